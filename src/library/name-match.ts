import {termsOf} from './search-index.js';

/**
 * Whether a name as a reader types it fits one of a person's or body's names: case, accents and hyphens aside, in any
 * order, each word the whole of a word of the name or, from three letters, its beginning; a single letter is an initial.
 */
export function matchesName(query: string, names: readonly string[]): boolean {
	const wanted = termsOf(query);
	if (wanted.length === 0) return false;
	return (
		names.some(name => fits(wanted, termsOf(name))) ||
		(wanted.length === 1 && names.some(name => isAcronym(wanted[0] as string, name)))
	);
}

/**
 * The forms of a name made ready to be matched many times: a line for the terms of each, behind a space, and one for each
 * acronym, behind a tab.
 */
export function nameKey(forms: readonly string[]): string {
	const acronyms = forms.map(acronymOf).filter(acronym => acronym !== '');
	return [...forms.map(form => ` ${termsOf(form).join(' ')}`), ...acronyms.map(acronym => `\t${acronym}`)].join('\n');
}

/** As `matchesName`, for the terms of a query and a key of `nameKey`. */
export function matchesKey(wanted: readonly string[], key: string): boolean {
	const [only] = wanted;
	if (only === undefined) return false;
	if (wanted.length === 1) {
		if (only.length !== 2 && key.includes(` ${only}`)) return true;
		if (only.length >= 2 && `${key}\n`.includes(`\t${only}\n`)) return true;
	} else if (!wanted.every(term => key.includes(` ${term}`))) return false;
	return key.split('\n').some(line => line.startsWith(' ') && fits(wanted, line.slice(1).split(' ')));
}

function fits(wanted: readonly string[], terms: readonly string[]): boolean {
	const left = [...terms];
	// The longest first, so that an initial does not take the word that a longer part needs.
	for (const term of [...wanted].sort((a, b) => b.length - a.length)) {
		let at = left.indexOf(term);
		if (at < 0 && (term.length === 1 || term.length >= 3)) at = left.findIndex(candidate => candidate.startsWith(term));
		if (at < 0) return false;
		left.splice(at, 1);
	}
	return true;
}

const isAcronym = (term: string, name: string) => term.length >= 2 && acronymOf(name) === term;

/** `un` for United Nations: the initials of the words that are written with a capital; empty for fewer than two. */
export function acronymOf(name: string): string {
	const initials = name.match(/\p{Lu}\p{L}+/gu)?.map(word => word.charAt(0)) ?? [];
	return initials.length >= 2 ? initials.join('').toLowerCase() : '';
}
