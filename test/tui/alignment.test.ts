import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {layoutArticle} from '../../src/layout/layout-article.js';
import {toAnsi} from '../../src/output/ansi.js';
import {LINE_THEMES} from '../../src/output/themes.js';
import {CONTINUED, cellWidth, cellWidths} from '../../src/text/cell-width.js';
import {visible} from '../../src/text/visible.js';
import {paint} from '../../src/tui/painter.js';
import {part, spreadParts, toRow} from '../../src/tui/parts.js';
import {whereIs} from '../../src/tui/state.js';
import {type Counting, openScreen} from './drawn.js';
import {manyScripts, PICTURE_TITLES, TITLES} from './many-scripts.js';
import {type Stage, stage} from './stage.js';

const SIZES = [
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 60],
] as const;
const ESCAPE = '\x1b';
const HOME = '\x1b[H';
const CODE = new RegExp(`${'\x1b'}\\[([0-9;?]*)([A-Za-z])`);

/** The cells that a row is to fill, each wide one with an empty cell behind it, blanks as empty cells. */
function claimed(row: string, columns: number): readonly string[] {
	const cells: string[] = Array.from({length: columns}, () => '');
	let column = 0;
	for (const [i, piece] of row.split(CODE).entries()) {
		if (i % 3 === 2 && piece === 'G') column = Number(row.split(CODE)[i - 1]) - 1;
		if (i % 3 !== 0) continue;
		const widths = cellWidths(piece);
		for (let at = 0; at < piece.length; ) {
			let end = at + 1;
			while (end < piece.length && widths?.[end] === CONTINUED) end++;
			cells[column] = blankless(piece.slice(at, end));
			column += widths?.[at] ?? 1;
			at = end;
		}
	}
	if (column > columns) throw new Error(`a row of ${column} columns: ${JSON.stringify(row)}`);
	return cells;
}

const blankless = (cell: string) => (cell === ' ' ? '' : cell);

async function settle(): Promise<void> {
	for (let turn = 0; turn < 12; turn++) await new Promise(resolve => setImmediate(resolve));
}

/** What Escape changes: the panel or box that is up, and what is searched for. */
function place(screen: Stage): string {
	const state = screen.state();
	return [whereIs(state), state.list.search?.query, state.article?.search?.query].join('|');
}

type Frame = {readonly typed: string; readonly rows: readonly string[]};

/** Every screen in turn, and what was typed to get there. */
async function walk(columns: number, rows: number): Promise<readonly Frame[]> {
	const screen = stage(manyScripts(), {columns, rows}, {color: true});
	await screen.waitFor('2 quotes');
	const keys: string[] = ['j', 'G', '?', 'q', 'T', 'j', ESCAPE, '\t', 'j', '\t', 'z', 'z', HOME];
	for (const _ of TITLES) keys.push('\r', ']', 'j', 'i', ESCAPE, 'S', ESCAPE, 'q', 'j');
	keys.push('/', '外交', '部', '\r', '\r', '/', '談', '判', '\r', 'n', 'q', ESCAPE);
	keys.push('/', '👩🏽‍🚀 ', 'Silva', '\r', '\r', '/', '👨‍👩‍👧‍👦', '\r', 'q', ESCAPE);
	keys.push('/', 'cafe', '\u0301', '\x1b[D', '\r', ESCAPE, '/', 'मंत्री', ESCAPE, '/', 'לְדַבֵּר', ESCAPE, '/', 'ไม่', ESCAPE);
	const frames: Frame[] = [];
	for (const typed of keys) {
		const before = place(screen);
		screen.press(typed);
		await settle();
		// Escape is known for itself only when nothing follows it for a while.
		if (typed === ESCAPE) while (place(screen) === before) await settle();
		await settle();
		frames.push({typed, rows: screen.rows()});
	}
	screen.end();
	return frames;
}

/** Pictures, and scripts of whose marks terminals that count code points know less. */
const UNSURE = /[^\p{L}\p{M}\p{N}\p{P}\u2500-\u259f]|\ufe0f|\u20e3/u;
const MARKS_BETWEEN = /\p{sc=Devanagari}|\p{sc=Thai}/u;

