import {describe, expect, test} from 'vitest';
import {readKey} from '../../src/tui/key-names.js';
import {KEY_PRESETS, PRESET_NAMES} from '../../src/tui/key-presets.js';
import {type Binding, KEYMAP, type Where} from '../../src/tui/keymap.js';
import {commandName, rebind} from '../../src/tui/rebind.js';

const PAGES: readonly Where[] = ['list', 'article', 'help'];
const bind = (type: Binding['action']['type'], keys: string, where: readonly Where[] = PAGES): Binding => ({
	keys: keys.split(' '),
	action: {type},
	help: type,
	where,
	group: 'Move',
});
/** A small table with everything that binding has to look after. */
const TABLE: readonly Binding[] = [
	bind('lineDown', 'j down enter', ['article', 'help']),
	bind('lineDown', 'j down', ['list']),
	bind('lineDown', 'down pagedown', ['typing']),
	bind('open', 'enter l right', ['list']),
	bind('pageDown', 'space f ctrl-f'),
	bind('halfDown', 'd'),
	bind('top', 'gg home'),
	bind('goAsk', 'gq', ['list', 'article']),
	bind('goSpeakers', 'gs', ['list', 'article']),
	bind('nextHit', 'n', ['article']),
	bind('previousHit', 'N', ['article']),
	bind('toggleRead', 'r', ['list']),
	bind('mark', 'm*', ['article']),
	bind('lastPlace', "''", ['article']),
	bind('goMark', "'*", ['article']),
	bind('clearQuery', 'ctrl-u', ['typing']),
	bind('redraw', 'ctrl-l', [...PAGES, 'typing']),
	bind('quit', 'Q'),
	bind('quit', 'ctrl-c', [...PAGES, 'typing']),
];

type Keys = Readonly<Record<string, readonly string[]>>;

function rebound(keys: Keys) {
	const {bindings, problems} = rebind(TABLE, {preset: 'less', keys: new Map(Object.entries(keys))});
	return {
		problems: problems.map(({command, message}) => `${command}: ${message}`),
		keysOf: (command: string, where: Where) =>
			bindings
				.filter(binding => commandName(binding) === command && binding.where.includes(where))
				.flatMap(binding => binding.keys)
				.join(' '),
	};
}

describe('a key as people write it', () => {
	test.each([
		['j', 'j'],
		['J', 'J'],
		['Ctrl-L', 'ctrl-l'],
		['ctrl-l', 'ctrl-l'],
		['C-x', 'ctrl-x'],
		['^L', 'ctrl-l'],
		['Space', 'space'],
		['PgDn', 'pagedown'],
		['PageUp', 'pageup'],
		['Esc', 'esc'],
		['↓', 'down'],
		['up', 'up'],
		['gq', 'gq'],
		['ZZ', 'ZZ'],
		['m*', 'm*'],
		["' a-z", "'*"],
		['é', 'é'],
		['*', '*'],
	])('%s is %s', (word, key) => {
		expect(readKey(word)).toEqual({kind: 'key', key});
	});
	test.each([
		['', 'there is no key “”'],
		['gqq', 'there is no key “gqq”'],
		['constructor', 'there is no key'],
		['\u0007', 'there is no key'],
		['5', 'a digit cannot be bound'],
		['F5', 'function keys cannot be bound'],
		['Alt-x', 'keys with Alt cannot be bound'],
		['Ctrl-I', 'Ctrl-I and Tab are one key to a terminal; write Tab'],
		['ctrl-m', 'ctrl-m and Enter are one key to a terminal; write Enter'],
		['\u0301', 'there is no key'],
	])('%j is none', (word, message) => {
		const read = readKey(word);
		expect(read.kind === 'problem' && read.message).toContain(message);
	});
	test('every key of the table is read as itself', () => {
		for (const key of KEYMAP.flatMap(({keys}) => keys)) expect(readKey(key)).toEqual({kind: 'key', key});
	});
});

