import {articleRecord} from '../../output/json.js';
import {toMarkdownCitation} from '../../output/markdown.js';
import {visible} from '../../text/visible.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** One line an article: id, date, title. */
export const list: Command = async context => {
	const {library, failed} = await loadLibrary({words: context.request.sources, io: context.io, annotated: false});
	const {articles} = library;
	const idWidth = Math.max(0, ...articles.map(({id}) => id.length));
	const count = await printRecords(context, articles, {
		name: 'articles',
		json: articleRecord,
		fields: ({id, published, title}) => [id, published ?? '', title],
		laidOut: ({id, published, title}) =>
			`${visible(id).padEnd(idWidth)}  ${(published ?? '-').padEnd(10)}  ${visible(title)}\n`,
		markdown: article => `- ${toMarkdownCitation(article)} (${visible(article.id)})\n`,
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};
