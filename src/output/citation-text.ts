import {visible} from '../text/visible.js';
import {type Citation, type CitationDate, speakerOf} from './citation-facts.js';
import type {CitationName} from './citation-name.js';
import {toMarkdownText} from './markdown.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `22 March 2021`, `March 2021`, `2021`. */
export function writtenDate({year, month, day}: CitationDate): string {
	const name = month === undefined ? undefined : MONTHS[month - 1];
	if (name === undefined) return `${year}`;
	return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** `Ursula von der Leyen`; the name in its usual order. Not yet visible(). */
export function fullName(name: CitationName): string {
	if (name.kind === 'as written') return name.name;
	return [name.given, name.particle, name.family, name.suffix].filter(part => part !== '').join(' ');
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** As a sentence for a text: the words with who said them, where and when; for an article who wrote it, its title, outlet and date. */
export function toPlainCitation(citation: Citation): string {
	const facts = [
		...factsOf(citation, visibleLine, title => `“${title}”`),
		...whereOf(citation, visibleLine, url => url),
	];
	return quoted(citation, facts.join(', '), {lead: '', bold: words => words, text: visibleLine});
}

/** The same as Markdown. */
export function toMarkdownCitationText(citation: Citation): string {
	const facts = factsOf(citation, toMarkdownText, title => {
		const {url} = citation;
		return url === undefined || citation.quote !== undefined ? `*${title}*` : `[*${title}*](<${url}>)`;
	});
	if (citation.quote !== undefined || citation.url === undefined)
		facts.push(...whereOf(citation, toMarkdownText, url => `<${url}>`));
	else if (citation.accessed !== undefined) facts.push(`accessed ${writtenDate(citation.accessed)}`);
	return quoted(citation, facts.join(', '), {lead: '> ', bold: words => `**${words}**`, text: toMarkdownText});
}

type Text = (words: string) => string;

const visibleLine: Text = words => visible(words.replace(/\s+/g, ' ').trim());

function factsOf({article, authors, date}: Citation, text: Text, titled: Text): string[] {
	return [
		authors.length === 0 ? undefined : text(listed(authors.map(fullName))),
		article.title.trim() === '' ? undefined : titled(text(article.title.replace(/\s+/g, ' ').trim())),
		article.outlet === undefined ? undefined : text(article.outlet),
		date === undefined ? undefined : writtenDate(date),
	].filter(part => part !== undefined && part !== '') as string[];
}

/** The link, or where the file lies unless a quote has a source of its own. */
function whereOf({article, url, accessed, quote}: Citation, text: Text, linked: Text): string[] {
	const where: string[] = [];
	if (url !== undefined) where.push(linked(url));
	else if (quote?.source === undefined && article.path !== undefined)
		where.push(text(visible(article.path, {showLineEnds: true})));
	if (accessed !== undefined) where.push(`accessed ${writtenDate(accessed)}`);
	return where;
}

function quoted(
	{quote}: Citation,
	facts: string,
	{lead, bold, text}: {readonly lead: string; readonly bold: Text; readonly text: Text},
): string {
	if (quote === undefined) return `${facts}\n`;
	const kind = quote.kind === 'indirect' ? ' (reported, not word for word)' : '';
	const speaker = `${bold(text(speakerOf(quote)))}${kind}`;
	const empty = lead === '' ? '' : `${lead.trimEnd()}\n`;
	const source = quote.source === undefined ? undefined : `source: ${text(quote.source)}`;
	const said = [speaker, facts === '' ? undefined : `in ${facts}`, source]
		.filter(part => part !== undefined)
		.join('; ');
	return `${lead}${text(quote.words)}\n${empty}${lead}— ${said}\n`;
}
