import {TokenKind, type Tokens} from '../text/segment.js';
import type {Candidates} from './entity-candidates.js';
import {Known} from './entity-lexicon.js';
import {SLOTS, Slot, Sort, Trait, type Words} from './entity-words.js';

/**
 * What the whole text shows of a name, as bits kept with its word: a name is introduced once with its title or its kind
 * and then stands alone. After Chieu and Ng, “Named Entity Recognition: A Maximum Entropy Approach Using Global
 * Information” (2002).
 */
export const Evidence = {
	/** Also written small. */
	small: 1 << 0,
	/** Capitalised inside a sentence of prose. */
	inside: 1 << 1,
	afterTitle: 1 << 2,
	afterGiven: 1 << 3,
	beforeSaying: 1 << 4,
	/** An organization word ends its run: `Likud Party`. */
	withOrganizationWord: 1 << 5,
	afterIn: 1 << 6,
	afterThe: 1 << 7,
	beforePossessive: 1 << 8,
	endsRun: 1 << 9,
	startsRun: 1 << 10,
	inBrackets: 1 << 11,
	dateline: 1 << 12,
	inBodyPhrase: 1 << 13,
	inPlacePhrase: 1 << 14,
	beforeRegion: 1 << 15,
	beforeRole: 1 << 16,
	afterRole: 1 << 17,
	afterOf: 1 << 18,
	withCompanySuffix: 1 << 19,
	/** The initials of the name before it. */
	spelledOut: 1 << 20,
	withPlaceWord: 1 << 21,
	beforePersonVerb: 1 << 22,
	alone: 1 << 23,
} as const;
export const EVIDENCE_BITS = 24;

const [OF, THE, , IN, AT, , , POSSESSIVE, , FROM] = Array.from({length: 10}, (_, i) => Sort.own + i) as number[];

/** How a sentence is set: capitals tell names from words only in ordinary prose. */
export const Style = {prose: 0, titleCase: 1, allCapitals: 2} as const;

/** Notes which words prose writes small, and which it writes with a capital inside a sentence. */
export function noteProse(tokens: Tokens, words: Words, style: Uint8Array): void {
	const {slots, of} = words;
	for (let w = 0; w < words.count; w++)
		if ((slots[w * SLOTS + Slot.traits] as number) & Trait.small) add(slots, w, Evidence.small);
	for (let i = 1; i < tokens.count; i++) {
		const sentence = tokens.sentence[i] as number;
		if (style[sentence] !== Style.prose || tokens.sentence[i - 1] !== sentence) continue;
		const word = of[i] as number;
		if (((slots[word * SLOTS + Slot.traits] as number) & Trait.capital) === 0) continue;
		if (tokens.kind[i - 1] !== TokenKind.quoteMark) add(slots, word, Evidence.inside);
	}
}

/** Gathers the evidence of all capitalised words of the text into `words`. */
export function gatherEvidence(tokens: Tokens, words: Words, candidates: Candidates): void {
	const {slots, of} = words;
	const {count, sentence, text, start} = tokens;
	const {named, runFirst, runLast, wideFirst, wideLast, phrase} = candidates;
	const sortAt = (j: number): number =>
		slots[(of[j] as number) * SLOTS + (named[j] === 1 ? Slot.sort : Slot.smallSort)] as number;
	let dateline = false;
	for (let i = 0; i < count; i++) {
		const word = of[i] as number;
		const traits = slots[word * SLOTS + Slot.traits] as number;
		if (named[i] === 0) continue;
		const here = sentence[i] as number;
		const first = runFirst[i] as number;
		const last = runLast[i] as number;
		let bits = 0;
		const before = i > 0 && sentence[i - 1] === here ? sortAt(i - 1) : Sort.edge;
		if (before === Sort.title || before === Sort.role) bits |= Evidence.afterTitle;
		else if (before === Sort.given || before === Sort.initial) bits |= Evidence.afterGiven;
		if (last > first) {
			if (i === last) bits |= Evidence.endsRun;
			if (i === first) bits |= Evidence.startsRun;
			const head = slots[(of[last] as number) * SLOTS + Slot.known] as number;
			if (i !== last) {
				if (head & Known.organizationWord) bits |= Evidence.withOrganizationWord;
				if (head & Known.companySuffix) bits |= Evidence.withCompanySuffix;
				if (head & Known.placeWord) bits |= Evidence.withPlaceWord;
			}
		} else bits |= Evidence.alone;
		const outside = first > 0 && sentence[first - 1] === here ? sortAt(first - 1) : Sort.edge;
		if (outside === IN || outside === AT || outside === FROM) bits |= Evidence.afterIn;
		else if (outside === THE) bits |= Evidence.afterThe;
		else if (outside === OF) bits |= Evidence.afterOf;
		else if (outside === Sort.smallRole) bits |= Evidence.afterRole;
		const beyond = last + 1 < count && sentence[last + 1] === here ? sortAt(last + 1) : Sort.edge;
		if (i === last) {
			if (beyond === Sort.saying) bits |= Evidence.beforeSaying;
			else if (beyond === POSSESSIVE) bits |= Evidence.beforePossessive;
			else if (beyond === Sort.smallRole) bits |= Evidence.beforeRole;
			else if (beyond === Sort.small && endsAsVerb(text, tokens, last + 1)) bits |= Evidence.beforePersonVerb;
		}
		if (
			i === last &&
			i + 2 < count &&
			sentence[i + 2] === here &&
			text.charCodeAt(start[i + 1] as number) === 44 &&
			(sortAt(i + 2) === Sort.region || sortAt(i + 2) === Sort.country)
		)
			bits |= Evidence.beforeRegion;
		if (first === last && traits & Trait.allCapitals && outside !== Sort.edge && isBracketed(text, tokens, i)) {
			bits |= Evidence.inBrackets;
			if (i >= 2 && (wideFirst[i - 2] as number) >= 0 && spells(tokens, wideFirst[i - 2] as number, i - 2, i))
				bits |= Evidence.spelledOut;
		}
		if (i === first) dateline = (traits & Trait.allCapitals) !== 0 && isDateline(tokens, words, first, last);
		if (dateline) bits |= Evidence.dateline;
		const covering = phrase[i] as number;
		if (covering & (Known.body | Known.media | Known.company)) bits |= Evidence.inBodyPhrase;
		if (covering & (Known.country | Known.city | Known.region | Known.site)) bits |= Evidence.inPlacePhrase;
		if ((wideLast[i] as number) > last && bits === 0) bits |= Evidence.startsRun;
		add(slots, word, bits);
	}
}

