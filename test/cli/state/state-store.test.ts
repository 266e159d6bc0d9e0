import * as fs from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {HOST} from '../../../src/cli/state/atomic-file.js';
import type {Disk} from '../../../src/cli/state/disk.js';
import {statePath} from '../../../src/cli/state/state-path.js';
import {openStateStore, type StateStore} from '../../../src/cli/state/state-store.js';
import {EMPTY_STATE, type ReadingState} from '../../../src/library/reading-state.js';
import {folderWith} from '../press.js';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const open = (home: string, faults: Partial<Disk> = {}) =>
	openStateStore({env: {XDG_STATE_HOME: home}, now: () => NOW, fs: {...fs, ...faults}});
const file = (home: string) => join(home, 'diplo-reader', 'state.json');
const names = (home: string) => fs.readdirSync(join(home, 'diplo-reader')).sort();
const set = (state: ReadingState, name: string, value: number): ReadingState => ({
	...state,
	settings: new Map(state.settings).set(name, value),
});
const unset = (state: ReadingState, name: string): ReadingState => {
	const settings = new Map(state.settings);
	settings.delete(name);
	return {...state, settings};
};
const settings = (store: Pick<StateStore, 'state'>) => Object.fromEntries(store.state.settings);
const fault = (code: string) => (): never => {
	throw Object.assign(new Error(`${code}: it cannot be done, write`), {code});
};
const good = (home: string) => {
	expect(open(home).saveNow(set(EMPTY_STATE, 'width', 70)).warning).toBeUndefined();
	return fs.readFileSync(file(home), 'utf8');
};

describe('where it is kept', () => {
	test.each([
		[{XDG_STATE_HOME: '/s', HOME: '/h'}, '/s/diplo-reader/state.json'],
		[{HOME: '/h'}, '/h/.local/state/diplo-reader/state.json'],
		[{XDG_STATE_HOME: '', HOME: '/h'}, '/h/.local/state/diplo-reader/state.json'],
		[{XDG_STATE_HOME: 'relative', HOME: '/h'}, '/h/.local/state/diplo-reader/state.json'],
		[{HOME: 'relative'}, undefined],
		[{}, undefined],
	])('%j: %s', (env, path) => {
		expect(statePath(env)).toBe(path);
	});
	test('a file that is a link stays one, and what it leads to is written', () => {
		const home = folderWith({'dotfiles/mine.json': '', 'diplo-reader/.keep': ''});
		fs.rmSync(join(home, 'dotfiles/mine.json'));
		fs.writeFileSync(join(home, 'dotfiles/mine.json'), good(folderWith({})));
		fs.symlinkSync(join(home, 'dotfiles/mine.json'), file(home));
		const store = open(home);
		expect(settings(store)).toEqual({width: 70});
		store.saveNow(set(store.state, 'width', 72));
		expect(fs.lstatSync(file(home)).isSymbolicLink()).toBe(true);
		expect(fs.readFileSync(join(home, 'dotfiles/mine.json'), 'utf8')).toContain('"width":72');
	});
	test('an open folder and an open file are closed to others', () => {
		const home = folderWith({'diplo-reader/state.json': good(folderWith({}))});
		fs.chmodSync(join(home, 'diplo-reader'), 0o777);
		fs.chmodSync(file(home), 0o666);
		const store = open(home);
		store.saveNow(set(store.state, 'width', 1));
		expect(fs.statSync(join(home, 'diplo-reader')).mode & 0o777).toBe(0o700);
		expect(fs.statSync(file(home)).mode & 0o777).toBe(0o600);
	});
});

