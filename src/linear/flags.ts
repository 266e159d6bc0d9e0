import type {Article} from '../article/article.js';
import {findAnchor, makeAnchor} from '../library/anchor.js';
import {
	allMarks,
	type Change,
	type FoundMark,
	isRecordOf,
	markNamed,
	setMark,
	setRead,
	toggleRead,
	toggleStar,
	undo,
} from '../library/reading.js';
import {isMarkLetter} from '../library/reading-state.js';
import {openArticle} from './article-view.js';
import {openListing} from './listing-view.js';
import {withChange} from './remembered.js';
import {offsetOf} from './spell-article.js';
import {
	type Context,
	type LinearSession,
	type LinearState,
	type Listing,
	type Outcome,
	type Reply,
	reply,
} from './state.js';
import {subjectOf} from './subject.js';
import {plural, shown} from './words.js';

const NOTHING_KEPT = 'Nothing can be remembered here.';

/** Turns a flag of an article: of the one with the number, or of the one at hand. */
export function toggleFlag(context: Context, state: LinearState, argument: string, flag: 'read' | 'star'): Reply {
	const {session} = state;
	if (session === undefined) return reply(state, NOTHING_KEPT);
	const now = context.now();
	if (flag === 'read' && argument === 'all') {
		const all = context.library.articles.map(session.identify);
		return told(state, setRead(session.reading, all, {isRead: true, now}), 'All of them are read already.');
	}
	const article = articleOf(context, state, argument);
	if (typeof article === 'string') return reply(state, article);
	const change = flag === 'read' ? toggleRead : toggleStar;
	return told(state, change(session.reading, session.identify(article), now), '');
}

/** The article that a number of the list names; without one the article at hand. */
function articleOf(context: Context, state: LinearState, argument: string): Article | string {
	if (state.view.kind === 'article' && argument === '') return state.view.article;
	if (argument !== '' && !/^\d{1,9}$/.test(argument)) return 'That takes the number of an article: star 3';
	if (state.view.kind === 'article')
		return 'That is said of a list; here it means the article at hand, without a number.';
	const subject = subjectOf(context, state, argument === '' ? undefined : Number(argument));
	return typeof subject === 'string' ? subject : subject.article;
}

function told(state: LinearState, change: Change, otherwise: string): Reply {
	const {state: next, said} = withChange(state, change);
	return reply(next, said ?? otherwise);
}

/** Takes back the last change of what is remembered. */
export function undoLast(state: LinearState): Reply {
	const {session} = state;
	return session === undefined ? reply(state, NOTHING_KEPT) : told(state, undo(session.reading), 'Nothing to undo.');
}

/** Puts a mark at the page at hand; without a letter, lists the marks. */
export function mark(context: Context, state: LinearState, argument: string): Outcome {
	const {session, view} = state;
	if (session === undefined) return reply(state, NOTHING_KEPT);
	if (argument === '') return listMarks(context, state, session);
	if (!isMarkLetter(argument)) return reply(state, 'A mark is named by one letter or digit: mark a');
	if (view.kind !== 'article') return reply(state, 'A mark stands in an article; open one first.');
	const anchor = makeAnchor(view.article.text, offsetOf(view.article, view.first));
	const article = session.identify(view.article);
	return told(state, setMark(session.reading, argument, {article, anchor, now: context.now()}), '');
}

/** Opens the article of a mark, at its place. */
export function goToMark(context: Context, state: LinearState, argument: string): Outcome {
	const {session} = state;
	if (session === undefined) return reply(state, NOTHING_KEPT);
	if (argument === '') return listMarks(context, state, session);
	const found = markNamed(session.reading, argument);
	if (found === undefined) return reply(state, `No mark "${shown(argument)}". Type "mark" for those there are.`);
	const article = articleOfMark(context, session, found);
	if (article === undefined) return reply(state, notHere(found));
	const {offset, exactness} = findAnchor(article.text, found.anchor);
	const opened = openArticle(context, state, {kind: 'article', article, offset});
	if (exactness !== 'lost' || opened.kind !== 'reply') return opened;
	return {...opened, lines: ['The words of the mark are gone; this is about where they stood.', ...opened.lines]};
}

function articleOfMark(
	{library}: Context,
	{reading, identify}: LinearSession,
	{article}: FoundMark,
): Article | undefined {
	return library.articles.find(each => isRecordOf(reading, article, identify(each)));
}

const notHere = ({letter, article}: FoundMark): string =>
	`Mark ${letter} is in an article that is not open here: ${shown(article.path ?? article.id)}`;

function listMarks(context: Context, state: LinearState, session: LinearSession): Reply {
	const marks = allMarks(session.reading);
	if (marks.length === 0) return reply(state, 'No marks yet: in an article, "mark a" puts one.');
	const list: Listing = {
		heading: [`${plural(marks.length, 'mark')}.`],
		name: 'Marks',
		count: marks.length,
		line: index => {
			const {letter, article, anchor} = marks[index] as FoundMark;
			return `${letter}, in ${shown(article.title)}: ${shown(anchor.exact)}`;
		},
		target: index => {
			const found = marks[index] as FoundMark;
			const article = articleOfMark(context, session, found);
			if (article === undefined) return {kind: 'nowhere', why: notHere(found)};
			return {kind: 'article', article, offset: findAnchor(article.text, found.anchor).offset};
		},
	};
	return openListing(state, list);
}
