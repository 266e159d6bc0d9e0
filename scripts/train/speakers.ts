// Trains the choice of speakers:  tsx scripts/train/speakers.ts --data DIR
//
// DIR holds polnear/train.jsonl. Writes src/annotate/model/speakers-weights.ts. Takes about ten minutes, most of them for the said clauses.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {linkEntities} from '../../src/annotate/entity-linking.js';
import {findEntityMentions} from '../../src/annotate/entity-tagger.js';
import type {QuotedSegment} from '../../src/annotate/quotes.js';
import {readBlocks} from '../../src/annotate/reading.js';
import type {LinearModel} from '../../src/annotate/said-clause-cues.js';
import {readClauseWords, WordClass} from '../../src/annotate/said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses, type SaidClauseModel} from '../../src/annotate/said-clauses.js';
import {type Candidate, CandidateKind, findCandidates} from '../../src/annotate/speaker-candidates.js';
import {type History, MAX_SPEAKER_FEATURES, speakerFeatures} from '../../src/annotate/speaker-features.js';
import {type Identities, identifyCandidates} from '../../src/annotate/speaker-identity.js';
import {advance, likeliest, rankCandidates} from '../../src/annotate/speaker-ranker.js';
import {readScene, type Scene} from '../../src/annotate/speaker-scene.js';
import {findStandings} from '../../src/annotate/speaker-standings.js';
import {MAX_TRUST_FEATURES, trustFeatures} from '../../src/annotate/speaker-trust.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {type Example, fit, isotonic, type Option} from './linear.js';
import {readDocs, trainSaidClauseModel} from './said-clauses.js';

type Pair = readonly [start: number, end: number];
type GoldSegment = {start: number; end: number; speech: boolean; source?: Pair[]};
export type GoldArticle = {article: string; text: string; segments: GoldSegment[]};

/** An article with what its annotators found laid over what the program finds. One slot a segment. */
export type TrainingDoc = {
	readonly scene: Scene;
	readonly identities: Identities;
	readonly gold: ReadonlyArray<GoldSegment | undefined>;
	/** The candidates that are the source that the annotators marked. */
	readonly right: ReadonlyArray<readonly number[]>;
	/** Speech with a source that the annotators marked, and how many of those have a candidate in it. */
	readonly sources: number;
	readonly reached: number;
};

export const FOLDS = 5;
const SPEAKERS = {bits: 17, epochs: 8, rate: 0.1, l2: 1e-3, drop: 0.4, seed: 7};
const TRUST = {bits: 12, epochs: 8, rate: 0.05, l2: 1e-2, drop: 0.3, seed: 7};

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

export const readGold = (path: string): GoldArticle[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line) as GoldArticle);

export function readTrainingDoc(gold: GoldArticle, clauseModel: SaidClauseModel): TrainingDoc {
	const {article} = parseArticle(gold.text, {path: `${gold.article}.txt`});
	const reading = readBlocks(article);
	const {tokens} = reading;
	const raw = findEntityMentions(tokens, {regionKinds: article.blocks.map(block => block.kind)});
	const segments = reading.segments.filter(segment => segment.level === 0);
	const quoted = segments.map(segment => segment.span);
	const words = readClauseWords(tokens, quoted, clauseModel.clusters);
	const candidates = findCandidates(words, raw);
	const clauses = readSaidClauses(words, clauseModel);
	const scene = readScene({article, words, segments, candidates, clauses});
	const identities = identifyCandidates(article.text, candidates, linkEntities(reading, raw));
	const matched = matchSegments(segments, gold.segments);
	const right = matched.map(segment => (segment?.speech ? rightCandidates(scene, segment.source ?? []) : []));
	const withSource = gold.segments.filter(segment => segment.speech && (segment.source ?? []).length > 0);
	return {
		scene,
		identities,
		gold: matched,
		right,
		sources: withSource.length,
		reached: withSource.filter(segment => candidates.some(candidate => touches(candidate, segment.source ?? [])))
			.length,
	};
}

