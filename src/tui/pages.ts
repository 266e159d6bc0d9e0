import type {AnnotatedArticle} from '../annotate/annotation.js';
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

/** The article laid out for the screen: with its quotes, or bare if finding them would take long. */
export function pageNow(library: Library, article: Article, size: Size): Page {
	const isQuick = isInstant(article) || library.isAnnotated(article);
	return isQuick ? readPage(library, article, size) : barePage(article, size);
}

/** The article with its quotes, however long that takes. */
export function readPage(library: Library, article: Article, {columns, measure = MEASURE}: Size): Page {
	const doc = library.doc(article);
	return {doc, layout: createLayout(doc, {columns, measure}), columns, measure, isBare: false};
}

export function barePage(article: Article, {columns, measure = MEASURE}: Size): Page {
	const doc = bareDoc(article);
	return {doc, layout: createLayout(doc, {columns, measure}), columns, measure, isBare: true};
}

/** The article as if nobody spoke in it and nothing had a name. */
export function bareDoc(article: Article): AnnotatedArticle {
	return {article, entities: [], mentions: [], quotes: [], nonSpeech: []};
}
