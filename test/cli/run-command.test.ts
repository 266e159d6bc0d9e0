import {closeSync, openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {type RunRequest, runCommand} from '../../src/cli/run-command.js';
import {folderWith} from './press.js';

const env = {PATH: process.env.PATH};

/** Runs it with its output in a file in the place of the terminal. */
async function run(request: RunRequest, input = 'the text', more: Readonly<Record<string, string>> = {}) {
	const path = join(folderWith({}), 'out');
	const stdout = openSync(path, 'w');
	const report = await runCommand(request, {input, env: {...env, ...more}, stdout});
	closeSync(stdout);
	return {...report, out: readFileSync(path, 'utf8')};
}
const argv = (...words: string[]): RunRequest => ({kind: 'argv', argv: words});

test('the command gets the text, and its own words as they were typed', async () => {
	expect(await run(argv('cat'))).toEqual({code: 0, problem: undefined, out: 'the text'});
	expect((await run(argv('printf', '%s', '$(id) *'))).out).toBe('$(id) *');
});
test('the text is a file to it, which it may open by name', async () => {
	expect((await run(argv('cat', '/dev/stdin'))).out).toBe('the text');
});
test('a folder for it that cannot be written does not matter', async () => {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = '/nonexistent';
	try {
		expect(await runCommand(argv('grep', '-q', 'the text'), {input: 'the text', env, stdout: 'ignore'})).toMatchObject({
			code: 0,
		});
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
});
test('its exit code is told, and by which signal it ended', async () => {
	expect(await run(argv('sh', '-c', 'exit 3'))).toMatchObject({code: 3, problem: undefined});
	expect(await run(argv('sh', '-c', 'kill -9 $$'))).toMatchObject({code: 137, problem: undefined});
});
test('a line for the shell is given to the one that the reader uses', async () => {
	expect((await run({kind: 'shell', line: 'tr a-z A-Z | rev'})).out).toBe('TXET EHT');
	expect((await run({kind: 'shell', line: 'echo $0'}, '', {SHELL: '/bin/bash'})).out).toBe('/bin/bash\n');
	expect((await run({kind: 'shell', line: 'echo $0'}, '', {SHELL: 'bash'})).out).toBe('/bin/sh\n');
});
test('a command that is not there, or may not be run, is a message of one line', async () => {
	expect(await run(argv('no-such-\u001b[2Jcommand\n'))).toEqual({
		code: 127,
		problem: 'no such command: no-such-^[[2Jcommand^J',
		out: '',
	});
	const folder = folderWith({script: 'echo'});
	expect(await run(argv(join(folder, 'script')))).toMatchObject({
		code: 126,
		problem: expect.stringContaining('permission denied'),
	});
	expect(await run(argv('a\0b'))).toMatchObject({code: 126, problem: expect.stringContaining('cannot be run')});
});
test('a pager that is left early does not mind the rest of a long article', async () => {
	expect(await run(argv('head', '-c', '5'), 'long '.repeat(1_000_000))).toEqual({
		code: 0,
		problem: undefined,
		out: 'long ',
	});
	expect(await run(argv('true'), 'long '.repeat(1_000_000))).toMatchObject({code: 0});
});
test('Ctrl-C meanwhile is for the command', async () => {
	const before = process.listenerCount('SIGINT');
	const running = run(argv('sh', '-c', 'kill -INT $PPID; cat'));
	expect(process.listenerCount('SIGINT')).toBe(before + 1);
	expect(await running).toMatchObject({code: 0, out: 'the text'});
	expect(process.listenerCount('SIGINT')).toBe(before);
});
