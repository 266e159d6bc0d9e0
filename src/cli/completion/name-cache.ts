import {mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {contentHash} from '../../library/content-hash.js';
import {readVersion} from '../package-root.js';
import {writeAtomically} from '../state/atomic-file.js';
import type {Named, NamesOfArticle} from './doc-names.js';

/** The names of an article, with what tells whether the file is still the same. */
export type Kept = {readonly stamp: string; readonly names: NamesOfArticle};

/** By the path of the article. */
export type NameCache = ReadonlyMap<string, Kept>;

/** Caches kept, one for each set of sources that names were completed from. */
const MOST_CACHES = 8;
/** Largest cache that is read, in bytes. */
const LARGEST = 16 * 1024 * 1024;
const PREFIX = 'names-';

/** The file of a cache. Another version of the program, which may find other names, has another one. */
export function cachePath(folder: string, sources: readonly string[]): string {
	return join(folder, `${PREFIX}${contentHash(JSON.stringify([readVersion(), ...sources]))}.json`);
}

/** Empty when there is none, or one that cannot be read or makes no sense. */
export function readNameCache(path: string): NameCache {
	try {
		if (statSync(path).size > LARGEST) return new Map();
		const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
		return new Map(Array.isArray(read) ? read.filter(isEntry) : []);
	} catch {
		return new Map();
	}
}

/** Writes it for its owner alone. Without a cache folder, or on a full disk, the names are read anew the next time. */
export function writeNameCache(path: string, cache: NameCache): void {
	try {
		const folder = dirname(path);
		for (const level of [dirname(folder), folder]) makeFolder(level);
		writeAtomically(path, JSON.stringify([...cache]), {mode: 0o600});
		const others = readdirSync(folder).filter(name => name.startsWith(PREFIX) && name.endsWith('.json'));
		const byAge = others.map(name => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
		for (const old of byAge.slice(MOST_CACHES)) rmSync(old, {force: true});
	} catch {
		// Completing goes on without.
	}
}

function makeFolder(path: string): void {
	try {
		mkdirSync(path, {mode: 0o700});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

type Entry = [path: string, kept: Kept];

function isEntry(entry: unknown): entry is Entry {
	if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
	const {stamp, names} = (entry[1] ?? {}) as {readonly stamp?: unknown; readonly names?: Partial<NamesOfArticle>};
	return typeof stamp === 'string' && isNames(names?.speakers) && isNames(names?.entities);
}

function isNames(list: unknown): list is readonly Named[] {
	return (
		Array.isArray(list) &&
		list.every(
			named =>
				Array.isArray(named) &&
				typeof named[0] === 'string' &&
				typeof named[1] === 'string' &&
				typeof named[2] === 'number',
		)
	);
}