function add(slots: Int32Array, word: number, bits: number): void {
	const at = (slots[word * SLOTS + Slot.same] as number) * SLOTS + Slot.evidence;
	slots[at] = (slots[at] as number) | bits;
}

/** Capitals that open a paragraph before a date, a dash or an agency: `MOSCOW (Reuters) -`, `WEST BERLIN, 26 June`. */
function isDateline(tokens: Tokens, words: Words, first: number, last: number): boolean {
	const opens = first === 0 || tokens.region[first - 1] !== tokens.region[first];
	const next = last + 1;
	if (!opens || next >= tokens.count || tokens.region[next] !== tokens.region[first]) return false;
	for (let i = first; i <= last; i++) {
		const traits = words.slots[(words.of[i] as number) * SLOTS + Slot.traits] as number;
		if (traits & Trait.word && (traits & (Trait.allCapitals | Trait.initial)) === 0) return false;
	}
	if (tokens.text.charCodeAt(tokens.start[next] as number) !== 44) return endsDateline(tokens, words, next);
	// After a comma comes the date, or the country and then the date: `LE BOURGET, France, 12 December`. `NATO, which` is none.
	let beyond = next + 1;
	if (beyond >= tokens.count || tokens.region[beyond] !== tokens.region[first]) return false;
	if (tokens.kind[beyond] === TokenKind.number || knownAt(words, beyond) & Known.calendar) return true;
	while (beyond < tokens.count && tokens.kind[beyond] === TokenKind.word && beyond - next < 4) {
		if (((words.slots[(words.of[beyond] as number) * SLOTS + Slot.traits] as number) & Trait.capital) === 0)
			return false;
		beyond++;
	}
	return beyond < tokens.count && tokens.region[beyond] === tokens.region[first] && endsDateline(tokens, words, beyond);
}

const knownAt = (words: Words, i: number): number =>
	words.slots[(words.of[i] as number) * SLOTS + Slot.known] as number;

/** A date, a bracket, a comma or a dash. */
function endsDateline(tokens: Tokens, words: Words, i: number): boolean {
	const code = tokens.text.charCodeAt(tokens.start[i] as number);
	return (
		tokens.kind[i] === TokenKind.number ||
		code === 40 ||
		code === 44 ||
		code === 45 ||
		code === 0x2013 ||
		code === 0x2014 ||
		(knownAt(words, i) & Known.calendar) !== 0
	);
}

function isBracketed(text: string, tokens: Tokens, i: number): boolean {
	return (
		i > 0 &&
		i + 1 < tokens.count &&
		text.charCodeAt(tokens.start[i - 1] as number) === 40 &&
		text.charCodeAt(tokens.start[i + 1] as number) === 41
	);
}

/** `was`-less test for a verb in the past: `Fischler proposed`. */
function endsAsVerb(text: string, tokens: Tokens, i: number): boolean {
	const to = tokens.end[i] as number;
	return text.charCodeAt(to - 1) === 100 && text.charCodeAt(to - 2) === 101;
}

/** Words of the longest name that an acronym is looked for in. */
const LONGEST_NAME = 20;

/** Whether the letters of the acronym at `at` are initials of words from `first` to `last`, in order. */
function spells(tokens: Tokens, first: number, last: number, at: number): boolean {
	const {text, start, end} = tokens;
	let letter = start[at] as number;
	const stop = end[at] as number;
	let found = 0;
	for (let i = Math.max(first, last - LONGEST_NAME); i <= last && letter < stop; i++) {
		const initial = text.charAt(start[i] as number).toUpperCase();
		if (initial === text.charAt(letter)) {
			letter++;
			found++;
		}
	}
	return found >= 2 && letter === stop;
}
