import type {QuoteEvidence} from '../annotate/explain.js';
import {comparePositions, type Position} from '../layout/layout-article.js';
import {speakerKey, speakerLabel} from '../layout/speaker-labels.js';
import {type ArticleState, findQuote, goToQuote, quoteInSight, scrollTo, showRows} from './article-state.js';
import {articleGeometry} from './geometry.js';
import {noQuote} from './key-words.js';
import type {Command} from './keymap.js';
import type {State} from './state.js';
import {articleSize, litWords, whyGeometry, whyLines} from './why-rows.js';

/** The panel that says why a quote has its speaker. */
export type Why = {
	/** Index of the quote; -1 while the quotes of the article are still being found. */
	readonly quote: number;
	/** First row shown of what it says. */
	readonly top: number;
};

/** Opens the panel on the quote the reader is at. */
export function openWhy(state: State): State {
	const {article} = state;
	if (article === undefined) return state;
	if (article.page.isBare) return {...state, why: {quote: -1, top: 0}};
	const quote = quoteInSight(article, articleSize(state));
	return quote < 0 ? {...state, notice: noQuote(state.keys)} : showQuote(state, quote);
}

/** What a key does while the panel is up. */
export function whyCommand(state: State, type: Command['type'], count: number | undefined): State {
	const {why} = state;
	if (why === undefined) return state;
	const body = whyGeometry(state)?.body ?? 1;
	const times = count ?? 1;
	switch (type) {
		case 'lineDown':
			return scrollWhy(state, why.top + times);
		case 'lineUp':
			return scrollWhy(state, why.top - times);
		case 'pageDown':
			return scrollWhy(state, why.top + body * times);
		case 'pageUp':
			return scrollWhy(state, why.top - body * times);
		case 'halfDown':
			return scrollWhy(state, why.top + Math.max(1, body >> 1) * times);
		case 'halfUp':
			return scrollWhy(state, why.top - Math.max(1, body >> 1) * times);
		case 'top':
			return scrollWhy(state, 0);
		case 'bottom':
			return scrollWhy(state, Number.MAX_SAFE_INTEGER);
		case 'nextQuote':
			return step(state, {by: times, sameSpeaker: false});
		case 'previousQuote':
			return step(state, {by: -times, sameSpeaker: false});
		case 'nextBySpeaker':
			return step(state, {by: times, sameSpeaker: true});
		case 'previousBySpeaker':
			return step(state, {by: -times, sameSpeaker: true});
		case 'explain':
		case 'cancel':
		case 'back':
		case 'quitOrBack':
			return closeWhy(state);
		default:
			return state;
	}
}

/** Takes in what was found out on the quotes of the open article. */
export function takeEvidence(state: State, evidence: readonly QuoteEvidence[]): State {
	return state.article === undefined ? state : settleWhy({...state, article: {...state.article, evidence}});
}

/** After the screen or the page has changed: the panel within its bounds, and the words that decided in sight above it. */
export function settleWhy(state: State): State {
	const {why, article} = state;
	if (why === undefined || article === undefined || article.page.isBare) return state;
	// The quotes the reader waited for have come.
	if (why.quote < 0) return openWhy({...state, why: undefined});
	const next = scrollWhy(state, why.top);
	return {...next, article: showDecisive(next, article, why.quote)};
}

function showQuote(state: State, quote: number): State {
	const {article} = state;
	if (article === undefined) return state;
	return settleWhy({...state, why: {quote, top: 0}, article: {...article, quote}});
}

function scrollWhy(state: State, to: number): State {
	const {why} = state;
	if (why === undefined) return state;
	const last = Math.max(0, whyLines(state).length - (whyGeometry(state)?.body ?? 1));
	return {...state, why: {...why, top: Math.max(0, Math.min(last, to))}};
}

/** Scrolls the article to the quote and the sentence that decided; to the sentence alone where both have no room. */
function showDecisive(state: State, article: ArticleState, quote: number): ArticleState {
	const {layout} = article.page;
	const size = articleSize(state);
	const {body} = articleGeometry(size);
	const begin = layout.positionOfQuote(quote);
	const evidence = article.evidence?.[quote];
	const sentence = evidence?.sentence;
	if (evidence === undefined || sentence === undefined) return showRows(article, begin, begin, size);
	const rowOf = (offset: number) => layout.positionOf(offset);
	const {spans} = litWords(evidence.quote);
	const offsets = [...spans.map(({start}) => start), ...spans.map(({end}) => end - 1)];
	const stretches = [
		[earlier(begin, rowOf(sentence.start)), later(begin, rowOf(sentence.end - 1))],
		[rowOf(sentence.start), rowOf(sentence.end - 1)],
	] as const;
	const fitting = stretches.find(([first, last]) => comparePositions(last, layout.move(first, body - 1)) <= 0);
	const [first, last] = fitting ?? [rowOf(Math.min(...offsets)), rowOf(Math.max(...offsets))];
	return showRows(article, first, last, size);
}

const earlier = (a: Position, b: Position) => (comparePositions(a, b) <= 0 ? a : b);
const later = (a: Position, b: Position) => (comparePositions(a, b) >= 0 ? a : b);

type Step = {readonly by: number; readonly sameSpeaker: boolean};

function step(state: State, {by, sameSpeaker}: Step): State {
	const {why, article} = state;
	const quotes = article?.page.doc.quotes ?? [];
	const present = quotes[why?.quote ?? -1];
	if (why === undefined || present === undefined) return state;
	const key = speakerKey(present);
	const passes = (at: number) => {
		const other = quotes[at];
		return other !== undefined && (!sameSpeaker || speakerKey(other) === key);
	};
	const quote = findQuote(quotes.length, why.quote + Math.sign(by), {by, passes});
	if (quote >= 0) return showQuote(state, quote);
	if (sameSpeaker)
		return {...state, notice: `No ${by > 0 ? 'later' : 'earlier'} quote by ${speakerLabel(present).name}.`};
	return {...state, notice: by > 0 ? 'No quote further down.' : 'No quote further up.'};
}

/** Gives the article the screen again, with the quote in sight. */
function closeWhy(state: State): State {
	const {article, why} = state;
	const next = {...state, why: undefined};
	const size = articleSize(next);
	if (article === undefined || why === undefined || why.quote < 0) return next;
	const whole = scrollTo(article, article.top, size);
	const isInSight = quoteInSight(whole, size) === why.quote;
	return {...next, article: isInSight ? whole : goToQuote(whole, why.quote, size)};
}
