import {type CueCandidate, type LinearModel, MAX_FEATURES} from './said-clause-cues.js';
import {
	bucket,
	type CueView,
	classesBetween,
	leftEndFeatures,
	leftEnds,
	leftStartFeatures,
	leftStarts,
	MAX_CANDIDATES,
	NONE,
	rightEndFeatures,
	rightEnds,
	rightStartFeatures,
	rightStarts,
	sourceFarFeatures,
	sourceFars,
	sourceNearFeatures,
	sourceNears,
	viewCue,
} from './said-clause-spans.js';
import {type ClauseWords, join} from './said-clause-words.js';

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
const SHARE = 0.04;

/** The likeliest of `count` candidates, best first. */
function choose(model: LinearModel, count: number, describe: (candidate: number) => number, keep: number): Choice[] {
	const {mask, values, scale} = model;
	let top = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < count; i++) {
		const n = describe(candidates[i] as number);
		let sum = 0;
		for (let f = 0; f < n; f++) sum += values[(features[f] as number) & mask] as number;
		const score = sum * scale;
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
export function readCue(words: ClauseWords, cue: CueView, cueProbability: number, model: LinearModel): Hypothesis[] {
	const sources = findParts(
		choose(model, sourceNears(words, cue, candidates), c => sourceNearFeatures(words, cue, c, features), 3),
		near =>
			choose(model, sourceFars(words, cue, near, candidates), c => sourceFarFeatures(words, cue, near, c, features), 2),
		(near, far, probability) =>
			near >= 0 ? {first: far, end: near, probability} : {first: -2 - near, end: far, probability},
		3,
	);
	const rights = findParts(
		choose(model, rightStarts(words, cue, candidates), c => rightStartFeatures(words, cue, c, features), 3),
		near => choose(model, rightEnds(words, near, candidates), c => rightEndFeatures(words, cue, near, c, features), 4),
		(near, far, probability) => ({first: near, end: far, probability}),
		5,
	);
	const lefts = findParts(
		choose(model, leftEnds(words, cue, candidates), c => leftEndFeatures(words, cue, c, features), 2),
		near =>
			choose(model, leftStarts(words, near, candidates), c => leftStartFeatures(words, cue, c, near, features), 3),
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
	const order = [...found].sort((a, b) => b.probability - a.probability);
	const groups: CueCandidate[][] = [];
	const taken = new Set<CueCandidate>();
	const sorted = [...found].sort((a, b) => a.first - b.first);
	const place = new Map(sorted.map((c, i) => [c, i]));
	for (const lead of order) {
		if (taken.has(lead)) continue;
		const group = [lead];
		taken.add(lead);
		// A cue is at most sixteen tokens long, so that no neighbour starts further away.
		const at = place.get(lead) as number;
		for (const step of [-1, 1])
			for (let i = at + step; i >= 0 && i < sorted.length; i += step) {
				const other = sorted[i] as CueCandidate;
				if (Math.abs(other.first - lead.first) > 20) break;
				if (!taken.has(other) && other.first < lead.end && lead.first < other.end) {
					taken.add(other);
					group.push(other);
				}
			}
		let mass = 0;
		for (const c of group) mass += c.probability;
		if (mass >= threshold) groups.push(group.sort((a, b) => b.probability - a.probability).slice(0, 3));
	}
	return groups;
}

export function readGroup(words: ClauseWords, group: readonly CueCandidate[], model: LinearModel): Hypothesis[] {
	const all: Hypothesis[] = [];
	const lead = (group[0] as CueCandidate).probability;
	for (const c of group) {
		if (c.probability < lead * 0.12) continue;
		all.push(...readCue(words, viewCue(words, c.first, c.end), c.probability, model));
	}
	return all;
}

const level = (p: number): number => Math.max(-14, Math.round(Math.log(p + 1e-6) * 2));
/** Log odds in half steps, for a probability near either end. */
const odds = (p: number): number => Math.max(-12, Math.min(12, Math.round(Math.log((p + 1e-5) / (1 - p + 1e-5)) * 2)));

const EDGE = 0x5bd1e995;

/** Features of “this is no attribution at all”. */
export function nullFeatures(group: readonly CueCandidate[], out: Int32Array): number {
	let mass = 0;
	for (const c of group) mass += c.probability;
	out[0] = join(8000, 0);
	out[1] = join(8001, odds(Math.min(1, mass)));
	return 2;
}

/** Features of a whole reading. */
export function hypothesisFeatures(
	words: ClauseWords,
	h: Hypothesis,
	group: readonly CueCandidate[],
	best: number,
	out: Int32Array,
): number {
	const {wordClass, word, verbs, commas, quote, quoteLast, cues, count, stem} = words;
	const {cue, source, left, right} = h;
	const at = (i: number): number => (i >= 0 && i < count ? (wordClass[i] as number) : EDGE);
	let mass = 0;
	for (const c of group) mass += c.probability;
	const hasSource = source.first < 0 ? 0 : source.first < cue.first ? 1 : 2;
	const pattern = hasSource * 4 + (left.first >= 0 ? 2 : 0) + (right.first >= 0 ? 1 : 0);
	const T = 9000;
	let n = 0;
	const length = Math.min(cue.end - cue.first, 6);
	const first = wordClass[cue.first] as number;
	out[n++] = join(T, 1);
	out[n++] = join(T + 1, pattern);
	out[n++] = join(T + 2, join(pattern, cue.stem));
	out[n++] = join(T + 3, join(pattern, cue.wordClass));
	out[n++] = join(T + 4, join(pattern, cue.kind));
	out[n++] = join(T + 5, odds(h.cueProbability));
	out[n++] = join(T + 6, odds(Math.min(1, mass)));
	out[n++] = join(T + 7, level(h.weight));
	out[n++] = join(T + 8, level(h.weight / best));
	out[n++] = join(T + 9, level(h.cueProbability / mass));
	out[n++] = join(T + 10, join(pattern, odds(h.cueProbability)));
	out[n++] = join(T + 11, join(hasSource, odds(source.probability)));
	out[n++] = join(T + 12, join(left.first >= 0 ? 1 : 0, odds(left.probability)));
	out[n++] = join(T + 13, join(right.first >= 0 ? 1 : 0, odds(right.probability)));
	out[n++] = join(T + 14, cue.stem);
	out[n++] = join(T + 15, cue.last);
	out[n++] = join(T + 16, word[cue.first] as number);
	out[n++] = join(T + 17, join(length, join(cue.wordClass, first)));
	out[n++] = join(T + 18, join(length, cue.stem));
	out[n++] = join(T + 19, join(at(cue.first - 1), at(cue.end)));
	out[n++] = join(T + 20, join(at(cue.end - 1), at(cue.end)));
	out[n++] = join(T + 21, join(at(cue.first - 1), first));
	out[n++] = join(T + 22, join(level(h.cueProbability / mass), level(h.weight / best)));
	if (hasSource > 0) {
		const head = hasSource === 1 ? source.end - 1 : source.first;
		const size = bucket(source.end - source.first);
		const c = wordClass[head] as number;
		const s = stem[head] as number;
		const gap =
			hasSource === 1 ? classesBetween(words, source.end, cue.first) : classesBetween(words, cue.end, source.first);
		out[n++] = join(T + 30, join(hasSource, c));
		out[n++] = join(T + 31, s);
		out[n++] = join(T + 32, join(hasSource, size));
		out[n++] = join(T + 33, join(hasSource, gap));
		out[n++] = join(T + 34, join(gap, join(cue.wordClass, pattern)));
		out[n++] = join(T + 35, join(c, join(cue.wordClass, hasSource)));
		out[n++] = join(T + 36, join(c, cue.stem));
		out[n++] = join(T + 37, join(at(source.first - 1), join(at(source.first), hasSource)));
		out[n++] = join(T + 38, join(at(source.end), join(at(source.end - 1), hasSource)));
		out[n++] = join(T + 39, join(Math.min(3, (cues[source.end] as number) - (cues[source.first] as number)), size));
		out[n++] = join(T + 40, join(Math.min(3, (verbs[source.end] as number) - (verbs[source.first] as number)), size));
		out[n++] = join(
			T + 41,
			join(Math.min(3, (commas[source.end] as number) - (commas[source.first] as number)), join(gap, size)),
		);
	} else {
		out[n++] = join(T + 42, join(at(cue.first - 1), cue.wordClass));
		out[n++] = join(T + 43, join(pattern, cue.last));
	}
	if (right.first >= 0) {
		const c = wordClass[right.first] as number;
		const gap = classesBetween(words, cue.end, right.first);
		const size = bucket(right.end - right.first);
		const v = Math.min(3, (verbs[right.end] as number) - (verbs[right.first] as number));
		const q = (quote[right.first] as number) < 0 ? 0 : 1;
		const closes = quote[right.end - 1] as number;
		const q2 = closes < 0 ? 0 : (quoteLast[closes] as number) - right.end < 2 ? 2 : 1;
		const said = Math.min(3, (cues[right.end] as number) - (cues[right.first] as number));
		out[n++] = join(T + 50, join(c, cue.stem));
		out[n++] = join(T + 51, join(gap, cue.stem));
		out[n++] = join(T + 52, join(gap, join(c, pattern)));
		out[n++] = join(T + 53, join(size, join(c, v)));
		out[n++] = join(T + 54, join(at(right.end - 1), join(at(right.end), at(right.end + 1))));
		out[n++] = join(T + 55, join(q * 4 + q2, pattern));
		out[n++] = join(T + 56, join(q * 4 + q2, join(at(right.end), at(right.end + 1))));
		out[n++] = join(T + 57, join(said, join(at(right.end), size)));
		out[n++] = join(T + 58, join(word[right.first] as number, cue.kind));
		out[n++] = join(T + 59, join(v, join(cue.stem, pattern)));
		out[n++] = join(T + 60, join(size, cue.stem));
		out[n++] = join(T + 61, join(right.first >= cue.to ? 1 : 0, join(q, cue.stem)));
		const rest = cue.to - right.end;
		out[n++] = join(T + 62, join(rest < 0 ? -1 : bucket(rest), join(pattern, at(right.end))));
	}
	if (left.first >= 0) {
		const inner = hasSource === 1 && source.first >= left.end ? source.first : cue.first;
		const gap = classesBetween(words, left.end, inner);
		const size = bucket(left.end - left.first);
		const c = wordClass[left.first] as number;
		const v = Math.min(3, (verbs[left.end] as number) - (verbs[left.first] as number));
		const q = (quote[left.end - 1] as number) < 0 ? 0 : 1;
		const q2 = (quote[left.first] as number) < 0 ? 0 : 1;
		out[n++] = join(T + 70, join(gap, cue.stem));
		out[n++] = join(T + 71, join(gap, join(pattern, q)));
		out[n++] = join(T + 72, join(size, join(c, v)));
		out[n++] = join(T + 73, join(at(left.first - 2), join(at(left.first - 1), c)));
		out[n++] = join(T + 74, join(q * 2 + q2, join(pattern, at(left.end))));
		out[n++] = join(T + 75, join(q * 2 + q2, join(at(left.first - 1), c)));
		out[n++] = join(T + 76, join(c, cue.stem));
		out[n++] = join(T + 77, join(left.end <= cue.from ? 1 : 0, join(q, cue.stem)));
		const rest = left.first - cue.from;
		out[n++] = join(T + 78, join(rest < 0 ? -1 : bucket(rest), join(pattern, at(left.first - 1))));
	}
	return n;
}

export type Reading = {readonly hypothesis: Hypothesis; readonly confidence: number};

/** The best reading of a group of cue candidates, and how likely it is that there is an attribution at all. */
export function chooseReading(
	words: ClauseWords,
	group: readonly CueCandidate[],
	model: {readonly spans: LinearModel; readonly readings?: LinearModel},
): Reading | undefined {
	const hypotheses = readGroup(words, group, model.spans);
	const first = hypotheses[0];
	if (first === undefined) return undefined;
	if (model.readings === undefined) return {hypothesis: first, confidence: first.cueProbability};
	let best = 0;
	for (const h of hypotheses) best = Math.max(best, h.weight);
	const none = score(model.readings, nullFeatures(group, features));
	let top = first;
	let topScore = Number.NEGATIVE_INFINITY;
	let odds = 0;
	for (const h of hypotheses) {
		const s = score(model.readings, hypothesisFeatures(words, h, group, best, features)) - none;
		odds += Math.exp(Math.min(50, s));
		if (s > topScore) {
			topScore = s;
			top = h;
		}
	}
	return {hypothesis: top, confidence: odds / (1 + odds)};
}

function score({mask, values, scale}: LinearModel, n: number): number {
	let sum = 0;
	for (let f = 0; f < n; f++) sum += values[(features[f] as number) & mask] as number;
	return sum * scale;
}
