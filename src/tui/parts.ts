import {cellWidth as anyWidth, truncateToWidth} from '../text/cell-width.js';
import {type Role, sgr, type Theme} from './theme.js';

/** Words of one role on a row. The text is safe to print: our own, or through `visible()`. */
export type Part = {readonly text: string; readonly role: Role};

export const part = (text: string, role: Role = 'plain'): Part => ({text, role});

/** Letters, and the bars and rules of our own, whose width needs no table to be made before the first frame. */
const PLAIN = /^[\x20-\x7e\u2500-\u259f]*$/;

const cellWidth = (text: string): number => (PLAIN.test(text) ? text.length : anyWidth(text));

/** Columns the parts fill. */
export function partsWidth(parts: readonly Part[]): number {
	let columns = 0;
	for (const {text} of parts) columns += cellWidth(text);
	return columns;
}

/** The parts cut to the columns, with `…` where something was cut. */
export function fitParts(parts: readonly Part[], columns: number): readonly Part[] {
	if (partsWidth(parts) <= columns) return parts;
	const out: Part[] = [];
	let left = columns;
	for (const [i, {text, role}] of parts.entries()) {
		if (left <= 0) break;
		const width = cellWidth(text);
		const isLast = i === parts.length - 1;
		if (width < left || (width === left && isLast)) {
			out.push({text, role});
			left -= width;
			continue;
		}
		// More follows than fits: this part gives up a column for the mark.
		const cut = width === left ? `${truncateToWidth(`${text} `, left)}` : truncateToWidth(text, left);
		out.push({text: cut, role});
		break;
	}
	return out;
}

/** Left parts, a gap of `fill`, right parts: the right ones stay whole as long as they fit. */
export function spreadParts(
	left: readonly Part[],
	right: readonly Part[],
	columns: number,
	fill: Role,
): readonly Part[] {
	const rightWidth = partsWidth(right);
	if (rightWidth === 0 || rightWidth + 2 > columns) {
		const fitted = fitParts(left, columns);
		return [...fitted, part(' '.repeat(Math.max(0, columns - partsWidth(fitted))), fill)];
	}
	const fitted = fitParts(left, columns - rightWidth - 1);
	return [...fitted, part(' '.repeat(columns - rightWidth - partsWidth(fitted)), fill), ...right];
}

/** One row as the terminal takes it. Styles end where the parts end. */
export function toRow(parts: readonly Part[], columns: number, theme: Theme): string {
	let out = '';
	for (const {text, role} of fitParts(parts, columns)) {
		if (text === '') continue;
		const codes = sgr(role, theme);
		out += codes === '' ? text : `\x1b[${codes}m${text}\x1b[0m`;
	}
	return out;
}
