import type {Identities} from './speaker-identity.js';
import {REVIEW_COLUMNS, ReviewColumn} from './speaker-review.js';
import type {Ranked, Standing} from './speaker-standings.js';

/** Numbers on how the choice leads, and those of the review on the one chosen. */
const LEAD_COLUMNS = 13;
export const TRUST_COLUMNS = LEAD_COLUMNS + REVIEW_COLUMNS;

/**
 * Writes the numbers by which a choice is told to be right or wrong: how far it leads over whoever is somebody else, what
 * the second is, and all that the review saw of it. `rows` are the rows of the review in the order of `ranked`, `best` the
 * one chosen.
 */
export function trustFeatures(
	{standings, probabilities}: Ranked,
	rows: Float32Array,
	best: number,
	{identity}: Identities,
	out: Float32Array,
): void {
	const whoOf = (i: number): number => identity[(standings[i] as Standing).candidate] as number;
	const who = whoOf(best);
	let second = -1;
	let own = 0;
	let rest = 0;
	for (let i = 0; i < standings.length; i++) {
		const share = probabilities[i] as number;
		if (i === best || (who >= 0 && whoOf(i) === who)) own += share;
		else rest = Math.max(rest, share);
		if (i !== best && (second < 0 || share > (probabilities[second] as number))) second = i;
	}
	const share = probabilities[best] as number;
	const ofSecond = (column: number): number => (second < 0 ? -1 : (rows[second * REVIEW_COLUMNS + column] as number));
	out[0] = share;
	out[1] = Math.log(share / (second < 0 ? 1e-6 : (probabilities[second] as number) + 1e-6));
	out[2] = own;
	out[3] = Math.log(own / (rest + 1e-6));
	out[4] = best;
	out[5] = second >= 0 && who >= 0 && whoOf(second) === who ? 1 : 0;
	out[6] = standings.length;
	out[7] = ofSecond(ReviewColumn.kind);
	out[8] = ofSecond(ReviewColumn.relation);
	out[9] = ofSecond(ReviewColumn.beside);
	out[10] = ofSecond(ReviewColumn.own);
	out[11] = ofSecond(ReviewColumn.turned);
	out[12] = ofSecond(ReviewColumn.gap);
	out.set(rows.subarray(best * REVIEW_COLUMNS, (best + 1) * REVIEW_COLUMNS), LEAD_COLUMNS);
}
