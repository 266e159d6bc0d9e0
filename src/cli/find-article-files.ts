import {readdirSync, realpathSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** A file to read, or a directory that could not be listed. */
export type FoundFile = {readonly path: string} | {readonly path: string; readonly failure: unknown};

const ARTICLE = /\.(?:md|markdown|txt|text)$/i;

/**
 * The articles in a directory and below it, in the order of their names. Hidden entries are left out; links are followed,
 * and a directory that was entered already is not entered again.
 */
export function* findArticleFiles(directory: string): Generator<FoundFile, void, void> {
	const entered = new Set<string>();
	const waiting = [directory];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (path !== directory && ARTICLE.test(path) && !isDirectory(path)) {
			yield {path};
			continue;
		}
		try {
			const real = realpathSync(path);
			if (entered.has(real)) continue;
			entered.add(real);
			const names: string[] = [];
			for (const entry of readdirSync(path, {withFileTypes: true})) {
				if (entry.name.startsWith('.')) continue;
				const below = join(path, entry.name);
				if (ARTICLE.test(entry.name) || entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(below)))
					names.push(entry.name);
			}
			names.sort(byName);
			for (let i = names.length - 1; i >= 0; i--) waiting.push(join(path, names[i] as string));
		} catch (failure) {
			yield {path, failure};
		}
	}
}

/** By code units, so that the order is the same in every locale. */
function byName(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function isDirectory(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
