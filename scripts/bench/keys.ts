import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Figure, median, quantile} from './figures.js';
import {program, type Size, startOnTerminal, type Terminal} from './terminal.js';
import {articleOf} from './texts.js';

const SIZES: readonly Size[] = [
	{columns: 120, rows: 40},
	{columns: 200, rows: 60},
];
const PRESSES = 60;
/** Keys that go down and up again: by a line, of which the terminal moves the rest, and by a page, which changes every row. */
const MOVES: ReadonlyArray<readonly [name: string, keys: readonly string[]]> = [
	['line', ['j', 'j', 'k', 'k']],
	['page', [' ', 'b']],
];

/** How long after a key the last byte of its frame arrives, in a short and in a very long article. */
export async function benchKeys(): Promise<readonly Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'diplo-bench-'));
	try {
		const short = join(folder, 'short.md');
		const long = join(folder, 'long.md');
		writeFileSync(short, await articleOf(5_000));
		writeFileSync(long, await articleOf(5_000_000));
		const figures: Figure[] = [];
		for (const size of SIZES) figures.push(...(await benchSize(size, short, long)));
		return figures;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

async function benchSize(size: Size, short: string, long: string): Promise<Figure[]> {
	const screen = `${size.columns}x${size.rows}`;
	const [small, large] = [await open(short, size), await open(long, size)];
	try {
		const figures: Figure[] = [];
		for (const [name, keys] of MOVES) {
			const times = {short: [] as number[], long: [] as number[]};
			// In turns, so that a busy moment falls on both.
			for (let press = 0; press < PRESSES; press++) {
				const key = keys[press % keys.length] as string;
				times.short.push(await small.frameAfter(key));
				times.long.push(await large.frameAfter(key));
			}
			const figure = (article: string, taken: readonly number[]): Figure => ({
				measure: `key to frame: ${screen}, a ${name}, article of ${article}`,
				value: median(taken),
				unit: 'ms',
				...(size.columns === 120 ? {most: 16} : {}),
				detail: `95 in 100 within ${quantile(taken, 0.95).toFixed(1)} ms`,
			});
			figures.push(figure('5 KB', times.short), figure('5 MB', times.long), {
				measure: `key to frame: ${screen}, a ${name}, 5 MB to 5 KB`,
				value: median(times.long) / median(times.short),
				unit: 'x',
				most: 1.2,
			});
		}
		return figures;
	} finally {
		small.end();
		large.end();
	}
}

/** Opens the one article and waits until it is there and has come to rest. */
async function open(path: string, size: Size): Promise<Terminal> {
	const terminal = startOnTerminal([program, path], size);
	await terminal.waitFor('A long report');
	await terminal.frameAfter('\r');
	await terminal.waitFor(/BRUSSELS|quote \d+ of/);
	for (let press = 0; press < 4; press++) await terminal.frameAfter('j');
	return terminal;
}
