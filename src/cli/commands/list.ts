import {flow} from '../../layout/own-lines.js';
import {articleRecord} from '../../output/json.js';
import {toMarkdownCitation, toMarkdownText} from '../../output/markdown.js';
import {cellWidth, padToWidth} from '../../text/cell-width.js';
import {visible} from '../../text/visible.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** One line an article: id, date, title. */
export const list: Command = async context => {
	const {library, failed} = await loadLibrary({words: context.request.sources, io: context.io, annotated: false});
	const {articles} = library;
	// A few long file names must not push every title to the right.
	const widest = articles.reduce((most, {id}) => Math.max(most, cellWidth(visible(id))), 0);
	const idColumns = Math.min(widest, Math.floor((context.columns ?? 0) / 2.5));
	const count = await printRecords(context, articles, {
		name: 'articles',
		json: articleRecord,
		fields: ({id, published, title}) => [id, published ?? '', title],
		laidOut: ({id, published, title}, columns) =>
			flow(
				[
					[padToWidth(visible(id), idColumns), 'meta'],
					[`  ${(published ?? '-').padEnd(10)}  `, 'text'],
					[title, 'label'],
				],
				{columns, hang: idColumns + 14},
			),
		markdown: article => `- ${toMarkdownCitation(article)} (${toMarkdownText(article.id)})\n`,
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};
