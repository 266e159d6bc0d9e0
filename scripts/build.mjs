// Bundles src/ into dist/, everything included, so that the installed package needs no other:
//
//   node scripts/build.mjs [--no-types] [--sizes]
//
// The program is CommonJS: a process that loads no ES module starts about a tenth sooner. Every `import()` in the sources
// starts a bundle of its own, required when the program gets there; what two bundles share is in both (little is).
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
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
	const inputs = new Set();
	const sizes = [];
	/** Bundles by source file; grows while it is worked through. */
	const bundles = new Map([[join(root, 'src', 'cli', 'main.ts'), 'cli.cjs']]);
	for (const [source, name] of bundles) await bundle(source, {outfile: name, format: 'cjs', ...commonJs()});
	// The library is an ES module, and takes from the program's bundles what they hold already.
	await bundle(join(root, 'src', 'index.ts'), {outfile: 'index.js', format: 'esm'});
	writeFileSync(join(staged, 'THIRD-PARTY-LICENSES'), thirdPartyLicences(root, inputs));
	await keepBundledArticles();
	if (!process.argv.includes('--no-types')) declareTypes();
	if (process.argv.includes('--sizes')) for (const line of sizes) console.log(line);
	swapIn();

	async function bundle(source, {outfile, ...options}) {
		const {metafile} = await build({
			absWorkingDir: root,
			entryPoints: [source],
			outfile: join(staged, outfile),
			bundle: true,
			platform: 'node',
			target: 'node20.12',
			jsx: 'automatic',
			minify: true,
			legalComments: 'none',
			metafile: true,
			logLevel: 'silent',
			...options,
			define: {
				BUILT_VERSION: JSON.stringify(version),
				'process.env.NODE_ENV': '"production"',
				'process.env.DEV': '"false"',
				...options.define,
			},
			plugins: [splitAtImports(bundles, source), patchPackages()],
		});
		for (const input of Object.keys(metafile.inputs)) inputs.add(input);
		const [output] = Object.values(metafile.outputs);
		const largest = Object.entries(output.inputs).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
		const names = largest
			.slice(0, 8)
			.map(([path, part]) => `${path.replace('node_modules/', '')} ${part.bytesInOutput}`);
		sizes.push(`${String(output.bytes).padStart(8)}  ${outfile}\n          ${names.join('\n          ')}`);
	}
} catch (error) {
	rmSync(staged, {recursive: true, force: true});
	const errors = error?.errors;
	if (Array.isArray(errors)) for (const line of await formatMessages(errors, {kind: 'error'})) console.error(line);
	else console.error(error);
	process.exitCode = 1;
}

function commonJs() {
	return {
		// `import()` becomes `require`.
		supported: {'dynamic-import': false},
		define: {'import.meta.url': 'importMetaUrl'},
		banner: {js: "'use strict';const importMetaUrl=require('node:url').pathToFileURL(__filename).href;"},
	};
}

/** Leaves out of a bundle what has one of its own, and starts one for each source that is imported on demand. */
function splitAtImports(bundles, entry) {
	return {
		name: 'split-at-imports',
		setup({onResolve}) {
			onResolve({filter: /^\./}, async ({kind, path, resolveDir, importer}) => {
				if (!importer.startsWith(join(root, 'src'))) return undefined;
				const source = ['ts', 'tsx']
					.map(ending => join(resolveDir, path).replace(/\.js$/, `.${ending}`))
					.find(existsSync);
				if (source === undefined) return undefined;
				if (kind === 'dynamic-import' && !bundles.has(source)) {
					const name = basename(source).replace(/\.tsx?$/, '.cjs');
					if ([...bundles.values()].includes(name)) throw new Error(`two bundles would be called ${name}`);
					bundles.set(source, name);
				}
				const own = kind === 'dynamic-import' || entry.endsWith('index.ts');
				return own && bundles.has(source) ? {path: `./${bundles.get(source)}`, external: true} : undefined;
			});
		},
	};
}

/** Parses and annotates the bundled articles once, so that the program need not. */
async function keepBundledArticles() {
	const entry = join(staged, 'bundled-articles.cjs');
	await build({
		entryPoints: [join(root, 'scripts', 'bundled-articles.ts')],
		outfile: entry,
		bundle: true,
		platform: 'node',
		logLevel: 'silent',
		...commonJs(),
	});
	const {bundledFiles} = (await import(`./${relative(dirname(fileURLToPath(import.meta.url)), entry)}`)).default;
	for (const [name, contents] of await bundledFiles(new URL('../articles/', import.meta.url)))
		writeFileSync(join(staged, name), contents);
	rmSync(entry);
}

function declareTypes() {
	const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
	const args = ['-p', join(root, 'scripts', 'tsconfig.types.json'), '--outDir', join(staged, 'types')];
	const {status, stdout, error} = spawnSync(process.execPath, [tsc, ...args], {encoding: 'utf8'});
	if (status !== 0) throw new Error(`types: ${error?.message ?? stdout}`);
}

function swapIn() {
	const old = `${staged}-old`;
	if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
	renameSync(staged, join(root, 'dist'));
	rmSync(old, {recursive: true, force: true});
}
