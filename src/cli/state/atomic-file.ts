import {hostname} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {contentHash} from '../../library/content-hash.js';
import {DISK, type Disk} from './disk.js';

/** The part of `node:fs` that writing a file needs. */
export type FileFs = Pick<
	Disk,
	| 'closeSync'
	| 'fchmodSync'
	| 'fsync'
	| 'fsyncSync'
	| 'openSync'
	| 'readdirSync'
	| 'renameSync'
	| 'rmSync'
	| 'statSync'
	| 'writeSync'
>;

/** A file written beside the one it is to replace, not yet safe on the disk. */
export type Unfinished = {readonly file: number; readonly path: string; readonly target: string};

/** Names this machine in the names of files that more than one may see. */
export const HOST: string = contentHash(hostname()).slice(0, 8);

let count = 0;

/** A name beside the file that no other process takes: `state.json.1f2e3d4c-4711-1.new`. */
export function besideName(target: string, ending: string): string {
	return `${target}.${HOST}-${process.pid}-${++count}.${ending}`;
}

/**
 * Writes the text beside the file that it is to replace. `mode`: permissions, whatever the umask. Throws what the system
 * throws, and leaves nothing behind then.
 */
export function beginFile(target: string, text: string, {fs = DISK, mode}: WriteOptions): Unfinished {
	const path = besideName(target, 'new');
	// Never an existing file nor through a link that somebody put there.
	const unfinished = {file: fs.openSync(path, 'wx', mode), path, target};
	try {
		fs.fchmodSync(unfinished.file, mode);
		writeAll(unfinished.file, text, fs);
		return unfinished;
	} catch (error) {
		dropFile(unfinished, fs);
		throw error;
	}
}

export type WriteOptions = {readonly fs?: FileFs; readonly mode: number};

function writeAll(file: number, text: string, fs: FileFs): void {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length; ) written += fs.writeSync(file, bytes, written);
}

/** Gives up a file that was begun. Never throws. */
export function dropFile({file, path}: Unfinished, fs: FileFs = DISK): void {
	for (const act of [() => fs.closeSync(file), () => fs.rmSync(path, {force: true})]) {
		try {
			act();
		} catch {
			// Swept at the next start.
		}
	}
}

/** Puts the file, which must be synchronized, in the place of its target. */
export function commitFile({file, path, target}: Unfinished, fs: FileFs = DISK): void {
	fs.closeSync(file);
	fs.renameSync(path, target);
}

/** Makes sure that the folder knows the new file even after a loss of power. Where folders cannot be synchronized, nothing is done. */
export function syncFolder(target: string, fs: FileFs = DISK): void {
	let folder: number | undefined;
	try {
		folder = fs.openSync(dirname(target), 'r');
		fs.fsyncSync(folder);
	} catch {
		// Windows, some network file systems.
	} finally {
		if (folder !== undefined) fs.closeSync(folder);
	}
}

/** Replaces or makes a file so that at every moment it is either the old one or the new one. Throws what the system throws. */
export function writeAtomically(target: string, text: string, {fs = DISK, mode}: WriteOptions): void {
	const unfinished = beginFile(target, text, {fs, mode});
	try {
		fs.fsyncSync(unfinished.file);
		commitFile(unfinished, fs);
	} catch (error) {
		dropFile(unfinished, fs);
		throw error;
	}
	syncFolder(target, fs);
}

/** How long a file of another machine's, beside ours, is taken to be still written, in ms. */
const ABANDONED = 60 * 60 * 1000;

/** Removes what runs that were killed left beside the file. Never throws. `now`: ms since 1970. */
export function sweepBeside(target: string, {fs = DISK, now}: {readonly fs?: FileFs; readonly now: number}): void {
	const name = basename(target);
	const folder = dirname(target);
	let entries: string[];
	try {
		entries = fs.readdirSync(folder);
	} catch {
		return;
	}
	for (const entry of entries) {
		if (!entry.startsWith(`${name}.`)) continue;
		const parts = /^([0-9a-f]{8})-(\d{1,10})-\d{1,10}\.(?:new|old)$/.exec(entry.slice(name.length + 1));
		if (parts === null) continue;
		const path = join(folder, entry);
		try {
			const isOver = parts[1] === HOST ? !isAlive(Number(parts[2])) : fs.statSync(path).mtimeMs < now - ABANDONED;
			if (isOver) fs.rmSync(path, {force: true});
		} catch {
			// Gone already, or not ours to remove.
		}
	}
}

/** Whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, as somebody else.
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
}
