import {type ClauseWords, join, WordClass} from './said-clause-words.js';

/**
 * The spans of one attribution are asked for one edge at a time, from the cue outwards. Each question has its
 * candidates (token positions, or `NONE`) and a log-linear model that shares them a probability.
 */
export const Question = {
	/** Where the content after the cue starts. */
	rightStart: 0,
	/** Where it ends. */
	rightEnd: 1,
	/** Where the content before the cue ends. */
	leftEnd: 2,
	leftStart: 3,
	/** The edge of the source nearer the cue: an end before it, a start after it. */
	sourceNear: 4,
	sourceFar: 5,
} as const;

export const NONE = -1;

/** Most candidates a question may have. */
export const MAX_CANDIDATES = 256;

const EDGE = 0x5bd1e995;

/** What the features say about the cue itself. */
export type CueView = {
	readonly first: number;
	readonly end: number;
	/** Stem of its verb or noun, its last word, its class. */
	readonly stem: number;
	readonly last: number;
	readonly wordClass: number;
	readonly kind: number;
	/** First token of its sentence, and one past the last. */
	readonly from: number;
	readonly to: number;
};

export function viewCue(words: ClauseWords, first: number, end: number): CueView {
	const {wordClass, cueKind, tokens} = words;
	let head = -1;
	for (let i = first; i < end; i++) {
		const c = wordClass[i] as number;
		if (cueKind[i] !== 0 || c === WordClass.past || c === WordClass.gerund) head = i;
		if (head >= 0 && (c === WordClass.preposition || c === WordClass.to)) break;
	}
	if (head < 0) head = first;
	const sentence = tokens.sentence[first] as number;
	return {
		first,
		end,
		stem: words.stem[head] as number,
		last: words.word[end - 1] as number,
		wordClass: wordClass[head] as number,
		kind: cueKind[head] as number,
		from: Math.max(tokens.sentenceStart[sentence] as number, first - 200),
		to: Math.min(tokens.sentenceStart[sentence + 1] as number, end + 200),
	};
}

/** Whether a span is never said to begin or end with the token: commas, stops, quotation marks. */
export function isTrimmed(words: ClauseWords, i: number): boolean {
	switch (words.wordClass[i]) {
		case WordClass.comma:
		case WordClass.colon:
		case WordClass.semicolon:
		case WordClass.openQuote:
		case WordClass.closeQuote:
			return true;
		case WordClass.stop:
			return words.tokens.text.charCodeAt(words.tokens.start[i] as number) === 46;
		default:
			return words.tokens.kind[i] === 3;
	}
}

/** How many words each side of the cue are looked through. */
const NEAR = 30;
const FAR = 110;
const SENTENCES = 16;

export function rightStarts(words: ClauseWords, cue: CueView, out: Int32Array): number {
	let n = 0;
	out[n++] = NONE;
	for (let p = cue.end; p < cue.to && p < cue.end + NEAR; p++) if (!isTrimmed(words, p)) out[n++] = p;
	// The next sentence: “A,” she said. “B.”
	let next = cue.to;
	while (next < words.count && next < cue.to + 3 && isTrimmed(words, next)) next++;
	if (next < words.count && !isTrimmed(words, next)) out[n++] = next;
	return n;
}

export function rightEnds(words: ClauseWords, start: number, out: Int32Array): number {
	const {tokens} = words;
	let n = 0;
	const sentence = tokens.sentence[start] as number;
	const to = tokens.sentenceStart[sentence + 1] as number;
	for (let e = start + 1; e <= to && e < start + FAR; e++) if (!isTrimmed(words, e - 1)) out[n++] = e;
	const region = tokens.region[start] as number;
	for (let s = sentence + 1; s < tokens.sentenceCount && s <= sentence + SENTENCES; s++) {
		const first = tokens.sentenceStart[s] as number;
		if (tokens.region[first] !== region && words.wordClass[first] !== WordClass.openQuote) break;
		let e = tokens.sentenceStart[s + 1] as number;
		while (e > first && isTrimmed(words, e - 1)) e--;
		if (e > first) out[n++] = e;
	}
	return n;
}

export function leftEnds(words: ClauseWords, cue: CueView, out: Int32Array): number {
	let n = 0;
	out[n++] = NONE;
	for (let e = cue.first; e > cue.from && e > cue.first - NEAR; e--) if (!isTrimmed(words, e - 1)) out[n++] = e;
	if (cue.first - cue.from < NEAR && cue.from > 0) {
		let e = cue.from;
		while (e > 0 && e > cue.from - 4 && isTrimmed(words, e - 1)) e--;
		if (e > 0 && !isTrimmed(words, e - 1) && words.tokens.region[e - 1] === words.tokens.region[cue.first])
			out[n++] = e;
	}
	return n;
}

