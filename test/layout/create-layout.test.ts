import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {
	type ArticleLayout,
	comparePositions,
	createLayout,
	layoutArticle,
	type Position,
} from '../../src/layout/layout-article.js';
import {layoutHits} from '../../src/layout/layout-hits.js';
import {toPlain} from '../../src/output/plain.js';
import {handMade} from './hand-made.js';

const SENTENCE = 'The envoy said that nothing had been agreed and nothing ruled out. ';
const paragraph = (n: number) => `${n}: ${SENTENCE.repeat(4)}“We go on,” she said. ${SENTENCE.repeat(2)}`.trim();
const news = handMade({
	blocks: Array.from({length: 40}, (_, n) => paragraph(n)),
	quotes: Array.from({length: 40}, (_, n) => ({
		words: '“We go on,”',
		name: n % 2 === 0 ? 'Anna Ek' : 'Ben Dahl',
		role: 'Envoy',
	})),
	article: {sources: ['A source']},
});
/** One paragraph of 200,000 code units. */
const long = handMade({blocks: [SENTENCE.repeat(3000).trim()]});
const empty = handMade({blocks: [], article: {title: ''}});
const docs: ReadonlyArray<readonly [string, AnnotatedArticle]> = [
	['an article of 40 paragraphs', news],
	['a single long paragraph', long],
	['an empty article', empty],
];

const rowsFrom = (layout: ArticleLayout, from: Position, count: number) => layout.lines(from, count).map(toPlain);

describe.each(docs)('%s', (_, doc) => {
	const layout = createLayout(doc, {columns: 60});
	const all = layoutArticle(doc, {columns: 60}).map(toPlain);

	test('read from its first position it is the whole article', () => {
		expect(rowsFrom(layout, layout.first, Number.POSITIVE_INFINITY)).toEqual(all);
	});

	test('scrolling by any steps shows the rows that stand there', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({min: -90, max: 90}), {maxLength: 40}), steps => {
				const fresh = createLayout(doc, {columns: 60});
				let position = fresh.first;
				let row = 0;
				for (const step of steps) {
					position = fresh.move(position, step);
					row = Math.max(0, Math.min(all.length - 1, row + step));
					expect(rowsFrom(fresh, position, 3)).toEqual(all.slice(row, row + 3));
				}
			}),
			{numRuns: 60},
		);
	});

	test('the last screen is full and ends with the last row', () => {
		for (const rows of [1, 10, 40]) {
			expect(rowsFrom(layout, layout.lastTop(rows), rows + 5)).toEqual(all.slice(-rows));
			expect(layout.percent(layout.lastTop(rows), rows)).toBe(100);
		}
	});
});

describe('positions', () => {
	const layout = createLayout(news, {columns: 60});

	test('every offset of a block leads to the row that shows it', () => {
		for (const {span} of news.article.blocks)
			for (let offset = span.start; offset < span.end; offset += 7) {
				const [line] = layout.lines(layout.positionOf(offset), 1);
				expect(line?.end).toBeGreaterThan(offset);
				// The space where a row ends belongs to none.
				if ((line?.start ?? 0) > offset) expect(news.article.text.charAt(offset)).toBe(' ');
			}
	});

	test('in a long paragraph too', () => {
		const of = createLayout(long, {columns: 60});
		for (let offset = 0; offset < long.article.text.length; offset += 997) {
			const [line] = of.lines(of.positionOf(offset), 1);
			expect(line?.end).toBeGreaterThan(offset);
			if ((line?.start ?? 0) > offset) expect(long.article.text.charAt(offset)).toBe(' ');
		}
	});

	test('a quote is reached at its label, and offsets before, between and behind the blocks lead somewhere', () => {
		expect(rowsFrom(layout, layout.positionOfQuote(3), 1)[0]).toContain('[Ben Dahl]');
		expect(rowsFrom(layout, layout.positionOf(-1), 1)).toEqual(['  Envoys meet']);
		const second = news.article.blocks[1]?.span.start ?? 0;
		expect(layout.positionOf(second - 1)).toEqual(layout.positionOf(second));
		expect(rowsFrom(layout, layout.positionOf(news.article.text.length), 2)).toEqual(['', '  Sources']);
		expect(
			rowsFrom(createLayout(long, {columns: 60}), createLayout(long, {columns: 60}).positionOf(1e9), 1),
		).toHaveLength(1);
	});

	test('a resize keeps the words at the top', () => {
		const narrow = createLayout(news, {columns: 30});
		let position = layout.first;
		for (let i = 0; i < 60; i++) {
			position = layout.move(position, 3);
			const offset = layout.offsetOf(position);
			const [line] = narrow.lines(narrow.positionOf(offset), 1);
			expect(offset).toBeGreaterThanOrEqual(line?.start ?? 0);
			expect(offset).toBeLessThan(Math.max(line?.end ?? 0, offset === news.article.text.length ? offset + 1 : 0));
		}
		expect(narrow.positionOf(layout.offsetOf(layout.first))).toEqual(narrow.first);
		const end = layout.lastTop(1);
		expect(narrow.lines(narrow.positionOf(layout.offsetOf(end)), 2).map(toPlain)).toContain('  Sources');
	});

	test('percent rises from 0 to 100', () => {
		let before = -1;
		for (let at = layout.first; ; at = layout.move(at, 10)) {
			const percent = layout.percent(at, 20);
			expect(percent).toBeGreaterThanOrEqual(before);
			before = percent;
			if (percent === 100) break;
		}
		expect(layout.percent(layout.first, 20)).toBe(0);
		expect(comparePositions(layout.first, layout.lastTop(20))).toBeLessThan(0);
	});
});

