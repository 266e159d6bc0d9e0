import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {annotate} from '../../../src/annotate/annotate.js';
import {parseArticle} from '../../../src/article/parse-article.js';
import {createWriter} from '../../../src/cli/io.js';
import {type CopyAnswer, type LinearRun, runLinear} from '../../../src/cli/linear/run-linear.js';
import type {Library} from '../../../src/library/library.js';
import {buildLibrary} from '../../../src/library/library.js';
import {EMPTY_STATE, type ReadingState} from '../../../src/library/reading-state.js';
import {sampleLibrary} from '../../library/sample-library.js';
import {session} from '../../linear/dialogue.js';
import {talkative, talks} from '../../tui/sample.js';
import {folderWith} from '../press.js';
import {runMain} from '../run-main.js';

type Started = {
	readonly type: (...lines: readonly string[]) => void;
	readonly end: () => void;
	readonly signal: (code: number) => void;
	readonly code: Promise<number>;
	readonly text: () => string;
	/** Resolves when the text has been printed. */
	readonly printed: (wanted: string) => Promise<void>;
};

function start(library: Library, options: Partial<LinearRun> & {readonly isTTY?: boolean} = {}): Started {
	const {isTTY = false, ...given} = options;
	const input = Object.assign(new PassThrough(), {isTTY});
	let text = '';
	let listener = (_code: number) => {};
	let look = () => {};
	const code = runLinear({
		library,
		input,
		out: createWriter({
			write: (chunk, done) => {
				text += chunk;
				done();
				look();
			},
		}),
		paper: () => ({columns: undefined, rows: undefined}),
		explain: () => [],
		now: () => 0,
		today: () => '2024-05-06',
		copy: async (): Promise<CopyAnswer> => ({isDone: true, message: 'copied with a program'}),
		tools: noTools,
		onSignal: listen => {
			listener = listen;
			return () => {};
		},
		...given,
	});
	return {
		type: (...lines) => void input.write(lines.map(line => `${line}\n`).join('')),
		end: () => void input.end(),
		signal: signal => listener(signal),
		code,
		text: () => text,
		printed: wanted =>
			new Promise(resolve => {
				look = () => {
					if (text.includes(wanted)) resolve();
				};
				look();
			}),
	};
}

/** What does nothing and says that it was done. */
async function noTools(): ReturnType<LinearRun['tools']> {
	return {
		readCommand: () => ({kind: 'argv'}),
		pipe: async line => `Done: ${line}`,
		save: name => ({kind: 'done', message: `saved ${name} (10 bytes)`}),
		open: async () => ({kind: 'done', message: 'handed to a browser'}),
	};
}

/** Articles that are annotated one by one, each with something done at it. */
function slowLibrary(count: number, onDoc: (index: number) => void): Library {
	const docs = Array.from({length: count}, (_, i) => talkative(`city-${i}`, 1));
	return buildLibrary(
		docs.map(({article}) => article),
		{
			order: 'given',
			annotate: article => {
				const index = docs.findIndex(doc => doc.article.id === article.id);
				onDoc(index);
				return docs[index] as (typeof docs)[number];
			},
		},
	);
}

