/** A piece of a row that is painted past Ink: its first column (0-based) and its text with the escape codes of its style. */
export type Piece = {readonly left: number; readonly text: string};

/** Rows that are painted past Ink, from a row of the screen (0-based) on. */
export type Panel = {readonly top: number; readonly left: number; readonly rows: readonly string[]};

const HOME_AND_ERASE = '\x1b[H\x1b[0m\x1b[J';
// Synchronized output (DEC private mode 2026): terminals that know it show the frame in one go, the others ignore it.
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

/**
 * The bytes that turn one screen into the next: only the rows that changed, each addressed by its number, so that nothing
 * flickers, nothing scrolls, and a stray write cannot put the rows out of step. `undefined` as the previous screen stands for a
 * screen of unknown content, which is erased first. A row is erased before it is written, not after: behind a
 * character in the last column the erasing would take that character along.
 */
export function paint(previous: readonly string[] | undefined, next: readonly string[]): string {
	let out = '';
	for (let y = 0; y < next.length; y++) {
		const row = next[y] as string;
		if (previous === undefined ? row === '' : row === (previous[y] ?? '')) continue;
		out += `\x1b[${y + 1};1H\x1b[0m\x1b[K${row}`;
	}
	if (previous === undefined) return `${BEGIN}${HOME_AND_ERASE}${out}\x1b[0m${END}`;
	return out === '' ? '' : `${BEGIN}${out}\x1b[0m${END}`;
}

/** Ink's frame with the panels laid over it. A row that a panel covers shows panels alone. */
export function compose(frame: readonly string[], panels: Iterable<Panel>): readonly string[] {
	const rows = [...frame];
	const covered = new Map<number, Piece[]>();
	for (const {top, left, rows: panelRows} of panels) {
		for (let i = 0; i < panelRows.length; i++) {
			const y = top + i;
			if (y >= rows.length) break;
			const pieces = covered.get(y);
			const piece = {left, text: panelRows[i] as string};
			if (pieces === undefined) covered.set(y, [piece]);
			else pieces.push(piece);
		}
	}
	for (const [y, pieces] of covered) {
		pieces.sort((a, b) => a.left - b.left);
		rows[y] = pieces
			.filter(piece => piece.text !== '')
			.map(({left, text}) => (left === 0 ? text : `\x1b[0m\x1b[${left + 1}G${text}`))
			.join('');
	}
	return rows;
}
