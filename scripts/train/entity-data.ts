import {readFileSync} from 'node:fs';
import {labelOf, mayStart, OUTSIDE, Place, TAGS, tagOf} from '../../src/annotate/entity-labels.js';
import {type Region, segment, type Tokens} from '../../src/text/segment.js';
import type {Span} from '../../src/text/span.js';

/** An annotated text: one line a paragraph. */
export type MarkedText = {
	readonly article: string;
	readonly text: string;
	readonly entities: ReadonlyArray<Span & {readonly type: string}>;
};

/** Reads a file of one JSON value a line. */
export function readMarkedTexts(path: string): MarkedText[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(line => line !== '')
		.map(line => JSON.parse(line) as MarkedText);
}

/** Cuts a text of one paragraph a line into tokens. */
export function tokensOfLines(text: string): Tokens {
	const regions: Region[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		if (line.trim() !== '') regions.push({span: {start, end: start + line.length}, hidden: []});
		start += line.length + 1;
	}
	return segment(text, regions);
}

/** The label of every token under the marks; a mark that does not begin and end with tokens is widened to those it touches. */
export function goldLabels(tokens: Tokens, entities: MarkedText['entities']): Uint8Array {
	const labels = new Uint8Array(tokens.count).fill(OUTSIDE);
	let i = 0;
	for (const entity of [...entities].sort((a, b) => a.start - b.start)) {
		while (i < tokens.count && (tokens.end[i] as number) <= entity.start) i++;
		const first = i;
		let last = i - 1;
		for (let j = i; j < tokens.count && (tokens.start[j] as number) < entity.end; j++) last = j;
		if (last < first) continue;
		const tag = TAGS.indexOf(entity.type as (typeof TAGS)[number]);
		for (let j = first; j <= last; j++) {
			const place = first === last ? Place.only : j === first ? Place.first : j === last ? Place.last : Place.inner;
			labels[j] = labelOf(tag, place);
		}
		i = last + 1;
	}
	return labels;
}

/** Makes labels whole again where a stretch of candidates cuts a name: what is left of it begins and ends. */
export function mendLabels(labels: Uint8Array): void {
	for (let i = 0; i < labels.length; i++) {
		const label = labels[i] as number;
		if (label === OUTSIDE) continue;
		const before = i > 0 ? (labels[i - 1] as number) : OUTSIDE;
		const after = i + 1 < labels.length ? (labels[i + 1] as number) : OUTSIDE;
		const joinsBefore = !mayStart(label) && before !== OUTSIDE && tagOf(before) === tagOf(label);
		const joinsAfter = after !== OUTSIDE && !mayStart(after) && tagOf(after) === tagOf(label);
		labels[i] = labelOf(
			tagOf(label),
			joinsBefore ? (joinsAfter ? Place.inner : Place.last) : joinsAfter ? Place.first : Place.only,
		);
	}
}

/** Words that headlines in title case leave small. */
const LEFT_SMALL = new Set('a an the and but or nor for of in on at to by as vs via up off per'.split(' '));

/** A line as a headline sets it: every word with a capital, or all in capitals. Same length, or the line as it was. */
export function asHeadline(line: string, capitals: boolean): string {
	const set = capitals
		? line.toUpperCase()
		: line.replace(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu, (word, at: number) =>
				at > 0 && LEFT_SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
			);
	return set.length === line.length ? set : line;
}
