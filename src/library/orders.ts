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
			return [...speakers].sort((a, b) => newer(a.last, b.last));
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
			return [...entities].sort((a, b) => newer(lastNamed(a), lastNamed(b)));
		default:
			return order satisfies never;
	}
}

/** ISO date of the newest dated article that names it. Its appearances stand newest first, undated ones last. */
export function lastNamed({appearances}: LibraryEntity): string | undefined {
	return appearances[0]?.doc.article.published;
}

const newer = (a = '', b = '') => (a === b ? 0 : a < b ? 1 : -1);

function byName<T extends {readonly name: string}>(named: readonly T[]): readonly T[] {
	const keys = new Map(named.map(each => [each, fold(each.name)]));
	return [...named].sort((a, b) => {
		const [x, y] = [keys.get(a) as string, keys.get(b) as string];
		return x === y ? 0 : x < y ? -1 : 1;
	});
}
