import type {Span} from '../text/span.js';
import type {EntityKind} from './annotation.js';

/** Words that look like the name of a person, an organization or a place, before anything links them to an entity. */
export type RawMention = {
	/** The name alone: no title (`President`), no article (`the`), no possessive ending. */
	readonly span: Span;
	readonly kind: EntityKind;
	/** 0 to 1: how sure the tagger is of span and kind together. */
	readonly confidence: number;
	/** Index of the first token of the name. */
	readonly first: number;
	/** Index of the last token of the name, itself included. */
	readonly last: number;
};
