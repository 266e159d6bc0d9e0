import {readFileSync} from 'node:fs';

/**
 * Changes to bundled packages, each for a cost or a fault that a reader would notice. A patch names the file it mends and
 * the words it looks for: when an update of the package takes those words away, the build fails and somebody looks again.
 */
export const patches = [
	{
		name: 'yoga: decode the inlined WebAssembly in place (fetch("data:…") loads the whole HTTP client, about 50 ms)',
		file: /[\\/]yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/,
		find: /"function"!=typeof fetch/g,
		replace: () => 'true',
	},
	...['string-width/index.js', 'slice-ansi/tokenize-ansi.js', 'wrap-ansi/index.js', 'ink/build/line-update.js'].map(
		path => ({
			name: `${path}: make Intl.Segmenter when it is first needed (about 10 ms)`,
			file: new RegExp(`[\\\\/]node_modules[\\\\/]${path.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`),
			find: /^const (\w+) = (new Intl\.Segmenter\([^)\n]*\));$/gm,
			replace: (_all, name, made) =>
				`let ${name}Made; const ${name} = {segment: text => (${name}Made ??= ${made}).segment(text)};`,
		}),
	),
	{
		name: 'string-width: compile \\p{RGI_Emoji} when it is first needed (about 15 ms)',
		file: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/,
		find: /^const rgiEmojiRegex = \/\^\\p\{RGI_Emoji\}\$\/v;$/gm,
		replace: () =>
			"let rgiEmojiMade; const rgiEmojiRegex = {test: text => (rgiEmojiMade ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
	},
	{
		name: 'string-width: letters, dashes, quotation marks and box lines of one column each need no segmenter',
		file: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/,
		find: /if \(\/\^\[\\u0020-\\u007E\]\*\$\/\.test\(string\)\) \{/g,
		replace: () => `if (${NARROW}.test(string) && (ambiguousIsNarrow || /^[\\u0020-\\u007E]*$/.test(string))) {`,
	},
	{
		name: 'ink: Promise.withResolvers came with Node 22',
		file: /[\\/]node_modules[\\/]ink[\\/]build[\\/]ink\.js$/,
		find: /Promise\.withResolvers\(\)/g,
		replace: () =>
			'(() => { const made = {}; made.promise = new Promise((resolve, reject) => { made.resolve = resolve; made.reject = reject; }); return made; })()',
	},
	{
		name: 'ink: no developer tools (they would need a package that is not there)',
		file: /[\\/]node_modules[\\/]ink[\\/]build[\\/]devtools\.js$/,
		find: /^[\s\S]+$/g,
		replace: () => 'export {};',
		optional: true,
	},
];

/**
 * Characters that every terminal draws in one column and that join with nothing: printable ASCII, Latin letters, dashes and
 * quotation marks, arrows that are no emoji, box lines and blocks.
 */
export const NARROW =
	'/^[\\u0020-\\u007E\\u00A0-\\u00AC\\u00AE-\\u02FF\\u2010-\\u2027\\u2030-\\u203B\\u2190-\\u2193\\u2500-\\u259F]*$/';

/** An esbuild plugin that makes the changes, and fails the build when one did not find its words. */
export function patchPackages() {
	return {
		name: 'patch-packages',
		setup(build) {
			const met = new Set();
			let hasInk = false;
			const done = new Set();
			build.onLoad({filter: /[\\/]node_modules[\\/].*\.m?js$/}, args => {
				hasInk ||= /[\\/]node_modules[\\/]ink[\\/]/.test(args.path);
				const due = patches.filter(patch => patch.file.test(args.path));
				if (due.length === 0) return undefined;
				let contents = readFileSync(args.path, 'utf8');
				for (const patch of due) {
					met.add(patch);
					contents = contents.replace(patch.find, (...match) => {
						done.add(patch);
						return patch.replace(...match);
					});
				}
				return {contents, loader: 'js'};
			});
			build.onEnd(() => ({
				errors: patches
					.filter(patch => hasInk && !done.has(patch) && !patch.optional)
					.map(patch => ({
						text: `${met.has(patch) ? 'the words to change are gone' : 'the file to change is not bundled'}: ${patch.name}`,
					})),
			}));
		},
	};
}
