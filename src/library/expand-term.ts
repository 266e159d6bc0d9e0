import Fuse from 'fuse.js';
import {editDistance} from '../text/edit-distance.js';
import {createPrefixes} from './prefixes.js';

/** A term of the index that a term of the query may stand for. */
export type Expansion = {
	readonly term: string /** 1 for the term itself, less for a prefix or a near spelling. */;
	readonly weight: number;
};

/** Finds index terms by spelling: exact, by prefix, by part, else by typo. */
export type Dictionary = {
	readonly add: (term: string) => void;
	readonly expand: (term: string, options: {readonly prefix: boolean; readonly typos: boolean}) => readonly Expansion[];
};

const PREFIX_LIMIT = 64;
const NEAR_LIMIT = 200;
/** Letters from which a wrong one is forgiven; shorter words have too many neighbours. */
const TYPO_LENGTH = 4;

/**
 * Terms stand in a map from each of their trigrams, so that a misspelt word meets only the terms that share some of its
 * letters; Fuse picks the likely among those, and the edit distance, which knows swapped letters, the nearest.
 */
export function createDictionary(): Dictionary {
	const terms: string[] = [];
	const known = new Map<string, number>();
	const byTrigram = new Map<string, number[]>();
	const prefixes = createPrefixes();
	return {
		add: term => {
			if (known.has(term)) return;
			const id = terms.length;
			known.set(term, id);
			terms.push(term);
			prefixes.add(term);
			if (term.length < TYPO_LENGTH - 1 || term.length > 32) return;
			for (const gram of trigrams(term)) {
				const list = byTrigram.get(gram);
				if (list === undefined) byTrigram.set(gram, [id]);
				else list.push(id);
			}
		},
		expand: (term, {prefix, typos}) => {
			const out: Expansion[] = [];
			if (known.has(term)) out.push({term, weight: 1});
			if (prefix) {
				for (const candidate of prefixes.starting(term, PREFIX_LIMIT))
					if (candidate !== term) out.push({term: candidate, weight: 0.6 + (0.35 * term.length) / candidate.length});
			}
			if (out.length > 0 || !typos) return out;
			// Part of a word, and scripts written without spaces.
			if (term.length >= 3 || /[^\x20-\x7e]/.test(term)) {
				for (const candidate of terms) {
					if (candidate.includes(term)) out.push({term: candidate, weight: 0.5});
					if (out.length === PREFIX_LIMIT) break;
				}
			}
			return out.length > 0 ? out : near(term);
		},
	};

	function near(term: string): Expansion[] {
		if (term.length < TYPO_LENGTH) return [];
		const shared = new Map<number, number>();
		for (const gram of trigrams(term))
			for (const id of byTrigram.get(gram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
		const allowed = term.length >= 8 ? 2 : 1;
		const nearest = [...shared]
			.filter(([id]) => Math.abs((terms[id] as string).length - term.length) <= allowed)
			.sort((a, b) => b[1] - a[1])
			.slice(0, NEAR_LIMIT)
			.map(([id]) => terms[id] as string);
		const fuse = new Fuse(nearest, {ignoreLocation: true, threshold: 0.5});
		const scored = fuse.search(term.slice(0, 32), {limit: 48}).map(({item}) => ({
			term: item,
			distance: editDistance(term, item, allowed),
		}));
		// Only the nearest: “merkel” for “merekl”, not every word with four of its letters.
		const best = Math.min(allowed, ...scored.map(candidate => candidate.distance));
		return scored
			.filter(candidate => candidate.distance === best)
			.map(candidate => ({term: candidate.term, weight: 0.6 * (1 - candidate.distance / term.length)}));
	}
}

function trigrams(term: string): Set<string> {
	const padded = ` ${term} `;
	const grams = new Set<string>();
	for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
	return grams;
}
