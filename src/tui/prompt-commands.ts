import type {Command} from './keymap.js';
import {withoutLastWord} from './query.js';
import type {State} from './state.js';
import {withEffect} from './take-away.js';

/** What a key does while a line is typed at the foot of the screen. */
export function promptCommand(state: State, type: Command['type']): State {
	const {prompt} = state;
	if (prompt === undefined) return state;
	const {kind, value, text} = prompt;
	switch (type) {
		case 'submit': {
			const closed = {...state, prompt: undefined};
			if (value.trim() === '') return closed;
			return kind === 'pipe'
				? withEffect(closed, {type: 'pipe', line: value, text, isShell: false})
				: withEffect(closed, {type: 'save', name: value, text, overwrite: false});
		}
		case 'cancel':
			return {...state, prompt: undefined};
		case 'back':
			return value === '' ? {...state, prompt: undefined} : state;
		case 'clearQuery':
			return {...state, prompt: {...prompt, value: ''}};
		case 'deleteWord':
			return {...state, prompt: {...prompt, value: withoutLastWord(value)}};
		default:
			return state;
	}
}

/** What a key does while a question waits for its answer. */
export function questionCommand(state: State, type: Command['type']): State {
	const {question} = state;
	if (question === undefined) return state;
	const closed = {...state, question: undefined};
	if (type === 'accept') return withEffect(closed, question.effect);
	return type === 'cancel' ? closed : state;
}
