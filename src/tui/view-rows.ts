import {wrapString} from '../layout/wrap.js';
import {type Part, part, spreadParts, toRow} from './parts.js';
import type {State} from './state.js';
import type {Theme} from './theme.js';
import type {ViewBase, ViewModule} from './view.js';

export type ViewGeometry = {
	/** Rows of the title: 0 or 1. */
	readonly title: number;
	/** Rows of the boxes. */
	readonly boxes: number;
	readonly head: number;
	readonly body: number;
	readonly status: number;
	/** Items on the screen, at least one. */
	readonly visible: number;
};

/** What a view has room for. On a screen of a few rows the title goes first, then what stands over the list. */
export function viewGeometry<V extends ViewBase>(state: State, view: V, module: ViewModule<V>): ViewGeometry {
	const {columns, rows} = state.size;
	const status = rows >= 3 ? 1 : 0;
	const boxes = Math.min(module.labels.length, Math.max(0, rows - status - 1));
	const title = rows - status - boxes >= 4 ? 1 : 0;
	const wanted = module.head?.(view, state, columns).length ?? 0;
	const left = rows - status - boxes - title;
	const head = left - wanted >= Math.min(4, left >> 1) ? wanted : 0;
	const body = Math.max(1, left - head);
	return {title, boxes, head, body, status, visible: Math.max(1, Math.floor(body / module.itemRows(view, state)))};
}

/** The first row. */
export function viewTitle<V extends ViewBase>(view: V, state: State, module: ViewModule<V>): readonly Part[] {
	const [left, right] = module.title(view, state);
	return spreadParts([part(' '), ...left], [...right, part(' ')], state.size.columns, 'plain');
}

/** The rows over the list and the list itself. */
export function viewRows<V extends ViewBase>(
	view: V,
	state: State,
	module: ViewModule<V>,
	theme: Theme,
): readonly string[] {
	const {columns} = state.size;
	const {head, body, visible} = viewGeometry(state, view, module);
	const rows: (readonly Part[])[] = head === 0 ? [] : [...(module.head?.(view, state, columns) ?? [])];
	const count = module.count(view, state);
	if (count === 0) {
		rows.push([]);
		for (const line of wrapString(module.empty(view, state), Math.max(1, columns - 4)).slice(0, body - 1))
			rows.push([part(`  ${line}`, 'meta')]);
	}
	for (let i = view.top; i < Math.min(count, view.top + visible); i++)
		rows.push(...module.item(view, state, i, {columns, isChosen: i === view.chosen}));
	while (rows.length < head + body) rows.push([]);
	rows.length = head + body;
	return rows.map(parts => toRow(parts, columns, theme));
}
