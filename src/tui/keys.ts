import type {Key} from 'ink';

const NAMED: ReadonlyArray<readonly [field: keyof Key, name: string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'esc'],
	['backspace', 'backspace'],
	['delete', 'delete'],
	['tab', 'tab'],
];

/**
 * The key names in one input event, in the order they were struck. Ink hands letters that arrived together (a key held
 * down, a slow line, typing ahead) over as one string: every one of them counts.
 */
export function keysOf(input: string, key: Key): readonly string[] {
	if (key.eventType === 'release') return [];
	for (const [field, name] of NAMED) if (key[field] === true) return [name];
	if (key.ctrl) return input.length === 1 ? [`ctrl-${input}`] : input === '' ? [] : [input];
	const keys = Array.from(input, nameOf).filter(name => name !== '');
	// Escape and a letter in one packet are what a slow line makes of the two keys; terminals send Alt the same way.
	return key.meta && keys.length > 0 ? ['esc', ...keys] : keys;
}

function nameOf(char: string): string {
	const code = char.charCodeAt(0);
	if (code === 32) return 'space';
	if (code === 13 || code === 10) return 'enter';
	if (code === 9) return 'tab';
	if (code === 8 || code === 127) return 'backspace';
	if (code === 27) return '';
	return code < 32 ? `ctrl-${String.fromCharCode(code + (code <= 26 ? 96 : 64)).toLowerCase()}` : char;
}
