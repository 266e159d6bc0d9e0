import {afterEach, describe, expect, test} from 'vitest';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {bergLibrary, commandsIn, hostileLibrary, libraryWith, manySpeakers} from './people-sample.js';
import {plainRow, type Stage, stage} from './stage.js';

const stages: Stage[] = [];
afterEach(() => {
	for (const each of stages.splice(0)) each.end();
});

function show(library: Library, size = {columns: 80, rows: 24}): Stage {
	const made = stage(library, size);
	stages.push(made);
	return made;
}

const lines = (screen: Stage) => screen.text().split('\n');
const rowWith = (screen: Stage, words: string) => screen.rows().find(row => plainRow(row).includes(words)) ?? '';
const names = (screen: Stage) =>
	lines(screen)
		.slice(3, -1)
		.map(row => row.slice(2, 22).trim())
		.filter(name => name !== '');

describe('the list of people, organizations and places', () => {
	test('ge lists them with mentions and when they were', async () => {
		const screen = show(bergLibrary());
		screen.press('ge');
		await screen.waitFor('most mentioned first · 5');
		expect(lines(screen)[0]).toMatch(/^ People, organizations, places .* most mentioned first · 5$/);
		expect(lines(screen)[2]).toMatch(/^ {2}Name +Kind +Mentions {2}2019-03 to 2021-10 by quarter$/);
		expect(names(screen)).toEqual(['Anna Berg', 'Carl Dorn', 'Norland', 'Oslo', 'Baltic Council']);
		expect(rowWith(screen, 'Anna Berg')).toMatch(/person +3/);
		expect(rowWith(screen, 'Baltic Council')).toMatch(/organization +1/);
		// Spring 2019 and autumn 2021, of twelve quarters.
		expect(lines(screen).find(row => row.includes('Norland'))).toMatch(/place +2 {2}█_{10}█$/);
		expect(lines(screen).find(row => row.includes('Oslo'))).toMatch(/place +1 {2}_{5}█_{6}$/);
	});

	test('x shows one kind after the other, and the title says which', async () => {
		const screen = show(bergLibrary());
		screen.press('gex');
		await screen.waitFor(/^ People .* 2$/m);
		expect(names(screen)).toEqual(['Anna Berg', 'Carl Dorn']);
		screen.press('x');
		await screen.waitFor(/^ Organizations .* 1$/m);
		screen.press('x');
		await screen.waitFor(/^ Places .* 2$/m);
		screen.press('/osl');
		await screen.waitFor('best match first · 1 of 2');
		expect(rowWith(screen, 'place')).toContain('\x1b[1;7mOsl\x1b[0m');
		screen.press('\t');
		await screen.waitFor('Enter card');
		screen.press('x');
		await screen.waitFor('People, organizations, places');
	});

	test('o goes through the orders', async () => {
		const screen = show(bergLibrary());
		screen.press('geo');
		await screen.waitFor('most spoken of first');
		expect(names(screen)[0]).toBe('Norland');
		screen.press('o');
		await screen.waitFor(/ by name · 5$/m);
		expect(names(screen)).toEqual(['Anna Berg', 'Baltic Council', 'Carl Dorn', 'Norland', 'Oslo']);
		screen.press('o');
		await screen.waitFor('newest first');
		expect(names(screen).at(-1)).toBe('Baltic Council');
	});

	test('years stand for years, months and days for what is shorter', async () => {
		const named = [['place', 'Oslo']] as const;
		const dated = (...dates: readonly string[]) =>
			libraryWith(
				dates.map((date, i) => [
					`a${i}`,
					date,
					`Talks ${i}`,
					[],
					[...named.map(([kind, name]) => [kind, name] as ['place', string])],
				]),
			);
		for (const [library, axis] of [
			[dated('1945-06-26', '2024-05-28'), '1945 to 2024 by 5 years'],
			[dated('2020-01-26', '2020-12-28'), '2020-01 to 2020-12 by month'],
			[dated('2020-01-26', '2020-02-03'), '2020-01 to 2020-02 by day'],
		] as const) {
			const screen = show(library);
			screen.press('ge');
			await screen.waitFor(axis);
			expect(screen.text()).toMatch(/Oslo +place +2 {2}█_*█$/m);
		}
	});

	test('on a wide screen the role stands there too, on a narrow one every number', async () => {
		const wide = show(bergLibrary(), {columns: 200, rows: 60});
		wide.press('ge');
		await wide.waitFor('most mentioned first');
		expect(lines(wide)[2]).toMatch(/^ {2}Name +Role +Kind +Mentions +Articles {2}2019-03 to 2021-10 by month$/);
		const narrow = show(bergLibrary(), {columns: 40, rows: 12});
		narrow.press('ge');
		await narrow.waitFor('Anna Berg');
		expect(lines(narrow)[0]).toMatch(/^ People, organizations, places +5$/);
		expect(lines(narrow).slice(3, 5)).toEqual([
			'▌ Anna Berg',
			expect.stringMatching(/^▌ {3}person, 3 mentions {2}█_+█_*█$/),
		]);
	});
});

