import type {Article} from '../article/article.js';
import {firstEndingAfter, type Span} from '../text/span.js';

/**
 * A W3C TextQuoteSelector (Web Annotation Data Model, 4.2.4): words, and some of those directly before and behind them, by
 * which any program finds them again. Markup is left out and each run of white space is one space, as the text is shown.
 */
export type TextQuote = {
	readonly type: 'TextQuoteSelector';
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
};

/** Words before and behind, in UTF-16 code units. */
const CONTEXT = 40;

/** The selector of a stretch of an article. Not visible(): JSON escapes it. */
export function textQuote(article: Article, span: Span): TextQuote {
	const {blocks} = article;
	// The surroundings end with the body: front matter is no part of what is shown.
	const first = blocks[0]?.span.start ?? span.start;
	const last = blocks.at(-1)?.span.end ?? span.end;
	const before = shown(article, {
		start: Math.min(span.start, Math.max(first, span.start - 3 * CONTEXT)),
		end: span.start,
	});
	const after = shown(article, {start: span.end, end: Math.max(span.end, Math.min(last, span.end + 3 * CONTEXT))});
	return {
		type: 'TextQuoteSelector',
		exact: shown(article, span).trim(),
		prefix: tail(collapse(before)),
		suffix: head(collapse(after)),
	};
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

function shown({text, blocks}: Article, {start, end}: Span): string {
	let out = '';
	let at = start;
	for (let b = firstEndingAfter(blocks, start); b < blocks.length; b++) {
		const block = blocks[b];
		if (block === undefined || block.span.start >= end) break;
		for (const hidden of block.hidden) {
			if (hidden.end <= at || hidden.start >= end) continue;
			out += text.slice(at, Math.max(at, hidden.start));
			at = hidden.end;
		}
	}
	return collapse(at < end ? out + text.slice(at, end) : out);
}

/** The end of the words, from a word’s beginning; never half a character. */
function tail(words: string): string {
	if (words.length <= CONTEXT) return words;
	const cut = words.slice(-CONTEXT);
	const space = cut.indexOf(' ');
	return space < 0 || space > CONTEXT / 2 ? cut.replace(/^[\udc00-\udfff\p{M}\u200d]+/u, '') : cut.slice(space + 1);
}

function head(words: string): string {
	if (words.length <= CONTEXT) return words;
	const cut = words.slice(0, CONTEXT);
	const space = cut.lastIndexOf(' ');
	return space < CONTEXT / 2 ? cut.replace(/[\ud800-\udbff]$/, '') : cut.slice(0, space);
}
