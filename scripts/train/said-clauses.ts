import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {deflateRawSync} from 'node:zlib';
import {findCandidates, MAX_CANDIDATES, NONE, Question, viewCue} from '../../src/annotate/said-clause-candidates.js';
import {type CueCandidate, cueFeatures, LONGEST_CHAIN, MAX_FEATURES} from '../../src/annotate/said-clause-cues.js';
import {
	candidateFeatures,
	groupCues,
	type Hypothesis,
	openReader,
	type Part,
	readGroup,
} from '../../src/annotate/said-clause-decode.js';
import {gapFeatures, gapOf, gapVariant} from '../../src/annotate/said-clause-gaps.js';
import {hypothesisFeatures, nullFeatures} from '../../src/annotate/said-clause-readings.js';
import type {WordClusters} from '../../src/annotate/said-clause-words.js';
import {findCueCandidates, LEAST_CANDIDATE} from '../../src/annotate/said-clauses.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {type Doc, readDocs, readPlainTexts, type TokenGold, tokenGold} from './said-clause-data.js';
import {
	type Chain,
	type Group,
	rowCollector,
	type Settings,
	type Trained,
	trainChains,
	trainGroups,
} from './said-clause-learning.js';
import {clusterWords} from './word-clusters.js';

export {readDocs} from './said-clause-data.js';

const CUES: Settings = {bits: 17, epochs: 8, rate: 0.05, init: 1, drop: 0.3, seed: 1};
const SPANS: Settings = {bits: 18, epochs: 5, rate: 0.1, init: 10, drop: 0, seed: 2};
const READINGS: Settings = {bits: 16, epochs: 5, rate: 0.05, init: 1, drop: 0.2, seed: 3};
const FOLDS = 5;

const buffer = new Int32Array(MAX_FEATURES);
const candidates = new Int32Array(MAX_CANDIDATES);

/** Trains the tagger that says how likely each stretch of words is a cue; `log` says when it is done. */
export function trainCues(docs: readonly Doc[], {log = false} = {}): Trained {
	const model = trainChains(docs.flatMap(chainsOf), CUES);
	if (log) console.log(`cue tagger trained on ${docs.length} articles`);
	return model;
}

function chainsOf(doc: Doc): Chain[] {
	const {tokens, words} = doc;
	const labels = new Uint8Array(tokens.count);
	for (const {cue} of tokenGold(doc)) {
		labels.fill(2, cue[0] + 1, cue[1]);
		labels[cue[0]] = 1;
	}
	const chains: Chain[] = [];
	for (let s = 0; s < tokens.sentenceCount; s++) {
		const stop = tokens.sentenceStart[s + 1] as number;
		for (let from = tokens.sentenceStart[s] as number; from < stop; from += LONGEST_CHAIN) {
			const to = Math.min(stop, from + LONGEST_CHAIN);
			const rows = rowCollector(buffer);
			for (let i = from; i < to; i++) {
				rows.add(cueFeatures(words, i, from, to, buffer));
				rows.endRow();
			}
			chains.push({...rows.rows(), labels: labels.slice(from, to)});
		}
	}
	return chains;
}

/** What a cue tagger says of an article that it did not see. */
const unseen = new WeakMap<Doc, readonly CueCandidate[]>();

/**
 * Has every article tagged by a tagger that did not see it, as it will be for the articles that people read; leaves the
 * chances of a cue in its words.
 */
function tagUnseen(docs: readonly Doc[]): void {
	const lacking = docs.filter(doc => !unseen.has(doc));
	const tag = (some: readonly Doc[], rest: readonly Doc[]) => {
		if (some.length === 0) return;
		const model = trainCues(rest);
		for (const doc of some) unseen.set(doc, findCueCandidates(doc.words, model, LEAST_CANDIDATE));
	};
	if (lacking.length < docs.length)
		tag(
			lacking,
			docs.filter(doc => unseen.has(doc)),
		);
	else
		for (let fold = 0; fold < FOLDS; fold++)
			tag(
				docs.filter((_, i) => i % FOLDS === fold),
				docs.filter((_, i) => i % FOLDS !== fold),
			);
}

/** Trains the choice of the edges of source and content, from the annotated cues. */
export function trainSpans(docs: readonly Doc[]): Trained {
	tagUnseen(docs);
	return trainGroups(docs.flatMap(edgesOf), SPANS);
}

function edgesOf(doc: Doc): Group[] {
	const {words} = doc;
	const groups: Group[] = [];
	for (const {
		cue: [first, end],
		source,
		left,
		right,
	} of tokenGold(doc)) {
		const cue = viewCue(words, first, end);
		const ask = (question: number, near: number, answer: number) => {
			const count = findCandidates(words, cue, question, near, candidates);
			const gold = candidates.subarray(0, count).indexOf(answer);
			if (gold < 0) return;
			const rows = rowCollector(buffer);
			for (const candidate of candidates.subarray(0, count)) {
				if (candidate !== NONE)
					rows.add(gapFeatures(words, gapOf(question, candidate), gapVariant(question, near, candidate), buffer));
				rows.add(candidateFeatures(words, cue, question, near, candidate, buffer));
				rows.endRow();
			}
			groups.push({...rows.rows(), gold});
		};
		ask(Question.rightStart, 0, right?.[0] ?? NONE);
		if (right) ask(Question.rightEnd, right[0], right[1]);
		ask(Question.leftEnd, 0, left?.[1] ?? NONE);
		if (left) ask(Question.leftStart, left[1], left[0]);
		if (source === undefined) ask(Question.sourceNear, 0, NONE);
		else if (source[1] <= first) {
			ask(Question.sourceNear, 0, source[1]);
			ask(Question.sourceFar, source[1], source[0]);
		} else if (source[0] >= end) {
			ask(Question.sourceNear, 0, -2 - source[0]);
			ask(Question.sourceFar, -2 - source[0], source[1]);
		}
	}
	return groups;
}

