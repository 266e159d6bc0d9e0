import type {Quote} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {visible} from '../text/visible.js';
import {type CitationName, splitByline} from './citation-name.js';
import {articleLink, quoteSource} from './links.js';
import {shownWords} from './shown-words.js';
import {type TextQuote, textQuote} from './text-quote.js';

/** What is to be cited: an article, or a quote in it. */
export type CitationSubject = {
	readonly article: Article;
	readonly quote?: Quote | undefined;
	/** Which quote of the article it is, from 1. */
	readonly number?: number | undefined;
};

export type CitationOptions = {
	/** The day the link was looked at, as an ISO date; left out where there is no link. */
	readonly accessed?: string | undefined;
};

/** What a citation says. Strings are as the article has them, not yet visible(). */
export type Citation = {
	/** `nato-bulgaria-spy-ring-2021`, with `-q3` for its third quote; letters of English, digits and `-` alone. */
	readonly key: string;
	readonly article: Article;
	readonly authors: readonly CitationName[];
	readonly date: CitationDate | undefined;
	readonly accessed: CitationDate | undefined;
	/** Where the article itself stands; never where its quotations come from. Safe to print. */
	readonly url: string | undefined;
	readonly quote: CitedQuote | undefined;
};

export type CitationDate = {
	readonly year: number;
	readonly month: number | undefined;
	readonly day: number | undefined;
};

export type CitedQuote = {
	readonly kind: Quote['kind'];
	/** The attributed words with their quotation marks, as shown; parts joined by ` … `. Safe to print. */
	readonly words: string;
	readonly speaker: string | undefined;
	readonly role: string | undefined;
	/** The line of the article’s sources that says where the speaker’s words come from, without a lead that only names him or her. */
	readonly source: string | undefined;
	/** One for each stretch of the words, and where that stands in the article’s text. */
	readonly parts: ReadonlyArray<{readonly start: number; readonly end: number; readonly selector: TextQuote}>;
};

/** Gathers what a citation says. */
export function readCitation({article, quote, number}: CitationSubject, {accessed}: CitationOptions = {}): Citation {
	const source = quote === undefined ? undefined : quoteSource(article, quote);
	const url = articleLink(article)?.url;
	return {
		key: citationKey(article.id, number),
		article,
		authors: article.byline === undefined ? [] : splitByline(article.byline),
		date: readDate(article.published),
		accessed: url === undefined ? undefined : readDate(accessed),
		url,
		quote: quote === undefined ? undefined : readQuote(article, quote, source),
	};
}

function readQuote(
	article: Article,
	{kind, content, quoted, attribution}: Quote,
	source: string | undefined,
): CitedQuote {
	const words = content.map(span => shownWords(article, span)).join(' … ');
	return {
		kind,
		// A block quotation has no marks in the article, and would have none when it is set in a line.
		words: kind === 'direct' && quoted.length === 0 ? `“${words}”` : words,
		speaker: attribution?.speaker.name,
		role: attribution?.speaker.role,
		source: source?.replace(LEAD, ''),
		parts: content.map(span => ({start: span.start, end: span.end, selector: textQuote(article, span)})),
	};
}

/** `Quotations of Jens Stoltenberg: `; one that says more, such as who translated, stays. */
const LEAD = /^Quotations? of [^:()]{1,80}:\s{1,3}/i;

function readDate(iso: string | undefined): CitationDate | undefined {
	const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso ?? '');
	if (parts === null) return undefined;
	const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
	return {year: Number(parts[1]), month: number(parts[2]), day: number(parts[3])};
}

/** Letters of other scripts by their code points, so that two articles have two keys. */
function citationKey(id: string, number: number | undefined): string {
	const key = id
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Za-z0-9]/gu, char =>
			/[\p{L}\p{N}]/u.test(char) ? `u${(char.codePointAt(0) as number).toString(16)}` : '-',
		)
		.replace(/-{2,}/g, '-')
		.replace(/^-|-$/g, '');
	const safe = key === '' ? 'article' : key;
	return number === undefined ? safe : `${safe}-q${number}`;
}

/** `Jens Stoltenberg, NATO Secretary General`; `unattributed` where nobody could be named. Safe to print. */
export function speakerOf({speaker, role}: CitedQuote): string {
	if (speaker === undefined) return 'unattributed';
	return visible((role === undefined ? speaker : `${speaker}, ${role}`).replace(/\s+/g, ' '));
}
