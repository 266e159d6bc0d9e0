import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {startReader, type TerminalOptions, type TestTerminal} from './terminal.js';

// Each step waits for what it needs; this is for a machine that is busy with other things.
vi.setConfig({testTimeout: 60_000});

let folder = '';
const open: TestTerminal[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
});
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
	rmSync(folder, {recursive: true, force: true});
});

const ARTICLE = `---
title: Ministers meet in Geneva
date: 2021-05-04
outlet: The Lake Gazette
sources:
  - "Facts: https://facts.example/geneva"
  - "Quotations of Anna Berg: The Lake Gazette, https://gazette.example/berg?a=1&b=2"
---

The ministers met by the lake on Tuesday.

“We will sign the treaty before the summer,” said Anna Berg, the foreign minister of Norway.

Nobody else spoke. The delegates left in the evening.
`;

const QUOTE = '“We will sign the treaty before the summer,”';

/** The reader at another machine, where no clipboard program is asked. */
const REMOTE = {SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22'};

async function reader(options: TerminalOptions = {}, args: readonly string[] = []): Promise<TestTerminal> {
	const path = join(folder, 'geneva.md');
	if (!existsSync(path)) writeFileSync(path, ARTICLE);
	const terminal = startReader([...args, path], {...options, env: {...REMOTE, ...options.env}});
	open.push(terminal);
	await terminal.waitFor('quote 1 of 1');
	return terminal;
}

/** What came to the clipboard of the terminal, in order. */
function clipboard({commands}: TestTerminal): readonly string[] {
	return commands
		.filter(command => command.startsWith('52;c;'))
		.map(command => Buffer.from(command.slice(5), 'base64').toString());
}

/** The rows of the screen above the status bar. */
const page = (terminal: TestTerminal) => terminal.lines().slice(0, -1);

describe('copying', () => {
	test('a quote goes to the terminal with its speaker, outlet, date and source, and the reader says no more than that', async () => {
		const terminal = await reader();
		const before = page(terminal);
		terminal.send('yq');
		await terminal.waitFor('Quote 1: sent to the terminal; if it is not there, start with --print');
		const [text = '', ...others] = clipboard(terminal);
		expect(others).toEqual([]);
		expect(text).toContain(QUOTE);
		for (const part of [
			'Anna Berg',
			'foreign minister',
			'The Lake Gazette',
			'4 May 2021',
			'https://gazette.example/berg?a=1&b=2',
		])
			expect(text).toContain(part);
		// A paste must not send what was pasted.
		expect(text).not.toMatch(/\n$/);
		expect(page(terminal)).toEqual(before);
		expect(terminal.commands).toHaveLength(1);
	});

	test.each([
		['the citation', 'yc', 'Citation', /Ministers meet in Geneva.*The Lake Gazette.*4 May 2021/s],
		['the paragraph', 'yp', 'Paragraph', /^The ministers met by the lake on Tuesday\.$/],
		['the paragraph of a quote', ']yp', 'Paragraph', /^“We will sign .*, the foreign minister of Norway\.$/],
		['the link of the quote at hand', 'yu', 'Link', /^https:\/\/gazette\.example\/berg\?a=1&b=2$/],
		['the article', 'ya', 'Article', /^Ministers meet in Geneva\n.*\[Anna Berg.*Nobody else spoke\..*\nSources\n/s],
		[
			'paragraphs that were selected',
			'vjy',
			'Selection',
			/^The ministers met .*Tuesday\.\n\n“We will sign .*Norway\.$/,
		],
	])('%s', async (_name, keys, what, expected) => {
		const terminal = await reader();
		terminal.send(keys);
		await terminal.waitFor(`${what}: sent to the terminal`);
		expect(clipboard(terminal)).toHaveLength(1);
		expect(clipboard(terminal)[0]).toMatch(expected);
	});

	test('in the list the chosen article is cited', async () => {
		const terminal = startReader([], {env: REMOTE});
		open.push(terminal);
		await terminal.waitFor('q quit');
		const [, title = ''] = /^▌ \d{4}-\d\d-\d\d {2}(.{10})/m.exec(terminal.text()) ?? [];
		terminal.send('yc');
		await terminal.waitFor('Citation: sent to the terminal');
		expect(clipboard(terminal)[0]).toContain(title);
	});

	test('--print prints what was copied when the reader ends', async () => {
		const terminal = await reader({}, ['--print']);
		terminal.send('yu');
		await terminal.waitFor('Link: sent to the terminal; printed at the end');
		terminal.send('yp');
		await terminal.waitFor('Paragraph: sent to the terminal; printed at the end');
		terminal.send('q');
		expect(await terminal.exitCode()).toBe(0);
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.text().trim()).toBe(
			'https://gazette.example/berg?a=1&b=2\n\nThe ministers met by the lake on Tuesday.',
		);
	});
});

describe('handing on to a command', () => {
	/** Types a command line behind `|`, and waits until it has run. */
	async function pipe(terminal: TestTerminal, line: string): Promise<void> {
		terminal.send('|');
		await terminal.waitFor(/^ Pipe the \w+( \d+)? to:/m);
		terminal.send(`${line}\r`);
	}
	/** Until the command has printed the word; in the line that was typed it stands too. */
	const hasPrinted = (terminal: TestTerminal, word: string) =>
		terminal.waitFor(() => !terminal.isAlternate() && terminal.lines().includes(word));
	/** Comes back, and looks at the screen. */
	async function comeBack(terminal: TestTerminal, before: readonly string[], key = '\r'): Promise<void> {
		terminal.send(key);
		await terminal.waitFor(() => terminal.isAlternate() && page(terminal).join('\n') === before.join('\n'));
		expect(terminal.modes()).toEqual({isCursorShown: false, isPasteMarked: true, isWrapping: false});
		terminal.send('?');
		await terminal.waitFor(' Keys');
		terminal.send('q');
		await terminal.waitFor(() => page(terminal).join('\n') === before.join('\n'));
	}

	test('the command gets the text and the terminal, and Enter comes back', async () => {
		const terminal = await reader();
		const before = page(terminal);
		await pipe(terminal, 'cat');
		await terminal.waitFor('Enter goes back to the reader.');
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.modes().isCursorShown).toBe(true);
		expect(terminal.text()).toContain('The ministers met by the lake on Tuesday.');
		expect(terminal.text()).toContain('Done: cat');
		terminal.send('\r');
		await terminal.waitFor('Done: cat');
		await comeBack(terminal, before, '');
	});

	test('it gets the quote that was stepped to, to the byte', async () => {
		const terminal = await reader();
		const copy = join(folder, 'copy.txt');
		terminal.send(']');
		await terminal.waitFor(/^>/m);
		const before = page(terminal);
		await pipe(terminal, `tee '${copy}'`);
		await terminal.waitFor('Enter goes back');
		terminal.send('\r');
		await terminal.waitFor(/Done: tee/);
		await comeBack(terminal, before, '');
		terminal.send('yq');
		await terminal.waitFor('Quote 1: sent');
		expect(readFileSync(copy, 'utf8').trimEnd()).toBe(clipboard(terminal)[0]);
	});

	test.each([
		['that fails', 'false', 'false ended with 1.'],
		['that does not exist', 'no-such-command-here x', 'no such command: no-such-command-here'],
		['that is a folder', '/tmp', '/tmp cannot be run'],
	])('after a command %s the reader is whole', async (_name, line, message) => {
		const terminal = await reader();
		const before = page(terminal);
		await pipe(terminal, line);
		await terminal.waitFor(message);
		await terminal.waitFor('Enter goes back');
		await comeBack(terminal, before);
	});

	test('Ctrl-C ends the command and not the reader, also while it waits for Enter', async () => {
		const terminal = await reader();
		const before = page(terminal);
		await pipe(terminal, `sh -c 'echo begun; exec sleep 1000'`);
		await hasPrinted(terminal, 'begun');
		terminal.send('\x03');
		await terminal.waitFor('ended with 130.');
		await terminal.waitFor('Enter goes back');
		await comeBack(terminal, before, '\x03');
	});

	test('Ctrl-D does not end the reader either', async () => {
		const terminal = await reader();
		const before = page(terminal);
		await pipe(terminal, 'wc -c');
		await terminal.waitFor('Enter goes back');
		await comeBack(terminal, before, '\x04');
	});

	test('what was left of the keys while the command ran is no command for the reader', async () => {
		const terminal = await reader();
		const before = page(terminal);
		await pipe(terminal, `sh -c 'echo begun; sleep 0.3'`);
		await hasPrinted(terminal, 'begun');
		terminal.send('xyz');
		await terminal.waitFor('Enter goes back');
		await comeBack(terminal, before);
	});

	test('a line for a shell asks first, and n refuses', async () => {
		const terminal = await reader();
		const made = join(folder, 'made');
		await pipe(terminal, `cat > ${made}`);
		await terminal.waitFor(/it uses >: have a s.*y yes {2}n no/);
		terminal.send('n');
		await terminal.waitFor('quote 1 of 1');
		expect(existsSync(made)).toBe(false);
		await pipe(terminal, `cat > ${made}`);
		await terminal.waitFor(/it uses >: have a s.*y yes {2}n no/);
		terminal.send('y');
		await terminal.waitFor('Enter goes back');
		expect(readFileSync(made, 'utf8')).toContain('The ministers met by the lake on Tuesday.');
		terminal.send('\r');
		await terminal.waitFor('Done: cat');
	});

	test('a line that is none runs nothing', async () => {
		const terminal = await reader();
		await pipe(terminal, `cat "`);
		await terminal.waitFor('a quotation mark is not closed');
		expect(terminal.isAlternate()).toBe(true);
		terminal.send('|');
		await terminal.waitFor('Pipe the article to:');
		terminal.send('\x1b');
		await terminal.waitFor('quote 1 of 1');
	});
});

