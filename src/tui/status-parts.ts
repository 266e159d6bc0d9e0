import {labelText, speakerLabel} from '../layout/speaker-labels.js';
import {cellWidth, truncateToWidth} from '../text/cell-width.js';
import {visible} from '../text/visible.js';
import {quoteInSight} from './article-state.js';
import {articleGeometry, listGeometry} from './geometry.js';
import {noteParts} from './list-header.js';
import {isFiltered, listItems} from './list-state.js';
import {moduleOf} from './module-of.js';
import {type Part, part, partsWidth, spreadParts} from './parts.js';
import {plural} from './plural.js';
import type {Selection} from './selection.js';
import type {State} from './state.js';
import type {Role} from './theme.js';
import {articleSize} from './why-rows.js';

/** What the status bar says, as wide as the screen. */
export function statusParts(state: State): readonly Part[] {
	const {columns} = state.size;
	const {notice, count, pending, question, selection} = state;
	if (question !== undefined) return fill([part(` ${visible(question.text)} y n`, 'barStrong')], columns);
	if (pending !== '') return fill(pendingParts(state), columns);
	if (notice !== undefined) return fill([part(` ${visible(notice)}`, 'barStrong')], columns);
	const typed = [
		...(count === undefined ? [] : [part(` ${count}`, 'barStrong')]),
		...(state.isWorking ? [part(' Ctrl-C stops', 'barStrong')] : []),
		...(state.hint === undefined ? [] : [part(` · ${state.hint}`, 'bar')]),
	];
	if (selection !== undefined) return selectionStatus(selection, columns);
	switch (state.screen) {
		case 'list':
			return listStatus(state, typed);
		case 'article':
			return articleStatus(state, typed);
		case 'view':
			return viewStatus(state, typed);
		default:
			return state.screen satisfies never;
	}
}

/** What may follow the first of two keys. */
function pendingParts({pending, keys, screen}: State): readonly Part[] {
	return [
		part(` ${pending} `, 'barStrong'),
		...keys.after(pending, screen).flatMap(({key, help}) => [part(` ${key}`, 'barStrong'), part(` ${help} `, 'bar')]),
	];
}

function selectionStatus({from, to}: Selection, columns: number): readonly Part[] {
	const left = [part(` ${plural(Math.abs(to - from) + 1, 'paragraph')} selected`, 'barStrong')];
	const room = columns - partsWidth(left);
	return spreadParts(left, keysThatFit(SELECTION_KEYS, room), columns, 'bar');
}

const SELECTION_KEYS = ['j k more or fewer  y copy  | pipe  s save  Esc leave', 'y copy  | pipe  s save  Esc', 'Esc'];

function viewStatus(state: State, typed: readonly Part[]): readonly Part[] {
	const {view, size} = state;
	if (view === undefined) return fill([], size.columns);
	const module = moduleOf(view);
	const count = module.count(view, state);
	const place = ` ${count === 0 ? 0 : view.chosen + 1} of ${count}`;
	const left = [part(place, 'barStrong'), ...typed];
	return spreadParts(left, keysThatFit(module.keys(view, state), size.columns - cellWidth(place)), size.columns, 'bar');
}

const fill = (parts: readonly Part[], columns: number) => spreadParts(parts, [], columns, 'bar');

/** The longest list of keys that leaves room for the rest. */
function keysThatFit(choices: readonly string[], room: number): readonly Part[] {
	const fitting = choices.find(keys => cellWidth(keys) + 3 <= room);
	return fitting === undefined ? [] : [part(` ${fitting} `, 'bar')];
}

function listStatus(state: State, typed: readonly Part[]): readonly Part[] {
	const {list, size} = state;
	const items = listItems(list);
	const place = ` ${items.length === 0 ? 0 : list.chosen + 1} of ${items.length}`;
	const keys =
		list.search?.isTyping === true
			? ['↑↓ choose  Enter open at the match  Esc clear', 'Enter open  Esc clear', 'Esc clear']
			: list.search !== undefined
				? ['Enter open  / change the search  Esc clear  ? keys  q back', 'Enter open  Esc clear  ? keys', '? keys']
				: ['Enter open  / search  ? keys  q quit', '/ search  ? keys  q quit', '? keys  q quit', '? keys'];
	// Where the list has no row for it, the status bar says what was searched instead.
	const note = listGeometry(size, isFiltered(list)).header < 2 ? noteParts(state) : [];
	if (note.length > 0)
		return fill([part(place, 'barStrong'), ...note.map(({text}) => part(text, 'bar'))], size.columns);
	const left = [part(place, 'barStrong'), ...typed];
	return spreadParts(left, keysThatFit(keys, size.columns - partsWidth(left)), size.columns, 'bar');
}

function articleStatus(state: State, typed: readonly Part[]): readonly Part[] {
	const {article, why} = state;
	const size = articleSize(state);
	const {columns} = state.size;
	if (article === undefined) return fill([], columns);
	const title = visible(article.article.title);
	const {layout, doc} = article.page;
	const quote = why === undefined ? quoteInSight(article, size) : why.quote;
	const shown = doc.quotes[quote];
	const {search} = article;
	const facts: Part[] = [part(` ${layout.percent(article.top, articleGeometry(size).body)}%`, 'bar')];
	const add = (text: string, role: Role) => facts.push(part(' · ', 'bar'), part(text, role));
	if (search !== undefined && search.query !== '')
		add(search.current < 0 ? 'not found' : `match ${search.current + 1} of ${search.spans.length}`, 'barStrong');
	if (article.page.isBare) add(state.halts > 0 && !state.isWorking ? 'quotes not read' : 'finding quotes …', 'bar');
	else if (shown === undefined) add(plural(doc.quotes.length, 'quote'), 'bar');
	else {
		add(`quote ${quote + 1} of ${doc.quotes.length}`, 'bar');
		add(labelText({...speakerLabel(shown), role: ''}), 'barStrong');
	}
	facts.push(...typed);
	const used = partsWidth(facts);
	const choices = why !== undefined ? WHY_KEYS : search === undefined ? ARTICLE_KEYS : SEARCH_KEYS;
	const leastTitle = why === undefined ? LEAST_TITLE : 0;
	// First the facts, then some keys, then as much of the title as has room, then more keys.
	const keys = choices.find(choice => used + cellWidth(choice) + leastTitle <= columns) ?? choices.at(-1) ?? '';
	const room = Math.min(columns >> 1, columns - used - cellWidth(keys) - 7);
	const name = room >= 8 ? [part(` ${truncateToWidth(title, room)}`, 'bar'), part(' ·', 'bar')] : [];
	const left = [...name, ...facts];
	return spreadParts(left, keysThatFit(choices, columns - partsWidth(left)), columns, 'bar');
}

/** Columns of the title that are worth a shorter list of keys. */
const LEAST_TITLE = 24;
const ARTICLE_KEYS = [
	'] [ quotes  ) ( same speaker  S speakers  i why  / search  ? keys  q back',
	'] [ quotes  S speakers  i why  / search  ? keys',
	'] [ quotes  i why  ? keys',
	'] [ quotes  ? keys',
	'? keys',
];
const WHY_KEYS = ['] [ quotes  j k scroll  ? keys  Esc close', '] [ quotes  Esc close', 'Esc close'];
const SEARCH_KEYS = ['n N matches  Esc clear  ] [ quotes  ? keys', 'n N matches  Esc clear', 'n N  Esc'];
