import type {Io} from './io.js';

/** Tells somebody at a terminal how far a long reading has got. */
export type ReadingProgress = {
	/** One more has been read. */
	readonly step: () => void;
	/** Takes the line away: something else is to be said, or all has been read. */
	readonly clear: () => void;
};

/** How long nothing is said, and how long the line stands before it is written anew, in ms. */
const DELAY = 300;
const INTERVAL = 100;

/** One line on standard error, from 300 ms on, that is written over and taken away at the end; nothing where that is no terminal. */
export function createProgress(
	{stderr, env}: Pick<Io, 'stderr' | 'env'>,
	total: number,
	clock = () => performance.now(),
): ReadingProgress {
	// A line that is written over and over is a plague where each is read aloud.
	const isSpoken = env.TERM === 'dumb' || env.INK_SCREEN_READER === 'true' || env.INK_SCREEN_READER === '1';
	if (stderr.isTTY !== true || isSpoken) return {step: () => {}, clear: () => {}};
	let done = 0;
	let dueAt = clock() + DELAY;
	let shown = '';
	const clear = () => {
		if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
		shown = '';
	};
	return {
		step: () => {
			done++;
			const now = clock();
			if (now < dueAt) return;
			dueAt = now + INTERVAL;
			shown = `reading ${done.toLocaleString('en')} of ${total.toLocaleString('en')} …`;
			stderr.write(`\r${shown}`);
		},
		clear,
	};
}
