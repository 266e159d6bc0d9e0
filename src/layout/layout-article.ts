import type {AnnotatedArticle} from '../annotate/annotation.js';
import {ASCII_SIGNS, divideColumns, UNICODE_SIGNS} from './geometry.js';
import {pinnedLabel} from './label-rows.js';
import {layoutSection} from './layout-section.js';
import type {Line} from './line.js';
import type {Page} from './page.js';
import {findCues, findQuoteSegments} from './quote-segments.js';
import {findSections, SOURCES, sectionOfOffset, sectionSpan} from './sections.js';
import {findLabelForms, type LabelChoice, LabelForm} from './speaker-labels.js';

export type LayoutOptions = {
	/** Terminal columns of the page; no line is wider. */
	readonly columns: number;
	/** Most columns of words on a row, 80 by default. The page is centred in `columns`. */
	readonly measure?: number;
	/** Which quotes get a speaker label, `all` by default. */
	readonly labels?: LabelChoice;
	/** Bars and bullets of ASCII, for terminals without Unicode. */
	readonly ascii?: boolean;
};

/**
 * A row of the page: a section of the article (headline block, block, part of a very long block, sources) and a row in it.
 * Sections do not depend on the width, rows do: across a resize keep `offsetOf`, not the position.
 */
export type Position = {readonly section: number; readonly row: number};

/** The speaker of a quote at the top of the screen whose label is above it. */
export type OpenLabel = {
	/** Index into `doc.quotes`. */
	readonly quote: number;
	/** Safe to print: `Jens Stoltenberg, NATO Secretary General`, `unattributed`. Not cut to any width. */
	readonly text: string;
};

/**
 * An article laid out on demand. A call lays out the sections it touches and keeps the last few thousand lines, so that a
 * frame costs the same in a long article as in a short one. How many rows there are in all is not known; progress is
 * estimated from offsets, and scrolling is by exact rows.
 *
 * A screen of `rows` rows draws `lines(top, rows)`, then `layoutHits` over them; scrolls with `move`, never beyond
 * `lastTop(rows)`; pins `openLabel(top, rows)`; on a resize makes a new layout and goes to `positionOf(old.offsetOf(top))`.
 */
export type ArticleLayout = {
	readonly columns: number;
	readonly first: Position;
	/** Up to `count` lines from the position on; fewer at the end of the article. A blank row is a line without runs. */
	readonly lines: (from: Position, count: number) => Line[];
	/** The position so many rows down, or up if negative; the first or the last row when there are not so many. */
	readonly move: (from: Position, rows: number) => Position;
	/** The lowest position at which a screen of so many rows is still full. */
	readonly lastTop: (rows: number) => Position;
	/** The row that shows the offset, or the next words behind it; the first row for -1. */
	readonly positionOf: (offset: number) => Position;
	/** The row at which reading of a quote starts: its label’s, if it has a row of its own, else that of its first words. */
	readonly positionOfQuote: (quote: number) => Position;
	/** Offset of the first words at the position or behind it, which a resize keeps; -1 in a headline that is not in the text. */
	readonly offsetOf: (position: Position) => number;
	/** How far a screen has come that shows `rows` rows from `top` on: 0 at the first row, 100 once the last is shown. */
	readonly percent: (top: Position, rows: number) => number;
	/** Whose words a screen of `rows` rows starts with, when the label that says so stands above it. */
	readonly openLabel: (top: Position, rows: number) => OpenLabel | undefined;
};

/** Lines kept for the next frame. */
const KEPT_LINES = 4000;

/** A row of a label, which has no words of the article. */
const isLabelRow = (line: Line | undefined) =>
	line !== undefined && line.end === line.start && line.runs.some(({style}) => style === 'label' || style === 'note');

/** Negative when `a` is above `b`. */
export function comparePositions(a: Position, b: Position): number {
	return a.section - b.section || a.row - b.row;
}

