import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {binEnd, binLabel, binOf, binStart, stretchLabel, ZOOMS} from '../../src/library/calendar.js';

const date = fc
	.date({min: new Date('1000-01-01'), max: new Date('2998-12-31'), noInvalidDate: true})
	.map(day => day.toISOString().slice(0, 10));

describe('bins of time', () => {
	it('hold their dates, and follow one another without a gap', () => {
		fc.assert(
			fc.property(date, fc.constantFrom(...ZOOMS), (iso, zoom) => {
				const bin = binOf(iso, zoom);
				expect(binStart(bin, zoom) <= iso && iso <= binEnd(bin, zoom)).toBe(true);
				expect(binOf(binStart(bin, zoom), zoom)).toBe(bin);
				expect(binOf(binEnd(bin, zoom), zoom)).toBe(bin);
				expect(binOf(binStart(bin + 1, zoom), zoom)).toBe(bin + 1);
			}),
			{seed: 3},
		);
	});

	it.each([
		['year', '2021-03-24', '2021', '2021-12-31'],
		['quarter', '2021-03-24', '2021-Q1', '2021-03-31'],
		['month', '2024-02-24', '2024-02', '2024-02-29'],
		['week', '2021-03-24', 'week of 2021-03-22', '2021-03-28'],
		['week', '1969-12-31', 'week of 1969-12-29', '1970-01-04'],
		['day', '2021-03-24', '2021-03-24', '2021-03-24'],
	] as const)('a %s: %s is in %s, which ends %s', (zoom, iso, label, end) => {
		expect(binLabel(binOf(iso, zoom), zoom)).toBe(label);
		expect(binEnd(binOf(iso, zoom), zoom)).toBe(end);
	});

	it.each([
		[1, 'year', '1 year'],
		[8, 'year', '8 years'],
		[3, 'quarter', '3 quarters'],
		[9, 'quarter', '2 years and 3 months'],
		[11, 'month', '11 months'],
		[24, 'month', '2 years'],
		[38, 'month', '3 years and 2 months'],
		[5, 'week', '5 weeks'],
		[522, 'week', 'about 10 years'],
		[40, 'day', '40 days'],
		[3653, 'day', 'about 10 years'],
	] as const)('%i %s: %s', (bins, zoom, label) => {
		expect(stretchLabel(bins, zoom)).toBe(label);
	});
});
