import type {AnnotatedArticle} from '../../annotate/annotation.js';
import type {QuoteEvidence} from '../../annotate/explain.js';
import {layoutCandidates, layoutVerdict, percentOf} from '../../layout/layout-evidence.js';
import {BLANK, flow, type Styled} from '../../layout/own-lines.js';
import {type JsonRecord, quoteRecord} from '../../output/json.js';
import {toMarkdownText} from '../../output/markdown.js';
import {shownStretch, shownWords} from '../../output/shown-words.js';
import type {Span} from '../../text/span.js';
import {usage} from '../args.js';
import type {Command} from '../command.js';
import {CliError, ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** A quote with what decided on its speaker; `number` from 1. */
type Explained = {
	readonly doc: AnnotatedArticle;
	readonly number: number;
	readonly evidence: QuoteEvidence;
};

/** Why each quote carries the speaker it does: the candidates, what spoke for them, and the words that decided. */
export const explain: Command = async context => {
	const {quote, sources, unattributed} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	if (quote !== undefined && library.articles.length > 1)
		throw usage('a quote number is of one article: diplo-reader explain ID N');
	const {explainQuotes} = await import('../../annotate/annotate.js');
	const found = function* (): Generator<Explained> {
		for (const article of library.articles) {
			const doc = library.doc(article);
			const all = explainQuotes(doc);
			if (quote !== undefined && all[quote - 1] === undefined)
				throw new CliError(ExitCode.nothingFound, `${article.id} has ${all.length} quotes`);
			for (const [i, evidence] of all.entries()) {
				if (quote !== undefined && i !== quote - 1) continue;
				if (unattributed && evidence.quote.attribution !== undefined) continue;
				yield {doc, number: i + 1, evidence};
			}
		}
	};
	const count = await printRecords(context, found(), {
		name: 'quotes',
		json: toRecord,
		fields: ({doc, number, evidence}) => [
			doc.article.id,
			`${number}`,
			evidence.quote.attribution?.speaker.name ?? '',
			percentOf(evidence.quote.attribution?.confidence ?? 0),
			evidence.decided,
			wordsOf(doc, evidence.quote.content),
		],
		laidOut: (explained, columns) => layOut(explained, columns),
		markdown: ({doc, number, evidence}) => {
			const speaker = evidence.quote.attribution?.speaker.name ?? 'unattributed';
			const lines = evidence.candidates.map(
				({name, share, reasons}) =>
					`  - ${percentOf(share)} ${toMarkdownText(name)}: ${toMarkdownText(reasons.join(', '))}`,
			);
			return `${number}. ${toMarkdownText(wordsOf(doc, evidence.quote.content))} — **${toMarkdownText(speaker)}**: ${evidence.decided}\n${lines.join('\n')}\n\n`;
		},
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function layOut({doc, number, evidence}: Explained, columns: number) {
	const {quote, sentence, candidates} = evidence;
	return [
		...flow(
			[
				[`${number}  `, 'meta'],
				[wordsOf(doc, quote.content), quote.kind === 'indirect' ? 'indirect' : 'quote'],
			],
			{
				columns,
			},
		),
		...layoutVerdict(evidence, {columns, lead: '   '}),
		...(sentence === undefined ? [] : flow(litSentence(doc, evidence, sentence), {columns, lead: '   │ '})),
		...layoutCandidates(candidates, {columns, lead: '   '}),
		BLANK,
	];
}

/** The sentence with the mention in brackets and the words of saying in braces, so that both show without colour. */
function litSentence(doc: AnnotatedArticle, {quote}: QuoteEvidence, sentence: Span): Styled[] {
	const {attribution} = quote;
	const lit: Array<{span: Span; style: 'label' | 'cue'; marks: readonly [string, string]}> = [];
	if (attribution !== undefined) lit.push({span: attribution.speaker.span, style: 'label', marks: ['[', ']']});
	if (attribution?.cue !== undefined) lit.push({span: attribution.cue, style: 'cue', marks: ['{', '}']});
	lit.sort((a, b) => a.span.start - b.span.start);
	const out: Styled[] = [];
	let from = sentence.start;
	for (const {span, style, marks} of lit) {
		if (span.start < from) continue;
		out.push([shownStretch(doc.article, {start: from, end: span.start}), 'text']);
		out.push([`${marks[0]}${shownWords(doc.article, span)}${marks[1]}`, style]);
		from = span.end;
	}
	if (from < sentence.end) out.push([shownStretch(doc.article, {start: from, end: sentence.end}), 'text']);
	return out;
}

function toRecord({doc, number, evidence}: Explained): JsonRecord {
	const {text} = doc.article;
	return {
		...quoteRecord(doc, evidence.quote),
		type: 'evidence',
		number,
		decided: evidence.decided,
		candidates: evidence.candidates.map(({span, name, share, reasons, isChosen}) => ({
			name,
			share: Number(share.toFixed(4)),
			chosen: isChosen,
			reasons: [...reasons],
			mention: {start: span.start, end: span.end, text: text.slice(span.start, span.end)},
		})),
	};
}

const wordsOf = ({article}: AnnotatedArticle, content: readonly Span[]): string =>
	content.map(span => shownWords(article, span)).join(' … ');
