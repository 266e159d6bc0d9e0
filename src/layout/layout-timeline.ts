import type {AskedQuote} from '../library/ask.js';
import type {Zoom} from '../library/calendar.js';
import type {Timeline, TimelineBin, TimelineEntry, TimelineGap} from '../library/timeline.js';
import {plural} from '../text/plural.js';
import {overlaps, type Span} from '../text/span.js';
import type {Line} from './line.js';
import {flow, matchedParts, oneRow, ownLine, type Styled} from './own-lines.js';
import {indexOfOffset, showSpan} from './shown-text.js';
import {speakerLabel} from './speaker-labels.js';

/** A row of the picture, and what it tells of where that can be opened. */
export type TimelineLine = {
	readonly line: Line;
	readonly entry: TimelineEntry | undefined;
	readonly quote: AskedQuote | undefined;
};

export type TimelineOptions = {
	readonly columns: number;
	/** Most rows of titles and quotes for each stretch of time; 0: only the bars. */
	readonly detail?: number;
	readonly signs?: TimelineSigns;
};

/** What the picture is drawn with. */
export type TimelineSigns = {
	readonly axis: string;
	readonly tick: string;
	readonly gap: string;
	/** One column of a bar. */
	readonly article: string;
	readonly quote: string;
};

const UNICODE: TimelineSigns = {axis: '│', tick: '├', gap: '┊', article: '█', quote: '▒'};
/** For terminals without Unicode. */
export const ASCII_TIMELINE: TimelineSigns = {axis: '|', tick: '+', gap: ':', article: '#', quote: '='};

const DETAIL = 4;
/** Columns from which titles stand beside the bars, not below; from which numbers are written out; of the longest bar. */
const BESIDE = 100;
const WORDED = 60;
const LONGEST_BAR = 32;
/** Columns that a title needs for a date before it. */
const DATED = 50;
/** UTF-16 code units of a quote that may be shown. */
const FIRST_WORDS = 400;

const LABEL_COLUMNS: Readonly<Record<Zoom, number>> = {year: 4, quarter: 7, month: 7, week: 10, day: 10};
const UNDATED = 'undated';

/** Where things stand on a row, in columns. */
type Plan = {
	readonly label: number;
	readonly bar: number;
	readonly counts: number;
	/** Before the titles and quotes, and for them. */
	readonly lead: number;
	readonly room: number;
	readonly isBeside: boolean;
	readonly isWorded: boolean;
};

function planFor({zoom, undated, most}: Timeline, columns: number): Plan {
	const label = Math.max(LABEL_COLUMNS[zoom], undated.length > 0 ? UNDATED.length : 0);
	const digits = String(most).length;
	const isWorded = columns >= WORDED;
	const counts = isWorded ? 2 * digits + ' articles,  quotes'.length : 2 * digits + 3;
	const isBeside = columns >= BESIDE;
	const widest = isBeside ? Math.floor((columns - label) / 5) : columns - label - 2 - counts - 1;
	const bar = Math.max(2, Math.min(LONGEST_BAR, widest, Math.max(2, most)));
	const lead = isBeside ? label + 2 + bar + 1 + counts + 2 : label + 3;
	return {label, bar, counts, lead, room: Math.max(1, columns - lead), isBeside, isWorded};
}

/** What the picture shows and what its signs mean. */
export function layoutTimelineHead(timeline: Timeline, {columns, signs = UNICODE}: TimelineOptions): readonly Line[] {
	const {rows, zoom, articles, quotes} = timeline;
	const bins = rows.filter((row): row is TimelineBin => row.kind === 'bin');
	const dates = bins.flatMap(({entries}) => entries.map(({doc}) => doc.article.published ?? ''));
	const [first, last] = [dates[0], dates.at(-1)];
	const from = first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
	const by = zoom === 'week' ? 'by week, each from its Monday' : `by ${zoom}`;
	const what = `${plural(articles, 'article')} and ${plural(quotes, 'quote')}${from}, ${by}.`;
	const legend = `${signs.article} articles  ${signs.quote} quotes`;
	const isOne = what.length + 2 + legend.length <= columns;
	return isOne
		? flow(
				[
					[`${what}  `, 'text'],
					[legend, 'meta'],
				],
				{columns},
			)
		: [...flow([[what, 'text']], {columns}), ...flow([[legend, 'meta']], {columns})];
}

