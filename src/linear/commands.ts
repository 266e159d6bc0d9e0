import type {Quote} from '../annotate/annotation.js';
import {speakerKey} from '../layout/speaker-labels.js';
import {articleList, type Choice} from './article-list.js';
import {cite, copy} from './cite.js';
import {goToMark, mark, toggleFlag, undoLast} from './flags.js';
import {searchAll} from './hit-list.js';
import {continueListing, openListing} from './listing-view.js';
import {findHere, stepMatch} from './matches.js';
import {again, back, goToParagraph, goToPercent, openNamed, openNeighbour, pageUp} from './move.js';
import {readQuestion} from './question.js';
import {askQuotes, quotesHere} from './quote-list.js';
import {stepQuote} from './quote-steps.js';
import {setPage, setReported, setWidth} from './settings.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {tellPlace} from './where.js';
import {explainQuote} from './why.js';
import {shown} from './words.js';

/** A command as it is typed, explained and done. */
export type LinearCommand = {
	readonly name: string;
	/** Other names, letters and signs. */
	readonly also: readonly string[];
	/** How it is typed, for help: `cite [N] [STYLE]`. */
	readonly usage: string;
	readonly help: string;
	/** Where `?` names it; `undefined`: only in the whole list. */
	readonly shownIn?: 'article' | 'listing' | 'both';
	readonly run: (context: Context, state: LinearState, argument: string) => Outcome;
};

const anyQuote = () => true;

/** Steps with a word of what: `next`, `next quote`, `next match`. */
function step(context: Context, state: LinearState, argument: string, by: 1 | -1): Outcome {
	const {view} = state;
	const what = argument.toLowerCase().replace(/s$/, '');
	if (what.startsWith('art')) return openNeighbour(context, state, by);
	if (view.kind === 'listing') return by > 0 ? continueListing(state, view) : pageUp(context, state);
	if (what.startsWith('par')) return goToParagraph(context, state, view.first + 1 + by);
	if (what.startsWith('mat')) return stepMatch(context, state, view, by);
	if (what === '' && view.find !== undefined) return stepMatch(context, state, view, by);
	if (what === '' || what.startsWith('quo')) return stepQuote(context, state, view, {step: by, isFitting: anyQuote});
	if (what !== 'same') return reply(state, 'Next what? quote, match, same (speaker), paragraph or article.');
	const atHand = context.library.doc(view.article).quotes[view.quote];
	const key = atHand === undefined ? undefined : speakerKey(atHand);
	const isSame = (quote: Quote) => quote.attribution !== undefined && speakerKey(quote) === key;
	return stepQuote(context, state, view, {step: by, isFitting: isSame});
}

/** `obama about iran` behind `by`, `iran by obama` behind `about`. */
function ask(context: Context, state: LinearState, question: string): Outcome {
	const asked = readQuestion(question);
	return asked === undefined
		? reply(state, 'Ask like this: by obama about iran; by obama; about iran.')
		: askQuotes(context, state, asked);
}

function quotes(context: Context, state: LinearState, argument: string): Outcome {
	const {view} = state;
	if (argument === '' && view.kind === 'article') return openListing(state, quotesHere(context, view.article));
	const everything = {by: undefined, about: undefined};
	if (argument === '' || argument === 'all') return askQuotes(context, state, everything);
	if (/^unatt/i.test(argument)) return askQuotes(context, state, {...everything, isUnattributed: true});
	return ask(context, state, argument);
}

function search(context: Context, state: LinearState, argument: string): Outcome {
	return argument === '' ? reply(state, 'Search for what? /WORDS') : searchAll(context, state, argument);
}

function find(context: Context, state: LinearState, argument: string): Outcome {
	if (state.view.kind !== 'article' || argument === '') return search(context, state, argument);
	return findHere(context, state, state.view, argument);
}

function articles(context: Context, state: LinearState, argument: string): Outcome {
	const choices: readonly Choice[] = ['all', 'new', 'unread', 'starred'];
	const choice = argument === '' ? 'all' : choices.find(each => each.startsWith(argument.toLowerCase()));
	if (choice === undefined) return reply(state, 'Which articles? new, unread or starred; without a word all.');
	return openListing(state, articleList(context.library, choice, state.session));
}

function sources(state: LinearState): Outcome {
	if (state.view.kind !== 'article') return reply(state, 'Open an article first.');
	const {sources: lines} = state.view.article;
	return reply(state, ...(lines.length === 0 ? ['The article names no sources.'] : lines.map(shown)));
}

function paragraph(context: Context, state: LinearState, argument: string): Outcome {
	return /^\d{1,9}$/.test(argument)
		? goToParagraph(context, state, Number(argument))
		: reply(state, 'Which one? paragraph 12');
}

