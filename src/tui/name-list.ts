import {createMatcher, type Found} from '../library/fuzzy.js';
import type {Growing} from '../library/growing.js';
import type {Names} from '../library/names.js';
import type {Span} from '../text/span.js';

/** A name in a list, and where its text answers the query. */
export type ListedName<T> = {readonly item: T; readonly spans: readonly Span[]};

export type ListOf<Order extends string> = {
	readonly order: Order;
	readonly query: string;
	/** Only those of one group. */
	readonly group?: string | undefined;
};

/** Names in an order; with a query those that it fits, the best first, as far as they have been looked through. */
export type NameList<T> = {
	readonly count: number;
	readonly at: (index: number) => ListedName<T> | undefined;
	/** Where the item stands that passes the test; -1 for nowhere. */
	readonly indexOf: (passes: (item: T) => boolean) => number;
	/** Looks through more of them, or makes them ready for a query. */
	readonly growing: Growing<unknown>;
};

/** The names of a library, in all the ways in which a view lists them. */
export type NameBook<T, Order extends string> = {
	readonly items: readonly T[];
	readonly list: (of: ListOf<Order>) => NameList<T>;
};

export type BookOptions<T, Order extends string> = {
	/** What a query is matched with. */
	readonly textOf: (item: T) => string;
	readonly sort: (items: readonly T[], order: Order) => readonly T[];
	readonly groupOf?: (item: T) => string;
};

/** Names looked through, and made ready for that, in one step. */
const CHUNK = 500;
const PREPARED = 125;
/** More than any rank, so that a score and a rank make one number. */
const RANKS = 0x1000000;

export function createNameBook<T, Order extends string>(
	items: readonly T[],
	{textOf, sort, groupOf = () => ''}: BookOptions<T, Order>,
): NameBook<T, Order> {
	const chunks = Array.from({length: Math.ceil(items.length / CHUNK)}, (_, i) =>
		createMatcher(items.slice(i * CHUNK, (i + 1) * CHUNK), textOf),
	);
	const sorted = keep((order: Order) => sort(items, order));
	const ranks = keep((order: Order) => {
		const rank = new Map(sorted(order).map((item, at) => [item, at]));
		return Int32Array.from(items, item => rank.get(item) ?? 0);
	});
	const plain = keep((key: `${Order}\n${string}`) => {
		const [order, group] = key.split('\n') as [Order, string];
		const all = sorted(order);
		return plainList(group === '' ? all : all.filter(item => groupOf(item) === group), ready());
	});
	let isReady = 0;
	const ready = (): Growing<unknown> => ({
		items: [],
		get isDone() {
			return isReady >= chunks.length;
		},
		step: () => {
			if (chunks[isReady]?.prepare(PREPARED) !== true) isReady++;
			return isReady < chunks.length;
		},
	});
	let search: Search<T> | undefined;
	let last: {readonly key: string; readonly list: NameList<T>} | undefined;
	return {
		items,
		list: ({order, query, group = ''}) => {
			if (query.trim() === '') return plain(`${order}\n${group}`);
			const key = `${order}\n${group}\n${query}`;
			if (last?.key !== key) {
				if (search?.query !== query) search = startSearch(query, chunks);
				const passes = group === '' ? () => true : (item: T) => groupOf(item) === group;
				last = {key, list: foundList(search, {passes, ranks: ranks(order)})};
			}
			return last.list;
		},
	};
}

function plainList<T>(items: readonly T[], growing: Growing<unknown>): NameList<T> {
	return {
		count: items.length,
		at: index => {
			const item = items[index];
			return item === undefined ? undefined : {item, spans: []};
		},
		indexOf: passes => items.findIndex(passes),
		growing,
	};
}

type Search<T> = {
	readonly query: string;
	/** Those that answer, chunk by chunk; `index` counts from the beginning of the chunk. */
	readonly found: readonly Found<T>[];
	readonly places: readonly number[];
	readonly growing: Growing<unknown>;
};

function startSearch<T>(query: string, chunks: ReadonlyArray<ReturnType<typeof createMatcher<T>>>): Search<T> {
	const found: Found<T>[] = [];
	const places: number[] = [];
	let next = 0;
	const growing: Growing<unknown> = {
		items: found,
		get isDone() {
			return next >= chunks.length;
		},
		step: () => {
			for (const each of chunks[next]?.search(query, CHUNK).found ?? []) {
				found.push(each);
				places.push(next * CHUNK + each.index);
			}
			next++;
			return next < chunks.length;
		},
	};
	return {query, found, places, growing};
}

/** Those found that pass, the best first; of those that answer alike the first in the order. */
function foundList<T>(
	{found, places, growing}: Search<T>,
	{passes, ranks}: {readonly passes: (item: T) => boolean; readonly ranks: Int32Array},
): NameList<T> {
	const passing: number[] = [];
	/** Place among the found of each rank. */
	const byRank = new Map<number, number>();
	let looked = 0;
	let best: readonly number[] = [];
	const inOrder = (): readonly number[] => {
		if (looked === found.length) return best;
		for (; looked < found.length; looked++) {
			const each = found[looked] as Found<T>;
			if (!passes(each.item)) continue;
			const rank = ranks[places[looked] as number] as number;
			byRank.set(rank, looked);
			passing.push(rank - each.score * RANKS);
		}
		// Typed arrays sort numbers many times faster than arrays of records.
		const keys = Float64Array.from(passing).sort();
		best = Array.from(keys, key => byRank.get(((key % RANKS) + RANKS) % RANKS) as number);
		return best;
	};
	return {
		get count() {
			return inOrder().length;
		},
		at: index => found[inOrder()[index] ?? -1],
		indexOf: test => inOrder().findIndex(at => test((found[at] as Found<T>).item)),
		growing,
	};
}

/** Answers as before where it was asked before. */
function keep<K, V>(make: (key: K) => V): (key: K) => V {
	const kept = new Map<K, V>();
	return key => {
		let known = kept.get(key);
		if (known === undefined) {
			known = make(key);
			kept.set(key, known);
		}
		return known;
	};
}

/** The book for the names of a library, made once. */
export function keepBook<T, Order extends string>(
	make: (names: Names) => NameBook<T, Order>,
): (names: Names) => NameBook<T, Order> {
	const kept = new WeakMap<Names, NameBook<T, Order>>();
	return names => {
		const known = kept.get(names) ?? make(names);
		kept.set(names, known);
		return known;
	};
}
