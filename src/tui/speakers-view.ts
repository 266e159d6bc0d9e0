import type {Quote} from '../annotate/annotation.js';
import type {Names} from '../library/names.js';
import {orderSpeakers, SPEAKER_ORDERS, type SpeakerOrder} from '../library/orders.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import {idNow} from './card-items.js';
import {counted, inThousands} from './cells.js';
import {filterCommand, filterHint, TYPING_KEYS} from './filter-command.js';
import {createNameBook, keepBook, type NameList} from './name-list.js';
import {namedSpeaker, ONE_ROW_FROM, searchedText} from './name-parts.js';
import {part} from './parts.js';
import {openView} from './places.js';
import {readingWords, skippedWords, titleParts} from './reading-words.js';
import {speakerHeads, speakerHeight, speakerRows} from './speaker-rows.js';
import {speakerView} from './speaker-view.js';
import type {State} from './state.js';
import {emptyView, type ViewBase, type ViewModule} from './view.js';
import {chosenQuote} from './views.js';

/** Who speaks in the library. */
export type SpeakersView = ViewBase & {
	readonly kind: 'speakers';
	readonly order: SpeakerOrder;
	/** The quote whose speaker is to be chosen as soon as the library is known. */
	readonly of: Quote | undefined;
};

export function speakersView(): SpeakersView {
	return {...emptyView(1), kind: 'speakers', order: 'quotes', of: undefined};
}

/** The list for `gs`: with the speaker chosen of the quote that was stepped to, or is chosen in a view. */
export function speakersFrom(state: State): SpeakersView {
	const {screen, article} = state;
	const chosen = chosenQuote(state);
	const of = screen === 'article' ? article?.page.doc.quotes[article.quote] : chosen?.doc.quotes[chosen.quote];
	const view = {...speakersView(), of};
	return {...view, chosen: Math.max(0, indexOfSpeaker(view, state))};
}

/** Where the speaker of the quote stands that the list was opened at; -1 for nowhere. */
function indexOfSpeaker(view: SpeakersView, state: State): number {
	const id = view.of && state.names?.names.speakerOf(view.of)?.id;
	return id === undefined ? -1 : (listed(view, state)?.indexOf(speaker => speaker.id === id) ?? -1);
}

const ORDERS: Readonly<Record<SpeakerOrder, string>> = {
	quotes: 'most quoted first',
	words: 'most words first',
	name: 'by name',
	newest: 'newest first',
};

const bookOf = keepBook<LibrarySpeaker, SpeakerOrder>(({speakers}) =>
	createNameBook(speakers, {textOf: speaker => searchedText(namedSpeaker(speaker)), sort: orderSpeakers}),
);

function listed(view: SpeakersView, {names}: State): NameList<LibrarySpeaker> | undefined {
	return names && bookOf(names.names).list({order: view.order, query: queryOf(view)});
}

const queryOf = ({fields}: SpeakersView): string => fields[0] ?? '';
const countOf = (view: SpeakersView, state: State): number => listed(view, state)?.count ?? 0;
const growingOf = (view: SpeakersView, state: State) => listed(view, state)?.growing;

/** Words of who said most. */
const most = new WeakMap<Names, number>();

function mostWords(names: Names): number {
	const known = most.get(names) ?? names.speakers.reduce((largest, {words}) => Math.max(largest, words), 0);
	most.set(names, known);
	return known;
}

export const SPEAKERS: ViewModule<SpeakersView> = {
	title: (view, state) => {
		const all = state.names?.names.speakers.length ?? 0;
		const isFiltered = queryOf(view).trim() !== '';
		const count = isFiltered
			? `${inThousands(countOf(view, state))} of ${counted(all, 'speaker')}`
			: counted(all, 'speaker');
		const order = isFiltered ? 'best match first' : ORDERS[view.order];
		return titleParts([part('Speakers', 'heading')], [readingWords(state), order, count], state.size.columns);
	},
	labels: ['Filter'],
	hint: (view, {size}) => filterHint(view, size, 'name or role'),
	head: (_, __, columns) => [columns >= ONE_ROW_FROM ? speakerHeads(columns) : [part('─'.repeat(columns), 'rule')]],
	count: countOf,
	itemRows: (_, {size}) => speakerHeight(size.columns),
	item: (view, state, index, options) => {
		const found = listed(view, state)?.at(index);
		if (found === undefined || state.names === undefined) return [];
		return speakerRows(found.item, {spans: found.spans, most: mostWords(state.names.names)}, options);
	},
	empty: (view, state) => {
		if (readingWords(state) !== '') return 'Nobody yet; still reading …';
		const skipped = skippedWords(state);
		const words = queryOf(view).trim() === '' ? 'Nobody is quoted.' : `Nobody quoted is called “${queryOf(view)}”.`;
		return skipped === '' ? words : `${words} ${skipped}`;
	},
	open,
	keys: ({typing}) => (typing >= 0 ? TYPING_KEYS : KEYS),
	command: (view, state, type) => {
		if (type !== 'sort')
			return filterCommand({count: countOf, open, growing: growingOf, isBestFirst: true}, view, state, type);
		const order = SPEAKER_ORDERS[(SPEAKER_ORDERS.indexOf(view.order) + 1) % SPEAKER_ORDERS.length] ?? view.order;
		return {...state, view: {...view, order, chosen: 0, top: 0}};
	},
	asks: (view, state) => {
		const speaker = listed(view, state)?.at(view.chosen)?.item;
		return speaker && {speaker: {id: speaker.id, text: speaker.name}};
	},
	needsNames: true,
	growing: growingOf,
	follow: (view, state, before) => {
		if (before.names === undefined) return indexOfSpeaker(view, state);
		const chosen = listed(view, before)?.at(view.chosen)?.item;
		// Who has not moved stays with the first one.
		if (chosen === undefined || view.chosen === 0 || state.names === undefined) return -1;
		const id = idNow(state.names.names, chosen.id);
		return listed(view, state)?.indexOf(speaker => speaker.id === id) ?? -1;
	},
};

const KEYS = [
	'{open} card  {search} filter  {sort} order  {help} keys  {cancel} back',
	'{open} card  {search} filter  {help} keys',
	'{help} keys',
];

function open(view: SpeakersView, state: State, index: number): State {
	const found = listed(view, state)?.at(index);
	return found === undefined ? state : openView(state, speakerView(found.item.id));
}
