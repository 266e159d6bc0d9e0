import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import {reasonOf} from '../io.js';

/** Largest configuration that is read, in bytes. Many times what anybody would write. */
export const LARGEST_CONFIG = 16 * 1024;

export type ConfigFile =
	/** No byte order mark; line ends are line feeds. */
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'none'}
	| {readonly kind: 'problem'; readonly message: string};

/** Reads the file, if it is one: nothing that stands in its place makes the reader wait. */
export function readConfigFile(path: string): ConfigFile {
	let file: number;
	try {
		// A pipe would make it wait.
		file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return {kind: 'none'};
		return {kind: 'problem', message: `cannot be read: ${reasonOf(error)}`};
	}
	try {
		const stats = fstatSync(file);
		if (stats.isDirectory()) return {kind: 'problem', message: 'is a folder; a file is read in its place'};
		if (!stats.isFile()) return {kind: 'problem', message: 'is not a file'};
		const bytes = Buffer.alloc(LARGEST_CONFIG + 1);
		let size = 0;
		while (size < bytes.length) {
			const count = readSync(file, bytes, size, bytes.length - size, null);
			if (count === 0) break;
			size += count;
		}
		if (size > LARGEST_CONFIG)
			return {kind: 'problem', message: `is longer than ${LARGEST_CONFIG / 1024} KB; nothing in it is read`};
		return decoded(bytes.subarray(0, size));
	} catch (error) {
		return {kind: 'problem', message: `cannot be read: ${reasonOf(error)}`};
	} finally {
		closeSync(file);
	}
}

function decoded(bytes: Buffer): ConfigFile {
	try {
		const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes).replace(/\r\n?/g, '\n');
		if (!text.includes('\0')) return {kind: 'text', text};
	} catch {
		// Said below.
	}
	return {kind: 'problem', message: 'is not text in UTF-8; nothing in it is read'};
}
