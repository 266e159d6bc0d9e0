import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {chosenItem} from '../../src/tui/list-state.js';
import {mouseAction} from '../../src/tui/mouse.js';
import type {MouseEvent} from '../../src/tui/mouse-report.js';
import {reduce} from '../../src/tui/reduce.js';
import {type Action, createState, type State} from '../../src/tui/state.js';
import {iranLibrary} from './ask-sample.js';
import {talks} from './sample.js';
import {type Stage, stage} from './stage.js';

const stages: Stage[] = [];
afterEach(() => {
	for (const each of stages.splice(0)) each.end();
});

/** The reader with its mouse on, once the quotes of what is in sight have been found. */
async function show(library: Library, columns: number, rows: number): Promise<Stage> {
	const made = stage(library, {columns, rows});
	stages.push(made);
	made.press('M');
	await made.waitFor('Mouse on');
	return made;
}

/** The cell where words begin on the screen, the first time they stand there. */
function find(screen: Stage, words: string): {readonly column: number; readonly row: number} {
	const lines = screen.text().split('\n');
	const row = lines.findIndex(line => line.includes(words));
	if (row < 0) throw new Error(`${words} is not on the screen:\n${screen.text()}`);
	const line = lines[row] ?? '';
	return {column: cellWidth(line.slice(0, line.indexOf(words))), row};
}

type Button = 'left' | 'up' | 'down';
const CODES: Readonly<Record<Button, number>> = {left: 0, up: 64, down: 65};

