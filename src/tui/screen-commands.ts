import {changeSetting} from '../library/reading.js';
import {openFromList} from './article-commands.js';
import {listGeometry, MEASURE, type Size} from './geometry.js';
import {withKeys} from './key-words.js';
import type {Command} from './keymap.js';
import {chosenItem} from './list-state.js';
import {withSize} from './reduce.js';
import {withChange} from './session.js';
import type {State} from './state.js';
import {withEffect} from './take-away.js';
import {stepTheme} from './theme-picker.js';

/** Narrowest and widest lines that can be chosen, in columns, and the step. */
const NARROWEST = 30;
const WIDEST = 200;
const STEP = 4;

/** What keys do that are about the screen: panes, width, mouse. `undefined` for other commands. */
export function screenCommand(state: State, type: Command['type'], count: number | undefined): State | undefined {
	switch (type) {
		case 'switchPane':
			return switchPane(state);
		case 'zen': {
			const isSingle = state.size.isSingle !== true;
			const next = withSize(state, {...state.size, isSingle});
			const isWide = listGeometry({...state.size, isSingle: false}, false).preview > 0;
			return isWide ? next : {...next, notice: 'Two panes need 120 columns.'};
		}
		case 'wider':
			return setMeasure(state, (state.size.measure ?? MEASURE) + STEP * (count ?? 1));
		case 'narrower':
			return setMeasure(state, (state.size.measure ?? MEASURE) - STEP * (count ?? 1));
		case 'resetWidth':
			return setMeasure(state, count ?? state.defaults.measure);
		case 'theme':
			return {...state, themeBefore: state.theme.name};
		case 'mouse': {
			const hasMouse = !state.hasMouse;
			const notice = hasMouse
				? `Mouse on: Shift selects text. ${withKeys('{mouse} turns it off.', state.keys, state.screen)}`.trim()
				: 'Mouse off.';
			return withEffect({...state, hasMouse, notice}, {type: 'mouse', isOn: hasMouse});
		}
		default:
			return undefined;
	}
}

/** What a key does while themes are tried; each is shown on the whole screen at once. */
export function pickerCommand(state: State, type: Command['type'], count: number | undefined): State {
	const {theme, themeBefore} = state;
	if (themeBefore === undefined) return state;
	const tried = (by: number): State => ({...state, theme: {...theme, name: stepTheme(theme.name, by * (count ?? 1))}});
	switch (type) {
		case 'lineDown':
			return tried(1);
		case 'lineUp':
			return tried(-1);
		case 'accept': {
			const change = changeSetting(state.session.reading, 'theme', {value: theme.name, did: `Theme: ${theme.name}.`});
			return withChange({...state, themeBefore: undefined}, change);
		}
		case 'cancel':
		case 'quitOrBack':
			return {...state, theme: {...theme, name: themeBefore}, themeBefore: undefined};
		default:
			return state;
	}
}

/** From the list to its article and back; the two stand side by side where there is room. */
function switchPane(state: State): State {
	if (state.screen === 'article') return {...state, screen: 'list', back: []};
	const chosen = chosenItem(state.list)?.article;
	if (chosen === undefined) return state;
	return state.article?.article === chosen
		? {...state, screen: 'article', back: [{screen: 'list'}]}
		: openFromList(state, state.list.chosen);
}

/** Lines of so many columns at most; remembered. */
function setMeasure(state: State, wanted: number): State {
	const measure = Math.max(NARROWEST, Math.min(WIDEST, wanted));
	const value = measure === state.defaults.measure ? undefined : measure;
	const change = changeSetting(state.session.reading, 'width', {value, did: `Lines of ${measure} columns.`});
	return withChange(withSize(state, sized(state.size, measure)), change, `Lines of ${measure} columns.`);
}

const sized = (size: Size, measure: number): Size => ({...size, measure});
