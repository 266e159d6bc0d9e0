import {useApp, useInput, usePaste} from 'ink';
import {type ReactNode, useEffect, useRef, useSyncExternalStore} from 'react';
import {ArticleScreen} from './article-screen.js';
import {HelpScreen} from './help-screen.js';
import {bindingFor, type Command} from './keymap.js';
import {keysOf} from './keys.js';
import {ListScreen} from './list-screen.js';
import {SpeakerMenu} from './speaker-menu.js';
import {activeSearch, whereIs} from './state.js';
import type {Store} from './store.js';
import type {Theme} from './theme.js';

export type AppProps = {
	readonly store: Store;
	readonly theme: Theme;
	/** Before a command is carried out. */
	readonly onCommand?: (command: Command['type']) => void;
	readonly onRedraw?: () => void;
	readonly onSuspend?: () => void;
};

/** The reader: turns keys into actions, and draws the screen that is up. */
export function App({store, theme, onCommand, onRedraw, onSuspend}: AppProps): ReactNode {
	const state = useSyncExternalStore(store.subscribe, store.get);
	const {exit} = useApp();
	const isCommand = useRef(false);

	const press = (key: string, isFresh: boolean) => {
		const where = whereIs(store.get());
		const binding = bindingFor(key, where);
		if (binding === undefined) {
			if (where === 'typing' && isFresh) type(key);
			else if (where !== 'typing' && where !== 'menu' && /^[0-9]$/.test(key))
				store.dispatch({type: 'digit', digit: Number(key)});
			return;
		}
		const {action} = binding;
		onCommand?.(action.type);
		if (action.type === 'redraw') onRedraw?.();
		else if (action.type === 'suspend') onSuspend?.();
		store.dispatch({...action, count: store.get().count});
	};
	/** Letters that came in one packet with the key that opened the search box. */
	const type = (key: string) => {
		const char = key === 'space' ? ' ' : key;
		if (Array.from(char).length === 1)
			store.dispatch({type: 'query', query: `${activeSearch(store.get())?.query ?? ''}${char}`});
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

	const {article, size} = state;
	if (state.help !== undefined) return <HelpScreen state={state} theme={theme} />;
	if (state.isChoosing && article !== undefined)
		return (
			<SpeakerMenu
				doc={article.page.doc}
				size={size}
				theme={theme}
				onChoose={quote => store.dispatch({type: 'speaker', quote})}
			/>
		);
	const Screen = state.screen === 'list' ? ListScreen : ArticleScreen;
	return (
		<Screen
			state={state}
			theme={theme}
			onQuery={query => store.dispatch({type: 'query', query})}
			isText={() => !isCommand.current}
		/>
	);
}
