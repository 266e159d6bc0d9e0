import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';

export type Size = {readonly columns: number; readonly rows: number};

export type Terminal = {
	/** Resolves with the time of the read that completed the words, in ms since the program was started. */
	readonly waitFor: (words: string | RegExp) => Promise<number>;
	/** Sends keys and resolves with the ms until the last byte of the frame that answers them. */
	readonly frameAfter: (keys: string) => Promise<number>;
	/**
	 * The same for the first frame by which the words have been written, where frames come for other reasons too: the words
	 * are something that only the answer to these keys writes.
	 */
	readonly frameWith: (keys: string, words: RegExp, patience?: number) => Promise<number>;
	/** What has been written since the last keys. */
	readonly seen: () => string;
	/** How often the program has erased the screen. */
	readonly clears: () => number;
	readonly pid: number;
	readonly exited: Promise<number>;
	readonly end: () => void;
};

export const program: string = fileURLToPath(new URL('../../bin/diplo-reader.js', import.meta.url));

/** The reader says where a frame ends (synchronized output, DEC private mode 2026). */
export const FRAME_END = '\x1b[?2026l';
/** Erasing all of the screen or from the cursor on (ED), and what was scrolled out of it. */
const CLEAR = new RegExp(`${'\x1b'}\\[[0-3]?J`, 'g');
const PATIENCE = 120_000;

/** Starts a Node program on a terminal of its own. */
export function startOnTerminal(
	args: readonly string[],
	{columns, rows}: Size,
	env: Readonly<Record<string, string>> = {},
): Terminal {
	const started = performance.now();
	const child = pty.spawn(process.execPath, [...args], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		// Nothing of this environment: CI and NO_COLOR change what is drawn.
		env: {PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', COLORTERM: 'truecolor', ...env},
	});
	let seen = '';
	let clears = 0;
	let listener: (() => void) | undefined;
	child.onData(data => {
		// A sequence may be cut between two reads.
		const tail = seen.slice(-3);
		seen += data;
		clears += ((tail + data).match(CLEAR)?.length ?? 0) - (tail.match(CLEAR)?.length ?? 0);
		listener?.();
	});
	const exited = new Promise<number>(resolve => {
		child.onExit(() => resolve(performance.now() - started));
	});
	const until = (isDone: () => boolean, patience = PATIENCE) =>
		new Promise<number>((resolve, reject) => {
			const timer = setTimeout(() => {
				listener = undefined;
				reject(new Error(`the terminal still shows: ${JSON.stringify(seen.slice(-400))}`));
			}, patience);
			listener = () => {
				if (!isDone()) return;
				clearTimeout(timer);
				listener = undefined;
				resolve(performance.now());
			};
			listener();
		});
	const after = async (keys: string, isDone: () => boolean, patience?: number) => {
		seen = '';
		const sent = performance.now();
		child.write(keys);
		return (await until(isDone, patience)) - sent;
	};
	return {
		waitFor: async words =>
			(await until(() => (typeof words === 'string' ? seen.includes(words) : words.test(seen)))) - started,
		frameAfter: keys => after(keys, () => seen.includes(FRAME_END)),
		frameWith: (keys, words, patience) => {
			const isThere = () => {
				const at = seen.search(words);
				return at >= 0 && seen.includes(FRAME_END, at);
			};
			return after(keys, isThere, patience);
		},
		seen: () => seen,
		clears: () => clears,
		pid: child.pid,
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
