import {resolve} from 'node:path';
import type {Article} from '../../article/article.js';
import {contentHash} from '../../library/content-hash.js';
import type {ArticleIdentity} from '../../library/reading-state.js';

export type IdentifyOptions = {
	/** What relative paths start from. */
	readonly cwd: string;
	/** The articles of the package, whose paths say nothing about this machine. */
	readonly bundled: readonly Article[];
};

/** Makes the identities by which the reading state knows articles; each article is looked at once, when first asked for. */
export function createIdentify({cwd, bundled}: IdentifyOptions): (article: Article) => ArticleIdentity {
	const known = new WeakMap<Article, ArticleIdentity>();
	// A library may give an article another id, but its blocks stay the same object.
	const own = new Set(bundled.map(({blocks}) => blocks));
	const isOwn = (article: Article) => own.size > 0 && own.has(article.blocks);
	return article => {
		let identity = known.get(article);
		if (identity === undefined) {
			const {id, path, title, text} = article;
			const place = path === undefined ? undefined : isOwn(article) ? `bundled:${id}` : resolve(cwd, path);
			identity = {id, path: place, title, hash: contentHash(text)};
			known.set(article, identity);
		}
		return identity;
	};
}