/** Prepares the layout of an article; lays out nothing yet. Linear in the number of its blocks and quotes, and quick. */
export function createLayout(doc: AnnotatedArticle, options: LayoutOptions): ArticleLayout {
	const page = createPage(doc, options);
	const {sections} = page;
	const kept = new Map<number, Line[]>();
	let keptLines = 0;
	const first: Position = {section: 0, row: 0};

	const rowsOf = (section: number): Line[] => {
		const known = kept.get(section);
		if (known !== undefined) return known;
		const lines = layoutSection(page, section);
		for (const [old, {length}] of kept) {
			if (keptLines <= KEPT_LINES) break;
			kept.delete(old);
			keptLines -= length + 1;
		}
		kept.set(section, lines);
		keptLines += lines.length + 1;
		return lines;
	};

	const move = ({section, row}: Position, rows: number): Position => {
		let at = section;
		let to = row + rows;
		let best: Position = {section, row};
		while (to < 0) {
			if (at === 0) return first;
			at--;
			to += rowsOf(at).length;
		}
		for (;;) {
			const {length} = rowsOf(at);
			if (to < length) return {section: at, row: to};
			if (length > 0) best = {section: at, row: length - 1};
			if (at === sections.count - 1) return best;
			to -= length;
			at++;
		}
	};

	const lines = (from: Position, count: number): Line[] => {
		const out: Line[] = [];
		let {row} = from;
		for (let section = from.section; section < sections.count && out.length < count; section++) {
			const rows = rowsOf(section);
			for (; row < rows.length && out.length < count; row++) out.push(rows[row] as Line);
			row = 0;
		}
		return out;
	};

	let knownTop: {readonly rows: number; readonly top: Position} | undefined;
	const lastTop = (rows: number): Position => {
		if (knownTop?.rows === rows) return knownTop.top;
		let section = sections.count;
		let left = rows;
		let top = first;
		while (section > 0) {
			section--;
			const {length} = rowsOf(section);
			if (length >= left) {
				top = {section, row: length - left};
				break;
			}
			left -= length;
		}
		knownTop = {rows, top};
		return top;
	};

	const positionOf = (offset: number): Position => {
		if (offset < 0) return first;
		if (offset >= doc.article.text.length && sections.block[sections.count - 1] === SOURCES)
			return {section: sections.count - 1, row: 0};
		const section = sectionOfOffset(sections, offset);
		const rows = rowsOf(section);
		if (section === 0) {
			const row = rows.findIndex(line => line.end > offset);
			return {section, row: Math.max(0, row)};
		}
		// Between two blocks: the words of the next one, not the blank row above them.
		const reached = Math.max(offset, sectionSpan(sections, section).start);
		let low = 0;
		let high = rows.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((rows[middle] as Line).end <= reached) low = middle + 1;
			else high = middle;
		}
		return low < rows.length ? {section, row: low} : move({section, row: 0}, Math.max(0, rows.length - 1));
	};

	const positionOfQuote = (quote: number): Position => {
		const start = doc.quotes[quote]?.content[0]?.start ?? 0;
		const position = positionOf(start);
		if ((page.labels[quote] ?? LabelForm.none) < LabelForm.name) return position;
		const rows = rowsOf(position.section);
		let {row} = position;
		while (row > 0 && isLabelRow(rows[row - 1])) row--;
		return {section: position.section, row};
	};

	const offsetOf = ({section, row}: Position): number => {
		if (sections.block[section] === SOURCES) return doc.article.text.length;
		const rows = rowsOf(section);
		for (let at = row; at < rows.length; at++) {
			const line = rows[at] as Line;
			if (line.end > line.start) return line.start;
		}
		return rows[section === 0 ? 0 : Math.min(row, rows.length - 1)]?.start ?? -1;
	};

	const percent = (top: Position, rows: number): number => {
		if (comparePositions(top, lastTop(rows)) >= 0) return 100;
		const {blocks} = doc.article;
		const start = blocks[0]?.span.start ?? 0;
		const end = blocks[blocks.length - 1]?.span.end ?? 0;
		if (comparePositions(top, first) <= 0 || end <= start) return 0;
		return Math.max(0, Math.min(99, Math.floor((100 * (offsetOf(top) - start)) / (end - start))));
	};

	const openLabel = ({section, row}: Position, count: number): OpenLabel | undefined => {
		for (const line of rowsOf(section).slice(row, row + count)) {
			if (line.runs.some(run => run.style === 'label')) return undefined;
			if (line.quote < 0) continue;
			// Words of a quote, and no label on the screen yet: it stands above, if the quote has one.
			const labelled = (page.labels[line.quote] ?? LabelForm.none) !== LabelForm.none;
			return labelled ? {quote: line.quote, text: pinnedLabel(page, line.quote)} : undefined;
		}
		return undefined;
	};

	return {
		columns: options.columns,
		first,
		lines,
		move,
		lastTop,
		positionOf,
		positionOfQuote,
		offsetOf,
		percent,
		openLabel,
	};
}

/** All lines of an article. A screen that may show a long one uses `createLayout`, output that streams `layoutLines`. */
export function layoutArticle(doc: AnnotatedArticle, options: LayoutOptions): Line[] {
	return [...layoutLines(doc, options)];
}

/** All lines of an article, one section laid out at a time, for output that is printed from beginning to end. */
export function* layoutLines(doc: AnnotatedArticle, options: LayoutOptions): Generator<Line> {
	const page = createPage(doc, options);
	for (let section = 0; section < page.sections.count; section++) yield* layoutSection(page, section);
}

function createPage(
	doc: AnnotatedArticle,
	{columns, measure = 80, labels = 'all', ascii = false}: LayoutOptions,
): Page {
	const sections = findSections(doc.article);
	const title = doc.article.blocks[sections.titleBlock];
	return {
		doc,
		sections,
		geometry: divideColumns(columns, measure),
		signs: ascii ? ASCII_SIGNS : UNICODE_SIGNS,
		segments: findQuoteSegments(doc.quotes),
		cues: findCues(doc),
		labels: findLabelForms(doc, labels, block => block === title),
	};
}
