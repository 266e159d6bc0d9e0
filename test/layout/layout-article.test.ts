import {describe, expect, test} from 'vitest';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {type LayoutOptions, layoutArticle} from '../../src/layout/layout-article.js';
import {toPlain} from '../../src/output/plain.js';
import {type HandBlock, type HandQuote, handMade} from './hand-made.js';

const show = (doc: AnnotatedArticle, options: Partial<LayoutOptions> = {}) =>
	layoutArticle(doc, {columns: 60, ...options}).map(toPlain);
/** The rows below the headline block of an article. */
const body = (blocks: readonly HandBlock[], quotes: readonly HandQuote[] = [], options: Partial<LayoutOptions> = {}) =>
	show(handMade({blocks, quotes, article: {title: 'T', published: undefined, place: undefined}}), options).slice(2);

const STOLTENBERG = {name: 'Jens Stoltenberg', role: 'NATO Secretary General'};
const BORISSOV = {name: 'Boyko Borissov', role: 'Prime Minister'};

describe('the headline block', () => {
	test('title; date, place, byline, outlet', () => {
		const doc = handMade({blocks: ['Text.'], article: {byline: 'Gary Raynaldo', outlet: 'DIPLOMATIC TIMES'}});
		expect(show(doc)).toEqual([
			'  Envoys meet',
			'  2021-03-22 · Brussels · Gary Raynaldo · DIPLOMATIC TIMES',
			'',
			'  Text.',
		]);
	});

	test('a title line in the text is not shown twice, and keeps its offsets', () => {
		const doc = handMade({blocks: [['heading', 'Envoys meet'], 'Text.'], article: {titleSpan: {start: 0, end: 11}}});
		expect(show(doc)).toEqual(['  Envoys meet', '  2021-03-22 · Brussels', '', '  Text.']);
		expect(layoutArticle(doc, {columns: 60})[0]).toMatchObject({start: 0, end: 11});
	});

	test('a title drawn from the first sentence leaves the sentence in its place', () => {
		const doc = handMade({blocks: ['Envoys meet again.'], article: {titleSpan: {start: 0, end: 11}}});
		expect(show(doc)).toEqual(['  Envoys meet', '  2021-03-22 · Brussels', '', '  Envoys meet again.']);
	});

	test('a byline in the text stands there and not above', () => {
		const doc = handMade({
			blocks: [['byline', 'By Gary Raynaldo DIPLOMATIC TIMES'], 'Text.'],
			article: {byline: 'Gary Raynaldo', outlet: 'DIPLOMATIC TIMES'},
		});
		expect(show(doc)).toEqual([
			'  Envoys meet',
			'  2021-03-22 · Brussels',
			'  By Gary Raynaldo DIPLOMATIC TIMES',
			'',
			'  Text.',
		]);
	});

	test('an article of nothing still has a row', () => {
		const doc = handMade({blocks: [], article: {title: '', published: undefined, place: undefined}});
		expect(show(doc)).toEqual(['']);
	});
});

describe('the body', () => {
	test('each kind of block is told apart without colour', () => {
		const rows = body([
			['caption', 'The envoys in Geneva'],
			['caption', 'Photo by A. Smith'],
			['heading', 'A pattern'],
			'First.',
			['blockquote', 'We are united.'],
			['source', 'Sukarno, President of Indonesia'],
			['listItem', 'one'],
			['listItem', '- two', ['- ']],
			['listItem', '3. three', ['3. ']],
			['listItem', '4. four'],
		]);
		expect(rows).toEqual([
			'  Photo: The envoys in Geneva',
			'',
			'  Photo by A. Smith',
			'',
			'  A pattern',
			'',
			'  First.',
			'',
			'    We are united.',
			'    — Sukarno, President of Indonesia',
			'',
			'  • one',
			'  • two',
			'    3. three',
			'    4. four',
		]);
	});

	test('a list item hangs behind its bullet', () => {
		expect(body([['listItem', 'one two three four five six']], [], {columns: 24})).toEqual([
			'  • one two three four',
			'    five six',
		]);
	});

	test('hard-wrapped lines, tabs and runs of spaces become single spaces; markup is not shown', () => {
		expect(
			body([['paragraph', 'The **grave**\n   matter\tof  [Oslo](https://x.no)', ['**', '**', '[', '](https://x.no)']]]),
		).toEqual(['  The grave matter of Oslo']);
	});

	test('control characters are shown, and what follows them too', () => {
		expect(body(['A \x1b]0;title and \u202eevil end'])).toEqual(['  A ^[]0;title and <U+202E>evil end']);
	});

	test('sources close the article', () => {
		const doc = handMade({blocks: ['Text.'], article: {sources: ['Bulletin of 1 May', 'https://example.org/a\x07']}});
		expect(show(doc).slice(3)).toEqual([
			'  Text.',
			'',
			'  Sources',
			'  • Bulletin of 1 May',
			'  • https://example.org/a^G',
		]);
	});

	test('words fill at most the measure and stand in the middle', () => {
		const rows = body(['word '.repeat(40).trim()], [], {columns: 44, measure: 20});
		expect(rows[0]).toBe(`${' '.repeat(11)}  word word word word`);
		expect(rows.every(row => row.length === rows[0]?.length)).toBe(true);
	});
});

