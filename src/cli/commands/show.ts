import type {AnnotatedArticle} from '../../annotate/annotation.js';
import type {Library} from '../../library/library.js';
import {docRecord} from '../../output/json.js';
import {visible} from '../../text/visible.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** Articles as text, each quote labelled with its speaker. */
export const show: Command = async context => {
	const {sources, command} = context.request;
	const {library, failed} = await loadLibrary({
		words: sources,
		io: context.io,
		annotated: true,
		mayBeCommand: command === 'browse',
	});
	const count = await printRecords(context, docsOf(library), {
		name: 'articles',
		json: docRecord,
		fields: ({article}) => [article.text],
		laidOut: ({article}) => visible(article.text, {keepLineEnds: true}),
		markdown: ({article}) => visible(article.text, {keepLineEnds: true}),
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function* docsOf(library: Library): Generator<AnnotatedArticle> {
	for (const article of library.articles) yield library.doc(article);
}
