import type {Article} from '../article/article.js';
import {speakerCandidate, subjectCandidate} from '../library/candidates.js';
import type {LibraryEntity} from '../library/entities.js';
import {createMatcher, type Matcher} from '../library/fuzzy.js';
import type {Names} from '../library/names.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import {openArticle} from './article-view.js';
import {nameAndRole} from './called.js';
import type {LinearCommand} from './command.js';
import {openEntity} from './entity-list.js';
import {openListing} from './listing-view.js';
import {speakerCard} from './speaker-list.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {articleName, plural, shown} from './words.js';
import {withNames} from './work.js';

/** Something to jump to, or to be done. */
type Entry =
	| {readonly kind: 'article'; readonly article: Article}
	| {readonly kind: 'speaker'; readonly speaker: LibrarySpeaker}
	| {readonly kind: 'name'; readonly entity: LibraryEntity}
	| {readonly kind: 'command'; readonly command: LinearCommand};

/** Entries listed at most, and the longest title that is looked through, in UTF-16 code units. */
const MOST = 200;
const LONGEST = 200;

/** What an entry is found by. */
function textOf(entry: Entry): string {
	switch (entry.kind) {
		case 'article':
			return entry.article.title.slice(0, LONGEST);
		case 'speaker':
			return speakerCandidate(entry.speaker).label;
		case 'name':
			return subjectCandidate(entry.entity).label;
		case 'command':
			// Letters strewn over a whole sentence find it by chance.
			return entry.command.name;
		default:
			return entry satisfies never;
	}
}

const matchers = new WeakMap<Names, Matcher<Entry>>();

/** Articles, speakers, names and commands in one list, found by fzf’s terms; the sole one is gone to at once. */
export function jump(context: Context, state: LinearState, query: string, commands: readonly LinearCommand[]): Outcome {
	if (query.trim() === '')
		return reply(state, "Jump to what? jump berlin; also 'exact, ^beginning, end$, !not, this | that.");
	return withNames(context.library, names => {
		const matcher = matchers.get(names) ?? createMatcher(entriesOf(context, names, commands), textOf);
		matchers.set(names, matcher);
		const {found, total} = matcher.search(query, MOST);
		const [only] = found;
		if (only === undefined)
			return reply(state, `Nothing is called "${shown(query)}". /${shown(query)} searches for it.`);
		if (total === 1) return go(context, state, names, only.item);
		const first = total > found.length ? `, the first ${found.length}` : '';
		return openListing(state, {
			heading: [`${plural(total, 'place')} for "${shown(query)}", best first${first}.`],
			name: 'Places',
			count: found.length,
			line: index => lineOf((found[index] as typeof only).item),
			target: index => ({
				kind: 'list',
				open: (now: LinearState) => go(context, now, names, (found[index] as typeof only).item),
			}),
		});
	});
}

function entriesOf({library}: Context, names: Names, commands: readonly LinearCommand[]): readonly Entry[] {
	return [
		...library.articles.map(article => ({kind: 'article', article}) as const),
		...names.speakers.map(speaker => ({kind: 'speaker', speaker}) as const),
		...names.entities.map(entity => ({kind: 'name', entity}) as const),
		...commands.map(command => ({kind: 'command', command}) as const),
	];
}

/** `Speaker: Anna Berg, Minister, 3 quotes`. */
function lineOf(entry: Entry): string {
	switch (entry.kind) {
		case 'article':
			return `Article: ${articleName(entry.article)}`;
		case 'speaker':
			return `Speaker: ${nameAndRole(entry.speaker)}, ${plural(entry.speaker.quotes.length, 'quote')}`;
		case 'name': {
			const {name, role, kind, mentions} = entry.entity;
			return `Name: ${[name, role ?? kind].map(shown).join(', ')}, ${plural(mentions, 'mention')}`;
		}
		case 'command':
			return `Command: ${entry.command.usage}: ${entry.command.help}`;
		default:
			return entry satisfies never;
	}
}

function go(context: Context, state: LinearState, names: Names, entry: Entry): Outcome {
	switch (entry.kind) {
		case 'article':
			return openArticle(context, state, {kind: 'article', article: entry.article});
		case 'speaker':
			return openListing(state, speakerCard(names, entry.speaker));
		case 'name':
			return openEntity(names, state, entry.entity);
		case 'command':
			return entry.command.run(context, state, '');
		default:
			return entry satisfies never;
	}
}
