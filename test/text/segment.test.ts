import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Region, segment, TokenKind, type Tokens} from '../../src/text/segment.js';
import {growth, LINEAR} from './growth.js';

const whole = (text: string): Tokens => segment(text, [{span: {start: 0, end: text.length}, hidden: []}]);
const words = (tokens: Tokens): string[] =>
	Array.from({length: tokens.count}, (_, i) => tokens.text.slice(tokens.start[i], tokens.end[i]));
const sentences = (text: string): string[] => {
	const tokens = whole(text);
	return Array.from({length: tokens.sentenceCount}, (_, s) => {
		const first = tokens.sentenceStart[s] as number;
		const last = (tokens.sentenceStart[s + 1] as number) - 1;
		return text.slice(tokens.start[first], tokens.end[last]);
	});
};

const tokenCases: ReadonlyArray<readonly [name: string, text: string, tokens: readonly string[]]> = [
	['words and marks', '“No,” he said.', ['“', 'No', ',', '”', 'he', 'said', '.']],
	['abbreviations keep their stops', 'Mr. Lavrov of the U.S. office', ['Mr.', 'Lavrov', 'of', 'the', 'U.S.', 'office']],
	['inner hyphens and apostrophes', 'Ban Ki-moon and O’Brien don’t', ['Ban', 'Ki-moon', 'and', 'O’Brien', 'don’t']],
	['a possessive ending by itself', 'Putin’s and the U.S.’s view', ['Putin', '’s', 'and', 'the', 'U.S.', '’s', 'view']],
	['figures with separators', 'at 10:30 paid 3,000.50 euros', ['at', '10:30', 'paid', '3,000.50', 'euros']],
	['dashes and dots in a row', 'so -- well...', ['so', '--', 'well', '...']],
	['accents and other scripts', 'Erdoğan и Зеленський', ['Erdoğan', 'и', 'Зеленський']],
	['doubled single marks', "``yes'' no", ['``', 'yes', "''", 'no']],
];

const sentenceCases: ReadonlyArray<readonly [name: string, sentences: readonly string[]]> = [
	['plain', ['The talks failed.', 'They will resume on Monday.']],
	['an initial of two letters is no end', ['Guðni Th. Jóhannesson was the president.', 'He spoke.']],
	['a site called X is no initial', ['He wrote on X.', 'Bruno Rodríguez answered.']],
	['a title is no end', ['Mr. Putin met Gen. Dempsey in Geneva.', 'Both were silent.']],
	[
		'a state is an end only before an opener',
		['It is made in the U.S. Senate rules allow it.', 'He left the U.S.', 'The trip was short.'],
	],
	['closing marks belong to their sentence', ['“We are ready.”', 'He sat down.']],
	['questions inside marks', ['“Why?” she asked.', 'Nobody knew.']],
	['initials', ['Dwight D. Eisenhower spoke.', 'J. F. Kennedy listened.']],
	['an ellipsis', ['He waited …', 'Then he spoke.']],
	['figures', ['It cost $3.5 million in No. 10.', 'That was in 1995.', '200 came.']],
	['Chinese full stops without spaces', ['会谈结束了。', '他们会继续。']],
];

describe('tokens', () => {
	test.each(tokenCases)('%s', (_, text, expected) => {
		expect(words(whole(text))).toEqual(expected);
	});

	test('kinds', () => {
		expect(Array.from(whole('“3 men”, €').kind)).toEqual([
			TokenKind.quoteMark,
			TokenKind.number,
			TokenKind.word,
			TokenKind.quoteMark,
			TokenKind.punctuation,
			TokenKind.punctuation,
		]);
	});

	test('markup is left out, and words do not grow over it', () => {
		const text = '**Oslo**, [Norway](https://x.no) said';
		const hidden = ['**', '**', '[', '](https://x.no)'].reduce<{start: number; end: number}[]>((spans, mark) => {
			const start = text.indexOf(mark, spans[spans.length - 1]?.end ?? 0);
			return spans.concat({start, end: start + mark.length});
		}, []);
		const tokens = segment(text, [{span: {start: 0, end: text.length}, hidden}]);
		expect(words(tokens)).toEqual(['Oslo', ',', 'Norway', 'said']);
	});
});

describe('sentences', () => {
	test.each(sentenceCases)('%s', (_, expected) => {
		const between = expected.some(sentence => sentence.endsWith('。')) ? '' : ' ';
		expect(sentences(expected.join(between))).toEqual(expected);
	});

	test('never cross from one region to the next', () => {
		const text = 'A headline without a stop\n\nThe text.';
		const regions: Region[] = [
			{span: {start: 0, end: 25}, hidden: []},
			{span: {start: 27, end: text.length}, hidden: []},
		];
		expect(segment(text, regions).sentenceCount).toBe(2);
	});
});

describe('on any text', () => {
	const text = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'Mr.',
					'U.S.',
					'“',
					'”',
					"'s",
					'’',
					' ',
					'\n',
					'-',
					'...',
					'3.5',
					'漢',
					'e\u0301',
					'\u{1f600}',
					'\ud800',
					'\u200d',
					'&',
					'.',
				),
				fc.string({unit: 'binary', maxLength: 5}),
				fc.lorem({maxCount: 2}),
			),
			{maxLength: 30},
		)
		.map(parts => parts.join(''));

	test('tokens lie in order and leave out nothing but white space', () => {
		fc.assert(
			fc.property(text, sample => {
				const tokens = whole(sample);
				let at = 0;
				for (let i = 0; i < tokens.count; i++) {
					const start = tokens.start[i] as number;
					expect(start).toBeGreaterThanOrEqual(at);
					expect(sample.slice(at, start)).toMatch(/^[\s\u2028\u2029]*$/);
					at = tokens.end[i] as number;
					expect(at).toBeGreaterThan(start);
				}
				expect(sample.slice(at)).toMatch(/^[\s\u2028\u2029]*$/);
			}),
			{numRuns: 500},
		);
	});

	test('sentences follow one another and hold every token', () => {
		fc.assert(
			fc.property(text, sample => {
				const {count, sentence, sentenceCount, sentenceStart} = whole(sample);
				expect(sentenceStart.length).toBe(sentenceCount + 1);
				expect(sentenceStart[sentenceCount]).toBe(count);
				for (let i = 0; i < count; i++) {
					const s = sentence[i] as number;
					expect(sentenceStart[s]).toBeLessThanOrEqual(i);
					expect(sentenceStart[s + 1]).toBeGreaterThan(i);
				}
			}),
			{numRuns: 300},
		);
	});

	test.each(['The envoy said no. ', 'a.', 'A.B.', '“', "x's ", '.', ')', 'a-'])(
		'time grows with the length: %s',
		piece => {
			expect(growth(piece.repeat(Math.floor(40_000 / piece.length)), whole)).toBeLessThan(LINEAR);
		},
	);
});
