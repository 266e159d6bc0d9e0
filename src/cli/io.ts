import type {Readable, Writable} from 'node:stream';
import {visible} from '../text/visible.js';

/** Everything that the program knows of its surroundings. */
export type Io = {
	readonly stdin: Readable & {readonly isTTY?: boolean};
	/** Standard input is a pipe or a file somebody handed over; false for a terminal, /dev/null, a socket or nothing. */
	readonly stdinIsDocument: boolean;
	readonly stdout: Output;
	readonly stderr: Writable & {readonly isTTY?: boolean};
	readonly env: Readonly<Record<string, string | undefined>>;
};

/** The part of a stream that results are written to. */
export type Output = {
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly rows?: number;
	/** Calls back once the text has been handed to the system, or could not be. */
	readonly write: (text: string, done: (error?: Error | null) => void) => unknown;
	/** Hears of errors; an output that tells them to `done` alone has none. */
	readonly on?: (event: 'error', listener: (error: Error) => void) => unknown;
};

/** The result cannot be written; `closed` when the reader at the other end of the pipe has gone away. */
export class OutputError extends Error {
	readonly closed: boolean;
	constructor(cause: NodeJS.ErrnoException) {
		super(cause.code === undefined ? cause.message : `${cause.code}: ${reasonOf(cause)}`);
		this.name = 'OutputError';
		this.closed = cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_DESTROYED';
	}
}

/** `ENOSPC: no space left on device, write` says the code and the call too: only the middle is for people. */
export function reasonOf(error: unknown): string {
	const {message, code} = error as NodeJS.ErrnoException;
	if (code === undefined || !message.startsWith(`${code}: `)) return message;
	const reason = message.slice(code.length + 2);
	const comma = reason.indexOf(', ');
	return comma < 0 ? reason : reason.slice(0, comma);
}

export type Writer = {
	/** Keeps what is written until there is enough to hand on; waits when the other end is slow. */
	readonly write: (text: string) => Promise<void>;
	/** Resolves when everything has been handed to the system. */
	readonly flush: () => Promise<void>;
};

const CHUNK = 1 << 16;

/** Throws `OutputError` from `write` or `flush` when the stream cannot take more. */
export function createWriter(output: Output): Writer {
	let pending: string[] = [];
	let size = 0;
	let broken: OutputError | undefined;
	// Without a listener, a broken pipe would end the process with a stack trace.
	output.on?.('error', error => {
		broken ??= new OutputError(error);
	});
	const flush = async () => {
		const text = pending.join('');
		pending = [];
		size = 0;
		if (broken === undefined && text !== '')
			await new Promise<void>(resolve => {
				output.write(text, error => {
					if (error) broken ??= new OutputError(error);
					resolve();
				});
			});
		if (broken !== undefined) throw broken;
	};
	return {
		write: async text => {
			pending.push(text);
			size += text.length;
			if (size >= CHUNK) await flush();
		},
		flush,
	};
}

/** Writes one complaint on standard error, as one line that is safe to print. */
export function complain(io: Io, message: string): void {
	// A standard error that is closed must not end the program.
	if (io.stderr.listenerCount('error') === 0) io.stderr.on('error', () => {});
	io.stderr.write(`diplo-reader: ${visible(message, {showLineEnds: true})}\n`);
}
