import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {Scene} from './speaker-scene.js';

/** How far from a quote the words that own it are looked for, in tokens. */
export const REACH = 30;
/** Most words between an owner and the noun, as in “Begin’s last public answer”. */
export const MODIFIERS = 3;

/** Classes of cues after “what X”: say, tell, ask, write. */
export const SPOKE: ReadonlySet<number> = new Set([1, 2, 3, 4]);

export const isNamed = (candidate: Candidate | undefined): boolean =>
	candidate !== undefined && candidate.kind <= CandidateKind.capitals;

/** Index of the first candidate that ends at token `i` or after. */
export function firstFrom({candidates}: Scene, i: number): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((candidates[middle] as Candidate).last < i) low = middle + 1;
		else high = middle;
	}
	return low;
}
