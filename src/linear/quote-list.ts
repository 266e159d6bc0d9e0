import type {Article} from '../article/article.js';
import {speakerKey} from '../layout/speaker-labels.js';
import type {AskedQuote, AskSort} from '../library/ask.js';
import {growAll} from '../library/growing.js';
import type {SpokenQuote} from '../library/speakers.js';
import {askedWords, called, nameAndRole, nobodyCalled} from './called.js';
import {openListing} from './listing-view.js';
import {startOf} from './quote-steps.js';
import {paragraphAt} from './spell-article.js';
import {type Known, spellQuote, withSpeaker} from './spell-quote.js';
import {type Context, type LinearState, type Listing, type Outcome, reply} from './state.js';
import {articleName, listed, plural, shown} from './words.js';
import {withNames} from './work.js';

/** What did X say about Y? Either may be left out. */
export type Asked = {readonly by: string | undefined; readonly about: string | undefined};

/** Quotes of all articles, newest first or the most relevant first. */
export function askQuotes(context: Context, state: LinearState, asked: Asked, sort: AskSort = 'date'): Outcome {
	const {by, about} = asked;
	return withNames(context.library, names => {
		const speakers = by === undefined ? [] : called(names.speakers, by);
		if (by !== undefined && speakers.length === 0) return reply(state, nobodyCalled(names, by));
		const subject = about?.replace(/^(?:the|an?) /i, '');
		const wanted = by === undefined ? [undefined] : speakers.map(({id}) => ({id}));
		const found = wanted.flatMap(each => growAll(names.ask({by: each, about: subject, sort, isWide: true})));
		// Those that do not name the subject themselves stay last.
		if (speakers.length > 1)
			found.sort((a, b) => Number(isWider(a)) - Number(isWider(b)) || (sort === 'date' ? newestFirst(a, b) : 0));
		const of = askedWords(listed(speakers.map(nameAndRole)), about ?? '');
		if (found.length > 0) {
			const order = sort === 'date' ? '' : `, the most relevant first`;
			const list = quoteList(found, [`${plural(found.length, 'quote')}${of}${order}.`], speakers.length === 1);
			const other = sort === 'date' ? 'relevance' : 'date';
			return openListing(state, {...list, reorder: now => askQuotes(context, now, asked, other)});
		}
		const others = speakers.reduce((sum, {quotes}) => sum + quotes.length, 0);
		const rest =
			by === undefined || about === undefined
				? ''
				: ` Type "by ${shown(by)}" for ${plural(others, 'quote')} on other things.`;
		return reply(state, `No quote${of}.${rest}`);
	});
}

const isWider = ({where}: AskedQuote): boolean => where === 'article';

function newestFirst({doc: {article: a}}: SpokenQuote, {doc: {article: b}}: SpokenQuote): number {
	const [x = '', y = ''] = [a.published, b.published];
	return x === y ? 0 : x < y ? 1 : -1;
}

/** Quotes of all articles for which no speaker could be named. */
export function unattributedQuotes({library}: Context, state: LinearState): Outcome {
	return withNames(library, ({docs}) => {
		const found = docs.flatMap(doc =>
			doc.quotes.filter(({attribution}) => attribution === undefined).map(quote => ({doc, quote})),
		);
		return openListing(state, quoteList(found, [`${plural(found.length, 'unattributed quote')}.`], false));
	});
}

/** A quote, and what its article is about where that makes it an answer. */
type ListedQuote = SpokenQuote & {readonly topic?: string};

/** Quotes as a numbered list; `isSole`: all of one speaker, whose role the heading says. */
export function quoteList(found: readonly ListedQuote[], heading: readonly string[], isSole: boolean): Listing {
	return {
		heading,
		name: 'Quotes',
		count: found.length,
		line: index => {
			const {doc, quote, topic} = found[index] as ListedQuote;
			const known: Known = isSole ? new Set([speakerKey(quote)]) : new Set();
			const where = topic === undefined ? 'In' : `In an article about ${shown(topic)}`;
			return `${spellQuote(doc, quote, known)} ${where}: ${articleName(doc.article)}.`;
		},
		target: index => {
			const {doc, quote} = found[index] as SpokenQuote;
			return {kind: 'article', article: doc.article, quote: doc.quotes.indexOf(quote)};
		},
	};
}

/** Quotes of one article with their numbers: all, or those of one speaker by `speakerKey`. */
export function quotesHere({library}: Context, article: Article, key?: string): Listing {
	const doc = library.doc(article);
	let before: Known = new Set();
	const quotes = doc.quotes.flatMap((quote, index) => {
		if (key !== undefined && speakerKey(quote) !== key) return [];
		// The role is said with a speaker's first.
		const known = before;
		before = withSpeaker(before, quote);
		return [{quote, index, known}];
	});
	return {
		heading: [`${plural(quotes.length, 'quote')} in this article.`],
		name: 'Quotes',
		count: quotes.length,
		line: at => {
			const {quote, known} = quotes[at] as (typeof quotes)[number];
			return `${spellQuote(doc, quote, known)} Paragraph ${paragraphAt(article, startOf(quote)) + 1}.`;
		},
		target: at => ({kind: 'article', article, quote: (quotes[at] as (typeof quotes)[number]).index}),
	};
}
