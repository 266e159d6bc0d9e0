/**
 * Trains the weights of the name tagger (`src/annotate/entity-tagger.ts`) and prints what they reach.
 *
 *   npx tsx scripts/train/entities.ts --data DIR
 *
 * DIR holds `entities/{news,politics}-{train,dev}.jsonl`. Seeded: the same data gives the same file.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {deflateRawSync} from 'node:zlib';
import {featuresOf, IDENTITY} from '../../src/annotate/entity-features.js';
import {ROW} from '../../src/annotate/entity-labels.js';
import {foldedHash} from '../../src/annotate/entity-lexicon.js';
import {forEachStretch, setScene} from '../../src/annotate/entity-scene.js';
import {addCommon} from '../../src/annotate/entity-words.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {TokenKind} from '../../src/text/segment.js';
import {randomOf, type Stretch, trainCrf} from './crf.js';
import {asHeadline, goldLabels, type MarkedText, mendLabels, readMarkedTexts, tokensOfLines} from './entity-data.js';

/** A politics text is one sentence; it counts more, since there are few of them. */
const POLITICS_WEIGHT = 3;
/** Share of the lines below a headline that are set as headlines too, and how much such lines count. */
const OTHER_LINES = 0.1;
const HEADLINE_WEIGHT = 0.5;
const RUNS = 5;
const BUCKETS = 1 << 17;
const OPTIONS = {
	buckets: BUCKETS,
	epochs: 6,
	rate: 0.1,
	dropout: 0.3,
	identity: IDENTITY,
	blind: 0.3,
	decay: 0.01,
	seed: 1,
	averageFrom: 3,
};
/** Weights nearer to nothing than this are left out, and none is larger than the other: both keep the file small. */
const LEAST = 0.04;
const MOST = 0.8;

const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});

/** Words that prose writes small at least this often, and nearly always. */
const COMMON = {times: 3, share: 0.9, bytes: 1 << 15};

/** The Bloom filter of the words that the texts write small: half of a sentence's capitals are told from names by it. */
function commonWords(texts: readonly string[]): Uint8Array {
	const counts = new Map<number, {small: number; capital: number}>();
	for (const text of texts) {
		const tokens = tokensOfLines(text);
		for (let i = 1; i < tokens.count; i++) {
			if (tokens.kind[i] !== TokenKind.word || tokens.sentence[i] !== tokens.sentence[i - 1]) continue;
			if (tokens.kind[i - 1] === TokenKind.quoteMark) continue;
			const word = text.slice(tokens.start[i], tokens.end[i]);
			const hash = foldedHash(word);
			let count = counts.get(hash);
			if (count === undefined) {
				count = {small: 0, capital: 0};
				counts.set(hash, count);
			}
			if (word === word.toLowerCase()) count.small++;
			else if (word !== word.toUpperCase()) count.capital++;
		}
	}
	const filter = new Uint8Array(COMMON.bytes);
	let entered = 0;
	for (const [hash, {small, capital}] of counts) {
		if (small < COMMON.times || small < COMMON.share * (small + capital)) continue;
		addCommon(filter, hash);
		entered++;
	}
	console.log(`${entered} common words`);
	return filter;
}

/** Draws the features of all stretches of a text, or of those in the lines given. */
function stretchesOf(
	{text, entities}: MarkedText,
	weight: number,
	common: Uint8Array,
	inLine: (offset: number) => boolean = () => true,
): Stretch[] {
	const stretches: Stretch[] = [];
	const tokens = tokensOfLines(text);
	const scene = setScene(tokens, common);
	const gold = goldLabels(tokens, entities);
	forEachStretch(scene, (from, to) => {
		if (!inLine(tokens.start[from] as number)) return;
		const labels = gold.slice(from, to);
		mendLabels(labels);
		const features: Int32Array[] = [];
		for (let i = from; i < to; i++) features.push(featuresOf(scene, i));
		stretches.push({features, labels, weight});
	});
	return stretches;
}

/** The same text with its headline, and now and then another line, set in capitals or title case. */
function headlinesOf(marked: MarkedText, weight: number, common: Uint8Array, random: () => number): Stretch[] {
	const changed: number[] = [];
	let offset = 0;
	const lines = marked.text.split('\n').map((line, i) => {
		const from = offset;
		offset += line.length + 1;
		if (i > 0 && random() >= OTHER_LINES) return line;
		changed.push(from, offset);
		return asHeadline(line, random() < 0.5);
	});
	const inLine = (at: number): boolean => {
		for (let i = 0; i < changed.length; i += 2)
			if ((changed[i] as number) <= at && at < (changed[i + 1] as number)) return true;
		return false;
	};
	return stretchesOf({...marked, text: lines.join('\n')}, weight, common, inLine);
}

const read = (name: string): MarkedText[] => readMarkedTexts(join(values.data, 'entities', `${name}.jsonl`));
const news = read('news-train');
const politics = read('politics-train');
const plain = readdirSync(join(values.data, 'polnear/text/train'))
	.sort()
	.map(name => readFileSync(join(values.data, 'polnear/text/train', name), 'utf8'));
const common = commonWords([...plain, ...[...news, ...politics].map(({text}) => text)]);
const random = randomOf(OPTIONS.seed);
const stretches = [
	...news.flatMap(text => stretchesOf(text, 1, common)),
	...politics.flatMap(text => stretchesOf(text, POLITICS_WEIGHT, common)),
	...news.flatMap(text => headlinesOf(text, HEADLINE_WEIGHT, common, random)),
];
console.log(`${stretches.length} stretches`);
/** The mean of several trainings that differ in chance alone: steadier than any of them. */
const weights = new Float32Array(BUCKETS * ROW);
for (let run = 0; run < RUNS; run++) {
	const onEpoch = (epoch: number, loss: number) =>
		console.log(`run ${run + 1}, pass ${epoch + 1}: loss ${loss.toFixed(0)}`);
	const trained = trainCrf(stretches, {...OPTIONS, seed: OPTIONS.seed + run, onEpoch});
	for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) + (trained[i] as number) / RUNS;
}
const trimmed = weights.map(weight => (Math.abs(weight) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, weight))));
const encoded = encodeWeights(trimmed, ROW);
const path = new URL('../../src/annotate/model/entities-weights.ts', import.meta.url);
writeFileSync(
	path,
	`// Written by scripts/train/entities.ts; see entities.md.\nexport const ENTITY_WEIGHTS =\n\t'${encoded}';\n/** Bloom filter of the words that news writes small. */\nexport const COMMON_WORDS =\n\t'${deflateRawSync(common, {level: 9}).toString('base64')}';\n`,
);
console.log(`${Math.round(encoded.length / 1024)} KB written`);
