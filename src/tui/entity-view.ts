import {lastNamed} from '../library/orders.js';
import {visible} from '../text/visible.js';
import {type CardBase, cardModule} from './card.js';
import {formsWords, spokenOfRow, wordRows} from './card-head.js';
import type {Side} from './card-items.js';
import {counted, dateSpan, yearSpan} from './cells.js';
import {KINDS} from './name-parts.js';
import {emptyView, type ViewModule} from './view.js';

/** The card of a person, an organization or a place: where it is named, what it said, what others say of it. */
export type EntityView = CardBase & {readonly kind: 'entity'};

/** The card of an entity of the library. */
export function entityView(id: string): EntityView {
	return {...emptyView(1), kind: 'entity', id, side: 'passages', isOldestFirst: false};
}

const LABELS: Readonly<Record<Side, readonly [wide: string, narrow: string]>> = {
	passages: ['Mentions', 'Mentions'],
	by: ['Quotes', 'Quotes'],
	about: ['About, by others', 'About'],
};

export const ENTITY: ViewModule<EntityView> = cardModule({
	sides: ['passages', 'by', 'about'],
	labels: side => LABELS[side],
	nameOf: (names, id) => names.entity(id)?.name,
	box: 'subject',
	rows: (names, id, {columns, isRoomy}) => {
		const entity = names.entity(id);
		if (entity === undefined) return [];
		const {appearances, kind, mentions, role} = entity;
		const first = appearances.findLast(({doc}) => doc.article.published !== undefined)?.doc.article.published;
		const last = lastNamed(entity);
		if (!isRoomy) {
			const years = yearSpan(first, last);
			const short = `${KINDS[kind]}, ${counted(mentions, 'mention')}${years === '' ? '' : `, ${years}`}`;
			return wordRows(short, columns, 1, 'meta');
		}
		const named = `${counted(mentions, 'mention')} in ${counted(appearances.length, 'article')}`;
		const numbers = `${KINDS[kind]} · ${named} · ${dateSpan(first, last)}`;
		const speaker = names.speaker(id);
		const spokenOf = speaker === undefined ? undefined : spokenOfRow(names, speaker, columns);
		return [
			...(role === undefined ? [] : wordRows(visible(role), columns, 1)),
			...wordRows(numbers, columns, 2, 'meta'),
			...(spokenOf === undefined ? [] : [spokenOf]),
			...wordRows(formsWords(entity, appearances.length), columns, 2, 'meta'),
		];
	},
});
