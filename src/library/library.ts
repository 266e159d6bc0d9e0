import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article, ArticleId} from '../article/article.js';

/** Many articles, each annotated when first asked for and then kept. */
export type Library = {
	/** Newest first; undated articles last, in the order given. */
	readonly articles: readonly Article[];
	readonly article: (id: ArticleId) => Article | undefined;
	readonly doc: (article: Article) => AnnotatedArticle;
	/** True when `doc` would answer at once. */
	readonly isAnnotated: (article: Article) => boolean;
};

export type LibraryOptions = {
	readonly annotate: (article: Article) => AnnotatedArticle;
	/** `date`: newest first (the default); `given`: as the caller ordered them. */
	readonly order?: 'date' | 'given';
};

/** Gathers articles under unique ids: a second `oslo` becomes `oslo-2`. */
export function buildLibrary(articles: readonly Article[], options: LibraryOptions): Library {
	const byId = new Map<ArticleId, Article>();
	const unique = articles.map(article => {
		let id = article.id;
		for (let n = 2; byId.has(id); n++) id = `${article.id}-${n}`;
		const kept = id === article.id ? article : {...article, id};
		byId.set(id, kept);
		return kept;
	});
	if (options.order !== 'given') unique.sort((a, b) => compareDates(a.published, b.published));
	const docs = new Map<Article, AnnotatedArticle>();
	return {
		articles: unique,
		article: id => byId.get(id),
		doc: article => {
			let doc = docs.get(article);
			if (doc === undefined) {
				doc = options.annotate(article);
				docs.set(article, doc);
			}
			return doc;
		},
		isAnnotated: article => docs.has(article),
	};
}

function compareDates(a: string | undefined, b: string | undefined): number {
	if (a === b) return 0;
	if (a === undefined) return 1;
	if (b === undefined) return -1;
	return a < b ? 1 : -1;
}
