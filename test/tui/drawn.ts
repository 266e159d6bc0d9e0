import xterm from '@xterm/headless';
import stringWidth from 'string-width';

/** How a terminal counts columns. */
export type Counting =
	/** Code point by code point, by the tables of Unicode 6: emoji of one column, sequences as long as their parts. */
	| 'code points'
	/** Grapheme cluster by grapheme cluster, as new terminals do. */
	| 'clusters';

export type TestScreen = {
	/** Draws the bytes; resolves when that is done. */
	readonly write: (bytes: string) => Promise<void>;
	/** What each cell of a row holds: its characters, empty for a blank and for the second half of a wide one. */
	readonly cells: (row: number) => readonly string[];
	/** Column of the cursor, from 0. */
	readonly column: () => number;
	readonly dispose: () => void;
};

const segmenter = new Intl.Segmenter();
const isOneCluster = (text: string) => [...segmenter.segment(text)].length === 1;

/** A screen in memory. Rows do not wrap: the reader switches that off. */
export async function openScreen(
	{columns, rows}: {readonly columns: number; readonly rows: number},
	counting: Counting,
): Promise<TestScreen> {
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, logLevel: 'off'});
	if (counting === 'clusters') {
		screen.unicode.register(clusters());
		screen.unicode.activeVersion = 'clusters';
	}
	const write = (bytes: string) => new Promise<void>(resolve => screen.write(bytes, resolve));
	await write('\x1b[?7l');
	const {active} = screen.buffer;
	return {
		write,
		cells: row => {
			const line = active.getLine(active.baseY + row);
			return Array.from({length: columns}, (_, x) => {
				const chars = line?.getCell(x)?.getChars() ?? '';
				return chars === ' ' ? '' : chars;
			});
		},
		column: () => active.cursorX,
		dispose: () => screen.dispose(),
	};
}

/** A code point joins the one before it where Unicode’s rules for clusters say so; a cluster is as wide as string-width says. */
function clusters() {
	let cluster = '';
	const known = new Map<string, number>();
	return {
		version: 'clusters',
		wcwidth: (code: number) => Math.min(2, stringWidth(String.fromCodePoint(code))) as 0 | 1 | 2,
		charProperties: (code: number, before: number): number => {
			const key = `${before === 0 ? '' : cluster}\n${code}\n${before}`;
			const char = String.fromCodePoint(code);
			let properties = known.get(key);
			if (properties === undefined) {
				const joins = before !== 0 && isOneCluster(cluster + char);
				// A cell that was made wider by what joined it does not shrink again.
				const width = Math.max(joins ? (before >> 1) & 3 : 0, Math.min(3, stringWidth(joins ? cluster + char : char)));
				// Kind 1, so that no code point leaves 0 behind, which stands for “nothing before”.
				properties = (1 << 3) | (width << 1) | (joins ? 1 : 0);
				known.set(key, properties);
			}
			cluster = (properties & 1) === 1 ? cluster + char : char;
			return properties;
		},
	};
}
