import {readdirSync} from 'node:fs';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {childrenOf, node, program, startReader, startTerminal, type TestTerminal} from './terminal.js';

// Each step waits for what it needs; this is for a machine that is busy with other things.
vi.setConfig({testTimeout: 60_000});

const open: TestTerminal[] = [];
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
});

function kept(terminal: TestTerminal): TestTerminal {
	open.push(terminal);
	return terminal;
}

const all = readdirSync(new URL('../../articles/', import.meta.url)).length;
const nato = new URL('../../articles/nato-bulgaria-spy-ring-2021.md', import.meta.url).pathname;

/** Whether the last switch of the mouse that the program wrote turned it on; both switches always go together. */
function isMouseOn(terminal: TestTerminal): boolean {
	const output = terminal.output();
	const [buttons, form] = ['1000', '1006'].map(
		mode => output.lastIndexOf(`\x1b[?${mode}h`) > output.lastIndexOf(`\x1b[?${mode}l`),
	);
	expect(form).toBe(buttons);
	return buttons === true;
}

const wheelDown = (column: number, row: number) => `\x1b[<65;${column};${row}M`;
const click = (column: number, row: number) => `\x1b[<0;${column};${row}M\x1b[<0;${column};${row}m`;
/** The row of the screen, from 1, that has the words. */
const rowOf = (terminal: TestTerminal, words: string) => terminal.lines().findIndex(line => line.includes(words)) + 1;

test('the mouse is off until M, and then the wheel scrolls and a click opens', async () => {
	const terminal = kept(startReader());
	await terminal.waitFor('q quit');
	expect(terminal.output()).not.toContain('\x1b[?1000h');
	terminal.send(click(20, 8));
	terminal.send('M');
	await terminal.waitFor('Mouse on: Shift selects text');
	expect(isMouseOn(terminal)).toBe(true);
	expect(terminal.text()).toMatch(/^▌/m);
	const before = terminal.lines();
	terminal.send(wheelDown(20, 8));
	await terminal.waitFor(() => terminal.lines()[2] !== before[2]);
	const [title = ''] = (terminal.lines()[6] ?? '').slice(14).split('  ');
	terminal.send(click(20, 7));
	await terminal.waitFor(() => (terminal.lines()[6] ?? '').startsWith('▌'));
	terminal.send(click(20, 7));
	await terminal.waitFor(/quote 1 of \d+/);
	expect(terminal.text()).toContain(title.trim().slice(0, 20));
	terminal.send('M');
	await terminal.waitFor('Mouse off.');
	expect(isMouseOn(terminal)).toBe(false);
});

test('--mouse turns it on from the start, and reports that come at once are no keys', async () => {
	const terminal = kept(startReader(['--mouse', nato]));
	terminal.send(`${wheelDown(10, 10)}${wheelDown(10, 10)}${wheelDown(10, 10)}`);
	await terminal.waitFor(/ [1-9]\d*% · quote \d+ of/);
	expect(isMouseOn(terminal)).toBe(true);
	terminal.send('/');
	await terminal.waitFor('Search here:');
	terminal.send(`${click(10, 10)}Sofia`);
	await terminal.waitFor('Search here: Sofia');
	terminal.send('\x1b');
	await terminal.waitFor('? keys');
	terminal.send('Q');
	expect(await terminal.exitCode()).toBe(0);
	expect(isMouseOn(terminal)).toBe(false);
});

test('a click on a quote steps to it, and one on the map goes where it points', async () => {
	const terminal = kept(startReader(['--mouse', nato], {rows: 40}));
	await terminal.waitFor(/quote 1 of/);
	const row = rowOf(terminal, 'NATO is always very focused');
	terminal.send(click(12, row));
	await terminal.waitFor(/quote 2 of/);
	await terminal.waitFor(/^>/m);
	expect(rowOf(terminal, 'NATO is always very focused')).toBe(row);
	terminal.send(click(80, 30));
	await terminal.waitFor(/ [5-9]\d% · /);
});

test('in two panes a click on the other one moves the keys there', async () => {
	const terminal = kept(startReader(['--mouse'], {columns: 140, rows: 30}));
	await terminal.waitFor('q quit');
	await terminal.waitFor(/│ .*\w/);
	terminal.send(click(110, 12));
	await terminal.waitFor(/quote 1 of/);
	terminal.send(click(20, 9));
	await terminal.waitFor(new RegExp(` of ${all}`));
});

describe('however the reader ends, the mouse is off', () => {
	/** The reader with its mouse on, under a shell. */
	async function underShell(
		script = '"$NODE" "$PROGRAM" --mouse',
		env: Readonly<Record<string, string>> = {},
	): Promise<TestTerminal> {
		const terminal = kept(
			startTerminal('/bin/sh', ['-c', `${script}; echo CODE=$?.`], {env: {NODE: node, PROGRAM: program, ...env}}),
		);
		await terminal.waitFor('q quit');
		await terminal.waitFor(() => isMouseOn(terminal));
		return terminal;
	}
	const pidOf = (terminal: TestTerminal) => childrenOf(terminal.pid)[0] ?? 0;

	test.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('%s', async (signal, code) => {
		const terminal = await underShell();
		process.kill(pidOf(terminal), signal);
		await terminal.waitFor(`CODE=${code}.`);
		expect(isMouseOn(terminal)).toBe(false);
	});

	test('a crash', async () => {
		const fault = `data:text/javascript,${encodeURIComponent(
			`import process from 'node:process'; process.on('SIGUSR2', () => { throw new Error('broken'); });`,
		)}`;
		const terminal = await underShell('"$NODE" --import "$FAULT" "$PROGRAM" --mouse', {FAULT: fault});
		process.kill(pidOf(terminal), 'SIGUSR2');
		await terminal.waitFor('CODE=70.');
		expect(isMouseOn(terminal)).toBe(false);
	});
});

test('the shell has no mouse while the reader is suspended, nor has a command; the reader has it again after', async () => {
	const terminal = kept(
		startTerminal('/bin/bash', ['--norc', '--noprofile', '-i'], {
			env: {NODE: node, PROGRAM: program, NATO: nato, PS1: 'ready$ '},
		}),
	);
	await terminal.waitFor('ready$');
	terminal.send('"$NODE" "$PROGRAM" --mouse "$NATO"\r');
	await terminal.waitFor('quote 1 of');
	await terminal.waitFor(() => isMouseOn(terminal));
	terminal.send('\x1a');
	await terminal.waitFor('Stopped');
	expect(isMouseOn(terminal)).toBe(false);
	terminal.send('fg\r');
	await terminal.waitFor('quote 1 of');
	await terminal.waitFor(() => isMouseOn(terminal));
	terminal.send('|');
	await terminal.waitFor('Pipe the');
	terminal.send('wc -c\r');
	await terminal.waitFor('Enter goes back');
	expect(isMouseOn(terminal)).toBe(false);
	terminal.send('\r');
	await terminal.waitFor(() => isMouseOn(terminal));
	await terminal.waitFor('Done: wc');
	terminal.send(wheelDown(10, 10).repeat(3));
	await terminal.waitFor(/ [1-9]\d*% · quote/);
	terminal.send('Q');
	await terminal.waitFor(() => !isMouseOn(terminal) && !terminal.isAlternate());
	terminal.send('echo code $?\r');
	await terminal.waitFor('code 0');
});
