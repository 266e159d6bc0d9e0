import type {Article} from '../article/article.js';
import {speakerKey, speakerLabel} from '../layout/speaker-labels.js';
import {findInArticle} from '../library/find-in-article.js';
import type {Span} from '../text/span.js';
import {
	type ArticleSearch,
	type ArticleState,
	findQuote,
	firstStep,
	goToQuote,
	moveParagraph,
	openArticle,
	quoteInSight,
	scrollBy,
	scrollTo,
	showSpan,
} from './article-state.js';
import {articleGeometry, type Size} from './geometry.js';
import {noQuote} from './key-words.js';
import type {Command} from './keymap.js';
import {choose, chooseArticle, isFiltered, listItems} from './list-state.js';
import {pageNow, readPage} from './pages.js';
import {paneSize} from './panes.js';
import {goBack, leave, refreshed} from './places.js';
import {withoutLastWord} from './query.js';
import {resume} from './session.js';
import {recordPlace} from './session-commands.js';
import type {State} from './state.js';
import {articleSize} from './why-rows.js';

/** Opens an item of the list, at the words that the list's search found. */
export function openFromList(state: State, index: number): State {
	const item = listItems(state.list)[index];
	if (item === undefined) return state;
	const list = choose(state.list, index, state.size);
	const known = state.article?.article === item.article ? refreshed(state, state.article) : undefined;
	let article = known ?? freshArticle(state, item.article);
	const from = state.screen === 'article' ? recordPlace(state) : recordPlace(leave(state));
	const next = {...from, list, screen: 'article' as const, help: undefined};
	if (item.hit === undefined || !isFiltered(list)) return {...next, article};
	const query = list.search?.query ?? '';
	const {spans, instead} = findInArticle(item.article, query);
	const target = item.hit.target;
	const at = target === undefined ? 0 : spans.findIndex(span => span.end > target.start);
	const current = spans.length === 0 ? -1 : Math.max(0, at);
	const search = {query, isTyping: false, spans, instead, current, origin: article.anchor};
	article = {...article, search, quote: -1};
	const show = target ?? spans[current];
	return {...next, article: show === undefined ? article : showSpan(article, show, paneSize(next))};
}

/** An article as it is when opened: where it was left last time. */
function freshArticle(state: State, article: Article): ArticleState {
	return resume(state, openArticle(pageNow(state.library, article, paneSize(state))));
}

/** Opens an article with the words at an offset near the top; the screen that is up is what Backspace comes back to. */
export function openAt(state: State, article: Article, offset: number): State {
	const opened = openPage(state, article);
	if (opened.article === undefined) return opened;
	const at = opened.article.page.layout.positionOf(offset);
	return {...opened, article: scrollTo(opened.article, at, paneSize(opened))};
}

/** Opens an article where it was left. */
export function openWhereLeft(state: State, article: Article): State {
	const isKnown = state.article?.article === article;
	const opened = openPage(state, article);
	return isKnown || opened.article === undefined ? opened : {...opened, article: resume(opened, opened.article)};
}

/** Opens an article at one of its quotes. */
export function openAtQuote(state: State, article: Article, quote: number): State {
	const opened = openPage(state, article, true);
	if (opened.article === undefined) return opened;
	return {...opened, article: goToQuote(opened.article, quote, paneSize(opened))};
}

/** Opens an article with words of it in sight and lit, as a search would. */
export function openAtSpan(state: State, article: Article, span: Span): State {
	const opened = openPage(state, article);
	if (opened.article === undefined) return opened;
	const origin = opened.article.anchor;
	const search = {query: '', isTyping: false, spans: [span], instead: [], current: 0, origin};
	return {...opened, article: showSpan({...opened.article, search, quote: -1}, span, paneSize(opened))};
}

/** `isRead`: with its quotes, however long finding them takes. */
function openPage(state: State, article: Article, isRead = false): State {
	const size = paneSize(state);
	const from = recordPlace(state.screen === 'article' && state.article?.article === article ? state : leave(state));
	const known = state.article?.article === article ? refreshed(state, state.article) : undefined;
	const page = isRead ? readPage(state.library, article, size) : pageNow(state.library, article, size);
	const opened = known !== undefined && !(isRead && known.page.isBare) ? known : openArticle(page);
	return {
		...from,
		screen: 'article',
		article: opened,
		list: chooseArticle(state.list, article, state.size),
		help: undefined,
		why: undefined,
		selection: undefined,
	};
}