describe('the label of a quote that began above the screen', () => {
	const doc = handMade({
		blocks: [`“${SENTENCE.repeat(6)}” he said. Then: “No.”`, 'An end.'],
		quotes: [
			{words: `“${SENTENCE.repeat(6)}”`, name: 'Anna Ek', role: 'Envoy'},
			{words: '“No.”', name: 'Anna Ek', role: 'Envoy'},
		],
	});
	const layout = createLayout(doc, {columns: 60});
	const at = (text: string) => {
		const row = layoutArticle(doc, {columns: 60}).findIndex(line => toPlain(line).includes(text));
		return layout.move(layout.first, row);
	};

	test('is given inside the quote, and where a later quote has no label of its own', () => {
		const top = layout.move(at('[Anna Ek'), 2);
		expect(layout.openLabel(top, 10)).toEqual({quote: 0, text: 'Anna Ek, Envoy'});
		expect(layout.openLabel(at('“No.”'), 10)?.text).toBe('Anna Ek, Envoy');
	});

	test('is not given while the label is on the screen, nor where nobody speaks', () => {
		expect(layout.openLabel(layout.first, 10)).toBeUndefined();
		expect(layout.openLabel(at('[Anna Ek'), 10)).toBeUndefined();
		expect(layout.openLabel(at('An end.'), 10)).toBeUndefined();
	});
});

describe('search hits', () => {
	const doc = handMade({blocks: ['Putin met Putin, e\u0301lite of \x1bPutin.']});
	const {text} = doc.article;
	const spans = [...text.matchAll(/Putin|e\u0301|\p{Cc}(?=P)/gu)].map(({index, 0: words}) => ({
		start: index,
		end: index + words.length,
	}));

	test('are runs of their own, with the number of the hit', () => {
		const line = layoutHits(layoutArticle(doc, {columns: 80}), spans).at(-1);
		expect(line?.runs.filter(run => run.hit >= 0).map(run => [run.text, run.hit])).toEqual([
			['Putin', 0],
			['Putin', 1],
			['e\u0301', 2],
			['^[', 3],
			['Putin', 4],
		]);
		expect(line?.runs.map(run => run.text).join('')).toBe('  Putin met Putin, e\u0301lite of ^[Putin.');
	});

	test('a hit that ends before an accent takes the accent along', () => {
		const e = text.indexOf('e\u0301');
		const line = layoutHits(layoutArticle(doc, {columns: 80}), [{start: e, end: e + 1}]).at(-1);
		expect(line?.runs.find(run => run.hit === 0)?.text).toBe('e\u0301');
	});

	test('a hit over the end of a row is marked on both', () => {
		const wrapped = handMade({blocks: ['one two three four']});
		const lines = layoutHits(layoutArticle(wrapped, {columns: 11}), [{start: 4, end: 13}]);
		expect(lines.flatMap(line => line.runs.filter(run => run.hit === 0).map(run => run.text))).toEqual([
			'two',
			'three',
		]);
	});

	test('no hits, nothing changed', () => {
		const lines = layoutArticle(doc, {columns: 80});
		expect(layoutHits(lines, [])).toBe(lines);
	});
});
