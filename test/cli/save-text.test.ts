import * as fs from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {saveText} from '../../src/cli/save-text.js';
import {visible} from '../../src/text/visible.js';
import {folderWith} from './press.js';

const read = (...parts: string[]) => fs.readFileSync(join(...parts), 'utf8');

describe('saving a text', () => {
	test('to a name, a path, and a name in the home folder', () => {
		const cwd = folderWith({'sub/.keep': ''});
		const env = {HOME: join(cwd, 'sub')};
		expect(saveText(' oslo.txt ', 'Words.', {env, cwd})).toEqual({
			kind: 'saved',
			path: join(cwd, 'oslo.txt'),
			message: `saved ${join(cwd, 'oslo.txt')} (7 bytes)`,
		});
		expect(read(cwd, 'oslo.txt')).toBe('Words.\n');
		saveText('~/home.txt', 'a\n', {env, cwd});
		expect(read(cwd, 'sub', 'home.txt')).toBe('a\n');
		saveText(join(cwd, 'absolute.txt'), 'b', {env: {}, cwd: '/'});
		expect(read(cwd, 'absolute.txt')).toBe('b\n');
		saveText('~x', 'c', {env, cwd});
		expect(read(cwd, '~x')).toBe('c\n');
	});
	test('never over what is there, unless the reader agreed', () => {
		const cwd = folderWith({'mine.txt': 'mine'});
		fs.chmodSync(join(cwd, 'mine.txt'), 0o640);
		const asked = saveText('mine.txt', 'new', {env: {}, cwd});
		expect(asked).toEqual({
			kind: 'exists',
			path: join(cwd, 'mine.txt'),
			message: `${join(cwd, 'mine.txt')} is there already (4 bytes); replace it?`,
		});
		expect(read(cwd, 'mine.txt')).toBe('mine');
		expect(saveText('mine.txt', 'new', {env: {}, cwd, overwrite: true}).kind).toBe('saved');
		expect(read(cwd, 'mine.txt')).toBe('new\n');
		expect(fs.statSync(join(cwd, 'mine.txt')).mode & 0o777).toBe(0o640);
		expect(fs.readdirSync(cwd)).toEqual(['mine.txt']);
	});
	test('a link is not followed unasked, and is told for what it is', () => {
		const cwd = folderWith({'target.txt': 'precious'});
		fs.symlinkSync('target.txt', join(cwd, 'link.txt'));
		fs.symlinkSync('nowhere', join(cwd, 'loose.txt'));
		const asked = saveText('link.txt', 'new', {env: {}, cwd});
		expect(asked).toMatchObject({kind: 'exists', message: expect.stringContaining('is a link to target.txt')});
		expect(saveText('loose.txt', 'new', {env: {}, cwd}).kind).toBe('exists');
		expect(read(cwd, 'target.txt')).toBe('precious');
		expect(fs.existsSync(join(cwd, 'nowhere'))).toBe(false);
		saveText('link.txt', 'new', {env: {}, cwd, overwrite: true});
		expect(read(cwd, 'target.txt')).toBe('new\n');
		expect(fs.lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
	});
	test.each([
		['', 'no file name'],
		['  ', 'no file name'],
		['sub', 'is a folder; name a file in it'],
		['none/x.txt', 'no such file or directory'],
		['file/x.txt', 'not a directory'],
		['/dev/full', 'is not a file'],
		['\u001b[2J\n/x', '^[[2J^J/x: no such file or directory'],
	])('%j fails in one line', (name, message) => {
		const cwd = folderWith({'sub/.keep': '', file: ''});
		const report = saveText(name, 'x', {env: {}, cwd});
		expect(report).toMatchObject({kind: 'failed', message: expect.stringContaining(message)});
		expect(visible(report.message, {showLineEnds: true})).toBe(report.message);
	});
	test('a folder or a device is not replaced, even with leave', () => {
		const cwd = folderWith({'sub/.keep': ''});
		expect(saveText('sub', 'x', {env: {}, cwd, overwrite: true})).toMatchObject({kind: 'failed'});
		expect(saveText('/dev/full', 'x', {env: {}, cwd, overwrite: true})).toMatchObject({kind: 'failed'});
	});
});
