import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import {createJumps, type Jumps} from '../library/jumps.js';
import type {Library} from '../library/library.js';
import type {Names} from '../library/names.js';
import {THEME_NAMES, type ThemeName} from '../output/themes.js';
import {type ArticleState, openArticle, type Page} from './article-state.js';
import type {Effect, Prompt, Question} from './effects.js';
import {MEASURE, type Size} from './geometry.js';
import type {Command, Where} from './keymap.js';
import {DEFAULT_KEYS, type Keys} from './keys-table.js';
import {createList, type ListAnswer, type ListState} from './list-state.js';
import type {MouseEvent} from './mouse-report.js';
import {barePage, readPage} from './pages.js';
import type {Place} from './places.js';
import type {Selection} from './selection.js';
import {bareSession, type Session} from './session.js';
import type {Jump} from './session-commands.js';
import type {SpeakerMenu} from './speaker-menu.js';
import type {Theme} from './theme.js';
import type {View} from './view-types.js';
import type {Why} from './why-state.js';

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
	/** The menu of speakers, while it is up. */
	readonly menu: SpeakerMenu | undefined;
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
	/** Said beside the rest until the first command, to somebody who is new here; keys in it as for `withKeys`. */
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
	| {readonly type: 'keys'; readonly keys: Keys}
	| {readonly type: 'prefix'; readonly key: string}
	| {readonly type: 'noKey'}
	| {readonly type: 'resize'; readonly size: Pick<Size, 'columns' | 'rows'>}
	| {readonly type: 'page'; readonly page: Page}
	| {readonly type: 'query'; readonly query: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'pointer'; readonly event: MouseEvent; readonly now: number}
	| {readonly type: 'answer'; readonly answer: ListAnswer}
	| {readonly type: 'evidence'; readonly doc: AnnotatedArticle; readonly evidence: readonly QuoteEvidence[]}
	| {readonly type: 'names'; readonly names: KnownNames}
	| {readonly type: 'session'; readonly session: Session}
	| {readonly type: 'working'; readonly isWorking: boolean}
	| {readonly type: 'taken'}
	| {readonly type: 'notice'; readonly notice: string}
	| {readonly type: 'question'; readonly question: Question}
	| {readonly type: 'annotated'};

export type StateOptions = {
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

export function createState(library: Library, screen: Size, options: StateOptions = {}): State {
	const {
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
		keys: DEFAULT_KEYS,
		screen: 'list',
		list: createList(library.articles),
		article: undefined,
		view: undefined,
		back: [],
		help: undefined,
		why: undefined,
		menu: undefined,
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
	if (state.menu !== undefined) return 'menu';
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
