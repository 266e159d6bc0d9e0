import {LABEL_COUNT, mayEnd, mayStart, OUTSIDE, PAIRS, ROW} from './entity-labels.js';
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
 * Finds the best labels of a stretch of `length` tokens and how sure they are.
 * `scores[t * LABEL_COUNT + l]` says how well label `l` fits token `t`. Writes the labels to `labels` and, for each
 * token, the probability of its label (from forward and backward sums) to `sure`. Linear in the length.
 */
export function createDecoder(
	follow: Float32Array,
): (scores: Float32Array, length: number, labels: Uint8Array, sure: Float32Array) => void {
	const L = LABEL_COUNT;
	const pairs = PAIRS.label.length;
	// By pair: the two labels, the score of one after the other, and its exponential.
	const first = PAIRS.before;
	const second = PAIRS.label;
	const score = Float64Array.from(second, (label, k) => follow[(first[k] as number) * L + label] as number);
	const factor = score.map(Math.exp);
	const starts = Float64Array.from({length: L}, (_, l) => (mayStart(l) ? (follow[L * L + l] as number) : NEVER));
	const startFactor = starts.map(Math.exp);
	const ends = Float64Array.from({length: L}, (_, l) => (mayEnd(l) ? 1 : 0));
	let best = new Float64Array(64 * L);
	let from = new Uint8Array(64 * L);
	let forward = new Float64Array(64 * L);
	let own = new Float64Array(64 * L);
	let back = new Float64Array(L);
	let next = new Float64Array(L);

	return (scores, length, labels, sure) => {
		if (best.length < length * L) {
			const size = Math.max(length * L, best.length * 2);
			best = new Float64Array(size);
			from = new Uint8Array(size);
			forward = new Float64Array(size);
			own = new Float64Array(size);
		}
		for (let t = 0; t < length; t++) {
			const row = t * L;
			let most = NEVER;
			for (let l = 0; l < L; l++) if ((scores[row + l] as number) > most) most = scores[row + l] as number;
			for (let l = 0; l < L; l++) own[row + l] = Math.exp((scores[row + l] as number) - most);
			let total = 0;
			if (t === 0) {
				for (let l = 0; l < L; l++) {
					best[l] = (starts[l] as number) + (scores[l] as number);
					forward[l] = (startFactor[l] as number) * (own[l] as number);
					total += forward[l] as number;
				}
			} else {
				best.fill(NEVER * 2, row, row + L);
				forward.fill(0, row, row + L);
				const before = row - L;
				for (let k = 0; k < pairs; k++) {
					const a = before + (first[k] as number);
					const b = row + (second[k] as number);
					const through = (best[a] as number) + (score[k] as number);
					if (through > (best[b] as number)) {
						best[b] = through;
						from[b] = first[k] as number;
					}
					forward[b] = (forward[b] as number) + (forward[a] as number) * (factor[k] as number);
				}
				for (let l = 0; l < L; l++) {
					best[row + l] = (best[row + l] as number) + (scores[row + l] as number);
					const sum = (forward[row + l] as number) * (own[row + l] as number);
					forward[row + l] = sum;
					total += sum;
				}
			}
			// Scaled to one, so that long stretches neither vanish nor overflow.
			for (let l = 0; l < L; l++) forward[row + l] = (forward[row + l] as number) / total;
		}

		const end = (length - 1) * L;
		let label = OUTSIDE;
		let top = NEVER * 4;
		for (let l = 0; l < L; l++) {
			if (ends[l] === 0 || (best[end + l] as number) <= top) continue;
			top = best[end + l] as number;
			label = l;
		}
		back.set(ends);
		for (let t = length - 1; t >= 0; t--) {
			const row = t * L;
			labels[t] = label;
			let total = 0;
			for (let l = 0; l < L; l++) total += (forward[row + l] as number) * (back[l] as number);
			sure[t] = total > 0 ? ((forward[row + label] as number) * (back[label] as number)) / total : 0;
			if (t === 0) return;
			label = from[row + label] as number;
			next.fill(0);
			let sum = 0;
			for (let k = 0; k < pairs; k++) {
				const l = second[k] as number;
				const add = (back[l] as number) * (own[row + l] as number) * (factor[k] as number);
				next[first[k] as number] = (next[first[k] as number] as number) + add;
				sum += add;
			}
			for (let l = 0; l < L; l++) next[l] = (next[l] as number) / sum;
			const swapped = back;
			back = next;
			next = swapped;
		}
	};
}
