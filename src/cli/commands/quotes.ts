import {isSure} from '../../annotate/annotation.js';
import {BLANK, flow, type Styled} from '../../layout/own-lines.js';
import {speakerKey} from '../../layout/speaker-labels.js';
import type {AskSort} from '../../library/ask.js';
import {growAll} from '../../library/growing.js';
import type {Library} from '../../library/library.js';
import {readNames} from '../../library/name-index.js';
import {type FoundQuote, findQuotes, type QuoteQuery} from '../../library/query.js';
import {quoteRecord} from '../../output/json.js';
import {toMarkdownCitation, toMarkdownText} from '../../output/markdown.js';
import {shownWords} from '../../output/shown-words.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** Who said what, over all articles given. */
export const quotes: Command = async context => {
	const {by, about, kind, unattributed, sort, sources} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	const numbers = new Map<string, number>();
	const query = {by, about, kind, unattributed};
	const found = sort === undefined ? findQuotes(library, query) : sortedQuotes(library, query, sort);
	const count = await printRecords(context, found, {
		name: 'quotes',
		json: ({doc, quote, about: words, topic}) => ({
			...quoteRecord(doc, quote),
			...(about === undefined
				? {}
				: {about: words.map(span => ({...span, text: doc.article.text.slice(span.start, span.end)}))}),
			...(topic === undefined ? {} : {topic}),
		}),
		fields: found => [
			found.doc.article.id,
			found.quote.attribution?.speaker.name ?? '',
			found.quote.kind,
			wordsOf(found),
		],
		laidOut: (found, columns) => {
			const {id, published} = found.doc.article;
			const words: Styled = [wordsOf(found), found.quote.kind === 'indirect' ? 'indirect' : 'quote'];
			return [
				...flow(labelOf(found), {columns}),
				...flow([words], {columns, lead: '│ '}),
				...flow(
					[[[id, published, found.topic && `an article about ${found.topic}`].filter(Boolean).join(', '), 'meta']],
					{
						columns,
					},
				),
				BLANK,
			];
		},
		speaker: ({quote}) => {
			if (quote.attribution === undefined) return -1;
			const key = speakerKey(quote);
			const number = numbers.get(key) ?? numbers.size;
			numbers.set(key, number);
			return number;
		},
		markdown: found => {
			const speaker = toMarkdownText(
				labelOf(found)
					.map(([text]) => text)
					.join(''),
			);
			return `> ${toMarkdownText(wordsOf(found))}\n>\n> — ${speaker}; ${toMarkdownCitation(found.doc.article)}\n\n`;
		},
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function sortedQuotes(
	library: Library,
	{by, about, kind, unattributed}: QuoteQuery,
	sort: AskSort,
): readonly FoundQuote[] {
	return growAll(readNames(library).ask({by, about, sort, isWide: true})).filter(
		({quote}) =>
			(kind === undefined || quote.kind === kind) && (unattributed !== true || quote.attribution === undefined),
	);
}

function labelOf({quote: {attribution, ambiguous}}: FoundQuote): Styled[] {
	if (attribution === undefined)
		return [
			['unattributed', 'label'],
			[ambiguous ? ' (ambiguous)' : '', 'note'],
		];
	const {name, role} = attribution.speaker;
	return [
		[isSure(attribution) ? name : `${name} (?)`, 'label'],
		[role === undefined ? '' : `, ${role}`, 'note'],
	];
}

function wordsOf({doc, quote}: FoundQuote): string {
	return quote.content.map(span => shownWords(doc.article, span)).join(' … ');
}
