import './text-attributes.js';

import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {App} from './app.js';
import {type Explain, startBackground} from './background.js';
import {CanvasContext} from './canvas.js';
import type {FrameStream} from './frame-stream.js';
import type {KeyStream} from './key-stream.js';
import type {ReadLong} from './long-reading.js';
import type {Store} from './store.js';
import {restoreEnvironment} from './text-attributes.js';

restoreEnvironment();

export type RunOptions = {
	readonly store: Store;
	readonly frames: FrameStream;
	readonly keys: KeyStream;
	readonly explain: Explain;
	readonly readLong: ReadLong;
	readonly onSuspend: () => void;
};

/** Runs the reader between the two streams until it is quit. */
export async function runApp({store, frames, keys, explain, readLong, onSuspend}: RunOptions): Promise<void> {
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
	const background = startBackground(store, explain, readLong);
	try {
		await app.waitUntilExit();
	} finally {
		background.stop();
	}
}
