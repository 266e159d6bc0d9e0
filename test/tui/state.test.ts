import fc from 'fast-check';
import {expect, test} from 'vitest';
import {linesInSight, quoteInSight} from '../../src/tui/article-state.js';
import type {Size} from '../../src/tui/geometry.js';
import {KEYMAP} from '../../src/tui/keymap.js';
import {chosenItem} from '../../src/tui/list-state.js';
import {reduce} from '../../src/tui/reduce.js';
import {type Action, createState, type State, whereIs} from '../../src/tui/state.js';
import {talks} from './sample.js';

const SIZE = {columns: 80, rows: 24};

function after(state: State, ...actions: ReadonlyArray<Action['type'] | Action>): State {
	return actions.reduce<State>(
		(now, action) => reduce(now, typeof action === 'string' ? ({type: action} as Action) : action),
		state,
	);
}

const inList = (articles = 30) => createState(talks(articles), SIZE);
const inArticle = () => after(inList(), 'open');
const chosen = (state: State) => chosenItem(state.list)?.article.id;
const topLine = (state: State) =>
	state.article?.page.layout
		.lines(state.article.top, 1)[0]
		?.runs.map(({text}) => text)
		.join('');

test('moving in the list stops at its ends', () => {
	expect(chosen(after(inList(), 'lineUp'))).toBe('city-0');
	expect(chosen(after(inList(), 'lineDown', 'lineDown'))).toBe('city-2');
	expect(chosen(after(inList(), 'bottom', 'lineDown'))).toBe('city-29');
	expect(chosen(after(inList(), 'bottom', 'top'))).toBe('city-0');
});

test('the chosen article is always among those on the screen', () => {
	let state = inList();
	for (const type of [
		'pageDown',
		'halfDown',
		'lineDown',
		'pageDown',
		'pageDown',
		'halfUp',
		'pageUp',
		'lineUp',
	] as const) {
		state = after(state, type);
		expect(state.list.chosen).toBeGreaterThanOrEqual(state.list.top);
		expect(state.list.chosen).toBeLessThan(state.list.top + 9);
	}
});

test('a number before a key repeats it', () => {
	const typed = after(inList(), {type: 'digit', digit: 1}, {type: 'digit', digit: 2});
	expect(typed.count).toBe(12);
	const moved = reduce(typed, {type: 'lineDown', count: typed.count});
	expect(chosen(moved)).toBe('city-12');
	expect(moved.count).toBeUndefined();
	expect(chosen(reduce(inList(), {type: 'bottom', count: 7}))).toBe('city-6');
});

test('stepping through quotes marks each and brings it a little below the top', () => {
	let state = after(inArticle(), 'nextQuote');
	expect(state.article?.quote).toBe(0);
	for (let i = 1; i < 8; i++) state = after(state, 'nextQuote');
	expect(state.article?.quote).toBe(7);
	const {page, top} = state.article ?? {};
	const rows = page?.layout
		.lines(top ?? {section: 0, row: 0}, 22)
		.map(line => line.runs.map(({text}) => text).join(''));
	const at = rows?.findIndex(row => row.includes('Statement 7')) ?? -1;
	expect(at).toBeGreaterThan(1);
	expect(at).toBeLessThan(9);
	expect(after(state, 'previousQuote').article?.quote).toBe(6);
});

test('stepping begins at the screen when the marked quote has been scrolled away', () => {
	const marked = after(inArticle(), 'nextQuote');
	const away = after(marked, 'pageDown', 'pageDown');
	const next = after(away, 'nextQuote').article?.quote ?? -1;
	expect(next).toBeGreaterThan(3);
	const back = after(away, 'previousQuote').article?.quote ?? -1;
	expect(back).toBe(next - 1);
});

test('the last quote stays, with a word about it', () => {
	const last = reduce(inArticle(), {type: 'nextQuote', count: 99});
	expect(last.article?.quote).toBe(11);
	const more = after(last, 'nextQuote');
	expect(more.article?.quote).toBe(11);
	expect(more.notice).toBe('No quote further down.');
	expect(after(inArticle(), 'nextQuote', 'previousQuote').notice).toBe('No quote further up.');
});

test('the same speaker’s quotes are stepped through', () => {
	const first = after(inArticle(), 'nextQuote');
	const second = after(first, 'nextBySpeaker');
	expect(second.article?.quote).toBe(3);
	expect(reduce(second, {type: 'nextBySpeaker', count: 2}).article?.quote).toBe(9);
	expect(after(second, 'previousBySpeaker').article?.quote).toBe(0);
	expect(after(second, 'previousBySpeaker', 'previousBySpeaker').notice).toBe('No earlier quote by Anna Berg.');
});

