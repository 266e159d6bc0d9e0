/** What a run is, for colour and style. A style says what the words are, never how they look. */
export type RunStyle =
	| 'text'
	| 'heading'
	| 'title'
	| 'meta'
	| 'caption'
	| 'label'
	| 'gutter'
	| 'quote'
	| 'indirect'
	| 'cue'
	| 'note';

/** Words of one style in a line. */
export type Run = {
	/** Safe to print: it went through `visible()`, has no line end, no tab and no escape code. */
	readonly text: string;
	readonly style: RunStyle;
	/** Offset in `article.text` of the first code unit shown; -1 for words that layout put there (labels, gutter, indents). */
	readonly start: number;
	/** -1 likewise. A run with `visible()` replacements is longer than the words it stands for. */
	readonly end: number;
	/** Index into `doc.quotes` of the quote the run belongs to (its label and gutter bar too); -1 for none. */
	readonly quote: number;
	/** Index into `doc.mentions` of the mention that covers the run; -1 for none. */
	readonly mention: number;
	/** Index of the search hit that covers the run; -1 for none. */
	readonly hit: number;
	/** The address of the web that the words give or are a part of; only in the lines on sources. As `webAddress` writes it. */
	readonly link?: string;
};

/** One row of the screen or of plain output. */
export type Line = {
	readonly runs: readonly Run[];
	/** Terminal columns the runs fill, indent and gutter included. */
	readonly columns: number;
	/** The article's words on this row, in UTF-16 code units; equal when it shows none (a blank row, a label). */
	readonly start: number;
	readonly end: number;
	/** Index into `doc.quotes` of the quote that is open where the row starts, or starts on it; -1 for none. */
	readonly quote: number;
};
