import type {QuotedSegment} from '../quotes.js';
import type {Scene} from '../speaker-scene.js';

/** Most UTF-16 code units of a stage direction or of a line that invites to follow somebody. */
const A_LINE = 160;

/** `(CROSSTALK.)`, `[Laughter]`, `(Applause)`: brackets from end to end. */
const DIRECTION = /^\s*(?:\([^()]*\)|\[[^[\]]*\])[.,!]?\s*$/u;
/** `Follow Ada Lark on Twitter @adalark`, `Email us at desk@example.org`: by-lines and the like, not “Follow me”. */
const INVITATION = /^\s*(?:Follow|Like|Email|E-mail|Contact|Subscribe to) (?!me\b|him\b|her\b)/u;
const ADDRESS = /@\w|\bon (?:Twitter|Facebook|Instagram|X|Telegram|YouTube|LinkedIn)\b/u;

/**
 * What stands in quotation marks and is part of the page rather than of what anybody said: values of markup
 * (`<tweet author="@UN">`), stage directions of a transcript, invitations to follow the writer. One flag a segment.
 */
export function findApparatus(scene: Scene): Uint8Array {
	const {text} = scene.article;
	return Uint8Array.from(scene.segments, ({span, inner}: QuotedSegment) => {
		if (text.charAt(span.start - 1) === '=') return 1;
		if (inner.end - inner.start > A_LINE) return 0;
		const words = text.slice(inner.start, inner.end);
		return DIRECTION.test(words) || (INVITATION.test(words) && ADDRESS.test(words)) ? 1 : 0;
	});
}
