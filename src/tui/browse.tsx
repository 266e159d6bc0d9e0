import './text-attributes.js';

import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import type {Library} from '../library/library.js';
import {App} from './app.js';
import {startBackground} from './background.js';
import {CanvasContext} from './canvas.js';
import {FrameStream} from './frame-stream.js';
import {KeyStream} from './key-stream.js';
import {createState, whereIs} from './state.js';
import {createStore} from './store.js';
import {guardTerminal, type Terminal} from './terminal-guard.js';
import {restoreEnvironment} from './text-attributes.js';

restoreEnvironment();

export type BrowseOptions = {
	readonly library: Library;
	/** Both ends of a terminal. */
	readonly terminal: Terminal;
	/** Colours may be used; without them bold, underline and reverse video say the same. */
	readonly color: boolean;
};

/**
 * Opens the reader on the whole screen; resolves with the exit code when the reader quits it. An error of the program
 * rejects, with the terminal as it was before.
 */
export async function browse({library, terminal, color}: BrowseOptions): Promise<number> {
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
	keys.reader = () => {
		const where = whereIs(store.get());
		return where === 'typing' ? 'text' : where === 'menu' ? 'menu' : 'keys';
	};
	frames.isHeld = () => keys.isBusy;
	keys.on('idle', () => frames.flush());
	const onResize = () => {
		frames.invalidate();
		store.dispatch({type: 'resize', size: size()});
	};
	terminal.output.on('resize', onResize);
	let background: ReturnType<typeof startBackground> | undefined;
	try {
		const app = render(
			<CanvasContext value={frames}>
				<App
					store={store}
					theme={{color}}
					onSubmit={() => background?.answerNow()}
					onRedraw={() => frames.invalidate()}
					onSuspend={guard.suspend}
				/>
			</CanvasContext>,
			{
				stdout: frames as unknown as WriteStream,
				stdin: keys as unknown as ReadStream,
				debug: true,
				interactive: true,
				exitOnCtrlC: false,
				patchConsole: false,
				isScreenReaderEnabled: false,
			},
		);
		background = startBackground(store);
		await app.waitUntilExit();
		return 0;
	} finally {
		background?.stop();
		terminal.output.off('resize', onResize);
		keys.close();
		guard.release();
	}
}
