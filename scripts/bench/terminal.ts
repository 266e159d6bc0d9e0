import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';

export type Size = {readonly columns: number; readonly rows: number};

export type Terminal = {
	/** Resolves with the time of the read that completed the words, in ms since the program was started. */
	readonly waitFor: (words: string | RegExp) => Promise<number>;
	/** Sends keys and resolves with the ms until the last byte of the frame that answers them. */
	readonly frameAfter: (keys: string) => Promise<number>;
	readonly exited: Promise<number>;
	readonly end: () => void;
};

export const program: string = fileURLToPath(new URL('../../bin/diplo-reader.js', import.meta.url));

/** The reader says where a frame ends (synchronized output, DEC private mode 2026). */
export const FRAME_END = '\x1b[?2026l';
const PATIENCE = 120_000;

/** Starts a Node program on a terminal of its own. */
export function startOnTerminal(args: readonly string[], {columns, rows}: Size): Terminal {
	const started = performance.now();
	const child = pty.spawn(process.execPath, [...args], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		// Nothing of this environment: CI and NO_COLOR change what is drawn.
		env: {PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', COLORTERM: 'truecolor'},
	});
	let seen = '';
	let listener: (() => void) | undefined;
	child.onData(data => {
		seen += data;
		listener?.();
	});
	const exited = new Promise<number>(resolve => {
		child.onExit(() => resolve(performance.now() - started));
	});
	const until = (isDone: () => boolean) =>
		new Promise<number>((resolve, reject) => {
			const timer = setTimeout(
				() => reject(new Error(`the terminal still shows: ${JSON.stringify(seen.slice(-400))}`)),
				PATIENCE,
			);
			listener = () => {
				if (!isDone()) return;
				clearTimeout(timer);
				listener = undefined;
				resolve(performance.now());
			};
			listener();
		});
	return {
		waitFor: async words =>
			(await until(() => (typeof words === 'string' ? seen.includes(words) : words.test(seen)))) - started,
		frameAfter: async keys => {
			seen = '';
			const sent = performance.now();
			child.write(keys);
			return (await until(() => seen.includes(FRAME_END))) - sent;
		},
		exited,
		end: () => {
			try {
				child.kill('SIGKILL');
			} catch {
				// It has ended by itself.
			}
		},
	};
}
