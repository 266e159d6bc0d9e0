import {fold} from '../text/fold.js';
import type {Span} from '../text/span.js';
import {sliceTokens} from '../text/token-slice.js';
import {INSIDE_RULE} from './annotation.js';
import type {QuotedSegment} from './quotes.js';
import type {Reading} from './reading.js';
import {readClauseWords} from './said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses, type SaidClause} from './said-clauses.js';
import type {Draft} from './statement-draft.js';
import {tokenAt} from './token-words.js';

/** A quote inside another that the words of the other give to somebody. */
type QuoteInside = {
	readonly segment: QuotedSegment;
	/** The clause in the words of the outer quote: “she called”, “a doctor had typed”. */
	readonly clause: SaidClause;
};

/**
 * From this confidence on the words around a quote inside another take it from the speaker of the outer one. Whether they
 * also name its own is a matter of how sure they are.
 */
const SET_APART = 0.3;
/** What may stand between the words of saying and the quote and still be part of what was said: “called it a “rant””. */
const LEAD = 12;
/** The mark and the punctuation before it, which may be left out of what is said. */
const MARKS = 2;

/**
 * Reads the words of an outer quote as if they stood outside of marks, and finds to whom they give the quotes inside it.
 * `inner`: those quotes, in text order.
 */
function findQuotesInside({tokens}: Reading, outer: QuotedSegment, inner: readonly QuotedSegment[]): QuoteInside[] {
	const first = tokenAt(tokens, outer.inner.start);
	let end = first;
	while (end < tokens.count && (tokens.start[end] as number) < outer.inner.end) end++;
	if (first === end) return [];
	const model = loadSaidClauseModel();
	const words = readClauseWords(
		sliceTokens(tokens, first, end),
		inner.map(({span}) => span),
		model.clusters,
	);
	const clauses = readSaidClauses(words, model, SET_APART);
	const best = new Map<QuotedSegment, SaidClause>();
	for (const clause of clauses)
		for (const {start, end} of clause.content) {
			const segment = inner[firstStartingFrom(inner, start)];
			// The words that are said begin with the quote, or nearly.
			if (segment === undefined || segment.span.start > start + LEAD || end < segment.span.end - MARKS) continue;
			if (clause.confidence > (best.get(segment)?.confidence ?? 0)) best.set(segment, clause);
		}
	return inner.flatMap(segment => {
		const clause = best.get(segment);
		return clause === undefined ? [] : [{segment, clause}];
	});
}

/** Index of the first segment that starts at `offset` or after it, or whose opening mark stands just before it. */
function firstStartingFrom(segments: readonly QuotedSegment[], offset: number): number {
	let low = 0;
	let high = segments.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((segments[middle] as QuotedSegment).inner.start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The quotes inside each outermost one that have marks of its own kind, as in `"He chanted “U-S-A!” and left"`. */
export function innerQuotes(segments: readonly QuotedSegment[]): ReadonlyMap<QuotedSegment, QuotedSegment[]> {
	const inner = new Map<QuotedSegment, QuotedSegment[]>();
	for (const segment of segments) {
		const outer = segment.level === 1 ? segments[segment.parent] : undefined;
		if (outer?.family !== segment.family) continue;
		const list = inner.get(outer);
		if (list === undefined) inner.set(outer, [segment]);
		else list.push(segment);
	}
	return inner;
}

/**
 * A quote inside with the same kind of marks stands apart, as PolNeAR has it: the marks do not tell whether the words
 * after the inner one are still in the outer one. They stay in its content. `own`: those that have a speaker of their own.
 */
export function partsInMarks(
	segment: QuotedSegment,
	inner: readonly QuotedSegment[],
	own: ReadonlySet<QuotedSegment>,
): Span[] {
	const first = inner[0]?.span.start;
	if (first === undefined) return [segment.span];
	const opening = first > segment.span.start ? [{start: segment.span.start, end: first}] : [];
	return [...opening, ...inner.filter(quote => !own.has(quote)).map(({span}) => span)];
}

/**
 * The quotes inside others that have a speaker of their own by the words around them, as the “rant” of `"She had been in
 * what she called a “rant””`.
 */
export function draftInside(
	reading: Reading,
	marked: readonly Draft[],
	inner: ReadonlyMap<QuotedSegment, readonly QuotedSegment[]>,
): Draft[] {
	if (inner.size === 0) return [];
	return marked.flatMap(outer =>
		outer.segments.flatMap(segment => {
			const quotes = inner.get(segment);
			if (quotes === undefined) return [];
			return findQuotesInside(reading, segment, quotes).map(
				({segment: quote, clause}): Draft => ({
					content: [quote.span],
					segments: [quote],
					mention: clause.source,
					candidate: undefined,
					cue: clause.cue,
					rule: INSIDE_RULE,
					confidence: clause.confidence,
					second: 0,
					inside: outer,
				}),
			);
		}),
	);
}

/** “I”, “we”, “you”: whoever speaks in a quote, or is spoken to. */
const IN_QUOTE = new Set(['i', 'we', 'you']);

/**
 * Whether the outer quote is an account of what another said, in marks that never close: they set a passage of a report
 * apart, and where nobody before it is said to have written it, it is nobody's speech.
 */
export function isToldOfAnother(text: string, {inside: outer, segments: [quote], mention}: Draft): boolean {
	const [segment] = outer?.segments ?? [];
	return (
		outer?.segments.length === 1 &&
		segment?.closed === false &&
		segment.opener !== quote?.opener &&
		mention !== undefined &&
		!IN_QUOTE.has(fold(text.slice(mention.start, mention.end)))
	);
}
