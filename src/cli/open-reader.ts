import type {Request} from './args.js';
import type {Io} from './io.js';

/** Opens the terminal reader; resolves with the exit code when it is quit. */
export async function openReader(_request: Request, _io: Io): Promise<number> {
	throw new Error('not here yet');
}
