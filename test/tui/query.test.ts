import fc from 'fast-check';
import {expect, test} from 'vitest';
import {visible} from '../../src/text/visible.js';
import {cleanQuery, withoutLastWord} from '../../src/tui/query.js';

test('a query is one line, of characters that show, and stays what was typed if that is honest', () => {
	expect(cleanQuery('Erdoğan “S-400”')).toBe('Erdoğan “S-400”');
	expect(cleanQuery('two\r\nlines\tand more')).toBe('two lines and more');
	expect(cleanQuery('a\x1b]0;t\x07b\u202Ec\u200Bd')).toBe('a]0;tbcd');
	expect(cleanQuery('می‌خواهد')).toBe('می‌خواهد');
});

test('whatever is pasted, the query is safe to print and not too long', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 400}), text => {
			const query = cleanQuery(text);
			expect(visible(query)).toBe(query);
			expect(query.length).toBeLessThanOrEqual(201);
		}),
	);
	expect(cleanQuery('x'.repeat(100_000)).length).toBe(200);
});

test('the last word is taken off', () => {
	expect(withoutLastWord('one two three')).toBe('one two ');
	expect(withoutLastWord('one two ')).toBe('one ');
	expect(withoutLastWord('one')).toBe('');
	expect(withoutLastWord('')).toBe('');
});
