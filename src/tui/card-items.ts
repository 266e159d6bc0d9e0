import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import {indexOfOffset, showSpan} from '../layout/shown-text.js';
import {quotesByOthers} from '../library/cards.js';
import {filterGrowing} from '../library/filter.js';
import type {Growing} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {oldestFirst} from '../library/orders.js';
import {findPassages, type Passage} from '../library/passages.js';
import type {SpokenQuote} from '../library/speakers.js';
import {fold} from '../text/fold.js';
import type {Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import {shownQuote} from './quote-rows.js';

/** What a card lists: sentences that name somebody, quotes by them, quotes by others about them. */
export type Side = 'passages' | 'by' | 'about';

export type CardItem =
	| {readonly kind: 'passage'; readonly doc: AnnotatedArticle; readonly passage: Passage}
	| {readonly kind: 'quote'; readonly doc: AnnotatedArticle; readonly quote: Quote};

export type CardOf = {
	/** Of a speaker or an entity of the library. */
	readonly id: string;
	readonly side: Side;
	readonly isOldestFirst: boolean;
	readonly query: string;
};

type Kept = {
	readonly key: string;
	readonly source: Growing<CardItem>;
	readonly query: string;
	readonly items: Growing<CardItem>;
};

/** The card last shown. */
const kept = new WeakMap<Names, Kept>();

/** What stands on a card. The same question has the same answer, as far as it has grown, while no other is asked. */
export function cardItems(names: Names, of: CardOf): Growing<CardItem> {
	const key = `${of.side}\n${of.isOldestFirst}\n${of.id}`;
	const before = kept.get(names);
	if (before?.key === key && before.query === of.query) return before.items;
	const source = before?.key === key ? before.source : sourceOf(names, of);
	const items = filterGrowing(source, of.query, filteredText);
	kept.set(names, {key, source, query: of.query, items});
	return items;
}

/** How many there are on a side, whatever is filtered; of passages, the mentions in them. */
export function countOn(names: Names, id: string, side: Side): number {
	switch (side) {
		case 'passages':
			return names.entity(id)?.mentions ?? 0;
		case 'by':
			return names.speaker(id)?.quotes.length ?? 0;
		case 'about':
			return aboutOf(names, id).length;
		default:
			return side satisfies never;
	}
}

const about = new WeakMap<Names, {readonly id: string; readonly quotes: readonly SpokenQuote[]}>();

/** Kept for the card that is up: it is asked for on every frame. */
function aboutOf(names: Names, id: string): readonly SpokenQuote[] {
	let known = about.get(names);
	if (known?.id !== id) {
		known = {id, quotes: quotesByOthers(names, id)};
		about.set(names, known);
	}
	return known.quotes;
}

function sourceOf(names: Names, {id, side, isOldestFirst}: CardOf): Growing<CardItem> {
	if (side === 'passages') {
		const entity = names.entity(id);
		if (entity === undefined) return all([]);
		const appearances = inOrder(entity.appearances, isOldestFirst);
		return mapGrowing(findPassages({...entity, appearances}), passage => ({
			kind: 'passage',
			doc: passage.doc,
			passage,
		}));
	}
	const quotes = side === 'by' ? (names.speaker(id)?.quotes ?? []) : aboutOf(names, id);
	return all(inOrder(quotes, isOldestFirst).map(({doc, quote}) => ({kind: 'quote', doc, quote})));
}

function inOrder<T extends {readonly doc: AnnotatedArticle}>(
	items: readonly T[],
	isOldestFirst: boolean,
): readonly T[] {
	return isOldestFirst ? oldestFirst(items, ({doc}) => doc.article.published) : items;
}

const all = <T>(items: readonly T[]): Growing<T> => ({items, isDone: true, step: () => false});

function mapGrowing<A, B>(source: Growing<A>, map: (item: A) => B): Growing<B> {
	const items: B[] = [];
	return {
		items,
		get isDone() {
			return source.isDone && items.length === source.items.length;
		},
		step: () => {
			const hasMore = source.step();
			for (const item of source.items.slice(items.length)) items.push(map(item));
			return hasMore;
		},
	};
}

const ids = new WeakMap<Names, {readonly id: string; readonly now: string}>();

/** The id of somebody now: what had one before may have been joined with a fuller name since, as more articles were read. */
export function idNow(names: Names, id: string): string {
	if (names.speaker(id) !== undefined || names.entity(id) !== undefined) return id;
	let known = ids.get(names);
	if (known?.id !== id) {
		const has = ({forms}: {readonly forms: readonly string[]}) => forms.some(form => fold(form) === id);
		known = {id, now: names.speakers.find(has)?.id ?? names.entities.find(has)?.id ?? id};
		ids.set(names, known);
	}
	return known.now;
}

export type ShownItem = {
	/** On one line, safe to print. */
	readonly text: string;
	/** Where it names whom the card is of, for a passage. */
	readonly mentions: readonly Span[];
};

const shown = new WeakMap<Passage, ShownItem>();

export function shownItem(item: CardItem): ShownItem {
	if (item.kind === 'quote') return {text: shownQuote(item.doc, item.quote).text, mentions: []};
	let known = shown.get(item.passage);
	if (known === undefined) {
		const {doc, sentence, mentions} = item.passage;
		const words = showSpan(doc.article, sentence);
		const spans = mentions.map(({start, end}) => ({
			start: indexOfOffset(words, start),
			end: indexOfOffset(words, end),
		}));
		known = {text: words.text, mentions: spans.filter(({start, end}) => end > start)};
		shown.set(item.passage, known);
	}
	return known;
}

/** What the filter of a card looks at: the words, then the title and the date of the article. */
export function filteredText(item: CardItem): string {
	const {article} = item.doc;
	return `${shownItem(item).text}\n${visible(article.title)}\n${article.published ?? ''}`;
}
