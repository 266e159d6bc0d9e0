import {visible} from '../text/visible.js';
import type {Anchor} from './anchor.js';
import {
	type ArticleIdentity,
	type ArticleKey,
	type ArticleRecord,
	isMarkLetter,
	keyOf,
	type Mark,
	noteSeen,
	noteSeenInSteps,
	type ReadingState,
	recordOf,
	type Setting,
	takeRecord,
	withRecords,
} from './reading-state.js';

/** The state of a session: what is kept, and what can be undone. Every change makes a new value. */
export type Reading = {
	readonly state: ReadingState;
	/** The last one is the next to be undone. */
	readonly history: readonly Undoable[];
	/** When the session before this one began; `undefined` in the first. */
	readonly since: number | undefined;
	/** When this one began. */
	readonly began: number;
};

/** A change, in the words of a notice (`Starred “Oslo”.`), safe to print, and what was there before it. */
export type Undoable = {readonly did: string; readonly before: readonly Before[]};

type Before =
	| {readonly kind: 'read' | 'starred'; readonly key: ArticleKey; readonly value: boolean}
	| {readonly kind: 'mark'; readonly letter: string; readonly value: Mark | undefined}
	| {readonly kind: 'setting'; readonly name: string; readonly value: Setting | undefined};

/** What came of a change: `did` says it to the reader, safe to print; `undefined` when there was nothing to do. */
export type Change = {readonly reading: Reading; readonly did: string | undefined};

/** Changes that can be undone. */
const MOST = 100;

/** Begins a session. `now`: ms since 1970. */
export function beginReading(state: ReadingState, now: number): Reading {
	return {state: {...state, lastSession: now}, history: [], since: state.lastSession, began: now};
}

/** Takes in what another running copy saved; what can be undone stays. */
export function withState(reading: Reading, state: ReadingState): Reading {
	return state === reading.state ? reading : {...reading, state};
}

/** Notes which articles there are. Not to be undone: nobody did it. */
export function noteArticles(reading: Reading, identities: readonly ArticleIdentity[], now: number): Reading {
	return withState(reading, noteSeen(reading.state, identities, now));
}

/** The same with pauses: answers with what takes note in a reading of the same or of a later moment. */
export function* noteArticlesInSteps(
	{state}: Reading,
	identities: readonly ArticleIdentity[],
	now: number,
): Generator<undefined, (current: Reading) => Reading> {
	const {articles} = yield* noteSeenInSteps(state, identities, now);
	return current =>
		// What the reader did meanwhile to an article is in other records than those that were looked through.
		current.state.articles === state.articles
			? withState(current, {...current.state, articles})
			: noteArticles(current, identities, now);
}

/** Was not there in any session before this one. In the first session nothing is new. */
export function isNew({state, since, began}: Reading, identity: ArticleIdentity): boolean {
	const record = recordOf(state, identity);
	return since !== undefined && record !== undefined && record.firstSeen >= began;
}

export function isRead({state}: Reading, identity: ArticleIdentity): boolean {
	return recordOf(state, identity)?.isRead === true;
}

export function isStarred({state}: Reading, identity: ArticleIdentity): boolean {
	return recordOf(state, identity)?.isStarred === true;
}

/** Where the article was left, to be found again with `findAnchor`; `undefined` when it was not opened yet. */
export function lastPosition({state}: Reading, identity: ArticleIdentity): Anchor | undefined {
	return recordOf(state, identity)?.position?.anchor;
}

/** Remembers where an article is left. Not to be undone: it follows the reader. */
export function rememberPosition(
	reading: Reading,
	identity: ArticleIdentity,
	{anchor, now}: {readonly anchor: Anchor; readonly now: number},
): Reading {
	const {key, record} = takeRecord(reading.state, identity, now);
	const last = record.position?.anchor;
	const isSame = last !== undefined && last.offset === anchor.offset && last.exact === anchor.exact;
	const isSaved = isSame && reading.state.articles.get(key) === record;
	return isSaved
		? reading
		: withState(reading, withRecords(reading.state, [[key, {...record, position: {anchor, at: now}}]]));
}

/** Marks articles as read or unread. One change, however many articles. */
export function setRead(
	reading: Reading,
	identities: readonly ArticleIdentity[],
	{isRead: value, now}: {readonly isRead: boolean; readonly now: number},
): Change {
	return setFlag(reading, identities, {kind: 'read', value, now, verb: value ? 'Marked as read' : 'Marked as unread'});
}

export function toggleRead(reading: Reading, identity: ArticleIdentity, now: number): Change {
	return setRead(reading, [identity], {isRead: !isRead(reading, identity), now});
}

export function toggleStar(reading: Reading, identity: ArticleIdentity, now: number): Change {
	const value = !isStarred(reading, identity);
	return setFlag(reading, [identity], {kind: 'starred', value, now, verb: value ? 'Starred' : 'Star taken from'});
}

type Flag = {
	readonly kind: 'read' | 'starred';
	readonly value: boolean;
	readonly now: number;
	readonly verb: string;
};

