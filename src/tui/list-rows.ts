import type {Article} from '../article/article.js';
import {wrapString} from '../layout/wrap.js';
import type {Hit} from '../library/hit.js';
import type {Library} from '../library/library.js';
import {cellWidth} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import {type ListGeometry, listGeometry} from './geometry.js';
import {withKeys} from './key-words.js';
import {isFiltered, type ListItem, listItems} from './list-state.js';
import {isInstant} from './pages.js';
import {type Part, part, toRow} from './parts.js';
import {plural} from './plural.js';
import {countSpeakers} from './quote-counts.js';
import {type Standing, standingOf} from './session.js';
import {type State, whereIs} from './state.js';
import type {Role, Theme} from './theme.js';

const DATE_COLUMNS = 12;
const UNDATED = 'undated';

/** The rows of the list between its header and its status bar, summary included. */
export function listRows(state: State, theme: Theme): readonly string[] {
	const {list, size} = state;
	const geometry = listGeometry(size, isFiltered(list));
	const items = listItems(list);
	const rows: (readonly Part[])[] = [];
	if (items.length === 0) rows.push(...nothingRows(state, geometry.columns));
	for (let i = list.top; i < Math.min(items.length, list.top + geometry.visible); i++) {
		const item = items[i];
		if (item !== undefined)
			rows.push(
				...itemRows(item, {
					library: state.library,
					standing: standingOf(state.session, item.article),
					isChosen: i === list.chosen,
					hasKeys: state.screen === 'list',
					geometry,
				}),
			);
	}
	while (rows.length < geometry.body) rows.push([]);
	rows.length = geometry.body;
	if (geometry.summary > 0) rows.push(...summaryRows(items[list.chosen]?.article, geometry));
	return rows.map(parts => toRow(parts, geometry.columns, theme));
}

type ItemOptions = {
	readonly library: Library;
	readonly standing: Standing;
	readonly isChosen: boolean;
	/** Keys go to the list, not to the article beside it. */
	readonly hasKeys: boolean;
	readonly geometry: ListGeometry;
};

/** `★` starred, `new` not there in any session before; unread titles are bold, as in mail. */
function standingParts({isNew, isStarred}: Standing): readonly Part[] {
	return [...(isStarred ? [part('★ ', 'notice')] : []), ...(isNew ? [part('new ', 'notice')] : [])];
}

function itemRows(
	{article, hit}: ListItem,
	{library, standing, isChosen, hasKeys, geometry}: ItemOptions,
): (readonly Part[])[] {
	const {columns, itemRows: count} = geometry;
	const mark = part(isChosen ? (hasKeys ? '▌ ' : '│ ') : '  ', 'cursor');
	const date = article.published ?? UNDATED;
	const hasDateColumn = columns >= 52;
	const indent = part(hasDateColumn ? ' '.repeat(DATE_COLUMNS) : '');
	// As in mail, what was read is no longer bold.
	const titleRole: Role = isChosen ? 'chosenTitle' : standing.isRead ? 'plain' : 'title';
	const title =
		hit?.field === 'title' ? markMatches(hit.shown, hit.matches, titleRole) : [part(visible(article.title), titleRole)];
	const rows: (readonly Part[])[] = [
		[
			mark,
			...(hasDateColumn ? [part(date.padEnd(DATE_COLUMNS), isChosen ? 'chosenDate' : 'date')] : []),
			...standingParts(standing),
			...title,
		],
	];
	if (count >= 2) rows.push([mark, indent, ...metaParts(article, library, hasDateColumn ? undefined : date)]);
	if (count >= 3)
		rows.push([mark, indent, ...(hit === undefined ? [] : passageParts(hit, columns - 2 - cellWidth(indent.text)))]);
	else if (count === 2 && hit !== undefined && hit.field !== 'title')
		rows[1] = [mark, indent, ...passageParts(hit, columns - 2 - cellWidth(indent.text))];
	return rows;
}

