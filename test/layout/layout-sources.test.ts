import {describe, expect, test} from 'vitest';
import {layoutArticle} from '../../src/layout/layout-article.js';
import type {Line} from '../../src/layout/line.js';
import {toPlain} from '../../src/output/plain.js';
import {handMade} from './hand-made.js';

/** The rows of the sources of an article that has these. */
function sourceRows(sources: readonly string[], columns: number): readonly Line[] {
	const doc = handMade({blocks: ['Nobody spoke.']});
	const lines = layoutArticle({...doc, article: {...doc.article, sources}}, {columns});
	const heading = lines.map(({runs}) => runs.some(({style}) => style === 'heading')).lastIndexOf(true);
	return lines.slice(heading + 1);
}

/** The words of each link on the rows, put together, by its address. */
function linked(rows: readonly Line[]): Readonly<Record<string, string>> {
	const words: Record<string, string> = {};
	for (const {runs} of rows)
		for (const {text, link} of runs) if (link !== undefined) words[link] = (words[link] ?? '') + text;
	return words;
}

const long = `https://archive.example/${'record/'.repeat(20)}end`;

describe.each([1, 2, 7, 24, 40, 80, 200])('in %i columns', columns => {
	test('each part of an address that was wrapped leads to the whole address, and other words nowhere', () => {
		const rows = sourceRows([`Facts: ${long}, and http://un.example/b.`, 'A book without an address'], columns);
		const expected = {[long]: long, 'http://un.example/b': 'http://un.example/b'};
		expect(linked(rows)).toEqual(expected);
		const all = rows
			.map(row =>
				row.runs
					.map(({text}) => text)
					.join('')
					.trim(),
			)
			.join(' ');
		expect(all.replace(/ /g, '')).toContain('Abookwithoutanaddress');
	});

	test('the words of the rows are the same as without a link', () => {
		const rows = sourceRows([`See ${long} there`], columns);
		for (const row of rows) expect(row.columns).toBeLessThanOrEqual(Math.max(columns, 4));
		expect(
			rows
				.map(row => toPlain(row).trim())
				.join('')
				.replace(/[-• ]/g, ''),
		).toBe(`See${long}there`.replace(/-/g, ''));
	});
});

test('characters that are shown otherwise do not shift what follows', () => {
	const rows = sourceRows(['\x1b[31m \u202ex https://a.example/\x1b]8;;q end'], 80);
	expect(toPlain(rows[0] as Line)).toContain('^[[31m <U+202E>x https://a.example/^[]8;;q end');
	expect(linked(rows)).toEqual({'https://a.example/%1B]8;;q': 'https://a.example/^[]8;;q'});
});

test('an address that is cut with its note keeps its end out of the link', () => {
	const rows = sourceRows([`${'word '.repeat(195)}https://a.example/${'x'.repeat(500)}`], 100);
	const [words = ''] = Object.values(linked(rows));
	expect(words).toMatch(/^https:\/\/a\.example\/x*$/);
	expect(toPlain(rows.at(-1) as Line)).toMatch(/x…$/);
});
