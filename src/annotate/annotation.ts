import type {Article} from '../article/article.js';
import type {Span} from '../text/span.js';

/** Unique in one article: `person:jens stoltenberg`. */
export type EntityId = string;
export type EntityKind = 'person' | 'organization' | 'place';

/** Words in this text that name an entity. */
export type Mention = {readonly span: Span; readonly entity: EntityId};

/** The thing itself. */
export type Entity = {
	readonly id: EntityId;
	readonly kind: EntityKind;
	/** The fullest name in the article, without role or title: `Jens Stoltenberg`. */
	readonly name: string;
	/** Every other form by which the article names it, as written: `Stoltenberg`, `NATO`. */
	readonly aliases: readonly string[];
	/** Office or description as the article gives it: `NATO Secretary General`. */
	readonly role: string | undefined;
};

export type Speaker = {
	/** The words that say who spoke: a name, a pronoun, “the NATO chief”. */
	readonly span: Span;
	/** To whom they were traced: the fullest name in the article, else the words themselves (“a senior diplomat”). */
	readonly name: string;
	readonly role: string | undefined;
	/** “a senior diplomat” has none. */
	readonly entity: EntityId | undefined;
};

export type Attribution = {
	readonly speaker: Speaker;
	/** The word or words of saying: `said`, `according to`. */
	readonly cue: Span | undefined;
	/** Which rule or feature decided, in kebab case: `verb-after-quote`. */
	readonly rule: string;
	/** 0 to 1, calibrated on the development data. */
	readonly confidence: number;
};

/** The rule of indirect speech. */
export const INDIRECT_RULE = 'indirect-speech';
/** The rule of a quote inside another whose words around it name its speaker. */
export const INSIDE_RULE = 'said-inside-quote';

/**
 * From these confidences on a speaker is named without a mark of doubt. For words in marks such names are right 98 times in
 * 100 on the development data. Of indirect speech the confidence is the lower one, since it also covers where the words
 * begin and end, and so doubts names that are right.
 */
const SURE = 0.85;
const SURE_INDIRECT = 0.7;

/** Whether the speaker is named without a mark of doubt. */
export function isSure({rule, confidence}: Attribution): boolean {
	return confidence >= (rule === INDIRECT_RULE ? SURE_INDIRECT : SURE);
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** Words that somebody is said to have said. */
export type Quote = {
	/** `direct`: marks around a whole statement; `mixed`: marks around a part of it; `indirect`: no marks. */
	readonly kind: QuoteKind;
	/** All the attributed words; “A,” she said, “B.” has two. At least one, in text order, not overlapping. */
	readonly content: readonly Span[];
	/** The parts inside quotation marks, marks included, each inside a content span; none for an indirect quote. */
	readonly quoted: readonly Span[];
	/** False when a mark was opened and never closed. */
	readonly closed: boolean;
	/** `undefined`: unattributed, since nothing was sure enough. */
	readonly attribution: Attribution | undefined;
	/** True when it is unattributed because two speakers were about equally likely. */
	readonly ambiguous: boolean;
	/** Of an unattributed quote, the words likeliest to say who spoke, if any: a place to look at, and no claim. */
	readonly likeliest?: Span | undefined;
};

export type AnnotatedArticle = {
	readonly article: Article;
	/** In order of first mention. */
	readonly entities: readonly Entity[];
	/** In text order, not overlapping. */
	readonly mentions: readonly Mention[];
	/** In text order of their first content span. */
	readonly quotes: readonly Quote[];
	/** Words in quotation marks that nobody said: scare quotes, titles of works, coined terms. In text order. */
	readonly nonSpeech: readonly Span[];
};