/** `Brussels · 9 quotes · Jens Stoltenberg 5, Boyko Borissov 2`. */
function metaParts(article: Article, library: Library, date: string | undefined): readonly Part[] {
	const facts: Part[][] = [];
	if (date !== undefined) facts.push([part(date, 'meta')]);
	if (article.place !== undefined) facts.push([part(visible(article.place), 'meta')]);
	if (library.isAnnotated(article)) {
		const doc = library.doc(article);
		facts.push([part(plural(doc.quotes.length, 'quote'), 'meta')]);
		const speakers = countSpeakers(doc).slice(0, 4);
		if (speakers.length > 0) {
			const names = speakers.map(({name, quotes}) => (speakers.length > 1 ? `${name} ${quotes}` : name));
			facts.push([part(names.join(', '), 'speaker')]);
		}
	} else if (!isInstant(article))
		facts.push([part(`long (${sizeOf(article)}); quotes are found when it is opened`, 'meta')]);
	return facts.flatMap((fact, i) => (i === 0 ? fact : [part(' · ', 'meta'), ...fact]));
}

function sizeOf({text}: Article): string {
	return text.length < 1_000_000
		? `${Math.round(text.length / 1000)} KB`
		: `${(text.length / 1_000_000).toFixed(1)} MB`;
}

const FIELD_NAMES: Readonly<Record<Hit['field'], string>> = {
	title: '',
	speaker: 'speaker: ',
	entity: 'named: ',
	place: 'place: ',
	passage: '',
};

/** What matched, with the match in sight. */
function passageParts({field, shown, matches}: Hit, columns: number): readonly Part[] {
	const name = FIELD_NAMES[field];
	const room = columns - name.length;
	const first = matches[0]?.start ?? 0;
	// Some words before the match, as many as leave it well inside the row.
	let from = 0;
	if (first > room / 2) {
		from = Math.max(0, first - Math.floor(room / 3));
		const space = shown.indexOf(' ', from);
		if (space >= 0 && space < first) from = space + 1;
	}
	const moved = matches
		.filter(({end}) => end > from)
		.map(({start, end}) => ({start: Math.max(0, start - from), end: end - from}));
	const parts = markMatches(shown.slice(from), moved, 'plain');
	return [part(name, 'meta'), ...(from > 0 ? [part('…')] : []), ...parts];
}

/** The words with their matches marked; the places are offsets into the words before they are made visible. */
export function markMatches(words: string, matches: readonly Span[], role: Role): readonly Part[] {
	const parts: Part[] = [];
	let at = 0;
	for (const {start, end} of matches) {
		if (start > at) parts.push(part(visible(words.slice(at, start)), role));
		if (end > Math.max(at, start)) parts.push(part(visible(words.slice(Math.max(at, start), end)), 'match'));
		at = Math.max(at, end);
	}
	if (at < words.length) parts.push(part(visible(words.slice(at)), role));
	return parts;
}

function nothingRows(state: State, columns: number): (readonly Part[])[] {
	const {search} = state.list;
	if (search === undefined) return [[part('  No articles.', 'meta')]];
	if (search.indexed < 1) return [[], [part('  Searching …', 'meta')]];
	const lines = [
		`Nothing matches “${search.query}” in titles, speakers, entities, places or text.`,
		withKeys(
			`{cancel} shows all ${plural(state.library.articles.length, 'article')} again.`,
			state.keys,
			whereIs(state),
		),
	];
	return [[], ...lines.flatMap(line => wrapString(line, Math.max(1, columns - 2)).map(row => [part(`  ${row}`)]))];
}

/** A rule, then what the chosen article is about. */
function summaryRows(article: Article | undefined, {columns, summary}: ListGeometry): (readonly Part[])[] {
	const rows: (readonly Part[])[] = [[part('─'.repeat(columns), 'rule')]];
	if (article !== undefined) {
		const words = visible(article.summary ?? firstWords(article));
		for (const row of wrapString(words, Math.max(1, Math.min(columns, 84) - 4)).slice(0, summary - 1))
			rows.push([part(`  ${row}`)]);
	}
	while (rows.length < summary) rows.push([]);
	return rows;
}

const SUMMARY_UNITS = 500;

function firstWords({text, blocks}: Article): string {
	const block = blocks.find(({kind}) => kind === 'paragraph');
	if (block === undefined) return '';
	const {start, end} = block.span;
	let out = '';
	let at = start;
	for (const hidden of block.hidden) {
		if (hidden.start > start + SUMMARY_UNITS) break;
		out += text.slice(at, hidden.start);
		at = hidden.end;
	}
	return (out + text.slice(at, Math.min(end, Math.max(at, start + SUMMARY_UNITS)))).replace(/\s+/g, ' ');
}
