import {readdirSync} from 'node:fs';
import {afterEach, expect, test, vi} from 'vitest';
import {startReader, type TerminalOptions, type TestTerminal} from './terminal.js';

// Each step waits for what it needs; this is for a machine that is busy with other things.
vi.setConfig({testTimeout: 60_000});

const open: TestTerminal[] = [];
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
});

function reader(args: readonly string[] = [], options: TerminalOptions = {}): TestTerminal {
	const terminal = startReader(args, options);
	open.push(terminal);
	return terminal;
}

const samples = new URL('../../articles/', import.meta.url).pathname;
/** How many articles come with the reader. */
const all = readdirSync(samples).length;
const nato = `${samples}nato-bulgaria-spy-ring-2021.md`;

/** The third title of the list, as it stands on the screen. */
function thirdTitle(terminal: TestTerminal): string {
	const titles = terminal.lines().filter(line => /^..\d{4}-\d\d-\d\d {2}/.test(line));
	return titles[2]?.slice(14).trim() ?? '';
}

test('a newcomer opens the third article, steps through its quotes, searches a misspelt name and quits', async () => {
	const terminal = reader();
	await terminal.waitFor(`${all} articles`);
	await terminal.waitFor('q quit');
	const title = thirdTitle(terminal);
	terminal.send('\x1b[B\x1b[B');
	await terminal.waitFor(`3 of ${all}`);
	terminal.send('\r');
	await terminal.waitFor(/quote 1 of \d+/);
	expect(terminal.text()).toContain(title);
	terminal.send(']');
	await terminal.waitFor(/^>/m);
	terminal.send(']');
	await terminal.waitFor('quote 2 of');
	terminal.send('[');
	await terminal.waitFor('quote 1 of');
	terminal.send('q');
	await terminal.waitFor(`3 of ${all}`);
	terminal.send('/');
	await terminal.waitFor('Search:');
	terminal.send('stoltenburg');
	await terminal.waitFor('“stoltenburg” is nowhere; showing stoltenberg');
	await terminal.waitFor(/\d+ shown, \d+ hidden/);
	terminal.send('\r');
	await terminal.waitFor(/match \d+ of \d+/);
	expect(terminal.text()).toContain('Stoltenberg');
	terminal.send('q');
	await terminal.waitFor('Search: stoltenburg');
	terminal.send('q');
	await terminal.waitFor(`${all} articles`);
	terminal.send('q');
	expect(await terminal.exitCode()).toBe(0);
});

test('i in the third article says why a quote has its speaker, and Esc closes it', async () => {
	const terminal = reader([], {columns: 100, rows: 30, env: {NO_COLOR: '1'}});
	await terminal.waitFor('q quit');
	terminal.send('jj\r');
	await terminal.waitFor(/quote 1 of \d+/);
	terminal.send(']');
	await terminal.waitFor(/^ +> /m);
	// On to a quote with candidates: the first ones may be of reported speech.
	terminal.send('i');
	await terminal.waitFor('Why this speaker');
	for (let quote = 2; !/^ +> +\d+ % {2}\S/m.test(terminal.text()); quote++) {
		terminal.send(']');
		await terminal.waitFor(`quote ${quote} of`);
	}
	expect(terminal.text()).toMatch(/^ +\S.* {2}\d+ % sure$/m);
	expect(terminal.text()).toMatch(/^ +> +\d+ % {2}\S[^:]*: \S/m);
	const marked = terminal.lines().flatMap((row, y) => Array.from(row, (_, x) => terminal.cell(y, x)));
	const lit = marked.filter(({isInverse, text}) => isInverse && /\p{L}/u.test(text));
	// The mention and, another way, the words of saying; the status bar is neither underlined nor above the panel.
	expect(lit.some(({isUnderlined}) => isUnderlined)).toBe(true);
	expect(lit.some(({isBold, isUnderlined}) => isBold && !isUnderlined)).toBe(true);
	terminal.send('\x1b');
	await terminal.waitFor('i why  ? keys');
	expect(terminal.text()).not.toContain('Why this speaker');
	terminal.send('q');
	await terminal.waitFor(`3 of ${all}`);
});

test('keys typed ahead reach the box and the article they were meant for', async () => {
	const terminal = reader();
	await terminal.waitFor(`${all} articles`);
	terminal.send('jj/stoltenburg\r');
	await terminal.waitFor(/match \d+ of \d+/);
	terminal.send('q');
	await terminal.waitFor('Search: stoltenburg');
});

test('letters held down and counts each move a line', async () => {
	const terminal = reader();
	await terminal.waitFor('q quit');
	terminal.send('jjjjj');
	await terminal.waitFor(`6 of ${all}`);
	terminal.send('3k');
	await terminal.waitFor(`3 of ${all}`);
	terminal.send('\x1b[B\x1b[B\x1b[B\x1b[B');
	await terminal.waitFor(`7 of ${all}`);
	terminal.send('G');
	await terminal.waitFor(`${all} of ${all}`);
	terminal.send('gg');
	await terminal.waitFor(`1 of ${all}`);
});

test('sequences that are no keys are not typed', async () => {
	const terminal = reader();
	await terminal.waitFor('q quit');
	// A mouse report, a focus report, a function key, replies to queries, a sequence cut off.
	terminal.send('\x1b[<64;10;10M\x1b[I\x1b[15~\x1b]11;rgb:ffff/ffff/ffff\x07\x1bP>|term(1)\x1b\\\x1b[?62;c');
	terminal.send('j');
	await terminal.waitFor(`2 of ${all}`);
	terminal.send('/');
	await terminal.waitFor('Search:');
	terminal.send('\x1b[<64;10;10M\x1b[15~k');
	await terminal.waitFor('Search: k');
});

