import {TokenKind, type Tokens} from '../text/segment.js';
import {Evidence, noteProse, Style} from './entity-evidence.js';
import {Place} from './entity-labels.js';
import {type EntityLexicon, Known, lookUp} from './entity-lexicon.js';
import {SLOTS, Slot, Sort, Trait, type Words} from './entity-words.js';
import {mix} from './weights.js';

/** Where names can be, and what stands around them. All arrays have one slot a token unless they say otherwise. */
export type Candidates = {
	/** 1 for a token that may belong to a name: capitalised words and the small words and marks between them. */
	readonly active: Uint8Array;
	/**
	 * 1 for a word whose capital means something: not one that only opens a sentence, nor a common word of a headline in
	 * capitals.
	 */
	readonly named: Uint8Array;
	/** A value of `Style` for each sentence. */
	readonly style: Uint8Array;
	/** 1 for the first of several words in capitals after words that are not: `By Ann Lee DIPLOMATIC TIMES`. No name crosses. */
	readonly cut: Uint8Array;
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

/** Marks where names can be. `headings` has 1 for a region that is a headline or a crosshead. */
export function findCandidates(
	tokens: Tokens,
	words: Words,
	lexicon: EntityLexicon,
	headings?: Uint8Array,
): Candidates {
	const {count, sentence, kind, text, start} = tokens;
	const active = new Uint8Array(count);
	const runFirst = new Int32Array(count).fill(-1);
	const runLast = new Int32Array(count).fill(-1);
	const wideFirst = new Int32Array(count).fill(-1);
	const wideLast = new Int32Array(count).fill(-1);
	const phrase = new Int32Array(count);
	const phrasePlace = new Uint8Array(count);
	const style = findStyles(tokens, words, headings);
	noteProse(tokens, words, style);
	const slot = (i: number, field: number): number => words.slots[(words.of[i] as number) * SLOTS + field] as number;
	const named = markNamed(tokens, words, style);
	const cut = markCuts(tokens, words, style);
	const isCapital = (i: number): boolean => named[i] === 1;
	const sortOf = (i: number): number => slot(i, named[i] === 1 ? Slot.sort : Slot.smallSort);

	let lastCapital = -1;
	for (let i = 0; i < count; i++) {
		if (!isCapital(i)) continue;
		active[i] = 1;
		if (lastCapital >= 0 && sentence[lastCapital] === sentence[i] && i - lastCapital - 1 <= GAP) {
			let joins = true;
			for (let j = lastCapital + 1; j < i && joins; j++) joins = mayTie(sortOf(j), slot(j, Slot.known), kind[j]);
			if (joins) active.fill(1, lastCapital + 1, i);
		}
		if (i > 0 && sentence[i - 1] === sentence[i] && active[i - 1] === 0) {
			const known = slot(i - 1, Slot.known);
			const traits = slot(i - 1, Slot.traits);
			if (
				kind[i - 1] === TokenKind.number ||
				traits & Trait.capital ||
				(known & Known.particle && sortOf(i - 1) === Sort.particle)
			)
				active[i - 1] = 1;
		}
		if (i + 1 < count && sentence[i + 1] === sentence[i]) {
			const sort = sortOf(i + 1);
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
				if (cut[next] === 1) break;
				last = next;
				continue;
			}
			const beyond = next + 1;
			if (beyond >= count || sentence[beyond] !== sentence[i] || !isCapital(beyond)) break;
			const code = text.charCodeAt(start[next] as number);
			if (sortOf(next) === Sort.particle || code === 38 || code === 45) last = beyond;
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
			while (next < count && next - last <= GAP && TIES.has(sortOf(next)) && !isCapital(next)) next++;
			if (next === last + 1 || next >= count || sentence[next] !== sentence[i] || (runFirst[next] as number) < 0) break;
			last = runLast[next] as number;
		}
		wideFirst.fill(i, i, last + 1);
		wideLast.fill(last, i, last + 1);
		i = last;
	}

	for (let i = 0; i < count; i++) {
		if ((slot(i, Slot.known) & Known.goesOn) === 0 || (slot(i, Slot.traits) & Trait.capital) === 0) continue;
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
			active[j] = 1;
			phrase[j] = bits;
			phrasePlace[j] = j === i ? Place.first : j === best ? Place.last : Place.inner;
		}
		i = best;
	}
	return {active, named, style, cut, runFirst, runLast, wideFirst, wideLast, phrase, phrasePlace};
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

