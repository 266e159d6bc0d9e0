import {TokenKind, type Tokens} from '../text/segment.js';
import {Place} from './entity-labels.js';
import {type EntityLexicon, Known, lookUp} from './entity-lexicon.js';
import {SLOTS, Slot, Sort, Trait, type Words} from './entity-words.js';
import {mix} from './weights.js';

/** How a sentence is set: capitals tell names from words only in ordinary prose. */
export const Style = {prose: 0, titleCase: 1, allCapitals: 2} as const;

/** Where names can be, and what stands around them. All arrays have one slot a token unless they say otherwise. */
export type Candidates = {
	/** 1 for a token that may belong to a name: capitalised words and the small words and marks between them. */
	readonly active: Uint8Array;
	/** A value of `Style` for each sentence. */
	readonly style: Uint8Array;
	/** First and last token of the unbroken run of capitalised words around the token; -1 outside. */
	readonly runFirst: Int32Array;
	readonly runLast: Int32Array;
	/** The same across `of`, `for`, `and`, `the`: `Ministry of Foreign Affairs`. */
	readonly wideFirst: Int32Array;
	readonly wideLast: Int32Array;
	/** Bits of `Known` of a phrase of two words or more of the lexicon that covers the token. */
	readonly phrase: Int32Array;
	/** Place of the token in that phrase, as in labels. */
	readonly phrasePlace: Uint8Array;
};

const PHRASE_BITS =
	Known.country |
	Known.city |
	Known.region |
	Known.demonym |
	Known.body |
	Known.media |
	Known.company |
	Known.site |
	Known.stateAbbreviation;

const [OF, THE, AND, IN, AT, FOR, BY, POSSESSIVE, TO, , WITH, ON] = Array.from(
	{length: 12},
	(_, i) => Sort.own + i,
) as [number, number, number, number, number, number, number, number, number, number, number, number];
/** Words that tie two capitalised runs into one name. */
const TIES = new Set([OF, THE, AND, FOR, IN, ON, TO, BY, AT, WITH, POSSESSIVE]);
const GAP = 3;

