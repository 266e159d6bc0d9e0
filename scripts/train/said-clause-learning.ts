import {
	chainSums,
	LONGEST_CHAIN,
	sumBackward,
	sumForward,
	transitionFeature,
} from '../../src/annotate/said-clause-cues.js';
import {bucketOf} from '../../src/annotate/said-clause-hash.js';
import {random, shuffle} from './linear.js';

/** A model as training works on it, before it is packed into 8-bit steps. */
export type Trained = {
	readonly mask: number;
	readonly labels: number;
	readonly scale: 1;
	readonly values: Float32Array;
};

export type Settings = {
	/** Buckets, a power of two. */
	readonly bits: number;
	readonly epochs: number;
	readonly rate: number;
	/** What the sum of squared slopes starts from: the more, the less a rare feature gets to say. */
	readonly init: number;
	/** Share of the features left out of each example at random, so that none learns to lean on another. */
	readonly drop: number;
	readonly seed: number;
};

/** Hashed features of several items in a row; those of item `i` are [at[i], at[i + 1]). */
export type Rows = {readonly features: Int32Array; readonly at: Int32Array};
export type Chain = Rows & {readonly labels: Uint8Array};
/** Options of which the one at `gold` is right. */
export type Group = Rows & {readonly gold: number};

/** Collects rows from the buffer that a feature function wrote to. */
export function rowCollector(buffer: Int32Array) {
	const features: number[] = [];
	const at: number[] = [0];
	return {
		add(count: number) {
			for (let f = 0; f < count; f++) features.push(bucketOf(buffer[f] as number, -1));
		},
		endRow() {
			at.push(features.length);
		},
		rows: (): Rows => ({features: Int32Array.from(features), at: Int32Array.from(at)}),
	};
}

/** AdaGrad on one weight at a time, with the mean of snapshots as the outcome: steadier than the last state. */
function learner({bits, rate, init}: Settings, labels: number) {
	const size = (1 << bits) * labels;
	const values = new Float32Array(size);
	const squares = new Float32Array(size).fill(init);
	const sum = new Float64Array(size);
	let snapshots = 0;
	return {
		model: {mask: (1 << bits) - 1, labels, scale: 1, values} satisfies Trained as Trained,
		step(slot: number, slope: number) {
			const square = (squares[slot] as number) + slope * slope;
			squares[slot] = square;
			values[slot] = (values[slot] as number) + (rate * slope) / Math.sqrt(square + 1e-6);
		},
		snapshot() {
			for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) + (values[i] as number);
			snapshots++;
		},
		finish() {
			for (let i = 0; i < size; i++) values[i] = (sum[i] as number) / snapshots;
		},
	};
}

function thin({features, at}: Rows, drop: number, next: () => number): Rows {
	if (drop === 0) return {features, at};
	const kept = new Int32Array(features.length);
	const ends = new Int32Array(at.length);
	let n = 0;
	for (let i = 0; i + 1 < at.length; i++) {
		for (let f = at[i] as number; f < (at[i + 1] as number); f++) if (next() >= drop) kept[n++] = features[f] as number;
		ends[i + 1] = n;
	}
	return {features: kept, at: ends};
}

/** Snapshots are taken after the first pass, each time this many examples were seen. */
const BETWEEN_SNAPSHOTS = 4000;

/** Exponentials of how well each label follows each, `previous * 3 + next`; row 3 is the start. No “inside” after “outside”. */
function transitionsOf({mask, values}: Trained): Float64Array {
	return Float64Array.from({length: 12}, (_, i) => {
		const previous = Math.floor(i / 3);
		if (i % 3 === 2 && (previous === 0 || previous === 3)) return 0;
		return Math.exp(values[bucketOf(transitionFeature(previous), mask) * 3 + (i % 3)] as number);
	});
}

/** How much a step on a transition counts beside one on a word: there are few, and each is in every example. */
const TRANSITION_SHARE = 0.2;

