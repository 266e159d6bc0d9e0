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

/** `count` articles on as many days of one month, each with a quote. */
function busyMonth(count: number): Library {
	return libraryWith(
		Array.from({length: count}, (_, i) => [
			`day-${i}`,
			`2020-05-${String(1 + (i % 28)).padStart(2, '0')}`,
			`Day ${i} of the talks`,
			[[`“Statement ${i},”`, 'Anna Berg']],
			[['person', 'Anna Berg']],
		]),
	);
}

test('gt lays out articles and quotes from the oldest to the newest, with the gaps between', async () => {
	const screen = show(bergLibrary());
	screen.press('gt');
	await screen.waitFor('3 articles, 5 quotes');
	screen.press('-');
	await screen.waitFor('Timeline by quarter');
	screen.press('-');
	await screen.waitFor('Timeline by year');
	expect(lines(screen).slice(0, 18)).toEqual([
		expect.stringMatching(/^ Timeline by year +3 articles, 5 quotes$/),
		' Speaker: anyone',
		' About:   anything',
		expect.stringMatching(/^── █ articles {2}▒ quotes ─+$/),
		'▌ 2019 ├█▒▒ 1 article, 2 quotes',
		'       │ 2019-03-04  Berg opens the talks in Oslo',
		'       │   Anna Berg: “Norland will sign the treaty,”',
		'       │   Carl Dorn: “We shall see what Norland does,”',
		'  2020 ├█▒ 1 article, 1 quote',
		'       │ 2020-06-10  The treaty waits for a second summer',
		'       │   Berg: “The ships stay in port,”',
		'  2021 ├█▒▒ 1 article, 2 quotes',
		'       │ 2021-10-01  Two ministers, one treaty',
		'       │   Carl Dorn: “Anna Berg kept her word,”',
		'       │   Anna Berg: “Norland has signed at last,”',
		'',
		'',
		'',
	]);
});

test('+ and - go from years to days and back, and the chosen article stays chosen', async () => {
	const screen = show(bergLibrary());
	screen.press('gt---');
	await screen.waitFor('Timeline by year');
	screen.press('-');
	await screen.waitFor('Years are the longest.');
	screen.press('4j');
	await screen.waitFor('5 of ');
	expect(rowWith(screen, '▌')).toContain('2020');
	screen.press('j++++');
	await screen.waitFor('Timeline by day');
	expect(rowWith(screen, '▌')).toContain('The treaty waits for a second summer');
	expect(screen.text()).toContain('┊ 463 days');
	screen.press('+');
	await screen.waitFor('Days are the shortest.');
	screen.press('-');
	await screen.waitFor('Timeline by week, from Monday');
	expect(rowWith(screen, '▌')).toContain('The treaty waits for a second summer');
});

test('boxes filter by speaker and by what is spoken of; Esc takes both away', async () => {
	const screen = show(bergLibrary());
	screen.press('gt/dorn');
	await screen.waitFor('2 articles, 2 quotes');
	expect(screen.text()).not.toContain('“Norland will sign the treaty,”');
	screen.press('\tnorland');
	await screen.waitFor(/^ Timeline .* 1 article, 1 quote$/m);
	expect(rowWith(screen, 'We shall see')).toContain('\x1b[1;7mNorland\x1b[0m');
	screen.press('\r');
	await screen.waitFor('Enter open');
	expect(lines(screen).slice(1, 3)).toEqual([' Speaker: Carl Dorn', ' About:   Norland']);
	screen.press('\x1b');
	await screen.waitFor('3 articles, 5 quotes');
	screen.press('/nobody');
	await screen.waitFor('Nothing by nobody.');
});

test('the boxes offer names as somebody types, and the chosen one counts at once', async () => {
	const screen = show(bergLibrary());
	screen.press('gt/');
	await screen.waitFor(/^ +Anna Berg 3 +Carl Dorn 2/m);
	screen.press('r');
	await screen.waitFor(/^ ▌Anna Berg 3 +Carl Dorn 2/m);
	expect(lines(screen).filter(line => line.startsWith('▌'))).toEqual([]);
	expect(screen.text()).toContain('3 articles, 3 quotes');
	screen.press('\x1b[B');
	await screen.waitFor(/Anna Berg 3 +▌Carl Dorn 2/);
	expect(screen.text()).toContain('2 articles, 2 quotes');
	screen.press('\t');
	await screen.waitFor(/^ Speaker: Carl Dorn$/m);
	screen.press('nrl');
	await screen.waitFor(/^ ▌Norland 1/m);
	screen.press('\x7f\x7f\x7f');
	await screen.waitFor(/About: +anything/);
	screen.press('treaty\r');
	await screen.waitFor(/^ About: +“treaty”$/m);
	screen.press('\x1b');
	await screen.waitFor('3 articles, 5 quotes');
	expect(screen.state().screen).toBe('view');
});

