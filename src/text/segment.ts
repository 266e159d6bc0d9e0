import type {Span} from './span.js';

/** What a token is made of. */
export const TokenKind = {word: 0, number: 1, punctuation: 2, quoteMark: 3, other: 4} as const;

/**
 * The words and marks of some regions of a text, as parallel arrays (one slot a token), so that a pass over a long
 * article allocates nothing per token.
 */
export type Tokens = {
	readonly text: string;
	readonly count: number;
	/** UTF-16 offsets into `text`. */
	readonly start: Int32Array;
	readonly end: Int32Array;
	/** A value of `TokenKind`. */
	readonly kind: Uint8Array;
	/** Index of the region that holds the token. */
	readonly region: Int32Array;
	/** Index of the sentence that holds the token. */
	readonly sentence: Int32Array;
	readonly sentenceCount: number;
	/** First token of each sentence; one slot more than there are sentences, the last one holds `count`. */
	readonly sentenceStart: Int32Array;
};

/** A stretch of text that sentences do not cross, with parts to leave out (markup). */
export type Region = {readonly span: Span; readonly hidden: readonly Span[]};

const ABBREVIATIONS = new Set(
	(
		'mr mrs ms dr messrs prof rev fr sr jr st sen sens rep reps gov gen lt col maj capt sgt cpl adm cmdr brig hon pres ' +
		'amb sec supt det insp ste mt ft no nos vs etc inc corp co ltd bros dept univ assn approx est fig vol ed eds pp ' +
		'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
		'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa ' +
		'tenn tex va vt wash wis wyo ave blvd rd al ph'
	).split(' '),
);
/** Abbreviations that stand before a name, so that a capital after them never starts a sentence. */
const TITLES = new Set(
	'mr mrs ms dr messrs prof rev fr sen sens rep reps gov gen lt col maj capt sgt cpl adm cmdr brig hon pres amb st ste mt ft'.split(
		' ',
	),
);

enum Class {
	other,
	letter,
	digit,
	space,
	lineEnd,
	quote,
	punctuation,
}

const ASCII_CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
	const char = String.fromCharCode(code);
	ASCII_CLASS[code] = /[A-Za-z]/.test(char)
		? Class.letter
		: /[0-9]/.test(char)
			? Class.digit
			: char === '\n'
				? Class.lineEnd
				: /\s/.test(char)
					? Class.space
					: /["'`]/.test(char)
						? Class.quote
						: code > 32 && code < 127
							? Class.punctuation
							: Class.other;
}
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const QUOTE_MARKS = '“”‘’„‟‚‛«»‹›「」『』〝〞〟＂＇';

function classOf(text: string, at: number): Class {
	const code = text.charCodeAt(at);
	if (code < 128) return ASCII_CLASS[code] as Class;
	if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return Class.letter;
	if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return Class.space;
	if (code === 0x2028 || code === 0x2029) return Class.lineEnd;
	const char = text.charAt(at);
	if (QUOTE_MARKS.includes(char)) return Class.quote;
	if (code >= 0xd800 && code <= 0xdfff) return Class.letter;
	if (code === 0x200c || code === 0x200d || LETTER_OR_MARK.test(char)) return Class.letter;
	if (DIGIT.test(char)) return Class.digit;
	if (PUNCTUATION.test(char)) return Class.punctuation;
	return Class.other;
}

const isWordClass = (kind: Class): boolean => kind === Class.letter || kind === Class.digit;

/**
 * Cuts the regions into tokens and sentences in one pass. A word keeps inner hyphens, inner apostrophes (`O’Brien`)
 * and the full stops of an abbreviation (`U.S.`, `Mr.`); a possessive ending (`’s`, `s’` not) is a token of its own.
 */