describe('a conversation through a pipe', () => {
	test('reads like a protocol, and ends with the input', async () => {
		const {type, end, code, text} = start(sampleLibrary());
		type('by erdogan', 'cite');
		end();
		expect(await code).toBe(0);
		expect(text()).toBe(
			[
				'diplo-reader, 3 articles. A number opens one, ? lists the commands.',
				'1. Finland joins the Alliance, 4 April 2023',
				'2. Grain leaves the Black Sea, 22 July 2022',
				'3. NATO watches a spy case, 22 March 2021',
				'Articles 1 to 3 of 3. End, a number opens, q quits, ? commands: by erdogan',
				'1 quote by Recep Tayyip Erdoğan.',
				'1. Quote, Recep Tayyip Erdoğan: “Turkey will do its part,” End of quote. In: Grain leaves the Black Sea, 22 July 2022.',
				'Quotes 1 of 1. End, a number opens, q back, ? commands: cite',
				'“Turkey will do its part,”',
				'— Recep Tayyip Erdoğan; in “Grain leaves the Black Sea”, 22 July 2022, istanbul.md',
				'Quotes 1 of 1. End, a number opens, q back, ? commands: ',
				'',
			].join('\n'),
		);
	});
	test('what a terminal echoes is not printed twice', async () => {
		const {type, code, text} = start(sampleLibrary(), {isTTY: true});
		type('where', 'quit');
		expect(await code).toBe(0);
		expect(text()).toContain('? commands: 3 articles.\n');
	});
	test('a last line without a line end counts', async () => {
		const library = sampleLibrary();
		const input = Object.assign(new PassThrough(), {isTTY: true});
		const {code, text} = start(library, {input});
		input.end('w');
		expect(await code).toBe(0);
		expect(text()).toContain('Articles 1 to 3 of 3.\n');
	});
	test('a pipe that was closed ends it with an error for main, which is quiet about it', async () => {
		const gone = Object.assign(new Error('EPIPE: broken pipe, write'), {code: 'EPIPE'});
		const {code} = start(sampleLibrary(), {out: createWriter({write: (_text, done) => done(gone)})});
		await expect(code).rejects.toMatchObject({closed: true});
	});
	test('what is copied is told of, and printed where there is no clipboard', async () => {
		const copied: string[] = [];
		const copying = start(sampleLibrary(), {
			copy: async text => {
				copied.push(text);
				return {isDone: true, message: 'copied with wl-copy'};
			},
		});
		copying.type('by erdogan', 'copy', 'quit');
		await copying.code;
		expect(copied).toEqual([expect.stringMatching(/^“Turkey will do its part,”\n— Recep Tayyip Erdoğan; in /)]);
		expect(copying.text()).toContain('\nThe quote with its citation was copied with wl-copy.\n');
		const failing = start(sampleLibrary(), {copy: async () => ({isDone: false, message: 'not copied: no clipboard'})});
		failing.type('by erdogan', 'copy', 'quit');
		await failing.code;
		expect(failing.text()).toContain('\nNot copied: no clipboard. Here it is:\n“Turkey will do its part,”\n— Recep');
	});
});

describe('what is handed on', () => {
	test('a file is named as it was typed, and one that is there is replaced only after a yes', async () => {
		const saved: Array<readonly [name: string, overwrite: boolean]> = [];
		const reader = start(sampleLibrary(), {
			tools: async () => ({
				...(await noTools()),
				save: (name, text, {overwrite}) => {
					saved.push([name, overwrite]);
					if (overwrite) return {kind: 'done', message: `saved ${name} (${text.length} bytes)`};
					return {kind: 'exists', message: `/home/${name} is there already (3 bytes); replace it?`};
				},
			}),
		});
		reader.type('1', 'save my  talks.txt', 'perhaps', 'no', 's', 'q', 'save', '', 'yes', 'quit');
		expect(await reader.code).toBe(0);
		expect(saved).toEqual([
			['my  talks.txt', false],
			['accession.txt', false],
			['accession.txt', true],
		]);
		expect(reader.text()).toContain(
			[
				'/home/my  talks.txt is there already (3 bytes); replace it?',
				'Yes or no: perhaps',
				'Type yes or no. /home/my  talks.txt is there already (3 bytes); replace it?',
				'Yes or no: no',
				'Nothing was done.',
			].join('\n'),
		);
		expect(reader.text()).toContain(
			'Save the article as, Enter for accession.txt, q for not at all: q\nNothing was saved.\n',
		);
		expect(reader.text()).toMatch(/Yes or no: yes\nSaved accession\.txt \(\d+ bytes\)\.\n/);
	});
	test('a command gets the quote, and a shell runs only what the reader agreed to', async () => {
		const run: Array<readonly [line: string, text: string, isShell: boolean]> = [];
		const reader = start(sampleLibrary(), {
			tools: async () => ({
				...(await noTools()),
				readCommand: line => (line.includes('>') ? {kind: 'shell', why: 'it uses >'} : {kind: 'argv'}),
				pipe: async (line, text, {isShell}) => {
					run.push([line, text.split('\n')[0] ?? '', isShell]);
					return `${line} ended with 1.`;
				},
			}),
		});
		reader.type('3', '|3  grep  "is  responsible"', '| wc > a', 'y', 'pipe', '', 'pipe', 'less -R', 'quit');
		expect(await reader.code).toBe(0);
		expect(run).toEqual([
			['grep  "is  responsible"', '“Russia is responsible,”', false],
			['wc > a', expect.not.stringContaining('“'), true],
			['less -R', expect.not.stringContaining('“'), false],
		]);
		expect(reader.text()).toContain('grep  "is  responsible" ended with 1.\n');
		expect(reader.text()).toContain('It uses >: have a shell run “wc > a”?\nYes or no: y\n');
		expect(reader.text()).toContain('Pipe the article to which command, Enter for none: \nNothing was run.\n');
	});
	test('while a program has the terminal, no line is read, and Ctrl-C is for the program', async () => {
		let hear = (_code: number) => {};
		const input = Object.assign(new PassThrough(), {isTTY: true});
		const deal = '---\ntitle: A deal\nsources:\n  - https://grain.example/deal\n---\n\nThey talked on.\n';
		const {code, text} = start(buildLibrary([parseArticle(deal, {path: 'deal.md'}).article], {annotate}), {
			input,
			onSignal: listen => {
				hear = listen;
				return () => {};
			},
			tools: async () => ({
				...(await noTools()),
				open: async () => ({
					kind: 'terminal',
					run: async () => {
						expect(input.isPaused()).toBe(true);
						hear(130);
						input.end();
						return '/usr/bin/w3m ended with 130.';
					},
				}),
			}),
		});
		input.write('browse\n');
		expect(await code).toBe(0);
		expect(text()).toContain('Opening https://grain.example/deal\n/usr/bin/w3m ended with 130.\n');
	});
});

