import type {Article} from '../article/article.js';
import {findInArticle} from '../library/find-in-article.js';
import type {Span} from '../text/span.js';
import {quoteOnPage} from './quote-steps.js';
import {rememberPlace} from './remembered.js';
import {offsetOf, paragraphAt, spellParagraph} from './spell-article.js';
import {type ArticleView, type Context, type LinearState, type Match, type Reply, reply} from './state.js';
import {plural, shown} from './words.js';

/** Searches the article at hand, from the page on. */
export function findHere(context: Context, state: LinearState, view: ArticleView, query: string): Reply {
	const {article} = view;
	const {spans, instead} = findInArticle(article, query);
	if (spans.length === 0)
		return reply(state, `"${shown(query)}" is not in this article. Type "search ${shown(query)}" for all articles.`);
	const said =
		instead.length === 0
			? []
			: [`"${shown(query)}" is not here; found ${instead.map(word => `"${shown(word)}"`).join(', ')}.`];
	const matches = matchesIn(article, spans);
	const at = matches.findIndex(({paragraph}) => paragraph >= view.first);
	const count =
		spans.length === 1 ? 'One match.' : `${spans.length} matches in ${plural(matches.length, 'paragraph')}.`;
	return tellMatch(context, state, {...view, find: {query, matches, at: Math.max(0, at)}}, [...said, count]);
}

/** A search of the article that was made elsewhere, its first match at or behind a paragraph at hand. */
export function searched(article: Article, query: string, paragraph: number): ArticleView['find'] {
	const matches = matchesIn(article, findInArticle(article, query).spans);
	if (matches.length === 0) return undefined;
	const at = matches.findIndex(match => match.paragraph >= paragraph);
	return {query, matches, at: Math.max(0, at)};
}

/** The paragraphs that hold matches. */
function matchesIn(article: Article, spans: readonly Span[]): readonly Match[] {
	const matches: Array<{paragraph: number; count: number}> = [];
	for (const {start} of spans) {
		const paragraph = paragraphAt(article, start);
		const last = matches.at(-1);
		if (last?.paragraph === paragraph) last.count++;
		else matches.push({paragraph, count: 1});
	}
	return matches;
}

/** The next or the previous paragraph with a match of the last search, round the end. */
export function stepMatch(context: Context, state: LinearState, view: ArticleView, step: 1 | -1): Reply {
	const {find} = view;
	if (find === undefined) return reply(state, 'Nothing was searched here yet: /iran searches this article.');
	const count = find.matches.length;
	const at = (find.at + step + count) % count;
	const round = at !== find.at + step ? [step > 0 ? 'From the beginning again.' : 'From the end again.'] : [];
	return tellMatch(context, state, {...view, find: {...find, at}}, round);
}

/** Tells of the paragraph with the match at hand; Enter goes on behind it. */
function tellMatch(context: Context, state: LinearState, view: ArticleView, before: readonly string[]): Reply {
	const {article, find} = view;
	const {paragraph, count} = find?.matches[find.at] ?? {paragraph: 0, count: 0};
	const doc = context.library.doc(article);
	const {isReportTold} = state;
	const {line, known} = spellParagraph(doc, paragraph, {known: view.known, isReportTold});
	const start = offsetOf(article, paragraph);
	const quote = quoteOnPage(doc, -1, {start, end: offsetOf(article, paragraph + 1)}, isReportTold);
	const told: ArticleView = {...view, first: paragraph, next: paragraph + 1, known, quote};
	const times = count > 1 ? `, ${count} times` : '';
	const heading = `${(find?.at ?? 0) + 1} of ${find?.matches.length ?? 0}: paragraph ${paragraph + 1}${times}.`;
	return reply(rememberPlace({...state, view: told}, article, start, context.now()), ...before, heading, line);
}
