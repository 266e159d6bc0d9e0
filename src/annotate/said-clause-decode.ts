import {type CueView, findCandidates, MAX_CANDIDATES, NONE, Question, viewCue} from './said-clause-candidates.js';
import {leftEndFeatures, leftStartFeatures, rightEndFeatures, rightStartFeatures} from './said-clause-content.js';
import {type CueCandidate, type LinearModel, MAX_FEATURES} from './said-clause-cues.js';
import {GAP_VARIANTS, gapFeatures, gapOf, gapVariant} from './said-clause-gaps.js';
import {sumWeights} from './said-clause-hash.js';
import {sourceFarFeatures, sourceNearFeatures} from './said-clause-source.js';
import type {ClauseWords} from './said-clause-words.js';

/** A stretch of tokens [first, end) and how likely it is. */
export type Part = {readonly first: number; readonly end: number; readonly probability: number};

/** One reading of a cue: who said it, and what is said before and after it. `first` is -1 where there is nothing. */
export type Hypothesis = {
	readonly cue: CueView;
	readonly cueProbability: number;
	readonly source: Part;
	readonly left: Part;
	readonly right: Part;
	/** Product of the probabilities of the parts. */
	readonly weight: number;
};

const features = new Int32Array(MAX_FEATURES);
const candidates = new Int32Array(MAX_CANDIDATES);
const scores = new Float64Array(MAX_CANDIDATES);

type Choice = {readonly value: number; readonly probability: number};

/** Fewer than this share of the best is not looked at further. */
const SHARE = 0.1;

/** The text with the scores of its gaps, each worked out when it is first asked for. */
export type Reader = {
	readonly words: ClauseWords;
	readonly spans: LinearModel;
	/** For each variant of the gap features the score of every gap, NaN where it is not known yet. */
	readonly gaps: readonly Float32Array[];
};

export function openReader(words: ClauseWords, spans: LinearModel): Reader {
	const gaps = Array.from({length: GAP_VARIANTS}, () => new Float32Array(words.count + 1).fill(Number.NaN));
	return {words, spans, gaps};
}

/** Writes the features of a candidate beyond those of its gap. `near` is the settled edge, where the question has one. */
export function candidateFeatures(
	words: ClauseWords,
	cue: CueView,
	question: number,
	near: number,
	candidate: number,
	out: Int32Array,
): number {
	switch (question) {
		case Question.rightStart:
			return rightStartFeatures(words, cue, candidate, out);
		case Question.rightEnd:
			return rightEndFeatures(words, cue, near, candidate, out);
		case Question.leftEnd:
			return leftEndFeatures(words, cue, candidate, out);
		case Question.leftStart:
			return leftStartFeatures(words, cue, candidate, near, out);
		case Question.sourceNear:
			return sourceNearFeatures(words, cue, candidate, out);
		default:
			return sourceFarFeatures(words, cue, near, candidate, out);
	}
}

function gapScore(reader: Reader, p: number, variant: number): number {
	const known = reader.gaps[variant] as Float32Array;
	const score = known[p] as number;
	if (!Number.isNaN(score)) return score;
	const fresh = sumWeights(reader.spans, features, gapFeatures(reader.words, p, variant, features));
	known[p] = fresh;
	return fresh;
}

/** The likeliest answers to a question, best first. */
function ask(reader: Reader, cue: CueView, question: number, near: number, keep: number): Choice[] {
	const {words, spans} = reader;
	const count = findCandidates(words, cue, question, near, candidates);
	let top = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < count; i++) {
		const c = candidates[i] as number;
		const gap = c === NONE ? 0 : gapScore(reader, gapOf(question, c), gapVariant(question, near, c));
		const n = candidateFeatures(words, cue, question, near, c, features);
		const score = (gap + sumWeights(spans, features, n)) * spans.scale;
		scores[i] = score;
		if (score > top) top = score;
	}
	let total = 0;
	for (let i = 0; i < count; i++) total += Math.exp((scores[i] as number) - top);
	const choices: Choice[] = [];
	for (let k = 0; k < keep; k++) {
		let best = -1;
		for (let i = 0; i < count; i++) if (best < 0 || (scores[i] as number) > (scores[best] as number)) best = i;
		if (best < 0) break;
		const share = Math.exp((scores[best] as number) - top);
		if (share < SHARE) break;
		choices.push({value: candidates[best] as number, probability: share / total});
		scores[best] = Number.NEGATIVE_INFINITY;
	}
	return choices;
}

