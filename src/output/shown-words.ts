import type {Article} from '../article/article.js';
import {showSpan} from '../layout/shown-text.js';
import type {Span} from '../text/span.js';

/** The words of a span as a reader sees them, on one line, ready to print: markup left out, each run of white space one space. */
export function shownWords(article: Article, span: Span): string {
	return showSpan(article, span).text;
}

/** The words of a stretch that stands between others of its line, with a space where one parts it from them. */
export function shownStretch(article: Article, span: Span): string {
	const words = shownWords(article, span).trim();
	const before = /\s/.test(article.text.charAt(span.start)) ? ' ' : '';
	const after = words !== '' && /\s/.test(article.text.charAt(span.end - 1)) ? ' ' : '';
	return `${before}${words}${after}`;
}
