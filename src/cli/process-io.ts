import {fstatSync, type Stats, writeSync} from 'node:fs';
import type {Io, Output} from './io.js';

/** The streams of this process, each opened when first asked for: Node takes milliseconds to open one. */
export function processIo(): Io {
	let stdout: Output | undefined;
	return {
		get stdin() {
			return process.stdin;
		},
		get stdinIsDocument() {
			return isFileOrPipe(0);
		},
		get stdout() {
			stdout ??= isFileOrPipe(1) ? directOutput(1) : process.stdout;
			return stdout;
		},
		get stderr() {
			return process.stderr;
		},
		env: process.env,
	};
}

/**
 * A shell's `|`, `<` and `>` give a pipe or a file. A socket does not count: a remote shell and a parent process that never
 * writes hand one over, and reading it would wait for ever; `-` reads it all the same.
 */
function isFileOrPipe(fd: number): boolean {
	let stats: Stats;
	try {
		stats = fstatSync(fd);
	} catch {
		return false;
	}
	return stats.isFIFO() || stats.isFile();
}

/** Writes without a stream of Node's, which takes longer to load than a list to print. */
function directOutput(fd: number): Output {
	return {
		write: (text, done) => {
			const bytes = Buffer.from(text);
			let at = 0;
			try {
				while (at < bytes.length) at += writeSync(fd, bytes, at);
			} catch (error) {
				// A pipe that does not block is full: Node's stream waits until it is not.
				if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') done(error as NodeJS.ErrnoException);
				else {
					if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => {});
					process.stdout.write(bytes.subarray(at), done);
				}
				return;
			}
			done();
		},
	};
}
