import {listGeometry, RULE_COLUMNS, type Size} from './geometry.js';
import {isFiltered} from './list-state.js';
import type {State} from './state.js';

/** Columns of the list that stands beside the article; 0 where the article has the screen to itself. */
export function listBeside({size, list, library}: Pick<State, 'size' | 'list' | 'library'>): number {
	const {columns, preview} = listGeometry(size, isFiltered(list));
	return preview === 0 || library.articles.length < 2 ? 0 : columns;
}

/** The room of the article’s words and of what stands under them: without the list on their left and the map on their right. */
export function paneSize(state: Pick<State, 'size' | 'list' | 'library'>): Size {
	const beside = listBeside(state);
	const {columns, rows} = state.size;
	const pane = beside === 0 ? columns : columns - beside - RULE_COLUMNS;
	const hasMap = pane >= MAP_FROM && rows >= MAP_FROM_ROWS;
	return beside === 0 && !hasMap ? state.size : {...state.size, columns: hasMap ? pane - MAP_COLUMNS : pane};
}

/** Columns of the map of quotes, the blank one before it included; 0 where there is no room for it. */
export function mapColumns(state: Pick<State, 'size' | 'list' | 'library'>): number {
	const beside = listBeside(state);
	return state.size.columns - (beside === 0 ? 0 : beside + RULE_COLUMNS) - paneSize(state).columns;
}

/** Narrower and lower than this an article has no map. */
const MAP_FROM = 48;
const MAP_FROM_ROWS = 14;
const MAP_COLUMNS = 2;
