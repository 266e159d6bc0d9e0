import {editDistance} from './edit-distance.js';

/** The candidate that a mistyped word most likely means; `undefined` when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	const typed = word.toLowerCase();
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const allowed = Math.max(1, Math.floor(Math.max(typed.length, candidate.length) / 3));
		const begun = typed.length >= 3 && candidate.startsWith(typed);
		const distance = begun ? 0.5 : editDistance(typed, candidate, allowed);
		if (distance <= allowed && distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
