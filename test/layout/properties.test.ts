import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import type {AnnotatedArticle, Mention, Quote} from '../../src/annotate/annotation.js';
import type {Block} from '../../src/article/article.js';
import {layoutArticle} from '../../src/layout/layout-article.js';
import {layoutHits} from '../../src/layout/layout-hits.js';
import type {Span} from '../../src/text/span.js';
import {visible} from '../../src/text/visible.js';
import {growth, LINEAR} from '../text/growth.js';
import {handMade} from './hand-made.js';

const WIDTHS = [1, 2, 4, 20, 39, 40, 80, 120, 200];
const KINDS = ['paragraph', 'blockquote', 'listItem', 'caption', 'byline', 'source', 'heading'] as const;

const word = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom('the', 'envoy', 'cease-fire', '“no,”', 'said.', 'A', 'Müller’s', '—', '3.')},
	fc.constantFrom(
		...['外交部發言人表示', '「有益」', '대한민국', 'سنواصل', 'می\u200cخواهیم', 'שָׁלוֹם', 'क्षेत्र', 'e\u0301te\u0301', 'ﾊﾟ'],
		...['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f1fa}\u{1f1f3}', '1\ufe0f\u20e3', '\u{1f600}', '\u2764\ufe0f'],
		...[
			'\x1b[2J',
			'\u202e',
			'\u200b',
			'\r',
			'Donaudampfschifffahrtsgesellschaftskapitän',
			`x${'\u0301'.repeat(12)}`,
			'**',
		],
	),
	fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}).map(text => text.replace(/\s/g, 'x')),
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '  ', '\t', '\n  ');

type Draft = {
	readonly kind: (typeof KINDS)[number];
	readonly words: readonly (readonly [string, string])[];
};
const draft: fc.Arbitrary<Draft> = fc.record({
	kind: fc.constantFrom(...KINDS),
	words: fc.array(fc.tuple(word, space), {minLength: 1, maxLength: 25}),
});

/** Spans over the text that are named by two fractions of its length, sorted and apart. */
const fractions = fc.array(
	fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 0.2, noNaN: true})),
	{
		maxLength: 12,
	},
);
const spansIn = (length: number, parts: ReadonlyArray<readonly [number, number]>, apart: boolean): Span[] => {
	const spans = parts
		.map(([at, size]) => {
			const start = Math.floor(at * length);
			return {start, end: Math.min(length, start + 1 + Math.floor(size * length))};
		})
		.filter(({start, end}) => end > start)
		.sort((a, b) => a.start - b.start);
	return apart
		? spans.filter((span, i) => i === 0 || span.start >= Math.max(...spans.slice(0, i).map(({end}) => end)))
		: spans;
};

const article = fc
	.record({
		drafts: fc.array(draft, {minLength: 1, maxLength: 6}),
		quotes: fractions,
		mentions: fractions,
		hits: fractions,
	})
	.map(({drafts, quotes, mentions, hits}) => {
		let text = '';
		const blocks: Block[] = drafts.map(({kind, words}) => {
			const start = text.length;
			words.forEach(([letters, gap], i) => {
				text += letters + (i + 1 < words.length ? gap : '');
			});
			const span = {start, end: text.length};
			text += '\n\n';
			// The asterisks of some words are markup.
			const hidden: Span[] = [];
			for (let at = text.indexOf('**', start); at >= 0; at = text.indexOf('**', at + 2))
				hidden.push({start: at, end: at + 2});
			return kind === 'heading' ? {kind, level: 2, span, hidden} : {kind, span, hidden};
		});
		const base = handMade({blocks: [], article: {text, blocks}});
		const doc: AnnotatedArticle = {
			...base,
			quotes: spansIn(text.length, quotes, false).map(
				(span, i): Quote => ({
					kind: (['direct', 'mixed', 'indirect'] as const)[i % 3] ?? 'direct',
					content: [span],
					quoted: i % 3 === 1 ? [{start: span.start, end: Math.ceil((span.start + span.end) / 2)}] : [],
					closed: true,
					ambiguous: false,
					attribution:
						i % 4 === 3
							? undefined
							: {
									speaker: {span, name: `Speaker ${i % 3}`, role: 'Minister of 外交', entity: undefined},
									cue: {start: span.end, end: Math.min(text.length, span.end + 4)},
									rule: 'by-hand',
									confidence: 1,
								},
				}),
			),
			mentions: spansIn(text.length, mentions, true).map((span): Mention => ({span, entity: 'x'})),
		};
		return {doc, hits: spansIn(text.length, hits, true)};
	});

/** The words of a block as they must come out: markup left out, made visible, white space aside. */
function shownWords(text: string, {span, hidden}: Block): string {
	let out = '';
	let at = span.start;
	for (const mark of hidden) {
		out += text.slice(at, mark.start);
		at = mark.end;
	}
	out += text.slice(at, span.end);
	return visible(out.replace(/[ \n\t]+/g, ' ').replace(/^ | $/g, '')).replace(/ /g, '');
}

