/** One thing to choose from: hashed features and the kind of each. */
export type Option = {readonly features: Int32Array; readonly templates: Uint8Array};
/** A choice among options, some of which are right. With one option it is a yes or no: right when `right` holds 0. */
export type Example = {readonly options: readonly Option[]; readonly right: readonly number[]};

export type FitOptions = {
	/** The number of weights is 2 to this power. */
	readonly bits: number;
	readonly epochs: number;
	readonly rate: number;
	/** Pull of every touched weight towards 0. */
	readonly l2: number;
	/** Share of feature kinds left out of each example, so that no single one is relied on. */
	readonly drop: number;
	readonly seed: number;
};

/** Numbers in [0, 1), the same ones for the same seed. */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}

export function shuffle<T>(list: T[], next: () => number): T[] {
	for (let i = list.length - 1; i > 0; i--) {
		const j = Math.floor(next() * (i + 1));
		[list[i], list[j]] = [list[j] as T, list[i] as T];
	}
	return list;
}

/**
 * Fits a log-linear model by AdaGrad: a softmax over the options of each example, or a logistic for single options.
 * Returns one weight a bucket, ready for `encodeWeights`.
 */
export function fit(examples: readonly Example[], options: FitOptions): Float32Array {
	const {bits, epochs, rate, l2, drop} = options;
	const mask = (1 << bits) - 1;
	const weights = new Float32Array(1 << bits);
	const squares = new Float32Array(1 << bits).fill(1e-8);
	const next = random(options.seed);
	const order = examples.map((_, i) => i);
	const dropped = new Uint8Array(256);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, next);
		for (const index of order) {
			const {options: choices, right} = examples[index] as Example;
			for (let t = 0; t < dropped.length; t++) dropped[t] = next() < drop ? 1 : 0;
			const scores = choices.map(({features, templates}) => {
				let sum = 0;
				for (let i = 0; i < features.length; i++)
					if (dropped[templates[i] as number] === 0) sum += weights[(features[i] as number) & mask] as number;
				return sum;
			});
			const slopes =
				choices.length === 1 ? [slopeOfOne(scores[0] as number, right.length > 0)] : slopesOf(scores, right);
			for (let c = 0; c < choices.length; c++) {
				const slope = slopes[c] as number;
				if (Math.abs(slope) < 1e-4) continue;
				const {features, templates} = choices[c] as Option;
				for (let i = 0; i < features.length; i++) {
					if (dropped[templates[i] as number] === 1) continue;
					const slot = (features[i] as number) & mask;
					const pull = slope + l2 * (weights[slot] as number);
					squares[slot] = (squares[slot] as number) + pull * pull;
					weights[slot] = (weights[slot] as number) - (rate * pull) / Math.sqrt(squares[slot] as number);
				}
			}
		}
	}
	for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * (1 - drop);
	return weights;
}

const slopeOfOne = (score: number, right: boolean): number => 1 / (1 + Math.exp(-score)) - (right ? 1 : 0);

/** Probability minus target of each option; the right ones share the target as the model shares it among them. */
function slopesOf(scores: readonly number[], right: readonly number[]): number[] {
	const top = Math.max(...scores);
	const shares = scores.map(score => Math.exp(score - top));
	const total = shares.reduce((a, b) => a + b, 0);
	const rightTotal = right.reduce((sum, i) => sum + (shares[i] as number), 0);
	return shares.map((share, i) => share / total - (right.includes(i) ? share / Math.max(rightTotal, 1e-12) : 0));
}

/**
 * The share of right answers as a rising function of a score: pool-adjacent-violators, thinned to at most `points`.
 * Ayer et al., 1955.
 */
export function isotonic(
	pairs: ReadonlyArray<readonly [score: number, right: boolean]>,
	points: number,
): Array<[number, number]> {
	const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
	const pools: Array<{score: number; right: number; count: number}> = [];
	// Pools of equal size first, so that the ends of the table rest on more than one answer.
	const size = Math.max(1, Math.ceil(sorted.length / (points * 3)));
	for (let i = 0; i < sorted.length; i += size) {
		const part = sorted.slice(i, i + size);
		pools.push({
			score: part.reduce((sum, [score]) => sum + score, 0) / part.length,
			right: part.filter(([, right]) => right).length,
			count: part.length,
		});
		while (pools.length > 1) {
			const last = pools[pools.length - 1] as (typeof pools)[0];
			const earlier = pools[pools.length - 2] as (typeof pools)[0];
			if (earlier.right / earlier.count < last.right / last.count) break;
			pools.pop();
			earlier.score = (earlier.score * earlier.count + last.score * last.count) / (earlier.count + last.count);
			earlier.right += last.right;
			earlier.count += last.count;
		}
	}
	return pools.map(({score, right, count}) => [Number(score.toFixed(4)), Number((right / count).toFixed(4))]);
}
