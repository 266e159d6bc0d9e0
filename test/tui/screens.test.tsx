import {render} from 'ink-testing-library';
import {afterEach, expect, test} from 'vitest';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {App} from '../../src/tui/app.js';
import {firstScreen} from '../../src/tui/page-rows.js';
import {compose} from '../../src/tui/painter.js';
import {reduce} from '../../src/tui/reduce.js';
import {createState} from '../../src/tui/state.js';
import {createStore} from '../../src/tui/store.js';
import {sampleLibrary} from '../library/sample-library.js';
import {talks} from './sample.js';
import {plainRow, type Stage, stage} from './stage.js';

const stages: Stage[] = [];
afterEach(() => {
	for (const each of stages.splice(0)) each.end();
});

function show(library: Library, size = {columns: 80, rows: 24}, options: {readonly color?: boolean} = {}): Stage {
	const made = stage(library, size, options);
	stages.push(made);
	return made;
}

/** The App alone, its rows drawn by Ink, as it is where nothing is painted past Ink. */
function renderApp(library: Library) {
	const store = createStore(createState(library, {columns: 90, rows: 24}), reduce);
	const view = render(<App store={store} />);
	const key = async (keys: string) => {
		view.stdin.write(keys);
		for (let turn = 0; turn < 6; turn++) await new Promise(resolve => setImmediate(resolve));
		return plain(view.lastFrame() ?? '');
	};
	return {view, store, key, frame: () => plain(view.lastFrame() ?? '')};
}

const plain = (frame: string): string => frame.split('\n').map(plainRow).join('\n');

test('the first frame lists titles, and annotates nothing for it', () => {
	let annotated = 0;
	const sample = talks(40);
	const library: Library = {
		...sample,
		isAnnotated: () => false,
		doc: article => {
			annotated++;
			return sample.doc(article);
		},
	};
	const {frame} = renderApp(library);
	expect(frame()).toContain('40 articles');
	expect(frame()).toContain('2020-05-04  Talks in city-0');
	expect(frame()).toContain('Geneva');
	expect(frame()).toContain('1 of 40');
	expect(annotated).toBe(0);
});

test('keys lead from the list into an article, through its quotes, and back', async () => {
	const {key} = renderApp(talks(5));
	expect(await key('jj')).toContain('3 of 5');
	expect(await key('\r')).toContain('Talks in city-2');
	expect(await key(']')).toContain('quote 1 of 12 · Anna Berg');
	expect(await key(']]')).toContain('quote 3 of 12 · Carla Díaz');
	expect(await key(')')).toContain('quote 6 of 12 · Carla Díaz');
	expect(await key('?')).toContain('next quote by the same speaker');
	expect(await key('q')).toContain('quote 6 of 12');
	expect(await key('q')).toContain('3 of 5');
});

test('a number typed before a key shows until the key comes', async () => {
	const {key} = renderApp(talks(20));
	expect(await key('1')).toContain(' 1 of 20 1');
	expect(await key('2')).toContain(' 1 of 20 12');
	expect(await key('j')).toContain('13 of 20');
});

test('the list fills in quotes and speakers once they are found', async () => {
	const screen = show(sampleLibrary());
	await screen.waitFor('3 quotes · Jens Stoltenberg');
	await screen.waitFor('António Guterres 1, Recep Tayyip Erdoğan 1');
});

test('the summary of the chosen article stands under the list', async () => {
	const screen = show(talks(3));
	await screen.waitFor('What was said in city-0.');
	screen.press('j');
	await screen.waitFor('What was said in city-1.');
});

test('from 120 columns on the chosen article is shown beside the list', async () => {
	const screen = show(talks(3), {columns: 120, rows: 30});
	await screen.waitFor('“Statement 0 of city-0');
	screen.press('j');
	await screen.waitFor('“Statement 0 of city-1');
	const narrow = show(talks(3), {columns: 119, rows: 30});
	await narrow.waitFor('12 quotes');
	expect(narrow.text()).not.toContain('Statement');
});

