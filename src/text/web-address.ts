import type {Span} from './span.js';

/** An address of the web that stands in a text. */
export type Address = {
	/** In UTF-16 code units of the text. */
	readonly span: Span;
	/** As `webAddress` writes it. */
	readonly url: string;
};

const ADDRESS = /https?:\/\/[^\s<>"“”«»]{1,2000}/gi;
/** Most of a text that is read for addresses, in UTF-16 code units. */
const LONGEST = 16_384;

/**
 * The address in its one canonical writing, of printable ASCII alone; `undefined` for what is none, or hides another host
 * behind a user’s name.
 */
export function webAddress(words: string): string | undefined {
	if (!/^https?:\/\//i.test(words) || words.length > 4096) return undefined;
	try {
		const url = new URL(words);
		const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
		const isSafe = isWeb && url.username === '' && url.password === '' && /^[\x21-\x7e]+$/.test(url.href);
		return isSafe ? url.href : undefined;
	} catch {
		return undefined;
	}
}

/** The addresses in a text, in order; in a very long one those at its head. */
export function findAddresses(text: string): Address[] {
	const addresses: Address[] = [];
	for (const match of text.slice(0, LONGEST).matchAll(ADDRESS)) {
		const words = withoutEnd(match[0]);
		const url = webAddress(words);
		if (url !== undefined) addresses.push({span: {start: match.index, end: match.index + words.length}, url});
	}
	return addresses;
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
