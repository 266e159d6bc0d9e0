/** How line ends and tabs come out of `visible`. Neither: each becomes one space, as a label, a title or a row needs. */
export type VisibleOptions = {
	/** Line feeds and tabs stay: for a text of several lines. */
	readonly keepLineEnds?: boolean;
	/** Line feeds and tabs are shown as `^J` and `^I`: for a file name or an argument, where one is a trick. */
	readonly showLineEnds?: boolean;
};

/** A text made visible, and the way back. */
export type Visible = {
	readonly shown: string;
	/** Offset in the original of each code unit of `shown`, and its length in one slot more; `undefined` when they are the same. */
	readonly at: Int32Array | undefined;
};

/** Combining marks kept on one character; what stands above is replaced by a count (terminals have crashed on more). */
const MAX_MARKS = 8;
/** Joiners in one emoji: the longest family has three. */
const MAX_EMOJI_JOINERS = 4;

/**
 * The only way for a string from outside to a terminal. Control characters, bidirectional controls, invisible characters
 * and lone surrogates become ASCII forms (`^[`, `<9B>`, `<U+202E>`; U+FFFD for a surrogate); joiners and variation
 * selectors stay where their script or an emoji calls for them; everything else stays as it is. Idempotent, linear.
 * Method: less(1) and git show rather than strip, since a stripped text hides that it is hostile.
 */
export function visible(text: string, options?: VisibleOptions): string {
	const edits = findEdits(text, options);
	if (edits === undefined) return text;
	let out = '';
	let from = 0;
	for (let i = 0; i < edits.texts.length; i++) {
		out += text.slice(from, edits.bounds[2 * i]) + edits.texts[i];
		from = edits.bounds[2 * i + 1] as number;
	}
	return out + text.slice(from);
}

/** `visible`, with the offset in `text` of every code unit of the answer. A form such as `^[` maps to the character it shows. */
export function visibleWithOffsets(text: string, options?: VisibleOptions): Visible {
	const edits = findEdits(text, options);
	if (edits === undefined) return {shown: text, at: undefined};
	let out = '';
	let from = 0;
	let size = text.length;
	let same = true;
	for (let i = 0; i < edits.texts.length; i++) {
		const start = edits.bounds[2 * i] as number;
		const end = edits.bounds[2 * i + 1] as number;
		const form = edits.texts[i] as string;
		out += text.slice(from, start) + form;
		from = end;
		size += form.length - (end - start);
		if (form.length !== end - start) same = false;
	}
	out += text.slice(from);
	if (same) return {shown: out, at: undefined};
	const at = new Int32Array(size + 1);
	let slot = 0;
	let offset = 0;
	for (let i = 0; i < edits.texts.length; i++) {
		const start = edits.bounds[2 * i] as number;
		while (offset < start) at[slot++] = offset++;
		const width = (edits.texts[i] as string).length;
		for (let unit = 0; unit < width; unit++) at[slot++] = start;
		offset = edits.bounds[2 * i + 1] as number;
	}
	while (offset <= text.length) at[slot++] = offset++;
	return {shown: out, at};
}

/** How many characters of the text `visible` does not show as they are, line ends and tabs aside: 0 for an honest article. */
export function countUnsafe(text: string): number {
	return findEdits(text, {keepLineEnds: true})?.texts.length ?? 0;
}

/** `bounds` holds a start and an end in the text for each of `texts`, which stands in their place. */
type Edits = {readonly bounds: number[]; readonly texts: string[]};

/**
 * Code units that need a look: what is unsafe, and what changes how an unsafe one behind it is judged (marks, scripts with
 * joiners, surrogates). Everything outside is a base character that stays.
 */
const SUSPECT =
	/[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3165-\ua66e\uac00-\ud7a3\ue000-\ufaff\uff01-\uff9f\ufffc\ufffd]/g;

