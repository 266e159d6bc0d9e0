import {TokenKind, type Tokens} from '../text/segment.js';
import type {Span} from '../text/span.js';
import {type CueForm, findCue} from './lexicon/cues.js';
import {CLOSED_CLASSES, WordClass} from './lexicon/word-classes.js';
import {mix} from './weights.js';

export {WordClass} from './lexicon/word-classes.js';

const FORM_CLASS: Readonly<Record<CueForm, number>> = {
	past: WordClass.cuePast,
	third: WordClass.cueThird,
	base: WordClass.cueBase,
	gerund: WordClass.cueGerund,
	noun: WordClass.cueNoun,
};

const closed = new Map<string, number>();
for (const [wordClass, words] of CLOSED_CLASSES)
	for (const word of words.split(' ')) if (!closed.has(word)) closed.set(word, wordClass);

/** Words already met: hash of the lower-case word -> class, stem and cue class, packed. */
type Known = {readonly wordClass: number; readonly stem: number; readonly cueKind: number};

const CUE_KINDS = ['say', 'tell', 'ask', 'write', 'announce', 'judge', 'believe', 'show', 'noun'];

/** Distributional classes of words: slot `hash & 0xffff` holds the class, and a check byte of the hash beside it. */
export type WordClusters = {readonly cluster: Uint8Array; readonly check: Uint8Array};

/** What the features of said clauses read about each token. One slot a token. */
export type ClauseWords = {
	readonly tokens: Tokens;
	readonly count: number;
	/** Hash of the word in lower case, an apostrophe made straight, a number by its length. */
	readonly word: Int32Array;
	/** Hash of its lemma when the cue lexicon knows it, else of a rough stem. */
	readonly stem: Int32Array;
	readonly wordClass: Uint8Array;
	/** 1 for a token with which a span is never said to begin or end: commas, stops, quotation marks. */
	readonly trimmed: Uint8Array;
	readonly cueKind: Uint8Array;
	readonly cluster: Uint8Array;
	/** Index of the outermost quotation that holds the token, -1 outside; marks belong to it. */
	readonly quote: Int32Array;
	/** Verb-like words, commas and conjunctions before the token, so that a range is counted by one subtraction. */
	readonly verbs: Int32Array;
	readonly commas: Int32Array;
	readonly capitals: Int32Array;
	/** Tokens in quotation marks before the token. */
	readonly quotes: Int32Array;
	/** How likely the token is part of a cue, of 255; filled in by the cue tagger. */
	readonly chance: Uint8Array;
	/** Likely cue words before the token, so that a range is counted by one subtraction; filled in by `countCues`. */
	readonly cues: Int32Array;
	/** First and last token of each quotation, marks included. */
	readonly quoteFirst: Int32Array;
	readonly quoteLast: Int32Array;
};

export const wordHash = (text: string, start: number, end: number): number => {
	let h = 0x811c9dc5;
	for (let i = start; i < end; i++) {
		let code = text.charCodeAt(i);
		if (code >= 65 && code <= 90) code |= 32;
		else if (code >= 48 && code <= 57) code = 48;
		else if (code === 0x2019) code = 39;
		else if (code > 127) code = lowerCode(text, i);
		h = Math.imul(h ^ code, 0x01000193);
	}
	return mix(h, end - start);
};

function lowerCode(text: string, i: number): number {
	return text.charAt(i).toLowerCase().charCodeAt(0);
}

/** Cuts the ending of an inflected word: “promised”, “promises” and “promising” meet in one stem. */
function roughStem(word: string): string {
	let stem = word;
	if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
	else if (stem.length > 4 && stem.endsWith('ied')) return `${stem.slice(0, -3)}y`;
	else if (stem.length > 4 && stem.endsWith('ies')) return `${stem.slice(0, -3)}y`;
	else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
	else if (stem.length > 4 && stem.endsWith('es')) stem = stem.slice(0, -2);
	else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
	const last = stem.length - 1;
	if (last > 2 && stem[last] === stem[last - 1] && !'sl'.includes(stem.charAt(last))) stem = stem.slice(0, -1);
	if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
	return stem;
}

function describe(word: string): Known {
	const wordClass = closed.get(word);
	const cue = wordClass === undefined ? findCue(word) : undefined;
	if (cue !== undefined)
		return {
			wordClass: FORM_CLASS[cue.form],
			stem: wordHash(cue.lemma, 0, cue.lemma.length),
			cueKind: 1 + CUE_KINDS.indexOf(cue.class),
		};
	const stem = roughStem(word);
	return {wordClass: wordClass ?? bySpelling(word), stem: wordHash(stem, 0, stem.length), cueKind: 0};
}

function bySpelling(word: string): number {
	if (word.endsWith('ing') && word.length > 4) return WordClass.gerund;
	if (word.endsWith('ed') && word.length > 3) return WordClass.past;
	if (word.endsWith('ly') && word.length > 3) return WordClass.ly;
	if (word === "'s") return WordClass.genitive;
	if (/^(?:.*(?:tion|ment|ness|ship|ism|ity|ance|ence|age|hood))$/.test(word)) return WordClass.noun;
	if (word.includes("'")) return WordClass.contraction;
	if (word.endsWith('s') && word.length > 3 && !word.endsWith('ss')) return WordClass.plural;
	return WordClass.other;
}

/** Keeps what `describe` found out for this many different words; a longer text starts over. */
const MEMORY = 1 << 15;
const memory = new Map<number, Known>();

function known(text: string, start: number, end: number, hash: number): Known {
	let found = memory.get(hash);
	if (found === undefined) {
		found = describe(
			text
				.slice(start, Math.min(end, start + 40))
				.toLowerCase()
				.replaceAll('’', "'")
				.replace(/\.$/, ''),
		);
		if (memory.size >= MEMORY) memory.clear();
		memory.set(hash, found);
	}
	return found;
}

