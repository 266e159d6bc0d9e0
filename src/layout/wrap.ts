import {CONTINUED, cellWidths} from '../text/cell-width.js';

/** Characters that no line starts with: closing marks, full stops, small kana. */
const NOT_FIRST = new Set(
	'、。，．・：；？！」』】〉》）］｝〕〙〗ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…‥”’»›),.:;?!]}%',
);
/** Characters that no line ends with: opening marks. */
const NOT_LAST = new Set('「『【〈《（［｛〔〘〖“‘„«‹([{');

/**
 * Breaks a text into rows of at most `columns` terminal columns, as early words as fit on each: a flat list of the start
 * and end of each row, in code units of `text`. Breaks at spaces (which belong to no row), behind dashes and hyphens in
 * words, between ideographs; a word longer than a row is broken at a cell. Only a cell that is itself
 * wider than a row makes a wider one: a cell has four columns at most, nearly all have one or two.
 *
 * `text` went through `visible()`; `cells` is `cellWidths(text)`.
 */
export function wrapText(text: string, cells: Uint8Array | undefined, columns: number): number[] {
	const rows: number[] = [];
	const room = Math.max(1, columns);
	let at = 0;
	for (;;) {
		while (at < text.length && text.charCodeAt(at) === 32) at++;
		if (at >= text.length) return rows;
		const limit = cells === undefined ? Math.min(text.length, at + room) : lastFitting(cells, at, room);
		let end = limit;
		if (limit < text.length && text.charCodeAt(limit) !== 32) {
			while (end > at && !mayBreak(text, cells, end)) end--;
			// No break in the whole row: the word is longer than the row.
			if (end === at) end = limit;
		}
		let last = end;
		while (last > at && text.charCodeAt(last - 1) === 32) last--;
		rows.push(at, last);
		at = end;
	}
}

/** The rows of a text of our own or of a label, as strings. */
export function wrapString(text: string, columns: number): string[] {
	const rows = wrapText(text, cellWidths(text), columns);
	const out: string[] = [];
	for (let i = 0; i < rows.length; i += 2) out.push(text.slice(rows[i], rows[i + 1]));
	return out;
}

/** Where the last cell ends that still fits in `room` columns from `at`; at least one cell. */
function lastFitting(cells: Uint8Array, at: number, room: number): number {
	let left = room - (cells[at] as number);
	let end = at + 1;
	while (end < cells.length) {
		const width = cells[end] as number;
		if (width !== CONTINUED) {
			if (width > left) break;
			left -= width;
		}
		end++;
	}
	return end;
}

/** Whether a row may end before the code unit at `at`. */
function mayBreak(text: string, cells: Uint8Array | undefined, at: number): boolean {
	if (cells !== undefined && cells[at] === CONTINUED) return false;
	const before = text.charCodeAt(at - 1);
	if (before === 32 || before === 0x200b) return true;
	const after = text.charCodeAt(at);
	if (before === 0x2d || before === 0x2010) return at > 1 && isWordUnit(text.charCodeAt(at - 2)) && isLetterUnit(after);
	if (before === 0x2013 || before === 0x2014)
		return isWordUnit(after) || after === 0x201c || after === 0x2018 || after === 0xab;
	if (before < 0x2e80 && after < 0x2e80) return false;
	if (!isIdeographic(before) && !isIdeographic(after)) return false;
	return !NOT_FIRST.has(text.charAt(at)) && !NOT_LAST.has(text.charAt(at - 1));
}

const isLetterUnit = (code: number) =>
	(code >= 0x61 && code <= 0x7a) ||
	(code >= 0x41 && code <= 0x5a) ||
	(code >= 0xc0 && (code < 0x2000 || code > 0x206f));
const isWordUnit = (code: number) => isLetterUnit(code) || (code >= 0x30 && code <= 0x39);

/** Kana, ideographs and their punctuation, which stand without spaces; Hangul does not. The second range is half of a pair. */
const isIdeographic = (code: number) =>
	(code >= 0x2e80 && code <= 0x9fff) ||
	(code >= 0xd840 && code <= 0xd88d) ||
	(code >= 0xf900 && code <= 0xfaff) ||
	(code >= 0xff00 && code <= 0xff60) ||
	(code >= 0xdc00 && code <= 0xdfff);
