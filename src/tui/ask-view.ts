import type {AskedQuote, AskSort} from '../library/ask.js';
import {openAtQuote} from './article-commands.js';
import {answerOf} from './ask-answer.js';
import type {Taken} from './ask-choices.js';
import {choiceParts} from './ask-rows.js';
import {type BoxesBase, growingWith} from './box-answer.js';
import {askedWords, boxCommand, boxHint, editedBox, enterBox} from './boxes.js';
import {counted} from './cells.js';
import type {Command} from './keymap.js';
import {moduleOf} from './module-of.js';
import {part} from './parts.js';
import {quoteRows} from './quote-rows.js';
import {readingWords, skippedWords, titleParts} from './reading-words.js';
import type {State} from './state.js';
import {emptyView, type ViewModule} from './view.js';
import {wordsHeight} from './words-rows.js';

/** “What did X say about Y?” */
export type AskView = BoxesBase & {
	readonly kind: 'ask';
	readonly sort: AskSort;
};

export type AskOf = {readonly speaker?: Taken | undefined; readonly subject?: Taken | undefined};

/** The question with nothing or something in its boxes; the cursor is in the first one that is empty. */
export function askView({speaker, subject}: AskOf = {}): AskView {
	const typing = speaker === undefined || subject !== undefined ? 0 : 1;
	return {...emptyView(2, typing), kind: 'ask', taken: [speaker, subject], picked: -1, sort: 'date'};
}

/**
 * The question for `gq`: by the speaker of the quote that was stepped to, which typing replaces; by or about whom a card or the
 * chosen row of a list is of; else with empty boxes.
 */
export function askFrom(state: State): AskView {
	const {screen, article, names, view} = state;
	if (screen === 'view' && view !== undefined) return askView(moduleOf(view).asks?.(view, state));
	const quote = screen === 'article' ? article?.page.doc.quotes[article.quote] : undefined;
	if (quote?.attribution === undefined) return askView();
	const known = names?.names.speakerOf(quote);
	const speaker = {id: known?.id, text: known?.name ?? quote.attribution.speaker.name};
	return {...askView({speaker}), typing: 0};
}

const quotesOf = (view: AskView, state: State): readonly AskedQuote[] => answerOf(view, state)?.quotes.items ?? [];

const ORDERS: Readonly<Record<AskSort, string>> = {date: 'newest first', relevance: 'most relevant first'};

export const ASK: ViewModule<AskView> = {
	title: (view, state) => {
		const {columns} = state.size;
		const name = part(columns >= 60 ? 'What did X say about Y?' : 'Quotes', 'heading');
		const count = counted(quotesOf(view, state).length, 'quote');
		return titleParts([name], [readingWords(state), ORDERS[view.sort], count], columns);
	},
	labels: ['Speaker', 'Subject'],
	hint: (view, _, field) => boxHint(view, field),
	head: (view, state, columns) => {
		// One row in either case: the list stays where it is when the cursor leaves the boxes.
		if (view.typing < 0) return [[part('─'.repeat(columns), 'rule')]];
		const answer = answerOf(view, state);
		return [answer === undefined ? [] : choiceParts(answer, view.picked, columns)];
	},
	count: (view, state) => quotesOf(view, state).length,
	itemRows: (_, state) => wordsHeight(state.size),
	item: (view, state, index, {columns, isChosen}) => {
		const quote = quotesOf(view, state)[index];
		// While somebody types, what is chosen is a choice, not a quote.
		const options = {columns, isChosen: isChosen && view.typing < 0};
		return quote === undefined ? [] : quoteRows(quote, options, wordsHeight(state.size));
	},
	empty: emptyWords,
	open: (view, state, index) => {
		const at = quoteAt(view, state, index);
		return at === undefined ? state : openAtQuote(state, at.doc.article, at.quote);
	},
	keys: ({typing}) =>
		typing >= 0
			? [
					'{lineUp:up lineDown:down} choose  {nextField} next box  {submit} done  {clearQuery} empty  {cancel} leave',
					'{nextField} next box  {submit} done',
					'{submit} done',
				]
			: [
					'{open} open  {copyQuote} copy  {exchange} swap  {sort} order  {search} boxes  {help} keys  {cancel} back',
					'{open} open  {exchange} swap  {sort} order  {search} boxes',
					'{open} open  {cancel} back',
				],
	command: (view, state, type) => {
		if (view.typing < 0) return command(view, state, type);
		const next = boxCommand(view, type, answerOf(view, state));
		return next && withView(state, next);
	},
	enter: (view, state, field) => enterBox(view, field, answerOf(view, state)),
	edited: (view, _, field) => editedBox(view, field),
	quoteAt,
	follow: (view, state, before) => {
		const quote = quotesOf(view, before)[view.chosen]?.quote;
		return quotesOf(view, state).findIndex(asked => asked.quote === quote);
	},
	needsNames: true,
	growing: (view, state) => {
		const answer = answerOf(view, state);
		return answer && growingWith(answer.quotes, answer);
	},
};

function quoteAt(view: AskView, state: State, index: number) {
	const asked = quotesOf(view, state)[index];
	return asked && {doc: asked.doc, quote: asked.doc.quotes.indexOf(asked.quote)};
}

function emptyWords(view: AskView, state: State): string {
	const answer = answerOf(view, state);
	if (answer === undefined || readingWords(state) !== '' || !answer.quotes.isDone)
		return 'Nothing yet; still reading …';
	const asked = askedWords(answer.asked);
	const words = asked.startsWith(' about') ? `No quote is${asked}.` : `No quote${asked}.`;
	return `${words} ${skippedWords(state)}`.trim();
}

function command(view: AskView, state: State, type: Command['type']): State | undefined {
	switch (type) {
		case 'exchange': {
			const [speaker, subject] = answerOf(view, state)?.asked ?? view.taken;
			return withView(state, {...view, taken: [subject, speaker], chosen: 0, top: 0});
		}
		case 'sort':
			return withView(state, {...view, sort: view.sort === 'date' ? 'relevance' : 'date', chosen: 0, top: 0});
		default:
			return undefined;
	}
}

const withView = (state: State, view: AskView): State => ({...state, view});
