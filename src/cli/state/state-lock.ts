import {besideName, HOST, isAlive} from './atomic-file.js';
import {DISK, type Disk} from './disk.js';

export type LockFs = Pick<
	Disk,
	'closeSync' | 'linkSync' | 'openSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'statSync' | 'writeSync'
>;

/** The right to read, merge and write the file. */
export type Lock = {
	/** Asked directly before the file is replaced: a process that was stopped for long may have lost the right. */
	readonly isOurs: () => boolean;
	/** Never throws. */
	readonly release: () => void;
};

export type LockOptions = {
	readonly fs?: LockFs;
	/** How long a lock of a living process is respected when nothing about it changes, in ms. */
	readonly patience?: number;
};

/** A save takes some milliseconds, on a slow disk some hundred. */
const PATIENCE = 1500;
/** How often a lock is looked at, in ms. */
const INTERVAL = 10;

/**
 * Takes the lock. It never goes stale: that of a process that is gone is taken over at once, that of one which was stopped
 * in the middle of saving after a second and a half. Throws what the system throws when the folder cannot be written.
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
	const watch = startWatch(path, options);
	for (;;) {
		const lock = watch();
		if (lock !== undefined) return lock;
		await new Promise(resolve => setTimeout(resolve, INTERVAL));
	}
}

/** The same for the last moments of a process: waits without letting anything else run. */
export function takeLockNow(path: string, options: LockOptions = {}): Lock {
	const watch = startWatch(path, options);
	const cell = new Int32Array(new SharedArrayBuffer(4));
	for (;;) {
		const lock = watch();
		if (lock !== undefined) return lock;
		Atomics.wait(cell, 0, 0, INTERVAL);
	}
}

/** A lock somebody holds. `id`: the same as long as it is the same lock, untouched. */
type Held = {readonly id: string; readonly token: string};

function startWatch(path: string, {fs = DISK, patience = PATIENCE}: LockOptions): () => Lock | undefined {
	let seen = '';
	let since = 0;
	return () => {
		const lock = tryLock(path, fs);
		if (lock !== undefined) return lock;
		const held = readHeld(path, fs);
		if (held === undefined) return undefined;
		if (held.id !== seen) {
			seen = held.id;
			since = performance.now();
		}
		if (isAbandoned(held) || performance.now() - since >= patience) takeAway(path, held, fs);
		return undefined;
	};
}

let count = 0;

function tryLock(path: string, fs: LockFs): Lock | undefined {
	const token = `${HOST}-${process.pid}-${++count}-${Math.random().toString(36).slice(2)}`;
	let file: number;
	try {
		file = fs.openSync(path, 'wx', 0o600);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
		throw error;
	}
	const isOurs = () => readHeld(path, fs)?.token === token;
	const release = () => {
		try {
			if (isOurs()) fs.rmSync(path, {force: true});
		} catch {
			// Whoever comes next sees that nobody holds it.
		}
	};
	try {
		fs.writeSync(file, token);
	} catch (error) {
		// Without a word in it the lock would be nobody's: on a full disk there is nothing to save anyway.
		fs.rmSync(path, {force: true});
		throw error;
	} finally {
		fs.closeSync(file);
	}
	return {isOurs, release};
}

function readHeld(path: string, fs: LockFs): Held | undefined {
	try {
		const {ino, mtimeMs} = fs.statSync(path);
		const token = fs.readFileSync(path, 'utf8').slice(0, 200);
		return {id: `${ino} ${mtimeMs} ${token}`, token};
	} catch {
		return undefined;
	}
}

function isAbandoned({token}: Held): boolean {
	const [host, pid] = token.split('-');
	return host === HOST && pid !== undefined && /^\d{1,10}$/.test(pid) && !isAlive(Number(pid));
}

/** Moves the lock out of the way. When it turns out to be another one, taken in the meantime, it is put back. */
function takeAway(path: string, held: Held, fs: LockFs): void {
	const aside = besideName(path, 'old');
	try {
		fs.renameSync(path, aside);
	} catch {
		// Somebody was faster.
		return;
	}
	try {
		if (readHeld(aside, fs)?.token !== held.token) fs.linkSync(aside, path);
	} catch {
		// Its holder will see that the lock is gone, and start again.
	}
	fs.rmSync(aside, {force: true});
}
