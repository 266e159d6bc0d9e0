import type {Span} from '../../src/text/span.js';
import {type GoldName, sameName} from './same-name.js';

/** Words in quotation marks as the annotators have them. */
export type GoldSegment = GoldName & {
	readonly start: number;
	readonly end: number;
	/** False for a scare quote, a title, a coined term. */
	readonly speech: boolean;
	readonly source: ReadonlyArray<readonly [start: number, end: number]>;
};
export type GoldArticle = {readonly article: string; readonly text: string; readonly segments: readonly GoldSegment[]};

/** What is read of a record of `quotes --format ndjson`. */
export type QuoteRecord = {
	readonly article: string;
	readonly quoted: readonly Span[];
	/** The name is null where the words that may say who spoke name nobody for sure. */
	readonly speaker: {readonly name: string | null; readonly mention: Span | null} | null;
	readonly confidence: number | null;
};

export type Cause =
	| 'mention wrong'
	| 'name wrong: pronoun'
	| 'name wrong: description'
	| 'name wrong: name'
	| 'gold names no speaker'
	| 'segment with other bounds'
	| 'segment not found'
	| 'extra segment: not speech'
	| 'extra segment';
export type Verdict = 'right' | 'unattributed' | Cause;

/** What became of one segment, found or not. */
export type Outcome = {
	readonly verdict: Verdict;
	readonly article: string;
	readonly span: Span;
	/** The words in marks. */
	readonly quote: string;
	/** The name shown. */
	readonly got: string | undefined;
	/** The words from which the name was traced. */
	readonly mention: string | undefined;
	/** 0 where no name is shown. */
	readonly confidence: number;
	/** `undefined` for an extra segment. */
	readonly gold: GoldSegment | undefined;
};

type Found = {readonly span: Span; readonly record: QuoteRecord};

/** Share of the units of two spans that lie in both, from which on they are one segment. As the scorer has it. */
const ONE_SEGMENT = 0.8;

/** Holds what was found in an article against what the annotators marked: an outcome a speech segment, and one an extra. */
export function judge(gold: GoldArticle, records: readonly QuoteRecord[]): Outcome[] {
	const found = records.flatMap(record => record.quoted.map((span): Found => ({span, record})));
	const free = new Set(found);
	const speech = gold.segments.filter(segment => segment.speech);
	const matched = speech.map(segment => {
		const match = mostAlike(segment, free);
		if (match !== undefined) free.delete(match);
		return match;
	});
	// One that takes up half a segment, or two, is a matter of bounds and not one too many.
	const near = speech.map((segment, i) =>
		matched[i] === undefined ? [...free].find(({span}) => shared(span, segment) > 0) : undefined,
	);
	for (const one of near) if (one !== undefined) free.delete(one);
	const outcome = (verdict: Verdict, span: Span, one: Found | undefined, segment: GoldSegment | undefined): Outcome => {
		const {speaker, confidence} = one?.record ?? {speaker: null, confidence: null};
		const mention = speaker?.mention;
		return {
			verdict,
			article: gold.article,
			span: {start: span.start, end: span.end},
			quote: gold.text.slice(span.start, span.end),
			got: speaker?.name ?? undefined,
			mention: mention == null ? undefined : gold.text.slice(mention.start, mention.end),
			confidence: confidence ?? 0,
			gold: segment,
		};
	};
	const wanted = speech.map((segment, i) => {
		const match = matched[i];
		const verdict = match !== undefined ? judgeName(gold.text, segment, match.record) : missed(near[i]);
		return outcome(verdict, segment, match ?? near[i], segment);
	});
	const extra = [...free].map(one => {
		const marked = gold.segments.some(segment => !segment.speech && shared(segment, one.span) > 0);
		const verdict =
			(one.record.speaker?.name ?? null) === null
				? 'unattributed'
				: marked
					? 'extra segment: not speech'
					: 'extra segment';
		return outcome(verdict, one.span, one, undefined);
	});
	return [...wanted, ...extra];
}

/** Whether the annotators say who said it: only then can a name be right. */
export function hasKnownSpeaker({gold}: Outcome): boolean {
	return gold !== undefined && gold.type !== 'unknown' && gold.type !== 'nospeaker';
}

function missed(near: Found | undefined): Cause {
	return near === undefined ? 'segment not found' : 'segment with other bounds';
}

function judgeName(text: string, segment: GoldSegment, {speaker}: QuoteRecord): Verdict {
	if (speaker === null || speaker.name === null) return 'unattributed';
	if (segment.type === 'unknown' || segment.type === 'nospeaker') return 'gold names no speaker';
	if (sameName(speaker.name, segment)) return 'right';
	const {mention} = speaker;
	if (mention === null || !isIn(mention, segment.source)) return 'mention wrong';
	const words = text.slice(mention.start, mention.end);
	if (PRONOUN.test(words)) return 'name wrong: pronoun';
	return /\p{Lu}\p{Ll}|\p{Lu}{2}/u.test(words) ? 'name wrong: name' : 'name wrong: description';
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|him|her|his|their|its)$/i;

/** Whether the mention shares at least half of the shorter of the two with the marked source. */
function isIn(mention: Span, source: GoldSegment['source']): boolean {
	return source.some(([start, end]) => {
		const both = shared(mention, {start, end});
		return both > 0 && both * 2 >= Math.min(mention.end - mention.start, end - start);
	});
}

function mostAlike(segment: Span, found: Iterable<Found>): Found | undefined {
	let best: Found | undefined;
	let most = ONE_SEGMENT;
	for (const one of found) {
		const both = shared(segment, one.span);
		const share = both / (segment.end - segment.start + one.span.end - one.span.start - both || 1);
		if (share < most) continue;
		best = one;
		most = share;
	}
	return best;
}

function shared(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
