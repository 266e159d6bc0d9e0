import type {Found} from '../library/fuzzy.js';
import type {Growing} from '../library/growing.js';
import type {Chunk, Entry} from './palette-entries.js';

/** The best entries so far, best first. */
export type PaletteAnswer = Growing<Found<Entry>> & {
	/** How many there are, shown or not. */
	readonly total: number;
};

/** Entries listed at most. */
const MOST = 200;
/** Of one chunk. */
const MOST_OF_CHUNK = 60;
/** Texts folded in one step, while nothing has been typed. */
const FOLDED = 250;

/** Looks through the chunks one after the other, a chunk a step; of entries that answer alike the earlier ones come first. */
export function findEntries(chunks: readonly Chunk[], query: string): PaletteAnswer {
	let items: readonly Found<Entry>[] = [];
	let total = 0;
	let next = 0;
	return {
		get items() {
			return items;
		},
		get total() {
			return total;
		},
		get isDone() {
			return next >= chunks.length;
		},
		step: () => {
			const chunk = chunks[next++];
			if (chunk !== undefined) {
				const found = chunk.matcher.search(query, MOST_OF_CHUNK);
				total += found.total;
				// Sorting keeps the order of those that score alike.
				if (found.total > 0) items = [...items, ...found.found].sort((a, b) => b.score - a.score).slice(0, MOST);
			}
			return next < chunks.length;
		},
	};
}

/** What is listed while nothing has been typed; the chunks are made ready meanwhile. */
export function firstEntries(entries: readonly Entry[], chunks: readonly Chunk[]): PaletteAnswer {
	let next = 0;
	return {
		items: entries.slice(0, MOST).map((item, index) => ({item, index, score: 0, spans: []})),
		total: entries.length,
		get isDone() {
			return next >= chunks.length;
		},
		step: () => {
			if (chunks[next]?.matcher.prepare(FOLDED) !== true) next++;
			return next < chunks.length;
		},
	};
}
