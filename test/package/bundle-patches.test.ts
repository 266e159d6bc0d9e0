import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {beforeAll, expect, test} from 'vitest';
import {type Patch, patches, patchFile, patchPackages} from '../../scripts/bundle-patches.js';

const packageFile = (file: string) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));

test.each(patches.map(patch => [patch.name, patch] as const))('%s', (_name, patch) => {
	const path = packageFile(patch.file);
	const made = new Set<Patch>();
	expect(patchFile(path, made)).not.toBe(readFileSync(path, 'utf8'));
	expect(made).toContain(patch);
});

test('a file that lost the words to change fails the build', () => {
	const folder = mkdtempSync(join(tmpdir(), 'diplo-patches-'));
	const path = join(folder, 'node_modules', 'wrap-ansi', 'index.js');
	try {
		mkdirSync(dirname(path), {recursive: true});
		writeFileSync(path, 'export default text => text;\n');
		expect(() => patchFile(path, new Set())).toThrow('the words to change are gone: wrap-ansi/index.js');
	} finally {
		rmSync(folder, {recursive: true});
	}
});

type Measure = (text: string, options?: {ambiguousIsNarrow?: boolean; countAnsiEscapeCodes?: boolean}) => number;
let patched: Measure;

beforeAll(async () => {
	const {outputFiles} = await build({
		stdin: {contents: "export {default} from 'string-width'", resolveDir: packageFile('.')},
		bundle: true,
		format: 'esm',
		platform: 'node',
		write: false,
		plugins: [patchPackages(new Set())],
	});
	const source = outputFiles[0]?.text ?? '';
	expect(source).toContain('rgiEmojiMade');
	patched = (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)).default;
});

test('patched, string-width counts every character of the basic plane as before', () => {
	const wrong: string[] = [];
	for (let code = 0; code < 0x10000; code++) {
		const char = String.fromCharCode(code);
		for (const options of [{}, {ambiguousIsNarrow: false}])
			if (patched(char, options) !== stringWidth(char, options)) wrong.push(code.toString(16));
	}
	expect(wrong).toEqual([]);
});

test('and every text', () => {
	const unit = fc.oneof(
		fc.constantFrom(
			'“',
			'”',
			'—',
			'…',
			'é',
			'ł',
			'│',
			'█',
			'\u0301',
			'\ufe0f',
			'\u200d',
			'©',
			'↔',
			'👩',
			'한',
			'文',
			'ﾞ',
			'\u001b[1m',
			'1',
			'#',
			'\u20e3',
		),
		fc.string({unit: 'grapheme', maxLength: 1}),
	);
	fc.assert(
		fc.property(fc.array(unit, {maxLength: 12}), fc.boolean(), (units, ambiguousIsNarrow) => {
			const text = units.join('');
			return patched(text, {ambiguousIsNarrow}) === stringWidth(text, {ambiguousIsNarrow});
		}),
		{numRuns: 2000},
	);
});