export function leftStarts(words: ClauseWords, end: number, out: Int32Array): number {
	const {tokens} = words;
	let n = 0;
	const sentence = tokens.sentence[end - 1] as number;
	const from = tokens.sentenceStart[sentence] as number;
	for (let p = end - 1; p >= from && p > end - FAR; p--) if (!isTrimmed(words, p)) out[n++] = p;
	const region = tokens.region[end - 1] as number;
	for (let s = sentence - 1; s >= 0 && s >= sentence - SENTENCES; s--) {
		let p = tokens.sentenceStart[s] as number;
		if (tokens.region[p] !== region) break;
		const stop = tokens.sentenceStart[s + 1] as number;
		while (p < stop && isTrimmed(words, p)) p++;
		if (p < stop) out[n++] = p;
	}
	return n;
}

/** Ends of a source before the cue are given as they are, starts of one after it as `-2 - start`. */
export function sourceNears(words: ClauseWords, cue: CueView, out: Int32Array): number {
	let n = 0;
	out[n++] = NONE;
	for (let e = cue.first; e > cue.from && e > cue.first - 60; e--) if (!isTrimmed(words, e - 1)) out[n++] = e;
	for (let p = cue.end; p < cue.to && p < cue.end + 20; p++) if (!isTrimmed(words, p)) out[n++] = -2 - p;
	return n;
}

export function sourceFars(words: ClauseWords, cue: CueView, near: number, out: Int32Array): number {
	let n = 0;
	if (near >= 0) {
		for (let p = near - 1; p >= cue.from && p > near - 45; p--) if (!isTrimmed(words, p)) out[n++] = p;
	} else {
		const start = -2 - near;
		for (let e = start + 1; e <= cue.to && e < start + 45; e++) if (!isTrimmed(words, e - 1)) out[n++] = e;
	}
	return n;
}

export function bucket(n: number): number {
	if (n < 6) return n;
	if (n < 8) return 6;
	if (n < 11) return 7;
	if (n < 16) return 8;
	if (n < 24) return 9;
	if (n < 40) return 10;
	return n < 80 ? 11 : 12;
}

/** Features of the gap between tokens `p - 1` and `p`, for question `q` and context `x`. */
function gapFeatures(words: ClauseWords, p: number, q: number, x: number, out: Int32Array, from: number): number {
	const {word, wordClass, cluster, tokens, count} = words;
	let n = from;
	const T = q * 64;
	const a = p - 1;
	const ca = a >= 0 ? (wordClass[a] as number) : EDGE;
	const cb = p < count ? (wordClass[p] as number) : EDGE;
	const ca1 = a >= 1 ? (wordClass[a - 1] as number) : EDGE;
	const cb1 = p + 1 < count ? (wordClass[p + 1] as number) : EDGE;
	const wa = a >= 0 ? (word[a] as number) : EDGE;
	const wb = p < count ? (word[p] as number) : EDGE;
	const ka = a >= 0 ? (cluster[a] as number) : EDGE;
	const kb = p < count ? (cluster[p] as number) : EDGE;
	const edge =
		a < 0 || p >= count
			? 1
			: tokens.region[a] !== tokens.region[p]
				? 2
				: tokens.sentence[a] !== tokens.sentence[p]
					? 3
					: 0;
	const ce = join(ca * 64 + cb, edge);
	out[n++] = join(T + 1, ce);
	out[n++] = join(T + 2, join(ce, ca1));
	out[n++] = join(T + 3, join(ce, cb1));
	out[n++] = join(T + 4, join(join(ce, ca1), cb1));
	out[n++] = join(T + 5, wa);
	out[n++] = join(T + 6, wb);
	out[n++] = join(T + 7, join(wa, cb));
	out[n++] = join(T + 8, join(wb, ca));
	out[n++] = join(T + 9, join(ka, kb));
	out[n++] = join(T + 10, join(ce, x));
	out[n++] = join(T + 11, join(wb, x));
	out[n++] = join(T + 12, join(wa, x));
	out[n++] = join(T + 13, join(wb, cb1));
	out[n++] = join(T + 14, join(kb, join(ca, cb1)));
	out[n++] = join(T + 15, join(ka, join(cb, ca1)));
	out[n++] = join(T + 16, join(wa, wb));
	return n;
}

