import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {folderWith} from '../cli/press.js';
import {node, program, startReader, startTerminal, type TerminalOptions, type TestTerminal} from './terminal.js';

// Each step waits for what it needs; this is for a machine that is busy with other things.
vi.setConfig({testTimeout: 60_000});

const open: TestTerminal[] = [];
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
});

function reader(args: readonly string[], options: TerminalOptions = {}): TestTerminal {
	const terminal = startReader(args, options);
	open.push(terminal);
	return terminal;
}

/** Waits for words of the output, whether or not they are still on the screen and however they are wrapped. */
function heard(terminal: TestTerminal, wanted: string | RegExp): Promise<void> {
	return terminal.waitFor(() => {
		const words = terminal.output().replace(/\s+/g, ' ');
		return typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words);
	});
}

const samples = new URL('../../articles/', import.meta.url).pathname;
/** How many articles come with the reader. */
const all = readdirSync(samples).length;

/** What opens the reading by lines in a terminal. */
const ways: ReadonlyArray<readonly [way: string, words: readonly string[]]> = [
	['a dumb terminal', ['TERM=dumb', node, program]],
	['a screen reader', ['INK_SCREEN_READER=true', node, program]],
	['--linear', [node, program, '--linear']],
];

/** Nothing but printable characters and line ends: no escape code, no carriage return of ours, no bell. */
function expectPlain(terminal: TestTerminal): void {
	expect(terminal.output().replaceAll('\r\n', '\n')).not.toMatch(/[^\n\P{Cc}]/u);
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.titles).toEqual([]);
	expect(terminal.commands).toEqual([]);
}

describe.each(ways)('%s', (_way, words) => {
	test('a question is asked in words, answered, and the answer cited; q leads out', async () => {
		const terminal = startTerminal('env', words);
		open.push(terminal);
		await heard(terminal, `diplo-reader, ${all} articles.`);
		await heard(terminal, '? commands:');
		terminal.send('what did Kennedy say about Berlin?\r');
		await heard(terminal, /\d+ quotes by John F\. Kennedy/);
		await heard(terminal, 'Let them come to Berlin.');
		await heard(terminal, /Quotes 1 to \d+ of \d+\. [^:]*: $/);
		terminal.send('cite 2\r');
		await heard(terminal, '— John F. Kennedy, President of the United States; in');
		terminal.send('2\r');
		await heard(terminal, 'Article: Four German words outside a town hall.');
		await heard(terminal, 'Quote, John F. Kennedy, President of the United States:');
		terminal.send('q\r');
		await heard(terminal, 'You were at 2.');
		terminal.send('q\rq\r');
		expect(await terminal.exitCode()).toBe(0);
		expectPlain(terminal);
	});
});

test('a page fits the terminal, at words, and Enter goes on', async () => {
	const terminal = reader(['--linear', 'kennedy'], {columns: 50, rows: 16});
	await heard(terminal, 'Paragraph 1 of 18. Enter, q or ?: ');
	const rows = terminal.output().split('\r\n');
	expect(rows[0]).toBe('Article: Four German words outside a town hall.');
	expect(rows.length).toBeLessThanOrEqual(15);
	for (const row of rows.slice(0, -1)) expect(row.length).toBeLessThan(50);
	terminal.send('\r');
	await heard(terminal, 'Two thousand years ago');
	terminal.resize(120, 40);
	// The news of it and a line that is typed at once may come in any order.
	terminal.send('where\r');
	await heard(terminal, 'Paragraph 2 to');
	terminal.send('\r');
	await terminal.waitFor(() =>
		terminal
			.output()
			.split('\r\n')
			.some(row => row.length > 80 && row.length < 120),
	);
	expectPlain(terminal);
});

test('Ctrl-C at the prompt ends it with 130, Ctrl-D with 0, and the terminal is as it was', async () => {
	const shell = startTerminal('sh', ['-c', 'trap : INT; "$0" "$1" --linear; echo "code $?"; stty -a', node, program]);
	open.push(shell);
	await heard(shell, '? commands:');
	shell.send('\x03');
	await heard(shell, 'code 130');
	await heard(shell, /(?<!-)icanon/);
	expect(shell.output()).toMatch(/[^-]echo\b/);
	expect(await shell.exitCode()).toBe(0);
	const terminal = reader(['--linear']);
	await heard(terminal, '? commands:');
	terminal.send('\x04');
	expect(await terminal.exitCode()).toBe(0);
});

test('stars and places are there the next time', async () => {
	const home = folderWith({});
	const first = reader(['--linear'], {env: {HOME: home}});
	await heard(first, '? commands:');
	first.send('2\r');
	await heard(first, 'Article: ');
	first.send('star\r\rquit\r');
	expect(await first.exitCode()).toBe(0);
	const second = reader(['--linear'], {env: {HOME: home}});
	await heard(second, /, starred, read /);
	second.send('2\r');
	await heard(second, /You left it at paragraph \d+/);
	second.send('quit\r');
	expect(await second.exitCode()).toBe(0);
	expectPlain(second);
});

test('a hostile article and a hostile line are shown, never obeyed', async () => {
	const hostile = '# \u001b]0;owned\u0007Talks\n\n\u001b[2J“Red \u001b[31malert,” Anna\u009b1m Berg said.\n';
	const terminal = reader(['--linear', `${folderWith({'talks.md': hostile})}/talks.md`]);
	await heard(terminal, '^[]0;owned^GTalks');
	await heard(terminal, '? commands:');
	terminal.send('quotes\r');
	await heard(terminal, 'Red ^[[31malert');
	terminal.send('q\rq\r');
	expect(await terminal.exitCode()).toBe(0);
	expectPlain(terminal);
});

test('through a pipe at both ends', () => {
	const {stdout, stderr, status} = spawnSync(node, [program, '--linear', 'kennedy'], {
		input: 'quotes\ncite 2\nwhy 2\nq\nq\n',
		encoding: 'utf8',
		env: {PATH: process.env.PATH ?? '', HOME: folderWith({})},
	});
	expect({stderr, status}).toEqual({stderr: '', status: 0});
	expect(stdout).not.toMatch(/[^\n\P{Cc}]/u);
	expect(stdout).toMatch(/: cite 2\n\S.*\n— John F\. Kennedy/);
	expect(stdout).toContain(': why 2\nQuote 2 of ');
	const closed = spawnSync('bash', ['-c', 'yes | { "$0" "$1" --linear; echo "$?" >&2; } | head -n 1', node, program], {
		encoding: 'utf8',
		env: {PATH: process.env.PATH ?? '', HOME: folderWith({})},
	});
	expect({stdout: closed.stdout, stderr: closed.stderr}).toEqual({
		stdout: expect.stringMatching(/^diplo-reader, .*\n$/),
		stderr: '0\n',
	});
});