test('Enter opens the article, at the quote where the row is one; Backspace comes back to the row', async () => {
	const screen = show(bergLibrary());
	screen.press('gt---');
	await screen.waitFor('Timeline by year');
	screen.press('jjj');
	await screen.waitFor('4 of ');
	expect(rowWith(screen, '▌')).toContain('We shall see');
	const before = screen.text();
	screen.press('\r');
	await screen.waitFor('quote 2 of 2 · Carl Dorn');
	screen.press('\x7f');
	await screen.waitFor('4 of ');
	expect(screen.text()).toBe(before);
	screen.press('yq');
	while (screen.state().outbox.length === 0) await new Promise(resolve => setImmediate(resolve));
	expect(screen.state().outbox[0]).toMatchObject({type: 'copy', text: expect.stringContaining('Carl Dorn')});
	screen.press('k');
	await screen.waitFor('3 of ');
	screen.press('k\r');
	await screen.waitFor('2 quotes');
	expect(screen.text()).toContain('Berg opens the talks in Oslo');
});

test('gt on a card is the timeline of whom the card is of', async () => {
	const screen = show(bergLibrary());
	screen.press('gs');
	await screen.waitFor('▌ Anna Berg');
	screen.press('\rgt');
	await screen.waitFor('Speaker: Anna Berg');
	// The quote by “Berg” is hers.
	expect(screen.text()).toContain('3 articles, 3 quotes');
	screen.press('qqge');
	await screen.waitFor('Norland');
	screen.press('jj\rgt');
	await screen.waitFor('About:   Norland');
	expect(screen.text()).toContain('2 articles, 3 quotes');
});

test('the question and the timeline begin with what stands in the boxes of the other', async () => {
	const screen = show(bergLibrary());
	screen.press('gs');
	await screen.waitFor('▌ Anna Berg');
	screen.press('\rgt');
	await screen.waitFor('Speaker: Anna Berg');
	screen.press('gq');
	await screen.waitFor('What did X say about Y?');
	expect(screen.text()).toContain('Speaker: Anna Berg');
	screen.press('norland\rgt');
	await screen.waitFor('Timeline');
	expect(screen.text()).toMatch(/Speaker: Anna Berg.*\n.*About: {3}Norland/);
});

test('a row that stands for more shows more, a gap says that it is one', async () => {
	const screen = show(busyMonth(40));
	screen.press('gt-');
	await screen.waitFor('Timeline by week');
	screen.press('-');
	await screen.waitFor('Timeline by month');
	expect(screen.text()).toContain('and 36 more articles, 40 more quotes');
	screen.press('G\rG');
	await screen.waitFor('and 12 more articles, 40 more quotes');
	screen.press('\rG');
	await screen.waitFor(/2020-05-28 {2}Day 27 of the talks\n▌ +│ and 40 more quotes/);
	screen.press('\rG');
	await screen.waitFor(/2020-05-28 {2}Day 27 of the talks\n▌ +│ {3}Anna Berg: “Statement 27,”/);
	const far = show(bergLibrary());
	far.press('gt---');
	await far.waitFor('Timeline by year');
	far.press('++++');
	await far.waitFor('┊ 463 days');
	const gap = lines(far).findIndex(row => row.includes('┊')) - 4;
	far.press(`${gap}j\r`);
	await far.waitFor('Nothing is dated in between.');
});

describe.each([
	[40, 12],
	[80, 24],
	[200, 60],
	[20, 5],
	[1, 1],
])('at %i columns and %i rows', (columns, rows) => {
	test('hostile words are shown, not obeyed, and no row is too wide', async () => {
		const screen = show(hostileLibrary(), {columns, rows});
		const seen: string[] = [];
		for (const keys of [
			'gt',
			'j',
			'j',
			'j',
			'-',
			'-',
			'\r',
			'q',
			'/',
			'eve',
			'\t',
			'eve',
			'\r',
			'\x15',
			'q',
			'gs\r',
			'gt',
			'j\r',
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
		if (columns >= 80) expect(seen.join('\n')).toContain('^[');
	});
});

test('undated articles stand at the end', async () => {
	const screen = show(
		libraryWith([
			['a', '2020-01-01', 'Dated', [], [['place', 'Oslo']]],
			['b', undefined, 'Without a date', [], [['place', 'Oslo']]],
		]),
	);
	screen.press('gtG');
	await screen.waitFor('Without a date');
	expect(screen.text()).toContain('undated');
	screen.press('\r');
	await screen.waitFor('Also named: Oslo.');
});

test('in a library of two thousand articles nothing is lost', async () => {
	const screen = show(manySpeakers(2000));
	screen.press('gt');
	await screen.waitFor('2,000 articles, 4,000 quotes');
	await screen.waitFor(/^ Timeline by \w+ +2,000/m);
	screen.press('G');
	await screen.waitFor(/ (\d+) of \1 /);
	screen.press('/anna\r');
	await screen.waitFor('2,000 articles, 2,000 quotes');
	screen.press('G');
	await screen.waitFor(/ (\d+) of \1 /);
	const before = screen.text();
	screen.press('k\r');
	await screen.waitFor(/quote \d of 2|Talks in/);
	screen.press('\x7f');
	await screen.waitFor('2,000 articles, 2,000 quotes');
	screen.press('j');
	await screen.waitFor(/ (\d+) of \1 /);
	expect(screen.text()).toBe(before);
});
