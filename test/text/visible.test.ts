import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {countUnsafe, visible, visibleWithOffsets} from '../../src/text/visible.js';
import {growth, LINEAR} from './growth.js';

const shown: ReadonlyArray<readonly [name: string, text: string, shown: string]> = [
	['an escape sequence that clears the screen', 'calm\x1b[2Jtalks', 'calm^[[2Jtalks'],
	['a window title that never ends', 'a\x1b]0;owned', 'a^[]0;owned'],
	['an 8-bit control sequence', 'a\x9b2J\x85', 'a<9B>2J<85>'],
	['an overstrike', 'a\b_\x07\x00\x7f', 'a^H_^G^@^?'],
	['a carriage return that would hide what stands before', 'no deal\rdeal', 'no deal^Mdeal'],
	['a bidi override', 'user\u202etxt.exe', 'user<U+202E>txt.exe'],
	['bidi marks and isolates', '\u200e\u200f\u061c\u2066\u2069', '<U+200E><U+200F><U+061C><U+2066><U+2069>'],
	['line and paragraph separators', 'a\u2028b\u2029', 'a<U+2028>b<U+2029>'],
	['an annotation anchor', '\ufff9a\ufffb', '<U+FFF9>a<U+FFFB>'],
	['tags', 'a\u{e0041}\u{e007f}', 'a<U+E0041><U+E007F>'],
	['noncharacters', '\ufdd0\uffff\u{1fffe}', '<U+FDD0><U+FFFF><U+1FFFE>'],
	['half a surrogate pair', '\ud83d and \ude00', '\ufffd and \ufffd'],
	['a zero-width space inside a word', 'Pu\u200btin', 'Pu<U+200B>tin'],
	['joiners in Latin words', 'Pu\u200dt\u200cin', 'Pu<U+200D>t<U+200C>in'],
	['a soft hyphen, a byte order mark, a word joiner', 'a\u00adb\ufeffc\u2060', 'a<U+00AD>b<U+FEFF>c<U+2060>'],
	['Hangul fillers that look like spaces', 'a\u3164b\uffa0\u115f\u1160', 'a<U+3164>b<U+FFA0><U+115F><U+1160>'],
	['variation selectors that carry hidden bytes', 'a\ufe01\ufe05\u{e0101}', 'a<U+FE01><U+FE05><U+E0101>'],
	['a second selector on an emoji', '\u2764\ufe0f\ufe0f', '\u2764\ufe0f<U+FE0F>'],
	['a skin tone on a letter', 'a\u{1f3fd}', 'a<U+1F3FD>'],
	['marks above the eighth', `e${'\u0301'.repeat(900)}f`, `e${'\u0301'.repeat(8)}<+892 marks>f`],
	['one mark too many', `e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}<+1 mark>`],
];

const honest: ReadonlyArray<readonly [name: string, text: string]> = [
	['English', 'The “non-paper”—€3 million, 20 °C—was Müller’s; Łukasz and Şimşek agreed…'],
	['Arabic', 'قال الأمين العام: «سنواصل المحادثات»، وَأَضَافَ'],
	['Persian with zero-width non-joiners', 'می\u200cخواهیم گفت\u200cوگو کنیم'],
	['Hebrew with points', 'שָׁלוֹם לְכֻלָּם, אמר ראש הממשלה'],
	['Hindi and Sinhala with joiners', 'क्\u200dष और क्\u200cष ශ්\u200dරී ලංකා'],
	['Thai with zero-width spaces', 'ประเทศ\u200bไทย'],
	['Chinese, Japanese, Korean', '外交部發言人表示:「辻\u{e0100}さん」がぎ 대한민국'],
	['Vietnamese, decomposed', 'Tie\u0302\u0301ng Vie\u0323\u0302t'],
	['emoji', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} \u{1f1fa}\u{1f1f3} 1\ufe0f\u20e3 \u2764\ufe0f'],
	[
		'an emoji of two people with skin tones',
		'\u{1f469}\u{1f3fd}\u200d\u2764\ufe0f\u200d\u{1f48b}\u200d\u{1f468}\u{1f3fd}',
	],
	['the replacement character and private use', '\ufffd\ufffc\ue000'],
];

describe('visible', () => {
	test.each(shown)('shows %s', (_, text, expected) => {
		expect(visible(text)).toBe(expected);
		expect(countUnsafe(text)).toBeGreaterThan(0);
	});

	test.each(honest)('leaves %s alone', (_, text) => {
		expect(visible(text)).toBe(text);
		expect(countUnsafe(text)).toBe(0);
	});

	test('line ends and tabs are spaces in a row, kept in a text, shown in a file name', () => {
		expect(visible('a\nb\tc')).toBe('a b c');
		expect(visible('a\nb\tc\r', {keepLineEnds: true})).toBe('a\nb\tc^M');
		expect(visible('a\nb\tc', {showLineEnds: true})).toBe('a^Jb^Ic');
		expect(countUnsafe('a\nb\tc')).toBe(0);
	});

	test('offsets lead back to the character a form stands for', () => {
		expect(visibleWithOffsets('plain\ntext').at).toBeUndefined();
		const {shown, at} = visibleWithOffsets('a\x1b\u202eb');
		expect(shown).toBe('a^[<U+202E>b');
		expect(Array.from(at ?? [])).toEqual([0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4]);
	});
});

