import {pair} from './said-clause-hash.js';
import type {ClauseWords} from './said-clause-words.js';
import {WordClass} from './said-clause-words.js';

/** A linear model over hashed features: `Weights` of the package, or the wider numbers that training works on. */
export type LinearModel = {
	readonly mask: number;
	readonly labels: number;
	readonly scale: number;
	readonly values: Int8Array | Float32Array;
};

/** Labels of the cue tagger. */
export const CueLabel = {outside: 0, begin: 1, inside: 2} as const;
const LABELS = 3;

/** Most features a token or a boundary may have. */
export const MAX_FEATURES = 160;

const EDGE = 0x5bd1e995;

/**
 * Writes the hashed features of token `i` as a cue, reading no further than the sentence that lies in [from, to).
 * Returns how many it wrote.
 */
export function cueFeatures(words: ClauseWords, i: number, from: number, to: number, out: Int32Array): number {
	const {word, stem, wordClass, cueKind, cluster, quote} = words;
	const a1 = i - 1 >= from;
	const a2 = i - 2 >= from;
	const b1 = i + 1 < to;
	const b2 = i + 2 < to;
	const w = word[i] as number;
	const c = wordClass[i] as number;
	const s = stem[i] as number;
	const k = cluster[i] as number;
	const c1 = a1 ? (wordClass[i - 1] as number) : EDGE;
	const c2 = a2 ? (wordClass[i - 2] as number) : EDGE;
	const n1 = b1 ? (wordClass[i + 1] as number) : EDGE;
	const n2 = b2 ? (wordClass[i + 2] as number) : EDGE;
	const w1 = a1 ? (word[i - 1] as number) : EDGE;
	const w2 = a2 ? (word[i - 2] as number) : EDGE;
	const x1 = b1 ? (word[i + 1] as number) : EDGE;
	const x2 = b2 ? (word[i + 2] as number) : EDGE;
	const k1 = a1 ? (cluster[i - 1] as number) : EDGE;
	const l1 = b1 ? (cluster[i + 1] as number) : EDGE;
	const d1 = a1 ? (cueKind[i - 1] as number) : EDGE;
	const d2 = a2 ? (cueKind[i - 2] as number) : EDGE;
	let n = 0;
	out[n++] = 1;
	out[n++] = pair(2, w);
	out[n++] = pair(3, s);
	out[n++] = pair(4, c);
	out[n++] = pair(5, k);
	out[n++] = pair(6, w1);
	out[n++] = pair(7, x1);
	out[n++] = pair(8, w2);
	out[n++] = pair(9, x2);
	out[n++] = pair(10, k1);
	out[n++] = pair(11, l1);
	out[n++] = pair(12, a2 ? (cluster[i - 2] as number) : EDGE);
	out[n++] = pair(13, b2 ? (cluster[i + 2] as number) : EDGE);
	out[n++] = pair(pair(14, w), w1);
	out[n++] = pair(pair(15, w), x1);
	out[n++] = pair(pair(16, s), c1);
	out[n++] = pair(pair(17, s), n1);
	out[n++] = pair(pair(pair(18, s), c1), n1);
	out[n++] = pair(pair(19, c), c1);
	out[n++] = pair(pair(20, c), n1);
	out[n++] = pair(pair(pair(21, c), c1), n1);
	out[n++] = pair(pair(pair(22, c), c1), c2);
	out[n++] = pair(pair(pair(23, c), n1), n2);
	out[n++] = pair(pair(pair(24, k), k1), l1);
	out[n++] = pair(pair(25, k), k1);
	out[n++] = pair(pair(26, k), l1);
	out[n++] = pair(pair(pair(27, s), n1), n2);
	out[n++] = pair(pair(pair(28, s), c1), c2);
	out[n++] = pair(pair(29, w1), x1);
	out[n++] = pair(30, i - 3 >= from ? (wordClass[i - 3] as number) : EDGE);
	out[n++] = pair(31, i + 3 < to ? (wordClass[i + 3] as number) : EDGE);
	const kind = cueKind[i] as number;
	if (kind > 0) {
		out[n++] = pair(32, kind);
		out[n++] = pair(pair(pair(pair(33, kind), c), c1), n1);
	}
	out[n++] = pair(pair(34, d1), c);
	out[n++] = pair(pair(35, b1 ? (cueKind[i + 1] as number) : EDGE), c);
	out[n++] = pair(pair(36, d1), d2);
	out[n++] = pair(pair(pair(pair(37, c1), c2), n1), n2);
	out[n++] = pair(pair(38, s), w2);
	out[n++] = pair(pair(39, s), x2);

	// Quotation marks about the word.
	const inQuote = quote[i] as number;
	const state = inQuote >= 0 ? 1 : 0;
	out[n++] = pair(pair(40, state), c);
	out[n++] = pair(pair(41, state), s);
	const before = quoteBefore(words, i, from);
	const after = quoteAfter(words, i, to);
	out[n++] = pair(pair(42, before), s);
	out[n++] = pair(pair(43, after), s);
	out[n++] = pair(pair(pair(44, before), after), c);
	out[n++] = pair(pair(pair(45, before), c), c1);
	out[n++] = pair(pair(pair(46, after), c), n1);

	// A subject before it, a clause after it.
	const subject = subjectBefore(words, i, from);
	const clause = clauseAfter(words, i, to);
	out[n++] = pair(pair(47, subject), s);
	out[n++] = pair(pair(48, clause), s);
	out[n++] = pair(pair(pair(49, subject), clause), c);
	out[n++] = pair(pair(pair(50, subject), clause), kind);
	const place = i === from ? 0 : i === from + 1 ? 1 : i + 1 >= to ? 2 : i + 2 >= to ? 3 : 4;
	out[n++] = pair(pair(51, place), c);
	out[n++] = pair(pair(52, place), s);
	return n;
}

