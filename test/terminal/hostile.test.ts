import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {startReader, type TestTerminal} from './terminal.js';

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

const HOSTILE = `---
title: "Head\\e]0;pwned title\\a line"
date: 2024-01-02
place: "Par\\e[31mis"
summary: "Sum\\e]52;c;cHduZWQ=\\a mary"
---

START \x1b[2J\x1b[H erased? \x1b]0;pwned body\x07 title \x1b]52;c;cHduZWQ=\x07 clipboard \x1b]8;;https://evil.example\x07link\x1b]8;;\x07.

“We said \x1b[31mred\x1b[0m and \x9b2J and \u202Edrawkcab,” Jean\x1b]2;pwned name\x1b\\ Dupont said.

Overwrite this\rXX with that, back\b\b\b\bspace, bell \x07, shift out \x0e, DCS \x1bP+q544e\x1b\\ APC \x1b_G\x1b\\ query \x1b[c \x1b[6n \x1b[?1049l \x1b[?1003h \x1bc.

A sequence without an end: \x1b]0;never closed and the words go on to the END.
`;

function reader(paths: readonly string[]): TestTerminal {
	const terminal = startReader(paths, {columns: 100, rows: 40});
	open.push(terminal);
	return terminal;
}

function expectUntouched(terminal: TestTerminal): void {
	expect(terminal.titles).toEqual([]);
	expect(terminal.commands).toEqual([]);
	expect(terminal.isAlternate()).toBe(true);
	expect(terminal.modes().isCursorShown).toBe(false);
	expect(terminal.output()).not.toContain('\x1b[?1003h');
	expect(terminal.output()).not.toContain('\x1b[31mred');
	for (const char of ['\x07', '\x08', '\x0e', '\x9b', '\u202e', '\x1bP', '\x1b_', '\x1b]'])
		expect(terminal.output().includes(char), JSON.stringify(char)).toBe(false);
}

test('an article full of escape codes shows them and does nothing else', async () => {
	writeFileSync(join(folder, 'hostile.md'), HOSTILE);
	const terminal = reader([join(folder, 'hostile.md')]);
	await terminal.waitFor('go on to the END');
	const text = terminal.text();
	expect(text).toContain('Head^[]0;pwned title^G line');
	expect(text).toContain('START ^[[2J^[[H erased?');
	expect(text).toContain('<9B>2J');
	expect(text).toContain('<U+202E>drawkcab');
	expect(text).toContain('Overwrite this XX with that, back^H^H^H^Hspace, bell ^G');
	expectUntouched(terminal);
	// The name of a speaker goes to the status bar, to the menu and to messages.
	for (const [key, seen] of [
		[']', 'quote 1 of'],
		['S', '▌ J  Jean'],
	] as const) {
		terminal.send(key);
		await terminal.waitFor(seen);
	}
	expectUntouched(terminal);
	// No reply to a query was typed into the reader.
	terminal.send('q');
	await terminal.waitFor('quote 1 of');
	terminal.send('q');
	expect(await terminal.exitCode()).toBe(0);
	expect(terminal.titles).toEqual([]);
});

test('escape codes in titles, places, summaries and found passages stay text in the list', async () => {
	writeFileSync(join(folder, 'hostile.md'), HOSTILE);
	writeFileSync(join(folder, 'other.md'), 'A plain article.\n');
	const terminal = reader([folder]);
	await terminal.waitFor('2 articles');
	await terminal.waitFor('Head^[]0;pwned title^G line');
	await terminal.waitFor('Par^[[31mis');
	await terminal.waitFor('Sum^[]52;c;cHduZWQ=^G mary');
	terminal.send('/clipboard');
	await terminal.waitFor('1 shown, 1 hidden');
	await terminal.waitFor('^[]52;c;cHduZWQ=^G clipboard');
	terminal.send('\x15pwned name');
	await terminal.waitFor('Search: pwned name');
	expectUntouched(terminal);
});
