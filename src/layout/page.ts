import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Span} from '../text/span.js';
import type {Geometry, Signs} from './geometry.js';
import type {Line, Run} from './line.js';
import type {QuoteSegments} from './quote-segments.js';
import {ownRun} from './runs.js';
import type {Sections} from './sections.js';

/** All that laying out one section needs to know of its article and its page. */
export type Page = {
	readonly doc: AnnotatedArticle;
	readonly sections: Sections;
	readonly geometry: Geometry;
	readonly signs: Signs;
	readonly segments: QuoteSegments;
	readonly cues: ReadonlyArray<{readonly span: Span}>;
	/** A value of `LabelForm` for each quote. */
	readonly labels: Uint8Array;
};

/** The words of a row, before the page puts them in their place. */
export type Row = {
	readonly runs: readonly Run[];
	/** Columns of the runs. */
	readonly columns: number;
	/** Offsets of the article’s words on the row. */
	readonly start: number;
	readonly end: number;
	/** Index of the quote whose bar stands in the gutter; -1 for none. */
	readonly quote: number;
	/** What stands in the margin, with its columns. */
	readonly margin?: MarginLabel | undefined;
};

export type MarginLabel = {readonly runs: readonly Run[]; readonly columns: number};

/** Puts a row on the page: pad, margin label, bar, words. */
export function placeRow(page: Page, {runs, columns, start, end, quote, margin}: Row): Line {
	const {geometry, doc, signs} = page;
	const out: Run[] = [];
	let used = 0;
	let blank = geometry.pad + geometry.margin;
	const put = (more: readonly Run[], width: number) => {
		if (more.length === 0) return;
		if (blank > 0) out.push(ownRun(' '.repeat(blank), 'gutter'));
		out.push(...more);
		used += blank + width;
		blank = 0;
	};
	if (margin !== undefined) {
		// The label stands right beside the bar, a space between them.
		blank -= margin.columns + 1;
		put(margin.runs, margin.columns);
		blank = 1;
	}
	if (geometry.gutter > 0 && quote >= 0) {
		const indirect = (doc.quotes[quote] as Quote).kind === 'indirect';
		put([ownRun(indirect ? signs.indirectBar : signs.quoteBar, 'gutter', quote)], 1);
		blank = geometry.gutter - 1;
	} else blank += geometry.gutter;
	put(runs, columns);
	return {runs: out, columns: used, start, end, quote};
}

/** A row without words of the article. */
export function ownRow(page: Page, runs: readonly Run[], columns: number, at: number, quote = -1): Line {
	return placeRow(page, {runs, columns, start: at, end: at, quote});
}
