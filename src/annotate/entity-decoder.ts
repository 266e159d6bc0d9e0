import {LABEL_COUNT, mayEnd, mayStart, OUTSIDE, PREDECESSORS, ROW} from './entity-labels.js';
import {mix, type Weights} from './weights.js';

/** The row of weights that holds how well each label follows `label`; before the first token stands `LABEL_COUNT`. */
export const followRow = (label: number): number => mix(0x7a65, label + 1);

const NEVER = -1e9;

/** Scores of label after label, out of the weights; `[before * LABEL_COUNT + label]`. */
export function followScores(weights: Weights): Float32Array {
	const scores = new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT);
	for (let before = 0; before <= LABEL_COUNT; before++) {
		const row = (followRow(before) & weights.mask) * ROW;
		for (let label = 0; label < LABEL_COUNT; label++)
			scores[before * LABEL_COUNT + label] = (weights.values[row + label] as number) * weights.scale;
	}
	return scores;
}

/**
 * Finds the best labels of a run of `length` tokens and how sure they are.
 * `scores[t * LABEL_COUNT + l]` says how well label `l` fits token `t`. Writes the labels to `labels` and, for each
 * token, the probability of its label (from forward and backward sums) to `sure`. Linear in the length.
 */
export function createDecoder(
	follow: Float32Array,
): (scores: Float32Array, length: number, labels: Uint8Array, sure: Float32Array) => void {
	const L = LABEL_COUNT;
	const factor = follow.map(Math.exp);
	let best = new Float32Array(64 * L);
	let from = new Uint8Array(64 * L);
	let forward = new Float64Array(64 * L);
	let shift = new Float64Array(L * 64);
	return (scores, length, labels, sure) => {
		if (best.length < length * L) {
			const size = Math.max(length * L, best.length * 2);
			best = new Float32Array(size);
			from = new Uint8Array(size);
			forward = new Float64Array(size);
			shift = new Float64Array(size);
		}
		// Viterbi.
		for (let l = 0; l < L; l++) best[l] = mayStart(l) ? (scores[l] as number) + (follow[L * L + l] as number) : NEVER;
		for (let t = 1; t < length; t++) {
			const row = t * L;
			for (let l = 0; l < L; l++) {
				const allowed = PREDECESSORS[l] as Uint8Array;
				let top = NEVER * 2;
				let topFrom = 0;
				for (let k = 0; k < allowed.length; k++) {
					const before = allowed[k] as number;
					const score = (best[row - L + before] as number) + (follow[before * L + l] as number);
					if (score > top) {
						top = score;
						topFrom = before;
					}
				}
				best[row + l] = top + (scores[row + l] as number);
				from[row + l] = topFrom;
			}
		}
		let label = OUTSIDE;
		let top = NEVER * 2;
		for (let l = 0; l < L; l++) {
			const score = best[(length - 1) * L + l] as number;
			if (mayEnd(l) && score > top) {
				top = score;
				label = l;
			}
		}
		for (let t = length - 1; t >= 0; t--) {
			labels[t] = label;
			label = from[t * L + label] as number;
		}
		// Forward and backward sums, scaled to 1 at every token; `shift` keeps exp(score).
		for (let t = 0; t < length; t++) {
			const row = t * L;
			let most = NEVER;
			for (let l = 0; l < L; l++) most = Math.max(most, scores[row + l] as number);
			let total = 0;
			for (let l = 0; l < L; l++) {
				const own = Math.exp((scores[row + l] as number) - most);
				shift[row + l] = own;
				let sum = 0;
				if (t === 0) sum = mayStart(l) ? (factor[L * L + l] as number) : 0;
				else {
					const allowed = PREDECESSORS[l] as Uint8Array;
					for (let k = 0; k < allowed.length; k++) {
						const before = allowed[k] as number;
						sum += (forward[row - L + before] as number) * (factor[before * L + l] as number);
					}
				}
				forward[row + l] = sum * own;
				total += sum * own;
			}
			for (let l = 0; l < L; l++) forward[row + l] = (forward[row + l] as number) / total;
		}
		let back: number[] = Array.from({length: L}, (_, l) => (mayEnd(l) ? 1 : 0));
		for (let t = length - 1; t >= 0; t--) {
			const row = t * L;
			let total = 0;
			for (let l = 0; l < L; l++) total += (forward[row + l] as number) * (back[l] as number);
			const chosen = labels[t] as number;
			sure[t] = total > 0 ? ((forward[row + chosen] as number) * (back[chosen] as number)) / total : 0;
			if (t === 0) break;
			const next = new Array<number>(L).fill(0);
			let sum = 0;
			for (let l = 0; l < L; l++) {
				const weight = (back[l] as number) * (shift[row + l] as number);
				if (weight === 0) continue;
				const allowed = PREDECESSORS[l] as Uint8Array;
				for (let k = 0; k < allowed.length; k++) {
					const before = allowed[k] as number;
					const add = weight * (factor[before * L + l] as number);
					next[before] = (next[before] as number) + add;
					sum += add;
				}
			}
			for (let l = 0; l < L; l++) next[l] = (next[l] as number) / sum;
			back = next;
		}
	};
}
