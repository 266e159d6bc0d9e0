import {wrapText} from '../layout/wrap.js';
import {CONTINUED, cellWidth, cellWidths} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import {cell} from './cells.js';
import type {Size} from './geometry.js';
import {markMatches} from './list-rows.js';
import {type Part, part} from './parts.js';
import type {ItemOptions} from './view.js';

/** Words of an article in a list, with what is to be told of them. */
export type WordsItem = {
	readonly date: string | undefined;
	/** On one line, safe to print. */
	readonly text: string;
	/** What is lit, in the text. */
	readonly matches: readonly Span[];
	/** The one to be in sight, where not all of the text is. */
	readonly inSight: Span | undefined;
	/** Which article, then who: each on its own row where there is room, else on one row, the article last. */
	readonly notes: ReadonlyArray<readonly Part[]>;
};

const DATE_COLUMNS = 12;
/** Columns from which dates have a column of their own, and from which notes stand beside the words. */
const DATED_FROM = 60;
const BESIDE_FROM = 140;
/** Rows of a screen that has two rows for the words. */
const TALL_FROM = 20;
const WIDEST_WORDS = 100;

/** Rows of an item on a screen of this size. */
export function wordsHeight({columns, rows}: Size): number {
	return columns < BESIDE_FROM && rows >= TALL_FROM ? 3 : 2;
}

/** The words on one or two rows, their date before them, the notes under them or on their right. */
export function wordsRows(
	{date = 'undated', notes, ...lit}: WordsItem,
	{columns, isChosen}: ItemOptions,
	height: number,
): ReadonlyArray<readonly Part[]> {
	const cursor = part(isChosen ? '▌ ' : '  ', 'cursor');
	const role = isChosen ? 'chosenTitle' : 'plain';
	const hasDate = columns >= DATED_FROM;
	const lead = (row: number) =>
		hasDate ? [part((row === 0 ? date : '').padEnd(DATE_COLUMNS), isChosen ? 'chosenDate' : 'date')] : [];
	const room = columns - 2 - (hasDate ? DATE_COLUMNS : 0);
	if (columns >= BESIDE_FROM) {
		const width = Math.min(WIDEST_WORDS, Math.floor(room * 0.62));
		return windowRows(lit, {columns: width, rows: height, role}).map((words, row) => [
			cursor,
			...lead(row),
			...cell(words, width),
			part('  '),
			...(notes[row] ?? []),
		]);
	}
	const words = windowRows(lit, {columns: room, rows: height - 1, role});
	const told = [...(hasDate ? [] : [[part(date, 'meta')]]), ...notes.slice(1), ...notes.slice(0, 1)];
	const rows = words
		.filter((parts, row) => row === 0 || parts.length > 0)
		.map((parts, row) => [cursor, ...lead(row), ...parts]);
	// The article has a row of its own where the words leave one.
	const own = rows.length + 2 <= height && told.length > 1 ? told.slice(-1) : [];
	const below = [told.slice(0, told.length - own.length), own].filter(notesOfRow => notesOfRow.length > 0);
	for (const notesOfRow of below)
		rows.push([
			cursor,
			...(hasDate ? lead(1) : [part('  ')]),
			...notesOfRow.flatMap((note, i) => (i === 0 ? note : [part(' · ', 'meta'), ...note])),
		]);
	while (rows.length < height) rows.push([cursor]);
	return rows;
}

type Lit = Pick<WordsItem, 'text' | 'matches' | 'inSight'>;
type Window = {readonly columns: number; readonly rows: number; readonly role: 'plain' | 'chosenTitle'};

/** As much of a text as fits on so many rows, with a match in sight; rows that are not needed are empty. */
export function windowRows(
	{text, matches, inSight}: Lit,
	{columns, rows, role}: Window,
): ReadonlyArray<readonly Part[]> {
	const room = Math.max(1, columns);
	let shown = rowsFrom(text, 0, {columns: room, rows});
	let lead = '';
	if (inSight !== undefined && inSight.end > shown.end && room > LEAD.length) {
		lead = LEAD;
		const area = room * rows;
		// Some words before the match, as many as leave it well inside.
		const space = text.lastIndexOf(' ', Math.max(0, inSight.start - Math.floor(area / 3)));
		const from = space >= 0 && inSight.start - space <= area / 2 ? space + 1 : inSight.start;
		// More of them where the end leaves room.
		const filling = wordFrom(text, lastColumns(text, (room - lead.length - SLACK) * rows));
		shown = rowsFrom(text, Math.min(from, filling), {columns: room - lead.length, rows});
	}
	const out: (readonly Part[])[] = shown.bounds.map(([start, end]) => {
		const inside = matches
			.filter(match => match.end > start && match.start < end)
			.map(match => ({start: Math.max(match.start, start) - start, end: Math.min(match.end, end) - start}));
		return markMatches(text.slice(start, end), inside, role);
	});
	const [head, ...rest] = out;
	if (lead !== '' && head !== undefined) out.splice(0, out.length, [part(lead, 'meta'), ...head], ...rest);
	while (out.length < rows) out.push([]);
	return out;
}

const LEAD = '… ';
/** Columns that a row loses where words are not broken. */
const SLACK = 6;
/** Code units looked at for each column: marks have none of their own. */
const UNITS = 4;

/** Where the rows begin and end; the last one goes on beyond its columns where the text does, so that it is marked as cut. */
function rowsFrom(text: string, from: number, {columns, rows}: {readonly columns: number; readonly rows: number}) {
	const limit = afterPair(text, Math.min(text.length, from + (columns * rows + columns) * UNITS));
	const part = text.slice(from, limit);
	const found = wrapText(part, cellWidths(part), columns);
	const bounds: Array<readonly [start: number, end: number]> = [];
	for (let i = 0; i < found.length && bounds.length < rows; i += 2)
		bounds.push([from + (found[i] as number), from + (found[i + 1] as number)]);
	const end = bounds.at(-1)?.[1] ?? from;
	const last = bounds.at(-1);
	if (last !== undefined && (found.length > rows * 2 || limit < text.length)) {
		const more = text.slice(last[0], afterPair(text, Math.min(limit, last[1] + UNITS * columns)));
		bounds[bounds.length - 1] = [last[0], last[0] + (cellWidth(more) > columns ? more.length : last[1] - last[0])];
	}
	return {bounds, end};
}

/** Where so many columns at the end of the text begin. */
function lastColumns(text: string, columns: number): number {
	const cells = cellWidths(text);
	if (cells === undefined) return Math.max(0, text.length - columns);
	let left = columns;
	let at = text.length;
	for (let i = text.length - 1; i >= 0; i--) {
		const width = cells[i] as number;
		if (width === CONTINUED) continue;
		if (width > left) break;
		left -= width;
		at = i;
	}
	return at;
}

/** The beginning of a word there or behind it; the end of the text where none begins. */
function wordFrom(text: string, at: number): number {
	const space = at === 0 ? -1 : text.indexOf(' ', at - 1);
	return at === 0 ? 0 : space < 0 ? text.length : space + 1;
}

/** Not between the halves of a pair. */
function afterPair(text: string, at: number): number {
	return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? Math.min(text.length, at + 1) : at;
}
