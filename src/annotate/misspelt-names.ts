import {fold} from '../text/fold.js';
import type {Tokens} from '../text/segment.js';
import {entityLexicon, foldedHash, lookUp} from './entity-lexicon.js';
import {sayingOf} from './mention-place.js';
import type {PersonName} from './person-name.js';
import type {RawMention} from './raw-mention.js';
import type {RoleEvidence} from './role-phrases.js';

/** Shorter names are too often another name with one letter changed. */
const LEAST_LENGTH = 5;
/** A word of this length with one wrong letter is hardly anything else; a shorter one must say something. */
const TELLING_LENGTH = 7;

type Names = {readonly forms: readonly string[]; readonly parse: (form: string) => PersonName};

/**
 * The surname that each misspelt name stands for: “Wines said”, where “Leslie Wimes” is the only one whose surname is one
 * letter off. By index of the mention.
 */
export function findMisspelt(
	mentions: readonly RawMention[],
	tokens: Tokens,
	evidence: readonly RoleEvidence[],
	{forms, parse}: Names,
): ReadonlyMap<number, string> {
	const found = new Map<number, string>();
	const surnames = new Set<string>();
	mentions.forEach(({kind}, m) => {
		const form = forms[m] as string;
		if (kind === 'person' && form.includes(' ')) surnames.add(parse(form).surname);
	});
	if (surnames.size === 0) return found;
	/** Surnames by what is left of them less one letter; `undefined` where several meet. */
	const shortened = new Map<string, string | undefined>();
	for (const surname of surnames)
		if (surname.length >= LEAST_LENGTH && !surname.includes(' '))
			for (const key of oneLess(surname))
				shortened.set(key, shortened.has(key) && shortened.get(key) !== surname ? undefined : surname);
	mentions.forEach(({kind, first, last}, m) => {
		if (kind === 'place' || first !== last || (evidence[m] as RoleEvidence).courtesy !== '') return;
		const word = fold(forms[m] as string);
		if (word.length < LEAST_LENGTH || surnames.has(word)) return;
		if (word.length < TELLING_LENGTH && sayingOf(tokens, first, last) !== 'says') return;
		const meant = new Set(oneLess(word).map(key => shortened.get(key)));
		meant.delete(undefined);
		const [surname] = meant;
		if (surname === undefined || meant.size > 1 || isOtherForm(word, surname)) return;
		if (lookUp(entityLexicon(), foldedHash(word)) === 0) found.set(m, surname);
	});
	return found;
}

/** The word, and all that is left of it less one letter other than the first. */
function oneLess(word: string): string[] {
	const keys = [word];
	for (let i = 1; i < word.length; i++) keys.push(word.slice(0, i) + word.slice(i + 1));
	return keys;
}

/** “the Petrovs”, “Petrova” beside “Petrov”: a family, a wife or a daughter. */
function isOtherForm(word: string, surname: string): boolean {
	const [short, long] = word.length < surname.length ? [word, surname] : [surname, word];
	return long.startsWith(short) || (word.slice(0, -1) === surname.slice(0, -1) && /[aeiouy]$/.test(word + surname));
}
