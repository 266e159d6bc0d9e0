/** Rows that are painted past Ink, from a row and a column of the screen (0-based) on. */
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
