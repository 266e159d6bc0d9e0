import type {ArticleKey, ArticleRecord, Mark, ReadingState} from './reading-state.js';

/**
 * Three-way merge of what two running copies changed since both knew `base`, key by key: what only one of them changed stands
 * as that one left it. Where both changed the same thing, the later place stands; ours, where nothing tells which was later.
 */
export function mergeReading(base: ReadingState, ours: ReadingState, theirs: ReadingState): ReadingState {
	if (theirs === base || theirs === ours) return ours;
	if (ours === base) return theirs;
	return {
		articles: mergeMaps([base.articles, ours.articles, theirs.articles], mergeRecords),
		marks: mergeMaps([base.marks, ours.marks, theirs.marks], laterMark),
		settings: mergeMaps([base.settings, ours.settings, theirs.settings], (_base, mine) => mine),
		lastSession: latest(ours.lastSession, theirs.lastSession),
	};
}

type Three<V> = readonly [base: ReadonlyMap<string, V>, ours: ReadonlyMap<string, V>, theirs: ReadonlyMap<string, V>];
/** `base` and `theirs` are `undefined` where there was no such entry, the answer where there shall be none. */
type Both<V> = (base: V | undefined, ours: V | undefined, theirs: V | undefined) => V | undefined;

function mergeMaps<V>([base, ours, theirs]: Three<V>, both: Both<V>): ReadonlyMap<string, V> {
	if (theirs === base) return ours;
	if (ours === base) return theirs;
	const merged = new Map(theirs);
	for (const key of new Set([...base.keys(), ...ours.keys()])) {
		const before = base.get(key);
		const mine = ours.get(key);
		if (isEqual(mine, before)) continue;
		const other = theirs.get(key);
		const value = isEqual(other, before) || isEqual(other, mine) ? mine : both(before, mine, other);
		if (value === undefined) merged.delete(key);
		else merged.set(key, value);
	}
	return merged;
}

/** By value: what another copy wrote and we read again is a new object. */
function isEqual(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	return keys.every(key => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function laterMark(_base: Mark | undefined, ours: Mark | undefined, theirs: Mark | undefined): Mark | undefined {
	if (ours === undefined || theirs === undefined) return ours ?? theirs;
	return theirs.at > ours.at ? theirs : ours;
}

type Kept = ArticleRecord | undefined;

function mergeRecords(base: Kept, ours: Kept, theirs: Kept): Kept {
	// Forgotten by one, changed by the other: it stays.
	if (ours === undefined || theirs === undefined) return ours ?? theirs;
	const wasMoved = (one: ArticleRecord) =>
		base === undefined || one.hash !== base.hash || one.path !== base.path || one.id !== base.id;
	const {id, path, hash, title} = wasMoved(ours) ? ours : theirs;
	const flag = (name: 'isRead' | 'isStarred') => (ours[name] === (base?.[name] ?? false) ? theirs[name] : ours[name]);
	return {
		id,
		path,
		hash,
		title,
		firstSeen: Math.min(ours.firstSeen, theirs.firstSeen),
		isRead: flag('isRead'),
		isStarred: flag('isStarred'),
		position: (theirs.position?.at ?? 0) > (ours.position?.at ?? 0) ? theirs.position : ours.position,
	};
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/** Drops marks whose article is not known. */
export function withoutLooseMarks(state: ReadingState): ReadingState {
	const isHeld = (key: ArticleKey) => state.articles.has(key);
	const loose = [...state.marks].filter(([, {article}]) => !isHeld(article));
	if (loose.length === 0) return state;
	const marks = new Map(state.marks);
	for (const [letter] of loose) marks.delete(letter);
	return {...state, marks};
}
