import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import {createJumps, type Jumps} from '../library/jumps.js';
import type {Library} from '../library/library.js';
import type {Names} from '../library/names.js';
import {THEME_NAMES, type ThemeName} from '../output/themes.js';
import {articleCommand, goToSpeaker, searchArticle} from './article-commands.js';
import {type ArticleState, openArticle, type Page, setPage} from './article-state.js';
import {askFrom} from './ask-view.js';
import type {Effect, Prompt, Question} from './effects.js';
import {entitiesView} from './entities-view.js';
import {MEASURE, type Size} from './geometry.js';
import {helpCommand} from './help-state.js';
import {type Command, KEYMAP, type Where} from './keymap.js';
import {createKeys, DEFAULT_KEYS, type Keys} from './keys-table.js';
import {listCommand, openAwaited} from './list-commands.js';
import {choose, createList, type ListAnswer, type ListState, setQuery, startSearch, takeAnswer} from './list-state.js';
import {marksView} from './marks-view.js';
import {mouseAction} from './mouse.js';
import type {MouseEvent} from './mouse-report.js';
import {barePage, pageNow, readPage} from './pages.js';
import {paletteView} from './palette-view.js';
import {paneSize} from './panes.js';
import {openView, type Place} from './places.js';
import {promptCommand, questionCommand} from './prompt-commands.js';
import {cleanQuery} from './query.js';
import {type KeyChoice, rebind} from './rebind.js';
import {pickerCommand, screenCommand} from './screen-commands.js';
import {type Selection, selectionCommand, startSelection} from './selection.js';
import {bareSession, followReading, type Session} from './session.js';
import {type Jump, sessionCommand} from './session-commands.js';
import {speakersFrom} from './speakers-view.js';
import {takeAwayCommand} from './take-away.js';
import type {Theme} from './theme.js';
import {timelineFrom} from './timeline-view.js';
import type {View} from './view-types.js';
import {followNames, setField, settleView, viewCommand} from './views.js';
import {articleSize} from './why-rows.js';
import {openWhy, settleWhy, takeEvidence, type Why, whyCommand} from './why-state.js';

/** Everything the screen shows follows from this. */
export type State = {
	readonly library: Library;
	readonly size: Size;
	readonly keys: Keys;
	readonly screen: 'list' | 'article' | 'view';
	readonly list: ListState;
	/** The article last opened. */
	readonly article: ArticleState | undefined;
	/** The view last opened. */
	readonly view: View | undefined;
	/** The screens under the one that is up; the last one is the next to come back to. */
	readonly back: readonly Place[];
	/** First row shown of the key list, while it is up. */
	readonly help: number | undefined;
	/** The panel under the article that says why a quote has its speaker, while it is up. */
	readonly why: Why | undefined;
	/** The menu of speakers is up. */
	readonly isChoosing: boolean;
	/** The paragraphs selected, while some are. */
	readonly selection: Selection | undefined;
	/** A number typed before a key: the 5 of `5j`. */
	readonly count: number | undefined;
	/** The first of two keys, once it was struck; else empty. */
	readonly pending: string;
	readonly prompt: Prompt | undefined;
	readonly question: Question | undefined;
	/** One line for the reader, until the next key. */
	readonly notice: string | undefined;
	/** Said beside the rest until the first command, to somebody who is new here. */
	readonly hint: string | undefined;
	/** What is kept of the reader’s reading. */
	readonly session: Session;
	/** Who speaks in the library and whom it names, as far as that is known; `undefined` until a view asked for it. */
	readonly names: KnownNames | undefined;
	readonly jumps: Jumps<Jump>;
	/** What is to be done outside the screen. */
	readonly outbox: readonly Effect[];
	readonly hasMouse: boolean;
	readonly theme: Theme;
	/** What holds while the reader has chosen nothing else. */
	readonly defaults: Defaults;
	/** The theme to go back to, while others are tried. */
	readonly themeBefore: ThemeName | undefined;
	/** When the last key was struck, in ms since 1970. */
	readonly now: number;
	/** Grows when something has been found out in the background that the screen may show. */
	readonly annotated: number;
	/** Something takes long: Ctrl-C stops it. */
	readonly isWorking: boolean;
	/** How often it was stopped. */
	readonly halts: number;
	readonly isDone: boolean;
};

/** `done` of `total` articles are read; `skipped`: too long to be read before they are opened. */
export type KnownNames = {
	readonly names: Names;
	readonly done: number;
	readonly total: number;
	readonly skipped: number;
};

export type Defaults = {readonly theme: ThemeName; readonly measure: number};

/** A command, with what was typed before and after its key, and when. */
export type KeyAction = Command & {
	readonly count?: number | undefined;
	readonly letter?: string | undefined;
	readonly now?: number;
};

