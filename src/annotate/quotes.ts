import type {Article, Block} from '../article/article.js';
import type {Span} from '../text/span.js';
import {findQuoteMarks, type MarkFamily} from './quote-marks.js';
import {type MarkPair, pairMarks} from './quote-pairs.js';

/** One stretch between quotation marks, inside one block. */
export type QuotedSegment = {
	/** Marks included. */
	readonly span: Span;
	/** Between the marks. */
	readonly inner: Span;
	/** The opening mark as written: `“`, `"`, `‘`, `«`, `''`. */
	readonly opener: string;
	readonly family: MarkFamily;
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
	/**
	 * True for the marks that this article quotes with. False for single marks where double ones are the rule (a
	 * headline, a coined term), and for marks of a makeshift kind: two apostrophes typed as one double mark, a closing
	 * mark that opens. PolNeAR, against which this is measured, does not count those as quotation marks.
	 */
	readonly primary: boolean;
};

const WORD = /[\p{L}\p{N}]/u;
/** What a coined term or a title seldom exceeds, in UTF-16 code units. */
const A_FEW_WORDS = 30;
/** A new speaker in a quoted transcript: `WALLACE:`. */
const LABEL = /^\p{Lu}[\p{Lu} .’'-]{1,30}:/u;
const OPENING = /^[\s—–-]*(?:[“"„«»‘「『]|''|``|'(?=[A-Z]))/;

/** Finds every stretch between quotation marks, in text order, an enclosing one before those inside it. */
export function scanQuotes(article: Article): readonly QuotedSegment[] {
	const {text, blocks} = article;
	const outward = opensOutward(text);
	const openerOf = ({open: {span}}: MarkPair) => text.slice(span.start, span.end);
	const found: Array<{-readonly [K in keyof QuotedSegment]: QuotedSegment[K]}> = [];
	/** The mark of a quote that the block before left open. */
	let unclosed: string | undefined;
	for (let b = 0; b < blocks.length; b++) {
		const block = blocks[b] as Block;
		const marks = findQuoteMarks(text, block.span, block.hidden, outward);
		if (marks.length === 0) {
			if (isBody(block)) unclosed = undefined;
			continue;
		}
		const pairs = pairMarks(text, marks, block.span, isBody(block) && opensWithMark(text, nextBody(blocks, b)));
		const indexOf = new Int32Array(pairs.length).fill(-1);
		let last: MarkPair | undefined;
		for (let p = 0; p < pairs.length; p++) {
			const pair = pairs[p] as MarkPair;
			const inner = {start: pair.open.span.end, end: pair.end};
			const parent = pair.parent < 0 ? -1 : (indexOf[pair.parent] as number);
			if (pair.parent < 0) last = pair;
			if (!WORD.test(text.slice(inner.start, Math.min(inner.end, inner.start + 40)))) {
				indexOf[p] = parent;
				continue;
			}
			indexOf[p] = found.length;
			found.push({
				span: {start: pair.open.span.start, end: pair.close?.span.end ?? pair.end},
				inner,
				opener: openerOf(pair),
				family: pair.open.family,
				closed: pair.close !== undefined,
				block: b,
				level: parent < 0 ? 0 : (found[parent] as QuotedSegment).level + 1,
				parent,
				continues:
					parent < 0 &&
					p === 0 &&
					unclosed === openerOf(pair) &&
					!LABEL.test(text.slice(inner.start, inner.start + 40)),
				primary: true,
			});
		}
		if (isBody(block)) unclosed = last !== undefined && last.close === undefined ? openerOf(last) : undefined;
	}
	const style = quotingStyle(article, found);
	for (const segment of found) segment.primary = style.has(segment.opener);
	return found;
}

const isBody = (block: Block): boolean =>
	block.kind === 'paragraph' || block.kind === 'blockquote' || block.kind === 'listItem';

function nextBody(blocks: readonly Block[], at: number): Block | undefined {
	const next = blocks[at + 1];
	return next !== undefined && isBody(next) ? next : undefined;
}

/** Whether the block opens with a mark, as every paragraph of a long quote does. */
function opensWithMark(text: string, block: Block | undefined): boolean {
	if (block === undefined) return false;
	let from = block.span.start;
	for (const hidden of block.hidden) if (hidden.start <= from) from = Math.max(from, hidden.end);
	return OPENING.test(text.slice(from, Math.min(block.span.end, from + 8)));
}

/** German and Danish set »so«; the first guillemet of the text tells. */
function opensOutward(text: string): boolean {
	const inward = text.search(/[«‹]/);
	const outward = text.search(/[»›]/);
	return outward >= 0 && (inward < 0 || outward < inward);
}

/**
 * The opening marks that the article quotes with. British papers use single marks: an article does so when its body has
 * more quotes in single marks than in others. Swedish and Finnish open with `”`, where neither `“` nor `"` occurs.
 */
function quotingStyle(article: Article, segments: readonly QuotedSegment[]): ReadonlySet<string> {
	let single = 0;
	let other = 0;
	let proper = 0;
	for (const segment of segments) {
		if (segment.level > 0 || article.blocks[segment.block]?.kind === 'heading') continue;
		if (segment.family !== 'single') other++;
		else single += segment.inner.end - segment.inner.start > A_FEW_WORDS ? 2 : 1;
		if (segment.opener === '“' || segment.opener === '"') proper++;
	}
	const style = new Set('“"„‟＂«»‹›「『〝');
	if ((single > other && single > 1) || other === 0) for (const mark of "‘'‚‛`") style.add(mark);
	if (proper === 0) style.add('”');
	return style;
}
