import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {wrapString} from '../../src/layout/wrap.js';
import {growth, LINEAR} from '../text/growth.js';

const cases: ReadonlyArray<readonly [name: string, text: string, columns: number, rows: readonly string[]]> = [
	['words that fit', 'no deal yet', 11, ['no deal yet']],
	['words that do not', 'no deal yet', 8, ['no deal', 'yet']],
	['a space in the last column and one behind it', 'no deal yet', 7, ['no deal', 'yet']],
	[
		'a word longer than the row, broken behind a word that fits',
		'in Constantinople',
		6,
		['in', 'Consta', 'ntinop', 'le'],
	],
	['a hyphened word, not a figure or a dash', 'a cease-fire of 10-20 -5', 8, ['a cease-', 'fire of', '10-20 -5']],
	['a dash between words', 'the talks—over', 10, ['the talks—', 'over']],
	['no closing mark by itself', 'he said “no—”', 12, ['he said', '“no—”']],
	['a no-break space', 'the 10\u00a0000 men', 8, ['the', '10\u00a0000', 'men']],
	['Chinese, without a full stop at the start of a row', '外交部發言人。', 12, ['外交部發言', '人。']],
	['Japanese opening marks', '会談は「有益」', 8, ['会談は', '「有益」']],
	['Korean at its spaces', '대한 민국 정부', 9, ['대한 민국', '정부']],
	['decomposed accents', 'e\u0301e\u0301e\u0301 e\u0301', 3, ['e\u0301e\u0301e\u0301', 'e\u0301']],
	[
		'emoji never cut in halves',
		'\u{1f1fa}\u{1f1f3}\u{1f1ea}\u{1f1fa}',
		3,
		['\u{1f1fa}\u{1f1f3}', '\u{1f1ea}\u{1f1fa}'],
	],
	['a wide character on a row of one column', '外交', 1, ['外', '交']],
	['nothing', '   ', 5, []],
];

describe('wrapping', () => {
	test.each(cases)('%s', (_, text, columns, rows) => {
		expect(wrapString(text, columns)).toEqual(rows);
	});

	const word = fc.oneof(
		fc.constantFrom(
			'a',
			'envoy',
			'cease-fire',
			'外交部',
			'שָׁלוֹם',
			'سنواصل',
			'\u{1f468}\u200d\u{1f469}',
			'e\u0301te\u0301',
			'—',
			'“no”',
		),
		fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}).map(text => text.replace(/[\s\p{C}]/gu, 'x')),
	);

	test('no row is wider than asked, no word is lost, no row could have held more', () => {
		fc.assert(
			fc.property(fc.array(word, {maxLength: 30}), fc.integer({min: 4, max: 60}), (words, columns) => {
				const text = words.join(' ');
				const rows = wrapString(text, columns);
				for (const row of rows) {
					expect(stringWidth(row)).toBeLessThanOrEqual(columns);
					expect(row).toBe(row.replace(/^ +| +$/g, ''));
				}
				expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
				for (let i = 1; i < rows.length; i++) {
					const first = /^[a-z]+/.exec(rows[i] ?? '')?.[0];
					if (first !== undefined && text.includes(`${rows[i - 1]} ${first} `))
						expect(stringWidth(`${rows[i - 1]} ${first}`)).toBeGreaterThan(columns);
				}
			}),
			{numRuns: 500},
		);
	});

	test('time grows with the length', () => {
		for (const text of ['said the envoy ', 'a', '外交部', '“ ', 'e\u0301-', '\u200b'])
			expect(growth(text.repeat(10_000), sample => wrapString(sample, 78))).toBeLessThan(LINEAR);
	});
});
