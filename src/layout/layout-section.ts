import type {Quote} from '../annotate/annotation.js';
import type {Block} from '../article/article.js';
import {CONTINUED, cellWidth, truncateToWidth} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import {blockLead} from './block-lead.js';
import {hasGap, headlineFacts} from './headline.js';
import {labelRows, marginRows} from './label-rows.js';
import {layoutSources} from './layout-sources.js';
import type {Line, Run, RunStyle} from './line.js';
import {ownRows} from './own-rows.js';
import {ownRow, type Page, placeRow} from './page.js';
import {firstSegmentAfter, quoteAt} from './quote-segments.js';
import {findRuns, ownRun} from './runs.js';
import {HEADLINE, SOURCES, sectionSpan} from './sections.js';
import {indexOfOffset, offsetAt, type ShownText, showText} from './shown-text.js';
import {LabelForm} from './speaker-labels.js';
import {wrapText} from './wrap.js';

/** Lays out one section: the blank row before it, label rows, rows of words. Its cost depends on the section alone. */
export function layoutSection(page: Page, section: number): Line[] {
	const block = page.sections.block[section] as number;
	if (block === HEADLINE) return layoutHeadline(page);
	if (block === SOURCES) return layoutSources(page);
	const holder = page.doc.article.blocks[block] as Block;
	const first = page.sections.part[section] === 0;
	const rows = layoutWords(page, sectionSpan(page.sections, section), holder, first);
	if (!first || rows.length === 0) return rows;
	const previous = shownBefore(page, block);
	return hasGap(previous, holder) ? [gapRow(page, previous, holder), ...rows] : rows;
}

/** The block before this one in the body. */
function shownBefore({sections, doc}: Page, block: number): Block | undefined {
	return doc.article.blocks[block - 1 === sections.titleBlock ? block - 2 : block - 1];
}

/** A blank row; the bar goes on over it where a quote does. */
function gapRow(page: Page, previous: Block | undefined, {span}: Block): Line {
	const before = previous === undefined ? -1 : quoteAt(page.segments, previous.span.end - 1);
	const goesOn = before >= 0 && before === quoteAt(page.segments, span.start);
	return ownRow(page, [], 0, span.start, goesOn ? before : -1);
}

const STYLES: Readonly<Record<Block['kind'], RunStyle>> = {
	heading: 'heading',
	paragraph: 'text',
	blockquote: 'text',
	listItem: 'text',
	caption: 'caption',
	byline: 'meta',
	source: 'meta',
};

/** The rows of a stretch of one block, with the labels of the quotes that start in it. */
function layoutWords(page: Page, span: Span, block: Block, first: boolean): Line[] {
	const {doc, geometry, segments, cues} = page;
	const {kind, hidden} = block;
	const indent = kind === 'blockquote' || kind === 'source' || kind === 'listItem' ? geometry.indent : 0;
	const prefix = first ? blockLead(doc.article, block, page.signs) : '';
	// A bullet hangs in the indent of its item.
	const hanging = kind === 'listItem' && prefix !== '' && cellWidth(prefix) === indent ? prefix : '';
	const words = showText(doc.article.text, span, {hidden, prefix: hanging === '' ? prefix : ''});
	const width = Math.max(1, geometry.width - indent);
	const rows = wrapText(words.text, words.cells, width);
	const labelled = quotesByRow(page, words, rows, span);
	const margin = geometry.margin > 0 ? marginRows(page, labelled) : undefined;
	const sources = {segments, cues, mentions: doc.mentions, style: STYLES[kind]};
	const lines: Line[] = [];
	let end = span.start;
	for (let row = 0; row * 2 < rows.length; row++) {
		const from = rows[row * 2] as number;
		const to = rows[row * 2 + 1] as number;
		const runs = fitRuns(page, findRuns(words, from, to, sources), columnsOf(words, from, to), width);
		const start = Math.max(end, offsetAt(words, from));
		end = Math.max(start, runs[runs.length - 1]?.end ?? start);
		const labels = labelled.get(row);
		if (labels !== undefined && margin?.placed.has(row) !== true) lines.push(...labelRows(page, labels, start));
		if (indent > 0) runs.unshift(ownRun(row === 0 && hanging !== '' ? hanging : ' '.repeat(indent), 'text'));
		lines.push(
			placeRow(page, {
				runs,
				columns: Math.min(width, columnsOf(words, from, to)) + indent,
				start,
				end,
				quote: rowQuote(page, start, end),
				margin: margin?.beside[row],
			}),
		);
	}
	// What is left of a label that is higher than its paragraph.
	for (let row = rows.length / 2; row < (margin?.beside.length ?? 0); row++)
		lines.push(placeRow(page, {runs: [], columns: 0, start: end, end, quote: -1, margin: margin?.beside[row]}));
	return lines;
}

