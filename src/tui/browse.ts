import type {Library} from '../library/library.js';
import type {Explain} from './background.js';
import type {Bidi} from './config.js';
import type {Tools} from './effects.js';
import {FrameStream} from './frame-stream.js';
import {isolateRow} from './isolate-row.js';
import type {Keeper} from './keep-session.js';
import {KeyStream} from './key-stream.js';
import type {ReadLong, ReadMany} from './long-reading.js';
import {MOUSE_ON} from './mouse-report.js';
import {firstScreen} from './page-rows.js';
import type {KeyChoice} from './rebind.js';
import {createState, type StateOptions, whereIs} from './state.js';
import {createStore} from './store.js';
import {guardTerminal, type Terminal} from './terminal-guard.js';
import {waitForEnter} from './wait-for-enter.js';

export type BrowseOptions = {
	readonly library: Library;
	/** Both ends of a terminal. */
	readonly terminal: Terminal;
	/** Says why the quotes of an article have their speakers; called only when the reader asks. */
	readonly explain: Explain;
	readonly readLong: ReadLong;
	readonly readMany: ReadMany;
	/** Loaded when something of it is first asked for. */
	readonly tools: () => Promise<Tools>;
	/** Where the reading is kept from one session to the next. */
	readonly keeper: Keeper;
	/** How the reader begins: keys, session, theme, what is said first. */
	readonly begin: StateOptions;
	/** Keys that are bound otherwise than in the table. */
	readonly binding?: KeyChoice;
	/** Words from right to left: left as they are, or each run set apart. */
	readonly bidi?: Bidi;
};

/**
 * Opens the reader on the whole screen; resolves with the exit code when the reader quits it. An error of the program
 * rejects, with the terminal as it was before. The first screen is drawn before Ink is loaded; keys struck meanwhile wait.
 */
export async function browse(options: BrowseOptions): Promise<number> {
	const {library, terminal, explain, readLong, readMany, tools, keeper, begin, binding, bidi = 'terminal'} = options;
	const frames = new FrameStream(terminal.output, bidi === 'isolate' ? isolateRow : undefined);
	const keys = new KeyStream(terminal.input);
	const size = () => ({columns: frames.columns, rows: frames.rows});
	const store = createStore(createState(library, size(), {...begin, now: Date.now()}));
	const guard = guardTerminal(terminal, {
		onRelease: () => frames.pause(),
		onResume: () => {
			store.dispatch({type: 'resize', size: size()});
			frames.resume();
			if (store.get().hasMouse) terminal.output.write(MOUSE_ON);
		},
	});
	const lend = async (run: () => Promise<string>): Promise<string> => {
		keys.isDeaf = true;
		try {
			return await guard.lend(async () => {
				const message = await run();
				await waitForEnter(terminal, message);
				return message;
			});
		} finally {
			keys.isDeaf = false;
		}
	};
	const onResize = () => {
		frames.invalidate();
		store.dispatch({type: 'resize', size: size()});
	};
	terminal.output.on('resize', onResize);
	keys.reader = () => (whereIs(store.get()) === 'typing' ? 'text' : 'keys');
	keys.onMouse = event => {
		if (store.get().hasMouse) store.dispatch({type: 'pointer', event, now: Date.now()});
	};
	frames.isHeld = () => keys.isBusy;
	keys.on('idle', () => frames.flush());
	try {
		const {frame, panels} = firstScreen(store.get());
		for (const panel of panels) frames.setPanel(panel.id, panel);
		frames.write(frame.join('\n'));
		frames.flush();
		const {runApp} = await import('./run-app.js');
		const write = (sequence: string) => terminal.output.write(sequence);
		const world = {tools, keeper, write, lend};
		await runApp({store, frames, keys, explain, readLong, readMany, binding, ...world, onSuspend: guard.suspend});
		return 0;
	} finally {
		terminal.output.off('resize', onResize);
		keys.close();
		guard.release();
	}
}
