import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Block} from '../article/article.js';
import {blockLead} from '../layout/block-lead.js';
import {hasGap, headlineFacts} from '../layout/headline.js';
import {labelledBlocks, type Piece} from './labelled-blocks.js';
import {toMarkdownText} from './markdown.js';

const SIGNS = {bullet: '-', dash: '—'};

/** An article as Markdown, line by line, without line ends; before each quote its speaker, bold and in square brackets. */
export function* toMarkdownArticle(doc: AnnotatedArticle): Generator<string> {
	const {article} = doc;
	yield `# ${toMarkdownText(article.title)}`;
	const facts = headlineFacts(article);
	if (facts.length > 0) {
		yield '';
		yield `*${toMarkdownText(facts.join(' · '))}*`;
	}
	let previous: Block | undefined;
	for (const {block, pieces} of labelledBlocks(doc)) {
		if (hasGap(previous, block) || block.kind === 'byline') yield '';
		yield markdownBlock(block, previous, blockLead(article, block, SIGNS), pieces.map(toMarkdownPiece).join(''));
		previous = block;
	}
	if (article.sources.length > 0) {
		yield '';
		yield '## Sources';
		yield '';
		for (const source of article.sources) yield `- ${toMarkdownText(source)}`;
	}
}

function toMarkdownPiece({text, isLabel}: Piece): string {
	return isLabel ? `**\\[${toMarkdownText(text)}\\]** ` : toMarkdownText(text);
}

function markdownBlock(block: Block, previous: Block | undefined, lead: string, words: string): string {
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(Math.max(2, block.level))} ${words}`;
		case 'blockquote':
			return `> ${words}`;
		case 'source':
			// A paragraph of its own inside the block quote.
			return previous?.kind === 'blockquote' ? `>\n> ${lead}${words}` : `\n${lead}${words}`;
		case 'caption':
		case 'byline':
			return `*${lead}${words}*`;
		case 'listItem':
			return `${lead}${words}`;
		case 'paragraph':
			return words;
		default:
			return block satisfies never;
	}
}
