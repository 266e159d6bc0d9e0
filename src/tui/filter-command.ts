import type {Growing} from '../library/growing.js';
import type {Size} from './geometry.js';
import type {Command} from './keymap.js';
import {type Part, part} from './parts.js';
import type {State} from './state.js';
import type {ViewBase, ViewModule} from './view.js';
import type {View} from './view-types.js';

/** The keys of the box, for the status bar. */
export const TYPING_KEYS = [
	'{lineUp:up lineDown:down} choose  {submit} open  {nextField} to the list  {cancel} clear',
	'{submit} open  {nextField} list  {cancel} clear',
	'{submit} open',
];

/** Columns from which the box says what it looks at. */
const WORDED_FROM = 60;

/** Stands in the empty box while the cursor is not in it. */
export function filterHint({typing}: ViewBase, {columns}: Size, of: string): Part | undefined {
	if (typing >= 0) return undefined;
	return part(columns >= WORDED_FROM ? `press / to filter by ${of}` : 'press / to filter', 'meta');
}

export type FilteredList<V extends ViewBase> = Pick<ViewModule<V>, 'count' | 'open'> & {
	readonly growing: (view: V, state: State) => Growing<unknown> | undefined;
	/** What is found later may stand before what was found; else it stands behind it. */
	readonly isBestFirst: boolean;
};

/**
 * What keys do in a view with one box that filters its list: Enter in the box opens what is chosen, as it does in the list of
 * articles; Tab goes to the list and back; Esc takes the filter away first. `undefined` for other commands.
 */
export function filterCommand<V extends View & ViewBase>(
	list: FilteredList<V>,
	view: V,
	state: State,
	type: Command['type'],
): State | undefined {
	const isTyping = view.typing >= 0;
	const left = {...view, typing: -1};
	switch (type) {
		case 'submit': {
			// Who types ahead means the first of all, not the first so far.
			const growing = view.chosen === 0 ? list.growing(view, state) : undefined;
			while ((list.isBestFirst || list.count(view, state) === 0) && growing?.step() === true);
			if (list.count(view, state) === 0) return undefined;
			return list.open(left, {...state, view: left}, view.chosen);
		}
		case 'nextField':
			return {...state, view: isTyping ? left : {...view, typing: 0}};
		case 'cancel':
			return isTyping || view.fields[0] === ''
				? undefined
				: {...state, view: {...view, fields: [''], chosen: 0, top: 0}};
		default:
			return undefined;
	}
}
