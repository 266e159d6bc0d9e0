import type {AnnotatedArticle} from '../../annotate/annotation.js';
import type {Library} from '../../library/library.js';
import {entityRecords, type JsonRecord} from '../../output/json.js';
import {toMarkdownText} from '../../output/markdown.js';
import {visible} from '../../text/visible.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

export const entities: Command = async context => {
	const {type, sources} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	const count = await printRecords(context, found(library, type), {
		name: 'entities',
		json: record => record,
		fields: record => [`${record.type}`, `${record.name}`, `${(record.mentions as unknown[]).length}`],
		laidOut: record => `${record.type}  ${visible(`${record.name}`)}\n`,
		markdown: record => `- ${toMarkdownText(`${record.name}`)} (${record.type})\n`,
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function* found(library: Library, type: string | undefined): Generator<JsonRecord> {
	for (const article of library.articles) {
		const doc: AnnotatedArticle = library.doc(article);
		for (const record of entityRecords(doc)) if (type === undefined || record.type === type) yield record;
	}
}
