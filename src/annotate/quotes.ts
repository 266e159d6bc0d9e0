import type {Article} from '../article/article.js';
import type {Span} from '../text/span.js';

/** One stretch between quotation marks, inside one block. */
export type QuotedSegment = {
	/** Marks included. */
	readonly span: Span;
	/** Between the marks. */
	readonly inner: Span;
	/** The opening mark as written: `“`, `"`, `‘`, `«`. */
	readonly opener: string;
	/** False when the block ends before a closing mark. */
	readonly closed: boolean;
	/** Index into `article.blocks`, which is also the region index of `tokens`. */
	readonly block: number;
	/** 0: outermost; 1: a quote inside a quote. */
	readonly level: number;
	/** Index of the enclosing segment, -1 for none. */
	readonly parent: number;
	/** True when it goes on from the unclosed level-0 segment before it: a statement over several paragraphs. */
	readonly continues: boolean;
};

/** Finds every stretch between quotation marks, in text order, an enclosing one before those inside it. */
export function scanQuotes(article: Article): readonly QuotedSegment[] {
	const found: QuotedSegment[] = [];
	article.blocks.forEach((block, index) => {
		let from = -1;
		for (let at = block.span.start; at < block.span.end; at++) {
			const char = article.text.charAt(at);
			if (from < 0 && (char === '“' || char === '"')) from = at;
			else if (from >= 0 && (char === '”' || char === '"')) {
				found.push({
					span: {start: from, end: at + 1},
					inner: {start: from + 1, end: at},
					opener: article.text.charAt(from),
					closed: true,
					block: index,
					level: 0,
					parent: -1,
					continues: false,
				});
				from = -1;
			}
		}
	});
	return found;
}
