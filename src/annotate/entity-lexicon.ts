import {fold} from '../text/fold.js';
import {FEASTS, MONTHS, WEEKDAYS} from './lexicon/calendar.js';
import {CITIES} from './lexicon/cities.js';
import {readCountries} from './lexicon/countries.js';
import {GIVEN_NAME_LISTS} from './lexicon/given-names.js';
import {NAME_PARTICLES, NAME_SUFFIXES} from './lexicon/name-particles.js';
import {
	COMPANY_SUFFIXES,
	COMPASS,
	CREEDS,
	EVENT_WORDS,
	ORGANIZATION_WORDS,
	PEOPLES,
	PLACE_WORDS,
	SAYING,
} from './lexicon/name-words.js';
import {ACRONYMS, BODIES, COMPANIES, MEDIA} from './lexicon/organizations.js';
import {PROVINCES, SITES, US_STATE_ABBREVIATIONS, US_STATES, WORLD_REGIONS} from './lexicon/regions.js';
import {COMMON_SURNAMES, STATESMEN, SURNAMES_FIRST} from './lexicon/surnames.js';
import {NAME_TITLES, ROLE_MODIFIERS, ROLE_NOUNS} from './lexicon/titles.js';
import {mix} from './weights.js';

/** What the lexicon knows of a word or phrase, as bits. */
export const Known = {
	given: 1 << 0,
	statesman: 1 << 1,
	surname: 1 << 2,
	country: 1 << 3,
	city: 1 << 4,
	region: 1 << 5,
	demonym: 1 << 6,
	body: 1 << 7,
	media: 1 << 8,
	company: 1 << 9,
	organizationWord: 1 << 10,
	companySuffix: 1 << 11,
	title: 1 << 12,
	role: 1 << 13,
	calendar: 1 << 14,
	particle: 1 << 15,
	placeWord: 1 << 16,
	eventWord: 1 << 17,
	creed: 1 << 18,
	saying: 1 << 19,
	compass: 1 << 20,
	stateAbbreviation: 1 << 21,
	acronym: 1 << 22,
	nameSuffix: 1 << 23,
	site: 1 << 24,
	surnameFirst: 1 << 25,
	modifier: 1 << 26,
	/** A longer phrase begins with these words. */
	goesOn: 1 << 30,
} as const;

/** How many of the bits of `Known` say something of the word itself. */
export const KNOWN_BITS = 27;

/** Words and phrases by the hash of their folded form, in open addressing. */
export type EntityLexicon = {
	readonly keys: Int32Array;
	readonly known: Int32Array;
	/** What is known of short words when they are written in capitals: `UN`, but not `Un`. */
	readonly capitals: Int32Array;
	readonly mask: number;
};

const HASH_START = 0x811c9dc5;
const HASH_STEP = 0x01000193;
const HASH_END = 7;

/**
 * Hash of a word with case, accents and a final full stop aside: `U.S.`, `u.s` and `U.S` are one. Curly and straight
 * apostrophes are one.
 */
export function foldedHash(text: string, start = 0, end = text.length): number {
	let to = end;
	while (to > start + 1 && text.charCodeAt(to - 1) === 46) to--;
	let hash = HASH_START;
	for (let i = start; i < to; i++) {
		const code = text.charCodeAt(i);
		if (code < 128) hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), HASH_STEP);
		else hash = hashFolded(hash, code);
	}
	return mix(hash, HASH_END) || 1;
}

/** Folded form of each letter beyond ASCII that has been met, as codes; a letter that folds to no ASCII counts as itself. */
const foldedLetters = new Map<number, string>();

function hashFolded(hash: number, code: number): number {
	let folded = foldedLetters.get(code);
	if (folded === undefined) {
		folded = fold(String.fromCharCode(code));
		foldedLetters.set(code, folded);
	}
	let h = hash;
	for (let i = 0; i < folded.length; i++) h = Math.imul(h ^ folded.charCodeAt(i), HASH_STEP);
	return h;
}

/** Bits of `Known` for the words or phrase with the hash; 0 when the lexicon does not have them. */
export function lookUp(lexicon: EntityLexicon, hash: number): number {
	const at = placeOf(lexicon, hash);
	return at < 0 ? 0 : (lexicon.known[at] as number);
}

/** What is known of the word besides, when it stands in capitals. */
export function lookUpCapitals(lexicon: EntityLexicon, hash: number): number {
	const at = placeOf(lexicon, hash);
	return at < 0 ? 0 : (lexicon.capitals[at] as number);
}

function placeOf({keys, mask}: EntityLexicon, hash: number): number {
	let at = hash & mask;
	for (;;) {
		const key = keys[at] as number;
		if (key === hash) return at;
		if (key === 0) return -1;
		at = (at + 1) & mask;
	}
}

let shared: EntityLexicon | undefined;

/** The lexicon of all word lists, made on first use. */
export function entityLexicon(): EntityLexicon {
	shared ??= compile();
	return shared;
}

const SIZE = 1 << 16;

