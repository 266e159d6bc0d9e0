import type {Action, State} from './state.js';

/** The state that follows from an action. */
export type Reduce = (state: State, action: Action) => State;

/** Holds the one state, outside React: several keys may arrive between two frames, and each must see what the one before did. */
export type Store = {
	readonly get: () => State;
	readonly dispatch: (action: Action) => void;
	/** Calls back after each change; answers how to stop that. */
	readonly subscribe: (listener: () => void) => () => void;
	/** Says what actions do. Until then they wait: the first screen is drawn before that is loaded. */
	readonly attach: (reduce: Reduce) => void;
};

export function createStore(initial: State, reduce?: Reduce): Store {
	let state = initial;
	let follow = reduce;
	let waiting: Action[] = [];
	const listeners = new Set<() => void>();
	const dispatch = (action: Action) => {
		if (follow === undefined) {
			waiting.push(action);
			return;
		}
		const next = follow(state, action);
		if (next === state) return;
		state = next;
		for (const listener of listeners) listener();
	};
	return {
		get: () => state,
		dispatch,
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		attach: given => {
			follow = given;
			const late = waiting;
			waiting = [];
			for (const action of late) dispatch(action);
		},
	};
}
