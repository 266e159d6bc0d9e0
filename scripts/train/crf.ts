import {followRow} from '../../src/annotate/entity-decoder.js';
import {LABEL_COUNT, mayEnd, mayStart, PAIRS, ROW} from '../../src/annotate/entity-labels.js';

/** `PREDECESSORS[l]`: the labels that may come right before label `l`. */
const PREDECESSORS = Array.from({length: LABEL_COUNT}, (_, l) =>
	PAIRS.before.filter((_before, k) => PAIRS.label[k] === l),
);

/** A stretch of tokens: hashed features of each, and the true labels. */
export type Stretch = {
	readonly features: readonly Int32Array[];
	readonly labels: Uint8Array;
	/** How much it counts. */
	readonly weight: number;
};

export type TrainOptions = {
	/** Buckets of the weights, a power of two. */
	readonly buckets: number;
	readonly epochs: number;
	readonly rate: number;
	/** Share of the features left out of a token at random in each pass, so that no feature is leant on alone. */
	readonly dropout: number;
	/** Features by their index in a token that name the word itself, and the share of tokens without them in each pass. */
	readonly identity: ReadonlySet<number>;
	readonly blind: number;
	/** Share of a weight that is lost in each pass. */
	readonly decay: number;
	readonly seed: number;
	/** Weights are averaged over the passes from this one on. */
	readonly averageFrom: number;
	readonly onEpoch?: (epoch: number, loss: number, weights: Float32Array) => void;
};

