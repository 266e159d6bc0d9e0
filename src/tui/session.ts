import type {Article} from '../article/article.js';
import {comparePositions} from '../layout/layout-article.js';
import type {Anchor} from '../library/anchor.js';
import {findAnchor, makeAnchor} from '../library/anchor.js';
import {inOneGo} from '../library/in-one-go.js';
import {
	beginReading,
	type Change,
	isNew,
	isRead,
	isStarred,
	lastPosition,
	noteArticlesInSteps,
	type Reading,
	rememberPosition,
	setRead,
} from '../library/reading.js';
import {type ArticleIdentity, EMPTY_STATE} from '../library/reading-state.js';
import {type ArticleState, scrollTo} from './article-state.js';
import {articleGeometry} from './geometry.js';
import {paneSize} from './panes.js';
import type {State} from './state.js';

/** What the reader has read, starred and marked, and the way from an article to what is remembered of it. */
export type Session = {
	readonly reading: Reading;
	readonly identify: (article: Article) => ArticleIdentity;
	/** The articles have been looked up: from then on it is known which are new. */
	readonly isNoted: boolean;
};

/** A session of which nothing is kept, for a reader without a home. */
export function bareSession(): Session {
	const identities = new WeakMap<Article, ArticleIdentity>();
	return {
		reading: beginReading(EMPTY_STATE, 0),
		isNoted: false,
		identify: article => {
			let identity = identities.get(article);
			if (identity === undefined) {
				const {id, path, title} = article;
				identity = {id, path, title, hash: id};
				identities.set(article, identity);
			}
			return identity;
		},
	};
}

/** What the list says of an article. */
export type Standing = {readonly isNew: boolean; readonly isRead: boolean; readonly isStarred: boolean};

const UNKNOWN: Standing = {isNew: false, isRead: false, isStarred: false};

export function standingOf({reading, identify, isNoted}: Session, article: Article): Standing {
	if (!isNoted) return UNKNOWN;
	const identity = identify(article);
	return {
		isNew: isNew(reading, identity),
		isRead: isRead(reading, identity),
		isStarred: isStarred(reading, identity),
	};
}

/** Takes note of all articles of the library, so that those that were not there before are known as new. */
export function noteLibrary(state: State, now: number): State {
	return inOneGo(noteLibraryInSteps(state, now))(state);
}

/** The same with pauses: answers with what does it to the state of then. */
export function* noteLibraryInSteps(
	{session: {reading, identify}, library}: State,
	now: number,
): Generator<undefined, (current: State) => State> {
	const identities = library.articles.map(identify);
	const note = yield* noteArticlesInSteps(reading, identities, now);
	return current => ({
		...current,
		session: {...current.session, reading: note(current.session.reading), isNoted: true},
	});
}

/** Takes in a change of what is kept, and says it. */
export function withChange(state: State, {reading, did}: Change, otherwise?: string): State {
	if (did === undefined) return otherwise === undefined ? state : {...state, notice: otherwise};
	return {...state, session: {...state.session, reading}, notice: did};
}

/** The place at the top of the screen, quoted so that it is found again. */
export function anchorOf(article: ArticleState): Anchor {
	return makeAnchor(article.article.text, Math.max(0, article.anchor));
}

/** Scrolls an article just opened to where it was left last time. */
export function resume(state: State, article: ArticleState): ArticleState {
	const {session} = state;
	const anchor = lastPosition(session.reading, session.identify(article.article));
	if (anchor === undefined || anchor.offset === 0) return article;
	const {offset} = findAnchor(article.article.text, anchor);
	const size = paneSize(state);
	const {layout} = article.page;
	const at = scrollTo(article, layout.positionOf(offset), size);
	// Who has read it to the end begins anew.
	return comparePositions(at.top, layout.lastTop(articleGeometry(size).body)) < 0 ? at : article;
}

/**
 * What follows from an action by itself: an article that is left is remembered where it was left, and one that is opened
 * counts as read.
 */
export function followReading(before: State, after: State): State {
	const left = shownArticle(before);
	const shown = shownArticle(after);
	if (left?.article === shown?.article) return after;
	let {reading} = after.session;
	const {identify} = after.session;
	const {now} = after;
	if (left !== undefined) reading = rememberPosition(reading, identify(left.article), {anchor: anchorOf(left), now});
	if (shown !== undefined) {
		const change = setRead(reading, [identify(shown.article)], {isRead: true, now});
		// Nobody asked for it, so undoing begins with what was asked for.
		reading = {...change.reading, history: reading.history};
	}
	return reading === after.session.reading ? after : {...after, session: {...after.session, reading}};
}

/** Remembers where the open article is at the end. */
export function closeReading(state: State): Reading {
	const {session, now} = state;
	const shown = shownArticle(state);
	if (shown === undefined) return session.reading;
	return rememberPosition(session.reading, session.identify(shown.article), {anchor: anchorOf(shown), now});
}

function shownArticle({screen, article}: State): ArticleState | undefined {
	return screen === 'article' ? article : undefined;
}
