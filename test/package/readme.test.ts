import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {withKeys} from '../../scripts/readme-keys.js';
import {drawPictures, withPictures} from '../../scripts/readme-screens.js';
import {COMMANDS} from '../../src/cli/command-table.js';
import {KEYMAP} from '../../src/tui/keymap.js';
import {keyLabel} from '../../src/tui/keys-table.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('the keys in the README are those of the reader; after a change: npm run readme', () => {
	expect(withKeys(readme)).toBe(readme);
	for (const {help} of KEYMAP) expect(readme).toContain(`| ${help.replaceAll('|', '\\|')} |`);
	expect(readme).toContain(`<kbd>${keyLabel('pagedown')}</kbd>`);
});

test('the pictures in the README are what the reader shows; after a change: npm run readme', async () => {
	expect(withPictures(readme, await drawPictures())).toBe(readme);
});

test('the commands and scripts that the README names exist', () => {
	const named = [...readme.matchAll(/^(?:npx )?diplo-reader ([a-z]+)\b/gm)].map(match => match[1]);
	expect(named.length).toBeGreaterThan(4);
	for (const name of named) expect(['press', ...COMMANDS.map(command => command.name)]).toContain(name);
	for (const [, script] of readme.matchAll(/npm (?:run )?(start|test|score|bench|readme)\b/g))
		expect(Object.keys(manifest.scripts)).toContain(script);
	expect(readme).toContain('npm ci && npm start\nnpm ci && npm test');
});