/** Hash of the classes of the tokens in [from, to), at most six of them. */
export function classesBetween({wordClass}: ClauseWords, from: number, to: number): number {
	if (to - from > 6) return EDGE;
	let h = to - from;
	for (let i = from; i < to; i++) h = join(h, wordClass[i] as number);
	return h;
}

/** What stands around the cue: the features by which a side is said to have nothing. */
function noneFeatures(words: ClauseWords, cue: CueView, q: number, out: Int32Array): number {
	const {word, wordClass, quote, quoteLast, count} = words;
	const T = q * 64 + 40;
	let n = 0;
	const n1 = cue.end < count ? (wordClass[cue.end] as number) : EDGE;
	const n2 = cue.end + 1 < count ? (wordClass[cue.end + 1] as number) : EDGE;
	const p1 = cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE;
	const p2 = cue.first > 1 ? (wordClass[cue.first - 2] as number) : EDGE;
	const left = cue.first === cue.from ? 0 : bucket(cue.first - cue.from);
	const right = cue.to - cue.end < 3 ? cue.to - cue.end : 3;
	const opener = words.wordClass[cue.from] as number;
	let closed = 0;
	for (let i = cue.first - 1; i >= cue.from && i > cue.first - 25; i--)
		if (quote[i] !== -1 && quoteLast[quote[i] as number] === i) {
			closed = cue.first - i < 8 ? 1 : 2;
			break;
		}
	const nextOpens = cue.to < count && wordClass[cue.to] === WordClass.openQuote ? 1 : 0;
	out[n++] = join(T, 0);
	out[n++] = join(T + 1, cue.stem);
	out[n++] = join(T + 2, cue.last);
	out[n++] = join(T + 3, cue.wordClass);
	out[n++] = join(T + 4, join(n1, cue.last));
	out[n++] = join(T + 5, join(n1, n2));
	out[n++] = join(T + 6, join(p1, p2));
	out[n++] = join(T + 7, join(p1, cue.stem));
	out[n++] = join(T + 8, join(left, join(right, closed)));
	out[n++] = join(T + 9, join(join(closed, nextOpens), join(n1, cue.kind)));
	out[n++] = join(T + 10, join(opener, closed));
	out[n++] = join(T + 11, join(right, cue.stem));
	out[n++] = join(T + 12, join(join(nextOpens, right), join(closed, cue.wordClass)));
	out[n++] = join(T + 13, join(cue.end < count ? (word[cue.end] as number) : EDGE, cue.wordClass));
	out[n++] = join(T + 14, join(join(p1, n1), cue.kind));
	out[n++] = join(T + 15, join(join(p1, n1), cue.wordClass));
	const c = cue.end < count ? (wordClass[cue.end] as number) : EDGE;
	const ahead = Math.min(2, (words.cues[Math.min(count, cue.end + 8)] as number) - (words.cues[cue.end] as number));
	const behind = Math.min(2, (words.cues[cue.first] as number) - (words.cues[Math.max(0, cue.first - 8)] as number));
	const verbsLeft = Math.min(3, (words.verbs[cue.first] as number) - (words.verbs[cue.from] as number));
	out[n++] = join(T + 1016, join(ahead, join(behind, c)));
	out[n++] = join(T + 1017, join(verbsLeft, join(p1, n1)));
	out[n++] = join(T + 1018, join(verbsLeft, join(cue.stem, n1)));
	out[n++] = join(T + 1019, join(join(p1, p2), join(n1, n2)));
	out[n++] = join(T + 1020, join(cue.stem, join(p1, n1)));
	out[n++] = join(T + 1021, join(cue.stem, join(closed, right)));
	out[n++] = join(T + 1022, join((words.quote[cue.first] as number) < 0 ? 0 : 1, join(cue.stem, closed)));
	return n;
}

/** Position of the first token of a class in [from, to), or `to`. */
function firstOf({wordClass}: ClauseWords, c: number, from: number, to: number): number {
	for (let i = from; i < to; i++) if (wordClass[i] === c) return i;
	return to;
}

