import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findEntityMentions} from '../../src/annotate/entity-tagger.js';
import {segment} from '../../src/text/segment.js';

const tag = (text: string) => {
	const tokens = segment(text, [{span: {start: 0, end: text.length}, hidden: []}]);
	return {tokens, mentions: findEntityMentions(tokens)};
};

const piece = fc.oneof(
	fc.constantFrom(
		'Putin',
		'NATO',
		'of',
		'the',
		'St.',
		'U.S.',
		'“',
		'”',
		'(',
		')',
		'—',
		',',
		'.',
		'\n',
		'al-',
		"'s",
		'&',
		'II',
	),
	fc.string({unit: 'grapheme', maxLength: 12}),
	fc.string({unit: 'binary', maxLength: 6}),
);

test('names lie in the text, in order, on whole tokens, and never overlap', () => {
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 60}), fc.constantFrom(' ', ''), (pieces, joint) => {
			const text = pieces.join(joint);
			const {tokens, mentions} = tag(text);
			let end = 0;
			for (const mention of mentions) {
				expect(mention.span.start).toBeGreaterThanOrEqual(end);
				expect(mention.span.end).toBeGreaterThan(mention.span.start);
				expect(mention.span.start).toBe(tokens.start[mention.first]);
				expect(mention.span.end).toBeLessThanOrEqual(tokens.end[mention.last] as number);
				expect(mention.last).toBeGreaterThanOrEqual(mention.first);
				expect(Number.isFinite(mention.confidence)).toBe(true);
				end = mention.span.end;
			}
			expect(end).toBeLessThanOrEqual(text.length);
		}),
		{numRuns: 300},
	);
});

test('a page of capitals without a full stop is read to its end', () => {
	const {mentions} = tag(`${'PUTIN SAID IN PARIS THAT '.repeat(4000)}MACRON LEFT`);
	expect(mentions.length).toBeGreaterThan(4000);
	expect(mentions.every(({confidence}) => confidence >= 0 && confidence <= 1)).toBe(true);
});

test('a name of sixty thousand words does not break the reader', () => {
	expect(() => tag('Alexander '.repeat(60_000))).not.toThrow();
	expect(() => tag('('.repeat(60_000))).not.toThrow();
	expect(() => tag('A.'.repeat(60_000))).not.toThrow();
});
