import {articleRows, headerRow} from './article-rows.js';
import {articleGeometry, listGeometry} from './geometry.js';
import {headerParts, noteParts} from './list-header.js';
import {listRows} from './list-rows.js';
import {isFiltered} from './list-state.js';
import type {Panel} from './painter.js';
import {toRow} from './parts.js';
import {previewRows} from './preview-rows.js';
import type {State} from './state.js';
import {statusParts} from './status-parts.js';
import type {Theme} from './theme.js';
import {articleSize, whyGeometry, whyRows} from './why-rows.js';

/** Rows at a fixed place of the screen. */
export type NamedPanel = Panel & {
	/** Unique among the panels of the screen. */
	readonly id: string;
	readonly columns: number;
};

/** The list, and from a certain width on the chosen article beside it. */
export function listPanels(state: State, theme: Theme): readonly NamedPanel[] {
	const {columns} = state.size;
	const {header: top, columns: listColumns, preview} = listGeometry(state.size, isFiltered(state.list));
	const rows = listRows(state, theme);
	const list = {id: 'list', top, left: 0, columns: listColumns, rows};
	if (preview === 0) return [list];
	const room = {height: rows.length, columns: columns - listColumns};
	return [list, {id: 'preview', top, left: listColumns, columns: room.columns, rows: previewRows(state, theme, room)}];
}

/** The words of the open article, under the row for a pinned label; below them why a quote has its speaker, if that was asked. */
export function articlePanels(state: State, theme: Theme): readonly NamedPanel[] {
	const {article} = state;
	if (article === undefined) return [];
	const why = whyGeometry(state);
	const {columns} = state.size;
	const panel = why === undefined ? [] : [{id: 'why', top: why.top, left: 0, columns, rows: whyRows(state, theme)}];
	if (why?.top === 0) return panel;
	const size = articleSize(state);
	const asked = state.why === undefined ? undefined : article.page.doc.quotes[state.why.quote];
	const words = articleRows(article, size, {theme, asked});
	const rows = articleGeometry(size).header > 0 ? [headerRow(article, size, theme), ...words] : words;
	return [{id: 'article', top: 0, left: 0, columns, rows}, ...panel];
}

/**
 * The screen as Ink will first draw it, made without Ink: the rows of its frame, and the panels. Loading Ink takes longer
 * than all the rest of starting, and nobody need wait for it to begin reading.
 */
export function firstScreen(
	state: State,
	theme: Theme,
): {readonly frame: readonly string[]; readonly panels: readonly NamedPanel[]} {
	const {size, screen} = state;
	const row = (parts: ReturnType<typeof statusParts>) => toRow(parts, size.columns, theme);
	if (screen === 'article') {
		const {status} = articleGeometry(size);
		return {frame: status > 0 ? [row(statusParts(state))] : [], panels: articlePanels(state, theme)};
	}
	const {header, status} = listGeometry(size, isFiltered(state.list));
	const frame: string[] = [];
	if (header > 0) frame.push(row(headerParts(state)));
	if (header > 1) frame.push(row(noteParts(state)));
	if (status > 0) frame.push(row(statusParts(state)));
	return {frame, panels: listPanels(state, theme)};
}
