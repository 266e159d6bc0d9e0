import type {Ask, AskedQuote} from '../library/ask.js';
import type {Growing} from '../library/growing.js';
import {askedOf} from './ask-choices.js';
import type {AskView} from './ask-view.js';
import {type AskedPair, type BoxAnswer, completeBoxes, keepAnswer} from './box-answer.js';
import type {State} from './state.js';

/** What follows from what stands in the boxes. */
export type AskAnswer = BoxAnswer & {readonly quotes: Growing<AskedQuote>};

const answerFor = keepAnswer<AskView, AskAnswer>((view, names) => {
	const ask = ([speaker, subject]: AskedPair, sort: Ask['sort']) =>
		names.ask({
			by: askedOf(names, 'speaker', speaker),
			about: askedOf(names, 'subject', subject),
			sort,
			isWide: true,
		});
	const boxes = completeBoxes(view, names, of => ask(of, 'date'));
	return {...boxes, quotes: ask(boxes.asked, view.sort)};
});

/** `undefined` until anything is known of the library. */
export function answerOf(view: AskView, {names}: State): AskAnswer | undefined {
	return names && answerFor(view, names.names);
}
