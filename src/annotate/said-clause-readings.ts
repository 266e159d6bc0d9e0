import {type CueCandidate, type LinearModel, MAX_FEATURES} from './said-clause-cues.js';
import {type Hypothesis, type Part, type Reader, readGroup} from './said-clause-decode.js';
import {bucket, classesBetween, EDGE} from './said-clause-gaps.js';
import {pair, sumWeights} from './said-clause-hash.js';
import type {ClauseWords} from './said-clause-words.js';

const features = new Int32Array(MAX_FEATURES);

const level = (p: number): number => Math.max(-14, Math.round(Math.log(p + 1e-6) * 2));
/** Log odds in half steps, for a probability near either end. */
const odds = (p: number): number => Math.max(-12, Math.min(12, Math.round(Math.log((p + 1e-5) / (1 - p + 1e-5)) * 2)));

/** Features of “this is no attribution at all”. */
export function nullFeatures(group: readonly CueCandidate[], out: Int32Array): number {
	let mass = 0;
	for (const c of group) mass += c.probability;
	out[0] = pair(8000, 0);
	out[1] = pair(8001, odds(Math.min(1, mass)));
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
	out[n++] = pair(T, 1);
	out[n++] = pair(T + 1, pattern);
	out[n++] = pair(pair(T + 2, pattern), cue.stem);
	out[n++] = pair(pair(T + 3, pattern), cue.wordClass);
	out[n++] = pair(pair(T + 4, pattern), cue.kind);
	out[n++] = pair(T + 5, odds(h.cueProbability));
	out[n++] = pair(T + 6, odds(Math.min(1, mass)));
	out[n++] = pair(T + 7, level(h.weight));
	out[n++] = pair(T + 8, level(h.weight / best));
	out[n++] = pair(T + 9, level(h.cueProbability / mass));
	out[n++] = pair(pair(T + 10, pattern), odds(h.cueProbability));
	out[n++] = pair(pair(T + 11, hasSource), odds(source.probability));
	out[n++] = pair(pair(T + 12, left.first >= 0 ? 1 : 0), odds(left.probability));
	out[n++] = pair(pair(T + 13, right.first >= 0 ? 1 : 0), odds(right.probability));
	out[n++] = pair(T + 14, cue.stem);
	out[n++] = pair(T + 15, cue.last);
	out[n++] = pair(T + 16, word[cue.first] as number);
	out[n++] = pair(pair(pair(T + 17, length), cue.wordClass), first);
	out[n++] = pair(pair(T + 18, length), cue.stem);
	out[n++] = pair(pair(T + 19, at(cue.first - 1)), at(cue.end));
	out[n++] = pair(pair(T + 20, at(cue.end - 1)), at(cue.end));
	out[n++] = pair(pair(T + 21, at(cue.first - 1)), first);
	out[n++] = pair(pair(T + 22, level(h.cueProbability / mass)), level(h.weight / best));
	if (hasSource > 0) {
		const head = hasSource === 1 ? source.end - 1 : source.first;
		const size = bucket(source.end - source.first);
		const c = wordClass[head] as number;
		const s = stem[head] as number;
		const gap =
			hasSource === 1 ? classesBetween(words, source.end, cue.first) : classesBetween(words, cue.end, source.first);
		out[n++] = pair(pair(T + 30, hasSource), c);
		out[n++] = pair(T + 31, s);
		out[n++] = pair(pair(T + 32, hasSource), size);
		out[n++] = pair(pair(T + 33, hasSource), gap);
		out[n++] = pair(pair(pair(T + 34, gap), cue.wordClass), pattern);
		out[n++] = pair(pair(pair(T + 35, c), cue.wordClass), hasSource);
		out[n++] = pair(pair(T + 36, c), cue.stem);
		out[n++] = pair(pair(pair(T + 37, at(source.first - 1)), at(source.first)), hasSource);
		out[n++] = pair(pair(pair(T + 38, at(source.end)), at(source.end - 1)), hasSource);
		out[n++] = pair(pair(T + 39, Math.min(3, (cues[source.end] as number) - (cues[source.first] as number))), size);
		out[n++] = pair(pair(T + 40, Math.min(3, (verbs[source.end] as number) - (verbs[source.first] as number))), size);
		out[n++] = pair(
			pair(pair(T + 41, Math.min(3, (commas[source.end] as number) - (commas[source.first] as number))), gap),
			size,
		);
		const earlier = Math.min(2, (cues[source.first] as number) - (cues[cue.from] as number));
		const between = hasSource === 1 ? Math.min(2, (cues[cue.first] as number) - (cues[source.end] as number)) : 3;
		out[n++] = pair(pair(pair(T + 44, earlier), between), cue.wordClass);
		out[n++] = pair(pair(pair(pair(T + 45, earlier), between), cue.stem), at(cue.first - 1));
		out[n++] = pair(pair(pair(pair(T + 46, earlier), between), cue.wordClass), c);
	} else {
		out[n++] = pair(pair(T + 42, at(cue.first - 1)), cue.wordClass);
		out[n++] = pair(pair(T + 43, pattern), cue.last);
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
		out[n++] = pair(pair(T + 50, c), cue.stem);
		out[n++] = pair(pair(T + 51, gap), cue.stem);
		out[n++] = pair(pair(pair(T + 52, gap), c), pattern);
		out[n++] = pair(pair(pair(T + 53, size), c), v);
		out[n++] = pair(pair(pair(T + 54, at(right.end - 1)), at(right.end)), at(right.end + 1));
		out[n++] = pair(pair(T + 55, q * 4 + q2), pattern);
		out[n++] = pair(pair(pair(T + 56, q * 4 + q2), at(right.end)), at(right.end + 1));
		out[n++] = pair(pair(pair(T + 57, said), at(right.end)), size);
		out[n++] = pair(pair(T + 58, word[right.first] as number), cue.kind);
		out[n++] = pair(pair(pair(T + 59, v), cue.stem), pattern);
		out[n++] = pair(pair(T + 60, size), cue.stem);
		out[n++] = pair(pair(pair(T + 61, right.first >= cue.to ? 1 : 0), q), cue.stem);
		const rest = cue.to - right.end;
		out[n++] = pair(pair(pair(T + 62, rest < 0 ? -1 : bucket(rest)), pattern), at(right.end));
	}
	if (left.first >= 0) {
		const inner = hasSource === 1 && source.first >= left.end ? source.first : cue.first;
		const gap = classesBetween(words, left.end, inner);
		const size = bucket(left.end - left.first);
		const c = wordClass[left.first] as number;
		const v = Math.min(3, (verbs[left.end] as number) - (verbs[left.first] as number));
		const q = (quote[left.end - 1] as number) < 0 ? 0 : 1;
		const q2 = (quote[left.first] as number) < 0 ? 0 : 1;
		out[n++] = pair(pair(T + 70, gap), cue.stem);
		out[n++] = pair(pair(pair(T + 71, gap), pattern), q);
		out[n++] = pair(pair(pair(T + 72, size), c), v);
		out[n++] = pair(pair(pair(T + 73, at(left.first - 2)), at(left.first - 1)), c);
		out[n++] = pair(pair(pair(T + 74, q * 2 + q2), pattern), at(left.end));
		out[n++] = pair(pair(pair(T + 75, q * 2 + q2), at(left.first - 1)), c);
		out[n++] = pair(pair(T + 76, c), cue.stem);
		out[n++] = pair(pair(pair(T + 77, left.end <= cue.from ? 1 : 0), q), cue.stem);
		const rest = left.first - cue.from;
		out[n++] = pair(pair(pair(T + 78, rest < 0 ? -1 : bucket(rest)), pattern), at(left.first - 1));
	}
	return n;
}

