import type {Article} from '../article/article.js';
import {searched} from './matches.js';
import {columnsOf, costOf, rowsOf} from './paper.js';
import {quoteOnPage, startOf} from './quote-steps.js';
import {recallPlace, rememberPlace, withOpened} from './remembered.js';
import {findParagraphs, offsetOf, paragraphAt, spellHeadline, spellParagraph} from './spell-article.js';
import {
	type ArticleView,
	type Context,
	type LinearState,
	type Outcome,
	type Reply,
	reply,
	type Target,
	withView,
} from './state.js';
import {plural, shown} from './words.js';
import {withDoc} from './work.js';

/** Opens an article: at a place, where it was left, or at its beginning. */
export function openArticle(
	context: Context,
	state: LinearState,
	{article, offset, quote, query}: Extract<Target, {kind: 'article'}>,
): Outcome {
	return withDoc(context.library, article, () => {
		const doc = context.library.doc(article);
		const left = offset === undefined && quote === undefined ? recallPlace(state, article) : undefined;
		const atHand = quote === undefined ? undefined : doc.quotes[quote];
		const asked = atHand === undefined ? offset : startOf(atHand);
		const from = paragraphAt(article, asked ?? left ?? 0);
		const find = query === undefined ? undefined : searched(article, query, from);
		const known: ReadonlySet<string> = new Set();
		const view: ArticleView = {kind: 'article', article, first: from, next: from, quote: quote ?? -1, known, find};
		const opened = withOpened(withView(state, view), article, context.now());
		const headline = spellHeadline(doc);
		if (from === 0) return pageFrom(context, opened, view, from, headline);
		if (left !== undefined) {
			const resumed = `You left it at paragraph ${from + 1}. Type "top" for the beginning.`;
			return pageFrom(context, opened, view, from, [...headline, resumed]);
		}
		const [title = ''] = headline;
		const which = quote === undefined ? '' : `, quote ${quote + 1} of ${doc.quotes.length}`;
		return pageFrom(context, opened, view, from, [title, `Paragraph ${from + 1}${which}.`]);
	});
}

/** Prints a page of an article, behind lines of its own. */
export function pageFrom(
	context: Context,
	state: LinearState,
	view: ArticleView,
	from: number,
	before: readonly string[] = [],
): Reply {
	const {article} = view;
	const doc = context.library.doc(article);
	const {count, blocks} = findParagraphs(article);
	const gap = columnsOf(state) === undefined ? 0 : 1;
	const lines = [...before];
	let room = rowsOf(state) - before.reduce((sum, line) => sum + costOf(state, line), 0);
	let {known} = view;
	let next = from;
	while (next < count) {
		// The sources have pages of their own.
		if (next === blocks.length && next > from) break;
		const spelled = spellParagraph(doc, next, {known, isReportTold: state.isReportTold});
		room -= costOf(state, spelled.line) + (lines.length > 0 ? gap : 0);
		if (room < 0 && next > from) break;
		if (gap > 0 && lines.length > 0) lines.push('');
		lines.push(spelled.line);
		known = spelled.known;
		next++;
	}
	const start = offsetOf(article, from);
	const quote = quoteOnPage(doc, view.quote, {start, end: offsetOf(article, next)}, state.isReportTold);
	const printed: ArticleView = {...view, first: from, next, known, quote};
	const isRead = next >= blocks.length;
	if (isRead) lines.push(...(gap > 0 ? [''] : []), endOf(state, printed));
	return reply(rememberPlace({...state, view: printed}, article, isRead ? 0 : start, context.now()), ...lines);
}

function endOf(state: LinearState, {article, next}: ArticleView): string {
	const following = neighbour(state, article, 1);
	const then = following === undefined ? '' : ` Type "next article" for: ${shown(following.title)}.`;
	const {count, blocks} = findParagraphs(article);
	const sources = count - blocks.length;
	if (next < count) {
		const left = next === blocks.length ? `Enter: its ${plural(sources, 'source')}.` : 'Enter: more of its sources.';
		return `End of the article. ${left}${then}`;
	}
	return `End of the ${sources === 0 ? 'article' : 'sources'}.${then}`;
}

export function continueArticle(context: Context, state: LinearState, view: ArticleView): Outcome {
	if (view.next < findParagraphs(view.article).count) return pageFrom(context, state, view, view.next);
	return reply(state, endOf(state, view));
}

/** One page back. */
export function articlePageBefore(context: Context, state: LinearState, view: ArticleView): Reply {
	if (view.first === 0) return reply(state, 'This is the beginning.');
	const doc = context.library.doc(view.article);
	let from = view.first;
	for (let room = rowsOf(state); from > 0; from--) {
		const {line} = spellParagraph(doc, from - 1, {known: view.known, isReportTold: state.isReportTold});
		room -= costOf(state, line) + 1;
		if (room < 0 && from < view.first) break;
	}
	return pageFrom(context, state, view, from);
}

/** The article before or behind this one in the list it was opened from. */
export function neighbour({below}: LinearState, article: Article, step: 1 | -1): Article | undefined {
	const view = below.find(each => each.kind === 'listing');
	if (view?.kind !== 'listing') return undefined;
	const {listing, at} = view;
	for (let i = at + step; i >= 0 && i < listing.count; i += step) {
		const target = listing.target(i);
		if (target.kind === 'article' && target.article !== article) return target.article;
	}
	return undefined;
}