describe('a state that cannot be kept does not keep anybody from reading', () => {
	const expectUnsaved = (store: StateStore, reason: RegExp) => {
		expect(store.warning).toMatch(/^marks and places will not be kept: /);
		expect(store.warning).toMatch(reason);
		expect(store.canSave).toBe(false);
		expect(store.state).toEqual(EMPTY_STATE);
		// Said once: not again with every save.
		expect(store.saveNow(set(EMPTY_STATE, 'width', 1)).warning).toBeUndefined();
	};
	test('no home', () => {
		expectUnsaved(openStateStore({env: {}, now: () => NOW}), /HOME/);
	});
	test('a home that is a file', () => {
		expectUnsaved(open(join(folderWith({home: 'a file'}), 'home')), /not a directory/);
	});
	test('a home that is a link to itself', () => {
		const home = join(folderWith({}), 'loop');
		fs.symlinkSync(home, home);
		expectUnsaved(open(home), /symbolic link/);
	});
	test('a home that may not be written', () => {
		expectUnsaved(open(folderWith({}), {mkdirSync: fault('EACCES') as typeof fs.mkdirSync}), /cannot be done/);
		expectUnsaved(open(folderWith({}), {accessSync: fault('EROFS')}), /cannot be done/);
	});
	test('a state that may not be read is not written over', () => {
		const home = folderWith({});
		const before = good(home);
		const openSync = ((path: fs.PathLike, flags: string, mode?: number) =>
			path === file(home) ? fault('EACCES')() : fs.openSync(path, flags, mode)) as typeof fs.openSync;
		expectUnsaved(open(home, {openSync}), /cannot be done/);
		expect(fs.readFileSync(file(home), 'utf8')).toBe(before);
	});
	test('a folder, or a pipe nobody writes to, in its place', () => {
		const home = folderWith({'diplo-reader/state.json/inside': ''});
		expectUnsaved(open(home), /not a file/);
		expect(names(home)).toEqual(['state.json']);
	});
	test('a name that would move the cursor is shown', () => {
		const home = join(folderWith({home: ''}), 'home', '\u001b[2J\n');
		expect(open(home).warning).toContain('^[[2J^J');
	});
});

describe('a damaged state', () => {
	test.each([
		['empty', '', 'is empty'],
		['zeros', '\0'.repeat(4096), 'holds zero bytes'],
		['cut short', good(folderWith({})).slice(0, -20), 'is not JSON'],
		['something else', '{"marks":{}}', 'is not a state file'],
	])('%s: put aside with a message, and the reader opens', (_name, contents, why) => {
		const home = folderWith({'diplo-reader/state.json': contents});
		const store = open(home);
		const aside = `${file(home)}.corrupt-20260102T030405Z`;
		expect(store.warning).toBe(`the saved state ${why}; it was put aside as ${aside}`);
		expect(store.state).toEqual(EMPTY_STATE);
		expect(fs.readFileSync(aside, 'utf8')).toBe(contents);
		expect(store.saveNow(set(EMPTY_STATE, 'width', 70)).warning).toBeUndefined();
		expect(settings(open(home))).toEqual({width: 70});
		expect(open(home).warning).toBeUndefined();
	});
	test('a second one is not put in the place of the first', () => {
		const home = folderWith({'diplo-reader/state.json': 'one'});
		open(home);
		fs.writeFileSync(file(home), 'two');
		open(home);
		expect(names(home)).toEqual(['state.json.corrupt-20260102T030405Z', 'state.json.corrupt-20260102T030405Z-2']);
	});
	test('with entries of the wrong type: the others are kept, and so is a copy', () => {
		const contents = good(folderWith({})).replace('"width":70', '"width":{},"measure":60,"theme":[1]');
		const home = folderWith({'diplo-reader/state.json': contents});
		const store = open(home);
		expect(store.warning).toMatch(/^2 entries of the saved state made no sense; a copy is in .*corrupt-/);
		expect(settings(store)).toEqual({measure: 60});
		store.saveNow(set(store.state, 'width', 70));
		expect(settings(open(home))).toEqual({measure: 60, width: 70});
		expect(fs.readFileSync(`${file(home)}.corrupt-20260102T030405Z`, 'utf8')).toBe(contents);
	});
	test('damaged while the reader runs: put aside, and what the reader knows is saved', () => {
		const home = folderWith({});
		good(home);
		const store = open(home);
		fs.writeFileSync(file(home), 'scribble');
		const {warning} = store.saveNow(set(store.state, 'measure', 60));
		expect(warning).toContain('is not JSON; it was put aside as');
		expect(settings(open(home))).toEqual({width: 70, measure: 60});
	});
	test('taken away while the reader runs: what the reader knows is saved', () => {
		const home = folderWith({});
		good(home);
		const store = open(home);
		fs.rmSync(join(home, 'diplo-reader'), {recursive: true});
		expect(store.saveNow(set(store.state, 'measure', 60)).warning).toBeUndefined();
		expect(settings(open(home))).toEqual({width: 70, measure: 60});
	});
});