export function rightStartFeatures(words: ClauseWords, cue: CueView, p: number, out: Int32Array): number {
	const q = Question.rightStart;
	if (p === NONE) return noneFeatures(words, cue, q, out);
	const {wordClass, word, commas, verbs, capitals} = words;
	const T = q * 64 + 20;
	let n = gapFeatures(words, p, q, cue.kind * 64 + cue.wordClass, out, 0);
	const d = bucket(p - cue.end);
	const c = wordClass[p] as number;
	const cross = p >= cue.to ? (words.tokens.region[p] === words.tokens.region[cue.first] ? 1 : 2) : 0;
	const to = Math.min(cue.to, cue.end + 12);
	const that = firstOf(words, WordClass.that, cue.end, to);
	const marks = firstOf(words, WordClass.openQuote, cue.end, to);
	const infinitive = firstOf(words, WordClass.to, cue.end, to);
	const relation = (at: number) => (at === to ? 0 : p < at ? 1 : p === at ? 2 : p === at + 1 ? 3 : 4);
	out[n++] = join(T, d);
	out[n++] = join(T + 1, join(d, c));
	out[n++] = join(T + 2, join(cue.stem, c));
	out[n++] = join(T + 3, join(cue.stem, d));
	out[n++] = join(T + 4, join(cue.last, c));
	out[n++] = join(T + 5, join(cue.last, d));
	out[n++] = join(T + 6, join(cue.last, word[p] as number));
	out[n++] = join(T + 7, join(classesBetween(words, cue.end, p), c));
	out[n++] = join(T + 8, join(cross, c));
	out[n++] = join(T + 9, join(cross, join(cue.stem, wordClass[Math.max(0, p - 1)] as number)));
	out[n++] = join(T + 10, join(relation(that), join(d, cue.kind)));
	out[n++] = join(T + 11, join(relation(marks), join(d, cue.kind)));
	out[n++] = join(T + 12, join(relation(infinitive), join(d, cue.stem)));
	out[n++] = join(T + 13, join(relation(that), join(d, cue.stem)));
	const k = Math.min((commas[p] as number) - (commas[cue.end] as number), 3);
	const v = Math.min((verbs[p] as number) - (verbs[cue.end] as number), 3);
	const s = Math.min((capitals[p] as number) - (capitals[cue.end] as number), 3);
	out[n++] = join(T + 14, join(k * 16 + v * 4 + s, cross));
	out[n++] = join(T + 15, join(k * 16 + v * 4 + s, c));
	out[n++] = join(T + 16, join(wordClass[cue.end] as number, join(d, c)));
	const said = Math.min((words.cues[p] as number) - (words.cues[cue.end] as number), 2);
	const c1 = p + 1 < words.count ? (wordClass[p + 1] as number) : EDGE;
	const c2 = p + 2 < words.count ? (wordClass[p + 2] as number) : EDGE;
	const b = p > 0 ? (wordClass[p - 1] as number) : EDGE;
	out[n++] = join(T + 1000, join(said, join(d, c)));
	out[n++] = join(T + 1001, join(cue.stem, join(b, c)));
	out[n++] = join(T + 1002, join(cue.wordClass, join(join(b, c), join(c1, c2))));
	out[n++] = join(T + 1003, join(cue.last, join(c, join(d, c1))));
	out[n++] = join(T + 1004, join(words.cluster[p] as number, join(d, cue.kind)));
	return n;
}

export function rightEndFeatures(words: ClauseWords, cue: CueView, start: number, e: number, out: Int32Array): number {
	const q = Question.rightEnd;
	const {wordClass, commas, verbs, tokens} = words;
	const T = q * 64 + 20;
	const sc = wordClass[start] as number;
	let n = gapFeatures(words, e, q, sc, out, 0);
	n = aheadFeatures(words, cue, e, T + 1000, sc * 64 + cue.wordClass, out, n);
	n = crossFeatures(words, start, e, T + 1020, sc, out, n);
	return spanFeatures(
		words,
		cue,
		start,
		e,
		start,
		e,
		T,
		sc,
		out,
		n,
		tokens.sentenceStart[(tokens.sentence[e - 1] as number) + 1] as number,
		commas,
		verbs,
	);
}

export function leftStartFeatures(words: ClauseWords, cue: CueView, p: number, end: number, out: Int32Array): number {
	const q = Question.leftStart;
	const {wordClass, commas, verbs, tokens} = words;
	const T = q * 64 + 20;
	const ec = wordClass[end] as number;
	const n = gapFeatures(words, p, q, ec, out, 0);
	return spanFeatures(
		words,
		cue,
		p,
		end,
		end,
		p,
		T,
		ec,
		out,
		n,
		tokens.sentenceStart[tokens.sentence[p] as number] as number,
		commas,
		verbs,
	);
}

