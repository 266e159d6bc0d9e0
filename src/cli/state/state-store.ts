import {dirname} from 'node:path';
import {mergeReading} from '../../library/merge-reading.js';
import {EMPTY_STATE, type ReadingState} from '../../library/reading-state.js';
import {visible} from '../../text/visible.js';
import {reasonOf} from '../io.js';
import {beginFile, commitFile, dropFile, sweepBeside, syncFolder, type Unfinished} from './atomic-file.js';
import {DISK, type Disk} from './disk.js';
import {FILE_MODE, makeFolder, type Read, readState, realTarget} from './read-state.js';
import {prepareStateJson, toStateJson} from './state-json.js';
import {type Lock, takeLock, takeLockNow} from './state-lock.js';
import {statePath} from './state-path.js';

/** What came of saving. */
export type Saved = {
	/**
	 * Puts what other running copies changed into the state as it is now, for the reader may have gone on meanwhile. To be called
	 * once, and the answer to be used from then on: what it lacks in a later save was taken away by the reader.
	 */
	readonly takeIn: (current: ReadingState) => ReadingState;
	/** One line for the reader, safe to print; said once as long as it stays the same. */
	readonly warning: string | undefined;
};

/** Keeps the reading state in a file. Nothing here throws: a reader without a state can still read. */
export type StateStore = {
	/** As it was found. */
	readonly state: ReadingState;
	/** One line for the reader, safe to print, when the state was not found as it should be or cannot be kept. */
	readonly warning: string | undefined;
	readonly canSave: boolean;
	/** Saves without keeping the screen waiting for the disk. Calls are done one after the other. */
	readonly save: (state: ReadingState) => Promise<Saved>;
	/** Saves before it returns, for the end of the process. Overtakes a `save` that is under way. */
	readonly saveNow: (state: ReadingState) => Saved;
};

export type StoreOptions = {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Ms since 1970. */
	readonly now: () => number;
	/** For tests of what a disk may do. */
	readonly fs?: Disk;
};

/** Opens the state of the user, as `statePath` says. */
export function openStateStore({env, now, fs = DISK}: StoreOptions): StateStore {
	const path = statePath(env);
	if (path === undefined) return withoutSaving('no home folder: set HOME or XDG_STATE_HOME');
	let target: string;
	let read: Read;
	try {
		makeFolder(dirname(path), fs);
		target = realTarget(path, fs);
		sweepBeside(target, {fs, now: now()});
		sweepBeside(`${target}.lock`, {fs, now: now()});
		read = readState(target, {fs, now: now()});
	} catch (error) {
		return withoutSaving(`${path}: ${reasonOf(error)}`);
	}
	if (read.kind === 'newer') return withoutSaving(`${target} was written by a newer diplo-reader`);
	return createStore(target, read, {fs, now});
}

const NOTHING_NEW: Saved = {takeIn: current => current, warning: undefined};

function withoutSaving(reason: string): StateStore {
	const warning = visible(`marks and places will not be kept: ${reason}`, {showLineEnds: true});
	return {
		state: EMPTY_STATE,
		warning,
		canSave: false,
		save: async () => NOTHING_NEW,
		saveNow: () => NOTHING_NEW,
	};
}

/** A save under way. */
type UnderWay = {readonly lock: Lock; file: Unfinished | undefined; isOvertaken: boolean};

/** `file` is `undefined` when the file on the disk says it all already. */
type Prepared = {
	readonly state: ReadingState;
	readonly file: Unfinished | undefined;
	readonly warning: string | undefined;
};

/** What others changed, found in a save: between the state given to it and the one that was kept. */
type Found = {readonly given: ReadingState; readonly kept: ReadingState; takenAt: number};

