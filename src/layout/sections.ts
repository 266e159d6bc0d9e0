import type {Article, Block} from '../article/article.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import {findTitleBlock} from './headline.js';

/**
 * An article cut into sections that can be laid out one by one: the headline block, each block of the body, the sources.
 * A block longer than `CHUNK` makes several sections, so that no single paragraph, however long, delays a frame.
 */
export type Sections = {
	readonly count: number;
	readonly article: Article;
	/** The block that is the article’s own title line and stands in the headline block; -1 for none. */
	readonly titleBlock: number;
	/** Index of the block of each section: -1 for the headline block, -2 for the sources. */
	readonly block: Int32Array;
	/** Which part of its block the section is. */
	readonly part: Int32Array;
	/** The first section of each block; one slot more than there are blocks. */
	readonly firstOfBlock: Int32Array;
};

export const HEADLINE = -1;
export const SOURCES = -2;

/** Code units of a block that are laid out at once. */
const CHUNK = 16_384;
/** How far back from the end of a chunk a space is looked for. */
const LOOK_BACK = 512;

/** Cuts the article; looks at no character of it. */
export function findSections(article: Article): Sections {
	const {blocks} = article;
	const titleBlock = findTitleBlock(article);
	const firstOfBlock = new Int32Array(blocks.length + 1);
	const block: number[] = [HEADLINE];
	const part: number[] = [0];
	for (let b = 0; b < blocks.length; b++) {
		firstOfBlock[b] = block.length;
		if (b === titleBlock) continue;
		const {span} = blocks[b] as Block;
		for (let p = 0; p === 0 || p * CHUNK < span.end - span.start; p++) {
			block.push(b);
			part.push(p);
		}
	}
	firstOfBlock[blocks.length] = block.length;
	if (article.sources.length > 0) {
		block.push(SOURCES);
		part.push(0);
	}
	return {
		count: block.length,
		article,
		titleBlock,
		block: Int32Array.from(block),
		part: Int32Array.from(part),
		firstOfBlock,
	};
}

/** The part of the article’s text that a section of the body shows. */
export function sectionSpan({article, block, part}: Sections, section: number): Span {
	const holder = article.blocks[block[section] as number] as Block;
	const p = part[section] as number;
	return {start: chunkStart(article.text, holder, p), end: chunkStart(article.text, holder, p + 1)};
}

/** The section that shows the offset, or the next words behind it. */
export function sectionOfOffset(sections: Sections, offset: number): number {
	const {article, firstOfBlock, titleBlock, count, block} = sections;
	const b = firstEndingAfter(article.blocks, offset);
	if (b === titleBlock) return 0;
	if (b >= article.blocks.length) return Math.max(0, block[count - 1] === SOURCES ? count - 2 : count - 1);
	const first = firstOfBlock[b] as number;
	const last = (firstOfBlock[b + 1] as number) - 1;
	const holder = article.blocks[b] as Block;
	let section = first + Math.max(0, Math.min(last - first, Math.floor((offset - holder.span.start) / CHUNK)));
	// A chunk starts a little before its multiple of CHUNK.
	while (section < last && chunkStart(article.text, holder, section - first + 1) <= offset) section++;
	return section;
}

/** Where the part `p` of a block starts: behind a space if one is near, never inside a character. */
function chunkStart(text: string, {span}: Block, p: number): number {
	if (p === 0) return span.start;
	const target = span.start + p * CHUNK;
	if (target >= span.end) return span.end;
	let at = target;
	while (at > target - LOOK_BACK && !isSpace(text.charCodeAt(at - 1))) at--;
	if (!isSpace(text.charCodeAt(at - 1))) {
		at = target;
		while (at > target - LOOK_BACK && isJoinedToPrevious(text, at)) at--;
	}
	return at;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 9;
const JOINED = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/u;

function isJoinedToPrevious(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 0x300) return false;
	if (code >= 0xdc00 && code <= 0xdfff) return true;
	return text.charCodeAt(at - 1) === 0x200d || JOINED.test(String.fromCodePoint(text.codePointAt(at) as number));
}
