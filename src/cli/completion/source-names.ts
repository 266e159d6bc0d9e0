import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import {Writable} from 'node:stream';
import {loadBundledArticles, readBundledDocs} from '../bundled.js';
import {cacheFolder} from '../compile-cache.js';
import type {Io} from '../io.js';
import {loadLibrary} from '../load-library.js';
import {isBuilt} from '../package-root.js';
import {findSources} from '../sources.js';
import {type NamesOfArticle, namesOfArticle} from './doc-names.js';
import {cachePath, type Kept, type NameCache, readNameCache, writeNameCache} from './name-cache.js';

/** How long reading articles may keep somebody waiting who struck Tab, in ms; the next Tab goes on from there. */
const PATIENCE = 1500;
/** A file larger than this would keep somebody waiting too long, in bytes. */
const LARGEST_FILE = 1024 * 1024;
/** Articles read at once. */
const BATCH = 16;

export type SourceNames = {
	readonly io: Io;
	/** ms since some moment. */
	readonly now: () => number;
};

/**
 * Names in the articles that the words of a command line stand for, the bundled ones if none. Those of files are kept in the
 * cache folder by file, and read anew when the file has changed.
 */
export async function namesOfSources(
	words: readonly string[],
	{io, now}: SourceNames,
): Promise<readonly NamesOfArticle[]> {
	const {sources} = await findSources(words, {bundled: loadBundledArticles, mayBeCommand: false});
	const ids = new Set(sources.flatMap(source => (source.kind === 'bundled' ? [source.article.id] : [])));
	const bundled = ids.size === 0 ? [] : await bundledNames(ids, io);
	const files = sources.flatMap(source => (source.kind === 'file' ? [resolve(source.path)] : []));
	if (files.length === 0) return bundled;
	const folder = cacheFolder(io.env);
	const path =
		folder === undefined
			? undefined
			: cachePath(
					folder,
					words.map(word => resolve(word)),
				);
	const known = path === undefined ? new Map() : readNameCache(path);
	const current = await readFiles(files, known, {io, now});
	const isNew = current.size !== known.size || [...current].some(([file, {stamp}]) => known.get(file)?.stamp !== stamp);
	if (path !== undefined && isNew) writeNameCache(path, current);
	return [...bundled, ...[...current.values()].map(({names}) => names)];
}

async function bundledNames(ids: ReadonlySet<string>, io: Io): Promise<readonly NamesOfArticle[]> {
	if (isBuilt) {
		const docs = readBundledDocs();
		return [...ids].flatMap(id => docs.get(id) ?? []).map(namesOfArticle);
	}
	const {library} = await loadLibrary({words: [...ids], io: quiet(io), annotated: true});
	return library.articles.map(article => namesOfArticle(library.doc(article)));
}

async function readFiles(files: readonly string[], known: NameCache, {io, now}: SourceNames): Promise<NameCache> {
	const read = new Map<string, Kept>();
	const changed: Array<readonly [file: string, stamp: string]> = [];
	for (const file of files) {
		const stamp = stampOf(file);
		const kept = known.get(file);
		if (stamp === undefined) continue;
		if (kept?.stamp === stamp.words) read.set(file, kept);
		else if (stamp.isLarge) read.set(file, {stamp: stamp.words, names: NONE});
		else changed.push([file, stamp.words]);
	}
	const end = now() + PATIENCE;
	for (let at = 0; at < changed.length && now() < end; at += BATCH) {
		const batch = changed.slice(at, at + BATCH);
		const {library} = await loadLibrary({words: batch.map(([file]) => file), io: quiet(io), annotated: true});
		const byPath = new Map(library.articles.map(article => [article.path, article]));
		for (const [file, stamp] of batch) {
			if (now() >= end) break;
			const article = byPath.get(file);
			// One that is no article is not looked at again either.
			const names = article === undefined ? NONE : namesOfArticle(library.doc(article));
			read.set(file, {stamp, names});
		}
	}
	// In the order of the files, whichever was read when.
	return new Map(files.flatMap(file => (read.has(file) ? [[file, read.get(file) as Kept] as const] : [])));
}

const NONE: NamesOfArticle = {speakers: [], entities: []};

/** `words` change with the file. `undefined` for what is no file: a pipe would be read to its end. */
function stampOf(file: string): {readonly words: string; readonly isLarge: boolean} | undefined {
	try {
		const stats = statSync(file, {bigint: true});
		return stats.isFile() ? {words: `${stats.size}-${stats.mtimeNs}`, isLarge: stats.size > LARGEST_FILE} : undefined;
	} catch {
		return undefined;
	}
}

/** Complaints would be written into the line that is being typed. */
function quiet({env, stdout}: Io): Io {
	return {
		env,
		stdout,
		get stdin(): never {
			throw new Error('nothing is read from standard input');
		},
		stdinIsDocument: false,
		stderr: new Writable({write: (_chunk, _encoding, done) => done()}),
	};
}
