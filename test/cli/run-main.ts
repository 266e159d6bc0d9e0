import {Readable, Writable} from 'node:stream';
import {main} from '../../src/cli/main.js';

export type Ran = {readonly code: number; readonly out: string; readonly err: string};

export type RunOptions = {
	/** What is piped in; none: standard input is no document. */
	readonly stdin?: string | Buffer;
	readonly env?: Readonly<Record<string, string>>;
	/** Standard output is a terminal of so many columns. */
	readonly terminal?: number;
};

/** Runs the program in this process with streams of its own. */
export async function runMain(argv: readonly string[], {stdin, env = {}, terminal}: RunOptions = {}): Promise<Ran> {
	const out = sink();
	const err = sink();
	if (terminal !== undefined) Object.assign(out.stream, {isTTY: true, columns: terminal});
	const code = await main(argv, {
		stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]),
		stdinIsDocument: stdin !== undefined,
		stdout: out.stream,
		stderr: err.stream,
		env,
	});
	return {code, out: out.text(), err: err.text()};
}

function sink(): {readonly stream: Writable; readonly text: () => string} {
	const chunks: Buffer[] = [];
	const stream = new Writable({
		write(chunk, _encoding, done) {
			chunks.push(Buffer.from(chunk));
			done();
		},
	});
	return {stream, text: () => Buffer.concat(chunks).toString()};
}
