import {SPEECH_WEIGHTS} from './model/speech-weights.js';
import type {LinearModel} from './said-clause-cues.js';
import type {Scene} from './speaker-scene.js';
import type {Standing} from './speaker-standings.js';
import {MAX_SPEECH_FEATURES, speechFeatures} from './speech-features.js';
import {decodeWeights} from './weights.js';

/** Weighs whether somebody said the words in quotation marks. */
export type SpeechModel = LinearModel;

let shipped: SpeechModel | undefined;

/** The model that ships, read on first use. */
export function loadSpeechModel(): SpeechModel {
	shipped ??= decodeWeights(SPEECH_WEIGHTS);
	return shipped;
}

/** At and above this probability words in quotation marks are taken for speech. */
export const SPEECH_THRESHOLD = 0.6;

const features = new Int32Array(MAX_SPEECH_FEATURES);

/** The probability that segment `s` is speech. `before`: of the segment before, 0 no speech, 1 speech, 2 there is none. */
export function speechProbability(
	scene: Scene,
	s: number,
	standings: readonly Standing[],
	before: number,
	{mask, values, scale}: SpeechModel,
): number {
	const n = speechFeatures(scene, s, standings, before, features);
	let sum = 0;
	for (let i = 0; i < n; i++) sum += values[(features[i] as number) & mask] as number;
	return 1 / (1 + Math.exp(-sum * scale));
}
