import {fstatSync} from 'node:fs';
import type {Io} from './io.js';

/** The streams of this process, each opened when first asked for: importing `node:process` would open all three. */
export function processIo(): Io {
	return {
		get stdin() {
			return process.stdin;
		},
		get stdinIsDocument() {
			return isDocument(0);
		},
		get stdout() {
			return process.stdout;
		},
		get stderr() {
			return process.stderr;
		},
		env: process.env,
	};
}

/**
 * A shell's `|` and `<` give a pipe or a file. A socket does not count: a remote shell and a parent process that never
 * writes hand one over, and reading it would wait for ever; `-` reads it all the same.
 */
function isDocument(fd: number): boolean {
	try {
		const stat = fstatSync(fd);
		return stat.isFIFO() || stat.isFile();
	} catch {
		return false;
	}
}
