import {spawn} from 'node:child_process';
import {readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {folderWith, GRAIN, PRIDE} from './press.js';
import {nodeBinary, program, runProgram, runShell} from './run-program.js';

const fileRoot = join(dirname(program), '..');
/** How many articles come with the program. */
const bundled = readdirSync(join(fileRoot, 'articles')).length;

// These run the built program (npm test builds it first) as a process of its own, under the Node that DIPLO_TEST_NODE names.

const press = folderWith({'grain.md': GRAIN, 'pride.txt': PRIDE});
const large = join(press, 'large');

describe('pipes', () => {
	beforeAll(() => {
		// 1,200 paragraphs: far more than a pipe holds.
		const paragraphs = Array.from(
			{length: 1200},
			(_, i) => `Paragraph ${i} of a long report, which says nothing that anybody would quote.`,
		);
		writeFileSync(large, paragraphs.join('\n\n'));
	});

	test('output larger than a pipe is whole to its last line', () => {
		const {stdout, status} = runShell(`$DIPLO show ${large} | (sleep 0.3; cat)`);
		expect(status).toBe(0);
		expect(stdout.length).toBeGreaterThan(90_000);
		expect(stdout).toContain('Paragraph 1199 of a long report');
	});
	test('a reader that goes away ends the program quietly with 0', () => {
		for (const command of ['show', 'show --format json', 'entities --format ndjson', 'show --width 60']) {
			const {stdout, stderr} = runShell(
				`set -o pipefail; $DIPLO ${command} ${large} | head -c 10; echo " \${PIPESTATUS[0]}"`,
			);
			expect({stdout: stdout.split(' ').at(-1), stderr}, command).toEqual({
				stdout: command.startsWith('entities') ? expect.stringMatching(/^[01]\n$/) : '0\n',
				stderr: '',
			});
		}
	});
	test('standard output that is closed, and standard error that is', () => {
		expect(runShell(`$DIPLO list ${press} >&-; echo $?`).stderr).not.toContain('    at ');
		expect(runShell(`$DIPLO list ${press}/gone ${press} 2>&-; echo $?`).stdout).toMatch(/grain[\s\S]*66\n$/);
	});
	test('a full disk is one line and 74', () => {
		for (const command of ['list', 'show', 'quotes --format json', '--help']) {
			const {stdout, stderr} = runShell(`$DIPLO ${command} > /dev/full; echo $?`);
			expect({stdout, stderr}, command).toEqual({
				stdout: '74\n',
				stderr: 'diplo-reader: cannot write output: ENOSPC: no space left on device\n',
			});
		}
	});
	test('an endless source is cut off with a reason', () => {
		const {stdout, stderr} = runShell('yes | $DIPLO list; echo $?');
		expect(stdout).toBe('65\n');
		expect(stderr).toBe('diplo-reader: standard input: larger than 16 MB; split it into smaller files\n');
	});
	test('a piped article, a redirected one, and nothing piped in', () => {
		expect(runShell(`cat ${press}/pride.txt | $DIPLO quotes`).stdout).toContain('Recep Tayyip Erdoğan');
		expect(runShell(`$DIPLO quotes < ${press}/pride.txt`).stdout).toContain('Recep Tayyip Erdoğan');
		expect(runShell('$DIPLO list < /dev/null').stdout.trimEnd().split('\n')).toHaveLength(bundled);
		expect(runShell(': | $DIPLO list; echo $?')).toMatchObject({
			stdout: '65\n',
			stderr: expect.stringContaining('standard input'),
		});
	});
	test('a parent that holds a socket open and never writes does not keep the program waiting', async () => {
		const child = spawn(nodeBinary, [program, 'list'], {stdio: 'pipe', env: {}});
		let out = '';
		child.stdout.on('data', chunk => {
			out += chunk;
		});
		const code = await new Promise(resolve => child.on('close', resolve));
		expect(code).toBe(0);
		expect(out.trimEnd().split('\n')).toHaveLength(bundled);
	});
});

describe('the built program', () => {
	test('reads the bundled articles from any folder', () => {
		const {stdout} = runShell('$DIPLO quotes --by stoltenberg --about russia --format ndjson', '/');
		const quotes = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(quotes.length).toBeGreaterThan(0);
		for (const quote of quotes)
			expect(quote).toMatchObject({
				type: 'quote',
				speaker: {name: 'Jens Stoltenberg'},
				path: expect.stringMatching(/^articles\//),
			});
	});
	test('finds what was annotated ahead for a bundled article, and annotates a file with the same text alike', () => {
		const built = runShell('$DIPLO quotes nato --format ndjson').stdout;
		const {stdout} = runShell('$DIPLO quotes articles/nato-bulgaria-spy-ring-2021.md --format ndjson', fileRoot);
		expect(stdout).toBe(built);
	});
	test('neither loads the screen nor the annotator to list', () => {
		const probe = `const {Module} = require('node:module'); process.on('exit', () => console.error(Object.keys(require.cache).map(file => require('node:path').basename(file)).join(' ')));`;
		const loaded = runShell(`NODE_OPTIONS=--require=${folderWith({'probe.cjs': probe})}/probe.cjs $DIPLO list`).stderr;
		expect(
			loaded
				.split(/\s/)
				.filter(name => name.endsWith('js'))
				.sort(),
		).toEqual(['cli.cjs', 'diplo-reader.js', 'probe.cjs']);
	});
	test('an error of its own shows where only on request', () => {
		const args = ['list', join(press, 'gone')];
		expect(runProgram(args).stderr).not.toContain('    at ');
		expect(runProgram(args, {env: {DEBUG: '1'}}).stderr.split('\n')).toHaveLength(2);
	});
	test('without a terminal the articles are printed', () => {
		expect(runProgram([press]).stdout).toContain('A deal for grain');
		expect(runProgram([press]).stdout).not.toContain('\u001b');
	});
});