describe('the card of an entity', () => {
	test('lists the sentences that name it, with the name lit, the newest first', async () => {
		const screen = show(bergLibrary());
		screen.press('gejj\r');
		await screen.waitFor('▌Mentions 2 ');
		expect(lines(screen).slice(0, 6)).toEqual([
			expect.stringMatching(/^ Norland +newest first$/),
			' Filter: press / to filter by words, title or date',
			' place · 2 mentions in 2 articles · 2019-03-04 to 2021-10-01',
			expect.stringMatching(/^─▌Mentions 2 ─ Quotes 0 ─ About, by others 2 ─+$/),
			'▌ 2021-10-01  “Norland has signed at last,” Anna Berg said.',
			'▌             Two ministers, one treaty',
		]);
		expect(rowWith(screen, 'has signed')).toContain('\x1b[1;7mNorland\x1b[0m');
	});

	test('Enter opens the article at the mention, lit; Backspace comes back to the same row', async () => {
		const screen = show(bergLibrary());
		screen.press('gejj\rj');
		await screen.waitFor('2 of 2');
		const before = screen.text();
		screen.press('\r');
		await screen.waitFor('Foreign Minister of Sorland');
		expect(screen.text()).toContain('Berg opens the talks in Oslo');
		expect(screen.rows().find(row => row.includes('will sign'))).toContain('7mNorland\x1b');
		screen.press('\x7f');
		await screen.waitFor('2 of 2');
		expect(screen.text()).toBe(before);
		screen.press('\x7f');
		await screen.waitFor('most mentioned first');
		expect(rowWith(screen, 'Norland')).toContain('▌');
	});

	test('x goes on to what it said and what others said about it', async () => {
		const screen = show(bergLibrary());
		screen.press('ge\rx');
		await screen.waitFor('─▌Quotes 3 ');
		expect(screen.text()).toContain('▌ 2021-10-01  “Norland has signed at last,”');
		screen.press('x');
		await screen.waitFor('─▌About, by others 1 ');
		expect(screen.text()).toMatch(/Carl Dorn, Foreign Minister of Norland\n▌ +Two ministers, one treaty/);
		screen.press('x');
		await screen.waitFor('─▌Mentions 3 ');
		// The grounds stand on this card too.
		expect(screen.text()).toContain('Also Berg. Joined over 3 articles:');
	});

	test('a filter finds passages, and yq says that a passage is no quote', async () => {
		const screen = show(bergLibrary());
		screen.press('gejj\r/last');
		await screen.waitFor('1 shown');
		expect(rowWith(screen, 'has signed')).toContain('\x1b[1;7mlast\x1b[0m');
		screen.press('\tyq');
		await screen.waitFor('What is chosen is no quote.');
		// Its article can be cited.
		screen.press('yc');
		while (screen.state().outbox.length === 0) await new Promise(resolve => setImmediate(resolve));
		expect(screen.state().outbox[0]).toMatchObject({
			type: 'copy',
			text: expect.stringContaining('Two ministers, one treaty'),
		});
	});
});

describe.each([
	[40, 12],
	[80, 24],
	[200, 60],
	[20, 5],
	[1, 1],
])('at %i columns and %i rows', (columns, rows) => {
	test('hostile names are shown, not obeyed, and no row is too wide', async () => {
		const screen = show(hostileLibrary(), {columns, rows});
		const seen: string[] = [];
		for (const keys of [
			'ge',
			'j',
			'j',
			'j',
			'o',
			'\r',
			'x',
			'x',
			'x',
			'\r',
			'q',
			'q',
			'/',
			'eve',
			'\r',
			'q',
			'x',
			'x',
		]) {
			screen.press(keys);
			for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
			seen.push(screen.text());
			expect(screen.rows().length).toBeLessThanOrEqual(rows);
			for (const row of screen.rows()) {
				expect(commandsIn(row), keys).toEqual([]);
				expect(cellWidth(plainRow(row)), keys).toBeLessThanOrEqual(columns);
			}
		}
		if (columns >= 80) expect(seen.join('\n')).toContain('^[[2J');
	});
});

test('a library without dates has no axis, and loses nothing else', async () => {
	const screen = show(libraryWith([['a', undefined, 'Undated', [], [['place', 'Oslo']]]]));
	screen.press('ge');
	await screen.waitFor('most mentioned first · 1');
	expect(screen.text()).toMatch(/^▌ Oslo +place +1$/m);
	screen.press('\r');
	await screen.waitFor('place · 1 mention in 1 article · undated');
	expect(screen.text()).toContain('▌ undated     Also named: Oslo.');
});

test('in a library of two thousand articles every name is there in the end, and every passage', async () => {
	const screen = show(manySpeakers(2000));
	screen.press('ge');
	await screen.waitFor('most mentioned first · 2,002');
	screen.press('/gnv\r');
	await screen.waitFor('▌Mentions 2,000 ');
	await screen.waitFor(' 1 of 2000');
	screen.press('G');
	await screen.waitFor('2000 of 2000');
	const before = screen.text();
	screen.press('\r');
	await screen.waitFor('n N matches');
	screen.press('\x7f');
	await screen.waitFor('2000 of 2000');
	expect(screen.text()).toBe(before);
});
