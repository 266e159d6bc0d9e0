import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Every package that has code in the bundle, with its licence in full. Throws for a package that states none.
 *
 * `files`: bundled files, relative to `root`.
 */
export function thirdPartyLicences(root: string, files: Iterable<string>): string {
	const folders = new Set<string>();
	for (const file of files) {
		const at = file.lastIndexOf('node_modules/');
		if (at < 0) continue;
		const parts = file.slice(at + 'node_modules/'.length).split('/');
		const isScoped = parts[0]?.startsWith('@') === true;
		folders.add(join(root, file.slice(0, at), 'node_modules', ...parts.slice(0, isScoped ? 2 : 1)));
	}
	// One version may be installed in two places.
	const texts = new Map([...folders].map(licenceOf).sort(([a], [b]) => (a < b ? -1 : 1)));
	return [...texts].map(([title, text]) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n`).join('\n\n');
}

function licenceOf(folder: string): readonly [title: string, text: string] {
	const {name, version, license, author} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const title = `${name} ${version} (${license})`;
	if (typeof license !== 'string') throw new Error(`${name} ${version}: states no licence, so it cannot be bundled`);
	const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)(\.|$|-)/i.test(entry));
	if (file !== undefined) return [title, readFileSync(join(folder, file), 'utf8').trim()];
	if (license !== 'MIT') throw new Error(`${name} ${version}: holds no licence text, so it cannot be bundled`);
	return [title, mit(typeof author === 'string' ? author : (author?.name ?? name))];
}

const mit = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
