import {type Citation, type CitationDate, type CitedQuote, speakerOf} from './citation-facts.js';
import type {CitationName} from './citation-name.js';
import type {Json, JsonRecord} from './json.js';

/**
 * A CSL-JSON item of type `article-newspaper`. Lossless: words stand as the article has them. The quote stands in `annote` for
 * people and in `custom` for programs, with speaker, offsets and a W3C TextQuoteSelector for each stretch of its words.
 */
export function cslItem({key, article, authors, date, accessed, url, quote}: Citation): JsonRecord {
	return {
		id: key,
		type: 'article-newspaper',
		title: article.title,
		...(authors.length === 0 ? {} : {author: authors.map(cslName)}),
		...field('container-title', article.outlet),
		...field('issued', date === undefined ? undefined : cslDate(date)),
		...field('URL', url),
		...field('accessed', accessed === undefined ? undefined : cslDate(accessed)),
		...field('abstract', article.summary),
		...field('annote', quote === undefined ? undefined : annotation(quote)),
		custom: {
			article: article.id,
			path: article.path ?? null,
			...(quote === undefined
				? {}
				: {
						quote: {
							kind: quote.kind,
							speaker: quote.speaker === undefined ? null : {name: quote.speaker, role: quote.role ?? null},
							source: quote.source ?? null,
							parts: quote.parts.map(({start, end, selector}) => ({start, end, selector: {...selector}})),
						},
					}),
		},
	};
}

function field(name: string, value: Json | undefined): JsonRecord {
	return value === undefined ? {} : {[name]: value};
}

function cslDate({year, month, day}: CitationDate): Json {
	return {'date-parts': [[year, month, day].filter(part => part !== undefined)]};
}

function cslName(name: CitationName): JsonRecord {
	if (name.kind === 'as written') return {literal: name.name};
	return {
		family: name.family,
		given: name.given,
		...(name.particle === '' ? {} : {'non-dropping-particle': name.particle}),
		...(name.suffix === '' ? {} : {suffix: name.suffix}),
	};
}

function annotation(quote: CitedQuote): string {
	return `${speakerOf(quote)}: ${quote.words}${quote.source === undefined ? '' : ` (source: ${quote.source})`}`;
}
