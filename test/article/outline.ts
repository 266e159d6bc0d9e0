import type {Article, Block} from '../../src/article/article.js';

/** A block’s words as a reader sees them: without markup, line ends as spaces. */
export function shownText(text: string, block: Block): string {
	let words = '';
	let at = block.span.start;
	for (const span of block.hidden) {
		words += text.slice(at, span.start);
		at = span.end;
	}
	return (words + text.slice(at, block.span.end)).replaceAll('\n', ' ');
}

/** One line a block, `paragraph: The minister left.`; headings with their level; words beyond the fortieth character cut. */
export function outline(article: Article, longest = 40): string[] {
	return article.blocks.map(block => {
		const words = shownText(article.text, block);
		const kind = block.kind === 'heading' ? `heading ${block.level}` : block.kind;
		return `${kind}: ${words.length > longest ? `${words.slice(0, longest)}…` : words}`;
	});
}
