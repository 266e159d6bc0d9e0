import type {Article} from '../article/article.js';
import {cellWidths} from '../text/cell-width.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import {visibleWithOffsets} from '../text/visible.js';

/** A stretch of an article as a reader sees it, and the way back. */
export type ShownText = {
	/** Went through `visible()`; markup left out, each run of white space one space, none at the ends. */
	readonly text: string;
	/** `cellWidths(text)`. */
	readonly cells: Uint8Array | undefined;
	/** Offset in the article of the first code unit, where `at` is `undefined` and the rest follow one by one. */
	readonly base: number;
	/** Offset in the article of each code unit, one slot more than `text` has; -1 for the units of the prefix. */
	readonly at: Int32Array | undefined;
};

const isSpace = (code: number) => code === 32 || code === 10 || code === 9;
const SPACE_RUN = /[ \n\t]{2}/;

/** Shows `source.slice(start, end)` without the hidden spans, behind a prefix of our own. */
export function showText(
	source: string,
	{start, end}: Span,
	{hidden = [], prefix = ''}: {readonly hidden?: readonly Span[]; readonly prefix?: string} = {},
): ShownText {
	let from = start;
	let to = end;
	while (from < to && isSpace(source.charCodeAt(from))) from++;
	while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
	const first = firstHidden(hidden, from);
	const raw = source.slice(from, to);
	const touched = first < hidden.length && (hidden[first] as Span).start < to;
	if (!touched && prefix === '' && !SPACE_RUN.test(raw)) return finish(raw, from, undefined);

	const offsets = new Int32Array(prefix.length + raw.length + 1).fill(-1);
	let size = prefix.length;
	let out = prefix;
	let spaced = true;
	let at = from;
	for (let h = first; at < to; h++) {
		const gap = hidden[h];
		const stop = gap === undefined ? to : Math.max(at, Math.min(to, gap.start));
		let kept = at;
		for (; at < stop; at++) {
			const space = isSpace(source.charCodeAt(at));
			if (space && spaced) {
				out += source.slice(kept, at);
				kept = at + 1;
			} else offsets[size++] = at;
			spaced = space;
		}
		out += source.slice(kept, stop);
		if (gap !== undefined) at = Math.max(at, Math.min(to, gap.end));
	}
	// A space before hidden markup at the end.
	if (spaced && size > prefix.length) {
		size--;
		out = out.slice(0, -1);
	}
	offsets[size] = to;
	return finish(out, from, offsets.subarray(0, size + 1));
}

/** Shows a stretch of an article without the markup of its blocks. */
export function showSpan({text, blocks}: Article, span: Span): ShownText {
	const hidden: Span[] = [];
	for (let b = firstEndingAfter(blocks, span.start); b < blocks.length; b++) {
		const block = blocks[b];
		if (block === undefined || block.span.start >= span.end) break;
		hidden.push(...block.hidden);
	}
	return showText(text, span, {hidden});
}

function finish(raw: string, base: number, offsets: Int32Array | undefined): ShownText {
	const {shown, at} = visibleWithOffsets(raw);
	const cells = cellWidths(shown);
	if (at === undefined) return {text: shown, cells, base, at: offsets};
	for (let i = 0; i < at.length; i++)
		at[i] = offsets === undefined ? base + (at[i] as number) : (offsets[at[i] as number] as number);
	return {text: shown, cells, base, at};
}

function firstHidden(hidden: readonly Span[], offset: number): number {
	let low = 0;
	let high = hidden.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((hidden[middle] as Span).end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Offset in the article of the code unit `i` of the shown text; -1 in the prefix. */
export function offsetAt({base, at}: ShownText, i: number): number {
	return at === undefined ? base + i : (at[i] as number);
}

/** The first code unit of the shown text that stands at the offset or behind it. */
export function indexOfOffset({text, base, at}: ShownText, offset: number): number {
	if (at === undefined) return Math.max(0, Math.min(text.length, offset - base));
	let low = 0;
	let high = text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((at[middle] as number) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
