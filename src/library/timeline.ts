import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Ask, AskedQuote} from './ask.js';
import {binEnd, binLabel, binOf, binStart, stretchLabel, ZOOMS, type Zoom} from './calendar.js';
import type {Growing} from './growing.js';
import type {Names} from './names.js';
import {oldestFirst} from './orders.js';

/** An article on the time axis, with those of its quotes that were asked for. */
export type TimelineEntry = {readonly doc: AnnotatedArticle; readonly quotes: readonly AskedQuote[]};

/** A year, a month and so on in which there is something. */
export type TimelineBin = {
	readonly kind: 'bin';
	/** `2021-03` */
	readonly label: string;
	/** ISO dates of its first and its last day. */
	readonly start: string;
	readonly end: string;
	/** Oldest first. */
	readonly entries: readonly TimelineEntry[];
	/** Of all the entries. */
	readonly quotes: number;
};

/** A stretch of time in which there is nothing. */
export type TimelineGap = {readonly kind: 'gap' /** How long: `8 years`. */; readonly label: string};

export type Timeline = {
	readonly zoom: Zoom;
	/** From the oldest to the newest. */
	readonly rows: ReadonlyArray<TimelineBin | TimelineGap>;
	readonly undated: readonly TimelineEntry[];
	/** Undated ones included. */
	readonly articles: number;
	readonly quotes: number;
	/** Articles and quotes together in the fullest row, for the scale of a picture. */
	readonly most: number;
};

/** Bins, empty ones too, that make a picture somebody takes in. */
const COMFORTABLE = 100;

/**
 * What there is to see of a speaker, a subject, both or everything, newest first and undated last. Of a subject alone the
 * articles that only name it too, without quotes.
 */
export function findTimelineEntries(names: Names, {by, about}: Pick<Ask, 'by' | 'about'>): Growing<TimelineEntry> {
	if (!isAsked(by) && !isAsked(about)) return everything(names.docs);
	const answer = names.ask({by, about, sort: 'date'});
	const naming = new Set<AnnotatedArticle>();
	if (!isAsked(by) && about !== undefined)
		for (const {appearances} of names.entitiesCalled(about))
			for (const {doc, mentions} of appearances) if (mentions > 0) naming.add(doc);
	return gather(names.docs, answer, naming);
}

const isAsked = (asked: Ask['by']) => asked !== undefined && (typeof asked !== 'string' || asked.trim() !== '');

/** Articles taken in one step. */
const STEP = 64;

function everything(docs: readonly AnnotatedArticle[]): Growing<TimelineEntry> {
	const items: TimelineEntry[] = [];
	return {
		items,
		get isDone() {
			return items.length === docs.length;
		},
		step: () => {
			for (const doc of docs.slice(items.length, items.length + STEP))
				items.push({doc, quotes: doc.quotes.map(quote => ({doc, quote, about: [], where: undefined}))});
			return items.length < docs.length;
		},
	};
}

/** Quotes by their articles, and the articles that only name the subject between them: both come in the order of `docs`. */
function gather(
	docs: readonly AnnotatedArticle[],
	answer: Growing<AskedQuote>,
	naming: ReadonlySet<AnnotatedArticle>,
): Growing<TimelineEntry> {
	const items: Array<{readonly doc: AnnotatedArticle; readonly quotes: AskedQuote[]}> = [];
	let counted = 0;
	let next = 0;
	/** Goes on to an article, or to the end; those passed by that name the subject have no quotes about it. */
	const passTo = (doc: AnnotatedArticle | undefined) => {
		for (; next < docs.length && docs[next] !== doc; next++) {
			const passed = docs[next] as AnnotatedArticle;
			if (naming.has(passed)) items.push({doc: passed, quotes: []});
		}
	};
	const take = () => {
		const quotes = answer.items;
		for (; counted < quotes.length; counted++) {
			const quote = quotes[counted] as AskedQuote;
			if (items.at(-1)?.doc !== quote.doc) {
				passTo(quote.doc);
				items.push({doc: quote.doc, quotes: []});
				next++;
			}
			items.at(-1)?.quotes.push(quote);
		}
		if (answer.isDone) passTo(undefined);
	};
	take();
	return {
		items,
		get isDone() {
			return answer.isDone;
		},
		step: () => {
			const hasMore = answer.step();
			take();
			return hasMore;
		},
	};
}

/** The finest zoom at which the dated entries make no more bins than somebody takes in, empty ones included. */
export function fittingZoom(entries: readonly TimelineEntry[]): Zoom {
	const dates = entries.flatMap(({doc}) => doc.article.published ?? []);
	let first = dates[0] ?? '';
	let last = first;
	for (const date of dates) {
		if (date < first) first = date;
		if (date > last) last = date;
	}
	const fitting = ZOOMS.filter(zoom => first === '' || binOf(last, zoom) - binOf(first, zoom) < COMFORTABLE);
	return fitting.at(-1) ?? 'year';
}

/** Lays entries out in time. Stretches with nothing in them are one row each, however long. */
export function toTimeline(entries: readonly TimelineEntry[], zoom: Zoom): Timeline {
	const bins = new Map<number, TimelineEntry[]>();
	const undated: TimelineEntry[] = [];
	for (const entry of entries) {
		const {published} = entry.doc.article;
		if (published === undefined) {
			undated.push(entry);
			continue;
		}
		const bin = binOf(published, zoom);
		const others = bins.get(bin);
		if (others === undefined) bins.set(bin, [entry]);
		else others.push(entry);
	}
	const rows: Array<TimelineBin | TimelineGap> = [];
	let most = undated.length + countQuotes(undated);
	let next: number | undefined;
	for (const [bin, inside] of [...bins].sort(([a], [b]) => a - b)) {
		if (next !== undefined && bin > next) rows.push({kind: 'gap', label: stretchLabel(bin - next, zoom)});
		next = bin + 1;
		const quotes = countQuotes(inside);
		most = Math.max(most, inside.length + quotes);
		rows.push({
			kind: 'bin',
			label: binLabel(bin, zoom),
			start: binStart(bin, zoom),
			end: binEnd(bin, zoom),
			entries: oldestFirst(inside, ({doc}) => doc.article.published),
			quotes,
		});
	}
	return {zoom, rows, undated, articles: entries.length, quotes: countQuotes(entries), most};
}

function countQuotes(entries: readonly TimelineEntry[]): number {
	return entries.reduce((sum, {quotes}) => sum + quotes.length, 0);
}
