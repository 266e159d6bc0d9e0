import {inflateRawSync} from 'node:zlib';
import type {Tokens} from '../text/segment.js';
import type {Span} from '../text/span.js';
import {SAID_CLAUSE_CLUSTERS, SAID_CLAUSE_CUES, SAID_CLAUSE_SPANS} from './model/said-clauses-weights.js';
import {
	addScores,
	type CueCandidate,
	cueFeatures,
	decodeCues,
	type LinearModel,
	LONGEST_CHAIN,
	MAX_FEATURES,
	transitionFeature,
} from './said-clause-cues.js';
import {
	type CueView,
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
import {type ClauseWords, readClauseWords, WordClass, type WordClusters} from './said-clause-words.js';
import {decodeWeights} from './weights.js';

/** One attribution: somebody is said to have said, asked, thought or decided something. */
export type SaidClause = {
	/** The words of saying: `said`, `has repeatedly called for`, `according to`. */
	readonly cue: Span;
	/** The words that say who: `he`, `Mukasey, the former attorney general`; `undefined`: nobody is named. */
	readonly source: Span | undefined;
	/** What was said, in text order: “A,” she said, “B.” has two. */
	readonly content: readonly Span[];
	/** 0 to 1: how likely cue and content are right. */
	readonly confidence: number;
	/** Whether a part of the content stands in quotation marks. */
	readonly hasQuote: boolean;
};

export type SaidClauseModel = {
	readonly clusters: WordClusters;
	readonly cues: LinearModel;
	readonly spans: LinearModel;
};

let shipped: SaidClauseModel | undefined;

/** The model that ships, read on first use. */
export function loadSaidClauseModel(): SaidClauseModel {
	shipped ??= {
		clusters: readClusters(SAID_CLAUSE_CLUSTERS),
		cues: decodeWeights(SAID_CLAUSE_CUES),
		spans: decodeWeights(SAID_CLAUSE_SPANS),
	};
	return shipped;
}

function readClusters(encoded: string): WordClusters {
	const bytes = inflateRawSync(Buffer.from(encoded, 'base64'));
	if (bytes.length !== 0x20000) throw new Error('a weight file of the package is damaged; install it again');
	return {cluster: new Uint8Array(bytes.subarray(0, 0x10000)), check: new Uint8Array(bytes.subarray(0x10000))};
}

/**
 * Finds every attribution in the text, in the order of their cues: what was said, by whom, and the words that say so.
 * `quoted` are the spans of quotation marks in text order. Spans lie in the text; the contents of different clauses may
 * overlap, since what one says can be that another said something.
 */
export function findSaidClauses(tokens: Tokens, options: {readonly quoted: readonly Span[]}): SaidClause[] {
	return findSaidClausesWith(loadSaidClauseModel(), tokens, options);
}

const features = new Int32Array(MAX_FEATURES);
const candidates = new Int32Array(MAX_CANDIDATES);

export function findCueCandidates(words: ClauseWords, model: LinearModel, threshold: number): CueCandidate[] {
	const {tokens} = words;
	const found: CueCandidate[] = [];
	const transition = new Float64Array(12);
	for (let previous = 0; previous < 4; previous++)
		for (let label = 0; label < 3; label++)
			transition[previous * 3 + label] =
				label === 2 && (previous === 0 || previous === 3)
					? 0
					: Math.exp((model.values[(transitionFeature(previous) & model.mask) * 3 + label] as number) * model.scale);
	const scores = new Float64Array(LONGEST_CHAIN * 3);
	for (let s = 0; s < tokens.sentenceCount; s++) {
		const stop = tokens.sentenceStart[s + 1] as number;
		for (let from = tokens.sentenceStart[s] as number; from < stop; from += LONGEST_CHAIN) {
			const to = Math.min(stop, from + LONGEST_CHAIN);
			scores.fill(0, 0, (to - from) * 3);
			for (let i = from; i < to; i++) {
				const n = cueFeatures(words, i, from, to, features);
				addScores(model, features, 0, n, scores, (i - from) * 3);
			}
			const start = found.length;
			decodeCues(scores, to - from, transition, threshold, (first, end, probability) => {
				found.push({first: from + first, end: from + end, probability});
			});
			if (found.length - start > 1) keepApart(found, start);
		}
	}
	return found;
}

/** Of candidates that share a token, keeps the likelier. */
function keepApart(found: CueCandidate[], start: number): void {
	const list = found.splice(start).sort((a, b) => b.probability - a.probability);
	const kept: CueCandidate[] = [];
	for (const c of list) if (kept.every(k => k.end <= c.first || c.end <= k.first)) kept.push(c);
	kept.sort((a, b) => a.first - b.first);
	found.push(...kept);
}

type Choice = {value: number; probability: number};

/** The likeliest candidates of a question, best first. */
function choose(model: LinearModel, count: number, features_: (candidate: number) => number, keep: number): Choice[] {
	const {mask, values, scale} = model;
	const scores = new Float64Array(count);
	let top = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < count; i++) {
		const n = features_(candidates[i] as number);
		let sum = 0;
		for (let f = 0; f < n; f++) sum += values[(features[f] as number) & mask] as number;
		const score = sum * scale;
		scores[i] = score;
		if (score > top) top = score;
	}
	let total = 0;
	for (let i = 0; i < count; i++) total += Math.exp((scores[i] as number) - top);
	const choices: Choice[] = [];
	for (let k = 0; k < keep && k < count; k++) {
		let best = -1;
		for (let i = 0; i < count; i++)
			if ((scores[i] as number) > (best < 0 ? Number.NEGATIVE_INFINITY : (scores[best] as number))) best = i;
		if (best < 0) break;
		choices.push({value: candidates[best] as number, probability: Math.exp((scores[best] as number) - top) / total});
		scores[best] = Number.NEGATIVE_INFINITY;
	}
	return choices;
}

