import type {Span} from '../text/span.js';

/** A short stable name of an article, unique in a library: `nato-bulgaria-spy-ring-2021`. */
export type ArticleId = string;

/** Where a quoted fact comes from: a link or a line of text from the front matter. */
export type SourceNote = string;

/**
 * One article as written. `text` is the decoded source (BOM removed, CRLF and CR turned into LF), front matter included,
 * otherwise character for character, so that an offset is provenance. Nothing edits it after parsing.
 */
export type Article = {
	readonly id: ArticleId;
	/** The path as the reader gave it, `undefined` for standard input. */
	readonly path: string | undefined;
	readonly title: string;
	/** Where the title stands in `text`, when it stands there as a line of its own or as the opening words. */
	readonly titleSpan: Span | undefined;
	/** ISO date, `2021-03-22`; `undefined` when none was found. */
	readonly published: string | undefined;
	readonly place: string | undefined;
	readonly byline: string | undefined;
	readonly outlet: string | undefined;
	readonly summary: string | undefined;
	readonly sources: readonly SourceNote[];
	readonly text: string;
	/** In text order, not overlapping; every word of the body lies in one of them. Front matter lies in none. */
	readonly blocks: readonly Block[];
};

type BlockBase = {
	/** May cover line ends of hard-wrapped text: layout shows a line end inside a block as a space. */
	readonly span: Span;
	/** Spans inside the block that are markup and not shown: `> `, `#`, `**`, a link's target. In text order. */
	readonly hidden: readonly Span[];
};

/**
 * - `heading`: a crosshead or headline. The article's own title line is a heading of level 1 whose span is `titleSpan`.
 * - `caption`: a photo caption or credit. - `byline`: a line of the head or the foot that only says who wrote it, where,
 *   when or in which section. - `listItem`: its bullet is in the span and hidden; its number is shown.
 * - `blockquote`: words set off as a quotation. With quotation marks around them in the text, they are paragraphs of
 *   quoted speech that a `source` stands under.
 * - `source`: the line that names the speaker of all the block quotes that stand directly before it,
 *   `— Ban Ki-moon, Secretary-General`; of the quotation that ends the paragraph before it when no block quote does.
 */
export type Block =
	| (BlockBase & {readonly kind: 'heading'; readonly level: 1 | 2 | 3})
	| (BlockBase & {readonly kind: 'paragraph' | 'blockquote' | 'listItem' | 'caption' | 'byline' | 'source'});

/** Something wrong with an input that did not stop it from being read. */
export type Problem = {
	readonly path: string | undefined;
	/** 1-based line of the decoded source, when known. */
	readonly line: number | undefined;
	/** What is wrong and what was done about it: `date “32 May” is not a date; left undated`. */
	readonly message: string;
};
