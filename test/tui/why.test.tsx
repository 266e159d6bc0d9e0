import {render} from 'ink-testing-library';
import {afterEach, describe, expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {explainQuotes} from '../../src/annotate/explain.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {comparePositions} from '../../src/layout/layout-article.js';
import {buildLibrary, type Library} from '../../src/library/library.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {App} from '../../src/tui/app.js';
import type {Explain} from '../../src/tui/background.js';
import {articleGeometry, type Size} from '../../src/tui/geometry.js';
import {reduce} from '../../src/tui/reduce.js';
import {type Action, createState, type State, whereIs} from '../../src/tui/state.js';
import {createStore} from '../../src/tui/store.js';
import {articleSize, litWords, whyGeometry} from '../../src/tui/why-rows.js';
import {talks} from './sample.js';
import {plainRow, type Stage, stage} from './stage.js';

const SIZE = {columns: 80, rows: 24};
const FILLER =
	'The delegates then went on to other business of no great weight, as they had done on every day of that week.';

/** Quotes of several kinds, with so many plain paragraphs between each two. */
function source(filler: number): string {
	const paragraphs = [
		'The Foreign Minister, Anna Berg, met her counterpart Boris Claes in Geneva on Monday.',
		'“We will not sign a treaty without inspections,” Berg said on arrival.',
		'“The door stays open,” the minister added, “to anybody who comes in good faith.”',
		'Claes was cooler. He told reporters that the text was “a poor one” and “far from done”.',
		'“It was a long night.”',
		'According to Claes, the talks will go on in June.',
	];
	return paragraphs.flatMap(each => [each, ...Array.from({length: filler}, () => FILLER)]).join('\n\n');
}

function libraryOf(text: string, title = 'Talks in Geneva'): Library {
	const {article} = parseArticle(`${title}\n\n${text}\n`, {id: 'talks'});
	return buildLibrary([article], {order: 'given', annotate});
}

function pressed(state: State, ...actions: ReadonlyArray<Action['type'] | Action>): State {
	return actions.reduce<State>(
		(now, action) => reduce(now, typeof action === 'string' ? ({type: action} as Action) : action),
		state,
	);
}

/** The article with its quotes found, on a screen of the size. */
function opened(library: Library, size: Size = SIZE): State {
	const [article] = library.articles;
	if (article !== undefined) library.doc(article);
	const state = createState(library, size);
	return state.screen === 'article' ? state : pressed(state, 'open');
}

function evidenceOf(state: State): Action {
	const doc = state.article?.page.doc as AnnotatedArticle;
	return {type: 'evidence', doc, evidence: explainQuotes(doc)};
}

const asked = (state: State) => pressed(state, 'explain', evidenceOf(state));

describe('the panel', () => {
	test('opens on the quote in sight and marks it, and each of its keys closes it', () => {
		const state = asked(pressed(opened(libraryOf(source(0))), 'nextQuote', 'nextQuote'));
		expect(state.why).toEqual({quote: 1, top: 0});
		expect(state.article?.quote).toBe(1);
		expect(whereIs(state)).toBe('why');
		for (const key of ['explain', 'cancel', 'back', 'quitOrBack'] as const) {
			const closed = pressed(state, key);
			expect(closed.why).toBeUndefined();
			expect(closed.screen).toBe('article');
			expect(closed.isDone).toBe(false);
		}
	});

	test('stays shut where no quote is in sight, and says so', () => {
		const state = pressed(opened(libraryOf(`${source(0)}\n\n${`${FILLER}\n\n`.repeat(30)}`)), 'bottom', 'explain');
		expect(state.why).toBeUndefined();
		expect(state.notice).toMatch(/No quote in sight/);
	});

	test('follows to the next quote and the one before, and stops at the ends', () => {
		const state = asked(pressed(opened(libraryOf(source(20))), 'nextQuote'));
		const second = pressed(state, 'nextQuote');
		expect(second.why?.quote).toBe(1);
		expect(second.article?.quote).toBe(1);
		expect(pressed(second, 'previousQuote').why?.quote).toBe(0);
		const first = pressed(state, 'previousQuote');
		expect(first.why?.quote).toBe(0);
		expect(first.notice).toBe('No quote further up.');
		const last = reduce(state, {type: 'nextQuote', count: 99});
		expect(last.why?.quote).toBe((last.article?.page.doc.quotes.length ?? 0) - 1);
	});

	test('follows the same speaker', () => {
		const state = pressed(opened(talks(1)), 'nextQuote', 'explain');
		expect(pressed(state, 'nextBySpeaker').why?.quote).toBe(3);
		expect(pressed(state, 'nextBySpeaker', 'previousBySpeaker').why?.quote).toBe(0);
		expect(pressed(state, 'previousBySpeaker').notice).toBe('No earlier quote by Anna Berg.');
	});

	test('has half of the screen at most, and all of one with few rows', () => {
		for (let rows = 1; rows <= 70; rows++) {
			const state = asked(pressed(opened(libraryOf(source(1)), {columns: 60, rows}), 'nextQuote'));
			const {top, rows: high} = whyGeometry(state) ?? {top: -1, rows: -1};
			if (rows < 14) expect([top, high], `${rows}`).toEqual([0, Math.max(1, rows >= 3 ? rows - 1 : rows)]);
			else {
				expect(high, `${rows}`).toBeLessThanOrEqual(rows / 2);
				expect(top + high, `${rows}`).toBe(rows - 1);
			}
		}
	});

	test('scrolls within what it says', () => {
		const state = asked(pressed(opened(libraryOf(source(1)), {columns: 34, rows: 16}), 'nextQuote'));
		expect(pressed(state, 'lineUp').why?.top).toBe(0);
		expect(pressed(state, 'lineDown').why?.top).toBe(1);
		const end = pressed(state, 'bottom').why?.top ?? 0;
		expect(end).toBeGreaterThan(1);
		expect(reduce(state, {type: 'lineDown', count: 999}).why?.top).toBe(end);
		expect(pressed(state, 'bottom', 'nextQuote').why?.top).toBe(0);
	});

	test('what was found out on another article is not taken for this one', () => {
		const other = evidenceOf(opened(libraryOf(source(3))));
		const state = pressed(opened(libraryOf(source(0))), 'nextQuote', 'explain', other);
		expect(state.article?.evidence).toBeUndefined();
	});

	test('a paste while it is up changes nothing', () => {
		const state = asked(pressed(opened(libraryOf(source(0))), 'nextQuote'));
		expect(pressed(state, {type: 'paste', text: 'q treaty'})).toEqual(state);
	});
});

test.each([
	{columns: 80, rows: 24},
	{columns: 40, rows: 14},
	{columns: 200, rows: 60},
])('the words that decided stand above the panel, whichever quote, at $columns×$rows', size => {
	const start = asked(pressed(opened(libraryOf(source(12)), size), 'nextQuote'));
	const {quotes} = start.article?.page.doc ?? {quotes: []};
	expect(quotes.length).toBeGreaterThan(4);
	let state = start;
	for (let i = 0; i < quotes.length; i++) {
		expect(state.why?.quote).toBe(i);
		const {article} = state;
		if (article === undefined) throw new Error('no article');
		const {layout} = article.page;
		const {body} = articleGeometry(articleSize(state));
		const last = layout.move(article.top, body - 1);
		for (const {start: at} of litWords(quotes[i] as (typeof quotes)[number]).spans) {
			const row = layout.positionOf(at);
			expect(comparePositions(row, article.top), `quote ${i}`).toBeGreaterThanOrEqual(0);
			expect(comparePositions(row, last), `quote ${i}`).toBeLessThanOrEqual(0);
		}
		// Closed, the quote is in sight again, wherever its speaker was named.
		const closed = pressed(state, 'cancel');
		const shown = closed.article?.page.layout.lines(closed.article.top, articleGeometry(size).body) ?? [];
		expect(shown.some(line => line.runs.some(({quote}) => quote === i))).toBe(true);
		state = pressed(state, 'nextQuote');
	}
});

let screens: Stage[] = [];
afterEach(() => {
	for (const screen of screens) screen.end();
	screens = [];
});

function show(library: Library, size: Size, options: {color?: boolean; explain?: Explain} = {}): Stage {
	const screen = stage(library, size, options);
	screens.push(screen);
	return screen;
}

test('i says why, with the mention and the words of saying lit in the text, and Esc gives the screen back', async () => {
	for (const color of [false, true]) {
		const screen = show(libraryOf(source(0)), SIZE, {color});
		await screen.waitFor(/quote 1 of \d/);
		const before = screen.text();
		screen.press(']');
		await screen.waitFor(/^>/m);
		expect(screen.rows().join('')).not.toContain('\x1b[4;7m');
		screen.press('i');
		await screen.waitFor('Why this speaker');
		await screen.waitFor(/Anna Berg.* {2}\d+ % sure/);
		await screen.waitFor('a verb of saying and its subject stand after the quote');
		await screen.waitFor(/> +\d+ % {2}Anna Berg: after the quote in its paragraph, subject of “said”/);
		const words = screen.rows().find(row => plainRow(row).includes('without inspections')) ?? '';
		expect(words).toContain('\x1b[1;7mBerg\x1b[0m');
		expect(words).toContain('\x1b[4;7msaid\x1b[0m');
		screen.press('\x1b');
		await screen.waitFor('i why  ? keys');
		expect(screen.text().split('\n').length).toBe(before.split('\n').length);
		expect(screen.text()).not.toContain('Why this speaker');
		expect(screen.rows().join('')).not.toContain('\x1b[4;7m');
	}
});

test('a quote nobody is named for is shown as unattributed', async () => {
	const screen = show(libraryOf('“It was a long night.”\n\nRain fell all day.', 'A long night'), SIZE);
	await screen.waitFor(/quote 1 of 1/);
	screen.press('i');
	await screen.waitFor('Why this speaker');
	await screen.waitFor(/^ {2}unattributed/m);
	await screen.waitFor('no candidate is likely enough');
});

test('on a screen of few rows the panel repeats the sentence that decided', async () => {
	const screen = show(libraryOf(source(0)), {columns: 60, rows: 10});
	await screen.waitFor(/quote 1 of \d/);
	screen.press('i');
	await screen.waitFor('Why this speaker');
	await screen.waitFor('without inspections,” Berg said\n  on arrival.');
	expect(screen.rows().join('')).toContain('\x1b[4;7msaid\x1b[0m');
});

test('in a long article “working…” is on the screen before the work begins', async () => {
	const seen: string[] = [];
	const library = talks(1, 330);
	const screen = show(library, SIZE, {
		explain: doc => {
			seen.push(screen.text());
			return explainQuotes(doc);
		},
	});
	await screen.waitFor(/quote 1 of 330/);
	expect(library.articles[0]?.text.length).toBeGreaterThan(60_000);
	screen.press('i');
	await screen.waitFor('% sure');
	expect(seen).toHaveLength(1);
	expect(seen[0]).toContain('Why this speaker');
	expect(seen[0]).toContain('working…');
	screen.press(']');
	await screen.waitFor('quote 2 of 330');
	expect(seen).toHaveLength(1);
});

test('asked before the quotes are found, it opens once they are', () => {
	const state = createState(libraryOf(source(0)), SIZE);
	expect(state.article?.page.isBare).toBe(true);
	const waiting = pressed(state, 'explain');
	expect(waiting.why?.quote).toBe(-1);
	const found = opened(state.library).article?.page;
	if (found === undefined) throw new Error('no page');
	expect(pressed(waiting, {type: 'page', page: found}).why?.quote).toBe(0);
	expect(pressed(waiting, 'cancel').why).toBeUndefined();
});

test('no row is wider than the screen, whatever its size', () => {
	const library = libraryOf(source(2).replace(/Berg/g, 'Bergström \u202eevil\x1b[31m 北京 Ä'));
	for (const columns of [1, 2, 7, 20, 39, 40, 80, 120, 200]) {
		for (const rows of [1, 2, 3, 5, 13, 14, 24, 60]) {
			const size = {columns, rows};
			const store = createStore(asked(pressed(opened(library, size), 'nextQuote')), reduce);
			const {lastFrame, unmount} = render(<App store={store} />);
			const frame = (lastFrame() ?? '').split('\n');
			unmount();
			expect(frame.length).toBeLessThanOrEqual(rows);
			for (const row of frame)
				expect(cellWidth(plainRow(row)), `${columns}×${rows}`).toBeLessThanOrEqual(Math.max(2, columns));
			for (const unsafe of ['\u202e', '\x1b[31m']) expect(frame.join('')).not.toContain(unsafe);
		}
	}
});
