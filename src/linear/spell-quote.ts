import {type AnnotatedArticle, isSure, type Quote} from '../annotate/annotation.js';
import {speakerKey, speakerLabel} from '../layout/speaker-labels.js';
import {shownWords} from '../output/shown-words.js';

/** `Jens Stoltenberg, NATO Secretary General`; `probably Jens Stoltenberg`; `unattributed`. Safe to print. */
export function spellSpeaker(quote: Quote, {hasRole}: {readonly hasRole: boolean}): string {
	const {attribution, ambiguous} = quote;
	if (attribution === undefined) return ambiguous ? 'unattributed, two speakers equally likely' : 'unattributed';
	const {name, role} = speakerLabel(quote);
	const doubt = isSure(attribution) ? '' : 'probably ';
	return `${doubt}${name}${hasRole && role !== '' ? `, ${role}` : ''}`;
}

/** What is said before the words of a quote and after them. */
export function spellKind({kind}: Quote): {readonly opening: string; readonly closing: string} {
	return kind === 'indirect'
		? {opening: 'Reported', closing: 'End of report.'}
		: {opening: 'Quote', closing: 'End of quote.'};
}

/** The role is said where the speaker is not in `known`. */
export type Known = ReadonlySet<string>;

/** `known`, and the speaker of the quote, whose role has now been said. */
export function withSpeaker(known: Known, quote: Quote): Known {
	const key = speakerKey(quote);
	return known.has(key) ? known : new Set([...known, key]);
}

/** A whole quote: `Quote, Jens Stoltenberg, NATO Secretary General: “We will talk.” End of quote.` Safe to print. */
export function spellQuote({article}: AnnotatedArticle, quote: Quote, known: Known = new Set()): string {
	const {opening, closing} = spellKind(quote);
	const speaker = spellSpeaker(quote, {hasRole: !known.has(speakerKey(quote))});
	const words = quote.content.map(span => shownWords(article, span)).join(' ... ');
	// Some of these words are the reporter's: those without marks.
	const part = quote.kind === 'mixed' ? ' in part' : '';
	return `${opening}${part}, ${speaker}: ${closed(words)} ${closing}`;
}

/** Words with a mark at their end, so that a voice stops there: those without quotation marks may have none. */
export function closed(words: string): string {
	return /[\p{P}\p{S}]$/u.test(words) ? words : `${words}.`;
}