/** The marked segment of each found one, as the scorer matches them: by an overlap of 0.8. */
function matchSegments(
	segments: readonly QuotedSegment[],
	gold: readonly GoldSegment[],
): Array<GoldSegment | undefined> {
	const used = new Set<GoldSegment>();
	return segments.map(({span}) => {
		let best: GoldSegment | undefined;
		let most = 0.8;
		for (const segment of gold) {
			if (used.has(segment)) continue;
			const shared = Math.max(0, Math.min(span.end, segment.end) - Math.max(span.start, segment.start));
			const share = shared / (span.end - span.start + segment.end - segment.start - shared || 1);
			if (share >= most) {
				best = segment;
				most = share;
			}
		}
		if (best !== undefined) used.add(best);
		return best;
	});
}

function touches({span}: Candidate, source: readonly Pair[]): boolean {
	return source.some(([start, end]) => {
		const shared = Math.min(span.end, end) - Math.max(span.start, start);
		return shared > 0 && shared * 2 >= Math.min(span.end - span.start, end - start);
	});
}

/** Of the candidates in the source, those that are its head: not the “Trump” of “Trump’s lawyer” or “the son of Trump”. */
function rightCandidates(scene: Scene, source: readonly Pair[]): number[] {
	const {candidates, candidateViews, words} = scene;
	const all = candidates.flatMap((candidate, c) => (touches(candidate, source) ? [c] : []));
	const heads = all.filter(c => {
		const {possessive, kind, span} = candidates[c] as Candidate;
		if (possessive || kind === CandidateKind.own || kind === CandidateKind.who) return false;
		const before = words.wordClass[(candidateViews[c]?.from ?? 0) - 1];
		const inside =
			before === WordClass.of ||
			before === WordClass.preposition ||
			before === WordClass.to ||
			before === WordClass.by ||
			before === WordClass.as;
		return !inside || span.start <= (source[0]?.[0] ?? 0) + 1;
	});
	return heads.length > 0 ? heads : all;
}

const features = new Int32Array(Math.max(MAX_SPEAKER_FEATURES, MAX_TRUST_FEATURES));
const templates = new Uint8Array(MAX_SPEAKER_FEATURES);

/** One example a segment whose source is among its candidates; the history is that of the annotators. */
export function speakerExamples(docs: readonly TrainingDoc[]): Example[] {
	const examples: Example[] = [];
	for (const {scene, identities, right} of docs) {
		let history: History = {...identities, previous: -1, other: -1};
		for (let s = 0; s < scene.segments.length; s++) {
			const rights = right[s] as readonly number[];
			if (rights.length === 0) continue;
			const standings = findStandings(scene, s, history.previous);
			const options = standings.map((standing): Option => {
				const n = speakerFeatures(scene, s, standing, standings, history, features, templates);
				return {features: features.slice(0, n), templates: templates.slice(0, n)};
			});
			const found = standings.flatMap(({candidate}, i) => (rights.includes(candidate) ? [i] : []));
			if (found.length > 0) examples.push({options, right: found});
			history = advance(history, rights[0] as number);
		}
	}
	return examples;
}

export function asModel(values: Float32Array): LinearModel {
	return {mask: values.length - 1, labels: 1, scale: 1, values};
}

/** What the ranker made of one segment that it had not seen. */
type Trial = {readonly trust: Int32Array; readonly right: boolean};

/** The choices of the ranker in documents that it has not seen, with the features of trust. */
export function tryRanker(docs: readonly TrainingDoc[], speakers: LinearModel): Trial[] {
	const model = {speakers, trust: speakers, calibration: []};
	const tried: Trial[] = [];
	for (const {scene, identities, gold} of docs) {
		let history: History = {...identities, previous: -1, other: -1};
		for (let s = 0; s < scene.segments.length; s++) {
			const segment = gold[s];
			if (!segment?.speech) continue;
			const ranked = rankCandidates(scene, s, findStandings(scene, s, history.previous), history, model);
			const best = likeliest(ranked);
			if (best < 0) continue;
			const c = ranked.standings[best]?.candidate as number;
			if ((segment.source ?? []).length > 0) {
				const n = trustFeatures(scene, s, ranked, best, history, features);
				tried.push({
					trust: features.slice(0, n),
					right: touches(scene.candidates[c] as Candidate, segment.source ?? []),
				});
			}
			history = advance(history, c);
		}
	}
	return tried;
}

