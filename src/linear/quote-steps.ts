import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Span} from '../text/span.js';
import {rememberPlace} from './remembered.js';
import {offsetOf, paragraphAt} from './spell-article.js';
import {spellQuote, withSpeaker} from './spell-quote.js';
import {type ArticleView, type Context, type LinearState, type Reply, reply} from './state.js';

/** Where a quote begins. */
export function startOf({content}: Quote): number {
	return content[0]?.start ?? 0;
}

/** Tells of one quote; Enter goes on with the paragraph that holds it. */
export function tellQuote(context: Context, state: LinearState, view: ArticleView, index: number): Reply {
	const {article} = view;
	const doc = context.library.doc(article);
	const quote = doc.quotes[index] as Quote;
	const paragraph = paragraphAt(article, startOf(quote));
	const known = withSpeaker(view.known, quote);
	const told: ArticleView = {...view, quote: index, first: paragraph, next: paragraph, known};
	const line = `${index + 1} of ${doc.quotes.length}, paragraph ${paragraph + 1}. ${spellQuote(doc, quote, view.known)}`;
	const where = offsetOf(article, paragraph);
	return reply(rememberPlace({...state, view: told}, article, where, context.now()), line);
}

/** The quote before or behind the one at hand, of whoever or of the same speaker. */
export function stepQuote(
	context: Context,
	state: LinearState,
	view: ArticleView,
	{step, isFitting}: {readonly step: 1 | -1; readonly isFitting: (quote: Quote) => boolean},
): Reply {
	const doc = context.library.doc(view.article);
	if (doc.quotes.length === 0) return reply(state, 'No quotes in this article.');
	const from = startIndex(doc, view, step);
	for (let i = from; i >= 0 && i < doc.quotes.length; i += step)
		if (isFitting(doc.quotes[i] as Quote)) return tellQuote(context, state, view, i);
	return reply(state, step > 0 ? 'No further quote.' : 'No earlier quote.');
}

/** Where stepping begins: beside the quote at hand; without one, at the page. */
function startIndex({quotes, article}: AnnotatedArticle, view: ArticleView, step: 1 | -1): number {
	if (view.quote >= 0) return view.quote + step;
	// A page without a quote has been read, or is about to be.
	const from = offsetOf(article, step > 0 ? view.next : view.first);
	const next = quotes.findIndex(quote => startOf(quote) >= from);
	if (step > 0) return next < 0 ? quotes.length : next;
	return next < 0 ? quotes.length - 1 : next - 1;
}

/** The quote at hand after a page: the one asked for if it is there, else the last that was announced. */
export function quoteOnPage({quotes}: AnnotatedArticle, asked: number, page: Span, isReportTold: boolean): number {
	const isThere = (quote: Quote) => startOf(quote) >= page.start && startOf(quote) < page.end;
	const atHand = quotes[asked];
	if (atHand !== undefined && isThere(atHand)) return asked;
	return quotes.findLastIndex(quote => isThere(quote) && (isReportTold || quote.kind !== 'indirect'));
}