/** A small seeded generator (mulberry32): the same seed trains the same weights. */
export function randomOf(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

export function shuffle<T>(items: T[], random: () => number): void {
	for (let i = items.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const held = items[i] as T;
		items[i] = items[j] as T;
		items[j] = held;
	}
}

/**
 * Trains a linear-chain conditional random field over hashed features by stochastic gradient with AdaGrad steps.
 * Returns the weights, `[bucket * ROW + label]`; how labels follow each other stands in the rows of `followRow`.
 */
export function trainCrf(stretches: readonly Stretch[], options: TrainOptions): Float32Array {
	const L = LABEL_COUNT;
	const mask = options.buckets - 1;
	const weights = new Float32Array(options.buckets * ROW);
	const squares = new Float32Array(options.buckets * ROW).fill(1e-2);
	const sums = new Float64Array(options.averageFrom < options.epochs ? options.buckets * ROW : 0);
	let summed = 0;
	const random = randomOf(options.seed);
	const order = [...stretches];
	let longest = 1;
	for (const stretch of stretches) longest = Math.max(longest, stretch.labels.length);
	const scores = new Float64Array(longest * L);
	const forward = new Float64Array(longest * L);
	const backward = new Float64Array(longest * L);
	const own = new Float64Array(longest * L);
	const delta = new Float64Array(L);
	const follow = new Float64Array((L + 1) * L);
	const followGradient = new Float64Array((L + 1) * L);
	const followRows = Int32Array.from({length: L + 1}, (_, before) => (followRow(before) & mask) * ROW);
	const kept: Int32Array = new Int32Array(1 << 16);

	for (let epoch = 0; epoch < options.epochs; epoch++) {
		shuffle(order, random);
		let loss = 0;
		for (const {features, labels, weight} of order) {
			const length = labels.length;
			// Which features are kept this time: rows, one after the other, with the count before them.
			let used = 0;
			const starts = new Int32Array(length + 1);
			for (let t = 0; t < length; t++) {
				const hashes = features[t] as Int32Array;
				const blind = random() < options.blind;
				for (let f = 0; f < hashes.length; f++) {
					if (blind && options.identity.has(f)) continue;
					if (options.dropout > 0 && random() < options.dropout) continue;
					kept[used++] = ((hashes[f] as number) & mask) * ROW;
				}
				starts[t + 1] = used;
				if (used > kept.length - 512) throw new Error('a stretch is too long');
			}
			scores.fill(0, 0, length * L);
			for (let t = 0; t < length; t++)
				for (let f = starts[t] as number; f < (starts[t + 1] as number); f++) {
					const row = kept[f] as number;
					for (let l = 0; l < L; l++) scores[t * L + l] = (scores[t * L + l] as number) + (weights[row + l] as number);
				}
			for (let before = 0; before <= L; before++)
				for (let l = 0; l < L; l++)
					follow[before * L + l] = Math.exp(weights[(followRows[before] as number) + l] as number);
			// Forward sums, scaled.
			let logTotal = 0;
			for (let t = 0; t < length; t++) {
				const row = t * L;
				let most = -1e9;
				for (let l = 0; l < L; l++) most = Math.max(most, scores[row + l] as number);
				let total = 0;
				for (let l = 0; l < L; l++) {
					const e = Math.exp((scores[row + l] as number) - most);
					own[row + l] = e;
					let sum = 0;
					if (t === 0) sum = mayStart(l) ? (follow[L * L + l] as number) : 0;
					else
						for (const before of PREDECESSORS[l] as Uint8Array)
							sum += (forward[row - L + before] as number) * (follow[before * L + l] as number);
					forward[row + l] = sum * e;
					total += sum * e;
				}
				for (let l = 0; l < L; l++) forward[row + l] = (forward[row + l] as number) / total;
				logTotal += Math.log(total) + most;
			}
			let ends = 0;
			for (let l = 0; l < L; l++) if (mayEnd(l)) ends += forward[(length - 1) * L + l] as number;
			logTotal += Math.log(ends);
			for (let l = 0; l < L; l++) backward[(length - 1) * L + l] = mayEnd(l) ? 1 : 0;
			followGradient.fill(0);
			for (let t = length - 1; t > 0; t--) {
				const row = t * L;
				backward.fill(0, row - L, row);
				let sum = 0;
				let pairs = 0;
				for (let l = 0; l < L; l++) {
					const right = (backward[row + l] as number) * (own[row + l] as number);
					if (right === 0) continue;
					for (const before of PREDECESSORS[l] as Uint8Array) {
						const add = right * (follow[before * L + l] as number);
						backward[row - L + before] = (backward[row - L + before] as number) + add;
						sum += add;
						pairs += add * (forward[row - L + before] as number);
					}
				}
				for (let l = 0; l < L; l++) {
					const right = (backward[row + l] as number) * (own[row + l] as number);
					if (right === 0) continue;
					for (const before of PREDECESSORS[l] as Uint8Array)
						followGradient[before * L + l] =
							(followGradient[before * L + l] as number) +
							(right * (follow[before * L + l] as number) * (forward[row - L + before] as number)) / pairs;
				}
				for (let l = 0; l < L; l++) backward[row - L + l] = (backward[row - L + l] as number) / sum;
			}
			let gold = 0;
			for (let t = 0; t < length; t++) {
				const row = t * L;
				const truth = labels[t] as number;
				const before = t === 0 ? L : (labels[t - 1] as number);
				gold += (scores[row + truth] as number) + (weights[(followRows[before] as number) + truth] as number);
				followGradient[before * L + truth] = (followGradient[before * L + truth] as number) - 1;
				let total = 0;
				for (let l = 0; l < L; l++) total += (forward[row + l] as number) * (backward[row + l] as number);
				let largest = 0;
				for (let l = 0; l < L; l++) {
					const p = ((forward[row + l] as number) * (backward[row + l] as number)) / total;
					const d = (p - (l === truth ? 1 : 0)) * weight;
					delta[l] = d;
					largest = Math.max(largest, Math.abs(d));
					if (t === 0) followGradient[L * L + l] = (followGradient[L * L + l] as number) + p;
				}
				if (largest < 1e-3) continue;
				for (let f = starts[t] as number; f < (starts[t + 1] as number); f++) {
					const at = kept[f] as number;
					for (let l = 0; l < L; l++) {
						const d = delta[l] as number;
						if (d < 1e-4 && d > -1e-4) continue;
						const square = (squares[at + l] as number) + d * d;
						squares[at + l] = square;
						weights[at + l] = (weights[at + l] as number) - (options.rate * d) / Math.sqrt(square);
					}
				}
			}
			loss += (logTotal - gold) * weight;
			for (let before = 0; before <= L; before++) {
				const at = followRows[before] as number;
				for (let l = 0; l < L; l++) {
					const d = (followGradient[before * L + l] as number) * weight;
					if (d === 0) continue;
					const square = (squares[at + l] as number) + d * d;
					squares[at + l] = square;
					weights[at + l] = (weights[at + l] as number) - (options.rate * d) / Math.sqrt(square);
				}
			}
		}
		if (options.decay > 0)
			for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * (1 - options.decay);
		if (epoch >= options.averageFrom) {
			for (let i = 0; i < weights.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
			summed++;
		}
		options.onEpoch?.(epoch, loss, weights);
	}
	if (summed === 0) return weights;
	return Float32Array.from(sums, sum => sum / summed);
}
