import {constants} from 'node:fs';
import type {ReadingState} from '../../library/reading-state.js';
import type {Disk} from './disk.js';
import {readStateJson} from './state-json.js';

/** Largest state file that is read, in bytes. */
const LARGEST = 64 * 1024 * 1024;
const FOLDER_MODE = 0o700;
/** Permissions of the state and of what is put aside. */
export const FILE_MODE = 0o600;

/** What was read, and from which file. */
export type Read =
	| {readonly kind: 'state'; readonly state: ReadingState; readonly id: string; readonly warning: string | undefined}
	| {readonly kind: 'none'; readonly warning: string | undefined}
	| {readonly kind: 'newer'};

/** Makes the folder for its owner alone. Throws what the system throws, also when nothing can be written in it. */
export function makeFolder(folder: string, fs: Disk): void {
	fs.mkdirSync(folder, {recursive: true, mode: FOLDER_MODE});
	// One that was there, or a umask that takes from the owner.
	if ((fs.statSync(folder).mode & 0o777) !== FOLDER_MODE) {
		try {
			fs.chmodSync(folder, FOLDER_MODE);
		} catch {
			// Somebody else's, or a file system without modes.
		}
	}
	fs.accessSync(folder, constants.W_OK | constants.X_OK);
}

/** The file itself where the name is a link, so that saving does not put a file in the place of the link. */
export function realTarget(path: string, fs: Disk): string {
	try {
		return fs.realpathSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
		throw error;
	}
}

type ReadOptions = {readonly fs: Disk; readonly now: number};

/** Reads the file; one that is no state is set aside. Throws what the system throws. */
export function readState(target: string, options: ReadOptions): Read {
	const {fs} = options;
	let file: number;
	try {
		// A pipe in its place must not make the reader wait.
		file = fs.openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {kind: 'none', warning: undefined};
		throw error;
	}
	let id: string;
	let text: string | undefined;
	try {
		const stat = fs.fstatSync(file, {bigint: true});
		if (!stat.isFile()) throw new Error('is not a file');
		id = `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
		if (stat.size <= LARGEST) text = fs.readFileSync(file, 'utf8');
	} finally {
		fs.closeSync(file);
	}
	const found = text === undefined ? ({kind: 'corrupt', why: 'is too large'} as const) : readStateJson(text);
	if (found.kind === 'newer') return {kind: 'newer'};
	if (found.kind === 'state') {
		const {state, dropped} = found;
		if (dropped === 0) return {kind: 'state', state, id, warning: undefined};
		const aside = asideName(target, options);
		fs.copyFileSync(target, aside, constants.COPYFILE_EXCL);
		fs.chmodSync(aside, FILE_MODE);
		const entries = dropped === 1 ? 'an entry' : `${dropped} entries`;
		return {kind: 'state', state, id, warning: `${entries} of the saved state made no sense; a copy is in ${aside}`};
	}
	const aside = asideName(target, options);
	moveAside(target, aside, fs);
	return {kind: 'none', warning: `the saved state ${found.why}; it was put aside as ${aside}`};
}

function moveAside(target: string, aside: string, fs: Disk): void {
	try {
		fs.renameSync(target, aside);
		fs.chmodSync(aside, FILE_MODE);
	} catch (error) {
		// Another copy was faster.
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
}

function asideName(target: string, {fs, now}: ReadOptions): string {
	const stamp = new Date(Math.max(-8e15, Math.min(8e15, now))).toISOString().replace(/[-:]|\.\d+/g, '');
	let name = `${target}.corrupt-${stamp}`;
	for (let n = 2; fs.existsSync(name); n++) name = `${target}.corrupt-${stamp}-${n}`;
	return name;
}