/** Marks where names can be. */
export function findCandidates(tokens: Tokens, words: Words, lexicon: EntityLexicon): Candidates {
	const {count, sentence, kind, text, start} = tokens;
	const active = new Uint8Array(count);
	const runFirst = new Int32Array(count).fill(-1);
	const runLast = new Int32Array(count).fill(-1);
	const wideFirst = new Int32Array(count).fill(-1);
	const wideLast = new Int32Array(count).fill(-1);
	const phrase = new Int32Array(count);
	const phrasePlace = new Uint8Array(count);
	const style = styles(tokens, words);
	const slot = (i: number, field: number): number => words.slots[(words.of[i] as number) * SLOTS + field] as number;
	const isCapital = (i: number): boolean => (slot(i, Slot.traits) & Trait.capital) !== 0;

	let lastCapital = -1;
	for (let i = 0; i < count; i++) {
		if (!isCapital(i)) continue;
		active[i] = 1;
		if (lastCapital >= 0 && sentence[lastCapital] === sentence[i] && i - lastCapital - 1 <= GAP) {
			let joins = true;
			for (let j = lastCapital + 1; j < i && joins; j++)
				joins = mayTie(slot(j, Slot.sort), slot(j, Slot.known), kind[j]);
			if (joins) active.fill(1, lastCapital + 1, i);
		}
		if (i > 0 && sentence[i - 1] === sentence[i] && active[i - 1] === 0) {
			const known = slot(i - 1, Slot.known);
			if (kind[i - 1] === TokenKind.number || (known & Known.particle && slot(i - 1, Slot.sort) === Sort.particle))
				active[i - 1] = 1;
		}
		if (i + 1 < count && sentence[i + 1] === sentence[i]) {
			const sort = slot(i + 1, Slot.sort);
			if (kind[i + 1] === TokenKind.number || sort === Sort.smallOrganization) active[i + 1] = 1;
		}
		lastCapital = i;
	}

	// Unbroken runs: capitalised words, with `&`, a hyphen or a particle between two of them.
	for (let i = 0; i < count; i++) {
		if (active[i] === 0 || !isCapital(i)) continue;
		let last = i;
		for (;;) {
			const next = last + 1;
			if (next >= count || sentence[next] !== sentence[i]) break;
			if (isCapital(next)) {
				last = next;
				continue;
			}
			const beyond = next + 1;
			if (beyond >= count || sentence[beyond] !== sentence[i] || !isCapital(beyond)) break;
			const code = text.charCodeAt(start[next] as number);
			if (slot(next, Slot.sort) === Sort.particle || code === 38 || code === 45) last = beyond;
			else break;
		}
		runFirst.fill(i, i, last + 1);
		runLast.fill(last, i, last + 1);
		i = last;
	}
	// Wider runs, across `of` and its like.
	for (let i = 0; i < count; i++) {
		if ((runFirst[i] as number) < 0) continue;
		let last = runLast[i] as number;
		for (;;) {
			let next = last + 1;
			while (next < count && next - last <= GAP && TIES.has(slot(next, Slot.sort)) && !isCapital(next)) next++;
			if (next === last + 1 || next >= count || sentence[next] !== sentence[i] || (runFirst[next] as number) < 0) break;
			last = runLast[next] as number;
		}
		wideFirst.fill(i, i, last + 1);
		wideLast.fill(last, i, last + 1);
		i = last;
	}

	for (let i = 0; i < count; i++) {
		if (active[i] === 0 || (slot(i, Slot.known) & Known.goesOn) === 0 || !isCapital(i)) continue;
		let hash = slot(i, Slot.fold);
		let best = -1;
		let bits = 0;
		for (let j = i + 1; j < count && sentence[j] === sentence[i]; j++) {
			hash = mix(hash, slot(j, Slot.fold)) || 1;
			const known = lookUp(lexicon, hash);
			if (known === 0) break;
			if (known & PHRASE_BITS) {
				best = j;
				bits = known & PHRASE_BITS;
			}
			if ((known & Known.goesOn) === 0) break;
		}
		if (best < 0) continue;
		for (let j = i; j <= best; j++) {
			phrase[j] = bits;
			phrasePlace[j] = j === i ? Place.first : j === best ? Place.last : Place.inner;
		}
		i = best;
	}
	return {active, style, runFirst, runLast, wideFirst, wideLast, phrase, phrasePlace};
}

function mayTie(sort: number, known: number, kind: number | undefined): boolean {
	return (
		TIES.has(sort) ||
		(known & Known.particle) !== 0 ||
		kind === TokenKind.number ||
		kind === TokenKind.punctuation ||
		kind === TokenKind.quoteMark
	);
}

function styles(tokens: Tokens, words: Words): Uint8Array {
	const style = new Uint8Array(tokens.sentenceCount);
	for (let s = 0; s < tokens.sentenceCount; s++) {
		const from = tokens.sentenceStart[s] as number;
		const to = tokens.sentenceStart[s + 1] as number;
		let all = 0;
		let capital = 0;
		let whole = 0;
		let long = 0;
		for (let i = from; i < to; i++) {
			const at = (words.of[i] as number) * SLOTS;
			const traits = words.slots[at + Slot.traits] as number;
			if ((traits & Trait.word) === 0 || traits & Trait.initial) continue;
			all++;
			if (traits & Trait.allCapitals) whole++;
			if ((words.slots[at + Slot.length] as number) < 4) continue;
			long++;
			if (traits & Trait.capital) capital++;
		}
		if (all >= 2 && whole * 10 >= all * 7) style[s] = Style.allCapitals;
		else if (long >= 4 && capital * 10 >= long * 8) style[s] = Style.titleCase;
	}
	return style;
}
