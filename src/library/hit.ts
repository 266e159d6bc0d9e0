import type {Article} from '../article/article.js';
import type {Span} from '../text/span.js';

/** What a search term was found in. */
export type HitField = 'title' | 'speaker' | 'entity' | 'place' | 'passage';

/** One place in one article that answers a search. */
export type Hit = {
	readonly article: Article;
	readonly field: HitField;
	/** The words to show, from `article.text` or a name: never empty. Not yet made visible. */
	readonly shown: string;
	/** Where in `shown` the term matched, in UTF-16 code units of `shown`. */
	readonly matches: readonly Span[];
	/** Where the article opens: the first matched words in `article.text`; `undefined` for a hit that stands outside the text (front matter). */
	readonly target: Span | undefined;
	/** 0 is a perfect match, 1 a very poor one. */
	readonly score: number;
};