function setFlag(reading: Reading, identities: readonly ArticleIdentity[], {kind, value, now, verb}: Flag): Change {
	const field = FIELDS[kind];
	const before: Before[] = [];
	const records: Array<readonly [ArticleKey, ArticleRecord]> = [];
	for (const identity of identities) {
		const {key, record} = takeRecord(reading.state, identity, now);
		if (record[field] === value) continue;
		before.push({kind, key, value: record[field]});
		records.push([key, {...record, [field]: value}]);
	}
	if (before.length === 0) return {reading, did: undefined};
	const what = before.length === 1 ? named(records[0]?.[1].title ?? '') : `${before.length} articles`;
	return changed(reading, withRecords(reading.state, records), {did: `${verb}: ${what}.`, before});
}

const FIELDS = {read: 'isRead', starred: 'isStarred'} as const;

/** Puts a mark under a letter or digit; one that stood there moves. `did` is `undefined` for what cannot name a mark. */
export function setMark(
	reading: Reading,
	letter: string,
	{article, anchor, now}: {readonly article: ArticleIdentity; readonly anchor: Anchor; readonly now: number},
): Change {
	if (!isMarkLetter(letter)) return {reading, did: undefined};
	const {key, record} = takeRecord(reading.state, article, now);
	const state = withRecords(reading.state, [[key, record]]);
	const before: Before = {kind: 'mark', letter, value: state.marks.get(letter)};
	const did = `${before.value === undefined ? 'Mark' : 'Moved mark'} ${letter}: ${named(record.title)}.`;
	return changed(reading, withMark(state, letter, {article: key, anchor, at: now}), {did, before: [before]});
}

export function clearMark(reading: Reading, letter: string): Change {
	const value = reading.state.marks.get(letter);
	if (value === undefined) return {reading, did: undefined};
	const undoable = {did: `Mark ${letter} taken away.`, before: [{kind: 'mark' as const, letter, value}]};
	return changed(reading, withMark(reading.state, letter, undefined), undoable);
}

/** A mark with the article it stands in, as that was when last met: it may have been moved, changed or deleted since. */
export type FoundMark = {readonly letter: string; readonly article: ArticleRecord; readonly anchor: Anchor};

/** By letter; those whose article is not known any more are left out. */
export function allMarks({state}: Reading): readonly FoundMark[] {
	const found: FoundMark[] = [];
	for (const [letter, {article, anchor}] of state.marks) {
		const record = state.articles.get(article);
		if (record !== undefined) found.push({letter, article: record, anchor});
	}
	return found.sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

export function markNamed(reading: Reading, letter: string): FoundMark | undefined {
	return allMarks(reading).find(mark => mark.letter === letter);
}

/** Whether the record is of the article that has this identity now. */
export function isRecordOf({state}: Reading, record: ArticleRecord, identity: ArticleIdentity): boolean {
	const key = keyOf(state, identity);
	return key !== undefined && state.articles.get(key) === record;
}

/** Remembers a choice. Steps of one setting in a row (`+`, `+`, `+`) are undone together. `did` in words: `Width 72.` */
export function changeSetting(
	reading: Reading,
	name: string,
	{value, did}: {readonly value: Setting | undefined; readonly did: string},
): Change {
	const before = reading.state.settings.get(name);
	if (before === value) return {reading, did: undefined};
	const state = withSetting(reading.state, name, value);
	const last = reading.history.at(-1);
	const [first] = last?.before ?? [];
	if (last !== undefined && first?.kind === 'setting' && first.name === name)
		return {reading: {...reading, state, history: [...reading.history.slice(0, -1), {...last, did}]}, did};
	return changed(reading, state, {did, before: [{kind: 'setting', name, value: before}]});
}

/** Takes back the last change. `did` says which; `undefined` when there is none left. */
export function undo(reading: Reading): Change {
	const last = reading.history.at(-1);
	if (last === undefined) return {reading, did: undefined};
	let {state} = reading;
	for (const before of last.before) state = putBack(state, before);
	return {reading: {...reading, state, history: reading.history.slice(0, -1)}, did: `Undone: ${last.did}`};
}

function putBack(state: ReadingState, before: Before): ReadingState {
	switch (before.kind) {
		case 'read':
		case 'starred': {
			const record = state.articles.get(before.key);
			return record === undefined
				? state
				: withRecords(state, [[before.key, {...record, [FIELDS[before.kind]]: before.value}]]);
		}
		case 'mark':
			return withMark(state, before.letter, before.value);
		case 'setting':
			return withSetting(state, before.name, before.value);
		default:
			return before satisfies never;
	}
}

function changed(reading: Reading, state: ReadingState, undoable: Undoable): Change {
	return {reading: {...reading, state, history: [...reading.history, undoable].slice(-MOST)}, did: undoable.did};
}

function withMark(state: ReadingState, letter: string, mark: Mark | undefined): ReadingState {
	return {...state, marks: withEntry(state.marks, letter, mark)};
}

function withSetting(state: ReadingState, name: string, value: Setting | undefined): ReadingState {
	return {...state, settings: withEntry(state.settings, name, value)};
}

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
	const next = new Map(map);
	if (value === undefined) next.delete(key);
	else next.set(key, value);
	return next;
}

/** Longest title in a notice, in UTF-16 code units. */
const LONGEST = 50;

function named(title: string): string {
	const words = title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title;
	return `“${visible(words)}”`;
}
