import {sequenceOf} from './keys-table.js';

/** What a word says that stands for a key. `key`: its name in the key table. */
export type ReadKey =
	| {readonly kind: 'key'; readonly key: string}
	| {readonly kind: 'problem'; readonly message: string};

/** Words for keys that type no character, in small letters, and their names. */
const NAMES: ReadonlyMap<string, string> = new Map([
	...'up down left right space enter esc backspace delete tab pageup pagedown home end'
		.split(' ')
		.map(name => [name, name] as const),
	['↑', 'up'],
	['↓', 'down'],
	['←', 'left'],
	['→', 'right'],
	[' ', 'space'],
	['return', 'enter'],
	['escape', 'esc'],
	['del', 'delete'],
	['page-up', 'pageup'],
	['page-down', 'pagedown'],
	['pgup', 'pageup'],
	['pgdn', 'pagedown'],
]);

/** Ctrl keys that a terminal sends as the same byte as another key. */
const SAME_BYTE: ReadonlyMap<string, string> = new Map([
	['i', 'Tab'],
	['m', 'Enter'],
	['j', 'Enter'],
	['h', 'Backspace'],
	['[', 'Esc'],
]);

/** The keys that stay when a command is bound anew: those that everybody tries first. */
const MOVING = new Set([
	'up',
	'down',
	'left',
	'right',
	'enter',
	'esc',
	'backspace',
	'tab',
	'pageup',
	'pagedown',
	'home',
	'end',
]);

const CTRL = /^(?:ctrl[-+]|c-|\^)([a-z[\]\\^_])$/i;

/**
 * Reads a key as people write it and as the reader prints it: `j`, `Ctrl-L`, `^L`, `Space`, `PgDn`, `↓`; two characters struck
 * one after the other, `gq`; a character and any other, `m*` or `m a-z`.
 */
export function readKey(word: string): ReadKey {
	const named = NAMES.get(word.toLowerCase());
	if (named !== undefined) return {kind: 'key', key: named};
	const ctrl = CTRL.exec(word)?.[1]?.toLowerCase();
	if (ctrl !== undefined) {
		const same = SAME_BYTE.get(ctrl);
		if (same === undefined) return {kind: 'key', key: `ctrl-${ctrl}`};
		return problem(`${word} and ${same} are one key to a terminal; write ${same}`);
	}
	const any = / a-z$/.exec(word);
	const key = any === null ? word : `${word.slice(0, any.index)}*`;
	const chars = Array.from(key);
	if (/^f\d{1,2}$/i.test(word)) return problem(`${word}: function keys cannot be bound`);
	if (/^(?:alt|meta)[-+]|^[ma]-./i.test(word)) return problem(`${word}: keys with Alt cannot be bound`);
	if (chars.length === 0 || chars.length > 2 || !chars.every(isPrintable))
		return problem(`there is no key “${word}”; it is a character, two characters, Ctrl-X, Space, Enter, PgDn …`);
	if (/^\d/.test(key)) return problem(`${word}: a number before a key repeats it; a digit cannot be bound`);
	return {kind: 'key', key};
}

function problem(message: string): ReadKey {
	return {kind: 'problem', message};
}

function isPrintable(char: string): boolean {
	return !/[\p{C}\p{Z}\p{M}]/u.test(char);
}

/** A key that types something where there is a box to type in: a character or two, `space`. */
export function isTyped(key: string): boolean {
	return key === 'space' || Array.from(key).length === 1 || sequenceOf(key) !== undefined;
}

/** An arrow, Enter, Esc and the like. */
export function isMoving(key: string): boolean {
	return MOVING.has(key);
}

/** The key waits for any character after it: `m*`. */
export function takesCharacter(key: string): boolean {
	return sequenceOf(key)?.[1] === '*';
}

/** The two cannot both be bound in one place: they are the same, or one begins the other. */
export function isClash(a: string, b: string): boolean {
	if (a === b) return true;
	const [one, other] = [sequenceOf(a), sequenceOf(b)];
	if (one === undefined || other === undefined) return (one ?? other)?.[0] === (one === undefined ? a : b);
	// `ma` would take one letter from `m*`; `''` beside `'*` takes what is no letter.
	const [exact, any] = one[1] === '*' ? [other, one] : [one, other];
	return any[1] === '*' && exact[1] !== '*' && exact[0] === any[0] && exact[1] !== exact[0];
}
