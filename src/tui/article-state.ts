import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import type {Article} from '../article/article.js';
import {type ArticleLayout, comparePositions, type Position} from '../layout/layout-article.js';
import {firstQuoteFrom} from '../layout/layout-section.js';
import type {Line} from '../layout/line.js';
import type {Span} from '../text/span.js';
import {articleGeometry, type Size} from './geometry.js';

export type ArticleSearch = {
	readonly query: string;
	/** The cursor stands in the search box. */
	readonly isTyping: boolean;
	/** Where it was found, in text order. */
	readonly spans: readonly Span[];
	/** Index of the match the reader is at; -1 for none. */
	readonly current: number;
	/** What was searched instead, since nothing in the article matched the query as typed; empty otherwise. */
	readonly instead: readonly string[];
	/** Where the reader was when the search began, as an offset: the way back for Esc. */
	readonly origin: number;
};

/** An article laid out for the width of the screen. */
export type Page = {
	readonly doc: AnnotatedArticle;
	readonly layout: ArticleLayout;
	/** The words alone, to begin with: the quotes of a long article are still being found. */
	readonly isBare: boolean;
	/** The room it was laid out for. */
	readonly columns: number;
	readonly measure: number;
};

export type ArticleState = {
	readonly article: Article;
	readonly page: Page;
	/** The row at the top of the screen, and the offset of its first words, which outlives a new width. */
	readonly top: Position;
	readonly anchor: number;
	/** The quote the reader has stepped to; -1 for none. */
	readonly quote: number;
	readonly search: ArticleSearch | undefined;
	/** Why each quote of the page has its speaker, once somebody asked. */
	readonly evidence: readonly QuoteEvidence[] | undefined;
};

export function openArticle(page: Page): ArticleState {
	return {
		article: page.doc.article,
		page,
		top: page.layout.first,
		anchor: -1,
		quote: -1,
		search: undefined,
		evidence: undefined,
	};
}

/** Takes in the article laid out anew, for a new width or with its quotes: the same words stay at the top. */
export function setPage(state: ArticleState, page: Page, size: Size): ArticleState {
	const isAtStart = comparePositions(state.top, state.page.layout.first) === 0;
	const top = isAtStart ? page.layout.first : page.layout.positionOf(state.anchor);
	const evidence = page.doc === state.page.doc ? state.evidence : undefined;
	return {...state, page, evidence, top: clampTop(page, top, size)};
}

function clampTop({layout}: Page, top: Position, size: Size): Position {
	const last = layout.lastTop(articleGeometry(size).body);
	return comparePositions(top, last) > 0 ? last : top;
}

/** Puts the row at the top of the screen; never further down than leaves the screen full. */
export function scrollTo(state: ArticleState, position: Position, size: Size): ArticleState {
	const top = clampTop(state.page, position, size);
	return {...state, top, anchor: state.page.layout.offsetOf(top)};
}

export function scrollBy(state: ArticleState, rows: number, size: Size): ArticleState {
	return scrollTo(state, state.page.layout.move(state.top, rows), size);
}

/** Puts the row at a comfortable height, a little below the top, so that what leads up to it is in sight. */
function scrollToReading(state: ArticleState, position: Position, size: Size): ArticleState {
	const above = Math.min(6, Math.floor(articleGeometry(size).body / 4));
	return scrollTo(state, state.page.layout.move(position, -above), size);
}

/** Brings the words into sight; the screen stands still when they are in it already. */
export function showSpan(state: ArticleState, span: Span, size: Size): ArticleState {
	return isInSight(state, span, size) ? state : scrollToReading(state, state.page.layout.positionOf(span.start), size);
}

function isInSight({page: {layout}, top}: ArticleState, {start}: Span, size: Size): boolean {
	const position = layout.positionOf(start);
	const last = layout.move(top, Math.max(0, articleGeometry(size).body - 2));
	return comparePositions(position, top) >= 0 && comparePositions(position, last) <= 0;
}

