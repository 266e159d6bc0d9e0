import type {Article} from '../article/article.js';
import type {Library} from '../library/library.js';
import {isRead, isStarred, type Reading} from '../library/reading.js';
import {type ArticleIdentity, recordOf} from '../library/reading-state.js';
import type {LinearSession, LinearState, Listing} from './state.js';
import {articleName, plural} from './words.js';

/** Which articles a list holds. */
export type Choice = 'all' | 'new' | 'unread' | 'starred';

/** The articles of the library, or those of a kind. */
export function articleList(library: Library, choice: Choice, session: LinearSession | undefined): Listing {
	const articles =
		choice === 'all' ? library.articles : library.articles.filter(each => isChosen(session, each, choice));
	const what = choice === 'all' ? plural(articles.length, 'article') : plural(articles.length, `${choice} article`);
	return {
		heading: [`${what}.`],
		name: 'Articles',
		count: articles.length,
		line: (index, now) => articleLine(library, articles[index] as Article, now),
		target: index => ({kind: 'article', article: articles[index] as Article}),
	};
}

function isChosen(session: LinearSession | undefined, article: Article, choice: Exclude<Choice, 'all'>): boolean {
	if (session === undefined) return choice === 'unread';
	const {reading, identify} = session;
	const identity = identify(article);
	if (choice === 'new') return isUnseen(reading, identity);
	return choice === 'starred' ? isStarred(reading, identity) : !isRead(reading, identity);
}

/** Was in no session before this one, whether or not it has been taken note of in this one. */
function isUnseen({state, since, began}: Reading, identity: ArticleIdentity): boolean {
	const record = recordOf(state, identity);
	return since !== undefined && (record === undefined || record.firstSeen >= began);
}

/** `Four German words outside a town hall, 26 June 1963, West Berlin, 11 quotes, starred, read`. */
function articleLine(library: Library, article: Article, {session}: LinearState): string {
	const parts = [articleName(article)];
	// Counting them takes reading the article: said where that has been done.
	if (library.isAnnotated(article)) parts.push(plural(library.doc(article).quotes.length, 'quote'));
	if (session !== undefined) {
		const identity = session.identify(article);
		if (isUnseen(session.reading, identity)) parts.push('new');
		if (isStarred(session.reading, identity)) parts.push('starred');
		if (isRead(session.reading, identity)) parts.push('read');
	}
	return parts.join(', ');
}
