// Trains the judgement whether words in quotation marks are speech:  tsx scripts/train/speech.ts --data DIR
//
// DIR holds polnear/train.jsonl. Writes src/annotate/model/speech-weights.ts. Takes about eight minutes, most of them for
// the said clauses.
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import type {QuotedSegment} from '../../src/annotate/quotes.js';
import {Ruled, readPageForm} from '../../src/annotate/rules/page-form.js';
import {mixed, readSpeechEvidence, SPEECH_THRESHOLD, type SpeechEvidence} from '../../src/annotate/speech.js';
import {MAX_SPEECH_FEATURES, speechFeatures} from '../../src/annotate/speech-features.js';
import {SPEECH_COLUMNS, speechNumbers} from '../../src/annotate/speech-numbers.js';
import {encodeTrees, sumOfTrees} from '../../src/annotate/trees.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {type Example, fit} from './linear.js';
import {FOLDS, readTrainingDocs, type TrainingDoc} from './speakers.js';
import {boost, type Table} from './trees.js';

const LINEAR = {bits: 15, epochs: 5, rate: 0.05, l2: 1e-2, drop: 0.5, seed: 7};
const TREES = {trees: 800, depth: 4, rate: 0.015, l2: 3, least: 2, rows: 0.5, cols: 0.2, seed: 7};

/** What is read of an article before the linear model. One slot a segment. */
type Reading = {
	readonly doc: TrainingDoc;
	readonly form: Uint8Array;
	readonly ruled: Uint8Array;
	/** Hashed; none for a segment that a rule judges. */
	readonly features: ReadonlyArray<Int32Array | undefined>;
	/** The segments to learn from: in the marks of their article, judged by the annotators and by no rule. */
	readonly learned: readonly number[];
};

const buffer = new Int32Array(MAX_SPEECH_FEATURES);

function read(doc: TrainingDoc): Reading {
	const {scene, gold} = doc;
	const form = readPageForm(scene).ruled;
	const features: Array<Int32Array | undefined> = scene.segments.map(() => undefined);
	const {ruled} = readSpeechEvidence(scene, form, (s, code) => {
		features[s] = buffer.slice(0, speechFeatures(scene, s, code, buffer));
		return 0;
	});
	const learned = scene.segments.flatMap(({primary}: QuotedSegment, s) =>
		primary && gold[s] !== undefined && ruled[s] === Ruled.open ? [s] : [],
	);
	return {doc, form, ruled, features, learned};
}

const examplesOf = ({doc, features, learned}: Reading): Example[] =>
	learned.map(s => {
		const own = features[s] as Int32Array;
		return {
			options: [{features: own, templates: Uint8Array.from(own, (_, i) => i)}],
			right: doc.gold[s]?.speech ? [0] : [],
		};
	});

const evidenceOf = ({doc, features, form}: Reading, weights: Float32Array): SpeechEvidence =>
	readSpeechEvidence(doc.scene, form, s =>
		(features[s] as Int32Array).reduce((sum, f) => sum + (weights[f & (weights.length - 1)] as number), 0),
	);

/** Rows for the trees, what the annotators say of each, and what the linear model does. */
type Rows = {readonly values: Float32Array; readonly right: Uint8Array; readonly linear: Float64Array};

function rowsOf({doc, learned}: Reading, evidence: SpeechEvidence): Rows {
	const values = new Float32Array(learned.length * SPEECH_COLUMNS);
	learned.forEach((s, i) => {
		speechNumbers(evidence, s, values.subarray(i * SPEECH_COLUMNS, (i + 1) * SPEECH_COLUMNS));
	});
	return {
		values,
		right: Uint8Array.from(learned, s => (doc.gold[s]?.speech ? 1 : 0)),
		linear: Float64Array.from(learned, s => evidence.logit[s] as number),
	};
}

function tableOf(rows: readonly Rows[]): Table {
	const count = rows.reduce((sum, {right}) => sum + right.length, 0);
	const values = new Float32Array(count * SPEECH_COLUMNS);
	const right = new Uint8Array(count);
	let at = 0;
	for (const part of rows) {
		values.set(part.values, at * SPEECH_COLUMNS);
		right.set(part.right, at);
		at += part.right.length;
	}
	return {
		columns: SPEECH_COLUMNS,
		values,
		right,
		groups: Int32Array.from({length: count + 1}, (_, i) => i),
		base: new Float32Array(count),
	};
}

/** Trains on the documents and writes the weights that ship. */
export function trainSpeech(docs: readonly TrainingDoc[]): void {
	const readings = docs.map(read);
	const weightsOf = (some: readonly Reading[]) => fit(some.flatMap(examplesOf), LINEAR);
	// The trees see what a linear model makes of articles that it did not learn from.
	const rows: Rows[] = new Array(readings.length);
	for (let fold = 0; fold < FOLDS; fold++) {
		const weights = weightsOf(readings.filter((_, i) => i % FOLDS !== fold));
		readings.forEach((reading, i) => {
			if (i % FOLDS === fold) rows[i] = rowsOf(reading, evidenceOf(reading, weights));
		});
	}
	const scored = Array.from({length: FOLDS}, (_, fold) => {
		const trees = boost(tableOf(rows.filter((_, i) => i % FOLDS !== fold)), TREES);
		return rows
			.filter((_, i) => i % FOLDS === fold)
			.flatMap(({values, right, linear}) =>
				Array.from(right, (yes, i) => ({
					yes: yes === 1,
					score: mixed(linear[i] as number, sumOfTrees(trees, values, i * SPEECH_COLUMNS)),
				})),
			);
	}).flat();
	report(scored, readings);
	writeFileSync(
		new URL('../../src/annotate/model/speech-weights.ts', import.meta.url),
		`// Written by scripts/train/speech.ts.
export const SPEECH_WEIGHTS =
	'${encodeWeights(weightsOf(readings), 1)}';
export const SPEECH_TREES =
	'${encodeTrees(boost(tableOf(rows), TREES))}';
`,
	);
}

/** Prints how well articles held out were judged, at several thresholds. */
function report(
	scored: ReadonlyArray<{readonly yes: boolean; readonly score: number}>,
	readings: readonly Reading[],
): void {
	// What rules take for speech or not counts too.
	const ruled = readings.flatMap(({doc, ruled}) =>
		doc.scene.segments.flatMap(({primary}, s) =>
			primary && doc.gold[s] !== undefined && ruled[s] !== Ruled.open
				? [{yes: doc.gold[s]?.speech === true, score: ruled[s] === Ruled.speech ? 9 : -9}]
				: [],
		),
	);
	const all = [...scored, ...ruled];
	const speech = all.filter(({yes}) => yes).length;
	for (const threshold of [0.3, 0.4, SPEECH_THRESHOLD, 0.6, 0.7]) {
		const taken = all.filter(({score}) => 1 / (1 + Math.exp(-score)) >= threshold);
		const right = taken.filter(({yes}) => yes).length;
		const f1 = ((200 * right) / (taken.length + speech)).toFixed(2);
		console.log(
			`articles held out, threshold ${threshold}: F1 ${f1}, ${taken.length - right} extra, ${speech - right} missed`,
		);
	}
}

if (process.argv[1]?.endsWith('speech.ts')) {
	const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});
	trainSpeech(readTrainingDocs(values.data));
}
