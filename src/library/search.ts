import type {Article} from '../article/article.js';
import {createDictionary, type Dictionary} from './expand-term.js';
import type {Hit} from './hit.js';
import {inOneGo} from './in-one-go.js';
import type {Library} from './library.js';
import {rankRecords} from './rank-records.js';
import {createTermIndex, nameRecords, type SearchRecord, type TermIndex, termsOf, textRecords} from './search-index.js';
import {toHit} from './to-hit.js';

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
	/** The article whose names the next step reads; `undefined` when it reads none. */
	readonly next: Article | undefined;
	/** The first of those whose names are not read yet. */
	readonly ahead: (count: number) => readonly Article[];
	readonly search: (query: string, options?: SearchOptions) => SearchResult;
	/** The same with pauses, for a screen that must not wait; the index may grow meanwhile. */
	readonly searchInSteps: (query: string, options?: SearchOptions) => Generator<undefined, SearchResult>;
};

/** Prepares nothing: every `step` indexes one article, so that a reader may type at once. */
export function createSearch(library: Library): SearchIndex {
	const dictionary = createDictionary();
	const index = createTermIndex(dictionary.add);
	const articles = library.articles;
	let done = 0;
	const searchInSteps = (query: string, options: SearchOptions = {}) => search(query, {index, dictionary, options});
	return {
		get done() {
			return done;
		},
		total: articles.length * 2,
		step: () => {
			if (done >= articles.length * 2) return false;
			const article = articles[done % articles.length] as Article;
			const records = done < articles.length ? textRecords(article) : nameRecords(library.doc(article));
			for (const record of records) index.add(record, done % articles.length);
			done++;
			return done < articles.length * 2;
		},
		get next() {
			return done < articles.length ? undefined : articles[done - articles.length];
		},
		ahead: count => {
			const from = Math.max(0, done - articles.length);
			return articles.slice(from, from + count);
		},
		search: (query, options) => inOneGo(searchInSteps(query, options)),
		searchInSteps,
	};
}

/** Indexes everything, for a command that searches once. */
export function indexAll(index: SearchIndex): SearchIndex {
	while (index.step());
	return index;
}

function* search(
	query: string,
	{index, dictionary, options}: {index: TermIndex; dictionary: Dictionary; options: SearchOptions},
): Generator<undefined, SearchResult> {
	const asked = [...new Set(termsOf(query))].slice(0, 24);
	if (asked.length === 0) return {hits: [], articles: 0, corrected: []};
	const corrected: Array<{asked: string; used: readonly string[]}> = [];
	const words: Array<ReturnType<Dictionary['expand']>> = [];
	for (const [i, term] of asked.entries()) {
		const prefix = i === asked.length - 1 && options.typing !== false && !/\s$/.test(query);
		const expansions = dictionary.expand(term, {prefix, typos: true});
		if (!expansions.some(e => e.term.startsWith(term)))
			corrected.push({asked: term, used: expansions.map(e => e.term)});
		if (expansions.length > 0) words.push(expansions);
		yield;
	}
	const {limit = Number.POSITIVE_INFINITY, perArticle = false} = options;
	const phrase = termsOf(query).join(' ');
	const {ids, scores, top, articles} = yield* rankRecords(index, {words, phrase}, {limit, perArticle});
	const spellings = new Set(words.flat().map(e => e.term));
	const hits = ids.map((id, i) =>
		toHit(index.records[id] as SearchRecord, spellings, 1 - (scores[i] as number) / (top * 1.0001)),
	);
	return {hits, articles, corrected};
}