function findEdits(text: string, options: VisibleOptions | undefined): Edits | undefined {
	SUSPECT.lastIndex = 0;
	if (!SUSPECT.test(text)) return undefined;
	const lineEnds = options?.showLineEnds === true ? 'show' : options?.keepLineEnds === true ? 'keep' : 'space';
	const bounds: number[] = [];
	const texts: string[] = [];
	const edit = (start: number, end: number, form: string) => {
		bounds.push(start, end);
		texts.push(form);
	};
	// The base character that marks and joiners attach to (0 at the start), and what it carries already.
	let base = 0;
	let marks = 0;
	let joiners = 0;
	let last = 0;
	let at = 0;
	while (at < text.length) {
		SUSPECT.lastIndex = at;
		const found = SUSPECT.exec(text)?.index ?? text.length;
		if (found > at) {
			// No code unit outside SUSPECT is half of a pair.
			base = last = text.charCodeAt(found - 1);
			marks = joiners = 0;
			if (found === text.length) break;
		}
		const code = text.codePointAt(found) as number;
		const end = found + (code > 0xffff ? 2 : 1);
		at = end;
		if (code === 10 || code === 9) {
			if (lineEnds === 'space') edit(found, end, ' ');
			else if (lineEnds === 'show') edit(found, end, code === 10 ? '^J' : '^I');
			base = last = code;
			marks = joiners = 0;
		} else if (isMark(code)) {
			if (++marks > MAX_MARKS) {
				const surplus = marksFrom(text, found);
				edit(found, surplus.end, `<+${surplus.count} ${surplus.count === 1 ? 'mark' : 'marks'}>`);
				at = surplus.end;
				base = last = marks = joiners = 0;
			} else last = code;
		} else if (isAttachment(code)) {
			const next = end < text.length ? (text.codePointAt(end) as number) : 0;
			if (mayAttach(code, {base, last, next, marks, joiners})) {
				if (code === ZWJ) joiners++;
				last = code;
			} else {
				edit(found, end, named(code));
				base = last = marks = joiners = 0;
			}
		} else {
			const form = unsafeForm(code);
			if (form !== undefined) {
				edit(found, end, form);
				base = last = marks = joiners = 0;
			} else {
				// A joined emoji goes on: its joiners count together.
				if (last !== ZWJ) joiners = 0;
				base = last = code;
				marks = 0;
			}
		}
	}
	return texts.length === 0 ? undefined : {bounds, texts};
}

/** The ASCII form of a character that is never safe to print, `undefined` for one that is. */
function unsafeForm(code: number): string | undefined {
	if (code < 0x20) return `^${String.fromCharCode(code + 64)}`;
	if (code < 0x7f) return undefined;
	if (code === 0x7f) return '^?';
	if (code < 0xa0) return `<${code.toString(16).toUpperCase()}>`;
	if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
	return isInvisible(code) ? named(code) : undefined;
}

