import type {Article} from '../article/article.js';
import type {Command} from './keymap.js';
import {moduleOf} from './module-of.js';
import {goBack} from './places.js';
import {withoutLastWord} from './query.js';
import type {State} from './state.js';
import type {QuoteAt} from './view.js';
import {viewGeometry} from './view-rows.js';
import type {View} from './view-types.js';

/** The quote chosen in the view that is up. */
export function chosenQuote(state: State): QuoteAt | undefined {
	const {view, screen} = state;
	return screen !== 'view' || view === undefined ? undefined : moduleOf(view).quoteAt?.(view, state, view.chosen);
}

/** The article chosen in the view that is up. */
export function chosenArticle(state: State): Article | undefined {
	const {view, screen} = state;
	return screen !== 'view' || view === undefined ? undefined : moduleOf(view).articleAt?.(view, state, view.chosen);
}

/** What a key does in a view and in its boxes. */
export function viewCommand(state: State, type: Command['type'], count: number | undefined): State {
	const {view} = state;
	if (view === undefined) return goBack(state);
	const module = moduleOf(view);
	const own = module.command?.(view, state, type, count);
	if (own !== undefined) return own;
	const isTyping = view.typing >= 0;
	const value = view.fields[view.typing] ?? '';
	switch (type) {
		case 'open':
			return module.count(view, state) === 0 ? state : module.open(view, state, view.chosen);
		case 'submit':
			if (module.count(view, state) === 0) return {...state, notice: module.empty(view, state)};
			return withView(state, {...view, typing: -1});
		case 'search':
		case 'nextField':
			if (module.labels.length === 0) return state;
			return withView(state, {...view, typing: (view.typing + 1) % module.labels.length});
		case 'clearQuery':
			return setField(state, '');
		case 'deleteWord':
			return setField(state, withoutLastWord(value));
		case 'cancel':
			if (isTyping) return value === '' ? withView(state, {...view, typing: -1}) : setField(state, '');
			return goBack(state);
		case 'back':
			// In a box Backspace deletes, until nothing is left.
			if (isTyping) return value === '' ? withView(state, {...view, typing: -1}) : state;
			return goBack(state);
		case 'quitOrBack':
			return goBack(state);
		default:
			return move(state, view, type, count);
	}
}

/** Types into the box that has the cursor. */
export function setField(state: State, text: string): State {
	const {view} = state;
	if (view === undefined || view.typing < 0 || view.fields[view.typing] === text) return state;
	const fields = view.fields.map((field, i) => (i === view.typing ? text : field));
	const next = {...view, fields, chosen: 0, top: 0};
	return withView(state, moduleOf(next).edited?.(next, state, view.typing) ?? next);
}

function move(state: State, view: View, type: Command['type'], count: number | undefined): State {
	const module = moduleOf(view);
	const {visible} = viewGeometry(state, view, module);
	const length = module.count(view, state);
	const times = count ?? 1;
	switch (type) {
		case 'lineDown':
			return choose(state, view, view.chosen + times);
		case 'lineUp':
			return choose(state, view, view.chosen - times);
		case 'pageDown':
			return movePage(state, view, visible * times);
		case 'pageUp':
			return movePage(state, view, -visible * times);
		case 'halfDown':
			return movePage(state, view, Math.max(1, visible >> 1) * times);
		case 'halfUp':
			return movePage(state, view, -Math.max(1, visible >> 1) * times);
		case 'top':
			return choose(state, view, times - 1);
		case 'bottom':
			return choose(state, view, count === undefined ? length - 1 : count - 1);
		default:
			return state;
	}
}

/** Chooses an item, within bounds, and scrolls as little as shows it. */
export function choose(state: State, view: View, index: number): State {
	return withView(state, placed(state, view, index));
}

function movePage(state: State, view: View, items: number): State {
	const module = moduleOf(view);
	const {visible} = viewGeometry(state, view, module);
	const last = Math.max(0, module.count(view, state) - visible);
	const top = Math.max(0, Math.min(last, view.top + items));
	return choose(state, {...view, top}, view.chosen + items);
}

function placed(state: State, view: View, index: number): View {
	const module = moduleOf(view);
	const length = module.count(view, state);
	const {visible} = viewGeometry(state, view, module);
	const chosen = Math.max(0, Math.min(length - 1, index));
	const last = Math.max(0, length - visible);
	const top = Math.max(0, Math.min(last, chosen, Math.max(view.top, chosen - visible + 1)));
	return chosen === view.chosen && top === view.top ? view : {...view, chosen, top};
}

/** After the screen or what is shown has changed: what was chosen stays within bounds and in sight. */
export function settleView(state: State): State {
	const {view} = state;
	return view === undefined ? state : withView(state, placed(state, view, view.chosen));
}

/** After more names of the library are known: the item that was chosen is chosen still, wherever it stands now. */
export function followNames(before: State, state: State): State {
	const {view} = state;
	if (view === undefined || state.names?.names === before.names?.names) return settleView(state);
	const index = moduleOf(view).follow?.(view, state, before) ?? -1;
	return index < 0 ? settleView(state) : choose(state, view, index);
}

const withView = (state: State, view: View): State => (view === state.view ? state : {...state, view});
