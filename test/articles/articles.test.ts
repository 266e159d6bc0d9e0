import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {scanQuotes} from '../../src/annotate/quotes.js';
import type {Article} from '../../src/article/article.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {matchesName} from '../../src/library/name-match.js';
import {termsOf} from '../../src/library/search-index.js';
import {type Span, sliceSpan} from '../../src/text/span.js';

/** A verified quotation: who said it, in which article it stands, and its words. */
type Quotation = {readonly article: string; readonly speaker: string; readonly words: string};

const FOLDER = new URL('../../articles/', import.meta.url);
const quotations: Quotation[] = JSON.parse(readFileSync(new URL('quotations.json', import.meta.url), 'utf8'));
const articles = readdirSync(FOLDER).map(file => {
	const path = `articles/${file}`;
	return parseArticle(readFileSync(new URL(file, FOLDER), 'utf8'), {path});
});

/** Words in marks that the sources report of the speaker, and that are no quotation of their own. */
const REPORTED_WORDS = new Map([
	['“quarantine”', 'John F. Kennedy'],
	['“zero option”', 'Ronald Reagan'],
	['“Five Principles of Peaceful Coexistence”', 'India and China'],
]);

/** The pieces of an article that stand in quotation marks or in a block quote. */
function quotedPieces(article: Article): Span[] {
	const blocks = article.blocks.filter(block => block.kind === 'blockquote').map(block => block.span);
	const transcript = article.blocks
		.map(block => ({block, label: /^[A-Z]{4,}: /.exec(sliceSpan(article.text, block.span))}))
		.filter(({label}) => label !== null)
		.map(({block, label}) => ({start: block.span.start + (label?.[0].length ?? 0), end: block.span.end}));
	const marked = scanQuotes(article).map(segment => segment.span);
	return [...blocks, ...transcript, ...marked].sort((a, b) => a.start - b.start);
}

const holds = (whole: readonly string[], part: readonly string[]): boolean =>
	` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

describe.each(articles.map(parsed => [parsed.article.id, parsed] as const))('%s', (id, {article, problems}) => {
	const mine = quotations.filter(quotation => quotation.article === id);

	it('has the front matter that a library needs and 400 to 700 words', () => {
		expect(problems).toEqual([]);
		for (const field of [
			article.title,
			article.published,
			article.place,
			article.byline,
			article.outlet,
			article.summary,
		]) {
			expect(field).toBeTruthy();
		}
		expect(article.sources.length).toBeGreaterThan(1);
		const words = article.blocks.flatMap(block => termsOf(sliceSpan(article.text, block.span)));
		expect(words.length).toBeGreaterThanOrEqual(400);
		expect(words.length).toBeLessThanOrEqual(720);
	});

	it('quotes nobody but in verified words', () => {
		const verified = mine.map(quotation => termsOf(quotation.words));
		const unknown = quotedPieces(article)
			.map(span => sliceSpan(article.text, span))
			.filter(words => termsOf(words).length > 5)
			.filter(words => !verified.some(whole => holds(whole, termsOf(words))));
		expect(unknown).toEqual([]);
	});

	it('gives every verified quotation whole, though it may split it', () => {
		const pieces = quotedPieces(article).map(span => termsOf(sliceSpan(article.text, span)));
		for (const {words} of mine) {
			const whole = termsOf(words);
			const parts = pieces.filter(piece => holds(whole, piece)).flat();
			const missing = whole.filter(term => !parts.includes(term));
			expect(missing, words).toEqual([]);
		}
	});

	it('credits nobody with words in marks that are not among the verified quotations', () => {
		const verified = mine.map(quotation => termsOf(quotation.words));
		const credited = annotate(article).quotes.flatMap(({attribution, quoted}) =>
			attribution === undefined
				? []
				: quoted.map(span => ({words: sliceSpan(article.text, span), by: attribution.speaker.name})),
		);
		const unknown = credited.filter(({words}) => !verified.some(whole => holds(whole, termsOf(words))));
		expect(unknown.filter(({words, by}) => REPORTED_WORDS.get(words) !== by)).toEqual([]);
	});

	it('shows the right speaker for every verified quotation', () => {
		const doc = annotate(article);
		expect(wrongSpeakers(doc, mine)).toEqual([]);
	});
});

/** Whether the words are a part of the quotation that cannot well be of another. */
const isOf = (whole: readonly string[], part: readonly string[]): boolean => part.length > 2 && holds(whole, part);

/** Each quotation that is not labelled with its speaker, in words. */
function wrongSpeakers(doc: AnnotatedArticle, mine: readonly Quotation[]): string[] {
	const wrong: string[] = [];
	for (const {words, speaker} of mine) {
		const whole = termsOf(words);
		// A block quote and a turn of a transcript have no quotation marks of their own.
		const found = doc.quotes.filter(
			({kind, quoted, content}) =>
				kind !== 'indirect' &&
				(quoted.length > 0 ? quoted : content).some(span => isOf(whole, termsOf(sliceSpan(doc.article.text, span)))),
		);
		if (found.length === 0) wrong.push(`not found: ${words}`);
		for (const quote of found) {
			const name = quote.attribution?.speaker.name;
			if (name === undefined || !(matchesName(name, [speaker]) || matchesName(speaker, [name]))) {
				wrong.push(`${name ?? 'nobody'} instead of ${speaker}: ${words}`);
			}
		}
	}
	return wrong;
}

it('holds an article for every verified quotation, and quotations in every article', () => {
	const ids = articles.map(({article}) => article.id);
	expect([...new Set(quotations.map(({article}) => article))].sort()).toEqual(ids.sort());
});
