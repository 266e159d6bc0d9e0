import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createPrefixes} from '../../src/library/prefixes.js';

const word = fc.string({unit: fc.constantFrom('a', 'b', 'é', '和', '𐐨'), maxLength: 5});

describe('prefixes', () => {
	it('finds the words with a beginning in order, also those that came in after it was asked', () => {
		fc.assert(
			fc.property(fc.uniqueArray(word), fc.uniqueArray(word), word, fc.nat(8), (first, more, beginning, most) => {
				const prefixes = createPrefixes();
				const all: string[] = [];
				for (const words of [first, more.filter(each => !first.includes(each))]) {
					for (const each of words) prefixes.add(each);
					all.push(...words);
					const expected = all.filter(each => each.startsWith(beginning)).sort();
					expect(prefixes.starting(beginning, most)).toEqual(expected.slice(0, most));
				}
			}),
		);
	});
});
