import type {Anchor} from '../../library/anchor.js';
import {withoutLooseMarks} from '../../library/merge-reading.js';
import {
	type ArticleKey,
	type ArticleRecord,
	isMarkLetter,
	type Mark,
	type ReadingState,
	type Setting,
} from '../../library/reading-state.js';
import {type Json, toJson} from '../../output/json.js';

/** Grows when an older program could not read what is written any more. */
export const STATE_VERSION = 1;
const SCHEMA = 'diplo-reader/state';

/** What a state file turned out to hold. */
export type ReadState =
	| {
			readonly kind: 'state';
			readonly state: ReadingState;
			/** Entries that were not as they must be and were left out. */
			readonly dropped: number;
	  }
	/** A newer program wrote it. */
	| {readonly kind: 'newer'; readonly version: number}
	/** Not a state, in words: `is empty`. */
	| {readonly kind: 'corrupt'; readonly why: string};

/** The state as JSON, an entry a line, safe to print. */
export function toStateJson({articles, marks, settings, lastSession}: ReadingState): string {
	const entries = <V>(map: ReadonlyMap<string, V>, write: (value: V) => Json) =>
		`{${[...map].map(([key, value]) => entryOf(key, value, write)).join(',')}}`;
	return `{"schema":${toJson(SCHEMA)},"version":${STATE_VERSION},"lastSession":${lastSession ?? null},
"settings":${entries(settings, value => value)},
"marks":${entries(marks, ({article, anchor, at}) => ({article, anchor, at}))},
"articles":${entries(articles, writeRecord)}}
`;
}

/** Of ten thousand articles few change between two saves: their lines are kept. */
const lines = new WeakMap<object, {readonly key: string; readonly line: string}>();

/** Entries written between two pauses. */
const STRIDE = 250;

/** Writes the lines of the articles with pauses, for a reader who types meanwhile; `toStateJson` is quick from then on. */
export function* prepareStateJson({articles}: ReadingState): Generator<undefined, void> {
	let written = 0;
	for (const [key, record] of articles) {
		entryOf(key, record, writeRecord);
		if (++written % STRIDE === 0) yield;
	}
}

function entryOf<V>(key: string, value: V, write: (value: V) => Json): string {
	if (typeof value !== 'object' || value === null) return `\n${toJson(key)}:${toJson(write(value))}`;
	const known = lines.get(value);
	if (known?.key === key) return known.line;
	const line = `\n${toJson(key)}:${toJson(write(value))}`;
	lines.set(value, {key, line});
	return line;
}

function writeRecord({id, path, hash, title, firstSeen, isRead, isStarred, position}: ArticleRecord): Json {
	return {
		id,
		...(path === undefined ? {} : {path}),
		hash,
		title,
		firstSeen,
		...(isRead ? {read: true} : {}),
		...(isStarred ? {starred: true} : {}),
		...(position === undefined ? {} : {at: position.at, anchor: position.anchor}),
	};
}

/** Reads a state file. Nothing in it is trusted: every value is checked, and what is not as it must be is left out and counted. */
export function readStateJson(text: string): ReadState {
	if (text.trim() === '') return {kind: 'corrupt', why: 'is empty'};
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return {kind: 'corrupt', why: text.includes('\0') ? 'holds zero bytes' : 'is not JSON'};
	}
	const root = fieldsOf(value);
	if (root === undefined || root.get('schema') !== SCHEMA) return {kind: 'corrupt', why: 'is not a state file'};
	const version = root.get('version');
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return {kind: 'corrupt', why: 'has no version'};
	if (version > STATE_VERSION) return {kind: 'newer', version};
	let dropped = 0;
	const entries = <V>(name: string, isKey: (key: string) => boolean, read: (value: unknown) => V | undefined) => {
		const map = new Map<string, V>();
		const given = root.get(name);
		const fields = fieldsOf(given);
		if (fields === undefined) {
			if (given !== undefined) dropped++;
			return map;
		}
		for (const [key, entry] of fields) {
			const good = isKey(key) ? read(entry) : undefined;
			if (good === undefined) dropped++;
			else map.set(key, good);
		}
		return map;
	};
	const state: ReadingState = {
		articles: entries('articles', isKey, readRecord),
		marks: entries('marks', isMarkLetter, readMark),
		settings: entries('settings', name => /^[a-z][a-zA-Z]{0,30}$/.test(name), readSetting),
		lastSession: readTime(root.get('lastSession')),
	};
	const held = withoutLooseMarks(state);
	return {kind: 'state', state: held, dropped: dropped + state.marks.size - held.marks.size};
}

/** The fields of an object as a map, so that no name in the file is ever a name in the program; `undefined` for what is no object. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	return new Map(Object.entries(value).filter(([key]) => !PROTOTYPE_KEYS.has(key)));
}

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const isKey = (key: ArticleKey): boolean => /^[0-9a-f]{16}(?:\.\d{1,4})?$/.test(key);
const HASH = /^[0-9a-f]{16}$/;

function readRecord(value: unknown): ArticleRecord | undefined {
	const fields = fieldsOf(value);
	const id = readText(fields?.get('id'), 1000);
	const hash = readText(fields?.get('hash'), 16);
	const firstSeen = readTime(fields?.get('firstSeen'));
	const title = readText(fields?.get('title'), 1000);
	if (fields === undefined || id === undefined || hash === undefined || !HASH.test(hash)) return undefined;
	if (firstSeen === undefined || title === undefined) return undefined;
	const path = fields.get('path');
	const at = readTime(fields.get('at'));
	const anchor = readAnchor(fields.get('anchor'));
	if (path !== undefined && readText(path, 8192) === undefined) return undefined;
	return {
		id,
		path: readText(path, 8192),
		hash,
		title,
		firstSeen,
		isRead: fields.get('read') === true,
		isStarred: fields.get('starred') === true,
		position: at === undefined || anchor === undefined ? undefined : {anchor, at},
	};
}

function readMark(value: unknown): Mark | undefined {
	const fields = fieldsOf(value);
	const article = readText(fields?.get('article'), 32);
	const anchor = readAnchor(fields?.get('anchor'));
	const at = readTime(fields?.get('at'));
	if (article === undefined || !isKey(article) || anchor === undefined || at === undefined) return undefined;
	return {article, anchor, at};
}

/** Longest words that an anchor quotes; more were not written by this program. */
const LONGEST_WORDS = 400;

function readAnchor(value: unknown): Anchor | undefined {
	const fields = fieldsOf(value);
	const exact = readText(fields?.get('exact'), LONGEST_WORDS);
	const prefix = readText(fields?.get('prefix'), LONGEST_WORDS);
	const suffix = readText(fields?.get('suffix'), LONGEST_WORDS);
	const offset = readCount(fields?.get('offset'));
	const length = readCount(fields?.get('length'));
	if (exact === undefined || prefix === undefined || suffix === undefined) return undefined;
	return offset === undefined || length === undefined ? undefined : {exact, prefix, suffix, offset, length};
}

function readSetting(value: unknown): Setting | undefined {
	if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
	return readText(value, 1000);
}

function readText(value: unknown, longest: number): string | undefined {
	return typeof value === 'string' && value.length <= longest ? value : undefined;
}

function readCount(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : undefined;
}

/** Ms since 1970, as far as a date reaches. */
function readTime(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15 ? value : undefined;
}
