import {describe, expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import type {AnnotatedArticle, Quote} from '../../src/annotate/annotation.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {findParagraphs, offsetOf, paragraphAt, spellParagraph} from '../../src/linear/spell-article.js';
import {spellQuote} from '../../src/linear/spell-quote.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

function spelled(doc: AnnotatedArticle, {isReportTold = false} = {}): string[] {
	let known: ReadonlySet<string> = new Set();
	return Array.from({length: findParagraphs(doc.article).count}, (_, i) => {
		const {line, known: next} = spellParagraph(doc, i, {known, isReportTold});
		known = next;
		return line;
	});
}

const parsed = (text: string) => annotate(parseArticle(text, {path: 'press.md'}).article);

describe('a paragraph as it is spoken', () => {
	test('a quote is opened with its speaker and role, and closed', () => {
		const article = sampleArticle('a', 'Talks', undefined, ['“We will talk,” the envoy Anna Berg said on Monday.']);
		const doc = annotated(article, [{words: '“We will talk,”', by: 'Anna Berg', role: 'envoy'}], []);
		expect(spelled(doc)).toEqual([
			'Quote, Anna Berg, envoy: “We will talk,” End of quote. the envoy Anna Berg said on Monday.',
		]);
	});
	test('the role is said once, and a quote that goes on is no second one', () => {
		const first = '“We will talk,” Anna Berg said, “and soon.”';
		const article = sampleArticle('a', 'Talks', undefined, [first, 'Then Berg rose. “Good night.”']);
		const doc = annotated(
			article,
			[
				{words: '“We will talk,”', by: 'Anna Berg', role: 'envoy'},
				{words: '“Good night.”', by: 'Anna Berg', role: 'envoy'},
			],
			[],
		);
		const start = article.text.indexOf('“and soon.”');
		const more = {start, end: start + '“and soon.”'.length};
		const [quote, ...others] = doc.quotes as [Quote, ...Quote[]];
		const whole = {...quote, content: [...quote.content, more], quoted: [...quote.quoted, more]};
		expect(spelled({...doc, quotes: [whole, ...others]})).toEqual([
			'Quote, Anna Berg, envoy: “We will talk,” End of quote. Anna Berg said, Quote continues: “and soon.” End of quote.',
			'Then Berg rose. Quote, Anna Berg: “Good night.” End of quote.',
		]);
	});
	test('nobody and a likely speaker are told as such', () => {
		const article = sampleArticle('a', 'Talks', undefined, ['“No,” said one. “Yes,” Anna Berg said. “Perhaps.”']);
		const doc = annotated(
			article,
			['“No,”', '“Yes,”', '“Perhaps.”'].map(words => ({words, by: 'Anna Berg'})),
			[],
		);
		const [no, yes, perhaps] = doc.quotes as [Quote, Quote, Quote];
		const quotes: Quote[] = [
			{...no, attribution: undefined},
			{...yes, attribution: {...(yes.attribution as NonNullable<Quote['attribution']>), confidence: 0.5}},
			{...perhaps, attribution: undefined, ambiguous: true},
		];
		expect(spelled({...doc, quotes})).toEqual([
			'Quote, unattributed: “No,” End of quote. said one. Quote, probably Anna Berg: “Yes,” End of quote. Anna Berg said. Quote, unattributed, two speakers equally likely: “Perhaps.” End of quote.',
		]);
	});
	test('reported speech is announced when asked', () => {
		const article = sampleArticle('a', 'Talks', undefined, ['Anna Berg said that talks would go on.']);
		const doc = annotated(article, [{words: 'that talks would go on', by: 'Anna Berg', kind: 'indirect'}], []);
		expect(spelled(doc)).toEqual(['Anna Berg said that talks would go on.']);
		expect(spelled(doc, {isReportTold: true})).toEqual([
			'Anna Berg said Reported, Anna Berg: that talks would go on. End of report.',
		]);
	});
	test('headings, block quotations, captions, lists and sources say what they are', () => {
		const doc = parsed(`---
title: Talks
sources:
  - "Facts: a page"
---

## What comes next

- first
- second

> Nobody knows.

The end.
`);
		expect(spelled(doc)).toEqual([
			'Heading: What comes next',
			'- first',
			'- second',
			expect.stringMatching(/^(Block quote: |Quote, unattributed: )Nobody knows\./),
			'The end.',
			'Source: Facts: a page',
		]);
	});
	test('what is hostile in an article shows, in a name too', () => {
		const article = sampleArticle('a', 'Talks', undefined, ['“We\u001b[2J will,” Anna\u0007 Berg said.\u009b31m']);
		const doc = annotated(article, [{words: '“We\u001b[2J will,”', by: 'Anna\u0007 Berg', role: 'en\u001bvoy'}], []);
		const [line = ''] = spelled(doc);
		expect(line).not.toMatch(/\p{Cc}/u);
		expect(line).toContain('Quote, Anna^G Berg, en^[voy: “We^[[2J will,” End of quote.');
	});
	test('every word of a paragraph is there, whatever is announced in between', () => {
		const text = '“A,” she said, “B.” “C?” And (“D”) he said that “E” was so. “F';
		const doc = parsed(`# Talks\n\n${text}\n\n${text.replaceAll('“', '"').replaceAll('”', '"')}\n`);
		for (const isReportTold of [false, true])
			for (const line of spelled(doc, {isReportTold})) {
				expect(line).toContain('End of quote.');
				const words = line
					.replace(/(?:Quote|Reported)(?: continues|,[^:]*):/g, ' ')
					.replace(/End of (?:quote|report)\./g, ' ')
					.replace(/[^A-Za-z]+/g, ' ')
					.trim();
				expect(words).toBe('A she said B C And D he said that E was so F');
			}
	});
});

test('a whole quote says that it is partly or only reported', () => {
	const article = sampleArticle('a', 'Talks', undefined, ['Anna Berg said that talks “matter”']);
	const said = {words: 'that talks “matter”', by: 'Anna Berg'};
	const tell = (kind: Quote['kind']) => {
		const doc = annotated(article, [{...said, kind}], []);
		return spellQuote(doc, doc.quotes[0] as Quote);
	};
	expect(tell('direct')).toBe('Quote, Anna Berg: that talks “matter” End of quote.');
	expect(tell('mixed')).toBe('Quote in part, Anna Berg: that talks “matter” End of quote.');
	expect(tell('indirect')).toBe('Reported, Anna Berg: that talks “matter” End of report.');
});

test('a paragraph is found again by where it begins', () => {
	const {article} = parsed('# Talks\n\nOne.\n\nTwo.\n\n## Three\n\nFour.\n');
	const {count} = findParagraphs(article);
	expect(count).toBe(4);
	for (let i = 0; i < count; i++) expect(paragraphAt(article, offsetOf(article, i))).toBe(i);
	expect(paragraphAt(article, 0)).toBe(0);
	expect(paragraphAt(article, article.text.length)).toBe(count - 1);
});
