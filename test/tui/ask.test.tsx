import {afterEach, describe, expect, test} from 'vitest';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import type {AskView} from '../../src/tui/ask-view.js';
import {annotated, sampleArticle} from '../library/sample-library.js';
import {iranLibrary, libraryOf} from './ask-sample.js';
import {talks} from './sample.js';
import {plainRow, type Stage, stage} from './stage.js';

const stages: Stage[] = [];
afterEach(() => {
	for (const each of stages.splice(0)) each.end();
});

function show(library: Library = iranLibrary(), size = {columns: 80, rows: 24}): Stage {
	const made = stage(library, size);
	stages.push(made);
	return made;
}

const view = (screen: Stage) => screen.state().view as AskView;
const rowWith = (screen: Stage, words: string) => screen.rows().find(row => plainRow(row).includes(words)) ?? '';

test('gq, some letters of a name, Tab, some of a subject: the quotes stand there', async () => {
	const screen = show();
	screen.press('gq');
	await screen.waitFor('7 quotes');
	expect(screen.text()).toContain('Speaker:  anyone');
	expect(screen.text()).toContain('Subject: anything');
	screen.press('oba\tiran');
	await screen.waitFor(/^ ▌Iran 2 {3}the word “iran” 2$/m);
	expect(screen.text()).toContain('newest first · 2 quotes');
	expect(screen.text()).toContain('Speaker: Barack Obama');
	const rows = screen.text().split('\n');
	expect(rows.slice(4, 10)).toEqual([
		'  2015-07-14  “The deal with Iran is done,”',
		'              Barack Obama, President of the United States',
		'              A deal in Vienna',
		'  2013-11-24  … of talks that went on into the night, After so many days of',
		'              talks that went on into the night, Iran has agreed,”',
		'              Barack Obama (?) · A first step in Geneva',
	]);
	// The words that speak of it are lit, also without colour.
	expect(rowWith(screen, 'The deal with')).toContain('\x1b[1;7mIran\x1b[0m');
});

test('what was said in an article about the subject comes last, and says so', async () => {
	const screen = show();
	screen.press('gq');
	await screen.waitFor('7 quotes');
	screen.press('oba\thavana\r');
	await screen.waitFor('about Havana · Talks in Havana');
	expect(screen.text()).toContain('Cuba is ninety miles away');
});

test('the same in one packet, as over a slow line', async () => {
	const screen = show();
	screen.press('gqoba\tiran\r');
	await screen.waitFor('▌ 2015-07-14  “The deal with Iran is done,”');
	expect(screen.text()).toContain('Subject: Iran');
});

test('a quote opens its article, and Backspace comes back to the row with everything as it was', async () => {
	const screen = show();
	screen.press('gqoba\tiran\ro');
	await screen.waitFor('most relevant first · 2 quotes');
	screen.press('j');
	await screen.waitFor('2 of 2');
	const before = screen.text();
	screen.press('\r');
	await screen.waitFor('quote 1 of 2 · Barack Obama (?)');
	expect(screen.text()).toContain('Before the sun was up');
	screen.press('\x7f');
	await screen.waitFor('2 of 2');
	expect(screen.text()).toBe(before);
});

test('x asks the other way round', async () => {
	const screen = show();
	screen.press('gqrouh\tobama\r');
	await screen.waitFor('Subject: Barack Obama');
	expect(screen.text()).toContain('Speaker: Hassan Rouhani');
	expect(screen.text()).toContain('“Barack Obama kept the treaty,”');
	screen.press('x');
	await screen.waitFor('Speaker: Barack Obama');
	expect(screen.text()).toContain('Subject: Hassan Rouhani');
	expect(screen.text()).toContain('No quote by Barack Obama about Hassan Rouhani.');
	screen.press('x');
	await screen.waitFor('“Barack Obama kept the treaty,”');
});

