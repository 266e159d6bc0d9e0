import {visible} from '../text/visible.js';
import {type Citation, type CitationDate, speakerOf} from './citation-facts.js';
import type {CitationName} from './citation-name.js';

/** Words from outside as the value of a RIS tag: one line, safe to print. */
export function toRisText(words: string): string {
	return visible(words.replace(/\s+/g, ' ').trim());
}

/**
 * A RIS record, `TY  - NEWS`, one tag a line. Lines end with a line feed alone, which the programs that read RIS take and
 * terminals need. The quote stands in `N1`.
 */
export function toRis({key, article, authors, date, accessed, url, quote}: Citation): string {
	const tags: Array<readonly [string, string | undefined]> = [
		['TY', 'NEWS'],
		['ID', key],
		...authors.map(name => ['AU', toRisName(name)] as const),
		['TI', article.title],
		['T2', article.outlet],
		['PY', date === undefined ? undefined : `${date.year}`],
		['DA', date === undefined ? undefined : slashed(date)],
		['UR', url],
		['Y2', accessed === undefined ? undefined : slashed(accessed)],
		['AB', article.summary],
		['N1', quote === undefined ? undefined : `${speakerOf(quote)}: ${quote.words}`],
		['N1', quote?.source === undefined ? undefined : `Source: ${quote.source}`],
		['N1', url !== undefined || article.path === undefined ? undefined : `File: ${article.path}`],
	];
	const lines = tags.flatMap(([tag, value]) => {
		const text = value === undefined ? '' : toRisText(value);
		return text === '' ? [] : [`${tag}  - ${text}\n`];
	});
	return `${lines.join('')}ER  - \n`;
}

/** `2021/03/22/`: year, month, day and nothing more. */
function slashed({year, month, day}: CitationDate): string {
	const two = (part: number | undefined) => (part === undefined ? '' : `${part}`.padStart(2, '0'));
	return `${`${year}`.padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

/** `Family, Given, Suffix`. A comma would part a name that is not to be taken apart, and an asterisk may not stand in one. */
function toRisName(name: CitationName): string {
	const clean = (part: string) => part.replace(/[,*]/g, ' ');
	if (name.kind === 'as written') return clean(name.name);
	const {family, particle, given, suffix} = name;
	const last = particle === '' ? family : `${particle} ${family}`;
	return [last, given, ...(suffix === '' ? [] : [suffix])].map(clean).join(', ');
}
