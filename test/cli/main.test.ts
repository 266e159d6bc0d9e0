import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith, GRAIN, PRIDE} from './press.js';
import {runMain} from './run-main.js';

const press = folderWith({
	'grain.md': GRAIN,
	'older/pride.txt': PRIDE,
	'older/notes.pdf': '%PDF-1.7 not an article',
	'.drafts/secret.md': '# Not for anybody',
});
const grain = join(press, 'grain.md');
const pride = join(press, 'older', 'pride.txt');
const parse = (ndjson: string) =>
	ndjson
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line));

describe('list', () => {
	test('a folder: every article below it, newest first, hidden and other files left out', async () => {
		const {code, out, err} = await runMain(['list', press]);
		expect(out).toBe('grain\t2022-07-22\tA deal for grain\npride\t2022-07-21\tErdoğan hosts grain talks\n');
		expect({code, err}).toEqual({code: 0, err: ''});
	});
	test('files keep the order they were given in', async () => {
		expect((await runMain(['list', pride, grain])).out).toMatch(/^pride\t.*\ngrain\t/);
	});
	test('nothing: the bundled articles, each findable by its id', async () => {
		const {out} = await runMain(['list']);
		const ids = out
			.trimEnd()
			.split('\n')
			.map(line => line.split('\t')[0] as string);
		const files = readdirSync(new URL('../../articles/', import.meta.url));
		expect(ids.map(id => `${id}.md`).sort()).toEqual(files.sort());
		const {out: one} = await runMain(['list', ids[3] as string]);
		expect(out).toContain(one);
	});
	test('every format', async () => {
		expect(JSON.parse((await runMain(['list', press, '--format', 'json'])).out)).toMatchObject({
			schema: 'diplo-reader/1',
			articles: [{article: 'grain', place: 'Istanbul', outlet: 'The Sample', path: grain}, {article: 'pride'}],
		});
		expect(parse((await runMain(['list', press, '--format', 'ndjson'])).out)).toMatchObject([
			{article: 'grain'},
			{article: 'pride'},
		]);
		expect((await runMain(['list', grain, '--format', 'md'])).out).toBe(
			'- *A deal for grain*, The Sample, 2022-07-22 (grain)\n',
		);
	});
});

describe('quotes', () => {
	test('one line a quote: article, speaker, kind, words', async () => {
		const {code, out} = await runMain(['quotes', pride]);
		expect(out).toBe('pride\tRecep Tayyip Erdoğan\tdirect\t“We are proud of being instrumental in this initiative,”\n');
		expect(code).toBe(0);
	});
	test('only those without a speaker', async () => {
		const folder = folderWith({
			'a.txt': 'A quiet day in Oslo\n\nThe hall was full.\n\n“Peace is not a piece of paper.”\n',
		});
		const {code, out} = await runMain(['quotes', '--unattributed', folder, pride]);
		expect(out).toBe('a\t-\tdirect\t“Peace is not a piece of paper.”\n');
		expect(code).toBe(0);
		expect(await runMain(['quotes', '--unattributed', pride])).toMatchObject({code: 1, out: ''});
		expect(await runMain(['quotes', '--unattributed', '--by', 'Kekkonen'])).toMatchObject({code: 2, out: ''});
	});
	test('by and about, in any form of the name', async () => {
		const {out} = await runMain(['quotes', '--by', 'ERDOGAN', '--about', 'initiative', press]);
		expect(out).toMatch(/^pride\tRecep Tayyip Erdoğan\t[^\n]*initiative[^\n]*\n$/);
	});
	test('nothing found is exit 1 and no output', async () => {
		expect(await runMain(['quotes', '--by', 'Talleyrand', press])).toEqual({code: 1, out: '', err: ''});
		const {code, out} = await runMain(['quotes', '--by', 'Talleyrand', press, '--format', 'json']);
		expect({code, found: JSON.parse(out).quotes}).toEqual({code: 1, found: []});
	});
	test('NDJSON points into the decoded text of the file', async () => {
		const crlf = folderWith({
			'a.txt': Buffer.concat([Buffer.from('\ufeff'), Buffer.from(PRIDE.replaceAll('\n', '\r\n'))]),
		});
		const {out} = await runMain(['quotes', '--format', 'ndjson', crlf]);
		const [quote] = parse(out);
		const text = PRIDE;
		expect(quote).toMatchObject({schema: 'diplo-reader/1', type: 'quote', article: 'a', path: join(crlf, 'a.txt')});
		for (const part of [...quote.content, ...quote.quoted]) expect(text.slice(part.start, part.end)).toBe(quote.text);
		for (const {start, end, text: words} of [quote.speaker.mention, quote.cue])
			expect(text.slice(start, end)).toBe(words);
	});
	test('Markdown is a block quotation with its source', async () => {
		const {out} = await runMain(['quotes', pride, '--format', 'md']);
		expect(out).toBe(
			'> “We are proud of being instrumental in this initiative,”\n>\n> — Recep Tayyip Erdoğan, President; *Erdoğan hosts grain talks*, 2022-07-21\n\n',
		);
	});
	test('for people, the words are wrapped behind a bar', async () => {
		const {out} = await runMain(['quotes', pride, '--width', '30']);
		expect(out).toBe(
			'Recep Tayyip Erdoğan,\nPresident\n│ “We are proud of being\n│ instrumental in this\n│ initiative,”\npride, 2022-07-21\n\n',
		);
	});
});

