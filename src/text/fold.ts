/** Letters that Unicode does not decompose but that readers type without their stroke, dot or ligature. */
const LETTERS: Readonly<Record<string, string>> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ħ: 'h',
	ŧ: 't',
	ŋ: 'n',
	ĸ: 'k',
	ſ: 's',
	'’': "'",
	'‘': "'",
	ʼ: "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'–': '-',
	'—': '-',
	'‐': '-',
	'‑': '-',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\n': ' ',
	'\t': ' ',
};
const MARKS = /\p{M}/u;
// Invisible in print, so a search must see through them: soft hyphen, zero-width characters, bidi marks, fillers, tags.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** A folded text and the way back: `at[i]` is the offset in the original of the folded code unit `i`; one slot more than `folded` has. */
export type Folded = {readonly folded: string; readonly at: Int32Array};

/**
 * Case, accents, curly marks and invisible characters aside: `Erdoğan` and `erdogan` fold to the same string.
 * Not for display.
 */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	let out = '';
	for (const char of text) out += foldChar(char);
	return out;
}

/** Like `fold`, with the offset in `text` of every folded code unit. */
export function foldWithOffsets(text: string): Folded {
	const at = new Int32Array(text.length * 3 + 1);
	let out = '';
	let size = 0;
	let offset = 0;
	let slots = at;
	for (const char of text) {
		const folded = foldChar(char);
		if (size + folded.length + 1 > slots.length) {
			const wider = new Int32Array(slots.length * 2 + folded.length);
			wider.set(slots);
			slots = wider;
		}
		for (let i = 0; i < folded.length; i++) slots[size++] = offset;
		out += folded;
		offset += char.length;
	}
	slots[size] = text.length;
	return {folded: out, at: slots.subarray(0, size + 1)};
}

const cache = new Map<string, string>();

function foldChar(char: string): string {
	const code = char.charCodeAt(0);
	if (code < 128) {
		if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
		return code === 10 || code === 9 ? ' ' : char;
	}
	const known = cache.get(char);
	if (known !== undefined) return known;
	const folded = foldRare(char);
	if (cache.size < 4096) cache.set(char, folded);
	return folded;
}

function foldRare(char: string): string {
	const direct = LETTERS[char];
	if (direct !== undefined) return direct;
	if (INVISIBLE.test(char)) return '';
	let out = '';
	for (const part of char.normalize('NFKD').toLowerCase()) {
		if (MARKS.test(part)) continue;
		out += LETTERS[part] ?? part;
	}
	return out;
}