export function segment(text: string, regions: readonly Region[]): Tokens {
	let capacity = 64;
	for (const region of regions) capacity += region.span.end - region.span.start;
	// A token has at least one code unit; most have about five. Grow when the guess was low.
	let size = Math.max(64, capacity >> 2);
	let start = new Int32Array(size);
	let end = new Int32Array(size);
	let kinds = new Uint8Array(size);
	let regionOf = new Int32Array(size);
	let count = 0;
	const grow = () => {
		size *= 2;
		const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
			fresh.set(old);
			return fresh;
		};
		start = wider(start, new Int32Array(size));
		end = wider(end, new Int32Array(size));
		kinds = wider(kinds, new Uint8Array(size));
		regionOf = wider(regionOf, new Int32Array(size));
	};
	const push = (from: number, to: number, kind: number, region: number) => {
		if (count === size) grow();
		start[count] = from;
		end[count] = to;
		kinds[count] = kind;
		regionOf[count] = region;
		count++;
	};

	for (let r = 0; r < regions.length; r++) {
		const region = regions[r] as Region;
		let hiddenAt = 0;
		let at = region.span.start;
		const stop = region.span.end;
		while (at < stop) {
			while (hiddenAt < region.hidden.length && (region.hidden[hiddenAt] as Span).end <= at) hiddenAt++;
			const hidden = region.hidden[hiddenAt];
			if (hidden !== undefined && hidden.start <= at) {
				at = Math.min(stop, Math.max(hidden.end, at + 1));
				continue;
			}
			const limit = hidden === undefined ? stop : Math.min(stop, hidden.start);
			const kind = classOf(text, at);
			if (kind === Class.space || kind === Class.lineEnd) {
				at++;
				continue;
			}
			if (isWordClass(kind)) {
				const to = wordEnd(text, at, limit);
				const possessive = possessiveStart(text, at, to);
				push(at, possessive, kind === Class.digit ? TokenKind.number : TokenKind.word, r);
				if (possessive < to) push(possessive, to, TokenKind.word, r);
				at = to;
				continue;
			}
			if (kind === Class.quote) {
				// A possessive after a full stop or a bracket: “the U.S.'s”.
				const next = text.charCodeAt(at + 1) | 32;
				const code = text.charCodeAt(at);
				if ((code === 39 || code === 0x2019) && next === 115 && at + 1 < limit && at > region.span.start) {
					const before = classOf(text, at - 1);
					const after = at + 2 < limit ? classOf(text, at + 2) : Class.space;
					if (before !== Class.space && before !== Class.lineEnd && !isWordClass(after)) {
						push(at, at + 2, TokenKind.word, r);
						at += 2;
						continue;
					}
				}
				const doubled = (code === 39 || code === 96) && text.charCodeAt(at + 1) === code && at + 1 < limit;
				push(at, at + (doubled ? 2 : 1), TokenKind.quoteMark, r);
				at += doubled ? 2 : 1;
				continue;
			}
			// Runs of one mark are one token: `...`, `--`.
			let to = at + 1;
			const code = text.charCodeAt(at);
			if (code === 46 || code === 45) while (to < limit && text.charCodeAt(to) === code) to++;
			push(at, to, kind === Class.punctuation ? TokenKind.punctuation : TokenKind.other, r);
			at = to;
		}
	}

	const sentence = new Int32Array(count);
	const sentenceStart: number[] = [];
	let current = -1;
	let opening = true;
	// The token that closes a sentence which ends at `i`, seen through closing quotation marks and brackets.
	let closing = 0;
	for (let i = 0; i < count; i++) {
		if (i === 0 || start[i] !== end[i - 1] || !isCloser(text, start[i] as number, kinds[i] as number)) closing = i;
		if (i > 0 && regionOf[i] !== regionOf[i - 1]) opening = true;
		if (opening) {
			current++;
			sentenceStart.push(i);
			opening = false;
		}
		sentence[i] = current;
		if (i + 1 < count && regionOf[i] === regionOf[i + 1] && endsSentence(text, start, end, kinds, i, closing, count))
			opening = true;
	}
	sentenceStart.push(count);
	return {
		text,
		count,
		start: start.subarray(0, count),
		end: end.subarray(0, count),
		kind: kinds.subarray(0, count),
		region: regionOf.subarray(0, count),
		sentence,
		sentenceCount: current + 1,
		sentenceStart: Int32Array.from(sentenceStart),
	};
}

function wordEnd(text: string, from: number, limit: number): number {
	let at = from + 1;
	for (;;) {
		while (at < limit && isWordClass(classOf(text, at))) at++;
		if (at >= limit) return at;
		const code = text.charCodeAt(at);
		const next = at + 1 < limit ? classOf(text, at + 1) : Class.space;
		const joins =
			code === 45 || code === 0x2010 || code === 0x2011 || code === 39 || code === 0x2019 || code === 38
				? isWordClass(next)
				: (code === 44 || code === 46 || code === 58) && next === Class.digit
					? classOf(text, at - 1) === Class.digit
					: false;
		if (joins) {
			at += 2;
			continue;
		}
		if (code === 46 && isAbbreviation(text, from, at)) {
			at++;
			// `U.S.` goes on; `Mr.` and `Jan.` end here.
			if (at < limit && classOf(text, at) === Class.letter) continue;
			if (at < limit && text.charCodeAt(at) === 45 && at + 1 < limit && classOf(text, at + 1) === Class.letter) {
				at += 2;
				continue;
			}
			return at;
		}
		return at;
	}
}

