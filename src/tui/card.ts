import {labelText, speakerLabel} from '../layout/speaker-labels.js';
import {findSpokenOf} from '../library/cards.js';
import {filterSpans} from '../library/filter.js';
import {type Growing, inTurn} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {visible} from '../text/visible.js';
import {openAtQuote, openAtSpan} from './article-commands.js';
import {sidesRow} from './card-head.js';
import {type CardItem, cardItems, countOn, filteredText, idNow, type Side, shownItem} from './card-items.js';
import {inThousands} from './cells.js';
import {filterCommand, filterHint, TYPING_KEYS} from './filter-command.js';
import type {Size} from './geometry.js';
import {withKeys} from './key-words.js';
import {markMatches} from './list-rows.js';
import {type Part, part} from './parts.js';
import {readingWords, titleParts} from './reading-words.js';
import {type State, whereIs} from './state.js';
import type {ItemOptions, QuoteAt, ViewBase, ViewModule} from './view.js';
import type {View} from './view-types.js';
import {wordsHeight, wordsRows} from './words-rows.js';

/** What the cards of a speaker and of an entity have in common. */
export type CardBase = ViewBase & {
	/** Of a speaker or an entity of the library; of both when they are one. */
	readonly id: string;
	readonly side: Side;
	readonly isOldestFirst: boolean;
};

/** In what the cards of a speaker and of an entity differ. */
export type CardKind = {
	/** What it lists, in turn; the first one at first. */
	readonly sides: readonly Side[];
	/** What the sides are called, on a wide and on a narrow screen. */
	readonly labels: (side: Side) => readonly [wide: string, narrow: string];
	/** The name as the library gives it; `undefined` for who is not in it. */
	readonly nameOf: (names: Names, id: string) => string | undefined;
	/** The box of a question that they stand in when it is asked from the card. */
	readonly box: 'speaker' | 'subject';
	/** What is said of them over the list; `isRoomy`: there is room for more than facts. */
	readonly rows: (
		names: Names,
		id: string,
		room: {readonly columns: number; readonly isRoomy: boolean},
	) => ReadonlyArray<readonly Part[]>;
};

/** Rows of a screen on which a card has room for more than facts, and columns on which for longer words. */
const ROOMY_FROM = 18;
const WORDED_FROM = 70;

/** The view of a card. */
export function cardModule<V extends View & CardBase>({sides, labels, nameOf, box, rows}: CardKind): ViewModule<V> {
	const nameNow = ({id}: V, {names}: State) =>
		names === undefined ? undefined : nameOf(names.names, idNow(names.names, id));
	const count = (view: V, state: State) => itemsOf(view, state).items.length;
	/** What is said over the list: kept for the card that is up, since every frame asks for it more than once. */
	const kept = new WeakMap<Names, {readonly key: string; readonly rows: ReadonlyArray<readonly Part[]>}>();
	const rowsOf = (names: Names, id: string, {columns, rows: height}: Size) => {
		const isRoomy = height >= ROOMY_FROM;
		const speaker = names.speaker(id);
		const isCounted = speaker !== undefined && findSpokenOf(names, speaker).isDone;
		const key = `${columns}\n${isRoomy}\n${isCounted}\n${id}`;
		let known = kept.get(names);
		if (known?.key !== key) {
			known = {key, rows: rows(names, id, {columns, isRoomy})};
			kept.set(names, known);
		}
		return known.rows;
	};
	return {
		title: (view, state) => {
			const isFiltered = view.fields[0] !== '';
			const order = view.isOldestFirst ? 'oldest first' : 'newest first';
			const shown = isFiltered ? `${inThousands(count(view, state))} shown` : '';
			const name = visible(nameNow(view, state) ?? view.id);
			return titleParts([part(name, 'heading')], [readingWords(state), order, shown], state.size.columns);
		},
		labels: ['Filter'],
		hint: (view, {size}) => filterHint(view, size, 'words, title or date'),
		head: (view, {names, size}, columns) => {
			if (names === undefined) return [];
			const id = idNow(names.names, view.id);
			const shown = sides.map(side => ({
				label: labels(side)[columns >= WORDED_FROM ? 0 : 1],
				count: countOn(names.names, id, side),
				isUp: side === view.side,
			}));
			return [...rowsOf(names.names, id, size), sidesRow(shown, columns)];
		},
		count,
		itemRows: (_, state) => wordsHeight(state.size),
		item: cardItemRows,
		empty: (view, state) => {
			if (readingWords(state) !== '' || !itemsOf(view, state).isDone) return 'Nothing yet; still reading …';
			const name = nameNow(view, state);
			if (name === undefined) return 'The library names nobody and nothing of this name.';
			if (view.fields[0] !== '')
				return `Nothing here has these words. ${withKeys('{cancel} shows all again.', state.keys, whereIs(state))}`;
			return EMPTY[view.side](visible(name));
		},
		open: openCardItem,
		asks: (view, state) => {
			const text = nameNow(view, state);
			if (text === undefined || state.names === undefined) return undefined;
			return {[box]: {id: idNow(state.names.names, view.id), text}};
		},
		keys: ({typing}) => (typing >= 0 ? TYPING_KEYS : CARD_KEYS),
		command: (view, state, type) => {
			switch (type) {
				case 'exchange': {
					const side = sides[(sides.indexOf(view.side) + 1) % sides.length] ?? view.side;
					return {...state, view: {...view, side, chosen: 0, top: 0}};
				}
				case 'sort':
					return {...state, view: {...view, isOldestFirst: !view.isOldestFirst, chosen: 0, top: 0}};
				default:
					return filterCommand({count, open: openCardItem, growing: itemsOf, isBestFirst: false}, view, state, type);
			}
		},
		quoteAt: cardQuoteAt,
		articleAt: (view, state, index) => itemsOf(view, state).items[index]?.doc.article,
		needsNames: true,
		growing: cardGrowing,
		follow: (view, state, before) => {
			const chosen = view.chosen === 0 ? undefined : itemsOf(view, before).items[view.chosen];
			return chosen?.kind !== 'quote'
				? -1
				: itemsOf(view, state).items.findIndex(item => item.kind === 'quote' && item.quote === chosen.quote);
		},
	};
}

