import {TokenKind} from '../text/segment.js';
import {SPEECH_TREES, SPEECH_WEIGHTS} from './model/speech-weights.js';
import type {QuotedSegment} from './quotes.js';
import {Ruled} from './rules/page-form.js';
import type {LinearModel} from './said-clause-cues.js';
import {WordClass} from './said-clause-words.js';
import type {Scene, SegmentView} from './speaker-scene.js';
import {attributionsOf, Beside} from './speaker-standings.js';
import {MAX_SPEECH_FEATURES, speechFeatures} from './speech-features.js';
import {isCapital, SPEECH_COLUMNS, speechNumbers} from './speech-numbers.js';
import {lowerAt} from './token-words.js';
import {decodeTrees, sumOfTrees, type Trees} from './trees.js';
import {decodeWeights} from './weights.js';

/** Weighs whether somebody said the words in quotation marks. */
export type SpeechModel = {
	/** From the words of the segment and around it. */
	readonly linear: LinearModel;
	/** From what can be counted, and what the linear model made of its neighbours. */
	readonly trees: Trees;
};

/** What the trees read of an article. One slot a segment. */
export type SpeechEvidence = {
	readonly scene: Scene;
	/** What rules say, a value of `Ruled` each. */
	readonly ruled: Uint8Array;
	/** The clear attributions beside each segment, as `rivalsOf` has it. */
	readonly rivals: Uint8Array;
	/** How far the linear model takes it for speech, or a rule: above 0, likelier than not. */
	readonly logit: Float64Array;
	/** Probabilities added up over the segments that begin in its sentence, and how many these are. */
	readonly inSentence: ReadonlyArray<{readonly sum: number; readonly count: number}>;
	/** Share of the segments of the article that each opening mark opens. */
	readonly openers: ReadonlyMap<string, number>;
};

let shipped: SpeechModel | undefined;

/** The model that ships, read on first use. */
export function loadSpeechModel(): SpeechModel {
	shipped ??= {linear: decodeWeights(SPEECH_WEIGHTS), trees: decodeTrees(SPEECH_TREES)};
	return shipped;
}

/** At and above this probability words in quotation marks are taken for speech. */
export const SPEECH_THRESHOLD = 0.49;

/** The logit of what a rule is sure of. */
const SURE = 9;

const features = new Int32Array(MAX_SPEECH_FEATURES);
const numbers = new Float32Array(SPEECH_COLUMNS);

/** The probability of each segment that it is speech; 0 and 1 where a rule says so. `ruled`: a value of `Ruled` each. */
export function judgeSpeech(scene: Scene, ruled: Uint8Array, model: SpeechModel = loadSpeechModel()): Float64Array {
	const evidence = readSpeechEvidence(scene, ruled, (s, code) => {
		const n = speechFeatures(scene, s, code, features);
		const {mask, values, scale} = model.linear;
		let sum = 0;
		for (let i = 0; i < n; i++) sum += values[(features[i] as number) & mask] as number;
		return sum * scale;
	});
	return Float64Array.from(evidence.ruled, (rule, s) => {
		if (rule !== Ruled.open) return rule === Ruled.speech ? 1 : 0;
		speechNumbers(evidence, s, numbers);
		return sigmoid(mixed(evidence.logit[s] as number, sumOfTrees(model.trees, numbers)));
	});
}

/** Both models have a say: the linear one knows words, and leans less on the make of the articles it was trained on. */
export const mixed = (linear: number, trees: number): number => 0.4 * linear + 0.6 * trees;

