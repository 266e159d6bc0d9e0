import type {Block} from './article.js';
import type {Draft} from './draft.js';
import {isAllCapitals} from './headline.js';
import {isCapital} from './letters.js';
import {endsWithStop} from './wrapping.js';

/** Longest crosshead, in UTF-16 code units: two printed lines. */
const LONGEST = 140;
const DIGIT = /\d/;
const DASH = /^[—–―-]/;

/**
 * Whether a short line of plain text between paragraphs heads what follows: it opens with a capital and has no full stop.
 * `run` is the number of such lines in a row: crossheads come in ones and twos, the rows of a table in dozens.
 */
export function isCrosshead(
	words: string,
	draft: Draft,
	previous: Block | undefined,
	next: Draft | undefined,
	run: number,
): boolean {
	if (next === undefined || next.kind === 'listItem' || previous === undefined) return false;
	if (words.length > LONGEST || words.length < 3 || run > 2) return false;
	if (!opens(words) || looksLikeTable(words)) return false;
	if (endsWithStop(words, 0, words.length) && !(words.length <= 80 && isAllCapitals(words))) return false;
	if (/[:;,–—-]["”’]?$/.test(words)) return false;
	return next.kind !== 'text' || run === 2 || next.span.end - next.span.start > draft.span.end - draft.span.start;
}

/** For each draft the number of short lines without a stop in the run it belongs to; 0 when it is none. At most 255. */
export function countShortRuns(text: string, drafts: readonly Draft[]): Uint8Array {
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
	if (draft.kind !== 'text' || end - start > LONGEST || DASH.test(text.charAt(start))) return false;
	return !endsWithStop(text, start, end);
}

/** Whether the words open with a capital or a figure, a mark before it aside. */
function opens(words: string): boolean {
	const first = words.charAt('"“‘\'«¿¡'.includes(words.charAt(0)) ? 1 : 0);
	return isCapital(first) || DIGIT.test(first);
}

function looksLikeTable(words: string): boolean {
	const tokens = words.split(/\s+/);
	const numbers = tokens.filter(token => DIGIT.test(token)).length;
	return numbers >= 2 && numbers * 3 >= tokens.length;
}
