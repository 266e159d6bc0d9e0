import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import {indexOfOffset, type ShownText, showSpan} from '../layout/shown-text.js';
import {labelText, speakerLabel} from '../layout/speaker-labels.js';
import {overlaps, type Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import {type Part, part} from './parts.js';
import type {ItemOptions} from './view.js';
import {wordsRows} from './words-rows.js';

export type QuoteItem = {
	readonly doc: AnnotatedArticle;
	readonly quote: Quote;
	/** Words of the article to be lit, in the quote or beside it. */
	readonly about: readonly Span[];
	/** Words of the title or the summary, where those make it an answer. */
	readonly topic?: string;
};

/** A quote as an item of a list: its words, who said it, date and title of the article. `height`: as of `wordsHeight`. */
export function quoteRows(
	{doc, quote, about, topic}: QuoteItem,
	options: ItemOptions,
	height: number,
): ReadonlyArray<readonly Part[]> {
	const {article} = doc;
	const {text, place} = shownQuote(doc, quote);
	const matches = about.flatMap(span => place(span) ?? []);
	const who = [part(labelText(speakerLabel(quote)), 'speaker')];
	const beside = matches.length > 0 ? undefined : about[0];
	// “Asked about Iran, she said”: what lets it be about the subject stands outside its words.
	if (beside !== undefined) who.push(part(' · about ', 'meta'), part(showSpan(article, beside).text, 'match'));
	const title = [part(visible(article.title), 'meta')];
	// Before a title that may be cut.
	if (topic !== undefined) title.unshift(part('about ', 'meta'), part(visible(topic), 'match'), part(' · ', 'meta'));
	const notes = [title, who];
	return wordsRows({date: article.published, text, matches, inSight: matches[0], notes}, options, height);
}

export type ShownQuote = {
	/** All its words on one line, safe to print. */
	readonly text: string;
	/** Where words of the article stand in the text; `undefined` when they stand outside the quote. */
	readonly place: (span: Span) => Span | undefined;
};

const known = new WeakMap<Quote, ShownQuote>();

/** “A,” she said, “B.” is shown as “A,” … “B.” */
export function shownQuote({article}: AnnotatedArticle, quote: Quote): ShownQuote {
	let answer = known.get(quote);
	if (answer === undefined) {
		const pieces: Array<{readonly span: Span; readonly shown: ShownText; readonly start: number}> = [];
		let text = '';
		for (const span of quote.content) {
			if (text !== '') text += ' … ';
			const shown = showSpan(article, span);
			pieces.push({span, shown, start: text.length});
			text += shown.text;
		}
		const place = (words: Span): Span | undefined => {
			const piece = pieces.find(({span}) => overlaps(span, words));
			if (piece === undefined) return undefined;
			const start = piece.start + indexOfOffset(piece.shown, words.start);
			const end = piece.start + indexOfOffset(piece.shown, words.end);
			return end > start ? {start, end} : undefined;
		};
		answer = {text, place};
		known.set(quote, answer);
	}
	return answer;
}
