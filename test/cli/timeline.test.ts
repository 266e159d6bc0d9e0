import {describe, expect, test} from 'vitest';
import {cellWidth} from '../../src/text/cell-width.js';
import {folderWith, GRAIN, PRIDE} from './press.js';
import {runMain} from './run-main.js';

const press = folderWith({
	'grain.md': GRAIN,
	'pride.txt': PRIDE,
	'later.md': '---\ntitle: A year on\ndate: 2023-07-21\n---\n\n“Grain must flow,” Anna Berg said.\n',
	'undated.md': '# A note\n\n“Nobody knows when,” Anna Berg said.\n',
});
const lines = (out: string) => out.trimEnd().split('\n');

describe('timeline in a pipe', () => {
	test('a line for each article and each quote, oldest first, what is undated last', async () => {
		const {code, out, err} = await runMain(['timeline', press]);
		const rows = lines(out).map(line => line.split('\t'));
		expect({code, err}).toEqual({code: 0, err: ''});
		expect(rows.every(row => row.length === 5)).toBe(true);
		expect(rows.filter(([, kind]) => kind === 'article').map(([date, , id, , title]) => [date, id, title])).toEqual([
			['2022-07-21', 'pride', 'Erdoğan hosts grain talks'],
			['2022-07-22', 'grain', 'A deal for grain'],
			['2023-07-21', 'later', 'A year on'],
			['-', 'undated', 'A note'],
		]);
		expect(rows.at(-1)).toEqual(['-', 'quote', 'undated', 'Anna Berg', '“Nobody knows when,”']);
	});

	test('only what a speaker said, only what speaks of a subject', async () => {
		const {out} = await runMain(['timeline', '--by', 'erdogan', press]);
		expect(lines(out).map(line => line.split('\t').slice(0, 4))).toEqual([
			['2022-07-21', 'article', 'pride', '-'],
			['2022-07-21', 'quote', 'pride', 'Recep Tayyip Erdoğan'],
		]);
		const about = lines((await runMain(['timeline', '--about', 'grain', '--by', 'berg', press])).out);
		expect(about.map(line => line.split('\t')[4])).toEqual(['A year on', '“Grain must flow,”']);
		expect(await runMain(['timeline', '--by', 'Talleyrand', press])).toEqual({code: 1, out: '', err: ''});
	});

	test('every format', async () => {
		const {out} = await runMain(['timeline', '--by', 'erdogan', '--zoom', 'month', '--format', 'ndjson', press]);
		expect(lines(out).map(line => JSON.parse(line))).toMatchObject([
			{type: 'article', article: 'pride', date: '2022-07-21', bin: '2022-07'},
			{type: 'quote', article: 'pride', date: '2022-07-21', bin: '2022-07', speaker: {name: 'Recep Tayyip Erdoğan'}},
		]);
		const document = JSON.parse((await runMain(['timeline', '--format', 'json', press])).out);
		expect(document.timeline.at(-1)).toMatchObject({type: 'quote', article: 'undated', date: null, bin: null});
		const markdown = (await runMain(['timeline', '--format', 'md', press])).out;
		expect(markdown).toMatch(/^- \*A deal for grain\*, The Sample, 2022-07-22\n {2}- António Guterres/m);
		expect(markdown).toContain('- *A note* (undated)\n');
	});
});

describe('timeline for people', () => {
	test.each([40, 80, 120, 200])('fills %i columns and no more', async width => {
		const {code, out} = await runMain(['timeline', '--zoom', 'year', '--width', `${width}`, press]);
		expect(code).toBe(0);
		expect(Math.max(...lines(out).map(cellWidth))).toBeLessThanOrEqual(width);
		expect(out).toMatch(/^2022 {4}├█/m);
		expect(out).toMatch(/^undated ├█▒ /m);
	});

	test('chooses by what span of time the articles cover, or as told', async () => {
		expect((await runMain(['timeline', '--by', 'erdogan', '--width', '80', press])).out).toMatch(/^2022-07-21 ├/m);
		const {out} = await runMain(['timeline', '--width', '80', '--zoom', 'quarter', press]);
		expect(out).toMatch(/^2022-Q3 ├.*\n(?:.*\n)*? {8}┊ 3 quarters\n2023-Q3 ├/m);
	});

	test('knows no other zoom', async () => {
		const {code, err} = await runMain(['timeline', '--zoom', 'decade']);
		expect(code).toBe(2);
		expect(err).toContain('not one of year, quarter, month, week, day');
	});
});

describe('quotes in order', () => {
	test('newest first, whatever the order of the files', async () => {
		const ids = async (...words: string[]) =>
			lines((await runMain(['quotes', ...words])).out).map(line => line.split('\t')[0]);
		const files = ['undated.md', 'grain.md', 'later.md'].map(name => `${press}/${name}`);
		expect((await ids(...files))[0]).toBe('undated');
		const sorted = await ids('--sort', 'date', ...files);
		expect(sorted[0]).toBe('later');
		expect(sorted.at(-1)).toBe('undated');
	});

	test('what is most about the subject first', async () => {
		const folder = folderWith({
			'a.md': '---\ntitle: Talks\ndate: 2024-01-02\n---\n\n“Oslo is far,” Anna Berg said.\n',
			'b.md': '---\ntitle: Talks\ndate: 2023-01-02\n---\n\n“Oslo, and only Oslo, is where we meet,” Anna Berg said.\n',
		});
		const first = async (sort: string) =>
			(await runMain(['quotes', '--about', 'oslo', '--sort', sort, folder])).out.split('\t')[0];
		expect(await first('date')).toBe('a');
		expect(await first('relevance')).toBe('b');
		expect(await runMain(['quotes', '--about', 'oslo', '--sort', 'date', '--kind', 'indirect', folder])).toMatchObject({
			code: 1,
		});
	});
});
