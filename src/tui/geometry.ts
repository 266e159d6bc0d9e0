/** The terminal's size in columns and rows, both at least 1. */
export type Size = {readonly columns: number; readonly rows: number};

/** Most columns of words on a row: longer lines tire the eye. */
export const MEASURE = 80;
/** Widest preview. */
const WIDEST_PREVIEW = 82;
/** From so many columns on the list has a preview beside it. */
export const PREVIEW_FROM = 120;

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
	/** Columns of the list, and of the preview beside it (0: none), which begins at `previewLeft`. */
	readonly columns: number;
	readonly preview: number;
	readonly previewLeft: number;
	/** Rows of one item. */
	readonly itemRows: number;
	/** Items on the screen, at least one. */
	readonly visible: number;
};

export function listGeometry({columns, rows}: Size, isFiltered: boolean): ListGeometry {
	const status = rows >= 3 ? 1 : 0;
	const header = rows >= 4 ? (rows >= 16 ? 2 : 1) : 0;
	const hasPreview = columns >= PREVIEW_FROM && rows >= 6;
	const listColumns = hasPreview ? Math.min(84, Math.max(56, Math.floor(columns * 0.44))) : columns;
	const preview = hasPreview ? Math.min(WIDEST_PREVIEW, columns - listColumns - 4) : 0;
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
		previewLeft: listColumns + 3,
		itemRows,
		visible: Math.max(1, Math.floor(body / itemRows)),
	};
}