test('paragraphs are stepped through, each to the top of the screen', () => {
	const seen: string[] = [];
	let state = inArticle();
	for (let i = 0; i < 6; i++) {
		state = after(state, 'nextParagraph');
		seen.push(topLine(state) ?? '');
	}
	expect(
		seen.filter(line => line.includes('Anna Berg') || line.includes('Boris Claes') || line.includes('Carla')),
	).toHaveLength(3);
	expect(seen.filter(line => line.includes('Paragraph'))).toHaveLength(3);
	const back = after(state, 'previousParagraph', 'previousParagraph');
	expect(topLine(back)).toBe(seen[3]);
	expect(after(back, 'lineDown', 'previousParagraph').article?.top).toEqual(back.article?.top);
});

test('an article never scrolls beyond its ends', () => {
	const end = after(inArticle(), 'bottom');
	expect(after(end, 'lineDown', 'pageDown', 'nextParagraph').article?.top).toEqual(end.article?.top);
	expect(after(end, 'top').article?.top).toEqual({section: 0, row: 0});
	expect(after(inArticle(), 'lineUp', 'pageUp', 'previousParagraph').article?.top).toEqual({section: 0, row: 0});
	expect(reduce(inArticle(), {type: 'percent', count: 100}).article?.top).toEqual(end.article?.top);
});

test('the next article opens at its start, and the first and last say so', () => {
	const second = after(inArticle(), 'pageDown', 'nextArticle');
	expect(second.article?.article.id).toBe('city-1');
	expect(second.article?.top).toEqual({section: 0, row: 0});
	expect(chosen(second)).toBe('city-1');
	expect(after(second, 'previousArticle', 'previousArticle').notice).toBe('This is the first article.');
	expect(reduce(second, {type: 'nextArticle', count: 999}).article?.article.id).toBe('city-29');
});

test('coming back to an article finds it where it was left', () => {
	const left = after(inArticle(), 'pageDown', 'back');
	expect(left.screen).toBe('list');
	expect(after(left, 'open').article?.top).toEqual(left.article?.top);
});

test('searching in an article goes to the first match from where the reader is, and Esc goes back', () => {
	const start = after(inArticle(), 'pageDown');
	const typed = after(start, 'search', {type: 'query', query: 'Statement 9'});
	expect(whereIs(typed)).toBe('typing');
	expect(typed.article?.search?.spans).toHaveLength(1);
	expect(typed.article?.top).not.toEqual(start.article?.top);
	const left = after(typed, 'cancel');
	expect(left.article?.top).toEqual(start.article?.top);
	expect(left.article?.search).toBeUndefined();
});

test('case counts once the query has a capital; accents never do', () => {
	const find = (query: string) => after(inArticle(), 'search', {type: 'query', query}).article?.search;
	expect(find('statement')?.spans).toHaveLength(12);
	expect(find('Statement')?.spans).toHaveLength(12);
	expect(find('carla diaz')?.spans).toHaveLength(4);
	expect(find('carla diaz')?.instead).toEqual([]);
	expect(find('STATEMENT')?.instead).toEqual(['statement']);
});

test('a misspelt word finds the nearest spelling and says which', () => {
	const {search} = after(inArticle(), 'search', {type: 'query', query: 'delegats'}).article ?? {};
	expect(search?.instead).toEqual(['delegates']);
	expect(search?.spans).toHaveLength(12);
});

test('matches are stepped through round and round', () => {
	const found = after(inArticle(), 'search', {type: 'query', query: 'carla'}, 'submit');
	expect(found.article?.search?.current).toBe(0);
	const second = after(found, 'nextHit');
	expect(second.article?.search?.current).toBe(1);
	const round = reduce(second, {type: 'nextHit', count: 3});
	expect(round.article?.search?.current).toBe(0);
	expect(round.notice).toBe('Back at the first match.');
	expect(after(round, 'previousHit').article?.search?.current).toBe(3);
	expect(after(inArticle(), 'nextHit').notice).toBe('No search yet: / begins one.');
});

test('pasted text is a search, never keys', () => {
	const pasted = after(inList(), {type: 'paste', text: '  Q q\nj \u001b[2J '});
	expect(pasted.isDone).toBe(false);
	expect(pasted.list.search?.query).toBe('Q q j [2J');
	expect(after(inArticle(), {type: 'paste', text: 'Statement 5'}).article?.search?.spans).toHaveLength(1);
	expect(after(inList(), 'help', {type: 'paste', text: 'q'}).help).toBe(0);
});

test('q leads back one step at a time: menu, help, article, search, list, out', () => {
	expect(after(inArticle(), 'chooseSpeaker', 'quitOrBack').menu).toBeUndefined();
	expect(after(inArticle(), 'help', 'quitOrBack').help).toBeUndefined();
	const searching = after(inList(), 'search', {type: 'query', query: 'x'});
	expect(after(searching, 'cancel').list.search).toBeUndefined();
	expect(after(inArticle(), 'quitOrBack').screen).toBe('list');
	expect(after(inList(), 'quitOrBack').isDone).toBe(true);
	expect(after(createState(talks(1), SIZE), 'quitOrBack').isDone).toBe(true);
});

