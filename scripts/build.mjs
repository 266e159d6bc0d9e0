// Bundles src/ into dist/, everything included, so that the installed package needs no other:  node scripts/build.mjs
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, formatMessages} from 'esbuild';
import {patchPackages} from './bundle-patches.mjs';
import {thirdPartyLicences} from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Built beside dist/ and swapped in whole, so that a program started meanwhile finds the old files or the new ones.
const staged = join(root, `dist.new-${process.pid}`);
rmSync(staged, {recursive: true, force: true});
mkdirSync(staged);

try {
	const {metafile} = await build({
		absWorkingDir: root,
		entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts'},
		outdir: staged,
		chunkNames: '[name]-[hash]',
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20.12',
		jsx: 'automatic',
		minify: true,
		legalComments: 'none',
		metafile: true,
		define: {
			BUILT_VERSION: JSON.stringify(version),
			'process.env.NODE_ENV': '"production"',
			'process.env.DEV': '"false"',
		},
		plugins: [builtinRequires(), patchPackages()],
		logLevel: 'silent',
	});
	writeFileSync(join(staged, 'THIRD-PARTY-LICENSES'), thirdPartyLicences(root, Object.keys(metafile.inputs)));
	await keepBundledArticles();
	if (!process.argv.includes('--no-types')) declareTypes();
	if (process.argv.includes('--analyse')) printSizes(metafile);
	const old = `${staged}-old`;
	if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
	renameSync(staged, join(root, 'dist'));
	rmSync(old, {recursive: true, force: true});
} catch (error) {
	rmSync(staged, {recursive: true, force: true});
	const errors = error?.errors;
	if (Array.isArray(errors)) for (const line of await formatMessages(errors, {kind: 'error'})) console.error(line);
	else console.error(error);
	process.exitCode = 1;
}

/** `require('assert')` in a bundled CommonJS package becomes an import, since an ES module has no `require`. */
function builtinRequires() {
	return {
		name: 'builtin-requires',
		setup({onResolve, onLoad}) {
			onResolve({filter: /^(node:)?(assert|events|module)$/}, ({kind, path}) =>
				kind === 'require-call' ? {path: path.replace('node:', ''), namespace: 'builtin'} : undefined,
			);
			onLoad({filter: /.*/, namespace: 'builtin'}, ({path}) => ({
				contents: `import value from 'node:${path}'; export {value as 'module.exports'};`,
			}));
		},
	};
}

/** Parses and annotates the bundled articles once, so that the program need not. */
async function keepBundledArticles() {
	const outfile = join(staged, 'bundled-articles.mjs');
	await build({
		entryPoints: [join(root, 'scripts', 'bundled-articles.ts')],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
	});
	const {bundledFiles} = await import(pathToFileURL(outfile).href);
	for (const [name, contents] of await bundledFiles(new URL('../articles/', import.meta.url)))
		writeFileSync(join(staged, name), contents);
	rmSync(outfile);
}

function declareTypes() {
	const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
	const args = ['-p', join(root, 'scripts', 'tsconfig.types.json'), '--outDir', join(staged, 'types')];
	const {status, stdout, error} = spawnSync(process.execPath, [tsc, ...args], {encoding: 'utf8'});
	if (status !== 0) throw new Error(`types: ${error?.message ?? stdout}`);
}

function printSizes({outputs}) {
	for (const [path, {bytes, inputs, entryPoint}] of Object.entries(outputs)) {
		const largest = Object.entries(inputs).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
		const names = largest
			.slice(0, 6)
			.map(([input, size]) => `${input.replace('node_modules/', '')} ${size.bytesInOutput}`);
		console.log(`${String(bytes).padStart(8)}  ${basename(path)}  ${entryPoint ?? ''}\n          ${names.join(', ')}`);
	}
}
