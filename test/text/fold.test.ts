import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fold, foldWithOffsets} from '../../src/text/fold.js';
import {growth, LINEAR} from './growth.js';

const same: ReadonlyArray<readonly [name: string, a: string, b: string]> = [
	['case', 'NATO', 'nato'],
	['accents', 'Erdoğan', 'erdogan'],
	['decomposed accents', 'E\u0301lyse\u0301e', 'Élysée'],
	[
		'strokes, dots and ligatures',
		'Wałęsa Søren Þór Straße Œuvre Tuđman Işık',
		'walesa soren thor strasse oeuvre tudman isik',
	],
	['a capital with stroke or dot', 'Łódź İzmir Ødegaard', 'lodz izmir odegaard'],
	['curly marks', 'O’Brien “no” ‘yes’ – —', "o'brien \"no\" 'yes' - -"],
	['characters that do not show', 'Pu\u00adt\u200bi\u200dn\u202e\ufe0f\u{e0041}\u3164', 'putin'],
	['white space', 'Boyko\u00a0Borissov\nsaid\tso', 'boyko borissov said so'],
	['full-width letters', 'ＮＡＴＯ', 'nato'],
];

describe('fold', () => {
	test.each(same)('%s', (_, a, b) => {
		expect(fold(a)).toBe(fold(b));
		expect(fold(b)).toBe(b.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/g, ' '));
	});

	test('other scripts stay readable', () => {
		expect(fold('Зеленський 外交部 نتنياهو')).toBe('зеленськии 外交部 نتنياهو');
	});

	const text = fc.oneof(
		fc.string({unit: 'grapheme'}),
		fc.string({unit: 'binary'}),
		fc.constantFrom(...same.map(([, a]) => a)),
	);

	test('offsets: same words, rising, ends at the length', () => {
		fc.assert(
			fc.property(text, sample => {
				const {folded, at} = foldWithOffsets(sample);
				expect(folded).toBe(fold(sample));
				expect(at.length).toBe(folded.length + 1);
				expect(at[folded.length]).toBe(sample.length);
				for (let i = 0; i < folded.length; i++) {
					expect(at[i + 1]).toBeGreaterThanOrEqual(at[i] as number);
					const from = at[i] as number;
					expect(fold(String.fromCodePoint(sample.codePointAt(from) ?? 0))).toContain(folded.charAt(i));
				}
			}),
			{numRuns: 500},
		);
	});

	test('a second time changes nothing', () => {
		fc.assert(
			fc.property(text, sample => {
				expect(fold(fold(sample))).toBe(fold(sample));
			}),
			{numRuns: 500},
		);
	});

	test('time grows with the length', () => {
		for (const piece of ['Erdoğan said ', '\ufdfa', '\u0301'])
			expect(growth(piece.repeat(5000), foldWithOffsets)).toBeLessThan(LINEAR);
	});
});
