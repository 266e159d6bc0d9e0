import type {Trees} from '../../src/annotate/trees.js';
import {random} from './linear.js';

/** Rows of numbers to learn from. */
export type Table = {
	readonly columns: number;
	/** Row by row. */
	readonly values: Float32Array;
	/** First row of each group, and one past the last. In a group of one row the question is yes or no. */
	readonly groups: Int32Array;
	/** 1 for a right row. */
	readonly right: Uint8Array;
	/** Score of each row to start from. */
	readonly base: Float32Array;
};

export type BoostOptions = {
	readonly trees: number;
	readonly depth: number;
	/** Share of a tree's answer that is taken over. */
	readonly rate: number;
	/** Pull of every answer towards 0. */
	readonly l2: number;
	/** Least curvature on each side of a question: about four times as many undecided rows. */
	readonly least: number;
	/** Shares of groups and of columns that a tree sees. */
	readonly rows: number;
	readonly cols: number;
	readonly seed: number;
};

/** Values of a column are told apart by at most so many less one. */
const BINS = 64;
/** Rows that the bounds of the bins are drawn from. */
const SAMPLE = 40_000;

/** Rows from which the bins, the slopes and the places in the tree are read. */
type Work = {
	/** Column by column, the bin of each row. */
	readonly bins: Uint8Array;
	readonly cuts: readonly Float32Array[];
	readonly slope: Float32Array;
	readonly curve: Float32Array;
	/** Node of each row, -1 for one that this tree does not see. */
	readonly node: Int16Array;
};

/**
 * Boosts trees on the slope and curvature of a softmax over the rows of each group, or of a logistic for a group of one.
 * Friedman, 2001; the gain of a question is that of Chen and Guestrin, 2016.
 */
export function boost(table: Table, options: BoostOptions): Trees {
	const {columns, values, groups, right} = table;
	const rows = values.length / columns;
	const cuts = Array.from({length: columns}, (_, c) => cutsOf(values, columns, c));
	const work: Work = {
		bins: binsOf(values, columns, cuts),
		cuts,
		slope: new Float32Array(rows),
		curve: new Float32Array(rows),
		node: new Int16Array(rows),
	};
	const score = table.base.slice();
	const next = random(options.seed);
	const nodes = (1 << (options.depth + 1)) - 1;
	const column = new Int8Array(options.trees * nodes).fill(-1);
	const value = new Float32Array(options.trees * nodes);
	for (let t = 0; t < options.trees; t++) {
		const used: number[] = [];
		for (let g = 0; g + 1 < groups.length; g++) {
			const from = groups[g] as number;
			const to = groups[g + 1] as number;
			const isSeen = next() < options.rows;
			for (let r = from; r < to; r++) {
				work.node[r] = isSeen ? 0 : -1;
				if (isSeen) used.push(r);
			}
			if (isSeen) slopesOf(work, score, right, from, to);
		}
		const seen = cuts.flatMap((_, c) => (next() < options.cols ? [c] : []));
		const ownColumn = column.subarray(t * nodes, (t + 1) * nodes);
		const ownValue = value.subarray(t * nodes, (t + 1) * nodes);
		grow(work, used, seen, options, ownColumn, ownValue);
		for (let r = 0; r < rows; r++) {
			let n = 0;
			for (let c = ownColumn[0] as number; c >= 0; c = ownColumn[n] as number)
				n = 2 * n + ((values[r * columns + c] as number) <= (ownValue[n] as number) ? 1 : 2);
			score[r] = (score[r] as number) + (ownValue[n] as number);
		}
	}
	return {nodes, column, value};
}

/** Probability minus target of each row, and how fast it changes; right rows share the target as the scores share it. */
function slopesOf({slope, curve}: Work, score: Float32Array, right: Uint8Array, from: number, to: number): void {
	if (to - from === 1) {
		const p = 1 / (1 + Math.exp(-(score[from] as number)));
		slope[from] = p - (right[from] as number);
		curve[from] = Math.max(1e-3, p * (1 - p));
		return;
	}
	let top = Number.NEGATIVE_INFINITY;
	for (let r = from; r < to; r++) top = Math.max(top, score[r] as number);
	let total = 0;
	let good = 0;
	for (let r = from; r < to; r++) {
		const share = Math.exp((score[r] as number) - top);
		total += share;
		if (right[r] === 1) good += share;
	}
	for (let r = from; r < to; r++) {
		const share = Math.exp((score[r] as number) - top);
		const p = share / total;
		slope[r] = p - (right[r] === 1 ? share / Math.max(1e-12, good) : 0);
		curve[r] = Math.max(1e-3, p * (1 - p));
	}
}

