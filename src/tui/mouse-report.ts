/** What the mouse did, and in which cell of the screen (0-based). */
export type MouseEvent = {
	readonly kind: 'click' | 'wheelUp' | 'wheelDown';
	readonly column: number;
	readonly row: number;
};

/** A whole report in xterm’s SGR form (DEC mode 1006). */
const REPORT = new RegExp(`^${'\x1b'}\\[<(\\d{1,5});(\\d{1,5});(\\d{1,5})([Mm])$`);

/** Shift, Alt or Ctrl was held: the click is meant for the terminal, or for nobody. */
const MODIFIERS = 4 + 8 + 16;
const MOTION = 32;
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;

/** Whether a sequence is a mouse report, of whatever kind. */
export function isMouseReport(sequence: string): boolean {
	return sequence.startsWith('\x1b[<');
}

/** What a report says; `undefined` for one that asks for nothing: a button let go, a movement, another button. */
export function readMouseReport(sequence: string): MouseEvent | undefined {
	const match = REPORT.exec(sequence);
	if (match === null) return undefined;
	const [code, x, y] = match.slice(1, 4).map(Number) as [number, number, number];
	if (match[4] === 'm' || (code & MOTION) !== 0 || x < 1 || y < 1) return undefined;
	const place = {column: x - 1, row: y - 1};
	switch (code & ~MODIFIERS) {
		case WHEEL_UP:
			return {kind: 'wheelUp', ...place};
		case WHEEL_DOWN:
			return {kind: 'wheelDown', ...place};
		case 0:
			return (code & MODIFIERS) === 0 ? {kind: 'click', ...place} : undefined;
		default:
			return undefined;
	}
}

/** Sequences that ask for buttons and wheel (DEC 1000) in the form without a limit on columns (1006). */
export const MOUSE_ON = '\x1b[?1000h\x1b[?1006h';
export const MOUSE_OFF = '\x1b[?1006l\x1b[?1000l';