type Part = {first: number; end: number; probability: number} | undefined;

export type Parts = {source: Part; left: Part; right: Part};

export function findParts(words: ClauseWords, cue: CueView, model: LinearModel): Parts {
	const sources: {part: Part; probability: number}[] = choose(
		model,
		sourceNears(words, cue, candidates),
		c => sourceNearFeatures(words, cue, c, features),
		2,
	).map(near => {
		if (near.value === NONE) return {part: undefined, probability: near.probability};
		const far = choose(
			model,
			sourceFars(words, cue, near.value, candidates),
			c => sourceFarFeatures(words, cue, near.value, c, features),
			1,
		)[0];
		if (!far) return {part: undefined, probability: 0};
		const side = near.value >= 0;
		return {
			part: {
				first: side ? far.value : -2 - near.value,
				end: side ? near.value : far.value,
				probability: near.probability * far.probability,
			},
			probability: near.probability,
		};
	});
	const rights = choose(
		model,
		rightStarts(words, cue, candidates),
		c => rightStartFeatures(words, cue, c, features),
		2,
	).map(near => {
		if (near.value === NONE) return {part: undefined, probability: near.probability};
		const far = choose(
			model,
			rightEnds(words, near.value, candidates),
			c => rightEndFeatures(words, cue, near.value, c, features),
			1,
		)[0];
		if (!far) return {part: undefined, probability: 0};
		return {
			part: {first: near.value, end: far.value, probability: near.probability * far.probability},
			probability: near.probability,
		};
	});
	const lefts = choose(model, leftEnds(words, cue, candidates), c => leftEndFeatures(words, cue, c, features), 2).map(
		near => {
			if (near.value === NONE) return {part: undefined, probability: near.probability};
			const far = choose(
				model,
				leftStarts(words, near.value, candidates),
				c => leftStartFeatures(words, cue, c, near.value, features),
				1,
			)[0];
			if (!far) return {part: undefined, probability: 0};
			return {
				part: {first: far.value, end: near.value, probability: near.probability * far.probability},
				probability: near.probability,
			};
		},
	);
	let best: Parts = {source: undefined, left: undefined, right: undefined};
	let bestScore = 0;
	for (const s of sources)
		for (const l of lefts)
			for (const r of rights) {
				if (!l.part && !r.part) continue;
				if (s.part && l.part && s.part.first < l.part.end && l.part.first < s.part.end) continue;
				if (s.part && r.part && s.part.first < r.part.end && r.part.first < s.part.end) continue;
				const score = s.probability * l.probability * r.probability;
				if (score > bestScore) {
					bestScore = score;
					best = {source: s.part, left: l.part, right: r.part};
				}
			}
	return best;
}

/** The characters of a token range, with the quotation marks that stand at its edges. */
export function spanOf(words: ClauseWords, first: number, end: number, marks: boolean): Span {
	const {tokens, wordClass, quote} = words;
	let a = first;
	let b = end;
	if (marks) {
		if (a > 0 && wordClass[a - 1] === WordClass.openQuote && quote[a - 1] === quote[a]) a--;
		let closer = b;
		while (closer < words.count && closer < b + 3) {
			if (wordClass[closer] === WordClass.closeQuote) {
				if (quote[closer] === quote[b - 1]) b = closer + 1;
				break;
			}
			if (wordClass[closer] !== WordClass.comma && wordClass[closer] !== WordClass.stop) break;
			closer++;
		}
	}
	return {start: tokens.start[a] as number, end: tokens.end[b - 1] as number};
}

export function findSaidClausesWith(
	model: SaidClauseModel,
	tokens: Tokens,
	options: {readonly quoted: readonly Span[]},
	threshold = 0.35,
): SaidClause[] {
	const words = readClauseWords(tokens, options.quoted, model.clusters);
	const clauses: SaidClause[] = [];
	for (const candidate of findCueCandidates(words, model.cues, threshold)) {
		const cue = viewCue(words, candidate.first, candidate.end);
		const parts = findParts(words, cue, model.spans);
		const content: Span[] = [];
		if (parts.left) content.push(spanOf(words, parts.left.first, parts.left.end, true));
		if (parts.right) content.push(spanOf(words, parts.right.first, parts.right.end, true));
		if (content.length === 0) continue;
		clauses.push({
			cue: spanOf(words, candidate.first, candidate.end, false),
			source: parts.source && spanOf(words, parts.source.first, parts.source.end, false),
			content,
			confidence: candidate.probability,
			hasQuote: content.some(part => options.quoted.some(q => q.start < part.end && part.start < q.end)),
		});
	}
	return clauses;
}
