import type {EntityKind} from '../annotate/annotation.js';
import type {LibraryEntity} from '../library/entities.js';
import {type Growing, inTurn} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {ENTITY_ORDERS, type EntityOrder, orderEntities} from '../library/orders.js';
import {timeScale} from '../library/time-scale.js';
import {idNow} from './card-items.js';
import {inThousands} from './cells.js';
import {type Axis, drawSpark, entityHeads, entityHeight, entityRows, hasSpark, sparkRoom} from './entity-rows.js';
import {entityView} from './entity-view.js';
import {filterCommand, filterHint, TYPING_KEYS} from './filter-command.js';
import {createNameBook, keepBook, type NameList} from './name-list.js';
import {namedEntity, searchedText} from './name-parts.js';
import {part} from './parts.js';
import {openView} from './places.js';
import {readingWords, skippedWords, titleParts} from './reading-words.js';
import type {State} from './state.js';
import {emptyView, type ViewBase, type ViewModule} from './view.js';

/** Whom and what the library names; `only`: one kind of them. */
export type EntitiesView = ViewBase & {
	readonly kind: 'entities';
	readonly order: EntityOrder;
	readonly only: EntityKind | undefined;
};

export const entitiesView = (): EntitiesView => ({
	...emptyView(1),
	kind: 'entities',
	order: 'mentions',
	only: undefined,
});

const ORDERS: Readonly<Record<EntityOrder, string>> = {
	mentions: 'most mentioned first',
	spoken: 'most spoken of first',
	name: 'by name',
	newest: 'newest first',
};

const CHOICES: ReadonlyArray<EntityKind | undefined> = [undefined, 'person', 'organization', 'place'];
const TITLES: Readonly<Record<EntityKind | 'all', string>> = {
	all: 'People, organizations, places',
	person: 'People',
	organization: 'Organizations',
	place: 'Places',
};

const bookOf = keepBook<LibraryEntity, EntityOrder>(({entities}) =>
	createNameBook(entities, {
		textOf: entity => searchedText(namedEntity(entity)),
		sort: orderEntities,
		groupOf: ({kind}) => kind,
	}),
);

function listed(view: EntitiesView, {names}: State): NameList<LibraryEntity> | undefined {
	return names && bookOf(names.names).list({order: view.order, query: queryOf(view), group: view.only});
}

/** How many there are of the kind, whatever is filtered. */
function allOf(view: EntitiesView, {names}: State): number {
	return names === undefined ? 0 : bookOf(names.names).list({order: view.order, query: '', group: view.only}).count;
}

const queryOf = ({fields}: EntitiesView): string => fields[0] ?? '';
const countOf = (view: EntitiesView, state: State): number => listed(view, state)?.count ?? 0;

/** The sparklines in sight, then more of the list. */
function growingOf(view: EntitiesView, state: State): Growing<unknown> | undefined {
	const list = listed(view, state);
	const axis = axisFor(state);
	if (list === undefined) return undefined;
	if (axis === undefined) return list.growing;
	let next = view.top;
	const last = Math.min(list.count, view.top + state.size.rows);
	const toDraw = (): LibraryEntity | undefined => {
		for (; next < last; next++) {
			const item = list.at(next)?.item;
			if (item !== undefined && !hasSpark(item, axis)) return item;
		}
		return undefined;
	};
	const sparks: Growing<unknown> = {
		items: [],
		get isDone() {
			return toDraw() === undefined;
		},
		step: () => {
			const entity = toDraw();
			if (entity !== undefined) drawSpark(entity, axis);
			return toDraw() !== undefined;
		},
	};
	return inTurn(sparks, list.growing);
}

const axes = new WeakMap<Names, {readonly room: number; readonly axis: Axis}>();

/** The time that the library covers, in as many stretches as have room; `undefined` when nothing is dated. */
function axisFor({names, size}: State): Axis | undefined {
	const {first, last} = names?.names ?? {};
	if (names === undefined || first === undefined || last === undefined) return undefined;
	const room = sparkRoom(size.columns);
	let known = axes.get(names.names);
	if (known?.room !== room) {
		const scale = timeScale({first, last}, room);
		// Years for years, months for what is shorter.
		const digits = scale.step.includes('year') ? 4 : 7;
		known = {room, axis: {scale, label: `${first.slice(0, digits)} to ${last.slice(0, digits)} by ${scale.step}`}};
		axes.set(names.names, known);
	}
	return known.axis;
}

export const ENTITIES: ViewModule<EntitiesView> = {
	title: (view, state) => {
		const isFiltered = queryOf(view).trim() !== '';
		const all = allOf(view, state);
		const count = isFiltered ? `${inThousands(countOf(view, state))} of ${inThousands(all)}` : inThousands(all);
		const order = isFiltered ? 'best match first' : ORDERS[view.order];
		const title = [part(TITLES[view.only ?? 'all'], 'heading')];
		return titleParts(title, [readingWords(state), order, count], state.size.columns);
	},
	labels: ['Filter'],
	hint: (view, {size}) => filterHint(view, size, 'name or role'),
	head: (_, state, columns) => [entityHeads(columns, axisFor(state))],
	count: countOf,
	itemRows: (_, {size}) => entityHeight(size.columns),
	item: (view, state, index, options) => {
		const found = listed(view, state)?.at(index);
		return found === undefined ? [] : entityRows(found.item, {spans: found.spans, axis: axisFor(state)}, options);
	},
	empty: (view, state) => {
		if (readingWords(state) !== '') return 'Nothing yet; still reading …';
		const skipped = skippedWords(state);
		const words = queryOf(view).trim() === '' ? 'Nothing is named.' : `Nothing named is called “${queryOf(view)}”.`;
		return skipped === '' ? words : `${words} ${skipped}`;
	},
	open,
	keys: ({typing}) => (typing >= 0 ? TYPING_KEYS : KEYS),
	command: (view, state, type) => {
		const begin = {chosen: 0, top: 0};
		switch (type) {
			case 'exchange':
				return {...state, view: {...view, ...begin, only: CHOICES[(CHOICES.indexOf(view.only) + 1) % CHOICES.length]}};
			case 'sort': {
				const order = ENTITY_ORDERS[(ENTITY_ORDERS.indexOf(view.order) + 1) % ENTITY_ORDERS.length] ?? view.order;
				return {...state, view: {...view, ...begin, order}};
			}
			default:
				return filterCommand({count: countOf, open, growing: growingOf, isBestFirst: true}, view, state, type);
		}
	},
	asks: (view, state) => {
		const entity = listed(view, state)?.at(view.chosen)?.item;
		return entity && {subject: {id: entity.id, text: entity.name}};
	},
	needsNames: true,
	growing: growingOf,
	follow: (view, state, before) => {
		const chosen = listed(view, before)?.at(view.chosen)?.item;
		// Who has not moved stays with the first one.
		if (chosen === undefined || view.chosen === 0 || state.names === undefined) return -1;
		const id = idNow(state.names.names, chosen.id);
		return listed(view, state)?.indexOf(entity => entity.id === id) ?? -1;
	},
};

const KEYS = [
	'{open} card  {search} filter  {exchange} people, organizations, places  {sort} order  {help} keys  {cancel} back',
	'{open} card  {search} filter  {exchange} one kind  {sort} order  {help} keys  {cancel} back',
	'{open} card  {search} filter  {exchange} kind  {help} keys',
	'{help} keys',
];

function open(view: EntitiesView, state: State, index: number): State {
	const found = listed(view, state)?.at(index);
	return found === undefined ? state : openView(state, entityView(found.item.id));
}
