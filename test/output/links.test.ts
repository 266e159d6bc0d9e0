import {describe, expect, test} from 'vitest';
import type {Article} from '../../src/article/article.js';
import {articleLink, articleLinks, linksIn, quoteSource} from '../../src/output/links.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

const withSources = (...sources: string[]): Article => ({
	...sampleArticle('oslo', 'Oslo', '1993-09-13', ['“Enough of blood and tears,” Yitzhak Rabin said.']),
	sources,
});
const quoteIn = (article: Article) => {
	const [quote] = annotated(article, [{words: '“Enough of blood and tears,”', by: 'Yitzhak Rabin'}], []).quotes;
	if (quote === undefined) throw new Error('no quote');
	return quote;
};

describe('addresses in a line', () => {
	test.each([
		[
			'Facts: NATO, https://www.nato.int/a_1.htm and https://nato.int/b?x=1&y=2.',
			['https://www.nato.int/a_1.htm', 'https://nato.int/b?x=1&y=2'],
		],
		['(see https://en.wikipedia.org/wiki/Oslo_(city)), or not', ['https://en.wikipedia.org/wiki/Oslo_(city)']],
		['“https://un.org/”', ['https://un.org/']],
		['http://un.org/a, http://un.org/a', ['http://un.org/a']],
		['https://例え.jp/和平', ['https://xn--r8jz45g.jp/%E5%92%8C%E5%B9%B3']],
		['ftp://a.org file:///etc/passwd javascript:alert(1) mailto:a@b.org www.un.org', []],
		['https://bank.com@evil.example/', []],
		['https://', []],
		['no address here', []],
	])('%s', (line, urls) => {
		expect(linksIn(line).map(({url}) => url)).toEqual(urls);
	});
	test('control characters never come along', () => {
		for (const [link] of [
			linksIn('https://a.org/\u001b[2Jx'),
			linksIn('https://a.org/\u202ex'),
			linksIn('https://a.org/\u009bx'),
		])
			expect(link?.url).toMatch(/^https:\/\/a\.org\/[\x21-\x7e]*$/);
	});
	test('a very long line is read to a limit', () => {
		expect(linksIn(`${'x '.repeat(20_000)}https://a.org/`)).toEqual([]);
		expect(linksIn(`https://a.org/${'x'.repeat(100_000)}`)[0]?.url.length).toBeLessThan(3000);
	});
});

describe('where an article and its quotes come from', () => {
	const facts = 'Facts: https://history.example/rabin, on Rabin and Arafat';
	const words = 'Quotations of Yitzhak Rabin: Los Angeles Times, https://latimes.example/1993';
	test('the article’s own address is the only line of its sources', () => {
		expect(articleLink(withSources(' https://un.org/a '))?.url).toBe('https://un.org/a');
		expect(articleLink(withSources('Facts: https://un.org/a'))).toBeUndefined();
		expect(articleLink(withSources('https://un.org/a', 'https://un.org/b'))).toBeUndefined();
		expect(articleLink(withSources())).toBeUndefined();
	});
	test('a quote’s source names its speaker, and best speaks of quotations', () => {
		const article = withSources(facts, words);
		expect(quoteSource(article, quoteIn(article))).toBe(words);
		expect(quoteSource(withSources(facts), quoteIn(article))).toBe(facts);
		expect(quoteSource(withSources('Quotations of Rabinowitz: https://a.org'), quoteIn(article))).toBeUndefined();
		expect(quoteSource(article, {...quoteIn(article), attribution: undefined})).toBeUndefined();
	});
	test('the links of a quote begin with its own', () => {
		const article = withSources(facts, words);
		const urls = (links: ReturnType<typeof articleLinks>) => links.map(({url}) => url);
		expect(urls(articleLinks(article))).toEqual(['https://history.example/rabin', 'https://latimes.example/1993']);
		expect(urls(articleLinks(article, quoteIn(article)))[0]).toBe('https://latimes.example/1993');
	});
});
