import type {Tokens} from '../text/segment.js';
import {findCandidates} from './entity-candidates.js';
import {Evidence, gatherEvidence} from './entity-evidence.js';
import type {Scene} from './entity-features.js';
import {entityLexicon} from './entity-lexicon.js';
import {collectWords, NAME_BITS, SLOTS, Slot, Sort, Trait} from './entity-words.js';

/** Looks at the words of a whole text, so that features can be drawn for each place where a name can be. */
export function setScene(tokens: Tokens, common: Uint8Array, headings?: Uint8Array): Scene {
	const lexicon = entityLexicon();
	const words = collectWords(tokens, {lexicon, common});
	const candidates = findCandidates(tokens, words, lexicon, headings);
	gatherEvidence(tokens, words, candidates);
	return {tokens, words, candidates};
}

/**
 * Longest stretch that is looked at as one. Prose has none as long; a page set in capitals without a full stop might, and
 * no name crosses from one to the next then.
 */
const LONGEST = 512;

/** Calls `visit` with the first token and the token after the last of each unbroken stretch of candidates in a sentence. */
export function forEachStretch(scene: Scene, visit: (from: number, to: number) => void): void {
	const {active, cut} = scene.candidates;
	const {count, sentence} = scene.tokens;
	let i = 0;
	while (i < count) {
		if (active[i] === 0) {
			i++;
			continue;
		}
		const from = i;
		do i++;
		while (i < count && active[i] === 1 && cut[i] === 0 && sentence[i] === sentence[from] && i - from < LONGEST);
		if (i - from > 1 || !isPlain(scene, from)) visit(from, i);
	}
}

/** A word that only its place at the head of a sentence capitalises, or one of the calendar: no name when it stands alone. */
function isPlain(scene: Scene, i: number): boolean {
	const {slots, of} = scene.words;
	const at = (of[i] as number) * SLOTS;
	const sort = slots[at + Slot.sort] as number;
	const traits = slots[at + Slot.traits] as number;
	if (sort === Sort.calendar) return true;
	if (traits & Trait.allCapitals) return false;
	if (sort >= Sort.own) return true;
	if ((traits & Trait.common) === 0 || (slots[at + Slot.known] as number) & NAME_BITS) return false;
	const evidence = slots[(slots[at + Slot.same] as number) * SLOTS + Slot.evidence] as number;
	return (evidence & Evidence.inside) === 0;
}
