/** The room there is, in columns and rows, both at least 1, and how the reader wants it used. */
export type Size = {
	readonly columns: number;
	readonly rows: number;
	/** Most columns of words on a row; `MEASURE` unless the reader chose another. */
	readonly measure?: number;
	/** One pane, however wide the screen is. */
	readonly isSingle?: boolean;
};

/** Most columns of words on a row: longer lines tire the eye. */
export const MEASURE = 80;
/** From so many columns on list and article stand side by side. */
const TWO_PANES_FROM = 120;
/** Columns of the rule between them. */
export const RULE_COLUMNS = 3;

export type ArticleGeometry = {
	/** Rows above the body: where the label of a quote that began above the screen is pinned. */
	readonly header: number;
	readonly body: number;
	readonly status: number;
};

export function articleGeometry({rows}: Size): ArticleGeometry {
	const status = rows >= 3 ? 1 : 0;
	const header = rows >= 5 ? 1 : 0;
	return {header, status, body: Math.max(1, rows - header - status)};
}

export type ListGeometry = {
	readonly header: number;
	/** Rows for items. */
	readonly body: number;
	/** Rows under the items for the summary of the chosen article, its rule included. */
	readonly summary: number;
	readonly status: number;
	/** Columns of the list, and of the article beside it (0: none). */
	readonly columns: number;
	readonly preview: number;
	/** Rows of one item. */
	readonly itemRows: number;
	/** Items on the screen, at least one. */
	readonly visible: number;
};

export function listGeometry({columns, rows, isSingle = false}: Size, isFiltered: boolean): ListGeometry {
	const status = rows >= 3 ? 1 : 0;
	const header = rows >= 4 ? (rows >= 16 ? 2 : 1) : 0;
	const hasPreview = columns >= TWO_PANES_FROM && rows >= 6 && !isSingle;
	const listColumns = hasPreview ? Math.min(84, Math.max(56, Math.floor(columns * 0.44))) : columns;
	const preview = hasPreview ? columns - listColumns - RULE_COLUMNS : 0;
	const left = rows - header - status;
	const summary = left >= 18 ? 5 : left >= 12 ? 4 : 0;
	const itemRows = left - summary < 2 ? 1 : isFiltered && left - summary >= 9 ? 3 : 2;
	const body = Math.max(1, left - summary);
	return {
		header,
		body,
		summary,
		status,
		columns: listColumns,
		preview,
		itemRows,
		visible: Math.max(1, Math.floor(body / itemRows)),
	};
}
