import {readdirSync, readFileSync} from 'node:fs';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {isBuilt, packageRoot} from './package-root.js';

/** What the build keeps of each annotation: all but the article, which stands in a file of its own. */
export type BundledDoc = Omit<AnnotatedArticle, 'article'>;

let articles: readonly Article[] | undefined;

/**
 * The articles of the package. The build parses and annotates them once, so that neither the parser nor the annotator need
 * be loaded to list or open them; sources that run unbuilt parse them here.
 */
export async function loadBundledArticles(): Promise<readonly Article[]> {
	articles ??= isBuilt ? readBuilt<readonly Article[]>('bundled-articles.json') : await parseBundled();
	return articles;
}

/** Those of them that have been loaded: all or none. */
export const loadedBundled = (): readonly Article[] => articles ?? [];

/** Their annotations by id, which the build made. */
export function readBundledDocs(): ReadonlyMap<string, BundledDoc> {
	return new Map(readBuilt<ReadonlyArray<[string, BundledDoc]>>('bundled-docs.json'));
}

function readBuilt<T>(name: string): T {
	return JSON.parse(readFileSync(new URL(`dist/${name}`, packageRoot), 'utf8'));
}

/** Parses every file of `articles/`. Throws when one has a problem: what ships must be without. */
export async function parseBundled(folder = new URL('articles/', packageRoot)): Promise<readonly Article[]> {
	const {parseArticle} = await import('../article/parse-article.js');
	const names = readdirSync(folder).filter(name => name.endsWith('.md'));
	return names.sort().map(name => {
		const path = `articles/${name}`;
		const {article, problems} = parseArticle(readFileSync(new URL(name, folder), 'utf8'), {path});
		const problem = problems[0];
		if (problem !== undefined) throw new Error(`${path}:${problem.line ?? 1}: ${problem.message}`);
		return article;
	});
}
