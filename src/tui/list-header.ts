import {isFiltered, listItems} from './list-state.js';
import {type Part, part} from './parts.js';
import {plural} from './plural.js';
import type {State} from './state.js';

/** The first row of the list while no search box stands there. */
export function headerParts(state: State): readonly Part[] {
	const {search} = state.list;
	const all = state.library.articles.length;
	if (search === undefined || !isFiltered(state.list))
		return [part(' diplo-reader', 'brand'), part(`  ${plural(all, 'article')}`, 'meta')];
	return [part(' Search: ', 'key'), part(search.query), part('  '), ...foundParts(state)];
}

/** From so many columns on there is room for whole sentences. */
const ROOMY = 60;

/** What is shown and what is not: nothing is hidden without saying so. */
export function foundParts({list, library, size}: State): readonly Part[] {
	const all = library.articles.length;
	if (!isFiltered(list)) return [part(`${plural(all, 'article')} `, 'meta')];
	const shown = listItems(list).length;
	const {indexed = 1, matching = shown} = list.search ?? {};
	const progress = indexed < 1 ? `${Math.floor(100 * indexed)}%` : '';
	if (size.columns < ROOMY) return [part(`${shown} of ${all} ${progress === '' ? '' : `(${progress}) `}`, 'notice')];
	const best = matching > shown ? `best ${shown} of ${matching} found shown` : `${shown} shown`;
	return [part(`${best}, ${all - shown} hidden${progress === '' ? '' : `, ${progress} searched`} `, 'notice')];
}

/** Spellings that were searched instead of what was typed. */
export function noteParts({list, size}: State): readonly Part[] {
	if (!isFiltered(list) || (list.search?.indexed ?? 1) < 1) return [];
	const corrected = list.search?.corrected ?? [];
	return corrected.flatMap(({asked, used}) => {
		const shown = used.slice(0, 4).join(', ');
		if (used.length === 0) return [part(`  “${asked}” is nowhere.`, 'notice')];
		if (size.columns < ROOMY) return [part(`  no ${asked}, but `, 'meta'), part(shown, 'notice')];
		return [part(`  “${asked}” is nowhere; showing `, 'meta'), part(shown, 'notice')];
	});
}
