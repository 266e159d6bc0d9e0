// Trains the choice of speakers:  tsx scripts/train/speakers.ts --data DIR
//
// DIR holds polnear/train.jsonl. Writes src/annotate/model/speakers-weights.ts. Takes about ten minutes, most of them for the said clauses.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {withoutCaptions} from '../../src/annotate/analysis.js';
import {linkEntities} from '../../src/annotate/entity-linking.js';
import {findEntityMentions} from '../../src/annotate/entity-tagger.js';
import type {QuotedSegment} from '../../src/annotate/quotes.js';
import {readBlocks} from '../../src/annotate/reading.js';
import type {LinearModel} from '../../src/annotate/said-clause-cues.js';
import {readClauseWords, WordClass} from '../../src/annotate/said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses, type SaidClauseModel} from '../../src/annotate/said-clauses.js';
import {type Candidate, CandidateKind, findCandidates} from '../../src/annotate/speaker-candidates.js';
import {speakerContext} from '../../src/annotate/speaker-context.js';
import {type History, MAX_SPEAKER_FEATURES, speakerFeatures} from '../../src/annotate/speaker-features.js';
import {type Identities, identifyCandidates} from '../../src/annotate/speaker-identity.js';
import {advance, rankCandidates} from '../../src/annotate/speaker-ranker.js';
import {type FirstLook, likeliestOf, MOST_REVIEWED, REVIEW_COLUMNS} from '../../src/annotate/speaker-review.js';
import {FAINTEST_CLAUSE, readScene, type Scene} from '../../src/annotate/speaker-scene.js';
import {neighbourhoods, review} from '../../src/annotate/speaker-second-look.js';
import {findStandings, type Ranked, type Standing} from '../../src/annotate/speaker-standings.js';
import {TRUST_COLUMNS, trustFeatures} from '../../src/annotate/speaker-trust.js';
import {encodeTrees, sumOfTrees, type Trees} from '../../src/annotate/trees.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {type Example, fit, isotonic, type Option} from './linear.js';
import {readDocs, trainSaidClauseModel} from './said-clauses.js';
import {boost, type Table} from './trees.js';

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
const SPEAKERS = {bits: 17, epochs: 8, rate: 0.1, l2: 1e-3, drop: 0.4};
const SEEDS = [7, 8, 9];
const REVIEW = {trees: 150, depth: 4, rate: 0.1, l2: 2, least: 3, rows: 0.7, cols: 0.5, seed: 7};
const TRUST = {trees: 80, depth: 3, rate: 0.1, l2: 3, least: 5, rows: 0.7, cols: 0.5, seed: 7};
/** Points of the table of confidence. */
const POINTS = 16;

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
	const candidates = withoutCaptions(article, segments, findCandidates(words, raw));
	const clauses = readSaidClauses(words, clauseModel, FAINTEST_CLAUSE);
	const scene = readScene({article, words, segments, candidates, clauses});
	const linked = linkEntities(reading, raw);
	const identities = identifyCandidates(candidates, speakerContext(reading, linked));
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

/**
 * Of the candidates in the source, those that are its head: not the “Trump” of “Trump’s lawyer” or “the son of Trump”, not
 * the “House” of “House Speaker Paul Ryan”.
 */
