import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import type {Article} from '../article/article.js';
import type {Library} from '../library/library.js';
import {createNameIndex, type NameIndex} from '../library/name-index.js';
import {createSearch} from '../library/search.js';
import {quoteInSight} from './article-state.js';
import {listGeometry} from './geometry.js';
import type {Command} from './keymap.js';
import {isFiltered, listItems} from './list-state.js';
import type {LongReading, ReadLong, ReadMany} from './long-reading.js';
import {moduleOf} from './module-of.js';
import {bareDoc, isInstant, readPage} from './pages.js';
import {paneSize} from './panes.js';
import {createReadAhead, type Going} from './read-ahead.js';
import {createSearchAnswer, isUnanswered} from './search-answer.js';
import type {KnownNames, State} from './state.js';
import type {Store} from './store.js';
import type {View} from './view-types.js';
import {articleSize} from './why-rows.js';
import {createWorkSign} from './work-sign.js';

/** Longest stretch of work between two looks at the keyboard, in ms; a single article may take a little longer. */
const SLICE = 8;
/** How long Enter waits for the index when words and Enter were typed ahead, in ms. */
const PATIENCE = 400;
/** How long the first frame of a view, or of what was typed in one, waits for what it shows, in ms: in a small library, and in others. */
const VIEW_PATIENCE = 8;
const LARGE_PATIENCE = 3;
/** How long after a key, in a large library, nothing is done that nobody waits for, in ms: the next key may follow at once. */
const REST = 40;
/** How often the screen tells how far the reading has got, and shows how an answer grows, in ms. */
const TELLING = 100;
/** A library of no more text than this, in UTF-16 code units, is indexed before anybody searches: it takes a blink. */
const EAGER = 500_000;

const NEEDS_QUOTES: ReadonlySet<Command['type']> = new Set([
	'nextQuote',
	'previousQuote',
	'nextBySpeaker',
	'previousBySpeaker',
	'chooseSpeaker',
]);

/** Why each quote has its speaker, in the order of `doc.quotes`. */
export type Explain = (doc: AnnotatedArticle) => readonly QuoteEvidence[];

export type BackgroundOptions = {
	readonly explain: Explain;
	readonly readLong: ReadLong;
	readonly readMany: ReadMany;
};

export type Background = {
	/** Does at once what a command cannot do without: the answer to the search, the quotes of an article just opened. */
	readonly prepare: (command: Command['type']) => void;
	readonly stop: () => void;
};

/**
 * Does what the screen does without at first: annotates the articles in sight, reads a long article that was opened,
 * builds the search index and answers the search, and finds out why quotes have their speakers when that is asked. In slices, so that a key never waits long.
 */
