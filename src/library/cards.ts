import {mentionedIn} from './doc-names.js';
import type {LibraryEntity} from './entities.js';
import type {Growing} from './growing.js';
import type {Names} from './names.js';
import type {LibrarySpeaker, SpokenQuote} from './speakers.js';

/** Somebody or something that a speaker's quotes mention. */
export type SpokenOf = {readonly entity: LibraryEntity /** How many of the quotes do. */; readonly quotes: number};

/** Quotes looked at in one step. */
const STEP = 128;
const known = new WeakMap<LibrarySpeaker, Growing<SpokenOf>>();

/** Whom and what a speaker's quotes mention, the most mentioned first; the speaker aside. Grows with the quotes looked at. */
export function findSpokenOf(names: Names, speaker: LibrarySpeaker): Growing<SpokenOf> {
	const answer = known.get(speaker) ?? countSpokenOf(names, speaker);
	known.set(speaker, answer);
	return answer;
}

function countSpokenOf(names: Names, {id, quotes}: LibrarySpeaker): Growing<SpokenOf> {
	const counts = new Map<LibraryEntity, number>();
	let items: readonly SpokenOf[] | undefined;
	let next = 0;
	return {
		get items() {
			items ??= [...counts]
				.map(([entity, count]) => ({entity, quotes: count}))
				.sort((a, b) => b.quotes - a.quotes || b.entity.mentions - a.entity.mentions);
			return items;
		},
		get isDone() {
			return next >= quotes.length;
		},
		step: () => {
			items = undefined;
			for (const {doc, quote} of quotes.slice(next, next + STEP)) {
				const here = new Set<LibraryEntity>();
				for (const mentioned of mentionedIn(doc, quote.content)) {
					const entity = names.entityOf(doc, mentioned);
					if (entity !== undefined && entity.id !== id) here.add(entity);
				}
				for (const entity of here) counts.set(entity, (counts.get(entity) ?? 0) + 1);
			}
			next += STEP;
			return next < quotes.length;
		},
	};
}

/** The quotes by others, or by nobody known, that mention a speaker or an entity; newest first. */
export function quotesByOthers(names: Names, id: string): readonly SpokenQuote[] {
	const speaker = names.speaker(id);
	const about = names.entity(id)?.about ?? [];
	return speaker === undefined ? about : about.filter(({quote}) => names.speakerOf(quote) !== speaker);
}
