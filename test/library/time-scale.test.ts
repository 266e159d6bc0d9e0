import {describe, expect, it} from 'vitest';
import {countOnScale, timeScale} from '../../src/library/time-scale.js';

describe('a scale of time', () => {
	it('has the shortest stretches for which there is room', () => {
		const steps = (first: string, last: string, most: number) => {
			const {step, bins} = timeScale({first, last}, most);
			return [step, bins];
		};
		expect(steps('2021-03-22', '2021-03-22', 20)).toEqual(['day', 1]);
		expect(steps('2021-03-22', '2021-04-02', 20)).toEqual(['day', 12]);
		expect(steps('2021-01-05', '2021-12-31', 20)).toEqual(['month', 12]);
		expect(steps('1996-01-05', '2021-12-31', 30)).toEqual(['year', 26]);
		expect(steps('1945-06-26', '2024-05-28', 30)).toEqual(['5 years', 16]);
		expect(steps('0001-01-01', '9999-12-31', 3)).toEqual(['1000 years', 10]);
	});

	it('cuts at the turn of a decade, not ten years after the first date', () => {
		const {step, binOf} = timeScale({first: '1949-12-31', last: '2021-01-01'}, 10);
		expect(step).toBe('10 years');
		expect([binOf('1949-12-31'), binOf('1950-01-01'), binOf('2020-06-01')]).toEqual([0, 1, 8]);
	});

	it('counts what is dated and lies on it', () => {
		const scale = timeScale({first: '2020-01-10', last: '2020-03-10'}, 5);
		const dated = [
			{date: '2020-01-31', count: 2},
			{date: '2020-03-01', count: 5},
			{date: undefined, count: 7},
			{date: '2020-04-01', count: 11},
		];
		expect(scale.step).toBe('month');
		expect(countOnScale(scale, dated)).toEqual([2, 0, 5]);
	});
});
