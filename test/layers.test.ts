import {readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
/** From the ground up: each folder may import from itself and from those before it. */
const LAYERS = ['text', 'article', 'annotate', 'library', 'layout', 'output', 'linear', 'tui', 'cli'];
/** Packages that a folder may import; those it may not would cost a command time or tie a pure folder to a screen. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
	article: ['yaml'],
	library: ['fuse.js'],
	cli: ['wrap-ansi', 'yaml'],
	tui: ['ink', 'react', 'ink-text-input', 'ink-select-input', 'fuse.js'],
};
const PURE = ['text', 'article', 'annotate', 'library', 'layout', 'output', 'linear'];

type Import = {readonly file: string; readonly name: string; readonly typeOnly: boolean};

function importsUnder(folder: string): Import[] {
	return readdirSync(folder).flatMap(name => {
		const file = join(folder, name);
		if (statSync(file).isDirectory()) return importsUnder(file);
		if (!/\.tsx?$/.test(name)) return [];
		const source = readFileSync(file, 'utf8');
		const found = source.matchAll(
			/^(?:import|export)\s(type\s)?[^'";]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
		);
		return [...found].map(match => ({
			file,
			name: (match[2] ?? match[3] ?? match[4]) as string,
			typeOnly: match[1] !== undefined,
		}));
	});
}

const layerOf = (file: string) => file.slice(src.length + 1).split('/')[0] as string;

test('every import points down the list of layers', () => {
	const wrong = importsUnder(src)
		.filter(({name}) => name.startsWith('.'))
		.filter(({file, name}) => {
			const from = layerOf(file);
			const to = layerOf(normalize(join(dirname(file), name)));
			// The library entry, index.ts, stands above all.
			return LAYERS.includes(from) && LAYERS.indexOf(to) > LAYERS.indexOf(from);
		});
	expect(wrong).toEqual([]);
});

test('the walk sees the imports it is to judge', () => {
	const seen = importsUnder(src).map(({file, name}) => `${layerOf(file)} ${name}`);
	expect(seen).toContain('cli ../library/library.js');
	expect(seen).toContain('cli ../annotate/annotate.js');
});

test('ink and react are imported in tui alone, and no other package where it is not expected', () => {
	const wrong = importsUnder(src)
		.filter(({name, typeOnly}) => !typeOnly && !name.startsWith('.') && !name.startsWith('node:'))
		.filter(({file, name}) => !(PACKAGES[layerOf(file)] ?? []).includes(name));
	expect(wrong).toEqual([]);
});

test('the folders from text to linear touch no file, clock or environment', () => {
	const wrong = PURE.flatMap(layer => sourcesUnder(join(src, layer))).filter(file =>
		/from 'node:(?!zlib|buffer)|\bprocess\.(?!nextTick)|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(
			readFileSync(file, 'utf8'),
		),
	);
	expect(wrong).toEqual([]);
});

function sourcesUnder(folder: string): string[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => /\.tsx?$/.test(name))
		.map(name => join(folder, name));
}
