/** A code unit that goes on with the cell before it, in the answer of `cellWidths`. */
export const CONTINUED = 255;

/** Characters of one column that no grapheme cluster joins to their neighbours. */
const NARROW =
	/^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u2010-\u2027\u202f-\u203b\u203d-\u2048\u204a-\u205f\u2070-\u20cf\u2100-\u2121\u2123-\u2138\u213a-\u2193\u2200-\u22ff\u2500-\u259f]*$/;

/**
 * How many terminal columns the text fills, by the rules of string-width 8, with which Ink measures: an emoji or an East
 * Asian wide character two, a mark, a joiner or a control character none. Escape codes are not seen through: the text is
 * what `visible()` gives. Text without marks, joiners and emoji is measured without `Intl.Segmenter`.
 */
export function cellWidth(text: string): number {
	if (NARROW.test(text)) return text.length;
	const cells = measureCells(text);
	let columns = 0;
	for (let i = 0; i < cells.length; i++) {
		const width = cells[i] as number;
		if (width !== CONTINUED) columns += width;
	}
	return columns;
}

/**
 * The columns of each cell of the text: one slot a code unit, `CONTINUED` inside a grapheme cluster, where no line may
 * break. `undefined` when every code unit is a cell of one column.
 */
export function cellWidths(text: string): Uint8Array | undefined {
	return NARROW.test(text) ? undefined : measureCells(text);
}

/** The longest beginning of the text that fits, with `…` as its last column when something was cut. */
export function truncateToWidth(text: string, columns: number): string {
	if (cellWidth(text) <= columns) return text;
	if (columns < 1) return '';
	const cells = cellWidths(text);
	if (cells === undefined) return `${text.slice(0, columns - 1)}…`;
	let left = columns - 1;
	let end = 0;
	for (let i = 0; i < cells.length; i++) {
		const width = cells[i] as number;
		if (width === CONTINUED) continue;
		end = i;
		if (width > left) break;
		left -= width;
	}
	return `${text.slice(0, end)}…`;
}

/** The text followed by as many spaces as fill the columns, or cut to them. */
export function padToWidth(text: string, columns: number): string {
	const cut = truncateToWidth(text, columns);
	return cut + ' '.repeat(Math.max(0, columns - cellWidth(cut)));
}

/** What a code unit is without a look at its neighbours. */
enum Unit {
	/** Needs the grapheme cluster it stands in. */
	rare,
	narrow,
	wide,
	/** A mark that goes on with a narrow or wide character before it: accents, Hebrew points, Arabic vowels. */
	mark,
}

const SIMPLE_MARK = /[\p{Mn}\p{Me}]/u;
let units: Uint8Array | undefined;

function unitTable(): Uint8Array {
	if (units !== undefined) return units;
	units = new Uint8Array(0x10000);
	for (let code = 0x20; code < 0x3000; code++) if (NARROW.test(String.fromCharCode(code))) units[code] = Unit.narrow;
	for (let code = 0x300; code < 0x700; code++)
		if (code !== 0x34f && SIMPLE_MARK.test(String.fromCharCode(code))) units[code] = Unit.mark;
	for (const [from, to] of SIMPLE_WIDE) units.fill(Unit.wide, from, to + 1);
	return units;
}

/** Wide characters that no grapheme cluster joins to one another: kana, ideographs, whole Hangul syllables, full-width forms. */
const SIMPLE_WIDE: ReadonlyArray<readonly [from: number, to: number]> = [
	[0x3000, 0x3029],
	[0x3041, 0x3096],
	[0x309b, 0x30ff],
	[0x3105, 0x312f],
	[0x3400, 0xa48c],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
];

function measureCells(text: string): Uint8Array {
	const table = unitTable();
	const cells = new Uint8Array(text.length);
	const unitAt = (offset: number) => table[text.charCodeAt(offset)] as number;
	const isSimple = (offset: number) => unitAt(offset) === Unit.narrow || unitAt(offset) === Unit.wide;
	let base = -1;
	let at = 0;
	while (at < text.length) {
		const unit = unitAt(at);
		if (unit === Unit.narrow || unit === Unit.wide) {
			base = at;
			cells[at++] = unit;
		} else if (unit === Unit.mark && base >= 0) cells[at++] = CONTINUED;
		else {
			// A joiner belongs to the character before it, a prepended sign to the one behind: measure all of them together.
			let end = at + 1;
			while (end < text.length && !(isSimple(end) && (end + 1 === text.length || isSimple(end + 1)))) end++;
			measureClusters(text, base < 0 ? at : base, Math.min(end + 1, text.length), cells);
			base = -1;
			at = end + 1;
		}
	}
	return cells;
}

