import type {Article, Block} from '../article/article.js';
import {segment} from '../text/segment.js';
import {firstEndingAfter, type Span} from '../text/span.js';

/** The sentences of a block, from their first word to their last mark, in text order. */
export function sentencesOf({text}: Article, {span, hidden}: Block): readonly Span[] {
	const {start, end, sentenceStart, sentenceCount} = segment(text, [{span, hidden}]);
	const sentences: Span[] = [];
	for (let s = 0; s < sentenceCount; s++) {
		const first = sentenceStart[s] as number;
		const last = (sentenceStart[s + 1] as number) - 1;
		sentences.push({start: start[first] as number, end: end[last] as number});
	}
	return sentences;
}

/** The block that holds the offset; `undefined` in front matter and between blocks. */
export function blockAt({blocks}: Article, offset: number): Block | undefined {
	const block = blocks[firstEndingAfter(blocks, offset)];
	return block !== undefined && block.span.start <= offset ? block : undefined;
}
