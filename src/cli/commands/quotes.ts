import {type FoundQuote, findQuotes} from '../../library/query.js';
import {quoteRecord} from '../../output/json.js';
import {toMarkdownCitation, toMarkdownText} from '../../output/markdown.js';
import {shownWords} from '../../output/shown-words.js';
import {visible} from '../../text/visible.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** Who said what, over all articles given. */
export const quotes: Command = async context => {
	const {by, about, kind, sources} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	const count = await printRecords(context, findQuotes(library, {by, about, kind}), {
		name: 'quotes',
		json: ({doc, quote, about: words}) => ({
			...quoteRecord(doc, quote),
			...(about === undefined ? {} : {about: words.map(({start, end}) => ({start, end}))}),
		}),
		fields: found => [
			found.doc.article.id,
			found.quote.attribution?.speaker.name ?? '',
			found.quote.kind,
			wordsOf(found),
		],
		laidOut: found =>
			`${visible(speakerOf(found))} (${visible(found.doc.article.id)})\n  ${visible(wordsOf(found))}\n\n`,
		markdown: found =>
			`> ${toMarkdownText(wordsOf(found))}\n>\n> — ${toMarkdownText(speakerOf(found))}, ${toMarkdownCitation(found.doc.article)}\n\n`,
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function speakerOf({quote}: FoundQuote): string {
	const speaker = quote.attribution?.speaker;
	if (speaker === undefined) return 'unattributed';
	return speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

function wordsOf({doc, quote}: FoundQuote): string {
	return quote.content.map(span => shownWords(doc.article, span)).join(' … ');
}