/** Pieces that attacks are made of, and what they hide among. */
const pieces = fc.oneof(
	fc.constantFrom(
		...['\x1b[', '\x1b]0;', '\x07', '\x9b', '\r', '\n', '\t', '\x7f', '\u202e', '\u2066', '\u061c', '\u200b', '\u200c'],
		...[
			'\u200d',
			'\ufe0f',
			'\ufe00',
			'\u{e0100}',
			'\u{e0041}',
			'\u034f',
			'\u0301',
			'\u0301'.repeat(9),
			'\u180b',
			'\u17b4',
		],
		...[
			'\u1820',
			'\u0e01',
			'\u0e34',
			'\u0915',
			'\u094d',
			'\u0645',
			'\u064e',
			'\u2764',
			'\u{1f468}',
			'\u{1f3fd}',
			'1',
			'#',
		],
		...['\u20e3', '\u{1f1fa}', '\u1100', '\u1160', '\u3164', '漢', '“', 'é', 'a', ' ', '\ufeff', '\ufff9', '\ufdd0'],
	),
	fc.string({unit: 'binary', maxLength: 4}),
	fc.integer({min: 0, max: 0xffff}).map(unit => String.fromCharCode(unit)),
);
const hostile = fc.array(pieces, {maxLength: 40}).map(parts => parts.join(''));

// Spelt out from Unicode's properties rather than from the source, so that a gap in its ranges shows.
const ALWAYS_SHOWN =
	/[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Surrogate}\u2028\u2029\ufff9-\ufffb\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]|[^\P{Cc}\n\t]/u;
const IGNORABLE_BUT_USED = /^(?:[\u034f\u180b-\u180d\u180f\u200b-\u200d]|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])$/u;
const AFTER_ASCII = /[ -~](?:[\u034f\u180b-\u180f\u200b-\u200d]|[\ufe00-\ufe0d\u{e0100}-\u{e01ef}])/u;
const TOO_MANY_MARKS = /(?:(?!\p{Default_Ignorable_Code_Point})\p{M}){9}/u;

describe('on any text', () => {
	test('no unsafe character survives', () => {
		fc.assert(
			fc.property(hostile, fc.constantFrom(undefined, {keepLineEnds: true}, {showLineEnds: true}), (text, options) => {
				const out = visible(text, options);
				expect(out).not.toMatch(ALWAYS_SHOWN);
				if (options?.keepLineEnds !== true) expect(out).not.toMatch(/[\n\t]/);
				for (const char of out.match(/\p{Default_Ignorable_Code_Point}/gu) ?? [])
					expect(char).toMatch(IGNORABLE_BUT_USED);
				expect(out).not.toMatch(AFTER_ASCII);
				expect(out).not.toMatch(TOO_MANY_MARKS);
			}),
			{numRuns: 1500},
		);
	});

	test('every code point by itself is safe', () => {
		for (let code = 0; code <= 0x10ffff; code++) {
			const out = visible(`a${String.fromCodePoint(code)}b`);
			if (ALWAYS_SHOWN.test(out) || /\p{Default_Ignorable_Code_Point}/u.test(out) || !/^a.*b$/su.test(out))
				expect(`U+${code.toString(16)} gives ${JSON.stringify(out)}`).toBe('safe');
		}
	});

	test('a second time changes nothing', () => {
		fc.assert(
			fc.property(hostile, text => {
				const once = visible(text, {keepLineEnds: true});
				expect(visible(once, {keepLineEnds: true})).toBe(once);
			}),
			{numRuns: 1500},
		);
	});

	test('printable words stay, in order', () => {
		fc.assert(
			fc.property(fc.array(hostile, {minLength: 1, maxLength: 6}), parts => {
				const words = parts.map((_, i) => `word${i}.`);
				const out = visible(parts.map((part, i) => `${part}${words[i]}`).join(''));
				let from = 0;
				for (const word of words) {
					const at = out.indexOf(word, from);
					expect(at).toBeGreaterThanOrEqual(from);
					from = at + word.length;
				}
			}),
		);
	});

	test('offsets rise, start at 0 and end at the length, and kept characters map to themselves', () => {
		fc.assert(
			fc.property(hostile, text => {
				const {shown, at} = visibleWithOffsets(text);
				expect(shown).toBe(visible(text));
				if (at === undefined) {
					expect(shown.length).toBe(text.length);
					return;
				}
				expect(at.length).toBe(shown.length + 1);
				expect(at[shown.length]).toBe(text.length);
				for (let i = 0; i < shown.length; i++) {
					const offset = at[i] as number;
					expect(offset).toBeGreaterThanOrEqual(i === 0 ? 0 : (at[i - 1] as number));
					const unit = text.charCodeAt(offset);
					if (unit > 0x20 && unit < 0x7f) expect(shown.charAt(i)).toBe(text.charAt(offset));
				}
			}),
			{numRuns: 500},
		);
	});

	test.each([
		['marks', '\u0301'],
		['escapes', '\x1b['],
		['joined emoji', '\u{1f468}\u200d'],
		['half pairs', '\ud83d'],
		['Arabic', 'سنواصل المحادثات '],
	])('time grows with the length: %s', (_, piece) => {
		expect(growth(piece.repeat(10_000), text => visibleWithOffsets(text))).toBeLessThan(LINEAR);
	});
});
