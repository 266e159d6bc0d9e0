import type {Article} from '../article/article.js';
import {findAnchor} from '../library/anchor.js';
import {type JumpStep, type Jumps, jumpBack, jumpForward, jumpToLast, recordJump} from '../library/jumps.js';
import {isRead, isRecordOf, markNamed, setMark, setRead, toggleRead, toggleStar, undo} from '../library/reading.js';
import {isMarkLetter} from '../library/reading-state.js';
import {THEME_NAMES} from '../output/themes.js';
import {openAt, openFromList} from './article-commands.js';
import {MEASURE} from './geometry.js';
import type {Command} from './keymap.js';
import {chosenItem, listItems} from './list-state.js';
import {withSize} from './reduce.js';
import {anchorOf, withChange} from './session.js';
import type {State} from './state.js';

/** A place in an article, for going back and forward through the jumps. `offset`: of the words at the top of the screen. */
export type Jump = {readonly article: Article; readonly offset: number};

const isSame = (a: Jump, b: Jump) => a.article === b.article && Math.abs(a.offset - b.offset) < 80;

/** The article that a command is about: the open one, or the chosen one of the list. */
export function articleAtHand({screen, article, list}: State): Article | undefined {
	return screen === 'article' ? article?.article : screen === 'list' ? chosenItem(list)?.article : undefined;
}

/** What keys do that are about the reading: read, stars, marks, jumps, undo. `undefined` for other commands. */
export function sessionCommand(state: State, type: Command['type'], letter: string | undefined): State | undefined {
	const {session, now} = state;
	const {reading, identify} = session;
	const article = articleAtHand(state);
	const identity = article === undefined ? undefined : identify(article);
	switch (type) {
		case 'toggleRead':
			return identity === undefined ? state : withChange(state, toggleRead(reading, identity, now));
		case 'star':
			return identity === undefined ? state : withChange(state, toggleStar(reading, identity, now));
		case 'readAll': {
			const identities = listItems(state.list).map(item => identify(item.article));
			return withChange(state, setRead(reading, identities, {isRead: true, now}), 'All of them are read already.');
		}
		case 'undo':
			return withSettings(withChange(state, undo(reading), 'Nothing to undo.'));
		case 'mark': {
			if (state.article === undefined || identity === undefined || letter === undefined) return state;
			if (!isMarkLetter(letter)) return {...state, notice: 'A mark is named by a letter or a digit.'};
			return withChange(state, setMark(reading, letter, {article: identity, anchor: anchorOf(state.article), now}));
		}
		case 'goMark':
			return letter === undefined ? state : goToMark(state, letter);
		case 'lastPlace':
			return takeStep(state, jumpToLast, 'No jump yet.');
		case 'jumpBack':
			return takeStep(state, jumpBack, 'No earlier place.');
		case 'jumpForward':
			return takeStep(state, jumpForward, 'No later place.');
		case 'nextUnread':
			return openUnread(state, 1);
		case 'previousUnread':
			return openUnread(state, -1);
		default:
			return undefined;
	}
}

export function goToMark(state: State, letter: string): State {
	const {session, library} = state;
	const mark = markNamed(session.reading, letter);
	if (mark === undefined) return {...state, notice: `No mark ${letter}: gm shows the marks.`};
	const article = library.articles.find(each => isRecordOf(session.reading, mark.article, session.identify(each)));
	if (article === undefined)
		return {
			...state,
			notice: `Mark ${letter} is in an article that is not open here: ${mark.article.path ?? mark.article.id}`,
		};
	const {offset, exactness} = findAnchor(article.text, mark.anchor);
	const next = openAt(recordPlace(state), article, offset);
	return exactness === 'lost'
		? {...next, notice: 'The words of the mark are gone; this is about where they stood.'}
		: next;
}

/** The width and the theme as they are kept, after undoing a change of them. */
function withSettings(state: State): State {
	const {settings} = state.session.reading.state;
	const width = settings.get('width');
	const theme = THEME_NAMES.find(name => name === settings.get('theme')) ?? state.defaults.theme;
	const measure = typeof width === 'number' ? width : state.defaults.measure;
	const themed = theme === state.theme.name ? state : {...state, theme: {...state.theme, name: theme}};
	return measure === (themed.size.measure ?? MEASURE) ? themed : withSize(themed, {...themed.size, measure});
}

/** Before a jump: remembers where it leaves from. */
export function recordPlace(state: State): State {
	const here = placeOf(state);
	return here === undefined ? state : {...state, jumps: recordJump(state.jumps, here, isSame)};
}

function placeOf({article}: State): Jump | undefined {
	return article === undefined ? undefined : {article: article.article, offset: article.anchor};
}

type Step = (jumps: Jumps<Jump>, here: Jump, same: (a: Jump, b: Jump) => boolean) => JumpStep<Jump>;

function takeStep(state: State, step: Step, otherwise: string): State {
	const here = placeOf(state);
	if (here === undefined) return {...state, notice: otherwise};
	const {jumps, place} = step(state.jumps, state.screen === 'article' ? here : {...here, offset: -2000}, isSame);
	if (place === undefined) return {...state, notice: otherwise};
	// Walking through the jumps is no jump.
	return {...openAt(state, place.article, place.offset), jumps};
}

function openUnread(state: State, by: 1 | -1): State {
	const {session, list} = state;
	const items = listItems(list);
	const from = state.screen === 'list' ? list.chosen : items.findIndex(item => item.article === state.article?.article);
	for (let step = state.screen === 'list' ? 0 : 1; step < items.length; step++) {
		const index = (((from + by * step) % items.length) + items.length) % items.length;
		const item = items[index];
		if (item !== undefined && !isRead(session.reading, session.identify(item.article)))
			return openFromList(state, index);
	}
	return {...state, notice: 'No unread article.'};
}
