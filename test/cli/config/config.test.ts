import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith, GRAIN, PRIDE} from '../press.js';
import {runMain} from '../run-main.js';

const homeWith = (config: string) =>
	folderWith({'.config/diplo-reader/config.yaml': config, 'press/grain.md': GRAIN, 'press/pride.txt': PRIDE});

describe('diplo-reader config', () => {
	test('tells each setting and where it comes from', async () => {
		const home = homeWith('# mine\ntheme: dark\nsources: ~/press\nkeys:\n  nextQuote: [x, "]"]\n');
		const env = {HOME: home, DIPLO_READER_WIDTH: '66', BROWSER: 'lynx'};
		const path = join(home, '.config/diplo-reader/config.yaml');
		const piped = await runMain(['config'], {env});
		expect(piped).toMatchObject({code: 0, err: ''});
		const rows = piped.out.split('\n');
		expect(rows[0]).toBe(`file\t${path}\tread`);
		for (const row of [
			`theme\tdark\t${path}:2`,
			'width\t66\tDIPLO_READER_WIDTH',
			'mouse\tfalse\tdefault',
			`sources\t~/press\t${path}:3`,
			'clipboard\t-\tdefault',
			'browser\tlynx\tBROWSER',
			`keys.nextQuote\tx ]\t${path}:5`,
			'keys.previousQuote\t[\tdefault',
		])
			expect(rows).toContain(row);
		const {out} = await runMain(['config', '--color', 'never'], {env, terminal: 100});
		expect(out).toMatch(/^file +~\/\.config\/diplo-reader\/config\.yaml {2}read$/m);
		expect(out).toMatch(/^theme +dark {2}~\/\.config\/diplo-reader\/config\.yaml:2$/m);
	});
	test('tells what the command line sets', async () => {
		const home = homeWith('theme: dark\n');
		const {out} = await runMain(['config', '--theme', 'light', '--mouse'], {env: {HOME: home}});
		expect(out).toContain('theme\tlight\t--theme\n');
		expect(out).toContain('mouse\ttrue\t--mouse\n');
		expect((await runMain(['list', '--theme', 'light'])).err).toContain('--theme means nothing with list');
	});
	test('names the file that would be read', async () => {
		const home = folderWith({});
		const {out, code} = await runMain(['config'], {env: {HOME: home}});
		expect(out).toContain(`file\t${home}/.config/diplo-reader/config.yaml\tnot there\n`);
		expect(code).toBe(0);
		expect((await runMain(['config'])).out).toContain('file\t-\tno home folder\n');
	});
	test('says which keys are those of a preset', async () => {
		const home = homeWith('preset: vim\n');
		const {out} = await runMain(['config'], {env: {HOME: home}});
		expect(out).toMatch(/^keys\.undo\tu\t.*config\.yaml:1$/m);
		expect(out).toMatch(/^keys\.nextQuote\t\]\tdefault$/m);
	});
	test('as JSON', async () => {
		const home = homeWith('width: 66\nkeys:\n  explain: Ctrl-E\n');
		const path = join(home, '.config/diplo-reader/config.yaml');
		const {out} = await runMain(['config', '--format', 'json'], {env: {HOME: home}});
		const settings = JSON.parse(out).settings as ReadonlyArray<{readonly name: string}>;
		const named = (wanted: string) => settings.find(({name}) => name === wanted);
		expect(named('file')).toMatchObject({value: path, origin: {kind: 'read'}});
		expect(named('width')).toMatchObject({value: 66, origin: {kind: 'file', path, line: 1}});
		expect(named('keys.explain')).toMatchObject({value: ['ctrl-e'], origin: {kind: 'file', path, line: 3}});
		expect(named('clipboard')).toMatchObject({value: null, origin: {kind: 'default'}});
	});
	test('tells what is wrong on standard error, with exit 2', async () => {
		const home = homeWith('theme: drak\nwidth: 66\n');
		const {code, out, err} = await runMain(['config'], {env: {HOME: home}});
		expect(code).toBe(2);
		expect(out).toContain('theme\tterminal\tdefault\n');
		expect(out).toContain('width\t66\t');
		expect(err).toBe(
			'diplo-reader: ~/.config/diplo-reader/config.yaml:1: unknown theme “drak”; one of terminal, dark, light, contrast, mono\n',
		);
	});
	test('takes no sources', async () => {
		const {code, err} = await runMain(['config', 'press']);
		expect([code, err]).toEqual([
			2,
			'diplo-reader: config takes no press: diplo-reader config (see diplo-reader --help)\n',
		]);
	});
	test('shows what is hostile in a path and in a value', async () => {
		const home = join(folderWith({}), 'a\u001b[31m');
		mkdirSync(home);
		const {out} = await runMain(['config'], {env: {HOME: home, BROWSER: 'x\u001b]0;y\u0007'}});
		expect(out).not.toContain('\u001b');
		expect(out).not.toContain('\u0007');
		expect(out).toContain('browser\tx^[]0;y^G\tBROWSER\n');
	});
});

describe('other commands', () => {
	test('read the sources of the settings when none is named', async () => {
		const home = homeWith('sources:\n  - ~/press/pride.txt\n');
		const env = {HOME: home};
		expect((await runMain(['list'], {env})).out).toBe('pride\t2022-07-21\tErdoğan hosts grain talks\n');
		expect((await runMain(['list', join(home, 'press/grain.md')], {env})).out).toMatch(/^grain\t/);
		expect((await runMain(['quotes'], {env, stdin: GRAIN})).out).toContain('António Guterres');
		expect((await runMain([], {env})).out).toContain('Erdoğan hosts grain talks');
	});
	test('complain of a mistake and go on', async () => {
		const home = homeWith('them: dark\nsources: ~/press/pride.txt\n');
		const {code, out, err} = await runMain(['list'], {env: {HOME: home}});
		expect([code, out.split('\t')[0]]).toEqual([0, 'pride']);
		expect(err).toContain('config.yaml:1: unknown setting “them”; did you mean theme?');
	});
	test('wrap for a terminal to the width that is set', async () => {
		const home = homeWith('width: 40\n');
		const {out} = await runMain(['show', join(home, 'press/grain.md'), '--color', 'never'], {
			env: {HOME: home},
			terminal: 100,
		});
		expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(40);
	});
	test('give help without reading it', async () => {
		const home = homeWith('them: dark\n');
		expect(await runMain(['--version'], {env: {HOME: home}})).toMatchObject({code: 0, err: ''});
	});
});
