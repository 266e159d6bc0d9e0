/** Half-open range of UTF-16 code units: `text.slice(start, end)` is what it means. */
export type Span = {readonly start: number; readonly end: number};

/** The words that a span stands for. */
export function sliceSpan(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies in `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Index of the first item whose span ends after `offset`; `items.length` when there is none.
 * The items must stand in text order and not overlap.
 */
export function firstEndingAfter(items: ReadonlyArray<{readonly span: Span}>, offset: number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item !== undefined && item.span.end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
