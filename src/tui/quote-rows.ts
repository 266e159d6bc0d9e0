import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import {indexOfOffset, type ShownText, showSpan} from '../layout/shown-text.js';
import {labelText, speakerLabel} from '../layout/speaker-labels.js';
import {wrapText} from '../layout/wrap.js';
import {CONTINUED, cellWidths, truncateToWidth} from '../text/cell-width.js';
import {overlaps, type Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import type {Size} from './geometry.js';
import {markMatches} from './list-rows.js';
import {type Part, part} from './parts.js';
import type {Role} from './theme.js';
import type {ItemOptions} from './view.js';

export type QuoteItem = {
	readonly doc: AnnotatedArticle;
	readonly quote: Quote;
	/** Words of the article to be lit, in the quote or beside it. */
	readonly about?: readonly Span[];
};

/** Rows of a quote in a list, and how many of them its words may take. */
export type QuoteRoom = {readonly rows: number; readonly wordRows: number};

/** On a high screen the words have two rows, one where rows are long, and a blank row parts the quotes. */
export function quoteRoom({columns, rows}: Size): QuoteRoom {
	if (rows < 36) return {rows: 3, wordRows: 1};
	return columns < 120 ? {rows: 5, wordRows: 2} : {rows: 4, wordRows: 1};
}

/** A quote as an item of a list: its words, a row for who said it, one for date and title of the article. */
export function quoteRows(
	{doc, quote, about = []}: QuoteItem,
	room: QuoteRoom,
	{columns, isChosen}: ItemOptions,
): (readonly Part[])[] {
	const cursor = part(isChosen ? '▌ ' : '  ', 'cursor');
	const {article} = doc;
	const {text, place} = shownQuote(doc, quote);
	const inside = about.flatMap(span => place(span) ?? []);
	const role = isChosen ? 'chosenTitle' : 'plain';
	const words = windowRows(text, inside, {columns: Math.max(1, columns - 2), rows: room.wordRows}, role);
	const beside = inside.length > 0 ? undefined : about[0];
	const speaker = [part('  '), part(labelText(speakerLabel(quote)), 'speaker')];
	if (beside !== undefined) {
		speaker.push(part(' · about ', 'meta'), part(showSpan(article, beside).text, 'match'));
	}
	const rows = [
		...words.map(row => [cursor, ...row]),
		[cursor, ...speaker],
		[cursor, part(`  ${article.published ?? 'undated'} · ${visible(article.title)}`, 'meta')],
	];
	while (rows.length < room.rows) rows.push([]);
	return rows;
}

export type ShownQuote = {
	/** All its words on one line, safe to print. */
	readonly text: string;
	/** Where words of the article stand in the text; `undefined` when they stand outside the quote. */
	readonly place: (span: Span) => Span | undefined;
};

const known = new WeakMap<Quote, ShownQuote>();

/** “A,” she said, “B.” is shown as “A,” … “B.” */
export function shownQuote({article}: AnnotatedArticle, quote: Quote): ShownQuote {
	let answer = known.get(quote);
	if (answer === undefined) {
		const pieces: Array<{readonly span: Span; readonly shown: ShownText; readonly start: number}> = [];
		let text = '';
		for (const span of quote.content) {
			if (text !== '') text += ' … ';
			const shown = showSpan(article, span);
			pieces.push({span, shown, start: text.length});
			text += shown.text;
		}
		const place = (words: Span): Span | undefined => {
			const piece = pieces.find(({span}) => overlaps(span, words));
			if (piece === undefined) return undefined;
			const start = piece.start + indexOfOffset(piece.shown, words.start);
			const end = piece.start + indexOfOffset(piece.shown, words.end);
			return end > start ? {start, end} : undefined;
		};
		answer = {text, place};
		known.set(quote, answer);
	}
	return answer;
}

type Rows = {readonly columns: number; readonly rows: number};

/** As much of the words as fits, with the first match in sight. */
function windowRows(text: string, matches: readonly Span[], room: Rows, role: Role): (readonly Part[])[] {
	const first = matches[0];
	const rows = laidOut(text, 0, room);
	if (first === undefined || first.end <= rows.shown) return rows.parts(matches, role);
	// Some words before the match, as many as leave it well inside the row; more where the end leaves room for them.
	const before = wordStart(text, Math.max(0, first.start - Math.floor(room.columns / 3)), first.start);
	const filling = wordStart(text, endingIn(text, (room.columns - 4) * room.rows), before);
	return laidOut(text, Math.min(before, filling), room).parts(matches, role);
}

/** The first beginning of a word at or behind a place, but not behind `limit`. */
function wordStart(text: string, place: number, limit: number): number {
	const space = place === 0 ? -1 : text.indexOf(' ', place - 1);
	return Math.min(limit, place === 0 ? 0 : space < 0 ? limit : space + 1);
}

/** Where so many columns at the end of the text begin. */
function endingIn(text: string, columns: number): number {
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

type LaidOut = {
	/** Where in the text the last row ends. */
	readonly shown: number;
	readonly parts: (matches: readonly Span[], role: Role) => (readonly Part[])[];
};

/** The text from a place on, in so many rows. */
function laidOut(text: string, from: number, {columns, rows}: Rows): LaidOut {
	const lead = from > 0 ? '… ' : '';
	// No more than may be shown: a quote may be as long as its article.
	const words = lead + truncateToWidth(text.slice(from, from + MOST_UNITS * columns * rows), columns * (rows + 1));
	const breaks = wrapText(words, cellWidths(words), columns);
	const starts = Array.from({length: Math.min(rows, breaks.length >> 1)}, (_, i) => breaks[i * 2] as number);
	const last = starts.at(-1) ?? 0;
	// The last row is cut where it is too long, and told to be.
	const end = last + truncateToWidth(words.slice(last), columns).length;
	const isCut = end < words.length || from + words.length - lead.length < text.length;
	return {
		shown: from + end - lead.length - (isCut ? 1 : 0),
		parts: (matches, role) =>
			starts.map((start, i) => {
				const stop = i === starts.length - 1 ? words.length : (breaks[i * 2 + 1] ?? words.length);
				const moved = matches
					.map(span => ({start: span.start - from + lead.length - start, end: span.end - from + lead.length - start}))
					.filter(span => span.end > 0 && span.start < stop - start)
					.map(span => ({start: Math.max(0, span.start), end: Math.min(stop - start, span.end)}));
				return markMatches(words.slice(start, stop), moved, role);
			}),
	};
}

/** Code units of the longest usual grapheme cluster that has one column. */
const MOST_UNITS = 16;