/** Features of what follows a right edge: the next word past any punctuation, and the first verb after it. */
function aheadFeatures(
	words: ClauseWords,
	cue: CueView,
	e: number,
	T: number,
	x: number,
	out: Int32Array,
	start: number,
): number {
	const {wordClass, word, cluster, count, verbs, tokens} = words;
	let n = start;
	const stop = tokens.sentenceStart[(tokens.sentence[e - 1] as number) + 1] as number;
	let next = e;
	while (next < stop && next < e + 3 && isTrimmed(words, next)) next++;
	const skipped = next - e;
	const c = next < stop ? (wordClass[next] as number) : EDGE;
	const c1 = next + 1 < stop ? (wordClass[next + 1] as number) : EDGE;
	const c2 = next + 2 < stop ? (wordClass[next + 2] as number) : EDGE;
	const w = next < stop ? (word[next] as number) : EDGE;
	const p = e < stop ? (wordClass[e] as number) : EDGE;
	let verb = next;
	while (verb < stop && verb < next + 6 && (verbs[verb + 1] as number) === (verbs[verb] as number)) verb++;
	const v = verb < stop && verb < next + 6 ? (wordClass[verb] as number) * 8 + (verb - next) : EDGE;
	const rest = Math.min((verbs[stop] as number) - (verbs[Math.min(e, stop)] as number), 3);
	out[n++] = join(T, join(p, join(skipped, join(w, 1))));
	out[n++] = join(T + 1, join(p, join(c, c1)));
	out[n++] = join(T + 2, join(join(p, c), join(c1, c2)));
	out[n++] = join(T + 3, join(join(p, c), v));
	out[n++] = join(T + 4, join(join(p, w), v));
	out[n++] = join(T + 5, join(x, join(join(p, c), v)));
	out[n++] = join(T + 6, join(x, join(p, w)));
	out[n++] = join(T + 7, join(rest, join(p, c)));
	out[n++] = join(
		T + 8,
		join(e > 1 ? (wordClass[e - 2] as number) : EDGE, join(wordClass[e - 1] as number, join(p, c))),
	);
	out[n++] = join(T + 9, join(w, next + 1 < stop ? (word[next + 1] as number) : EDGE));
	out[n++] = join(T + 11, join(cue.stem, join(p, w)));
	out[n++] = join(T + 12, join(cue.stem, join(p, join(c, v))));
	out[n++] = join(T + 13, join(cue.wordClass, join(join(p, c), v)));
	let cueAt = next;
	while (cueAt < stop && cueAt < next + 7 && (words.chance[cueAt] as number) < 80) cueAt++;
	const said = cueAt < stop && cueAt < next + 7 ? cueAt - next + ((words.chance[cueAt] as number) > 180 ? 8 : 0) : 20;
	out[n++] = join(T + 14, join(said, join(p, c)));
	out[n++] = join(T + 15, join(said, join(p, w)));
	out[n++] = join(T + 16, join(said, join(p, join(c, cue.wordClass))));
	out[n++] = join(T + 10, join(next < count ? (cluster[next] as number) : EDGE, join(p, c1)));
	return n;
}

const SEPARATES = new Uint8Array(64);
for (const c of [
	WordClass.comma,
	WordClass.dash,
	WordClass.semicolon,
	WordClass.colon,
	WordClass.and,
	WordClass.but,
	WordClass.that,
	WordClass.who,
	WordClass.which,
	WordClass.wh,
	WordClass.subordinator,
	WordClass.closeQuote,
	WordClass.as,
	WordClass.to,
])
	SEPARATES[c] = 1;

/** Features of the separators that a span runs over. */
function crossFeatures(
	words: ClauseWords,
	from: number,
	to: number,
	T: number,
	x: number,
	out: Int32Array,
	start: number,
): number {
	const {wordClass, word, count} = words;
	let n = start;
	for (let j = to - 1, seen = 0; j > from && seen < 8; j--) {
		const c = wordClass[j] as number;
		if (SEPARATES[c] === 0) continue;
		seen++;
		const c1 = j + 1 < count ? (wordClass[j + 1] as number) : EDGE;
		out[n++] = join(T, join(c, c1));
		out[n++] = join(T + 1, join(word[j] as number, join(wordClass[j - 1] as number, c1)));
		out[n++] = join(T + 2, join(join(c, c1), x));
	}
	return n;
}

