import {firstEndingAfter, type Span} from '../text/span.js';
import type {Antecedent, Discourse} from './discourse.js';
import {resolveSpeaker} from './resolve-speaker.js';
import {type Candidate, CandidateKind, isPronounKind} from './speaker-candidates.js';
import type {SpeakerContext} from './speaker-context.js';

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
export function identifyCandidates(candidates: readonly Candidate[], context: SpeakerContext): Identities {
	const {reading, linked, discourse} = context;
	const {text} = reading.article;
	let indexOf: Map<string, number> | undefined;
	/** The body that “it” or “they” means. */
	const bodyOf = (span: Span): number => {
		const {entity} = resolveSpeaker(span, context);
		if (entity === undefined) return -1;
		indexOf ??= new Map(linked.entities.map(({id}, e) => [id, e]));
		return indexOf.get(entity) ?? -1;
	};
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
		// “the police, which reported”.
		if (kind === CandidateKind.who) {
			const before = candidates[c - 1];
			if (before !== undefined && candidate.first - before.last <= 2) identity[c] = identity[c - 1] as number;
			return;
		}
		if (kind === CandidateKind.it || kind === CandidateKind.they) {
			identity[c] = bodyOf(span);
			return;
		}
		if (isPronounKind(kind)) return;
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
