import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {loadConfig, originText, problemText} from '../../../src/cli/config/load-config.js';
import {DEFAULT_CONFIG} from '../../../src/tui/config.js';
import {folderWith} from '../press.js';

type Env = Readonly<Record<string, string>>;
type Flags = Parameters<typeof loadConfig>[0]['flags'];

/** Loads a configuration of the given text; the problems and origins are those of a home at `~`. */
async function load(text: string | Buffer, {env = {}, flags = {}}: {readonly env?: Env; readonly flags?: Flags} = {}) {
	const home = folderWith({
		'.config/diplo-reader/config.yaml': text,
		'press/a.txt': 'A',
		'.config/diplo-reader/near/a.txt': 'A',
	});
	const surroundings = {HOME: home, PATH: process.env.PATH ?? '', ...env};
	const {config, problems, origins} = await loadConfig({env: surroundings, flags});
	return {
		config,
		home,
		problems: problems.map(problem => problemText(problem, surroundings)),
		origin: (name: string) => originText(origins.get(name) ?? {kind: 'default'}, surroundings),
	};
}

const FILE = '~/.config/diplo-reader/config.yaml';

describe('a configuration', () => {
	test('sets what it says, and tells where each value stands', async () => {
		const {config, problems, origin, home} = await load(`# mine
theme: dark
width: 72
preset: vim
mouse: true
bidi: isolate
keys:
  nextQuote: "]"
  explain:
    - Ctrl-E
    - I

sources:
  - ~/press
  - near
browser: sh -x %s
clipboard: cat
`);
		expect(problems).toEqual([]);
		expect(config).toEqual({
			preset: 'vim',
			keys: new Map([
				['nextQuote', [']']],
				['explain', ['Ctrl-E', 'I']],
			]),
			theme: 'dark',
			width: 72,
			mouse: true,
			bidi: 'isolate',
			sources: [join(home, 'press'), join(home, '.config/diplo-reader/near')],
			clipboard: 'cat',
			browser: 'sh -x %s',
		});
		expect(['theme', 'width', 'keys', 'keys.explain', 'sources'].map(origin)).toEqual(
			[2, 3, 7, 9, 13].map(line => `${FILE}:${line}`),
		);
	});
	test('that is not there leaves the defaults', async () => {
		const home = folderWith({'.config/other': ''});
		expect(await loadConfig({env: {HOME: home}})).toEqual({
			config: DEFAULT_CONFIG,
			problems: [],
			origins: new Map(),
			path: join(home, '.config/diplo-reader/config.yaml'),
			isThere: false,
		});
		expect(await loadConfig({env: {}})).toMatchObject({config: DEFAULT_CONFIG, path: undefined, isThere: false});
	});
	test.each(['', '\n\n', '# nothing yet\n', '---\n', '\ufeff', 'theme: terminal\r\nwidth: 80\r\n'])(
		'of %j is one without problems',
		async text => {
			const {config, problems} = await load(text);
			expect([config, problems]).toEqual([DEFAULT_CONFIG, []]);
		},
	);
	test('is found by XDG_CONFIG_HOME, if that is absolute', async () => {
		const folder = folderWith({'diplo-reader/config.yaml': 'width: 33'});
		expect((await loadConfig({env: {XDG_CONFIG_HOME: folder, HOME: '/nonexistent'}})).config.width).toBe(33);
		expect((await loadConfig({env: {XDG_CONFIG_HOME: 'here', HOME: '/nonexistent'}})).path).toBe(
			'/nonexistent/.config/diplo-reader/config.yaml',
		);
	});
	test('keys may be marks of YAML, in quotes', async () => {
		const {config, problems} = await load(
			'keys:\n  nextQuote: "#"\n  previousQuote: \'"\'\n  search: ["/", "&"]\n  star: \'*\'\n',
		);
		expect(problems).toEqual([]);
		expect([...config.keys.values()]).toEqual([['#'], ['"'], ['/', '&'], ['*']]);
	});
});