test('the chosen quote is copied', async () => {
	const screen = show();
	screen.press('gqoba\tiran\rjyqk');
	await screen.waitFor('2 of 2');
	await screen.waitFor('1 of 2');
	const [effect] = screen.state().outbox;
	expect(effect).toMatchObject({type: 'copy', what: 'quote 1'});
	expect(effect?.type === 'copy' && effect.text).toContain(
		'Iran has agreed,”\n— Barack Obama; in “A first step in Geneva”',
	);
});

test('a quote of which nobody is known to be the speaker stands under no speaker', async () => {
	const screen = show();
	screen.press('gq\tiran');
	await screen.waitFor('3 quotes');
	expect(screen.text()).toMatch(/“Iran must wait,”\n {14}unattributed\n/);
	screen.press('\t');
	await screen.waitFor('Barack Obama 2');
	// The speakers offered are those who speak of it.
	expect(screen.text()).toMatch(/^ {2}Barack Obama 2$/m);
	screen.press('unattributed\r');
	await screen.waitFor('No quote by unattributed about Iran.');
});

describe('what a box stands for while somebody types', () => {
	test('arrows choose another one than the best', async () => {
		const screen = show();
		screen.press('gqa');
		await screen.waitFor(/ ▌/);
		const [first, second] = view(screen).picked === 0 ? [0, 1] : [];
		expect([first, second]).toEqual([0, 1]);
		screen.press('\x1b[B');
		await screen.waitFor(/ {2}\S.* ▌/);
		expect(view(screen).picked).toBe(1);
		screen.press('\x1b[A\x1b[A');
		await screen.waitFor(/^ ▌/m);
		expect(view(screen).picked).toBe(0);
	});

	test('a word that names nothing, or only a part of something, is looked for as a word', async () => {
		const screen = show();
		screen.press('gq\ttreaty');
		await screen.waitFor('▌the word “treaty” 2');
		screen.press('\r');
		await screen.waitFor('Subject: “treaty”');
		expect(screen.text()).toContain('newest first · 2 quotes');
	});

	test('the box of a chosen name is replaced by typing, emptied by Backspace, kept by Esc', async () => {
		const screen = show();
		screen.press('gqoba\r');
		await screen.waitFor('Speaker: Barack Obama');
		screen.press('/');
		await screen.waitFor(/Speaker: {2}Barack Obama/);
		expect(rowWith(screen, 'Speaker:')).toMatch(/\[7mBarack Obama/);
		screen.press('cas');
		await screen.waitFor('▌Raúl Castro 1');
		expect(screen.text()).not.toContain('Obama');
		screen.press('\x1b');
		await screen.waitFor(/Speaker: {2}Barack Obama/);
		screen.press('\x7f');
		await screen.waitFor('Speaker:  anyone');
		await screen.waitFor('7 quotes');
		screen.press('\x7f');
		await screen.waitFor('▌ 2016-03-22  “Cuba is ninety');
		screen.press('\x7f');
		await screen.waitFor('3 articles');
	});

	test('whom a chosen speaker speaks of is offered for the subject', async () => {
		const screen = show();
		screen.press('gqoba\t');
		await screen.waitFor(/^ {2}Iran 2 {3}Cuba 1$/m);
		screen.press('\x1b[B');
		await screen.waitFor('▌Iran 2');
		await screen.waitFor('2 quotes');
		screen.press('\r');
		await screen.waitFor('Subject: Iran');
	});

	test('letters that are keys elsewhere are letters', async () => {
		const screen = show();
		screen.press('gqxoq');
		await screen.waitFor('Speaker: xoq');
	});
});

test('from a quote that was stepped to, its speaker stands in the box', async () => {
	const screen = show();
	screen.press('\r');
	await screen.waitFor('Talks in Havana');
	screen.press('gq');
	await screen.waitFor('Speaker:  anyone');
	screen.press('\x1b');
	await screen.waitFor('▌ 2016-03-22  “Cuba is ninety');
	screen.press('\x1b');
	await screen.waitFor('[Barack Obama');
	screen.press(']]');
	await screen.waitFor('quote 2 of 2');
	screen.press('gq');
	await screen.waitFor(/Speaker: {2}Raúl Castro/);
	expect(screen.text()).toContain('newest first · 1 quote');
	screen.press('x');
	await screen.waitFor('Speaker: x');
	screen.press('\x1b');
	await screen.waitFor(/Speaker: {2}Raúl Castro/);
	screen.press('\x1b');
	await screen.waitFor('▌ 2016-03-22  “The treaty is old,”');
	screen.press('\x1b');
	await screen.waitFor('quote 2 of 2');
});

describe('asked from a list of names or a card', () => {
	const boxes = (screen: Stage) => screen.text().split('\n').slice(1, 3);
	test('the speaker that is chosen, or whose card it is, stands in the first box', async () => {
		const screen = show();
		screen.press('gs');
		await screen.waitFor('▌ Barack Obama');
		screen.press('j');
		await screen.waitFor(/^▌ Hassan Rouhani|^▌ Raúl Castro/m);
		const name = /▌ (Hassan Rouhani|Raúl Castro)/.exec(screen.text())?.[1] ?? '';
		screen.press('gq');
		await screen.waitFor(new RegExp(`^ Speaker: ${name}$`, 'm'));
		expect(boxes(screen)[1]).toMatch(/^ Subject: +anything$/);
		expect(view(screen).typing).toBe(1);
		screen.press('\x1b');
		await screen.waitFor('▌ 20');
		screen.press('\x1b');
		await screen.waitFor('most quoted first');
		screen.press('gg');
		screen.press('\r');
		await screen.waitFor('Barack Obama');
		screen.press('gq');
		await screen.waitFor(/^ Speaker: Barack Obama$/m);
		screen.press('iran\r');
		await screen.waitFor('2 quotes');
		screen.press('x');
		await screen.waitFor(/^ Speaker: Iran$/m);
		expect(boxes(screen)[1]).toBe(' Subject: Barack Obama');
	});
	test('the name that is chosen, or whose card it is, is what it is about', async () => {
		const screen = show();
		screen.press('ge');
		await screen.waitFor('most mentioned first');
		screen.press('/iran\t');
		await screen.waitFor('▌ Iran');
		screen.press('gq');
		await screen.waitFor(/^ Subject: Iran$/m);
		expect(boxes(screen)[0]).toMatch(/^ Speaker: +anyone$/);
		expect(view(screen).typing).toBe(0);
		screen.press('\x1b');
		await screen.waitFor('▌ 20');
		screen.press('\x1b');
		await screen.waitFor('best match first');
		screen.press('\r');
		await screen.waitFor('Mentions');
		screen.press('gq');
		await screen.waitFor(/^ Subject: Iran$/m);
		screen.press('rouh\r');
		await screen.waitFor(/^ Speaker: Hassan Rouhani$/m);
	});
});

test('a click into the other box leaves what was typed as chosen', async () => {
	const screen = show();
	screen.press('M');
	await screen.waitFor('Mouse on');
	screen.press('gqoba');
	await screen.waitFor('▌Barack Obama 3');
	screen.press('\x1b[<0;12;3M\x1b[<0;12;3m');
	await screen.waitFor('Speaker: Barack Obama');
	await screen.waitFor('Iran 2   Cuba 1');
	expect(screen.text()).toContain('newest first · 3 quotes');
});

test('it fits any screen', async () => {
	for (const size of [
		{columns: 1, rows: 1},
		{columns: 20, rows: 5},
		{columns: 40, rows: 12},
		{columns: 80, rows: 40},
		{columns: 200, rows: 60},
	]) {
		const screen = show(iranLibrary(), size);
		screen.press('gqoba\tiran');
		if (size.columns >= 20) await screen.waitFor('Barack');
		for (const keys of ['\r', 'j', 'x', 'x', 'o', '/', '\x1b[B']) {
			screen.press(keys);
			await new Promise(resolve => setImmediate(resolve));
			for (const row of screen.rows()) expect(cellWidth(plainRow(row))).toBeLessThanOrEqual(size.columns);
		}
	}
});

test('at 40 by 12 the answer is there too', async () => {
	const screen = show(iranLibrary(), {columns: 40, rows: 12});
	screen.press('gqoba\tiran\r');
	await screen.waitFor('▌ “The deal with Iran is done,”');
	expect(screen.text()).toContain('newest first · 2 quotes');
	expect(screen.text()).toContain('▌   2015-07-14 · Barack Obama, Presiden…');
	expect(screen.text()).toContain('Iran has agreed,”');
});

test('names are shown, never obeyed', async () => {
	const evil = '\x1b]0;owned\x07\x1b[31mEvil';
	const long = `${'Maximilian '.repeat(40)}Long`;
	const hebrew = 'יצחק רבין';
	const doc = annotated(
		sampleArticle('evil', `Talks \x1b[2J`, '2020-01-01', [
			`“I speak of ${evil}\u202e,” ${long} said. “Shalom,” ${hebrew} said. “Hello,” ${evil} said.`,
		]),
		[
			{words: `“I speak of ${evil}\u202e,”`, by: long},
			{words: '“Shalom,”', by: hebrew},
			{words: '“Hello,”', by: evil},
		],
		[],
	);
	const named = {
		...doc,
		entities: [{id: 'place:evil', kind: 'place' as const, name: evil, aliases: [], role: undefined}],
	};
	for (const size of [
		{columns: 40, rows: 12},
		{columns: 80, rows: 24},
	]) {
		const screen = show(libraryOf([named]), size);
		for (const keys of ['gq', 'evil', '\t', 'evil', '\r', '/', '\x15', 'maxi', '\r', 'x', '/', 'רבין', '\r', 'yq']) {
			screen.press(keys);
			for (let turn = 0; turn < 8; turn++) await new Promise(resolve => setImmediate(resolve));
			const drawn = screen.rows().join('\n');
			for (const code of ['\x1b]', '\x1b[31m', '\x1b[2J', '\x07', '\u202e']) expect(drawn).not.toContain(code);
			for (const row of screen.rows()) expect(cellWidth(plainRow(row))).toBeLessThanOrEqual(size.columns);
		}
		await screen.waitFor(hebrew);
	}
});

test('in a library of two thousand articles it says how far it has read, and finds all', async () => {
	const screen = show(talks(2000, 3));
	screen.press('gq');
	await screen.waitFor(/reading [\d,]+ of 2,000 …/);
	screen.press('ann\t');
	await screen.waitFor('Speaker: Anna Berg');
	await screen.waitFor('newest first · 2,000 quotes');
	screen.press('\r');
	await screen.waitFor('▌ 2020-05-04  “Statement');
	screen.press('G');
	await screen.waitFor('2000 of 2000');
	expect(screen.text()).toContain('▌ 2020-05-04  “Statement 0 of city-');
	screen.press('\r');
	await screen.waitFor('quote 1 of 3 · Anna Berg');
	screen.press('\x7f');
	await screen.waitFor('2000 of 2000');
});

test('while the library is read, the chosen row stays', async () => {
	const sample = talks(2000, 3);
	const chosen: number[] = [];
	// Looked at before each article that is read.
	const doc: Library['doc'] = article => {
		const {view} = screen.state();
		if (view !== undefined) chosen.push(view.chosen);
		return sample.doc(article);
	};
	const screen = show({...sample, doc});
	screen.press('gq\r');
	await screen.waitFor('▌ 2020-05-04  “Statement 0 of city-0');
	screen.press('jjjjj');
	await screen.waitFor(' 6 of 6000');
	expect(screen.text()).toContain('▌ 2020-05-04  “Statement 2 of city-1');
	const reached = chosen.indexOf(5);
	expect(reached).toBeGreaterThan(0);
	expect(new Set(chosen.slice(reached))).toEqual(new Set([5]));
});