function named(code: number): string {
	return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Characters with no shape of their own that reorder, hide or pad: bidirectional controls, separators, fillers, tags,
 * noncharacters and the rest of Unicode's Default_Ignorable_Code_Point that `isAttachment` does not hold.
 */
function isInvisible(code: number): boolean {
	if (code < 0x2000)
		return (
			code === 0xad ||
			code === 0x61c ||
			code === 0x115f ||
			code === 0x1160 ||
			code === 0x17b4 ||
			code === 0x17b5 ||
			code === 0x180e
		);
	if (code < 0x2070)
		return (
			(code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)
		);
	if (code < 0xfdd0) return code === 0x3164;
	if (code <= 0xfdef || (code & 0xfffe) === 0xfffe) return true;
	if (code < 0x10000) return code === 0xfeff || code === 0xffa0 || (code >= 0xfff0 && code <= 0xfffb);
	return (
		(code >= 0x1bca0 && code <= 0x1bca3) || (code >= 0x1d173 && code <= 0x1d17a) || (code >= 0xe0000 && code <= 0xe0fff)
	);
}

const ZWSP = 0x200b;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const CGJ = 0x34f;

/** Invisible characters that some neighbours call for: joiners, variation selectors, the zero-width space, skin tones. */
function isAttachment(code: number): boolean {
	return (
		code === ZWSP ||
		code === ZWNJ ||
		code === ZWJ ||
		code === CGJ ||
		isSelector(code) ||
		isSkinTone(code) ||
		(code >= 0x180b && code <= 0x180f && code !== 0x180e)
	);
}

const isSelector = (code: number) => (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
const isSkinTone = (code: number) => code >= 0x1f3fb && code <= 0x1f3ff;

type Neighbours = {
	readonly base: number;
	readonly last: number;
	readonly next: number;
	readonly marks: number;
	readonly joiners: number;
};

/**
 * Whether the attachment stands where Unicode has a use for it: joiners after a letter of a joining or conjunct script
 * (RFC 5892 appendix A, made wider for Persian as it is typed) or between emoji (UTS 51), variation selectors directly
 * after a base that has variants, the zero-width space between words of scripts that write none.
 */
function mayAttach(code: number, {base, last, next, marks, joiners}: Neighbours): boolean {
	if (isSkinTone(code)) return isPictographic(base) && (last === base || last === 0xfe0f);
	if (code === ZWSP)
		return last !== ZWSP && isSpaceless(base) && isSpaceless(next) && !isMark(next) && !isInvisible(next);
	if (code === CGJ) return last !== CGJ && base > 0x7f && marks < MAX_MARKS && isMark(next);
	if (code === ZWNJ || code === ZWJ) {
		if (last === ZWNJ || last === ZWJ) return false;
		if (isJoining(base)) return LETTER_OR_MARK.test(String.fromCodePoint(base));
		return code === ZWJ && joiners < MAX_EMOJI_JOINERS && isPictographic(base) && isPictographic(next);
	}
	if (last !== base) return false;
	if (code >= 0x180b && code <= 0x180f) return base >= 0x1820 && base <= 0x18aa;
	if (code >= 0xe0100) return HAN.test(String.fromCodePoint(base));
	if (code >= 0xfe0e) return EMOJI.test(String.fromCodePoint(base));
	return base > 0x7f && HAS_VARIANTS.test(String.fromCodePoint(base));
}

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const MARK = /\p{M}/u;
const HAN = /\p{sc=Han}/u;
const EMOJI = /\p{Emoji}/u;
const PICTOGRAPHIC = /\p{Extended_Pictographic}/u;
// StandardizedVariants.txt: mathematical signs, ideographs, quotation marks and full-width stops, Myanmar, Phags-pa.
const HAS_VARIANTS =
	/[\p{Sm}\p{sc=Han}\p{sc=Myanmar}\p{sc=Phags_Pa}\u2018-\u201d\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]/u;

const isPictographic = (code: number) => code > 0xa8 && PICTOGRAPHIC.test(String.fromCodePoint(code));

/** Whether the character is of a script that writes with joiners: Arabic to N’Ko, the Brahmic scripts, Mongolian, Adlam. */
function isJoining(code: number): boolean {
	if (code < 0x620) return false;
	if (code < 0x10a0) return true;
	return (
		(code >= 0x1700 && code <= 0x1bff) ||
		(code >= 0x1cd0 && code <= 0x1cff) ||
		(code >= 0xa800 && code <= 0xabff) ||
		(code >= 0xfb50 && code <= 0xfdff) ||
		(code >= 0xfe70 && code <= 0xfefc) ||
		(code >= 0x10a00 && code <= 0x11fff) ||
		(code >= 0x1e900 && code <= 0x1e95f)
	);
}

/** Thai, Lao, Tibetan, Myanmar, Khmer and their neighbours, which put no space between words. */
function isSpaceless(code: number): boolean {
	return (
		(code >= 0xe00 && code <= 0x109f) ||
		(code >= 0x1780 && code <= 0x17ff) ||
		(code >= 0x1950 && code <= 0x1aaf) ||
		(code >= 0xa9e0 && code <= 0xaadf)
	);
}

/** One slot a code unit of the basic plane: 0 not yet asked, 1 no mark, 2 a mark. */
const markCache = new Uint8Array(0x10000);

/** Whether the character is drawn on the one before it (general category M), variation selectors and joiners aside. */
function isMark(code: number): boolean {
	if (code < 0x300) return false;
	if (code > 0xffff) return code < 0xe0000 && MARK.test(String.fromCodePoint(code));
	if (markCache[code] === 0) {
		const attaches = isAttachment(code) || isInvisible(code);
		markCache[code] = !attaches && MARK.test(String.fromCharCode(code)) ? 2 : 1;
	}
	return markCache[code] === 2;
}

function marksFrom(text: string, start: number): {end: number; count: number} {
	let end = start;
	let count = 0;
	while (end < text.length) {
		const code = text.codePointAt(end) as number;
		if (!isMark(code)) break;
		end += code > 0xffff ? 2 : 1;
		count++;
	}
	return {end, count};
}
