import type {Library} from '../library/library.js';
import type {Explain} from './background.js';
import {FrameStream} from './frame-stream.js';
import {KeyStream} from './key-stream.js';
import {firstScreen} from './page-rows.js';
import {createState, whereIs} from './state.js';
import {createStore} from './store.js';
import {guardTerminal, type Terminal} from './terminal-guard.js';

export type BrowseOptions = {
	readonly library: Library;
	/** Both ends of a terminal. */
	readonly terminal: Terminal;
	/** Colours may be used; without them bold, underline and reverse video say the same. */
	readonly color: boolean;
	/** Says why the quotes of an article have their speakers; called only when the reader asks. */
	readonly explain: Explain;
};

/**
 * Opens the reader on the whole screen; resolves with the exit code when the reader quits it. An error of the program
 * rejects, with the terminal as it was before. The first screen is drawn before Ink is loaded; keys struck meanwhile wait.
 */
export async function browse({library, terminal, color, explain}: BrowseOptions): Promise<number> {
	const theme = {name: 'terminal', color} as const;
	const frames = new FrameStream(terminal.output);
	const keys = new KeyStream(terminal.input);
	const size = () => ({columns: frames.columns, rows: frames.rows});
	const store = createStore(createState(library, size()));
	const guard = guardTerminal(terminal, {
		onRelease: () => frames.pause(),
		onResume: () => {
			store.dispatch({type: 'resize', size: size()});
			frames.resume();
		},
	});
	const onResize = () => {
		frames.invalidate();
		store.dispatch({type: 'resize', size: size()});
	};
	terminal.output.on('resize', onResize);
	keys.reader = () => {
		const where = whereIs(store.get());
		return where === 'typing' ? 'text' : where === 'menu' ? 'menu' : 'keys';
	};
	frames.isHeld = () => keys.isBusy;
	keys.on('idle', () => frames.flush());
	try {
		const {frame, panels} = firstScreen(store.get(), theme);
		for (const panel of panels) frames.setPanel(panel.id, panel);
		frames.write(frame.join('\n'));
		frames.flush();
		const {runApp} = await import('./run-app.js');
		await runApp({store, frames, keys, theme, explain, onSuspend: guard.suspend});
		return 0;
	} finally {
		terminal.output.off('resize', onResize);
		keys.close();
		guard.release();
	}
}
