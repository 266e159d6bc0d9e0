import type {Span} from '../text/span.js';
import type {Attribution, Quote, Speaker} from './annotation.js';
import type {QuotedSegment} from './quotes.js';
import type {Reading} from './reading.js';
import {resolveSpeaker, type SpeakerContext} from './resolve-speaker.js';
import type {Choice} from './speaker-nearest.js';

/** Makes the quotes of an article from its quoted segments and the speaker chosen for each. */
export function buildQuotes(
	reading: Reading,
	segments: readonly QuotedSegment[],
	choices: readonly Choice[],
	context: SpeakerContext,
): {quotes: Quote[]; nonSpeech: Span[]} {
	const quotes: Quote[] = [];
	const nonSpeech: Span[] = [];
	let previous: Speaker | undefined;
	for (let s = 0; s < segments.length; s++) {
		const segment = segments[s] as QuotedSegment;
		const choice = choices[s] as Choice;
		if (!choice.speech) {
			nonSpeech.push(segment.span);
			continue;
		}
		const parts = [segment];
		// One statement: the paragraphs of a long quote, and “A,” she said, “B.”
		while (
			s + 1 < segments.length &&
			belongsWith(choice, choices[s + 1] as Choice, segments[s] as QuotedSegment, segments[s + 1] as QuotedSegment)
		)
			parts.push(segments[++s] as QuotedSegment);
		let attribution: Attribution | undefined;
		if (choice.mention !== undefined) {
			previous = resolveSpeaker(choice.mention, context, previous);
			attribution = {speaker: previous, cue: choice.cue, rule: choice.rule, confidence: choice.confidence};
		}
		quotes.push({
			kind: isWhole(reading.article.text, segment) ? 'direct' : 'mixed',
			content: parts.map(part => part.span),
			quoted: parts.filter(part => part.primary).map(part => part.span),
			closed: (parts.at(-1) as QuotedSegment).closed,
			attribution,
			ambiguous: choice.ambiguous,
		});
	}
	return {quotes, nonSpeech};
}

function belongsWith(choice: Choice, next: Choice, segment: QuotedSegment, following: QuotedSegment): boolean {
	if (!next.speech) return false;
	if (following.continues) return true;
	return (
		choice.mention !== undefined &&
		next.mention !== undefined &&
		choice.mention.start === next.mention.start &&
		segment.block === following.block
	);
}

/** Whether the marks hold a whole statement rather than some words of one. */
function isWhole(text: string, segment: QuotedSegment): boolean {
	const first = text.charAt(segment.inner.start);
	return (
		first !== first.toLowerCase() &&
		/[.,!?…—-]["”»’']*$/u.test(text.slice(Math.max(segment.inner.start, segment.span.end - 4), segment.span.end))
	);
}
