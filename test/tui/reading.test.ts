import {expect, test} from 'vitest';
import {beginReading} from '../../src/library/reading.js';
import {EMPTY_STATE} from '../../src/library/reading-state.js';
import {reduce} from '../../src/tui/reduce.js';
import {noteLibrary, standingOf} from '../../src/tui/session.js';
import {type Action, createState, type State, type StateOptions} from '../../src/tui/state.js';
import {talks} from './sample.js';

const SIZE = {columns: 80, rows: 24};
const DAY = 86_400_000;
const NOW = 1_000 * DAY;

const begin = (options: StateOptions = {}, size = SIZE) =>
	noteLibrary(createState(talks(12), size, {now: NOW, ...options}), NOW);

function after(state: State, ...actions: ReadonlyArray<Action['type'] | Action>): State {
	return actions.reduce<State>(
		(now, action) => reduce(now, typeof action === 'string' ? ({type: action, now: NOW} as Action) : action),
		state,
	);
}

const top = ({article}: State) => article?.page.layout.lines(article.top, 1)[0]?.start ?? -1;
const openId = (state: State) => (state.screen === 'article' ? state.article?.article.id : undefined);
const standing = (state: State, index: number) => {
	const item = state.list.all[index];
	return item === undefined ? undefined : standingOf(state.session, item.article);
};

test('an article that was opened is read, and r makes it unread again', () => {
	const read = after(begin(), 'open', 'back');
	expect(standing(read, 0)?.isRead).toBe(true);
	expect(standing(read, 1)?.isRead).toBe(false);
	const unread = after(read, 'toggleRead');
	expect(standing(unread, 0)?.isRead).toBe(false);
	expect(unread.notice).toMatch(/^Marked as unread/);
});

test('U takes back one change after another, and says which', () => {
	const changed = after(begin(), 'star', 'lineDown', 'readAll');
	expect(standing(changed, 0)?.isStarred).toBe(true);
	expect(standing(changed, 11)?.isRead).toBe(true);
	const once = after(changed, 'undo');
	expect(once.notice).toBe('Undone: Marked as read: 12 articles.');
	expect(standing(once, 11)?.isRead).toBe(false);
	const twice = after(once, 'undo');
	expect(standing(twice, 0)?.isStarred).toBe(false);
	expect(after(twice, 'undo').notice).toBe('Nothing to undo.');
});

test('a mark is gone to from anywhere, and back from there', () => {
	const marked = after(begin(), 'open', 'pageDown', {type: 'mark', letter: 'a', now: NOW}, 'pageDown', 'pageDown');
	const place = top(after(begin(), 'open', 'pageDown'));
	expect(marked.article?.page.doc.article.id).toBe('city-0');
	const elsewhere = after(marked, 'back', 'lineDown', 'open');
	expect(openId(elsewhere)).toBe('city-1');
	const there = after(elsewhere, {type: 'goMark', letter: 'a', now: NOW});
	expect(openId(there)).toBe('city-0');
	expect(top(there)).toBe(place);
	expect(openId(after(there, 'jumpBack'))).toBe('city-1');
	expect(openId(after(there, 'jumpBack', 'jumpForward'))).toBe('city-0');
	expect(openId(after(there, 'lastPlace', 'lastPlace'))).toBe('city-0');
	expect(openId(after(there, 'back'))).toBe('city-1');
});

test('a mark that was not set, and a letter that cannot name one, are said', () => {
	expect(after(begin(), {type: 'goMark', letter: 'z', now: NOW}).notice).toMatch(/^No mark z/);
	expect(after(begin(), 'open', {type: 'mark', letter: '!', now: NOW}).notice).toMatch(/letter or a digit/);
});

test('the marks are listed, gone to with Enter, taken away with x and brought back with U', () => {
	const marked = after(
		begin(),
		'open',
		{type: 'mark', letter: 'a', now: NOW},
		'nextArticle',
		{type: 'mark', letter: 'b', now: NOW},
		'goMarks',
	);
	expect(marked.screen).toBe('view');
	expect(openId(after(marked, 'open'))).toBe('city-0');
	expect(openId(after(marked, 'lineDown', 'open'))).toBe('city-1');
	const less = after(marked, 'exchange');
	expect([...less.session.reading.state.marks.keys()]).toEqual(['b']);
	expect([...after(less, 'undo').session.reading.state.marks.keys()].sort()).toEqual(['a', 'b']);
	expect(openId(after(marked, 'back'))).toBe('city-1');
});

