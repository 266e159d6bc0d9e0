import type {Article} from '../article/article.js';
import type {Span} from '../text/span.js';
import {type ArticleState, linesInSight, showSpan} from './article-state.js';
import type {Command} from './keymap.js';
import type {State} from './state.js';
import {articleSize} from './why-rows.js';

/** Paragraphs being selected, as indices of blocks; `from` stays, `to` moves. */
export type Selection = {readonly from: number; readonly to: number};

/** Begins with the paragraph of the quote at hand, else with the first that begins on the screen. */
export function startSelection(state: State): State {
	const {article} = state;
	if (article === undefined) return state;
	const at = firstBlock(article, state);
	return at < 0 ? {...state, notice: 'No paragraph in sight.'} : {...state, selection: {from: at, to: at}};
}

function firstBlock(article: ArticleState, state: State): number {
	const {blocks} = article.article;
	const quote = article.quote < 0 ? undefined : article.page.doc.quotes[article.quote]?.content[0]?.start;
	if (quote !== undefined) return blocks.findIndex(({span}) => span.start <= quote && quote < span.end);
	const first = linesInSight(article, articleSize(state)).find(({start, end}) => end > start);
	if (first === undefined) return -1;
	const begun = blocks.findIndex(({span}) => span.start >= first.start);
	return begun >= 0 ? begun : blocks.length - 1;
}

/** What a key does while paragraphs are being selected; `undefined` for what it does not know. */
export function selectionCommand(state: State, type: Command['type'], count: number | undefined): State | undefined {
	const {selection} = state;
	if (selection === undefined) return undefined;
	const times = count ?? 1;
	switch (type) {
		case 'lineDown':
		case 'nextParagraph':
			return extend(state, selection, times);
		case 'lineUp':
		case 'previousParagraph':
			return extend(state, selection, -times);
		case 'bottom':
			return extend(state, selection, Number.MAX_SAFE_INTEGER);
		case 'top':
			return extend(state, selection, Number.MIN_SAFE_INTEGER);
		case 'select':
		case 'cancel':
		case 'back':
		case 'quitOrBack':
			return {...state, selection: undefined};
		default:
			return undefined;
	}
}

function extend(state: State, {from, to}: Selection, by: number): State {
	const {article} = state;
	if (article === undefined) return state;
	const {blocks} = article.article;
	const next = Math.max(0, Math.min(blocks.length - 1, to + by));
	const span = blocks[next]?.span;
	const scrolled = span === undefined ? article : showSpan(article, span, articleSize(state));
	return {...state, selection: {from, to: next}, article: scrolled};
}

/** The words that are selected. */
export function selectedSpan({selection, article}: Pick<State, 'selection' | 'article'>): Span | undefined {
	return selection === undefined || article === undefined ? undefined : spanOf(selection, article.article);
}

function spanOf({from, to}: Selection, {blocks}: Article): Span | undefined {
	const first = blocks[Math.min(from, to)];
	const last = blocks[Math.max(from, to)];
	return first === undefined || last === undefined ? undefined : {start: first.span.start, end: last.span.end};
}
