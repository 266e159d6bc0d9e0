import type {Span} from '../text/span.js';
import {isSmall, isWordChar} from './letters.js';
import type {SourceLines} from './source-lines.js';

/**
 * A block before its role is known: what the lines alone say. `text` may turn out a paragraph, a caption, a byline, a
 * crosshead or the line that names a speaker; `image` is the description of a picture.
 */
export type Draft = {
	readonly kind: 'text' | 'heading' | 'blockquote' | 'listItem' | 'image';
	/** Of a heading; 1 otherwise. */
	readonly level: 1 | 2 | 3;
	readonly span: Span;
	readonly hidden: readonly Span[];
	/** Index of its first line. */
	readonly line: number;
	/** True when a blank line, or the start of the text, stands before it. */
	readonly afterBlank: boolean;
};

/**
 * What to leave out where lines are joined: the white space at the line's end, the next line's indent or `> `, and after
 * a hyphen the line end itself. `contentStart` holds, for each line from `first` on, where its words start.
 */
export function hiddenAtLineEnds(lines: SourceLines, first: number, contentStart: readonly number[]): Span[] {
	const hidden: Span[] = [];
	for (let i = 1; i < contentStart.length; i++) {
		const previous = first + i - 1;
		const stop = lines.to[previous] as number;
		const feed = lines.end[previous] as number;
		const next = contentStart[i] as number;
		if (splitsWord(lines.text, stop, next)) {
			hidden.push({start: lines.text.charCodeAt(stop - 1) === 0xad ? stop - 1 : stop, end: next});
			continue;
		}
		if (stop < feed) hidden.push({start: stop, end: feed});
		if (feed + 1 < next) hidden.push({start: feed + 1, end: next});
	}
	return hidden;
}

/** A word cut at its hyphen: `long-` at the line's end and a small letter after it. */
function splitsWord(text: string, stop: number, next: number): boolean {
	const last = text.charCodeAt(stop - 1);
	if (last === 0xad) return true;
	if (last !== 45 && last !== 0x2010) return false;
	return isWordChar(text.charAt(stop - 2)) && isSmall(text.charAt(next));
}

/** In text order; a span that overlaps the one before it is cut or dropped. */
export function mergeSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
	if (b.length === 0) return a;
	const all = [...a, ...b].sort((x, y) => x.start - y.start || x.end - y.end);
	const merged: Span[] = [];
	let reached = -1;
	for (const span of all) {
		const start = Math.max(span.start, reached);
		if (start < span.end) {
			merged.push(start === span.start ? span : {start, end: span.end});
			reached = span.end;
		}
	}
	return merged;
}
