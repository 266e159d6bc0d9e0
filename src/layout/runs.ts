import type {Mention} from '../annotate/annotation.js';
import {CONTINUED} from '../text/cell-width.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import type {Run, RunStyle} from './line.js';
import {firstSegmentAfter, type QuoteSegments, SegmentStyle} from './quote-segments.js';
import {offsetAt, type ShownText} from './shown-text.js';

/** What says how the words of an article are styled. */
export type RunSources = {
	readonly segments: QuoteSegments;
	readonly cues: ReadonlyArray<{readonly span: Span}>;
	readonly mentions: readonly Mention[];
	/** The style of words that nothing else styles. */
	readonly style: RunStyle;
};

/** Words that layout put on the page. */
export function ownRun(text: string, style: RunStyle, quote = -1): Run {
	return {text, style, start: -1, end: -1, quote, mention: -1, hit: -1};
}

/**
 * The runs of one row, `shown.text.slice(from, to)`. A run ends where a quote, a cue or a mention starts or ends, and around
 * each character that `visible()` replaced, so that every other run has as many code units as the words it stands for.
 */
export function findRuns(shown: ShownText, from: number, to: number, sources: RunSources): Run[] {
	const {segments, cues, mentions, style} = sources;
	const {text, cells, at} = shown;
	const runs: Run[] = [];
	let i = from;
	while (i < to && offsetAt(shown, i) < 0) i++;
	if (i > from) runs.push(ownRun(text.slice(from, i), style));
	if (i >= to) return runs;
	const first = offsetAt(shown, i);
	let segment = firstSegmentAfter(segments, first);
	let cue = firstEndingAfter(cues, first);
	let mention = firstEndingAfter(mentions, first);
	while (i < to) {
		const offset = offsetAt(shown, i);
		while (segment < segments.count && (segments.end[segment] as number) <= offset) segment++;
		while (cue < cues.length && (cues[cue] as {span: Span}).span.end <= offset) cue++;
		while (mention < mentions.length && (mentions[mention] as Mention).span.end <= offset) mention++;
		let boundary = Number.POSITIVE_INFINITY;
		const cross = (start: number, end: number): boolean => {
			const inside = start <= offset;
			boundary = Math.min(boundary, inside ? end : start);
			return inside;
		};
		const inSegment =
			segment < segments.count && cross(segments.start[segment] as number, segments.end[segment] as number);
		const inCue =
			cue < cues.length && cross((cues[cue] as {span: Span}).span.start, (cues[cue] as {span: Span}).span.end);
		const named = mentions[mention];
		const inMention = named !== undefined && cross(named.span.start, named.span.end);

		const form = at !== undefined && (at[i + 1] === offset || (i > 0 && at[i - 1] === offset));
		let next = i + 1;
		if (at === undefined) next = Math.min(to, i + boundary - offset);
		else if (form) while (next < to && at[next] === offset) next++;
		else while (next < to && follows(at, next, boundary)) next++;
		// Never part a character from its marks.
		if (cells !== undefined) while (next < to && cells[next] === CONTINUED) next++;
		runs.push({
			text: text.slice(i, next),
			style: inSegment
				? segmentStyle(style, segments.style[segment] as number)
				: inCue && style === 'text'
					? 'cue'
					: style,
			start: offset,
			end: form ? endOfForm(at, next, offset) : offsetAt(shown, next - 1) + 1,
			quote: inSegment ? (segments.quote[segment] as number) : -1,
			mention: inMention ? mention : -1,
			hit: -1,
		});
		i = next;
	}
	return runs;
}

/** Where the character ends that a form such as `^[` stands for; the form may go on in the next row. */
function endOfForm(at: Int32Array, i: number, offset: number): number {
	let after = i;
	while (at[after] === offset) after++;
	return at[after] ?? offset;
}

/** Whether the unit at `i` stands for the character behind that of the unit before it, before the boundary, as itself. */
function follows(at: Int32Array, i: number, boundary: number): boolean {
	const offset = at[i] as number;
	return offset < boundary && offset === (at[i - 1] as number) + 1 && at[i + 1] !== offset;
}

/** A heading keeps its style inside a quote. */
function segmentStyle(style: RunStyle, segment: number): RunStyle {
	if (style === 'title' || style === 'heading') return style;
	return segment === SegmentStyle.quote ? 'quote' : 'indirect';
}
