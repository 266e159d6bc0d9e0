import {createMatcher} from '../library/fuzzy.js';
import type {Growing} from '../library/growing.js';
import type {Names} from '../library/names.js';
import type {Span} from '../text/span.js';

/** A name in a list, and where its text answers the query. */
export type ListedName<T> = {readonly item: T; readonly spans: readonly Span[]};

/** Names in an order, and those of them that a query fits, the best first. */
export type NameList<T> = {
	readonly items: readonly T[];
	readonly count: (query: string) => number;
	readonly at: (query: string, index: number) => ListedName<T> | undefined;
	/** Where the item stands that passes the test; -1 for nowhere. */
	readonly indexOf: (query: string, passes: (item: T) => boolean) => number;
	/** Makes the names ready for a query ahead of the first one. */
	readonly growing: Growing<never>;
};

/** Names made ready in one step. */
const STEP = 128;

export function createNameList<T>(items: readonly T[], textOf: (item: T) => string): NameList<T> {
	const matcher = createMatcher(items, textOf);
	let isReady = false;
	let last: {readonly query: string; readonly found: readonly ListedName<T>[]} | undefined;
	const search = (query: string) => {
		if (last?.query !== query) last = {query, found: matcher.search(query, Number.POSITIVE_INFINITY).found};
		return last.found;
	};
	return {
		items,
		count: query => (query.trim() === '' ? items.length : search(query).length),
		at: (query, index) => {
			if (query.trim() !== '') return search(query)[index];
			const item = items[index];
			return item === undefined ? undefined : {item, spans: []};
		},
		indexOf: (query, passes) =>
			query.trim() === '' ? items.findIndex(passes) : search(query).findIndex(({item}) => passes(item)),
		growing: {
			items: [],
			get isDone() {
				return isReady;
			},
			step: () => {
				isReady = !matcher.prepare(STEP);
				return !isReady;
			},
		},
	};
}

/** A list for the names of a library and an order, made once. */
export function keepLists<T, Order extends string>(
	make: (names: Names, order: Order) => NameList<T>,
): (names: Names, order: Order) => NameList<T> {
	const kept = new WeakMap<Names, Map<Order, NameList<T>>>();
	return (names, order) => {
		let lists = kept.get(names);
		if (lists === undefined) {
			lists = new Map();
			kept.set(names, lists);
		}
		let list = lists.get(order);
		if (list === undefined) {
			list = make(names, order);
			lists.set(order, list);
		}
		return list;
	};
}
