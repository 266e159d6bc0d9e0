import type {ThemeName} from '../output/themes.js';
import {cellWidth} from '../text/cell-width.js';
import {type ArticleState, linesInSight} from './article-state.js';
import {articleGeometry, listGeometry, RULE_COLUMNS} from './geometry.js';
import {isFiltered, listItems} from './list-state.js';
import {moduleOf} from './module-of.js';
import {listBeside, mapColumns} from './panes.js';
import {speakerAtRow} from './speaker-menu.js';
import type {State} from './state.js';
import {themeAt} from './theme-picker.js';
import {viewGeometry} from './view-rows.js';
import {articleSize, whyGeometry} from './why-rows.js';

/** What stands in a cell of the screen. An index is `undefined` where the place shows no item. */
export type Target =
	/** Bars, rules, headers, boxes that have the keyboard. */
	| {readonly kind: 'nothing'}
	| {readonly kind: 'list'; readonly item: number | undefined}
	/** The article beside the list while the keys go to the list. */
	| {readonly kind: 'preview'}
	/** `quote`: of the words, the label or the bar there. */
	| {readonly kind: 'article'; readonly quote: number | undefined}
	/** A row of the map of quotes, of so many. */
	| {readonly kind: 'map'; readonly row: number; readonly rows: number}
	| {readonly kind: 'why'}
	| {readonly kind: 'view'; readonly item: number | undefined; readonly box: number | undefined}
	| {readonly kind: 'help'}
	| {readonly kind: 'themes'; readonly name: ThemeName | undefined}
	/** The menu of speakers; an index into `countSpeakers`. */
	| {readonly kind: 'speakers'; readonly speaker: number | undefined};

/** A cell of the screen, 0-based. */
export type Place = {readonly column: number; readonly row: number};

const NOTHING: Target = {kind: 'nothing'};

/** What the pointer points at. */
export function targetAt(state: State, place: Place): Target {
	const {size, screen, help, themeBefore, menu} = state;
	const status = size.rows >= 3 ? 1 : 0;
	if (place.column >= size.columns) return NOTHING;
	if (themeBefore !== undefined) return {kind: 'themes', name: themeAt(place.row, state.theme.name, size)};
	if (menu !== undefined) return {kind: 'speakers', speaker: speakerAtRow(state, place.row)};
	if (place.row >= size.rows - status) return NOTHING;
	if (help !== undefined) return {kind: 'help'};
	switch (screen) {
		case 'list':
			return listTarget(state, place);
		case 'article':
			return state.article === undefined ? NOTHING : articleTarget(state, state.article, place);
		case 'view':
			return viewTarget(state, place);
		default:
			return screen satisfies never;
	}
}

function listTarget({list, size, screen}: State, {column, row}: Place): Target {
	const {header, body, columns, preview, itemRows, visible} = listGeometry(size, isFiltered(list));
	const isTyping = screen === 'list' && list.search?.isTyping === true;
	// The box has the first row, and a screen of a few rows, to itself.
	if (isTyping && (header === 0 || row === 0)) return NOTHING;
	if (preview > 0 && column >= columns) return column < columns + RULE_COLUMNS ? NOTHING : {kind: 'preview'};
	const step = Math.floor((row - header) / itemRows);
	const item = list.top + step;
	const isItem = row >= header && row < header + body && step < visible && item < listItems(list).length;
	return {kind: 'list', item: isItem ? item : undefined};
}

function articleTarget(state: State, article: ArticleState, {column, row}: Place): Target {
	const beside = listBeside(state);
	if (column < beside) return listTarget(state, {column, row});
	const left = beside === 0 ? 0 : beside + RULE_COLUMNS;
	if (column < left) return NOTHING;
	// The box has a screen of a few rows to itself.
	if (state.size.rows < 3 && article.search?.isTyping === true) return NOTHING;
	const why = whyGeometry(state);
	const {header, body} = articleGeometry(articleSize(state));
	const isOfMap = mapColumns(state) > 0 && why?.top !== 0 && column === state.size.columns - 1;
	if (isOfMap && row >= header && row < header + body) return {kind: 'map', row: row - header, rows: body};
	if (why !== undefined && row >= why.top) return {kind: 'why'};
	return {kind: 'article', quote: quoteAt(state, article, {column: column - left, row: row - header})};
}

/** The quote whose words, label or bar stand there; `row` counts from the first row of the words. */
function quoteAt(state: State, article: ArticleState, {column, row}: Place): number | undefined {
	const size = articleSize(state);
	// Over the words is the label that is pinned there.
	if (row < 0) return article.page.layout.openLabel(article.top, articleGeometry(size).body)?.quote;
	const line = linesInSight(article, size)[row];
	let end = 0;
	for (const {text, quote} of line?.runs ?? []) {
		end += cellWidth(text);
		if (column < end) return quote < 0 ? undefined : quote;
	}
	return undefined;
}

function viewTarget(state: State, {row}: Place): Target {
	const {view} = state;
	if (view === undefined) return NOTHING;
	const module = moduleOf(view);
	const {title, boxes, head, body, visible} = viewGeometry(state, view, module);
	const box = row - title;
	if (box >= 0 && box < boxes) return {kind: 'view', item: undefined, box};
	const first = title + boxes + head;
	const step = Math.floor((row - first) / module.itemRows(view, state));
	const item = view.top + step;
	const isItem = row >= first && row < first + body && step < visible && item < module.count(view, state);
	return {kind: 'view', item: isItem ? item : undefined, box: undefined};
}
