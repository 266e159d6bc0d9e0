import type {Span} from '../text/span.js';

/** Marks of one family open and close each other. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'corner';

/** One mark in the text and what it may do there. */
export type QuoteMark = {
	readonly span: Span;
	readonly family: MarkFamily;
	/** 2: its shape or place says so; 1: it may; 0: it cannot. */
	readonly opens: number;
	/** As `opens`; a single mark that may be the apostrophe of `the boys’ club` has 1. */
	readonly closes: number;
};

const MARKS = new Set([...'“”„‟"＂‘’‚‛\'`«»‹›「」『』〝〞〟'].map(mark => mark.charCodeAt(0)));

const isMark = (code: number): boolean =>
	code < 128 ? code === 34 || code === 39 || code === 96 : code >= 171 && MARKS.has(code);

/** Words that start with an apostrophe; `'90s` is told by its digits. */
const ELIDED =
	/^(?:em|til|till|cause|tis|twas|twere|twill|bout|round|neath|n|nuff|cept|nother|er|ere)(?![\p{L}\p{N}])/iu;
const WORD = /[\p{L}\p{N}]/u;

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);
const isWord = (char: string): boolean => char !== '' && WORD.test(char);
const isBeforeOpening = (char: string): boolean => isSpace(char) || '([{—–-/“‘"\'„‚«¿¡*_>'.includes(char);
const isAfterClosing = (char: string): boolean => isSpace(char) || '.,;:!?…)]}—–-'.includes(char);

/**
 * The quotation marks of `text` in `block`, in text order; apostrophes and the marks of feet and inches left out.
 * `outward`: guillemets open with `»`, as in German and Danish.
 */
export function findQuoteMarks(text: string, block: Span, hidden: readonly Span[], outward: boolean): QuoteMark[] {
	const marks: QuoteMark[] = [];
	let hiddenAt = 0;
	for (let start = block.start; start < block.end; start++) {
		if (!isMark(text.charCodeAt(start))) continue;
		while (hiddenAt < hidden.length && (hidden[hiddenAt] as Span).end <= start) hiddenAt++;
		const covered = hidden[hiddenAt];
		if (covered !== undefined && covered.start <= start) continue;
		const end = start + markLength(text, block, start);
		const previous = start > block.start ? text.charAt(start - 1) : '';
		const next = end < block.end ? text.charAt(end) : '';
		const mark = readMark(text, block, {start, end}, previous, next, outward);
		if (mark !== undefined) marks.push(mark);
		start = end - 1;
	}
	return marks;
}

/** 2 for two apostrophes or accents that stand for one double mark, else 1. Of three, the outer two are the double. */
function markLength(text: string, block: Span, at: number): number {
	const char = text.charAt(at);
	if ((char !== "'" && char !== '`') || at + 1 >= block.end || text.charAt(at + 1) !== char) return 1;
	const third = at + 2 < block.end && text.charAt(at + 2) === char;
	return third && at > block.start && !isSpace(text.charAt(at - 1)) ? 1 : 2;
}

function readMark(
	text: string,
	block: Span,
	span: Span,
	previous: string,
	next: string,
	outward: boolean,
): QuoteMark | undefined {
	const char = text.charAt(span.start);
	switch (char) {
		case '「':
		case '『':
		case '〝':
			return {span, family: 'corner', opens: 2, closes: 0};
		case '」':
		case '』':
		case '〞':
		case '〟':
			return {span, family: 'corner', opens: 0, closes: 2};
		case '«':
		case '‹':
			return {span, family: 'guillemet', opens: outward ? 0 : 2, closes: outward ? 2 : 0};
		case '»':
		case '›':
			return {span, family: 'guillemet', opens: outward ? 2 : 0, closes: outward ? 0 : 2};
		case '„':
		case '‟':
			return {span, family: 'double', opens: 2, closes: 0};
		case "'":
		case '`':
			return span.end - span.start === 2
				? readDouble(text, block, span, previous, next)
				: readSingle(text, block, span, previous, next);
		case '‘':
		case '’':
		case '‚':
		case '‛':
			return readSingle(text, block, span, previous, next);
		default:
			return readDouble(text, block, span, previous, next);
	}
}

function readDouble(text: string, block: Span, span: Span, previous: string, next: string): QuoteMark | undefined {
	const char = text.charAt(span.start);
	const facesWords = isBeforeOpening(previous) && !isAfterClosing(next);
	const leavesWords = !isBeforeOpening(previous) && isAfterClosing(next);
	switch (char) {
		case '“':
			// It closes where a typist put it for the other mark (“abhorrent“ in a tweet) and in German.
			return {span, family: 'double', opens: leavesWords ? 1 : 2, closes: leavesWords ? 2 : 1};
		case '”':
			return {span, family: 'double', opens: facesWords ? 1 : 0, closes: 2};
		default: {
			if (/[0-9]/.test(previous) && hasFeet(text, block, span.start)) return undefined;
			const opens =
				isSpace(previous) || previous === '(' || previous === '['
					? isAfterClosing(next)
						? 1
						: 2
					: leavesWords
						? 0
						: 1;
			return {span, family: 'double', opens, closes: opens === 2 ? 1 : 2};
		}
	}
}

/** Whether the number that ends at `at` follows a foot mark: the `6'` of `6'2`. */
function hasFeet(text: string, block: Span, at: number): boolean {
	let from = at;
	while (from > block.start && at - from < 4 && /[0-9.½¼¾]/.test(text.charAt(from - 1))) from--;
	if (from > block.start && text.charAt(from - 1) === ' ') from--;
	return from > block.start + 1 && /['’′]/.test(text.charAt(from - 1)) && /[0-9]/.test(text.charAt(from - 2));
}

function readSingle(text: string, block: Span, span: Span, previous: string, next: string): QuoteMark | undefined {
	const char = text.charAt(span.start);
	const wordBefore = isWord(previous);
	const wordAfter = isWord(next);
	if (wordBefore && wordAfter) return undefined;
	if (char === '‚')
		return wordAfter && isBeforeOpening(previous) ? {span, family: 'single', opens: 2, closes: 0} : undefined;
	if (wordAfter) {
		const ahead = text.slice(span.end, Math.min(block.end, span.end + 10));
		if (/^[0-9]{2}s?(?![0-9])/.test(ahead) || ELIDED.test(ahead)) return undefined;
	}
	const opens = isBeforeOpening(previous) && !isAfterClosing(next) ? (char === '’' ? 1 : 2) : 0;
	const feet = /[0-9]/.test(previous) && /[ \-0-9]/.test(next);
	if (isSpace(previous) || wordAfter || feet) return opens > 0 ? {span, family: 'single', opens, closes: 0} : undefined;
	// A plural possessive or a dropped g (goin’) may stand here too.
	const weak = (/[sxznS]/.test(previous) && next === ' ') || char === '`';
	return {span, family: 'single', opens, closes: weak ? 1 : 2};
}
