import {fold} from '../text/fold.js';

/**
 * How a word of a query has to stand in a text.
 * - `fuzzy`: its letters in this order, others between them. - `exact`: as a piece. - `word`: as whole words. - `prefix`,
 *   `suffix`: at the beginning, at the end. - `equal`: it is the text.
 */
export type TermKind = 'fuzzy' | 'exact' | 'word' | 'prefix' | 'suffix' | 'equal';

export type Term = {
	readonly kind: TermKind;
	/** Folded, and with its capitals where it has any; never empty. */
	readonly text: string;
	/** It has a capital, so capitals count (smart case). */
	readonly isCased: boolean;
	/** The text must not hold it. */
	readonly isNot: boolean;
};

/** Every group must match; a group matches when one of its terms does. None: everything matches. */
export type Terms = ReadonlyArray<readonly Term[]>;

export type TermOptions = {
	/** Words are looked for as pieces, and `'` makes one fuzzy: for prose, where fuzzy finds too much. */
	readonly exact?: boolean;
};

/** Letters that a fuzzy term has at most; nobody types one as long from memory, and a piece is what was pasted. */
export const LONGEST_FUZZY = 64;

/**
 * Reads a query as fzf does: words with spaces between, all of which must match; `'exact`, `'whole word'`, `^prefix`,
 * `suffix$`, `^equal$`, `!not`, `this | that`, and `\ ` for a space in a word. A sign with no word beside it is left out, as
 * a query is that is still being typed.
 */
export function parseTerms(query: string, {exact = false}: TermOptions = {}): Terms {
	const groups: Term[][] = [];
	let isOr = false;
	for (const word of splitWords(query)) {
		if (word === '|' && groups.length > 0) {
			isOr = true;
			continue;
		}
		const term = parseTerm(word, exact);
		if (term === undefined) continue;
		if (isOr) (groups.at(-1) as Term[]).push(term);
		else groups.push([term]);
		isOr = false;
	}
	return groups;
}

/** Words as typed, with their spaces in place of `\ `. */
function splitWords(query: string): string[] {
	return (query.match(/(?:\\ |[^ ])+/g) ?? []).map(word => word.replaceAll('\\ ', ' '));
}

function parseTerm(word: string, exact: boolean): Term | undefined {
	let rest = word;
	const isNot = rest.startsWith('!');
	if (isNot) rest = rest.slice(1);
	// What a text must not hold is a piece, as in fzf: a fuzzy “not” would rule out nearly everything.
	let kind: TermKind = exact || isNot ? 'exact' : 'fuzzy';
	const atEnd = rest.length > 1 && rest.endsWith('$');
	if (atEnd) {
		rest = rest.slice(0, -1);
		kind = 'suffix';
	}
	if (rest.startsWith("'")) {
		if (rest.length > 2 && rest.endsWith("'")) {
			rest = rest.slice(1, -1);
			kind = 'word';
		} else {
			rest = rest.slice(1);
			if (!atEnd) kind = kind === 'fuzzy' ? 'exact' : 'fuzzy';
		}
	} else if (rest.startsWith('^')) {
		rest = rest.slice(1);
		kind = atEnd ? 'equal' : 'prefix';
	}
	const text = foldCased(rest);
	if (text === '') return undefined;
	if (kind === 'fuzzy' && text.length > LONGEST_FUZZY) kind = 'exact';
	return {kind, text, isCased: text !== fold(text), isNot};
}

/** Folded as `fold` does it, unit for unit, but with its capitals. */
export function foldCased(text: string): string {
	if (PLAIN.test(text)) return text;
	let out = '';
	for (const char of text) {
		if (char >= ' ' && char <= '~') {
			out += char;
			continue;
		}
		const folded = fold(char);
		const capital = char === char.toLowerCase() ? folded : folded.toUpperCase();
		out += capital.length === folded.length ? capital : folded;
	}
	return out;
}

const PLAIN = /^[\x20-\x7e]*$/;