const VERBAL = new Uint8Array(64);
for (const c of [
	WordClass.be,
	WordClass.have,
	WordClass.doing,
	WordClass.modal,
	WordClass.cuePast,
	WordClass.cueThird,
	WordClass.past,
])
	VERBAL[c] = 1;

/** Reads the tokens once. `quoted` are the spans of quotation marks, in text order; those inside others are passed over. */
export function readClauseWords(tokens: Tokens, quoted: readonly Span[], clusters: WordClusters): ClauseWords {
	const {text, count, start, end, kind} = tokens;
	const word = new Int32Array(count);
	const stem = new Int32Array(count);
	const wordClass = new Uint8Array(count);
	const trimmed = new Uint8Array(count);
	const cueKind = new Uint8Array(count);
	const cluster = new Uint8Array(count);
	const quote = new Int32Array(count).fill(-1);
	const verbs = new Int32Array(count + 1);
	const commas = new Int32Array(count + 1);
	const capitals = new Int32Array(count + 1);
	const quotes = new Int32Array(count + 1);
	const quoteFirst: number[] = [];
	const quoteLast: number[] = [];

	let at = 0;
	for (const span of quoted) {
		while (at < count && (end[at] as number) <= span.start) at++;
		const first = at;
		if (first < count && quote[first] !== -1) continue;
		while (at < count && (start[at] as number) < span.end) quote[at++] = quoteFirst.length;
		if (at > first) {
			quoteFirst.push(first);
			quoteLast.push(at - 1);
		}
	}

	for (let i = 0; i < count; i++) {
		const from = start[i] as number;
		const to = end[i] as number;
		const hash = wordHash(text, from, to);
		word[i] = hash;
		let c: number = WordClass.other;
		const code = text.charCodeAt(from);
		switch (kind[i]) {
			case TokenKind.word: {
				const what = known(text, from, to, hash);
				stem[i] = what.stem;
				cueKind[i] = what.cueKind;
				c = what.wordClass;
				const upper = code < 128 ? code >= 65 && code <= 90 : lowerCode(text, from) !== code;
				if (upper && (c === WordClass.other || c >= WordClass.capital) && c !== WordClass.genitive) {
					const opens = i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1] || kind[i - 1] === TokenKind.quoteMark;
					const second = to - from > 1 ? text.charCodeAt(from + 1) : 0;
					if (c === WordClass.other || c < WordClass.cuePast || c === WordClass.noun || !opens) {
						if (c !== WordClass.title)
							c =
								second >= 65 && second <= 90 ? WordClass.capitals : opens ? WordClass.firstCapital : WordClass.capital;
					}
				}
				break;
			}
			case TokenKind.number:
				c = WordClass.number;
				stem[i] = hash;
				break;
			case TokenKind.quoteMark:
				c =
					quote[i] !== -1 && quoteFirst[quote[i] as number] === i
						? WordClass.openQuote
						: quote[i] !== -1 && quoteLast[quote[i] as number] === i
							? WordClass.closeQuote
							: WordClass.mark;
				break;
			default:
				c = punctuationClass(code);
		}
		wordClass[i] = c;
		trimmed[i] = isTrimmed(c, code, kind[i] as number) ? 1 : 0;
		const slot = hash & 0xffff;
		cluster[i] =
			clusters.check[slot] === ((hash >>> 16) & 0xff) && clusters.cluster[slot] !== 0
				? (clusters.cluster[slot] as number)
				: 192 + c;
		verbs[i + 1] = (verbs[i] as number) + (VERBAL[c] as number);
		commas[i + 1] = (commas[i] as number) + (c === WordClass.comma ? 1 : 0);
		quotes[i + 1] = (quotes[i] as number) + (quote[i] === -1 ? 0 : 1);
		capitals[i + 1] = (capitals[i] as number) + (c === WordClass.capital || c === WordClass.subject ? 1 : 0);
	}
	return {
		tokens,
		count,
		word,
		stem,
		wordClass,
		trimmed,
		cueKind,
		cluster,
		quote,
		verbs,
		commas,
		capitals,
		quotes,
		chance: new Uint8Array(count),
		cues: new Int32Array(count + 1),
		quoteFirst: Int32Array.from(quoteFirst),
		quoteLast: Int32Array.from(quoteLast),
	};
}

/** Counts the words that the tagger takes for cues, at least four times in ten. */
export function countCues({chance, cues, count}: ClauseWords): void {
	for (let i = 0; i < count; i++) cues[i + 1] = (cues[i] as number) + ((chance[i] as number) > 100 ? 1 : 0);
}

function isTrimmed(wordClass: number, code: number, kind: number): boolean {
	switch (wordClass) {
		case WordClass.comma:
		case WordClass.colon:
		case WordClass.semicolon:
		case WordClass.openQuote:
		case WordClass.closeQuote:
			return true;
		case WordClass.stop:
			return code === 46;
		default:
			return kind === TokenKind.quoteMark;
	}
}

function punctuationClass(code: number): number {
	switch (code) {
		case 44:
			return WordClass.comma;
		case 46:
		case 33:
		case 63:
		case 0x2026:
			return WordClass.stop;
		case 58:
			return WordClass.colon;
		case 59:
			return WordClass.semicolon;
		case 45:
		case 0x2013:
		case 0x2014:
		case 0x2015:
			return WordClass.dash;
		case 40:
		case 91:
			return WordClass.openBracket;
		case 41:
		case 93:
			return WordClass.closeBracket;
		case 38:
			return WordClass.and;
		default:
			return WordClass.mark;
	}
}
