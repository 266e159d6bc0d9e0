import type {Article} from '../article/article.js';
import {createLayout} from '../layout/layout-article.js';
import type {Library} from '../library/library.js';
import type {Page} from './article-state.js';
import {MEASURE, type Size} from './geometry.js';

/** Longest text, in UTF-16 code units, that is annotated between a key and its frame. */
const INSTANT = 60_000;

/** Whether the article's quotes can be had without the reader noticing a wait. */
export function isInstant(article: Article): boolean {
	return article.text.length <= INSTANT;
}

/** The article laid out for the screen if that can be had at once; `undefined` for a long one that was never read. */
export function pageNow(library: Library, article: Article, size: Size): Page | undefined {
	return isInstant(article) || library.isAnnotated(article) ? readPage(library, article, size) : undefined;
}

/** The article laid out for the screen, however long that takes. */
export function readPage(library: Library, article: Article, {columns}: Size): Page {
	const doc = library.doc(article);
	return {doc, layout: createLayout(doc, {columns, measure: MEASURE})};
}