/** What a key does in an article and in its search box. */
export function articleCommand(state: State, type: Command['type'], count: number | undefined): State {
	const {article} = state;
	if (article === undefined) return goBack(state);
	const size = articleSize(state);
	const {body} = articleGeometry(size);
	const times = count ?? 1;
	const scroll = (by: number): State => ({...state, article: scrollBy(article, by, size)});
	if (article.search?.isTyping === true) return typingCommand(state, article, type);
	switch (type) {
		case 'lineDown':
			return scroll(times);
		case 'lineUp':
			return scroll(-times);
		// A line of the old page stays, so that the eye finds its place.
		case 'pageDown':
			return scroll(Math.max(1, body - 1) * times);
		case 'pageUp':
			return scroll(-Math.max(1, body - 1) * times);
		case 'halfDown':
			return scroll(Math.max(1, body >> 1) * times);
		case 'halfUp':
			return scroll(-Math.max(1, body >> 1) * times);
		case 'top':
			return {...recordPlace(state), article: scrollTo(article, article.page.layout.first, size)};
		case 'bottom':
			return {...recordPlace(state), article: scrollTo(article, article.page.layout.lastTop(body), size)};
		case 'percent':
			return {...recordPlace(state), article: goToPercent(article, count ?? 0, size)};
		case 'nextParagraph':
			return {...state, article: moveParagraph(article, times, size)};
		case 'previousParagraph':
			return {...state, article: moveParagraph(article, -times, size)};
		case 'nextQuote':
			return stepQuote(state, article, times);
		case 'previousQuote':
			return stepQuote(state, article, -times);
		case 'nextBySpeaker':
			return stepBySpeaker(state, article, times);
		case 'previousBySpeaker':
			return stepBySpeaker(state, article, -times);
		case 'chooseSpeaker': {
			if (article.page.isBare) return {...state, notice: STILL_FINDING};
			const hasSpeaker = article.page.doc.quotes.some(quote => quote.attribution !== undefined) === true;
			return hasSpeaker ? {...state, menu: {chosen: 0, top: 0}} : {...state, notice: 'No quote here has a speaker.'};
		}
		case 'nextArticle':
			return stepArticle(state, times);
		case 'previousArticle':
			return stepArticle(state, -times);
		case 'search': {
			const search = {query: '', isTyping: true, spans: [], current: -1, instead: [], origin: article.anchor};
			return {...state, article: {...article, search}};
		}
		case 'nextHit':
			return stepHit(state, article, times);
		case 'previousHit':
			return stepHit(state, article, -times);
		case 'cancel':
			return {...state, article: {...article, search: undefined, quote: -1}};
		case 'back':
			return goBack(state);
		case 'quitOrBack':
			return state.library.articles.length === 1 && state.back.length === 0 ? {...state, isDone: true} : goBack(state);
		default:
			return state;
	}
}

/** Goes to where so many hundredths of the text lie above. */
function goToPercent(article: ArticleState, percent: number, size: Size): ArticleState {
	const {layout, doc} = article.page;
	if (percent <= 0) return scrollTo(article, layout.first, size);
	if (percent >= 100) return scrollTo(article, layout.lastTop(articleGeometry(size).body), size);
	const {blocks} = doc.article;
	const start = blocks[0]?.span.start ?? 0;
	const end = blocks.at(-1)?.span.end ?? start;
	return scrollTo(article, layout.positionOf(start + Math.floor(((end - start) * percent) / 100)), size);
}

function typingCommand(state: State, article: ArticleState, type: Command['type']): State {
	const {search} = article;
	if (search === undefined) return state;
	switch (type) {
		case 'submit':
			if (search.query.trim() === '') return closeSearch(state, article);
			if (search.spans.length === 0)
				return {...state, notice: `Not in this article: ${search.query}`, article: {...article, search: undefined}};
			return {...recordPlace(backInTime(state, article)), article: {...article, search: {...search, isTyping: false}}};
		case 'cancel':
			return closeSearch(state, article);
		case 'back':
			return search.query === '' ? closeSearch(state, article) : state;
		case 'clearQuery':
			return searchArticle(state, '');
		case 'deleteWord':
			return searchArticle(state, withoutLastWord(search.query));
		case 'lineDown':
			return stepHit(state, article, 1);
		case 'lineUp':
			return stepHit(state, article, -1);
		default:
			return state;
	}
}

