import {fold} from '../text/fold.js';
import {NAME_SUFFIXES} from './lexicon/name-particles.js';
import {FAMILY_NAMES_FIRST, PARTICLES, sameGivenName} from './lexicon/name-parts.js';

/** A person's name taken apart. Words are folded, without full stops; suffixes and nicknames in quotation marks aside. */
export type PersonName = {
	readonly words: readonly string[];
	/** The word that families hand down, with its particles: `de blasio`, `assad` for `al-Assad`. */
	readonly surname: string;
	/** Words before the surname (after it, where the family name comes first). */
	readonly given: readonly string[];
	/** `jr`, `iii`; empty for none. */
	readonly suffix: string;
	/** `bobby` in `Robert C. “Bobby” Scott`; empty for none. */
	readonly nickname: string;
};

const SUFFIXES: ReadonlySet<string> = new Set([...NAME_SUFFIXES].filter(word => word.length > 1));
const FILIAL = new Set(['jr', 'jnr', 'sr', 'snr']);
const ARABIC_ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az)-/;

const PLAIN = /^[a-z][a-z'-]*[a-z]$|^[a-z]$/;

/** The words of a name, folded: `George H. W. Bush` and `George H.W. Bush` both give `george h w bush`. */
export function nameWords(name: string): string[] {
	const words: string[] = [];
	for (const part of fold(name).split(/[\s,.]+/)) {
		const word = PLAIN.test(part) ? part : part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
		if (word !== '') words.push(word);
	}
	return words;
}

export function parsePersonName(name: string): PersonName {
	const quoted = /["“”«»(]([^"“”«»()]{1,40})["“”«»)]/u.exec(name);
	const plain = quoted === null ? name : name.replace(quoted[0], ' ');
	const nickname = quoted === null ? '' : nameWords(quoted[1] ?? '').join(' ');
	const words = nameWords(plain);
	let suffix = '';
	if (words.length > 1 && (SUFFIXES.has(words.at(-1) as string) || /\s[IV]$/.test(plain.trimEnd())))
		suffix = words.pop() as string;
	const {from, to} = surnameRange(words, plain);
	return {
		words,
		surname: words
			.slice(from, to)
			.map(word => word.replace(ARABIC_ARTICLE, ''))
			.join(' '),
		given: [...words.slice(0, from), ...words.slice(to)],
		suffix,
		nickname,
	};
}

function surnameRange(words: readonly string[], written: string): {from: number; to: number} {
	const count = words.length;
	if (count <= 1) return {from: 0, to: count};
	if (familyNameFirst(words, written)) return {from: 0, to: 1};
	let from = count - 1;
	// The particle belongs to the surname; a first word is a given name even when it looks like one (“Van Jones”).
	while (from > 1 && PARTICLES.has(words[from - 1] as string)) from--;
	return {from, to: count};
}

/** `Ban Ki-moon`, `Xi Jinping`, `Kim Jong Un`: the name that families hand down stands first. */
export function familyNameFirst(words: readonly string[], written: string): boolean {
	const count = words.length;
	const first = words[0] as string;
	if (count < 2 || count > 3 || !FAMILY_NAMES_FIRST.has(first)) return false;
	const last = words[count - 1] as string;
	// `Moon Jae-in`: a small letter after the hyphen is the Korean way; `Mao Zedong` and `Kim Jong Un` have no sign.
	if (written.includes('-') && KOREAN_GIVEN.test(written)) return true;
	if (FAMILY_NAMES_FIRST.has(last) && count === 2 && last.length > 3) return false;
	return count === 3 ? words.every(word => word.length <= 6) : isEastAsianSyllables(last);
}

const KOREAN_GIVEN = /\p{Lu}\p{Ll}*-\p{Ll}/u;
const SYLLABLE =
	/^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|e|i|o|u)/;

function isEastAsianSyllables(word: string): boolean {
	let rest = word.replace(/-/g, '');
	for (let n = 0; n < 3 && rest !== ''; n++) {
		const match = SYLLABLE.exec(rest);
		if (match === null) return false;
		rest = rest.slice(match[0].length);
	}
	return rest === '';
}

/** True when both may name one person, going by the names alone: `Paul D. Ryan` and `Paul Ryan`, not `Bill` and `Hillary Clinton`. */
export function compatibleNames(a: PersonName, b: PersonName): boolean {
	if (a.suffix !== b.suffix && a.given.length > 0 && b.given.length > 0) {
		// “Donald Trump Jr.” is not Donald Trump, but a middle initial that agrees makes them one.
		if (a.suffix !== '' && b.suffix !== '') return false;
		const isFilial = FILIAL.has(a.suffix) || FILIAL.has(b.suffix);
		if (isFilial && !(a.given.length > 1 && b.given.length > 1)) return false;
	}
	if (a.surname !== b.surname) return containsRun(a.words, b.words) || containsRun(b.words, a.words);
	if (a.given.length === 0 || b.given.length === 0) return true;
	const firstA = a.given[0] as string;
	const firstB = b.given[0] as string;
	// “R. Nicholas Burns” goes by his second name.
	if (!givenAgree(firstA, firstB) && !nicknameAgrees(a, b))
		return containsRun(a.words, b.words) || containsRun(b.words, a.words);
	const middleA = a.given.slice(1);
	const middleB = b.given.slice(1);
	if (middleA.length === 0 || middleB.length === 0) return true;
	const [few, many] = middleA.length <= middleB.length ? [middleA, middleB] : [middleB, middleA];
	// “George W. Bush” is not “George H. W. Bush”: initials count from the first.
	return few.every(
		(word, i) =>
			initialAgrees(word, many[i] as string) || (word.length > 1 && many.length > few.length && many.includes(word)),
	);
}

function nicknameAgrees(a: PersonName, b: PersonName): boolean {
	return (a.nickname !== '' && b.given.includes(a.nickname)) || (b.nickname !== '' && a.given.includes(b.nickname));
}

function givenAgree(a: string, b: string): boolean {
	return initialAgrees(a, b) || sameGivenName(a, b);
}

/** Equal, or one is the initial of the other. */
function initialAgrees(a: string, b: string): boolean {
	return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** True when the words of `part` (two at least) stand in `whole` side by side and in order: `suu kyi` in `aung san suu kyi`. */
function containsRun(whole: readonly string[], part: readonly string[]): boolean {
	if (part.length < 2 || part.length >= whole.length) return false;
	for (let from = 0; from + part.length <= whole.length; from++)
		if (part.every((word, i) => word === whole[from + i])) return true;
	return false;
}
