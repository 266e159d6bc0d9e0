import {type ClauseWords, WordClass} from './said-clause-words.js';

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
	/** The first “that”, opening mark and “to” in the few words after it in its sentence; `reach` where there is none. */
	readonly that: number;
	readonly mark: number;
	readonly infinitive: number;
	readonly reach: number;
};

/** How many words after a cue are looked through for what opens a clause. */
const OPENING = 12;

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
	const to = Math.min(tokens.sentenceStart[sentence + 1] as number, end + 200);
	const reach = Math.min(to, end + OPENING);
	return {
		first,
		end,
		stem: words.stem[head] as number,
		last: words.word[end - 1] as number,
		wordClass: wordClass[head] as number,
		kind: cueKind[head] as number,
		from: Math.max(tokens.sentenceStart[sentence] as number, first - 200),
		to,
		that: firstOf(words, WordClass.that, end, reach),
		mark: firstOf(words, WordClass.openQuote, end, reach),
		infinitive: firstOf(words, WordClass.to, end, reach),
		reach,
	};
}

/** Position of the first token of a class in [from, to), or `to`. */
function firstOf({wordClass}: ClauseWords, c: number, from: number, to: number): number {
	for (let i = from; i < to; i++) if (wordClass[i] === c) return i;
	return to;
}

/** How many words each side of the cue are looked through. */
const NEAR = 30;
const FAR = 110;
const SENTENCES = 16;

function rightStarts(words: ClauseWords, cue: CueView, out: Int32Array): number {
	const {trimmed} = words;
	let n = 0;
	out[n++] = NONE;
	for (let p = cue.end; p < cue.to && p < cue.end + NEAR; p++) if (trimmed[p] === 0) out[n++] = p;
	// The next sentence: “A,” she said. “B.”
	let next = cue.to;
	while (next < words.count && next < cue.to + 3 && trimmed[next] === 1) next++;
	if (next < words.count && trimmed[next] === 0) out[n++] = next;
	return n;
}

function rightEnds(words: ClauseWords, start: number, out: Int32Array): number {
	const {tokens, trimmed} = words;
	let n = 0;
	const sentence = tokens.sentence[start] as number;
	const to = tokens.sentenceStart[sentence + 1] as number;
	for (let e = start + 1; e <= to && e < start + FAR; e++) if (trimmed[e - 1] === 0) out[n++] = e;
	const region = tokens.region[start] as number;
	for (let s = sentence + 1; s < tokens.sentenceCount && s <= sentence + SENTENCES; s++) {
		const first = tokens.sentenceStart[s] as number;
		if (tokens.region[first] !== region && words.wordClass[first] !== WordClass.openQuote) break;
		let e = tokens.sentenceStart[s + 1] as number;
		const least = Math.max(first, e - 8);
		while (e > least && trimmed[e - 1] === 1) e--;
		if (e > least) out[n++] = e;
	}
	return n;
}

function leftEnds(words: ClauseWords, cue: CueView, out: Int32Array): number {
	const {trimmed} = words;
	let n = 0;
	out[n++] = NONE;
	for (let e = cue.first; e > cue.from && e > cue.first - NEAR; e--) if (trimmed[e - 1] === 0) out[n++] = e;
	if (cue.first - cue.from < NEAR && cue.from > 0) {
		let e = cue.from;
		while (e > 0 && e > cue.from - 4 && trimmed[e - 1] === 1) e--;
		if (e > 0 && trimmed[e - 1] === 0 && words.tokens.region[e - 1] === words.tokens.region[cue.first]) out[n++] = e;
	}
	return n;
}

function leftStarts(words: ClauseWords, end: number, out: Int32Array): number {
	const {tokens, trimmed} = words;
	let n = 0;
	const sentence = tokens.sentence[end - 1] as number;
	const from = tokens.sentenceStart[sentence] as number;
	for (let p = end - 1; p >= from && p > end - FAR; p--) if (trimmed[p] === 0) out[n++] = p;
	const region = tokens.region[end - 1] as number;
	for (let s = sentence - 1; s >= 0 && s >= sentence - SENTENCES; s--) {
		let p = tokens.sentenceStart[s] as number;
		if (tokens.region[p] !== region) break;
		const stop = Math.min(tokens.sentenceStart[s + 1] as number, p + 8);
		while (p < stop && trimmed[p] === 1) p++;
		if (p < stop) out[n++] = p;
	}
	return n;
}

/** Ends of a source before the cue are given as they are, starts of one after it as `-2 - start`. */
function sourceNears(words: ClauseWords, cue: CueView, out: Int32Array): number {
	const {trimmed} = words;
	let n = 0;
	out[n++] = NONE;
	for (let e = cue.first; e > cue.from && e > cue.first - 60; e--) if (trimmed[e - 1] === 0) out[n++] = e;
	for (let p = cue.end; p < cue.to && p < cue.end + 20; p++) if (trimmed[p] === 0) out[n++] = -2 - p;
	return n;
}

function sourceFars(words: ClauseWords, cue: CueView, near: number, out: Int32Array): number {
	const {trimmed} = words;
	let n = 0;
	if (near >= 0) {
		for (let p = near - 1; p >= cue.from && p > near - 45; p--) if (trimmed[p] === 0) out[n++] = p;
	} else {
		const start = -2 - near;
		for (let e = start + 1; e <= cue.to && e < start + 45; e++) if (trimmed[e - 1] === 0) out[n++] = e;
	}
	return n;
}

/** Lists the candidates of a question. */
export function findCandidates(
	words: ClauseWords,
	cue: CueView,
	question: number,
	near: number,
	out: Int32Array,
): number {
	switch (question) {
		case Question.rightStart:
			return rightStarts(words, cue, out);
		case Question.rightEnd:
			return rightEnds(words, near, out);
		case Question.leftEnd:
			return leftEnds(words, cue, out);
		case Question.leftStart:
			return leftStarts(words, near, out);
		case Question.sourceNear:
			return sourceNears(words, cue, out);
		default:
			return sourceFars(words, cue, near, out);
	}
}
