import {expect, test} from 'vitest';
import {createIdentify} from '../../../src/cli/state/identify.js';
import {sampleArticle} from '../../library/sample-library.js';

const own = sampleArticle('oslo-accords-1993', 'Oslo', '1993-09-13', ['The bundled text.']);
const mine = {...sampleArticle('note', 'A note', undefined, ['A text.']), path: 'press/note.md'};
const identify = createIdentify({cwd: '/home/reader', bundled: [own]});

test('a file is known by where it lies, whatever folder the reader started in', () => {
	expect(identify(mine)).toMatchObject({id: 'note', path: '/home/reader/press/note.md', title: 'A note'});
	expect(createIdentify({cwd: '/home/reader/press', bundled: []})({...mine, path: 'note.md'}).path).toBe(
		identify(mine).path,
	);
});
test('a bundled article is the same wherever the package lies', () => {
	expect(identify(own).path).toBe('bundled:oslo-accords-1993');
	expect(identify({...own, id: 'oslo-accords-1993-2'}).path).toBe('bundled:oslo-accords-1993-2');
});
test('what was piped in has no place, and another text another name', () => {
	const piped = {...mine, path: undefined};
	expect(identify(piped).path).toBeUndefined();
	expect(identify({...piped, text: 'Another.'}).hash).not.toBe(identify(piped).hash);
	expect(identify(piped)).toBe(identify(piped));
});
