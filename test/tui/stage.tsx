import {EventEmitter} from 'node:events';
import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {explainQuotes} from '../../src/annotate/explain.js';
import type {Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {App} from '../../src/tui/app.js';
import {type Explain, startBackground} from '../../src/tui/background.js';
import {CanvasContext} from '../../src/tui/canvas.js';
import {FrameStream} from '../../src/tui/frame-stream.js';
import type {Size} from '../../src/tui/geometry.js';
import {type KeySource, KeyStream} from '../../src/tui/key-stream.js';
import type {Keys} from '../../src/tui/keys-table.js';
import type {ReadLong, ReadMany} from '../../src/tui/long-reading.js';
import {reduce} from '../../src/tui/reduce.js';
import {createState, type State, whereIs} from '../../src/tui/state.js';
import {createStore} from '../../src/tui/store.js';

export type Stage = {
	/** The rows on the screen, with their escape codes. */
	readonly rows: () => readonly string[];
	/** The rows without escape codes and without spaces at their ends. */
	readonly text: () => string;
	readonly state: () => State;
	readonly press: (keys: string) => void;
	readonly resize: (size: Size) => void;
	readonly waitFor: (wanted: string | RegExp) => Promise<void>;
	readonly end: () => void;
};

const ESC = '\x1b';
const CODES = new RegExp(`${ESC}\\[[0-9;?]*[A-Za-z]`, 'g');
const COLUMN = new RegExp(`${ESC}\\[(\\d+)G`);

/** The words of a row as they stand on the screen. */
export function plainRow(row: string): string {
	let out = '';
	for (const [i, piece] of row.split(COLUMN).entries()) {
		if (i % 2 === 1) out += ' '.repeat(Math.max(0, Number(piece) - 1 - cellWidth(out)));
		else out += piece.replace(CODES, '');
	}
	return out;
}

export type StageOptions = {
	readonly color?: boolean;
	readonly explain?: Explain;
	readonly readLong?: ReadLong;
	readonly readMany?: ReadMany;
	/** As the reader bound them. */
	readonly bound?: Keys;
};

/** The reader on a screen in memory: all but the terminal itself. */
export function stage(
	library: Library,
	size: Size,
	{
		color = false,
		explain = explainQuotes,
		readLong = () => undefined,
		readMany = () => undefined,
		bound,
	}: StageOptions = {},
): Stage {
	let {columns, rows} = size;
	const input = new EventEmitter();
	const frames = new FrameStream({
		get columns() {
			return columns;
		},
		get rows() {
			return rows;
		},
		write: () => {},
	});
	const keys = new KeyStream(input as unknown as KeySource);
	const store = createStore(createState(library, size, {color}), reduce);
	if (bound !== undefined) store.dispatch({type: 'keys', keys: bound});
	keys.reader = () => (whereIs(store.get()) === 'typing' ? 'text' : 'keys');
	keys.onMouse = event => {
		if (store.get().hasMouse) store.dispatch({type: 'pointer', event, now: 0});
	};
	const app = render(
		<CanvasContext value={frames}>
			<App store={store} onCommand={command => background.prepare(command)} />
		</CanvasContext>,
		{
			stdout: frames as unknown as WriteStream,
			stdin: keys as unknown as ReadStream,
			debug: true,
			interactive: true,
			exitOnCtrlC: false,
			patchConsole: false,
		},
	);
	const background = startBackground(store, {explain, readLong, readMany});
	const all = () => {
		const {shown} = frames;
		if (shown.length > rows) throw new Error(`${shown.length} rows on a screen of ${rows}`);
		return shown;
	};
	const text = () =>
		all()
			.map(row => plainRow(row).trimEnd())
			.join('\n');
	return {
		rows: all,
		text,
		state: store.get,
		press: typed => input.emit('data', typed),
		resize: next => {
			({columns, rows} = next);
			frames.invalidate();
			store.dispatch({type: 'resize', size: next});
		},
		waitFor: async wanted => {
			for (let turns = 0; turns < 10_000; turns++) {
				if (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text())) return;
				// What comes of itself comes soon; what waits for a clock would outlast any number of bare turns.
				await new Promise(resolve => (turns < 5_000 ? setImmediate(resolve) : setTimeout(resolve, 2)));
			}
			throw new Error(`waited in vain for ${wanted}; the screen:\n${text()}`);
		},
		end: () => {
			background.stop();
			keys.close();
			app.unmount();
		},
	};
}
