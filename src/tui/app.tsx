import {useApp, useInput, usePaste} from 'ink';
import {type ReactNode, useEffect, useRef, useSyncExternalStore} from 'react';
import {ArticleScreen} from './article-screen.js';
import {HelpScreen} from './help-screen.js';
import type {Command, Where} from './keymap.js';
import {keysOf} from './keys.js';
import {ListScreen} from './list-screen.js';
import {SpeakerScreen} from './speaker-screen.js';
import {typedBox, whereIs} from './state.js';
import type {Store} from './store.js';
import {ThemeScreen} from './theme-screen.js';
import {ViewScreen} from './view-screen.js';

export type AppProps = {
	readonly store: Store;
	/** Before a command is carried out. */
	readonly onCommand?: (command: Command['type']) => void;
	readonly onRedraw?: () => void;
	readonly onSuspend?: () => void;
	/** Ms since 1970. */
	readonly now?: () => number;
};

const SCREENS = {list: ListScreen, article: ArticleScreen, view: ViewScreen} as const;

const takesCount = (where: Where) => where !== 'typing' && where !== 'confirm';

/** The reader: turns keys into actions, and draws the screen that is up. */
export function App({store, onCommand, onRedraw, onSuspend, now = Date.now}: AppProps): ReactNode {
	const state = useSyncExternalStore(store.subscribe, store.get);
	const {exit} = useApp();
	const isCommand = useRef(false);

	const press = (key: string, isFresh: boolean) => {
		const before = store.get();
		const where = whereIs(before);
		const meaning = before.keys.meaning(key, where, before.pending);
		if (meaning.kind === 'prefix') {
			store.dispatch({type: 'prefix', key});
			return;
		}
		if (meaning.kind === 'none') {
			if (where === 'typing' && isFresh) type(key);
			else if (before.pending !== '') store.dispatch({type: 'noKey'});
			else if (takesCount(where) && /^[0-9]$/.test(key)) store.dispatch({type: 'digit', digit: Number(key)});
			return;
		}
		const {action} = meaning.binding;
		onCommand?.(action.type);
		if (action.type === 'redraw') onRedraw?.();
		else if (action.type === 'suspend') onSuspend?.();
		store.dispatch({...action, count: store.get().count, letter: meaning.letter, now: now()});
	};
	/** Letters that came in one packet with the key that opened the search box. */
	const type = (key: string) => {
		const char = key === 'space' ? ' ' : key;
		if (Array.from(char).length === 1) store.dispatch({type: 'query', query: `${typedBox(store.get()) ?? ''}${char}`});
	};

	useInput((input, key) => {
		isCommand.current = key.ctrl || key.meta;
		// The search box, once it is on the screen, reads letters by itself.
		const wasTyping = whereIs(store.get()) === 'typing';
		for (const name of keysOf(input, key)) press(name, !wasTyping);
	});
	usePaste(text => store.dispatch({type: 'paste', text}));
	useEffect(() => {
		if (state.isDone) exit();
	}, [state.isDone, exit]);

	const {article, theme} = state;
	if (state.themeBefore !== undefined) return <ThemeScreen state={state} />;
	if (state.help !== undefined) return <HelpScreen state={state} theme={theme} />;
	if (state.menu !== undefined && article !== undefined) return <SpeakerScreen state={state} doc={article.page.doc} />;
	const Screen = SCREENS[state.screen];
	return (
		<Screen
			state={state}
			theme={theme}
			onQuery={query => store.dispatch({type: 'query', query})}
			isText={() => !isCommand.current}
		/>
	);
}