/** How the nearest quotation ends before the token: 0 none near, 1 to 4 by distance, 5 at once. */
function quoteBefore({wordClass}: ClauseWords, i: number, from: number): number {
	const low = Math.max(from, i - 8);
	for (let j = i - 1; j >= low; j--) {
		if (wordClass[j] === WordClass.closeQuote) return i - j === 1 ? 5 : i - j < 3 ? 4 : i - j < 5 ? 3 : 2;
		if (wordClass[j] === WordClass.openQuote) return 1;
	}
	return 0;
}

function quoteAfter({wordClass}: ClauseWords, i: number, to: number): number {
	const high = Math.min(to, i + 9);
	for (let j = i + 1; j < high; j++) {
		if (wordClass[j] === WordClass.openQuote) return j - i === 1 ? 5 : j - i < 3 ? 4 : j - i < 5 ? 3 : 2;
		if (wordClass[j] === WordClass.closeQuote) return 1;
	}
	return 0;
}

/** The class of the nearest likely subject in the few words before, passing auxiliaries and adverbs. */
function subjectBefore({wordClass}: ClauseWords, i: number, from: number): number {
	const low = Math.max(from, i - 6);
	for (let j = i - 1; j >= low; j--) {
		switch (wordClass[j]) {
			case WordClass.have:
			case WordClass.be:
			case WordClass.modal:
			case WordClass.doing:
			case WordClass.adverb:
			case WordClass.ly:
			case WordClass.not:
			case WordClass.time:
			case WordClass.comma:
				continue;
			default:
				return 1 + (wordClass[j] as number);
		}
	}
	return 0;
}

/** The class of the first word after that may open a clause: `that`, `to`, a subject, a quotation. */
function clauseAfter({wordClass}: ClauseWords, i: number, to: number): number {
	const high = Math.min(to, i + 7);
	for (let j = i + 1; j < high; j++) {
		switch (wordClass[j]) {
			case WordClass.that:
			case WordClass.to:
			case WordClass.subject:
			case WordClass.openQuote:
			case WordClass.wh:
			case WordClass.be:
			case WordClass.modal:
			case WordClass.stop:
			case WordClass.colon:
				return 1 + (wordClass[j] as number) * 2 + (j - i === 1 ? 1 : 0);
		}
	}
	return 0;
}

/** The feature that stands for “the label before was `previous`”; 3 is the start of the sentence. */
export const transitionFeature = (previous: number): number => pair(99, previous);

/** A stretch of tokens [first, end) with how likely it is to be a cue, exactly so. */
export type CueCandidate = {readonly first: number; readonly end: number; readonly probability: number};

