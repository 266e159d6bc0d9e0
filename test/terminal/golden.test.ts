import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, describe, expect, test, vi} from 'vitest';
import {hasColour} from './picture.js';
import {MANY_SCRIPTS} from './samples.js';
import {startReader, type TestTerminal} from './terminal.js';
import {hasTmux, startInTmux} from './tmux.js';

// Recorded keys to screens. To record anew: rm -r test/terminal/screens, run this test, and read the diff.
vi.setConfig({testTimeout: 120_000});

const open: TestTerminal[] = [];
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
});

const SIZES = [
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 60],
] as const;

/** Keys, what they bring to the screen, and the name of the picture taken then; without a name none is. */
type Step = readonly [keys: string, wanted: string | RegExp | ((text: string) => boolean), name?: string];

/** Every article in sight has its quotes counted; what is beside the list, if anything, is there. */
function isFull(text: string): boolean {
	const rows = text.split('\n');
	const first = rows.findIndex(row => row.startsWith('▌'));
	const end = rows.findIndex((row, y) => y > first && (row.startsWith('─') || /^ \d+ of \d+/.test(row)));
	// The notice of the first start may stand where the status is.
	const body = rows.slice(first, end < 0 ? -1 : end).map(row => row.split('│')[0] ?? '');
	const isCounted = body.every((row, i) => i % 2 === 0 || row.trim() === '' || /quotes?\b/.test(row));
	return first >= 0 && isCounted && (!text.includes('│') || /│\s+\S/.test(text));
}

const BUNDLED: readonly Step[] = [
	['', isFull, 'list'],
	['jjjj\r', 'NATO backs Sofia'],
	[']]', 'quote 2 of', 'article'],
	['i', /Why this speaker/, 'why'],
	['\x1b', /^(?![\s\S]*Why this speaker)/],
	['/sofia', /\d+ of \d+/],
	['\r', /match \d+ of \d+/, 'search in the article'],
	['\x1b', /^(?![\s\S]*match \d)/],
	['S', /Speakers in this article/, 'speakers of the article'],
	['\x1b', /quote \d+ of|quotes/],
	['?', /Esc back/, 'keys'],
	['q', /quote \d+ of|quotes/],
	['gl', /^▌/m],
	['/guterres', /1 shown|1 of \d+ |\d+ shown, \d+ hidden/, 'search'],
	['\x1b', /diplo-reader {2}\d+ articles/],
	['gq', /Speaker:/],
	['obama', /Barack Obama \d+/],
	['\t', /Speaker: Barack Obama/],
	['cuba', /Subject: +cuba[\s\S]*▌?Cuba \d/, 'what did Obama say about Cuba'],
	['\r', /^▌ /m],
	['gl', /diplo-reader {2}\d+ articles/],
	['gs', /\d+ speakers|Speakers/, 'speakers'],
	['\r', /Quotes \d+/, 'card of a speaker'],
	['ge', /People, organizations/, 'names'],
	['jj\r', /Mentions \d+/, 'card of a name'],
	['gt', /Timeline/, 'timeline'],
	['\x10', /Jump/],
	['stol', /Stoltenberg/, 'jump to anything'],
	['\x1b', /Jump|Timeline/],
];

const SCRIPTS: readonly Step[] = [
	['', isFull, 'list of many scripts'],
	['\r', /quote|quotes/],
	[']', /quote 1 of/, 'article in Japanese'],
	['J', /2024-05-04 · عمّان/, 'article in Arabic'],
	['J', /2024-05-03 · חיפה/, 'article in Hebrew'],
];

/** How long the recorded screen may take to appear, and a screen that is recorded anew to come to rest, in ms. */
const PATIENCE = 10_000;
const REST = 700;

/** The screen once it is as recorded: what follows a key may take more than one frame. */
async function settled(terminal: TestTerminal, file: URL): Promise<string> {
	const recorded = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	const start = performance.now();
	for (;;) {
		const shown = await terminal.picture();
		const passed = performance.now() - start;
		if (shown === recorded || passed > (recorded === undefined ? REST : PATIENCE)) return shown;
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}

async function pictures(steps: readonly Step[], terminal: TestTerminal, folder: string): Promise<string[]> {
	open.push(terminal);
	const taken: string[] = [];
	for (const [keys, wanted, name] of steps) {
		if (keys !== '') terminal.send(keys);
		await terminal.waitFor(typeof wanted === 'function' ? () => wanted(terminal.text()) : wanted);
		if (name === undefined) continue;
		const file = `screens/${folder}/${name.replaceAll(' ', '-')}.txt`;
		const shown = await settled(terminal, new URL(file, import.meta.url));
		taken.push(shown);
		await expect(shown).toMatchFileSnapshot(file);
	}
	return taken;
}

describe.each(SIZES)('%i by %i', (columns, rows) => {
	test('the screens of the bundled library, on a dark background', async () => {
		const terminal = startReader([], {columns, rows, env: {DIPLO_READER_THEME: 'dark'}});
		await pictures(BUNDLED, terminal, `${columns}x${rows}-dark`);
	});

	test('the screens of articles in scripts from right to left, and with wide characters', async () => {
		await pictures(SCRIPTS, startReader([scripts], {columns, rows}), `${columns}x${rows}-scripts`);
	});
});

test('the screens on a light background', async () => {
	const terminal = startReader([], {columns: 80, rows: 24, env: {DIPLO_READER_THEME: 'light'}});
	await pictures(BUNDLED, terminal, '80x24-light');
});

test('the screens with NO_COLOR have no colour, and the same words', async () => {
	const terminal = startReader([], {columns: 80, rows: 24, env: {NO_COLOR: '1'}});
	const taken = await pictures(BUNDLED, terminal, '80x24-no-colour');
	for (const shown of taken) expect(hasColour(shown)).toBe(false);
});

// Where there is no tmux, nothing can be said of it.
test.skipIf(!hasTmux())('the screens inside tmux are those outside', async () => {
	const terminal = startInTmux([], {columns: 80, rows: 24, env: {DIPLO_READER_THEME: 'dark'}});
	await pictures(BUNDLED, terminal, '80x24-dark');
});

const scripts = mkdtempSync(join(tmpdir(), 'diplo-reader-scripts-'));
for (const [name, source] of MANY_SCRIPTS) writeFileSync(join(scripts, name), source);
afterAll(() => rmSync(scripts, {recursive: true, force: true}));
