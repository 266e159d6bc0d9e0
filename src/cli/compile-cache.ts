import {
	closeSync,
	fstatSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {dirname, isAbsolute, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';
import {packageRoot, readVersion} from './package-root.js';

/** A bundle of dist/, loaded, with those it requires. */
export type Compiled<T> = {
	readonly exports: T;
	/** Keeps what V8 has compiled by now for the next run, unless it was kept already; never throws. */
	readonly keep: () => void;
};

export type CacheOptions = {
	/** Where compiled code is kept; `undefined`: it is not. */
	readonly folder: string | undefined;
	/** What the bundle requires other modules with. */
	readonly require: (id: string) => unknown;
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
export function loadCompiled<T>(name: string, {folder, require}: CacheOptions): Compiled<T> {
	const loaded = new Map<string, {readonly module: {exports: unknown}; readonly keep: () => void}>();
	const load = (bundle: string): unknown => {
		const known = loaded.get(bundle);
		if (known !== undefined) return known.module.exports;
		const filename = fileURLToPath(new URL(`dist/${bundle}`, packageRoot));
		const {size, mtimeMs} = statSync(filename);
		const kept = `${bundle}-${readVersion()}-${size}-${Math.floor(mtimeMs)}-${process.version}-${process.arch}`;
		const cachedData = folder === undefined ? undefined : readKept(join(folder, kept));
		// The build writes ASCII only, which Latin-1 reads fastest.
		const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
		const script = new Script(source, {filename, ...(cachedData === undefined ? {} : {cachedData})});
		const module: {exports: unknown} = {exports: {}};
		const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
		loaded.set(bundle, {
			module,
			keep: () => {
				if (folder !== undefined && !isKept) keepData(folder, {bundle, kept, data: script.createCachedData()});
			},
		});
		script.runInThisContext()(module.exports, requireFrom, module, filename, dirname(filename));
		return module.exports;
	};
	const requireFrom = (id: string) => (/^\.\/[\w-]+\.cjs$/.test(id) ? load(id.slice(2)) : require(id));
	return {
		exports: load(name) as T,
		keep: () => {
			try {
				for (const {keep} of loaded.values()) keep();
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

type Kept = {readonly bundle: string; readonly kept: string; readonly data: Buffer};

function keepData(folder: string, {bundle, kept, data}: Kept): void {
	// Two levels and no more: a home that is not there is not made.
	for (const level of [dirname(folder), folder]) makeFolder(level);
	const unfinished = join(folder, `${kept}.${process.pid}`);
	const file = openSync(unfinished, 'w', 0o600);
	try {
		writeFileSync(file, data);
		// V8 checks a length, not the contents: after a power cut the whole must be there or nothing.
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	renameSync(unfinished, join(folder, kept));
	// What other versions kept, and what a run left that was cut short.
	for (const entry of readdirSync(folder))
		if (entry.startsWith(`${bundle}-`) && entry !== kept) rmSync(join(folder, entry), {force: true});
}

function makeFolder(path: string): void {
	try {
		mkdirSync(path, {mode: 0o700});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}
