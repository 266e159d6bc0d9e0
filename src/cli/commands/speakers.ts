import type {Library} from '../../library/library.js';
import type {JsonRecord} from '../../output/json.js';
import {toMarkdownText} from '../../output/markdown.js';
import {shownWords} from '../../output/shown-words.js';
import {fold} from '../../text/fold.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {flow} from '../own-lines.js';
import {printRecords} from '../print-records.js';

type SpeakerCount = {
	readonly name: string;
	role: string | undefined;
	quotes: number;
	/** Words attributed, in quotation marks or not. */
	words: number;
	/** Ids, in the library's order. */
	readonly articles: string[];
};

/** Who speaks in the articles given, the most quoted first. */
export const speakers: Command = async context => {
	const {library, failed} = await loadLibrary({words: context.request.sources, io: context.io, annotated: true});
	const count = await printRecords(context, countSpeakers(library), {
		name: 'speakers',
		json: toRecord,
		fields: ({name, role, quotes, words}) => [name, role ?? '', `${quotes}`, `${words}`],
		laidOut: ({name, role, quotes, words, articles}, columns) =>
			flow(
				[
					[plural(quotes, 'quote').padEnd(10), 'text'],
					[plural(words, 'word').padEnd(12), 'meta'],
					[name, 'label'],
					[role === undefined ? '' : `, ${role}`, 'note'],
					[articles.length > 1 ? ` in ${articles.length} articles` : '', 'meta'],
				],
				{columns, hang: 22},
			),
		markdown: ({name, role, quotes, words}) =>
			`- **${toMarkdownText(name)}**${role === undefined ? '' : `, ${toMarkdownText(role)}`}: ${plural(quotes, 'quote')}, ${plural(words, 'word')}\n`,
	});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

/** One name is one speaker, whatever its case and accents. */
function countSpeakers(library: Library): SpeakerCount[] {
	const all = new Map<string, SpeakerCount>();
	for (const article of library.articles) {
		for (const {attribution, content} of library.doc(article).quotes) {
			if (attribution === undefined) continue;
			const {name, role} = attribution.speaker;
			const key = fold(name);
			const speaker = all.get(key) ?? {name, role, quotes: 0, words: 0, articles: []};
			all.set(key, speaker);
			speaker.role ??= role;
			speaker.quotes++;
			for (const span of content) speaker.words += countWords(shownWords(article, span));
			if (speaker.articles.at(-1) !== article.id) speaker.articles.push(article.id);
		}
	}
	return [...all.values()].sort((a, b) => b.quotes - a.quotes || b.words - a.words);
}

/** Runs of letters and digits, inner hyphens and apostrophes included; a script without spaces counts by its runs. */
function countWords(text: string): number {
	return text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}

function toRecord({name, role, quotes, words, articles}: SpeakerCount): JsonRecord {
	return {type: 'speaker', name, role: role ?? null, quotes, words, articles};
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
