import {describe, expect, test} from 'vitest';
import {contains, firstEndingAfter, overlaps, sliceSpan} from '../../src/text/span.js';

describe('spans', () => {
	test('stand for their words', () => {
		expect(sliceSpan('no deal yet', {start: 3, end: 7})).toBe('deal');
	});

	test('overlap when they share a character, not when they touch', () => {
		expect(overlaps({start: 0, end: 3}, {start: 2, end: 5})).toBe(true);
		expect(overlaps({start: 0, end: 3}, {start: 3, end: 5})).toBe(false);
		expect(overlaps({start: 0, end: 9}, {start: 3, end: 5})).toBe(true);
	});

	test('contain themselves and what lies inside', () => {
		expect(contains({start: 1, end: 4}, {start: 1, end: 4})).toBe(true);
		expect(contains({start: 1, end: 4}, {start: 2, end: 5})).toBe(false);
	});

	test('the first that ends behind an offset', () => {
		const items = [
			{start: 0, end: 3},
			{start: 5, end: 8},
			{start: 8, end: 9},
		].map(span => ({span}));
		expect([0, 2, 3, 4, 7, 8, 9].map(offset => firstEndingAfter(items, offset))).toEqual([0, 0, 1, 1, 1, 2, 3]);
		expect(firstEndingAfter([], 0)).toBe(0);
	});
});
