import type {Article} from '../article/article.js';
import type {Found} from '../library/find-in-article.js';

type Find = (article: Article, query: string) => Found;

let finder: Find | undefined;

/** Called once by what loads the searches: the first screen is drawn without them. */
export function provideFinder(find: Find): void {
	finder = find;
}

/** What a query found in an article; nothing before the searches are loaded, when no query can have been typed. */
export const foundWords: Find = (article, query) => finder?.(article, query) ?? {spans: [], instead: []};
