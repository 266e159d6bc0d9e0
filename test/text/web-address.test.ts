import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findAddresses, webAddress} from '../../src/text/web-address.js';

test('an address is only one of the web', () => {
	expect(webAddress('HTTPS://UN.org')).toBe('https://un.org/');
	for (const words of ['file:///etc/passwd', 'javascript:alert(1)', 'https://', '-https://un.org', ' https://un.org'])
		expect(webAddress(words)).toBeUndefined();
});

test('addresses are found where they stand, without the sentence around them', () => {
	const text = 'Facts: https://un.org/a, (http://un.org/b_(c)); “https://un.org/a”.';
	expect(findAddresses(text).map(({span, url}) => [text.slice(span.start, span.end), url])).toEqual([
		['https://un.org/a', 'https://un.org/a'],
		['http://un.org/b_(c)', 'http://un.org/b_(c)'],
		['https://un.org/a', 'https://un.org/a'],
	]);
});

test('whatever an article writes, an address is of printable ASCII, without a space, a quotation mark or an escape', () => {
	const hostile = fc.constantFrom(
		'\x1b',
		'\x07',
		'\x9c',
		'\x1b\\',
		'"',
		"'",
		';',
		'\n',
		'\0',
		'\u202e',
		'\ud800',
		'é',
		'%',
		'\\',
		'@',
		'?',
	);
	const address = fc
		.array(fc.oneof(hostile, fc.string({unit: 'binary', maxLength: 3})), {maxLength: 12})
		.map(parts => `https://a.example/${parts.join('')}`);
	fc.assert(
		fc.property(fc.array(address), parts => {
			for (const {span, url} of findAddresses(parts.join(' '))) {
				expect(url).toMatch(/^https:\/\/[!#-;=?-~]+$/);
				expect(span.end).toBeGreaterThan(span.start);
			}
		}),
	);
});
