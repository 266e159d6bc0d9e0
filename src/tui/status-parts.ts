import {labelText, speakerLabel} from '../layout/speaker-labels.js';
import {cellWidth, truncateToWidth} from '../text/cell-width.js';
import {visible} from '../text/visible.js';
import {quoteInSight} from './article-state.js';
import {articleGeometry, listGeometry} from './geometry.js';
import {withKeys} from './key-words.js';
import {noteParts} from './list-header.js';
import {isFiltered, listItems} from './list-state.js';
import {moduleOf} from './module-of.js';
import {type Part, part, partsWidth, spreadParts} from './parts.js';
import {plural} from './plural.js';
import type {Selection} from './selection.js';
import {type State, whereIs} from './state.js';
import type {Role} from './theme.js';
import {articleSize} from './why-rows.js';

/** What the status bar says, as wide as the screen. */
export function statusParts(state: State): readonly Part[] {
	const {columns} = state.size;
	const {notice, count, pending, question, selection} = state;
	if (question !== undefined) return questionParts(state, visible(question.text));
	if (pending !== '') return fill(pendingParts(state), columns);
	if (notice !== undefined) return fill([part(` ${visible(notice)}`, 'barStrong')], columns);
	const typed = [
		...(count === undefined ? [] : [part(` ${count}`, 'barStrong')]),
		...(state.isWorking ? [part(' Ctrl-C stops', 'barStrong')] : []),
		...(state.hint === undefined ? [] : [part(` · ${named(state, state.hint)}`, 'bar')]),
	];
	if (selection !== undefined) return selectionStatus(state, selection);
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

/** Of a long question most of the end is kept, where what is asked stands; the keys that answer are always there. */
function questionParts(state: State, text: string): readonly Part[] {
	const {columns} = state.size;
	const keys = ` ${named(state, QUESTION_KEYS)} `;
	const room = columns - cellWidth(keys) - 2;
	const head = Math.floor(room / 3);
	const shown =
		cellWidth(text) <= room ? text : `${truncateToWidth(text, head)}${endOf(text, Math.max(0, room - head))}`;
	return spreadParts([part(` ${shown}`, 'barStrong')], [part(keys, 'barStrong')], columns, 'bar');
}

/** The last words of a text, as many as have room. */
function endOf(text: string, columns: number): string {
	const chars = Array.from(text);
	let at = chars.length;
	for (let used = 0; at > 0; at--) {
		used += cellWidth(chars[at - 1] ?? '');
		if (used > columns) break;
	}
	return chars.slice(at).join('');
}

/** What may follow the first of two keys. */
function pendingParts({pending, keys, screen}: State): readonly Part[] {
	return [
		part(` ${pending} `, 'barStrong'),
		...keys.after(pending, screen).flatMap(({key, help}) => [part(` ${key}`, 'barStrong'), part(` ${help} `, 'bar')]),
	];
}

function selectionStatus(state: State, {from, to}: Selection): readonly Part[] {
	const {columns} = state.size;
	const left = [part(` ${plural(Math.abs(to - from) + 1, 'paragraph')} selected`, 'barStrong')];
	const room = columns - partsWidth(left);
	return spreadParts(left, keysThatFit(state, SELECTION_KEYS, room), columns, 'bar');
}

const QUESTION_KEYS = '{accept} yes  {cancel:n} no';
const SELECTION_KEYS = [
	'{lineDown lineUp} more or fewer  {copySelection} copy  {pipe} pipe  {save} save  {cancel} leave',
	'{copySelection} copy  {pipe} pipe  {save} save  {cancel}',
	'{cancel}',
];

function viewStatus(state: State, typed: readonly Part[]): readonly Part[] {
	const {view, size} = state;
	if (view === undefined) return fill([], size.columns);
	const module = moduleOf(view);
	const count = module.count(view, state);
	const place = ` ${count === 0 ? 0 : view.chosen + 1} of ${count}`;
	const left = [part(place, 'barStrong'), ...typed];
	return spreadParts(
		left,
		keysThatFit(state, module.keys(view, state), size.columns - cellWidth(place)),
		size.columns,
		'bar',
	);
}

const fill = (parts: readonly Part[], columns: number) => spreadParts(parts, [], columns, 'bar');

/** Words with the keys that are bound where the reader is. */
const named = (state: State, words: string): string => withKeys(words, state.keys, whereIs(state));

/** The longest list of keys that leaves room for the rest. */
function keysThatFit(state: State, choices: readonly string[], room: number): readonly Part[] {
	const fitting = choices.map(words => named(state, words)).find(keys => keys !== '' && cellWidth(keys) + 3 <= room);
	return fitting === undefined ? [] : [part(` ${fitting} `, 'bar')];
}

function listStatus(state: State, typed: readonly Part[]): readonly Part[] {
	const {list, size} = state;
	const items = listItems(list);
	const place = ` ${items.length === 0 ? 0 : list.chosen + 1} of ${items.length}`;
	const keys =
		list.search?.isTyping === true
			? [
					'{lineUp:up lineDown:down} choose  {submit} open at the match  {cancel} clear',
					'{submit} open  {cancel} clear',
					'{cancel} clear',
				]
			: list.search !== undefined
				? [
						'{open} open  {search} change the search  {cancel} clear  {help} keys  {quitOrBack} back',
						'{open} open  {cancel} clear  {help} keys',
						'{help} keys',
					]
				: [
						'{open} open  {search} search  {help} keys  {quitOrBack} quit',
						'{search} search  {help} keys  {quitOrBack} quit',
						'{help} keys  {quitOrBack} quit',
						'{help} keys',
					];
	// Where the list has no row for it, the status bar says what was searched instead.
	const note = listGeometry(size, isFiltered(list)).header < 2 ? noteParts(state) : [];
	if (note.length > 0)
		return fill([part(place, 'barStrong'), ...note.map(({text}) => part(text, 'bar'))], size.columns);
	const left = [part(place, 'barStrong'), ...typed];
	return spreadParts(left, keysThatFit(state, keys, size.columns - partsWidth(left)), size.columns, 'bar');
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
	const lists = why !== undefined ? WHY_KEYS : search === undefined ? ARTICLE_KEYS : SEARCH_KEYS;
	const choices = lists.map(words => named(state, words));
	const leastTitle = why === undefined ? LEAST_TITLE : 0;
	// First the facts, then some keys, then as much of the title as has room, then more keys.
	const keys = choices.find(choice => used + cellWidth(choice) + leastTitle <= columns) ?? choices.at(-1) ?? '';
	const room = Math.min(columns >> 1, columns - used - cellWidth(keys) - 7);
	const name = room >= 8 ? [part(` ${truncateToWidth(title, room)}`, 'bar'), part(' ·', 'bar')] : [];
	const left = [...name, ...facts];
	return spreadParts(left, keysThatFit(state, choices, columns - partsWidth(left)), columns, 'bar');
}

/** Columns of the title that are worth a shorter list of keys. */
const LEAST_TITLE = 24;
const ARTICLE_KEYS = [
	'{nextQuote previousQuote} quotes  {nextBySpeaker previousBySpeaker} same speaker  {chooseSpeaker} speakers  {explain} why  {search} search  {help} keys  {quitOrBack} back',
	'{nextQuote previousQuote} quotes  {chooseSpeaker} speakers  {explain} why  {search} search  {help} keys',
	'{nextQuote previousQuote} quotes  {explain} why  {help} keys',
	'{nextQuote previousQuote} quotes  {help} keys',
	'{help} keys',
];
const WHY_KEYS = [
	'{nextQuote previousQuote} quotes  {lineDown lineUp} scroll  {help} keys  {cancel} close',
	'{nextQuote previousQuote} quotes  {cancel} close',
	'{cancel} close',
];
const SEARCH_KEYS = [
	'{nextHit previousHit} matches  {cancel} clear  {nextQuote previousQuote} quotes  {help} keys',
	'{nextHit previousHit} matches  {cancel} clear',
	'{nextHit previousHit}  {cancel}',
];
