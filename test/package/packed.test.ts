import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {nodeBinary} from '../cli/run-program.js';

// What somebody gets who installs the package: packed as npm packs it, installed into an empty folder without a network.

const root = fileURLToPath(new URL('../..', import.meta.url));
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'diplo-packed-'));
const installed = join(folder, 'node_modules', 'diplo-reader');
let packed: {readonly files: ReadonlyArray<{readonly path: string}>; readonly size: number};

function run(command: string, args: readonly string[], cwd = folder): string {
	// Nothing of the npm that runs the tests may reach the npm that installs.
	const env = {
		PATH: process.env.PATH ?? '',
		HOME: folder,
		npm_config_cache: join(folder, 'cache'),
		npm_config_update_notifier: 'false',
	};
	const {status, stdout, stderr} = spawnSync(command, args, {
		cwd,
		env,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}${stdout}`);
	return stdout;
}

const diplo = (...args: string[]) => run(nodeBinary, [join(installed, 'bin', 'diplo-reader.js'), ...args]);

beforeAll(() => {
	// The build has been made by npm test; packing must not make another while other tests run it.
	[packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
	writeFileSync(join(folder, 'package.json'), '{"name": "empty", "private": true}');
	run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, `diplo-reader-${version}.tgz`)]);
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

test('the package holds the program, the articles and the licences, and no sources', () => {
	const folders = new Set(packed.files.map(({path}) => (path.includes('/') ? path.split('/')[0] : path)));
	expect([...folders].sort()).toEqual([
		'CHANGELOG.md',
		'LICENSE',
		'README.md',
		'articles',
		'bin',
		'dist',
		'package.json',
	]);
	expect(packed.files.map(({path}) => path)).toContain('dist/THIRD-PARTY-LICENSES');
	expect(packed.size).toBeLessThan(6_000_000);
});

test('installing it adds one package, and runs nothing', () => {
	expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['diplo-reader']);
	const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
	expect(lock.packages['node_modules/diplo-reader'].hasInstallScript).toBeUndefined();
});

test('the installed command answers', () => {
	expect(diplo('--version')).toBe(`${version}\n`);
	expect(diplo('list').trimEnd().split('\n')).toHaveLength(readdirSync(join(root, 'articles')).length);
	const quotes = JSON.parse(diplo('quotes', '--by', 'stoltenberg', '--format', 'json')).quotes;
	expect(quotes.length).toBeGreaterThan(0);
	expect(diplo('search', 'stoltenburg')).toContain('Stoltenberg');
	writeFileSync(join(folder, 'note.txt'), '“Nothing is agreed until everything is agreed,” the spokesman said.\n');
	expect(diplo('quotes', 'note.txt')).toContain('Nothing is agreed');
	expect(run(join(folder, 'node_modules', '.bin', 'diplo-reader'), ['--version'])).toBe(`${version}\n`);
});

test('installed for everybody, it has its manual where man looks, and the scripts that complete words', () => {
	const prefix = join(folder, 'everybody');
	const archive = join(folder, `diplo-reader-${version}.tgz`);
	run('npm', ['install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, archive]);
	expect(readFileSync(join(prefix, 'share', 'man', 'man1', 'diplo-reader.1'), 'utf8')).toBe(diplo('man'));
	for (const shell of ['bash', 'zsh', 'fish']) expect(diplo('completion', shell)).toContain('complete --');
	expect(diplo('complete', '--', 'quotes', '--by', 'stolt')).toContain('Jens Stoltenberg\t');
});

test('the library is there, typed, and loads no screen', () => {
	writeFileSync(
		join(folder, 'use.mts'),
		`import {annotate, buildLibrary, findQuotes, parseArticle, type Quote} from 'diplo-reader';
const {article, problems} = parseArticle('“Yes,” Ban Ki-moon said.', {path: 'note.txt'});
const doc = annotate(article);
const library = buildLibrary([article], {annotate});
const quotes: readonly Quote[] = doc.quotes;
const name: string | undefined = quotes[0]?.attribution?.speaker.name;
export const found: string[] = [...findQuotes(library, {by: 'ban'})].map(({quote}) => quote.kind);
console.log(problems.length, name, found.join());
`,
	);
	const options = {
		strict: true,
		noEmit: false,
		module: 'NodeNext',
		target: 'ES2022',
		lib: ['ES2022', 'DOM'],
		types: [],
		skipLibCheck: false,
	};
	writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions: options, files: ['use.mts']}));
	run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder]);
	expect(run(nodeBinary, [join(folder, 'use.mjs')])).toBe('0 Ban Ki-moon direct\n');
	const loaded = run(nodeBinary, [
		'--input-type=module',
		'-e',
		"await import('diplo-reader'); console.log(Object.keys((await import('node:module')).Module._cache).join())",
	]);
	expect(loaded).not.toContain('browse');
});