describe('what is stronger', () => {
	test('a flag goes before the environment, that before the file', async () => {
		const text = 'theme: dark\nwidth: 70\nmouse: on\n';
		const env = {DIPLO_READER_THEME: 'light', DIPLO_READER_WIDTH: '60'};
		const {config, origin} = await load(text, {env, flags: {theme: 'mono'}});
		expect([config.theme, config.width, config.mouse]).toEqual(['mono', 60, true]);
		expect(['theme', 'width', 'mouse', 'bidi'].map(origin)).toEqual([
			'--theme',
			'DIPLO_READER_WIDTH',
			`${FILE}:3`,
			'default',
		]);
	});
	test('a bad value leaves the weaker one', async () => {
		const {config, problems, origin} = await load('theme: dark\n', {env: {DIPLO_READER_THEME: 'drak'}});
		expect([config.theme, origin('theme')]).toEqual(['dark', `${FILE}:1`]);
		expect(problems).toEqual([
			'DIPLO_READER_THEME: unknown theme “drak”; one of terminal, dark, light, contrast, mono',
		]);
	});
	test('a variable that is empty is none', async () => {
		const {config, problems} = await load('width: 70', {env: {DIPLO_READER_WIDTH: ''}});
		expect([config.width, problems]).toEqual([70, []]);
	});
	test('without a file the environment counts', async () => {
		const {config} = await loadConfig({env: {HOME: '/nonexistent', DIPLO_READER_MOUSE: 'true'}});
		expect(config.mouse).toBe(true);
	});
});

describe('a mistake is told with its line and its remedy', () => {
	const cases: ReadonlyArray<readonly [text: string, ...problems: string[]]> = [
		['\n\ntheme: drak', '3: unknown theme “drak”; one of terminal, dark, light, contrast, mono'],
		['theme: [dark]', '1: theme is one of terminal, dark, light, contrast, mono'],
		['theme:', '1: theme is one of terminal, dark, light, contrast, mono'],
		['preset: emacs', '1: unknown preset “emacs”; one of less, vim, newsboat'],
		['them: dark', '1: unknown setting “them”; did you mean theme?'],
		[
			'colour: dark',
			'1: unknown setting “colour”; known are preset, keys, theme, width, mouse, bidi, sources, clipboard, browser',
		],
		['width: 500', '1: width “500” is not a whole number of columns from 20 to 200'],
		['width: 7.5', '1: width “7.5” is not a whole number of columns from 20 to 200'],
		['width: wide', '1: width “wide” is not a whole number of columns from 20 to 200'],
		['mouse: maybe', '1: mouse is true or false'],
		['bidi: both', '1: unknown bidi “both”; one of terminal, isolate'],
		['theme: dark\ntheme: light', '2: theme is given twice; the first one counts'],
		['sources:\n  - ~/press\n  - ~/presss', '3: sources: no file or folder “~/presss”; left out'],
		['sources:\n  a: b', '2: sources is a list of files and folders'],
		['browser: firefox | cat', '1: browser: only a shell can run this (it uses |); put it into a script and name that'],
		['browser: no-such-browser-here', '1: browser: there is no program “no-such-browser-here” here'],
		['clipboard: "cat \'x"', "1: clipboard: a quotation mark is not closed: '"],
		['keys: vim', '1: keys is a list of “command: key” lines, such as nextQuote: "]"'],
		['keys:\n  nextQuot: x', '2: keys: there is no command “nextQuot”; did you mean nextQuote?'],
		[
			'keys:\n  nextQuote: xyz',
			'2: keys: there is no key “xyz”; it is a character, two characters, Ctrl-X, Space, Enter, PgDn …',
		],
		['keys:\n  nextQuote: x\n  previousQuote: x', '3: keys: “x” is given to nextQuote too'],
		['keys:\n  explain: x\n  nextQuote: v', '3: keys: “v” is the only key of select; give it another one'],
		['keys:\n  search: #', '2: keys: search needs a key or a list of keys, in quotes where it is a mark such as "#"'],
		['keys:\n  explain: x\n  explain: X', '3: keys: explain is given twice; the first one counts'],
		['keys:\n  explain: 5', '2: keys: 5: a number before a key repeats it; a digit cannot be bound'],
		['theme: &a dark\npreset: *a', '2: preset is one of less, vim, newsboat'],
		['theme: !!js/function dark', '1: tags (!…) are not read; take it away'],
		['just words', '1: is not a list of “setting: value” lines'],
		['- theme: dark', '1: is not a list of “setting: value” lines'],
		['\ttheme: dark', '1: is indented with a tab; use spaces'],
		['theme: dark\n---\nwidth: 70', '2: what stands after this line is not read; settings are one document'],
	];
	test.each(cases)('%j', async (text, ...problems) => {
		expect((await load(text)).problems).toEqual(problems.map(problem => `${FILE}:${problem}`));
	});
	test('every problem is told, in the order of the lines, and the good settings count', async () => {
		const {config, problems} = await load(
			'theme: drak\nwidth: 66\nmose: true\nkeys:\n  fly: x\n  explain: x\nmouse: yes\n',
		);
		expect(problems.map(problem => problem.replace(/ .*/, ''))).toEqual([`${FILE}:1:`, `${FILE}:3:`, `${FILE}:5:`]);
		expect([config.theme, config.width, config.mouse, config.keys.get('explain')]).toEqual([
			'terminal',
			66,
			true,
			['x'],
		]);
	});
	test('a line that is no YAML spoils itself alone', async () => {
		const {config, problems} = await load(
			'theme: dark\nkeys:\n  # marks\n  nextQuote: ]\n  explain: x\n  search: @\nwidth: 66\nbrowser: "sh\nmouse: true\n',
		);
		expect(problems).toEqual([
			`${FILE}:4: is not well-formed YAML; put the value in quotes: nextQuote: "]"`,
			`${FILE}:6: is not well-formed YAML; put the value in quotes: search: "@"`,
			`${FILE}:8: a quotation mark or a bracket is not closed`,
		]);
		expect([config.theme, config.width, config.mouse]).toEqual(['dark', 66, true]);
		expect([...config.keys]).toEqual([['explain', ['x']]]);
	});
	test('a thousand problems are told in twenty lines and one', async () => {
		const {problems} = await load(Array.from({length: 1000}, (_, i) => `a${i}: x\n`).join(''));
		expect(problems).toHaveLength(21);
		expect(problems.at(-1)).toBe(`${FILE}: 980 more like these`);
	});
});

