import {isUtf8} from 'node:buffer';

/** What bytes turned out to be. */
export type Decoded =
	| {
			readonly kind: 'text';
			/** No byte order mark; line ends as in the file. */
			readonly text: string;
			/** What was odd about the encoding, and what was done about it. */
			readonly note: string | undefined;
	  }
	| {
			readonly kind: 'binary';
			/** In words, for a message: `a PDF`. */
			readonly what: string;
	  };

/** How many bytes from the start are looked at to tell text from other data. */
const SAMPLE = 8000;

const SIGNATURES: ReadonlyArray<readonly [what: string, bytes: string]> = [
	['a PNG picture', '\x89PNG'],
	['a JPEG picture', '\xff\xd8\xff'],
	['a GIF picture', 'GIF8'],
	['a TIFF picture', 'II*\0'],
	['a TIFF picture', 'MM\0*'],
	['a PDF', '%PDF-'],
	['a zip archive or an office document', 'PK\x03\x04'],
	['an empty zip archive', 'PK\x05\x06'],
	['an old office document', '\xd0\xcf\x11\xe0'],
	['a rich text document', '{\\rtf'],
	['a gzip archive', '\x1f\x8b'],
	['a bzip2 archive', 'BZh9'],
	['an xz archive', '\xfd7zXZ'],
	['a 7z archive', '7z\xbc\xaf'],
	['a RAR archive', 'Rar!\x1a'],
	['a zstd archive', '\x28\xb5\x2f\xfd'],
	['a program', '\x7fELF'],
	['a program', '\xcf\xfa\xed\xfe'],
	['a program', '\0asm'],
	['a database', 'SQLite format 3\0'],
	['a sound or film', 'RIFF'],
	['a sound or film', 'OggS'],
	['a sound or film', 'ID3\x03'],
	['a sound or film', 'ID3\x04'],
	['a sound or film', 'fLaC\0'],
	['UTF-32 text', '\xff\xfe\0\0'],
	['UTF-32 text', '\0\0\xfe\xff'],
];

/** Windows-1252 for the bytes 0x80 to 0x9f, as the WHATWG encoding standard lists them; five have no character. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/**
 * Turns the bytes of a file into text: UTF-8 with or without a byte order mark, UTF-16 with one (or plainly so without),
 * else Windows-1252 where the bytes make sense as that. Broken UTF-8 comes out with U+FFFD and a note of the first place.
 */
export function decodeSource(bytes: Buffer): Decoded {
	const what = findBinary(bytes);
	if (what !== undefined) return {kind: 'binary', what};
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'be');
	const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
	const order = guessUtf16(body.subarray(0, SAMPLE));
	if (order !== undefined) return decodeUtf16(body, order, 'has no byte order mark; read as UTF-16');
	if (isUtf8(body)) return {kind: 'text', text: body.toString('utf8'), note: undefined};
	if (countControls(body.subarray(0, SAMPLE)) * 50 > Math.min(body.length, SAMPLE))
		return {kind: 'binary', what: 'binary data'};
	const faults = findUtf8Faults(body);
	if (faults.windows) {
		return {kind: 'text', text: decodeWindows1252(body), note: 'not UTF-8; read as Windows-1252'};
	}
	const offset = faults.first + (bytes.length - body.length);
	return {
		kind: 'text',
		text: body.toString('utf8'),
		note: `not valid UTF-8 at byte ${offset}${faults.count > 1 ? ` and ${faults.count - 1} more` : ''}; shown as U+FFFD`,
	};
}

/** What the first bytes show before the rest has been read, in words; `undefined` for what may be text. */
export function findBinary(bytes: Buffer): string | undefined {
	const head = bytes.toString('latin1', 0, 16);
	for (const [what, signature] of SIGNATURES) if (head.startsWith(signature)) return what;
	if (head.startsWith('ftyp', 4)) return 'a sound or film';
	if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return undefined;
	const sample = bytes.subarray(0, SAMPLE);
	// A stray NUL in a text is a stain; more of them are data, unless every other byte is one.
	const zeros = sample.includes(0) ? countByte(sample, 0) : 0;
	return zeros * 200 > sample.length && guessUtf16(sample) === undefined ? 'binary data' : undefined;
}

function decodeUtf16(bytes: Buffer, order: 'le' | 'be', note?: string): Decoded {
	const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
	const text = (order === 'be' ? Buffer.from(even).swap16() : even).toString('utf16le');
	const cut = even.length < bytes.length ? 'UTF-16 text ends in half a character; left out' : undefined;
	return {kind: 'text', text, note: note ?? cut};
}

/** Latin text in UTF-16 has a zero in every other byte. */
function guessUtf16(sample: Buffer): 'le' | 'be' | undefined {
	if (!sample.includes(0)) return undefined;
	let even = 0;
	let odd = 0;
	for (let at = 0; at < sample.length; at++) {
		if (sample[at] !== 0) continue;
		if (at % 2 === 0) even++;
		else odd++;
	}
	const half = sample.length / 2;
	if (half < 4) return undefined;
	if (odd > half * 0.6 && even < half * 0.02) return 'le';
	return even > half * 0.6 && odd < half * 0.02 ? 'be' : undefined;
}

function countByte(bytes: Buffer, byte: number): number {
	let count = 0;
	for (const each of bytes) if (each === byte) count++;
	return count;
}

/** Control characters that no text has: all of C0 but tab, line ends, form feed, backspace, bell and escape. */
function countControls(bytes: Buffer): number {
	let count = 0;
	for (const byte of bytes) if (byte < 7 || (byte > 13 && byte < 32 && byte !== 27)) count++;
	return count;
}

/**
 * Where UTF-8 breaks, and whether the bytes are better read as Windows-1252: more lone high bytes than well-formed
 * sequences, none of the five bytes without a character, nothing overlong and no surrogate.
 */
function findUtf8Faults(bytes: Buffer): {first: number; count: number; windows: boolean} {
	let first = -1;
	let count = 0;
	let good = 0;
	let broken = false;
	for (let at = 0; at < bytes.length; ) {
		const byte = bytes[at] as number;
		if (byte < 0x80) {
			at++;
			continue;
		}
		const size = sequenceLength(bytes, at);
		if (size > 0) {
			good++;
			at += size;
			continue;
		}
		if (first < 0) first = at;
		count++;
		const next = bytes[at + 1] ?? 0;
		const overlong = (byte === 0xc0 || byte === 0xc1) && next >= 0x80 && next < 0xc0;
		const surrogate = byte === 0xed && next >= 0xa0 && next < 0xc0 && ((bytes[at + 2] ?? 0) & 0xc0) === 0x80;
		if (overlong || surrogate || (byte < 0xa0 && WINDOWS_1252.charAt(byte - 0x80) === '\ufffd')) broken = true;
		at++;
	}
	return {first, count, windows: !broken && count > good};
}

/** Length of the well-formed UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
	const lead = bytes[at] as number;
	const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
	if (size === 0 || at + size > bytes.length) return 0;
	for (let i = 1; i < size; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return 0;
	const second = bytes[at + 1] as number;
	if (lead === 0xe0 && second < 0xa0) return 0;
	if (lead === 0xed && second >= 0xa0) return 0;
	if (lead === 0xf0 && second < 0x90) return 0;
	return lead === 0xf4 && second >= 0x90 ? 0 : size;
}

function decodeWindows1252(bytes: Buffer): string {
	return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, char => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}
