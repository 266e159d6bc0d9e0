import type {ReadStream, WriteStream} from 'node:tty';
import type {Request} from './args.js';
import {wantsColor} from './color.js';
import type {Io} from './io.js';
import {loadLibrary} from './load-library.js';

/** Opens the reader on the terminal at both ends; resolves with the exit code when it is quit. */
export async function openReader({sources, color}: Request, io: Io): Promise<number> {
	const {library, failed} = await loadLibrary({words: sources, io, annotated: true, mayBeCommand: true});
	// What could not be read was said on standard error; without anything to read there is nothing to open.
	if (library.articles.length === 0) return failed;
	const {browse} = await import('../tui/browse.js');
	return browse({
		library,
		terminal: {input: io.stdin as ReadStream, output: io.stdout as WriteStream},
		color: wantsColor(color, {env: io.env, isTTY: true}),
	});
}
