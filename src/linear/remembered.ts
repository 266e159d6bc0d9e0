import type {Article} from '../article/article.js';
import {findAnchor, makeAnchor} from '../library/anchor.js';
import {type Change, lastPosition, type Reading, rememberPosition, setRead} from '../library/reading.js';
import type {LinearState} from './state.js';

/** Where the article was left, in UTF-16 code units; `undefined` when it was not, or at its beginning. */
export function recallPlace({session}: LinearState, article: Article): number | undefined {
	if (session === undefined) return undefined;
	const anchor = lastPosition(session.reading, session.identify(article));
	if (anchor === undefined || anchor.offset === 0) return undefined;
	return findAnchor(article.text, anchor).offset;
}

/** The state with a place kept as where the article is left. */
export function rememberPlace(state: LinearState, article: Article, offset: number, now: number): LinearState {
	const {session} = state;
	if (session === undefined) return state;
	const anchor = makeAnchor(article.text, offset);
	return withReading(state, rememberPosition(session.reading, session.identify(article), {anchor, now}));
}

/** An article that is opened counts as read. Nobody asked for it, so undoing begins with what was asked for. */
export function withOpened(state: LinearState, article: Article, now: number): LinearState {
	const {session} = state;
	if (session === undefined) return state;
	const {reading} = setRead(session.reading, [session.identify(article)], {isRead: true, now});
	return withReading(state, {...reading, history: session.reading.history});
}

export function withReading(state: LinearState, reading: Reading): LinearState {
	const {session} = state;
	return session === undefined || session.reading === reading ? state : {...state, session: {...session, reading}};
}

/** Takes in a change of what is remembered; `said`: in words, `undefined` when there was nothing to do. */
export function withChange(state: LinearState, {reading, did}: Change): {state: LinearState; said: string | undefined} {
	return {state: withReading(state, reading), said: did};
}
