import type {Quote} from '../annotate/annotation.js';
import {parsePersonName} from '../annotate/person-name.js';
import type {Article} from '../article/article.js';
import {fold} from '../text/fold.js';

/** A web address that an article’s sources give, and the line that gives it. */
export type Link = {
	/** Begins with `http://` or `https://`; only characters that may stand in an address, so it is safe to print. */
	readonly url: string;
	/** As written; not yet visible(). */
	readonly note: string;
};

const ADDRESS = /https?:\/\/[^\s<>"“”«»]{1,2000}/gi;
/** Longest line of sources that is read, in UTF-16 code units. */
const LONGEST = 16_384;

/** The address in its one canonical writing; `undefined` for what is none, or hides another host behind a user’s name. */
export function webAddress(words: string): string | undefined {
	if (!/^https?:\/\//i.test(words) || words.length > 4096) return undefined;
	try {
		const url = new URL(words);
		const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
		return isWeb && url.username === '' && url.password === '' ? url.href : undefined;
	} catch {
		return undefined;
	}
}

/** The addresses in a line of sources, in order. */
export function linksIn(note: string): Link[] {
	const links: Link[] = [];
	for (const [words] of note.slice(0, LONGEST).matchAll(ADDRESS)) {
		const url = webAddress(withoutEnd(words));
		if (url !== undefined && !links.some(link => link.url === url)) links.push({url, note});
	}
	return links;
}

/** Without the full stop, comma or bracket of the sentence that the address stands in. */
function withoutEnd(words: string): string {
	let end = words.length;
	// A bracket belongs to the address when it was opened in it.
	let surplus = words.split(')').length - words.split('(').length;
	for (; end > 0; end--) {
		const last = words.charAt(end - 1);
		if (last === ')' && surplus > 0) surplus--;
		else if (!/[.,;:!?'’…\]]/.test(last)) break;
	}
	return words.slice(0, end);
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
