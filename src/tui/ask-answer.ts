import type {Ask, AskedQuote} from '../library/ask.js';
import {type Growing, inTurn} from '../library/growing.js';
import type {AskField, Names} from '../library/names.js';
import {askedOf, type Choice, choicesFor, knownSpeaker, type Taken} from './ask-choices.js';
import type {AskView} from './ask-view.js';
import type {State} from './state.js';

export const FIELDS: readonly AskField[] = ['speaker', 'subject'];

/** What follows from what stands in the boxes. */
export type AskAnswer = {
	/** What may be put into the box with the cursor; none when there is no cursor. */
	readonly choices: readonly Choice[];
	/** What the boxes count as: while somebody types, the choice. */
	readonly asked: readonly (Taken | undefined)[];
	readonly quotes: Growing<AskedQuote>;
	/** How many quotes each of the choices would lead to, in their order; grown after the quotes themselves. */
	readonly counts: Growing<number>;
	/** What is to be found out before there are better choices. */
	readonly pending: Growing<unknown> | undefined;
};

const known = new WeakMap<AskView, WeakMap<Names, AskAnswer>>();

/** `undefined` until anything is known of the library. */
export function answerOf(view: AskView, {names: all}: State): AskAnswer | undefined {
	const names = all?.names;
	if (names === undefined) return undefined;
	const kept = known.get(view) ?? new WeakMap<Names, AskAnswer>();
	known.set(view, kept);
	let answer = kept.get(names);
	if (answer === undefined || answer.pending?.isDone === true) {
		answer = findAnswer(view, names);
		kept.set(names, answer);
	}
	return answer;
}

function findAnswer(view: AskView, names: Names): AskAnswer {
	const {typing, picked, sort} = view;
	const taken = [knownSpeaker(names, view.taken[0]), view.taken[1]];
	const field = FIELDS[typing];
	const typed = view.fields[typing]?.trim() ?? '';
	const offered = field === undefined ? undefined : choicesFor(names, field, {typed, other: taken[1 - typing]});
	const choices = offered?.items ?? [];
	const choice = choices[picked]?.taken ?? (typed === '' ? taken[typing] : {id: undefined, text: typed});
	const asked = FIELDS.map((_, i) => (i === typing ? choice : taken[i]));
	const ask = (of: readonly (Taken | undefined)[], order: Ask['sort']) =>
		names.ask({
			by: askedOf(names, 'speaker', of[0]),
			about: askedOf(names, 'subject', of[1]),
			sort: order,
			isWide: true,
		});
	const counts = countEach(choices, each =>
		ask(
			FIELDS.map((_, i) => (i === typing ? each.taken : taken[i])),
			'date',
		),
	);
	return {choices, asked, quotes: ask(asked, sort), counts, pending: offered?.pending};
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

/** All that is to be found out for the screen, the quotes first. */
export function growingOf({quotes, counts, pending}: AskAnswer): Growing<AskedQuote> {
	return inTurn(quotes, ...(pending === undefined ? [] : [pending]), counts);
}
