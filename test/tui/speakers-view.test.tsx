import {afterEach, describe, expect, test} from 'vitest';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {sampleLibrary} from '../library/sample-library.js';
import {bergLibrary, commandsIn, hostileLibrary, libraryWith, manySpeakers} from './people-sample.js';
import {talks} from './sample.js';
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
const barOf = (row = '') => row.match(/[█▏▎▍▌▋▊▉]+$/)?.[0].length ?? 0;

describe('the list of speakers', () => {
	test('gs lists who speaks, with role, quotes, words and dates', async () => {
		const screen = show(sampleLibrary());
		screen.press('gs');
		await screen.waitFor('4 speakers');
		expect(lines(screen)[0]).toMatch(/^ Speakers .* most quoted first · 4 speakers$/);
		expect(lines(screen).slice(3, 11)).toEqual([
			expect.stringMatching(/^▌ Jens Stoltenberg +4 quotes +16 words {2}█{16}$/),
			expect.stringMatching(/^▌ {3}NATO Secretary General +2021-03-22 to 2023-04-04$/),
			expect.stringMatching(/^ {2}Sauli Niinistö +1 quote +7 words {2}█+.$/),
			expect.stringMatching(/^ {4}President of Finland +2023-04-04$/),
			expect.stringMatching(/^ {2}António Guterres +1 quote +6 words/),
			expect.stringMatching(/^ {4}UN Secretary-General +2022-07-22$/),
			expect.stringMatching(/^ {2}Recep Tayyip Erdoğan +1 quote +5 words/),
			expect.stringMatching(/^ +2022-07-22$/),
		]);
		// The bars are as long as the words are many.
		expect(barOf(lines(screen)[3])).toBeGreaterThan(barOf(lines(screen)[5]));
	});

	test('o goes through the orders and says which one it is', async () => {
		const screen = show(bergLibrary());
		const first = () => lines(screen)[3]?.slice(2, 12).trim();
		screen.press('gs');
		await screen.waitFor('most quoted first');
		expect(first()).toBe('Anna Berg');
		screen.press('o');
		await screen.waitFor('most words first');
		screen.press('oo');
		await screen.waitFor('newest first');
		screen.press('o');
		await screen.waitFor('most quoted first');
		const sample = show(sampleLibrary());
		sample.press('gsoo');
		await sample.waitFor('by name');
		expect(lines(sample)[3]).toContain('António Guterres');
		sample.press('o');
		await sample.waitFor('newest first');
		expect(lines(sample)[3]).toContain('Jens Stoltenberg');
	});

	test('a filter takes fzf’s terms, and lights what it found in name and role', async () => {
		const screen = show(sampleLibrary());
		screen.press('gs/erdgn');
		await screen.waitFor('best match first · 1 of 4 speakers');
		expect(lines(screen)[3]).toContain('Recep Tayyip Erdoğan');
		expect(rowWith(screen, 'Recep')).toContain('\x1b[1;7mErd\x1b[0m');
		screen.press('\x15');
		await screen.waitFor('most quoted first');
		screen.press("'secretary !nato");
		await screen.waitFor(/secretary !nato[\s\S]*UN Secretary/);
		await screen.waitFor('1 of 4 speakers');
		expect(rowWith(screen, 'UN ')).toContain('\x1b[1;7mSecretary\x1b[0m');
		screen.press(' xyz');
		await screen.waitFor("Nobody quoted is called “'secretary !nato xyz”.");
	});

	test('Tab leaves the filter as it is, Esc takes it away, then goes back', async () => {
		const screen = show(sampleLibrary());
		screen.press('gs/sto\t');
		await screen.waitFor('Enter card');
		expect(screen.text()).toContain('Filter: sto');
		screen.press('\x1b');
		await screen.waitFor('most quoted first · 4 speakers');
		screen.press('\x1b');
		await screen.waitFor('3 articles');
	});

	test('Enter in the filter opens the card, and Backspace comes back to the list as it was', async () => {
		const screen = show(sampleLibrary());
		screen.press('gs/guter\r');
		await screen.waitFor('UN Secretary-General');
		await screen.waitFor('▌Quotes 1 ');
		screen.press('\x7f');
		await screen.waitFor('1 of 4 speakers');
		expect(lines(screen)[3]).toContain('▌ António Guterres');
	});

	test('gs at a quote has its speaker chosen, from an article and from a view', async () => {
		const screen = show(talks(3));
		screen.press('\r]]');
		await screen.waitFor('quote 2 of 12 · Boris Claes');
		screen.press('gs');
		await screen.waitFor('▌ Boris Claes');
		screen.press('\r');
		await screen.waitFor('▌Quotes 4 ');
		expect(lines(screen)[0]).toMatch(/^ Boris Claes /);
		screen.press('qgs');
		await screen.waitFor('▌ Anna Berg');
	});

	test('wide screens have one row a speaker, narrow ones name and numbers', async () => {
		const wide = show(sampleLibrary(), {columns: 200, rows: 60});
		wide.press('gs');
		await wide.waitFor('4 speakers');
		expect(lines(wide)[2]).toMatch(/^ {2}Speaker +Role +Quotes +Words +First and last$/);
		expect(lines(wide)[3]).toMatch(
			/^▌ Jens Stoltenberg +NATO Secretary General +4 +16 {2}█+ {2}2021-03-22 to 2023-04-04$/,
		);
		const narrow = show(sampleLibrary(), {columns: 40, rows: 12});
		narrow.press('gs');
		await narrow.waitFor('4 speakers');
		expect(lines(narrow)[0]).toMatch(/^ Speakers +4 speakers$/);
		expect(lines(narrow).slice(3, 5)).toEqual([
			'▌ Jens Stoltenberg, NATO Secretary Gene…',
			expect.stringMatching(/^▌ {3}4 quotes, 16 words {2}2021–2023 {2}█+$/),
		]);
	});
});

