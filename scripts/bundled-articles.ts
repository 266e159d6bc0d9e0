import {annotate} from '../src/annotate/annotate.js';
import {type BundledDoc, parseBundled} from '../src/cli/bundled.js';
import {toAscii} from './to-ascii.js';

/** The bundled articles, parsed and annotated, as the two files that the built program reads them from: in ASCII, which is read fastest. */
export async function bundledFiles(): Promise<ReadonlyArray<readonly [name: string, contents: string]>> {
	const articles = await parseBundled();
	const docs = articles.map(article => {
		const {article: _, ...doc} = annotate(article);
		return [article.id, doc satisfies BundledDoc] as const;
	});
	return [
		['bundled-articles.json', toAscii(JSON.stringify(articles))],
		// A line for each, so that one can be read without the others.
		['bundled-docs.jsonl', docs.map(doc => toAscii(JSON.stringify(doc))).join('\n')],
	];
}
