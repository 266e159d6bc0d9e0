import {describe, expect, test} from 'vitest';
import {decodeSource} from '../../src/cli/decode-source.js';

const utf16 = (text: string, order: 'le' | 'be') => {
	const bytes = Buffer.from(text, 'utf16le');
	return order === 'le' ? bytes : bytes.swap16();
};
const WORDS = 'The Élysée said: “Nous sommes d’accord.” – Żółć, 周恩来';

describe('text', () => {
	const cases: ReadonlyArray<readonly [name: string, bytes: Buffer, text: string, note: RegExp | undefined]> = [
		['UTF-8', Buffer.from(WORDS), WORDS, undefined],
		['UTF-8 with a byte order mark', Buffer.from(`\ufeff${WORDS}`), WORDS, undefined],
		['UTF-16 LE with a byte order mark', utf16(`\ufeff${WORDS}`, 'le'), WORDS, undefined],
		['UTF-16 BE with a byte order mark', utf16(`\ufeff${WORDS}`, 'be'), WORDS, undefined],
		[
			'UTF-16 LE without',
			utf16('The minister said nothing.', 'le'),
			'The minister said nothing.',
			/no byte order mark; read as UTF-16/,
		],
		[
			'UTF-16 BE without',
			utf16('The minister said nothing.', 'be'),
			'The minister said nothing.',
			/no byte order mark; read as UTF-16/,
		],
		[
			'half a character at the end of UTF-16',
			Buffer.concat([utf16('\ufeffNo.', 'le'), Buffer.from([65])]),
			'No.',
			/half a character/,
		],
		[
			'Windows-1252',
			Buffer.from([
				0x93, 0x4e, 0x6f, 0x2c, 0x94, 0x20, 0x73, 0x61, 0x69, 0x64, 0x20, 0xc9, 0x6c, 0x79, 0x73, 0xe9, 0x65, 0x20,
				0x96, 0x20, 0x80, 0x35,
			]),
			'“No,” said Élysée – €5',
			/read as Windows-1252/,
		],
		[
			'broken UTF-8',
			Buffer.concat([Buffer.from('Żółć said '), Buffer.from([0xff]), Buffer.from(' no')]),
			'Żółć said \ufffd no',
			/not valid UTF-8 at byte 14; shown as U\+FFFD/,
		],
		[
			'an overlong sequence',
			Buffer.concat([Buffer.from('no '), Buffer.from([0xc0, 0x80])]),
			'no \ufffd\ufffd',
			/not valid UTF-8 at byte 3 and 1 more/,
		],
		[
			'an encoded surrogate',
			Buffer.concat([Buffer.from('no '), Buffer.from([0xed, 0xa0, 0x80])]),
			'no \ufffd\ufffd\ufffd',
			/not valid UTF-8/,
		],
		['nothing', Buffer.alloc(0), '', undefined],
		['escape sequences', Buffer.from('\u001b[2Jno\u0007\b'), '\u001b[2Jno\u0007\b', undefined],
		[
			'a stray NUL in a long text',
			Buffer.from(`${WORDS.repeat(20)}\0${WORDS}`),
			`${WORDS.repeat(20)}\0${WORDS}`,
			undefined,
		],
	];
	test.each(cases)('%s', (_name, bytes, text, note) => {
		const decoded = decodeSource(bytes);
		expect(decoded).toMatchObject({kind: 'text', text});
		if (decoded.kind === 'text' && note !== undefined) expect(decoded.note).toMatch(note);
		else expect(decoded).toMatchObject({note: undefined});
	});
});

describe('what is not text', () => {
	const noise = Buffer.from(Array.from({length: 4000}, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256));
	const cases: ReadonlyArray<readonly [what: string, bytes: Buffer]> = [
		['a PNG picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
		['a PDF', Buffer.from('%PDF-1.7\n')],
		['a zip archive or an office document', Buffer.from('PK\x03\x04', 'latin1')],
		['a gzip archive', Buffer.from([0x1f, 0x8b, 8])],
		['a rich text document', Buffer.from('{\\rtf1 Hello}')],
		['a program', Buffer.from('\x7fELF\x02', 'latin1')],
		['UTF-32 text', Buffer.from('\xff\xfe\0\0N\0\0\0', 'latin1')],
		['binary data', Buffer.alloc(100)],
		['binary data', Buffer.from('abc\0def')],
		['binary data', noise],
	];
	test.each(cases)('%s', (what, bytes) => {
		expect(decodeSource(bytes)).toEqual({kind: 'binary', what});
	});
});
