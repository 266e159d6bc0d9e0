import {flow} from '../../layout/own-lines.js';
import {findSpeakers, type LibrarySpeaker} from '../../library/speakers.js';
import type {JsonRecord} from '../../output/json.js';
import {toMarkdownText} from '../../output/markdown.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

/** Who speaks in the articles given, the most quoted first. */
export const speakers: Command = async context => {
	const {library, failed} = await loadLibrary({words: context.request.sources, io: context.io, annotated: true});
	const count = await printRecords(context, findSpeakers(library).all, {
		name: 'speakers',
		json: toRecord,
		fields: ({name, role, quotes, words}) => [name, role ?? '', `${quotes.length}`, `${words}`],
		laidOut: ({name, role, quotes, words, articles}, columns) =>
			flow(
				[
					[plural(quotes.length, 'quote').padEnd(10), 'text'],
					[plural(words, 'word').padEnd(12), 'meta'],
					[name, 'label'],
					[role === undefined ? '' : `, ${role}`, 'note'],
					[articles.length > 1 ? ` in ${articles.length} articles` : '', 'meta'],
				],
				{columns, hang: 22},
			),
		markdown: ({name, role, quotes, words}) => {
			const inRole = role === undefined ? '' : `, ${toMarkdownText(role)}`;
			return `- **${toMarkdownText(name)}**${inRole}: ${plural(quotes.length, 'quote')}, ${plural(words, 'word')}\n`;
		},
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function toRecord({name, role, roles, forms, kind, quotes, words, articles, person}: LibrarySpeaker): JsonRecord {
	return {
		type: 'speaker',
		name,
		role: role ?? null,
		roles,
		forms,
		kind: kind ?? null,
		quotes: quotes.length,
		words,
		articles,
		// On what grounds a person of several articles was taken for one.
		joined: person?.members.map(({article, grounds}) => ({article, grounds})) ?? [],
	};
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
