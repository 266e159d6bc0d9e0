import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Where} from '../../src/tui/keymap.js';
import {DEFAULT_KEYS, sequenceOf} from '../../src/tui/keys-table.js';
import {whereIs} from '../../src/tui/state.js';
import {talks} from './sample.js';
import {plainRow, type Stage, stage} from './stage.js';

const SIZE = {columns: 130, rows: 24};
const ESC = '\x1b';

/** What a terminal sends for the keys that are not characters. */
const BYTES: Readonly<Record<string, string>> = {
	up: `${ESC}[A`,
	down: `${ESC}[B`,
	right: `${ESC}[C`,
	left: `${ESC}[D`,
	pageup: `${ESC}[5~`,
	pagedown: `${ESC}[6~`,
	home: `${ESC}[H`,
	end: `${ESC}[F`,
	enter: '\r',
	esc: ESC,
	backspace: '\x7f',
	tab: '\t',
	space: ' ',
};

function bytesOf(key: string): readonly string[] {
	const sequence = sequenceOf(key);
	if (sequence !== undefined) return [sequence[0], sequence[1] === '*' ? 'a' : sequence[1]];
	if (key.startsWith('ctrl-')) return [String.fromCharCode(key.charCodeAt(5) - 96)];
	return [BYTES[key] ?? key];
}

/** The keys that lead from the list to each place where keys work, and what is there then. */
const PLACES: ReadonlyArray<readonly [name: string, keys: readonly string[], where: Where]> = [
	['the list', [], 'list'],
	['the list with a search', ['/', 'treaty'], 'typing'],
	['what a search found', ['/', 'treaty', '\r', 'q'], 'list'],
	['an article', ['\r'], 'article'],
	['an article at a quote', ['\r', ']'], 'article'],
	['an article with a search', ['\r', '/', 'day', '\r'], 'article'],
	['the box to search an article', ['\r', '/', 'day'], 'typing'],
	['the menu of speakers', ['\r', 'S'], 'menu'],
	['the reasons for a speaker', ['\r', ']', 'i'], 'why'],
	['paragraphs being selected', ['\r', 'v'], 'selecting'],
	['the box for a command', ['\r', '|'], 'typing'],
	['the key list', ['?'], 'help'],
	['the themes', ['T'], 'picker'],
	['the speakers', ['gs'], 'view'],
	['the filter of the speakers', ['gs', '/', 'berg'], 'typing'],
	['the card of a speaker', ['gs', '\r'], 'view'],
	['the people, organizations and places', ['ge'], 'view'],
	['the card of one of them', ['ge', '\r'], 'view'],
	['the timeline', ['gt'], 'view'],
	['a box of the timeline', ['gt', '/', 'berg'], 'typing'],
	['the question', ['gq', '\r'], 'view'],
	['a box of the question', ['gq', 'ann', '\t', 'treaty'], 'typing'],
	['the box to jump to anything', ['\x10', 'talks'], 'typing'],
	['the marks', ['\r', 'm', 'a', 'g', 'm'], 'view'],
];

async function settle(): Promise<void> {
	for (let turn = 0; turn < 30; turn++) await new Promise(resolve => setImmediate(resolve));
}

/** A reader in a place. */
async function standing(keys: readonly string[]): Promise<Stage> {
	const screen = stage(library, SIZE);
	for (const typed of keys) {
		screen.press(typed);
		await settle();
	}
	return screen;
}

const library = talks(6);
const errors: unknown[] = [];
const onError = (error: unknown) => errors.push(error);
beforeAll(() => {
	process.on('uncaughtException', onError);
});
afterAll(() => {
	process.off('uncaughtException', onError);
});

/** Q and Ctrl-C end the reader wherever it is; Ctrl-Z is the terminal’s. */
const ENDS: ReadonlySet<string> = new Set(['quit', 'suspend']);

describe.each(PLACES)('in %s', (_, keys, where) => {
	test('every key of the table does something that can be drawn, and q leads home', async () => {
		const first = await standing(keys);
		expect(whereIs(first.state())).toBe(where);
		first.end();
		for (const binding of DEFAULT_KEYS.bindings) {
			if (!binding.where.includes(where) || ENDS.has(binding.action.type)) continue;
			for (const key of binding.keys) {
				const screen = await standing(keys);
				for (const typed of bytesOf(key)) {
					screen.press(typed);
					await settle();
				}
				expect(screen.text(), `${key}: ${binding.help}`).not.toMatch(/ ERROR |TypeError|RangeError/);
				for (const row of screen.rows()) expect(plainRow(row).length, key).toBeLessThanOrEqual(SIZE.columns);
				// Out of boxes and questions with Esc, then home with q.
				for (let step = 0; step < 12 && !screen.state().isDone; step++) {
					const now = whereIs(screen.state());
					screen.press(now === 'typing' || now === 'confirm' ? ESC : 'q');
					await settle();
					if (now === 'typing') await new Promise(resolve => setTimeout(resolve, 0));
				}
				expect(screen.state().isDone, `q after ${key} in ${where}`).toBe(true);
				screen.end();
			}
		}
		expect(errors).toEqual([]);
	});
});
