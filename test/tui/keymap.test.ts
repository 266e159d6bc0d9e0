import {expect, test} from 'vitest';
import {helpRows} from '../../src/tui/help-rows.js';
import {KEYMAP, type Where} from '../../src/tui/keymap.js';
import {DEFAULT_KEYS, keyLabel, keyRows, sequenceOf} from '../../src/tui/keys-table.js';

const PLACES: readonly Where[] = ['list', 'article', 'view', 'help', 'typing', 'menu', 'why', 'selecting', 'confirm'];

/** The command that strokes one after the other end in. */
function command(keys: readonly string[], where: Where): string | undefined {
	let pending = '';
	for (const key of keys) {
		const meaning = DEFAULT_KEYS.meaning(key, where, pending);
		if (meaning.kind === 'command') return meaning.binding.action.type;
		if (meaning.kind === 'none') return undefined;
		pending = key;
	}
	return undefined;
}

test('no key means two things in one place', () => {
	for (const where of PLACES) {
		const keys = KEYMAP.filter(binding => binding.where.includes(where)).flatMap(binding => binding.keys);
		expect(new Set(keys).size, where).toBe(keys.length);
		// A key that begins two-key commands does nothing by itself.
		const prefixes = new Set(keys.flatMap(key => sequenceOf(key)?.[0] ?? []));
		expect(keys.filter(key => prefixes.has(key))).toEqual([]);
	}
});

test('every binding is reached by each of its keys in each of its places', () => {
	for (const binding of KEYMAP)
		for (const key of binding.keys)
			for (const where of binding.where) {
				const [first, second] = sequenceOf(key) ?? [key];
				const strokes = second === undefined ? [first] : [first, second === '*' ? 'a' : second];
				expect(command(strokes, where), `${key} in ${where}`).toBe(binding.action.type);
			}
});

test('a key that takes a letter hands it on', () => {
	expect(DEFAULT_KEYS.meaning('m', 'article', '').kind).toBe('prefix');
	expect(DEFAULT_KEYS.meaning('Q', 'article', 'm')).toMatchObject({letter: 'Q', binding: {action: {type: 'mark'}}});
	expect(DEFAULT_KEYS.meaning("'", 'article', "'")).toMatchObject({binding: {action: {type: 'lastPlace'}}});
	expect(DEFAULT_KEYS.meaning('down', 'article', 'm').kind).toBe('none');
	expect(DEFAULT_KEYS.meaning('esc', 'article', 'g').kind).toBe('none');
});

test('what may follow a first key is told', () => {
	expect(DEFAULT_KEYS.after('g', 'list').map(({key}) => key)).toEqual(
		expect.arrayContaining(['g', 'q', 's', 'e', 't', 'u', 'm']),
	);
	expect(DEFAULT_KEYS.after('m', 'article')).toEqual([{key: 'a-z', help: 'set a mark'}]);
	expect(DEFAULT_KEYS.after('m', 'list')).toEqual([]);
});

test('the help shows every key of every binding, on a narrow and on a wide screen', () => {
	for (const columns of [80, 120, 200]) {
		const rows = helpRows({columns, rows: 24}).map(parts => parts.map(({text}) => text).join(''));
		for (const {keys, help} of KEYMAP) {
			const row = rows.find(text => text.includes(help) && keys.every(key => text.includes(keyLabel(key))));
			expect(row, help).toBeDefined();
		}
	}
});

test('the tables of all groups together hold the whole key map', () => {
	expect(keyRows().flatMap(({rows}) => rows)).toHaveLength(KEYMAP.length);
});

test('no key needs a function key, Alt, or a control that a terminal keeps for itself', () => {
	const kept = ['ctrl-s', 'ctrl-q', 'ctrl-i', 'ctrl-m', 'ctrl-j', 'ctrl-h', 'ctrl-['];
	for (const key of KEYMAP.flatMap(binding => binding.keys)) {
		expect(kept).not.toContain(key);
		expect(key).not.toMatch(/^(f\d|alt-)/);
	}
});

test('screens always have a way out and a way to the keys', () => {
	for (const where of PLACES) {
		expect(command(['ctrl-c'], where)).toBe('interrupt');
		expect(command(['esc'], where)).toBe('cancel');
	}
	for (const where of ['list', 'article', 'view', 'help'] as const) expect(command(['?'], where)).toBe('help');
});
