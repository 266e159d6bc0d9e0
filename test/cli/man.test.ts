import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {COMMANDS, OPTIONS} from '../../src/cli/command-table.js';
import {loadConfig} from '../../src/cli/config/load-config.js';
import {EXAMPLE_SETTINGS, SETTINGS} from '../../src/cli/config/settings.js';
import {ENVIRONMENT, EXIT_CODES} from '../../src/cli/help-tables.js';
import {literal, roff} from '../../src/cli/manual/roff.js';
import {KEYMAP} from '../../src/tui/keymap.js';
import {folderWith} from './press.js';
import {runMain} from './run-main.js';

const {out: manual} = await runMain(['man']);
/** As it is read: requests and escapes taken away. */
const words = plain(manual);

function plain(source: string): string {
	return source
		.replace(/^\.(?:[A-Z]+ ?)/gm, '')
		.replace(/\\f[BIR]|\\&/g, '')
		.replace(/\\\[u([0-9A-F]+)\]/g, (_all, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
		.replace(/\\\(aq/g, "'")
		.replace(/\\\(dq/g, '"')
		.replace(/\\\(ga/g, '`')
		.replace(/\\\(ha/g, '^')
		.replace(/\\\(ti/g, '~')
		.replace(/\\-/g, '-')
		.replace(/\\e/g, '\\');
}

const has = (program: string, args: readonly string[]) => spawnSync(program, args, {input: '.TH A 1\n'}).status === 0;

describe('the manual', () => {
	test('holds every command, option, key, setting, variable and exit code', () => {
		for (const {usage, notes} of COMMANDS) for (const text of [usage, ...notes]) expect(words).toContain(text);
		for (const {name, help} of OPTIONS) expect(words).toMatch(new RegExp(`--${name}\\b[^]*${escaped(help)}`));
		for (const {help} of KEYMAP) expect(words).toContain(`\n${help}\n`);
		for (const {name, help} of SETTINGS) expect(words).toMatch(new RegExp(`^${name}: .*\n${escaped(help)}`, 'm'));
		for (const [left, right] of [...ENVIRONMENT, ...EXIT_CODES]) expect(words).toContain(`\n${left}\n${right}\n`);
		for (const row of EXAMPLE_SETTINGS) expect(words).toContain(`\n${row}\n`);
	});
	test('has its sections in the order of other manuals', () => {
		expect(manual.match(/^\.SH .*/gm)).toEqual(
			'NAME SYNOPSIS DESCRIPTION COMMANDS OPTIONS KEYS SETTINGS FILES ENVIRONMENT EXIT_STATUS EXAMPLES'
				.split(' ')
				.map(name => `.SH ${name.replace('_', ' ')}`),
		);
	});
	test('is ASCII, and nothing from the tables is a request or an escape', () => {
		expect(manual).toMatch(/^[\n -~]*$/);
		for (const line of manual.split('\n')) {
			if (line.startsWith('.')) expect(line).toMatch(/^\.(?:TH|SH|SS|TP|IP|PP|br|nf|fi|nh|ad l|PD)\b/);
			expect(line).not.toMatch(/^'/);
			expect(line.replace(/\\(?:e|&|-|f[BIR]|\((?:aq|dq|ga|ha|ti)|\[u[0-9A-F]{4,6}\])/g, '')).not.toContain('\\');
		}
	});
	test.skipIf(!has('mandoc', ['-Tascii']))('has no fault that mandoc finds', () => {
		const {stdout, stderr} = spawnSync('mandoc', ['-Tlint', '-Wwarning'], {input: manual, encoding: 'utf8'});
		// The time at which it was made would make two builds differ.
		const faults = `${stdout}${stderr}`.split('\n').filter(line => line !== '' && !line.includes('missing date'));
		expect(faults).toEqual([]);
	});
	test.skipIf(!has('groff', ['-man', '-Tutf8']))('is set by groff without a warning, in 80 columns', () => {
		const {stdout, stderr} = spawnSync('groff', ['-ww', '-man', '-Tutf8', '-P-cbu', '-rLL=80n'], {
			input: manual,
			encoding: 'utf8',
		});
		expect(stderr).toBe('');
		expect(stdout).toContain('diplo-reader quotes --by stoltenberg --about russia');
		expect(stdout).toContain('~/.config/diplo-reader/config.yaml');
		expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([]);
	});
	test('shows settings that have no mistake, as the README does', async () => {
		const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
		expect(readme).toContain(`\`\`\`yaml\n${EXAMPLE_SETTINGS.join('\n')}\n\`\`\``);
		const home = folderWith({'.config/diplo-reader/config.yaml': EXAMPLE_SETTINGS.join('\n'), 'press/a.txt': 'A'});
		const {problems, config} = await loadConfig({env: {HOME: home}});
		expect(problems).toEqual([]);
		expect(config.sources).toEqual([join(home, 'press')]);
	});
});

describe('words in troff', () => {
	test.each([
		['.br', '\\&.br'],
		["'so x", '\\(aqso x'],
		['a\\fBb', 'a\\efBb'],
		['a\n.br', 'a .br'],
		['--by=NAME', '\\-\\-by=NAME'],
		['a well-known -h and ~/.config/diplo-reader', 'a well-known \\-h and \\(ti/.config/diplo\\-reader'],
		['“é” – 😀', '\\[u201C]\\[u00E9]\\[u201D] \\[u2013] \\[u1F600]'],
	])('%j is %s', (text, source) => {
		expect(roff(text)).toBe(source);
		expect(plain(roff(text))).toBe(text.replace('\n', ' '));
	});
	test('what is typed keeps every minus', () => {
		expect(literal('diplo-reader cite --style bibtex > press.bib')).toBe(
			'\\fBdiplo\\-reader cite \\-\\-style bibtex > press.bib\\fR',
		);
	});
});

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
