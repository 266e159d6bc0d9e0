import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import type {Growing} from '../library/growing.js';
import type {AskOf} from './ask-view.js';
import type {Command} from './keymap.js';
import type {Part} from './parts.js';
import type {State} from './state.js';

/** What all views over the library have: boxes to type in, and a list under them of which one item is chosen. */
export type ViewBase = {
	/** What stands in the boxes, in the order of `ViewModule.labels`. */
	readonly fields: readonly string[];
	/** Index of the box with the cursor in it; -1 for none. */
	readonly typing: number;
	/** Index of the chosen item, and of the first one on the screen. */
	readonly chosen: number;
	readonly top: number;
};

/** A quote that stands in a view, as its index among the quotes of its article. */
export type QuoteAt = {readonly doc: AnnotatedArticle; readonly quote: number};

export type ItemOptions = {readonly columns: number; readonly isChosen: boolean};

/**
 * What one kind of view shows and does; `views.ts` does what is the same in all of them: boxes, movement, the way back. What
 * these functions are asked on every frame must not take longer the larger the library is.
 */
export type ViewModule<V extends ViewBase> = {
	/** Left and right end of the first row. */
	readonly title: (view: V, state: State) => readonly [left: readonly Part[], right: readonly Part[]];
	/** One label a box: `Speaker`. None: nothing can be typed. */
	readonly labels: readonly string[];
	/** What a box stands for while nothing is typed in it: `anyone`. */
	readonly hint?: (view: V, state: State, field: number) => Part | undefined;
	/** Rows between the boxes and the list: suggestions, what a card says of a person. */
	readonly head?: (view: V, state: State, columns: number) => ReadonlyArray<readonly Part[]>;
	readonly count: (view: V, state: State) => number;
	/** Rows of one item; all items have as many. */
	readonly itemRows: (view: V, state: State) => number;
	readonly item: (view: V, state: State, index: number, options: ItemOptions) => ReadonlyArray<readonly Part[]>;
	/** Said in place of the list when it is empty. */
	readonly empty: (view: V, state: State) => string;
	/** Enter on an item. */
	readonly open: (view: V, state: State, index: number) => State;
	/** The keys worth a place in the status bar, the longest list first. */
	readonly keys: (view: V, state: State) => readonly string[];
	/** Commands of its own; `undefined` for what it does not know. */
	readonly command?: (view: V, state: State, type: Command['type'], count: number | undefined) => State | undefined;
	/** The cursor goes to a box by a click: what follows from leaving the one it stood in. */
	readonly enter?: (view: V, state: State, field: number) => V;
	/** After something was typed: what follows from it beside the new list. */
	readonly edited?: (view: V, state: State, field: number) => V;
	/** The quote that an item stands for, for copying and citing it. */
	readonly quoteAt?: (view: V, state: State, index: number) => QuoteAt | undefined;
	/** The article that an item which is no quote stands for, for citing it. */
	readonly articleAt?: (view: V, state: State, index: number) => Article | undefined;
	/** Whom or what the view is about, or its chosen item is: what a question that is asked from here begins with. */
	readonly asks?: (view: V, state: State) => AskOf | undefined;
	/** It shows whom the library names: `state.names` is filled while it is up. */
	readonly needsNames?: boolean;
	/** Index of the item that was chosen before the names of the library grew; -1 where it is not found any more. */
	readonly follow?: (view: V, state: State, before: State) => number;
	/** An answer that it shows and that still grows: it is worked on while the view is up. */
	readonly growing?: (view: V, state: State) => Growing<unknown> | undefined;
};

/** A view without anything typed or chosen. */
export function emptyView(fields: number, typing = -1): ViewBase {
	return {fields: Array.from({length: fields}, () => ''), typing, chosen: 0, top: 0};
}