/** Asks for the near edge, then for the far edge of each answer. */
function findParts(
	near: readonly Choice[],
	far: (near: number) => readonly Choice[],
	toPart: (near: number, far: number, probability: number) => Part,
	keep: number,
): Part[] {
	const parts: Part[] = [];
	for (const n of near) {
		if (n.value === NONE) parts.push({first: -1, end: -1, probability: n.probability});
		else for (const f of far(n.value)) parts.push(toPart(n.value, f.value, n.probability * f.probability));
	}
	parts.sort((a, b) => b.probability - a.probability);
	return parts.slice(0, keep);
}

const meets = (a: Part, b: Part): boolean => a.first >= 0 && b.first >= 0 && a.first < b.end && b.first < a.end;

/** The likeliest readings of one cue. */
function readCue(reader: Reader, cue: CueView, cueProbability: number): Hypothesis[] {
	const sources = findParts(
		ask(reader, cue, Question.sourceNear, 0, 3),
		near => ask(reader, cue, Question.sourceFar, near, 2),
		(near, far, probability) =>
			near >= 0 ? {first: far, end: near, probability} : {first: -2 - near, end: far, probability},
		3,
	);
	const rights = findParts(
		ask(reader, cue, Question.rightStart, 0, 3),
		near => ask(reader, cue, Question.rightEnd, near, 4),
		(near, far, probability) => ({first: near, end: far, probability}),
		5,
	);
	const lefts = findParts(
		ask(reader, cue, Question.leftEnd, 0, 2),
		near => ask(reader, cue, Question.leftStart, near, 3),
		(near, far, probability) => ({first: far, end: near, probability}),
		3,
	);
	const found: Hypothesis[] = [];
	for (const source of sources)
		for (const left of lefts)
			for (const right of rights) {
				if (left.first < 0 && right.first < 0) continue;
				if (meets(source, left) || meets(source, right)) continue;
				const weight = source.probability * left.probability * right.probability;
				found.push({cue, cueProbability, source, left, right, weight});
			}
	found.sort((a, b) => b.weight - a.weight);
	return found.slice(0, 10);
}

/** Cue candidates that share tokens with a likelier one, likeliest first: at most one of them is an attribution. */
export function groupCues(found: readonly CueCandidate[], threshold: number): CueCandidate[][] {
	const sorted = [...found].sort((a, b) => a.first - b.first);
	const order = Array.from(sorted.keys()).sort((a, b) => likelihood(sorted, b) - likelihood(sorted, a));
	const groups: CueCandidate[][] = [];
	const taken = new Uint8Array(sorted.length);
	for (const at of order) {
		if (taken[at] === 1) continue;
		const lead = sorted[at] as CueCandidate;
		const group = [lead];
		taken[at] = 1;
		// A cue is at most sixteen tokens long, so that no neighbour starts further away.
		for (let step = -1; step <= 1; step += 2)
			for (let i = at + step; i >= 0 && i < sorted.length; i += step) {
				const other = sorted[i] as CueCandidate;
				if (Math.abs(other.first - lead.first) > 20) break;
				if (taken[i] === 0 && other.first < lead.end && lead.first < other.end) {
					taken[i] = 1;
					group.push(other);
				}
			}
		let mass = 0;
		for (const c of group) mass += c.probability;
		if (mass >= threshold) groups.push(group.sort((a, b) => b.probability - a.probability).slice(0, 3));
	}
	return groups;
}

function likelihood(candidates: readonly CueCandidate[], i: number): number {
	return (candidates[i] as CueCandidate).probability;
}

export function readGroup(reader: Reader, group: readonly CueCandidate[]): Hypothesis[] {
	const all: Hypothesis[] = [];
	const lead = (group[0] as CueCandidate).probability;
	for (const c of group) {
		if (c.probability < lead * 0.12) continue;
		all.push(...readCue(reader, viewCue(reader.words, c.first, c.end), c.probability));
	}
	return all;
}
