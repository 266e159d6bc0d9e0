import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Text naming every package that has code in the bundle, with its licence in full. Throws for a package that states none.
 *
 * @param {string} root folder of the project
 * @param {Iterable<string>} files bundled files, relative to `root`
 */
export function thirdPartyLicences(root, files) {
	const folders = new Set();
	for (const file of files) {
		const at = file.lastIndexOf('node_modules/');
		if (at < 0) continue;
		const parts = file.slice(at + 'node_modules/'.length).split('/');
		folders.add(join(root, file.slice(0, at), 'node_modules', ...parts.slice(0, parts[0].startsWith('@') ? 2 : 1)));
	}
	const entries = [...folders].map(folder => licenceOf(folder)).sort((a, b) => (a.title < b.title ? -1 : 1));
	// The same version may be installed in two places.
	const unique = entries.filter((entry, i) => entry.title !== entries[i - 1]?.title);
	return unique.map(({title, text}) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n`).join('\n\n');
}

function licenceOf(folder) {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'no licence stated'})`;
	if (manifest.license === undefined) throw new Error(`${title}: cannot be bundled`);
	const file = readdirSync(folder).find(name => /^(licen[cs]e|copying)(\.|$|-)/i.test(name));
	if (file !== undefined) return {title, text: readFileSync(join(folder, file), 'utf8').trim()};
	if (manifest.license !== 'MIT') throw new Error(`${title}: the package holds no licence text`);
	const author = typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? manifest.name);
	return {title, text: mit(author)};
}

const mit = holder => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
