import {parseBundled} from '../../src/cli/bundled.js';

/** Paragraphs of the bundled articles, front matter left out, without end. */
async function* paragraphs(): AsyncGenerator<string> {
	const articles = await parseBundled();
	for (;;) for (const {text, blocks} of articles) for (const {span} of blocks) yield text.slice(span.start, span.end);
}

/** A Markdown article of at least so many bytes, made of what the bundled articles say. */
export async function articleOf(bytes: number): Promise<string> {
	const parts = ['# A long report'];
	let size = 0;
	for await (const paragraph of paragraphs()) {
		if (size >= bytes) break;
		parts.push(paragraph);
		size += Buffer.byteLength(paragraph) + 2;
	}
	return parts.join('\n\n');
}
