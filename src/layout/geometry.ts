/** Where things stand on a row, in terminal columns from the left: pad, margin, gutter, text. */
export type Geometry = {
	/** Empty columns that centre the page. */
	readonly pad: number;
	/** Columns for labels beside the text, the space behind them included; 0 when labels stand on rows of their own. */
	readonly margin: number;
	/** Columns for the bar of a quote; 0 on a screen too narrow for one. */
	readonly gutter: number;
	/** Columns for the words. */
	readonly width: number;
	/** Columns by which lists and block quotes stand in. */
	readonly indent: number;
};

const GUTTER = 2;
/** Columns beyond the measure from which labels stand in the margin: the least that holds most names on one row. */
const MARGIN_FROM = 26;
const WIDEST_MARGIN = 29;
const LEAST_WITH_GUTTER = 12;

/** Divides the columns of a screen or a page. `measure`: the most columns of words on a row. */
export function divideColumns(columns: number, measure: number): Geometry {
	const gutter = columns >= LEAST_WITH_GUTTER ? GUTTER : 0;
	const width = Math.max(1, Math.min(measure, columns - gutter));
	const margin = gutter > 0 && columns >= measure + MARGIN_FROM ? Math.min(WIDEST_MARGIN, columns - width - gutter) : 0;
	const pad = Math.max(0, (columns - margin - gutter - width) >> 1);
	return {pad, margin, gutter, width, indent: width >= 20 ? 2 : 0};
}

/** The signs that layout puts on a page beside the article’s own words. */
export type Signs = {
	/** In the gutter, beside words between quotation marks. */
	readonly quoteBar: string;
	/** In the gutter, beside reported words. */
	readonly indirectBar: string;
	readonly bullet: string;
	readonly dash: string;
	/** Between date, place, byline and outlet. */
	readonly dot: string;
	/** In place of a cell that is wider than the screen: one column, or hardly more. */
	readonly tooWide: string;
};

export const UNICODE_SIGNS: Signs = {
	quoteBar: '▌',
	indirectBar: '┊',
	bullet: '•',
	dash: '—',
	dot: '·',
	tooWide: '□',
};
/** For terminals without Unicode: `TERM=linux`, `LANG=C`. */
export const ASCII_SIGNS: Signs = {quoteBar: '|', indirectBar: ':', bullet: '*', dash: '--', dot: '-', tooWide: '?'};
