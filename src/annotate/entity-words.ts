import {TokenKind, type Tokens} from '../text/segment.js';
import {type EntityLexicon, foldedHash, Known, lookUp, lookUpCapitals} from './entity-lexicon.js';
import {hashText, mix} from './weights.js';

/** Slots of a word's record in `Words.slots`. */
export const Slot = {
	/** Hash of the word, case and accents aside. */
	fold: 0,
	/** Hash of the word as written. */
	exact: 1,
	/** Bits of `Known`. */
	known: 2,
	/** Hash of the pattern of capitals, small letters, digits and marks: `Xx`, `X.X.`, `Xx-x`. */
	shape: 3,
	/** A value of `Sort`. */
	sort: 4,
	prefix3: 5,
	prefix4: 6,
	suffix2: 7,
	suffix3: 8,
	suffix4: 9,
	/** Bits of `Trait`. */
	traits: 10,
	/** The first word of the text that is the same but for case and accents; what the text shows of the name is kept there. */
	same: 11,
	/** Bits of `Evidence`, kept for `same` only. */
	evidence: 12,
	/** Length in UTF-16 code units. */
	length: 13,
	/** The sort that the word has when its capital says nothing: at the head of a sentence, in a headline. */
	smallSort: 14,
} as const;
export const SLOTS = 15;

export const Trait = {
	/** Begins with a capital, or has one inside (`al-Sisi`, `iPhone`). */
	capital: 1,
	/** Two letters or more, all of them capitals. */
	allCapitals: 2,
	/** One letter, with or without a full stop. */
	initial: 4,
	digits: 8,
	word: 16,
	/** Begins with a small letter. */
	small: 32,
	/** News writes it small nearly always. */
	common: 64,
} as const;

/** Bits of `Known` that make a capitalised word likely to be a name whatever its place. */
export const NAME_BITS =
	Known.given |
	Known.statesman |
	Known.surname |
	Known.country |
	Known.city |
	Known.region |
	Known.demonym |
	Known.body |
	Known.media |
	Known.company |
	Known.calendar |
	Known.site |
	Known.creed;

/** The sort of a word in context, one value a word: what features about neighbours see of it. */
export const Sort = {
	edge: 0,
	title: 1,
	calendar: 2,
	people: 3,
	country: 4,
	region: 5,
	city: 6,
	given: 7,
	surname: 8,
	organizationWord: 9,
	companySuffix: 10,
	placeWord: 11,
	eventWord: 12,
	body: 13,
	media: 14,
	company: 15,
	role: 16,
	compass: 17,
	acronym: 18,
	initial: 19,
	mixed: 20,
	capitalised: 21,
	smallRole: 22,
	saying: 23,
	particle: 24,
	smallOrganization: 25,
	smallPlace: 26,
	small: 27,
	year: 28,
	number: 29,
	mark: 30,
	nameSuffix: 31,
	/** Function words and marks that stand for themselves start here. */
	own: 32,
} as const;

const OWN_WORDS =
	"of the and in at for by 's to from with on a an near off over into against between than as is was has who which that he she his her its their after before while when where but or not had have were are been will would could about under through during it they we you i this these those there what if then also no so such some all most both many other another more only even still just now here how why because since although though however despite among within without against around between per do does did can may might must shall should my your our us them him me , . ( ) - : ; & / \" ' “ ” ‘ ’ -- — – ... ? ! [ ]".split(
		' ',
	);
const ownSorts = new Map<number, number>();
for (const [i, word] of OWN_WORDS.entries()) ownSorts.set(foldedHash(word), Sort.own + i);

/** Each different word of a text once, and which of them every token is. */
export type Words = {
	/** Index of the word of each token. */
	readonly of: Int32Array;
	readonly count: number;
	/** `SLOTS` values a word. */
	readonly slots: Int32Array;
};

/** What the words are looked up in. */
export type WordSources = {
	readonly lexicon: EntityLexicon;
	/** A Bloom filter of the words that news writes small, by folded hash. */
	readonly common: Uint8Array;
};

