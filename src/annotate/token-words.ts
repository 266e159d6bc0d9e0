import {TokenKind, type Tokens} from '../text/segment.js';

/** The token as written; empty outside the text. */
export function wordAt(tokens: Tokens, i: number): string {
	return i < 0 || i >= tokens.count ? '' : tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** The token in lower case, without the full stop of an abbreviation and with a straight apostrophe: `mr`, `u.s`, `o'neill`. */
export function lowerAt(tokens: Tokens, i: number): string {
	if (i < 0 || i >= tokens.count) return '';
	if (tokens !== lastTokens) {
		let words = lowered.get(tokens);
		if (words === undefined) {
			words = new Array<string | undefined>(tokens.count);
			lowered.set(tokens, words);
		}
		lastTokens = tokens;
		lastLowered = words;
	}
	const known = lastLowered[i];
	if (known !== undefined) return known;
	const lower = lowerWord(tokens, i);
	lastLowered[i] = lower;
	return lower;
}

// The passes ask for the same words again and again; an article’s words are kept as long as its tokens are.
const lowered = new WeakMap<Tokens, Array<string | undefined>>();
let lastTokens: Tokens | undefined;
let lastLowered: Array<string | undefined> = [];

function lowerWord(tokens: Tokens, i: number): string {
	const word = wordAt(tokens, i).toLowerCase();
	const plain = word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word;
	return plain.includes('’') ? plain.replaceAll('’', "'") : plain;
}

export function isCapitalized(tokens: Tokens, i: number): boolean {
	if (i < 0 || i >= tokens.count || tokens.kind[i] !== TokenKind.word) return false;
	const code = tokens.text.charCodeAt(tokens.start[i] as number);
	if (code < 128) return code >= 65 && code <= 90;
	const char = tokens.text.charAt(tokens.start[i] as number);
	return char !== char.toLowerCase();
}

export function isPossessiveEnding(tokens: Tokens, i: number): boolean {
	if (i < 0 || i >= tokens.count) return false;
	const start = tokens.start[i] as number;
	const code = tokens.text.charCodeAt(start);
	if (code !== 39 && code !== 0x2019) return false;
	const length = (tokens.end[i] as number) - start;
	if (length === 2) return (tokens.text.charCodeAt(start + 1) | 32) === 115;
	// “the Democrats’ plan”: a bare mark right after an s, before another word.
	return (
		length === 1 &&
		i > 0 &&
		tokens.end[i - 1] === start &&
		(tokens.text.charCodeAt(start - 1) | 32) === 115 &&
		i + 1 < tokens.count &&
		(tokens.start[i + 1] as number) > start + 1
	);
}

export function sameSentence(tokens: Tokens, i: number, j: number): boolean {
	return i >= 0 && j >= 0 && i < tokens.count && j < tokens.count && tokens.sentence[i] === tokens.sentence[j];
}

/** Index of the first token that ends after `offset`; `tokens.count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
	let low = 0;
	let high = tokens.count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens.end[middle] as number) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The words of tokens `from` to `to` (`to` itself left out) as one line of text. */
export function phrase(tokens: Tokens, from: number, to: number): string {
	if (from >= to) return '';
	return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ');
}