/** Grows one tree level by level; each level asks the question of the greatest gain of each of its nodes. */
function grow(
	{bins, cuts, slope, curve, node}: Work,
	used: readonly number[],
	seen: readonly number[],
	{depth, rate, l2, least}: BoostOptions,
	column: Int8Array,
	value: Float32Array,
): void {
	const rows = node.length;
	const sumSlope = new Float64Array(column.length);
	const sumCurve = new Float64Array(column.length);
	for (const r of used) {
		sumSlope[0] = (sumSlope[0] as number) + (slope[r] as number);
		sumCurve[0] = (sumCurve[0] as number) + (curve[r] as number);
	}
	for (let level = 0; level < depth; level++) {
		const first = (1 << level) - 1;
		const width = 1 << level;
		const best = Array.from({length: width}, () => ({gain: 1e-3, column: -1, bin: 0, slope: 0, curve: 0}));
		const slopes = new Float64Array(width * BINS);
		const curves = new Float64Array(width * BINS);
		for (const c of seen) {
			slopes.fill(0);
			curves.fill(0);
			for (const r of used) {
				const n = (node[r] as number) - first;
				if (n < 0) continue;
				const slot = n * BINS + (bins[c * rows + r] as number);
				slopes[slot] = (slopes[slot] as number) + (slope[r] as number);
				curves[slot] = (curves[slot] as number) + (curve[r] as number);
			}
			for (let n = 0; n < width; n++) {
				const allSlope = sumSlope[first + n] as number;
				const allCurve = sumCurve[first + n] as number;
				const whole = allSlope ** 2 / (allCurve + l2);
				let left = 0;
				let leftCurve = 0;
				for (let bin = 0; bin < (cuts[c] as Float32Array).length; bin++) {
					left += slopes[n * BINS + bin] as number;
					leftCurve += curves[n * BINS + bin] as number;
					if (leftCurve < least) continue;
					if (allCurve - leftCurve < least) break;
					const gain = left ** 2 / (leftCurve + l2) + (allSlope - left) ** 2 / (allCurve - leftCurve + l2) - whole;
					if (gain > (best[n]?.gain ?? 0)) best[n] = {gain, column: c, bin, slope: left, curve: leftCurve};
				}
			}
		}
		best.forEach((found, b) => {
			if (found.column < 0) return;
			const n = first + b;
			column[n] = found.column;
			value[n] = cuts[found.column]?.[found.bin] as number;
			sumSlope[2 * n + 1] = found.slope;
			sumCurve[2 * n + 1] = found.curve;
			sumSlope[2 * n + 2] = (sumSlope[n] as number) - found.slope;
			sumCurve[2 * n + 2] = (sumCurve[n] as number) - found.curve;
		});
		for (const r of used) {
			const n = node[r] as number;
			const c = n < first ? -1 : (column[n] as number);
			if (c >= 0) node[r] = 2 * n + ((bins[c * rows + r] as number) <= (best[n - first]?.bin ?? 0) ? 1 : 2);
		}
	}
	for (let n = 0; n < column.length; n++)
		if (column[n] === -1) value[n] = (-rate * (sumSlope[n] as number)) / ((sumCurve[n] as number) + l2);
}

/** Bounds between the values of a column: halfway between few values, else so that as many rows lie between two. */
function cutsOf(values: Float32Array, columns: number, c: number): Float32Array {
	const rows = values.length / columns;
	const step = Math.max(1, Math.floor(rows / SAMPLE));
	const sample: number[] = [];
	for (let r = 0; r < rows; r += step) sample.push(values[r * columns + c] as number);
	sample.sort((a, b) => a - b);
	const distinct = [...new Set(sample)];
	if (distinct.length <= BINS)
		return Float32Array.from(distinct.slice(0, -1), (v, i) => (v + (distinct[i + 1] as number)) / 2);
	const cuts = new Set<number>();
	for (let b = 1; b < BINS; b++) cuts.add(sample[Math.floor((b * sample.length) / BINS)] as number);
	return Float32Array.from([...cuts].sort((a, b) => a - b));
}

function binsOf(values: Float32Array, columns: number, cuts: readonly Float32Array[]): Uint8Array {
	const rows = values.length / columns;
	const bins = new Uint8Array(rows * columns);
	cuts.forEach((cut, c) => {
		for (let r = 0; r < rows; r++) {
			const v = values[r * columns + c] as number;
			let low = 0;
			let high = cut.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((cut[middle] as number) < v) low = middle + 1;
				else high = middle;
			}
			bins[c * rows + r] = low;
		}
	});
	return bins;
}
