import type {Article} from '../article/article.js';
import type {Span} from '../text/span.js';
import {createDictionary, type Dictionary} from './expand-term.js';
import {foldForSearch} from './find.js';
import type {Hit, HitField} from './hit.js';
import type {Library} from './library.js';
import {createTermIndex, nameRecords, type SearchRecord, type TermIndex, termsOf, textRecords} from './search-index.js';

export type SearchOptions = {
	/** Most hits to return. */
	readonly limit?: number;
	/** Only the best hit of each article. */
	readonly perArticle?: boolean;
	/** The last word may be the beginning of a word; the default, as for a query still being typed. */
	readonly typing?: boolean;
};

export type SearchResult = {
	/** Best first. */
	readonly hits: readonly Hit[];
	/** How many articles hold a hit, whether or not `limit` let them through. */
	readonly articles: number;
	/** Words of the query that were not found as typed, with the spellings searched instead (none: the word was left out). */
	readonly corrected: ReadonlyArray<{readonly asked: string; readonly used: readonly string[]}>;
};

export type SearchIndex = {
	/** Steps done and in all; a search sees what is indexed. */
	readonly done: number;
	readonly total: number;
	/** Takes one more article in; false when nothing is left. First the words of all articles, then their names. */
	readonly step: () => boolean;
	readonly search: (query: string, options?: SearchOptions) => SearchResult;
};

const FIELD_WEIGHT: Readonly<Record<HitField, number>> = {title: 3, speaker: 2.6, entity: 1.9, place: 1.8, passage: 1};
/** Records whose words are looked at closely (phrase, order). */
const CLOSE_LOOK = 60;
const WINDOW = 240;

/** Prepares nothing: every `step` indexes one article, so that a reader may type at once. */
export function createSearch(library: Library): SearchIndex {
	const dictionary = createDictionary();
	const index = createTermIndex(dictionary.add);
	const articles = library.articles;
	let done = 0;
	return {
		get done() {
			return done;
		},
		total: articles.length * 2,
		step: () => {
			if (done >= articles.length * 2) return false;
			const article = articles[done % articles.length] as Article;
			const records = done < articles.length ? textRecords(article) : nameRecords(library.doc(article));
			for (const record of records) index.add(record);
			done++;
			return done < articles.length * 2;
		},
		search: (query, options = {}) => search(query, {index, dictionary, options}),
	};
}

/** Indexes everything, for a command that searches once. */
export function indexAll(index: SearchIndex): SearchIndex {
	while (index.step());
	return index;
}

type Scored = {readonly id: number; readonly terms: number; score: number};

function search(
	query: string,
	{index, dictionary, options}: {index: TermIndex; dictionary: Dictionary; options: SearchOptions},
): SearchResult {
	const asked = [...new Set(termsOf(query))].slice(0, 24);
	if (asked.length === 0) return {hits: [], articles: 0, corrected: []};
	const corrected: Array<{asked: string; used: readonly string[]}> = [];
	const used = asked.map((term, i) => {
		const prefix = i === asked.length - 1 && options.typing !== false && !/\s$/.test(query);
		const expansions = dictionary.expand(term, {prefix, typos: true});
		if (!expansions.some(e => e.term.startsWith(term)))
			corrected.push({asked: term, used: expansions.map(e => e.term)});
		return expansions;
	});
	const found = used.filter(expansions => expansions.length > 0);
	const records = new Map<number, Scored>();
	// Bits: which words of the query an article holds anywhere.
	const perArticle = new Map<Article, number>();
	found.forEach((expansions, t) => {
		const best = new Map<number, number>();
		for (const {term, weight} of expansions) {
			const list = index.postings.get(term) ?? [];
			const rarity = Math.log(1 + index.records.length / list.length);
			for (const id of list) best.set(id, Math.max(best.get(id) ?? 0, weight * rarity));
		}
		for (const [id, weight] of best) {
			const record = index.records[id] as SearchRecord;
			const length = 0.4 + (0.6 * record.length) / index.averageLength;
			const gain = (weight * FIELD_WEIGHT[record.field]) / Math.max(0.7, length ** 0.5);
			const scored = records.get(id);
			if (scored === undefined) records.set(id, {id, terms: 1 << t, score: gain});
			else records.set(id, {id, terms: scored.terms | (1 << t), score: scored.score + gain});
			perArticle.set(record.article, (perArticle.get(record.article) ?? 0) | (1 << t));
		}
	});
	const all = (1 << found.length) - 1;
	let wanted = [...perArticle].filter(([, bits]) => bits === all).map(([article]) => article);
	if (wanted.length === 0) {
		// No article has every word: show those with the most.
		const most = Math.max(0, ...[...perArticle.values()].map(bitCount));
		wanted = [...perArticle].filter(([, bits]) => bitCount(bits) === most).map(([article]) => article);
	}
	const allowed = new Set(wanted);
	const ranked = [...records.values()].filter(r => allowed.has((index.records[r.id] as SearchRecord).article));
	for (const scored of ranked) scored.score *= bitCount(scored.terms) / found.length;
	ranked.sort(byScore);
	const phrase = termsOf(query).join(' ');
	for (const scored of ranked.slice(0, CLOSE_LOOK)) {
		const record = index.records[scored.id] as SearchRecord;
		if (found.length > 1 && termsOf(wordsOf(record)).join(' ').includes(phrase)) scored.score *= 2.5;
	}
	ranked.sort(byScore);
	const top = ranked[0]?.score ?? 1;
	const spellings = new Set(found.flat().map(e => e.term));
	const seen = new Set<Article>();
	const hits: Hit[] = [];
	for (const {id, score} of ranked) {
		if (hits.length >= (options.limit ?? Number.POSITIVE_INFINITY)) break;
		const record = index.records[id] as SearchRecord;
		if (options.perArticle === true && seen.has(record.article)) continue;
		seen.add(record.article);
		hits.push(toHit(record, spellings, 1 - score / (top * 1.0001)));
	}
	return {hits, articles: allowed.size, corrected};
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.id - b.id;

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
}

