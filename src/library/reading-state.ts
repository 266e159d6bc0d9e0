import type {ArticleId} from '../article/article.js';
import type {Anchor} from './anchor.js';
import {inOneGo} from './in-one-go.js';

/** By what an article is known again, on another day, under another name or with other words. */
export type ArticleIdentity = {
	readonly id: ArticleId;
	/** Absolute, or another name for where it lies that outlives the session; `undefined` for what was piped in. */
	readonly path: string | undefined;
	/** `contentHash` of its text. */
	readonly hash: string;
	readonly title: string;
};

/** Names a record: the hash of the article when it was first met. */
export type ArticleKey = string;

/** What is remembered of one article. Times are in ms since 1970. */
export type ArticleRecord = ArticleIdentity & {
	readonly firstSeen: number;
	readonly isRead: boolean;
	readonly isStarred: boolean;
	/** Where it was left; `undefined` when it was not opened. */
	readonly position: {readonly anchor: Anchor; readonly at: number} | undefined;
};

/** A place under a letter. */
export type Mark = {readonly article: ArticleKey; readonly anchor: Anchor; readonly at: number};

/** A choice of the reader's that outlives the session: the width, the theme. */
export type Setting = string | number | boolean;

/** What is kept from one session to the next. */
export type ReadingState = {
	readonly articles: ReadonlyMap<ArticleKey, ArticleRecord>;
	readonly marks: ReadonlyMap<string, Mark>;
	readonly settings: ReadonlyMap<string, Setting>;
	/** When the last session began; `undefined` before the first. */
	readonly lastSession: number | undefined;
};

export const EMPTY_STATE: ReadingState = {
	articles: new Map(),
	marks: new Map(),
	settings: new Map(),
	lastSession: undefined,
};

/** Letters and digits that may name a mark. */
export function isMarkLetter(letter: string): boolean {
	return /^[a-zA-Z0-9]$/.test(letter);
}

type Index = {
	readonly byHash: ReadonlyMap<string, ArticleKey>;
	readonly byPath: ReadonlyMap<string, ArticleKey>;
	/** Only what has no path. */
	readonly byId: ReadonlyMap<string, ArticleKey>;
};

const indexes = new WeakMap<ReadingState['articles'], Index>();

function indexOf(articles: ReadingState['articles']): Index {
	let index = indexes.get(articles);
	if (index === undefined) {
		index = inOneGo(indexInSteps(articles));
		indexes.set(articles, index);
	}
	return index;
}

function* indexInSteps(articles: ReadingState['articles']): Generator<undefined, Index> {
	const byHash = new Map<string, ArticleKey>();
	const byPath = new Map<string, ArticleKey>();
	const byId = new Map<string, ArticleKey>();
	let indexed = 0;
	for (const [key, {hash, path, id}] of articles) {
		byHash.set(hash, key);
		if (path === undefined) byId.set(id, key);
		else byPath.set(path, key);
		if (++indexed % STRIDE === 0) yield;
	}
	return {byHash, byPath, byId};
}

/**
 * Under which key the article is known: by its text, wherever it lies now; else by where it lies, whatever its text is now;
 * what was piped in, by its id. `undefined` for one that was never met.
 */
export function keyOf({articles}: ReadingState, {hash, path, id}: ArticleIdentity): ArticleKey | undefined {
	const {byHash, byPath, byId} = indexOf(articles);
	return byHash.get(hash) ?? (path === undefined ? byId.get(id) : byPath.get(path));
}

/** What is remembered of the article; `undefined` when it was never met. */
export function recordOf(state: ReadingState, identity: ArticleIdentity): ArticleRecord | undefined {
	const key = keyOf(state, identity);
	return key === undefined ? undefined : state.articles.get(key);
}

/** Longest title kept, in UTF-16 code units. */
const LONGEST_TITLE = 200;