/** Trains the choice among whole readings, on readings by span models that did not see the article. */
export function trainReadings(docs: readonly Doc[]): Trained {
	tagUnseen(docs);
	const groups: Group[] = [];
	for (let fold = 0; fold < FOLDS; fold++) {
		const spans = trainSpans(docs.filter((_, i) => i % FOLDS !== fold));
		groups.push(...docs.filter((_, i) => i % FOLDS === fold).flatMap(doc => readingsOf(doc, spans)));
	}
	return trainGroups(groups, READINGS);
}

function readingsOf(doc: Doc, spans: Trained): Group[] {
	const reader = openReader(doc.words, spans);
	const left = new Set(tokenGold(doc));
	const groups: Group[] = [];
	for (const cues of groupCues(unseen.get(doc) ?? [], 0.1)) {
		const hypotheses = readGroup(reader, cues);
		if (hypotheses.length === 0) continue;
		let most = 0;
		let gold = 0;
		let met: TokenGold | undefined;
		for (const attribution of left)
			hypotheses.forEach((hypothesis, k) => {
				const value = worthOf(hypothesis, attribution);
				if (value > most) [most, gold, met] = [value, k + 1, attribution];
			});
		if (met !== undefined) left.delete(met);
		const best = Math.max(...hypotheses.map(({weight}) => weight));
		const rows = rowCollector(buffer);
		rows.add(nullFeatures(cues, buffer));
		rows.endRow();
		for (const hypothesis of hypotheses) {
			rows.add(hypothesisFeatures(doc.words, hypothesis, cues, best, buffer));
			rows.endRow();
		}
		groups.push({...rows.rows(), gold});
	}
	return groups;
}

/** How good a reading of an annotated attribution is: most for the exact cue and spans, something for an overlap. */
function worthOf({cue, source, left, right}: Hypothesis, gold: TokenGold): number {
	if (Math.min(gold.cue[1], cue.end) <= Math.max(gold.cue[0], cue.first)) return 0;
	const s = shared(source, gold.source);
	const l = shared(left, gold.left);
	const r = shared(right, gold.right);
	return (
		(cue.first === gold.cue[0] && cue.end === gold.cue[1] ? 2 : 0.5) +
		(s === 1 ? 1.5 : s * 0.5) +
		(l === 1 ? 1 : l * 0.6) +
		(r === 1 ? 1 : r * 0.6) +
		(s === 1 && l === 1 && r === 1 ? 1 : 0)
	);
}

/** Tokens in both as a share of tokens in either; 1 when neither has any. */
function shared(part: Part, gold: readonly [number, number] | undefined): number {
	if (gold === undefined || part.first < 0) return gold === undefined && part.first < 0 ? 1 : 0;
	const both = Math.max(0, Math.min(gold[1], part.end) - Math.max(gold[0], part.first));
	return both / (gold[1] - gold[0] + part.end - part.first - both);
}

/** The whole model of said clauses from these articles. */
export function trainSaidClauseModel(docs: readonly Doc[], clusters: WordClusters) {
	return {clusters, cues: trainCues(docs), spans: trainSpans(docs), readings: trainReadings(docs)};
}

/** Trains on everything and writes the weights that ship. `data` is the folder of the evaluation data. */
export function trainSaidClauses(data: string): void {
	const clusters = clusterWords(
		readPlainTexts(
			['polnear/train.jsonl', 'entities/news-train.jsonl', 'entities/politics-train.jsonl'].map(name =>
				join(data, name),
			),
		),
	);
	const model = trainSaidClauseModel(readDocs(join(data, 'polnear', 'train.jsonl'), clusters), clusters);
	const packed = {
		CLUSTERS: deflateRawSync(Buffer.concat([clusters.cluster, clusters.check]), {level: 9}).toString('base64'),
		CUES: encodeWeights(model.cues.values, 3),
		SPANS: encodeWeights(model.spans.values, 1),
		READINGS: encodeWeights(model.readings.values, 1),
	};
	const lines = Object.entries(packed).map(([name, value]) => `export const SAID_CLAUSE_${name} =\n\t'${value}';\n`);
	writeFileSync(
		new URL('../../src/annotate/model/said-clauses-weights.ts', import.meta.url),
		`// Written by scripts/train/said-clauses.ts; see said-clauses.md.\n${lines.join('')}`,
	);
	console.log(`said clauses: ${Math.round(lines.join('').length / 1024)} KB written`);
}

if (process.argv[1]?.endsWith('said-clauses.ts')) {
	const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});
	trainSaidClauses(values.data);
}