test('a paste goes into the search box as text, and opens it when need be', async () => {
	const terminal = reader();
	await terminal.waitFor('q quit');
	terminal.send('\x1b[200~Stoltenberg\nq\x1b[201~');
	await terminal.waitFor('Search: Stoltenberg q');
	terminal.send('\x15');
	await terminal.waitFor(() => /^ Search:\s+\d+ articles/m.test(terminal.text()));
	terminal.send('\x1b[200~Kenya\x1b]0;pwned\x07\x1b[201~');
	await terminal.waitFor('Search: Kenya');
	expect(terminal.titles).toEqual([]);
});

test('a resize keeps the words at the top', async () => {
	const terminal = reader([nato], {columns: 100, rows: 20});
	await terminal.waitFor('quote 1 of');
	terminal.send('}}}}');
	await terminal.waitFor(() => !terminal.text().includes('BRUSSELS, 22 March'));
	/** The first words of the article on the screen: no label, no bar, no blank row. */
	const wordsAtTop = () =>
		terminal
			.lines()
			.slice(1)
			.map(line => line.replace(/^.*[▌┊]/, '').trim())
			.find(line => /^[^[]*\w/.test(line))
			?.slice(0, 12);
	const before = wordsAtTop();
	for (const [columns, rows] of [
		[60, 18],
		[140, 30],
		[41, 12],
		[100, 20],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.waitFor(() => terminal.lines().at(-1)?.includes('%') === true && wordsAtTop() === before);
	}
});

test('a terminal of one cell does not end the reader', async () => {
	const terminal = reader();
	await terminal.waitFor('q quit');
	terminal.resize(1, 1);
	await terminal.waitFor(/^…/);
	terminal.send('\r');
	terminal.resize(20, 5);
	await terminal.waitFor('%');
	terminal.resize(80, 24);
	await terminal.waitFor('? keys');
	terminal.send('Q');
	expect(await terminal.exitCode()).toBe(0);
});

test('without colour a quote still shows by its bar, its label and bold', async () => {
	const terminal = reader([nato], {env: {NO_COLOR: '1'}});
	await terminal.waitFor('quote 1 of');
	const label = terminal.lines().findIndex(line => /^▌ \[.*Stoltenberg/.test(line));
	expect(label).toBeGreaterThan(0);
	for (let y = 0; y < 24; y++)
		for (let x = 0; x < 80; x++) expect(terminal.cell(y, x).color, `row ${y} column ${x}`).toBeUndefined();
	const quote = terminal.lines().findIndex(line => line.includes('We are, of course, following closely'));
	const column = terminal.lines()[quote]?.indexOf('following closely') ?? -1;
	expect(terminal.cell(quote, column).isBold).toBe(true);
});

test('with colour speakers differ in colour, and only the sixteen colours are used', async () => {
	const terminal = reader([nato]);
	await terminal.waitFor('quote 1 of');
	const colors = new Set<number>();
	for (let y = 0; y < 24; y++)
		for (let x = 0; x < 80; x++) {
			const {color} = terminal.cell(y, x);
			if (color !== undefined) colors.add(color);
		}
	expect(colors.size).toBeGreaterThan(0);
	expect(Math.max(...colors)).toBeLessThan(16);
});

test('the help shows every key and leads back', async () => {
	const terminal = reader([], {rows: 60});
	await terminal.waitFor('q quit');
	terminal.send('?');
	await terminal.waitFor('next quote by the same speaker');
	terminal.send('?');
	await terminal.waitFor('q quit');
});

test('the menu of speakers leads to the first quote of the one chosen', async () => {
	const terminal = reader([nato]);
	await terminal.waitFor('quote 1 of');
	terminal.send('G');
	await terminal.waitFor('100%');
	terminal.send('S');
	await terminal.waitFor('Speakers in this article');
	await terminal.waitFor(/^ ▌ /m);
	const [, name = ''] = /^ ▌ (?:\S {2})?([^,]+?)(,| {2}\d+ quote)/m.exec(terminal.text()) ?? [];
	expect(name).not.toBe('');
	terminal.send('\r');
	await terminal.waitFor(/^>/m);
	await terminal.waitFor(() => terminal.lines().at(-1)?.includes(name) === true);
});

test('a frame rewrites only what changed, and never clears the screen', async () => {
	const terminal = reader();
	await terminal.waitFor('q quit');
	await terminal.waitFor(/Brussels · \d+ quotes/);
	const before = terminal.output().length;
	terminal.send('j');
	await terminal.waitFor(`2 of ${all}`);
	terminal.send('k');
	await terminal.waitFor(`1 of ${all}`);
	const written = terminal.output().slice(before);
	for (const clear of ['\x1b[J', '\x1b[0J', '\x1b[1J', '\x1b[2J', '\x1b[3J']) expect(written).not.toContain(clear);
	expect(written.length).toBeLessThan(80 * 24 * 2);
});

test('a source line under a block quote has one dash', async () => {
	const terminal = reader([nato]);
	await terminal.waitFor(/quote \d+ of \d+/);
	terminal.send(']]');
	await terminal.waitFor('— Jens Stoltenberg, NATO Secretary General');
	expect(terminal.text()).not.toContain('— —');
});
