import type {Block} from './article.js';
import type {Draft} from './draft.js';
import {isCapital, isFullName} from './letters.js';

/** Longest line that only names a speaker, in UTF-16 code units. */
const LONGEST = 200;
const DASH = /^[—–―-]{1,2}\s{0,3}/;
const SMALL_WORD = /^(?:the|a|an|de|van|von|al)[ -]/;
const ENDS_QUOTE = /[”"’'»“](?:[.,]|\s?…)?[*_]{0,3}$/;
/** `”` too, since people set the wrong mark. */
const OPENS_QUOTE = /^[*_]{0,3}[“”"„«‘']/;
/** `… our activities.” — Ban Ki-moon, Secretary-General` at the end of a block. */
const TAIL = /(?:(?<mark>[”"»][.,]?)\s?|[.!?…]\s)\s{0,3}(?<dash>[—–―]|--?)\s?(?<speaker>[^“”"«»\n]{2,111})$/;
const ABBREVIATED = /\b(?:Jr|Sr|[A-Z])\.$/;
const CLAUSE = /\b(?:said|says|told|asked|added|replied|wrote|is|was|are|were|has|had|will|would)\b/;

/**
 * Whether a draft only names the speaker of the block above it: `— Ban Ki-moon, Secretary-General` under a block quote, or
 * under a paragraph that ends with a quotation mark. `words` are the draft’s words without markup. A dialogue’s dashes
 * open sentences, and sentences end with a stop.
 */
export function isSourceLine(
	text: string,
	draft: Draft,
	words: string,
	previous: Block | undefined,
	next: Draft | undefined,
): boolean {
	if (previous === undefined || words.length > LONGEST) return false;
	const line = draft.kind === 'listItem' ? text.slice(draft.span.start, draft.span.end) : words;
	const dash = DASH.exec(line);
	if (dash === null) return false;
	const speaker = line.slice(dash[0].length);
	if (!isCapital(speaker.charAt(0)) && !SMALL_WORD.test(speaker)) return false;
	if (draft.kind === 'listItem' && (next?.kind === 'listItem' || previous.kind === 'listItem')) return false;
	if (/[!?…:”"»]$/.test(words) || isSentence(speaker)) return false;
	if (previous.kind === 'blockquote') return true;
	if (previous.kind !== 'paragraph') return false;
	return ENDS_QUOTE.test(text.slice(Math.max(previous.span.start, previous.span.end - 8), previous.span.end));
}

/** Makes a block quote of the quoted paragraphs that a source line stands under, back to the one that opens the quotation. */
export function markQuoted(text: string, blocks: Block[]): void {
	for (let i = blocks.length - 1; i >= 0; i--) {
		const block = blocks[i] as Block;
		if (block.kind !== 'paragraph') return;
		const {start, end} = block.span;
		if (!OPENS_QUOTE.test(text.slice(start, start + 4))) return;
		const last = i === blocks.length - 1;
		// Of several paragraphs of one speech only the last is closed.
		if (!last && ENDS_QUOTE.test(text.slice(Math.max(start, end - 8), end))) return;
		// “A,” she said. “B.” has its own speaker.
		if (last && isInterrupted(text, start, end)) return;
		blocks[i] = {kind: 'blockquote', span: block.span, hidden: block.hidden};
	}
}

/** Parts a quotation from the speaker named in the same block: `“We will talk.” — Ban Ki-moon`. */
export function splitSource(text: string, draft: Draft): readonly [Draft, Draft] | undefined {
	const {start, end} = draft.span;
	if (draft.kind !== 'text' && draft.kind !== 'blockquote') return undefined;
	if (draft.kind === 'text' && !OPENS_QUOTE.test(text.slice(start, start + 4))) return undefined;
	const last = text.slice(Math.max(start, end - 160), end);
	const tail = /[—–―-]/.test(last) ? TAIL.exec(last) : null;
	const groups = tail?.groups;
	if (tail === null || groups === undefined) return undefined;
	const speaker = groups.speaker as string;
	if (!isCapital(speaker.charAt(0)) || /[!?…]$/.test(speaker) || isSentence(speaker)) return undefined;
	if (CLAUSE.test(speaker) || speaker.split(' ').length > 14) return undefined;
	const source = end - speaker.length - (tail[0].endsWith(` ${speaker}`) ? 1 : 0) - (groups.dash as string).length;
	let stop = source;
	while (stop > start && /\s/.test(text.charAt(stop - 1))) stop--;
	if (stop <= start) return undefined;
	if (draft.kind === 'text' && (groups.mark === undefined || isInterrupted(text, start, stop))) return undefined;
	const clip = (low: number, high: number) => draft.hidden.filter(span => span.start >= low && span.end <= high);
	return [
		{...draft, kind: 'blockquote', span: {start, end: stop}, hidden: clip(start, stop)},
		{...draft, kind: 'text', span: {start: source, end}, hidden: clip(source, end), afterBlank: false},
	];
}

/** Whether the words end with a full stop that is not an abbreviation’s nor set after a bare name. */
function isSentence(words: string): boolean {
	return words.endsWith('.') && !ABBREVIATED.test(words) && !isFullName(words.slice(0, -1));
}

/** Whether words stand outside the quotation marks of a text that opens and ends with them. */
function isInterrupted(text: string, start: number, end: number): boolean {
	const opening = OPENS_QUOTE.exec(text.slice(start, start + 4))?.[0].at(-1) ?? '';
	const open = opening === '”' ? '“' : opening;
	const close = open === '“' ? '”' : open === '«' ? '»' : open === '„' ? '“' : '';
	// Straight marks do not tell an inner quotation from a second one.
	if (close === '') return open === '"' && text.slice(start + 1, end - 2).includes('"');
	let depth = 0;
	for (let at = start; at < end - 2; at++) {
		const char = text.charAt(at);
		if (char === open) depth++;
		else if (char === close) {
			depth--;
			if (depth <= 0) return true;
		}
	}
	return false;
}
