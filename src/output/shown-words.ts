import type {Article} from '../article/article.js';
import {showText} from '../layout/shown-text.js';
import {firstEndingAfter, type Span} from '../text/span.js';

/** The words of a span as a reader sees them, on one line, ready to print: markup left out, each run of white space one space. */
export function shownWords({text, blocks}: Article, span: Span): string {
	const hidden: Span[] = [];
	for (let b = firstEndingAfter(blocks, span.start); b < blocks.length; b++) {
		const block = blocks[b];
		if (block === undefined || block.span.start >= span.end) break;
		hidden.push(...block.hidden);
	}
	return showText(text, span, {hidden}).text;
}

/** The words of a stretch that stands between others of its line, with a space where one parts it from them. */
export function shownStretch(article: Article, span: Span): string {
	const words = shownWords(article, span).trim();
	const before = /\s/.test(article.text.charAt(span.start)) ? ' ' : '';
	const after = words !== '' && /\s/.test(article.text.charAt(span.end - 1)) ? ' ' : '';
	return `${before}${words}${after}`;
}