describe('the card of a speaker', () => {
	test('says who it is, on what grounds the articles were joined, and every quote by date', async () => {
		const screen = show(bergLibrary());
		screen.press('gs\r');
		await screen.waitFor('Speaks most of Norland 2');
		expect(lines(screen).slice(0, 17)).toEqual([
			expect.stringMatching(/^ Anna Berg +newest first$/),
			' Filter: press / to filter by words, title or date',
			' Prime Minister of Sorland; Foreign Minister of Sorland',
			' 3 quotes, 15 words in 3 articles · 2019-03-04 to 2021-10-01',
			' Speaks most of Norland 2',
			' Also Berg. Joined over 3 articles: same surname, no other bearer (1); same',
			' full name (1).',
			expect.stringMatching(/^─▌Quotes 3 ─ About, by others 1 ─+$/),
			'▌ 2021-10-01  “Norland has signed at last,”',
			'▌             as Prime Minister of Sorland',
			'▌             Two ministers, one treaty',
			'  2020-06-10  “The ships stay in port,”',
			'              The treaty waits for a second summer',
			'',
			'  2019-03-04  “Norland will sign the treaty,”',
			'              as Foreign Minister of Sorland',
			'              Berg opens the talks in Oslo',
		]);
		screen.press('o');
		await screen.waitFor('oldest first');
		expect(lines(screen)[8]).toContain('2019-03-04');
	});

	test('x changes between quotes by them and quotes by others about them', async () => {
		const screen = show(bergLibrary());
		screen.press('gs\rx');
		await screen.waitFor('─▌About, by others 1 ');
		expect(lines(screen).slice(8, 10)).toEqual([
			'▌ 2021-10-01  “Anna Berg kept her word,”',
			'▌             Carl Dorn, Foreign Minister of Norland',
		]);
		screen.press('x');
		await screen.waitFor('─▌Quotes 3 ');
		screen.press('qj\rx');
		await screen.waitFor('No quote by anybody else mentions Carl Dorn.');
	});

	test('Enter opens the article at the quote, Backspace comes back to the same row, yq copies', async () => {
		const screen = show(bergLibrary());
		screen.press('gs\rjj');
		await screen.waitFor('3 of 3');
		screen.press('yq');
		while (screen.state().outbox.length === 0) await new Promise(resolve => setImmediate(resolve));
		expect(screen.state().outbox.at(-1)).toMatchObject({
			type: 'copy',
			text: expect.stringContaining('“Norland will sign the treaty,”'),
		});
		const before = screen.text();
		screen.press('\r');
		await screen.waitFor('quote 1 of 2 · Anna Berg');
		expect(screen.text()).toContain('Berg opens the talks in Oslo');
		screen.press('\x7f');
		await screen.waitFor('3 of 3');
		expect(screen.text()).toBe(before);
		screen.press('\x7f');
		await screen.waitFor('2 speakers');
		expect(lines(screen)[3]).toContain('▌ Anna Berg');
	});

	test('a filter looks at the words, the titles and the dates', async () => {
		const screen = show(bergLibrary());
		screen.press('gs\r/norl');
		await screen.waitFor('newest first · 2 shown');
		expect(rowWith(screen, 'has signed')).toContain('\x1b[1;7mNorl\x1b[0m');
		screen.press('\x15second');
		await screen.waitFor('1 shown');
		expect(rowWith(screen, 'summer')).toContain('\x1b[1;7msecond\x1b[0m');
		screen.press('\x152019');
		await screen.waitFor('“Norland will sign the treaty,”');
		expect(screen.text()).toContain('1 shown');
		screen.press('nowhere');
		await screen.waitFor('Nothing here has these words.');
		screen.press('\x1b');
		await screen.waitFor('1 of 3');
	});

	test('the words of a long quote stand on two rows, with what was looked for in sight', async () => {
		const long = `“${'The delegates spoke of many things. '.repeat(12)}Then of whales. ${'And on. '.repeat(30)}”`;
		const screen = show(
			libraryWith([['long', '2020-01-01', 'A long speech', [[long, 'Anna Berg']], [['person', 'Anna Berg']]]]),
		);
		screen.press('gs\r');
		await screen.waitFor('▌ 2020-01-01  “The delegates spoke of many things.');
		expect(lines(screen).filter(row => row.startsWith('▌ '))).toHaveLength(3);
		screen.press('/whales');
		await screen.waitFor('of whales.');
		expect(rowWith(screen, 'of whales.')).toContain('\x1b[1;7mwhales\x1b[0m');
		expect(lines(screen).find(row => row.startsWith('▌ '))).toContain('2020-01-01  … ');
	});
});