/** What a terminal sends: the button going down and, unless it is the wheel, up again. */
function report({column, row}: {readonly column: number; readonly row: number}, button: Button): string {
	const at = `${CODES[button]};${column + 1};${row + 1}`;
	return `\x1b[<${at}M${button === 'left' ? `\x1b[<${at}m` : ''}`;
}

const click = (screen: Stage, words: string) => screen.press(report(find(screen, words), 'left'));
const wheel = (screen: Stage, words: string, button: 'up' | 'down') =>
	screen.press(report(find(screen, words), button));
const chosen = (screen: Stage) => chosenItem(screen.state().list)?.article.id;
/** Until all that was pressed has been taken in. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 12; turn++) await new Promise(resolve => setImmediate(resolve));
}

describe.each([
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 60],
])('at %i by %i', (columns, rows) => {
	test('a click chooses an article of the list, another opens it', async () => {
		const screen = await show(talks(40), columns, rows);
		await screen.waitFor('Talks in city-2');
		click(screen, 'Talks in city-2');
		await screen.waitFor('3 of 40');
		expect(screen.state().screen).toBe('list');
		click(screen, 'Talks in city-2');
		await screen.waitFor(/quote 1 of 12/);
		expect(screen.state().article?.article.id).toBe('city-2');
	});

	test('a click on the row under a title chooses its article too', async () => {
		const screen = await show(talks(40), columns, rows);
		const {column, row} = find(screen, 'Talks in city-1');
		screen.press(report({column, row: row + 1}, 'left'));
		await screen.waitFor('2 of 40');
	});

	test('a click chooses a speaker of the menu, another goes to the first quote, and the wheel moves', async () => {
		const screen = await show(talks(2), columns, rows);
		screen.press('\r');
		await screen.waitFor(/quote 1 of 12/);
		screen.press('S');
		await screen.waitFor('Speakers in this article');
		click(screen, 'Carla Díaz');
		await screen.waitFor(/▌ . {2}Carla Díaz/);
		wheel(screen, 'Anna Berg', 'up');
		await screen.waitFor(/▌ . {2}Boris Claes/);
		screen.press(report({column: 2, row: 0}, 'left'));
		await settle();
		expect(screen.text()).toMatch(/▌ . {2}Boris Claes/);
		click(screen, 'Carla Díaz');
		await screen.waitFor(/▌ . {2}Carla Díaz/);
		click(screen, 'Carla Díaz');
		await screen.waitFor(/quote 3 of 12/);
		expect(screen.state().menu).toBeUndefined();
	});

	test('among search results too, which may take more rows', async () => {
		const screen = await show(talks(40), columns, rows);
		screen.press('/city-3');
		await screen.waitFor('city-31');
		screen.press('\r');
		await screen.waitFor(/quote \d+ of 12/);
		screen.press('h');
		await screen.waitFor('city-31');
		click(screen, 'Talks in city-31');
		await settle();
		expect(chosen(screen)).toBe('city-31');
		click(screen, 'Talks in city-31');
		await settle();
		expect(screen.state().screen).toBe('article');
		expect(screen.state().article?.article.id).toBe('city-31');
	});

	test('the wheel scrolls an article by three lines a notch', async () => {
		const screen = await show(talks(3), columns, rows);
		screen.press('\rgg');
		await screen.waitFor('quote 1 of 12');
		const article = () => screen.state().article;
		const start = article()?.top;
		const down = start && article()?.page.layout.move(start, 6);
		wheel(screen, 'Statement 0', 'down');
		screen.press(report({column: columns - 3, row: rows >> 1}, 'down'));
		await settle();
		expect(article()?.top).toEqual(down);
		for (let i = 0; i < 5; i++) screen.press(report({column: columns - 3, row: rows >> 1}, 'up'));
		await settle();
		expect(article()?.top).toEqual(start);
	});

	test('a click on a quote steps to it, and nothing moves', async () => {
		const screen = await show(talks(3), columns, rows);
		screen.press('\r');
		await screen.waitFor('quote 1 of 12');
		screen.press(']');
		await settle();
		for (let i = 0; i < 6 && !screen.text().includes('“Statement 1 of'); i++) {
			screen.press(report({column: columns - 3, row: rows >> 1}, 'down'));
			await settle();
		}
		expect(screen.state().article?.quote).toBe(0);
		const before = screen.state().article?.top;
		click(screen, '“Statement 1');
		await settle();
		expect(screen.state().article?.quote).toBe(1);
		expect(screen.state().article?.top).toEqual(before);
		// Words that nobody said.
		click(screen, 'on at some length');
		await settle();
		expect(screen.state().article?.quote).toBe(1);
	});

	test('a click on the status bar does nothing', async () => {
		const screen = await show(talks(40), columns, rows);
		const before = screen.state();
		for (const button of ['left', 'down'] as const) screen.press(report({column: 3, row: rows - 1}, button));
		await settle();
		expect(screen.state().list).toBe(before.list);
		expect(screen.state().screen).toBe('list');
	});
});

test('the wheel scrolls the list by about three rows, and the chosen article goes along only at the edge', async () => {
	const screen = await show(talks(40), 80, 24);
	screen.press('jjj');
	await screen.waitFor('4 of 40');
	wheel(screen, 'Talks in city-3', 'down');
	await settle();
	expect(screen.state().list).toMatchObject({top: 2, chosen: 3});
	wheel(screen, 'Talks in city-3', 'down');
	await settle();
	expect(screen.state().list).toMatchObject({top: 4, chosen: 4});
	for (let i = 0; i < 30; i++) screen.press(report({column: 5, row: 5}, 'down'));
	await settle();
	expect(screen.state().list.chosen).toBe(screen.state().list.top);
	expect(screen.text()).toContain('Talks in city-39');
	wheel(screen, 'Talks in city-39', 'up');
	await settle();
	expect(screen.text()).not.toContain('Talks in city-39');
});

test('a click opens what was found while the search box still has the cursor', async () => {
	const screen = await show(talks(40), 80, 24);
	screen.press('/city-3');
	// Until all of the library has been searched the order may change.
	await screen.waitFor(/shown, \d+ hidden$/m);
	const found = screen.text().match(/Talks in (city-3\d)/)?.[1] ?? '';
	click(screen, found);
	await settle();
	expect(chosen(screen)).toBe(found);
	click(screen, found);
	await screen.waitFor('match 1 of');
	expect(screen.state().article?.article.id).toBe(found);
	screen.press('h');
	await screen.waitFor('Search: city-3');
	expect(screen.state().list.search?.isTyping).toBe(false);
});

describe('in two panes', () => {
	const AT_RIGHT = {column: 100, row: 8};
	const AT_LEFT = {column: 5, row: 8};

	test('a click on the other pane moves the keys there', async () => {
		const screen = await show(talks(10), 140, 30);
		await screen.waitFor('Statement 0');
		screen.press(report(AT_RIGHT, 'left'));
		await screen.waitFor('quote 1 of 12');
		expect(screen.state().screen).toBe('article');
		click(screen, 'Talks in city-4');
		await screen.waitFor('5 of 10');
		expect(screen.state().screen).toBe('list');
		expect(chosen(screen)).toBe('city-4');
		screen.press(report(AT_RIGHT, 'left'));
		await settle();
		expect(screen.state().article?.article.id).toBe('city-4');
	});

	test('the rule between them belongs to neither', async () => {
		const screen = await show(talks(10), 140, 30);
		await screen.waitFor('Statement 0');
		screen.press(report({column: find(screen, '│').column, row: 8}, 'left'));
		await settle();
		expect(screen.state().screen).toBe('list');
	});

	test('the wheel scrolls what it points at, wherever the keys go', async () => {
		const screen = await show(talks(30), 140, 30);
		await screen.waitFor('Statement 0 of');
		// The article beside the list, which keeps the keys.
		expect(screen.text()).toContain('Paragraph 0 goes');
		for (let i = 0; i < 2; i++) screen.press(report(AT_RIGHT, 'down'));
		await settle();
		expect(screen.text()).not.toContain('Statement 0 of');
		expect(screen.text()).toContain('Statement 1 of');
		expect(screen.state().screen).toBe('list');
		expect(screen.state().list).toMatchObject({top: 0, chosen: 0});
		// It opens as it stands.
		screen.press('\r');
		await screen.waitFor('q back');
		expect(screen.text()).not.toContain('Statement 0 of');
		// The list beside the open article, which it goes on to show.
		screen.press(report(AT_LEFT, 'down'));
		await settle();
		expect(screen.text()).not.toMatch(/Talks in city-0 +│/);
		expect(screen.text()).toMatch(/Talks in city-10 +│/);
		expect(screen.state().screen).toBe('article');
		expect(screen.state().list.chosen).toBe(0);
	});

	test('the article beside the list is scrolled from the words that a search found', async () => {
		const screen = await show(talks(10), 140, 30);
		screen.press('/“Statement 5 of city-4');
		await screen.waitFor('shown');
		await screen.waitFor('│ ▌ “Statement 5');
		const {row} = find(screen, '│ ▌ “Statement 5');
		screen.press(report(AT_RIGHT, 'down'));
		await settle();
		expect(find(screen, '│ ▌ “Statement 5').row).toBe(row - 3);
		expect(screen.state().list.search?.isTyping).toBe(true);
	});
});

test('a click on the map of quotes goes to that part of the article', async () => {
	const screen = await show(talks(3, 60), 80, 24);
	screen.press('\rgg');
	await screen.waitFor('quote 1 of 60');
	screen.press(report({column: 79, row: 12}, 'left'));
	await screen.waitFor(/ (4\d|5\d)%/);
	screen.press(report({column: 79, row: 1}, 'left'));
	await screen.waitFor(/ 0%/);
	screen.press(report({column: 79, row: 22}, 'left'));
	await screen.waitFor(/ (9\d|100)%/);
	// As any jump it has a way back.
	screen.press('\x0f');
	await screen.waitFor(/ 0%/);
});

test('the panel on a quote scrolls by itself, and a click on another quote asks about that', async () => {
	const screen = await show(talks(3), 80, 16);
	screen.press('\r');
	await screen.waitFor('quote 1 of 12');
	screen.press('i');
	await screen.waitFor('Why this speaker');
	await screen.waitFor('100 %');
	const {top} = screen.state().article ?? {};
	wheel(screen, '100 %', 'down');
	await settle();
	expect(screen.state().why?.top).toBeGreaterThan(0);
	expect(screen.state().article?.top).toBe(top);
	screen.press(report({column: 10, row: 3}, 'down'));
	await settle();
	expect(screen.state().article?.top).not.toEqual(top);
	screen.resize({columns: 80, rows: 40});
	await screen.waitFor('“Statement 1 of');
	click(screen, '“Statement 1 of');
	await screen.waitFor('quote 2 of 12');
	expect(screen.state().why).toMatchObject({quote: 1, top: 0});
});

test('in a view a click chooses, and opens what is chosen', async () => {
	const screen = await show(talks(6), 80, 24);
	screen.press('\rma');
	await screen.waitFor('Mark');
	screen.press('Jmb');
	await settle();
	screen.press('Jmc');
	await settle();
	screen.press('gm');
	await screen.waitFor('3 marks');
	const marks = screen.text().match(/Talks in city-\d/g) ?? [];
	expect(marks).toHaveLength(3);
	click(screen, marks[1] ?? '');
	await screen.waitFor('2 of 3');
	click(screen, marks[1] ?? '');
	await settle();
	expect(screen.state().screen).toBe('article');
	expect(`Talks in ${screen.state().article?.article.id}`).toBe(marks[1]);
});

test('in a view with boxes a click puts the cursor into a box, and opens what was found', async () => {
	const screen = await show(iranLibrary(), 80, 24);
	screen.press('gq');
	await screen.waitFor('7 quotes');
	click(screen, 'Subject:');
	await settle();
	expect(screen.state().view?.typing).toBe(1);
	screen.press('iran');
	await screen.waitFor('the word “iran”');
	click(screen, '“The deal with Iran is done,”');
	await screen.waitFor(/quote \d+ of/);
	expect(screen.state().article?.article.title).toBe('A deal in Vienna');
	screen.press('\x7f');
	await screen.waitFor('What did X say about Y?');
});

test('the wheel scrolls the key list', async () => {
	const screen = await show(talks(3), 80, 24);
	screen.press('?');
	await screen.waitFor('j more');
	screen.press(report({column: 3, row: 3}, 'down'));
	await settle();
	expect(screen.state().help).toBe(3);
	screen.press(report({column: 3, row: 3}, 'left'));
	await settle();
	expect(screen.state().help).toBe(3);
});

test('a click tries a theme, another keeps it', async () => {
	const screen = await show(talks(3), 80, 24);
	screen.press('T');
	await screen.waitFor('Themes');
	click(screen, 'contrast ');
	await settle();
	expect(screen.state()).toMatchObject({themeBefore: 'terminal', theme: {name: 'contrast'}});
	click(screen, 'contrast ');
	await screen.waitFor('Theme: contrast');
	expect(screen.state().themeBefore).toBeUndefined();
});

test('while a line is typed or a question waits the mouse does nothing', async () => {
	const screen = await show(talks(3), 80, 24);
	screen.press('|');
	await screen.waitFor('Pipe the article to:');
	screen.press(report({column: 20, row: 6}, 'left'));
	screen.press('wc');
	await screen.waitFor('to: wc');
	expect(screen.state().list.chosen).toBe(0);
});

test('with the mouse off reports do nothing, and they are typed nowhere', async () => {
	const screen = await show(talks(40), 80, 24);
	screen.press('M');
	await screen.waitFor('Mouse off');
	click(screen, 'Talks in city-3');
	wheel(screen, 'Talks in city-3', 'down');
	await settle();
	expect(screen.state().list).toMatchObject({top: 0, chosen: 0});
	screen.press(`/${report({column: 4, row: 4}, 'left')}k\x1b[M !!`);
	await screen.waitFor('Search: k');
	expect(screen.state().list.search?.query).toBe('k');
});

test('wherever it points, on a screen of any size, the mouse breaks nothing', () => {
	const library = talks(12);
	for (let i = 0; i < 12; i++) library.doc(library.articles[i] as (typeof library.articles)[number]);
	const command = fc.constantFrom<Action['type']>(
		...(['open', 'back', 'search', 'explain', 'help', 'cancel', 'goMarks', 'theme', 'zen', 'switchPane'] as const),
		...(['nextQuote', 'bottom', 'select', 'submit'] as const),
	);
	const size = fc.record({columns: fc.constantFrom(1, 30, 47, 80, 119, 120, 200), rows: fc.integer({min: 1, max: 50})});
	const event = fc.record({
		kind: fc.constantFrom<MouseEvent['kind']>('click', 'wheelUp', 'wheelDown'),
		column: fc.integer({min: 0, max: 220}),
		row: fc.integer({min: 0, max: 60}),
	});
	const step = fc.oneof(
		command.map(type => (state: State) => reduce(state, {type} as Action)),
		event.map(each => (state: State) => reduce(state, {type: 'pointer', event: each, now: 1})),
		size.map(each => (state: State) => reduce(state, {type: 'resize', size: each})),
	);
	fc.assert(
		fc.property(size, fc.array(step, {maxLength: 30}), (first, steps) => {
			const last = steps.reduce((state, next) => next(state), createState(library, first, {hasMouse: true}));
			expect(last.list.chosen).toBeGreaterThanOrEqual(0);
			expect(last.list.chosen).toBeLessThan(12);
			expect(last.isDone).toBe(false);
			// Beyond the screen there is nothing.
			expect(mouseAction(last, {kind: 'click', column: last.size.columns, row: 0})).toBe(last);
		}),
		{numRuns: 300},
	);
});
