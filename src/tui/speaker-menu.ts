import type {AnnotatedArticle} from '../annotate/annotation.js';
import {speakerLetters} from '../layout/quote-map.js';
import {numberSpeakers} from '../layout/speaker-labels.js';
import {goToSpeaker} from './article-commands.js';
import type {Size} from './geometry.js';
import {withKeys} from './key-words.js';
import type {Command} from './keymap.js';
import {type Part, part} from './parts.js';
import {plural} from './plural.js';
import {countSpeakers, type SpeakerCount} from './quote-counts.js';
import type {State} from './state.js';

/** The menu of speakers: indices into `countSpeakers` of the chosen one and of the first on the screen. */
export type SpeakerMenu = {readonly chosen: number; readonly top: number};

/** The menu as it opens. */
export const FIRST_SPEAKER: SpeakerMenu = {chosen: 0, top: 0};

type MenuGeometry = {
	/** Rows of the heading with the blank one under it, of the speakers, and of the keys with the blank one over them. */
	readonly heading: number;
	readonly body: number;
	readonly keys: number;
};

function menuGeometry({rows}: Size): MenuGeometry {
	const heading = rows >= 6 ? 2 : rows >= 3 ? 1 : 0;
	const keys = rows >= 6 ? 2 : 0;
	return {heading, body: Math.max(1, rows - heading - keys), keys};
}

function speakersOf({article}: State): readonly SpeakerCount[] {
	return article === undefined ? [] : countSpeakers(article.page.doc);
}

/** Which of the speakers stands on a row of the screen. */
export function speakerAtRow(state: State, row: number): number | undefined {
	const {menu, size} = state;
	const {heading, body} = menuGeometry(size);
	const index = (menu?.top ?? 0) + row - heading;
	return row >= heading && row < heading + body && index < speakersOf(state).length ? index : undefined;
}

/** The menu with another speaker chosen, who is in sight. */
export function chooseSpeaker(state: State, wanted: number): State {
	const {menu = FIRST_SPEAKER, size} = state;
	const count = speakersOf(state).length;
	const {body} = menuGeometry(size);
	const chosen = Math.max(0, Math.min(count - 1, wanted));
	const top = Math.max(0, Math.min(count - body, Math.max(chosen - body + 1, Math.min(chosen, menu.top))));
	return {...state, menu: {chosen, top}};
}

/** What a key does while the menu is up. */
export function menuCommand(state: State, type: Command['type'], count: number | undefined): State {
	const {menu, size} = state;
	if (menu === undefined) return state;
	const step = (by: number) => chooseSpeaker(state, menu.chosen + by * (count ?? 1));
	switch (type) {
		case 'lineDown':
			return step(1);
		case 'lineUp':
			return step(-1);
		case 'pageDown':
			return step(menuGeometry(size).body);
		case 'pageUp':
			return step(-menuGeometry(size).body);
		case 'top':
			return chooseSpeaker(state, 0);
		case 'bottom':
			return chooseSpeaker(state, Number.POSITIVE_INFINITY);
		case 'open': {
			const speaker = speakersOf(state)[menu.chosen];
			const closed = {...state, menu: undefined};
			return speaker === undefined ? closed : goToSpeaker(closed, speaker.first);
		}
		case 'back':
		case 'cancel':
		case 'quitOrBack':
			return {...state, menu: undefined};
		default:
			return state;
	}
}

export type SpeakerMenuRows = {
	/** The heading with a blank row under it, where there is room. */
	readonly head: ReadonlyArray<readonly Part[]>;
	/** The speakers in sight, without the mark of the chosen one. */
	readonly speakers: ReadonlyArray<readonly Part[]>;
	/** Which of those is chosen. */
	readonly chosen: number;
	/** What the keys do, as the last row; none where there is no room. */
	readonly foot: readonly Part[] | undefined;
};

/** The speakers of an article, for choosing one. */
export function speakerMenuRows(state: State, doc: AnnotatedArticle): SpeakerMenuRows {
	const {menu = FIRST_SPEAKER, size, keys} = state;
	const {heading, body, keys: foot} = menuGeometry(size);
	const numbers = numberSpeakers(doc.quotes);
	const letters = speakerLetters(doc);
	const title = [
		part(' Speakers in this article', 'heading'),
		part(', with their letters on the map at its right', 'meta'),
	];
	return {
		head: [title, []].slice(0, heading),
		speakers: countSpeakers(doc)
			.slice(menu.top, menu.top + body)
			.map(({name, role, quotes, first}) => [
				part(`${letters.get(numbers[first] ?? -1) ?? ' '}  `, 'key'),
				part(name, 'heading'),
				part(role === '' ? '' : `, ${role}`),
				part(`  ${plural(quotes, 'quote')}`, 'meta'),
			]),
		chosen: menu.chosen - menu.top,
		foot:
			foot === 0
				? undefined
				: [part(` ${[withKeys(MENU_KEYS, keys, 'menu'), withKeys(STEP_KEYS, keys, 'article')].join('  ')}`, 'meta')],
	};
}

const MENU_KEYS = '{lineUp:up lineDown:down} choose  {open} to the first quote  {cancel} back';
/** In the article, once a speaker is chosen. */
const STEP_KEYS = 'then {nextBySpeaker previousBySpeaker} step through them';
