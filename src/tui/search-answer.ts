import type {SearchIndex, SearchResult} from '../library/search.js';
import type {State} from './state.js';
import type {Store} from './store.js';

/** How often a search is answered anew while its index grows: in ms, and at most this share of the time. */
const REFRESH = 80;
const REFRESH_SHARE = 0.2;
const MOST_HITS = 1000;

/** Answers the search of the list a little at a time; what is typed meanwhile takes the place of what was asked before. */
export type SearchAnswer = {
	/** What was asked has no answer yet, or one is being looked for. */
	readonly isDue: () => boolean;
	/** The index has grown since the answer, and enough time has gone by to give another; `isComplete`: it will grow no more. */
	readonly isStale: (isComplete: boolean) => boolean;
	/** Looks on until `end` (ms, of `performance.now()`), and hands over the answer when it is found. */
	readonly work: (end: number) => void;
};

type Asking = {
	readonly query: string;
	readonly steps: Generator<undefined, SearchResult>;
	/** How much of the index it rests on. */
	readonly done: number;
	/** Ms of work so far. */
	spent: number;
};

export function createSearchAnswer(store: Store, index: SearchIndex): SearchAnswer {
	let asking: Asking | undefined;
	let answered = -1;
	let answeredAt = 0;
	let refresh = REFRESH;

	const ask = (): Asking | undefined => {
		const {search} = store.get().list;
		if (search === undefined || search.query.trim() === '') return undefined;
		if (asking?.query === search.query) return asking;
		const {query, isTyping} = search;
		const steps = index.searchInSteps(query, {perArticle: true, limit: MOST_HITS, typing: isTyping});
		return {query, steps, done: index.done, spent: 0};
	};
	const handOver = ({query, done, spent}: Asking, result: SearchResult) => {
		answered = done;
		answeredAt = performance.now();
		refresh = Math.max(REFRESH, spent / REFRESH_SHARE);
		const indexed = index.total === 0 ? 1 : done / index.total;
		store.dispatch({type: 'answer', answer: {query, result, indexed}});
	};
	return {
		isDue: () => isUnanswered(store.get()) || asking !== undefined,
		isStale: isComplete => answered !== index.done && (isComplete || performance.now() - answeredAt > refresh),
		work: end => {
			const before = asking;
			asking = ask();
			// Lets go of what it reckons on.
			if (before !== asking) before?.steps.return({hits: [], articles: 0, corrected: []});
			if (asking === undefined) return;
			const {steps} = asking;
			const start = performance.now();
			let step = steps.next();
			while (step.done !== true && performance.now() < end) step = steps.next();
			asking.spent += performance.now() - start;
			if (step.done !== true) return;
			const found = asking;
			asking = undefined;
			handOver(found, step.value);
		},
	};
}

export function isUnanswered({screen, list: {search}}: State): boolean {
	if (screen !== 'list' || search === undefined || search.query.trim() === '') return false;
	return search.items === undefined || search.answered !== search.query;
}