/** Whether the full stop at `stop` belongs to the word that starts at `from`. */
function isAbbreviation(text: string, from: number, stop: number): boolean {
	if (stop - from === 1) {
		if (classOf(text, from) !== Class.letter) return false;
		const word = text.charAt(from);
		return isUpperAt(text, from) || ((word === 'a' || word === 'p') && text.slice(stop, stop + 3) === '.m.');
	}
	if (stop - from > 24) return false;
	const word = text.slice(from, stop);
	// `U.S`, `a.m`, `Ph.D`: a letter after each earlier full stop.
	const last = word.lastIndexOf('.');
	if (last >= 0) return word.length - last - 1 <= 2 && !/\d/.test(word);
	return isUpperAt(text, from)
		? ABBREVIATIONS.has(word.toLowerCase()) || CLUSTER.test(word)
		: word === 'vs' || word === 'etc';
}

/** The initial of a second name that is a cluster of consonants: `Guðni Th. Jóhannesson`. */
const CLUSTER = /^[A-Z][b-df-hj-np-tv-xz]{1,2}$/;

function isUpperAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) return code >= 65 && code <= 90;
	const char = text.charAt(at);
	return char !== char.toLowerCase();
}

/** Where a possessive ending starts in the word, or the word's end when there is none. */
function possessiveStart(text: string, from: number, to: number): number {
	if (to - from < 3) return to;
	const mark = text.charCodeAt(to - 2);
	if (mark !== 39 && mark !== 0x2019) return to;
	return (text.charCodeAt(to - 1) | 32) === 115 ? to - 2 : to;
}

function endsSentence(
	text: string,
	start: Int32Array,
	end: Int32Array,
	kinds: Uint8Array,
	i: number,
	last: number,
	count: number,
): boolean {
	const from = start[last] as number;
	const to = end[last] as number;
	const final = text.charCodeAt(to - 1);
	const isStop =
		final === 46 ||
		final === 33 ||
		final === 63 ||
		final === 0x2026 ||
		final === 0x3002 ||
		final === 0xff01 ||
		final === 0xff1f;
	if (!isStop) return false;
	const next = i + 1;
	if (next >= count) return false;
	const nextFrom = start[next] as number;
	const wide = final === 0x3002 || final === 0xff01 || final === 0xff1f;
	if (nextFrom === end[i] && !wide) return false;
	if (isCloser(text, nextFrom, kinds[next] as number) && nextFrom === end[i]) return false;
	const nextOpens =
		kinds[next] === TokenKind.quoteMark ||
		kinds[next] === TokenKind.number ||
		isUpperAt(text, nextFrom) ||
		isCaseless(text, nextFrom) ||
		'([—–-•@'.includes(text.charAt(nextFrom));
	if (!nextOpens) return false;
	if (kinds[last] !== TokenKind.word || final !== 46) return true;
	// An abbreviation: `Mr. Putin` goes on; `in the U.S. He` ends when the next word can only open a sentence.
	const word = text.slice(from, to - 1);
	const folded = word.toLowerCase();
	if (TITLES.has(folded)) return false;
	// `wrote on X. Bruno Rodríguez said`: the name of a site, and no initial.
	if (word === 'X' && last > 0 && text.slice(start[last - 1], end[last - 1]) === 'on') return true;
	if (word.length === 1)
		return last !== i ? true : OPENERS.has(text.slice(nextFrom, end[next]).toLowerCase()) && word !== 'I';
	if ((ABBREVIATIONS.has(folded) || CLUSTER.test(word)) && !OPENERS.has(text.slice(nextFrom, end[next]).toLowerCase()))
		return last !== i;
	if (word.includes('.')) {
		return (
			last !== i || OPENERS.has(text.slice(nextFrom, end[next]).toLowerCase()) || kinds[next] === TokenKind.quoteMark
		);
	}
	return true;
}

function isCloser(text: string, at: number, kind: number): boolean {
	const char = text.charAt(at);
	if (kind === TokenKind.quoteMark) return true;
	return char === ')' || char === ']';
}

function isCaseless(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0x590 && (code < 0x1e00 || code > 0x1fff) && code !== 0x2014 && code !== 0x2013 && code !== 0x2026;
}

/** Words that open a sentence far more often than they go on after an abbreviation. */
const OPENERS = new Set(
	(
		'the a an this that these those he she it they we i you in on at but and or if when while after before as for ' +
		'his her its their our my there here what who how why where with by from since however meanwhile also so then ' +
		'both no not yet some many most one two other another such all each every still now even only under over until ' +
		'according asked speaking last earlier later during despite although though because'
	).split(' '),
);
