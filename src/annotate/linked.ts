import type {Entity, Mention} from './annotation.js';
import type {Gender} from './lexicon/roles.js';

/** What linking learnt of an entity and the reader does not see. Parallel to `Linked.entities`. */
export type EntityFacts = {
	/** `undefined`: nothing told it, or the signs disagreed. */
	readonly gender: Gender | undefined;
	/** Every role the article gives, in text order, as written. */
	readonly roles: readonly string[];
	/** The words of those roles, lower case. */
	readonly roleWords: ReadonlySet<string>;
	/** Indexes into `Linked.mentions`, in text order. */
	readonly mentions: readonly number[];
};

/** The names of an article, each traced to what it names. */
export type Linked = {
	readonly entities: readonly Entity[];
	readonly facts: readonly EntityFacts[];
	/** In text order, not overlapping. */
	readonly mentions: readonly Mention[];
	/** Index into `entities` of each mention. */
	readonly entityOf: Int32Array;
	/** First and last token of each mention. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** First token of the title or role before each mention; its first token when there is none. */
	readonly titleFirst: Int32Array;
};