test('the article beside the list has lit what the list is searched for', async () => {
	const screen = show(talks(3), {columns: 120, rows: 30});
	await screen.waitFor('“Statement 0 of city-0');
	screen.press('/delegates');
	await screen.waitFor('3 shown');
	const beside = screen.rows().map(row => row.slice(row.indexOf('│')));
	expect(beside.filter(row => row.includes('\x1b[7mdelegates\x1b[0m'))).not.toEqual([]);
});

test('searching the list shows what matched, and says what is hidden', async () => {
	const screen = show(sampleLibrary());
	screen.press('/erdogan');
	await screen.waitFor('1 shown, 2 hidden');
	await screen.waitFor('speaker: Recep Tayyip Erdoğan');
	expect(screen.text()).toContain('Search: erdogan');
	expect(screen.text()).not.toContain('Finland joins');
	const row = screen.rows().find(each => plainRow(each).includes('speaker:')) ?? '';
	expect(row).toContain('\x1b[1;7mErdoğan\x1b[0m');
	screen.press('\r');
	await screen.waitFor('Grain leaves the Black Sea');
	await screen.waitFor(/match \d of \d/);
	screen.press('q');
	await screen.waitFor('Search: erdogan');
	screen.press('\x1b');
	await screen.waitFor('3 articles');
	expect(screen.text()).toContain('Finland joins');
});

test('a query is edited as in any text box', async () => {
	const screen = show(sampleLibrary());
	screen.press('/finlando');
	await screen.waitFor('Search: finlando');
	screen.press('\x7f');
	await screen.waitFor(/Search: finland\s/);
	screen.press('\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[DX');
	await screen.waitFor('Search: Xfinland');
	screen.press('\x17');
	await screen.waitFor('3 articles');
	screen.press('abc\x01d');
	await screen.waitFor('Search: abcd');
	screen.press('\x15');
	await screen.waitFor(/Search:\s+3 articles/);
	screen.press('\x7f');
	await screen.waitFor('? keys');
});

test('nothing found says so, and how to see everything again', async () => {
	const screen = show(sampleLibrary());
	screen.press('/qqqqqqqq');
	await screen.waitFor('Nothing matches “qqqqqqqq”');
	await screen.waitFor('0 shown, 3 hidden');
	await screen.waitFor('Esc shows all 3 articles again.');
	screen.press('\r');
	await screen.waitFor('Nothing to open');
});

test('the label of a quote that began above the screen is pinned to its top', async () => {
	const screen = show(talks(1), {columns: 60, rows: 12});
	await screen.waitFor('quote 1 of');
	screen.press('jjjj');
	await screen.waitFor(/^▌ Anna Berg/);
});

test('the quote stepped to is marked by more than colour', async () => {
	const screen = show(talks(1));
	await screen.waitFor('quote 1 of');
	screen.press(']]');
	await screen.waitFor('quote 2 of');
	const marked = screen
		.rows()
		.map(plainRow)
		.filter(row => row.startsWith('>'));
	expect(marked).toHaveLength(1);
	expect(marked[0]).toContain('Boris Claes');
	// The bar goes on beside its words, and stays when the screen is copied as text.
	const rows = screen.rows().map(plainRow);
	expect(rows[rows.findIndex(row => row.startsWith('>')) + 1]).toMatch(/^▌ /);
});

test('all matches in an article are marked, the one stepped to most', async () => {
	const screen = show(talks(1));
	await screen.waitFor('quote 1 of');
	screen.press('/delegates');
	await screen.waitFor(/Search here: delegates +1 of 12/);
	const rows = screen.rows().filter(row => /^(?!.*Search here).*delegates/.test(plainRow(row)));
	expect(rows.length).toBeGreaterThan(1);
	for (const row of rows) expect(row).toMatch(/7mdelegates/);
	expect(rows.filter(row => row.includes('\x1b[1;4;7mdelegates'))).toHaveLength(1);
	screen.press('\rn');
	await screen.waitFor('match 2 of 12');
});

