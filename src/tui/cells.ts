import {fitParts, type Part, part, partsWidth} from './parts.js';

/** The parts in a cell of a table, cut or filled up to its columns. */
export function cell(parts: readonly Part[], columns: number, align: 'left' | 'right' = 'left'): readonly Part[] {
	if (columns <= 0) return [];
	const fitted = fitParts(parts, columns);
	const gap = part(' '.repeat(Math.max(0, columns - partsWidth(fitted))));
	return align === 'left' ? [...fitted, gap] : [gap, ...fitted];
}

const EIGHTHS = ' ▏▎▍▌▋▊▉';
const FULL = '█';

/** A bar as long, of so many columns, as the value is of the largest one; anything above 0 shows. */
export function bar(value: number, largest: number, columns: number): string {
	if (value <= 0 || largest <= 0) return '';
	const eighths = Math.max(1, Math.round((Math.min(value, largest) / largest) * columns * 8));
	const rest = eighths % 8;
	return FULL.repeat(eighths >> 3) + (rest === 0 ? '' : EIGHTHS.charAt(rest));
}

/** `1,234`. */
export const inThousands = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 word`, `1,234 words`. */
export const counted = (count: number, noun: string): string =>
	`${inThousands(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `2021-03-22 to 2023-04-04`, `2021-03-22`, `undated`. */
export function dateSpan(first: string | undefined, last: string | undefined): string {
	if (first === undefined || last === undefined) return 'undated';
	return first === last ? first : `${first} to ${last}`;
}

/** `2021–2023`, `2021`; empty for nothing dated. */
export function yearSpan(first: string | undefined, last: string | undefined): string {
	if (first === undefined || last === undefined) return '';
	const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
	return from === to ? from : `${from}–${to}`;
}