function rightCandidates(scene: Scene, source: readonly Pair[]): number[] {
	const {candidates, candidateViews, words} = scene;
	const all = candidates.flatMap((candidate, c) => (touches(candidate, source) ? [c] : []));
	const heads = all.filter(c => {
		const {possessive, kind, span} = candidates[c] as Candidate;
		if (possessive || kind === CandidateKind.own || kind === CandidateKind.who) return false;
		const {first, last} = candidates[c] as Candidate;
		const isPart = all.some(d => (candidateViews[d]?.from ?? first) <= first && (candidates[d]?.first ?? last) > last);
		if (isPart) return false;
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

const features = new Int32Array(MAX_SPEAKER_FEATURES);
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

/** The first look at a document by a model that has not seen it; what is no speech for the annotators is left out. */
function lookOnce({scene, identities, gold}: TrainingDoc, speakers: LinearModel): FirstLook {
	let history: History = {...identities, previous: -1, other: -1};
	const rankings = scene.segments.map((_, s): Ranked | undefined => {
		const standings = gold[s]?.speech === true ? findStandings(scene, s, history.previous) : [];
		if (standings.length === 0) return undefined;
		const ranked = rankCandidates(scene, s, standings, history, speakers);
		history = advance(history, (standings[likeliestOf(ranked)[0] as number] as Standing).candidate);
		return ranked;
	});
	return {scene, identities, rankings};
}

/** A segment whose source is marked, with its candidates after the first look or, with trees, after the second. */
type Trial = {
	readonly ranked: Ranked;
	readonly rows: Float32Array;
	readonly doc: TrainingDoc;
	readonly segment: number;
};

const NO_TREES: Trees = {nodes: 1, column: Int8Array.of(-1), value: Float32Array.of(0)};

function trialsOf(doc: TrainingDoc, look: FirstLook, trees: Trees): Trial[] {
	return neighbourhoods(look).flatMap(reviewed => {
		const {segment} = reviewed;
		if ((doc.gold[segment]?.source ?? []).length === 0) return [];
		const rows = new Float32Array(MOST_REVIEWED * REVIEW_COLUMNS);
		const ranked = review(look, reviewed, trees, rows);
		return [{ranked, rows: rows.slice(0, ranked.standings.length * REVIEW_COLUMNS), doc, segment}];
	});
}

/** One group a segment that has a choice, one row a candidate. */
function reviewTable(trials: readonly Trial[]): Table {
	const used = trials.filter(({ranked, doc, segment}) => {
		const right = ranked.standings.filter(({candidate}) => doc.right[segment]?.includes(candidate)).length;
		return right > 0 && right < ranked.standings.length;
	});
	const starts = [0];
	for (const {ranked} of used) starts.push((starts.at(-1) as number) + ranked.standings.length);
	const count = starts.at(-1) as number;
	const values = new Float32Array(count * REVIEW_COLUMNS);
	const right = new Uint8Array(count);
	used.forEach(({ranked, rows, doc, segment}, g) => {
		values.set(rows, (starts[g] as number) * REVIEW_COLUMNS);
		ranked.standings.forEach(({candidate}, i) => {
			right[(starts[g] as number) + i] = doc.right[segment]?.includes(candidate) === true ? 1 : 0;
		});
	});
	const base = Float32Array.from(right, (_, r) => values[r * REVIEW_COLUMNS] as number);
	return {columns: REVIEW_COLUMNS, values, groups: Int32Array.from(starts), right, base};
}

/** A choice, and whether it names the source or somebody whom the source names too. */
type Judged = {readonly row: Float32Array; readonly isMention: boolean; readonly isRight: boolean};

function judge({ranked, rows, doc, segment}: Trial): Judged {
	const {scene, identities, gold} = doc;
	const best = ranked.probabilities.indexOf(Math.max(...ranked.probabilities));
	const {candidate} = ranked.standings[best] as Standing;
	const row = new Float32Array(TRUST_COLUMNS);
	trustFeatures(ranked, rows, best, identities, row);
	const isMention = touches(scene.candidates[candidate] as Candidate, gold[segment]?.source ?? []);
	const who = identities.identity[candidate] as number;
	const isSame = who >= 0 && doc.right[segment]?.some(c => identities.identity[c] === who) === true;
	return {row, isMention, isRight: isMention || isSame};
}

function trustTable(judged: readonly Judged[]): Table {
	const values = new Float32Array(judged.length * TRUST_COLUMNS);
	judged.forEach(({row}, i) => {
		values.set(row, i * TRUST_COLUMNS);
	});
	return {
		columns: TRUST_COLUMNS,
		values,
		groups: Int32Array.from({length: judged.length + 1}, (_, i) => i),
		right: Uint8Array.from(judged, ({isRight}) => (isRight ? 1 : 0)),
		base: new Float32Array(judged.length),
	};
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

/** The mean of several runs, which differ in the order of the examples and in what is left out. */
function fitSpeakers(docs: readonly TrainingDoc[]): Float32Array {
	const examples = speakerExamples(docs);
	const runs = SEEDS.map(seed => fit(examples, {...SPEAKERS, seed}));
	return (runs[0] as Float32Array).map((_, i) => runs.reduce((sum, run) => sum + (run[i] as number), 0) / runs.length);
}

const others = <T>(list: readonly T[], fold: number): T[] => list.filter((_, i) => i % FOLDS !== fold);
const byFold = <T>(make: (fold: number) => T): T[] => Array.from({length: FOLDS}, (_, fold) => make(fold));

/** Trains on the documents and writes the weights that ship. Each step learns from what the one before made of articles not seen. */
export function trainSpeakers(docs: readonly TrainingDoc[]): void {
	const sources = docs.reduce((sum, doc) => sum + doc.sources, 0);
	const reached = docs.reduce((sum, doc) => sum + doc.reached, 0);
	console.log(`candidate recall ${percent(reached / sources)} of ${sources} sources`);
	const sights = byFold(fold => asModel(fitSpeakers(others(docs, fold))));
	const looks = docs.map((doc, i) => lookOnce(doc, sights[i % FOLDS] as LinearModel));
	const firsts = docs.map((doc, i) => trialsOf(doc, looks[i] as FirstLook, NO_TREES));
	report('first look', firsts.flat().map(judge));
	const reviews = byFold(fold => boost(reviewTable(others(firsts, fold).flat()), REVIEW));
	const judged = docs.map((doc, i) => trialsOf(doc, looks[i] as FirstLook, reviews[i % FOLDS] as Trees).map(judge));
	report('second look', judged.flat());
	const trusts = byFold(fold => boost(trustTable(others(judged, fold).flat()), TRUST));
	const weighed = judged.flatMap((own, i) =>
		own.map(({row, isRight}): [number, boolean] => [
			1 / (1 + Math.exp(-sumOfTrees(trusts[i % FOLDS] as Trees, row))),
			isRight,
		]),
	);
	weighed.sort((a, b) => b[0] - a[0]);
	for (const share of [0.8, 0.85, 0.88, 0.9, 0.95, 1]) {
		const shown = weighed.slice(0, Math.round(weighed.length * share));
		console.log(
			`  of the surest ${percent(share)}: ${percent(shown.filter(([, ok]) => ok).length / shown.length)} right`,
		);
	}
	writeFileSync(
		new URL('../../src/annotate/model/speakers-weights.ts', import.meta.url),
		`// Written by scripts/train/speakers.ts.
export const SPEAKER_WEIGHTS =
	'${encodeWeights(fitSpeakers(docs), 1)}';
export const REVIEW_TREES =
	'${encodeTrees(boost(reviewTable(firsts.flat()), REVIEW))}';
export const TRUST_TREES =
	'${encodeTrees(boost(trustTable(judged.flat()), TRUST))}';
export const SPEAKER_CALIBRATION: ReadonlyArray<readonly [probability: number, right: number]> = ${JSON.stringify(isotonic(weighed, POINTS))};
`,
	);
}

function report(name: string, judged: readonly Judged[]): void {
	const mentions = judged.filter(({isMention}) => isMention).length;
	const persons = judged.filter(({isRight}) => isRight).length;
	console.log(
		`${name}, articles not seen: of ${judged.length} mentions ${percent(mentions / judged.length)} right, ${percent(persons / judged.length)} of the right person`,
	);
}

if (process.argv[1]?.endsWith('speakers.ts')) {
	const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});
	trainSpeakers(readTrainingDocs(values.data));
}
