import type {Library} from '../../library/library.js';
import {findQuotes} from '../../library/query.js';
import {toCitations} from '../../output/citation.js';
import type {CitationSubject} from '../../output/citation-facts.js';
import {type Request, usage} from '../args.js';
import type {Command} from '../command.js';
import {CliError, ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {today} from '../today.js';

/** Citations of articles, or of quotes in them. */
export const cite: Command = async ({request, io, write}) => {
	const {quote, by, about, kind, style = 'plain', sources} = request;
	const isOfQuotes = by !== undefined || about !== undefined || kind !== undefined;
	if (quote !== undefined && isOfQuotes) throw usage('--quote names one quote; leave out --by, --about and --kind');
	const annotated = quote !== undefined || isOfQuotes;
	const {library, failed} = await loadLibrary({words: sources, io, annotated});
	let count = 0;
	const counted = function* (subjects: Iterable<CitationSubject>) {
		for (const subject of subjects) {
			count++;
			yield subject;
		}
	};
	const subjects = subjectsOf(library, {...request, isOfQuotes});
	for (const piece of toCitations(counted(subjects), style, {accessed: today()})) await write(piece);
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

type Wanted = Pick<Request, 'quote' | 'by' | 'about' | 'kind'> & {readonly isOfQuotes: boolean};

function subjectsOf(library: Library, {quote, by, about, kind, isOfQuotes}: Wanted): Iterable<CitationSubject> {
	if (quote !== undefined) return [quoteNumber(library, quote)].filter(subject => subject !== undefined);
	return isOfQuotes ? foundQuotes(library, {by, about, kind}) : library.articles.map(article => ({article}));
}

function* foundQuotes(library: Library, query: Pick<Request, 'by' | 'about' | 'kind'>): Generator<CitationSubject> {
	for (const {doc, quote} of findQuotes(library, query))
		yield {article: doc.article, quote, number: doc.quotes.indexOf(quote) + 1};
}

function quoteNumber(library: Library, number: number): CitationSubject | undefined {
	const [article, ...others] = library.articles;
	if (article === undefined) return undefined;
	if (others.length > 0) throw usage('--quote N is of one article; name it: diplo-reader cite ID --quote N');
	const {quotes} = library.doc(article);
	const quote = quotes[number - 1];
	if (quote !== undefined) return {article, quote, number};
	const there = quotes.length === 0 ? 'no quotes' : quotes.length === 1 ? 'one quote' : `${quotes.length} quotes`;
	throw new CliError(ExitCode.nothingFound, `${article.id} has ${there}`);
}
