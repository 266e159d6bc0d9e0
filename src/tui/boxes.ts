import {visible} from '../text/visible.js';
import type {Taken} from './ask-choices.js';
import type {BoxAnswer, BoxesBase} from './box-answer.js';
import type {Command} from './keymap.js';
import {type Part, part} from './parts.js';

/** What stands in a box in which nothing is typed. */
export function boxHint({taken, typing}: BoxesBase, field: number): Part {
	const there = taken[field];
	if (there !== undefined) return part(shownTaken(there, field), typing === field ? 'bar' : 'title');
	return part(field === 0 ? 'anyone' : 'anything', 'meta');
}

/** Words stand in quotation marks, but not those for a speaker, who has a name. */
export function shownTaken({id, text}: Taken, field: number): string {
	return id === undefined && field === 1 ? `“${visible(text)}”` : visible(text);
}

/** ` by Anna Berg about “treaty”`, either part alone, or nothing. */
export function askedWords([speaker, subject]: readonly (Taken | undefined)[]): string {
	const by = speaker === undefined ? '' : ` by ${shownTaken(speaker, 0)}`;
	return subject === undefined ? by : `${by} about ${shownTaken(subject, 1)}`;
}

/** After something was typed: the first choice counts. */
export function editedBox<V extends BoxesBase>(view: V, field: number): V {
	return {...view, picked: view.fields[field]?.trim() === '' ? -1 : 0};
}

/** What a key does while the cursor is in a box; `undefined` for what all boxes do alike. */
export function boxCommand<V extends BoxesBase>(
	view: V,
	type: Command['type'],
	answer: BoxAnswer | undefined,
): V | undefined {
	const {typing, picked} = view;
	const isEmpty = view.fields[typing] === '';
	switch (type) {
		case 'nextField':
			return enterBox(view, (typing + 1) % 2, answer);
		case 'submit':
			return {...take(view, answer), typing: -1};
		case 'lineDown':
		case 'lineUp':
			return pick(view, picked + (type === 'lineDown' ? 1 : -1), answer);
		case 'cancel':
			return isEmpty ? {...view, typing: -1, picked: -1} : undefined;
		case 'back':
		case 'clearQuery': {
			// What stands in the box is as if selected: it goes as a whole.
			if (!isEmpty || (view.taken[typing] === undefined && picked < 0)) return undefined;
			const taken = typing === 0 ? ([undefined, view.taken[1]] as const) : ([view.taken[0], undefined] as const);
			return {...view, taken, picked: -1, chosen: 0, top: 0};
		}
		default:
			return undefined;
	}
}

/** Moves to another choice, which counts from then on. */
function pick<V extends BoxesBase>(view: V, wanted: number, answer: BoxAnswer | undefined): V {
	const count = answer?.choices.length ?? 0;
	const first = view.fields[view.typing] === '' ? -1 : 0;
	const picked = Math.max(first, Math.min(count - 1, wanted));
	return picked === view.picked ? view : {...view, picked, chosen: 0, top: 0};
}

/** Goes to a box; what counts in the other one stands there. */
export function enterBox<V extends BoxesBase>(view: V, field: number, answer: BoxAnswer | undefined): V {
	return {...(view.typing < 0 ? view : take(view, answer)), typing: field};
}

/** What counts stands in its box from then on. */
function take<V extends BoxesBase>(view: V, answer: BoxAnswer | undefined): V {
	const typed = view.fields[view.typing]?.trim() ?? '';
	const words = typed === '' ? view.taken[view.typing] : {id: undefined, text: typed};
	const asked = answer === undefined ? words : answer.asked[view.typing];
	return {
		...view,
		fields: ['', ''],
		taken: view.typing === 0 ? [asked, view.taken[1]] : [view.taken[0], asked],
		picked: -1,
	};
}