/** Every command but help, which prints them. In the order of the help. */
export const COMMANDS: readonly LinearCommand[] = [
	{
		name: 'articles',
		also: ['list', 'l', 'gl'],
		usage: 'articles [new|unread|starred]',
		help: 'the list of articles',
		shownIn: 'both',
		run: articles,
	},
	{
		name: 'open',
		also: [],
		usage: 'open WORDS',
		help: 'opens the article with these words in its title; its number alone does too',
		run: openNamed,
	},
	{
		name: 'next',
		also: ['n'],
		usage: 'next, or n',
		help: 'next match of the search, without one the next quote; next article, next paragraph',
		shownIn: 'article',
		run: (context, state, argument) => step(context, state, argument, 1),
	},
	{
		name: 'previous',
		also: ['p'],
		usage: 'previous, or p',
		help: 'the same the other way',
		run: (context, state, argument) => step(context, state, argument, -1),
	},
	{
		name: 'quotes',
		also: ['gq'],
		usage: 'quotes [all|unattributed]',
		help: 'the quotes of the article; in a list those of all articles',
		shownIn: 'both',
		run: quotes,
	},
	{
		name: 'by',
		also: [],
		usage: 'by obama about iran',
		help: 'what did Obama say about Iran? Either part alone does too, and so does the question in words',
		shownIn: 'both',
		run: (context, state, argument) => ask(context, state, `by ${argument}`),
	},
	{
		name: 'about',
		also: [],
		usage: 'about iran',
		help: 'what was said about Iran, by anybody',
		run: (context, state, argument) => ask(context, state, `about ${argument}`),
	},
	{
		name: 'search',
		also: [],
		usage: '/WORDS, or search WORDS',
		help: '/ searches the article, in a list all articles; search and // always all articles',
		shownIn: 'both',
		run: search,
	},
	{
		name: 'find',
		also: [],
		usage: 'find WORDS',
		help: 'searches this article',
		run: find,
	},
	{
		name: 'why',
		also: ['explain', 'i'],
		usage: 'why [N]',
		help: 'why the quote has this speaker',
		shownIn: 'article',
		run: explainQuote,
	},
	{
		name: 'cite',
		also: ['yc'],
		usage: 'cite [N] [plain|markdown|bibtex|ris|csl]',
		help: 'prints a citation of the quote, or of the article when there is no quote',
		shownIn: 'both',
		run: cite,
	},
	{
		name: 'copy',
		also: ['yq', 'y'],
		usage: 'copy [N] [STYLE]',
		help: 'puts the citation into the clipboard',
		shownIn: 'both',
		run: copy,
	},
	{
		name: 'sources',
		also: ['yu'],
		usage: 'sources',
		help: 'where the article and its quotations come from',
		run: (_context, state) => sources(state),
	},
	{
		name: 'read',
		also: ['r'],
		usage: 'read [N|all]',
		help: 'marks the article as read, or unread again',
		run: (context, state, argument) => toggleFlag(context, state, argument, 'read'),
	},
	{
		name: 'star',
		also: ['*'],
		usage: 'star [N]',
		help: 'stars the article, or takes the star away',
		run: (context, state, argument) => toggleFlag(context, state, argument, 'star'),
	},
	{
		name: 'mark',
		also: ['marks', 'm', 'gm'],
		usage: 'mark [LETTER]',
		help: 'puts a mark at this page; without a letter lists the marks',
		run: mark,
	},
	{
		name: 'go',
		also: ["'", 'goto'],
		usage: 'go LETTER',
		help: 'to the mark',
		run: goToMark,
	},
	{
		name: 'undo',
		also: ['U'],
		usage: 'undo',
		help: 'takes back the last read, star or mark',
		run: (_context, state) => undoLast(state),
	},
	{
		name: 'where',
		also: ['w', '='],
		usage: 'where, or w',
		help: 'where you are',
		shownIn: 'both',
		run: (context, state) => reply(state, ...tellPlace(context, state)),
	},
	{
		name: 'again',
		also: ['.', 'repeat'],
		usage: 'again, or a dot',
		help: 'prints the page once more',
		shownIn: 'both',
		run: again,
	},
	{
		name: 'up',
		also: ['u', '-'],
		usage: 'up, or u',
		help: 'one page back',
		shownIn: 'both',
		run: pageUp,
	},
	{
		name: 'top',
		also: ['g', 'gg', '<'],
		usage: 'top',
		help: 'to the beginning; 50% to the middle',
		run: (context, state) => goToParagraph(context, state, 1),
	},
	{
		name: 'end',
		also: ['G', '>'],
		usage: 'end',
		help: 'to the end',
		run: (context, state) => goToPercent(context, state, 100),
	},
	{
		name: 'paragraph',
		also: [],
		usage: 'paragraph N',
		help: 'to a paragraph of the article',
		run: paragraph,
	},
	{
		name: 'reported',
		also: [],
		usage: 'reported [on|off]',
		help: 'announces reported speech as quotes are announced',
		run: (_context, state, argument) => setReported(state, argument),
	},
	{
		name: 'width',
		also: [],
		usage: 'width N|off|auto',
		help: 'columns at which lines are wrapped; off: each paragraph one line',
		run: (_context, state, argument) => setWidth(state, argument),
	},
	{
		name: 'page',
		also: [],
		usage: 'page N|off|auto',
		help: 'rows after which it stops; off: never',
		run: (_context, state, argument) => setPage(state, argument),
	},
	{
		name: 'back',
		also: ['b'],
		usage: 'q, or back',
		help: 'to where you were before; q also quits where there is nothing to go back to',
		shownIn: 'both',
		run: (_context, state) => back(state),
	},
	{
		name: 'quit',
		also: ['Q', 'exit', 'bye'],
		usage: 'quit',
		help: 'ends the reader',
		shownIn: 'both',
		run: (_context, state) => ({...reply(state), isDone: true}),
	},
];

/** Signs and letters that stand for a command with its argument. */
export const SIGNS: Readonly<Record<string, string>> = {
	']': 'next quote',
	'[': 'previous quote',
	')': 'next same',
	'(': 'previous same',
	N: 'previous match',
	J: 'next article',
	K: 'previous article',
	'}': 'next paragraph',
	'{': 'previous paragraph',
	R: 'read all',
};
