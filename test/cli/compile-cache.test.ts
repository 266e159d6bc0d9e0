import {spawnSync} from 'node:child_process';
import {chmodSync, readdirSync, statSync, truncateSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cacheFolder, loadCompiled} from '../../src/cli/compile-cache.js';
import {folderWith} from './press.js';
import {program} from './run-program.js';

// npm test builds first, so that there are bundles to load.
const require = createRequire(program);
type Help = {readonly helpText: (command: undefined) => string};
const load = (folder: string | undefined) => loadCompiled<Help>('help.cjs', {folder, require});

describe('the compiled code of a bundle', () => {
	test('is kept once, readable by its owner alone, and taken the next time', () => {
		const folder = join(folderWith({}), '.cache', 'diplo-reader');
		const first = load(folder);
		expect(first.exports.helpText(undefined)).toContain('diplo-reader');
		first.keep();
		const [kept] = readdirSync(folder);
		const path = join(folder, kept as string);
		expect(statSync(path).mode & 0o777).toBe(0o600);
		const {mtimeMs} = statSync(path);
		const second = load(folder);
		expect(second.exports.helpText(undefined)).toBe(first.exports.helpText(undefined));
		second.keep();
		expect(readdirSync(folder)).toEqual([kept]);
		expect(statSync(path).mtimeMs).toBe(mtimeMs);
	});
	test('that is torn is replaced', () => {
		const folder = folderWith({});
		// Each in a process of its own: within one, V8 remembers the source and looks at no file.
		const keepElsewhere = () => {
			const code = `import {createRequire} from 'node:module';
				import {loadCompiled} from './src/cli/compile-cache.ts';
				const loaded = loadCompiled('help.cjs', {folder: ${JSON.stringify(folder)}, require: createRequire(${JSON.stringify(program)})});
				console.log(loaded.exports.helpText(undefined));
				loaded.keep();`;
			const args = ['--import', 'tsx', '--input-type=module', '-e', code];
			return spawnSync(process.execPath, args, {cwd: join(dirname(program), '..'), encoding: 'utf8'});
		};
		keepElsewhere();
		const path = join(folder, readdirSync(folder)[0] as string);
		const {size} = statSync(path);
		truncateSync(path, 1000);
		expect(keepElsewhere()).toMatchObject({status: 0, stdout: expect.stringContaining('Usage')});
		// V8 may write a few bytes more or fewer the second time.
		const {size: whole, mtimeMs} = statSync(path);
		expect(whole).toBeGreaterThan(size * 0.9);
		expect(keepElsewhere()).toMatchObject({status: 0});
		expect(statSync(path).mtimeMs).toBe(mtimeMs);
	});
	test('that others could have written is not taken', () => {
		const folder = folderWith({});
		load(folder).keep();
		const path = join(folder, readdirSync(folder)[0] as string);
		chmodSync(path, 0o666);
		load(folder).keep();
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});
	test('of an older version goes', () => {
		const folder = folderWith({'help.cjs-0.0.1-5-v20': 'old', 'other.txt': 'not ours'});
		load(folder).keep();
		expect(readdirSync(folder)).toHaveLength(2);
		expect(readdirSync(folder)).toContain('other.txt');
	});
	test('is done without where it cannot be kept', () => {
		const folder = folderWith({file: 'in the way'});
		for (const place of [join(folder, 'file', 'cache'), '/proc/none', join(folder, 'no', 'such', 'home'), undefined]) {
			const loaded = load(place);
			expect(loaded.exports.helpText(undefined)).toContain('Usage');
			loaded.keep();
		}
	});
});

test.each([
	[{HOME: '/home/a'}, '/home/a/.cache/diplo-reader'],
	[{HOME: '/home/a', XDG_CACHE_HOME: '/tmp/b'}, '/tmp/b/diplo-reader'],
	[{HOME: '/home/a', XDG_CACHE_HOME: 'relative'}, '/home/a/.cache/diplo-reader'],
	[{}, undefined],
	[{HOME: 'relative'}, undefined],
	[{HOME: '/home/a', NODE_DISABLE_COMPILE_CACHE: '1'}, undefined],
])('with %j it is kept in %s', (env, folder) => {
	expect(cacheFolder(env)).toBe(folder);
});
