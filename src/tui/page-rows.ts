import {articleRows, headerRow} from './article-rows.js';
import type {ArticleState} from './article-state.js';
import {articleGeometry, listGeometry, RULE_COLUMNS} from './geometry.js';
import {headerParts, noteParts} from './list-header.js';
import {listRows} from './list-rows.js';
import {isFiltered} from './list-state.js';
import {mapRows} from './map-rows.js';
import type {Panel} from './painter.js';
import {listBeside, mapColumns, paneSize} from './panes.js';
import {part, toRow} from './parts.js';
import {previewRows} from './preview-rows.js';
import {selectedSpan} from './selection.js';
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

/** The list; on a wide screen the chosen article beside it, and then its own header over it. */
export function listPanels(state: State, theme: Theme): readonly NamedPanel[] {
	const {size, list} = state;
	const {header, columns, preview, body, summary} = listGeometry(size, isFiltered(list));
	if (preview === 0) return [{id: 'list', top: header, left: 0, columns, rows: listRows(state, theme)}];
	// While somebody types, the box has the first row of the screen to itself.
	const top = hasOwnHeader(state) ? 0 : header;
	const height = header - top + body + summary;
	return [
		leftPanel(state, theme, {top, height}),
		{
			id: 'article',
			top,
			left: columns,
			columns: size.columns - columns,
			rows: previewRows(state, theme, {height, above: top}).map(row => ruleOf(theme) + row),
		},
	];
}

/** Whether the header of the list belongs to its pane, not to the whole screen. */
export function hasOwnHeader({size, list}: State): boolean {
	return listGeometry(size, isFiltered(list)).preview > 0 && list.search?.isTyping !== true;
}

type PaneRoom = {readonly top: number; readonly height: number};

/** The list as the left one of two panes, with its header if it begins at the top of the screen. */
function leftPanel(state: State, theme: Theme, {top, height}: PaneRoom): NamedPanel {
	const {columns, header} = listGeometry(state.size, isFiltered(state.list));
	const above = [headerParts(state), noteParts(state)]
		.slice(0, header - top)
		.map(parts => toRow(parts, columns, theme));
	const rows = [...above, ...listRows(state, theme)].slice(0, height);
	while (rows.length < height) rows.push('');
	return {id: 'list', top, left: 0, columns, rows};
}

const ruleOf = (theme: Theme): string => toRow([part(RULE, 'rule')], RULE_COLUMNS, theme);

/**
 * The words of the open article, under the row for a pinned label; below them why a quote has its speaker, if that was
 * asked; and on a wide screen the list on their left.
 */
export function articlePanels(state: State, theme: Theme): readonly NamedPanel[] {
	const {article} = state;
	if (article === undefined) return [];
	const {columns} = paneSize(state);
	const rows = articlePane(state, article, theme);
	const beside = listBeside(state);
	const blank = mapColumns(state) > 0 ? 1 : 0;
	const map = mapPanel(state, article, theme, rows.length);
	if (beside === 0) return [{id: 'article', top: 0, left: 0, columns: columns + blank, rows}, ...map];
	const rule = ruleOf(theme);
	return [
		leftPanel(state, theme, {top: 0, height: rows.length}),
		{
			id: 'article',
			top: 0,
			left: beside,
			columns: columns + blank + RULE_COLUMNS,
			rows: rows.map(row => rule + row),
		},
		...map,
	];
}

/** The map of the quotes at the right end; none where it has no room, or where the panel on a quote has the screen. */
function mapPanel(state: State, article: ArticleState, theme: Theme, height: number): readonly NamedPanel[] {
	const columns = mapColumns(state);
	if (columns === 0 || whyGeometry(state)?.top === 0) return [];
	const {body, header} = articleGeometry(articleSize(state));
	const map = mapRows(article, {body, room: articleSize(state)}, theme);
	const rows = [...(header > 0 ? [''] : []), ...map].slice(0, height);
	return [{id: 'map', top: 0, left: state.size.columns - 1, columns: 1, rows}];
}

/** Between list and article. */
const RULE = ' │ ';

function articlePane(state: State, article: ArticleState, theme: Theme): readonly string[] {
	const why = whyGeometry(state);
	const reasons = why === undefined ? [] : whyRows(state, theme);
	if (why?.top === 0) return reasons;
	const size = articleSize(state);
	const asked = state.why === undefined ? undefined : article.page.doc.quotes[state.why.quote];
	const words = articleRows(article, size, {theme, asked, selected: selectedSpan(state)});
	const rows = articleGeometry(size).header > 0 ? [headerRow(article, size, theme), ...words] : [...words];
	return [...rows, ...reasons];
}

/**
 * The screen as Ink will first draw it, made without Ink: the rows of its frame, and the panels. Loading Ink takes longer
 * than all the rest of starting, and nobody need wait for it to begin reading.
 */
export function firstScreen(state: State): {readonly frame: readonly string[]; readonly panels: readonly NamedPanel[]} {
	const {size, screen, theme} = state;
	const row = (parts: ReturnType<typeof statusParts>) => toRow(parts, size.columns, theme);
	if (screen === 'article') {
		const {status} = articleGeometry(size);
		return {frame: status > 0 ? [row(statusParts(state))] : [], panels: articlePanels(state, theme)};
	}
	const {header, status} = listGeometry(size, isFiltered(state.list));
	const frame: string[] = [];
	const isShared = !hasOwnHeader(state);
	if (header > 0 && isShared) frame.push(row(headerParts(state)));
	if (header > 1 && isShared) frame.push(row(noteParts(state)));
	if (status > 0) frame.push(row(statusParts(state)));
	return {frame, panels: listPanels(state, theme)};
}
