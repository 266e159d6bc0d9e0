import {ARTICLE_COMMANDS} from './article-commands.js';
import type {LinearCommand} from './command.js';
import {LIST_COMMANDS} from './list-commands.js';
import {again, back, goToParagraph, goToPercent, pageUp} from './move.js';
import {setPage, setReported, setWidth} from './settings.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {tellPlace} from './where.js';

function paragraph(context: Context, state: LinearState, argument: string): Outcome {
	return /^\d{1,9}$/.test(argument)
		? goToParagraph(context, state, Number(argument))
		: reply(state, 'Which one? paragraph 12');
}

/** Commands about where the reader is and how it prints. */
const OTHER_COMMANDS: readonly LinearCommand[] = [
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
		usage: 'paragraph 12',
		help: 'to a paragraph of the article',
		run: paragraph,
	},
	{
		name: 'reported',
		also: [],
		usage: 'reported on, or reported off',
		help: 'announces reported speech as quotes are announced',
		run: (_context, state, argument) => setReported(state, argument),
	},
	{
		name: 'width',
		also: [],
		usage: 'width 60, width off, or width auto',
		help: 'columns at which lines are wrapped; off: each paragraph one line',
		run: (_context, state, argument) => setWidth(state, argument),
	},
	{
		name: 'page',
		also: [],
		usage: 'page 40, page off, or page auto',
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

/** Every command but help, which prints them. In the order of the help. */
export const COMMANDS: readonly LinearCommand[] = [...LIST_COMMANDS, ...ARTICLE_COMMANDS, ...OTHER_COMMANDS];

/** Signs and letters that stand for a command with its argument. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
	[']', 'next quote'],
	['[', 'previous quote'],
	[')', 'next same'],
	['(', 'previous same'],
	['N', 'previous match'],
	['J', 'next article'],
	['K', 'previous article'],
	['}', 'next paragraph'],
	['{', 'previous paragraph'],
	['R', 'read all'],
	['gu', 'next unread'],
	['yq', 'copy quote'],
	['yc', 'copy citation'],
	['yp', 'copy paragraph'],
	['yu', 'copy link'],
	['ya', 'copy article'],
]);
