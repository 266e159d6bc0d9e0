import {isSmall} from './letters.js';
import {isBlank, type SourceLines} from './source-lines.js';

/** How the lines of a plain text stand to its paragraphs. */
export type Wrapping = {
	/** True when paragraphs run over several lines of about one width. */
	readonly wrapped: boolean;
	/** The width they were wrapped at, in UTF-16 code units. */
	readonly width: number;
	/** True when blank lines part paragraphs of several lines. */
	readonly spaced: boolean;
};

/** Nobody wraps by hand at more than this. */
const WIDEST = 120;

/**
 * Tells hard-wrapped text from text with one paragraph a line. In wrapped text a line ends where the next word would not
 * have fitted, or in the middle of a sentence; elsewhere lines end with a sentence, at any length.
 */
export function findWrapping(lines: SourceLines): Wrapping {
	const lengths = new Int32Array(WIDEST + 1);
	let short = 0;
	let all = 0;
	let units = 0;
	for (let line = 0; line < lines.count; line++) {
		const length = lengthOf(lines, line);
		if (length === 0) continue;
		all += length;
		if (length > WIDEST) continue;
		short += length;
		units++;
		lengths[length] = (lengths[length] as number) + 1;
	}
	let width = 0;
	for (let seen = 0; width < WIDEST && seen < units * 0.97; ) seen += lengths[++width] as number;
	if (short < all * 0.7 || units < 2) return {wrapped: false, width, spaced: false};
	let broken = 0;
	let whole = 0;
	let gaps = 0;
	for (let line = 0; line + 1 < lines.count; line++) {
		if (isBlank(lines, line)) continue;
		if (isBlank(lines, line + 1)) {
			gaps++;
			continue;
		}
		// A full line that ends a sentence may be either: the longest line of any text is full.
		if (runsOn(lines, line)) broken++;
		else if (!isFull(lines, line, width)) whole++;
		else if (!endsSentence(lines, line)) broken++;
	}
	return {wrapped: broken > 0 && broken >= whole, width, spaced: gaps > 0 && gaps * 12 >= units};
}

export function lengthOf(lines: SourceLines, line: number): number {
	return (lines.to[line] as number) - (lines.from[line] as number);
}

/** Whether the first word of the next line would not have fitted on this one. */
export function isFull(lines: SourceLines, line: number, width: number): boolean {
	const next = lines.from[line + 1] as number;
	const stop = lines.to[line + 1] as number;
	const room = width - lengthOf(lines, line);
	let at = next;
	while (at < stop && at - next < room && lines.text.charCodeAt(at) !== 32) at++;
	return at - next + 1 > room;
}

/** Whether a sentence goes on over the line's end: no stop, and the next line opens with a small letter. */
export function runsOn(lines: SourceLines, line: number): boolean {
	const next = lines.text.charAt(lines.from[line + 1] as number);
	if (!isSmall(next)) return false;
	const last = lines.text.charAt((lines.to[line] as number) - 1);
	return !'.!?:;…'.includes(last);
}

export function isIndented(lines: SourceLines, line: number): boolean {
	const start = lines.start[line] as number;
	const indent = (lines.from[line] as number) - start;
	return indent >= 2 || (indent === 1 && lines.text.charCodeAt(start) !== 32);
}

/** Whether the line ends with a full stop or the like, closing marks and brackets aside. */
export function endsSentence(lines: SourceLines, line: number): boolean {
	return endsWithStop(lines.text, lines.from[line] as number, lines.to[line] as number);
}

/** Whether `text.slice(start, end)` ends as a sentence does; white space at its end must be off already. */
export function endsWithStop(text: string, start: number, end: number): boolean {
	let at = end;
	while (at > start && CLOSERS.includes(text.charAt(at - 1))) at--;
	return at > start && STOPS.includes(text.charAt(at - 1));
}

// The space before a mark set apart, `said. "`, as old wires and French have it.
const CLOSERS = '”’"\'»›“)]*_ \u00a0\u202f';
const STOPS = '.!?…。！？';
