import {Question} from './said-clause-candidates.js';
import {pair, scramble} from './said-clause-hash.js';
import type {ClauseWords} from './said-clause-words.js';

/** Stands for a word or class beyond the edge of the text. */
export const EDGE = 0x5bd1e995;

/** Lengths and distances in thirteen steps. */
export function bucket(n: number): number {
	if (n < 6) return n;
	if (n < 8) return 6;
	if (n < 11) return 7;
	if (n < 16) return 8;
	if (n < 24) return 9;
	if (n < 40) return 10;
	return n < 80 ? 11 : 12;
}

/**
 * Features of the gap between tokens `p - 1` and `p` that depend on the text alone: `v` is the question, and for the
 * edges of a source also the side of the cue. Their sum is worked out once a gap.
 */
export function gapFeatures(words: ClauseWords, p: number, v: number, out: Int32Array): number {
	const {word, wordClass, cluster, count} = words;
	const T = v * 64;
	const a = p - 1;
	const ca = a >= 0 ? (wordClass[a] as number) : EDGE;
	const cb = p < count ? (wordClass[p] as number) : EDGE;
	const ca1 = a >= 1 ? (wordClass[a - 1] as number) : EDGE;
	const cb1 = p + 1 < count ? (wordClass[p + 1] as number) : EDGE;
	const wa = a >= 0 ? (word[a] as number) : EDGE;
	const wb = p < count ? (word[p] as number) : EDGE;
	const ka = a >= 0 ? (cluster[a] as number) : EDGE;
	const kb = p < count ? (cluster[p] as number) : EDGE;
	const ce = scramble(pair(pair(ca, cb), gapKind(words, p)));
	out[0] = pair(T + 1, ce);
	out[1] = pair(pair(T + 2, ce), ca1);
	out[2] = pair(pair(T + 3, ce), cb1);
	out[3] = pair(pair(pair(T + 4, ce), ca1), cb1);
	out[4] = pair(T + 5, wa);
	out[5] = pair(T + 6, wb);
	out[6] = pair(pair(T + 7, wa), cb);
	out[7] = pair(pair(T + 8, wb), ca);
	out[8] = pair(pair(T + 9, ka), kb);
	out[9] = pair(pair(T + 13, wb), cb1);
	out[10] = pair(pair(pair(T + 14, kb), ca), cb1);
	out[11] = pair(pair(pair(T + 15, ka), cb), ca1);
	out[12] = pair(pair(T + 16, wa), wb);
	return 13;
}

/** 0 inside a sentence, 1 at an end of the text, 2 between regions, 3 between sentences. */
function gapKind({tokens, count}: ClauseWords, p: number): number {
	if (p <= 0 || p >= count) return 1;
	if (tokens.region[p - 1] !== tokens.region[p]) return 2;
	return tokens.sentence[p - 1] !== tokens.sentence[p] ? 3 : 0;
}

/** Features of the gap together with the context `x` that the question gives. */
export function gapContext(words: ClauseWords, p: number, v: number, x: number, out: Int32Array): number {
	const {word, wordClass, count} = words;
	const T = v * 64;
	const ca = p > 0 ? (wordClass[p - 1] as number) : EDGE;
	const cb = p < count ? (wordClass[p] as number) : EDGE;
	out[0] = pair(pair(pair(pair(T + 10, ca), cb), gapKind(words, p)), x);
	out[1] = pair(pair(T + 11, p < count ? (word[p] as number) : EDGE), x);
	out[2] = pair(pair(T + 12, p > 0 ? (word[p - 1] as number) : EDGE), x);
	return 3;
}

/** Which gap a candidate stands for, and under which number its features go; `NONE` has no gap. */
export function gapOf(question: number, candidate: number): number {
	if (question === Question.sourceNear) return candidate >= 0 ? candidate : -2 - candidate;
	return candidate;
}

export function gapVariant(question: number, near: number, candidate: number): number {
	if (question === Question.sourceNear) return candidate >= 0 ? 4 : 6;
	if (question === Question.sourceFar) return near >= 0 ? 5 : 7;
	return question;
}

export const GAP_VARIANTS = 8;

/** Hash of the classes of the tokens in [from, to), at most six of them. */
export function classesBetween({wordClass}: ClauseWords, from: number, to: number): number {
	if (to - from > 6) return EDGE;
	let h = to - from;
	for (let i = from; i < to; i++) h = pair(h, wordClass[i] as number);
	return scramble(h);
}
