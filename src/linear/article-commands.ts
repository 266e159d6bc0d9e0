import type {Quote} from '../annotate/annotation.js';
import {speakerKey} from '../layout/speaker-labels.js';
import type {LinearCommand} from './command.js';
import {goToMark, mark, toggleFlag, undoLast} from './flags.js';
import {continueListing} from './listing-view.js';
import {stepMatch} from './matches.js';
import {goToParagraph, openNeighbour, openUnread, pageUp} from './move.js';
import {stepQuote} from './quote-steps.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {browse, cite, copy, pipe, save} from './take-away.js';
import {explainQuote} from './why.js';
import {shown} from './words.js';

const anyQuote = () => true;

/** Steps with a word of what: `next`, `next quote`, `next match`. */
function step(context: Context, state: LinearState, argument: string, by: 1 | -1): Outcome {
	const {view} = state;
	const what = argument.toLowerCase().replace(/s$/, '');
	if (what.startsWith('art')) return openNeighbour(context, state, by);
	if (what.startsWith('unr')) return openUnread(context, state, by);
	if (view.kind === 'listing') return by > 0 ? continueListing(state, view) : pageUp(context, state);
	if (what.startsWith('par')) return goToParagraph(context, state, view.first + 1 + by);
	if (what.startsWith('mat')) return stepMatch(context, state, view, by);
	if (what === '' && view.find !== undefined) return stepMatch(context, state, view, by);
	if (what === '' || what.startsWith('quo')) return stepQuote(context, state, view, {step: by, isFitting: anyQuote});
	if (what !== 'same') return reply(state, 'Next what? quote, match, same (speaker), paragraph, article or unread.');
	const atHand = context.library.doc(view.article).quotes[view.quote];
	const key = atHand === undefined ? undefined : speakerKey(atHand);
	const isSame = (quote: Quote) => quote.attribution !== undefined && speakerKey(quote) === key;
	return stepQuote(context, state, view, {step: by, isFitting: isSame});
}

function sources(state: LinearState): Outcome {
	if (state.view.kind !== 'article') return reply(state, 'Open an article first.');
	const {sources: lines} = state.view.article;
	return reply(state, ...(lines.length === 0 ? ['The article names no sources.'] : lines.map(shown)));
}

/** Commands about an article and its quotes. */
export const ARTICLE_COMMANDS: readonly LinearCommand[] = [
	{
		name: 'next',
		also: ['n'],
		usage: 'next, or n',
		help: 'next match of the search, without one the next quote; next article, next unread, next paragraph',
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
		name: 'why',
		also: ['explain', 'i'],
		usage: 'why, or why 3',
		help: 'why the quote has this speaker',
		shownIn: 'article',
		run: explainQuote,
	},
	{
		name: 'cite',
		also: [],
		usage: 'cite, cite 3, or cite 3 bibtex',
		help: 'prints a citation of the quote, or of the article when there is no quote',
		shownIn: 'both',
		run: cite,
	},
	{
		name: 'copy',
		also: ['y'],
		usage: 'copy, copy 3, or copy paragraph, citation, link, article',
		help: 'puts the quote with its citation, or what is named, into the clipboard',
		shownIn: 'both',
		run: copy,
	},
	{
		name: 'save',
		also: ['s'],
		usage: 'save, save 3, or save paragraphs 2 to 5 talks.txt',
		help: 'saves the article, the quote with the number, or what is named to a file; without a name asks for one',
		shownIn: 'both',
		isVerbatim: true,
		run: save,
	},
	{
		name: 'pipe',
		also: ['|'],
		usage: '| wc, or pipe 3 wc',
		help: 'hands the article, or the quote with the number, to a command',
		shownIn: 'both',
		isVerbatim: true,
		run: pipe,
	},
	{
		name: 'browse',
		also: ['o'],
		usage: 'browse, or browse 3',
		help: 'opens the source in the browser',
		shownIn: 'both',
		run: browse,
	},
	{
		name: 'sources',
		also: [],
		usage: 'sources',
		help: 'where the article and its quotations come from',
		run: (_context, state) => sources(state),
	},
	{
		name: 'read',
		also: ['r'],
		usage: 'read, read 3, or read all',
		help: 'marks the article as read, or unread again',
		run: (context, state, argument) => toggleFlag(context, state, argument, 'read'),
	},
	{
		name: 'star',
		also: ['*'],
		usage: 'star, or star 3',
		help: 'stars the article, or takes the star away',
		run: (context, state, argument) => toggleFlag(context, state, argument, 'star'),
	},
	{
		name: 'mark',
		also: ['marks', 'm', 'gm'],
		usage: 'mark a, or mark',
		help: 'puts a mark at this page; without a letter lists the marks',
		run: mark,
	},
	{
		name: 'go',
		also: ["'", 'goto'],
		usage: 'go a',
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
];
