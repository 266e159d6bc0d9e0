import type {Span} from '../text/span.js';
import {matchTerms} from './fuzzy.js';
import {parseTerms} from './fuzzy-terms.js';
import type {Growing} from './growing.js';

/** Items looked at in one step. */
const STEP = 48;

/**
 * The items whose text answers a query, in their order; all for a query without words. For prose: words are looked for as
 * pieces. `textOf` is asked once for each item.
 */
export function filterGrowing<T>(source: Growing<T>, query: string, textOf: (item: T) => string): Growing<T> {
	const terms = parseTerms(query, {exact: true});
	if (terms.length === 0) return source;
	const items: T[] = [];
	let next = 0;
	const hasMore = () => next < source.items.length || !source.isDone;
	return {
		items,
		get isDone() {
			return !hasMore();
		},
		step: () => {
			if (next >= source.items.length) source.step();
			const {items: all} = source;
			for (const end = Math.min(all.length, next + STEP); next < end; next++)
				if (matchTerms(terms, textOf(all[next] as T)) !== undefined) items.push(all[next] as T);
			return hasMore();
		},
	};
}

/** Where a text answers the query of `filterGrowing`. */
export function filterSpans(query: string, text: string): readonly Span[] {
	const terms = parseTerms(query, {exact: true});
	return terms.length === 0 ? [] : (matchTerms(terms, text)?.spans ?? []);
}
