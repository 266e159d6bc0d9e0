import type {Article} from '../article/article.js';
import type {Span} from '../text/span.js';
import {createFinder} from './find.js';
import type {Library} from './library.js';
import {createSearch, indexAll} from './search.js';

/** What a query found in an article: as typed, or else by its nearest spellings. */
export type Found = {readonly spans: readonly Span[]; readonly instead: readonly string[]};

/** Longest text, in UTF-16 code units, that is searched for other spellings: they must come while the reader types. */
const SPELLING_LIMIT = 400_000;

const finders = new WeakMap<Article, (query: string) => Found>();

/** Finds the query as typed; if it is not there, its words one by one, in the nearest spelling the article has. */
export function findInArticle(article: Article, query: string): Found {
	let find = finders.get(article);
	if (find === undefined) {
		find = createArticleSearch(article);
		finders.set(article, find);
	}
	return find(query);
}

function createArticleSearch(article: Article): (query: string) => Found {
	const find = createFinder(article);
	let index: ReturnType<typeof createSearch> | undefined;
	let last: {readonly query: string; readonly found: Found} | undefined;
	const search = (query: string): Found => {
		const exact = find(query);
		if (exact.length > 0 || query.trim().length < 3) return {spans: exact, instead: []};
		const small = query.toLowerCase();
		const anyCase = small === query ? [] : find(small);
		if (anyCase.length > 0) return {spans: anyCase, instead: [small.trim()]};
		if (article.text.length > SPELLING_LIMIT) return {spans: [], instead: []};
		index ??= indexAll(createSearch(oneArticle(article)));
		const {corrected, hits} = index.search(query);
		if (hits.length === 0) return {spans: [], instead: []};
		const instead = small
			.trim()
			.split(/\s+/)
			.flatMap(word => {
				if (find(word).length > 0) return [word];
				return corrected.find(({asked}) => asked === word)?.used.slice(0, 3) ?? [];
			});
		return {spans: merge(instead.flatMap(word => find(word))), instead};
	};
	return query => {
		if (last?.query !== query) last = {query, found: search(query)};
		return last.found;
	};
}

/** A library of the words alone. */
function oneArticle(article: Article): Library {
	const doc = {article, entities: [], mentions: [], quotes: [], nonSpeech: []};
	return {
		articles: [article],
		article: id => (id === article.id ? article : undefined),
		doc: () => doc,
		isAnnotated: () => true,
	};
}

/** In text order, without the ones that lie in another. */
function merge(spans: readonly Span[]): readonly Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	const out: Span[] = [];
	for (const span of sorted) if (span.start >= (out.at(-1)?.end ?? 0)) out.push(span);
	return out;
}
