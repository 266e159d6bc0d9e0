import {openFromList} from './article-commands.js';
import {listGeometry} from './geometry.js';
import type {Command} from './keymap.js';
import {
	choose,
	clearSearch,
	isFiltered,
	type ListState,
	listItems,
	movePage,
	setQuery,
	startSearch,
} from './list-state.js';
import {withoutLastWord} from './query.js';
import type {State} from './state.js';

/** What a key does in the list and in its search box. */
export function listCommand(state: State, type: Command['type'], count: number | undefined): State {
	const {list, size} = state;
	const {visible} = listGeometry(size, isFiltered(list));
	const times = count ?? 1;
	const withList = (next: ListState): State => (next === list ? state : {...state, list: next});
	switch (type) {
		case 'lineDown':
		case 'nextArticle':
			return withList(choose(list, list.chosen + times, size));
		case 'lineUp':
		case 'previousArticle':
			return withList(choose(list, list.chosen - times, size));
		case 'pageDown':
			return withList(movePage(list, visible * times, size));
		case 'pageUp':
			return withList(movePage(list, -visible * times, size));
		case 'halfDown':
			return withList(movePage(list, Math.max(1, visible >> 1) * times, size));
		case 'halfUp':
			return withList(movePage(list, -Math.max(1, visible >> 1) * times, size));
		case 'top':
			return withList(choose(list, times - 1, size));
		case 'bottom':
			return withList(choose(list, count === undefined ? listItems(list).length - 1 : count - 1, size));
		case 'open':
			return openFromList(state, list.chosen);
		case 'search':
			return withList(startSearch(list));
		case 'submit':
			return submit(state);
		case 'clearQuery':
			return withList(setQuery(list, '', size));
		case 'deleteWord':
			return withList(setQuery(list, withoutLastWord(list.search?.query ?? ''), size));
		case 'cancel':
			return list.search === undefined ? state : withList(clearSearch(list, size));
		case 'back':
			// In the search box Backspace deletes, until nothing is left.
			if (list.search === undefined || (list.search.isTyping && list.search.query !== '')) return state;
			return withList(clearSearch(list, size));
		case 'quitOrBack':
			return list.search === undefined ? {...state, isDone: true} : withList(clearSearch(list, size));
		default:
			return state;
	}
}

function submit(state: State): State {
	const {search} = state.list;
	if (search === undefined) return state;
	if (search.query.trim() === '') return {...state, list: clearSearch(state.list, state.size)};
	const isAnswered = search.items !== undefined && search.answered === search.query;
	if (isAnswered && listItems(state.list).length > 0)
		return openFromList({...state, list: {...state.list, search: {...search, isTyping: false}}}, state.list.chosen);
	if (!isAnswered || search.indexed < 1)
		return {...state, notice: 'Searching …', list: {...state.list, search: {...search, opensFirst: true}}};
	return {...state, notice: 'Nothing to open: no article matches.'};
}

/** After an answer: what Enter was struck for before there was one. */
export function openAwaited(state: State): State {
	const {search} = state.list;
	if (search?.opensFirst !== true) return state;
	const {opensFirst, ...settled} = search;
	// Not the best of a part of the library: what is still to be searched may hold a better one.
	const isSettled = search.answered === search.query && search.indexed >= 1;
	return isSettled ? submit({...state, notice: undefined, list: {...state.list, search: settled}}) : state;
}
