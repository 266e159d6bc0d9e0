import {SPEAKER_CALIBRATION, SPEAKER_WEIGHTS, TRUST_WEIGHTS} from './model/speakers-weights.js';
import type {QuotedSegment} from './quotes.js';
import {dashName} from './rules/dash-name.js';
import {findNonSpeech} from './rules/not-speech.js';
import {sourceLine} from './rules/source-line.js';
import {transcriptLabel} from './rules/transcript-label.js';
import type {LinearModel} from './said-clause-cues.js';
import {settleChains} from './speaker-chains.js';
import {nameRule} from './speaker-evidence.js';
import {type History, MAX_SPEAKER_FEATURES, speakerFeatures} from './speaker-features.js';
import type {Identities} from './speaker-identity.js';
import {settleRepeats} from './speaker-repeats.js';
import type {Scene} from './speaker-scene.js';
import {findStandings, type Ranked, type Standing} from './speaker-standings.js';
import {MAX_TRUST_FEATURES, trustFeatures} from './speaker-trust.js';
import {loadSpeechModel, SPEECH_THRESHOLD, type SpeechModel, speechProbability} from './speech.js';
import {decodeWeights} from './weights.js';

export type SpeakerModel = {
	/** Weighs a candidate of a segment. */
	readonly speakers: LinearModel;
	/** Weighs whether the choice made is right. */
	readonly trust: LinearModel;
	/** Probability that `trust` gives a choice, rising, and the share of choices that were right there. */
	readonly calibration: ReadonlyArray<readonly [probability: number, right: number]>;
};

let shipped: SpeakerModel | undefined;

/** The model that ships, read on first use. */
export function loadSpeakerModel(): SpeakerModel {
	shipped ??= {
		speakers: decodeWeights(SPEAKER_WEIGHTS),
		trust: decodeWeights(TRUST_WEIGHTS),
		calibration: SPEAKER_CALIBRATION,
	};
	return shipped;
}

/** What was decided on one segment. */
export type Choice = {
	/** False for scare quotes, titles, coined terms. */
	readonly speech: boolean;
	/** Index into `Scene.candidates`; -1 when nothing was there to choose from. */
	readonly candidate: number;
	/** Kebab case: what kind of place the speaker was found in. */
	readonly rule: string;
	/** 0 to 1: the share of such choices that are right. */
	readonly confidence: number;
	/** Confidence of the second candidate. */
	readonly second: number;
};

const RULES = [transcriptLabel, sourceLine, dashName];
/** Confidence of a speaker whom the page names by its form: a label, a source line. */
export const RULE_CONFIDENCE = 0.99;
const NOT_SPEECH: Choice = {speech: false, candidate: -1, rule: '', confidence: 0, second: 0};

const features = new Int32Array(Math.max(MAX_SPEAKER_FEATURES, MAX_TRUST_FEATURES));
const templates = new Uint8Array(MAX_SPEAKER_FEATURES);

/** Decides for every segment, in text order, whether it is speech and who said it. */
export function chooseSpeakers(
	scene: Scene,
	identities: Identities,
	model: SpeakerModel = loadSpeakerModel(),
	speechModel: SpeechModel = loadSpeechModel(),
): Choice[] {
	const ruled = RULES.map(rule => ({rule, found: rule.find(scene)}));
	const nonSpeech = findNonSpeech(scene);
	const choices: Choice[] = [];
	let before = 2;
	let history: History = {...identities, previous: -1, other: -1};
	for (let s = 0; s < scene.segments.length; s++) {
		const by = ruled.find(({found}) => (found[s] as number) >= 0);
		const standings = findStandings(scene, s, history.previous);
		const likely = nonSpeech[s] === 0 ? speechProbability(scene, s, standings, before, speechModel) : 0;
		const speech = by !== undefined || likely >= SPEECH_THRESHOLD || goesOn(scene, choices, s);
		before = speech ? 1 : 0;
		if (!speech) {
			choices.push(NOT_SPEECH);
			continue;
		}
		const choice =
			by === undefined
				? doubted(rank(scene, s, standings, history, model), likely)
				: {speech, candidate: by.found[s] as number, rule: by.rule.name, confidence: RULE_CONFIDENCE, second: 0};
		choices.push(choice);
		if (choice.candidate >= 0) history = advance(history, choice.candidate);
	}
	settleChains(scene, choices);
	settleRepeats(scene, choices);
	return choices;
}