export type Action =
	| KeyAction
	| {readonly type: 'digit'; readonly digit: number}
	| {readonly type: 'prefix'; readonly key: string}
	| {readonly type: 'noKey'}
	| {readonly type: 'resize'; readonly size: Pick<Size, 'columns' | 'rows'>}
	| {readonly type: 'page'; readonly page: Page}
	| {readonly type: 'query'; readonly query: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'pointer'; readonly event: MouseEvent; readonly now: number}
	| {readonly type: 'answer'; readonly answer: ListAnswer}
	| {readonly type: 'speaker'; readonly quote: number}
	| {readonly type: 'evidence'; readonly doc: AnnotatedArticle; readonly evidence: readonly QuoteEvidence[]}
	| {readonly type: 'names'; readonly names: KnownNames}
	| {readonly type: 'session'; readonly session: Session}
	| {readonly type: 'working'; readonly isWorking: boolean}
	| {readonly type: 'taken'}
	| {readonly type: 'notice'; readonly notice: string}
	| {readonly type: 'question'; readonly question: Question}
	| {readonly type: 'annotated'};

export type StateOptions = {
	/** Keys that are bound otherwise. */
	readonly binding?: KeyChoice;
	readonly session?: Session;
	readonly hasMouse?: boolean;
	/** Hues may be used. */
	readonly color?: boolean;
	/** The terminal takes links. */
	readonly hasLinks?: boolean;
	readonly defaults?: Defaults;
	/** What holds in this session whatever the reader chose before: it was asked for on the command line. */
	readonly forced?: Partial<Defaults>;
	/** Ms since 1970. */
	readonly now?: number;
	/** Said at first. */
	readonly notice?: string | undefined;
	readonly hint?: string | undefined;
};

const DEFAULTS: Defaults = {theme: 'terminal', measure: MEASURE};
const LARGEST_COUNT = 99_999;

export function createState(library: Library, screen: Size, options: StateOptions = {}): State {
	const {
		binding,
		session = bareSession(),
		hasMouse = false,
		color = false,
		hasLinks = false,
		defaults = DEFAULTS,
		forced = {},
		now = 0,
		notice,
		hint,
	} = options;
	const {settings} = session.reading.state;
	const name = forced.theme ?? THEME_NAMES.find(each => each === settings.get('theme')) ?? defaults.theme;
	const width = settings.get('width');
	const size = {...screen, measure: forced.measure ?? (typeof width === 'number' ? width : defaults.measure)};
	const state: State = {
		library,
		size,
		keys: binding === undefined ? DEFAULT_KEYS : createKeys(rebind(KEYMAP, binding).bindings),
		screen: 'list',
		list: createList(library.articles),
		article: undefined,
		view: undefined,
		back: [],
		help: undefined,
		why: undefined,
		isChoosing: false,
		selection: undefined,
		count: undefined,
		pending: '',
		prompt: undefined,
		question: undefined,
		notice,
		hint,
		session,
		names: undefined,
		jumps: createJumps(),
		outbox: hasMouse ? [{type: 'mouse', isOn: true}] : [],
		hasMouse,
		theme: {name, color, hasLinks},
		defaults,
		themeBefore: undefined,
		now,
		annotated: 0,
		isWorking: false,
		halts: 0,
		isDone: false,
	};
	// A single article needs no list. Its quotes come after the first frame.
	const only = library.articles[0];
	if (library.articles.length !== 1 || only === undefined) return state;
	const page = library.isAnnotated(only) ? readPage(library, only, size) : barePage(only, size);
	const article = openArticle(page);
	return {...state, screen: 'article', article};
}

/** What the keys mean now. */
export function whereIs(state: State): Where {
	if (state.question !== undefined) return 'confirm';
	if (state.prompt !== undefined) return 'typing';
	if (state.themeBefore !== undefined) return 'picker';
	if (state.isChoosing) return 'menu';
	if (state.help !== undefined) return 'help';
	if (state.why !== undefined) return 'why';
	if (state.selection !== undefined) return 'selecting';
	return typedBox(state) === undefined ? state.screen : 'typing';
}

/** What stands in the box that has the cursor; `undefined` when none has. */
export function typedBox(state: State): string | undefined {
	if (state.prompt !== undefined) return state.prompt.value;
	if (state.screen === 'view') return state.view === undefined ? undefined : state.view.fields[state.view.typing];
	const search = state.screen === 'list' ? state.list.search : state.article?.search;
	return search?.isTyping === true ? search.query : undefined;
}

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
		case 'speaker':
			return goToSpeaker({...state, isChoosing: false}, action.quote);
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
	if (state.isChoosing) return type === 'cancel' || type === 'quitOrBack' ? {...state, isChoosing: false} : state;
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
	return settleWhy({...next, article: setPage(article, page, articleSize(next))});
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
