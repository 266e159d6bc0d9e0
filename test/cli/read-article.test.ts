import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFile, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type ReadResult, readArticle, readArticles, SIZE_CAP} from '../../src/cli/read-article.js';

let folder = '';
const at = (name: string) => join(folder, name);
const TEXT = 'Council meets for hours\n\nThe council met for three hours in the capital of the host country.\n';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
	writeFileSync(at('good.txt'), TEXT);
	writeFileSync(at('empty.txt'), '');
	writeFileSync(at('blank.txt'), ' \n\t\r\n');
	writeFileSync(at('mark.txt'), '\ufeff');
	writeFileSync(at('photo.txt'), Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'));
	writeFileSync(at('old.txt'), Buffer.from([0x93, 0x4e, 0x6f, 0x2c, 0x94, 0x20, 0x68, 0x65]));
	writeFileSync(at('large.txt'), Buffer.alloc(SIZE_CAP + 1, 'a '));
	writeFileSync(at('limit.txt'), Buffer.alloc(SIZE_CAP, 'a '));
	writeFileSync(at('yaml.md'), '---\ntitle: !x A\nplace: {city: Oslo}\n---\n\nText.\n');
	mkdirSync(at('press/2021/march'), {recursive: true});
	mkdirSync(at('press/.hidden'));
	mkdirSync(at('none'));
	writeFileSync(at('none/data.csv'), 'a,b');
	for (const name of [
		'b.md',
		'a.txt',
		'2021/c.markdown',
		'2021/march/d.text',
		'2021/z.TXT',
		'.e.md',
		'.hidden/f.md',
		'g.pdf',
	])
		writeFileSync(at(`press/${name}`), TEXT);
	writeFileSync(at('press/bad.md'), Buffer.alloc(64));
	symlinkSync(at('press'), at('press/2021/loop'));
	symlinkSync(at('nowhere'), at('press/2021/broken.md'));
	symlinkSync('self.txt', at('self.txt'));
	execFileSync('mkfifo', [at('press/pipe.txt')]);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const all = async (sources: readonly string[], stdin?: AsyncIterable<Uint8Array | string>): Promise<ReadResult[]> => {
	const results: ReadResult[] = [];
	for await (const result of readArticles(sources, {stdin})) results.push(result);
	return results;
};
const name = (path: string | undefined) => path?.replace(`${folder}/`, '');
const brief = (result: ReadResult) =>
	result.error === undefined ? name(result.article.path) : `${result.error.code} ${name(result.error.path)}`;

test('a file gives its article', async () => {
	const result = await readArticle(at('good.txt'));
	expect(result.article).toMatchObject({
		id: 'good',
		title: 'Council meets for hours',
		path: at('good.txt'),
		text: TEXT,
	});
});

describe('an input that cannot be read is named, with a reason and a remedy', () => {
	const cases: ReadonlyArray<readonly [file: string, code: string, exitCode: number, reason: RegExp]> = [
		['empty.txt', 'empty', 65, /: has no text; /],
		['blank.txt', 'empty', 65, /: has no text; /],
		['mark.txt', 'empty', 65, /: has no text; /],
		['photo.txt', 'binary', 65, /: is a PNG picture, not text; save it as plain text/],
		['large.txt', 'tooLarge', 65, /: larger than 16 MB; /],
		['press', 'directory', 66, /: is a directory, not a file; /],
		['missing.txt', 'missing', 66, /: no such file; /],
		['good.txt/x', 'missing', 66, /: no such file; /],
		['self.txt', 'unreadable', 66, /symbolic link that leads back to itself; /],
		[`${'x'.repeat(300)}.txt`, 'missing', 66, /name is too long/],
		['nul\0.txt', 'missing', 66, /is not a file name/],
		['two\nlines.txt', 'missing', 66, /two\\nlines\.txt: no such file/],
		['/dev/zero', 'binary', 65, /: is binary data, not text/],
	];
	test.each(cases)('%j: %s', async (file, code, exitCode, reason) => {
		const {error} = await readArticle(file.startsWith('/') ? file : at(file));
		expect(error).toMatchObject({code, exitCode});
		expect(error?.message).toMatch(reason);
		expect(error?.message).not.toContain('\n');
	});
});

test('a file of just 16 MB is read', async () => {
	expect((await readArticle(at('limit.txt'))).article?.text.length).toBe(SIZE_CAP);
});

test('a file in Windows-1252 is read with a note that names it', async () => {
	const result = await readArticle(at('old.txt'));
	expect(result.article?.text).toBe('“No,” he');
	expect(result.article && result.problems).toEqual([
		{path: at('old.txt'), line: undefined, message: 'not UTF-8; read as Windows-1252'},
	]);
});

test('front matter in full YAML is read', async () => {
	const result = await readArticle(at('yaml.md'));
	expect(result.article?.title).toBe('A');
	expect(result.article && result.problems.map(({line}) => line)).toEqual([2, 3]);
});

describe('a directory', () => {
	test('gives the articles in it and below in the order of their names; a bad file does not stop the rest', async () => {
		expect((await all([at('press')])).map(brief)).toEqual(
			[
				'press/2021/broken.md',
				'press/2021/c.markdown',
				'press/2021/march/d.text',
				'press/2021/z.TXT',
				'press/a.txt',
				'press/b.md',
				'press/bad.md',
			].map(path => (path.includes('broken') ? `missing ${path}` : path.includes('bad') ? `binary ${path}` : path)),
		);
	});

	test('without articles says so', async () => {
		const results = await all([at('none'), at('good.txt')]);
		expect(results.map(brief)).toEqual(['noArticles none', 'good.txt']);
		expect(results[0]?.error?.message).toMatch(/no articles in this directory; it has no \.md/);
	});
});

describe('standard input', () => {
	const stream = (...chunks: (string | Buffer)[]) => Readable.from(chunks);

	test('is an article without a path', async () => {
		const [result] = await all(['-'], stream(TEXT.slice(0, 10), Buffer.from(TEXT.slice(10))));
		expect(result?.article).toMatchObject({path: undefined, id: 'council-meets-for-hours', text: TEXT});
	});

	test('may be cut inside a character', async () => {
		const bytes = Buffer.from('Żółć said “no”.');
		const [result] = await all(['-'], stream(...Array.from(bytes, byte => Buffer.from([byte]))));
		expect(result?.article?.text).toBe('Żółć said “no”.');
	});

	test('is read once', async () => {
		const results = await all(['-', '-', at('good.txt')], stream(TEXT));
		expect(results.map(brief)).toEqual([undefined, 'empty -', 'good.txt']);
		expect(results[1]?.error?.message).toBe('standard input: was read already; name it once');
	});

	test('without an end is refused at the cap, and no more of it is read', async () => {
		let given = 0;
		async function* endless() {
			const chunk = Buffer.alloc(1 << 20, 'yes\n');
			for (;;) {
				given += chunk.length;
				yield chunk;
			}
		}
		const [result] = await all(['-'], endless());
		expect(result?.error).toMatchObject({
			code: 'tooLarge',
			exitCode: 65,
			message: expect.stringMatching(/^standard input: larger than 16 MB; /),
		});
		expect(given).toBeLessThanOrEqual(SIZE_CAP + (2 << 20));
	});

	test('that breaks off is an error', async () => {
		async function* broken() {
			yield Buffer.from('The council ');
			throw Object.assign(new Error('reset'), {code: 'EIO'});
		}
		expect((await all(['-'], broken()))[0]?.error).toMatchObject({code: 'unreadable'});
	});
});

test('a named pipe is read to its end', async () => {
	execFileSync('mkfifo', [at('pipe.txt')]);
	const reading = readArticle(at('pipe.txt'));
	writeFile(at('pipe.txt'), 'The council met for three hours.', () => undefined);
	expect((await reading).article?.text).toBe('The council met for three hours.');
});