describe('speakers, entities', () => {
	test('speakers with role, quotes and words', async () => {
		expect((await runMain(['speakers', pride])).out).toBe('Recep Tayyip Erdoğan\tPresident\t1\t9\n');
		expect(parse((await runMain(['speakers', press, '--format', 'ndjson'])).out)[0]).toMatchObject({
			type: 'speaker',
			name: 'António Guterres',
			quotes: 1,
			articles: ['grain'],
		});
	});
	test('entities of one type, each mention with its words', async () => {
		const {out} = await runMain(['entities', '--type', 'person', '--format', 'ndjson', pride]);
		const erdogan = parse(out).find(entity => entity.name === 'Recep Tayyip Erdoğan');
		expect(erdogan).toMatchObject({type: 'person', article: 'pride'});
		for (const {start, end, text} of erdogan.mentions) expect(PRIDE.slice(start, end)).toBe(text);
		expect(parse(out).every(entity => entity.type === 'person')).toBe(true);
	});
});

describe('show', () => {
	test('plain text with each quote labelled, a paragraph a line', async () => {
		const {out} = await runMain(['show', grain]);
		expect(out).toMatch(/^A deal for grain\n/);
		expect(out).toContain('[António Guterres, Secretary-General] “The question has not been');
	});
	test.each([20, 40, 80])('wrapped to %i columns and no more', async width => {
		const {out} = await runMain(['show', press, '--width', `${width}`]);
		expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(width);
		expect(out.replace(/\s+/g, ' ')).toContain('Four delegations came to the palace');
	});
	test('as data, the whole article with what was found in it', async () => {
		const [article] = parse((await runMain(['show', grain, '--format', 'ndjson'])).out);
		expect(article).toMatchObject({
			type: 'article',
			article: 'grain',
			text: GRAIN,
			title: 'A deal for grain',
		});
		expect(article.quotes.length).toBeGreaterThan(0);
		expect(article.blocks.length).toBe(2);
	});
});

describe('search', () => {
	test('accents and small slips are forgiven, and what was searched instead is said', async () => {
		const plain = await runMain(['search', 'erdogan', press]);
		expect(plain.out).toContain('pride\t');
		expect(plain).toMatchObject({code: 0, err: ''});
		const slip = await runMain(['search', 'gutteres', press]);
		expect(slip.out).toContain('Guterres');
		expect(slip.err).toContain('searched for “guterres”');
	});
	test('only so many passages, and it says so', async () => {
		const {out, err} = await runMain(['search', 'said', press, '--limit', '1']);
		expect(out.trimEnd().split('\n')).toHaveLength(1);
		expect(err).toMatch(/^diplo-reader: 1 of \d+ passages shown; --limit N shows more\n$/);
	});
	test('no passage is exit 1', async () => {
		expect((await runMain(['search', 'xylophone', press])).code).toBe(1);
	});
});