/** The record of the article as it is now, made if there is none, under its key. */
export function takeRecord(
	state: ReadingState,
	identity: ArticleIdentity,
	now: number,
): {readonly key: ArticleKey; readonly record: ArticleRecord} {
	const {id, path, hash} = identity;
	const title = identity.title.slice(0, LONGEST_TITLE);
	const known = keyOf(state, identity);
	const record = known === undefined ? undefined : state.articles.get(known);
	if (known !== undefined && record !== undefined) {
		const isSame = record.id === id && record.path === path && record.hash === hash && record.title === title;
		return {key: known, record: isSame ? record : {...record, id, path, hash, title}};
	}
	let key = hash;
	// The first text of an article that was changed since, met anew in another file.
	for (let n = 2; state.articles.has(key); n++) key = `${hash}.${n}`;
	return {
		key,
		record: {id, path, hash, title, firstSeen: now, isRead: false, isStarred: false, position: undefined},
	};
}

/** The state with these records put in place. */
export function withRecords(
	state: ReadingState,
	records: ReadonlyArray<readonly [ArticleKey, ArticleRecord]>,
): ReadingState {
	const changed = records.filter(([key, record]) => state.articles.get(key) !== record);
	if (changed.length === 0) return state;
	const articles = new Map(state.articles);
	let isFoundAlike = true;
	for (const [key, record] of changed) {
		const before = state.articles.get(key);
		isFoundAlike &&=
			before !== undefined && before.hash === record.hash && before.path === record.path && before.id === record.id;
		articles.set(key, record);
	}
	// The index holds as long as nothing changed by which an article is known.
	const index = indexes.get(state.articles);
	if (index !== undefined && isFoundAlike) indexes.set(articles, index);
	return {...state, articles};
}

/** Records kept. */
const MOST_RECORDS = 20_000;

/**
 * Notes which articles there are, so that those of the next session that are not among them are new. Beyond twenty thousand
 * the oldest that hold nothing else are forgotten.
 */
export function noteSeen(state: ReadingState, identities: readonly ArticleIdentity[], now: number): ReadingState {
	return inOneGo(noteSeenInSteps(state, identities, now));
}

/** Records noted between two pauses. */
const STRIDE = 250;

/** The same with pauses, for a reader who types meanwhile; what is asked of the new state first is prepared with it. */
export function* noteSeenInSteps(
	state: ReadingState,
	identities: readonly ArticleIdentity[],
	now: number,
): Generator<undefined, ReadingState> {
	let articles: Map<ArticleKey, ArticleRecord> | undefined;
	const present = new Set<ArticleKey>();
	for (const [i, identity] of identities.entries()) {
		if (i % STRIDE === STRIDE - 1) yield;
		const {key, record} = takeRecord(state, identity, now);
		// A second copy of the same text is the same article.
		if (present.has(key)) continue;
		present.add(key);
		if (state.articles.get(key) === record) continue;
		articles ??= new Map(state.articles);
		articles.set(key, record);
	}
	if (articles === undefined) return state;
	if (articles.size > MOST_RECORDS)
		forget(articles, present, new Set([...state.marks.values()].map(mark => mark.article)));
	indexes.set(articles, yield* indexInSteps(articles));
	return {...state, articles};
}

function forget(
	articles: Map<ArticleKey, ArticleRecord>,
	present: ReadonlySet<ArticleKey>,
	marked: ReadonlySet<ArticleKey>,
): void {
	const idle = [...articles]
		.filter(([key, {isStarred}]) => !present.has(key) && !marked.has(key) && !isStarred)
		.sort(([, a], [, b]) => weight(a) - weight(b));
	for (const [key] of idle.slice(0, articles.size - MOST_RECORDS)) articles.delete(key);
}

/** What was never opened goes first, then what was left longest ago. */
function weight({position, isRead, firstSeen}: ArticleRecord): number {
	return position === undefined && !isRead ? firstSeen - 1e15 : (position?.at ?? firstSeen);
}
