import {EventEmitter} from 'node:events';
import {compose, type Panel, paint} from './painter.js';

/** What the frame stream needs of a terminal: process.stdout, or a stand-in in a test. */
export type Screen = {
	readonly columns?: number;
	readonly rows?: number;
	readonly write: (data: string) => unknown;
};

/** Where a component lays its rows over Ink's frame. */
export type Canvas = {
	readonly setPanel: (id: string, panel: Panel | undefined) => void;
};

const MODE_SWITCHES = new RegExp(`^(?:${'\x1b'}\\[\\?[0-9]+[hl])+$`);

/**
 * Stands between Ink and the terminal as its stdout. Ink (in its `debug` mode) hands over whole frames; this stream lays
 * the panels over them and writes what changed. Ink's own compositor takes each character of each frame apart
 * (14 ms for 120x40, 26 ms for 200x60 on the machine it was measured on, against 1 ms for the chrome alone), so the rows
 * of prose go past it.
 */
export class FrameStream extends EventEmitter implements Canvas {
	readonly isTTY = true;
	readonly writable = true;
	readonly #screen: Screen;
	readonly #prepare: ((row: string) => string) | undefined;
	readonly #panels = new Map<string, Panel>();
	#frame: readonly string[] = [];
	#shown: readonly string[] | undefined;
	#hasFrame = false;
	#isDirty = false;
	#isScheduled = false;
	#isPaused = false;
	/** While this says so, frames are held back: newer ones are on their way. */
	isHeld: () => boolean = () => false;

	/** `prepare`: what each row goes through before it is written. */
	constructor(screen: Screen, prepare?: (row: string) => string) {
		super();
		this.#screen = screen;
		this.#prepare = prepare;
	}

	get columns(): number {
		// A terminal that knows no size says 0.
		return this.#screen.columns || 80;
	}
	/** The rows on the screen, with their escape codes; none when its content is not known. */
	get shown(): readonly string[] {
		return this.#shown ?? [];
	}
	get rows(): number {
		return this.#screen.rows || 24;
	}

	/** Ink’s frames. Its cursor and mode switches are left out, since the terminal guard owns the modes. */
	write(data: string, done?: () => void): boolean {
		// With a callback Ink only waits for what it wrote before.
		if (typeof done === 'function') queueMicrotask(done);
		else if (!MODE_SWITCHES.test(data)) {
			// An empty frame has no row: all of the screen is painted past Ink.
			this.#frame = data === '' ? [] : data.split('\n');
			this.#hasFrame = true;
			this.#touch();
		}
		return true;
	}

	setPanel(id: string, panel: Panel | undefined): void {
		if (panel === undefined) this.#panels.delete(id);
		else this.#panels.set(id, panel);
		this.#touch();
	}

	/** Forgets what is on the screen: the next frame is drawn whole. */
	invalidate(): void {
		this.#shown = undefined;
		this.#touch();
	}

	/** Writes the latest frame now, if it is not on the screen yet. */
	flush(): void {
		this.#isScheduled = false;
		if (!this.#isDirty || this.#isPaused || this.isHeld()) return;
		this.#isDirty = false;
		if (!this.#hasFrame) return;
		const rows = compose(this.#frame, this.#panels.values()).slice(0, this.rows);
		const next = this.#prepare === undefined ? rows : rows.map(this.#prepare);
		const bytes = paint(this.#shown, next);
		this.#shown = next;
		if (bytes !== '') this.#screen.write(bytes);
	}

	/** Writes nothing until `resume`: the terminal is not ours. */
	pause(): void {
		this.#isPaused = true;
	}

	/** The terminal is ours again, and blank. */
	resume(): void {
		this.#isPaused = false;
		this.invalidate();
	}

	#touch(): void {
		this.#isDirty = true;
		if (this.#isScheduled || this.#isPaused) return;
		this.#isScheduled = true;
		queueMicrotask(() => this.flush());
	}
}