describe('a state of a newer program', () => {
	const newer = '{"schema":"diplo-reader/state","version":99,"more":true}\n';
	test('is never written over', () => {
		const home = folderWith({'diplo-reader/state.json': newer});
		const store = open(home);
		expect(store.warning).toMatch(/written by a newer diplo-reader/);
		expect(store.canSave).toBe(false);
		store.saveNow(set(EMPTY_STATE, 'width', 1));
		expect(fs.readFileSync(file(home), 'utf8')).toBe(newer);
		expect(names(home)).toEqual(['state.json']);
	});
	test('that appears while the reader runs is not, either, and it is said once', async () => {
		const home = folderWith({});
		good(home);
		const store = open(home);
		fs.writeFileSync(file(home), newer);
		expect(store.saveNow(set(store.state, 'width', 1)).warning).toMatch(/newer diplo-reader/);
		expect(store.saveNow(set(store.state, 'width', 2)).warning).toBeUndefined();
		expect((await store.save(set(store.state, 'width', 3))).warning).toBeUndefined();
		expect(fs.readFileSync(file(home), 'utf8')).toBe(newer);
	});
});

describe('a disk that fails', () => {
	const faults: ReadonlyArray<readonly [string, Partial<Disk>]> = [
		[
			'is full',
			{
				writeSync: ((fd: number, data: NodeJS.ArrayBufferView | string, ...rest: number[]) =>
					typeof data === 'string'
						? fs.writeSync(fd, data)
						: rest[0] === 0
							? fs.writeSync(fd, data, 0, 10)
							: fault('ENOSPC')()) as typeof fs.writeSync,
			},
		],
		[
			'cannot synchronize',
			{
				fsyncSync: fault('EIO'),
				fsync: ((_fd, done) =>
					done(Object.assign(new Error('EIO: it cannot be done, fsync'), {code: 'EIO'}))) as typeof fs.fsync,
			},
		],
		['cannot rename', {renameSync: fault('EACCES')}],
		[
			'takes no new file',
			{
				openSync: ((path: fs.PathLike, flags: string, mode?: number) =>
					flags === 'wx' ? fault('EDQUOT')() : fs.openSync(path, flags, mode)) as typeof fs.openSync,
			},
		],
	];
	test.each(faults)('%s: one warning, the old state stays, nothing is left over', async (_name, broken) => {
		const home = folderWith({});
		const before = good(home);
		const store = open(home, broken);
		const next = set(store.state, 'measure', 60);
		expect(store.saveNow(next).warning).toMatch(/^marks and places are not kept: .*it cannot be done$/);
		expect(store.saveNow(next).warning).toBeUndefined();
		expect((await store.save(next)).warning).toBeUndefined();
		expect(fs.readFileSync(file(home), 'utf8')).toBe(before);
		expect(names(home)).toEqual(['state.json']);
	});
	test('and works again: everything is saved', () => {
		const home = folderWith({});
		let isFull = true;
		const store = open(home, {
			fsyncSync: fd => (isFull ? fault('ENOSPC')() : fs.fsyncSync(fd)),
		});
		const one = set(EMPTY_STATE, 'width', 70);
		expect(store.saveNow(one).warning).toBeDefined();
		isFull = false;
		const two = set(one, 'measure', 60);
		expect(store.saveNow(two).warning).toBeUndefined();
		expect(settings(open(home))).toEqual({width: 70, measure: 60});
	});
});