function createStore(
	target: string,
	first: Exclude<Read, {kind: 'newer'}>,
	{fs, now}: {readonly fs: Disk; readonly now: () => number},
): StateStore {
	/** What the file held when we last read or wrote it, and which file that was. */
	let base = first.kind === 'state' ? first.state : EMPTY_STATE;
	let id = first.kind === 'state' ? first.id : '';
	let isReadOnly = false;
	let lastWarning: string | undefined;
	let underWay: UnderWay | undefined;
	let before: Promise<unknown> = Promise.resolve();
	/** Counts the calls, so that a state is known to be older or newer than what was taken in. */
	let calls = 0;
	let overtaken = 0;
	let waiting = 0;
	let found: Found[] = [];
	const lockPath = `${target}.lock`;

	/** With the lock held: merges, and writes beside the file what is to stand in it. */
	const prepare = (state: ReadingState): Prepared => {
		let theirs = base;
		let warning: string | undefined;
		if (currentId() !== id) {
			const read = readState(target, {fs, now: now()});
			if (read.kind === 'newer') {
				isReadOnly = true;
				throw new Error('was written by a newer diplo-reader');
			}
			if (read.kind === 'state') theirs = read.state;
			warning = read.warning;
		}
		const merged = mergeReading(base, state, theirs);
		const isKept = merged === theirs && theirs !== base;
		const file = isKept ? undefined : beginFile(target, toStateJson(merged), {fs, mode: FILE_MODE});
		return {state: merged, file, warning};
	};
	const currentId = (): string => {
		try {
			const {ino, mtimeNs, size} = fs.statSync(target, {bigint: true});
			return `${ino} ${mtimeNs} ${size}`;
		} catch {
			// It was taken away: what we know is written again.
			return id;
		}
	};
	/** The state as it would be, had what others changed been taken in before the call. */
	const upToDate = (state: ReadingState, call: number): ReadingState =>
		found.reduce((now, {given, kept, takenAt}) => (takenAt >= call ? mergeReading(given, now, kept) : now), state);
	const done = (given: ReadingState, {state, warning}: Prepared): Saved => {
		base = state;
		id = currentId();
		lastWarning = undefined;
		const news: Found = {given, kept: state, takenAt: Number.POSITIVE_INFINITY};
		if (given !== state) found.push(news);
		return {
			takeIn: current => {
				news.takenAt = Math.min(news.takenAt, calls);
				return mergeReading(given, current, state);
			},
			warning: warning === undefined ? undefined : visible(warning, {showLineEnds: true}),
		};
	};
	const failed = (error: unknown): Saved => {
		const warning = visible(`marks and places are not kept: ${target}: ${reasonOf(error)}`, {showLineEnds: true});
		const isNews = warning !== lastWarning;
		lastWarning = warning;
		return {...NOTHING_NEW, warning: isNews ? warning : undefined};
	};

	const saveNow = (given: ReadingState): Saved => {
		const call = ++calls;
		overtaken = call;
		const state = upToDate(given, call);
		if (isReadOnly || (state === base && underWay === undefined)) return NOTHING_NEW;
		let lock = underWay?.lock;
		try {
			if (underWay !== undefined) {
				underWay.isOvertaken = true;
				if (underWay.file !== undefined) fs.rmSync(underWay.file.path, {force: true});
				underWay = undefined;
			}
			for (;;) {
				makeFolder(dirname(target), fs);
				lock ??= takeLockNow(lockPath, {fs});
				const next = prepare(state);
				if (next.file === undefined) return done(given, next);
				try {
					fs.fsyncSync(next.file.file);
					if (finish(next.file, lock)) return done(given, next);
				} catch (error) {
					dropFile(next.file, fs);
					throw error;
				}
				lock = undefined;
			}
		} catch (error) {
			return failed(error);
		} finally {
			lock?.release();
		}
	};

	const saveLater = async (given: ReadingState, call: number): Promise<Saved> => {
		let lock: Lock | undefined;
		try {
			// Before the lock is taken: others wait for that.
			for (const _ of prepareStateJson(given)) await new Promise(setImmediate);
			for (;;) {
				if (isReadOnly || call < overtaken || upToDate(given, call) === base) return NOTHING_NEW;
				makeFolder(dirname(target), fs);
				lock = await takeLock(lockPath, {fs});
				if (call < overtaken) return NOTHING_NEW;
				const mine: UnderWay = {lock, file: undefined, isOvertaken: false};
				underWay = mine;
				const next = prepare(upToDate(given, call));
				if (next.file === undefined) return done(given, next);
				mine.file = next.file;
				try {
					await synchronize(next.file.file, fs);
					if (!mine.isOvertaken && finish(next.file, lock)) return done(given, next);
					if (mine.isOvertaken) dropFile(next.file, fs);
				} catch (error) {
					dropFile(next.file, fs);
					throw error;
				}
			}
		} catch (error) {
			return failed(error);
		} finally {
			underWay = undefined;
			lock?.release();
			waiting--;
		}
	};

	/** Puts the file in its place; false when the lock was lost, and with it the right to do so. */
	const finish = (file: Unfinished, lock: Lock): boolean => {
		if (!lock.isOurs()) {
			dropFile(file, fs);
			return false;
		}
		commitFile(file, fs);
		syncFolder(target, fs);
		return true;
	};

	return {
		state: base,
		warning: first.warning === undefined ? undefined : visible(first.warning, {showLineEnds: true}),
		canSave: true,
		saveNow,
		save: state => {
			if (waiting++ === 0) found = found.filter(({takenAt}) => takenAt === Number.POSITIVE_INFINITY);
			const call = ++calls;
			const saved = before.then(() => saveLater(state, call));
			before = saved;
			return saved;
		},
	};
}

function synchronize(file: number, fs: Disk): Promise<void> {
	return new Promise((resolve, reject) => {
		fs.fsync(file, error => (error ? reject(error) : resolve()));
	});
}