/** Searches as the reader types: the first match at or below where the search began comes into sight. */
export function searchArticle(state: State, query: string): State {
	const {article} = state;
	const size = articleSize(state);
	if (article?.search === undefined) return state;
	const {origin} = article.search;
	const {spans, instead} = findInArticle(article.article, query);
	const below = spans.findIndex(span => span.end > origin);
	const current = spans.length === 0 ? -1 : Math.max(0, below);
	const search: ArticleSearch = {...article.search, query, spans, instead, current};
	const start = backToOrigin({...article, search}, state);
	const span = spans[current];
	return {...state, article: span === undefined ? start : showSpan(start, span, size)};
}

function closeSearch(state: State, article: ArticleState): State {
	return {...state, article: {...backToOrigin(article, state), search: undefined}};
}

function backToOrigin(article: ArticleState, state: State): ArticleState {
	if (article.search === undefined) return article;
	return scrollTo(article, article.page.layout.positionOf(article.search.origin), articleSize(state));
}

/** The state with the article where its search began: that is what a jump to a match leaves. */
function backInTime(state: State, article: ArticleState): State {
	return {...state, article: backToOrigin(article, state)};
}

function stepHit(state: State, article: ArticleState, by: number): State {
	const {search} = article;
	if (search === undefined || search.spans.length === 0)
		return {...state, notice: search === undefined ? 'No search yet: / begins one.' : state.notice};
	const {length} = search.spans;
	const wanted = search.current + by;
	const current = ((wanted % length) + length) % length;
	const span = search.spans[current];
	const next = {...article, search: {...search, current}};
	const notice = wanted === current ? undefined : by > 0 ? 'Back at the first match.' : 'At the last match again.';
	return {...state, notice, article: span === undefined ? next : showSpan(next, span, articleSize(state))};
}

const STILL_FINDING = 'The quotes are still being found.';

function stepQuote(state: State, article: ArticleState, by: number): State {
	const {quotes} = article.page.doc;
	const quote = findQuote(quotes.length, firstStep(article, by, articleSize(state)), {by, passes: () => true});
	if (quote >= 0) return {...state, article: goToQuote(article, quote, articleSize(state))};
	if (article.page.isBare) return {...state, notice: STILL_FINDING};
	if (quotes.length === 0) return {...state, notice: 'No quotes in this article.'};
	return {...state, notice: by > 0 ? 'No quote further down.' : 'No quote further up.'};
}

function stepBySpeaker(state: State, article: ArticleState, by: number): State {
	const {quotes} = article.page.doc;
	const from = quoteInSight(article, articleSize(state));
	const present = quotes[from];
	if (present === undefined) return {...state, notice: noQuote(state.keys)};
	const key = speakerKey(present);
	const passes = (quote: number) => {
		const other = quotes[quote];
		return other !== undefined && speakerKey(other) === key;
	};
	const quote = findQuote(quotes.length, from + Math.sign(by), {by, passes});
	if (quote >= 0) return {...state, article: goToQuote(article, quote, articleSize(state))};
	const {name} = speakerLabel(present);
	return {...state, notice: `No ${by > 0 ? 'later' : 'earlier'} quote by ${name}.`};
}

/** Goes to a quote that the menu of speakers stands for. */
export function goToSpeaker(state: State, quote: number): State {
	return state.article === undefined
		? state
		: {...recordPlace(state), article: goToQuote(state.article, quote, articleSize(state))};
}

function stepArticle(state: State, by: number): State {
	const {list, article} = state;
	const items = listItems(list);
	const at = items.findIndex(item => item.article === article?.article);
	const to = Math.max(0, Math.min(items.length - 1, at + by));
	if (to !== at) return openFromList(state, to);
	return {...state, notice: by > 0 ? 'This is the last article.' : 'This is the first article.'};
}
