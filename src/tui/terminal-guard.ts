import {writeSync} from 'node:fs';
import {constants} from 'node:os';
import type {ReadStream, WriteStream} from 'node:tty';
import {visible} from '../text/visible.js';

export type Terminal = {readonly input: ReadStream; readonly output: WriteStream};

// Alternate screen; cursor hidden; no automatic wrap, so that a character the terminal finds wider than we do cannot push
// a row into the next one; pastes marked as such.
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h';
const LEAVE = '\x1b[?1006l\x1b[?1000l\x1b[0m\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l';

const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** Those that keys send. */
const TYPED = ['SIGINT', 'SIGQUIT'] as const;
/** How long to wait for the stop to take hold, in ms; a process whose group nobody can continue is never stopped. */
const STOP_WAIT = 100;
const INTERNAL_ERROR = 70;

export type TerminalGuard = {
	/** Puts the terminal back as it was and stops guarding. May be called more than once. */
	readonly release: () => void;
	/** Gives the terminal back to the shell until `fg`. */
	readonly suspend: () => void;
	/** Gives the terminal to something else that runs on it, and takes it again when that has ended. */
	readonly lend: <T>(run: () => Promise<T>) => Promise<T>;
};

export type GuardOptions = {
	/** The screen's content is lost: draw it again. */
	readonly onResume: () => void;
	/** The terminal is about to be given up for good or for a while; nothing may be written until `onResume`. */
	readonly onRelease: () => void;
};

/**
 * Takes the terminal for full-screen use, and answers for giving it back: on a signal (exit 128 + its number), on an
 * exception nobody caught (exit 70), at the end of the process, when the terminal itself goes away, and across Ctrl-Z.
 */
export function guardTerminal({input, output}: Terminal, {onResume, onRelease}: GuardOptions): TerminalGuard {
	let isHeld = false;
	let isReleased = false;
	let isLent = false;
	let resumeTimer: NodeJS.Timeout | undefined;

	const write = (data: string) => {
		try {
			// To a terminal Node writes at once, so that this works at the end of the process too.
			output.write(data);
		} catch {
			// The terminal is gone.
		}
	};
	const setRaw = (isRaw: boolean) => {
		try {
			input.setRawMode(isRaw);
		} catch {
			// The terminal is gone.
		}
	};
	const take = () => {
		isHeld = true;
		setRaw(true);
		write(ENTER);
	};
	const giveBack = () => {
		if (!isHeld) return;
		isHeld = false;
		onRelease();
		write(LEAVE);
		setRaw(false);
	};

	const onDeadly = (signal: NodeJS.Signals) => {
		giveBack();
		process.exit(128 + constants.signals[signal]);
	};
	const onGone = () => onDeadly('SIGHUP');
	const onCrash = (error: unknown) => {
		giveBack();
		complain(crashMessage(error));
		process.exit(INTERNAL_ERROR);
	};
	const onContinue = () => {
		clearTimeout(resumeTimer);
		resumeTimer = undefined;
		if (isReleased || isLent) return;
		// The shell has changed the modes meanwhile; libuv would not set again what it thinks is set.
		setRaw(false);
		take();
		process.removeListener('SIGTSTP', suspend);
		process.on('SIGTSTP', suspend);
		onResume();
	};
	const suspend = () => {
		if (!isHeld) return;
		giveBack();
		// Without a listener the signal stops the process. The whole group, as the terminal itself would do: `npx` waits in it.
		process.removeListener('SIGTSTP', suspend);
		process.kill(0, 'SIGTSTP');
		resumeTimer = setTimeout(onContinue, STOP_WAIT);
	};

	for (const signal of DEADLY) process.on(signal, onDeadly);
	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', onContinue);
	process.on('uncaughtException', onCrash);
	process.on('unhandledRejection', onCrash);
	process.on('exit', giveBack);
	input.on('end', onGone);
	input.on('error', onGone);
	output.on('error', onGone);
	take();

	const lend = async <T>(run: () => Promise<T>): Promise<T> => {
		if (!isHeld) return run();
		giveBack();
		isLent = true;
		input.pause();
		// These are for what runs meanwhile.
		for (const signal of TYPED) process.removeListener(signal, onDeadly);
		process.removeListener('SIGTSTP', suspend);
		try {
			return await run();
		} finally {
			isLent = false;
			for (const signal of TYPED) process.on(signal, onDeadly);
			process.on('SIGTSTP', suspend);
			if (!isReleased) {
				take();
				input.resume();
				onResume();
			}
		}
	};

	return {
		suspend,
		lend,
		release: () => {
			if (isReleased) return;
			isReleased = true;
			clearTimeout(resumeTimer);
			giveBack();
			for (const signal of DEADLY) process.removeListener(signal, onDeadly);
			process.removeListener('SIGTSTP', suspend);
			process.removeListener('SIGCONT', onContinue);
			process.removeListener('uncaughtException', onCrash);
			process.removeListener('unhandledRejection', onCrash);
			process.removeListener('exit', giveBack);
			input.off('end', onGone);
			input.off('error', onGone);
			output.off('error', onGone);
			input.pause();
			input.unref();
		},
	};
}

/** One line for the reader, and with DEBUG the stack for whoever mends it. */
function crashMessage(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const debug = process.env.DEBUG;
	const stack = debug !== undefined && debug !== '' && error instanceof Error ? error.stack : undefined;
	return `diplo-reader: internal error: ${visible(message)}\n${
		stack === undefined ? '' : `${visible(stack, {keepLineEnds: true})}\n`
	}`;
}

function complain(data: string): void {
	try {
		writeSync(2, data);
	} catch {
		// Nobody is left to see it.
	}
}