/**
 * `exists`: how likely it is that the cue makes an attribution at all. `confidence`: that it does and that the source is
 * this one.
 */
export type Reading = {readonly hypothesis: Hypothesis; readonly exists: number; readonly confidence: number};

/** The best reading of a group of cue candidates. */
export function chooseReading(
	reader: Reader,
	group: readonly CueCandidate[],
	readings: LinearModel | undefined,
): Reading | undefined {
	const hypotheses = readGroup(reader, group);
	const first = hypotheses[0];
	if (first === undefined) return undefined;
	if (readings === undefined)
		return {
			hypothesis: first,
			exists: first.cueProbability,
			confidence: first.cueProbability * first.source.probability,
		};
	let best = 0;
	for (const h of hypotheses) best = Math.max(best, h.weight);
	const none = score(readings, nullFeatures(group, features));
	const odds: number[] = [];
	let total = 1;
	let top = 0;
	for (const h of hypotheses) {
		const s = score(readings, hypothesisFeatures(reader.words, h, group, best, features)) - none;
		const o = Math.exp(Math.min(50, s));
		total += o;
		if (o > (odds[top] ?? 0)) top = odds.length;
		odds.push(o);
	}
	const hypothesis = hypotheses[top] as Hypothesis;
	let same = 0;
	hypotheses.forEach(({source}, k) => {
		if (sameSource(source, hypothesis.source)) same += odds[k] as number;
	});
	return {hypothesis, exists: (total - 1) / total, confidence: same / total};
}

/** Whether two sources share a word: the same speaker, with or without his office. */
function sameSource(a: Part, b: Part): boolean {
	if (a.first < 0 || b.first < 0) return a.first < 0 && b.first < 0;
	return a.first < b.end && b.first < a.end;
}

function score(model: LinearModel, n: number): number {
	return sumWeights(model, features, n) * model.scale;
}