const EMPTY: Readonly<Record<Side, (name: string) => string>> = {
	passages: name => `No sentence names ${name}.`,
	by: name => `No quote is by ${name}.`,
	about: name => `No quote by anybody else mentions ${name}.`,
};

const CARD_KEYS = [
	'{open} open  {exchange} by or about  {copyQuote} copy  {search} filter  {sort} order  {help} keys  {cancel} back',
	'{open} open  {exchange} by or about  {copyQuote} copy  {search} filter  {help} keys',
	'{open} open  {exchange} by/about  {help} keys',
	'{exchange} by/about  {help} keys',
	'{help} keys',
];

const NOTHING: Growing<CardItem> = {items: [], isDone: true, step: () => false};

/** What the card lists, filtered. */
function itemsOf(view: CardBase, {names}: State): Growing<CardItem> {
	if (names === undefined) return NOTHING;
	const {side, isOldestFirst, fields} = view;
	return cardItems(names.names, {id: idNow(names.names, view.id), side, isOldestFirst, query: fields[0] ?? ''});
}

/** One item, as rows. */
function cardItemRows(view: CardBase, state: State, index: number, options: ItemOptions) {
	const item = itemsOf(view, state).items[index];
	if (item === undefined) return [];
	const {text, mentions} = shownItem(item);
	const title = visible(item.doc.article.title);
	const query = view.fields[0] ?? '';
	const found = query.trim() === '' ? [] : filterSpans(query, filteredText(item));
	const inText = found.filter(({end}) => end <= text.length);
	const inTitle = found
		.filter(({start, end}) => start > text.length && end <= text.length + 1 + title.length)
		.map(({start, end}) => ({start: start - text.length - 1, end: end - text.length - 1}));
	return wordsRows(
		{
			date: item.doc.article.published,
			text,
			matches: [...inText, ...mentions].sort((a, b) => a.start - b.start),
			// What was typed is to be in sight, else the name.
			inSight: inText[0] ?? mentions[0],
			notes: [markMatches(title, inTitle, 'meta'), ...speakerNotes(item, view.side, state)],
		},
		options,
		wordsHeight(state.size),
	);
}

/** Who said it, where the card does not say so; the role, where the speaker has had several; that it is not sure. */
function speakerNotes(item: CardItem, side: Side, {names}: State): ReadonlyArray<readonly Part[]> {
	if (item.kind === 'passage') return [];
	const label = speakerLabel(item.quote);
	if (side === 'about') return [[part(labelText(label), 'speaker')]];
	const roles = names?.names.speakerOf(item.quote)?.roles.length ?? 0;
	const said = [roles > 1 && label.role !== '' ? `as ${label.role}` : '', label.doubt === '' ? '' : 'speaker not sure'];
	return said.filter(words => words !== '').map(words => [part(words, 'meta')]);
}

/** Opens the article at the quote, or at the words that name somebody. */
function openCardItem(view: CardBase, state: State, index: number): State {
	const item = itemsOf(view, state).items[index];
	if (item === undefined) return state;
	const {article, quotes} = item.doc;
	if (item.kind === 'quote') return openAtQuote(state, article, quotes.indexOf(item.quote));
	return openAtSpan(state, article, item.passage.mentions[0] ?? item.passage.sentence);
}

function cardQuoteAt(view: CardBase, state: State, index: number): QuoteAt | undefined {
	const item = itemsOf(view, state).items[index];
	return item?.kind === 'quote' ? {doc: item.doc, quote: item.doc.quotes.indexOf(item.quote)} : undefined;
}

/** All that is to be found out for a card. */
function cardGrowing(view: CardBase, state: State): Growing<unknown> | undefined {
	const {names} = state;
	if (names === undefined) return undefined;
	const speaker = names.names.speaker(idNow(names.names, view.id));
	const items = itemsOf(view, state);
	return speaker === undefined ? items : inTurn(items, findSpokenOf(names.names, speaker));
}
