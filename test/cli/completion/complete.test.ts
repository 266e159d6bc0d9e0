import {existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {COMMANDS, OPTIONS} from '../../../src/cli/command-table.js';
import {joinNames, matchingNames, type Named} from '../../../src/cli/completion/doc-names.js';
import {wantedAt} from '../../../src/cli/completion/wanted.js';
import {folderWith, GRAIN, PRIDE} from '../press.js';
import {runMain} from '../run-main.js';

type Env = Readonly<Record<string, string>>;

/** What the program offers for the last of the words, without what each is; the last line says whether files may stand there. */
async function offered(words: readonly string[], env: Env = {}): Promise<readonly string[]> {
	const {code, out, err} = await runMain(['complete', '--', ...words], {env});
	expect({code, err}).toEqual({code: 0, err: ''});
	return out
		.trimEnd()
		.split('\n')
		.map(line => line.replace(/\t.*/, ''));
}

describe('what may stand in a place', () => {
	const commands = COMMANDS.filter(({name}) => name !== 'browse').map(({name}) => name);
	test('at first a command, an id or a file', async () => {
		const words = await offered(['']);
		expect(words.slice(0, commands.length)).toEqual(commands);
		expect(words).toContain('paris-agreement-2015');
		expect(words.at(-1)).toBe(':files');
		expect(await offered(['quo'])).toEqual(['quotes', ':files']);
	});
	test('each with what it is', async () => {
		const {out} = await runMain(['complete', '--', 'lis']);
		expect(out).toBe('list\tone line an article: id, date, title\n:files\n');
	});
	test('behind a command ids and files, also by a later word of the id', async () => {
		const words = await offered(['show', 'paris']);
		expect(words).toContain('paris-agreement-2015');
		expect(words).not.toContain('list');
		expect(await offered(['show', 'agreement'])).toContain('paris-agreement-2015');
		expect(await offered(['quotes', '--', 'paris'])).toContain('paris-agreement-2015');
	});
	test.each(COMMANDS.map(({name, options}) => [name, options] as const))(
		'for %s the options that it takes, less those given',
		async (name, options) => {
			const before = name === 'browse' ? [] : [name];
			expect(await offered([...before, '--'])).toEqual([
				...OPTIONS.filter(option => options.includes(option.name)).map(option => `--${option.name}`),
				':end',
			]);
			expect(await offered([...before, '--help', '--h'])).toEqual([':end']);
		},
	);
	test.each(OPTIONS.flatMap(({name, choices}) => (choices === undefined ? [] : [[name, choices] as const])))(
		'the values of --%s',
		async (name, choices) => {
			const command = COMMANDS.find(({options}) => options.includes(name))?.name as string;
			const before = command === 'browse' ? [] : [command];
			expect(await offered([...before, `--${name}`, ''])).toEqual([...choices, ':end']);
			const [first = ''] = choices;
			expect(await offered([...before, `--${name}=${first}`])).toContain(`--${name}=${first}`);
		},
	);
	test('the shells of completion, once', async () => {
		expect(await offered(['completion', ''])).toEqual(['bash', 'zsh', 'fish', ':end']);
		expect(await offered(['completion', 'bash', ''])).toEqual([':end']);
		expect(await offered(['config', ''])).toEqual([':end']);
	});
	test('nothing for a number, an unknown option, a lone - and nothing at all', async () => {
		expect(await offered(['quotes', '--width', ''])).toEqual([':end']);
		expect(await offered(['quotes', '--fly='])).toEqual([':end']);
		expect(await offered(['show', '-'])).toEqual([':files']);
		expect((await offered([])).at(-1)).toBe(':files');
	});
	test('sources are the words that are neither command, option, value nor query', () => {
		expect(wantedAt(['quotes', 'a.txt', '--kind', 'direct', '--', '-b', '--by']).sources).toEqual(['a.txt', '-b']);
		expect(wantedAt(['search', 'spy', 'press/', '--limit', '5', 'x']).sources).toEqual(['press/']);
		expect(wantedAt(['quotes', 'a.txt', '--by=x', '--about', 'r'])).toMatchObject({
			names: 'entities',
			typed: 'r',
			sources: ['a.txt'],
		});
	});
});

describe('names', () => {
	test('speakers of the bundled articles, by any word of the name, without accents', async () => {
		expect(await offered(['quotes', '--by', 'stolt'])).toEqual(['Jens Stoltenberg', ':end']);
		expect(await offered(['quotes', '--by=jens s'])).toEqual(['--by=Jens Stoltenberg', ':end']);
		const {out} = await runMain(['complete', '--', 'quotes', '--by', 'stolt']);
		expect(out).toMatch(/^Jens Stoltenberg\t\S/);
	});
	test('of the sources on the line alone, else of the settings', async () => {
		const home = folderWith({
			'press/grain.md': GRAIN,
			'press/pride.txt': PRIDE,
			'.config/diplo-reader/config.yaml': 'sources: ~/press/pride.txt\n',
		});
		const env = {HOME: home};
		expect(await offered(['quotes', join(home, 'press'), '--by', ''], env)).toEqual(
			expect.arrayContaining(['António Guterres', 'Recep Tayyip Erdoğan']),
		);
		expect(await offered(['quotes', '~/press/grain.md', '--by', ''], env)).toEqual(['António Guterres', ':end']);
		expect(await offered(['quotes', '--by', 'erdogan'], env)).toEqual(['Recep Tayyip Erdoğan', ':end']);
		expect(await offered(['quotes', '--by', 'guterres'], env)).toEqual([':end']);
		expect(await offered(['quotes', '--about', 'ank'], env)).toEqual(['ANKARA', ':end']);
		expect(await offered(['search', 'ank'], env)).toEqual(['ANKARA', ':end']);
	});
	test('of bad sources there are none, and nothing is said', async () => {
		const folder = folderWith({'a.txt': '', 'b.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])});
		const sources = [join(folder, 'a.txt'), join(folder, 'b.txt'), join(folder, 'gone.txt'), '-'];
		for (const source of sources) expect(await offered(['quotes', source, '--by', ''])).toEqual([':end']);
	});
});

describe('names that were read', () => {
	const folderOf = (cache: string) => join(cache, 'diplo-reader');
	const kept = (cache: string) => readdirSync(folderOf(cache)).filter(name => name.startsWith('names-'));

	test('are kept for their owner, and read again only from a file that has changed', async () => {
		const press = folderWith({'grain.md': GRAIN, 'pride.txt': PRIDE});
		const cache = folderWith({});
		const ask = () => offered(['quotes', press, '--by', ''], {XDG_CACHE_HOME: cache});
		const all = await ask();
		expect(all).toEqual(expect.arrayContaining(['António Guterres', 'Recep Tayyip Erdoğan']));
		const [name = ''] = kept(cache);
		const path = join(folderOf(cache), name);
		expect(statSync(path).mode & 0o777).toBe(0o600);
		// What the cache says is believed as long as the file is as it was.
		writeFileSync(path, readFileSync(path, 'utf8').replaceAll('António Guterres', 'Antonia Other'));
		expect(await ask()).toContain('Antonia Other');
		utimesSync(join(press, 'grain.md'), new Date(), new Date(Date.now() + 60_000));
		expect(await ask()).toEqual(all);
		expect(readFileSync(path, 'utf8')).toContain('António Guterres');
	});
	test('for the sources on the line by themselves, and no more than a few', async () => {
		const press = folderWith(Object.fromEntries(Array.from({length: 12}, (_, i) => [`${i}.txt`, PRIDE])));
		const cache = folderWith({});
		for (let i = 0; i < 12; i++)
			expect(await offered(['quotes', join(press, `${i}.txt`), '--by', ''], {XDG_CACHE_HOME: cache})).toHaveLength(2);
		expect(kept(cache).length).toBeLessThanOrEqual(8);
	});
	test.each(['', '{}', '[[1, 2]]', '[["a", {"stamp": "x", "names": {"speakers": [["A", 1]]}}]]', '\0\0'])(
		'a cache of %j is as none',
		async text => {
			const press = folderWith({'pride.txt': PRIDE});
			const cache = folderWith({});
			const ask = () => offered(['quotes', press, '--by', ''], {XDG_CACHE_HOME: cache});
			await ask();
			writeFileSync(join(folderOf(cache), kept(cache)[0] ?? ''), text);
			expect(await ask()).toEqual(['Recep Tayyip Erdoğan', ':end']);
		},
	);
	test('without a folder for it they are read each time', async () => {
		const press = folderWith({'pride.txt': PRIDE, file: ''});
		const env = {XDG_CACHE_HOME: join(press, 'file')};
		expect(await offered(['quotes', join(press, 'pride.txt'), '--by', ''], env)).toEqual([
			'Recep Tayyip Erdoğan',
			':end',
		]);
		expect(existsSync(join(press, 'file', 'diplo-reader'))).toBe(false);
	});
});

describe('names of many articles', () => {
	test('stand once, the most frequent first; a surname alone counts for the one full name', () => {
		const names: readonly (readonly Named[])[] = [
			[
				['Erdoğan', '', 2],
				['António Guterres', 'Secretary-General', 1],
			],
			[['Recep Tayyip Erdoğan', 'President', 1]],
			[['Erdogan', '', 1]],
			[
				['Barack Obama', '', 3],
				['Michelle Obama', '', 1],
				['Obama', '', 5],
			],
		];
		expect(joinNames(names)).toEqual([
			['Obama', '', 5],
			['Recep Tayyip Erdoğan', 'President', 4],
			['Barack Obama', '', 3],
			['António Guterres', 'Secretary-General', 1],
			['Michelle Obama', '', 1],
		]);
	});
	test('a name is written as in the article that does not shout', () => {
		expect(joinNames([[['ANKARA', 'place', 1]], [['Ankara', 'place', 1]]])).toEqual([['Ankara', 'place', 2]]);
	});
	test('those that nobody could type are left out', () => {
		expect(
			joinNames([[['a\u001b[31mb', '', 1]], [['a\nb', '', 1]], [['a\u202eb', '', 1]], [['李克强', '', 1]]]),
		).toEqual([['李克强', '', 1]]);
	});
	test('those that begin with what was typed come first', () => {
		const names: readonly Named[] = [
			['Michelle Obama', '', 9],
			['Oba Femi', '', 1],
			['Jacob', '', 1],
		];
		expect(matchingNames(names, 'OBA').map(([name]) => name)).toEqual(['Oba Femi', 'Michelle Obama']);
	});
});

describe('diplo-reader completion', () => {
	test.each(['bash', 'zsh', 'fish'])('%s prints the script', async shell => {
		const {code, out} = await runMain(['completion', shell]);
		expect([code, out]).toEqual([
			0,
			readFileSync(new URL(`../../../src/cli/completion/completion.${shell}`, import.meta.url), 'utf8'),
		]);
	});
	test('without a shell, or with another, says which there are', async () => {
		expect(await runMain(['completion'])).toMatchObject({code: 2, out: ''});
		expect((await runMain(['completion'])).err).toContain('bash, zsh, fish');
		expect((await runMain(['completion', 'ksh'])).err).toContain('diplo-reader completion bash|zsh|fish');
	});
});
