import {afterEach, expect, test, vi} from 'vitest';
import {startReader, type TestTerminal} from './terminal.js';

vi.setConfig({testTimeout: 120_000});

const open: TestTerminal[] = [];
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
});

const ESC = '\x1b';
/** Erases the screen (ED 2), the scrollback (ED 3), from the cursor on (ED 0), and resets (RIS). */
const CLEARS = new RegExp(`${ESC}\\[[0-3]?J|${ESC}c`, 'g');

const clears = (output: string): number => output.match(CLEARS)?.length ?? 0;

type Step = readonly [keys: string, wanted: string | RegExp];

const SESSION: readonly Step[] = [
	['j', /2 of \d+/],
	['\r', /quote/],
	['jjj', /\d%/],
	[' ', /\d%/],
	[']]', /quote \d+ of/],
	['i', 'Why this speaker'],
	['\x1b', /^(?![\s\S]*Why this speaker)/],
	['S', 'Speakers in this article'],
	['\x1b', /quote/],
	['/the', /\d+ of \d+/],
	['\r', /match \d+/],
	['gq', /Speaker:/],
	['\r', /^▌ /m],
	['q', /match \d+/],
	['gs', /most quoted/],
	['\r', /Quotes \d+/],
	['gt', /Timeline/],
	['qq', /most quoted/],
	['q', /match \d+/],
	['T', /terminal[\s\S]*contrast/],
	['j', /dark/],
	['\r', 'Theme: dark'],
	['?', 'Keys'],
	['q', /match \d+/],
	['gl', /2 of \d+/],
	['/guterres', /shown|of \d+/],
	['\x1b', /of \d+/],
];

test.each([
	[80, 24],
	[200, 60],
] as const)('at %i by %i nothing is cleared after the first frame, whatever is opened', async (columns, rows) => {
	const terminal = startReader([], {columns, rows});
	open.push(terminal);
	await terminal.waitFor(/quotes/);
	const atFirst = terminal.output();
	expect(clears(atFirst)).toBeLessThanOrEqual(1);
	for (const [keys, wanted] of SESSION) {
		terminal.send(keys);
		await terminal.waitFor(wanted);
	}
	expect(clears(terminal.output().slice(atFirst.length))).toBe(0);
});

test.each([
	['one pane', 80, 24, 0.5],
	['one pane', 110, 50, 0.5],
	['two panes', 200, 60, 2],
] as const)('a line of an article in %s at %i by %i costs few bytes', async (_, columns, rows, screens) => {
	const terminal = startReader([], {columns, rows});
	open.push(terminal);
	await terminal.waitFor(/quotes/);
	terminal.send('\r');
	await terminal.waitFor(/quote 1 of \d+/);
	for (let line = 1; line <= 6; line++) {
		const before = terminal.output().length;
		const shown = terminal.text();
		terminal.send('j');
		await terminal.waitFor(() => terminal.text() !== shown);
		const bytes = Buffer.byteLength(terminal.output()) - Buffer.byteLength(terminal.output().slice(0, before));
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(screens * columns * rows);
	}
});

test('a step in the list writes the rows that changed, not the screen', async () => {
	const terminal = startReader([], {columns: 80, rows: 24});
	open.push(terminal);
	await terminal.waitFor(/quotes/);
	terminal.send('j');
	await terminal.waitFor(/2 of \d+/);
	const before = terminal.output().length;
	terminal.send('j');
	await terminal.waitFor(/3 of \d+/);
	expect(terminal.output().length - before).toBeLessThan(80 * 12);
});
