import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import type {Library} from '../library/library.js';
import {articleCommand, goToSpeaker, searchArticle} from './article-commands.js';
import {type ArticleState, openArticle, type Page, setPage} from './article-state.js';
import type {Size} from './geometry.js';
import {helpCommand} from './help-state.js';
import type {Command, Where} from './keymap.js';
import {listCommand} from './list-commands.js';
import {choose, createList, type ListAnswer, type ListState, setQuery, startSearch, takeAnswer} from './list-state.js';
import {barePage, pageNow, readPage} from './pages.js';
import {cleanQuery} from './query.js';
import {articleSize} from './why-rows.js';
import {openWhy, settleWhy, takeEvidence, type Why, whyCommand} from './why-state.js';

/** Everything the screen shows follows from this. */
export type State = {
	readonly library: Library;
	readonly size: Size;
	readonly screen: 'list' | 'article';
	readonly list: ListState;
	/** The article last opened. */
	readonly article: ArticleState | undefined;
	/** First row shown of the key list, while it is up. */
	readonly help: number | undefined;
	/** The panel under the article that says why a quote has its speaker, while it is up. */
	readonly why: Why | undefined;
	/** The menu of speakers is up. */
	readonly isChoosing: boolean;
	/** A number typed before a key: the 5 of `5j`. */
	readonly count: number | undefined;
	/** One line for the reader, until the next key. */
	readonly notice: string | undefined;
	/** Grows when articles have been annotated in the background, so that the list shows their quotes. */
	readonly annotated: number;
	readonly isDone: boolean;
};

export type Action =
	| (Command & {readonly count?: number | undefined})
	| {readonly type: 'digit'; readonly digit: number}
	| {readonly type: 'resize'; readonly size: Size}
	| {readonly type: 'page'; readonly page: Page}
	| {readonly type: 'query'; readonly query: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'answer'; readonly answer: ListAnswer}
	| {readonly type: 'speaker'; readonly quote: number}
	| {readonly type: 'evidence'; readonly doc: AnnotatedArticle; readonly evidence: readonly QuoteEvidence[]}
	| {readonly type: 'annotated'};

const LARGEST_COUNT = 99_999;

export function createState(library: Library, size: Size): State {
	const state: State = {
		library,
		size,
		screen: 'list',
		list: createList(library.articles),
		article: undefined,
		help: undefined,
		why: undefined,
		isChoosing: false,
		count: undefined,
		notice: undefined,
		annotated: 0,
		isDone: false,
	};
	// A single article needs no list. Its quotes come after the first frame.
	const only = library.articles[0];
	if (library.articles.length !== 1 || only === undefined) return state;
	const page = library.isAnnotated(only) ? readPage(library, only, size) : barePage(only, size);
	return {...state, screen: 'article', article: openArticle(page)};
}

/** What the keys mean now. */
export function whereIs(state: State): Where {
	if (state.isChoosing) return 'menu';
	if (state.help !== undefined) return 'help';
	if (state.why !== undefined) return 'why';
	return activeSearch(state)?.isTyping === true ? 'typing' : state.screen;
}

/** The search of the screen that is up. */
export function activeSearch(state: State): {readonly query: string; readonly isTyping: boolean} | undefined {
	return state.screen === 'list' ? state.list.search : state.article?.search;
}

/** The next state. Pure; numbers out of bounds are brought into them. */
export function reduce(state: State, action: Action): State {
	switch (action.type) {
		case 'digit': {
			const count = Math.min(LARGEST_COUNT, (state.count ?? 0) * 10 + action.digit);
			return {...state, count: count === 0 ? undefined : count, notice: undefined};
		}
		case 'resize':
			return resize(state, action.size);
		case 'page':
			return takePage(state, action.page);
		case 'query':
			return setActiveQuery(state, cleanQuery(action.query));
		case 'paste':
			return paste(state, cleanQuery(action.text.trim()));
		case 'answer':
			return {...state, list: takeAnswer(state.list, action.answer, state.size)};
		case 'speaker':
			return goToSpeaker({...state, isChoosing: false}, action.quote);
		case 'evidence':
			return state.article?.page.doc === action.doc ? takeEvidence(state, action.evidence) : state;
		case 'annotated':
			return {...state, annotated: state.annotated + 1};
		default:
			return command({...state, count: undefined, notice: undefined}, action);
	}
}

function command(state: State, action: Command & {readonly count?: number | undefined}): State {
	const {type, count} = action;
	if (type === 'quit') return {...state, isDone: true};
	// The terminal sees to these.
	if (type === 'redraw' || type === 'suspend') return state;
	if (state.isChoosing) return type === 'cancel' || type === 'quitOrBack' ? {...state, isChoosing: false} : state;
	if (state.help !== undefined) return helpCommand(state, type, count);
	if (type === 'help') return {...state, help: 0};
	if (state.why !== undefined) return whyCommand(state, type, count);
	if (type === 'explain' && state.screen === 'article') return openWhy(state);
	return state.screen === 'list' ? listCommand(state, type, count) : articleCommand(state, type, count);
}

function resize(state: State, size: Size): State {
	if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
	const list = choose(state.list, state.list.chosen, size);
	const next = {...state, size, list, help: state.help === undefined ? undefined : 0};
	const {article} = state;
	if (article === undefined) return next;
	const page = pageNow(state.library, article.article, size);
	return settleWhy({...next, article: setPage(article, page, articleSize(next))});
}

function takePage(state: State, page: Page): State {
	const {article} = state;
	if (article === undefined || page.doc.article !== article.article) return state;
	return settleWhy({...state, article: setPage(article, page, articleSize(state))});
}

function setActiveQuery(state: State, query: string): State {
	if (whereIs(state) !== 'typing') return state;
	return state.screen === 'list'
		? {...state, notice: undefined, list: setQuery(state.list, query, state.size)}
		: searchArticle({...state, notice: undefined}, query);
}

/** Pasted text is words to look for, never keys: a name copied from a message must not quit the reader. */
function paste(state: State, text: string): State {
	const where = whereIs(state);
	if (text === '' || where === 'help' || where === 'menu' || where === 'why') return state;
	if (where === 'typing') return setActiveQuery(state, cleanQuery(`${activeSearch(state)?.query ?? ''}${text}`));
	const opened =
		state.screen === 'list'
			? {...state, list: startSearch({...state.list, search: undefined})}
			: articleCommand(state, 'search', undefined);
	return setActiveQuery({...opened, count: undefined}, text);
}
