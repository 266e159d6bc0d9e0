import {bestOf} from './best-of.js';
import type {Expansion} from './expand-term.js';
import type {HitField} from './hit.js';
import {type SearchRecord, type TermIndex, termsOf} from './search-index.js';

/** What a query asks for: for each word of it that is anywhere, its spellings in the index. */
export type Asked = {readonly words: ReadonlyArray<readonly Expansion[]>; readonly phrase: string};

/** Ids of records, best first, each with its score, and how many articles hold any. */
export type Ranked = {
	readonly ids: readonly number[];
	readonly scores: readonly number[];
	/** The highest score of all; 1 when nothing was found. */
	readonly top: number;
	readonly articles: number;
};

const FIELD_WEIGHT: Readonly<Record<HitField, number>> = {title: 3, speaker: 2.6, entity: 1.9, place: 1.8, passage: 1};
/** Records whose words are looked at closely (phrase, order). */
const CLOSE_LOOK = 60;
/** Records looked at between two pauses. */
const STRIDE = 4096;

/**
 * Finds the records with all words of the query in their article, or else those with the most, and orders them. Pauses
 * often, since a word may stand in every record.
 */
export function* rankRecords(
	index: TermIndex,
	{words, phrase}: Asked,
	{limit, perArticle}: {readonly limit: number; readonly perArticle: boolean},
): Generator<undefined, Ranked> {
	// The index may grow meanwhile: what comes in later is left to the next search.
	const size = index.records.length;
	const paper = takePaper(index);
	try {
		return yield* rankOn(paper, index, size, {words, phrase}, {limit, perArticle});
	} finally {
		// Also when the search is given up for another.
		papers.set(index, paper);
	}
}

function* rankOn(
	{scores, held, heldByArticle, best, touched, fresh}: Paper,
	index: TermIndex,
	size: number,
	{words, phrase}: Asked,
	{limit, perArticle}: {readonly limit: number; readonly perArticle: boolean},
): Generator<undefined, Ranked> {
	const {averageLength} = index;
	let seen = 0;
	let touchedCount = 0;
	for (const [t, expansions] of words.entries()) {
		let freshCount = 0;
		for (const {term, weight} of expansions) {
			const list = index.postings.get(term) ?? [];
			const worth = weight * Math.log(1 + size / list.length);
			for (const id of list) {
				if (id >= size) break;
				const before = best[id] as number;
				if (before === 0) fresh[freshCount++] = id;
				if (worth > before) best[id] = worth;
				if (++seen % STRIDE === 0) yield;
			}
		}
		for (let i = 0; i < freshCount; i++) {
			const id = fresh[i] as number;
			const length = 0.4 + (0.6 * (index.lengths[id] as number)) / averageLength;
			const field = (index.records[id] as SearchRecord).field;
			scores[id] = (scores[id] as number) + ((best[id] as number) * FIELD_WEIGHT[field]) / Math.max(0.7, length ** 0.5);
			best[id] = 0;
			if (held[id] === 0) touched[touchedCount++] = id;
			held[id] = (held[id] as number) | (1 << t);
			const article = index.articleOf[id] as number;
			heldByArticle[article] = (heldByArticle[article] as number) | (1 << t);
			if (++seen % STRIDE === 0) yield;
		}
	}
	let wanted = 0;
	for (const bits of heldByArticle) wanted = Math.max(wanted, bitCount(bits));
	let articles = 0;
	if (wanted > 0) for (const bits of heldByArticle) if (bitCount(bits) === wanted) articles++;
	yield;
	let foundCount = 0;
	for (let i = 0; i < touchedCount; i++) {
		const id = touched[i] as number;
		if (++seen % STRIDE === 0) yield;
		if (bitCount(heldByArticle[index.articleOf[id] as number] as number) !== wanted) continue;
		scores[id] = ((scores[id] as number) * bitCount(held[id] as number)) / words.length;
		// In the place of one that was looked at.
		touched[foundCount++] = id;
	}
	const found = touched.subarray(0, foundCount);
	const isBefore = (a: number, b: number) => {
		const difference = (scores[b] as number) - (scores[a] as number);
		return difference === 0 ? a < b : difference < 0;
	};
	if (words.length > 1) {
		for (const id of bestOf(found, CLOSE_LOOK, isBefore))
			if (
				termsOf(wordsOf(index.records[id] as SearchRecord))
					.join(' ')
					.includes(phrase)
			)
				scores[id] = (scores[id] as number) * 2.5;
		yield;
	}
	const candidates = perArticle ? bestPerArticle(found, index, isBefore) : found;
	yield;
	const ids = bestOf(candidates, limit, isBefore);
	const ranked = ids.map(id => scores[id] as number);
	return {ids, scores: ranked, top: ranked[0] ?? 1, articles};
}

/** What a search reckons on, by record and by article. */
type Paper = {
	readonly scores: Float64Array;
	/** The best spelling of one word of the query. */
	readonly best: Float64Array;
	/** Bits: which words of the query a record holds, and an article anywhere. */
	readonly held: Int32Array;
	readonly heldByArticle: Int32Array;
	/** Records that hold any word of the query, and those that hold the word at hand. */
	readonly touched: Int32Array;
	readonly fresh: Int32Array;
};

/** What the last search left: made anew for each letter it would have the collector of garbage stop everything. */
const papers = new WeakMap<TermIndex, Paper>();

function takePaper(index: TermIndex): Paper {
	const {length} = index.records;
	const last = papers.get(index);
	// Two searches at a time have one each.
	papers.delete(index);
	if (last !== undefined && last.scores.length >= length && last.heldByArticle.length >= index.articles) {
		for (const each of [last.scores, last.best, last.held, last.heldByArticle]) each.fill(0);
		return last;
	}
	const room = Math.ceil(length * 1.25);
	return {
		scores: new Float64Array(room),
		best: new Float64Array(room),
		held: new Int32Array(room),
		heldByArticle: new Int32Array(Math.ceil(index.articles * 1.25)),
		touched: new Int32Array(room),
		fresh: new Int32Array(room),
	};
}

function bestPerArticle(
	ids: Int32Array,
	{articles, articleOf}: TermIndex,
	isBefore: (a: number, b: number) => boolean,
): readonly number[] {
	const best = new Int32Array(articles).fill(-1);
	for (const id of ids) {
		const article = articleOf[id] as number;
		const before = best[article] as number;
		if (before < 0 || isBefore(id, before)) best[article] = id;
	}
	return [...best].filter(id => id >= 0);
}

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
}

const wordsOf = (record: SearchRecord): string =>
	record.words ?? (record.span === undefined ? '' : record.article.text.slice(record.span.start, record.span.end));