/** Where the words may be no speech, nobody is named for certain. What goes on from speech is at least as likely as the threshold. */
function doubted(choice: Choice, likely: number): Choice {
	const share = Math.max(likely, SPEECH_THRESHOLD);
	return {...choice, confidence: choice.confidence * share, second: choice.second * share};
}

/** A paragraph that goes on from an unclosed quote is what that quote is. */
function goesOn(scene: Scene, choices: readonly Choice[], s: number): boolean {
	return (scene.segments[s] as QuotedSegment).continues && choices[s - 1]?.speech === true;
}

/** The history after a further segment was given to `candidate`. */
export function advance(history: History, candidate: number): History {
	const {previous, identity} = history;
	const same =
		previous === candidate ||
		(previous >= 0 && (identity[previous] as number) >= 0 && identity[previous] === identity[candidate]);
	return {...history, previous: candidate, other: same || previous < 0 ? history.other : previous};
}

function rank(scene: Scene, s: number, standings: readonly Standing[], history: History, model: SpeakerModel): Choice {
	const ranked = rankCandidates(scene, s, standings, history, model);
	const {probabilities} = ranked;
	const best = likeliest(ranked);
	if (best < 0) return {speech: true, candidate: -1, rule: '', confidence: 0, second: 0};
	const top = standings[best] as Standing;
	let second = 0;
	for (let i = 0; i < standings.length; i++) {
		const {candidate} = standings[i] as Standing;
		const alike = history.identity[candidate] !== -1 && history.identity[candidate] === history.identity[top.candidate];
		if (i !== best && !alike) second = Math.max(second, probabilities[i] as number);
	}
	const n = trustFeatures(scene, s, ranked, best, history, features);
	const confidence = calibrate(model.calibration, sigmoid(score(model.trust, n)));
	return {
		speech: true,
		candidate: top.candidate,
		rule: nameRule(scene, s, top, history.previous),
		confidence,
		second: (second / (probabilities[best] as number)) * confidence,
	};
}

/** Index of the candidate with the largest share, -1 when there is none. */
export function likeliest({probabilities}: Ranked): number {
	let best = -1;
	for (let i = 0; i < probabilities.length; i++)
		if (best < 0 || (probabilities[i] as number) > (probabilities[best] as number)) best = i;
	return best;
}

/** The candidates of a segment with what the model makes of each. */
export function rankCandidates(
	scene: Scene,
	s: number,
	standings: readonly Standing[],
	history: History,
	model: SpeakerModel,
): Ranked {
	const probabilities = new Float64Array(standings.length);
	let top = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < standings.length; i++) {
		const n = speakerFeatures(scene, s, standings[i] as Standing, standings, history, features, templates);
		probabilities[i] = score(model.speakers, n);
		if ((probabilities[i] as number) > top) top = probabilities[i] as number;
	}
	let total = 0;
	for (let i = 0; i < standings.length; i++) {
		probabilities[i] = Math.exp((probabilities[i] as number) - top);
		total += probabilities[i] as number;
	}
	for (let i = 0; i < standings.length; i++) probabilities[i] = (probabilities[i] as number) / total;
	return {standings, probabilities};
}

function score(model: LinearModel, n: number): number {
	const {mask, values, scale} = model;
	let sum = 0;
	for (let i = 0; i < n; i++) sum += values[(features[i] as number) & mask] as number;
	return sum * scale;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Reads a rising table between its points. */
export function calibrate(table: SpeakerModel['calibration'], probability: number): number {
	let low: readonly [number, number] = [0, 0];
	for (const point of table) {
		if (probability <= point[0]) {
			const share = point[0] === low[0] ? 1 : (probability - low[0]) / (point[0] - low[0]);
			return low[1] + share * (point[1] - low[1]);
		}
		low = point;
	}
	return low[1];
}
