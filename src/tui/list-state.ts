import type {Article} from '../article/article.js';
import type {Hit} from '../library/hit.js';
import type {SearchResult} from '../library/search.js';
import {listGeometry, type Size} from './geometry.js';

/** An article in the list, with the place that answers the search when there is one. */
export type ListItem = {readonly article: Article; readonly hit: Hit | undefined};

export type ListSearch = {
	readonly query: string;
	/** The cursor stands in the search box. */
	readonly isTyping: boolean;
	/** The answer to `answered`, which may be an earlier query: one item an article, best first. */
	readonly items: readonly ListItem[] | undefined;
	readonly answered: string;
	/** How many articles answer it; more than `items` when only the best are shown. */
	readonly matching: number;
	readonly corrected: SearchResult['corrected'];
	/** Enter was struck before anything was found: the first answer is opened. */
	readonly opensFirst?: boolean;
	/** Part of the library that the answer rests on, 0 to 1: the index grows while the reader types. */
	readonly indexed: number;
};

export type ListState = {
	readonly all: readonly ListItem[];
	/** Index of the chosen item among `listItems`, and of the first one on the screen. */
	readonly chosen: number;
	readonly top: number;
	readonly search: ListSearch | undefined;
};

export function createList(articles: readonly Article[]): ListState {
	return {all: articles.map(article => ({article, hit: undefined})), chosen: 0, top: 0, search: undefined};
}

/** True when the list shows what a search found, not the whole library. */
export function isFiltered({search}: ListState): boolean {
	return search?.items !== undefined && search.query.trim() !== '';
}

/** What the list shows now. */
export function listItems(list: ListState): readonly ListItem[] {
	return (isFiltered(list) ? list.search?.items : undefined) ?? list.all;
}

export function chosenItem(list: ListState): ListItem | undefined {
	return listItems(list)[list.chosen];
}

/** Chooses an item, within bounds, and scrolls as little as shows it. */
export function choose(list: ListState, index: number, size: Size): ListState {
	const {length} = listItems(list);
	const {visible} = listGeometry(size, isFiltered(list));
	const chosen = Math.max(0, Math.min(length - 1, index));
	const last = Math.max(0, length - visible);
	const top = Math.max(0, Math.min(last, chosen, Math.max(list.top, chosen - visible + 1)));
	return chosen === list.chosen && top === list.top ? list : {...list, chosen, top};
}

/** Moves by screens: the chosen item keeps its place on the screen where it can. */
export function movePage(list: ListState, items: number, size: Size): ListState {
	const {visible} = listGeometry(size, isFiltered(list));
	const last = Math.max(0, listItems(list).length - visible);
	const top = Math.max(0, Math.min(last, list.top + items));
	return choose({...list, top}, list.chosen + items, size);
}

/** Scrolls by items and leaves the choice alone; `keepsInSight`: unless the chosen item would leave the screen. */
export function scrollItems(
	list: ListState,
	items: number,
	{size, keepsInSight}: {readonly size: Size; readonly keepsInSight: boolean},
): ListState {
	const {visible} = listGeometry(size, isFiltered(list));
	const last = Math.max(0, listItems(list).length - visible);
	const top = Math.max(0, Math.min(last, list.top + items));
	const chosen = keepsInSight ? Math.max(top, Math.min(top + visible - 1, list.chosen)) : list.chosen;
	return chosen === list.chosen && top === list.top ? list : {...list, chosen, top};
}

export function chooseArticle(list: ListState, article: Article, size: Size): ListState {
	const index = listItems(list).findIndex(item => item.article === article);
	return index < 0 ? list : choose(list, index, size);
}

export function startSearch(list: ListState): ListState {
	const search = list.search ?? {
		query: '',
		isTyping: true,
		items: undefined,
		answered: '',
		matching: 0,
		corrected: [],
		indexed: 0,
	};
	return {...list, search: {...search, isTyping: true}};
}

export function setQuery(list: ListState, query: string, size: Size): ListState {
	const {search} = list;
	if (search === undefined || search.query === query) return list;
	const next = {...list, search: {...search, query, opensFirst: false}};
	// An emptied box shows the whole library at once; other answers come when they are found.
	return query.trim() === '' ? choose({...next, search: {...next.search, items: undefined}}, 0, size) : next;
}

export type ListAnswer = {
	readonly query: string;
	readonly result: SearchResult;
	readonly indexed: number;
};

/** Takes in what was found; an answer to an older query is dropped. */
export function takeAnswer(list: ListState, {query, result, indexed}: ListAnswer, size: Size): ListState {
	const {search} = list;
	if (search === undefined || search.query !== query) return list;
	const items = result.hits.map(hit => ({article: hit.article, hit}));
	const isRefined = search.answered === query && search.items !== undefined;
	const before = isRefined ? chosenItem(list)?.article : undefined;
	const {articles: matching, corrected} = result;
	const next = {...list, search: {...search, items, answered: query, matching, corrected, indexed}};
	// While the index grows the same query is answered again: what the reader had moved to stays chosen.
	if (before !== undefined && list.chosen > 0) return chooseArticle(next, before, size);
	return choose({...next, chosen: 0, top: 0}, 0, size);
}

/** Back to the whole library, with the same article chosen, amid its neighbours. */
export function clearSearch(list: ListState, size: Size): ListState {
	const article = chosenItem(list)?.article;
	const index = article === undefined ? 0 : list.all.findIndex(item => item.article === article);
	const {visible} = listGeometry(size, false);
	return choose({...list, search: undefined, top: Math.max(0, index - (visible >> 1))}, index, size);
}
