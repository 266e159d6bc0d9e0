import {firstEndingAfter} from '../text/span.js';
import type {Antecedent, Discourse} from './discourse.js';
import type {Linked} from './linked.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';

/** Which candidates name the same person, body or thing. */
export type Identities = {
	/** A number for each candidate; -1 for a pronoun that leads to nobody. */
	readonly identity: Int32Array;
	/** How many candidates have each number. */
	readonly counts: Int32Array;
	/** How far the person meant leads over the next, at most 9; -1 for words that name or stand for themselves. */
	readonly margin: Float32Array;
};

const MOST_MARGIN = 9;

/** Names go by the entity that they were linked to, “he” and “the senator” by whom they mean, other phrases by their words. */
export function identifyCandidates(
	text: string,
	candidates: readonly Candidate[],
	linked: Linked,
	discourse: Discourse,
): Identities {
	const identity = new Int32Array(candidates.length).fill(-1);
	const margin = new Float32Array(candidates.length).fill(-1);
	const byWords = new Map<string, number>();
	let next = linked.entities.length + discourse.unnamed.length;
	candidates.forEach((candidate, c) => {
		const {span, kind} = candidate;
		const antecedent = antecedentOf(candidate, discourse);
		if (antecedent !== undefined) {
			identity[c] = antecedent.person;
			margin[c] = Math.min(MOST_MARGIN, antecedent.margin);
			return;
		}
		if (kind >= CandidateKind.he && kind <= CandidateKind.who) return;
		if (kind === CandidateKind.own || kind === CandidateKind.that) return;
		if (kind <= CandidateKind.capitals) {
			const m = firstEndingAfter(linked.mentions, span.end - 1);
			const mention = linked.mentions[m];
			if (mention !== undefined && mention.span.start < span.end) {
				identity[c] = linked.entityOf[m] as number;
				return;
			}
		}
		const words = text
			.slice(span.start, span.end)
			.toLowerCase()
			.replace(/^(?:the|an?) /, '');
		let known = byWords.get(words);
		if (known === undefined) {
			known = next++;
			byWords.set(words, known);
		}
		identity[c] = known;
	});
	const counts = new Int32Array(next);
	for (const i of identity) if (i >= 0) counts[i] = (counts[i] as number) + 1;
	return {identity, counts, margin};
}

function antecedentOf({kind, first, last}: Candidate, discourse: Discourse): Antecedent | undefined {
	if (kind === CandidateKind.he || kind === CandidateKind.she || kind === CandidateKind.own)
		return discourse.pronouns.get(first);
	return kind === CandidateKind.role ? discourse.descriptions.get(last) : undefined;
}