describe('binding keys', () => {
	test('nothing asked for changes nothing', () => {
		expect(rebind(TABLE, {preset: 'less', keys: new Map()}).bindings).toBe(TABLE);
	});
	test('a key stands in place of the characters of its command; arrows stay', () => {
		const {keysOf, problems} = rebound({lineDown: ['e', 'Ctrl-E']});
		expect(keysOf('lineDown', 'article')).toBe('e ctrl-e down enter');
		expect(keysOf('lineDown', 'list')).toBe('e ctrl-e down');
		expect(problems).toEqual([]);
	});
	test('where words are typed a command keeps its keys, and takes those that type nothing', () => {
		expect(rebound({lineDown: ['e']}).keysOf('lineDown', 'typing')).toBe('down pagedown');
		expect(rebound({lineDown: ['e', 'ctrl-n']}).keysOf('lineDown', 'typing')).toBe('ctrl-n down pagedown');
		expect(rebound({redraw: ['r']}).keysOf('redraw', 'typing')).toBe('ctrl-l');
		expect(rebound({redraw: ['X']}).keysOf('redraw', 'article')).toBe('X');
		expect(rebound({clearQuery: ['x']})).toMatchObject({
			problems: ['clearQuery: “x” is typed where clearQuery works; give it a Ctrl key'],
		});
		expect(rebound({clearQuery: ['x']}).keysOf('clearQuery', 'typing')).toBe('ctrl-u');
	});
	test('a key is taken from a command that has others', () => {
		const {keysOf, problems} = rebound({toggleRead: ['f']});
		expect(keysOf('toggleRead', 'list')).toBe('f');
		expect(keysOf('pageDown', 'list')).toBe('space ctrl-f');
		expect(problems).toEqual([]);
	});
	test('but not the only one', () => {
		const {keysOf, problems} = rebound({toggleRead: ['d', 'x']});
		expect(problems).toEqual(['toggleRead: “d” is the only key of halfDown; give it another one']);
		expect(keysOf('toggleRead', 'list')).toBe('x');
		expect(keysOf('halfDown', 'list')).toBe('d');
	});
	test('unless that is given another one, or none on purpose', () => {
		const given = rebound({toggleRead: ['d'], halfDown: ['D']});
		expect([given.problems, given.keysOf('toggleRead', 'list'), given.keysOf('halfDown', 'list')]).toEqual([
			[],
			'd',
			'D',
		]);
		const none = rebound({toggleRead: ['d'], halfDown: []});
		expect([none.problems, none.keysOf('toggleRead', 'list'), none.keysOf('halfDown', 'list')]).toEqual([[], 'd', '']);
	});
	test('two commands change keys with each other', () => {
		const {keysOf, problems} = rebound({nextHit: ['N'], previousHit: ['n']});
		expect([problems, keysOf('nextHit', 'article'), keysOf('previousHit', 'article')]).toEqual([[], 'N', 'n']);
	});
	test('one key in two places is no conflict', () => {
		const {keysOf, problems} = rebound({toggleRead: ['n']});
		expect([problems, keysOf('toggleRead', 'list'), keysOf('nextHit', 'article')]).toEqual([[], 'n', 'n']);
	});
	test('one key for two commands in one place is: the second is left with what it had', () => {
		const {keysOf, problems} = rebound({nextHit: ['x'], previousHit: ['x']});
		expect(problems).toEqual(['previousHit: “x” is given to nextHit too']);
		expect([keysOf('nextHit', 'article'), keysOf('previousHit', 'article')]).toEqual(['x', 'N']);
	});
	test('a key that begins others cannot be bound alone', () => {
		const {keysOf, problems} = rebound({top: ['g']});
		expect(problems).toEqual([
			'top: “g” and “gq” cannot both be bound, since one begins the other; give goAsk and goSpeakers another key',
		]);
		expect(keysOf('top', 'article')).toBe('gg home');
		expect(rebound({goAsk: ['dx']}).problems[0]).toContain('“dx” and “d” cannot both be bound');
		expect(rebound({halfDown: ['D', 'Dx']}).problems[0]).toContain('“Dx” and “D” cannot both be bound');
		expect(rebound({top: ['g'], goAsk: ['Aq'], goSpeakers: ['As']}).problems).toEqual([]);
	});
	test('a key that waits for a letter is given as the one character', () => {
		const {keysOf, problems} = rebound({mark: ['"'], goMark: ['`', "'*"]});
		expect([problems, keysOf('mark', 'article'), keysOf('goMark', 'article')]).toEqual([[], '"*', "`* '*"]);
		expect(rebound({mark: ['xy']}).problems).toEqual([
			'mark: mark waits for a letter after its key, which must be one character',
		]);
		expect(rebound({top: ['x*']}).problems).toEqual(['top: top takes no letter after its key']);
		expect(rebound({goAsk: ['ma']}).problems[0]).toContain('“ma” and “m*” cannot both be bound');
	});
	test('what a command has elsewhere it need not take here', () => {
		const {keysOf, problems} = rebound({lineDown: ['j', 'down', 'enter']});
		expect([problems, keysOf('open', 'list'), keysOf('lineDown', 'article')]).toEqual([
			[],
			'enter l right',
			'j down enter',
		]);
	});
	test('Enter goes to whom it is given', () => {
		const {keysOf, problems} = rebound({goAsk: ['enter']});
		expect([problems, keysOf('open', 'list'), keysOf('lineDown', 'article'), keysOf('goAsk', 'list')]).toEqual([
			[],
			'l right',
			'j down',
			'enter',
		]);
	});
	test('Ctrl-C quits, whatever is asked for', () => {
		for (const keys of [{quit: []}, {quit: ['X']}, {top: ['Ctrl-C']}, {quit: ['ctrl-x']}] as const) {
			for (const where of ['article', 'typing'] as const)
				expect(rebound(keys).keysOf('quit', where).split(' ')).toContain('ctrl-c');
		}
		expect(rebound({top: ['Ctrl-C']}).problems).toEqual(['top: Ctrl-C always quits']);
		expect(rebound({quit: ['X']}).keysOf('quit', 'article')).toBe('X ctrl-c');
	});
	test('an unknown command and an unknown key are said; the rest counts', () => {
		const {keysOf, problems} = rebound({fly: ['x'], halfDown: ['xyz', 'D'], nextHit: ['hyper-x']});
		expect(problems[0]).toBe('fly: there is no command “fly”');
		expect(rebound({nextHits: ['x']}).problems).toEqual([
			'nextHits: there is no command “nextHits”; did you mean nextHit?',
		]);
		expect(problems[1]).toContain('there is no key “xyz”');
		expect([keysOf('halfDown', 'list'), keysOf('nextHit', 'article')]).toEqual(['D', 'n']);
	});
});

