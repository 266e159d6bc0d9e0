import {type Stats, statSync} from 'node:fs';
import {basename} from 'node:path';
import type {Article} from '../article/article.js';
import {nearest} from '../text/nearest.js';
import {commandLike, usage} from './args.js';
import {CliError, ExitCode} from './exit-code.js';
import {findArticleFiles} from './find-article-files.js';
import {reasonOf} from './io.js';

/** One thing to read, in the order asked for. */
export type Source =
	| {readonly kind: 'file'; readonly path: string; readonly isRegular: boolean}
	| {readonly kind: 'stdin'}
	| {readonly kind: 'bundled'; readonly article: Article};

export type FoundSources = {
	readonly sources: readonly Source[];
	/** What could not be found or listed; the rest is read all the same. */
	readonly failures: readonly CliError[];
	/** Somebody gave a folder or nothing, so that the order is the program's to choose. */
	readonly anyOrder: boolean;
};

export type FindOptions = {
	/** Reads the bundled articles: called only for a word that is no file. */
	readonly bundled: () => Promise<readonly Article[]>;
	/** No command stood before the sources, so that the first, if it is none, may be a mistyped command. */
	readonly mayBeCommand: boolean;
};

/** Makes sources of the words of the command line: `-`, files, folders with all below them, ids of bundled articles. */
export async function findSources(words: readonly string[], options: FindOptions): Promise<FoundSources> {
	if (words.length === 0) {
		const sources = (await options.bundled()).map(article => ({kind: 'bundled', article}) as const);
		return {sources, failures: [], anyOrder: true};
	}
	const sources: Source[] = [];
	const failures: CliError[] = [];
	let anyOrder = false;
	for (const [i, word] of words.entries()) {
		if (word === '-') {
			if (!sources.some(({kind}) => kind === 'stdin')) sources.push({kind: 'stdin'});
			continue;
		}
		const stats = statOf(word);
		if (stats === undefined) {
			const article = await findBundled(word, {...options, mayBeCommand: options.mayBeCommand && i === 0});
			if (article instanceof CliError) failures.push(article);
			else sources.push({kind: 'bundled', article});
		} else if (stats.isDirectory()) {
			anyOrder = true;
			const before = sources.length + failures.length;
			for (const found of findArticleFiles(word)) {
				if ('failure' in found)
					failures.push(new CliError(ExitCode.noInput, `${found.path}: ${reasonOf(found.failure)}`));
				else sources.push({kind: 'file', ...found});
			}
			if (sources.length + failures.length === before)
				failures.push(
					new CliError(ExitCode.noInput, `${word}: no article in this folder (.md, .markdown, .txt or .text)`),
				);
		} else sources.push({kind: 'file', path: word, isRegular: false});
	}
	return {sources, failures, anyOrder};
}

/** `undefined` when there is no such file. One that is there but cannot be looked at counts as a file: reading it will say why. */
function statOf(path: string): Pick<Stats, 'isDirectory'> | undefined {
	try {
		return statSync(path);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : {isDirectory: () => false};
	}
}

async function findBundled(word: string, {bundled, mayBeCommand}: FindOptions): Promise<Article | CliError> {
	const id = basename(word) === word ? word.replace(/\.md$/i, '').toLowerCase() : '';
	const articles = id === '' ? [] : await bundled();
	const exact = articles.find(article => article.id === id);
	if (exact !== undefined) return exact;
	const begun = articles.filter(article => article.id.startsWith(id));
	if (begun.length === 1) return begun[0] as Article;
	if (begun.length > 1)
		return usage(`${word} could be ${begun.map(article => article.id).join(' or ')}; type more of it`);
	const command = mayBeCommand ? commandLike(word) : undefined;
	if (command !== undefined) return usage(`no command, file or article ${word}; did you mean ${command}?`);
	const near = nearest(
		id,
		articles.map(article => article.id),
	);
	const remedy = near === undefined ? 'diplo-reader list names the bundled articles' : `did you mean ${near}?`;
	return new CliError(ExitCode.noInput, `${word}: no such file, folder or bundled article; ${remedy}`);
}
