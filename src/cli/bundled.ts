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
	articles ??= isBuilt ? (JSON.parse(readBuilt('bundled-articles.json')) as readonly Article[]) : await parseBundled();
	return articles;
}

/** Those of them that have been loaded: all or none. */
export const loadedBundled = (): readonly Article[] => articles ?? [];

/** Their annotations by id, which the build made; each is parsed when it is first asked for. */
export function readBundledDocs(): {readonly get: (id: string) => BundledDoc | undefined} {
	const lines = new Map<string, string>();
	for (const line of readBuilt('bundled-docs.jsonl').split('\n')) {
		// `["id",{…}]`; an id has nothing in it that JSON would escape.
		lines.set(line.slice(2, line.indexOf('"', 2)), line);
	}
	return {
		get: id => {
			const line = lines.get(id);
			return line === undefined ? undefined : (JSON.parse(line) as [string, BundledDoc])[1];
		},
	};
}

/** The build writes ASCII only, which Latin-1 reads fastest. */
const readBuilt = (name: string): string => readFileSync(new URL(`dist/${name}`, packageRoot), 'latin1');

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