test('an article opens where it was left, in the next session too; one read to its end begins anew', () => {
	const left = after(begin(), 'open', 'pageDown', 'pageDown');
	const place = top(left);
	const kept = after(left, 'back').session.reading.state;
	const later = begin({session: {...begin().session, reading: beginReading(kept, NOW + DAY)}});
	expect(top(after(later, 'open'))).toBe(place);
	const ended = after(left, 'bottom', 'back').session.reading.state;
	const anew = begin({session: {...begin().session, reading: beginReading(ended, NOW + DAY)}});
	expect(after(anew, 'open').article?.top).toEqual(anew.list.all[0] && after(begin(), 'open').article?.top);
});

test('what was not there in the last session is new; in the first session nothing is', () => {
	const {session} = begin();
	expect(standing(begin(), 3)?.isNew).toBe(false);
	const reading = beginReading(session.reading.state, NOW + DAY);
	const library = talks(13);
	const next = noteLibrary(createState(library, SIZE, {session: {...session, reading, isNoted: false}}), NOW + DAY);
	expect(next.list.all.map(({article}) => standingOf(next.session, article).isNew)).toEqual([
		...Array.from({length: 12}, () => false),
		true,
	]);
});

test('gu goes from one unread article to the next, and says when there is none', () => {
	const state = after(begin(), 'nextUnread');
	expect(openId(state)).toBe('city-0');
	expect(openId(after(state, 'nextUnread'))).toBe('city-1');
	expect(after(begin(), 'readAll', 'nextUnread').notice).toBe('No unread article.');
});

test('lines grow wider and narrower within bounds, are remembered, and come back with = and with U', () => {
	const wide = {columns: 110, rows: 24};
	const narrow = after(begin({}, wide), 'open', 'narrower', 'narrower');
	expect(narrow.article?.page.measure).toBe(72);
	expect(narrow.session.reading.state.settings.get('width')).toBe(72);
	expect(after(narrow, 'resetWidth').article?.page.measure).toBe(80);
	expect(after(narrow, 'undo').article?.page.measure).toBe(80);
	expect(after(narrow, {type: 'narrower', count: 999, now: NOW}).size.measure).toBe(30);
	const kept = beginReading({...EMPTY_STATE, settings: new Map([['width', 72]])}, NOW);
	expect(begin({session: {...begin().session, reading: kept}}, wide).size.measure).toBe(72);
});

test('a theme is tried at once, kept with Enter and dropped with Esc', () => {
	const trying = after(begin({color: true}), 'theme', 'lineDown');
	expect(trying.theme.name).toBe('dark');
	expect(after(trying, 'cancel').theme.name).toBe('terminal');
	const kept = after(trying, 'accept');
	expect([kept.theme.name, kept.themeBefore]).toEqual(['dark', undefined]);
	expect(kept.session.reading.state.settings.get('theme')).toBe('dark');
	expect(after(kept, 'undo').theme.name).toBe('terminal');
});

test('on a wide screen Tab goes from the list to its article and back, and the place in it stays', () => {
	const wide = begin({}, {columns: 160, rows: 30});
	const open = after(wide, 'switchPane', 'pageDown');
	expect(openId(open)).toBe('city-0');
	const list = after(open, 'switchPane');
	expect(list.screen).toBe('list');
	expect(top(after(list, 'switchPane'))).toBe(top(open));
	expect(after(open, 'zen').article?.page.columns).toBeGreaterThan(open.article?.page.columns ?? 0);
	expect(after(open, 'zen', 'zen').article?.page.columns).toBe(open.article?.page.columns);
});

test('the way back leads through every screen to the list, and there it ends', () => {
	let state = after(begin(), 'open', 'goMarks', 'back', 'goMarks', 'goList');
	expect([state.screen, state.back.length]).toEqual(['list', 0]);
	state = after(begin(), 'open', {type: 'mark', letter: 'a', now: NOW}, 'goMarks', 'open', 'goMarks', 'open');
	for (let i = 0; i < 60 && state.screen !== 'list'; i++) state = after(state, 'quitOrBack');
	expect(state.screen).toBe('list');
	expect(after(state, 'quitOrBack').isDone).toBe(true);
});
