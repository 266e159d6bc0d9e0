import type {Span} from '../text/span.js';
import {firstEndingAfter} from '../text/span.js';
import type {Entity, Speaker} from './annotation.js';
import type {Linked} from './linked.js';
import type {Reading} from './reading.js';

/** What tracing a speaker needs to know of the article; made once, then asked for every quote. */
export type SpeakerContext = {readonly reading: Reading; readonly linked: Linked};

export function speakerContext(reading: Reading, linked: Linked): SpeakerContext {
	return {reading, linked};
}

/**
 * Traces the words that say who spoke to a name: the fullest in the article, else the words themselves. `previous` is the
 * speaker of the quote before, when there is one.
 */
export function resolveSpeaker(mention: Span, context: SpeakerContext, _previous?: Speaker): Speaker {
	const {reading, linked} = context;
	const at = firstEndingAfter(linked.mentions, mention.start);
	const named = linked.mentions[at];
	if (named !== undefined && named.span.start < mention.end) {
		const entity = linked.entities[linked.entityOf[at] as number] as Entity;
		return {span: mention, name: entity.name, role: entity.role, entity: entity.id};
	}
	const words = reading.article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
	return {span: mention, name: words.replace(/^(?:the|an?) /i, ''), role: undefined, entity: undefined};
}
