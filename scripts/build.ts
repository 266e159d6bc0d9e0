// Bundles src/ into dist/, everything included, so that the installed package needs no other:
//
//   npm run build -- [--no-types] [--sizes]
//
// The program is CommonJS: a process that loads no ES module starts about a tenth sooner. Every `import()` in the sources
// starts a bundle of its own, required when the program gets there; what two bundles share is in both (little is).
import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type BuildFailure, type BuildOptions, build, formatMessages, type Plugin} from 'esbuild';
import {SHELLS} from '../src/cli/command-table.js';
import {manual} from '../src/cli/manual/manual.js';
import {type Patch, patches, patchPackages} from './bundle-patches.js';
import {bundledFiles} from './bundled-articles.js';
import {thirdPartyLicences} from './licences.js';
import {toAscii} from './to-ascii.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Built beside dist/ and swapped in whole, so that a program started meanwhile finds the old files or the new ones.
const staged = join(root, `dist.new-${process.pid}`);

/** Bundles by source file, named as in dist/; grows while it is worked through. */
const bundles = new Map([
	[join(root, 'src', 'cli', 'main.ts'), 'cli.cjs'],
	// Started as a thread.
	[join(root, 'src', 'cli', 'annotate-worker.ts'), 'annotate-worker.cjs'],
]);
const inputs = new Set<string>();
const patchesMade = new Set<Patch>();

try {
	rmSync(staged, {recursive: true, force: true});
	mkdirSync(staged);
	for (const [source, name] of bundles) await bundle(source, name, commonJs());
	// The library is an ES module, and takes from the program's bundles what they hold already.
	await bundle(join(root, 'src', 'index.ts'), 'index.js', {format: 'esm'});
	const idle = patches.filter(patch => !patchesMade.has(patch));
	if (idle.length > 0 && [...inputs].some(input => input.includes('node_modules/ink/')))
		throw new Error(`not bundled any more: ${idle.map(({name}) => name).join('; ')}`);
	for (const [name, contents] of await bundledFiles()) writeFileSync(join(staged, name), contents);
	for (const shell of SHELLS) {
		const name = `completion.${shell}`;
		copyFileSync(join(root, 'src', 'cli', 'completion', name), join(staged, name));
	}
	writeFileSync(join(staged, 'diplo-reader.1'), manual(version));
	writeFileSync(join(staged, 'THIRD-PARTY-LICENSES'), thirdPartyLicences(root, inputs));
	if (!process.argv.includes('--no-types')) declareTypes();
	swapIn();
} catch (error) {
	rmSync(staged, {recursive: true, force: true});
	const {errors} = error as BuildFailure;
	if (Array.isArray(errors)) console.error((await formatMessages(errors, {kind: 'error'})).join('\n'));
	else console.error(error);
	process.exitCode = 1;
}

async function bundle(source: string, name: string, {define, ...options}: BuildOptions): Promise<void> {
	const {metafile} = await build({
		absWorkingDir: root,
		entryPoints: [source],
		outfile: join(staged, name),
		bundle: true,
		platform: 'node',
		target: 'node20.12',
		jsx: 'automatic',
		minify: true,
		legalComments: 'none',
		metafile: true,
		logLevel: 'silent',
		define: {BUILT_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"', ...define},
		plugins: [splitAtImports(source), patchPackages(patchesMade)],
		...options,
	});
	// esbuild escapes what is not ASCII in strings and leaves it in regular expressions. The program reads a bundle as one
	// byte a character, which starts faster.
	rewrite(join(staged, name), toAscii);
	for (const input of Object.keys(metafile?.inputs ?? {})) inputs.add(input);
	if (process.argv.includes('--sizes')) {
		const [output] = Object.values(metafile?.outputs ?? {});
		const parts = Object.entries(output?.inputs ?? {}).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
		console.log(`${output?.bytes}  ${name}`);
		for (const [path, {bytesInOutput}] of parts.slice(0, 6)) console.log(`          ${bytesInOutput}  ${path}`);
	}
}

function rewrite(path: string, change: (text: string) => string): void {
	const text = readFileSync(path, 'utf8');
	const changed = change(text);
	if (changed !== text) writeFileSync(path, changed);
}

function commonJs(): BuildOptions {
	return {
		format: 'cjs',
		// `import()` becomes `require`.
		supported: {'dynamic-import': false, 'regexp-set-notation': true},
		define: {'import.meta.url': 'importMetaUrl'},
		banner: {js: "'use strict';const importMetaUrl=require('node:url').pathToFileURL(__filename).href;"},
	};
}

/** Leaves out of a bundle what has one of its own, and starts one for each source that is imported on demand. */
function splitAtImports(entry: string): Plugin {
	const isLibrary = entry.endsWith('index.ts');
	return {
		name: 'split-at-imports',
		setup({onResolve}) {
			onResolve({filter: /^\./}, ({kind, path, resolveDir, importer}) => {
				if (!importer.startsWith(join(root, 'src'))) return undefined;
				const source = ['ts', 'tsx'].map(end => join(resolveDir, path.replace(/\.js$/, `.${end}`))).find(existsSync);
				if (source === undefined) return undefined;
				if (kind === 'dynamic-import' && !bundles.has(source)) {
					const name = bundleName(source);
					bundles.set(source, name);
				}
				const name = kind === 'dynamic-import' || isLibrary ? bundles.get(source) : undefined;
				return name === undefined ? undefined : {path: `./${name}`, external: true};
			});
		},
	};
}

/** `commands/quotes.ts` gives `quotes.cjs`; a second `search` is told from the first by its folder. */
function bundleName(source: string): string {
	const name = basename(source).replace(/\.tsx?$/, '');
	const isTaken = [...bundles.values()].includes(`${name}.cjs`);
	return isTaken ? `${basename(dirname(source))}-${name}.cjs` : `${name}.cjs`;
}

function declareTypes(): void {
	const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
	const args = ['-p', join(root, 'scripts', 'tsconfig.types.json'), '--outDir', join(staged, 'types')];
	const {status, stdout, error} = spawnSync(process.execPath, [tsc, ...args], {encoding: 'utf8'});
	if (status !== 0) throw new Error(`types: ${error?.message ?? stdout}`);
}

function swapIn(): void {
	const old = `${staged}-old`;
	if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
	renameSync(staged, join(root, 'dist'));
	rmSync(old, {recursive: true, force: true});
}
