import type {Article} from '../article/article.js';
import {type Folded, fold, foldWithOffsets} from '../text/fold.js';
import type {Span} from '../text/span.js';

/**
 * Finds words in one article, accents aside. Case counts only when the query has a capital letter (smart case). Runs of
 * white space in the query and in the text match each other, so a phrase is found across a line end.
 */
export type Finder = (query: string) => readonly Span[];

/** Folds the article when first searched and keeps the result. Spans come in text order and do not overlap. */
export function createFinder(article: Article): Finder {
	let blocks: readonly Folded[] | undefined;
	return query => {
		const wanted = collapse(fold(query)).trim();
		if (wanted === '') return [];
		blocks ??= article.blocks.map(block => foldForSearch(article.text, block.span, block.hidden));
		const asWritten = query === query.toLowerCase() ? undefined : plainCase(query);
		const found: Span[] = [];
		for (const block of blocks) {
			for (let at = block.folded.indexOf(wanted); at >= 0; at = block.folded.indexOf(wanted, at + wanted.length)) {
				const span = {
					start: block.at[at] as number,
					end: characterEnd(article.text, block.at[at + wanted.length - 1] as number),
				};
				if (asWritten === undefined || plainCase(article.text.slice(span.start, span.end)) === asWritten)
					found.push(span);
			}
		}
		return found;
	};
}

/**
 * Folds the shown words of a stretch of text, each run of white space as one space. `at` gives offsets in the whole
 * text.
 */
export function foldForSearch(text: string, span: Span, hidden: readonly Span[]): Folded {
	let source = text.slice(span.start, span.end);
	for (const part of hidden) {
		const from = part.start - span.start;
		const to = part.end - span.start;
		// A hidden part becomes characters that fold to nothing, so that offsets hold.
		source = source.slice(0, from) + '\u200b'.repeat(to - from) + source.slice(to);
	}
	const {folded, at} = foldWithOffsets(source);
	const kept = new Int32Array(at.length);
	let out = '';
	let size = 0;
	let from = 0;
	for (let i = 0; i <= folded.length; i++) {
		const repeated = i < folded.length && folded.charCodeAt(i) === 32 && i > 0 && folded.charCodeAt(i - 1) === 32;
		if (repeated) {
			out += folded.slice(from, i);
			from = i + 1;
		} else kept[size++] = span.start + (at[i] as number);
	}
	return {folded: out + folded.slice(from), at: kept.subarray(0, size)};
}

const collapse = (text: string): string => text.replace(/ {2,}/g, ' ');

/** Accents and spaces aside, case kept. */
function plainCase(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/[‘’]/g, "'")
		.trim();
}

/** End of the character that starts at `start`, with the accents that follow it. */
function characterEnd(text: string, start: number): number {
	let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
	while (end < text.length && /\p{M}/u.test(text.charAt(end))) end++;
	return end;
}