test('the menu of speakers shows the letters of the map', async () => {
	const screen = show(talks(1));
	await screen.waitFor('of 12');
	screen.press('S');
	await screen.waitFor('Speakers in this article');
	expect(lines(screen).slice(2, 5)).toEqual([
		' ▌ B  Anna Berg, Minister of Foreign Affairs  4 quotes',
		'   C  Boris Claes, Minister of Foreign Affairs  4 quotes',
		'   D  Carla Díaz, Minister of Foreign Affairs  4 quotes',
	]);
	expect(lines(screen)[23]).toContain('↑↓ choose  Enter to the first quote  Esc back');
});

test('a menu of more speakers than rows scrolls with the one that is chosen', async () => {
	const screen = show(talks(1), {columns: 60, rows: 6});
	await screen.waitFor('of 12');
	screen.press('S');
	await screen.waitFor('▌ B  Anna Berg');
	expect(screen.text()).not.toContain('Carla');
	screen.press('G');
	await screen.waitFor('▌ D  Carla Díaz');
	expect(screen.text()).not.toContain('Anna');
	screen.press('kk');
	await screen.waitFor('▌ B  Anna Berg');
	screen.press('jl');
	await screen.waitFor(/quote 2 of 12/);
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
			'gs',
			'j',
			'j',
			'j',
			'o',
			'\r',
			'x',
			'x',
			'j',
			'\r',
			'q',
			'q',
			'/',
			'eve',
			'\r',
			'q',
			'gs/zu',
			'\r',
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

describe('in a library of two thousand articles', () => {
	test('it says how far it has read, and in the end lists everybody', async () => {
		const sample = manySpeakers(2000);
		const titles = new Set<string>();
		// Looked at before each article that is read.
		const doc: Library['doc'] = article => {
			if (screen.state().view !== undefined) titles.add(lines(screen)[0] ?? '');
			return sample.doc(article);
		};
		const screen = show({...sample, doc});
		screen.press('gs');
		await screen.waitFor(' most quoted first · 2,001 speakers');
		expect([...titles].join('\n')).toMatch(/reading [\d,]+ of 2,000 … · most quoted first · [\d,]+ speakers$/m);
		expect(lines(screen)[3]).toMatch(/^▌ Anna Berg +2,000 quotes/);
		screen.press('G');
		await screen.waitFor('2001 of 2001');
		screen.press("/'1207");
		await screen.waitFor(/best match first · \d+ of 2,001 speakers/);
		screen.press('\x1b');
		await screen.waitFor('most quoted first');
		screen.press('\t\r');
		await screen.waitFor('2,000 quotes');
		screen.press('Gkk');
		await screen.waitFor('1998 of 2000');
		const before = screen.text();
		screen.press('\r');
		await screen.waitFor('quote 1 of 2');
		screen.press('\x7f');
		await screen.waitFor('1998 of 2000');
		expect(screen.text()).toBe(before);
		screen.press('/1234');
		await screen.waitFor('1 shown');
		await screen.waitFor('“Statement 1234 on the treaty,”');
	});

	test('who is chosen stays chosen while more articles are read', async () => {
		const sample = manySpeakers(2000);
		const chosen: string[] = [];
		// Looked at before each article that is read.
		const doc: Library['doc'] = article => {
			const row = screen
				.rows()
				.map(plainRow)
				.find(each => each.startsWith('▌ '));
			if (screen.state().view !== undefined && row !== undefined) chosen.push(row.slice(2, 24).trim());
			// Read slowly at first, so that the keys come while there is something left to read on any machine.
			const slice = performance.now() + (chosen.length < 500 ? 1 : 0);
			while (performance.now() < slice);
			return sample.doc(article);
		};
		const screen = show({...sample, doc});
		screen.press('gs');
		await screen.waitFor(/▌ Anna Berg/);
		screen.press('jjjjj');
		await screen.waitFor(/ 6 of \d+/);
		const name =
			lines(screen)
				.find(row => row.startsWith('▌ '))
				?.slice(2, 24)
				.trim() ?? '';
		await screen.waitFor('2,001 speakers');
		expect(name).toMatch(/^Vera /);
		expect(chosen).toContain(name);
		expect(new Set(chosen.slice(chosen.indexOf(name)))).toEqual(new Set([name]));
		expect(rowWith(screen, name)).toContain('▌');
	});
});
