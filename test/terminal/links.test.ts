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

const LONG = `https://archive.example/${'record/'.repeat(14)}end`;
const ARTICLE = `---
title: Ministers meet
sources:
  - "Facts: ${LONG}"
  - "Hostile: https://evil.example/\\e]0;pwned\\a and https://evil.example/\\e\\\\\\e]52;c;cHduZWQ=\\a"
---

See \x1b]8;;https://evil.example\x07this\x1b]8;;\x07 and https://body.example/.
`;

function reader(env: Readonly<Record<string, string>>): TestTerminal {
	const path = join(folder, 'links.md');
	writeFileSync(path, ARTICLE);
	const terminal = startReader([path], {env});
	open.push(terminal);
	return terminal;
}

test('a terminal that takes links gets those of the sources, each row closed, and no other command', async () => {
	const terminal = reader({KITTY_WINDOW_ID: '1'});
	await terminal.waitFor('Hostile:');
	await terminal.waitFor('? keys');
	expect(terminal.titles).toEqual([]);
	expect(terminal.commands.length).toBeGreaterThan(4);
	for (const [i, command] of terminal.commands.entries())
		expect(command).toMatch(i % 2 === 0 ? /^8;id=[a-z0-9]+;https:\/\/[\x21-\x7e]+$/ : /^8;;$/);
	const targets = new Set(terminal.commands.map(command => command.replace(/^8;[^;]*;/, '')));
	targets.delete('');
	expect([...targets]).toEqual([
		LONG,
		'https://evil.example/%1B]0;pwned',
		'https://evil.example/%1B/%1B]52;c;cHduZWQ=',
	]);
	// The rows of one address are one link.
	const parts = terminal.commands.filter(command => command.endsWith(LONG));
	expect(parts.length).toBeGreaterThan(1);
	expect(new Set(parts).size).toBe(1);
	// What the article itself writes stays text.
	expect(terminal.text()).toContain('See ^[]8;;https://evil.example^Gthis^[]8;;^G');
});

test('another terminal gets none', async () => {
	const terminal = reader({});
	await terminal.waitFor('Hostile:');
	await terminal.waitFor('? keys');
	expect(terminal.commands).toEqual([]);
	expect(terminal.output()).not.toContain('\x1b]');
});
