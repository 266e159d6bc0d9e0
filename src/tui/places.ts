import {type ArticleState, setPage} from './article-state.js';
import {MEASURE} from './geometry.js';
import {pageNow} from './pages.js';
import {paneSize} from './panes.js';
import type {State} from './state.js';
import type {View} from './view-types.js';

/** Where the reader was before: what Backspace comes back to. */
export type Place =
	| {readonly screen: 'list'}
	| {readonly screen: 'article'; readonly article: ArticleState}
	| {readonly screen: 'view'; readonly view: View};

/** The way back is no longer than this. */
const MOST = 50;

/** The screen that is up, to come back to. */
export function placeNow({screen, article, view}: State): Place {
	if (screen === 'article' && article !== undefined) return {screen, article};
	if (screen === 'view' && view !== undefined) return {screen, view};
	return {screen: 'list'};
}

/** Remembers the screen that is up before another one opens over it. */
export function leave(state: State): State {
	return {...state, back: [...state.back, placeNow(state)].slice(-MOST)};
}

/** Back to where the reader was before; from the first screen on, the list. */
export function goBack(state: State): State {
	const place = state.back.at(-1) ?? {screen: 'list'};
	const next = {...state, back: state.back.slice(0, -1), why: undefined, selection: undefined};
	switch (place.screen) {
		case 'list':
			return {...next, screen: 'list'};
		case 'view':
			return {...next, screen: 'view', view: place.view};
		case 'article':
			return {...next, screen: 'article', article: refreshed(state, place.article)};
		default:
			return place satisfies never;
	}
}

/** Opens a view over what is up; one of the same kind is replaced, so that the way back stays short. */
export function openView(state: State, view: View): State {
	const isSame = state.screen === 'view' && state.view?.kind === view.kind;
	const from = isSame ? state : leave(state);
	return {...from, screen: 'view', view, help: undefined, why: undefined};
}

/** The article for the screen as it is now: that may have changed since it was left. */
export function refreshed(state: State, article: ArticleState): ArticleState {
	const size = paneSize(state);
	const {isBare, columns, measure} = article.page;
	const isReadMeanwhile = isBare && state.library.isAnnotated(article.article);
	if (columns === size.columns && measure === (size.measure ?? MEASURE) && !isReadMeanwhile) return article;
	return setPage(article, pageNow(state.library, article.article, size), size);
}