describe('Ctrl-C', () => {
	test('at the prompt ends the reader with 130, a hang-up with its own code', async () => {
		for (const code of [130, 143, 129]) {
			const reader = start(sampleLibrary());
			await reader.printed('? commands: ');
			reader.signal(code);
			expect(await reader.code).toBe(code);
		}
	});
	test('stops work and leads back to the prompt; what was done is not done again', async () => {
		const read: number[] = [];
		let stop = () => {};
		const library = slowLibrary(40, index => {
			read.push(index);
			if (read.length === 7) stop();
		});
		let clock = 0;
		const reader = start(library, {now: () => clock++ * 100});
		stop = () => reader.signal(130);
		reader.type('quotes', 'where', 'quotes', 'quit');
		expect(await reader.code).toBe(0);
		expect(reader.text()).toContain('? commands: quotes\n');
		expect(reader.text()).toMatch(/\nStopped\.\n.*commands: where\n40 articles\.\n/);
		expect(reader.text()).toContain('\n40 quotes.\n');
		expect([...read].sort((a, b) => a - b)).toEqual(Array.from({length: 40}, (_, i) => i));
	});
	test('leaves out the rest of what is being printed', async () => {
		let text = '';
		let signal = () => {};
		const reader = start(talks(300), {
			out: createWriter({
				write: (chunk, done) => {
					text += chunk;
					if (chunk.startsWith('30. ')) signal();
					done();
				},
			}),
		});
		signal = () => reader.signal(130);
		reader.type('page off', 'again', 'quit');
		expect(await reader.code).toBe(0);
		expect(text).toMatch(/\n30\. Talks.*\nArticles 1 to 300 of 300/);
		expect(text).not.toContain('\n31. ');
	});
	test('stops the reading of a long article that goes on beside it', async () => {
		const long = talkative('long', 2000);
		const library = buildLibrary([long.article, talkative('short', 1).article], {
			order: 'given',
			annotate: article => (article.id === 'long' ? long : talkative('short', 1)),
		});
		let isStopped = false;
		const reader = start(library, {
			readLong: () => ({
				done: new Promise(() => {}),
				stop: () => {
					isStopped = true;
				},
			}),
		});
		reader.type('1');
		await reader.printed('Reading a long article for its quotes; Ctrl-C stops.\n');
		reader.signal(130);
		await reader.printed('Stopped.\n');
		expect(isStopped).toBe(true);
		reader.type('2', 'quit');
		expect(await reader.code).toBe(0);
		expect(reader.text()).toContain('Article: Talks in short.');
	});
});

