import type {AnnotatedArticle, Quote, QuoteKind} from '../annotate/annotation.js';
import type {Span} from '../text/span.js';
import type {Library} from './library.js';
import {matchesName} from './name-match.js';
import {findSpeakers} from './speakers.js';
import {createSubject, createTopicOf} from './subject.js';

/** Which quotes to show; every given part must hold. */
export type QuoteQuery = {
	/** A name of the speaker in any of its forms, accents and case aside. */
	readonly by?: string | undefined;
	/** A person, organization, place or any words that the quote speaks of; a country by any of its names and adjectives. */
	readonly about?: string | undefined;
	readonly kind?: QuoteKind | undefined;
	/** Only quotes that no speaker could be found for. */
	readonly unattributed?: boolean;
};

/** A quote that answers a query, with the words in it, or else beside it, that speak of the subject. */
export type FoundQuote = {
	readonly doc: AnnotatedArticle;
	readonly quote: Quote;
	readonly about: readonly Span[];
	/** The words by which the title or the summary of the article names the subject, where no words of the text do. */
	readonly topic?: string;
};

/**
 * Yields the quotes article by article in the library's order, each article's in text order. A question for a speaker
 * annotates every article first, since a name that one article gives in full may stand short in another. What a speaker
 * said about a subject is followed by what he or she said in articles whose title or summary names it.
 */
export function* findQuotes(library: Library, query: QuoteQuery): Generator<FoundQuote> {
	const subject = query.about === undefined ? undefined : createSubject(query.about);
	const {by} = query;
	const speakers = by === undefined ? undefined : findSpeakers(library);
	const topic = by === undefined || query.about === undefined ? undefined : createTopicOf(query.about);
	const wider: FoundQuote[] = [];
	const wanted = new Set(by === undefined ? [] : speakers?.all.filter(speaker => matchesName(by, speaker.forms)));
	for (const article of library.articles) {
		const doc = library.doc(article);
		for (const quote of doc.quotes) {
			if (query.kind !== undefined && quote.kind !== query.kind) continue;
			if (query.unattributed === true && quote.attribution !== undefined) continue;
			if (speakers !== undefined) {
				const speaker = speakers.of(quote);
				if (speaker === undefined || !wanted.has(speaker)) continue;
			}
			const about = subject === undefined ? [] : subject(doc, quote);
			if (subject === undefined || about.length > 0) yield {doc, quote, about};
			else {
				const words = topic?.(doc, quote);
				if (words !== undefined) wider.push({doc, quote, about, topic: words});
			}
		}
	}
	yield* wider;
}
