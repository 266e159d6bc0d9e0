import type {Context, LinearState, Outcome} from './state.js';

/** A command as it is typed, explained and done. */
export type LinearCommand = {
	readonly name: string;
	/** Other names, letters and signs. */
	readonly also: readonly string[];
	/** How it is typed, for help: `cite, or cite 3 bibtex`. */
	readonly usage: string;
	readonly help: string;
	/** Where `?` names it; `undefined`: only in the whole list. */
	readonly shownIn?: 'article' | 'listing' | 'both';
	/** The argument is handed over as it was typed: it is a name or a line for somebody else. */
	readonly isVerbatim?: boolean;
	readonly run: (context: Context, state: LinearState, argument: string) => Outcome;
};
