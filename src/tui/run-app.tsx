import './text-attributes.js';

import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {App} from './app.js';
import {type Explain, startBackground} from './background.js';
import {CanvasContext} from './canvas.js';
import type {Tools} from './effects.js';
import type {FrameStream} from './frame-stream.js';
import {type Keeper, keepSession} from './keep-session.js';
import type {KeyStream} from './key-stream.js';
import {KEYMAP} from './keymap.js';
import {createKeys} from './keys-table.js';
import type {ReadLong, ReadMany} from './long-reading.js';
import {type KeyChoice, rebind} from './rebind.js';
import {reduce} from './reduce.js';
import {type EffectOptions, runEffects} from './run-effects.js';
import type {Store} from './store.js';
import {restoreEnvironment} from './text-attributes.js';

restoreEnvironment();

export type RunOptions = {
	readonly store: Store;
	readonly frames: FrameStream;
	readonly keys: KeyStream;
	readonly explain: Explain;
	readonly readLong: ReadLong;
	readonly readMany: ReadMany;
	readonly tools: () => Promise<Tools>;
	readonly keeper: Keeper;
	/** Keys that are bound otherwise than in the table. */
	readonly binding: KeyChoice | undefined;
	/** Sends a sequence to the terminal between two frames. */
	readonly write: (sequence: string) => void;
	readonly lend: EffectOptions['lend'];
	readonly onSuspend: () => void;
};

/** Runs the reader between the two streams until it is quit. */
export async function runApp(options: RunOptions): Promise<void> {
	const {store, frames, keys, explain, readLong, readMany, tools, keeper, binding, write, lend, onSuspend} = options;
	store.attach(reduce);
	if (binding !== undefined) store.dispatch({type: 'keys', keys: createKeys(rebind(KEYMAP, binding).bindings)});
	const endSession = keepSession(store, keeper, Date.now);
	const stopEffects = runEffects(store, {tools, write, lend});
	const app = render(
		<CanvasContext value={frames}>
			<App
				store={store}
				onCommand={command => background.prepare(command)}
				onRedraw={() => frames.invalidate()}
				onSuspend={onSuspend}
			/>
		</CanvasContext>,
		{
			// The streams are what Ink uses of a terminal, no more.
			stdout: frames as unknown as WriteStream,
			stdin: keys as unknown as ReadStream,
			debug: true,
			interactive: true,
			exitOnCtrlC: false,
			patchConsole: false,
			isScreenReaderEnabled: false,
		},
	);
	const background = startBackground(store, {explain, readLong, readMany});
	try {
		await app.waitUntilExit();
	} finally {
		endSession();
		stopEffects();
		background.stop();
	}
}
