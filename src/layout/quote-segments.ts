import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Span} from '../text/span.js';

/** The style of quoted words: between marks, or reported without them. */
export const SegmentStyle = {quote: 0, indirect: 1} as const;

/**
 * Which quote each stretch of the text belongs to, the innermost where one stands in another: parallel arrays, in text
 * order, not overlapping.
 */
export type QuoteSegments = {
	readonly count: number;
	readonly start: Int32Array;
	readonly end: Int32Array;
	/** Index into `doc.quotes`. */
	readonly quote: Int32Array;
	/** A value of `SegmentStyle`. */
	readonly style: Uint8Array;
};

/** Flattens the quotes of an article in one sweep over their sorted spans. */
export function findQuoteSegments(quotes: readonly Quote[]): QuoteSegments {
	const start: number[] = [];
	const end: number[] = [];
	const owner: number[] = [];
	const style: number[] = [];
	const add = (span: Span, quote: number, of: number) => {
		start.push(span.start);
		end.push(span.end);
		owner.push(quote);
		style.push(of);
	};
	for (let q = 0; q < quotes.length; q++) {
		const quote = quotes[q] as Quote;
		// The words of a mixed quote outside its marks are reported, not quoted.
		const content = quote.kind === 'direct' ? SegmentStyle.quote : SegmentStyle.indirect;
		for (const span of quote.content) add(span, q, content);
		if (quote.kind === 'mixed') for (const span of quote.quoted) add(span, q, SegmentStyle.quote);
	}
	const order = start.map((_, i) => i);
	order.sort((a, b) => (start[a] as number) - (start[b] as number) || (end[b] as number) - (end[a] as number) || a - b);

	const out = {start: [] as number[], end: [] as number[], quote: [] as number[], style: [] as number[]};
	const open: number[] = [];
	let at = 0;
	const emit = (to: number, span: number) => {
		if (to <= at) return;
		out.start.push(at);
		out.end.push(to);
		out.quote.push(owner[span] as number);
		out.style.push(style[span] as number);
		at = to;
	};
	const closeUpTo = (offset: number) => {
		for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
			const stop = end[top] as number;
			emit(Math.min(stop, offset), top);
			if (stop > offset) return;
			open.pop();
		}
	};
	for (const span of order) {
		closeUpTo(start[span] as number);
		at = Math.max(at, start[span] as number);
		open.push(span);
	}
	closeUpTo(Number.POSITIVE_INFINITY);
	return {
		count: out.start.length,
		start: Int32Array.from(out.start),
		end: Int32Array.from(out.end),
		quote: Int32Array.from(out.quote),
		style: Uint8Array.from(out.style),
	};
}

/** Index of the first segment that ends after the offset. */
export function firstSegmentAfter({end, count}: QuoteSegments, offset: number): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((end[middle] as number) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Index into `doc.quotes` of the quote that holds the offset; -1 for none. */
export function quoteAt(segments: QuoteSegments, offset: number): number {
	const i = firstSegmentAfter(segments, offset);
	return i < segments.count && (segments.start[i] as number) <= offset ? (segments.quote[i] as number) : -1;
}

/** The words of saying of all quotes, in text order. */
export function findCues(doc: AnnotatedArticle): ReadonlyArray<{readonly span: Span}> {
	const cues: {span: Span}[] = [];
	for (const {attribution} of doc.quotes) if (attribution?.cue !== undefined) cues.push({span: attribution.cue});
	cues.sort((a, b) => a.span.start - b.span.start);
	// Two quotes may share a cue.
	return cues.filter((cue, i) => i === 0 || cue.span.start >= (cues[i - 1] as {span: Span}).span.end);
}