describe('a hostile configuration', () => {
	const size = 15_000;
	const cases: ReadonlyArray<readonly [name: string, text: string | Buffer, problem: RegExp]> = [
		['huge', 'x: y\n'.repeat(1_000_000), /longer than 16 KB; nothing in it is read/],
		['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff]), /not text in UTF-8/],
		['UTF-16', Buffer.from('\ufefftheme: dark', 'utf16le'), /not text in UTF-8/],
		['with a zero byte', 'theme: dark\0', /not text in UTF-8/],
		['nested in brackets', '['.repeat(size), /nested too deep/],
		['nested behind marks', `theme: ${'["]"'.repeat(size / 4)}`, /nested too deep/],
		['nested on one line', 'a: '.repeat(size / 3), /nested too deep/],
		['nested in lines', Array.from({length: 150}, (_, i) => `${' '.repeat(i)}keys:`).join('\n'), /nested too deep/],
		[
			'of aliases of aliases',
			`theme: &a [x, x, x]\n${'bcdefgh'.replace(/./g, (name, i: number) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(9)}]\n`)}preset: *h`,
			/preset is one of/,
		],
		['of one name', 'theme: dark\n'.repeat(size / 12), /given twice/],
		['of many names', Array.from({length: 1500}, (_, i) => `k${i}: 1`).join('\n'), /unknown setting/],
		['of errors', ': @\n'.repeat(size / 4), /./],
		['of marks', '"'.repeat(size), /./],
		['of documents', '---\n'.repeat(size / 4), /^$/],
		['of directives', '%\n'.repeat(size / 2), /./],
		['with a name of a thousand letters', `${'x'.repeat(1000)}: y`, /unknown setting “x{59}…”/],
		[
			'with names of objects',
			'__proto__: 1\nconstructor: x\nkeys:\n  __proto__: x\n  toString: y\n',
			/unknown setting/,
		],
	];
	test.each(cases)('%s is told of and does no harm', async (_name, text, problem) => {
		const {config, problems} = await load(text);
		expect(problems.join('\n').slice(0, 10_000)).toMatch(problem);
		expect(config.keys.size).toBe(0);
		expect(config.width).toBe(80);
	});
	test('in the place of the file a folder, a pipe, a loop of links or one nobody may read', async () => {
		const told = async (make: (path: string) => void) => {
			const home = folderWith({'.config/diplo-reader/other': ''});
			const path = join(home, '.config/diplo-reader/config.yaml');
			make(path);
			const {problems, config} = await loadConfig({env: {HOME: home}});
			expect(config).toEqual(DEFAULT_CONFIG);
			return problems.map(problem => problemText(problem, {HOME: home})).join();
		};
		expect(await told(path => mkdirSync(path))).toBe(`${FILE}: is a folder; a file is read in its place`);
		expect(await told(path => spawnSync('mkfifo', [path]))).toBe(`${FILE}: is not a file`);
		expect(await told(path => symlinkSync(path, path))).toMatch(/cannot be read: too many symbolic links/);
		expect(await told(path => symlinkSync('/dev/zero', path))).toBe(`${FILE}: is not a file`);
		if (process.getuid?.() !== 0)
			expect(
				await told(path => {
					symlinkSync('/dev/null', path);
					chmodSync(join(path, '..'), 0);
				}),
			).toMatch(/cannot be read: permission denied/);
	});
	test('a file where the folder should be is no configuration', async () => {
		const home = folderWith({'.config/diplo-reader': ''});
		expect(await loadConfig({env: {HOME: home}})).toMatchObject({problems: [], isThere: false});
	});
});
