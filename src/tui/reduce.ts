import {articleCommand, searchArticle} from './article-commands.js';
import {type Page, setPage, setRoom} from './article-state.js';
import {askFrom} from './ask-view.js';
import {entitiesView} from './entities-view.js';
import type {Size} from './geometry.js';
import {helpCommand} from './help-state.js';
import type {Command} from './keymap.js';
import {listCommand, openAwaited} from './list-commands.js';
import {choose, setQuery, startSearch, takeAnswer} from './list-state.js';
import {marksView} from './marks-view.js';
import {mouseAction} from './mouse.js';
import {pageNow} from './pages.js';
import {paletteView} from './palette-view.js';
import {paneSize} from './panes.js';
import {openView} from './places.js';
import {promptCommand, questionCommand} from './prompt-commands.js';
import {cleanQuery} from './query.js';
import {pickerCommand, screenCommand} from './screen-commands.js';
import {selectionCommand, startSelection} from './selection.js';
import {followReading} from './session.js';
import {sessionCommand} from './session-commands.js';
import {menuCommand} from './speaker-menu.js';
import {speakersFrom} from './speakers-view.js';
import {type Action, type KeyAction, type State, typedBox, whereIs} from './state.js';
import {takeAwayCommand} from './take-away.js';
import {timelineFrom} from './timeline-view.js';
import './view-modules.js';
import {followNames, setField, settleView, viewCommand} from './views.js';
import {articleSize} from './why-rows.js';
import {openWhy, settleWhy, takeEvidence, whyCommand} from './why-state.js';

const LARGEST_COUNT = 99_999;

/** The next state. Pure; numbers out of bounds are brought into them. */
export function reduce(state: State, action: Action): State {
	const next = reduced(state, action);
	return next === state ? state : followReading(state, next);
}

function reduced(state: State, action: Action): State {
	switch (action.type) {
		case 'digit': {
			const count = Math.min(LARGEST_COUNT, (state.count ?? 0) * 10 + action.digit);
			return {...state, count: count === 0 ? undefined : count, notice: undefined};
		}
		case 'keys':
			return {...state, keys: action.keys};
		case 'prefix':
			return {...state, pending: action.key, notice: undefined};
		case 'noKey':
			return state.pending === '' ? state : {...state, pending: '', count: undefined};
		case 'resize':
			return resize(state, {...state.size, columns: action.size.columns, rows: action.size.rows});
		case 'page':
			return takePage(state, action.page);
		case 'query':
			return setActiveQuery(state, cleanQuery(action.query));
		case 'paste':
			return paste(state, cleanQuery(action.text.trim()));
		case 'pointer': {
			const next = mouseAction(state, action.event);
			return next === state ? state : {...next, now: action.now};
		}
		case 'answer':
			return openAwaited({...state, list: takeAnswer(state.list, action.answer, state.size)});
		case 'evidence':
			return state.article?.page.doc === action.doc ? takeEvidence(state, action.evidence) : state;
		case 'names':
			return followNames(state, {...state, names: action.names});
		case 'session':
			return {...state, session: action.session};
		case 'working':
			return {...state, isWorking: action.isWorking};
		case 'taken':
			return {...state, outbox: []};
		case 'notice':
			return {...state, notice: action.notice};
		case 'question':
			return {...state, question: action.question};
		case 'annotated':
			return settleView({...state, annotated: state.annotated + 1});
		default:
			return command(
				{...state, count: undefined, pending: '', notice: undefined, hint: undefined, now: action.now ?? state.now},
				action,
			);
	}
}

function command(state: State, {type, count, letter}: KeyAction): State {
	if (type === 'quit') return {...state, isDone: true};
	if (type === 'interrupt')
		return state.isWorking
			? {...state, isWorking: false, halts: state.halts + 1, notice: 'Stopped. Ctrl-C again quits.'}
			: {...state, isDone: true};
	// The terminal sees to these.
	if (type === 'redraw' || type === 'suspend') return state;
	if (state.question !== undefined) return questionCommand(state, type);
	if (state.prompt !== undefined) return promptCommand(state, type);
	if (state.themeBefore !== undefined) return pickerCommand(state, type, count);
	if (state.menu !== undefined) return menuCommand(state, type, count);
	if (state.help !== undefined) return helpCommand(state, type, count);
	if (type === 'help') return {...state, help: 0};
	if (state.why !== undefined) return whyCommand(state, type, count);
	const selecting = selectionCommand(state, type, count);
	if (selecting !== undefined) return selecting;
	if (state.screen === 'article') {
		if (type === 'explain') return openWhy(state);
		if (type === 'select') return startSelection(state);
	}
	return (
		goCommand(state, type) ??
		takeAwayCommand(state, type) ??
		sessionCommand(state, type, letter) ??
		screenCommand(state, type, count) ??
		(state.screen === 'list'
			? listCommand(state, type, count)
			: state.screen === 'view'
				? viewCommand(state, type, count)
				: articleCommand(state, type, count))
	);
}

/** Opens a view; `undefined` for other commands. */
function goCommand(state: State, type: Command['type']): State | undefined {
	switch (type) {
		case 'goList':
			return {...state, screen: 'list', back: []};
		case 'goAsk':
			return openView(state, askFrom(state));
		case 'goSpeakers':
			return settleView(openView(state, speakersFrom(state)));
		case 'goEntities':
			return openView(state, entitiesView());
		case 'goTimeline':
			return openView(state, timelineFrom(state));
		case 'palette':
			return openView(state, paletteView(state));
		case 'goMarks':
			return openView(state, marksView());
		default:
			return undefined;
	}
}

function resize(state: State, size: Size): State {
	if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
	return withSize(state, size);
}

/** Everything laid out for other room. */
export function withSize(state: State, size: Size): State {
	const list = choose(state.list, state.list.chosen, size);
	const next = settleView({...state, size, list, help: state.help === undefined ? undefined : 0});
	const {article} = state;
	if (article === undefined) return next;
	const page = pageNow(state.library, article.article, paneSize(next));
	const room = {before: articleSize(state), after: articleSize(next)};
	return settleWhy({...next, article: setRoom(article, page, room)});
}

function takePage(state: State, page: Page): State {
	const {article} = state;
	if (article === undefined || page.doc.article !== article.article) return state;
	// What was said while its quotes were still being found is no longer true.
	const notice = article.page.isBare ? undefined : state.notice;
	return settleWhy({...state, notice, article: setPage(article, page, articleSize(state))});
}

function setActiveQuery(state: State, query: string): State {
	if (whereIs(state) !== 'typing') return state;
	const next = {...state, notice: undefined};
	if (state.prompt !== undefined) return {...next, prompt: {...state.prompt, value: query}};
	switch (state.screen) {
		case 'list':
			return {...next, list: setQuery(state.list, query, state.size)};
		case 'article':
			return searchArticle(next, query);
		case 'view':
			return setField(next, query);
		default:
			return state.screen satisfies never;
	}
}

/** Pasted text is words to look for, never keys: a name copied from a message must not quit the reader. */
function paste(state: State, text: string): State {
	const where = whereIs(state);
	if (text === '') return state;
	if (where === 'typing') return setActiveQuery(state, cleanQuery(`${typedBox(state) ?? ''}${text}`));
	if (where !== 'list' && where !== 'article' && where !== 'view') return state;
	const opened =
		where === 'list'
			? {...state, list: startSearch({...state.list, search: undefined})}
			: where === 'view'
				? viewCommand(state, 'search', undefined)
				: articleCommand(state, 'search', undefined);
	return setActiveQuery({...opened, count: undefined, pending: ''}, text);
}