const trustExamples = (trials: readonly Trial[]): Example[] =>
	trials.map(({trust, right}) => ({
		options: [{features: trust, templates: Uint8Array.from(trust, (_, i) => i)}],
		right: right ? [0] : [],
	}));

function trustOf(weights: Float32Array, {trust}: Trial): number {
	const sum = trust.reduce((total, feature) => total + (weights[feature & (weights.length - 1)] as number), 0);
	return 1 / (1 + Math.exp(-sum));
}

/**
 * Reads the training articles. The said clauses of each come from a model that did not see it, as they will for the
 * articles that people read.
 */
export function readTrainingDocs(data: string): TrainingDoc[] {
	const path = join(data, 'polnear', 'train.jsonl');
	const gold = readGold(path);
	const {clusters} = loadSaidClauseModel();
	const clauseDocs = readDocs(path, clusters);
	const models = Array.from({length: FOLDS}, (_, fold) => {
		const rest = clauseDocs.filter((_, i) => i % FOLDS !== fold);
		return trainSaidClauseModel(rest, clusters);
	});
	return gold.map((article, i) => readTrainingDoc(article, models[i % FOLDS] as SaidClauseModel));
}

/** Trains on the documents and writes the weights that ship. */
export function trainSpeakers(docs: readonly TrainingDoc[]): void {
	const sources = docs.reduce((sum, doc) => sum + doc.sources, 0);
	const reached = docs.reduce((sum, doc) => sum + doc.reached, 0);
	console.log(`candidate recall ${percent(reached / sources)} of ${sources} sources`);
	const others = <T>(list: readonly T[], fold: number) => list.filter((_, i) => i % FOLDS !== fold);
	const part = <T>(list: readonly T[], fold: number) => list.filter((_, i) => i % FOLDS === fold);
	const trials = Array.from({length: FOLDS}, (_, fold) =>
		tryRanker(part(docs, fold), asModel(fit(speakerExamples(others(docs, fold)), SPEAKERS))),
	);
	const right = trials.flat().filter(trial => trial.right).length;
	console.log(
		`ranker, articles not seen: ${percent(right / trials.flat().length)} of ${trials.flat().length} mentions right`,
	);
	const judged = trials.flatMap((own, fold): Array<[number, boolean]> => {
		const weights = fit(trustExamples(trials.filter((_, i) => i !== fold).flat()), TRUST);
		return own.map(trial => [trustOf(weights, trial), trial.right]);
	});
	judged.sort((a, b) => b[0] - a[0]);
	for (const share of [0.8, 0.85, 0.88, 0.9, 0.95, 1]) {
		const shown = judged.slice(0, Math.round(judged.length * share));
		console.log(
			`  of the surest ${percent(share)}: ${percent(shown.filter(([, ok]) => ok).length / shown.length)} right`,
		);
	}
	const calibration = isotonic(judged, 16);
	const trust = fit(trustExamples(trials.flat()), TRUST);
	const speakers = fit(speakerExamples(docs), SPEAKERS);
	writeFileSync(
		new URL('../../src/annotate/model/speakers-weights.ts', import.meta.url),
		`// Written by scripts/train/speakers.ts.
export const SPEAKER_WEIGHTS =
	'${encodeWeights(speakers, 1)}';
export const TRUST_WEIGHTS =
	'${encodeWeights(trust, 1)}';
export const SPEAKER_CALIBRATION: ReadonlyArray<readonly [probability: number, right: number]> = ${JSON.stringify(calibration)};
`,
	);
}

if (process.argv[1]?.endsWith('speakers.ts')) {
	const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});
	trainSpeakers(readTrainingDocs(values.data));
}
