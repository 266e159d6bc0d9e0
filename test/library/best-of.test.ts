import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bestOf} from '../../src/library/best-of.js';

describe('bestOf', () => {
	it('gives what sorting all and taking the first gives', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20)), fc.nat(12), (scores, most) => {
				const ids = scores.map((_, id) => id);
				const isBefore = (a: number, b: number) => {
					const [first = 0, second = 0] = [scores[a], scores[b]];
					return first === second ? a < b : first > second;
				};
				const sorted = [...ids].sort((a, b) => (isBefore(a, b) ? -1 : 1));
				expect(bestOf(ids, most, isBefore)).toEqual(sorted.slice(0, most));
			}),
		);
	});
});
