import type {LinearModel} from './said-clause-cues.js';
import {bucketOf} from './said-clause-hash.js';

const LABELS = 3;

/** Adds the weights of features to the scores of the three labels, which stand one after the other from `offset` on. */
export type ScoreAdder = (features: Int32Array, count: number, scores: Float64Array, offset: number) => void;

/** How the weights of a model are added, and how many tokens they were wanted for. */
type Adder = {add: ScoreAdder; tokens: number; isPacked: boolean};

const adders = new WeakMap<LinearModel, Adder>();
/** Packing takes as long as it saves on this many tokens: a first article should not wait for it. */
const PAYS_FROM = 30_000;

/** The way to add the weights of a model, given how many more tokens want it. */
export function scoreAdder(model: LinearModel, tokens: number): ScoreAdder {
	const {mask, values, scale} = model;
	let adder = adders.get(model);
	if (adder === undefined) {
		adder = {add: addPlain(values, mask, scale), tokens: 0, isPacked: false};
		adders.set(model, adder);
	}
	adder.tokens += tokens;
	// The weights that ship are small whole numbers; those in training are not, and stay as they are.
	if (!adder.isPacked && adder.tokens >= PAYS_FROM && values instanceof Int8Array) {
		adder.add = addPacked(packLabels(values), mask, scale);
		adder.isPacked = true;
	}
	return adder.add;
}

function addPlain(values: Int8Array | Float32Array, mask: number, scale: number): ScoreAdder {
	return (features, count, scores, offset) => {
		let a = 0;
		let b = 0;
		let c = 0;
		for (let f = 0; f < count; f++) {
			const slot = bucketOf(features[f] as number, mask) * LABELS;
			a += values[slot] as number;
			b += values[slot + 1] as number;
			c += values[slot + 2] as number;
		}
		scores[offset] = (scores[offset] as number) + a * scale;
		scores[offset + 1] = (scores[offset + 1] as number) + b * scale;
		scores[offset + 2] = (scores[offset + 2] as number) + c * scale;
	};
}

/** Bits that a label has in a packed number: of four weights from 0 to 255 the sum fits. */
const BITS = 10;
const LANE = (1 << BITS) - 1;
/** Makes a weight of 8 bits a number that is not negative. */
const RAISED = 128;

/** The weights of the three labels of a bucket in one number, so that one look into the table finds them all. */
function packLabels(values: Int8Array): Int32Array {
	const packed = new Int32Array(values.length / LABELS);
	for (let bucket = 0, slot = 0; bucket < packed.length; bucket++, slot += LABELS)
		packed[bucket] =
			((values[slot] as number) + RAISED) |
			(((values[slot + 1] as number) + RAISED) << BITS) |
			(((values[slot + 2] as number) + RAISED) << (2 * BITS));
	return packed;
}

function addPacked(packed: Int32Array, mask: number, scale: number): ScoreAdder {
	return (features, count, scores, offset) => {
		let a = 0;
		let b = 0;
		let c = 0;
		let f = 0;
		for (; f + 3 < count; f += 4) {
			const four =
				(packed[bucketOf(features[f] as number, mask)] as number) +
				(packed[bucketOf(features[f + 1] as number, mask)] as number) +
				(packed[bucketOf(features[f + 2] as number, mask)] as number) +
				(packed[bucketOf(features[f + 3] as number, mask)] as number);
			a += four & LANE;
			b += (four >>> BITS) & LANE;
			c += (four >>> (2 * BITS)) & LANE;
		}
		for (; f < count; f++) {
			const one = packed[bucketOf(features[f] as number, mask)] as number;
			a += one & LANE;
			b += (one >>> BITS) & LANE;
			c += (one >>> (2 * BITS)) & LANE;
		}
		const raised = count * RAISED;
		scores[offset] = (scores[offset] as number) + (a - raised) * scale;
		scores[offset + 1] = (scores[offset + 1] as number) + (b - raised) * scale;
		scores[offset + 2] = (scores[offset + 2] as number) + (c - raised) * scale;
	};
}
