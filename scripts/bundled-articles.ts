// Used by build.mjs: the bundled articles, parsed and annotated, as the two files that the program reads them from.
import {annotate} from '../src/annotate/annotate.js';
import {type BundledDoc, parseBundled} from '../src/cli/bundled.js';

export async function bundledFiles(folder: URL): Promise<ReadonlyArray<readonly [name: string, contents: string]>> {
	const articles = await parseBundled(folder);
	const docs = articles.map(article => {
		const {article: _, ...doc} = annotate(article);
		return [article.id, doc satisfies BundledDoc] as const;
	});
	return [
		['bundled-articles.json', JSON.stringify(articles)],
		['bundled-docs.json', JSON.stringify(docs)],
	];
}
