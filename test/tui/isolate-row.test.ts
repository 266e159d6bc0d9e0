import {expect, test} from 'vitest';
import {isolateRow} from '../../src/tui/isolate-row.js';

test('words from right to left are set apart, each run by itself', () => {
	expect(isolateRow('Khoury: שלום עולם 12')).toBe('Khoury: \u2068שלום עולם\u2069 12');
	expect(isolateRow('وزير, and again: وزير')).toBe('\u2068وزير\u2069, and again: \u2068وزير\u2069');
});

test('a row without such words stays as it is, and codes of the screen are never broken', () => {
	const plain = '\x1b[1;36mAnna Berg\x1b[0m said: “We met.”';
	expect(isolateRow(plain)).toBe(plain);
	expect(isolateRow('\x1b[1mשלום\x1b[0m\x1b[80G│')).toBe('\x1b[1m\u2068שלום\u2069\x1b[0m\x1b[80G│');
	expect(isolateRow('\x1b]8;;https://example.org/שלום\x07שלום\x1b]8;;\x07')).toBe(
		'\x1b]8;;https://example.org/שלום\x07\u2068שלום\u2069\x1b]8;;\x07',
	);
});
