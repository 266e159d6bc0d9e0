import {expect, test} from 'vitest';
import {helpRows} from '../../src/tui/help-rows.js';
import {bindingFor, GROUPS, KEYMAP, keyLabel, keyRows, type Where} from '../../src/tui/keymap.js';

const PLACES: readonly Where[] = ['list', 'article', 'help', 'typing', 'menu'];

test('no key means two things in one place', () => {
	for (const where of PLACES) {
		const keys = KEYMAP.filter(binding => binding.where.includes(where)).flatMap(binding => binding.keys);
		expect(new Set(keys).size, where).toBe(keys.length);
	}
});

test('every binding is reached by each of its keys in each of its places', () => {
	for (const binding of KEYMAP)
		for (const key of binding.keys) for (const where of binding.where) expect(bindingFor(key, where)).toBe(binding);
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
	expect(GROUPS.flatMap(group => keyRows(group))).toHaveLength(KEYMAP.length);
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
		expect(bindingFor('ctrl-c', where)?.action.type).toBe('quit');
		expect(bindingFor('esc', where)?.action.type).toBe('cancel');
	}
	for (const where of ['list', 'article', 'help'] as const) expect(bindingFor('?', where)?.action.type).toBe('help');
});
