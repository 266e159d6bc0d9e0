import {expect, test} from 'vitest';
import {filterGrowing, filterSpans} from '../../src/library/filter.js';
import {type Growing, growAll} from '../../src/library/growing.js';

const WORDS = ['The treaty holds', 'No treaty, no peace', 'Peace holds', 'A seat at the TABLE'];

/** A list that grows by one item a step. */
function slowly(words: readonly string[]): Growing<string> {
	const items: string[] = [];
	return {
		items,
		get isDone() {
			return items.length === words.length;
		},
		step: () => {
			const next = words[items.length];
			if (next !== undefined) items.push(next);
			return items.length < words.length;
		},
	};
}

const found = (query: string) => growAll(filterGrowing(slowly(WORDS), query, word => word));

test('words of a query are pieces of the text, and all must be there', () => {
	expect(found('treaty')).toEqual(['The treaty holds', 'No treaty, no peace']);
	expect(found('hold peace')).toEqual(['Peace holds']);
	expect(found('trty')).toEqual([]);
	expect(found('treaty !no')).toEqual(['The treaty holds']);
	expect(found('table$ | ^peace')).toEqual(['Peace holds', 'A seat at the TABLE']);
});

test('a query without words leaves the list as it is', () => {
	const list = slowly(WORDS);
	expect(filterGrowing(list, ' ', word => word)).toBe(list);
});

test('what has been found so far can be shown before all is looked at', () => {
	const list = filterGrowing(slowly(WORDS), 'holds', word => word);
	expect(list.step()).toBe(true);
	expect(list.items).toEqual(['The treaty holds']);
	expect(list.isDone).toBe(false);
});

test('the places of the words are told', () => {
	expect(filterSpans('treaty no', 'No treaty')).toEqual([
		{start: 0, end: 2},
		{start: 3, end: 9},
	]);
	expect(filterSpans('', 'No treaty')).toEqual([]);
});
