import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, test} from 'vitest';
import {startTerminal, type TestTerminal} from '../../terminal/terminal.js';
import {folderWith} from '../press.js';

// The scripts in the shells themselves. In place of the program stands one that writes down what it was asked and gives the
// answers that the test wants.

const script = (shell: string) =>
	fileURLToPath(new URL(`../../../src/cli/completion/completion.${shell}`, import.meta.url));
const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Names as no newspaper prints them, which must come through unharmed. */
const HOSTILE = [
	"Conor O'Brien",
	'Dr "No" Strange',
	'Ruhollah $HOME $(touch pwned)',
	'Back `touch pwned` Tick',
	'Semi; touch pwned',
	'Back\\slash \\n',
	'Star * [a-z] ?',
	'Amp & | > pwned',
	'#hash ~tilde',
	'Recep Tayyip Erdoğan',
	'李 克强',
];

type Stage = {
	readonly folder: string;
	/** What the program was asked last. */
	readonly asked: () => readonly string[];
	/** The words with which it was run as a command. */
	readonly ran: () => readonly string[];
	readonly hasRun: () => boolean;
	readonly path: string;
};

function stageWith(answers: readonly string[], files: Readonly<Record<string, string>> = {}): Stage {
	const folder = folderWith({...files, answers: answers.map(answer => `${answer}\n`).join('')});
	const program = join(folder, 'bin-diplo', 'diplo-reader');
	spawnSync('mkdir', [join(folder, 'bin-diplo')]);
	writeFileSync(
		program,
		`#!/bin/sh
if [ "$1" = complete ]; then
	printf '%s\\0' "$@" >'${folder}/asked'
	cat '${folder}/answers'
else
	printf '%s\\0' "$@" >'${folder}/ran.new'
	mv '${folder}/ran.new' '${folder}/ran'
fi
`,
	);
	chmodSync(program, 0o755);
	const words = (name: string) => readFileSync(join(folder, name), 'utf8').split('\0').slice(0, -1);
	return {
		folder,
		asked: () => words('asked').slice(2),
		ran: () => words('ran'),
		hasRun: () => existsSync(join(folder, 'ran')),
		path: `${join(folder, 'bin-diplo')}:${process.env.PATH}`,
	};
}

/** What bash would offer for the words, the last of them being typed; as it would be put into the line. */
function bashReplies(stage: Stage, words: readonly string[], typedWords?: readonly string[]): readonly string[] {
	const parts = typedWords ?? words;
	const {stdout, stderr} = spawnSync(
		'bash',
		[
			'--norc',
			'-c',
			`source "$1"; shift; COMP_WORDS=(diplo-reader "$@"); COMP_CWORD=$#; _diplo_reader diplo-reader; ((\${#COMPREPLY[@]})) && printf '%s\\0' "\${COMPREPLY[@]}"`,
			'bash',
			script('bash'),
			...parts,
		],
		{encoding: 'utf8', cwd: stage.folder, env: {PATH: stage.path, LANG: 'C.UTF-8', HOME: '/nonexistent'}},
	);
	expect(stderr.replace(/.*compopt: not currently executing completion function\n/g, '')).toBe('');
	return stdout.split('\0').slice(0, -1);
}

