import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {startReader, type TestTerminal} from './terminal.js';

// Each step waits for what it needs; this is for a machine that is busy with other things.
vi.setConfig({testTimeout: 60_000});

let home = '';
const open: TestTerminal[] = [];
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
	mkdirSync(join(home, 'press'));
	for (const [i, city] of CITIES.entries()) writeFileSync(pathOf(city), article(city, i));
});
afterEach(() => {
	for (const terminal of open.splice(0)) terminal.dispose();
	rmSync(home, {recursive: true, force: true});
});

const CITIES = ['Bergen', 'Cork', 'Delft', 'Evora'] as const;
const pathOf = (city: string) => join(home, 'press', `${city.toLowerCase()}.md`);
const stateFile = () => join(home, '.local', 'state', 'diplo-reader', 'state.json');

/** An article of many paragraphs, each of which says its number. */
function article(city: string, day: number): string {
	const paragraphs = Array.from({length: 60}, (_, i) => `Paragraph ${i} of the talks in ${city} is about a treaty.`);
	return `---\ntitle: Talks in ${city}\ndate: 2020-01-1${day}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** The reader on the four articles, with what it kept the last time. */
async function reader(): Promise<TestTerminal> {
	const terminal = startReader([join(home, 'press')], {env: {HOME: home}});
	open.push(terminal);
	await terminal.waitFor('Talks in Delft');
	// What is new and what is starred comes after the first screen.
	await terminal.waitFor('q quit');
	return terminal;
}

async function quit(terminal: TestTerminal): Promise<void> {
	terminal.send('Q');
	expect(await terminal.exitCode()).toBe(0);
}

/** Opens the article on a city from the list. */
async function openArticle(terminal: TestTerminal, city: string): Promise<void> {
	terminal.send(`/${city}\r`);
	await terminal.waitFor(`of the talks in ${city}`);
	await terminal.waitFor(/match \d+ of/);
	terminal.send('\x1b');
	await terminal.waitFor('? keys');
	await terminal.waitFor(() => !/match \d+ of/.test(terminal.text()));
}

/** The number of the first paragraph on the screen. */
const firstParagraph = (terminal: TestTerminal) => /Paragraph (\d+) of/.exec(terminal.text())?.[1];

test('a mark leads to its words in the next session, and the article opens where it was left', async () => {
	const first = await reader();
	await openArticle(first, 'Delft');
	// The first step is to paragraph 0.
	first.send('21}');
	await first.waitFor(() => firstParagraph(first) === '20');
	first.send('ma');
	await first.waitFor('Mark a');
	first.send('20}');
	await first.waitFor(() => firstParagraph(first) === '40');
	await quit(first);

	const second = await reader();
	second.send("'a");
	await second.waitFor(() => firstParagraph(second) === '20');
	expect(second.text()).toContain('talks in Delft');
	second.send('gm');
	await second.waitFor('1 mark');
	await second.waitFor('Paragraph 20 of the talks in Delft');
	await quit(second);

	const third = await reader();
	third.send("''");
	await third.waitFor('No jump yet.');
	third.send('j\r');
	await third.waitFor(() => firstParagraph(third) === '20');
	expect(third.text()).toContain('talks in Delft');
});

test('the place of a mark is found again in an article that has changed meanwhile', async () => {
	const first = await reader();
	await openArticle(first, 'Cork');
	first.send('31}');
	await first.waitFor(() => firstParagraph(first) === '30');
	first.send('mb');
	await first.waitFor('Mark b');
	await quit(first);
	const text = readFileSync(pathOf('Cork'), 'utf8');
	writeFileSync(
		pathOf('Cork'),
		text.replace('\n\nParagraph 0', `\n\n${'New words came in before. '.repeat(200)}\n\nParagraph 0`),
	);

	const second = await reader();
	second.send("'b");
	await second.waitFor(() => firstParagraph(second) === '30');
});

test('what was read and starred is so in the next session, and U takes back the last of it', async () => {
	const first = await reader();
	first.send('*');
	await first.waitFor(/^▌.*★ Talks in/m);
	const starred = /★ Talks in (\w+)/.exec(first.text())?.[1] ?? '';
	first.send('R');
	await first.waitFor(/read/i);
	await quit(first);

	const second = await reader();
	await second.waitFor(`★ Talks in ${starred}`);
	second.send('gu');
	await second.waitFor('No unread article.');
	second.send('r');
	await second.waitFor(/unread/i);
	second.send('*');
	await second.waitFor(() => !second.text().includes('★'));
	second.send('U');
	await second.waitFor('Undone: ');
	await second.waitFor(`★ Talks in ${starred}`);
	second.send('U');
	await second.waitFor(/Undone: .*nread/);
	second.send('gu');
	await second.waitFor('No unread article.');
	second.send('UU');
	await second.waitFor('Nothing to undo.');
	await quit(second);
});

test('articles that came since the last session are called new', async () => {
	await quit(await reader());
	writeFileSync(join(home, 'press', 'faro.md'), article('Faro', 9));
	const second = await reader();
	await second.waitFor('new Talks in Faro');
	expect(second.text().match(/new Talks/g)).toHaveLength(1);
	await quit(second);
	const third = await reader();
	await third.waitFor('Talks in Faro');
	expect(third.text()).not.toContain('new Talks');
});

test('two copies at once keep the marks of both', async () => {
	const [a, b] = await Promise.all([reader(), reader()]);
	await openArticle(a, 'Bergen');
	await openArticle(b, 'Evora');
	a.send('11}');
	await a.waitFor(() => firstParagraph(a) === '10');
	b.send('16}');
	await b.waitFor(() => firstParagraph(b) === '15');
	a.send('ma');
	await a.waitFor('Mark a');
	b.send('mb');
	await b.waitFor('Mark b');
	// One is killed: what it had saved before stays.
	await a.waitFor(() => existsSync(stateFile()) && readFileSync(stateFile(), 'utf8').includes('Paragraph 10 of'));
	process.kill(a.pid, 'SIGKILL');
	await quit(b);

	const c = await reader();
	c.send('gm');
	await c.waitFor('2 marks');
	c.send("'a");
	await c.waitFor(() => firstParagraph(c) === '10');
	c.send("'b");
	await c.waitFor(() => firstParagraph(c) === '15');
	await quit(c);
	expect(readdirSync(dirname(stateFile())).filter(name => name.includes('lock') || name.includes('tmp'))).toEqual([]);
});

test.each([
	['cut off', '{"schema":"diplo-reader/state","version":1,"marks":{'],
	['of another kind', 'marks: none\n'],
	['empty', ''],
])(
	'a state file that is %s is put aside with a message, and the reader opens and keeps a new one',
	async (_name, text) => {
		mkdirSync(dirname(stateFile()), {recursive: true});
		writeFileSync(stateFile(), text);
		const terminal = startReader([join(home, 'press')], {columns: 200, env: {HOME: home}});
		open.push(terminal);
		await terminal.waitFor('Talks in Delft');
		await terminal.waitFor(/state\.json.*corrupt/);
		const aside = readdirSync(dirname(stateFile())).filter(name => name.includes('corrupt'));
		expect(aside).toHaveLength(1);
		expect(readFileSync(join(dirname(stateFile()), aside[0] ?? ''), 'utf8')).toBe(text);
		terminal.send('*');
		await terminal.waitFor('★ Talks in');
		await quit(terminal);
		const second = await reader();
		await second.waitFor('★ Talks in');
		await quit(second);
	},
);

test('without a place to keep anything the reader says so once, and reads on', async () => {
	const terminal = startReader([join(home, 'press')], {
		columns: 200,
		env: {HOME: home, XDG_STATE_HOME: join(pathOf('Cork'), 'state')},
	});
	open.push(terminal);
	await terminal.waitFor('marks and places will not be kept');
	terminal.send('*');
	await terminal.waitFor('★ Talks in');
	terminal.send('j');
	await terminal.waitFor('2 of 4');
	await quit(terminal);
});