/** Lays the article out for other room: what the reader is at stays in sight, else the same words stay at the top. */
export function setRoom(state: ArticleState, page: Page, {before, after}: {before: Size; after: Size}): ArticleState {
	const {search, quote} = state;
	const at = search?.spans[search.current] ?? state.page.doc.quotes[quote]?.content[0];
	const next = setPage(state, page, after);
	return at !== undefined && isInSight(state, at, before) ? showSpan(next, at, after) : next;
}

/** Brings as many of the rows into sight as have room; the screen stands still when they are in it already. */
export function showRows(state: ArticleState, first: Position, last: Position, size: Size): ArticleState {
	const {layout} = state.page;
	const {body} = articleGeometry(size);
	const isInSight =
		comparePositions(first, state.top) >= 0 && comparePositions(last, layout.move(state.top, body - 1)) <= 0;
	if (isInSight) return scrollTo(state, state.top, size);
	let above = 0;
	while (above < MOST_ABOVE && comparePositions(last, layout.move(first, body - 2 - above)) <= 0) above++;
	return scrollTo(state, layout.move(first, -above), size);
}

const MOST_ABOVE = 2;

/** The lines on the screen. */
export function linesInSight({page, top}: ArticleState, size: Size): readonly Line[] {
	return page.layout.lines(top, articleGeometry(size).body);
}

/** The quote the reader is at: the one stepped to while it is in sight, else the first one in sight; -1 for none. */
export function quoteInSight(state: ArticleState, size: Size): number {
	let first = -1;
	for (const {runs} of linesInSight(state, size)) {
		for (const {quote} of runs) {
			if (quote < 0) continue;
			if (quote === state.quote) return quote;
			if (first < 0) first = quote;
		}
		if (first >= 0 && state.quote < 0) break;
	}
	return first;
}

/** Steps to a quote and marks it. */
export function goToQuote(state: ArticleState, quote: number, size: Size): ArticleState {
	return {...scrollToReading(state, state.page.layout.positionOfQuote(quote), size), quote};
}

/** Where stepping to the next (`by` above 0) or previous quote begins: at the marked quote, else at the top of the screen. */
export function firstStep(state: ArticleState, by: number, size: Size): number {
	if (state.quote >= 0 && quoteInSight(state, size) === state.quote) return state.quote + Math.sign(by);
	const below = firstQuoteFrom(state.page.doc.quotes, state.page.layout.offsetOf(state.top));
	return by > 0 ? below : below - 1;
}

/**
 * Index of the quote `by` steps away from `from`, itself the first, that passes the test; the last one that way when
 * there are fewer; -1 for none.
 */
export function findQuote(quotes: number, from: number, {by, passes}: FindQuote): number {
	let found = -1;
	let left = Math.abs(by);
	for (let at = from; at >= 0 && at < quotes && left > 0; at += Math.sign(by)) {
		if (!passes(at)) continue;
		found = at;
		left--;
	}
	return found;
}

type FindQuote = {readonly by: number; readonly passes: (quote: number) => boolean};

/** Scrolls to the paragraph (heading, list item) `by` away from the one at the top of the screen. */
export function moveParagraph(state: ArticleState, by: number, size: Size): ArticleState {
	const {layout, doc} = state.page;
	const {blocks} = doc.article;
	const offset = layout.offsetOf(state.top);
	// The block that holds the top of the screen; going up from inside it, its own start comes first.
	let at = 0;
	while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= offset) at++;
	const isInside = offset > (blocks[at]?.span.start ?? 0);
	const isAbove = offset < (blocks[at]?.span.start ?? 0);
	const to = at + by + (by < 0 && isInside ? 1 : by > 0 && isAbove ? -1 : 0);
	if (to < 0) return scrollTo(state, layout.first, size);
	const block = blocks[Math.min(to, blocks.length - 1)];
	if (block === undefined) return state;
	let position = layout.positionOf(block.span.start);
	// With its label, when that has a row of its own.
	for (;;) {
		const above = layout.move(position, -1);
		const line = layout.lines(above, 1)[0];
		if (
			comparePositions(above, position) === 0 ||
			line === undefined ||
			line.runs.length === 0 ||
			line.end > line.start
		)
			break;
		position = above;
	}
	return scrollTo(state, position, size);
}
