import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Block} from '../article/article.js';
import {findTitleBlock} from '../layout/headline.js';
import {indexOfOffset, type ShownText, showText} from '../layout/shown-text.js';
import {labelText, speakerKey, speakerLabel} from '../layout/speaker-labels.js';
import {firstEndingAfter} from '../text/span.js';

/** A stretch of a block: its words, or the label of the speaker whose words follow. Safe to print. */
export type Piece = {readonly text: string; readonly isLabel: boolean};

/** A block of the body as one line of pieces. */
export type LabelledBlock = {readonly block: Block; readonly pieces: readonly Piece[]};

/** A place where a speaker’s words start, or go on in a further block. */
type Opening = {readonly offset: number; readonly quote: number; readonly goesOn: boolean};

/**
 * The blocks of the body in order, the title line left out, each quote behind its label: name and role at the speaker’s first
 * quote, then the name; `continued` where a quote goes on in a further block.
 */
export function* labelledBlocks(doc: AnnotatedArticle): Generator<LabelledBlock> {
	const {text, blocks} = doc.article;
	const titleBlock = findTitleBlock(doc.article);
	const openings = findOpenings(doc, titleBlock);
	const known = new Set<string>();
	let next = 0;
	for (let b = 0; b < blocks.length; b++) {
		const block = blocks[b] as Block;
		if (b === titleBlock) continue;
		const words = showText(text, block.span, {hidden: block.hidden});
		const pieces: Piece[] = [];
		let at = 0;
		let before: string | undefined;
		for (; next < openings.length; next++) {
			const {offset, quote, goesOn} = openings[next] as Opening;
			if (offset >= block.span.end) break;
			const index = indexOfOffset(words, offset);
			const holder = doc.quotes[quote] as Quote;
			const key = speakerKey(holder);
			// A quote that opens with another quote of the same speaker has one label.
			if (index === at && key === before) continue;
			pushWords(pieces, words, at, index);
			at = index;
			before = key;
			pieces.push({text: openingLabel(holder, goesOn, known), isLabel: true});
		}
		pushWords(pieces, words, at, words.text.length);
		if (pieces.length > 0) yield {block, pieces};
	}
}

function pushWords(pieces: Piece[], {text}: ShownText, from: number, to: number): void {
	if (to > from) pieces.push({text: text.slice(from, to), isLabel: false});
}

function openingLabel(quote: Quote, goesOn: boolean, known: Set<string>): string {
	const label = speakerLabel(quote);
	if (goesOn) return `${label.name}${label.doubt}, continued`;
	const key = speakerKey(quote);
	if (known.has(key)) return `${label.name}${label.doubt}`;
	known.add(key);
	return labelText(label);
}

function findOpenings({article, quotes}: AnnotatedArticle, titleBlock: number): Opening[] {
	const openings: Opening[] = [];
	for (let q = 0; q < quotes.length; q++) {
		let before = -1;
		for (const {start} of (quotes[q] as Quote).content) {
			const block = firstEndingAfter(article.blocks, start);
			if (block !== before && block !== titleBlock) openings.push({offset: start, quote: q, goesOn: before >= 0});
			before = block;
		}
	}
	return openings.sort((a, b) => a.offset - b.offset);
}