describe.each(SIZES)('at %i by %i', (columns, rows) => {
	let frames: readonly Frame[] = [];
	beforeAll(async () => {
		frames = await walk(columns, rows);
	});

	test('each row of each screen stands in the columns it claims, drawn whole and drawn by what changed', async () => {
		const whole = await openScreen({columns, rows}, 'clusters');
		const changed = await openScreen({columns, rows}, 'clusters');
		let before: readonly string[] | undefined;
		for (const {typed, rows: next} of frames) {
			expect(next, typed).toHaveLength(rows);
			await whole.write(paint(undefined, next));
			await changed.write(paint(before, next));
			before = next;
			for (const [y, row] of next.entries()) {
				const wanted = claimed(row, columns).join('|');
				expect(whole.cells(y).join('|'), typed).toBe(wanted);
				expect(changed.cells(y).join('|'), typed).toBe(wanted);
			}
		}
		whole.dispose();
		changed.dispose();
	});

	test('on a terminal that counts code points, all but the pictures stand in their columns', async () => {
		const screen = await openScreen({columns, rows}, 'code points');
		for (const {typed, rows: next} of frames) {
			await screen.write(paint(undefined, next));
			for (const [y, row] of next.entries()) {
				if (MARKS_BETWEEN.test(row)) continue;
				const found = screen.cells(y);
				// A cluster of two columns may be two cells there.
				const wrong = claimed(row, columns).filter(
					(cell, x) => cell !== '' && !UNSURE.test(cell) && found[x]?.[0] !== cell[0],
				);
				expect(wrong, `${typed}: ${row}`).toEqual([]);
			}
		}
		screen.dispose();
	});

	test('the status bar fills its row, and titles, dates and rules stand below one another', () => {
		for (const {rows: next} of frames) {
			const bar = next.at(-1) ?? '';
			if (bar.includes('\x1b[7m'))
				expect(
					cellWidth(
						bar
							.split(CODE)
							.filter((_, i) => i % 3 === 0)
							.join(''),
					),
				).toBe(columns);
		}
		const cells = frames[0]?.rows.map(row => claimed(row, columns)) ?? [];
		if (columns >= 52) {
			const dated = cells.filter(row => row.slice(2, 12).join('') === '2022-03-04');
			expect(dated.length).toBeGreaterThan(5);
			for (const row of dated) expect(TITLES.some(title => title.startsWith(row[14] as string))).toBe(true);
		}
		if (columns >= 120) {
			const rule = cells[1]?.indexOf('│') ?? -1;
			expect(rule).toBeGreaterThan(40);
			for (const row of cells.slice(1, -1)) expect(row[rule]).toBe('│');
		}
	});
});

const piece = fc.oneof(
	fc.constantFrom(...TITLES.flatMap(title => title.split(' '))),
	fc.constantFrom('漢', 'か', 'e\u0301', '👍🏽', '🇺🇳', '👩‍🚀', '❤️', '1️⃣', 'שׁ', 'مُ', 'ﾊﾟ', '“', ' ', 'a', '☰', '䷀'),
	fc.string({unit: 'grapheme', maxLength: 2}).filter(text => /^[\p{L}\p{N}\p{P}\p{So}]*$/u.test(text)),
);
const words = fc.array(piece, {maxLength: 12}).map(pieces => visible(pieces.join('')));

test.each([20, 40, 80])('a line of an article laid out to %i columns is as wide as it says', async columns => {
	const library = manyScripts();
	const screen = await openScreen({columns: columns + 20, rows: 1}, 'clusters');
	for (const article of library.articles)
		for (const line of layoutArticle(library.doc(article), {columns})) {
			const row = toAnsi(line, LINE_THEMES.dark);
			await screen.write(`\r\x1b[K${row}`);
			expect(screen.column(), row).toBe(line.columns);
			expect(line.columns).toBeLessThanOrEqual(columns);
		}
	screen.dispose();
});

test('a row of parts with something at either end fills its columns, whatever the words', async () => {
	const screen = await openScreen({columns: 80, rows: 1}, 'clusters');
	await fc.assert(
		fc.asyncProperty(words, words, words, fc.integer({min: 1, max: 60}), async (first, second, right, columns) => {
			const parts = spreadParts([part(first), part(second, 'match')], [part(right, 'meta')], columns, 'bar');
			const row = toRow(parts, columns, {name: 'dark', color: true});
			await screen.write(`\r\x1b[K${row}`);
			expect(screen.column()).toBe(columns);
		}),
		{numRuns: 300},
	);
	screen.dispose();
});

const countings: readonly Counting[] = ['clusters', 'code points'];

/** Wider than any row that is made up here: one that is too wide is nobody’s to draw. */
const WIDEST = 2000;

test('a row stands in its columns, whatever the words, with an escape code between any two', async () => {
	const screen = await openScreen({columns: WIDEST, rows: 1}, 'clusters');
	await fc.assert(
		fc.asyncProperty(fc.array(words, {maxLength: 5}), async pieces => {
			const row = pieces.join('\x1b[1m');
			await screen.write(paint(undefined, [row]));
			expect(screen.cells(0)).toEqual(claimed(row, WIDEST));
		}),
		{numRuns: 300},
	);
	screen.dispose();
});

test.each(countings)('what follows a picture is in its column on a terminal that counts %s', async counting => {
	const screen = await openScreen({columns: 100, rows: 1}, counting);
	for (const title of PICTURE_TITLES) {
		await screen.write(paint(undefined, [`${title}|\x1b[90Gend`]));
		const cells = screen.cells(0);
		expect(cells[cellWidth(title)], title).toBe('|');
		expect(cells.slice(89, 92).join('')).toBe('end');
	}
	screen.dispose();
});

test('a link around a picture stays whole', () => {
	const link = '\x1b]8;;https://example.org/👍🏽\x1b\\';
	const row = `${link}👍🏽 \x1b[1mand more\x1b[0m\x1b]8;;\x1b\\ end`;
	expect(paint(undefined, [row])).toContain(`${link}👍🏽\x1b[3G \x1b[1mand more\x1b[0m\x1b]8;;\x1b\\ end`);
});

test('a row without pictures is written as it is', () => {
	for (const title of TITLES.filter(each => !PICTURE_TITLES.includes(each)))
		expect(paint(undefined, [title])).toContain(`\x1b[K${title}\x1b`);
});
