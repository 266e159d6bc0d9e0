import type {Article} from '../article/article.js';
import {firstEndingAfter, type Span} from '../text/span.js';

/** The words of a span as a reader sees them on one line: markup left out, each run of white space one space. Not yet visible(). */
export function shownWords({text, blocks}: Article, span: Span): string {
	let out = '';
	let from = span.start;
	for (let b = firstEndingAfter(blocks, span.start); b < blocks.length; b++) {
		const block = blocks[b];
		if (block === undefined || block.span.start >= span.end) break;
		for (const hidden of block.hidden) {
			if (hidden.end <= from || hidden.start >= span.end) continue;
			out += text.slice(from, Math.max(from, hidden.start));
			from = Math.min(span.end, hidden.end);
		}
	}
	return (out + text.slice(from, span.end)).replace(/\s+/g, ' ').trim();
}
