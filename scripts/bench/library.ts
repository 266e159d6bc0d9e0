import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {type Figure, median, quantile} from './figures.js';
import {type Group, type Measured, measureKeys, PAGES_OF_ARTICLES, SEARCH, slowest, VIEWS} from './library-keys.js';
import {manyArticles, randomFrom} from './many-articles.js';
import {FRAME_END, program, startOnTerminal, type Terminal} from './terminal.js';
import {articleOf} from './texts.js';

const ARTICLES = 10_000;
const SIZE = {columns: 200, rows: 60};
const OPENINGS = 5;
/** What a key may take at the median and in 95 of 100 cases, in ms. */
const [MEDIAN, P95] = Number(process.versions.node.split('.')[0]) >= 24 ? [16, 33] : [33, 66];
const PATIENCE = 300_000;

/** A library of ten thousand articles: how long it takes to open, how long a key takes on every screen, and the memory. */
export async function benchLibrary(): Promise<readonly Figure[]> {
	const scratch = mkdtempSync(join(tmpdir(), 'diplo-bench-'));
	try {
		const folder = join(scratch, 'articles');
		mkdirSync(folder);
		for (const {name, source} of manyArticles(ARTICLES)) writeFileSync(join(folder, name), source);
		const env = {XDG_STATE_HOME: join(scratch, 'state'), XDG_CACHE_HOME: join(scratch, 'cache')};
		return [
			...(await benchOpening(folder, env)),
			...(await benchScreens(folder, env)),
			...(await benchScroll(scratch, env)),
		];
	} finally {
		rmSync(scratch, {recursive: true, force: true});
	}
}

type Env = Readonly<Record<string, string>>;

async function benchOpening(folder: string, env: Env): Promise<readonly Figure[]> {
	const frames: number[] = [];
	const lists: number[] = [];
	for (let i = 0; i < OPENINGS; i++) {
		const terminal = startOnTerminal([program, folder], SIZE, env);
		frames.push(await terminal.waitFor(FRAME_END));
		terminal.end();
		await terminal.exited;
		lists.push(await firstLine(folder));
	}
	return [
		{measure: 'library: first frame', value: median(frames), unit: 'ms', detail: `${ARTICLES} files, 26 MB`},
		{measure: 'library: first line of list in a pipe', value: median(lists), unit: 'ms'},
	];
}

function firstLine(folder: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(process.execPath, [program, 'list', folder], {stdio: ['ignore', 'pipe', 'inherit']});
		child.stdout.once('data', () => {
			resolve(performance.now() - started);
			child.kill();
		});
		child.on('error', reject);
	});
}

async function benchScreens(folder: string, env: Env): Promise<readonly Figure[]> {
	const terminal = startOnTerminal([program, folder], SIZE, env);
	const random = randomFrom(7);
	const measureAll = async (when: string, groups: readonly Group[]): Promise<Figure[]> => {
		const figures: Figure[] = [];
		for (const group of groups) figures.push(...toFigures(when, await measureKeys(terminal, group, random)));
		return figures;
	};
	try {
		await terminal.waitFor(FRAME_END);
		await terminal.frameWith('j', / 2 of \d/);
		await terminal.frameWith('k', / 1 of \d/);
		const clears = terminal.clears();
		const atFirst = await measureAll('just opened', PAGES_OF_ARTICLES);
		const meanwhile = await measureAll('while it is read', [...SEARCH, ...VIEWS]);
		const clearsThen = terminal.clears();
		const reading = await untilRead(terminal);
		const clearsBefore = terminal.clears();
		const afterwards = await measureAll('all read', [...PAGES_OF_ARTICLES, ...SEARCH, ...VIEWS]);
		const cleared = clearsThen - clears + terminal.clears() - clearsBefore;
		return [
			...atFirst,
			...meanwhile,
			{measure: 'library: reading the rest with nobody at the keys', value: reading / 1000, unit: 's'},
			...afterwards,
			...memoryFigures(terminal),
			{measure: 'library: times the screen was erased', value: cleared, unit: '', most: 0},
		];
	} finally {
		terminal.end();
	}
}

function toFigures(when: string, measured: Measured): readonly Figure[] {
	const {name, times} = measured;
	return [
		{
			measure: `key to frame, ${when}: ${name}`,
			value: median(times),
			unit: 'ms',
			most: MEDIAN,
			detail: slowest(measured),
		},
		{measure: '    95 in 100 within', value: quantile(times, 0.95), unit: 'ms', most: P95},
	];
}

/** Waits until the views and the search rest on all articles; in ms. */
async function untilRead(terminal: Terminal): Promise<number> {
	const started = performance.now();
	await terminal.frameWith('gs', /Speakers/);
	await untilGone(terminal, /reading [\d,]+ of/);
	await terminal.frameWith('gl', / \d+ of \d/);
	await terminal.frameAfter('/');
	await terminal.frameAfter('a');
	await untilGone(terminal, /\d% searched/);
	await terminal.frameWith('\x1b', / \d+ of \d/);
	return performance.now() - started;
}

async function untilGone(terminal: Terminal, words: RegExp): Promise<void> {
	const end = performance.now() + PATIENCE;
	do {
		await new Promise(resolve => setTimeout(resolve, 1000));
		// Draws the whole screen anew.
		await terminal.frameAfter('\x0c');
	} while (words.test(terminal.seen()) && performance.now() < end);
}

/** What the kernel says of the process, where it says it. */
function memoryFigures({pid}: Terminal): readonly Figure[] {
	let status: string;
	try {
		status = readFileSync(`/proc/${pid}/status`, 'utf8');
	} catch {
		return [];
	}
	const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000;
	return [
		{
			measure: 'library: memory (RSS) with all read',
			value: megabytes('VmRSS'),
			unit: 'MB',
			detail: `${megabytes('VmHWM').toFixed(0)} MB at most`,
		},
	];
}

/** Bytes that a scroll by one line sends, in an article on a small and on a large screen. */
async function benchScroll(scratch: string, env: Env): Promise<readonly Figure[]> {
	const path = join(scratch, 'long.md');
	writeFileSync(path, await articleOf(50_000));
	const figures: Figure[] = [];
	for (const size of [{columns: 80, rows: 24}, SIZE]) {
		const terminal = startOnTerminal([program, path], size, env);
		await terminal.waitFor('A long report');
		await terminal.frameAfter('\r');
		for (let i = 0; i < 4; i++) await terminal.frameAfter('j');
		const bytes: number[] = [];
		for (let i = 0; i < 20; i++) {
			await terminal.frameAfter('j');
			bytes.push(Buffer.byteLength(terminal.seen()));
		}
		terminal.end();
		const cells = size.columns * size.rows;
		figures.push({
			measure: `scroll by a line: ${size.columns}x${size.rows}, in screens of one byte a cell`,
			value: median(bytes) / cells,
			unit: 'x',
			most: 2,
			detail: `${median(bytes)} bytes`,
		});
	}
	return figures;
}
