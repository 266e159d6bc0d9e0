import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Block} from '../article/article.js';
import {blockLead} from '../layout/block-lead.js';
import {hasGap, headlineFacts} from '../layout/headline.js';
import type {Line} from '../layout/line.js';
import {visible} from '../text/visible.js';
import {labelledBlocks} from './labelled-blocks.js';

const SIGNS = {bullet: '-', dash: '—'};

/** The words of one row, without escape codes and without spaces at its end. */
export function toPlain(line: Line): string {
	let out = '';
	for (const {text} of line.runs) out += text;
	return out.trimEnd();
}

/**
 * An article for a pipe, line by line, without line ends: each paragraph on one line however long, and before each quote its
 * speaker in square brackets, so that what grep finds says who spoke.
 */
export function* toPlainArticle(doc: AnnotatedArticle): Generator<string> {
	const {article} = doc;
	if (article.title !== '') yield visible(article.title);
	const facts = headlineFacts(article);
	if (facts.length > 0) yield visible(facts.join(' · '));
	let previous: Block | undefined;
	for (const {block, pieces} of labelledBlocks(doc)) {
		if (hasGap(previous, block)) yield '';
		let line = '';
		for (const {text, isLabel} of pieces) line += isLabel ? `[${text}] ` : text;
		const quoted = block.kind === 'blockquote' || (block.kind === 'source' && previous?.kind === 'blockquote');
		yield (quoted ? '> ' : '') + blockLead(article, block, SIGNS) + line;
		previous = block;
	}
	if (article.sources.length > 0) {
		yield '';
		yield 'Sources';
		for (const source of article.sources) yield `- ${visible(source)}`;
	}
}
