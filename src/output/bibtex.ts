import {visible} from '../text/visible.js';
import {type Citation, type CitationDate, speakerOf} from './citation-facts.js';
import type {CitationName} from './citation-name.js';

/**
 * What BibTeX or TeX reads as markup. A brace by itself would end the field, even behind a backslash, since BibTeX counts
 * braces only; hence the commands.
 */
const COMMANDS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'#': '\\#',
	$: '\\$',
	'%': '\\%',
	'&': '\\&',
	_: '\\_',
};

/** Words from outside as the inside of a BibTeX field: on one line, safe to print, UTF-8, every special character escaped. */
export function toBibtexText(words: string): string {
	return visible(words.replace(/\s+/g, ' ').trim()).replace(/[\\{}~^#$%&_]/g, char => COMMANDS[char] as string);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX entry, `@article` with `entrysubtype = {newspaper}`: year and month for BibTeX, the whole date for biblatex. The
 * quote stands in `annote`, which the usual styles do not print.
 */
export function toBibtex({key, article, authors, date, accessed, url, quote}: Citation): string {
	const fields: Array<readonly [string, string | undefined]> = [
		['author', authors.length === 0 ? undefined : braced(authors.map(toBibtexName).join(' and '))],
		// Twice, so that no style writes names small.
		['title', braced(braced(toBibtexText(article.title)))],
		['journal', article.outlet === undefined ? undefined : braced(toBibtexText(article.outlet))],
		['entrysubtype', '{newspaper}'],
		['date', date === undefined ? undefined : braced(isoDate(date))],
		['year', date === undefined ? undefined : braced(`${date.year}`)],
		['month', date?.month === undefined ? undefined : MONTHS[date.month - 1]],
		['url', url === undefined ? undefined : braced(toBibtexAddress(url))],
		['urldate', accessed === undefined ? undefined : braced(isoDate(accessed))],
		['abstract', article.summary === undefined ? undefined : braced(toBibtexText(article.summary))],
		['annote', quote === undefined ? undefined : braced(toBibtexText(`${speakerOf(quote)}: ${quote.words}`))],
		['note', quote?.source === undefined ? undefined : braced(`Source: ${toBibtexText(quote.source)}`)],
		['localfile', url !== undefined || article.path === undefined ? undefined : braced(toBibtexText(article.path))],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(12)} = ${value}`]));
	return `@article{${key},\n${lines.join(',\n')}\n}\n`;
}

const braced = (text: string): string => `{${text}}`;

export function isoDate({year, month, day}: CitationDate): string {
	const two = (part: number) => `${part}`.padStart(2, '0');
	const parts = month === undefined ? [] : day === undefined ? [two(month)] : [two(month), two(day)];
	return [`${year}`.padStart(4, '0'), ...parts].join('-');
}

/** `von der Leyen, Ursula`, `King, Jr., Martin Luther`; what is not to be taken apart in braces of its own. */
function toBibtexName(name: CitationName): string {
	if (name.kind === 'as written') return braced(toBibtexText(name.name));
	const {family, particle, given, suffix} = name;
	const last = particle === '' ? toBibtexPart(family) : `${toBibtexPart(particle)} ${toBibtexPart(family)}`;
	return [last, ...(suffix === '' ? [] : [toBibtexPart(suffix)]), toBibtexPart(given)].join(', ');
}

/** A part of a name; one in which BibTeX would see two people or two parts goes into braces. */
function toBibtexPart(part: string): string {
	const text = toBibtexText(part);
	return /,|\band\b/i.test(text) ? braced(text) : text;
}

/** biblatex and `\url` take an address as it is; braces and backslashes, which would end it, are written in the way of addresses. */
function toBibtexAddress(url: string): string {
	return url.replace(/[{}\\^~]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