/** Trains a conditional random field of three labels over the chains. */
export function trainChains(chains: readonly Chain[], settings: Settings): Trained {
	const {model, step, snapshot, finish} = learner(settings, 3);
	const {mask, values} = model;
	const next = random(settings.seed);
	const order = chains.map((_, i) => i);
	const scores = new Float64Array(LONGEST_CHAIN * 3);
	const {emit, alpha, beta, norm} = chainSums;
	const believed = (i: number, label: number) => (alpha[i * 3 + label] as number) * (beta[i * 3 + label] as number);
	for (let epoch = 0; epoch < settings.epochs; epoch++) {
		shuffle(order, next);
		for (let done = 0; done < order.length; done++) {
			if (epoch > 0 && done % BETWEEN_SNAPSHOTS === 0) snapshot();
			const chain = chains[order[done] as number] as Chain;
			const {labels} = chain;
			const {features, at} = thin(chain, settings.drop, next);
			const {length} = labels;
			scores.fill(0, 0, length * 3);
			for (let i = 0; i < length; i++)
				for (let f = at[i] as number; f < (at[i + 1] as number); f++)
					for (let label = 0; label < 3; label++)
						scores[i * 3 + label] =
							(scores[i * 3 + label] as number) + (values[((features[f] as number) & mask) * 3 + label] as number);
			const transition = transitionsOf(model);
			sumForward(scores, length, transition);
			sumBackward(length, transition);
			const stepTransition = (previous: number, label: number, slope: number) =>
				step(bucketOf(transitionFeature(previous), mask) * 3 + label, TRANSITION_SHARE * slope);
			for (let i = 0; i < length; i++) {
				stepTransition(i === 0 ? 3 : (labels[i - 1] as number), labels[i] as number, 1);
				for (let previous = 0; previous < 3; previous++)
					for (let label = 0; label < 3; label++) {
						if (i === 0) {
							if (previous === 0) stepTransition(3, label, -believed(0, label));
							continue;
						}
						const p =
							((alpha[(i - 1) * 3 + previous] as number) *
								(transition[previous * 3 + label] as number) *
								(emit[i * 3 + label] as number) *
								(beta[i * 3 + label] as number)) /
							(norm[i] as number);
						if (p > 1e-6) stepTransition(previous, label, -p);
					}
			}
			for (let i = 0; i < length; i++)
				for (let label = 0; label < 3; label++) {
					const slope = (labels[i] === label ? 1 : 0) - believed(i, label);
					if (Math.abs(slope) < 1e-4) continue;
					for (let f = at[i] as number; f < (at[i + 1] as number); f++)
						step(((features[f] as number) & mask) * 3 + label, slope);
				}
		}
	}
	finish();
	return model;
}

/** Trains a log-linear choice among the options of each group. */
export function trainGroups(groups: readonly Group[], settings: Settings): Trained {
	const {model, step, snapshot, finish} = learner(settings, 1);
	const {mask, values} = model;
	const next = random(settings.seed);
	const order = groups.map((_, i) => i);
	for (let epoch = 0; epoch < settings.epochs; epoch++) {
		shuffle(order, next);
		for (let done = 0; done < order.length; done++) {
			if (epoch > 0 && done % BETWEEN_SNAPSHOTS === 0) snapshot();
			const group = groups[order[done] as number] as Group;
			const {features, at} = thin(group, settings.drop, next);
			const count = at.length - 1;
			const shares = new Float64Array(count);
			let top = Number.NEGATIVE_INFINITY;
			for (let i = 0; i < count; i++) {
				let sum = 0;
				for (let f = at[i] as number; f < (at[i + 1] as number); f++)
					sum += values[(features[f] as number) & mask] as number;
				shares[i] = sum;
				top = Math.max(top, sum);
			}
			let total = 0;
			for (let i = 0; i < count; i++) {
				shares[i] = Math.exp((shares[i] as number) - top);
				total += shares[i] as number;
			}
			for (let i = 0; i < count; i++) {
				const slope = (i === group.gold ? 1 : 0) - (shares[i] as number) / total;
				if (Math.abs(slope) < 1e-4) continue;
				for (let f = at[i] as number; f < (at[i + 1] as number); f++) step((features[f] as number) & mask, slope);
			}
		}
	}
	finish();
	return model;
}