/** Adds a word to a Bloom filter of a power of two of bytes. */
export function addCommon(filter: Uint8Array, hash: number): void {
	const mask = filter.length * 8 - 1;
	const a = hash & mask;
	const b = mix(hash, 3) & mask;
	filter[a >> 3] = (filter[a >> 3] as number) | (1 << (a & 7));
	filter[b >> 3] = (filter[b >> 3] as number) | (1 << (b & 7));
}

function isCommon(filter: Uint8Array, hash: number): boolean {
	const mask = filter.length * 8 - 1;
	const a = hash & mask;
	if (((filter[a >> 3] as number) & (1 << (a & 7))) === 0) return false;
	const b = mix(hash, 3) & mask;
	return ((filter[b >> 3] as number) & (1 << (b & 7))) !== 0;
}

/** Makes the list of different words of the tokens and looks each up once. */
export function collectWords(tokens: Tokens, sources: WordSources): Words {
	const {text, count, start, end} = tokens;
	const of = new Int32Array(count);
	let capacity = 256;
	let slots = new Int32Array(capacity * SLOTS);
	let found = 0;
	let mask = 1023;
	let table = new Int32Array(mask + 1);
	let hashes = new Int32Array(capacity);
	const foldIndex = new Map<number, number>();

	for (let i = 0; i < count; i++) {
		const from = start[i] as number;
		const to = end[i] as number;
		const hash = hashText(text, from, to);
		let at = hash & mask;
		let word = -1;
		for (;;) {
			const entry = table[at] as number;
			if (entry === 0) break;
			if (hashes[entry - 1] === hash) {
				word = entry - 1;
				break;
			}
			at = (at + 1) & mask;
		}
		if (word < 0) {
			if (found === capacity) {
				capacity *= 2;
				slots = grown(slots, capacity * SLOTS);
				hashes = grown(hashes, capacity);
			}
			word = found++;
			hashes[word] = hash;
			table[at] = found;
			describe(text, from, to, tokens.kind[i] as number, hash, sources, slots, word * SLOTS);
			const foldHash = slots[word * SLOTS + Slot.fold] as number;
			const same = foldIndex.get(foldHash);
			slots[word * SLOTS + Slot.same] = same ?? word;
			if (same === undefined) foldIndex.set(foldHash, word);
			if (found * 2 > mask) {
				mask = mask * 2 + 1;
				table = new Int32Array(mask + 1);
				for (let w = 0; w < found; w++) {
					let slot = (hashes[w] as number) & mask;
					while (table[slot] !== 0) slot = (slot + 1) & mask;
					table[slot] = w + 1;
				}
			}
		}
		of[i] = word;
	}
	return {of, count: found, slots};
}

function grown(old: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
	const wider = new Int32Array(size);
	wider.set(old);
	return wider;
}

function describe(
	text: string,
	from: number,
	to: number,
	kind: number,
	hash: number,
	sources: WordSources,
	slots: Int32Array,
	at: number,
): void {
	const foldHash = foldedHash(text, from, to);
	let known = lookUp(sources.lexicon, foldHash);
	slots[at + Slot.fold] = foldHash;
	slots[at + Slot.exact] = hash;
	slots[at + Slot.length] = to - from;
	let traits = kind === TokenKind.word ? Trait.word : 0;
	let letters = 0;
	let capitals = 0;
	let shape = 0;
	let last = 0;
	let year = to - from === 4;
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		const letter = letterCase(text, i, code);
		let part: number;
		if (letter === 2) {
			capitals++;
			letters++;
			part = 1;
			if (i === from) traits |= Trait.capital;
		} else if (letter === 1) {
			letters++;
			part = 2;
			if (i === from) traits |= Trait.small;
		} else if (code >= 48 && code <= 57) {
			traits |= Trait.digits;
			part = 3;
		} else part = code;
		if (part !== 3) year = false;
		if (part !== last) shape = mix(shape, part);
		last = part;
	}
	if (capitals > 0 && kind === TokenKind.word) traits |= Trait.capital;
	if (letters === 1 && capitals === 1 && isInitial(text, from, to)) traits |= Trait.initial;
	if (capitals > 1 && capitals === letters) traits |= Trait.allCapitals;
	slots[at + Slot.shape] = shape;
	if (traits & Trait.allCapitals) known |= lookUpCapitals(sources.lexicon, foldHash);
	slots[at + Slot.known] = known;
	if (kind === TokenKind.word && isCommon(sources.common, foldHash)) traits |= Trait.common;
	slots[at + Slot.traits] = traits;
	slots[at + Slot.sort] = sortOf(known, traits, kind, foldHash, year);
	slots[at + Slot.smallSort] = sortOf(
		known,
		traits & ~(Trait.capital | Trait.allCapitals | Trait.initial),
		kind,
		foldHash,
		year,
	);
	if ((traits & Trait.word) === 0) return;
	// Endings are taken from the folded word, so that `YELTSIN` ends as `Yeltsin` does.
	const length = to - from;
	slots[at + Slot.prefix3] = length > 3 ? foldedHash(text, from, from + 3) : 0;
	slots[at + Slot.prefix4] = length > 4 ? foldedHash(text, from, from + 4) : 0;
	slots[at + Slot.suffix2] = length > 2 ? foldedHash(text, to - 2, to) : 0;
	slots[at + Slot.suffix3] = length > 3 ? foldedHash(text, to - 3, to) : 0;
	slots[at + Slot.suffix4] = length > 4 ? foldedHash(text, to - 4, to) : 0;
}

