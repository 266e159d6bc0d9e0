import type {EntityKind} from '../../annotate/annotation.js';
import {flow} from '../../layout/own-lines.js';
import type {Library} from '../../library/library.js';
import {findPeople} from '../../library/speakers.js';
import {entityRecords, type JsonRecord} from '../../output/json.js';
import {toMarkdownText} from '../../output/markdown.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {loadLibrary} from '../load-library.js';
import {isData, printData, printText} from '../print-records.js';

/** A name in all articles given. */
type Named = {
	readonly kind: EntityKind;
	readonly name: string;
	readonly role: string | undefined;
	mentions: number;
	articles: number;
};

/** Whom and what the articles name. JSON keeps each article's own entities with their places; the rest adds up over all. */
export const entities: Command = async context => {
	const {type, sources} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	const count = isData(context)
		? await printData(context, 'entities', records(library, type))
		: await printText(context, addUp(library, type), {
				fields: ({kind, name, mentions, articles}) => [kind, name, `${mentions}`, `${articles}`],
				laidOut: ({kind, name, role, mentions, articles}, columns) =>
					flow(
						[
							[kind.padEnd(12), 'meta'],
							[`${mentions}`.padStart(5), 'text'],
							['  ', 'text'],
							[name, 'label'],
							[role === undefined ? '' : `, ${role}`, 'note'],
							[articles > 1 ? ` in ${articles} articles` : '', 'meta'],
						],
						{columns, hang: 19},
					),
				markdown: ({kind, name, mentions}) => `- ${toMarkdownText(name)} (${kind}, ${mentions})\n`,
			});
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

function* records(library: Library, type: EntityKind | undefined): Generator<JsonRecord> {
	for (const article of library.articles)
		for (const record of entityRecords(library.doc(article)))
			if (type === undefined || record.type === type) yield record;
}

/** Most mentioned first. */
function addUp(library: Library, type: EntityKind | undefined): Named[] {
	const {personOf} = findPeople(library);
	const all = new Map<string, Named>();
	for (const article of library.articles) {
		const doc = library.doc(article);
		const mentions = new Map<string, number>();
		for (const {entity} of doc.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
		for (const {id, kind, name, role} of doc.entities) {
			if (type !== undefined && kind !== type) continue;
			const person = kind === 'person' ? personOf(article.id, id) : undefined;
			const key = `${kind} ${person?.id ?? name}`;
			const named = all.get(key) ?? {kind, name: person?.name ?? name, role, mentions: 0, articles: 0};
			named.mentions += mentions.get(id) ?? 0;
			named.articles++;
			all.set(key, named);
		}
	}
	return [...all.values()].sort((a, b) => b.mentions - a.mentions);
}