const wordsOf = (record: SearchRecord): string =>
	record.words ?? (record.span === undefined ? '' : record.article.text.slice(record.span.start, record.span.end));

const TERM = /[\p{L}\p{N}]+/gu;

function toHit(record: SearchRecord, spellings: ReadonlySet<string>, score: number): Hit {
	const {article, field} = record;
	if (record.words !== undefined) {
		const {folded, at} = foldForSearch(record.words, {start: 0, end: record.words.length}, []);
		const matches: Span[] = [];
		for (const match of folded.matchAll(TERM)) {
			if (!spellings.has(match[0])) continue;
			matches.push({start: at[match.index] as number, end: at[match.index + match[0].length] as number});
		}
		return {article, field, shown: record.words, matches, target: record.span, score};
	}
	const span = record.span as Span;
	const {folded, at} = foldForSearch(article.text, span, record.hidden);
	const found: Span[] = [];
	for (const match of folded.matchAll(TERM)) {
		if (spellings.has(match[0])) found.push({start: match.index, end: match.index + match[0].length});
	}
	const {from, to} = densest(found, folded);
	// The shown words are the article's own, with markup out and each run of white space as one space.
	let shown = '';
	const place = new Map<number, number>();
	let last = -1;
	for (let i = from; i < to; i++) {
		const start = at[i] as number;
		place.set(i, shown.length);
		if (start === last) continue;
		last = start;
		const end = Math.max(at[i + 1] as number, start + 1);
		const piece = folded[i] === ' ' ? ' ' : visibleUnits(article.text, start, end, record.hidden);
		shown += piece;
	}
	const before = from > 0 ? '…' : '';
	const matches = found
		.filter(m => m.start >= from && m.end <= to)
		.map(m => ({
			start: before.length + (place.get(m.start) ?? 0),
			end: before.length + (place.get(m.end) ?? shown.length),
		}));
	const first = found.find(m => m.start >= from) ?? found[0];
	const target = first === undefined ? span : {start: at[first.start] as number, end: at[first.end] as number};
	return {article, field, shown: `${before}${shown}${to < folded.length ? '…' : ''}`, matches, target, score};
}

function visibleUnits(text: string, start: number, end: number, hidden: readonly Span[]): string {
	let out = '';
	let from = start;
	for (const part of hidden) {
		if (part.end <= from || part.start >= end) continue;
		out += text.slice(from, Math.max(from, part.start));
		from = part.end;
	}
	return from < end ? out + text.slice(from, end) : out;
}

/** The stretch of about `WINDOW` folded units, cut at spaces, that holds the most matches. */
function densest(found: readonly Span[], folded: string): {readonly from: number; readonly to: number} {
	if (folded.length <= WINDOW) return {from: 0, to: folded.length};
	let best = 0;
	let bestCount = 0;
	for (let i = 0, j = 0; i < found.length; i++) {
		while (j < found.length && (found[j] as Span).end - (found[i] as Span).start <= WINDOW * 0.7) j++;
		if (j - i > bestCount) {
			bestCount = j - i;
			best = i;
		}
	}
	let from = Math.max(0, (found[best]?.start ?? 0) - Math.floor(WINDOW * 0.2));
	if (from > 0) {
		const space = folded.indexOf(' ', from);
		if (space >= 0 && space < (found[best]?.start ?? folded.length)) from = space + 1;
	}
	let to = Math.min(folded.length, from + WINDOW);
	if (to < folded.length) {
		const space = folded.lastIndexOf(' ', to);
		if (space > from) to = space;
	}
	return {from, to};
}
