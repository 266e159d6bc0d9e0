import type {AskedQuote, AskSort} from '../library/ask.js';
import {visible} from '../text/visible.js';
import {openAtQuote} from './article-commands.js';
import {answerOf, growingOf} from './ask-answer.js';
import type {Taken} from './ask-choices.js';
import {choiceParts} from './ask-rows.js';
import {counted} from './cells.js';
import type {Command} from './keymap.js';
import {moduleOf} from './module-of.js';
import {part} from './parts.js';
import {quoteRows} from './quote-rows.js';
import {readingWords, skippedWords, titleParts} from './reading-words.js';
import type {State} from './state.js';
import {emptyView, type ViewBase, type ViewModule} from './view.js';
import {wordsHeight} from './words-rows.js';

/** “What did X say about Y?” */
export type AskView = ViewBase & {
	readonly kind: 'ask';
	/** What the boxes stand for, Speaker and Subject; `undefined`: anyone, anything. Typing in a box leaves it until Tab or Enter. */
	readonly taken: readonly [speaker: Taken | undefined, subject: Taken | undefined];
	/** Index of the choice that counts while somebody types; -1 for none, the box as it was. */
	readonly picked: number;
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
	hint: (view, _, field) => {
		const taken = view.taken[field];
		if (taken !== undefined) return part(shownTaken(taken, field), view.typing === field ? 'bar' : 'title');
		return part(field === 0 ? 'anyone' : 'anything', 'meta');
	},
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
	command: (view, state, type) => (view.typing >= 0 ? typingCommand(view, state, type) : command(view, state, type)),
	enter,
	edited: (view, _, field) => ({...view, picked: view.fields[field]?.trim() === '' ? -1 : 0}),
	quoteAt,
	follow: (view, state, before) => {
		const quote = quotesOf(view, before)[view.chosen]?.quote;
		return quotesOf(view, state).findIndex(asked => asked.quote === quote);
	},
	needsNames: true,
	growing: (view, state) => {
		const answer = answerOf(view, state);
		return answer && growingOf(answer);
	},
};

function quoteAt(view: AskView, state: State, index: number) {
	const asked = quotesOf(view, state)[index];
	return asked && {doc: asked.doc, quote: asked.doc.quotes.indexOf(asked.quote)};
}

/** Words stand in quotation marks, but not those for a speaker, who has a name. */
function shownTaken({id, text}: Taken, field: number): string {
	return id === undefined && field === 1 ? `“${visible(text)}”` : visible(text);
}

function emptyWords(view: AskView, state: State): string {
	const answer = answerOf(view, state);
	if (answer === undefined || readingWords(state) !== '' || !answer.quotes.isDone)
		return 'Nothing yet; still reading …';
	const [speaker, subject] = answer.asked;
	const by = speaker === undefined ? '' : ` by ${shownTaken(speaker, 0)}`;
	const about = subject === undefined ? '' : ` about ${shownTaken(subject, 1)}`;
	const words = by === '' && about !== '' ? `No quote is${about}.` : `No quote${by}${about}.`;
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

function typingCommand(view: AskView, state: State, type: Command['type']): State | undefined {
	const {typing, picked} = view;
	const isEmpty = view.fields[typing] === '';
	switch (type) {
		case 'nextField':
			return withView(state, enter(view, state, (typing + 1) % 2));
		case 'submit':
			return withView(state, {...take(view, state), typing: -1});
		case 'lineDown':
		case 'lineUp':
			return pick(view, state, picked + (type === 'lineDown' ? 1 : -1));
		case 'cancel':
			return isEmpty ? withView(state, {...view, typing: -1, picked: -1}) : undefined;
		case 'back':
		case 'clearQuery': {
			// What stands in the box is as if selected: it goes as a whole.
			if (!isEmpty || (view.taken[typing] === undefined && picked < 0)) return undefined;
			const taken = typing === 0 ? ([undefined, view.taken[1]] as const) : ([view.taken[0], undefined] as const);
			return withView(state, {...view, taken, picked: -1, chosen: 0, top: 0});
		}
		default:
			return undefined;
	}
}

/** Moves to another choice, which counts from then on. */
function pick(view: AskView, state: State, wanted: number): State {
	const count = answerOf(view, state)?.choices.length ?? 0;
	const first = view.fields[view.typing] === '' ? -1 : 0;
	const picked = Math.max(first, Math.min(count - 1, wanted));
	return picked === view.picked ? state : withView(state, {...view, picked, chosen: 0, top: 0});
}

/** Goes to a box; what counts in the other one stands there. */
function enter(view: AskView, state: State, field: number): AskView {
	return {...(view.typing < 0 ? view : take(view, state)), typing: field};
}

/** What counts stands in its box from then on. */
function take(view: AskView, state: State): AskView {
	const answer = answerOf(view, state);
	const typed = view.fields[view.typing]?.trim() ?? '';
	const words = typed === '' ? view.taken[view.typing] : {id: undefined, text: typed};
	const asked = answer === undefined ? words : answer.asked[view.typing];
	return {
		...view,
		fields: ['', ''],
		taken: view.typing === 0 ? [asked, view.taken[1]] : [view.taken[0], asked],
		picked: -1,
	};
}

const withView = (state: State, view: AskView): State => ({...state, view});
