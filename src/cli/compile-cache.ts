import {
	closeSync,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {isAbsolute, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';
import {packageRoot, readVersion} from './package-root.js';

/** A bundle of dist/, loaded. */
export type Compiled<T> = {
	readonly exports: T;
	/** Keeps what V8 has compiled by now for the next run; does nothing when it was kept already, and never throws. */
	readonly keep: () => void;
};

export type CacheOptions = {
	/** Where compiled code is kept; `undefined`: it is not. */
	readonly folder: string | undefined;
};

/** `$XDG_CACHE_HOME/diplo-reader` or `~/.cache/diplo-reader`; `undefined` without a home, or where NODE_DISABLE_COMPILE_CACHE is set. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
	if (env.NODE_DISABLE_COMPILE_CACHE !== undefined && env.NODE_DISABLE_COMPILE_CACHE !== '') return undefined;
	const {XDG_CACHE_HOME: cache, HOME: home} = env;
	if (cache !== undefined && isAbsolute(cache)) return join(cache, 'diplo-reader');
	return home !== undefined && isAbsolute(home) ? join(home, '.cache', 'diplo-reader') : undefined;
}

/**
 * Loads a bundle with the code that V8 compiled for it in an earlier run, which saves about a fifth of the reader's start.
 * V8 itself refuses code of another version of V8 or with other flags, but knows the source by its length alone: the name of
 * the file says the rest. Code that somebody else could have put there is not taken.
 */
export function loadCompiled<T>(name: string, {folder}: CacheOptions): Compiled<T> {
	const filename = fileURLToPath(new URL(`dist/${name}`, packageRoot));
	const {size, mtimeMs} = statSync(filename);
	const kept = `${name}-${readVersion()}-${size}-${Math.floor(mtimeMs)}-${process.version}-${process.arch}`;
	const cachedData = folder === undefined ? undefined : readKept(join(folder, kept));
	// The build writes ASCII only, which Latin-1 reads fastest.
	const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
	const script = new Script(source, {filename, ...(cachedData === undefined ? {} : {cachedData})});
	const module = {exports: {} as T};
	script.runInThisContext()(module.exports, require, module, filename, join(filename, '..'));
	return {
		exports: module.exports,
		keep: () => {
			if (folder === undefined || (cachedData !== undefined && script.cachedDataRejected !== true)) return;
			try {
				keepData(folder, {name, kept, data: script.createCachedData()});
			} catch {
				// A full disk, a home that cannot be written: the next start is as slow as this one was.
			}
		},
	};
}

function readKept(path: string): Buffer | undefined {
	let file: number | undefined;
	try {
		file = openSync(path, 'r');
		const {uid, mode} = fstatSync(file);
		const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
		return isOurs ? readFileSync(file) : undefined;
	} catch {
		return undefined;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

function keepData(
	folder: string,
	{name, kept, data}: {readonly name: string; readonly kept: string; readonly data: Buffer},
): void {
	mkdirSync(folder, {recursive: true, mode: 0o700});
	const unfinished = join(folder, `${kept}.${process.pid}`);
	writeFileSync(unfinished, data, {mode: 0o600});
	renameSync(unfinished, join(folder, kept));
	// What other versions kept, and what a run left that was cut short.
	for (const entry of readdirSync(folder))
		if (entry.startsWith(`${name}-`) && entry !== kept) rmSync(join(folder, entry), {force: true});
}
