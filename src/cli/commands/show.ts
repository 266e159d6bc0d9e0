import type {AnnotatedArticle} from '../../annotate/annotation.js';
import {layoutLines} from '../../layout/layout-article.js';
import {numberSpeakers} from '../../layout/speaker-labels.js';
import type {Library} from '../../library/library.js';
import {toAnsi} from '../../output/ansi.js';
import {toMarkdownArticle} from '../../output/article-markdown.js';
import {docRecord, toJsonDocument, toNdjson} from '../../output/json.js';
import {toPlain, toPlainArticle} from '../../output/plain.js';
import {COLOR_THEME} from '../../output/theme.js';
import type {Command, CommandContext} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {wantsLinks} from '../hyperlinks.js';
import {loadLibrary} from '../load-library.js';

/** Articles as text, each quote labelled with its speaker. */
export const show: Command = async context => {
	const {sources, named} = context.request;
	const {library, failed} = await loadLibrary({
		words: sources,
		io: context.io,
		annotated: true,
		mayBeCommand: !named,
	});
	if (library.articles.length > 0) for (const piece of pieces(library, context)) await context.write(piece);
	return failed || (library.articles.length === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function pieces(library: Library, {request, columns, color, io}: CommandContext): Iterable<string> {
	const hasLinks = wantsLinks({env: io.env, isTTY: io.stdout.isTTY === true});
	switch (request.format) {
		case 'json':
			return toJsonDocument('articles', records(library));
		case 'ndjson':
			return toNdjson(records(library));
		case 'md':
			return texts(library, toMarkdownArticle, '\n---\n\n');
		case 'plain':
		case undefined:
			if (columns === undefined) return texts(library, toPlainArticle, '\n\n');
			return texts(library, doc => laidOut(doc, {columns, color, hasLinks}), '\n\n');
		default:
			return request.format satisfies never;
	}
}

function* records(library: Library) {
	for (const article of library.articles) yield docRecord(library.doc(article));
}

function* texts(
	library: Library,
	linesOf: (doc: AnnotatedArticle) => Iterable<string>,
	between: string,
): Generator<string> {
	let isFirst = true;
	for (const article of library.articles) {
		if (!isFirst) yield between;
		isFirst = false;
		for (const line of linesOf(library.doc(article))) yield `${line}\n`;
	}
}

function* laidOut(
	doc: AnnotatedArticle,
	{columns, color, hasLinks}: {readonly columns: number; readonly color: boolean; readonly hasLinks: boolean},
): Generator<string> {
	const speakers = numberSpeakers(doc.quotes);
	for (const line of layoutLines(doc, {columns, measure: columns}))
		yield color ? toAnsi(line, COLOR_THEME, {speakers, hasLinks}) : toPlain(line);
}
