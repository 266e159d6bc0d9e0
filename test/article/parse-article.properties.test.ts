import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Article} from '../../src/article/article.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {readYaml} from '../../src/article/read-yaml.js';
import {growth, LINEAR} from '../text/growth.js';

/** What lines of news, of Markdown and of mischief are made of. */
const TOKENS = [
	...[
		'The minister',
		'said',
		'“We will talk,”',
		'”',
		'"',
		'‘',
		'’',
		'— Ban Ki-moon',
		'-Ban',
		'--',
		'–',
		'>',
		'> ',
		'#',
		'## ',
		'*',
		'**',
		'_',
		'`',
		'```',
		'~~~',
	],
	...[
		'[',
		']',
		'](',
		'](http://a.b)',
		'![',
		'(',
		')',
		'<!--',
		'-->',
		'<b>',
		'<',
		'\\',
		'|',
		'|--|',
		'- ',
		'1. ',
		'• ',
		'---',
		'***',
		'===',
		'...',
		'.',
		':',
		',',
	],
	...[
		'By Clare Hollingworth',
		'GENEVA, 30 August 1996 (Reuters) - ',
		'GENEVA 1996-08-30',
		'22 March 2021',
		'Photo: ',
		'(credit: x)',
		'Q:',
		'ZORIN:',
		'title: x',
		'date: ',
		'sources:',
		'&a',
		'*a',
		'{',
		'}',
		'!!js',
		'__proto__: x',
	],
	...[
		'\n',
		'\n',
		'\n',
		'\n\n',
		'\n\n',
		'\t',
		'  ',
		' ',
		'\r\n',
		'\r',
		'\ufeff',
		'\u0000',
		'\u001b[2J',
		'\u009b',
		'\u202e',
		'\u200b',
		'\u2028',
		'\u00a0',
		'\u00ad',
		'\ud800',
		'\udc00',
		'😀',
		'周恩来',
		'é',
		'x'.repeat(130),
	],
];
const source = fc.oneof(
	{weight: 4, arbitrary: fc.array(fc.constantFrom(...TOKENS), {maxLength: 60}).map(tokens => tokens.join(''))},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 200})},
	{
		weight: 1,
		arbitrary: fc
			.array(fc.constantFrom(...TOKENS), {maxLength: 20})
			.map(tokens => `---\n${tokens.join('')}\n---\n${tokens.join(' ')}`),
	},
);
const path = fc.constantFrom('a.md', 'a.txt', undefined);
const parse = (text: string, name: string | undefined): Article =>
	parseArticle(text, {path: name, yaml: readYaml}).article;

function checkSpans(article: Article): void {
	let reached = 0;
	for (const {span, hidden, kind} of article.blocks) {
		expect(span.start).toBeGreaterThanOrEqual(reached);
		expect(span.end).toBeGreaterThan(span.start);
		expect(span.end).toBeLessThanOrEqual(article.text.length);
		reached = span.end;
		let inner = span.start;
		for (const mark of hidden) {
			expect(mark.start).toBeGreaterThanOrEqual(inner);
			expect(mark.end).toBeGreaterThan(mark.start);
			expect(mark.end).toBeLessThanOrEqual(span.end);
			inner = mark.end;
		}
		expect(['heading', 'paragraph', 'blockquote', 'listItem', 'caption', 'byline', 'source']).toContain(kind);
	}
	const {titleSpan} = article;
	if (titleSpan !== undefined)
		expect(article.blocks.some(({span}) => span.start <= titleSpan.start && titleSpan.end <= span.end)).toBe(true);
}

describe('whatever the source', () => {
	test('blocks and hidden spans stand in order, in the text, and nothing is thrown', () => {
		fc.assert(
			fc.property(source, path, (text, name) => checkSpans(parse(text, name))),
			{numRuns: 1500},
		);
	});

	test('the text is the source but for its line ends and byte order mark', () => {
		fc.assert(
			fc.property(source, path, (text, name) => {
				expect(parse(text, name).text).toBe(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
			}),
			{numRuns: 500},
		);
	});

	test('there is a title and an id', () => {
		fc.assert(
			fc.property(source, path, (text, name) => {
				const article = parse(text, name);
				expect(article.title).not.toBe('');
				expect(article.title).not.toContain('\n');
				expect(article.id).toMatch(/^[^\s/]+$/);
			}),
			{numRuns: 500},
		);
	});

	test('every word of plain text lies in a block', () => {
		const words = fc
			.array(fc.constantFrom(...TOKENS.filter(token => !/[#>]|---|\+\+\+/.test(token))), {maxLength: 60})
			.map(tokens => tokens.join(''));
		fc.assert(
			fc.property(words, text => {
				const article = parse(text, 'a.txt');
				let at = 0;
				for (const {span} of article.blocks) {
					expect(article.text.slice(at, span.start)).not.toMatch(/[\p{L}\p{N}]/u);
					at = span.end;
				}
				expect(article.text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
			}),
			{numRuns: 2000},
		);
	});

	test('every word of Markdown without comments, links and pictures is shown', () => {
		const words = fc
			.array(fc.constantFrom(...TOKENS.filter(token => !/[<[\]`~]|---|title|date|sources|\|--|proto|&a/.test(token))), {
				maxLength: 60,
			})
			.map(tokens => tokens.join(''));
		fc.assert(
			fc.property(words, text => {
				const article = parse(text, 'a.md');
				const shown = article.blocks.flatMap(({span, hidden}) => {
					const parts: string[] = [];
					let at = span.start;
					for (const mark of hidden) {
						parts.push(article.text.slice(at, mark.start));
						at = mark.end;
					}
					return [...parts, article.text.slice(at, span.end)];
				});
				const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
				expect(letters(shown.join(' '))).toBe(letters(article.text));
			}),
			{numRuns: 2000},
		);
	});
});

describe('time grows with the length of the source', () => {
	const pieces: ReadonlyArray<readonly [name: string, piece: string]> = [
		['paragraphs', 'The council met for three hours in the capital, the minister said on Friday.\n\n'],
		['lines', 'The council met for three hours.\n'],
		['one line', 'The council met for three hours. '],
		['openers', '“'],
		['quotations with speakers', '“We have a text.”\n-Ban Ki-moon\n'],
		['unclosed quotations', '“We have a text.\n\n'],
		['stars', '**a '],
		['brackets', '[a]('],
		['backticks', '`a``b```c'],
		['comments', '<!-- '],
		['fences', '```\n~~~\n'],
		['items', '- a\n'],
		['quotes', '> a\n'],
		['blank lines', ' \n'],
		['fields', 'title: a\n'],
		['rules', '---\n'],
		['bylines', 'By Clare Hollingworth\n'],
	];
	test.each(pieces)('%s', (_name, piece) => {
		const text = piece.repeat(Math.ceil(20_000 / piece.length));
		for (const name of ['a.md', 'a.txt']) {
			expect(growth(text, sample => parseArticle(`---\n${sample}`, {path: name}).article.blocks)).toBeLessThan(LINEAR);
		}
	});
});