let segmenter: Intl.Segmenter | undefined;
/** Code units segmented at once: the segmenter of Node takes a time per cluster that grows with the length of its text. */
const WINDOW = 256;

function measureClusters(text: string, start: number, end: number, cells: Uint8Array): void {
	// Made here, not at load: it takes about ten milliseconds, and most articles have no use for it.
	segmenter ??= new Intl.Segmenter();
	let from = start;
	let size = WINDOW;
	while (from < end) {
		let to = Math.min(end, from + size);
		// Half a pair would pass for a cluster of its own.
		if (to < end && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to++;
		// The last cluster of a window may go on behind it: it is left to the next window, which starts with it.
		let last = '';
		let at = from;
		for (const {segment} of segmenter.segment(text.slice(from, to))) {
			if (last !== '') {
				measureCluster(last, at, cells);
				at += last.length;
			}
			last = segment;
		}
		if (to === end) {
			measureCluster(last, at, cells);
			return;
		}
		size = at === from ? size * 2 : WINDOW;
		from = at;
	}
}

function measureCluster(cluster: string, at: number, cells: Uint8Array): void {
	const width = cluster.length === 1 && cluster >= ' ' && cluster <= '~' ? 1 : clusterWidth(cluster);
	cells[at] = width;
	cells.fill(CONTINUED, at + 1, at + cluster.length);
	if (width > MAX_CLUSTER) splitCluster(cluster, at, cells);
}

/** Wider clusters, which only runs of loose Hangul letters or spacing marks make, may be broken: a line could not hold them. */
const MAX_CLUSTER = 4;

function splitCluster(cluster: string, at: number, cells: Uint8Array): void {
	const base = [...cluster].find(char => !NO_SHAPE.test(char))?.codePointAt(0) ?? 0;
	const hangul = isJamo(base);
	let previous = 0;
	let leading = false;
	for (const char of cluster) {
		const code = char.codePointAt(0) as number;
		// A whole Hangul syllable stays in one piece: its vowel and final add nothing to the two columns of its initial.
		const vowel = isVowelJamo(code) && isLeadingJamo(previous);
		const final = isTrailingJamo(code) && isVowelJamo(previous) && leading;
		let width = 0;
		if (!vowel && !final && !NO_SHAPE.test(char))
			width = hangul || previous === 0 ? wideOrNarrow(code) : trailingWidth(char, code);
		cells[at] = width === 0 && previous !== 0 ? CONTINUED : width;
		if (char.length === 2) cells[at + 1] = CONTINUED;
		at += char.length;
		if (NO_SHAPE.test(char)) continue;
		leading = vowel;
		previous = code;
	}
}

const NO_SHAPE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u;
const SPACING_MARK = /\p{Mc}/u;
const PICTOGRAPHIC = /\p{Extended_Pictographic}/u;
const MODIFIER_BASE = /\p{Emoji_Modifier_Base}/u;
const EMOJI = /\p{Emoji}/u;
/** The flag that knows properties of strings, from a time after our compile target; Node has it since 20. */
const UNICODE_SETS = 'v';
let flag: RegExp | undefined;

/** The columns of one grapheme cluster, by the rules that string-width states; written anew, and tested against it. */
function clusterWidth(cluster: string): number {
	const first = cluster.codePointAt(0) as number;
	if (cluster.length > (first > 0xffff ? 2 : 1) && isWideSequence(cluster, first)) return 2;
	let width = 0;
	let base = 0;
	let hangul = false;
	let previous = 0;
	let leading = false;
	for (const char of cluster) {
		const code = char.codePointAt(0) as number;
		if (NO_SHAPE.test(char)) continue;
		if (base === 0) {
			base = code;
			hangul = isJamo(code);
			width = wideOrNarrow(code);
		} else if (hangul) {
			const vowel = isVowelJamo(code) && isLeadingJamo(previous);
			const final = isTrailingJamo(code) && isVowelJamo(previous) && leading;
			if (!vowel && !final) width += wideOrNarrow(code);
			leading = vowel;
		} else width += trailingWidth(char, code);
		previous = code;
	}
	return Math.min(width, CONTINUED - 1);
}

/** The columns a code point takes behind the base of its cluster: none, unless it is a spacing mark or a half-width form. */
function trailingWidth(char: string, code: number): number {
	return SPACING_MARK.test(char) || (code >= 0xff00 && code <= 0xffef) ? wideOrNarrow(code) : 0;
}

/** Emoji sequences that are drawn as one picture, whatever the width of their first character. */
function isWideSequence(cluster: string, first: number): boolean {
	const rest = cluster.slice(first > 0xffff ? 2 : 1);
	if (isKeycapBase(first)) return rest === '\u20e3' || rest === '\ufe0f\u20e3';
	if (first >= 0x1f1e6 && first <= 0x1f1ff) {
		flag ??= new RegExp('^\\p{RGI_Emoji_Flag_Sequence}$', UNICODE_SETS);
		return flag.test(cluster);
	}
	const base = String.fromCodePoint(first);
	if (rest === '\ufe0f') return EMOJI.test(base) && first > 0x7f;
	if (rest.length === 2 && rest >= '\u{1f3fb}' && rest <= '\u{1f3ff}') return MODIFIER_BASE.test(base);
	if (cluster.length > 50 || !rest.includes('\u200d')) return false;
	let pictures = 0;
	for (const char of cluster) if (PICTOGRAPHIC.test(char)) pictures++;
	return pictures >= 2;
}

const isKeycapBase = (code: number) => (code >= 0x30 && code <= 0x39) || code === 0x23 || code === 0x2a;
const isLeadingJamo = (code: number) => (code >= 0x1100 && code <= 0x115f) || (code >= 0xa960 && code <= 0xa97c);
const isVowelJamo = (code: number) => (code >= 0x1160 && code <= 0x11a7) || (code >= 0xd7b0 && code <= 0xd7c6);
const isTrailingJamo = (code: number) => (code >= 0x11a8 && code <= 0x11ff) || (code >= 0xd7cb && code <= 0xd7fb);
const isJamo = (code: number) => isLeadingJamo(code) || isVowelJamo(code) || isTrailingJamo(code);

/**
 * Wide and full-width characters of Unicode 17 (EastAsianWidth.txt, W and F): first and last code point, in hexadecimal.
 */
const WIDE =
	'1100-115f 231a-231b 2329-232a 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2630-2637 2648-2653 267f 268a-268f 2693 26a1 ' +
	'26aa-26ab 26bd-26be 26c4-26c5 26ce 26d4 26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757 ' +
	'2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55 2e80-2e99 2e9b-2ef3 2f00-2fd5 2ff0-303e 3041-3096 3099-30ff 3105-312f ' +
	'3131-318e 3190-31e5 31ef-321e 3220-3247 3250-a48c a490-a4c6 a960-a97c ac00-d7a3 f900-faff fe10-fe19 fe30-fe52 ' +
	'fe54-fe66 fe68-fe6b ff01-ff60 ffe0-ffe6 16fe0-16fe4 16ff0-16ff6 17000-18cda 18cff-18d20 18d80-18df2 18e00-19191 ' +
	'191a0-191d2 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b000-1b128 1b132 1b150-1b152 1b155 1b164-1b168 1b170-1b2fb ' +
	'1d300-1d356 1d360-1d376 1f004 1f0cf 1f18e 1f191-1f19a 1f1ae 1f200-1f202 1f210-1f23b 1f240-1f248 1f250-1f251 ' +
	'1f260-1f265 1f300-1f320 1f32d-1f335 1f337-1f37c 1f37e-1f393 1f3a0-1f3ca 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4 1f3f8-1f43e ' +
	'1f440 1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e 1f550-1f567 1f57a 1f595-1f596 1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc ' +
	'1f6d0-1f6d2 1f6d5-1f6d9 1f6dc-1f6df 1f6eb-1f6ec 1f6f4-1f6fc 1f7da 1f7e0-1f7eb 1f7f0 1f90c-1f93a 1f93c-1f945 ' +
	'1f947-1f9ff 1fa70-1fa7c 1fa80-1fac6 1fac8 1facc-1fadd 1fadf-1faeb 1faef-1fafa 20000-2fffd 30000-3fffd';
let wide: Int32Array | undefined;

function wideOrNarrow(code: number): 1 | 2 {
	if (code < 0x1100) return 1;
	wide ??= Int32Array.from(
		WIDE.split(' ').flatMap(range => {
			const [from = '', to = from] = range.split('-');
			return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
		}),
	);
	let low = 0;
	let high = wide.length / 2;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((wide[2 * middle + 1] as number) < code) low = middle + 1;
		else high = middle;
	}
	return 2 * low < wide.length && (wide[2 * low] as number) <= code ? 2 : 1;
}
