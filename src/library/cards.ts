import {countOver} from './calendar.js';
import {mentionedIn} from './doc-names.js';
import type {LibraryEntity} from './entities.js';
import type {Names} from './names.js';
import type {LibrarySpeaker, SpokenQuote} from './speakers.js';

/** Somebody or something that a speaker's quotes mention. */
export type SpokenOf = {readonly entity: LibraryEntity /** How many of the quotes do. */; readonly quotes: number};

const known = new WeakMap<LibrarySpeaker, readonly SpokenOf[]>();

/** Whom and what a speaker's quotes mention, the most mentioned first; the speaker aside. */
export function speaksOf(names: Names, speaker: LibrarySpeaker): readonly SpokenOf[] {
	let answer = known.get(speaker);
	if (answer === undefined) {
		const counts = new Map<LibraryEntity, number>();
		for (const {doc, quote} of speaker.quotes) {
			const here = new Set<LibraryEntity>();
			for (const id of mentionedIn(doc, quote.content)) {
				const entity = names.entityOf(doc, id);
				if (entity !== undefined && entity.id !== speaker.id) here.add(entity);
			}
			for (const entity of here) counts.set(entity, (counts.get(entity) ?? 0) + 1);
		}
		answer = [...counts]
			.map(([entity, quotes]) => ({entity, quotes}))
			.sort((a, b) => b.quotes - a.quotes || b.entity.mentions - a.entity.mentions);
		known.set(speaker, answer);
	}
	return answer;
}

/** The quotes by others, or by nobody known, that mention a speaker or an entity; newest first. */
export function quotesByOthers(names: Names, id: string): readonly SpokenQuote[] {
	const speaker = names.speaker(id);
	const about = names.entity(id)?.about ?? [];
	return speaker === undefined ? about : about.filter(({quote}) => names.speakerOf(quote) !== speaker);
}

/** How often an entity is mentioned in each of so many equal parts of the time that the library covers; none without a date. */
export function mentionsOverTime(names: Names, {appearances}: LibraryEntity, bins: number): readonly number[] {
	const {first, last} = names;
	if (first === undefined || last === undefined) return [];
	const dated = appearances.map(({doc, mentions}) => ({date: doc.article.published, count: mentions}));
	return countOver(dated, {first, last, bins});
}

/** How many quotes of a speaker fall in each of so many equal parts of the time that the library covers. */
export function quotesOverTime(names: Names, {quotes}: LibrarySpeaker, bins: number): readonly number[] {
	const {first, last} = names;
	if (first === undefined || last === undefined) return [];
	const dated = quotes.map(({doc}) => ({date: doc.article.published, count: 1}));
	return countOver(dated, {first, last, bins});
}
