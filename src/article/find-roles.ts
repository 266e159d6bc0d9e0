import {type Span, sliceSpan} from '../text/span.js';
import type {Block} from './article.js';
import {type HeadLine, isSignOff, readByline} from './byline.js';
import {isCaption} from './caption.js';
import {findDate} from './date.js';
import {readDatelineLine, readDatelinePrefix} from './dateline.js';
import type {Draft} from './draft.js';
import {isAllCapitals, isTitleCase, LONGEST_HEADLINE, titleFromOpening} from './headline.js';
import {endsWithStop} from './wrapping.js';

/** What the body tells about itself. */
export type Roles = {
	readonly blocks: Block[];
	readonly title: string | undefined;
	readonly titleSpan: Span | undefined;
	readonly head: HeadLine;
};

export type RoleOptions = {
	/** Markdown marks its headings; in plain text a short line may be one. */
	readonly markdown: boolean;
	/** The front matter’s title. */
	readonly title: string | undefined;
};

/** Longest crosshead; the longest seen in print in `LONGEST_HEADLINE` columns is a quotation with its verb. */
const LONGEST_CROSSHEAD = 140;
const LONGEST_SOURCE = 200;
/** Only these are read as words; a longer block is a paragraph whatever it says. */
const LONGEST_ROLE = 1200;
const DASH = /^[—–―-]{1,2}\s{0,3}/;
const SPEAKER = /^(?:\p{Lu}|(?:the|a|an|de|van|von|al)[ -])/u;
const ENDS_QUOTE = /[”"’'»“](?:[.,]|\s?[.…]{1,3})?[*_]{0,3}$/;
const OPENS_QUOTE = /^[*_]{0,3}[“"„«‘']/;
const DIGITS = /\d/;

/** Gives each draft its role: headline, byline, caption, crosshead, the line that names a speaker, or paragraph. */
export function findRoles(text: string, drafts: readonly Draft[], options: RoleOptions): Roles {
	const blocks: Block[] = [];
	let head: HeadLine = {};
	let title = options.title;
	let titleSpan: Span | undefined;
	let inHead = true;
	/** How many short lines in a row stand here, from the end: a table or a list has many, crossheads come in ones and twos. */
	const shortRun = options.markdown ? new Uint8Array(0) : countShortRuns(text, drafts);
	const learn = (found: HeadLine) => {
		head = {
			byline: head.byline ?? found.byline,
			outlet: head.outlet ?? found.outlet,
			place: head.place ?? found.place,
			date: head.date ?? found.date,
		};
	};

	for (let i = 0; i < drafts.length; i++) {
		const draft = drafts[i] as Draft;
		const {span, hidden} = draft;
		const words = shownWords(text, draft);
		const previous = blocks.at(-1);
		const next = drafts[i + 1];
		if (draft.kind === 'heading') {
			const isTitle = inHead && titleSpan === undefined && (title === undefined || sameWords(title, words ?? ''));
			if (isTitle && words !== undefined && (draft.level === 1 || title !== undefined)) {
				title = title ?? words;
				titleSpan = span;
				blocks.push({kind: 'heading', level: 1, span, hidden});
			} else blocks.push({kind: 'heading', level: draft.level, span, hidden});
			continue;
		}
		if (draft.kind === 'image') {
			blocks.push({kind: 'caption', span, hidden});
			if (inHead && words !== undefined) learn({date: captionDate(words)});
			continue;
		}
		if (words !== undefined && isSource(draft, words, text, previous, next)) {
			attributeAbove(text, blocks);
			blocks.push({kind: 'source', span, hidden});
			inHead = false;
			continue;
		}
		if (draft.kind !== 'text') {
			blocks.push({kind: draft.kind, span, hidden});
			inHead = false;
			continue;
		}
		if (words !== undefined) {
			if (isCaption(words) || (previous?.kind === 'caption' && draft.hidden.length > 0 && isWhollyMarked(draft))) {
				blocks.push({kind: 'caption', span, hidden});
				if (inHead) learn({date: captionDate(words)});
				continue;
			}
			const headLine = inHead ? (readByline(words) ?? readDatelineLine(words)) : undefined;
			if (headLine !== undefined) {
				learn(headLine);
				blocks.push({kind: 'byline', span, hidden});
				continue;
			}
			if (!inHead && isSignOff(words)) {
				blocks.push({kind: 'byline', span, hidden});
				continue;
			}
			if (!options.markdown && inHead && titleSpan === undefined && isHeadline(text, words, drafts, i)) {
				if (title === undefined || sameWords(title, words)) {
					title = title ?? headlineWords(words);
					titleSpan = span;
					blocks.push({kind: 'heading', level: 1, span, hidden});
					continue;
				}
			}
			if (!options.markdown && !inHead && isCrosshead(words, draft, previous, next, shortRun[i] as number)) {
				blocks.push({kind: 'heading', level: 2, span, hidden});
				continue;
			}
		}
		if (inHead) {
			const prefix = readDatelinePrefix(text.slice(span.start, Math.min(span.end, span.start + 160)));
			if (prefix !== undefined) learn(prefix);
			if (title === undefined) {
				const start = span.start + (prefix?.length ?? 0);
				const opening = titleFromOpening(text.slice(start, Math.min(span.end, start + 2000)));
				if (opening.title !== '') {
					title = opening.title;
					titleSpan = {start, end: start + opening.length};
				}
			}
			inHead = false;
		}
		blocks.push({kind: 'paragraph', span, hidden});
	}
	return {blocks, title, titleSpan, head};
}

/** The words of a short block without its markup, line ends as spaces; `undefined` for a long one. */
export function shownWords(text: string, draft: Draft): string | undefined {
	const {start, end} = draft.span;
	if (end - start > LONGEST_ROLE) return undefined;
	let words = '';
	let at = start;
	for (const span of draft.hidden) {
		words += text.slice(at, span.start);
		at = span.end;
	}
	words += text.slice(at, end);
	return words.replaceAll('\n', ' ').trim();
}

/** `(22 March 2021)`: a caption may name other dates, so only one in brackets or at its end is the picture’s. */
function captionDate(caption: string): string | undefined {
	const found = findDate(caption);
	if (found === undefined) return undefined;
	const before = caption.charAt(found.span.start - 1);
	const after = caption.slice(found.span.end).trim();
	return before === '(' || after === '' || after === '.' ? found.iso : undefined;
}

function sameWords(a: string, b: string): boolean {
	const bare = (words: string) =>
		words
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()
			.toLowerCase();
	return bare(a) === bare(b);
}

/** Whether emphasis covers the whole block, as it does a caption’s. */
function isWhollyMarked(draft: Draft): boolean {
	const first = draft.hidden[0];
	const last = draft.hidden.at(-1);
	return first !== undefined && last !== undefined && first.start === draft.span.start && last.end === draft.span.end;
}

/** `— Ban Ki-moon, Secretary-General` under a block quote, or under a paragraph that ends with a quotation mark. */
function isSource(
	draft: Draft,
	words: string,
	text: string,
	previous: Block | undefined,
	next: Draft | undefined,
): boolean {
	if (previous === undefined || words.length > LONGEST_SOURCE) return false;
	const source = draft.kind === 'listItem' ? sliceSpan(text, draft.span) : words;
	const dash = DASH.exec(source);
	if (dash === null || !SPEAKER.test(source.slice(dash[0].length))) return false;
	if (draft.kind === 'listItem' && (next?.kind === 'listItem' || previous.kind === 'listItem')) return false;
	if (/[.!?…]$/.test(words) && !/\b(?:Jr|Sr|[A-Z])\.$/.test(words)) return false;
	if (/[”"»]$/.test(words)) return false;
	if (previous.kind === 'blockquote') return true;
	if (previous.kind !== 'paragraph') return false;
	const tail = text.slice(Math.max(previous.span.start, previous.span.end - 8), previous.span.end);
	return ENDS_QUOTE.test(tail);
}

/** The quoted paragraphs that a source line stands under are a block quote, back to the one that opens it. */
function attributeAbove(text: string, blocks: Block[]): void {
	for (let i = blocks.length - 1; i >= 0; i--) {
		const block = blocks[i] as Block;
		if (block.kind !== 'paragraph') return;
		const {start, end} = block.span;
		if (!OPENS_QUOTE.test(text.slice(start, start + 4))) return;
		const last = i === blocks.length - 1;
		// Of several paragraphs of one speech only the last is closed.
		if (!last && ENDS_QUOTE.test(text.slice(Math.max(start, end - 8), end))) return;
		// “A,” she said. “B.” is a quotation with its own attribution.
		if (last && hasOutside(text, start, end)) return;
		blocks[i] = {kind: 'blockquote', span: block.span, hidden: block.hidden};
	}
}

/** Whether a paragraph that opens and ends with a quotation mark has words between two quotations. */
function hasOutside(text: string, start: number, end: number): boolean {
	const part = text.slice(start, end - 1);
	for (const close of ['”', '»']) {
		const at = part.indexOf(close);
		if (at >= 0 && at < part.length - 2) {
			const opens = close === '”' ? '“' : '«';
			// Quotations inside the quotation with marks of the same kind come in pairs.
			let depth = 0;
			for (const char of part.slice(0, at + 1)) depth += char === opens ? 1 : char === close ? -1 : 0;
			if (depth <= 0) return true;
		}
	}
	return false;
}

/** Whether the first line of a plain text is its headline. */
function isHeadline(text: string, words: string, drafts: readonly Draft[], at: number): boolean {
	const next = drafts[at + 1];
	if (next === undefined || words.length > LONGEST_HEADLINE || words.length < 3) return false;
	if (!/\p{L}/u.test(words) || words.endsWith(':') || words.endsWith(',') || words.endsWith(';')) return false;
	if (readDatelinePrefix(words) !== undefined) return false;
	if (!endsWithStop(words, 0, words.length)) return true;
	if (isAllCapitals(words) || isTitleCase(words)) return true;
	const nextWords = shownWords(text, next) ?? '';
	return readByline(nextWords) !== undefined || readDatelineLine(nextWords) !== undefined;
}

/** The wire’s full stop after a headline is no part of it. */
function headlineWords(words: string): string {
	return /[^.\p{Lu}]\.$/u.test(words) || (isAllCapitals(words) && /[^.]\.$/.test(words)) ? words.slice(0, -1) : words;
}

/** Whether a line of plain text between paragraphs heads what follows: short, and without a full stop. */
function isCrosshead(
	words: string,
	draft: Draft,
	previous: Block | undefined,
	next: Draft | undefined,
	shortRun: number,
): boolean {
	if (next === undefined || next.kind === 'listItem' || previous === undefined) return false;
	if (words.length > LONGEST_CROSSHEAD || words.length < 3 || shortRun > 2) return false;
	if (!/^["“‘'«¿¡]?(?:\p{Lu}|\d)/u.test(words)) return false;
	if (endsWithStop(words, 0, words.length) && !(words.length <= 80 && isAllCapitals(words))) return false;
	if (/[:;,–—-]$/.test(words)) return false;
	if (looksLikeTable(words)) return false;
	return next.kind !== 'text' || next.span.end - next.span.start > draft.span.end - draft.span.start || shortRun === 2;
}

function looksLikeTable(words: string): boolean {
	const tokens = words.split(/\s+/);
	const numbers = tokens.filter(token => DIGITS.test(token)).length;
	return numbers >= 2 && numbers * 3 >= tokens.length;
}

/** For each draft the number of short lines without a stop in the run it belongs to; 0 when it is none. At most 255. */
function countShortRuns(text: string, drafts: readonly Draft[]): Uint8Array {
	const runs = new Uint8Array(drafts.length);
	for (let i = 0; i < drafts.length; ) {
		let end = i;
		while (end < drafts.length && isShort(text, drafts[end] as Draft)) end++;
		runs.fill(Math.min(255, end - i), i, end);
		i = Math.max(end, i + 1);
	}
	return runs;
}

function isShort(text: string, draft: Draft): boolean {
	const {start, end} = draft.span;
	if (draft.kind !== 'text' || end - start > LONGEST_CROSSHEAD || DASH.test(text.slice(start, start + 2))) return false;
	return !endsWithStop(text, start, end);
}
