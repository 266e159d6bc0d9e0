import {wrapString} from '../layout/wrap.js';
import {cellWidth} from '../text/cell-width.js';
import type {LinearState} from './state.js';

/** Columns by which a line that is not wrapped is measured. */
const USUAL_COLUMNS = 80;
/** Rows of a page where nobody says how many there are. */
const USUAL_ROWS = 20;
/** Rows that are not for the page: the line typed, the prompt. */
const OTHER_ROWS = 3;

/** Columns to wrap at; `undefined`: each paragraph is one line. */
export function columnsOf({width, paper: {columns}}: LinearState): number | undefined {
	if (width !== undefined) return width === 0 ? undefined : width;
	// The last column is left free: some terminals begin a row when it is filled, and again at the line end.
	return columns === undefined ? undefined : Math.max(1, columns - 1);
}

/** Rows between two stops. */
export function rowsOf({page, paper: {rows}}: LinearState): number {
	if (page !== undefined) return page === 0 ? Number.POSITIVE_INFINITY : page;
	return rows === undefined ? USUAL_ROWS : Math.max(1, rows - OTHER_ROWS);
}

/** A paragraph as rows. */
export function toRows(state: LinearState, line: string): readonly string[] {
	const columns = columnsOf(state);
	if (columns === undefined || line.length <= columns / 2) return [line];
	const rows = wrapString(line, columns);
	return rows.length === 0 ? [''] : rows;
}

/** How many rows a paragraph takes. */
export function costOf(state: LinearState, line: string): number {
	if (columnsOf(state) !== undefined) return toRows(state, line).length;
	return Math.max(1, Math.ceil(cellWidth(line) / USUAL_COLUMNS));
}

/** Whether a blank line stands between two paragraphs: only where the eye needs it. */
export function hasBlanks(state: LinearState): boolean {
	return columnsOf(state) !== undefined;
}

/** Cuts paragraphs into what is printed now, row by row, and what waits for Enter. */
export function cutPage(state: LinearState, lines: readonly string[]): {output: string[]; pending: string[]} {
	const room = rowsOf(state);
	const output: string[] = [];
	let used = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] as string;
		const rows = toRows(state, line);
		const cost = costOf(state, line);
		if (used + cost <= room || (output.length === 0 && rows.length === 1)) {
			output.push(...rows);
			used += cost;
			continue;
		}
		// A paragraph that is longer than a page is cut; a short one waits as a whole.
		const fitting = rows.length > room || output.length === 0 ? Math.max(output.length === 0 ? 1 : 0, room - used) : 0;
		output.push(...rows.slice(0, fitting));
		const rest = rows.slice(fitting);
		return {output, pending: [...rest, ...lines.slice(i + 1)]};
	}
	return {output, pending: []};
}