/** Lays out what the trees read; `linear` gives the logit of a segment that no rule judges. */
export function readSpeechEvidence(
	scene: Scene,
	form: Uint8Array,
	linear: (s: number, code: number) => number,
): SpeechEvidence {
	const {segments, views, words} = scene;
	const rivals = Uint8Array.from(segments, (_, s) => attributionsOf(scene, s));
	const ruled = form.map((rule, s) =>
		rule === Ruled.open && (isSpoken(scene, s, rivals) || isTakenFor(scene, s)) ? Ruled.speech : rule,
	);
	const logit = Float64Array.from(ruled, (rule, s) =>
		rule === Ruled.open ? linear(s, rivals[s] as number) : rule === Ruled.speech ? SURE : -SURE,
	);
	const inSentence: Array<{sum: number; count: number}> = [];
	const counts = new Map<string, number>();
	let sentence = -1;
	for (let s = 0; s < segments.length; s++) {
		const own = words.tokens.sentence[(views[s] as SegmentView).first] as number;
		const shared = inSentence[s - 1];
		const slot = own === sentence && shared !== undefined ? shared : {sum: 0, count: 0};
		sentence = own;
		slot.sum += sigmoid(logit[s] as number);
		slot.count++;
		inSentence.push(slot);
		const {opener} = segments[s] as QuotedSegment;
		counts.set(opener, (counts.get(opener) ?? 0) + 1);
	}
	const openers = new Map([...counts].map(([opener, count]) => [opener, count / segments.length]));
	return {scene, ruled, rivals, logit, inSentence, openers};
}

/** Tokens from which on words with a verb make a sentence rather than a term. */
const A_SENTENCE = 5;

/** Words that open a sentence, where somebody who says them stands right after, or that are a sentence of their own. */
function isSpoken({segments, views, words}: Scene, s: number, rivals: Uint8Array): boolean {
	const {tokens, wordClass} = words;
	const {first, last, capital} = views[s] as SegmentView;
	if (!capital || (first > 0 && tokens.sentence[first - 1] === tokens.sentence[first])) return false;
	if (((rivals[s] as number) & Beside.after) > 0) return true;
	if (!(segments[s] as QuotedSegment).closed || last - first - 1 < A_SENTENCE) return false;
	let verbs = 0;
	let balance = 0;
	// A title has more capitals than small words.
	for (let i = first + 2; i < last && i < first + LONG; i++) {
		if (VERBS.has(wordClass[i] as number)) verbs++;
		if (isCapital(tokens.text, tokens.start[i] as number)) balance--;
		else if ((tokens.end[i] as number) - (tokens.start[i] as number) > 3) balance++;
	}
	return verbs > 0 && balance > 0;
}

const LONG = 40;
const VERBS: ReadonlySet<number> = new Set([
	WordClass.be,
	WordClass.have,
	WordClass.doing,
	WordClass.modal,
	WordClass.contraction,
]);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** How far before `as` its verb is looked for, in tokens. */
const MAX_OBJECT = 10;
const ACTIVE: ReadonlySet<number> = new Set([
	WordClass.cuePast,
	WordClass.cueThird,
	WordClass.cueBase,
	WordClass.cueGerund,
	WordClass.past,
	WordClass.gerund,
]);
const ARTICLES = new Set(['a', 'an', 'the']);
/** `words such as “dead end”`, `as well as “dead end”`. */
const NOT_TAKEN = new Set('such well soon far long much same just'.split(' '));
/** No object of the verb begins with these: `known for years as “Timochenko”`. */
const NO_OBJECT: ReadonlySet<number> = new Set([
	WordClass.preposition,
	WordClass.to,
	WordClass.by,
	WordClass.of,
	WordClass.time,
	WordClass.adverb,
	WordClass.ly,
	WordClass.subordinator,
	WordClass.as,
]);

/** Somebody takes somebody for what stands in marks: `has been pounding Trump as a “con artist”`. */
function isTakenFor({words, views}: Scene, s: number): boolean {
	const {tokens, wordClass} = words;
	const {first} = views[s] as SegmentView;
	const sentence = tokens.sentence[first];
	let as = first - 1;
	if (ARTICLES.has(lowerAt(tokens, as))) as--;
	if (lowerAt(tokens, as) !== 'as' || tokens.sentence[as] !== sentence || NOT_TAKEN.has(lowerAt(tokens, as - 1)))
		return false;
	for (let i = as - 1; i >= 0 && i >= as - MAX_OBJECT && tokens.sentence[i] === sentence; i--) {
		if (tokens.kind[i] === TokenKind.punctuation || tokens.kind[i] === TokenKind.quoteMark) return false;
		if (ACTIVE.has(wordClass[i] as number)) return i < as - 1 && !NO_OBJECT.has(wordClass[i + 1] as number);
	}
	return false;
}