describe.each(PRESET_NAMES)('the preset %s', preset => {
	const {bindings} = rebind(KEYMAP, {preset, keys: new Map()});
	test('binds each of its keys, and takes none from a command that has no other', () => {
		const asked = new Map(Object.entries(KEY_PRESETS[preset]));
		expect(rebind(KEYMAP, {preset: 'less', keys: asked}).problems).toEqual([]);
		for (const [command, keys] of asked) {
			const bound = bindings.filter(binding => commandName(binding) === command).flatMap(binding => binding.keys);
			for (const key of keys) expect(bound).toContain(key);
		}
	});
	test('leaves every command within reach', () => {
		const commands = (list: readonly Binding[]) => [...new Set(list.map(commandName))].sort();
		expect(commands(bindings)).toEqual(commands(KEYMAP));
	});
	test('keeps arrows, Enter, Esc and the like', () => {
		for (const {action, keys, where} of KEYMAP)
			for (const key of keys.filter(name => /^(up|down|left|right|enter|esc|page.*|home|end)$/.test(name)))
				for (const place of where)
					expect(
						bindings.some(
							binding =>
								binding.action.type === action.type && binding.keys.includes(key) && binding.where.includes(place),
						),
						`${key} in ${place}`,
					).toBe(true);
	});
});