describe('where articles come from', () => {
	test('what is piped in is the article, for every command', async () => {
		expect((await runMain(['quotes'], {stdin: PRIDE})).out).toContain('We are proud');
		expect((await runMain([], {stdin: PRIDE})).out).toMatch(/^Erdoğan hosts grain talks\n/);
		expect((await runMain(['list', '-', grain], {stdin: PRIDE})).out.split('\n')).toHaveLength(3);
	});
	test('the start of a bundled id is enough, and a file goes before it', async () => {
		const {out} = await runMain(['list', 'nato-b']);
		expect(out).toMatch(/^nato-bulgaria-spy-ring-2021\t/);
	});
	test('one bad source does not stop the others, and its code is given', async () => {
		const {code, out, err} = await runMain(['list', join(press, 'gone.txt'), pride]);
		expect(out).toMatch(/^pride\t/);
		expect(err).toMatch(/^diplo-reader: .*gone\.txt: no such file/);
		expect(code).toBe(66);
	});
	test('an empty and a binary file', async () => {
		const bad = folderWith({'empty.txt': '', 'photo.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])});
		const {code, out, err} = await runMain(['list', bad]);
		expect({code, out}).toEqual({code: 65, out: ''});
		expect(err.trimEnd().split('\n')).toEqual([
			expect.stringContaining('empty.txt: '),
			expect.stringContaining('photo.txt: '),
		]);
	});
	test('a problem in an article is told and the article is read', async () => {
		const odd = folderWith({'oslo.md': '---\ntitle: Oslo\ndate: 32 May\n---\n\nOSLO — Nothing new.\n'});
		const {code, out, err} = await runMain(['list', odd]);
		expect({code, out}).toEqual({code: 0, out: 'oslo\t-\tOslo\n'});
		expect(err).toMatch(/^diplo-reader: .*oslo\.md:3: .*date/);
	});
	test('a folder without articles', async () => {
		const {code, err} = await runMain(['list', folderWith({'a.pdf': 'x'})]);
		expect(code).toBe(66);
		expect(err).toContain('no article in this folder');
	});
	test('a mistyped command is told from a missing file', async () => {
		expect(await runMain(['qoutes'])).toEqual({
			code: 2,
			out: '',
			err: 'diplo-reader: no command, file or article qoutes; did you mean quotes? (see diplo-reader --help)\n',
		});
		expect(await runMain(['qoutes', pride])).toMatchObject({code: 2, out: '', err: expect.stringContaining('quotes?')});
		expect(await runMain([pride, 'qoutes'])).toMatchObject({code: 66, err: expect.not.stringContaining('quotes?')});
		expect(await runMain(['show', 'nato-bulgaria-spy-rign-2021'])).toMatchObject({
			code: 66,
			err: expect.stringContaining('did you mean nato-bulgaria-spy-ring-2021?'),
		});
	});
	test('an id that begins several articles is asked to be longer', async () => {
		const {code, err} = await runMain(['show', 'k']);
		expect(code).toBe(2);
		expect(err).toContain('kennedy-berlin-1963');
	});
});

describe('what reaches the terminal', () => {
	const hostile = '\u001b[2J\u009b31m\u202eevil';
	test('a name from outside is shown, not obeyed, in errors and output', async () => {
		const {err} = await runMain(['list', `${hostile}\n.txt`]);
		expect(err).toBe(
			'diplo-reader: ^[[2J<9B>31m<U+202E>evil^J.txt: no such file, folder or bundled article; diplo-reader list names the bundled articles\n',
		);
		const folder = folderWith({[`${hostile}.txt`]: `Title ${hostile}\n\n“We ${hostile},” Ban Ki-moon said.\n`});
		for (const argv of [['list'], ['show'], ['quotes'], ['speakers'], ['entities'], ['search', 'evil']])
			for (const format of ['plain', 'md', 'json', 'ndjson'])
				expect((await runMain([...argv, folder, '--format', format])).out, `${argv[0]} ${format}`).not.toMatch(
					/[^\n\t\P{Cc}]|\u202e/u,
				);
	});
	test('colour only when it is wanted', async () => {
		const sgr = '\u001b[';
		expect((await runMain(['quotes', pride], {terminal: 80, env: {TERM: 'xterm'}})).out).toContain(sgr);
		const plain = (await runMain(['quotes', pride], {terminal: 80, env: {TERM: 'xterm', NO_COLOR: '1'}})).out;
		expect(plain).toContain('Erdoğan');
		expect(plain).not.toContain('\u001b');
		expect((await runMain(['quotes', pride, '--color', 'always', '--width', '60'])).out).toContain(sgr);
		expect((await runMain(['quotes', pride])).out).not.toContain(sgr);
		expect((await runMain(['quotes', pride], {env: {FORCE_COLOR: '1'}})).out).not.toContain(sgr);
	});
	test('colour asked for in a pipe comes with the layout of a terminal', async () => {
		const {out} = await runMain(['show', grain, '--color', 'always']);
		expect(out).toContain('\u001b[');
		const {out: laidOut} = await runMain(['show', grain, '--width', '80', '--color', 'always']);
		expect(out).toBe(laidOut);
		expect((await runMain(['list', press, '--format', 'ndjson', '--color', 'always'])).out).not.toContain('\u001b');
	});
	test('a terminal that does not know its width is taken for 80 columns', async () => {
		const known = await runMain(['show', grain], {terminal: 80, env: {NO_COLOR: '1'}});
		expect((await runMain(['show', grain], {terminal: 0, env: {NO_COLOR: '1'}})).out).toBe(known.out);
	});
	test('a terminal gets at most 80 columns, or its own, or COLUMNS', async () => {
		const widest = async (terminal: number, env = {}) =>
			Math.max(
				...(await runMain(['show', grain], {terminal, env: {...env, NO_COLOR: '1'}})).out
					.split('\n')
					.map(line => line.length),
			);
		expect(await widest(200)).toBeLessThanOrEqual(80);
		expect(await widest(200)).toBeGreaterThan(60);
		expect(await widest(50)).toBeLessThanOrEqual(50);
		expect(await widest(200, {COLUMNS: '40'})).toBeLessThanOrEqual(40);
	});
});