describe('quotes', () => {
	test('a bar beside every row that holds some of the quote, a label above the row where it starts', () => {
		expect(
			body(
				['NATO is closely following the case, he told the press in Brussels. “We have seen a pattern,” he said.'],
				[{words: '“We have seen a pattern,”', ...STOLTENBERG}],
			),
		).toEqual([
			'  NATO is closely following the case, he told the press in',
			'▌ [Jens Stoltenberg, NATO Secretary General]',
			'▌ Brussels. “We have seen a pattern,” he said.',
		]);
	});

	test('reported words have a lighter bar, and words in marks win over them', () => {
		expect(
			body(
				['He said that his country was ready to declare some diplomats unwelcome, a “serious” step.'],
				[
					{kind: 'indirect', words: 'that his country was ready to declare some diplomats unwelcome', ...BORISSOV},
					{kind: 'mixed', words: '“serious”', ...BORISSOV},
				],
			),
		).toEqual([
			'┊ [Boyko Borissov, Prime Minister]',
			'┊ He said that his country was ready to declare some',
			'▌ diplomats unwelcome, a “serious” step.',
		]);
	});

	test('the role at first, then the name; no second label for the same speaker in one paragraph', () => {
		const rows = body(
			['“One,” he said. “Two.”', '“Three.”', '“Four,” said the other, and “five”.'],
			[
				{words: '“One,”', ...STOLTENBERG},
				{words: '“Two.”', ...STOLTENBERG},
				{words: '“Three.”', ...STOLTENBERG},
				{words: '“Four,”', ...BORISSOV},
				{words: '“five”', ...STOLTENBERG},
			],
		);
		expect(rows).toEqual([
			'▌ [Jens Stoltenberg, NATO Secretary General]',
			'▌ “One,” he said. “Two.”',
			'',
			'▌ [Jens Stoltenberg]',
			'▌ “Three.”',
			'',
			'▌ [Boyko Borissov, Prime Minister] then [Jens Stoltenberg]',
			'▌ “Four,” said the other, and “five”.',
		]);
	});

	test('a speaker nobody was sure of is said to be so', () => {
		const rows = body(['“A.”', '“B.”'], [{words: '“A.”'}, {words: '“B.”', ambiguous: true}]);
		expect(rows).toEqual(['▌ [unattributed]', '▌ “A.”', '', '▌ [unattributed (ambiguous)]', '▌ “B.”']);
	});

	test('a quote over two paragraphs keeps its bar between them', () => {
		const rows = body(['“One.', '“Two.”', 'End.'], [{words: ['“One.', '“Two.”'], ...BORISSOV}]);
		expect(rows).toEqual(['▌ [Boyko Borissov, Prime Minister]', '▌ “One.', '▌', '▌ “Two.”', '', '  End.']);
	});

	test('labels stand beside the text where there is room', () => {
		const text = `He spoke. “${'We have seen it before. '.repeat(6)}” Another: “Not we.”`;
		const quotes = [
			{words: text.slice(10, text.indexOf('”') + 1), ...STOLTENBERG},
			{words: '“Not we.”', ...BORISSOV},
		];
		expect(body([text], quotes, {columns: 70, measure: 40})).toEqual([
			'     Jens Stoltenberg, NATO ▌ He spoke. “We have seen it before. We',
			'          Secretary General ▌ have seen it before. We have seen it',
			'                            ▌ before. We have seen it before. We have',
			'                            ▌ seen it before. We have seen it before.',
			'      Boyko Borissov, Prime ▌ ” Another: “Not we.”',
			'                   Minister',
		]);
	});

	test('a label with no room beside the rows up to the next one gets a row of its own', () => {
		const rows = body(
			['“We have seen it before,” said one of them, and the second: “Not we.”'],
			[
				{words: '“We have seen it before,”', ...STOLTENBERG},
				{words: '“Not we.”', ...BORISSOV},
			],
			{columns: 70, measure: 40},
		);
		expect(rows.map(row => row.trim())).toEqual([
			'▌ [Jens Stoltenberg, NATO Secretary',
			'▌ General]',
			'▌ “We have seen it before,” said one of',
			'Boyko Borissov, Prime ▌ them, and the second: “Not we.”',
			'Minister',
		]);
	});

	test('labels can be left to quotes in marks, or left out', () => {
		const quotes: HandQuote[] = [
			{kind: 'indirect', words: 'it was late', ...BORISSOV},
			{words: '“Go.”', ...BORISSOV},
		];
		const blocks = ['He said it was late.', '“Go.”'];
		expect(body(blocks, quotes, {labels: 'quoted'})).toEqual([
			'┊ He said it was late.',
			'',
			'▌ [Boyko Borissov, Prime Minister]',
			'▌ “Go.”',
		]);
		expect(body(blocks, quotes, {labels: 'none'})).toEqual(['┊ He said it was late.', '', '▌ “Go.”']);
	});

	test('signs of ASCII for a terminal without Unicode', () => {
		const rows = body(
			['He said it was late. “Go.”', ['listItem', 'one'], ['source', 'X']],
			[
				{kind: 'indirect', words: 'it was late', ...BORISSOV},
				{words: '“Go.”', ...STOLTENBERG},
			],
			{ascii: true, columns: 24},
		);
		expect(rows.join('')).toMatch(/^[\x20-\x7e“”]*$/);
		expect(rows).toContain('  * one');
	});

	test('a name from outside is made visible and cannot break its row', () => {
		const rows = body(['“A.”'], [{words: '“A.”', name: 'Evil\x1b[2J\nName', role: 'Chief\u202e'}]);
		expect(rows).toEqual(['▌ [Evil^[[2J Name, Chief<U+202E>]', '▌ “A.”']);
	});

	test('runs say what they are: quote, speaker mention, cue', () => {
		const doc = handMade({
			blocks: ['“Go,” said Lavrov.'],
			quotes: [{words: '“Go,”', name: 'Lavrov', cue: 'said'}],
			mentions: ['Lavrov'],
		});
		const line = layoutArticle(doc, {columns: 60}).at(-1);
		const runs = line?.runs.map(({text, style, start, end, quote, mention}) => [
			text,
			style,
			start,
			end,
			quote,
			mention,
		]);
		expect(runs).toEqual([
			['▌', 'gutter', -1, -1, 0, -1],
			[' ', 'gutter', -1, -1, -1, -1],
			['“Go,”', 'quote', 0, 5, 0, -1],
			[' ', 'text', 5, 6, -1, -1],
			['said', 'cue', 6, 10, -1, -1],
			[' ', 'text', 10, 11, -1, -1],
			['Lavrov', 'text', 11, 17, -1, 0],
			['.', 'text', 17, 18, -1, -1],
		]);
	});

	test('a quote inside a quote belongs to its own speaker, and the outer one goes on behind it', () => {
		const doc = handMade({
			blocks: ['“He told me ‘never’ again.”'],
			quotes: [
				{words: '“He told me ‘never’ again.”', name: 'Outer'},
				{words: '‘never’', name: 'Inner'},
			],
		});
		const line = layoutArticle(doc, {columns: 60}).at(-1);
		expect(line?.runs.filter(run => run.style === 'quote').map(run => [run.text, run.quote])).toEqual([
			['“He told me ', 0],
			['‘never’', 1],
			[' again.”', 0],
		]);
	});
});
