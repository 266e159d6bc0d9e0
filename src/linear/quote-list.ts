import type {Article} from '../article/article.js';
import {speakerKey} from '../layout/speaker-labels.js';
import type {Library} from '../library/library.js';
import {matchesName} from '../library/name-match.js';
import {type FoundQuote, findQuotes} from '../library/query.js';
import {findSpeakers, type LibrarySpeaker} from '../library/speakers.js';
import {nearest} from '../text/nearest.js';
import {openListing} from './listing-view.js';
import {startOf} from './quote-steps.js';
import {paragraphAt} from './spell-article.js';
import {type Known, spellQuote} from './spell-quote.js';
import type {Context, LinearState, Listing, Outcome} from './state.js';
import {reply} from './state.js';
import {articleName, listed, plural, shown} from './words.js';
import {withAllDocs} from './work.js';

/** What did X say about Y? Either may be left out. */
export type Asked = {
	readonly by: string | undefined;
	readonly about: string | undefined;
	readonly isUnattributed?: boolean;
};

/** Quotes of all articles. */
export function askQuotes({library}: Context, state: LinearState, asked: Asked): Outcome {
	return withAllDocs(library, () => {
		const {by, about, isUnattributed = false} = asked;
		const speakers = by === undefined ? [] : speakersNamed(library, by);
		if (by !== undefined && speakers.length === 0) return reply(state, nobody(library, by));
		const found = [...findQuotes(library, {by, about, unattributed: isUnattributed})];
		const what = about === undefined ? '' : ` about ${shown(about)}`;
		// A role stands between commas.
		const names = listed(speakers.map(nameOf));
		const who = names === '' ? '' : ` by ${names}${what !== '' && names.includes(',') ? ',' : ''}`;
		const kind = isUnattributed ? 'unattributed quote' : 'quote';
		if (found.length > 0) {
			const sole = speakers.length === 1;
			return openListing(state, quoteList(found, `${plural(found.length, kind)}${who}${what}.`, sole));
		}
		const others = speakers.reduce((sum, {quotes}) => sum + quotes.length, 0);
		const all =
			by === undefined || about === undefined
				? ''
				: ` “by ${shown(by)}” lists ${plural(others, 'quote')} on other things.`;
		return reply(state, `No ${kind}${who}${what}.${all}`);
	});
}

export function speakersNamed(library: Library, name: string): readonly LibrarySpeaker[] {
	return findSpeakers(library).all.filter(speaker => matchesName(name, speaker.forms));
}

/** That nobody of the name speaks, and who was perhaps meant. */
function nobody(library: Library, name: string): string {
	const words = new Map<string, string>();
	for (const {name: full, kind} of findSpeakers(library).all)
		if (kind !== undefined) for (const word of full.split(/\s+/)) words.set(word.toLowerCase(), full);
	const near = nearest(name, [...words.keys()]);
	const full = near === undefined ? undefined : words.get(near);
	const remedy = full === undefined ? '“speakers” lists who is.' : `Did you mean ${shown(full)}?`;
	return `Nobody called ${shown(name)} is quoted. ${remedy}`;
}

function nameOf({name, role}: LibrarySpeaker): string {
	return shown(role === undefined ? name : `${name}, ${role}`);
}

/** Quotes as a numbered list; `isSole`: all of one speaker, whose role the heading says. */
export function quoteList(found: readonly FoundQuote[], heading: string, isSole: boolean): Listing {
	return {
		heading: [heading],
		name: 'Quotes',
		count: found.length,
		line: index => {
			const {doc, quote} = found[index] as FoundQuote;
			const known: Known = isSole ? new Set([speakerKey(quote)]) : new Set();
			return `${spellQuote(doc, quote, known)} In: ${articleName(doc.article)}.`;
		},
		target: index => {
			const {doc, quote} = found[index] as FoundQuote;
			return {kind: 'article', article: doc.article, quote: doc.quotes.indexOf(quote)};
		},
	};
}

/** All quotes of one article, numbered as everywhere. */
export function quotesHere({library}: Context, article: Article): Listing {
	const doc = library.doc(article);
	return {
		heading: [`${plural(doc.quotes.length, 'quote')} in this article.`],
		name: 'Quotes',
		count: doc.quotes.length,
		line: index => {
			const quote = doc.quotes[index];
			if (quote === undefined) return '';
			return `${spellQuote(doc, quote)} Paragraph ${paragraphAt(article, startOf(quote)) + 1}.`;
		},
		target: index => ({kind: 'article', article, quote: index}),
	};
}