/** The whole picture, from the oldest to the newest and then what is undated. */
export function* layoutTimeline(timeline: Timeline, options: TimelineOptions): Generator<TimelineLine> {
	for (const line of layoutTimelineHead(timeline, options)) yield {line, entry: undefined, quote: undefined};
	for (const row of timelineRows(timeline)) yield* layoutTimelineRow(timeline, row, options);
}

/** The rows of the axis, with what is undated as the last. */
export function timelineRows({rows, undated}: Timeline): ReadonlyArray<TimelineBin | TimelineGap> {
	if (undated.length === 0) return rows;
	const quotes = undated.reduce((sum, entry) => sum + entry.quotes.length, 0);
	return [...rows, {kind: 'bin', label: UNDATED, start: '', end: '', entries: undated, quotes}];
}

/** How many lines `layoutTimelineRow` gives, reckoned without laying them out. */
export function timelineRowHeight(row: TimelineBin | TimelineGap, {columns, detail = DETAIL}: TimelineOptions): number {
	if (row.kind === 'gap') return 1;
	const {shown, each} = roomFor(row, detail);
	const quotes = row.entries.slice(0, shown).reduce((sum, entry) => sum + Math.min(each, entry.quotes.length), 0);
	const isAll = shown === row.entries.length && quotes === row.quotes;
	const below = detail === 0 ? 0 : shown + quotes + (isAll ? 0 : 1);
	return columns >= BESIDE ? Math.max(1, below) : 1 + below;
}

/** The lines of one year, month and so on, or of the gap between two. Costs the same in a large timeline as in a small one. */
export function layoutTimelineRow(
	timeline: Timeline,
	row: TimelineBin | TimelineGap,
	{columns, detail = DETAIL, signs = UNICODE}: TimelineOptions,
): readonly TimelineLine[] {
	const plan = planFor(timeline, columns);
	const margin = ' '.repeat(plan.label);
	if (row.kind === 'gap') {
		const runs = oneRow([[`${margin} ${signs.gap} ${row.label}`, 'meta']], columns);
		return [{line: ownLine(runs), entry: undefined, quote: undefined}];
	}
	const {items, rest} = chooseItems(row, detail);
	const told: ReadonlyArray<{readonly parts: readonly Styled[]} & Item> = [
		...items.map(item => ({...item, parts: itemParts(item, timeline.zoom, plan.room)})),
		...(rest === '' ? [] : [{parts: [[rest, 'meta']] as const, entry: undefined, quote: undefined}]),
	];
	const first = plan.isBeside ? told[0] : undefined;
	const head = [...headParts(row, timeline.most, {plan, signs}), ...(first?.parts ?? [])];
	const lead: Styled = [`${margin} ${signs.axis}`.padEnd(plan.lead), 'gutter'];
	return [
		{line: ownLine(oneRow(head, columns)), entry: first?.entry ?? row.entries[0], quote: first?.quote},
		...told
			.slice(plan.isBeside ? 1 : 0)
			.map(({parts, entry, quote}) => ({line: ownLine(oneRow([lead, ...parts], columns)), entry, quote})),
	];
}

