import {annotate} from '../src/annotate/annotate.js';
import {type BundledDoc, parseBundled} from '../src/cli/bundled.js';

/** The bundled articles, parsed and annotated, as the two files that the built program reads them from. */
export async function bundledFiles(): Promise<ReadonlyArray<readonly [name: string, contents: string]>> {
	const articles = await parseBundled();
	const docs = articles.map(article => {
		const {article: _, ...doc} = annotate(article);
		return [article.id, doc satisfies BundledDoc] as const;
	});
	return [
		['bundled-articles.json', JSON.stringify(articles)],
		['bundled-docs.json', JSON.stringify(docs)],
	];
}
