import {afterEach, describe, expect, test} from 'vitest';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {KEYMAP} from '../../src/tui/keymap.js';
import {keyLabel} from '../../src/tui/keys-table.js';
import {annotated, sampleArticle} from '../library/sample-library.js';
import {iranLibrary, libraryOf} from './ask-sample.js';
import {talks} from './sample.js';
import {plainRow, type Stage, stage} from './stage.js';

const CTRL_P = '\x10';
const DOWN = '\x1b[B';

const stages: Stage[] = [];
afterEach(() => {
	for (const each of stages.splice(0)) each.end();
});

function show(library: Library = iranLibrary(), size = {columns: 80, rows: 24}): Stage {
	const made = stage(library, size);
	stages.push(made);
	return made;
}

/** The rows of the list as what they name, and what that is. */
const items = (screen: Stage) =>
	screen
		.text()
		.split('\n')
		.slice(3, -1)
		.filter(row => row !== '')
		.map(row => row.slice(2).replace(/ {2,}/g, ' | '));

test('Ctrl-P lists views, commands and articles, each with what it is in words', async () => {
	const screen = show();
	screen.press(CTRL_P);
	await screen.waitFor('Go to:  article, speaker, name or command');
	expect(items(screen)[0]).toBe('what did X say about Y? | gq | view');
	expect(items(screen)).toContain('next unread article | gu | command');
	screen.press(DOWN.repeat(40));
	await screen.waitFor('A first step in Geneva');
	expect(items(screen).at(-1)).toBe('A first step in Geneva | 2013-11-24 | article');
	// Lines to scroll, boxes to edit, quotes to step to: of no use on the list.
	for (const help of ['page down', 'delete the last word', 'next quote', 'jump to anything'])
		expect(screen.text()).not.toContain(help);
});

test('letters find speakers, names and articles, the letters lit', async () => {
	const screen = show();
	screen.press(`${CTRL_P}gene`);
	await screen.waitFor('▌ Geneva');
	await screen.waitFor('2 found');
	expect(items(screen)).toEqual(['Geneva | 1 mention | place', 'A first step in Geneva | 2013-11-24 | article']);
	const rows = screen.rows().filter(row => plainRow(row).includes('Geneva'));
	// Also without colour.
	expect(rows.map(row => row.includes('\x1b[1;7mGene'))).toEqual([true, true]);
	screen.press('\x15oba');
	await screen.waitFor('▌ Barack Obama, President of the United States');
	expect(items(screen)[0]).toBe('Barack Obama, President of the United States | 3 quotes | speaker');
	expect(items(screen)[1]).toMatch(/^Barack Obama \| \d+ mentions \| person$/);
});

test.each([
	["'step", ['A first step in Geneva']],
	['^talks', ['Talks in Havana']],
	['vienna$', ['A deal in Vienna']],
	['in !geneva ^a', ['A deal in Vienna', 'all in the list are read']],
	['havana | vienna', ['A deal in Vienna', 'Talks in Havana']],
])('%s: the terms of fzf', async (query, wanted) => {
	const screen = show();
	screen.press(`${CTRL_P}${query}`);
	await screen.waitFor(`${wanted.length} found`);
	expect(
		items(screen)
			.map(row => row.split(' | ')[0])
			.sort(),
	).toEqual(wanted);
});

describe('Enter', () => {
	test('opens an article, and Backspace comes back to where the palette was opened', async () => {
		const screen = show();
		screen.press(`j${CTRL_P}geneva article`);
		await screen.waitFor('0 found');
		screen.press('\x15first step\r');
		await screen.waitFor('Before the sun was up');
		screen.press('\x7f');
		await screen.waitFor('3 articles');
	});

	test('opens the best of all even when it is struck ahead of the answer', async () => {
		const screen = show(talks(2000, 1));
		screen.press(`${CTRL_P}city-1777\r`);
		await screen.waitFor('“Statement 0 of city-1777');
	});

	test('on a speaker or a name leads to the card', async () => {
		const screen = show();
		screen.press(`${CTRL_P}rouhani`);
		await screen.waitFor('▌ Hassan Rouhani');
		screen.press('\r');
		await screen.waitFor('“Barack Obama kept the treaty,”');
		expect(screen.text()).toContain('▌Quotes 1 ');
		screen.press('q');
		await screen.waitFor('3 articles');
		screen.press(`${CTRL_P}^iran$`);
		await screen.waitFor(/▌ Iran .*place/);
		screen.press('\r');
		await screen.waitFor('▌Mentions ');
	});

	test('does a command in the place where the palette was opened', async () => {
		const screen = show();
		screen.press('\r');
		await screen.waitFor('Talks in Havana');
		screen.press(`${CTRL_P}next quote`);
		await screen.waitFor('▌ next quote ');
		screen.press('\r');
		await screen.waitFor('quote 1 of 2 · Barack Obama');
		expect(screen.state().article?.quote).toBe(0);
		screen.press(`${CTRL_P}by same next\r`);
		await screen.waitFor('No later quote by Barack Obama.');
		screen.press(`${CTRL_P}'Y?`);
		await screen.waitFor('▌ what did X say about Y?');
		screen.press('\r');
		await screen.waitFor(/Speaker: {2}Barack Obama/);
	});

	test('on nothing says so', async () => {
		const screen = show();
		screen.press(`${CTRL_P}zzzz`);
		await screen.waitFor('Nothing answers to that.');
		screen.press('\r');
		await screen.waitFor(/^ Nothing answers to that\.$/m);
		screen.press('\x1b');
		await screen.waitFor('3 articles');
	});
});