test('the menu of speakers is chosen from with the list keys', async () => {
	const screen = show(talks(1));
	await screen.waitFor('quote 1 of');
	screen.press('S');
	await screen.waitFor('Carla Díaz, Minister of Foreign Affairs  4 quotes');
	screen.press('jj\r');
	await screen.waitFor('quote 3 of 12 · Carla Díaz');
});

test('without colour no hue is written; with colour only the sixteen', async () => {
	for (const color of [false, true]) {
		const screen = show(sampleLibrary(), {columns: 130, rows: 30}, {color});
		await screen.waitFor('3 quotes');
		screen.press('/sea');
		await screen.waitFor('shown');
		screen.press('\r');
		await screen.waitFor('match');
		const codes = screen
			.rows()
			.join('')
			.matchAll(/\[([0-9;]*)m/g);
		const hues = [...codes]
			.flatMap(([, list = '']) => list.split(';'))
			.filter(code => /^([349][0-7]|[34]8|10[0-7])$/.test(code));
		if (color) expect(hues.every(code => /^[39][0-7]$/.test(code))).toBe(true);
		else expect(hues).toEqual([]);
	}
});

test('an article opened alone shows its words at once, and its quotes to whoever asks for them', async () => {
	const screen = show(talks(1));
	expect(screen.state().article?.page.isBare).toBe(true);
	screen.press(']');
	await screen.waitFor('quote 1 of 12 · Anna Berg');
	expect(screen.text()).toMatch(/^>/m);
});

test.each([
	[1, 1],
	[30, 4],
	[80, 24],
	[130, 40],
] as const)('the first screen at %i by %i, made without Ink, is the one Ink draws', async (columns, rows) => {
	for (const library of [talks(20), talks(1)]) {
		const state = createState(library, {columns, rows});
		const {frame, panels} = firstScreen(state);
		const first = compose(frame, panels).map(row => plainRow(row).trimEnd());
		const screen = stage(library, {columns, rows}, {color: true});
		await new Promise<void>(resolve => queueMicrotask(resolve));
		expect(first.join('\n')).toBe(screen.text());
		screen.end();
	}
});

const WIDTHS = [1, 20, 39, 40, 80, 120, 200];
const HEIGHTS = [1, 5, 10, 24, 60];

test.each(WIDTHS.flatMap(columns => HEIGHTS.map(rows => [columns, rows] as const)))(
	'%i by %i: no row is wider than the screen on any page, and nothing breaks',
	async (columns, rows) => {
		const screen = show(talks(12, 6), {columns, rows}, {color: true});
		const check = async (keys: string) => {
			screen.press(keys);
			for (let turn = 0; turn < 12; turn++) await new Promise(resolve => setImmediate(resolve));
			expect(screen.rows()).toHaveLength(rows);
			for (const row of screen.rows()) expect(cellWidth(plainRow(row))).toBeLessThanOrEqual(columns);
		};
		for (const keys of [
			'jjj',
			'/',
			'tre',
			'aty',
			'\r',
			']',
			']',
			'/',
			'palace by',
			'\r',
			'n',
			'G',
			'S',
			'\x1b',
			'?',
			'G',
			'q',
			'q',
			'\x1b',
			'G',
			'x',
		])
			await check(keys);
		screen.resize({columns: 80, rows: 24});
		await screen.waitFor('12 of 12');
	},
);

test('ten thousand articles list and move as a few do', async () => {
	const screen = show(talks(10_000, 1));
	await screen.waitFor('1 of 10000');
	screen.press('G');
	await screen.waitFor('10000 of 10000');
	await screen.waitFor('Talks in city-9999');
	screen.press('ggj');
	await screen.waitFor('2 of 10000');
});