/** `J.`, `J`; but `A` and `I` are words. */
function isInitial(text: string, from: number, to: number): boolean {
	if (to - from === 2) return text.charCodeAt(to - 1) === 46;
	const code = text.charCodeAt(from);
	return to - from === 1 && code !== 65 && code !== 73;
}

/** 2 for a capital letter, 1 for a small one, 0 for anything else (a letter without case counts as none). */
function letterCase(text: string, at: number, code: number): number {
	if (code < 128) return code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : 0;
	// Other scripts have no words of the lexicon, nor were any learnt: they are left alone.
	if (code > 0x24f && (code < 0x1e00 || code > 0x1eff)) return 0;
	const char = text.charAt(at);
	const lower = char.toLowerCase();
	if (char !== lower) return 2;
	return char !== char.toUpperCase() ? 1 : 0;
}

function sortOf(known: number, traits: number, kind: number, foldHash: number, year: boolean): number {
	if (kind === TokenKind.number) return year ? Sort.year : Sort.number;
	const own = ownSorts.get(foldHash);
	const capital = (traits & Trait.capital) !== 0;
	if (own !== undefined && (!capital || ((traits & (Trait.initial | Trait.allCapitals)) | (known & NAME_BITS)) === 0))
		return own;
	if ((traits & Trait.word) === 0) return Sort.mark;
	if (!capital) {
		if (known & Known.saying) return Sort.saying;
		if (known & Known.role) return Sort.smallRole;
		if (known & Known.particle) return Sort.particle;
		if (known & Known.organizationWord) return Sort.smallOrganization;
		if (known & Known.placeWord) return Sort.smallPlace;
		return Sort.small;
	}
	for (const [bit, sort] of CAPITAL_SORTS) if (known & bit) return sort;
	if (traits & Trait.initial) return Sort.initial;
	if (traits & Trait.allCapitals) return Sort.acronym;
	if (traits & Trait.digits) return Sort.mixed;
	return Sort.capitalised;
}

/** In order of trust, for a capitalised word that the lexicon knows in several ways. */
const CAPITAL_SORTS: ReadonlyArray<readonly [number, number]> = [
	[Known.calendar, Sort.calendar],
	[Known.country, Sort.country],
	[Known.demonym | Known.creed, Sort.people],
	[Known.title, Sort.title],
	[Known.body, Sort.body],
	[Known.companySuffix, Sort.companySuffix],
	[Known.organizationWord, Sort.organizationWord],
	[Known.role, Sort.role],
	[Known.region | Known.stateAbbreviation, Sort.region],
	[Known.media, Sort.media],
	[Known.given, Sort.given],
	[Known.city | Known.site, Sort.city],
	[Known.company, Sort.company],
	[Known.statesman | Known.surname, Sort.surname],
	[Known.compass, Sort.compass],
	[Known.placeWord, Sort.placeWord],
	[Known.eventWord, Sort.eventWord],
	[Known.nameSuffix, Sort.nameSuffix],
];
