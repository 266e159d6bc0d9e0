import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Article, Block} from '../article/article.js';
import type {Span} from '../text/span.js';
import {type CitationStyle, toCitation} from './citation.js';
import type {CitationOptions} from './citation-facts.js';
import {articleLink, articleLinks} from './links.js';
import {toPlainArticle} from './plain.js';
import {shownWords} from './shown-words.js';

/** What a reader may want to take away: the keys `yq`, `yc`, `yp`, `yu`, `ya`, and the selected lines. */
export type CopyRequest =
	/** A quote with its speaker, outlet, date and source. `number`: which of the article’s, from 1. */
	| {readonly kind: 'quote'; readonly doc: AnnotatedArticle; readonly number: number; readonly style?: CitationStyle}
	| {readonly kind: 'citation'; readonly article: Article; readonly style?: CitationStyle}
	| {readonly kind: 'paragraph'; readonly article: Article; readonly block: Block}
	/** The address of the article; else of where the words of the quote at hand come from; else the first of its sources. */
	| {readonly kind: 'link'; readonly article: Article; readonly quote: Quote | undefined}
	| {readonly kind: 'article'; readonly doc: AnnotatedArticle}
	| {readonly kind: 'selection'; readonly article: Article; readonly span: Span};

/** What is copied and what it is called in a notice: `quote 3`. Both are safe to print. */
export type CopyText = {readonly text: string; readonly what: string};

/**
 * The text for the clipboard, for a file or for another program; `undefined` when there is none, as for the link of an
 * article without one. Control characters in it are shown, so that pasting it into a shell runs nothing.
 */
export function copyText(request: CopyRequest, options: CitationOptions = {}): CopyText | undefined {
	switch (request.kind) {
		case 'quote': {
			const {doc, number, style = 'plain'} = request;
			const quote = doc.quotes[number - 1];
			if (quote === undefined) return undefined;
			const text = toCitation({article: doc.article, quote, number}, style, options);
			return {text: trimmed(text), what: `quote ${number}`};
		}
		case 'citation': {
			const text = toCitation({article: request.article}, request.style ?? 'plain', options);
			return {text: trimmed(text), what: 'citation'};
		}
		case 'paragraph':
			return filled(shownWords(request.article, request.block.span), 'paragraph');
		case 'link': {
			const {article, quote} = request;
			const link = articleLink(article) ?? articleLinks(article, quote)[0];
			return link === undefined ? undefined : {text: link.url, what: 'link'};
		}
		case 'article':
			return filled([...toPlainArticle(request.doc)].join('\n'), 'article');
		case 'selection':
			return filled(selection(request.article, request.span), 'selection');
		default:
			return request satisfies never;
	}
}

/** Without the line end: a paste must not send what was pasted. */
const trimmed = (text: string): string => text.replace(/\n+$/, '');

function filled(text: string, what: string): CopyText | undefined {
	return text.trim() === '' ? undefined : {text, what};
}

/** Each block of the stretch a paragraph. */
function selection(article: Article, {start, end}: Span): string {
	const paragraphs: string[] = [];
	for (const {span} of article.blocks) {
		if (span.end <= start || span.start >= end) continue;
		const words = shownWords(article, {start: Math.max(start, span.start), end: Math.min(end, span.end)});
		if (words !== '') paragraphs.push(words);
	}
	return paragraphs.join('\n\n');
}
