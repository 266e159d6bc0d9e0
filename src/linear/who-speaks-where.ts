import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import {speakerKey} from '../layout/speaker-labels.js';
import {openListing} from './listing-view.js';
import {startOf} from './quote-steps.js';
import {findParagraphs, paragraphAt} from './spell-article.js';
import {spellSpeaker} from './spell-quote.js';
import {type Context, type LinearState, type Listing, type Reply, reply} from './state.js';
import {listed, plural} from './words.js';

/** Paragraphs one after the other in which the same ones speak, counted from 0; `quotes`: indices into `doc.quotes`. */
type Stretch = {readonly first: number; last: number; readonly keys: string; readonly quotes: number[]};

/** The quote map of the article at hand in words: its stretches of paragraphs, with who speaks in each. */
export function whoSpeaksWhere({library}: Context, state: LinearState): Reply {
	if (state.view.kind !== 'article') return reply(state, 'The map is of an article: a number opens one.');
	const {article} = state.view;
	const doc = library.doc(article);
	if (doc.quotes.length === 0) return reply(state, 'No quotes in this article.');
	const stretches = findStretches(doc);
	const list: Listing = {
		heading: [`${plural(findParagraphs(article).blocks.length, 'paragraph')}, and who speaks in them.`],
		name: 'Parts',
		count: stretches.length,
		line: index => spell(doc, stretches[index] as Stretch),
		target: index => {
			const {first, quotes} = stretches[index] as Stretch;
			const block = article.blocks[findParagraphs(article).blocks[first] ?? -1];
			return {kind: 'article', article, offset: block?.span.start ?? 0, quote: quotes[0]};
		},
	};
	return openListing(state, list);
}

function findStretches(doc: AnnotatedArticle): readonly Stretch[] {
	const quotesIn = new Map<number, number[]>();
	for (const [index, quote] of doc.quotes.entries()) {
		const paragraph = paragraphAt(doc.article, startOf(quote));
		const there = quotesIn.get(paragraph);
		if (there === undefined) quotesIn.set(paragraph, [index]);
		else there.push(index);
	}
	const stretches: Stretch[] = [];
	const {length} = findParagraphs(doc.article).blocks;
	for (let paragraph = 0; paragraph < length; paragraph++) {
		const quotes = quotesIn.get(paragraph) ?? [];
		const keys = [...new Set(quotes.map(index => speakerKey(doc.quotes[index] as Quote)))].sort().join('\n');
		const before = stretches.at(-1);
		if (before?.keys === keys && before.quotes.length > 0 === quotes.length > 0) {
			before.last = paragraph;
			before.quotes.push(...quotes);
		} else stretches.push({first: paragraph, last: paragraph, keys, quotes});
	}
	return stretches;
}

/** `Paragraphs 2 to 4: Anna Berg, 3 quotes`; `Paragraph 5: nobody`. */
function spell({quotes: all}: AnnotatedArticle, {first, last, quotes}: Stretch): string {
	const where = first === last ? `Paragraph ${first + 1}` : `Paragraphs ${first + 1} to ${last + 1}`;
	if (quotes.length === 0) return `${where}: nobody`;
	const counts = new Map<string, {readonly quote: Quote; count: number}>();
	for (const index of quotes) {
		const quote = all[index] as Quote;
		const said = counts.get(speakerKey(quote));
		if (said === undefined) counts.set(speakerKey(quote), {quote, count: 1});
		else said.count++;
	}
	const said = [...counts.values()].sort((a, b) => b.count - a.count);
	return `${where}: ${listed(said.map(({quote, count}) => `${spellSpeaker(quote, {hasRole: false})}, ${plural(count, 'quote')}`))}`;
}
