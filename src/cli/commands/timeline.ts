import {layoutTimeline} from '../../layout/layout-timeline.js';
import {labelText, speakerLabel} from '../../layout/speaker-labels.js';
import type {AskedQuote} from '../../library/ask.js';
import {binLabel, binOf, type Zoom} from '../../library/calendar.js';
import {growAll} from '../../library/growing.js';
import {readNames} from '../../library/name-index.js';
import {
	findTimelineEntries,
	fittingZoom,
	type Timeline,
	type TimelineEntry,
	toTimeline,
} from '../../library/timeline.js';
import {toAnsi} from '../../output/ansi.js';
import {articleRecord, type JsonRecord, quoteRecord} from '../../output/json.js';
import {toMarkdownCitation, toMarkdownText} from '../../output/markdown.js';
import {toPlain} from '../../output/plain.js';
import {shownWords} from '../../output/shown-words.js';
import {COLOR_THEME} from '../../output/theme.js';
import type {Command, CommandContext} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {isData, printData, printText} from '../print-records.js';

/** An article on the time axis, or one of its quotes. */
type Item = {readonly entry: TimelineEntry; readonly quote: AskedQuote | undefined};

/** Articles and quotes by date: a picture for people, an item a line for other programs. */
export const timeline: Command = async context => {
	const {by, about, zoom: asked, sources, format} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	const entries = growAll(findTimelineEntries(readNames(library), {by, about}));
	const zoom = asked ?? fittingZoom(entries);
	const laidOut = toTimeline(entries, zoom);
	const items = itemsOf(laidOut);
	if (isData(context)) await printData(context, 'timeline', items.map(toRecord(zoom)));
	else if (context.columns === undefined || format === 'md') await printText(context, items, {fields, markdown});
	else if (entries.length > 0) await printPicture(laidOut, context.columns, context);
	return failed || (entries.length === 0 ? ExitCode.nothingFound : ExitCode.done);
};

async function printPicture(laidOut: Timeline, columns: number, {write, color}: CommandContext): Promise<void> {
	for (const {line} of layoutTimeline(laidOut, {columns}))
		await write(`${color ? toAnsi(line, COLOR_THEME) : toPlain(line)}\n`);
}

/** From the oldest to the newest, then what is undated; each article before its quotes. */
function itemsOf({rows, undated}: Timeline): readonly Item[] {
	const entries = [...rows.flatMap(row => (row.kind === 'bin' ? row.entries : [])), ...undated];
	return entries.flatMap(entry => [{entry, quote: undefined}, ...entry.quotes.map(quote => ({entry, quote}))]);
}

function toRecord(zoom: Zoom): (item: Item) => JsonRecord {
	return ({entry: {doc}, quote}) => {
		const {article} = doc;
		const {published} = article;
		const at = {date: published ?? null, bin: published === undefined ? null : binLabel(binOf(published, zoom), zoom)};
		if (quote === undefined) return {...articleRecord(article), ...at};
		const about = quote.about.map(({start, end}) => ({start, end, text: article.text.slice(start, end)}));
		return {...quoteRecord(doc, quote.quote), ...at, about};
	};
}

function fields({entry: {doc}, quote}: Item): readonly string[] {
	const {id, title, published = ''} = doc.article;
	if (quote === undefined) return [published, 'article', id, '', title];
	return [published, 'quote', id, quote.quote.attribution?.speaker.name ?? '', wordsOf(quote)];
}

function markdown({entry: {doc}, quote}: Item): string {
	const date = doc.article.published === undefined ? ' (undated)' : '';
	if (quote === undefined) return `- ${toMarkdownCitation(doc.article)}${date}\n`;
	return `  - ${toMarkdownText(labelText(speakerLabel(quote.quote)))}: ${toMarkdownText(wordsOf(quote))}\n`;
}

function wordsOf({doc, quote}: AskedQuote): string {
	return quote.content.map(span => shownWords(doc.article, span)).join(' … ');
}
