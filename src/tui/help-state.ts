import type {Size} from './geometry.js';
import {helpRows} from './help-rows.js';
import type {Command} from './keymap.js';
import type {State} from './state.js';

/** Rows of the key list on the screen. */
export function helpBody({rows}: Size): number {
	return Math.max(1, rows - (rows >= 3 ? 1 : 0) - (rows >= 4 ? 1 : 0));
}

/** What a key does while the key list is up. */
export function helpCommand(state: State, type: Command['type'], count: number | undefined): State {
	const body = helpBody(state.size);
	const times = count ?? 1;
	const last = Math.max(0, helpRows(state.size, state.keys).length - body);
	const to = (top: number): State => ({...state, help: Math.max(0, Math.min(last, top))});
	const top = state.help ?? 0;
	switch (type) {
		case 'lineDown':
			return to(top + times);
		case 'lineUp':
			return to(top - times);
		case 'pageDown':
			return to(top + body * times);
		case 'pageUp':
			return to(top - body * times);
		case 'halfDown':
			return to(top + Math.max(1, body >> 1) * times);
		case 'halfUp':
			return to(top - Math.max(1, body >> 1) * times);
		case 'top':
			return to(0);
		case 'bottom':
			return to(last);
		case 'help':
		case 'back':
		case 'cancel':
		case 'quitOrBack':
			return {...state, help: undefined};
		default:
			return state;
	}
}