test('a resize keeps the words at the top, however often', () => {
	const start = after(inArticle(), 'pageDown', 'pageDown');
	const words = start.article?.anchor;
	let state = start;
	for (const [columns, rows] of [
		[41, 10],
		[200, 60],
		[7, 3],
		[120, 40],
		[1, 1],
		[80, 24],
	] as const)
		state = reduce(state, {type: 'resize', size: {columns, rows}});
	expect(state.article?.anchor).toBe(words);
	expect(state.article?.top).toEqual(start.article?.top);
});

test('a resize keeps the match that the reader is at in sight', () => {
	const tall = after(inArticle(), {type: 'resize', size: {columns: 120, rows: 60}});
	const found = reduce(after(tall, {type: 'paste', text: 'statement'}, 'submit'), {type: 'nextHit', count: 7});
	const small = after(found, {type: 'resize', size: {columns: 60, rows: 12}});
	for (const {article, size} of [found, small]) {
		const match = article?.search?.spans[article.search.current];
		const rows = article === undefined ? [] : linesInSight(article, size);
		expect(
			rows.filter(({start, end}) => match !== undefined && start <= match.start && match.start < end),
		).toHaveLength(1);
	}
});

test('any keys on any screen keep the state within bounds, and q leads out', () => {
	const library = talks(5, 4);
	const types = [...new Set(KEYMAP.map(({action}) => action.type))].filter(type => type !== 'quit');
	const command = fc.record({
		type: fc.constantFrom(...types),
		count: fc.option(fc.integer({min: 1, max: 99_999}), {nil: undefined}),
	});
	const size = fc.record({columns: fc.integer({min: 1, max: 210}), rows: fc.integer({min: 1, max: 70})});
	const action: fc.Arbitrary<Action> = fc.oneof(
		{weight: 12, arbitrary: command},
		{weight: 1, arbitrary: size.map((next: Size): Action => ({type: 'resize', size: next}))},
		{weight: 1, arbitrary: fc.string().map((query): Action => ({type: 'query', query}))},
		{weight: 1, arbitrary: fc.string({unit: 'binary'}).map((text): Action => ({type: 'paste', text}))},
	);
	fc.assert(
		fc.property(fc.array(action, {maxLength: 60}), actions => {
			let state = createState(library, SIZE);
			for (const each of actions) {
				state = reduce(state, each);
				if (state.isDone) break;
				expect(state.list.chosen).toBeGreaterThanOrEqual(0);
				if (state.article !== undefined) {
					const {doc} = state.article.page;
					expect(state.article.page.layout.lines(state.article.top, 1)).toHaveLength(1);
					expect(quoteInSight(state.article, state.size)).toBeLessThan(doc.quotes.length);
				}
			}
			for (let i = 0; i < 8 && !state.isDone; i++)
				state = after(state, whereIs(state) === 'typing' ? 'cancel' : 'quitOrBack');
			expect(state.isDone).toBe(true);
		}),
		{numRuns: 150},
	);
});

test('Enter struck before the answer opens it when it comes; if nothing is found that is said', () => {
	const library = talks(5);
	const typed = after(createState(library, SIZE), 'search', {type: 'query', query: 'city-3'}, 'submit');
	expect([typed.screen, typed.notice]).toEqual(['list', 'Searching …']);
	const article = library.articles[3];
	if (article === undefined) throw new Error('no such article');
	const hit = {article, field: 'title', shown: article.title, matches: [], target: undefined, score: 1} as const;
	const result = {hits: [hit], total: 1, articles: 1, corrected: []};
	const partial = {query: 'city-3', result: {...result, hits: [], total: 0, articles: 0}, indexed: 0.2};
	const waiting = after(typed, {type: 'answer', answer: partial});
	expect(waiting.screen).toBe('list');
	const part = {type: 'answer', answer: {query: 'city-3', result, indexed: 0.6}} as const;
	expect(after(waiting, part).screen).toBe('list');
	const answered = after(waiting, {...part, answer: {...part.answer, indexed: 1}});
	expect(answered.article?.article.id).toBe('city-3');
	expect([answered.screen, answered.notice]).toEqual(['article', undefined]);
	const empty = after(waiting, {type: 'answer', answer: {...partial, indexed: 1}});
	expect([empty.screen, empty.notice]).toEqual(['list', 'Nothing to open: no article matches.']);
	const changed = after(waiting, {type: 'query', query: 'city-33'}, {type: 'answer', answer: {...partial, indexed: 1}});
	expect(changed.notice).toBeUndefined();
});
