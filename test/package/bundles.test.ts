import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const DIST = new URL('../../dist/', import.meta.url);

test.each(readdirSync(DIST).filter(name => name.endsWith('.cjs')))(
	'%s is ASCII, since the program reads it as one byte a character',
	name => {
		const text = readFileSync(new URL(name, DIST), 'utf8');
		const at = text.search(/[^\0-\x7f]/);
		expect(at < 0 ? '' : text.slice(Math.max(0, at - 40), at + 10)).toBe('');
	},
);
