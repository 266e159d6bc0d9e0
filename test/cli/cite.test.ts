import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith, GRAIN, PRIDE} from './press.js';
import {runMain} from './run-main.js';

const press = folderWith({
	'grain.md': GRAIN.replace(
		'outlet: The Sample',
		'outlet: The Sample\nbyline: Jane Doe\nsources: [https://un.example/grain]',
	),
	'pride.txt': PRIDE,
});
const grain = join(press, 'grain.md');
const pride = join(press, 'pride.txt');

describe('cite', () => {
	test('each article on a line', async () => {
		const {code, out, err} = await runMain(['cite', press]);
		expect(out).toMatch(
			/^Jane Doe, “A deal for grain”, The Sample, 22 July 2022, https:\/\/un\.example\/grain, accessed \d{1,2} [A-Z][a-z]+ \d{4}\n“Erdoğan hosts grain talks”, 21 July 2022, .*pride\.txt\n$/,
		);
		expect({code, err}).toEqual({code: 0, err: ''});
	});
	test('a quote by its number, with who said it and where', async () => {
		const {out} = await runMain(['cite', pride, '--quote', '1']);
		expect(out).toBe(
			`“We are proud of being instrumental in this initiative,”\n— Recep Tayyip Erdoğan, President; in “Erdoğan hosts grain talks”, 21 July 2022, ${pride}\n`,
		);
	});
	test('what somebody said about something, for another program', async () => {
		const {out, code} = await runMain(['cite', press, '--by', 'ERDOGAN', '--about', 'initiative', '--style', 'csl']);
		const items = JSON.parse(out);
		expect(items).toMatchObject([
			{
				id: 'pride-q1',
				type: 'article-newspaper',
				issued: {'date-parts': [[2022, 7, 21]]},
				custom: {quote: {speaker: {name: 'Recep Tayyip Erdoğan', role: 'President'}}},
			},
		]);
		const [{start, end, selector}] = items[0].custom.quote.parts;
		expect(PRIDE.slice(start, end)).toBe(selector.exact);
		expect(code).toBe(0);
	});
	test.each([
		['bibtex', /^@article\{grain,\n {2}author {7}= \{Doe, Jane\},\n/],
		['ris', /^TY {2}- NEWS\nID {2}- grain\nAU {2}- Doe, Jane\n/],
		[
			'markdown',
			/^Jane Doe, \[\*A deal for grain\*\]\(<https:\/\/un\.example\/grain>\), The Sample, 22 July 2022, accessed /,
		],
		['csl', /^\[\n\{"id":"grain","type":"article-newspaper",/],
	])('in %s', async (style, start) => {
		expect((await runMain(['cite', grain, '--style', style])).out).toMatch(start);
	});
	test('a bundled article by the start of its id, and what is piped in', async () => {
		expect((await runMain(['cite', 'nato-b', '--style', 'ris'])).out).toMatch(
			/^TY {2}- NEWS\nID {2}- nato-bulgaria-spy-ring-2021\n/,
		);
		expect((await runMain(['cite', '--quote', '1'], {stdin: PRIDE})).out).toContain(
			'— Recep Tayyip Erdoğan, President; in ',
		);
	});
	test('nothing found is exit 1, and the file is still one of its style', async () => {
		expect(await runMain(['cite', press, '--by', 'Talleyrand', '--style', 'csl'])).toEqual({
			code: 1,
			out: '[]\n',
			err: '',
		});
		expect(await runMain(['cite', press, '--by', 'Talleyrand'])).toEqual({code: 1, out: '', err: ''});
		expect(await runMain(['cite', pride, '--quote', '2'])).toEqual({
			code: 1,
			out: '',
			err: 'diplo-reader: pride has one quote\n',
		});
	});
	test('one number is of one quote', async () => {
		const two = await runMain(['cite', press, '--quote', '1']);
		expect(two).toMatchObject({code: 2, out: ''});
		expect(two.err).toContain('diplo-reader cite ID --quote N');
		expect(await runMain(['cite', pride, '--quote', '1', '--by', 'Erdogan'])).toMatchObject({code: 2, out: ''});
		expect(await runMain(['cite', pride, '--style', 'bibtx'])).toMatchObject({
			code: 2,
			err: expect.stringContaining('did you mean bibtex?'),
		});
	});
	test('a bad source does not stop the others', async () => {
		const {code, out} = await runMain(['cite', join(press, 'gone.md'), pride, '--style', 'bibtex']);
		expect(out).toMatch(/^@article\{pride,/);
		expect(code).toBe(66);
	});
	test('an article cannot write to the terminal by what it is called', async () => {
		const hostile = folderWith({
			'a.md': '---\ntitle: "\\e[2J\\x9b31m\u202eevil"\nbyline: "Jane \\e]52;c;eA==\\a Doe"\n---\n\nWords.\n',
		});
		for (const style of ['plain', 'markdown', 'bibtex', 'ris', 'csl']) {
			const {out} = await runMain(['cite', hostile, '--style', style]);
			expect(out).toContain('evil');
			expect([...out].filter(char => (char < ' ' && char !== '\n') || /[\u007f-\u009f\u202e]/.test(char))).toEqual([]);
		}
	});
});
