import {REVIEW_TREES, SPEAKER_CALIBRATION, SPEAKER_WEIGHTS, TRUST_TREES} from './model/speakers-weights.js';
import type {QuotedSegment} from './quotes.js';
import {readPageForm} from './rules/page-form.js';
import type {LinearModel} from './said-clause-cues.js';
import {settleChains} from './speaker-chains.js';
import {nameRule} from './speaker-evidence.js';
import {type History, MAX_SPEAKER_FEATURES, speakerFeatures} from './speaker-features.js';
import {settleGrounds} from './speaker-grounds.js';
import type {Identities} from './speaker-identity.js';
import {settleRepeats} from './speaker-repeats.js';
import {type FirstLook, likeliest} from './speaker-review.js';
import type {Scene} from './speaker-scene.js';
import {lookAgain, neighbourhoods, type ReviewModel, type SecondLook} from './speaker-second-look.js';
import {Beside, findStandings, type Ranked, Relation, type Standing} from './speaker-standings.js';
import {judgeSpeech, loadSpeechModel, SPEECH_THRESHOLD, type SpeechModel} from './speech.js';
import {decodeTrees} from './trees.js';
import {decodeWeights} from './weights.js';

export type SpeakerModel = ReviewModel & {
	/** Weighs a candidate of a segment at first sight. */
	readonly speakers: LinearModel;
};

let shipped: SpeakerModel | undefined;

/** The model that ships, read on first use. */
export function loadSpeakerModel(): SpeakerModel {
	shipped ??= {
		speakers: decodeWeights(SPEAKER_WEIGHTS),
		review: decodeTrees(REVIEW_TREES),
		trust: decodeTrees(TRUST_TREES),
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

/** Confidence of a speaker whom the page names by its form: a label, a source line. */
export const RULE_CONFIDENCE = 0.99;
const NOT_SPEECH: Choice = {speech: false, candidate: -1, rule: '', confidence: 0, second: 0};
const UNDECIDED: Choice = {speech: true, candidate: -1, rule: '', confidence: 0, second: 0};

const features = new Int32Array(MAX_SPEAKER_FEATURES);
const templates = new Uint8Array(MAX_SPEAKER_FEATURES);

/** What was decided on each segment of an article, in text order, and the candidates that it was chosen from. */
export type Speakers = {
	readonly choices: readonly Choice[];
	/** Likeliest first; `undefined` where nothing was chosen or the form of the page decides. */
	readonly rankings: ReadonlyArray<Ranked | undefined>;
};

/** Decides for every segment whether it is speech and who said it: at first sight, then beside the segments around it. */
export function chooseSpeakers(
	scene: Scene,
	identities: Identities,
	model: SpeakerModel = loadSpeakerModel(),
	speechModel: SpeechModel = loadSpeechModel(),
): Speakers {
	const {ruled, speakers} = readPageForm(scene);
	const likely = judgeSpeech(scene, ruled, speechModel);
	const choices: Choice[] = [];
	const first: Array<Ranked | undefined> = [];
	let history: History = {previous: -1, other: -1, identity: identities.identity, counts: identities.counts};
	for (let s = 0; s < scene.segments.length; s++) {
		const by = speakers[s];
		const speech = (likely[s] as number) >= SPEECH_THRESHOLD || (likely[s] !== 0 && goesOn(scene, choices, s));
		first.push(undefined);
		if (!speech) {
			choices.push(NOT_SPEECH);
			continue;
		}
		if (by !== undefined) {
			const {candidate, rule} = by;
			choices.push({speech, candidate, rule, confidence: RULE_CONFIDENCE, second: 0});
			first[s] = certainly(candidate);
			history = advance(history, candidate);
			continue;
		}
		choices.push(UNDECIDED);
		const standings = findStandings(scene, s, history.previous);
		if (standings.length === 0) continue;
		const ranked = rankCandidates(scene, s, standings, history, model.speakers);
		first[s] = ranked;
		history = advance(history, (standings[likeliest(ranked)] as Standing).candidate);
	}
	const look: FirstLook = {scene, identities, rankings: first};
	const rankings: Array<Ranked | undefined> = first.map(() => undefined);
	let previous = -1;
	for (const reviewed of neighbourhoods(look)) {
		const s = reviewed.segment;
		const choice = choices[s] as Choice;
		if (choice.candidate < 0) {
			const second = lookAgain(look, reviewed, model);
			rankings[s] = second.ranked;
			choices[s] = doubted(choose(look, s, second, previous), likely[s] as number);
		}
		previous = (choices[s] as Choice).candidate;
	}
	settleGrounds(scene, identities, rankings, choices);
	settleChains(scene, choices);
	settleRepeats(scene, choices);
	return {choices, rankings};
}

/** The ranking of a segment whose speaker the form of the page tells. */
function certainly(candidate: number): Ranked {
	const standing: Standing = {
		candidate,
		relation: Relation.label,
		distance: 0,
		quotesBetween: 0,
		rank: 0,
		verbRank: 0,
		beside: Beside.label,
	};
	return {standings: [standing], probabilities: Float64Array.of(1)};
}

/** Where the words may be no speech, nobody is named for certain. What goes on from speech is at least as likely as the threshold. */
function doubted({candidate, rule, confidence, second}: Choice, likely: number): Choice {
	const share = Math.max(likely, SPEECH_THRESHOLD);
	return {speech: true, candidate, rule, confidence: confidence * share, second: second * share};
}

/** A paragraph that goes on from an unclosed quote is what that quote is. */
function goesOn(scene: Scene, choices: readonly Choice[], s: number): boolean {
	return (scene.segments[s] as QuotedSegment).continues && choices[s - 1]?.speech === true;
}

/** The history after a further segment was given to `candidate`. */
export function advance(history: History, candidate: number): History {
	const {previous, identity, counts} = history;
	const same =
		previous === candidate ||
		(previous >= 0 && (identity[previous] as number) >= 0 && identity[previous] === identity[candidate]);
	return {previous: candidate, other: same || previous < 0 ? history.other : previous, identity, counts};
}

function choose({scene, identities}: FirstLook, s: number, {ranked, confidence}: SecondLook, previous: number): Choice {
	const {standings, probabilities} = ranked;
	const {identity} = identities;
	const top = standings[0] as Standing;
	const who = identity[top.candidate];
	const rival = standings.findIndex(({candidate}, i) => i > 0 && (who === -1 || identity[candidate] !== who));
	const second = rival < 0 ? 0 : (probabilities[rival] as number);
	return {
		speech: true,
		candidate: top.candidate,
		rule: nameRule(scene, s, top, previous),
		confidence,
		second: (second / (probabilities[0] as number)) * confidence,
	};
}

/** The candidates of a segment with what the model makes of each at first sight. */
export function rankCandidates(
	scene: Scene,
	s: number,
	standings: readonly Standing[],
	history: History,
	model: LinearModel,
): Ranked {
	const probabilities = new Float64Array(standings.length);
	let top = Number.NEGATIVE_INFINITY;
	const attributed = standings.filter(standing => standing.beside !== Beside.none);
	for (let i = 0; i < standings.length; i++) {
		const n = speakerFeatures(scene, s, standings[i] as Standing, attributed, history, features, templates);
		probabilities[i] = score(model, n);
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

function score({mask, values, scale}: LinearModel, n: number): number {
	let sum = 0;
	for (let i = 0; i < n; i++) sum += values[(features[i] as number) & mask] as number;
	return sum * scale;
}
