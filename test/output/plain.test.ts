import {describe, expect, test} from 'vitest';
import {toMarkdownArticle} from '../../src/output/article-markdown.js';
import {toPlainArticle} from '../../src/output/plain.js';
import {handMade} from '../layout/hand-made.js';

const STOLTENBERG = {name: 'Jens Stoltenberg', role: 'NATO Secretary General'};
const doc = handMade({
	blocks: [
		['caption', 'Mr Stoltenberg in Brussels'],
		'“This is a\n**pattern**,” he said, “and we have seen it before.” The Prime Minister called it “serious”.',
		['heading', 'A [long] story'],
		'“First, we talk.',
		'“Second, we act.” Nobody knows who said: “Why?”',
		['blockquote', 'We are united.'],
		['source', 'Sukarno, President of Indonesia'],
		['listItem', '- one', ['- ']],
		['listItem', '2. two', ['2. ']],
	],
	quotes: [
		{words: ['“This is a\n**pattern**,”', '“and we have seen it before.”'], ...STOLTENBERG},
		{kind: 'mixed', words: '“serious”', name: 'Boyko Borissov', role: 'Prime Minister'},
		{words: ['“First, we talk.', '“Second, we act.”'], ...STOLTENBERG},
		{words: '“Why?”'},
		{words: 'We are united.', name: 'Sukarno', role: 'President of Indonesia'},
	],
	article: {byline: 'Gary Raynaldo', sources: ['NATO, https://nato.int/a_b']},
});

describe('an article in a pipe', () => {
	test('one paragraph a line, and each quote behind the name of its speaker', () => {
		expect([...toPlainArticle(doc)]).toEqual([
			'Envoys meet',
			'2021-03-22 · Brussels · Gary Raynaldo',
			'',
			'Photo: Mr Stoltenberg in Brussels',
			'',
			'[Jens Stoltenberg, NATO Secretary General] “This is a **pattern**,” he said, “and we have seen it before.” ' +
				'The Prime Minister called it [Boyko Borissov, Prime Minister] “serious”.',
			'',
			'A [long] story',
			'',
			'[Jens Stoltenberg] “First, we talk.',
			'',
			'[Jens Stoltenberg, continued] “Second, we act.” Nobody knows who said: [unattributed] “Why?”',
			'',
			'> [Sukarno, President of Indonesia] We are united.',
			'> — Sukarno, President of Indonesia',
			'',
			'- one',
			'2. two',
			'',
			'Sources',
			'- NATO, https://nato.int/a_b',
		]);
	});

	test('nothing from outside is printed raw, and no line is broken by it', () => {
		const hostile = handMade({
			blocks: ['“A\x1b]0;x\x07”'],
			quotes: [{words: '“A\x1b]0;x\x07”', name: 'Evil\nName\x1b[2J', role: '\u202eboss'}],
			article: {title: 'T\x9b\nitle', byline: '\x1b[1m', place: 'O\u200bslo', sources: ['s\r\n']},
		});
		for (const lines of [toPlainArticle(hostile), toMarkdownArticle(hostile)])
			for (const line of lines) expect(line).not.toMatch(/\p{Cc}|\u202e|\u200b/u);
		expect([...toPlainArticle(hostile)].slice(0, 4)).toEqual([
			'T<9B> itle',
			'2021-03-22 · O<U+200B>slo · ^[[1m',
			'',
			'[Evil Name^[[2J, <U+202E>boss] “A^[]0;x^G”',
		]);
	});

	test('a title line that stands in the text is printed once', () => {
		const titled = handMade({blocks: [['heading', 'Envoys meet'], 'Text.'], article: {titleSpan: {start: 0, end: 11}}});
		expect([...toPlainArticle(titled)]).toEqual(['Envoys meet', '2021-03-22 · Brussels', '', 'Text.']);
	});

	test('a quote that opens with a quote of the same speaker has one label', () => {
		const outer = handMade({
			blocks: ['He said “no” and left.'],
			quotes: [{kind: 'indirect', words: '“no” and left', name: 'Ek'}],
		});
		const nested = {
			...outer,
			quotes: outer.quotes.flatMap(quote => [
				quote,
				{...quote, kind: 'direct' as const, content: [{start: 8, end: 12}]},
			]),
		};
		expect([...toPlainArticle(nested)].at(-1)).toBe('He said [Ek] “no” and left.');
	});

	test('quotes one inside the other each have their label where they start', () => {
		const nested = handMade({
			blocks: ['“He told me ‘never’.”'],
			quotes: [
				{words: '“He told me ‘never’.”', name: 'Outer'},
				{words: '‘never’', name: 'Inner'},
			],
		});
		expect([...toPlainArticle(nested)].at(-1)).toBe('[Outer] “He told me [Inner] ‘never’.”');
	});
});

describe('an article as Markdown', () => {
	test('labels in bold, headings, block quotes, lists; signs that Markdown would read are made plain', () => {
		expect([...toMarkdownArticle(doc)].join('\n')).toBe(
			[
				'# Envoys meet',
				'',
				'*2021-03-22 · Brussels · Gary Raynaldo*',
				'',
				'*Photo: Mr Stoltenberg in Brussels*',
				'',
				'**\\[Jens Stoltenberg, NATO Secretary General\\]** “This is a \\*\\*pattern\\*\\*,” he said, “and we have seen it ' +
					'before.” The Prime Minister called it **\\[Boyko Borissov, Prime Minister\\]** “serious”.',
				'',
				'## A \\[long\\] story',
				'',
				'**\\[Jens Stoltenberg\\]** “First, we talk.',
				'',
				'**\\[Jens Stoltenberg, continued\\]** “Second, we act.” Nobody knows who said: **\\[unattributed\\]** “Why?”',
				'',
				'> **\\[Sukarno, President of Indonesia\\]** We are united.',
				'>',
				'> — Sukarno, President of Indonesia',
				'',
				'- one',
				'2. two',
				'',
				'## Sources',
				'',
				'- NATO, https://nato.int/a\\_b',
			].join('\n'),
		);
	});
});
