import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {isMouseReport, type MouseEvent, readMouseReport} from './mouse-report.js';

/** What the key stream needs of a terminal: process.stdin, or a stand-in in a test. */
export type KeySource = Pick<ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>;

/** How long the rest of an escape sequence may take to arrive, and of a paste, in ms. */
const SEQUENCE_WAIT = 60;
const PASTE_WAIT = 2000;
/** A mouse report may take longer than a key: no key begins like one, and the digits of its end must not count as typed. */
const REPORT_WAIT = 1000;
/** Most of a paste that is kept, in UTF-16 code units. */
const PASTE_LIMIT = 65_536;

/**
 * Stands between the terminal and Ink as its stdin. Hands over one stroke at a time (a run of letters, a control
 * character, an escape sequence, a paste), each after the screen has taken in the one before, so that text typed ahead
 * over a slow line (`/`, a name, Enter in one packet) reaches the search box it was meant for. Mouse reports go another
 * way, in their turn. Drops sequences that are no keys: replies to queries, and what is left of a sequence cut off on the way.
 */
export class KeyStream extends EventEmitter {
	readonly isTTY = true;
	readonly #source: KeySource;
	readonly #decoder = new TextDecoder();
	#strokes: string[] = [];
	#ready: string | null = null;
	#pending = '';
	#wait: NodeJS.Timeout | undefined;
	#isPumping = false;
	#isOpen = true;
	/** Who reads the next stroke: a text box takes a run of letters whole, the keys a repeated letter. */
	reader: () => 'text' | 'keys' = () => 'keys';

	/** Hears what the mouse did; without it reports are dropped. */
	onMouse: ((event: MouseEvent) => void) | undefined;

