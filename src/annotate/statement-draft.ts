import type {Span} from '../text/span.js';
import type {QuotedSegment} from './quotes.js';

/** A quote before its speaker is traced to a name. */
export type Draft = {
	content: Span[];
	/** The segments in it that are speech, in text order; none for indirect speech. */
	readonly segments: QuotedSegment[];
	/** The words that say who spoke; `undefined` when nothing does. */
	readonly mention: Span | undefined;
	/** The candidate that was chosen, when the words around it count as the mention. */
	readonly candidate: Span | undefined;
	readonly cue: Span | undefined;
	readonly rule: string;
	readonly confidence: number;
	readonly second: number;
	/** The statement in whose words this one stands with marks of its own. */
	readonly inside?: Draft;
};
