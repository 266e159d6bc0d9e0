import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createLayout} from '../../src/layout/layout-article.js';
import {toAnsi} from '../../src/output/ansi.js';
import {toPlain} from '../../src/output/plain.js';
import {MONO_THEME} from '../../src/output/theme.js';
import {visible} from '../../src/text/visible.js';
import {compose, paint} from '../../src/tui/painter.js';
import {handMade} from '../layout/hand-made.js';

const COLUMNS = 60;
const ROWS = 12;

/** What xterm keeps of the link of a cell; it has no public name there. */
type Inside = {readonly _core: {readonly _oscLinkService: {readonly getLinkData: (id: number) => Link | undefined}}};
type LinkedCell = {readonly extended: {readonly urlId: number}};
type Link = {readonly id?: string; readonly uri: string};

/** A terminal that has drawn the bytes, and what came to it beside words. */
async function draw(...writes: readonly string[]) {
	const screen = new xterm.Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true, logLevel: 'off'});
	const titles: string[] = [];
	const replies: string[] = [];
	const links: string[] = [];
	screen.onTitleChange(title => titles.push(title));
	screen.onData(reply => replies.push(reply));
	screen.parser.registerOscHandler(8, data => {
		links.push(data);
		return false;
	});
	for (const code of [0, 1, 2, 4, 9, 52]) screen.parser.registerOscHandler(code, data => titles.push(data) > 0);
	for (const data of writes) await new Promise<void>(resolve => screen.write(`\x1b[?7l${data}`, resolve));
	const row = (y: number) => screen.buffer.active.getLine(y);
	const linkAt = (y: number, x: number): Link | undefined => {
		const urlId = (row(y)?.getCell(x) as LinkedCell | undefined)?.extended.urlId ?? 0;
		return urlId === 0 ? undefined : (screen as unknown as Inside)._core._oscLinkService.getLinkData(urlId);
	};
	return {
		titles,
		replies,
		links,
		lines: Array.from({length: ROWS}, (_, y) => row(y)?.translateToString(true).trimEnd() ?? ''),
		linkAt,
	};
}

const address = `https://archive.example/${'record/'.repeat(16)}end`;
const other = 'http://un.example/b';

function article(...sources: readonly string[]) {
	const doc = handMade({blocks: ['Nobody spoke.']});
	return {...doc, article: {...doc.article, sources}};
}

/** The rows of an article, with links. */
function linkedRows(sources: readonly string[], columns = COLUMNS): readonly string[] {
	const layout = createLayout(article(...sources), {columns});
	return layout.lines(layout.first, 200).map(line => toAnsi(line, MONO_THEME, {hasLinks: true}));
}

test('the words of an address are its link on every row, with one id, and no other cell is', async () => {
	const rows = linkedRows([`Facts: ${address}, and ${other}.`]).slice(-ROWS);
	const screen = await draw(paint(undefined, rows));
	const found = new Map<string, {words: string; ids: Set<string | undefined>}>();
	for (const [y, line] of screen.lines.entries())
		for (let x = 0; x < line.length; x++) {
			const link = screen.linkAt(y, x);
			if (link === undefined) continue;
			const known = found.get(link.uri) ?? {words: '', ids: new Set()};
			known.words += line.charAt(x);
			known.ids.add(link.id);
			found.set(link.uri, known);
		}
	expect([...found.keys()]).toEqual([address, other]);
	for (const [uri, {words, ids}] of found) {
		expect(words).toBe(uri);
		expect(ids.size).toBe(1);
		expect([...ids][0]).toMatch(/^[a-z0-9]+$/);
	}
	expect(found.get(address)?.ids).not.toEqual(found.get(other)?.ids);
});

test('links stay with their words when the screen scrolls or other rows change', async () => {
	const page = linkedRows([
		`One ${address}`,
		...Array.from({length: 9}, (_, i) => `Line ${i}: https://un.example/${i}`),
		'A book',
	]);
	const left = (top: number) => Array.from({length: ROWS}, (_, y) => `${top + y}`);
	const frames = [0, 3, 4, 9, 2, 8].map(top =>
		compose(
			[],
			[
				{top: 0, left: 0, rows: left(top)},
				{top: 0, left: 4, rows: page.slice(top, top + ROWS).map(row => row.replace(/ {4}$/, ''))},
			],
		),
	);
	const writes = frames.map((frame, i) => paint(frames[i - 1], frame));
	const stepwise = await draw(...writes);
	const atOnce = await draw(paint(undefined, frames.at(-1) ?? []));
	expect(stepwise.lines).toEqual(atOnce.lines);
	for (let y = 0; y < ROWS; y++)
		for (let x = 0; x < COLUMNS; x++) expect(stepwise.linkAt(y, x)?.uri, `${x},${y}`).toBe(atOnce.linkAt(y, x)?.uri);
	expect(
		atOnce.lines.some((line, y) => line.includes('https') && atOnce.linkAt(y, line.indexOf('https')) !== undefined),
	).toBe(true);
});

test('without links a row has no command to the terminal', () => {
	const layout = createLayout(article(`Facts: ${address}`), {columns: COLUMNS});
	for (const line of layout.lines(layout.first, 50)) {
		expect(toAnsi(line, MONO_THEME)).not.toContain('\x1b]');
		expect(
			toAnsi({...line, runs: line.runs.map(run => ({...run, link: 'javascript:x'}))}, MONO_THEME, {hasLinks: true}),
		).not.toContain('\x1b]');
	}
});

test('no source, however hostile, ends the sequence of its link or begins another', async () => {
	const token = fc.constantFrom(
		...['https://a.example/', 'http://b.example/?q=', ' ', 'x', '%', ';', ':', '"', "'", '(', ')', '\\'],
		...['\x1b', '\x1b\\', '\x07', '\x9c', '\x1b]8;;', '\x1b]0;pwned', '\x1b]52;c;cHduZWQ=', '\x1b[2J', '\x1b[c', '\n'],
		...['\u202e', '\u200b', '\0', '\ud800', 'é', '漢', '😀'],
	);
	await fc.assert(
		fc.asyncProperty(fc.array(token, {maxLength: 30}), async tokens => {
			const source = `https://first.example/${tokens.join('')}`;
			const layout = createLayout(article(source), {columns: COLUMNS});
			const lines = layout.lines(layout.first, ROWS);
			const screen = await draw(
				paint(
					undefined,
					lines.map(line => toAnsi(line, MONO_THEME, {hasLinks: true})),
				),
			);
			const plain = await draw(paint(undefined, lines.map(toPlain)));
			expect(screen.lines).toEqual(plain.lines);
			expect(screen.titles).toEqual([]);
			expect(screen.replies).toEqual([]);
			for (const [i, data] of screen.links.entries())
				expect(data).toMatch(i % 2 === 1 ? /^;$/ : /^id=[a-z0-9]+;https?:\/\/[\x21-\x7e]+$/);
			expect(screen.links.length % 2).toBe(0);
			expect(visible(screen.lines.join(''))).toBe(screen.lines.join(''));
		}),
		{numRuns: 200},
	);
});
