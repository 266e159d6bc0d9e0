import {readdirSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Article} from '../article/article.js';
import {commandLike, usage} from './args.js';
import {CliError, ExitCode} from './exit-code.js';
import {reasonOf} from './io.js';
import {nearest} from './nearest.js';

/** One thing to read, in the order asked for. */
export type Source =
	| {readonly kind: 'file'; readonly path: string}
	| {readonly kind: 'stdin'}
	| {readonly kind: 'bundled'; readonly article: Article};

export type Found = {
	readonly sources: readonly Source[];
	/** What could not be found or listed; the rest is read all the same. */
	readonly failures: readonly CliError[];
	/** Somebody gave a folder or nothing, so that the order is the program's to choose. */
	readonly anyOrder: boolean;
};

/** Endings of the files in a folder that hold articles. A file named on the command line may end in anything. */
const ARTICLE_FILE = /\.(md|markdown|txt)$/i;

export type FindOptions = {
	/** Reads the bundled articles: called only for a word that is no file. */
	readonly bundled: () => Promise<readonly Article[]>;
	/** No command stood before the sources, so a word that is none may be a mistyped command. */
	readonly mayBeCommand: boolean;
};

/** Makes sources of the words of the command line: `-`, files, folders with all below them, ids of bundled articles. */
export async function findSources(words: readonly string[], {bundled, mayBeCommand}: FindOptions): Promise<Found> {
	if (words.length === 0) {
		return {
			sources: (await bundled()).map(article => ({kind: 'bundled', article})),
			failures: [],
			anyOrder: true,
		};
	}
	const sources: Source[] = [];
	const failures: CliError[] = [];
	let anyOrder = false;
	for (const word of words) {
		if (word === '-') {
			if (!sources.some(({kind}) => kind === 'stdin')) sources.push({kind: 'stdin'});
			continue;
		}
		try {
			if (statSync(word).isDirectory()) {
				anyOrder = true;
				const paths = articleFiles(word, failures);
				if (paths.length === 0 && failures.length === 0)
					throw new CliError(ExitCode.noInput, `${word}: no article in this folder (.md, .markdown or .txt)`);
				for (const path of paths) sources.push({kind: 'file', path});
			} else sources.push({kind: 'file', path: word});
		} catch (error) {
			if (error instanceof CliError) failures.push(error);
			else if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
				failures.push(new CliError(ExitCode.noInput, `${word}: ${reasonOf(error)}`));
			else {
				const article = await bundledNamed(word, {bundled, mayBeCommand: mayBeCommand && words.length === 1});
				if (article instanceof CliError) failures.push(article);
				else sources.push({kind: 'bundled', article});
			}
		}
	}
	return {sources, failures, anyOrder};
}

/** Article files of a folder and the folders in it, sorted by path; hidden ones and links to folders are left out. */
function articleFiles(folder: string, failures: CliError[]): string[] {
	const paths: string[] = [];
	const folders = [folder];
	for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
		try {
			for (const entry of readdirSync(next, {withFileTypes: true})) {
				if (entry.name.startsWith('.')) continue;
				const path = join(next, entry.name);
				if (entry.isDirectory()) folders.push(path);
				else if (ARTICLE_FILE.test(entry.name) && (entry.isFile() || isLinkToFile(path))) paths.push(path);
			}
		} catch (error) {
			failures.push(new CliError(ExitCode.noInput, `${next}: ${reasonOf(error)}`));
		}
	}
	return paths.sort();
}

function isLinkToFile(path: string): boolean {
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

async function bundledNamed(word: string, {bundled, mayBeCommand}: FindOptions): Promise<Article | CliError> {
	const articles = await bundled();
	const id = basename(word) === word ? word.replace(ARTICLE_FILE, '').toLowerCase() : '';
	const exact = articles.find(article => article.id === id);
	if (exact !== undefined) return exact;
	const begun = id === '' ? [] : articles.filter(article => article.id.startsWith(id));
	if (begun.length === 1) return begun[0] as Article;
	if (begun.length > 1)
		return usage(`${word}: could be ${begun.map(article => article.id).join(' or ')}; type more of it`);
	const command = mayBeCommand ? commandLike(word) : undefined;
	if (command !== undefined) return usage(`no command, file or article ${word}; did you mean ${command}?`);
	const near =
		id === ''
			? undefined
			: nearest(
					id,
					articles.map(article => article.id),
				);
	const remedy = near === undefined ? 'diplo-reader list names the bundled articles' : `did you mean ${near}?`;
	return new CliError(ExitCode.noInput, `${word}: no such file, folder or bundled article; ${remedy}`);
}
