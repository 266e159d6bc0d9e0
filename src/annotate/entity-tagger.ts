import {inflateRawSync} from 'node:zlib';
import type {Block} from '../article/article.js';
import {TokenKind, type Tokens} from '../text/segment.js';
import {createDecoder, followScores} from './entity-decoder.js';
import {MOST_FEATURES, placeFeatures, type Scene, wordFeatures} from './entity-features.js';
import {LABEL_COUNT, OUTSIDE, Place, placeOf, TAGS, tagOf} from './entity-labels.js';
import {Known} from './entity-lexicon.js';
import {forEachStretch, setScene} from './entity-scene.js';
import {addRows, LANES, type PackedWeights, packWeights, unpackScores} from './entity-scores.js';
import {SLOTS, Slot} from './entity-words.js';
import {COMMON_WORDS, ENTITY_WEIGHTS} from './model/entities-weights.js';
import type {RawMention} from './raw-mention.js';
import {decodeWeights} from './weights.js';

/** What the tagger may know beside the words. */
export type EntityContext = {
	/** The kind of block that each region of the tokens was cut from, one a region; paragraphs when it is not given. */
	readonly regionKinds?: ReadonlyArray<Block['kind']>;
};

type Model = {
	readonly weights: PackedWeights;
	readonly common: Uint8Array;
	readonly decode: ReturnType<typeof createDecoder>;
};

let model: Model | undefined;

function loadModel(): Model {
	if (model === undefined) {
		const weights = decodeWeights(ENTITY_WEIGHTS);
		const common = new Uint8Array(inflateRawSync(Buffer.from(COMMON_WORDS, 'base64')));
		model = {weights: packWeights(weights), common, decode: createDecoder(followScores(weights))};
	}
	return model;
}

/**
 * Finds the names of persons, organizations and places, in text order and not overlapping. A linear-chain conditional
 * random field over the words near capitals, its weights trained by `scripts/train/entities.ts`. Linear in the text.
 */
export function findEntityMentions(tokens: Tokens, {regionKinds}: EntityContext = {}): RawMention[] {
	const {weights, common, decode} = loadModel();
	const scene = setScene(
		tokens,
		common,
		regionKinds && Uint8Array.from(regionKinds, kind => (kind === 'heading' ? 1 : 0)),
	);
	const {of} = scene.words;
	const features = new Int32Array(MOST_FEATURES);
	// Sums of the weights of each word's own features, made when the word is first met.
	const wordSums = new Int32Array(scene.words.count * LANES);
	const summed = new Uint8Array(scene.words.count);
	const sums = new Int32Array(LANES);
	const mentions: RawMention[] = [];
	let scores = new Float32Array(64 * LABEL_COUNT);
	let labels = new Uint8Array(64);
	let sure = new Float32Array(64);
	forEachStretch(scene, (from, to) => {
		const length = to - from;
		if (labels.length < length) {
			scores = new Float32Array(length * 2 * LABEL_COUNT);
			labels = new Uint8Array(length * 2);
			sure = new Float32Array(length * 2);
		}
		for (let i = from; i < to; i++) {
			const word = of[i] as number;
			const own = word * LANES;
			if (summed[word] === 0) {
				summed[word] = 1;
				addRows(weights, features, wordFeatures(scene, word, features), wordSums, own);
			}
			for (let lane = 0; lane < LANES; lane++) sums[lane] = wordSums[own + lane] as number;
			addRows(weights, features, placeFeatures(scene, i, features), sums, 0);
			unpackScores(weights, sums, scores, (i - from) * LABEL_COUNT);
		}
		decode(scores, length, labels, sure);
		collectMentions(scene, from, length, labels, sure, mentions);
	});
	return mentions;
}

function collectMentions(
	{tokens, words}: Scene,
	from: number,
	length: number,
	labels: Uint8Array,
	sure: Float32Array,
	mentions: RawMention[],
): void {
	const knownAt = (i: number): number => words.slots[(words.of[i] as number) * SLOTS + Slot.known] as number;
	let first = from;
	let least = 1;
	for (let t = 0; t < length; t++) {
		const label = labels[t] as number;
		if (label === OUTSIDE) continue;
		const place = placeOf(label);
		if (place === Place.first || place === Place.only) {
			first = from + t;
			least = 1;
		}
		least = Math.min(least, sure[t] as number);
		const kind = TAGS[tagOf(label)];
		if ((place !== Place.last && place !== Place.only) || kind === undefined || kind === 'other') continue;
		let last = from + t;
		if (kind === 'person') {
			// The annotators of the news differ on `Queen Noor` and on `John Paul II`; here titles stay out, numbers stay in.
			while (first < last && isTitle(knownAt(first))) first++;
			if (
				t + 1 < length &&
				labels[t + 1] === OUTSIDE &&
				isRank(tokens, last + 1) &&
				knownAt(last + 1) & Known.nameSuffix
			)
				last++;
		}
		mentions.push({
			span: {start: tokens.start[first] as number, end: nameEnd(tokens, last)},
			kind,
			confidence: least,
			first,
			last,
		});
	}
}

/** A title that no one bears as a name. */
function isTitle(known: number): boolean {
	return (known & Known.title) !== 0 && (known & (Known.given | Known.surname | Known.statesman)) === 0;
}

/** `II`, `Jr.`; `I` is more often the pronoun. */
function isRank(tokens: Tokens, i: number): boolean {
	return (tokens.end[i] as number) - (tokens.start[i] as number) > 1;
}

/**
 * Where the name ends: the full stop of `Corp.` at the end of a sentence closes the sentence, not the name; that of
 * `U.S.` and the like stays.
 */
function nameEnd(tokens: Tokens, last: number): number {
	const {text, start, end, kind, sentence} = tokens;
	const to = end[last] as number;
	const from = start[last] as number;
	if (to - from < 3 || text.charCodeAt(to - 1) !== 46 || text.indexOf('.', from) < to - 1) return to;
	let next = last + 1;
	while (next < tokens.count && kind[next] === TokenKind.quoteMark && sentence[next] === sentence[last]) next++;
	return next < tokens.count && sentence[next] === sentence[last] ? to : to - 1;
}
