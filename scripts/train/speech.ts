// Trains the judgement whether words in quotation marks are speech:  tsx scripts/train/speech.ts --data DIR
//
// DIR holds polnear/train.jsonl. Writes src/annotate/model/speech-weights.ts. Takes about eight minutes, most of them for
// the said clauses.
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import type {QuotedSegment} from '../../src/annotate/quotes.js';
import {findStandings} from '../../src/annotate/speaker-standings.js';
import {MAX_SPEECH_FEATURES, speechFeatures} from '../../src/annotate/speech-features.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {type Example, fit} from './linear.js';
import {readTrainingDocs, type TrainingDoc} from './speakers.js';

const SPEECH = {bits: 15, epochs: 10, rate: 0.05, l2: 1e-2, drop: 0.5, seed: 7};

const features = new Int32Array(MAX_SPEECH_FEATURES);

/** One example a segment in the marks of its article that the annotators judged. */
export function speechExamples(docs: readonly TrainingDoc[]): Example[] {
	const examples: Example[] = [];
	for (const {scene, gold} of docs) {
		let before = 2;
		for (let s = 0; s < scene.segments.length; s++) {
			const segment = gold[s];
			if (segment === undefined || !(scene.segments[s] as QuotedSegment).primary) continue;
			const n = speechFeatures(scene, s, findStandings(scene, s, -1), before, features);
			const own = features.slice(0, n);
			examples.push({
				options: [{features: own, templates: Uint8Array.from(own, (_, i) => i)}],
				right: segment.speech ? [0] : [],
			});
			before = segment.speech ? 1 : 0;
		}
	}
	return examples;
}

/** Trains on the documents and writes the weights that ship. */
export function trainSpeech(docs: readonly TrainingDoc[]): void {
	writeFileSync(
		new URL('../../src/annotate/model/speech-weights.ts', import.meta.url),
		`// Written by scripts/train/speech.ts.
export const SPEECH_WEIGHTS =
	'${encodeWeights(fit(speechExamples(docs), SPEECH), 1)}';
`,
	);
}

if (process.argv[1]?.endsWith('speech.ts')) {
	const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});
	trainSpeech(readTrainingDocs(values.data));
}
