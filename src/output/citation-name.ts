import {NAME_SUFFIXES} from '../annotate/lexicon/name-particles.js';
import {PARTICLES} from '../annotate/lexicon/name-parts.js';
import {ORGANIZATION_WORDS} from '../annotate/lexicon/name-words.js';
import {MEDIA} from '../annotate/lexicon/organizations.js';
import {familyNameFirst} from '../annotate/person-name.js';
import {fold} from '../text/fold.js';

/**
 * A name as bibliographies want it. What cannot be taken apart for certain stays `as written`: single names, bodies, names
 * with the family name first, scripts without capitals.
 */
export type CitationName =
	| {
			readonly kind: 'person';
			/** `Stoltenberg`, `de Gaulle` without the `de`. */
			readonly family: string;
			/** A particle in small letters before the family name: `von der`; empty for none. */
			readonly particle: string;
			/** `Jens`, `Franklin D.` */
			readonly given: string;
			/** `Jr.`, `III`; empty for none. */
			readonly suffix: string;
	  }
	| {readonly kind: 'as written'; readonly name: string};

const BODY_WORDS = new Set(
	ORGANIZATION_WORDS.trim().split(/\s+/).concat('desk', 'editors', 'reporters', 'correspondents'),
);
const OUTLETS = new Set(MEDIA.split(',').map(name => fold(name.trim())));
const COURTESY = new Set('mr mrs ms miss dr prof professor sir dame'.split(' '));
/** Words before Burmese names, which have no family name. */
const BURMESE = new Set('u daw aung'.split(' '));
const LONGEST = 8;

/** The authors that a byline names: `Jane Doe and John Smith Jr.` gives two. One name as written where it is no list of people. */
export function splitByline(byline: string): CitationName[] {
	const line = byline.replace(/\s+/g, ' ').trim();
	if (line === '') return [];
	const pieces: string[] = [];
	for (const piece of line.split(/, and | and | & |, |; /)) {
		const words = piece.replace(/ in \p{Lu}.*$/u, '').trim();
		if (isSuffix(words) && pieces.length > 0) pieces.push(`${pieces.pop()} ${words}`);
		else if (words !== '') pieces.push(words);
	}
	const names = pieces.map(splitName);
	// “Food and Agriculture Organization” is no two people.
	if (names.length > 1 && !names.every((name, i) => name.kind === 'person' || isWholeName(pieces[i] as string)))
		return [{kind: 'as written', name: line}];
	return names;
}

/** A name of several words that is a person’s, though its parts cannot be told. */
function isWholeName(name: string): boolean {
	const words = name.split(' ');
	return words.length > 1 && words.length <= LONGEST && !isBody(name, words) && words.every(isNameWord);
}

/** Takes the name of one person apart. */
export function splitName(written: string): CitationName {
	const name = written.replace(/\s+/g, ' ').trim();
	const asWritten = {kind: 'as written', name} as const;
	const words = name.replace(/,(?= \S+$)/, '').split(' ');
	while (words.length > 1 && COURTESY.has(bare(words[0] as string))) words.shift();
	const suffix = words.length > 2 && isSuffix(words.at(-1) as string) ? (words.pop() as string) : '';
	if (words.length < 2 || words.length > LONGEST || isBody(name, words) || !words.every(isNameWord)) return asWritten;
	// Letters without capitals: the order of the parts is not known.
	if (/\p{Lo}/u.test(name)) return asWritten;
	const folded = words.map(bare);
	if (folded[0] !== undefined && BURMESE.has(folded[0])) return asWritten;
	if (familyNameFirst(folded, name)) return asWritten;
	let from = words.length - 1;
	// A first word is a given name even when it looks like a particle: “Van Jones”.
	while (from > 1 && PARTICLES.has(folded[from - 1] as string)) from--;
	let family = from;
	while (family < words.length - 1 && isSmall(words[family] as string)) family++;
	return {
		kind: 'person',
		family: words.slice(family).join(' '),
		particle: words.slice(from, family).join(' '),
		given: words.slice(0, from).join(' '),
		suffix,
	};
}

const bare = (word: string): string => fold(word).replace(/[.,]/g, '');

function isSuffix(word: string): boolean {
	const letters = bare(word);
	return !word.includes(' ') && letters.length > 1 && NAME_SUFFIXES.has(letters);
}

function isBody(name: string, words: readonly string[]): boolean {
	return OUTLETS.has(fold(name)) || words.some(word => BODY_WORDS.has(bare(word)));
}

/** Begins with a capital or a letter of a script without, or is a particle; no digits, no marks but those of names. */
function isNameWord(word: string): boolean {
	if (!/^[\p{L}\p{M}.,'’ʼ`"“”()-]+$/u.test(word)) return false;
	return /^["“(]?(?:d['’]|al-|el-)?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || PARTICLES.has(bare(word));
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word) && PARTICLES.has(bare(word));