function markCuts(tokens: Tokens, words: Words, style: Uint8Array): Uint8Array {
	const cut = new Uint8Array(tokens.count);
	const traitsAt = (i: number): number => words.slots[(words.of[i] as number) * SLOTS + Slot.traits] as number;
	const isLoud = (i: number): boolean =>
		(traitsAt(i) & Trait.allCapitals) !== 0 && (tokens.end[i] as number) - (tokens.start[i] as number) >= 4;
	for (let i = 2; i + 1 < tokens.count; i++) {
		if (!isLoud(i) || !isLoud(i + 1) || style[tokens.sentence[i] as number] === Style.allCapitals) continue;
		const before = traitsAt(i - 1);
		const further = traitsAt(i - 2);
		if (before & Trait.capital && further & Trait.capital && ((before | further) & Trait.allCapitals) === 0) cut[i] = 1;
	}
	return cut;
}

function markNamed(tokens: Tokens, words: Words, style: Uint8Array): Uint8Array {
	const {slots, of} = words;
	const named = new Uint8Array(tokens.count);
	// In a headline of capitals a word is a name when the prose writes it with a capital, or when no one writes it small.
	for (let i = 0; i < tokens.count; i++) {
		const at = (of[i] as number) * SLOTS;
		const traits = slots[at + Slot.traits] as number;
		if ((traits & Trait.capital) === 0) continue;
		const known = slots[at + Slot.known] as number;
		const own = (slots[at + Slot.smallSort] as number) >= Sort.own;
		if (style[tokens.sentence[i] as number] === Style.prose) {
			named[i] = own && (slots[at + Slot.sort] as number) >= Sort.own ? 0 : 1;
			continue;
		}
		const inProse =
			((slots[(slots[at + Slot.same] as number) * SLOTS + Slot.evidence] as number) & Evidence.inside) !== 0;
		const ordinary = own || (traits & Trait.common) !== 0;
		named[i] = inProse || !ordinary || (known & STRONG) !== 0 ? 1 : 0;
	}
	return named;
}

/** A word so known is a name even among capitals, though it may be common: `US`, `WHO`, `Turkey`. */
const STRONG = Known.country | Known.body | Known.demonym | Known.calendar;

function findStyles(tokens: Tokens, words: Words, headings: Uint8Array | undefined): Uint8Array {
	const style = new Uint8Array(tokens.sentenceCount);
	for (let s = 0; s < tokens.sentenceCount; s++) {
		const from = tokens.sentenceStart[s] as number;
		const to = tokens.sentenceStart[s + 1] as number;
		let all = 0;
		let whole = 0;
		let raised = 0;
		let small = 0;
		for (let i = from; i < to; i++) {
			const at = (words.of[i] as number) * SLOTS;
			const traits = words.slots[at + Slot.traits] as number;
			if ((traits & Trait.word) === 0 || traits & Trait.initial) continue;
			all++;
			if (traits & Trait.allCapitals) whole++;
			// Words that prose writes small show how the line is set; the first and the short ones show nothing.
			if (i === from || (traits & Trait.common) === 0 || (words.slots[at + Slot.length] as number) < 4) continue;
			if (traits & Trait.capital) raised++;
			else small++;
		}
		if (all >= 2 && whole * 10 >= all * 7) style[s] = Style.allCapitals;
		else if (small === 0 && raised >= (headings?.[tokens.region[from] as number] === 1 ? 1 : 2))
			style[s] = Style.titleCase;
	}
	return style;
}