export function startBackground(screen: Store, {explain, readLong, readMany}: BackgroundOptions): Background {
	const {library} = screen.get();
	/** Changes from here are not the reader’s. */
	let isOwn = false;
	const store: Store = {
		...screen,
		dispatch: action => {
			const wasOwn = isOwn;
			isOwn = true;
			screen.dispatch(action);
			isOwn = wasOwn;
		},
	};
	const index = createSearch(quickLibrary(library));
	const answer = createSearchAnswer(store, index);
	const skipped = library.articles.filter(article => isTooLong(library, article)).length;
	const isSmall = library.articles.reduce((sum, {text}) => sum + text.length, 0) <= EAGER;
	const isQuick = isSmall && library.articles.every(article => isInstant(article) || library.isAnnotated(article));
	let names: NameIndex | undefined;
	let timer: NodeJS.Immediate | undefined;
	let viewBefore: View | undefined;
	let queryBefore: string | undefined;
	let haltsBefore = 0;
	let isStopped = false;
	let restsUntil = 0;
	let pause: NodeJS.Timeout | undefined;
	let toldAt = 0;
	/** Articles in sight that are read on the side, and whether some came of which the screen does not tell yet. */
	const asked = new Set<Article>();
	let isNews = false;
	let long: (LongReading & {readonly article: Article}) | undefined;
	const work = createWorkSign(store);

	const schedule = () => {
		if (timer === undefined && !isStopped) timer = setImmediate(workOn);
	};
	/** True in the moments after a key; what is put off then is done later. */
	const isResting = (): boolean => {
		const rest = restsUntil - performance.now();
		if (rest <= 0) return false;
		pause ??= setTimeout(() => {
			pause = undefined;
			schedule();
		}, rest);
		return true;
	};
	const ahead = createReadAhead(
		article => !library.isAnnotated(article) && !isTooLong(library, article),
		() => (isSmall ? undefined : readMany(schedule)),
	);
	/** Goes on with what nobody waits for; true when there is more. It is scheduled unless an article is read on the side. */
	const goOn = (going: Going, end: number): boolean => {
		if (isAnyoneKnown() && isResting()) return true;
		const hasMore = ahead.goOn(going, end);
		if (hasMore && !ahead.isWaiting(going)) schedule();
		return hasMore;
	};
	/** Until then somebody waits, who has opened a view. */
	const isAnyoneKnown = (): boolean => names === undefined || names.names.articles > 0;
	const mayTell = (): boolean => {
		const now = performance.now();
		if (now - toldAt < TELLING) return false;
		toldAt = now;
		return true;
	};
	/** Begins to read a long article on the side; false where that cannot be done. */
	const readAside = (article: Article): boolean => {
		if (isInstant(article) || library.isAnnotated(article)) return false;
		if (long?.article === article) return true;
		const reading = readLong(article);
		if (reading === undefined) return false;
		long?.stop();
		long = {...reading, article};
		work.begin('quotes');
		void reading.done.then(isRead => {
			if (long?.article !== article) return;
			work.end('quotes');
			if (!isRead || isStopped) return;
			long = undefined;
			// At once, since it has been read.
			library.doc(article);
			readOpen();
		});
		return true;
	};
	/** Finds the quotes of the open article, if that has not been done; true when there was something to do. */
	const readOpen = (): boolean => {
		const {screen, article} = store.get();
		if (screen !== 'article' || article?.page.isBare !== true) return false;
		if (readAside(article.article)) return false;
		store.dispatch({type: 'page', page: readPage(library, article.article, paneSize(store.get()))});
		return true;
	};
	/** Finds out what is asked on the quotes of the open article; true when there was something to do. */
	const explainOpen = (): boolean => {
		const {screen, article} = store.get();
		if (screen !== 'article' || article === undefined || article.page.isBare || article.evidence !== undefined)
			return false;
		const {doc} = article.page;
		store.dispatch({type: 'evidence', doc, evidence: explain(doc)});
		return true;
	};
	/** In a short article nobody waits: no frame in between says that somebody does. */
	const explainAtOnce = () => {
		const state = store.get();
		const {article, why} = state;
		if (article === undefined || why !== undefined || !isInstant(article.article)) return;
		if (quoteInSight(article, articleSize(state)) >= 0) explainOpen();
	};
	/** Reads on until `end` (ms, of `performance.now()`) for a view that shows names; true when there is more to read. */
	const readNames = (end: number): boolean => {
		const view = viewUp(store.get());
		if (view === undefined || moduleOf(view).needsNames !== true) return false;
		names ??= createNameIndex(namedLibrary(library));
		const before = store.get().names;
		const hasMore = !names.isComplete && goOn(names, end);
		const {names: found, done, total} = names;
		const next = {names: found, done, total, skipped};
		const isReady = before === undefined || before.names === found || isAsLong(next, end);
		const shown = isReady ? next : {...next, names: before.names};
		if (before?.names !== shown.names || (before.done !== done && (done === total || mayTell())))
			store.dispatch({type: 'names', names: shown});
		if (!isReady) schedule();
		return hasMore || !isReady;
	};
	/** Lets the answer that is on the screen grow from other names; true when it is no shorter than it was, so that no row is lost. */
	const isAsLong = (next: KnownNames, end: number): boolean => {
		const state = store.get();
		const view = viewUp(state);
		if (view === undefined) return true;
		const {growing} = moduleOf(view);
		const now = growing?.(view, state);
		const then = growing?.(view, {...state, names: next});
		if (now === undefined || then === undefined) return true;
		while (!then.isDone && performance.now() < end && then.step());
		return then.isDone || then.items.length >= now.items.length;
	};
	/** Reads a small library for its names before a view asks for them. */
	const readAhead = (end: number): void => {
		names ??= createNameIndex(namedLibrary(library));
		if (!names.isComplete) goOn(names, end);
	};
	/** Lets the answer that is on the screen grow; true when it may grow further. */
	const growAnswer = (end: number): boolean => {
		const state = store.get();
		const view = viewUp(state);
		const growing = view === undefined ? undefined : moduleOf(view).growing?.(view, state);
		if (growing === undefined || growing.isDone) return false;
		let hasMore = true;
		while (hasMore && performance.now() < end) hasMore = growing.step();
		if (!hasMore || mayTell()) store.dispatch({type: 'annotated'});
		if (hasMore) schedule();
		return hasMore;
	};
	/** Nobody waits for what takes a blink: the first frame of a view is whole in a small library. */
	const prepareView = () => {
		const isFirst = isSmall || (store.get().names?.names.articles ?? 0) === 0;
		const end = performance.now() + (isFirst ? VIEW_PATIENCE : LARGE_PATIENCE);
		growAnswer(end);
		if (isFirst) readNames(end);
		growAnswer(end);
	};
	const answerTyped = () => {
		if (!isUnanswered(store.get())) return;
		const end = performance.now() + PATIENCE;
		while (isSmall && index.done < index.total && performance.now() < end && index.step());
		if (index.done === index.total) answer.work(Number.POSITIVE_INFINITY);
	};
	const workOn = () => {
		timer = undefined;
		if (isStopped) return;
		if (readOpen() || (store.get().why !== undefined && explainOpen())) {
			schedule();
			return;
		}
		const viewEnd = performance.now() + SLICE;
		const isGrowing = !work.isHalted('names') && (growAnswer(viewEnd) || readNames(viewEnd));
		work.set('names', isGrowing);
		if (isGrowing) return;
		const state = store.get();
		const {list} = state;
		const end = performance.now() + SLICE;
		if (answer.isDue()) {
			answer.work(end);
			schedule();
			return;
		}
		const isSearching = list.search !== undefined;
		let isMore = false;
		let isChosen = false;
		for (const [at, next] of inSight(state).entries()) {
			if (library.isAnnotated(next)) {
				if (!asked.delete(next)) continue;
				isNews = true;
				isChosen ||= at === 0;
				continue;
			}
			if (!isInstant(next)) continue;
			isMore = true;
			// The chosen one is shown beside the list: it does not wait.
			if (at > 0 && isResting()) break;
			if (ahead.ask(next)) {
				asked.add(next);
				continue;
			}
			library.doc(next);
			isNews = true;
			isChosen = true;
			if (performance.now() > end) break;
		}
		if (isNews && (isChosen || !isMore || mayTell())) {
			isNews = false;
			store.dispatch({type: 'annotated'});
			schedule();
			return;
		}
		if (!isSearching && !isSmall) return;
		const hasMore = index.done < index.total && !work.isHalted('search') && goOn(index, end);
		const isAwaited = isSearching && hasMore;
		work.set('search', isAwaited);
		if (isSearching && answer.isStale(!hasMore)) answer.work(end);
		if (answer.isDue()) schedule();
		else if (!hasMore && isQuick) readAhead(end);
	};

	const unsubscribe = store.subscribe(() => {
		if (!isOwn && !isSmall) restsUntil = performance.now() + REST;
		const {view, screen, list, halts} = store.get();
		if (halts !== haltsBefore) {
			haltsBefore = halts;
			if (work.halt().includes('quotes')) long?.stop();
		}
		if (list.search?.query !== queryBefore) {
			queryBefore = list.search?.query;
			work.resume('search');
		}
		if (screen === 'view' && view !== viewBefore) {
			viewBefore = view;
			work.resume('names');
			prepareView();
		}
		schedule();
	});
	schedule();
	return {
		prepare: command => {
			if (command === 'submit') answerTyped();
			else if (command === 'explain') explainAtOnce();
			else if (NEEDS_QUOTES.has(command)) {
				// Who stopped the reading and steps to a quote now wants it after all.
				if (work.isHalted('quotes')) long = undefined;
				readOpen();
			}
		},
		stop: () => {
			isStopped = true;
			long?.stop();
			work.stop();
			ahead.stop();
			clearTimeout(pause);
			if (timer !== undefined) clearImmediate(timer);
			unsubscribe();
		},
	};
}

/** The articles whose quotes the list would show: the chosen one first. */
function inSight({screen, list, size}: State): readonly Article[] {
	if (screen !== 'list') return [];
	const items = listItems(list);
	const shown = items.slice(list.top, list.top + listGeometry(size, isFiltered(list)).visible);
	const chosen = items[list.chosen];
	return (chosen === undefined ? shown : [chosen, ...shown]).map(({article}) => article);
}

const viewUp = ({screen, view}: State): View | undefined => (screen === 'view' ? view : undefined);

/** Longest text, in UTF-16 code units, that is read for its names before anybody opens it: longer ones would stop the screen. */
const READABLE = 300_000;

const isTooLong = (library: Library, article: Article) =>
	article.text.length > READABLE && !library.isAnnotated(article);

/** The library as views see it. */
function namedLibrary(library: Library): Library {
	return {...library, doc: article => (isTooLong(library, article) ? bareDoc(article) : library.doc(article))};
}

/** The library as the index sees it: a long article that was never opened has no names, since finding them would stop the screen. */
function quickLibrary(library: Library): Library {
	return {
		...library,
		doc: article => (library.isAnnotated(article) || isInstant(article) ? library.doc(article) : bareDoc(article)),
	};
}