/** Features of a content [from, to) whose `near` edge is settled and whose `far` edge is asked for. */
function spanFeatures(
	words: ClauseWords,
	cue: CueView,
	from: number,
	to: number,
	near: number,
	far: number,
	T: number,
	nearClass: number,
	out: Int32Array,
	start: number,
	sentenceEdge: number,
	commas: Int32Array,
	verbs: Int32Array,
): number {
	const {wordClass, word, quote, quoteFirst, quoteLast, tokens, count} = words;
	let n = start;
	const length = bucket(to - from);
	const nearQuote = near < count ? (quote[near === from ? from : to - 1] as number) : -1;
	const farQuote = quote[far === from ? from : to - 1] as number;
	const inFirst = from > 0 && wordClass[from - 1] === WordClass.openQuote ? 1 : 0;
	let closes = 0;
	if (farQuote >= 0) {
		closes =
			far === to
				? (quoteLast[farQuote] as number) - to < 2
					? 2
					: 1
				: from - (quoteFirst[farQuote] as number) < 2
					? 2
					: 1;
	}
	const quotes = (nearQuote < 0 ? 0 : nearQuote === farQuote ? 1 : 2) * 8 + closes * 2 + inFirst;
	const sentences = Math.min((tokens.sentence[to - 1] as number) - (tokens.sentence[from] as number), 4);
	const far1 = far < count ? (wordClass[far] as number) : EDGE;
	const far0 = far > 0 ? (wordClass[far - 1] as number) : EDGE;
	const k = Math.min((commas[to] as number) - (commas[from] as number), 4);
	const v = Math.min((verbs[to] as number) - (verbs[from] as number), 4);
	const toEdge = Math.abs(sentenceEdge - far);
	const atEdge = toEdge < 3 ? toEdge : 3;
	const regions = Math.min((tokens.region[to - 1] as number) - (tokens.region[from] as number), 2);
	const cc = join(far0, far1);
	out[n++] = join(T, length);
	out[n++] = join(T + 1, join(length, far1));
	out[n++] = join(T + 2, join(length, nearClass));
	out[n++] = join(T + 3, join(quotes, sentences));
	out[n++] = join(T + 4, join(quotes, cc));
	out[n++] = join(T + 5, join(join(quotes, sentences), join(atEdge, regions)));
	out[n++] = join(T + 6, join(cue.stem, cc));
	out[n++] = join(T + 7, join(cue.kind * 8 + v, cc));
	out[n++] = join(T + 8, join(k, cc));
	out[n++] = join(T + 9, join(v, cc));
	out[n++] = join(T + 10, join(join(v, k), join(nearClass, far1)));
	out[n++] = join(T + 11, join(cue.wordClass, cc));
	out[n++] = join(T + 12, join(bucket(toEdge), far1));
	out[n++] = join(T + 13, join(atEdge, join(quotes, nearClass)));
	out[n++] = join(T + 14, join(atEdge, join(cue.stem, sentences)));
	out[n++] = join(
		T + 15,
		join(join(cue.wordClass, nearClass), join(far < count ? (word[far] as number) : EDGE, atEdge)),
	);
	out[n++] = join(T + 16, join(join(quotes, v), join(length, far1)));
	const said = Math.min((words.cues[to] as number) - (words.cues[from] as number), 3);
	out[n++] = join(T + 18, join(said, cc));
	out[n++] = join(T + 19, join(said, join(nearClass, far1)));
	out[n++] = join(T + 17, join(wordClass[Math.min(cue.end, count - 1)] as number, join(quotes, far1)));
	return n;
}

export function leftEndFeatures(words: ClauseWords, cue: CueView, e: number, out: Int32Array): number {
	const q = Question.leftEnd;
	if (e === NONE) return noneFeatures(words, cue, q, out);
	const {wordClass, commas, verbs, capitals, quote, word, count} = words;
	const T = q * 64 + 20;
	let n = gapFeatures(words, e, q, cue.kind * 64 + cue.wordClass, out, 0);
	const d = bucket(cue.first - e);
	const c = wordClass[e - 1] as number;
	const c1 = wordClass[e] as number;
	const after = cue.end < count ? (wordClass[cue.end] as number) : EDGE;
	const cross = e <= cue.from ? 1 : 0;
	const inQuote = quote[e - 1] !== -1 ? 1 : 0;
	const k = Math.min((commas[cue.first] as number) - (commas[e] as number), 3);
	const v = Math.min((verbs[cue.first] as number) - (verbs[e] as number), 3);
	const s = Math.min((capitals[cue.first] as number) - (capitals[e] as number), 3);
	const right = Math.min(cue.to - cue.end, 2);
	out[n++] = join(T, d);
	out[n++] = join(T + 1, join(d, c1));
	out[n++] = join(T + 2, join(cue.stem, join(c, c1)));
	out[n++] = join(T + 3, join(cue.stem, d));
	out[n++] = join(T + 4, join(cue.last, c1));
	out[n++] = join(T + 5, join(after, join(d, c1)));
	out[n++] = join(T + 6, join(classesBetween(words, e, cue.first), after));
	out[n++] = join(T + 7, join(classesBetween(words, e, cue.first), cue.stem));
	out[n++] = join(T + 8, join(cross, join(c1, inQuote)));
	out[n++] = join(T + 9, join(k * 16 + v * 4 + s, c1));
	out[n++] = join(T + 10, join(k * 16 + v * 4 + s, join(cross, inQuote)));
	out[n++] = join(T + 11, join(inQuote, join(d, cue.kind)));
	out[n++] = join(T + 12, join(right, join(d, c1)));
	out[n++] = join(T + 13, join(after, join(cue.stem, c1)));
	out[n++] = join(T + 14, join(word[e] as number, join(v, k)));
	out[n++] = join(T + 15, join(join(inQuote, cross), join(cue.stem, d)));
	const said = Math.min((words.cues[cue.first] as number) - (words.cues[e] as number), 2);
	const c2 = e + 1 < count ? (wordClass[e + 1] as number) : EDGE;
	const before = cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE;
	out[n++] = join(T + 1000, join(said, join(d, c1)));
	out[n++] = join(T + 1001, join(join(c1, c2), join(before, d)));
	out[n++] = join(T + 1002, join(join(c1, c2), join(before, after)));
	out[n++] = join(T + 1003, join(classesBetween(words, e, cue.first), join(inQuote, c)));
	out[n++] = join(T + 1004, join(word[cue.first] as number, join(c1, d)));
	return n;
}

