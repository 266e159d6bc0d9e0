import {spawn} from 'node:child_process';

export type FeedOptions = {
	/** What it gets on standard input. */
	readonly input: string | Buffer;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** After so many ms it is ended and counts as failed. */
	readonly patience: number;
};

/**
 * Runs a program that needs no terminal, never by a shell, in a session of its own, and feeds it. True when it ended with
 * 0. What it prints is thrown away. Does not wait for what it leaves running: xclip and wl-copy hold the clipboard that way.
 */
export function feedProgram(
	path: string,
	args: readonly string[],
	{input, env, patience}: FeedOptions,
): Promise<boolean> {
	return new Promise(resolve => {
		const child = spawn(path, args, {stdio: ['pipe', 'ignore', 'ignore'], detached: true, env: {...env}});
		const timer = setTimeout(() => {
			child.kill('SIGKILL');
			resolve(false);
		}, patience);
		const end = (isDone: boolean) => {
			clearTimeout(timer);
			resolve(isDone);
		};
		child.on('error', () => end(false));
		child.on('exit', code => end(code === 0));
		// It may end without reading all.
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
}