/** Label, bar and numbers; padded where titles stand beside them. */
function headParts(
	{label, start, entries, quotes}: TimelineBin,
	most: number,
	{plan, signs}: {readonly plan: Plan; readonly signs: TimelineSigns},
): readonly Styled[] {
	const articles = entries.length;
	const shown = (label.length > plan.label ? start : label).padEnd(plan.label);
	const scale = Math.min(1, plan.bar / Math.max(1, most));
	const total = Math.max(quotes > 0 ? 2 : 1, Math.round((articles + quotes) * scale));
	const articleColumns = quotes === 0 ? total : Math.max(1, Math.min(total - 1, Math.round(articles * scale)));
	const bar = signs.article.repeat(articleColumns) + signs.quote.repeat(total - articleColumns);
	const counts = plan.isWorded
		? [plural(articles, 'article'), ...(quotes > 0 ? [plural(quotes, 'quote')] : [])].join(', ')
		: `${signs.article}${articles}${quotes > 0 ? ` ${signs.quote}${quotes}` : ''}`;
	const width = plan.lead - plan.label - 2;
	const words = plan.isBeside ? `${bar.padEnd(plan.bar)} ${counts}`.padEnd(width) : `${bar} ${counts}`;
	return [
		[shown, 'label'],
		[` ${signs.tick}`, 'gutter'],
		[words, 'text'],
	];
}

/** A title, or a quote below it. */
type Item = {readonly entry: TimelineEntry | undefined; readonly quote: AskedQuote | undefined};

/** The titles, as many as there is room for, with as many quotes each as fit then; and how much is left out. */
function chooseItems(
	{entries, quotes}: TimelineBin,
	detail: number,
): {readonly items: readonly Item[]; readonly rest: string} {
	const {shown, each} = roomFor({entries}, detail);
	const items = entries
		.slice(0, shown)
		.flatMap((entry): Item[] => [
			{entry, quote: undefined},
			...telling(entry.quotes, each).map(quote => ({entry, quote})),
		]);
	if (detail === 0) return {items, rest: ''};
	const moreArticles = entries.length - shown;
	const moreQuotes = quotes - (items.length - shown);
	const more = [
		...(moreArticles > 0 ? [`${moreArticles} more ${moreArticles === 1 ? 'article' : 'articles'}`] : []),
		...(moreQuotes > 0 ? [`${moreQuotes} more ${moreQuotes === 1 ? 'quote' : 'quotes'}`] : []),
	];
	return {items, rest: more.length === 0 ? '' : `and ${more.join(', ')}`};
}

/** How many articles are shown, and of each how many quotes at most. */
function roomFor({entries}: Pick<TimelineBin, 'entries'>, detail: number) {
	const shown = Math.min(detail, entries.length);
	return {shown, each: shown === 0 ? 0 : Math.floor((detail - shown) / shown)};
}

/** So many quotes, in text order: words between quotation marks before reported ones, which may be few. */
function telling(quotes: readonly AskedQuote[], count: number): readonly AskedQuote[] {
	const isDirect = ({quote}: AskedQuote) => quote.kind === 'direct';
	const chosen = [...quotes.filter(isDirect), ...quotes.filter(quote => !isDirect(quote))].slice(0, count);
	return chosen.sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({quote}: AskedQuote) => quote.content[0]?.start ?? 0;

function itemParts({entry, quote}: Item, zoom: Zoom, room: number): readonly Styled[] {
	if (quote !== undefined) return quoteParts(quote);
	if (entry === undefined) return [];
	const {title, id, published} = entry.doc.article;
	const date = zoom === 'day' || published === undefined || room < DATED ? '' : `${published}  `;
	return [
		[date, 'meta'],
		[title === '' ? id : title, 'text'],
	];
}

function quoteParts({doc, quote, about}: AskedQuote): readonly Styled[] {
	const {name, doubt} = speakerLabel(quote);
	const {start, end} = quote.content[0] as Span;
	const part = {start, end: Math.min(end, start + FIRST_WORDS)};
	const shown = showSpan(doc.article, part);
	const lit = about
		.filter(span => overlaps(span, part))
		.map(span => ({start: indexOfOffset(shown, span.start), end: indexOfOffset(shown, span.end)}));
	const isAll = part.end === end && quote.content.length === 1;
	return [[`  ${name}${doubt}: `, 'label'], ...matchedParts(shown.text, lit, 'text'), [isAll ? '' : ' …', 'text']];
}
