/**
 * Trains the weights by which a pronoun chooses among the persons named before it, and writes them to
 * src/annotate/model/antecedent-weights.ts.
 *
 *   tsx scripts/train/antecedents.ts --data ../shared/eval
 *
 * The training texts do not say whom a pronoun means. But where only one of the persons in mind is known to be a woman,
 * “she” is that woman: such sites show what a writer does with position, distance and repetition. The model is told nothing
 * of gender, so what it learns there holds where gender does not decide. Conditional log-linear model, stochastic gradient,
 * fixed seed.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type ChoiceListener, readDiscourse} from '../../src/annotate/discourse.js';
import {linkEntities} from '../../src/annotate/entity-linking.js';
import {findEntityMentions} from '../../src/annotate/entity-tagger.js';
import type {Linked} from '../../src/annotate/linked.js';
import {type Reading, readBlocks} from '../../src/annotate/reading.js';
import {ANTECEDENT_FEATURES, antecedentFeatures} from '../../src/annotate/salience.js';
import {parseArticle} from '../../src/article/parse-article.js';

const PASSES = 12;
const RATE = 0.05;
const DECAY = 2e-4;
const ROUNDS = 3;
/** Passes before the average begins. */
const BURN_IN = 4;

type Site = {
	/** Options whose gender fits: one of them is right. */
	readonly fitting: readonly number[];
	readonly options: readonly (readonly number[])[];
};

const at = process.argv.indexOf('--data');
const data = at >= 0 ? process.argv[at + 1] : undefined;
if (data === undefined) {
	console.error('usage: antecedents.ts --data DIR');
	process.exit(2);
}

const texts = readTexts(join(data, 'polnear/train.jsonl')).concat(readTexts(join(data, 'entities/news-train.jsonl')));
let weights: Float64Array = new Float64Array(ANTECEDENT_FEATURES.length);
for (let round = 0; round < ROUNDS; round++) {
	const used = texts.filter((_, index) => index % 5 !== 0).flatMap(text => readSites(text, weights));
	const held = texts.filter((_, index) => index % 5 === 0).flatMap(text => readSites(text, weights));
	weights = train(round === ROUNDS - 1 ? [...used, ...held] : used);
	console.error(
		`round ${round + 1}: ${used.length} sites, held back ${held.length}: ${share(held, train(used))} % right`,
	);
}
writeFileSync(
	fileURLToPath(new URL('../../src/annotate/model/antecedent-weights.ts', import.meta.url)),
	`/** Weights of the features of \`salience.ts\`, in their order. Written by scripts/train/antecedents.ts. */\nexport const ANTECEDENT_WEIGHTS: readonly number[] = [${[...weights].map(weight => Number(weight.toFixed(2))).join(', ')}];\n`,
);
const named = ANTECEDENT_FEATURES.map((name, index) => ({name, weight: weights[index] as number}));
for (const {name, weight} of named) console.error(`${weight.toFixed(2).padStart(6)} ${name}`);

type Text = {readonly reading: Reading; readonly linked: Linked};

function readTexts(path: string): Text[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(line => line !== '')
		.map(line => {
			const {article: name, text} = JSON.parse(line) as {article: string; text: string};
			const {article} = parseArticle(text, {path: `${name}.txt`});
			const reading = readBlocks(article);
			const raw = findEntityMentions(reading.tokens, {regionKinds: article.blocks.map(block => block.kind)});
			return {reading, linked: linkEntities(reading, raw)};
		});
}

function readSites({reading, linked}: Text, known: Float64Array): Site[] {
	const found: Site[] = [];
	const listen: ChoiceListener = ({wanted, site, traces}) => {
		const slots = new Int32Array(64);
		const options: number[][] = [];
		const fitting: number[] = [];
		traces.forEach((trace, rank) => {
			const gender = linked.facts[trace.person]?.gender;
			if (gender === undefined) return;
			if (gender === wanted) fitting.push(options.length);
			options.push([...slots.subarray(0, antecedentFeatures(site, trace, rank, false, slots))]);
		});
		if (fitting.length === 0 || fitting.length === options.length) return;
		found.push({fitting, options});
	};
	readDiscourse(reading, linked, {weights: known, listener: listen});
	return found;
}

function train(examples: readonly Site[]): Float64Array {
	const weights = new Float64Array(ANTECEDENT_FEATURES.length);
	const order = examples.map((_, index) => index);
	let seed = 17;
	const random = () => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return seed / 2 ** 32;
	};
	const average = new Float64Array(weights.length);
	for (let pass = 0; pass < PASSES; pass++) {
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[order[i], order[j]] = [order[j] as number, order[i] as number];
		}
		const rate = RATE / (1 + pass * 0.5);
		for (const index of order) {
			const {fitting, options} = examples[index] as Site;
			const scores = options.map(features => features.reduce((sum, f) => sum + (weights[f] as number), 0));
			const top = Math.max(...scores);
			const shares = scores.map(score => Math.exp(score - top));
			const total = shares.reduce((sum, part) => sum + part, 0);
			const fit = fitting.reduce((sum, option) => sum + (shares[option] as number), 0);
			options.forEach((features, option) => {
				const part = shares[option] as number;
				const step = rate * ((fitting.includes(option) ? part / fit : 0) - part / total);
				for (const f of features) weights[f] = (weights[f] as number) * (1 - rate * DECAY) + step;
			});
		}
		if (pass < BURN_IN) continue;
		for (let f = 0; f < weights.length; f++) average[f] = (average[f] as number) + (weights[f] as number);
	}
	return average.map(sum => sum / (PASSES - BURN_IN));
}

/** Of the sites where one option fits, how often it came first, in percent. */
function share(examples: readonly Site[], weights: Float64Array): string {
	const sure = examples.filter(({fitting}) => fitting.length === 1);
	let good = 0;
	for (const {fitting, options} of sure) {
		const scores = options.map(features => features.reduce((sum, f) => sum + (weights[f] as number), 0));
		if (scores.indexOf(Math.max(...scores)) === fitting[0]) good++;
	}
	return ((100 * good) / sure.length).toFixed(1);
}