describe('on any article, at any width', () => {
	test('every word comes back, in order, and no row is wider than asked', () => {
		fc.assert(
			fc.property(article, fc.constantFrom(...WIDTHS), ({doc, hits}, columns) => {
				const lines = layoutArticle(doc, {columns});
				let words = '';
				let at = 0;
				let from = 0;
				for (const line of layoutHits(lines, hits)) {
					const row = line.runs.map(run => run.text).join('');
					expect(stringWidth(row)).toBeLessThanOrEqual(columns);
					expect(row).not.toMatch(/\p{Cc}/u);
					for (const run of line.runs) {
						if (run.start < 0) continue;
						// A form such as `^[` may be broken at the end of a row: both parts stand for one character.
						if (run.start !== from) expect(run.start).toBeGreaterThanOrEqual(at);
						from = run.start;
						at = run.end;
						words += run.text;
					}
				}
				const {text, blocks} = doc.article;
				const expected = blocks.map(block => shownWords(text, block)).join('');
				// On a row of less than four columns a sign stands for what is wider.
				if (columns > 3) expect(words.replace(/ /g, '')).toBe(expected);
			}),
			{numRuns: 400},
		);
	}, 30_000);

	test('the columns of a line are those of its runs', () => {
		fc.assert(
			fc.property(article, fc.constantFrom(20, 40, 80, 200), ({doc}, columns) => {
				for (const line of layoutArticle(doc, {columns})) {
					const row = line.runs.map(run => run.text).join('');
					if (!/\p{M}|\p{Extended_Pictographic}|\u200d/u.test(row)) expect(line.columns).toBe(stringWidth(row));
				}
			}),
			{numRuns: 200},
		);
	});

	test('runs with a quote, a mention or a hit lie in it, and all of it that is shown is marked', () => {
		fc.assert(
			fc.property(article, fc.constantFrom(20, 80), ({doc, hits}, columns) => {
				const runs = layoutHits(layoutArticle(doc, {columns}), hits)
					.flatMap(line => line.runs)
					.filter(run => run.start >= 0 && run.text.length === run.end - run.start && /^[\x20-\x7e]*$/.test(run.text));
				const inside = (run: Span, span: Span | undefined) =>
					span !== undefined && run.start < span.end && run.end > span.start;
				for (const run of runs) {
					const mention = doc.mentions.findIndex(({span}) => inside(run, span));
					expect(run.mention).toBe(mention);
					expect(run.hit).toBe(hits.findIndex(span => inside(run, span)));
					const covering = doc.quotes.filter(({content}) => content.some(span => inside(run, span)));
					if (run.quote < 0) expect(covering).toEqual([]);
					else expect(covering).toContain(doc.quotes[run.quote]);
				}
			}),
			{numRuns: 300},
		);
	});
});

describe('time grows with the length', () => {
	const lay = (text: string, quotes: readonly Quote[] = []) => {
		const doc = handMade({
			blocks: [],
			article: {text, blocks: [{kind: 'paragraph', span: {start: 0, end: text.length}, hidden: []}]},
		});
		return layoutArticle({...doc, quotes}, {columns: 80}).length;
	};

	test.each([
		['one paragraph', 'The envoy said no. ', 8000],
		['opening marks', '“', 30_000],
		['one word', 'x', 100_000],
		['Arabic', 'سنواصل المحادثات ', 10_000],
		['ideographs', '外交部', 20_000],
		['escapes', '\x1b[2J ', 8000],
		['zero-width spaces', '\u200b', 4000],
	])('%s', (_, piece, times) => {
		expect(growth(piece.repeat(times), text => lay(text))).toBeLessThan(LINEAR);
	});

	test('a quote in every sentence', () => {
		const sentence = 'He said “no”. ';
		const work = (text: string) => {
			const quotes: Quote[] = [];
			for (let at = 8; at < text.length; at += sentence.length) {
				const span = {start: at, end: at + 4};
				quotes.push({
					kind: 'direct',
					content: [span],
					quoted: [span],
					closed: true,
					ambiguous: false,
					attribution: undefined,
				});
			}
			return lay(text, quotes);
		};
		expect(growth(sentence.repeat(4000), work)).toBeLessThan(LINEAR);
	});

	test('quotes inside quotes inside quotes', () => {
		const work = (text: string) => {
			const quotes: Quote[] = [];
			for (let at = 0; at < text.length / 2; at += 4) {
				const span = {start: at, end: text.length - at};
				quotes.push({
					kind: 'direct',
					content: [span],
					quoted: [span],
					closed: true,
					ambiguous: false,
					attribution: undefined,
				});
			}
			return lay(text, quotes);
		};
		expect(growth('word '.repeat(4000), work)).toBeLessThan(LINEAR);
	});
});
