import type {Article} from '../article/article.js';
import {type Region, segment, type Tokens} from '../text/segment.js';
import {type QuotedSegment, scanQuotes} from './quotes.js';

/** What every later pass reads: the article, its words (region i is block i), and what stands in quotation marks. */
export type Reading = {
	readonly article: Article;
	readonly tokens: Tokens;
	readonly segments: readonly QuotedSegment[];
};

export function readBlocks(article: Article): Reading {
	const regions: readonly Region[] = article.blocks;
	return {article, tokens: segment(article.text, regions), segments: scanQuotes(article)};
}
