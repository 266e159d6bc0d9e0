import {type Growing, inTurn} from '../library/growing.js';
import type {AskField, Names} from '../library/names.js';
import {type Choice, choicesFor, knownSpeaker, type Taken} from './ask-choices.js';
import type {ViewBase} from './view.js';

/** A view with two boxes, for a speaker and for a subject, that are completed as somebody types. */
export type BoxesBase = ViewBase & {
	/** What the boxes stand for, Speaker and Subject; `undefined`: anyone, anything. Typing in a box leaves it until Tab or Enter. */
	readonly taken: readonly [speaker: Taken | undefined, subject: Taken | undefined];
	/** Index of the choice that counts while somebody types; -1 for none, the box as it was. */
	readonly picked: number;
};

const FIELDS: readonly AskField[] = ['speaker', 'subject'];

/** What the boxes count as. */
export type AskedPair = readonly (Taken | undefined)[];

/** What follows from what stands in the boxes. */
export type BoxAnswer = {
	/** What may be put into the box with the cursor; none when there is no cursor. */
	readonly choices: readonly Choice[];
	/** What the boxes count as: while somebody types, the choice. */
	readonly asked: AskedPair;
	/** How many quotes each of the choices would lead to, in their order. */
	readonly counts: Growing<number>;
	/** What is to be found out before there are better choices. */
	readonly pending: Growing<unknown> | undefined;
};

/** `ask`: finds the quotes that a pair leads to. */
export function completeBoxes(view: BoxesBase, names: Names, ask: (of: AskedPair) => Growing<unknown>): BoxAnswer {
	const {typing, picked} = view;
	const taken = [knownSpeaker(names, view.taken[0]), view.taken[1]];
	const field = FIELDS[typing];
	const typed = view.fields[typing]?.trim() ?? '';
	const offered = field === undefined ? undefined : choicesFor(names, field, {typed, other: taken[1 - typing]});
	const choices = offered?.items ?? [];
	const choice = choices[picked]?.taken ?? (typed === '' ? taken[typing] : {id: undefined, text: typed});
	const asked = FIELDS.map((_, i) => (i === typing ? choice : taken[i]));
	const counts = countEach(choices, each => ask(FIELDS.map((_, i) => (i === typing ? each.taken : taken[i]))));
	return {choices, asked, counts, pending: offered?.pending};
}

/** Asking takes a moment by itself: no question before the one before it has its answer. */
function countEach<T>(of: readonly T[], ask: (item: T) => Growing<unknown>): Growing<number> {
	const items: number[] = [];
	let present: Growing<unknown> | undefined;
	return {
		items,
		get isDone() {
			return items.length === of.length;
		},
		step: () => {
			const next = of[items.length];
			if (next === undefined) return false;
			present ??= ask(next);
			if (present.isDone || !present.step()) {
				items.push(present.items.length);
				present = undefined;
			}
			return items.length < of.length;
		},
	};
}

/** All that is to be found out for the screen: what the view shows, then what its boxes do. */
export function growingWith<T>(shown: Growing<T>, {pending, counts}: BoxAnswer): Growing<T> {
	return inTurn(shown, ...(pending === undefined ? [] : [pending]), counts);
}

/** Keeps an answer as long as the view, the names and what was to be found out are the same. */
export function keepAnswer<V extends BoxesBase, A extends BoxAnswer>(
	find: (view: V, names: Names) => A,
): (view: V, names: Names) => A {
	const known = new WeakMap<V, WeakMap<Names, A>>();
	return (view, names) => {
		const kept = known.get(view) ?? new WeakMap<Names, A>();
		known.set(view, kept);
		let answer = kept.get(names);
		if (answer === undefined || answer.pending?.isDone === true) {
			answer = find(view, names);
			kept.set(names, answer);
		}
		return answer;
	};
}
