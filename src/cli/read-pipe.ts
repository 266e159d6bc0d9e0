import {closeSync, constants, openSync, readSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

/** How long a pipe that nothing writes to is waited for, in ms. */
const PATIENCE = 10_000;
/** How often an idle pipe is looked at, in ms. */
const INTERVAL = 25;
const CHUNK = 256 * 1024;

export const NO_WRITER = 'NO_WRITER';

/**
 * The bytes of a named pipe or a device as they come. It never blocks: a read that waits in the kernel would keep the
 * program from ending, whatever key is pressed. Throws what the system throws, and an error of code `NO_WRITER` for a
 * pipe that nothing opened for writing in ten seconds.
 */
export async function* readPipe(path: string, isPipe: boolean): AsyncGenerator<Buffer, void, void> {
	const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		let hasWriter = !isPipe;
		for (let waited = 0; ; ) {
			const chunk = Buffer.allocUnsafe(CHUNK);
			const length = readNow(file, chunk);
			if (length === undefined) hasWriter = true;
			else if (length > 0) {
				hasWriter = true;
				yield chunk.subarray(0, length);
				continue;
			} else if (hasWriter) return;
			else if (waited >= PATIENCE) throw Object.assign(new Error('nothing writes to the pipe'), {code: NO_WRITER});
			await pause(INTERVAL);
			waited += INTERVAL;
		}
	} finally {
		closeSync(file);
	}
}

/** How many bytes were there; `undefined` when a writer has the pipe open but has not written yet. */
function readNow(file: number, chunk: Buffer): number | undefined {
	try {
		return readSync(file, chunk, 0, chunk.length, null);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
		throw error;
	}
}