/** The quotes with a label that start on each row, rows ascending. */
function quotesByRow(
	{doc, labels}: Page,
	words: ShownText,
	rows: readonly number[],
	span: Span,
): Map<number, number[]> {
	const byRow = new Map<number, number[]>();
	const last = rows.length / 2 - 1;
	let row = 0;
	for (let q = firstQuoteFrom(doc.quotes, span.start); q < doc.quotes.length && last >= 0; q++) {
		const start = quoteStart(doc.quotes[q]);
		if (start >= span.end) break;
		if ((labels[q] as number) < LabelForm.name) continue;
		const at = indexOfOffset(words, start);
		while (row < last && (rows[row * 2 + 1] as number) <= at) row++;
		const others = byRow.get(row);
		if (others === undefined) byRow.set(row, [q]);
		else others.push(q);
	}
	return byRow;
}

const quoteStart = (quote: Quote | undefined) => quote?.content[0]?.start ?? 0;

/** Index of the first quote that starts at the offset or behind it. */
export function firstQuoteFrom(quotes: readonly Quote[], offset: number): number {
	let low = 0;
	let high = quotes.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (quoteStart(quotes[middle]) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The quote whose bar a row shows: the first on it with quotation marks, else the first reported one. */
function rowQuote({segments, doc}: Page, start: number, end: number): number {
	let found = -1;
	for (let i = firstSegmentAfter(segments, start); i < segments.count && (segments.start[i] as number) < end; i++) {
		const quote = segments.quote[i] as number;
		if (doc.quotes[quote]?.kind !== 'indirect') return quote;
		if (found < 0) found = quote;
	}
	return found;
}

function columnsOf({cells}: ShownText, from: number, to: number): number {
	if (cells === undefined) return to - from;
	let columns = 0;
	for (let i = from; i < to; i++) if (cells[i] !== CONTINUED) columns += cells[i] as number;
	return columns;
}

/** A cell wider than a row of one to three columns: a sign stands in its place. */
function fitRuns({signs}: Page, runs: Run[], columns: number, width: number): Run[] {
	const first = runs[0];
	const last = runs[runs.length - 1];
	if (columns <= width || first === undefined || last === undefined) return runs;
	return [{...first, text: signs.tooWide, end: last.end}];
}

/** Columns after which a title from the front matter is cut. */
const LONGEST_TITLE = 1000;

/** Title; date, place, byline, outlet. */
function layoutHeadline(page: Page): Line[] {
	const {doc, geometry, sections, signs} = page;
	const {article} = doc;
	const lines: Line[] = [];
	const block = article.blocks[sections.titleBlock];
	if (block !== undefined) {
		const words = showText(article.text, block.span, {hidden: block.hidden});
		const sources = {segments: page.segments, cues: [], mentions: doc.mentions, style: 'title' as const};
		const rows = wrapText(words.text, words.cells, geometry.width);
		for (let i = 0; i < rows.length; i += 2) {
			const from = rows[i] as number;
			const to = rows[i + 1] as number;
			const columns = columnsOf(words, from, to);
			const runs = fitRuns(page, findRuns(words, from, to, sources), columns, geometry.width);
			const start = offsetAt(words, from);
			const end = runs[runs.length - 1]?.end ?? start;
			lines.push(placeRow(page, {runs, columns: Math.min(columns, geometry.width), start, end, quote: -1}));
		}
	} else lines.push(...ownRows(page, truncateToWidth(visible(article.title), LONGEST_TITLE), 'title'));
	const text = visible(headlineFacts(article).join(` ${signs.dot} `));
	lines.push(...ownRows(page, truncateToWidth(text, LONGEST_TITLE), 'meta'));
	return lines.length > 0 ? lines : [ownRow(page, [], 0, -1)];
}
