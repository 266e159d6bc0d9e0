import type {Span} from '../text/span.js';
import type {Line, Run} from './line.js';

/**
 * Marks search hits in lines: a run ends where a hit starts or ends, and carries the index of its hit. Costs no more for
 * the hits outside the lines than a binary search.
 *
 * `hits`: spans of `article.text`, in text order, not overlapping.
 */
export function layoutHits(lines: readonly Line[], hits: readonly Span[]): readonly Line[] {
	if (hits.length === 0) return lines;
	return lines.map(line => {
		if (line.end <= line.start) return line;
		const first = firstHitAfter(hits, line.start);
		const hit = hits[first];
		if (hit === undefined || hit.start >= line.end) return line;
		return {...line, runs: line.runs.flatMap(run => splitRun(run, hits, first))};
	});
}

/** A code unit that belongs to the character before it. */
const CONTINUES = /[\p{M}\udc00-\udfff\u200d]/u;

function splitRun(run: Run, hits: readonly Span[], first: number): Run[] {
	if (run.start < 0) return [run];
	const out: Run[] = [];
	// A form such as `^[` stands for one character and is never cut.
	const whole = run.text.length !== run.end - run.start;
	let at = run.start;
	const cut = (end: number, hit: number) => {
		let to = end;
		while (to < run.end && CONTINUES.test(run.text.charAt(to - run.start))) to++;
		if (to <= at) return;
		out.push({
			...run,
			text: whole ? run.text : run.text.slice(at - run.start, to - run.start),
			start: at,
			end: to,
			hit,
		});
		at = to;
	};
	for (let i = first; i < hits.length; i++) {
		const hit = hits[i] as Span;
		if (hit.start >= run.end) break;
		if (hit.end <= at) continue;
		if (whole) return [{...run, hit: i}];
		cut(Math.max(at, hit.start), -1);
		cut(Math.min(run.end, hit.end), i);
	}
	cut(run.end, -1);
	return out;
}

function firstHitAfter(hits: readonly Span[], offset: number): number {
	let low = 0;
	let high = hits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((hits[middle] as Span).end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
