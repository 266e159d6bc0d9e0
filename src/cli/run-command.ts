import {type ChildProcess, spawn} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {constants, tmpdir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {visible} from '../text/visible.js';

/** What to run: words, or, when the reader agreed to that, a line for the shell. */
export type RunRequest =
	| {readonly kind: 'argv'; readonly argv: readonly string[]}
	| {readonly kind: 'shell'; readonly line: string};

export type RunOptions = {
	/** What it gets on standard input. */
	readonly input: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Where its output goes: the terminal (file descriptors 1 and 2 of this process) unless told. */
	readonly stdout?: number | 'ignore';
};

export type RunReport = {
	/** Its exit code; 128 and the number of the signal that ended it; 127 for no such command, 126 for one that cannot be run. */
	readonly code: number;
	/** Why it could not be run, safe to print; `undefined` when it ran, however it ended. */
	readonly problem: string | undefined;
};

/**
 * Runs a command on the terminal, with the text on its standard input, and waits for its end. Terminal modes are the caller’s:
 * the screen must have been given back before, and be taken again after. Ctrl-C and Ctrl-\ are for the command meanwhile;
 * listeners of the caller’s for them must be off. Never rejects.
 */
export function runCommand(request: RunRequest, {input, env, stdout = 1}: RunOptions): Promise<RunReport> {
	const [program = '', ...args] = request.kind === 'argv' ? request.argv : [userShell(env), '-c', request.line];
	const ignore = () => {};
	process.on('SIGINT', ignore);
	process.on('SIGQUIT', ignore);
	const file = openInput(input);
	return new Promise<RunReport>(resolve => {
		const child = spawn(program, args, {
			stdio: [file ?? 'pipe', stdout, stdout === 'ignore' ? stdout : 2],
			env: {...env},
		});
		child.on('error', error => resolve(notRun(program, error)));
		child.on('exit', (code, signal) => {
			resolve({code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), problem: undefined});
		});
		feed(child, input);
	})
		.catch((error: unknown) => notRun(program, error))
		.finally(() => {
			if (file !== undefined) closeSync(file);
			process.removeListener('SIGINT', ignore);
			process.removeListener('SIGQUIT', ignore);
		});
}

/**
 * The text as an open file that has no name any more. What Node calls a pipe is a socket, from which bash takes itself for a
 * remote shell, and which cannot be opened again as `/dev/stdin`. `undefined` where no file can be made.
 */
function openInput(input: string): number | undefined {
	let folder: string | undefined;
	try {
		folder = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
		const path = join(folder, 'input');
		writeFileSync(path, input, {mode: 0o600, flag: 'wx'});
		return openSync(path, 'r');
	} catch {
		return undefined;
	} finally {
		if (folder !== undefined) rmSync(folder, {recursive: true, force: true});
	}
}

function feed({stdin}: ChildProcess, input: string): void {
	// A pager that was left early.
	stdin?.on('error', () => {});
	stdin?.end(input);
}

/** The shell of the user, as `sh` where that is not said. */
function userShell({SHELL: shell}: RunOptions['env']): string {
	return shell !== undefined && isAbsolute(shell) ? shell : '/bin/sh';
}

function notRun(program: string, error: unknown): RunReport {
	const {code, message} = error as NodeJS.ErrnoException;
	const name = visible(program, {showLineEnds: true});
	if (code === 'ENOENT') return {code: 127, problem: `no such command: ${name}`};
	if (code === 'EACCES') return {code: 126, problem: `${name} cannot be run: permission denied`};
	return {code: 126, problem: `${name} cannot be run: ${visible(message)}`};
}
