import type {Library} from '../library/library.js';
import {articleList} from './article-list.js';
import {continueArticle, openArticle} from './article-view.js';
import {confirm} from './asking.js';
import type {LinearCommand} from './command.js';
import {COMMANDS, SIGNS} from './commands.js';
import {help} from './help.js';
import {searchAll} from './hit-list.js';
import {jump} from './jump.js';
import {continueListing, pageOf} from './listing-view.js';
import {findHere} from './matches.js';
import {back, goToPercent, openNumber} from './move.js';
import {cutPage} from './paper.js';
import {promptOf, wantsHint} from './prompt.js';
import {readQuestion} from './question.js';
import {askQuotes} from './quote-list.js';
import {readLine} from './read-line.js';
import {
	type Context,
	type Effect,
	type LinearOptions,
	type LinearState,
	type Outcome,
	type Reply,
	reply,
	type Work,
} from './state.js';
import {plural} from './words.js';

/** What is printed after a line was typed. */
export type Answer = {
	readonly kind: 'answer';
	readonly state: LinearState;
	/** Rows, without line ends, safe to print; no escape codes. */
	readonly output: readonly string[];
	/** On one line, with a space behind it. */
	readonly prompt: string;
	readonly isDone: boolean;
	/** To be done before the prompt. */
	readonly effect: Effect | undefined;
};

/** The reader as a conversation: a line is typed, lines are printed. Holds nothing but the library and its index. */
export type Linear = {
	/** What is printed before anything is typed; work, when the only article is a long one. */
	readonly start: () => Answer | Work;
	/** Work: to be done, as far as the reader has patience, before the same line is answered. */
	readonly answer: (state: LinearState, line: string) => Answer | Work;
	/** Prints lines of the driver’s own, safe to print. */
	readonly say: (state: LinearState, lines: readonly string[]) => Answer;
	/** Asks whether something shall be done; the next line answers. `question`: safe to print. */
	readonly confirm: (state: LinearState, question: string, effect: Effect) => Answer;
};

export function createLinear(library: Library, options: LinearOptions): Linear {
	const context: Context = {...options, library};
	const commands: readonly LinearCommand[] = [...SHOWN, HELP, QUIT_OR_BACK];
	return {
		start: () => answerOf(begin(context)),
		answer: (state, line) => {
			const {pending, asking} = state;
			if (asking !== undefined) return finish(asking.answer({...state, asking: undefined}, line));
			const read = readLine(SIGNS.get(line.trim()) ?? line, commands);
			if (read.kind === 'enter' && pending.length > 0) return finish(reply({...state, pending: []}, ...pending));
			const asked = readQuestion(line);
			const at = {...state, pending: []};
			if (asked !== undefined) return answerOf(askQuotes(context, at, asked));
			switch (read.kind) {
				case 'enter':
					return answerOf(goOn(context, at));
				case 'number':
					return answerOf(openNumber(context, at, read.number));
				case 'percent':
					return answerOf(goToPercent(context, at, read.percent));
				case 'search':
					return answerOf(search(context, at, read.query, read.isEverywhere));
				case 'command':
					return answerOf(read.command.run(context, at, read.argument));
				case 'unknown':
					return finish(reply(at, read.message));
				default:
					return read satisfies never;
			}
		},
		say: (state, lines) => finish(reply(state, ...lines)),
		confirm: (state, question, effect) => finish(confirm(state, question, effect)),
	};
}

const JUMP: LinearCommand = {
	name: 'jump',
	also: ['to'],
	usage: 'jump berlin',
	help: 'to anything with these letters: an article, a speaker, a name, a command',
	shownIn: 'both',
	run: (context, state, argument) => jump(context, state, argument, COMMANDS),
};

/** What help lists. */
const SHOWN: readonly LinearCommand[] = [JUMP, ...COMMANDS];

const HELP: LinearCommand = {
	name: 'help',
	also: ['?', 'h'],
	usage: '?, help cite, or help all',
	help: 'what can be typed',
	run: (_context, state, argument) => help(state, argument, SHOWN),
};

/** `q`: back, or the end where there is nothing to go back to. */
const QUIT_OR_BACK: LinearCommand = {
	name: 'q',
	also: [],
	usage: 'q',
	help: '',
	run: (_context, state) => (state.below.length === 0 ? {...reply(state), isDone: true} : back(state)),
};

function begin(context: Context): Outcome {
	const {library, paper, session, warning, width} = context;
	const listing = articleList(library, 'all', session);
	const view = {kind: 'listing', listing, first: 0, next: 0, at: -1} as const;
	const state: LinearState = {
		view,
		below: [],
		pending: [],
		paper,
		width,
		page: undefined,
		isReportTold: false,
		hints: 0,
		session,
		asking: undefined,
	};
	const before = warning === undefined ? [] : [warning];
	const [only, ...others] = library.articles;
	if (only !== undefined && others.length === 0) {
		const opened = openArticle(context, state, {kind: 'article', article: only});
		if (opened.kind === 'work') return opened;
		return {...opened, state: {...opened.state, below: []}, lines: [...before, ...opened.lines]};
	}
	before.push(`diplo-reader, ${plural(library.articles.length, 'article')}. A number opens one, ? lists the commands.`);
	return pageOf(state, view, 0, before);
}

function goOn(context: Context, state: LinearState): Outcome {
	const {view} = state;
	return view.kind === 'listing' ? continueListing(state, view) : continueArticle(context, state, view);
}

function search(context: Context, state: LinearState, query: string, isEverywhere: boolean): Outcome {
	const {view} = state;
	if (query === '') return reply(state, 'Search for what? /iran');
	return view.kind === 'article' && !isEverywhere
		? findHere(context, state, view, query)
		: searchAll(context, state, query);
}

function answerOf(outcome: Outcome): Answer | Work {
	return outcome.kind === 'work' ? outcome : finish(outcome);
}

function finish({state, lines, effect, isDone = false}: Reply): Answer {
	const {output, pending} = cutPage(state, lines);
	const cut = {...state, pending};
	const hints = cut.hints + (wantsHint(cut) ? 1 : 0);
	return {kind: 'answer', state: {...cut, hints}, output, prompt: promptOf(cut), isDone, effect};
}
