import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
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
	readonly hasAsked: () => boolean;
	/** Sets other answers, and forgets what was asked and run. */
	readonly answer: (answers: readonly string[]) => void;
	readonly path: string;
};

function stageWith(answers: readonly string[], files: Readonly<Record<string, string>> = {}): Stage {
	const folder = folderWith({...files, answers: answers.map(answer => `${answer}\n`).join('')});
	const program = join(folder, 'bin-diplo', 'diplo-reader');
	mkdirSync(join(folder, 'bin-diplo'));
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
		hasAsked: () => existsSync(join(folder, 'asked')),
		answer: lines => {
			for (const name of ['asked', 'ran']) rmSync(join(folder, name), {force: true});
			writeFileSync(join(folder, 'answers'), lines.map(line => `${line}\n`).join(''));
		},
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
	readonly setUp: string;
};

const SHELLS: Readonly<Record<string, Shell>> = {
	bash: {args: ['--norc', '--noprofile', '-i'], setUp: `PS1='ready> '; source '${script('bash')}'`},
	zsh: {
		args: ['-f', '-i'],
		setUp: `PS1='ready> '; autoload -Uz compinit && compinit -D -u && eval "$(cat '${script('zsh')}')"`,
	},
	fish: {
		args: ['--no-config', '-i'],
		setUp: `function fish_prompt; printf 'ready> '; end; source '${script('fish')}'`,
	},
};

describe.each(Object.keys(SHELLS).filter(has))('%s, at its prompt', name => {
	const {args, setUp} = SHELLS[name] as Shell;
	let stage: Stage;
	let terminal: TestTerminal;

	beforeAll(async () => {
		stage = stageWith([], {'a speech.txt': ''});
		const env = {PATH: stage.path, INPUTRC: '/dev/null', PS1: 'begin> '};
		terminal = startTerminal(name, args, {env, columns: 120, rows: 30});
		terminal.send(`cd '${stage.folder}'; ${setUp}\r`);
		await terminal.waitFor(/^ready> *$/m);
	});
	afterAll(() => terminal.dispose());

	/** Types a line with a Tab at its end, and Enter when the program has been asked; the words it was run with then. */
	async function complete(typed: string, answers: readonly string[]): Promise<readonly string[]> {
		stage.answer(answers);
		terminal.send(`${typed}\t`);
		await terminal.waitFor(stage.hasAsked);
		terminal.send('\r');
		await terminal.waitFor(stage.hasRun);
		expect(terminal.text()).not.toMatch(/no match|not found|error|bad /i);
		return stage.ran();
	}

	test.each(HOSTILE.map(hostile => [hostile]))('Tab completes %s to one word', async hostile => {
		const start = Array.from(hostile)[0] as string;
		// As one would have to type it.
		const typed = /^[\w李]/.test(start) ? start : `\\${start}`;
		const ran = await complete(`diplo-reader quotes --by ${typed}`, [`${hostile}\ta speaker`, ':end']);
		expect(ran).toEqual(['quotes', '--by', hostile]);
		expect(existsSync(join(stage.folder, 'pwned'))).toBe(false);
	});
	test('Tab completes behind an opened mark', async () => {
		const ran = await complete('diplo-reader quotes --by "Jens S', ['Jens Stoltenberg\tSecretary General', ':end']);
		expect(ran).toEqual(['quotes', '--by', 'Jens Stoltenberg']);
		expect(stage.asked()).toEqual(['quotes', '--by', 'Jens S']);
	});
	test('Tab completes behind an =', async () => {
		const ran = await complete('diplo-reader quotes --by=Je', ['--by=Jens Stoltenberg\tSecretary General', ':end']);
		expect(ran).toEqual(['quotes', '--by=Jens Stoltenberg']);
		expect(stage.asked()).toEqual(['quotes', '--by=Je']);
	});
	test('Tab completes a command, an id and a file', async () => {
		expect(await complete('diplo-reader quo', ['quotes\twho said what', ':end'])).toEqual(['quotes']);
		const id = ['speech-of-1945\ta title', ':files'];
		expect(await complete('diplo-reader show sp', id)).toEqual(['show', 'speech-of-1945']);
		expect(await complete('diplo-reader show a\\ sp', [':files'])).toEqual(['show', 'a speech.txt']);
	});
});
