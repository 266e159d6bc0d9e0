import {inflateRawSync} from 'node:zlib';
import type {Span} from '../text/span.js';
import {
	SAID_CLAUSE_CLUSTERS,
	SAID_CLAUSE_CUES,
	SAID_CLAUSE_READINGS,
	SAID_CLAUSE_SPANS,
} from './model/said-clauses-weights.js';
import {
	type CueCandidate,
	cueFeatures,
	decodeCues,
	type LinearModel,
	LONGEST_CHAIN,
	MAX_FEATURES,
	transitionFeature,
} from './said-clause-cues.js';
import {groupCues, openReader, type Part} from './said-clause-decode.js';
import {bucketOf} from './said-clause-hash.js';
import {chooseReading} from './said-clause-readings.js';
import {scoreAdder} from './said-clause-scores.js';
import {type ClauseWords, countCues, WordClass, type WordClusters} from './said-clause-words.js';
import {decodeWeights} from './weights.js';

/** One attribution: somebody is said to have said, asked, thought or decided something. */
export type SaidClause = {
	/** The words of saying: `said`, `has repeatedly called for`, `according to`. */
	readonly cue: Span;
	/** The words that say who: `he`, `Mukasey, the former attorney general`; `undefined`: nobody is named. */
	readonly source: Span | undefined;
	/** What was said, in text order: “A,” she said, “B.” has two. */
	readonly content: readonly Span[];
	/** 0 to 1: how likely it is that the words are an attribution and that the source, or that there is none, is right. */
	readonly confidence: number;
	/** Whether a part of the content stands in quotation marks. */
	readonly hasQuote: boolean;
};

export type SaidClauseModel = {
	readonly clusters: WordClusters;
	readonly cues: LinearModel;
	readonly spans: LinearModel;
	/** Weighs whole readings of a cue against each other; without it the likeliest parts are taken. */
	readonly readings?: LinearModel;
};

/** Stretches less likely to be a cue than this are not looked at. */
export const LEAST_CANDIDATE = 0.05;
/** Attributions less likely than this are not reported: where F1 is highest on articles held out of the training. */
export const LEAST_CONFIDENCE = 0.4;

/** No sentence of prose has more attributions; of a longer row of cues the likeliest are read. */
const MOST_IN_SENTENCE = 60;

let shipped: SaidClauseModel | undefined;

/** The model that ships, read on first use. */
export function loadSaidClauseModel(): SaidClauseModel {
	shipped ??= {
		clusters: readClusters(SAID_CLAUSE_CLUSTERS),
		cues: decodeWeights(SAID_CLAUSE_CUES),
		spans: decodeWeights(SAID_CLAUSE_SPANS),
		readings: decodeWeights(SAID_CLAUSE_READINGS),
	};
	return shipped;
}

function readClusters(encoded: string): WordClusters {
	const bytes = inflateRawSync(Buffer.from(encoded, 'base64'));
	if (bytes.length !== 0x20000) throw new Error('a weight file of the package is damaged; install it again');
	return {cluster: new Uint8Array(bytes.subarray(0, 0x10000)), check: new Uint8Array(bytes.subarray(0x10000))};
}

const features = new Int32Array(MAX_FEATURES);

export function findCueCandidates(words: ClauseWords, model: LinearModel, threshold: number): CueCandidate[] {
	const {tokens} = words;
	const found: CueCandidate[] = [];
	const transition = new Float64Array(12);
	for (let previous = 0; previous < 4; previous++)
		for (let label = 0; label < 3; label++)
			transition[previous * 3 + label] =
				label === 2 && (previous === 0 || previous === 3)
					? 0
					: Math.exp(
							(model.values[bucketOf(transitionFeature(previous), model.mask) * 3 + label] as number) * model.scale,
						);
	const scores = new Float64Array(LONGEST_CHAIN * 3);
	const add = scoreAdder(model, tokens.count);
	for (let s = 0; s < tokens.sentenceCount; s++) {
		const stop = tokens.sentenceStart[s + 1] as number;
		for (let from = tokens.sentenceStart[s] as number; from < stop; from += LONGEST_CHAIN) {
			const to = Math.min(stop, from + LONGEST_CHAIN);
			scores.fill(0, 0, (to - from) * 3);
			for (let i = from; i < to; i++) {
				const n = cueFeatures(words, i, from, to, features);
				add(features, n, scores, (i - from) * 3);
			}
			decodeCues(
				scores,
				to - from,
				transition,
				threshold,
				(first, end, probability) => {
					found.push({first: from + first, end: from + end, probability});
				},
				words.chance.subarray(from, to),
			);
		}
	}
	countCues(words);
	return found;
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

/**
 * Finds every attribution in the text, in the order of their cues: what was said, by whom, and the words that say so.
 * The words must have been read with the clusters of this model; the chances of cues are left in them. Spans lie in the
 * text; the contents of different clauses may overlap, since what one says can be that another said something.
 */
export function readSaidClauses(
	words: ClauseWords,
	model: SaidClauseModel = loadSaidClauseModel(),
	threshold = LEAST_CONFIDENCE,
): SaidClause[] {
	const found = findCueCandidates(words, model.cues, LEAST_CANDIDATE);
	const reader = openReader(words, model.spans);
	const clauses: SaidClause[] = [];
	const inSentence = new Map<number, number>();
	for (const group of groupCues(found, threshold)) {
		const sentence = words.tokens.sentence[group[0]?.first ?? 0] as number;
		const count = (inSentence.get(sentence) ?? 0) + 1;
		if (count > MOST_IN_SENTENCE) continue;
		inSentence.set(sentence, count);
		const reading = chooseReading(reader, group, model.readings);
		if (reading === undefined || reading.exists < threshold) continue;
		const {cue, source, left, right} = reading.hypothesis;
		const content: Span[] = [];
		if (left.first >= 0) content.push(spanOf(words, left.first, left.end, true));
		if (right.first >= 0) content.push(spanOf(words, right.first, right.end, true));
		clauses.push({
			cue: spanOf(words, cue.first, cue.end, false),
			source: source.first < 0 ? undefined : spanOf(words, source.first, source.end, false),
			content,
			confidence: reading.confidence,
			hasQuote: hasQuote(words, left) || hasQuote(words, right),
		});
	}
	return clauses.sort((a, b) => a.cue.start - b.cue.start);
}

/** Whether a part of the content stands in quotation marks: its edges, or a mark between them. */
function hasQuote({quote, quotes}: ClauseWords, {first, end}: Part): boolean {
	if (first < 0) return false;
	return quote[first] !== -1 || quote[end - 1] !== -1 || quotes[end] !== quotes[first];
}
