import {afterEach, expect, test, vi} from 'vitest';
import {childrenOf, node, program, startTerminal, type TestTerminal} from './terminal.js';

// Each step waits for what it needs; this is for a machine that is busy with other things.
vi.setConfig({testTimeout: 60_000});

const open: TestTerminal[] = [];
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
});

/** The reader under a shell that says whether the terminal’s settings were put back, and the exit code. */
function underShell(env: Readonly<Record<string, string>> = {}, script = '"$NODE" "$PROGRAM"'): TestTerminal {
	const check = `before=$(stty -g); echo MAIN SCREEN; ${script}; code=$?; [ "$(stty -g)" = "$before" ] && echo SETTINGS SAME; echo CODE=$code.`;
	const terminal = startTerminal('/bin/sh', ['-c', check], {env: {NODE: node, PROGRAM: program, ...env}});
	open.push(terminal);
	return terminal;
}

/** The process id of the reader. */
function readerOf(terminal: TestTerminal): number {
	const [child] = childrenOf(terminal.pid);
	if (child === undefined) throw new Error('the reader is not running');
	return child;
}

async function expectGivenBack(terminal: TestTerminal, code: number): Promise<void> {
	await terminal.waitFor(`CODE=${code}.`);
	expect(terminal.text()).toContain('MAIN SCREEN');
	expect(terminal.text()).toContain('SETTINGS SAME');
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.modes()).toEqual({isCursorShown: true, isPasteMarked: false, isWrapping: true});
}

test('the reader takes the whole screen', async () => {
	const terminal = underShell();
	await terminal.waitFor('q quit');
	expect(terminal.isAlternate()).toBe(true);
	expect(terminal.modes()).toEqual({isCursorShown: false, isPasteMarked: true, isWrapping: false});
	expect(terminal.lines().at(-1)).toContain('? keys');
});

test.each([
	['q', 'q'],
	['Q in an article', '\rQ'],
	['Ctrl-C', '\x03'],
	['Ctrl-C in the search box', '/abc\x03'],
])('%s gives the terminal back and exits with 0', async (_name, keys) => {
	const terminal = underShell();
	await terminal.waitFor('q quit');
	terminal.send(keys);
	await expectGivenBack(terminal, 0);
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
	['SIGQUIT', 131],
] as const)('%s gives the terminal back and exits with %i', async (signal, code) => {
	const terminal = underShell();
	await terminal.waitFor('q quit');
	process.kill(readerOf(terminal), signal);
	await expectGivenBack(terminal, code);
});

test('a stop from outside and a continuation draw the screen again', async () => {
	const terminal = underShell();
	await terminal.waitFor('q quit');
	const pid = readerOf(terminal);
	process.kill(pid, 'SIGSTOP');
	process.kill(pid, 'SIGCONT');
	terminal.send('j');
	await terminal.waitFor(/ 2 of \d+/);
	terminal.send('q');
	await expectGivenBack(terminal, 0);
});

test('Ctrl-Z gives the terminal to the shell, and fg brings the reader back where it was', async () => {
	const terminal = startTerminal('/bin/bash', ['--norc', '--noprofile', '-i'], {
		env: {NODE: node, PROGRAM: program, PS1: 'ready$ '},
	});
	open.push(terminal);
	await terminal.waitFor('ready$');
	terminal.send('"$NODE" "$PROGRAM"\r');
	await terminal.waitFor('q quit');
	terminal.send('jj');
	await terminal.waitFor(/ 3 of \d+/);
	terminal.send('\x1a');
	await terminal.waitFor('Stopped');
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.modes()).toEqual({isCursorShown: true, isPasteMarked: expect.any(Boolean), isWrapping: true});
	terminal.send('echo typed in the shell\r');
	await terminal.waitFor('\ntyped in the shell');
	terminal.send('fg\r');
	await terminal.waitFor(/ 3 of \d+/);
	expect(terminal.isAlternate()).toBe(true);
	terminal.send('j');
	await terminal.waitFor(/ 4 of \d+/);
	terminal.send('q');
	await terminal.waitFor(() => !terminal.isAlternate());
	terminal.send('echo code $?\r');
	await terminal.waitFor('code 0');
});

test('where nobody can continue it, Ctrl-Z does not lose the reader', async () => {
	// Started by no shell: the process group is an orphan, which the system does not stop.
	const terminal = startTerminal(node, [program]);
	open.push(terminal);
	await terminal.waitFor('q quit');
	terminal.send('\x1a');
	await terminal.waitFor(() => !terminal.isAlternate());
	await terminal.waitFor('q quit');
	expect(terminal.isAlternate()).toBe(true);
	terminal.send('j');
	await terminal.waitFor(/ 2 of \d+/);
});

test('a crash gives the terminal back, exits with 70 and says why in one safe line', async () => {
	// A module loaded before the program makes a timer throw once the screen is up.
	const fault = `data:text/javascript,${encodeURIComponent(
		`import process from 'node:process'; process.on('SIGUSR2', () => { throw new Error('broken \\x1b]0;title\\x07 here'); });`,
	)}`;
	const terminal = underShell({FAULT: fault}, '"$NODE" --import "$FAULT" "$PROGRAM"');
	await terminal.waitFor('q quit');
	process.kill(readerOf(terminal), 'SIGUSR2');
	await expectGivenBack(terminal, 70);
	expect(terminal.text()).toContain('diplo-reader: internal error: broken ^[]0;title^G here');
	expect(terminal.titles).toEqual([]);
	expect(terminal.text()).not.toContain('    at ');
});

test('the reader ends when its terminal goes away', async () => {
	const terminal = underShell();
	await terminal.waitFor('q quit');
	const pid = readerOf(terminal);
	terminal.dispose();
	await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), {timeout: 10_000});
});
