import type {Article, Block} from '../article/article.js';

/** A longer title line, in UTF-16 code units, is laid out as a heading of the body. */
const LONGEST_TITLE = 1024;

/** Index of the block that is the article’s own title line, which the headline block shows; -1 for none. */
export function findTitleBlock({blocks, titleSpan}: Article): number {
	if (titleSpan === undefined || titleSpan.end - titleSpan.start > LONGEST_TITLE) return -1;
	return blocks.findIndex(
		({kind, span}) => kind === 'heading' && span.start === titleSpan.start && span.end === titleSpan.end,
	);
}

/** Date, place, byline, outlet, as far as known and not said by a line at the head of the article. Not yet visible(). */
export function headlineFacts({published, place, byline, outlet, blocks}: Article): string[] {
	const said = hasLeadingByline(blocks) ? [] : [byline, outlet];
	return [published, place, ...said].flatMap(part => (part === undefined || part === '' ? [] : [part]));
}

function hasLeadingByline(blocks: readonly Block[]): boolean {
	for (const {kind} of blocks) {
		if (kind === 'byline') return true;
		if (kind !== 'heading' && kind !== 'caption') return false;
	}
	return false;
}

/** Whether a blank row stands between the block and the one before it; `undefined`: the headline block. */
export function hasGap(previous: Block | undefined, {kind}: Block): boolean {
	if (kind === 'source') return false;
	if (kind === 'byline') return previous !== undefined && previous.kind !== 'byline';
	return !(kind === 'listItem' && previous?.kind === 'listItem');
}
