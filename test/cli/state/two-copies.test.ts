import {once} from 'node:events';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStateStore} from '../../../src/cli/state/state-store.js';
import {folderWith} from '../press.js';
import {bundleSaver, outputOf, runSaverIn, startSaver} from './run-saver.js';

const program = bundleSaver();
const open = (home: string) => openStateStore({env: {XDG_STATE_HOME: home}, now: Date.now});
const files = (home: string) => readdirSync(join(home, 'diplo-reader'));

test('three copies at once lose none of each other’s marks', async () => {
	const home = folderWith({});
	const letters = ['abcdefghijklmnop', 'qrstuvwxyzABCDEF', 'GHIJKLMNOPQRSTUV'];
	const printed = await Promise.all(letters.map(each => outputOf(startSaver(program, ['marks', each], home))));
	expect(printed).toEqual(['', '', '']);
	const {state, warning} = open(home);
	expect(warning).toBeUndefined();
	expect([...state.marks.keys()].sort().join('')).toBe([...letters.join('')].sort().join(''));
	expect(state.articles.size).toBe(letters.join('').length + 1);
	expect(files(home)).toEqual(['state.json']);
});

test('a copy that is killed while it saves leaves the old state or the new one, whole, and no lock', async () => {
	const home = folderWith({});
	let last = 0;
	for (let round = 0; round < 24; round++) {
		const child = startSaver(program, ['count'], home);
		await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
		// At another moment each time.
		await new Promise(resolve => setTimeout(resolve, (round * 7) % 40));
		child.kill('SIGKILL');
		await once(child, 'exit');

		const store = open(home);
		expect(store.warning).toBeUndefined();
		const {settings, articles} = store.state;
		expect(settings.get('first')).toBe(settings.get('second'));
		const n = Number(settings.get('first'));
		expect(n).toBeGreaterThanOrEqual(2);
		expect([...articles.values()].some(({id}) => id === `number-${n}`)).toBe(true);
		last = Math.max(last, n);
		// What it left behind is swept, and its lock stops nobody.
		expect(files(home).filter(name => name.endsWith('.new'))).toEqual([]);
		const saved = store.saveNow({...store.state, settings: new Map(settings).set('after', round)});
		expect(saved.warning).toBeUndefined();
		expect(open(home).state.settings.get('after')).toBe(round);
		expect(files(home)).toEqual(['state.json']);
	}
	expect(last).toBeGreaterThan(2);
});

test('nobody else can read it, even where everything is open to all', () => {
	const home = folderWith({});
	expect(runSaverIn('umask 0; $SAVER large 3', program, home).stdout).toBe('saved\n');
	expect(statSync(join(home, 'diplo-reader')).mode & 0o777).toBe(0o700);
	expect(statSync(join(home, 'diplo-reader', 'state.json')).mode & 0o777).toBe(0o600);
});

test('a file that may not grow: the old state stays, and it says so', () => {
	const home = folderWith({});
	expect(runSaverIn('$SAVER large 3', program, home).stdout).toBe('saved\n');
	const before = open(home).state;
	const {stdout} = runSaverIn("trap '' XFSZ; ulimit -f 4; $SAVER large 500", program, home);
	expect(stdout).toMatch(/^marks and places are not kept: .*state\.json: file too large\n$/);
	expect(open(home).state).toEqual(before);
	expect(files(home)).toEqual(['state.json']);
});