test('long work is told of after 300 ms, and then from time to time how far it has come', async () => {
	let clock = 0;
	const library = slowLibrary(60, () => {
		clock += 400;
	});
	const reader = start(library, {now: () => clock});
	reader.type('quotes', 'quit');
	await reader.code;
	const told = reader
		.text()
		.split('\n')
		.filter(line => /^Reading|of 60\.$/.test(line));
	expect(told).toEqual(['Reading 60 articles for their quotes; Ctrl-C stops.', expect.stringMatching(/^\d+ of 60\.$/)]);
	const quick = start(slowLibrary(60, () => {}));
	quick.type('quotes', 'quit');
	await quick.code;
	expect(quick.text()).not.toContain('Reading');
});

describe('what is remembered', () => {
	const keeper = (saved: ReadingState[], theirs?: (current: ReadingState) => ReadingState) => ({
		state: EMPTY_STATE,
		save: async (state: ReadingState) => {
			saved.push(state);
			return {takeIn: theirs ?? ((current: ReadingState) => current), warning: undefined};
		},
		saveNow: (state: ReadingState) => {
			saved.push(state);
			return {takeIn: (current: ReadingState) => current, warning: undefined};
		},
	});
	test('is saved as it changes, and at the end with all articles there are', async () => {
		const saved: ReadingState[] = [];
		const reader = start(sampleLibrary(), {session: session(), store: keeper(saved)});
		reader.type('2', 'star');
		await reader.printed('Starred');
		reader.type('quit');
		await reader.code;
		expect(saved.some(({articles}) => [...articles.values()].some(({isStarred}) => isStarred))).toBe(true);
		expect(saved.at(-1)?.articles.size).toBe(3);
	});
	test('takes in what another copy wrote meanwhile', async () => {
		const saved: ReadingState[] = [];
		const theirs = (current: ReadingState): ReadingState => ({
			...current,
			settings: new Map([['theme', 'dark']]),
		});
		const reader = start(sampleLibrary(), {session: session(), store: keeper(saved, theirs)});
		reader.type('2');
		await reader.printed('Article: ');
		await reader.printed('q back');
		reader.type('where', 'where', 'quit');
		await reader.code;
		expect(saved.at(-1)?.settings.get('theme')).toBe('dark');
	});
	test('says when it cannot be kept', async () => {
		const store = {
			...keeper([]),
			save: async () => ({takeIn: (current: ReadingState) => current, warning: 'places are not kept: no room'}),
		};
		const reader = start(sampleLibrary(), {session: session(), store, warning: 'the state was set aside'});
		reader.type('2', 'where', 'quit');
		await reader.code;
		expect(reader.text()).toMatch(/^the state was set aside\n/);
		expect(reader.text()).toContain('\nplaces are not kept: no room\n');
	});
});

describe('the program', () => {
	const env = {HOME: folderWith({})};

	test('reads by lines where it is asked to, in a pipe too', async () => {
		const {code, out, err} = await runMain(['--linear', 'kennedy', 'cuban'], {
			stdin: 'what did kennedy say about berlin?\nq\nq\n',
			env,
		});
		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out).toMatch(/^diplo-reader, \d+ articles\./);
		expect(out).toMatch(/\n\d+ quotes by John F\. Kennedy, .*, about berlin\.\n1\. Quote, John F\. Kennedy: /);
		expect(out).not.toContain('\u001b');
	});
	test('wraps where a width is asked for', async () => {
		const {out} = await runMain(['--linear', '--width', '40', 'kennedy'], {stdin: 'quit\n', env});
		expect(out.split('\n').filter(line => line.length > 40 && !line.includes('commands:'))).toEqual([]);
		const {out: wide} = await runMain(['--linear', 'kennedy'], {stdin: 'quit\n', env});
		expect(wide.split('\n').some(line => line.length > 200)).toBe(true);
	});
	test('refuses what rules it out', async () => {
		expect(await runMain(['--linear', '--format', 'json'])).toMatchObject({
			code: 2,
			err: expect.stringContaining('--linear and --format rule each other out'),
		});
		expect(await runMain(['--linear', '-'], {stdin: 'text'})).toMatchObject({
			code: 2,
			err: expect.stringContaining('--linear reads what you type from standard input'),
		});
		expect(await runMain(['list', '--linear'])).toMatchObject({code: 2});
		expect(await runMain(['--linear', '/nowhere.md'])).toMatchObject({code: 66, out: ''});
	});
});