	constructor(source: KeySource) {
		super();
		this.#source = source;
		source.on('data', this.#receive);
		// Keys struck before Ink listens wait for it.
		this.on('newListener', event => {
			if (event === 'readable' && !this.#isPumping) setImmediate(this.#pump);
		});
	}

	/** What is typed is for somebody else. */
	isDeaf = false;

	/** True while strokes wait: a frame drawn now would be out of date at once. */
	get isBusy(): boolean {
		return this.#strokes.length > 0;
	}

	/** What Ink calls on its stdin. The terminal guard owns raw mode, since it must outlive Ink. */
	setRawMode(): this {
		return this;
	}
	setEncoding(): this {
		return this;
	}
	ref(): this {
		return this;
	}
	unref(): this {
		return this;
	}

	read(): string | null {
		const stroke = this.#ready;
		this.#ready = null;
		return stroke;
	}

	/** Stops listening; what is still waiting is dropped. */
	close(): void {
		this.#isOpen = false;
		this.#strokes = [];
		clearTimeout(this.#wait);
		this.#source.off('data', this.#receive);
	}

	readonly #receive = (chunk: Buffer | string): void => {
		if (this.isDeaf) return;
		const text = typeof chunk === 'string' ? chunk : this.#decoder.decode(chunk, {stream: true});
		this.#take(this.#pending + text);
	};

	#take(input: string): void {
		clearTimeout(this.#wait);
		const {strokes, rest} = splitStrokes(input);
		const isPaste = rest.startsWith(PASTE_START);
		this.#pending = isPaste && rest.length > PASTE_LIMIT ? rest.slice(0, PASTE_LIMIT) + rest.slice(-8) : rest;
		if (rest !== '') {
			// A sequence whose end is lost is no key; a paste whose end is lost is still a paste, and must not eat every key after it.
			const giveUp = isPaste ? () => this.#take(this.#pending + PASTE_END) : () => (this.#pending = '');
			this.#wait = setTimeout(giveUp, isPaste ? PASTE_WAIT : isMouseReport(rest) ? REPORT_WAIT : SEQUENCE_WAIT);
		}
		for (const stroke of strokes) this.#strokes.push(stroke);
		if (!this.#isPumping) this.#pump();
	}

	readonly #pump = (): void => {
		if (this.listenerCount('readable') === 0) {
			this.#isPumping = false;
			return;
		}
		const stroke = this.#strokes.shift();
		this.#isPumping = stroke !== undefined;
		if (stroke === undefined) return;
		if (isMouseReport(stroke)) {
			const event = readMouseReport(stroke);
			if (event !== undefined) this.onMouse?.(event);
		} else {
			const length = strokeLength(stroke, this.reader());
			this.#ready = stroke.slice(0, length);
			if (length < stroke.length) this.#strokes.unshift(stroke.slice(length));
			this.emit('readable');
		}
		if (!this.#isOpen) return;
		if (this.#strokes.length > 0) setImmediate(this.#pump);
		else {
			this.#isPumping = false;
			this.emit('idle');
		}
	};
}

const ESC = '\x1b';
const BEL = '\x07';
const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';
// CSI with the forms of the Linux console and rxvt, SS3, and a character with Alt. One of them, from `lastIndex` on.
const SEQUENCE = new RegExp(`${ESC}${ESC}?(?:\\[\\[?[0-9:;<=>?]*[ -/]*[@-~]|O[0-9;]*[@-~])`, 'y');
const CUT_OFF = new RegExp(`${ESC}${ESC}?(?:\\[\\[?[0-9:;<=>?]*[ -/]*|O[0-9;]*)$`, 'y');
// A mouse report in SGR form; broken off when anything but its end comes.
const REPORT = new RegExp(`${ESC}\\[<[0-9;]{0,20}([Mm])?`, 'y');
// One in urxvt's form, and the head of one in the old form, which three bytes follow.
const OLD_REPORT = new RegExp(`${ESC}\\[(?:[0-9]+;[0-9]+;[0-9]+)?M`, 'y');
// OSC, DCS, SOS, PM and APC: replies of a terminal, never keys.
const REPLY = new RegExp(`${ESC}(?:\\][0-9]+;|[PX^_])[^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)`, 'y');

/** Cuts terminal input into strokes; `rest` is a sequence whose end has not come yet. Linear in the input. */
export function splitStrokes(input: string): {readonly strokes: readonly string[]; readonly rest: string} {
	const strokes: string[] = [];
	let at = 0;
	while (at < input.length) {
		const code = input.charCodeAt(at);
		if (code !== 27) {
			let end = at;
			while (end < input.length && isPrintable(input.charCodeAt(end))) end++;
			if (end === at) end++;
			strokes.push(input.slice(at, end));
			at = end;
			continue;
		}
		if (input.startsWith(PASTE_START, at)) {
			const end = input.indexOf(PASTE_END, at);
			if (end < 0) return {strokes, rest: input.slice(at)};
			strokes.push(input.slice(at, end + PASTE_END.length));
			at = end + PASTE_END.length;
			continue;
		}
		const report = match(REPORT, input, at);
		if (report !== undefined) {
			if (/[Mm]$/.test(report)) strokes.push(report);
			else if (at + report.length === input.length) return {strokes, rest: report};
			at += report.length;
			continue;
		}
		const old = match(OLD_REPORT, input, at);
		if (old !== undefined) {
			const end = old.length > 3 ? at + old.length : endOfBytes(input, at + old.length, 3);
			if (end > input.length) return {strokes, rest: input.slice(at)};
			at = end;
			continue;
		}
		const sequence = match(SEQUENCE, input, at);
		if (sequence !== undefined) {
			strokes.push(sequence);
			at += sequence.length;
			continue;
		}
		if (match(CUT_OFF, input, at) !== undefined) return {strokes, rest: input.slice(at)};
		const reply = match(REPLY, input, at);
		if (reply !== undefined) {
			at += reply.length;
			continue;
		}
		// Escape, alone or with the character after it (Alt); a control character stays a key of its own.
		const next = input.codePointAt(at + 1) ?? 0;
		const length = isPrintable(next) ? (next > 0xffff ? 3 : 2) : 1;
		strokes.push(input.slice(at, at + length));
		at += length;
	}
	return {strokes, rest: ''};
}

/**
 * Where so many bytes of UTF-8 end, a byte that is none having arrived as U+FFFD; sooner at a control character, behind the
 * end of the input when they have not all come.
 */
function endOfBytes(input: string, start: number, bytes: number): number {
	let at = start;
	for (let left = bytes; left > 0; at++) {
		const code = input.charCodeAt(at);
		if (code < 32) break;
		left -= code >= 0x800 && code !== 0xfffd ? 3 : code >= 0x80 && code !== 0xfffd ? 2 : 1;
	}
	return at;
}

/** How much of a stroke is handed over at once. */
function strokeLength(stroke: string, reader: 'text' | 'keys'): number {
	if (reader === 'text' || !isPrintable(stroke.charCodeAt(0))) return stroke.length;
	const char = String.fromCodePoint(stroke.codePointAt(0) ?? 0);
	let end = char.length;
	while (stroke.startsWith(char, end)) end += char.length;
	return end;
}

const isPrintable = (code: number): boolean => code >= 32 && code !== 127;

function match(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}
