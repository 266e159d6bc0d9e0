import {CITATION_STYLES, type CitationStyle} from '../output/citation.js';
import {visible} from '../text/visible.js';
import type {Context, LinearState, Target} from './state.js';
import {listed} from './words.js';

export type Subject = Extract<Target, {kind: 'article'}>;

/** What a command with a number or without one is about: the quote, else the article, of the article or the list at hand. */
export function subjectOf(context: Context, state: LinearState, number: number | undefined): Subject | string {
	const {view} = state;
	if (view.kind === 'article') {
		const {quotes} = context.library.doc(view.article);
		if (number === undefined)
			return {kind: 'article', article: view.article, quote: view.quote < 0 ? undefined : view.quote};
		if (quotes[number - 1] !== undefined) return {kind: 'article', article: view.article, quote: number - 1};
		return quotes.length === 0 ? 'No quotes in this article.' : `The quotes here are numbered 1 to ${quotes.length}.`;
	}
	const {count, target} = view.listing;
	const index = number === undefined ? view.at : number - 1;
	if (number === undefined && index < 0) return 'Of which one? Put its number behind the command.';
	if (index >= count) return count === 0 ? 'The list is empty.' : `The numbers here are 1 to ${count}.`;
	const found = target(index);
	return found.kind === 'article' ? found : 'That is no article or quote; open it first.';
}

/** How something is cited. */
export type CiteAsked = {readonly number: number | undefined; readonly style: CitationStyle};

/** `3 bibtex`, `bibtex`, `3`, nothing. A text says what is wrong. */
export function readCiteAsked(argument: string): CiteAsked | string {
	let number: number | undefined;
	let style: CitationStyle = 'plain';
	for (const word of argument.toLowerCase().split(/\s+/).filter(Boolean)) {
		const found = CITATION_STYLES.find(each => each.startsWith(word));
		if (/^[1-9]\d{0,8}$/.test(word)) number = Number(word);
		else if (found !== undefined) style = found;
		else return `"${visible(word)}" is no number and no style; styles are ${listed(CITATION_STYLES)}.`;
	}
	return {number, style};
}
