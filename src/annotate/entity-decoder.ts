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

/** Room for the sums of a stretch, grown when a longer one comes; one row of `LABEL_COUNT` a token. */
type Room = {
	/** The best score of any labelling up to the token that ends with the label, and the label before it there. */
	best: Float64Array;
	from: Uint8Array;
	/** Shares of all labellings up to the token, and the exponentials of the token's own scores. */
	forward: Float64Array;
	own: Float64Array;
};

/** By pair of labels that may follow each other: the label before, the score of one after the other, and its exponential. */
type Follows = {
	readonly first: Uint8Array;
	readonly score: Float64Array;
	readonly factor: Float64Array;
	/** The pairs that end with label `l` go from `pairs[l]` to `pairs[l + 1]`. */
	readonly pairs: Uint8Array;
	/** By label: its score at the start of a stretch and the exponential of that, and 1 where a stretch may end with it. */
	readonly starts: Float64Array;
	readonly startFactor: Float64Array;
	readonly ends: Float64Array;
};

const L = LABEL_COUNT;

/**
 * Finds the best labels of a stretch of `length` tokens and how sure they are.
 * `scores[t * LABEL_COUNT + l]` says how well label `l` fits token `t`. Writes the labels to `labels` and, for each
 * token inside a name, the probability of its label (from forward and backward sums) to `sure`. Linear in the length.
 */
export function createDecoder(
	follow: Float32Array,
): (scores: Float32Array, length: number, labels: Uint8Array, sure: Float32Array) => void {
	const follows = readFollows(follow);
	const room = makeRoom(64 * L);
	return (scores, length, labels, sure) => {
		if (room.best.length < length * L) Object.assign(room, makeRoom(Math.max(length * L, room.best.length * 2)));
		findBest(follows, room, scores, length, labels);
		// Most stretches hold no name, and the sums are asked for names only.
		let low = 0;
		while (low < length && labels[low] === OUTSIDE) low++;
		if (low === length) return;
		let high = length - 1;
		while (labels[high] === OUTSIDE) high--;
		sumForward(follows, room, scores, length, high);
		sumBackward(follows, room, length, {low, high}, labels, sure);
	};
}

function makeRoom(size: number): Room {
	return {
		best: new Float64Array(size),
		from: new Uint8Array(size),
		forward: new Float64Array(size),
		own: new Float64Array(size),
	};
}

function readFollows(follow: Float32Array): Follows {
	const first = PAIRS.before;
	const second = PAIRS.label;
	const score = Float64Array.from(second, (label, k) => follow[(first[k] as number) * L + label] as number);
	const starts = Float64Array.from({length: L}, (_, l) => (mayStart(l) ? (follow[L * L + l] as number) : NEVER));
	return {
		first,
		pairs: Uint8Array.from({length: L + 1}, (_, l) => second.filter(label => label < l).length),
		score,
		factor: score.map(Math.exp),
		starts,
		startFactor: starts.map(Math.exp),
		ends: Float64Array.from({length: L}, (_, l) => (mayEnd(l) ? 1 : 0)),
	};
}

/** The labelling with the highest score. */
function findBest(
	{first, pairs, score, starts, ends}: Follows,
	{best, from}: Room,
	scores: Float32Array,
	length: number,
	labels: Uint8Array,
): void {
	for (let l = 0; l < L; l++) best[l] = (starts[l] as number) + (scores[l] as number);
	for (let row = L; row < length * L; row += L) {
		const before = row - L;
		for (let l = 0; l < L; l++) {
			const stop = pairs[l + 1] as number;
			let top = NEVER * 2;
			let label = OUTSIDE;
			for (let k = pairs[l] as number; k < stop; k++) {
				const a = first[k] as number;
				const through = (best[before + a] as number) + (score[k] as number);
				if (through <= top) continue;
				top = through;
				label = a;
			}
			from[row + l] = label;
			best[row + l] = top + (scores[row + l] as number);
		}
	}
	const end = (length - 1) * L;
	let label = OUTSIDE;
	let top = NEVER * 4;
	for (let l = 0; l < L; l++) {
		if (ends[l] === 0 || (best[end + l] as number) <= top) continue;
		top = best[end + l] as number;
		label = l;
	}
	for (let t = length - 1; t >= 0; t--) {
		labels[t] = label;
		if (t > 0) label = from[t * L + label] as number;
	}
}

/** Fills `own` for the whole stretch, and `forward` up to token `high`, each row scaled to one. */
function sumForward(
	{first, pairs, factor, startFactor}: Follows,
	{forward, own}: Room,
	scores: Float32Array,
	length: number,
	high: number,
): void {
	for (let t = 0; t < length; t++) {
		const row = t * L;
		let most = NEVER;
		for (let l = 0; l < L; l++) if ((scores[row + l] as number) > most) most = scores[row + l] as number;
		for (let l = 0; l < L; l++) own[row + l] = Math.exp((scores[row + l] as number) - most);
		if (t > high) continue;
		let total = 0;
		if (t === 0) {
			for (let l = 0; l < L; l++) {
				forward[l] = (startFactor[l] as number) * (own[l] as number);
				total += forward[l] as number;
			}
		} else {
			const before = row - L;
			for (let l = 0; l < L; l++) {
				const stop = pairs[l + 1] as number;
				let sum = 0;
				for (let k = pairs[l] as number; k < stop; k++)
					sum += (forward[before + (first[k] as number)] as number) * (factor[k] as number);
				sum *= own[row + l] as number;
				forward[row + l] = sum;
				total += sum;
			}
		}
		// Scaled to one, so that long stretches neither vanish nor overflow.
		for (let l = 0; l < L; l++) forward[row + l] = (forward[row + l] as number) / total;
	}
}

let back = new Float64Array(L);
let next = new Float64Array(L);

/** Goes back from the end to token `low`, and writes how sure the labels of names are. */
function sumBackward(
	{first, pairs, factor, ends}: Follows,
	{forward, own}: Room,
	length: number,
	{low, high}: {readonly low: number; readonly high: number},
	labels: Uint8Array,
	sure: Float32Array,
): void {
	back.set(ends);
	for (let t = length - 1; t >= low; t--) {
		const row = t * L;
		const label = labels[t] as number;
		if (label !== OUTSIDE && t <= high) {
			let total = 0;
			for (let l = 0; l < L; l++) total += (forward[row + l] as number) * (back[l] as number);
			sure[t] = total > 0 ? ((forward[row + label] as number) * (back[label] as number)) / total : 0;
		}
		if (t === low) return;
		next.fill(0);
		let sum = 0;
		for (let l = 0; l < L; l++) {
			const stop = pairs[l + 1] as number;
			const share = (back[l] as number) * (own[row + l] as number);
			for (let k = pairs[l] as number; k < stop; k++) {
				const add = share * (factor[k] as number);
				next[first[k] as number] = (next[first[k] as number] as number) + add;
				sum += add;
			}
		}
		for (let l = 0; l < L; l++) next[l] = (next[l] as number) / sum;
		const swapped = back;
		back = next;
		next = swapped;
	}
}
