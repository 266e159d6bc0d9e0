import {allMarks, clearMark, type FoundMark} from '../library/reading.js';
import {visible} from '../text/visible.js';
import {part} from './parts.js';
import {plural} from './plural.js';
import {withChange} from './session.js';
import {goToMark} from './session-commands.js';
import type {State} from './state.js';
import {emptyView, type ViewBase, type ViewModule} from './view.js';

/** The marks the reader has set. */
export type MarksView = ViewBase & {readonly kind: 'marks'};

export const marksView = (): MarksView => ({...emptyView(0), kind: 'marks'});

const marksOf = ({session}: State): readonly FoundMark[] => allMarks(session.reading);

export const MARKS: ViewModule<MarksView> = {
	title: (_, state) => [[part('Marks', 'heading')], [part(plural(marksOf(state).length, 'mark'), 'meta')]],
	labels: [],
	count: (_, state) => marksOf(state).length,
	itemRows: () => 2,
	item: (_, state, index, {isChosen}) => {
		const mark = marksOf(state)[index];
		if (mark === undefined) return [];
		const cursor = part(isChosen ? '▌ ' : '  ', 'cursor');
		return [
			[
				cursor,
				part(mark.letter, 'key'),
				part('  '),
				part(visible(mark.article.title), isChosen ? 'chosenTitle' : 'title'),
			],
			[cursor, part(`   …${visible(mark.anchor.exact.replace(/\s+/g, ' ').slice(0, 200))}`, 'meta')],
		];
	},
	empty: () => 'No marks yet. In an article ma sets the mark a, and ’a goes back to it.',
	open: (_, state, index) => {
		const mark = marksOf(state)[index];
		return mark === undefined ? state : goToMark(state, mark.letter);
	},
	keys: () => [
		'{open} go there  {exchange} take it away  {undo} undo  {cancel} back',
		'{open} go  {exchange} take away  {cancel} back',
		'{cancel} back',
	],
	command: (view, state, type) => {
		if (type !== 'exchange') return undefined;
		const mark = marksOf(state)[view.chosen];
		return mark === undefined ? state : withChange(state, clearMark(state.session.reading, mark.letter));
	},
};