function compile(): EntityLexicon {
	const lexicon: EntityLexicon = {
		keys: new Int32Array(SIZE),
		known: new Int32Array(SIZE),
		capitals: new Int32Array(SIZE),
		mask: SIZE - 1,
	};
	const words = (list: string | Iterable<string>, bit: number) => enterList(lexicon, textOf(list, ' '), bit, false);
	const phrases = (list: string | Iterable<string>, bit: number) => enterList(lexicon, textOf(list, '\n'), bit, true);

	for (const names of GIVEN_NAME_LISTS) words(names, Known.given);
	words(STATESMEN, Known.statesman);
	words(COMMON_SURNAMES, Known.surname);
	words(SURNAMES_FIRST, Known.surnameFirst);
	words(ORGANIZATION_WORDS, Known.organizationWord);
	words(COMPANY_SUFFIXES, Known.companySuffix);
	words(PLACE_WORDS, Known.placeWord);
	words(EVENT_WORDS, Known.eventWord);
	words(CREEDS, Known.creed);
	words(SAYING, Known.saying);
	words(COMPASS, Known.compass);
	words(NAME_TITLES, Known.title);
	words(ROLE_NOUNS, Known.role);
	words(ROLE_MODIFIERS, Known.modifier);
	words(NAME_PARTICLES, Known.particle);
	words(NAME_SUFFIXES, Known.nameSuffix);
	for (const list of [WEEKDAYS, MONTHS, FEASTS]) words(list, Known.calendar);
	for (const {name, otherNames, capitals, demonyms} of readCountries()) {
		phrases([name, ...otherNames], Known.country);
		phrases(capitals, Known.city);
		phrases(demonyms, Known.demonym);
	}
	phrases(PEOPLES, Known.demonym);
	phrases(CITIES, Known.city);
	for (const list of [US_STATES, PROVINCES, WORLD_REGIONS]) phrases(list, Known.region);
	phrases(US_STATE_ABBREVIATIONS, Known.stateAbbreviation);
	phrases(SITES, Known.site);
	for (const line of ACRONYMS.split('\n')) {
		const equals = line.indexOf('=');
		if (equals < 0) continue;
		phrases(line.slice(0, equals), Known.acronym | Known.body);
		phrases(line.slice(equals + 1), Known.body);
	}
	phrases(BODIES, Known.body);
	phrases(MEDIA, Known.media);
	phrases(COMPANIES, Known.company);
	return lexicon;
}

const textOf = (list: string | Iterable<string>, separator: string): string =>
	typeof list === 'string' ? list : [...list].join(separator);

function enter({keys, known, capitals, mask}: EntityLexicon, hash: number, bits: number, inCapitals: boolean): void {
	let at = hash & mask;
	while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
	keys[at] = hash;
	const field = inCapitals ? capitals : known;
	field[at] = (field[at] as number) | bits;
}

/**
 * Enters words that white space separates, or phrases that commas or line ends separate, each by the words into which
 * `segment` would cut it. Reads the list once, hashing as it goes, since it runs before the first article is shown. The
 * small words inside family names (`de la`) are not entered as such.
 */
function enterList(lexicon: EntityLexicon, list: string, bits: number, ofPhrases: boolean): void {
	const isName = (bits & (Known.statesman | Known.surname)) !== 0;
	const end = list.length;
	/** Hash of the words of the phrase so far; 0 before the first. */
	let phrase = 0;
	let from = -1;
	let hash = HASH_START;
	let plain = true;
	let small = false;
	let inCapitals = false;
	for (let at = 0; at <= end; at++) {
		const code = at < end ? list.charCodeAt(at) : 10;
		// 1 a letter of a word, 2 a mark that is a word, 3 a space, 4 the end of a phrase.
		let part = 1;
		if (code <= 32) part = ofPhrases && code !== 10 ? 3 : 4;
		else if (ofPhrases) {
			if (code === 44) part = 4;
			else if (code === 47 || code === 43) part = 2;
			else if (code === 39 && list.charCodeAt(at + 1) === 115 && isBreak(list.charCodeAt(at + 2)))
				part = from < 0 ? 1 : 2;
		}
		if (part === 1) {
			if (from < 0) {
				from = at;
				hash = HASH_START;
				plain = true;
				small = false;
			}
			if (code === 46) plain = false;
			else if (code >= 128) {
				small = true;
				hash = hashFolded(hash, code);
			} else if (code >= 65 && code <= 90) hash = Math.imul(hash ^ (code + 32), HASH_STEP);
			else {
				if (code >= 97) small = true;
				hash = Math.imul(hash ^ code, HASH_STEP);
			}
			continue;
		}
		if (from >= 0) {
			const word = plain ? mix(hash, HASH_END) || 1 : foldedHash(list, from, at);
			// An acronym so short that, written small, it is some other word: `UN`, `US`, `WHO`.
			inCapitals = phrase === 0 && !small && at - from <= 5;
			if (!isName || at - from > 3 || !NAME_PARTICLES.has(list.slice(from, at).toLowerCase())) {
				if (phrase !== 0) enter(lexicon, phrase, Known.goesOn, false);
				phrase = phrase === 0 ? word : mix(phrase, word) || 1;
			}
			from = -1;
		}
		if (part === 2) {
			// `People's` is two words, the possessive being one; so are the parts of `RFE/RL`, with the stroke between.
			const to = code === 39 ? at + 2 : at + 1;
			if (phrase !== 0) enter(lexicon, phrase, Known.goesOn, false);
			const word = foldedHash(list, at, to);
			phrase = phrase === 0 ? word : mix(phrase, word) || 1;
			inCapitals = false;
			at = to - 1;
		} else if (part === 4 && phrase !== 0) {
			enter(lexicon, phrase, bits, ofPhrases && inCapitals);
			phrase = 0;
		}
	}
}

/** The end of a word, or of the list. */
function isBreak(code: number): boolean {
	return !(code > 32) || code === 44;
}
