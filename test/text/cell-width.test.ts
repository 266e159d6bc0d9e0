import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {CONTINUED, cellWidth, cellWidths, padToWidth, truncateToWidth} from '../../src/text/cell-width.js';
import {growth, LINEAR} from './growth.js';

const reference = (text: string) => stringWidth(text, {countAnsiEscapeCodes: true});

const samples: ReadonlyArray<readonly [name: string, text: string, columns: number]> = [
	['English with curly marks', '“Müller’s non-paper”—€3', 23],
	['Chinese', '外交部發言人', 12],
	['Korean syllables and loose letters', '대한\u1112\u1161\u11ab', 6],
	['a decomposed accent', 'Ile\u0301', 3],
	['Hebrew with points', 'שָׁלוֹם', 4],
	['Devanagari', 'नि', 2],
	['a flag', '\u{1f1fa}\u{1f1f3}', 2],
	['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 2],
	['a keycap', '1\ufe0f\u20e3', 2],
	['a heart with and without its selector', '\u2764\ufe0f\u2764', 3],
	['half-width katakana', '\uff76\uff9e', 2],
];

/** Characters that change width by company: bases, marks, joiners, jamo, flags, prepended signs. */
const piece = fc.oneof(
	fc.constantFrom(
		...[
			'a',
			'1',
			'#',
			' ',
			'é',
			'“',
			'漢',
			'が',
			'한',
			'\u0301',
			'\u0301\u0302',
			'\u093f',
			'\u0915',
			'\u094d',
			'\u0600',
		],
		...['\u200d', '\u200c', '\ufe0f', '\u20e3', '\u2764', '\u2640', '\u{1f468}', '\u{1f3fd}', '\u261d', '\u00a9'],
		...['\u{1f1fa}', '\u{1f1f3}', '\u{1f1fa}\u{1f1f8}', '\u1100', '\u1161', '\u11a8', '\ua960', '\ud7b0', '\ud7cb'],
		...[
			'\uff76',
			'\uff9e',
			'\u0e33',
			'\u0e01',
			'\u{110bd}',
			'\n',
			'\x07',
			'\u200b',
			'\ud800',
			'\u{e0067}',
			'\u{1f3f4}',
		],
	),
	fc.string({unit: 'grapheme', maxLength: 3}),
	fc.string({unit: 'binary', maxLength: 2}),
);
const text = fc.array(piece, {maxLength: 24}).map(parts => parts.join(''));

/** Thousands of code points that behave alike: ideographs, syllables, private use, unassigned planes. */
const isUniform = (code: number) =>
	(code > 0x3400 && code < 0x9fff) ||
	(code > 0xac00 && code < 0xd7a3) ||
	(code > 0xd800 && code < 0xf8ff) ||
	(code > 0x10f00 && code < 0x1af00) ||
	(code > 0x1fc00 && code < 0xdff00) ||
	code > 0xe0200 ||
	(code > 0x10000 && /\p{Cn}/u.test(String.fromCodePoint(code)));

describe('cellWidth', () => {
	test.each(samples)('%s', (_, sample, columns) => {
		expect(cellWidth(sample)).toBe(columns);
		expect(reference(sample)).toBe(columns);
	});

	test('agrees with string-width on every code point, alone and in company', () => {
		const odd: string[] = [];
		for (let code = 0; code <= 0x10ffff; code++) {
			if (isUniform(code) && code % 97 !== 0) continue;
			const char = String.fromCodePoint(code);
			const sample = `${char} a${char}漢${char}\ufe0f ${char}\u{1f3fd}`;
			if (cellWidth(sample) !== reference(sample)) odd.push(code.toString(16));
		}
		expect(odd).toEqual([]);
	}, 30_000);

	test('agrees with string-width on any text', () => {
		fc.assert(
			fc.property(text, sample => {
				expect(cellWidth(sample)).toBe(reference(sample));
			}),
			{numRuns: 3000},
		);
	});

	test('a cluster at every offset of a long text is measured whole', () => {
		fc.assert(
			fc.property(fc.array(piece, {minLength: 1, maxLength: 4}), fc.integer({min: 1, max: 300}), (parts, times) => {
				const sample = `\u200b${parts.join('').repeat(times)}`;
				expect(cellWidth(sample)).toBe(reference(sample));
			}),
			{numRuns: 400},
		);
	});

	test('time grows with the length', () => {
		for (const sample of ['a“ é', '漢字', 'שָׁלוֹם ', '\u1100', '\u0301', '\u{1f468}\u200d', '\u200b', '\u{1f468} \u093f'])
			expect(growth(sample.repeat(4000), cellWidth)).toBeLessThan(LINEAR);
	});
});

describe('cellWidths', () => {
	test('each cell has the width of its cluster, and the cells make up the whole', () => {
		fc.assert(
			fc.property(text, sample => {
				const cells = cellWidths(sample);
				if (cells === undefined) {
					expect(reference(sample)).toBe(sample.length);
					return;
				}
				expect(cells.length).toBe(sample.length);
				let columns = 0;
				for (const width of cells) {
					if (width === CONTINUED) continue;
					expect(width).toBeLessThanOrEqual(4);
					columns += width;
				}
				expect(columns).toBe(reference(sample));
			}),
			{numRuns: 1000},
		);
	});

	test('a surrogate pair and an accent are never parted from their character', () => {
		expect(Array.from(cellWidths('e\u0301x\u{1f600}漢') ?? [])).toEqual([1, CONTINUED, 1, 2, CONTINUED, 2]);
	});

	test('a run of loose Hangul letters can be broken', () => {
		const cells = cellWidths('\u1100'.repeat(100)) ?? new Uint8Array();
		expect(Array.from(cells)).toEqual(new Array(100).fill(2));
	});
});

describe('truncateToWidth and padToWidth', () => {
	test('cut at a cell and say so', () => {
		expect(truncateToWidth('Lavrov', 6)).toBe('Lavrov');
		expect(truncateToWidth('Lavrov', 5)).toBe('Lavr…');
		expect(truncateToWidth('外交部', 4)).toBe('外…');
		expect(truncateToWidth('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
		expect(truncateToWidth('Lavrov', 0)).toBe('');
		expect(padToWidth('外交', 6)).toBe('外交  ');
	});

	test('never wider than asked, padded exactly as wide', () => {
		fc.assert(
			fc.property(text, fc.integer({min: 0, max: 12}), (sample, columns) => {
				expect(reference(truncateToWidth(sample, columns))).toBeLessThanOrEqual(columns);
				expect(reference(padToWidth(sample, columns))).toBe(columns);
			}),
			{numRuns: 1000},
		);
	});
});
