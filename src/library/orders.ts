import {fold} from '../text/fold.js';
import type {LibraryEntity} from './entities.js';
import type {LibrarySpeaker} from './speakers.js';

/** How speakers may stand in a list. */
export type SpeakerOrder = 'quotes' | 'words' | 'name' | 'newest';
export const SPEAKER_ORDERS: readonly SpeakerOrder[] = ['quotes', 'words', 'name', 'newest'];

/** How people, organizations and places may stand in a list; `spoken`: by how many quotes mention them. */
export type EntityOrder = 'mentions' | 'spoken' | 'name' | 'newest';
export const ENTITY_ORDERS: readonly EntityOrder[] = ['mentions', 'spoken', 'name', 'newest'];

/** `speakers` are the most quoted first, as everywhere; so are those that an order does not tell apart. */
export function orderSpeakers(speakers: readonly LibrarySpeaker[], order: SpeakerOrder): readonly LibrarySpeaker[] {
	switch (order) {
		case 'quotes':
			return speakers;
		case 'words':
			return [...speakers].sort((a, b) => b.words - a.words);
		case 'name':
			return byName(speakers);
		case 'newest':
			return sortBy(speakers, ({last = ''}) => last, newer);
		default:
			return order satisfies never;
	}
}

/** `entities` are the most mentioned first, as everywhere; so are those that an order does not tell apart. */
export function orderEntities(entities: readonly LibraryEntity[], order: EntityOrder): readonly LibraryEntity[] {
	switch (order) {
		case 'mentions':
			return entities;
		case 'spoken':
			return [...entities].sort((a, b) => b.about.length - a.about.length);
		case 'name':
			return byName(entities);
		case 'newest':
			return sortBy(entities, entity => lastNamed(entity) ?? '', newer);
		default:
			return order satisfies never;
	}
}

/** ISO date of the newest dated article that names it. Its appearances stand newest first, undated ones last. */
export function lastNamed({appearances}: LibraryEntity): string | undefined {
	return appearances[0]?.doc.article.published;
}

/**
 * What stands newest first, with undated things last, the other way round: those of one date keep their order, and undated
 * ones stay last. Linear.
 */
export function oldestFirst<T>(items: readonly T[], dateOf: (item: T) => string | undefined): T[] {
	const turned: T[] = [];
	let end = items.length;
	while (end > 0 && dateOf(items[end - 1] as T) === undefined) end--;
	const undated = items.slice(end);
	while (end > 0) {
		const date = dateOf(items[end - 1] as T);
		let start = end - 1;
		while (start > 0 && dateOf(items[start - 1] as T) === date) start--;
		for (let at = start; at < end; at++) turned.push(items[at] as T);
		end = start;
	}
	turned.push(...undated);
	return turned;
}

const newer = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);

function byName<T extends {readonly name: string}>(named: readonly T[]): readonly T[] {
	return sortBy(
		named,
		({name}) => fold(name),
		(a, b) => (a === b ? 0 : a < b ? -1 : 1),
	);
}

/** Each key is made once. */
function sortBy<T>(items: readonly T[], keyOf: (item: T) => string, compare: (a: string, b: string) => number): T[] {
	const keys = items.map(keyOf);
	const places = Uint32Array.from(items, (_, at) => at);
	places.sort((a, b) => compare(keys[a] as string, keys[b] as string) || a - b);
	return Array.from(places, at => items[at] as T);
}
