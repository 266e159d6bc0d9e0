import type {Span} from '../text/span.js';
import type {QuotedSegment} from './quotes.js';
import type {Reading} from './reading.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import {tokenAt} from './token-words.js';

/** Who said a quoted segment, and by which words that is told. */
export type Choice = {
	readonly speech: boolean;
	readonly mention: Span | undefined;
	readonly cue: Span | undefined;
	readonly rule: string;
	readonly confidence: number;
	readonly ambiguous: boolean;
};

/** The nearest candidate beside a verb of saying in the same block, for each segment. */
export function nearestSpeakers(
	reading: Reading,
	words: ClauseWords,
	segments: readonly QuotedSegment[],
	candidates: readonly Candidate[],
): Choice[] {
	const {tokens} = reading;
	let from = 0;
	return segments.map(segment => {
		while (from < candidates.length && (candidates[from] as Candidate).block < segment.block) from++;
		const first = tokenAt(tokens, segment.span.start);
		const end = tokenAt(tokens, segment.span.end - 1) + 1;
		let best: Candidate | undefined;
		let cue = -1;
		let top = Number.NEGATIVE_INFINITY;
		for (
			let c = from;
			c < candidates.length && (candidates[c] as Candidate).block === segment.block && c < from + 200;
			c++
		) {
			const candidate = candidates[c] as Candidate;
			const near = nearCue(words, candidate);
			const distance = candidate.last < first ? first - candidate.last : candidate.first - end;
			const score =
				(near >= 0 ? 12 : 0) - distance - (candidate.possessive || candidate.kind === CandidateKind.place ? 10 : 0);
			if (score > top) {
				top = score;
				best = candidate;
				cue = near;
			}
		}
		const speech = best !== undefined && (cue >= 0 || segment.inner.end - segment.inner.start > 60);
		return {
			speech,
			mention: speech ? best?.span : undefined,
			cue: cue >= 0 ? {start: tokens.start[cue] as number, end: tokens.end[cue] as number} : undefined,
			rule: best !== undefined && best.first > end ? 'verb-after-quote' : 'verb-before-quote',
			confidence: 0.7,
			ambiguous: false,
		};
	});
}

function nearCue(words: ClauseWords, candidate: Candidate): number {
	const {wordClass, cueKind} = words;
	for (const i of [candidate.last + 1, candidate.first - 1, candidate.last + 2, candidate.first - 2])
		if ((wordClass[i] === WordClass.cuePast || wordClass[i] === WordClass.cueThird) && (cueKind[i] as number) <= 6)
			return i;
	return -1;
}
