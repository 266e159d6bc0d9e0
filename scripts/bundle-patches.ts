import {readFileSync} from 'node:fs';
import type {Plugin} from 'esbuild';

/** A change to the text of one file of a bundled package. */
export type Patch = {
	/** What it is for. */
	readonly name: string;
	/** End of the file's path. */
	readonly file: string;
	readonly find: RegExp;
	readonly replace: string | ((...match: string[]) => string);
};

/**
 * Characters that every terminal draws in one column and that join with nothing: printable ASCII, Latin letters, dashes and
 * quotation marks, arrows that are no emoji, box lines and blocks.
 */
const NARROW =
	'\\u0020-\\u007E\\u00A0-\\u00AC\\u00AE-\\u02FF\\u2010-\\u2027\\u2030-\\u203B\\u2190-\\u2193\\u2500-\\u259F';

/** Files that only walk the clusters of a text; those of narrow characters and escape codes are known without a segmenter. */
const WALKING_FILES = [
	'string-width/index.js',
	'wrap-ansi/index.js',
	'@alcalzone/ansi-tokenize/build/tokenize.js',
	'ink/build/line-update.js',
];

const SEGMENTER = /^const (\w+) = (new Intl\.Segmenter\([^)\n]*\));$/gm;

/**
 * Changes to bundled packages, each for a cost or a fault that a reader would notice. Each names the words it looks for: when
 * an update of the package takes those away, the build fails and somebody looks again.
 */
export const patches: readonly Patch[] = [
	{
		name: 'yoga: hand out its WebAssembly, which else is decoded by fetch("data:…"), which loads an HTTP client (50 ms)',
		file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
		find: /H="data:application\/octet-stream;base64,([A-Za-z0-9+/=]{10000,})"([\s\S]*)$/g,
		replace: (_all, base64, rest) =>
			`H="data:application/octet-stream;base64,"${rest}\nexport const wasm = '${base64}';`,
	},
	{
		name: 'yoga: start at once, not by a top-level await, which a CommonJS bundle cannot have',
		file: 'yoga-layout/dist/src/index.js',
		find: /^import loadYoga from '(.*)';$([\s\S]*)^const Yoga = wrapAssembly\(await loadYoga\(\)\);$/gm,
		replace: (_all, path, rest) => `import loadYoga, {wasm} from '${path}';${rest}
const made = {
	instantiateWasm(imports, done) {
		done(new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, 'base64')), imports));
		return {};
	},
};
loadYoga(made);
const Yoga = wrapAssembly(made);`,
	},
	{
		name: 'ink: no developer tools, which need a top-level await and a package that is not there',
		file: 'ink/build/reconciler.js',
		find: /^if \(process\.env\['DEV'\] === 'true'\) \{$[\s\S]*?^\}$/gm,
		replace: '',
	},
	{
		name: 'ink: Promise.withResolvers came with Node 22',
		file: 'ink/build/ink.js',
		find: /Promise\.withResolvers\(\)/g,
		replace:
			'(() => { const made = {}; made.promise = new Promise((resolve, reject) => { made.resolve = resolve; made.reject = reject; }); return made; })()',
	},
	{
		name: 'ink: no overview of an error, drawn on a screen that is left at once; it loads half of Node (5 ms)',
		file: 'ink/build/components/ErrorOverview.js',
		find: /^[\s\S]+$/g,
		replace: 'export default function ErrorOverview() { return null; }',
	},
	{
		name: 'terminal-size: child_process only where the terminal cannot be asked (3 ms)',
		file: 'terminal-size/index.js',
		find: /^import \{execFileSync\} from 'node:child_process';$/gm,
		replace: "const execFileSync = (...all) => require('node:child_process').execFileSync(...all);",
	},
	{
		name: 'signal-exit: no assert for the type of an argument (2 ms)',
		file: 'signal-exit/index.js',
		find: /var assert = require\('assert'\)/g,
		replace: 'var assert = {equal() {}}',
	},
	...WALKING_FILES.map(file => ({
		name: `${file}: make Intl.Segmenter for the texts that need it (10 ms)`,
		file,
		find: SEGMENTER,
		replace: (_all: string, name: string, made: string) => `let ${name}Made;
const ${name} = {
	segment: text =>
		/^[\\u001B${NARROW}]*$/.test(text)
			? Array.from(text, (segment, index) => ({segment, index}))
			: (${name}Made ??= ${made}).segment(text),
};`,
	})),
	{
		name: 'slice-ansi: make Intl.Segmenter when it is first needed (10 ms)',
		file: 'slice-ansi/tokenize-ansi.js',
		find: SEGMENTER,
		replace: (_all, name, made) => `let ${name}Made;
const ${name} = {segment: text => (${name}Made ??= ${made}).segment(text)};`,
	},
	{
		name: 'string-width: compile \\p{RGI_Emoji} when it is first needed (15 ms)',
		file: 'string-width/index.js',
		find: /^const rgiEmojiRegex = \/\^\\p\{RGI_Emoji\}\$\/v;$/gm,
		replace: () =>
			"let rgiEmojiMade; const rgiEmojiRegex = {test: text => (rgiEmojiMade ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
	},
	{
		name: 'string-width: count letters, dashes, quotation marks and box lines without a segmenter',
		file: 'string-width/index.js',
		find: /if \(\/\^\[\\u0020-\\u007E\]\*\$\/\.test\(string\)\) \{/g,
		replace: () => `if (/^[${NARROW}]*$/.test(string) && (ambiguousIsNarrow || /^[\\u0020-\\u007E]*$/.test(string))) {`,
	},
];

const SEPARATORS = /\\/g;

/** What no bundled package may do while it is loaded. */
const EAGER_SEGMENTER = /^(?:const|let|var) \w+ = new Intl\.Segmenter\(/m;

/** The text of the file with its patches made; throws when one does not find its words. `undefined` when none is for it. */
export function patchFile(path: string, patchesMade: Set<Patch>): string | undefined {
	const unix = path.replace(SEPARATORS, '/');
	const due = patches.filter(({file}) => unix.endsWith(`/node_modules/${file}`));
	let contents = readFileSync(path, 'utf8');
	for (const patch of due) {
		contents = contents.replace(patch.find, (...match: string[]) => {
			patchesMade.add(patch);
			return typeof patch.replace === 'string' ? patch.replace : patch.replace(...match);
		});
		if (!patchesMade.has(patch)) throw new Error(`the words to change are gone: ${patch.name}`);
	}
	if (EAGER_SEGMENTER.test(contents))
		throw new Error(`${unix} makes an Intl.Segmenter when it is loaded (10 ms); patch it`);
	return due.length === 0 ? undefined : contents;
}

/** An esbuild plugin that makes the changes, and notes which it made. */
export function patchPackages(patchesMade: Set<Patch>): Plugin {
	return {
		name: 'patch-packages',
		setup({onResolve, onLoad}) {
			// A dozen imports of `process` would each copy its properties, among them streams that are opened when looked at.
			onResolve({filter: /^(?:node:)?process$/}, () => ({path: 'process', namespace: 'global'}));
			onLoad({filter: /.*/, namespace: 'global'}, () => ({
				contents: 'const {process} = globalThis;\nexport default process;\nexport const {env, cwd} = process;',
			}));
			onLoad({filter: /[\\/]node_modules[\\/].*\.js$/}, ({path}) => {
				const contents = patchFile(path, patchesMade);
				return contents === undefined ? undefined : {contents, loader: 'js'};
			});
		},
	};
}
