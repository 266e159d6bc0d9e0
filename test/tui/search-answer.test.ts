import {describe, expect, it} from 'vitest';
import {createSearch, indexAll} from '../../src/library/search.js';
import {reduce} from '../../src/tui/reduce.js';
import {createSearchAnswer} from '../../src/tui/search-answer.js';
import {createState} from '../../src/tui/state.js';
import {createStore} from '../../src/tui/store.js';
import {talks} from './sample.js';

/** No time at all: each call does one step. */
const AT_ONCE = 0;

function searching(query: string) {
	const library = talks(40);
	const index = createSearch(library);
	const store = createStore(createState(library, {columns: 80, rows: 24}), reduce);
	store.dispatch({type: 'search'});
	store.dispatch({type: 'query', query});
	return {index, store, answer: createSearchAnswer(store, index)};
}

describe('the answer to a search', () => {
	it('is looked for step by step', () => {
		const {index, store, answer} = searching('treaty');
		indexAll(index);
		answer.work(AT_ONCE);
		expect(store.get().list.search?.items).toBeUndefined();
		expect(answer.isDue()).toBe(true);
		while (answer.isDue()) answer.work(AT_ONCE);
		expect(store.get().list.search?.items).toHaveLength(40);
	});

	it('is to what was typed last', () => {
		const {index, store, answer} = searching('treaty');
		indexAll(index);
		answer.work(AT_ONCE);
		store.dispatch({type: 'query', query: 'city-7'});
		while (answer.isDue()) answer.work(AT_ONCE);
		const {items, answered} = store.get().list.search ?? {};
		expect(answered).toBe('city-7');
		expect(items?.[0]?.article.id).toBe('city-7');
	});

	it('is given up when the box is emptied', () => {
		const {index, store, answer} = searching('treaty');
		indexAll(index);
		answer.work(AT_ONCE);
		store.dispatch({type: 'query', query: ''});
		answer.work(AT_ONCE);
		expect(answer.isDue()).toBe(false);
	});

	it('is stale once the index has grown, and for good when it will grow no more', () => {
		const {index, answer} = searching('treaty');
		index.step();
		while (answer.isDue()) answer.work(AT_ONCE);
		expect(answer.isStale(true)).toBe(false);
		index.step();
		expect(answer.isStale(true)).toBe(true);
	});
});
