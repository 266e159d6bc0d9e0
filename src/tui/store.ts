import {type Action, reduce, type State} from './state.js';

/** Holds the one state, outside React: several keys may arrive between two frames, and each must see what the one before did. */
export type Store = {
	readonly get: () => State;
	readonly dispatch: (action: Action) => void;
	/** Calls back after each change; answers how to stop that. */
	readonly subscribe: (listener: () => void) => () => void;
};

export function createStore(initial: State): Store {
	let state = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => state,
		dispatch: action => {
			const next = reduce(state, action);
			if (next === state) return;
			state = next;
			for (const listener of listeners) listener();
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
