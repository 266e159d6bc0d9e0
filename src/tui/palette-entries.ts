import type {Article} from '../article/article.js';
import {speakerCandidate, subjectCandidate} from '../library/candidates.js';
import type {LibraryEntity} from '../library/entities.js';
import {createMatcher, type Matcher} from '../library/fuzzy.js';
import type {Library} from '../library/library.js';
import type {Names} from '../library/names.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import type {Binding, Command, Group} from './keymap.js';
import type {Keys} from './keys-table.js';
import type {View} from './view-types.js';

/** Something to jump to, or to be done. */
export type Entry =
	| {readonly kind: 'command'; readonly binding: Binding}
	| {readonly kind: 'article'; readonly article: Article}
	| {readonly kind: 'speaker'; readonly speaker: LibrarySpeaker}
	| {readonly kind: 'entity'; readonly entity: LibraryEntity};

/** Longest title that is looked through, in UTF-16 code units. */
const LONGEST = 200;

/** The words by which an entry is found and in which they are lit. Not yet visible(). */
export function entryText(entry: Entry): string {
	switch (entry.kind) {
		case 'command':
			return entry.binding.help;
		case 'article':
			return entry.article.title.slice(0, LONGEST);
		case 'speaker':
			return speakerCandidate(entry.speaker).label;
		case 'entity':
			return subjectCandidate(entry.entity).label;
		default:
			return entry satisfies never;
	}
}

/** Entries looked through in one step: a ms or two of work. */
const CHUNK = 500;

/** Entries that are looked through together. */
export type Chunk = {readonly entries: readonly Entry[]; readonly matcher: Matcher<Entry>};

function chunksOf(entries: readonly Entry[]): readonly Chunk[] {
	const chunks: Chunk[] = [];
	for (let at = 0; at < entries.length; at += CHUNK) {
		const part = entries.slice(at, at + CHUNK);
		chunks.push({entries: part, matcher: createMatcher(part, entryText)});
	}
	return chunks;
}

const byLibrary = new WeakMap<Library, readonly Chunk[]>();
const byNames = new WeakMap<Names, readonly Chunk[]>();
const byKeys = new WeakMap<Keys, Map<string, readonly Chunk[]>>();

/** In the order in which the library has them. */
export function articleChunks(library: Library): readonly Chunk[] {
	return kept(byLibrary, library, () => library.articles.map(article => ({kind: 'article', article})));
}

/** The most quoted speakers first, then the most mentioned entities. */
export function nameChunks(names: Names): readonly Chunk[] {
	return kept(byNames, names, () => [
		...names.speakers.map(speaker => ({kind: 'speaker', speaker}) as const),
		...names.entities.map(entity => ({kind: 'entity', entity}) as const),
	]);
}

function kept<K extends object>(
	known: WeakMap<K, readonly Chunk[]>,
	key: K,
	make: () => readonly Entry[],
): readonly Chunk[] {
	const chunks = known.get(key) ?? chunksOf(make());
	known.set(key, chunks);
	return chunks;
}

/** Where a palette was opened: on the list, in an article, on a kind of view. */
export type Origin = 'list' | 'article' | View['kind'];

/** What can be done at the place: views first. */
export function commandChunks(keys: Keys, origin: Origin): readonly Chunk[] {
	const tables = byKeys.get(keys) ?? new Map<string, readonly Chunk[]>();
	byKeys.set(keys, tables);
	const chunks = tables.get(origin) ?? chunksOf(commands(keys, origin));
	tables.set(origin, chunks);
	return chunks;
}

/** Of no use but by their keys: they move, answer, close, want a letter, or are the terminal’s. */
const LEFT_OUT: ReadonlySet<Command['type']> = new Set([
	'palette',
	'open',
	'back',
	'cancel',
	'quitOrBack',
	'nextHit',
	'previousHit',
	'mark',
	'goMark',
	'interrupt',
	'redraw',
	'suspend',
]);
const GROUPS_LEFT_OUT: ReadonlySet<Group> = new Set(['In a box', 'Move']);

/** Keys that only some views know. */
const OF_VIEWS: ReadonlySet<Command['type']> = new Set(['nextField', 'exchange', 'sort', 'zoomIn', 'zoomOut']);
const KNOWN_BY: {readonly [K in View['kind']]?: readonly Command['type'][]} = {
	ask: ['exchange', 'sort'],
	speakers: ['sort'],
	speaker: ['exchange', 'sort'],
	entities: ['exchange', 'sort'],
	entity: ['exchange', 'sort'],
	timeline: ['nextField', 'zoomIn', 'zoomOut'],
};

export const isViewCommand = (type: Command['type']): boolean => type.startsWith('go');

function commands(keys: Keys, origin: Origin): readonly Entry[] {
	const where = origin === 'list' || origin === 'article' ? origin : 'view';
	const known = where === 'view' ? (KNOWN_BY[origin as View['kind']] ?? []) : [];
	const seen = new Set<Command['type']>();
	const found = keys.bindings.filter(binding => {
		const {type} = binding.action;
		const isHere =
			binding.keys.length > 0 &&
			binding.where.includes(where) &&
			!LEFT_OUT.has(type) &&
			!GROUPS_LEFT_OUT.has(binding.group) &&
			(!OF_VIEWS.has(type) || known.includes(type)) &&
			!seen.has(type);
		if (isHere) seen.add(type);
		return isHere;
	});
	const isView = ({action}: Binding) => isViewCommand(action.type);
	return [...found.filter(isView), ...found.filter(binding => !isView(binding))].map(binding => ({
		kind: 'command',
		binding,
	}));
}