test('s saves, asks before it replaces, and n leaves what was there', async () => {
	const terminal = await reader({columns: 160});
	const path = join(folder, 'saved.txt');
	const save = async () => {
		terminal.send('s');
		await terminal.waitFor('Save the article as: geneva.txt');
		terminal.send(`\x15${path}\r`);
	};
	await save();
	await terminal.waitFor(`saved ${path}`);
	expect(readFileSync(path, 'utf8')).toContain('Nobody else spoke.');
	writeFileSync(path, 'mine');
	await save();
	await terminal.waitFor(/is there already \(4 bytes\); replace it\? +y yes {2}n no/);
	terminal.send('n');
	await terminal.waitFor('quote 1 of 1');
	expect(readFileSync(path, 'utf8')).toBe('mine');
	await save();
	await terminal.waitFor('replace it?');
	terminal.send('y');
	await terminal.waitFor(`saved ${path}`);
	expect(readFileSync(path, 'utf8')).toContain('Nobody else spoke.');
});

describe('the source in the browser', () => {
	/** A browser that writes down what it was started with, a word a line. */
	function browser(): {readonly BROWSER: string; readonly words: () => string} {
		const script = join(folder, 'browser');
		const log = join(folder, 'browser.log');
		writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > '${log}.part'\nmv '${log}.part' '${log}'\n`);
		chmodSync(script, 0o755);
		return {BROWSER: script, words: () => (existsSync(log) ? readFileSync(log, 'utf8') : '')};
	}

	test('it gets the address as one word', async () => {
		const {BROWSER, words} = browser();
		const terminal = await reader({env: {BROWSER}});
		terminal.send('o');
		await terminal.waitFor('handed to browser');
		expect(words()).toBe('1\nhttps://gazette.example/berg?a=1&b=2\n');
		expect(terminal.isAlternate()).toBe(true);
	});

	test('an address that is not of the web is refused', async () => {
		writeFileSync(
			join(folder, 'geneva.md'),
			ARTICLE.replace(
				/ {2}- "Facts.*?"\n---/s,
				'  - "file:///etc/passwd"\n  - "javascript:alert(1) -- ftp://a.example/"\n---',
			),
		);
		const {BROWSER, words} = browser();
		const terminal = await reader({env: {BROWSER}});
		terminal.send('o');
		await terminal.waitFor('The article gives no link.');
		terminal.send('yu');
		await terminal.waitFor('The article gives no link.');
		expect(words()).toBe('');
		expect(clipboard(terminal)).toEqual([]);
	});

	test('a browser of the terminal gets the terminal, and Enter comes back', async () => {
		const script = join(folder, 'lynx');
		writeFileSync(script, '#!/bin/sh\necho "showing $1"\n');
		chmodSync(script, 0o755);
		const terminal = await reader({env: {BROWSER: script}});
		const before = page(terminal);
		terminal.send('o');
		await terminal.waitFor('showing https://gazette.example/berg?a=1&b=2');
		await terminal.waitFor('Enter goes back');
		expect(terminal.isAlternate()).toBe(false);
		terminal.send('\r');
		await terminal.waitFor(() => terminal.isAlternate() && page(terminal).join('\n') === before.join('\n'));
	});
});
