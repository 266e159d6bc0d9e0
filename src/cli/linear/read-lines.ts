import {createInterface} from 'node:readline';
import type {Readable} from 'node:stream';

/** Lines that are typed, also ahead of their prompt. */
export type TypedLines = {
	/** The next one; `undefined` at the end of the input, or as soon as `isStopped`, which is asked again after each `wake`. */
	readonly next: (isStopped: () => boolean) => Promise<string | undefined>;
	readonly wake: () => void;
	/** Reads nothing until what was handed over has ended, so that it can read from the terminal itself. */
	readonly lend: <T>(run: () => Promise<T>) => Promise<T>;
	readonly close: () => void;
};

/** Reads lines without touching the terminal: it stays as it is, with its own line editing and echo. */
export function readLines(input: Readable): TypedLines {
	const typed: string[] = [];
	let isEnded = false;
	let wake = () => {};
	const end = () => {
		isEnded = true;
		wake();
	};
	// A terminal that went away is the end of the input.
	input.on('error', end);
	const reader = createInterface({input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY});
	reader.on('line', line => {
		typed.push(line);
		wake();
	});
	reader.on('close', end);
	return {
		next: async isStopped => {
			while (typed.length === 0 && !isEnded && !isStopped())
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			return isStopped() ? undefined : typed.shift();
		},
		wake: () => wake(),
		lend: async run => {
			reader.pause();
			try {
				return await run();
			} finally {
				if (!isEnded) reader.resume();
			}
		},
		close: () => {
			reader.close();
			input.pause();
		},
	};
}
