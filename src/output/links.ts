import type {Quote} from '../annotate/annotation.js';
import {parsePersonName} from '../annotate/person-name.js';
import type {Article} from '../article/article.js';
import {fold} from '../text/fold.js';
import {findAddresses, webAddress} from '../text/web-address.js';

/** A web address that an article’s sources give, and the line that gives it. */
export type Link = {
	/** Begins with `http://` or `https://`; only characters that may stand in an address, so it is safe to print. */
	readonly url: string;
	/** As written; not yet visible(). */
	readonly note: string;
};

/** The addresses in a line of sources, in order. */
export function linksIn(note: string): Link[] {
	const links: Link[] = [];
	for (const {url} of findAddresses(note)) if (!links.some(link => link.url === url)) links.push({url, note});
	return links;
}

/** Every address that the article’s sources give, each once; for a quote those of its speaker’s words first. */
export function articleLinks(article: Article, quote?: Quote): readonly Link[] {
	const first = quote === undefined ? undefined : quoteSource(article, quote);
	const notes = first === undefined ? article.sources : [first, ...article.sources.filter(note => note !== first)];
	const links = new Map<string, Link>();
	for (const note of notes) for (const link of linksIn(note)) if (!links.has(link.url)) links.set(link.url, link);
	return [...links.values()];
}

/**
 * Where the article itself stands on the web: the only line of its sources, when that is an address and nothing else. Other
 * lines say where its facts and quotations come from.
 */
export function articleLink({sources}: Article): Link | undefined {
	const [only, ...others] = sources;
	if (only === undefined || others.length > 0) return undefined;
	const url = webAddress(only.trim());
	return url === undefined ? undefined : {url, note: only};
}

/**
 * The line of the sources that says where the words of this speaker come from: one that names him or her, of several the first
 * that speaks of quotations.
 */
export function quoteSource({sources}: Article, {attribution}: Quote): string | undefined {
	if (attribution === undefined) return undefined;
	const {surname} = parsePersonName(attribution.speaker.name);
	if (surname === '') return undefined;
	const named = sources.filter(note => ` ${plain(fold(note))} `.includes(` ${plain(surname)} `));
	return named.find(note => /^quot/i.test(note)) ?? named[0];
}

const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
