import * as fs from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {HOST} from '../../../src/cli/state/atomic-file.js';
import {takeLock, takeLockNow} from '../../../src/cli/state/state-lock.js';
import {folderWith} from '../press.js';

/** No process has it: the kernel gives none so high. */
const GONE = 2 ** 22 + 1;
const lockIn = (contents?: string) =>
	join(folderWith(contents === undefined ? {} : {'state.json.lock': contents}), 'state.json.lock');

test('one at a time', async () => {
	const path = lockIn();
	const order: string[] = [];
	const use = async (name: string) => {
		const lock = await takeLock(path);
		order.push(`${name} in`);
		await new Promise(resolve => setImmediate(resolve));
		order.push(`${name} out`);
		lock.release();
	};
	await Promise.all(['a', 'b', 'c', 'd'].map(use));
	for (let i = 0; i < order.length; i += 2) expect(order[i]?.[0]).toBe(order[i + 1]?.[0]);
	expect(order).toHaveLength(8);
	expect(fs.existsSync(path)).toBe(false);
});

test('of a process that is gone it is taken over at once', () => {
	const path = lockIn(`${HOST}-${GONE}-1-x`);
	const lock = takeLockNow(path, {patience: Number.POSITIVE_INFINITY});
	expect(lock.isOurs()).toBe(true);
	expect(fs.readdirSync(join(path, '..'))).toEqual(['state.json.lock']);
	lock.release();
	expect(fs.existsSync(path)).toBe(false);
});

test.each([
	['a process that was stopped in the middle', `${HOST}-${process.ppid}-1-x`],
	['a process of another machine', '0badcafe-4711-1-x'],
	['a process that died before it could sign', ''],
	['nobody knows whom', 'scribble \u001b[2J'],
])('of %s it is taken over after a while', async (_name, contents) => {
	const lock = await takeLock(lockIn(contents), {patience: 30});
	expect(lock.isOurs()).toBe(true);
	lock.release();
});

test('whoever lost it knows, and does not release that of another', async () => {
	const path = lockIn();
	const slow = takeLockNow(path);
	const other = await takeLock(path, {patience: 30});
	expect([slow.isOurs(), other.isOurs()]).toEqual([false, true]);
	slow.release();
	expect(other.isOurs()).toBe(true);
	other.release();
});

test('a lock that changes hands all the time is waited for', async () => {
	const path = lockIn();
	let isStolen = false;
	let turns = 0;
	const busy = (async () => {
		for (; turns < 12; turns++) {
			const lock = await takeLock(path, {patience: 10_000});
			await new Promise(resolve => setTimeout(resolve, 5));
			isStolen ||= !lock.isOurs();
			lock.release();
		}
	})();
	const lock = await takeLock(path, {patience: 2000});
	expect(lock.isOurs()).toBe(true);
	lock.release();
	await busy;
	expect(isStolen).toBe(false);
});

test('a live lock that was moved away by mistake is put back', () => {
	const path = lockIn(`${HOST}-${GONE}-1-x`);
	let isFirst = true;
	let mine: ReturnType<typeof takeLockNow> | undefined;
	// Between the look at the dead lock and the move, another copy takes it over.
	const renameSync: typeof fs.renameSync = (from, to) => {
		if (isFirst) {
			isFirst = false;
			mine = takeLockNow(path);
		}
		fs.renameSync(from, to);
	};
	const patience = 50;
	const late = takeLockNow(path, {
		fs: {
			...fs,
			renameSync,
			linkSync: (from, to) => {
				fs.linkSync(from, to);
				expect(mine?.isOurs()).toBe(true);
				mine?.release();
			},
		},
		patience,
	});
	expect(late.isOurs()).toBe(true);
	late.release();
});

test('a folder that takes no lock is an error, not a wait', () => {
	expect(() => takeLockNow(join(folderWith({}), 'none', 'state.json.lock'))).toThrow('ENOENT');
});