/** The words that bash makes of a line. */
function bashWords(line: string, {folder}: Stage): readonly string[] {
	const {stdout} = spawnSync('bash', ['--norc', '-c', `set -- ${line}\nprintf '%s\\0' "$@"`], {
		encoding: 'utf8',
		cwd: folder,
		env: {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', HOME: '/nonexistent'},
	});
	return stdout.split('\0').slice(0, -1);
}

describe.skipIf(!has('bash'))('bash', () => {
	const named = HOSTILE.map(name => `${name}\ta speaker`);
	test.each([
		['outside of quotation marks', '', (reply: string) => reply],
		['inside double ones', '"', (reply: string) => `"${reply}"`],
		['inside single ones', "'", (reply: string) => `'${reply}'`],
	] as const)('puts each name into the line as one word, %s', (_where, mark, whole) => {
		const stage = stageWith([...named, ':end']);
		const replies = bashReplies(stage, ['quotes', '--by', mark]).filter(reply => reply !== ' ');
		expect(replies.map(reply => bashWords(whole(reply), stage))).toEqual(HOSTILE.map(name => [name]));
		expect(existsSync(join(stage.folder, 'pwned'))).toBe(false);
	});
	test.each([
		[
			['quotes', '--by', 'Jens\\ St'],
			['quotes', '--by', 'Jens St'],
		],
		[
			['quotes', '--by', '"Jens St'],
			['quotes', '--by', 'Jens St'],
		],
		[
			['quotes', '--by', "'Conor O'\\''B"],
			['quotes', '--by', "Conor O'B"],
		],
		[
			['quotes', '--by', '"a\\"b\\$c\\d'],
			['quotes', '--by', 'a"b$c\\d'],
		],
		[
			['quotes', '--by', '$(touch pwned)`touch pwned`'],
			['quotes', '--by', '$(touch pwned)`touch pwned`'],
		],
		[
			['quotes', '--by', '=', 'Jens\\ St'],
			['quotes', '--by=Jens St'],
		],
		[
			['quotes', '--by', '='],
			['quotes', '--by='],
		],
		[
			['quotes', '--by', '=', '"Jens St"', '--about', '=', 'x'],
			['quotes', '--by=Jens St', '--about=x'],
		],
		[
			['quotes', '--by=Je'],
			['quotes', '--by=Je'],
		],
		[
			['', ''],
			['', ''],
		],
		[
			['show', '*', '-'],
			['show', '*', '-'],
		],
	])('hands over %j as %j', (words, asked) => {
		const stage = stageWith([':end'], {'a file': ''});
		bashReplies(stage, words);
		expect(stage.asked()).toEqual(asked);
		expect(existsSync(join(stage.folder, 'pwned'))).toBe(false);
	});
	test('behind an = it gives what comes after it', () => {
		const stage = stageWith(['--by=Jens Stoltenberg\tx', ':end']);
		expect(bashReplies(stage, ['quotes', '--by', '=', 'Je'])).toEqual(['Jens\\ Stoltenberg']);
		expect(bashReplies(stage, ['quotes', '--by', '='])).toEqual(['Jens\\ Stoltenberg']);
		expect(bashReplies(stage, ['quotes', '--by', '=', '"Je'])).toEqual(['Jens Stoltenberg']);
		// Where = parts no words the whole word is replaced, from the mark on.
		expect(bashReplies(stage, ['quotes', '--by="Je'])).toEqual(['Jens Stoltenberg']);
	});
	test('several words that begin otherwise do not take away what was typed', () => {
		const stage = stageWith(['Emmanuel Macron\t', 'Recep Tayyip Erdoğan\t', 'Erik Solheim\t', ':end']);
		expect(bashReplies(stage, ['quotes', '--by', 'er'])).toHaveLength(3);
		const alike = stageWith(['Ede Szalai\t', 'Erik Solheim\t', ':end']);
		expect(bashReplies(alike, ['quotes', '--by', 'er'])).toContain(' ');
		expect(bashReplies(alike, ['quotes', '--by', 'E'])).not.toContain(' ');
	});
	test('with files it offers those too, and folders', () => {
		const stage = stageWith(['speech-of-1945\ta title', ':files'], {'speech one.txt': '', 'speeches/a.txt': ''});
		expect(bashReplies(stage, ['show', 'spe'])).toEqual(
			expect.arrayContaining(['speech-of-1945', 'speech one.txt', 'speeches']),
		);
	});
	test('without the program, or with answers of another kind, it offers nothing', () => {
		expect(bashReplies({...stageWith([]), path: '/usr/bin:/bin'}, ['quotes', ''])).toEqual([]);
		expect(bashReplies(stageWith([]), ['quotes', ''])).toEqual([]);
	});
});

type Shell = {
	readonly args: readonly string[];
	readonly setUp: readonly string[];
	/** How a line is typed, the Tab at its end. */
	readonly prompt: string;
};

const SHELLS: Readonly<Record<string, Shell>> = {
	bash: {args: ['--norc', '--noprofile', '-i'], setUp: [`PS1='ready> '; source '${script('bash')}'`], prompt: 'ready>'},
	zsh: {
		args: ['-f', '-i'],
		setUp: [
			`PS1='ready> '; autoload -Uz compinit && compinit -D -u && eval "$(cat '${script('zsh')}')" && print set-up`,
		],
		prompt: 'ready>',
	},
	fish: {
		args: ['--no-config', '-i'],
		setUp: [`function fish_prompt; printf 'ready> '; end; source '${script('fish')}'`],
		prompt: 'ready>',
	},
};

let terminal: TestTerminal | undefined;
afterEach(() => {
	terminal?.dispose();
	terminal = undefined;
});

describe.each(Object.keys(SHELLS))('%s, at its prompt', name => {
	const shell = SHELLS[name] as Shell;

	/** Types a line with a Tab at its end, and Enter when the Tab has done its work; the words the program was run with. */
	async function complete(stage: Stage, typed: string, {shows}: {readonly shows: string}): Promise<readonly string[]> {
		const env = {PATH: stage.path, INPUTRC: '/dev/null', PS1: 'begin> ', TERM: 'xterm-256color'};
		terminal = startTerminal(name, shell.args, {env, columns: 120, rows: 30});
		for (const line of shell.setUp) terminal.send(`cd '${stage.folder}'; ${line}\r`);
		await terminal.waitFor(() => /^ready> *$/m.test(terminal?.text() ?? ''));
		terminal.send(`${typed}\t`);
		await terminal.waitFor(shows);
		terminal.send('\r');
		await terminal.waitFor(stage.hasRun);
		return stage.ran();
	}

	const run = test.skipIf(!has(name));
	run.each(HOSTILE.map(hostile => [hostile]))('Tab completes %s to one word', async hostile => {
		const stage = stageWith([`${hostile}\ta speaker`, ':end']);
		const start = Array.from(hostile)[0] as string;
		// As one would have to type it.
		const typed = /^[\w李]/.test(start) ? start : `\\${start}`;
		const last = Array.from(hostile).at(-1) as string;
		expect(await complete(stage, `diplo-reader quotes --by ${typed}`, {shows: last})).toEqual([
			'quotes',
			'--by',
			hostile,
		]);
		expect(existsSync(join(stage.folder, 'pwned'))).toBe(false);
	});
	run('Tab completes behind an opened mark', async () => {
		const stage = stageWith(['Jens Stoltenberg\tSecretary General', ':end']);
		expect(await complete(stage, 'diplo-reader quotes --by "Jens S', {shows: 'Stoltenberg'})).toEqual([
			'quotes',
			'--by',
			'Jens Stoltenberg',
		]);
		expect(stage.asked()).toEqual(['quotes', '--by', 'Jens S']);
	});
	run('Tab completes behind an =', async () => {
		const stage = stageWith(['--by=Jens Stoltenberg\tSecretary General', ':end']);
		expect(await complete(stage, 'diplo-reader quotes --by=Je', {shows: 'Stoltenberg'})).toEqual([
			'quotes',
			'--by=Jens Stoltenberg',
		]);
		expect(stage.asked()).toEqual(['quotes', '--by=Je']);
	});
	run('Tab completes a command and a file', async () => {
		const stage = stageWith(['quotes\twho said what', ':end']);
		expect(await complete(stage, 'diplo-reader quo', {shows: 'quotes'})).toEqual(['quotes']);
		terminal?.dispose();
		const files = stageWith([':files'], {'a speech.txt': ''});
		expect(await complete(files, 'diplo-reader show a\\ sp', {shows: 'speech.txt'})).toEqual(['show', 'a speech.txt']);
	});
});