export function sourceNearFeatures(words: ClauseWords, cue: CueView, near: number, out: Int32Array): number {
	const q = Question.sourceNear;
	if (near === NONE) return noneFeatures(words, cue, q, out);
	const {wordClass, commas, verbs, capitals, cluster, quote, word, count} = words;
	const side = near >= 0 ? 0 : 1;
	const p = near >= 0 ? near : -2 - near;
	const T = q * 64 + 20;
	const head = side === 0 ? p - 1 : p;
	let n = gapFeatures(words, p, q, side * 4096 + cue.kind * 64 + cue.wordClass, out, 0);
	for (let i = 0; i < n; i++) out[i] = join(side, out[i] as number);
	const from = side === 0 ? p : cue.end;
	const to = side === 0 ? cue.first : p;
	const d = bucket(to - from) * 2 + side;
	const c = wordClass[head] as number;
	const k = Math.min((commas[to] as number) - (commas[from] as number), 3);
	const v = Math.min((verbs[to] as number) - (verbs[from] as number), 3);
	const s = Math.min((capitals[to] as number) - (capitals[from] as number), 3);
	const sameQuote = quote[head] === quote[cue.first] ? 1 : 0;
	const between = classesBetween(words, from, to);
	const around = join(
		cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE,
		cue.end < count ? (wordClass[cue.end] as number) : EDGE,
	);
	out[n++] = join(T, d);
	out[n++] = join(T + 1, join(d, c));
	out[n++] = join(T + 2, join(cue.stem, d));
	out[n++] = join(T + 3, join(cue.wordClass, join(d, c)));
	out[n++] = join(T + 4, join(between, join(c, side)));
	out[n++] = join(T + 5, join(between, join(cue.stem, side)));
	out[n++] = join(T + 6, join(k * 16 + v * 4 + s, join(c, side)));
	out[n++] = join(T + 7, join(k * 16 + v * 4 + s, join(cue.wordClass, side)));
	out[n++] = join(T + 8, join(sameQuote, join(d, c)));
	out[n++] = join(T + 9, join(cluster[head] as number, d));
	out[n++] = join(T + 10, join(around, join(c, d)));
	out[n++] = join(T + 11, join(around, join(cue.stem, side)));
	out[n++] = join(T + 12, join(cue.stem, join(c, side)));
	out[n++] = join(T + 13, join(word[head] as number, join(cue.wordClass, side)));
	out[n++] = join(T + 14, join(cue.last, d));
	out[n++] = join(T + 15, join(join(k, sameQuote), join(cue.stem, d)));
	out[n++] = join(T + 16, join(join(v, s), join(cue.wordClass, join(d, c))));
	const said = Math.min((words.cues[to] as number) - (words.cues[from] as number), 3) * 2 + side;
	const inCue = (words.chance[head] as number) > 100 ? 1 : 0;
	const beyond = side === 0 ? p - 2 : p + 1;
	const c1 = beyond >= 0 && beyond < count ? (wordClass[beyond] as number) : EDGE;
	const w1 = beyond >= 0 && beyond < count ? (word[beyond] as number) : EDGE;
	const gap = side === 0 ? p : p - 1;
	const g = gap < count ? (wordClass[gap] as number) : EDGE;
	const before = cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE;
	out[n++] = join(T + 1017, join(said, join(inCue, c)));
	out[n++] = join(T + 1018, join(said, join(v, join(cue.wordClass, c))));
	out[n++] = join(T + 1019, join(said, d));
	out[n++] = join(T + 1020, join(said, join(k, cue.stem)));
	out[n++] = join(T + 1021, join(join(c, c1), join(d, g)));
	out[n++] = join(T + 1022, join(w1, join(c, side)));
	out[n++] = join(T + 1023, join(join(v, k), join(join(c, g), before)));
	out[n++] = join(T + 1024, join(join(s, said), join(join(c, c1), before)));
	out[n++] = join(T + 1025, join(word[head] as number, join(cue.stem, side)));
	out[n++] = join(T + 1026, join(cluster[head] as number, join(cue.wordClass, join(v, side))));
	out[n++] = join(T + 1027, join(cue.last, join(c, side)));
	out[n++] = join(T + 1028, join(word[cue.first] as number, join(c, d)));
	return n;
}

