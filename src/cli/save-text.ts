import {closeSync, lstatSync, openSync, readlinkSync, realpathSync, rmSync, statSync, writeSync} from 'node:fs';
import {isAbsolute, join, resolve} from 'node:path';
import {visible} from '../text/visible.js';
import {reasonOf} from './io.js';
import {writeAtomically} from './state/atomic-file.js';

export type SaveOptions = {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** What a relative name starts from. */
	readonly cwd: string;
	/** The reader has said that what stands there may be replaced. */
	readonly overwrite?: boolean;
};

/** What came of saving. Messages are one line, safe to print. */
export type SaveReport =
	| {readonly kind: 'saved'; readonly path: string; readonly message: string}
	/** Something is there already: ask, then call again with `overwrite`. */
	| {readonly kind: 'exists'; readonly path: string; readonly message: string}
	| {readonly kind: 'failed'; readonly message: string};

/**
 * Writes a text to the file that the reader named. Never over an existing one, nor through a link, unless the reader agreed;
 * then the old file stays whole until the new one is.
 */
export function saveText(name: string, text: string, {env, cwd, overwrite = false}: SaveOptions): SaveReport {
	const path = absolutePath(name.trim(), env, cwd);
	if (path === undefined) return {kind: 'failed', message: 'no file name'};
	const shown = visible(path, {showLineEnds: true});
	const data = text.endsWith('\n') ? text : `${text}\n`;
	try {
		if (overwrite) replace(path, data);
		else create(path, data);
		return {kind: 'saved', path, message: `saved ${shown} (${Buffer.byteLength(data)} bytes)`};
	} catch (error) {
		if (!overwrite && (error as NodeJS.ErrnoException).code === 'EEXIST') return whatIsThere(path, shown);
		return {kind: 'failed', message: `${shown}: ${visible(reasonOf(error))}`};
	}
}

/** `~` and `~/` are the home folder, as in a shell. `undefined` for an empty name. */
function absolutePath(name: string, {HOME: home}: SaveOptions['env'], cwd: string): string | undefined {
	if (name === '') return undefined;
	if ((name === '~' || name.startsWith('~/')) && home !== undefined && isAbsolute(home))
		return join(home, name.slice(1));
	return resolve(cwd, name);
}

function create(path: string, data: string): void {
	const file = openSync(path, 'wx', 0o666);
	try {
		writeAll(file, data);
	} catch (error) {
		// Half a text would pass for a whole one.
		rmSync(path, {force: true});
		throw error;
	} finally {
		closeSync(file);
	}
}

function writeAll(file: number, data: string): void {
	const bytes = Buffer.from(data);
	for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Keeps the permissions of what was there, and a link a link. */
function replace(path: string, data: string): void {
	const target = realpathSync(path);
	const stats = statSync(target);
	if (stats.isDirectory()) throw new Error('is a folder');
	if (!stats.isFile()) throw new Error('is not a file');
	writeAtomically(target, data, {mode: stats.mode & 0o777});
}

function whatIsThere(path: string, shown: string): SaveReport {
	try {
		const stats = lstatSync(path);
		if (stats.isSymbolicLink()) {
			const target = visible(readlinkSync(path), {showLineEnds: true});
			return {kind: 'exists', path, message: `${shown} is a link to ${target}; replace what it leads to?`};
		}
		if (stats.isDirectory()) return {kind: 'failed', message: `${shown} is a folder; name a file in it`};
		if (!stats.isFile()) return {kind: 'failed', message: `${shown} is not a file`};
		return {kind: 'exists', path, message: `${shown} is there already (${stats.size} bytes); replace it?`};
	} catch (error) {
		return {kind: 'failed', message: `${shown}: ${visible(reasonOf(error))}`};
	}
}
