import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {COMMANDS} from '../../src/cli/command-table.js';
import {runMain} from './run-main.js';

const commands = ['', ...COMMANDS.map(({name}) => name).filter(name => name !== 'browse')];

// After a wanted change: for c in '' list show …; do bin/diplo-reader.js $c --help > test/cli/help/${c:-program}.txt; done
test.each(commands)('diplo-reader %s --help', async command => {
	const {code, out, err} = await runMain(command === '' ? ['--help'] : [command, '--help']);
	expect(out).toBe(readFileSync(new URL(`help/${command || 'program'}.txt`, import.meta.url), 'utf8'));
	expect({code, err}).toEqual({code: 0, err: ''});
});

test.each(commands)('help for %s starts with examples and fits 80 columns', async command => {
	const {out} = await runMain([command, '-h'].filter(word => word !== ''));
	expect(out.split('\n')[2]).toBe('Examples');
	expect(out.split('\n').filter(line => line.length > 80)).toEqual([]);
});

test('the version is that of package.json', async () => {
	const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
	expect(await runMain(['--version'])).toEqual({code: 0, out: `${version}\n`, err: ''});
	expect(await runMain(['quotes', '-V'])).toEqual({code: 0, out: `${version}\n`, err: ''});
});
