import {LABEL_COUNT, ROW} from './entity-labels.js';
import type {Weights} from './weights.js';

/** Sums that stand for one row: two labels share a number, so that half the additions do. */
export const LANES = ROW / 2;

/** Weights with two labels in one 32-bit number, `LANES` numbers a bucket. */
export type PackedWeights = {readonly rows: Int32Array; readonly mask: number; readonly scale: number};

/**
 * Packs the weights of labels `2k` and `2k + 1` into one number, the second in the upper half. A sum of such numbers holds
 * both sums as long as neither leaves 16 bits, that is for up to 256 weights of 8 bits.
 */
export function packWeights({values, mask, scale}: Weights): PackedWeights {
	const rows = new Int32Array((mask + 1) * LANES);
	for (let i = 0; i < rows.length; i++) rows[i] = ((values[2 * i + 1] as number) << 16) + (values[2 * i] as number);
	return {rows, mask, scale};
}

/** Adds the rows of the first `count` features to the `LANES` sums from `at` on. */
export function addRows(
	{rows, mask}: PackedWeights,
	features: Int32Array,
	count: number,
	sums: Int32Array,
	at: number,
): void {
	let a = sums[at] as number;
	let b = sums[at + 1] as number;
	let c = sums[at + 2] as number;
	let d = sums[at + 3] as number;
	let e = sums[at + 4] as number;
	let f = sums[at + 5] as number;
	let g = sums[at + 6] as number;
	let h = sums[at + 7] as number;
	for (let i = 0; i < count; i++) {
		const row = ((features[i] as number) & mask) * LANES;
		a = (a + (rows[row] as number)) | 0;
		b = (b + (rows[row + 1] as number)) | 0;
		c = (c + (rows[row + 2] as number)) | 0;
		d = (d + (rows[row + 3] as number)) | 0;
		e = (e + (rows[row + 4] as number)) | 0;
		f = (f + (rows[row + 5] as number)) | 0;
		g = (g + (rows[row + 6] as number)) | 0;
		h = (h + (rows[row + 7] as number)) | 0;
	}
	sums[at] = a;
	sums[at + 1] = b;
	sums[at + 2] = c;
	sums[at + 3] = d;
	sums[at + 4] = e;
	sums[at + 5] = f;
	sums[at + 6] = g;
	sums[at + 7] = h;
}

/** Writes the score of each label out of packed sums. */
export function unpackScores({scale}: PackedWeights, sums: Int32Array, scores: Float32Array, at: number): void {
	for (let label = 0; label < LABEL_COUNT; label++) {
		const sum = sums[label >> 1] as number;
		const low = (sum << 16) >> 16;
		scores[at + label] = (label & 1 ? (sum - low) >> 16 : low) * scale;
	}
}