describe('saving beside another copy', () => {
	test('takes in what the other changed, also when the reader went on meanwhile', async () => {
		const home = folderWith({});
		good(home);
		const ours = open(home);
		const theirs = open(home);
		theirs.saveNow(set(theirs.state, 'theirs', 1));
		const given = set(ours.state, 'ours', 1);
		const saved = await ours.save(given);
		const after = saved.takeIn(set(given, 'later', 1));
		expect(Object.fromEntries(after.settings)).toEqual({width: 70, theirs: 1, ours: 1, later: 1});
		ours.saveNow(after);
		expect(settings(open(home))).toEqual({width: 70, theirs: 1, ours: 1, later: 1});
	});
	test('a save that was asked for before the other’s changes were taken in takes none of them away', async () => {
		const home = folderWith({});
		const ours = open(home);
		const theirs = open(home);
		theirs.saveNow(set(theirs.state, 'theirs', 1));
		const one = set(ours.state, 'one', 1);
		const two = set(one, 'two', 2);
		const [first, second] = await Promise.all([ours.save(one), ours.save(two)]);
		expect(settings(open(home))).toEqual({theirs: 1, one: 1, two: 2});
		const state = second.takeIn(first.takeIn(two));
		expect(Object.fromEntries(state.settings)).toEqual({theirs: 1, one: 1, two: 2});
		ours.saveNow(unset(state, 'theirs'));
		expect(settings(open(home))).toEqual({one: 1, two: 2});
	});
	test('what the other took away does not come back', async () => {
		const home = folderWith({});
		good(home);
		const ours = open(home);
		const theirs = open(home);
		theirs.saveNow(unset(theirs.state, 'width'));
		const given = set(ours.state, 'one', 1);
		const saved = await ours.save(given);
		expect(settings(open(home))).toEqual({one: 1});
		ours.saveNow(set(saved.takeIn(given), 'two', 2));
		expect(settings(open(home))).toEqual({one: 1, two: 2});
	});
	test('the last save before the end overtakes one under way', async () => {
		const home = folderWith({});
		const store = open(home);
		const one = set(EMPTY_STATE, 'one', 1);
		const two = set(one, 'two', 2);
		const late = store.save(one);
		// Its turn comes with the next tick: let it begin to write.
		await Promise.resolve();
		await Promise.resolve();
		expect(names(home).length).toBeGreaterThan(1);
		expect(store.saveNow(two).warning).toBeUndefined();
		expect(names(home)).toEqual(['state.json']);
		expect(settings(open(home))).toEqual({one: 1, two: 2});
		expect((await late).warning).toBeUndefined();
		expect(settings(open(home))).toEqual({one: 1, two: 2});
		expect(names(home)).toEqual(['state.json']);
	});
	test('an older save that had not begun does not undo a newer one', async () => {
		const home = folderWith({});
		const store = open(home);
		const one = set(EMPTY_STATE, 'one', 1);
		const late = store.save(one);
		store.saveNow(set(one, 'two', 2));
		await late;
		expect(settings(open(home))).toEqual({one: 1, two: 2});
	});
	test('nothing is written when nothing changed', () => {
		const home = folderWith({});
		good(home);
		const {ino} = fs.statSync(file(home));
		const store = open(home);
		store.saveNow(store.state);
		expect(fs.statSync(file(home)).ino).toBe(ino);
	});
});

describe('what killed runs left', () => {
	const gone = 2 ** 22 + 1;
	test('is swept at the start, and what others still write is not', () => {
		const home = folderWith({
			[`diplo-reader/state.json.${HOST}-${gone}-1.new`]: 'half',
			[`diplo-reader/state.json.${HOST}-${process.ppid}-1.new`]: 'being written',
			'diplo-reader/state.json.0badcafe-77-1.new': 'being written elsewhere',
			'diplo-reader/state.json.0badcafe-78-1.new': 'left elsewhere',
			[`diplo-reader/state.json.lock.${HOST}-${gone}-1.old`]: '',
			'diplo-reader/state.json.backup': 'mine',
		});
		const folder = join(home, 'diplo-reader');
		fs.utimesSync(join(folder, 'state.json.0badcafe-77-1.new'), NOW / 1000, NOW / 1000);
		fs.utimesSync(join(folder, 'state.json.0badcafe-78-1.new'), NOW / 1000 - 7200, NOW / 1000 - 7200);
		open(home);
		expect(names(home)).toEqual(
			['state.json.0badcafe-77-1.new', 'state.json.backup', `state.json.${HOST}-${process.ppid}-1.new`].sort(),
		);
	});
});