/** Longest cue in tokens, and the longest stretch that is tagged at once: longer sentences are cut. */
const LONGEST_CUE = 16;
export const LONGEST_CHAIN = 400;

const emit = new Float64Array(LONGEST_CHAIN * LABELS);
const alpha = new Float64Array(LONGEST_CHAIN * LABELS);
const beta = new Float64Array(LONGEST_CHAIN * LABELS);
const norm = new Float64Array(LONGEST_CHAIN);

/**
 * Forward and backward sums over the label scores of one chain of at most `LONGEST_CHAIN` tokens.
 * `transition` holds exp(score) at `previous * 3 + next`, row 3 the start. Calls `found` for every stretch whose own
 * probability of being a cue reaches `threshold`, and leaves in `chance` how likely each token is part of one, of 255.
 */
export function decodeCues(
	scores: Float64Array,
	length: number,
	transition: Float64Array,
	threshold: number,
	found: (first: number, end: number, probability: number) => void,
	chance: Uint8Array,
): void {
	sumForward(scores, length, transition);
	sumBackward(length, transition);
	for (let i = 0; i < length; i++)
		chance[i] = Math.round(255 * (1 - (alpha[i * LABELS] as number) * (beta[i * LABELS] as number)));
	for (let i = 0; i < length; i++) {
		if ((alpha[i * LABELS + 1] as number) * (beta[i * LABELS + 1] as number) < threshold) continue;
		let running = alpha[i * LABELS + 1] as number;
		let last: number = CueLabel.begin;
		for (let j = i + 1; j <= length && j <= i + LONGEST_CUE; j++) {
			let leave = 1;
			if (j < length) {
				leave = 0;
				for (const label of [CueLabel.outside, CueLabel.begin]) {
					leave +=
						(transition[last * LABELS + label] as number) *
						(emit[j * LABELS + label] as number) *
						(beta[j * LABELS + label] as number);
				}
				leave /= norm[j] as number;
			}
			if (running * leave >= threshold) found(i, j, running * leave);
			if (j === length) break;
			running *= ((transition[last * LABELS + 2] as number) * (emit[j * LABELS + 2] as number)) / (norm[j] as number);
			last = CueLabel.inside;
			if (running < threshold * 1e-3) break;
		}
	}
}

/** Fills `emit`, `alpha` and `norm`, each row of `alpha` adding up to 1. */
export function sumForward(scores: Float64Array, length: number, transition: Float64Array): void {
	for (let i = 0; i < length; i++) {
		const o = i * LABELS;
		const a = scores[o] as number;
		const b = scores[o + 1] as number;
		const c = scores[o + 2] as number;
		const top = a > b ? (a > c ? a : c) : b > c ? b : c;
		emit[o] = a === top ? 1 : Math.exp(a - top);
		emit[o + 1] = b === top ? 1 : Math.exp(b - top);
		emit[o + 2] = c === top ? 1 : Math.exp(c - top);
		let total = 0;
		for (let next = 0; next < LABELS; next++) {
			let sum = 0;
			if (i === 0) sum = transition[3 * LABELS + next] as number;
			else
				for (let previous = 0; previous < LABELS; previous++)
					sum += (alpha[o - LABELS + previous] as number) * (transition[previous * LABELS + next] as number);
			sum *= emit[o + next] as number;
			alpha[o + next] = sum;
			total += sum;
		}
		norm[i] = total;
		for (let label = 0; label < LABELS; label++) alpha[o + label] = (alpha[o + label] as number) / total;
	}
}

/** Fills `beta`, so that `alpha * beta` is the probability of a label at a token. */
export function sumBackward(length: number, transition: Float64Array): void {
	for (let label = 0; label < LABELS; label++) beta[(length - 1) * LABELS + label] = 1;
	for (let i = length - 2; i >= 0; i--) {
		const next = (i + 1) * LABELS;
		for (let label = 0; label < LABELS; label++) {
			let sum = 0;
			for (let after = 0; after < LABELS; after++)
				sum +=
					(transition[label * LABELS + after] as number) *
					(emit[next + after] as number) *
					(beta[next + after] as number);
			beta[i * LABELS + label] = sum / (norm[i + 1] as number);
		}
	}
}

/** The arrays that the sums were left in, for training. */
export const chainSums = {emit, alpha, beta, norm};
