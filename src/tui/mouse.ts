import {offsetOfMapRow} from '../layout/quote-map.js';
import {openFromList} from './article-commands.js';
import {scrollBy, scrollTo} from './article-state.js';
import {listGeometry} from './geometry.js';
import {helpCommand} from './help-state.js';
import {choose, chosenItem, isFiltered, scrollItems} from './list-state.js';
import {moduleOf} from './module-of.js';
import type {MouseEvent} from './mouse-report.js';
import {type Target, targetAt} from './mouse-target.js';
import {hasOwnHeader} from './page-rows.js';
import {paneSize} from './panes.js';
import {openInPreview, previewTop} from './preview-rows.js';
import {pickerCommand, screenCommand} from './screen-commands.js';
import {recordPlace} from './session-commands.js';
import {chooseSpeaker, menuCommand} from './speaker-menu.js';
import type {State} from './state.js';
import {viewGeometry} from './view-rows.js';
import {choose as chooseInView} from './views.js';
import {articleSize} from './why-rows.js';
import {openWhy, whyCommand} from './why-state.js';

/** Rows that one notch of the wheel scrolls. */
const NOTCH = 3;

/** What the mouse does: the wheel scrolls what is under the pointer, a click chooses, and opens what is chosen. */
export function mouseAction(state: State, event: MouseEvent): State {
	// A line that is being typed, or a question, is for the keys.
	if (state.question !== undefined || state.prompt !== undefined) return state;
	const target = targetAt(state, event);
	if (target.kind === 'nothing') return state;
	const ready = {...state, count: undefined, pending: '', notice: undefined, hint: undefined};
	switch (event.kind) {
		case 'wheelDown':
			return scroll(ready, target, NOTCH);
		case 'wheelUp':
			return scroll(ready, target, -NOTCH);
		case 'click':
			return click(ready, target);
		default:
			return event.kind satisfies never;
	}
}

function scroll(state: State, target: Exclude<Target, {kind: 'nothing'}>, rows: number): State {
	const type = rows > 0 ? 'lineDown' : 'lineUp';
	const times = Math.abs(rows);
	switch (target.kind) {
		case 'list': {
			const {list, size} = state;
			const items = inItems(rows, listGeometry(size, isFiltered(list)).itemRows);
			// Beside an open article the list shows which one that is, also when it has scrolled on.
			return {...state, list: scrollItems(list, items, {size, keepsInSight: state.screen === 'list'})};
		}
		case 'preview':
			return scrollPreview(state, rows);
		case 'article':
		case 'map':
			return state.article === undefined
				? state
				: {...state, article: scrollBy(state.article, rows, articleSize(state))};
		case 'why':
			return whyCommand(state, type, times);
		case 'view':
			return scrollView(state, rows);
		case 'help':
			return helpCommand(state, type, times);
		case 'themes':
			return pickerCommand(state, type, 1);
		case 'speakers':
			return menuCommand(state, type, 1);
		default:
			return target satisfies never;
	}
}

/** Rows as items of so many rows, at least one. */
const inItems = (rows: number, itemRows: number): number => Math.sign(rows) * Math.max(1, Math.round(NOTCH / itemRows));

/** Scrolls the article beside the list, which is opened for that, though the keys stay with the list. */
function scrollPreview(state: State, rows: number): State {
	const item = chosenItem(state.list);
	if (item === undefined || !state.library.isAnnotated(item.article)) return state;
	const size = paneSize(state);
	const shown = openInPreview(state, item);
	if (shown !== undefined) return {...state, article: scrollBy(shown, rows, size)};
	const {article} = openFromList(state, state.list.chosen);
	if (article === undefined) return state;
	const {layout} = article.page;
	const {header, body, summary} = listGeometry(state.size, isFiltered(state.list));
	const above = hasOwnHeader(state) ? 0 : header;
	const first = previewTop(layout, item, header - above + body + summary);
	// An open article begins in the second row of the screen, also where a search box hides that.
	const at = scrollTo(article, layout.move(first, -Math.max(0, above - 1)), size);
	return {...state, article: scrollBy(at, rows, size)};
}

function scrollView(state: State, rows: number): State {
	const {view} = state;
	if (view === undefined) return state;
	const module = moduleOf(view);
	const {visible} = viewGeometry(state, view, module);
	const last = Math.max(0, module.count(view, state) - visible);
	const top = Math.max(0, Math.min(last, view.top + inItems(rows, module.itemRows(view, state))));
	return chooseInView(state, {...view, top}, Math.max(top, Math.min(top + visible - 1, view.chosen)));
}

function click(state: State, target: Exclude<Target, {kind: 'nothing'}>): State {
	switch (target.kind) {
		case 'list':
			return clickList(state, target.item);
		case 'preview':
			return otherPane(state);
		case 'article':
			return clickQuote(state, target.quote);
		case 'map':
			return clickMap(state, target);
		case 'view':
			return clickView(state, target);
		case 'themes':
			if (target.name === undefined) return state;
			if (target.name === state.theme.name) return pickerCommand(state, 'accept', undefined);
			return {...state, theme: {...state.theme, name: target.name}};
		case 'speakers':
			if (target.speaker === undefined) return state;
			if (target.speaker === state.menu?.chosen) return menuCommand(state, 'open', undefined);
			return chooseSpeaker(state, target.speaker);
		case 'why':
		case 'help':
			return state;
		default:
			return target satisfies never;
	}
}

/** Moves the keys to the other of two panes. */
function otherPane(state: State): State {
	const closed = {...state, why: undefined, selection: undefined};
	return screenCommand(closed, 'switchPane', undefined) ?? state;
}

function clickList(state: State, item: number | undefined): State {
	const there = state.screen === 'list' ? state : otherPane(state);
	const {list, size} = there;
	if (item === undefined) return there;
	if (there === state && item === list.chosen) {
		// What is in sight is opened, though more may still be found.
		const search = list.search === undefined ? undefined : {...list.search, isTyping: false};
		return openFromList({...state, list: {...list, search}}, item);
	}
	return {...there, list: choose(list, item, size)};
}

/** Steps to a quote that is in sight: nothing moves under the pointer. */
function clickQuote(state: State, quote: number | undefined): State {
	const {article, why, selection} = state;
	if (article === undefined || quote === undefined || selection !== undefined) return state;
	const next = {...state, article: {...article, quote}};
	return why === undefined ? next : openWhy({...next, why: undefined});
}

function clickMap(state: State, {row, rows}: Extract<Target, {kind: 'map'}>): State {
	const {article} = state;
	if (article === undefined) return state;
	const {layout, doc} = article.page;
	const to = row === 0 ? layout.first : layout.positionOf(offsetOfMapRow(doc, row, rows));
	return {...recordPlace(state), article: scrollTo(article, to, articleSize(state))};
}

function clickView(state: State, {item, box}: Extract<Target, {kind: 'view'}>): State {
	const {view} = state;
	if (view === undefined) return state;
	if (box !== undefined) {
		if (view.typing === box) return state;
		return {...state, view: moduleOf(view).enter?.(view, state, box) ?? {...view, typing: box}};
	}
	if (item === undefined) return state;
	const there = chooseInView(state, view, item);
	// While the cursor stands in a box, what is chosen may be something else than a row of the list.
	const opens = item === view.chosen || view.typing >= 0;
	return opens && there.view !== undefined ? moduleOf(there.view).open(there.view, there, item) : there;
}
