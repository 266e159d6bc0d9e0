import {anchorRow} from './anchor-row.js';

/** Rows that are painted past Ink, from a row and a column of the screen (0-based) on. */
export type Panel = {readonly top: number; readonly left: number; readonly rows: readonly string[]};

const HOME_AND_ERASE = '\x1b[H\x1b[0m\x1b[J';
// Synchronized output (DEC private mode 2026): terminals that know it show the frame in one go, the others ignore it.
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

/**
 * The bytes that turn one screen into the next: only the rows that changed, each addressed by its number, so that nothing
 * flickers and a stray write cannot put the rows out of step. What only moved up or down is moved by the terminal, which
 * over a slow line is a tenth of the bytes. `undefined` as the previous screen stands for a screen of unknown content,
 * which is erased first. A row is erased before it is written, not after: behind a character in the last column the
 * erasing would take that character along. Of panels side by side the ones on the left of the first change stand as they are.
 */
export function paint(previous: readonly string[] | undefined, next: readonly string[]): string {
	let out = '';
	let known = previous ?? [];
	const scroll = findScroll(known, next);
	if (scroll !== undefined) {
		known = scrolled(known, scroll);
		out += scrollCode(scroll);
	}
	for (let y = 0; y < next.length; y++) {
		const row = next[y] as string;
		const before = known[y] ?? '';
		if (row === before) continue;
		const {column, text} = changedEnd(before, row);
		out += `\x1b[${y + 1};${column}H\x1b[0m\x1b[K${anchorRow(text, column - 1)}`;
	}
	if (previous === undefined) return `${BEGIN}${HOME_AND_ERASE}${out}\x1b[0m${END}`;
	return out === '' ? '' : `${BEGIN}${out}\x1b[0m${END}`;
}

/** Rows `top` to `bottom` (0-based, both included) move up by `by` rows, or down if it is negative; the rows left are blank. */
type Scroll = {readonly top: number; readonly bottom: number; readonly by: number};

/** Rows with words that a scroll must save to be worth its bytes. */
const WORTH_SCROLLING = 3;

/** The row from its first panel on that differs, and the column (1-based) where that begins. */
function changedEnd(before: string, row: string): {readonly column: number; readonly text: string} {
	let same = 0;
	let column = 1;
	SIDE.lastIndex = 0;
	for (let match = SIDE.exec(row); match !== null; match = SIDE.exec(row)) {
		const end = match.index + match[0].length;
		if (!before.startsWith(row.slice(same, end), same)) break;
		same = end;
		column = Number(match[1]);
	}
	return {column, text: row.slice(same)};
}

/** What stands before a panel that has another on its left, see `joinRow`. */
const SIDE = new RegExp(`${'\x1b'}\\[0m${'\x1b'}\\[(\\d+)G`, 'g');

/** The first panel of each row: what is beside it, such as a map of the article, does not move along. */
function heads(rows: readonly string[]): readonly string[] {
	return rows.map(row => {
		SIDE.lastIndex = 0;
		const match = SIDE.exec(row);
		return match === null ? row : row.slice(0, match.index);
	});
}

/** The scroll after which most rows stand where the next screen has them. */
function findScroll(previousRows: readonly string[], nextRows: readonly string[]): Scroll | undefined {
	const {length} = nextRows;
	if (previousRows.length !== length) return undefined;
	const previous = heads(previousRows);
	const next = heads(nextRows);
	let best: Scroll | undefined;
	let bestSaved = WORTH_SCROLLING - 1;
	for (const by of likelyScrolls(previous, next)) {
		let saved = 0;
		let from = 0;
		for (let y = 0; y <= length; y++) {
			const row = next[y];
			if (y < length && row === previous[y + by]) {
				// Rows that stand right already save nothing.
				if (row !== '' && row !== previous[y]) saved++;
				continue;
			}
			if (saved > bestSaved) {
				bestSaved = saved;
				best = by > 0 ? {top: from, bottom: y - 1 + by, by} : {top: from + by, bottom: y - 1, by};
			}
			saved = 0;
			from = y + 1;
		}
	}
	return best;
}

/** The distances, least first, by which enough rows to be worth it have moved; other distances need no closer look. */
function likelyScrolls(previous: readonly string[], next: readonly string[]): readonly number[] {
	const places = new Map<string, number[]>();
	for (const [y, row] of previous.entries()) {
		if (row === '') continue;
		const known = places.get(row);
		if (known === undefined) places.set(row, [y]);
		else known.push(y);
	}
	const saved = new Map<number, number>();
	for (const [y, row] of next.entries())
		if (row !== previous[y])
			for (const from of places.get(row) ?? []) saved.set(from - y, (saved.get(from - y) ?? 0) + 1);
	return [...saved]
		.filter(([, rows]) => rows >= WORTH_SCROLLING)
		.map(([by]) => by)
		.sort((a, b) => a - b);
}

function scrolled(rows: readonly string[], {top, bottom, by}: Scroll): readonly string[] {
	return rows.map((row, y) => {
		if (y < top || y > bottom) return row;
		const from = y + by;
		return from < top || from > bottom ? '' : (rows[from] ?? '');
	});
}

/** Margins (DECSTBM), scroll (SU, SD), margins off; the blank rows take the plain background. */
function scrollCode({top, bottom, by}: Scroll): string {
	return `\x1b[0m\x1b[${top + 1};${bottom + 1}r\x1b[${Math.abs(by)}${by > 0 ? 'S' : 'T'}\x1b[r`;
}

/**
 * The screen: Ink's frame, whose rows have no place for the panels, cut open at each panel's top. Panels with the same
 * top stand side by side.
 */
export function compose(frame: readonly string[], panels: Iterable<Panel>): readonly string[] {
	const sorted = [...panels].sort((a, b) => a.top - b.top || a.left - b.left);
	const screen: string[] = [];
	let used = 0;
	for (let i = 0; i < sorted.length; ) {
		const top = sorted[i]?.top ?? 0;
		while (screen.length < top && used < frame.length) screen.push(frame[used++] as string);
		const beside: Panel[] = [];
		for (let panel = sorted[i]; panel?.top === top; panel = sorted[i]) {
			beside.push(panel);
			i++;
		}
		const height = Math.max(...beside.map(({rows}) => rows.length));
		for (let y = 0; y < height; y++) screen.push(joinRow(beside, y));
	}
	while (used < frame.length) screen.push(frame[used++] as string);
	return screen;
}

function joinRow(beside: readonly Panel[], y: number): string {
	let out = '';
	for (const {left, rows} of beside) {
		const row = rows[y];
		if (row === undefined || row === '') continue;
		out += left === 0 ? row : `\x1b[0m\x1b[${left + 1}G${row}`;
	}
	return out;
}
