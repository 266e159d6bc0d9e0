import {readdirSync, realpathSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** A file to read, or a directory that could not be listed. */
export type FoundFile =
	| {
			readonly path: string;
			/** Not a link that leads nowhere. */
			readonly isRegular: boolean;
	  }
	| {readonly path: string; readonly failure: unknown};

type Entry = {readonly path: string; readonly isDirectory: boolean; readonly isRegular: boolean};

const ARTICLE = /\.(?:md|markdown|txt|text)$/i;

/**
 * The articles in a directory and below it, in the order of their names. Hidden entries, pipes and devices are left out;
 * links are followed, and a directory that was entered already is not entered again.
 */
export function* findArticleFiles(directory: string): Generator<FoundFile, void, void> {
	const entered = new Set<string>();
	const waiting: Entry[] = [{path: directory, isDirectory: true, isRegular: false}];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const {path, isDirectory, isRegular} = next;
		if (!isDirectory) {
			yield {path, isRegular};
			continue;
		}
		try {
			const real = realpathSync(path);
			if (entered.has(real)) continue;
			entered.add(real);
			const entries = entriesOf(path);
			for (let i = entries.length - 1; i >= 0; i--) waiting.push(entries[i] as Entry);
		} catch (failure) {
			yield {path, failure};
		}
	}
}

/** Directories and articles in a directory, by name. */
function entriesOf(directory: string): Entry[] {
	const found: (Entry & {readonly name: string})[] = [];
	for (const entry of readdirSync(directory, {withFileTypes: true})) {
		const {name} = entry;
		if (name.startsWith('.')) continue;
		const path = join(directory, name);
		const kind = entry.isSymbolicLink() ? kindOfTarget(path) : entry;
		// A link that leads nowhere is given, so that reading it says so.
		const isArticle = ARTICLE.test(name) && (kind === undefined || kind.isFile());
		const isDirectory = kind?.isDirectory() ?? false;
		if (isArticle || isDirectory) found.push({name, path, isDirectory, isRegular: kind?.isFile() ?? false});
	}
	return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function kindOfTarget(path: string): {isFile(): boolean; isDirectory(): boolean} | undefined {
	try {
		return statSync(path);
	} catch {
		return undefined;
	}
}