export function sourceFarFeatures(
	words: ClauseWords,
	cue: CueView,
	near: number,
	far: number,
	out: Int32Array,
): number {
	const q = Question.sourceFar;
	const {wordClass, commas, verbs, word, cluster, quote} = words;
	const side = near >= 0 ? 0 : 1;
	const from = side === 0 ? far : -2 - near;
	const to = side === 0 ? near : far;
	const T = q * 64 + 20;
	const nearToken = side === 0 ? to - 1 : from;
	const nc = wordClass[nearToken] as number;
	let n = gapFeatures(words, far, q, side * 64 + nc, out, 0);
	for (let i = 0; i < n; i++) out[i] = join(side, out[i] as number);
	const length = bucket(to - from);
	const k = Math.min((commas[to] as number) - (commas[from] as number), 4);
	const v = Math.min((verbs[to] as number) - (verbs[from] as number), 3);
	const fc = join(far > 0 ? (wordClass[far - 1] as number) : EDGE, (wordClass[far] as number | undefined) ?? EDGE);
	const same = quote[from] === quote[to - 1] ? 1 : 0;
	const edge = far === cue.from ? 1 : far === cue.to ? 2 : far === cue.from + 1 ? 3 : 0;
	out[n++] = join(T, length * 2 + side);
	out[n++] = join(T + 1, join(length * 2 + side, nc));
	out[n++] = join(T + 2, join(fc, join(length, side)));
	out[n++] = join(T + 3, join(fc, join(nc, side)));
	out[n++] = join(T + 4, join(k * 8 + v, join(fc, side)));
	out[n++] = join(T + 5, join(k * 8 + v, join(length, side)));
	out[n++] = join(T + 6, join(word[nearToken] as number, join(length, side)));
	out[n++] = join(T + 7, join(cluster[nearToken] as number, join(cluster[from] as number, length)));
	out[n++] = join(T + 8, join(same, join(edge, fc)));
	out[n++] = join(T + 9, join(edge, join(length, side)));
	out[n++] = join(T + 10, join(classesBetween(words, from, to), side));
	out[n++] = join(T + 11, join(cue.wordClass, join(fc, side)));
	out[n++] = join(T + 12, join(cue.stem, join(length, side)));
	out[n++] = join(T + 13, join(side === 0 ? cue.first - to : from - cue.end, join(fc, k)));
	const said = Math.min((words.cues[to] as number) - (words.cues[from] as number), 3);
	const f0 = far > 0 ? (wordClass[far - 1] as number) : EDGE;
	const f1 = far < words.count ? (wordClass[far] as number) : EDGE;
	const f2 = far + 1 < words.count ? (wordClass[far + 1] as number) : EDGE;
	const f00 = far > 1 ? (wordClass[far - 2] as number) : EDGE;
	const gapClass = side === 0 ? (wordClass[to] as number) : from > 0 ? (wordClass[from - 1] as number) : EDGE;
	out[n++] = join(T + 1000, join(said, join(fc, side)));
	out[n++] = join(T + 1001, join(gapClass, join(fc, side)));
	out[n++] = join(T + 1002, join(join(gapClass, k), join(f1, join(f0, length))));
	out[n++] = join(T + 1003, join(join(f00, f0), join(join(f1, f2), nc)));
	out[n++] = join(T + 1004, join(gapClass, join(v, join(k, fc))));
	return n;
}
