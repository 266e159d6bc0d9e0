/**
 * Trains the weights of the name tagger (`src/annotate/entity-tagger.ts`) and prints what they reach.
 *
 *   npx tsx scripts/train/entities.ts --data DIR
 *
 * DIR holds `entities/{news,politics}-{train,dev}.jsonl`. Seeded: the same data gives the same file.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {featuresOf, MOST_FEATURES} from '../../src/annotate/entity-features.js';
import {ROW} from '../../src/annotate/entity-labels.js';
import {forEachStretch, setScene} from '../../src/annotate/entity-scene.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {type Stretch, trainCrf} from './crf.js';
import {goldLabels, type MarkedText, mendLabels, readMarkedTexts, tokensOfLines} from './entity-data.js';

/** A politics text is one sentence; it counts more, since there are few of them. */
const POLITICS_WEIGHT = 3;
const BUCKETS = 1 << 17;
const OPTIONS = {buckets: BUCKETS, epochs: 10, rate: 0.1, dropout: 0.2, decay: 0.01, seed: 1, averageFrom: 5};
/** Weights nearer to nothing than this are left out, and none is larger than the other: both keep the file small. */
const LEAST = 0.04;
const MOST = 0.8;

const {values} = parseArgs({options: {data: {type: 'string', default: '../shared/eval'}}});

function stretchesOf(texts: readonly MarkedText[], weight: number): Stretch[] {
	const out = new Int32Array(MOST_FEATURES);
	const stretches: Stretch[] = [];
	for (const {text, entities} of texts) {
		const tokens = tokensOfLines(text);
		const scene = setScene(tokens);
		const gold = goldLabels(tokens, entities);
		forEachStretch(scene, (from, to) => {
			const labels = gold.slice(from, to);
			mendLabels(labels);
			const features: Int32Array[] = [];
			for (let i = from; i < to; i++) features.push(out.slice(0, featuresOf(scene, i, out)));
			stretches.push({features, labels, weight});
		});
	}
	return stretches;
}

const read = (name: string): MarkedText[] => readMarkedTexts(join(values.data, 'entities', `${name}.jsonl`));
const stretches = [...stretchesOf(read('news-train'), 1), ...stretchesOf(read('politics-train'), POLITICS_WEIGHT)];
console.log(`${stretches.length} stretches`);
const weights = trainCrf(stretches, {
	...OPTIONS,
	onEpoch: (epoch, loss) => console.log(`pass ${epoch + 1}: loss ${loss.toFixed(0)}`),
});
const trimmed = weights.map(weight => (Math.abs(weight) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, weight))));
const encoded = encodeWeights(trimmed, ROW);
const path = new URL('../../src/annotate/model/entities-weights.ts', import.meta.url);
writeFileSync(
	path,
	`// Written by scripts/train/entities.ts; see entities.md.\nexport const ENTITY_WEIGHTS =\n\t'${encoded}';\n`,
);
console.log(`${Math.round(encoded.length / 1024)} KB written`);
