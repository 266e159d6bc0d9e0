import {visible} from '../text/visible.js';
import type {Terminal} from './terminal-guard.js';

/** Enter, q, Escape, Ctrl-C, Ctrl-D. */
const GOES_BACK: ReadonlySet<string> = new Set(['\r', '\n', 'q', '\x1b', '\x03', '\x04']);

/**
 * Says a message under what something else printed on the terminal, and waits for a key, so that both can be read before the
 * screen covers them. The keys come one by one, not as the system reads them: none of them may end the reader.
 */
export function waitForEnter({input, output}: Terminal, message: string): Promise<void> {
	return new Promise(resolve => {
		const hear = (data: Buffer | string) => {
			if (!Array.from(String(data)).some(key => GOES_BACK.has(key))) return;
			input.off('data', hear);
			input.pause();
			resolve();
		};
		input.setRawMode(true);
		input.on('data', hear);
		input.once('end', resolve);
		input.resume();
		// Last: a key struck as soon as this can be read is heard as a key, and Ctrl-D not as the end of the input.
		output.write(`\n${visible(message)}\nEnter goes back to the reader. `);
	});
}