test('Esc, and Backspace in the empty box, lead back to the place with nothing changed', async () => {
	const screen = show();
	screen.press('\r]');
	await screen.waitFor('quote 1 of 2');
	const before = screen.text();
	for (const leave of ['\x1b', '\x7f']) {
		screen.press(CTRL_P);
		await screen.waitFor('Jump to anything');
		screen.press(leave);
		await screen.waitFor('quote 1 of 2');
		expect(screen.text()).toBe(before);
	}
	screen.press(`${CTRL_P}abc`);
	await screen.waitFor('Go to: abc');
	screen.press('\x1b');
	await screen.waitFor('quote 1 of 2');
});

test('articles opened before stand first', async () => {
	const screen = show();
	screen.press('j\r');
	await screen.waitFor('A line that comes before.');
	screen.press('J');
	await screen.waitFor('Before the sun was up');
	screen.press(CTRL_P);
	await screen.waitFor('Jump to anything');
	expect(items(screen)[0]).toBe('A deal in Vienna | 2015-07-14 | article');
	// The one that is open is no place to go to.
	expect(items(screen)[1]).toBe('what did X say about Y? | gq | view');
});

test('every command that is offered has a key that does the same', async () => {
	const help = new Map(KEYMAP.map(binding => [binding.help, binding.keys.map(keyLabel)]));
	for (const [keys, wanted, where] of [
		['', '3 articles', 'list'],
		['\r', '[Barack Obama', 'article'],
		['gq\r', '▌ 2016-03-22  “Cuba', 'view'],
	] as const) {
		const screen = show(iranLibrary(), {columns: 100, rows: 60});
		screen.press(keys);
		await screen.waitFor(wanted);
		screen.press(CTRL_P);
		await screen.waitFor('Jump to anything');
		const offered = [...screen.text().matchAll(/^(?:▌| ) (\S.*?) {2,}(\S+) {2}(?:view|command)$/gm)];
		expect(offered.length, where).toBeGreaterThan(10);
		for (const [, name = '', key] of offered) expect(help.get(name), `${name} in ${where}`).toContain(key);
	}
});

test('names are shown, never obeyed, and no row is wider than the screen', async () => {
	const evil = '\x1b]0;owned\x07\x1b[31mEvil\u202e';
	const hebrew = 'יצחק רבין';
	const long = 'Maximilian '.repeat(60);
	const docs: AnnotatedArticle[] = [evil, hebrew, long, '会議'.repeat(60)].map((name, i) =>
		annotated(
			sampleArticle(`a${i}`, `About ${name}`, i === 0 ? undefined : '2020-01-01', [`“Well,” ${name} said of ${name}.`]),
			[{words: '“Well,”', by: name, role: name}],
			[['organization', name]],
		),
	);
	for (const size of [
		{columns: 1, rows: 1},
		{columns: 20, rows: 4},
		{columns: 40, rows: 12},
		{columns: 80, rows: 24},
		{columns: 200, rows: 60},
	]) {
		const screen = show(libraryOf(docs), size);
		for (const keys of [
			CTRL_P,
			'e',
			'vil',
			'\x15',
			'maxi',
			DOWN,
			'\x15',
			'רבין',
			'\x15',
			'会',
			'\x15',
			'about',
			DOWN,
		]) {
			screen.press(keys);
			for (let turn = 0; turn < 12; turn++) await new Promise(resolve => setImmediate(resolve));
			const drawn = screen.rows().join('\n');
			for (const code of ['\x1b]', '\x1b[31m', '\x07', '\u202e']) expect(drawn).not.toContain(code);
			for (const row of screen.rows()) expect(cellWidth(plainRow(row))).toBeLessThanOrEqual(size.columns);
		}
	}
});

test('in a library of two thousand articles it finds while it reads', async () => {
	const screen = show(talks(2000, 2));
	screen.press(`${CTRL_P}1999`);
	await screen.waitFor('▌ Talks in city-1999');
	screen.press('\x15anna');
	await screen.waitFor(/▌ Anna Berg.* 2,?000 quotes {2}speaker/);
	screen.press('\x15');
	await screen.waitFor('Go to:  article');
	screen.press('talks');
	await screen.waitFor('best 200 of 2,000');
});
