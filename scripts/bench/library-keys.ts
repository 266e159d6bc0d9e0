import {quantile} from './figures.js';
import type {Terminal} from './terminal.js';

/** Keys, and what only the frame that answers them writes; without that, the next frame counts. */
export type Press = readonly [keys: string, words?: RegExp];

/** Keys of one kind on one screen. `before` and `after` are not measured. */
export type Group = {
	readonly name: string;
	readonly before?: readonly Press[];
	readonly keys: readonly Press[];
	readonly after?: readonly Press[];
};

export type Measured = {readonly name: string; readonly times: readonly number[]};

const ESC = '\x1b';
const DOWN = `${ESC}[B`;
const UP = `${ESC}[A`;

const at = (place: number): RegExp => new RegExp(` ${place} of \\d`);
const ANYWHERE = / \d+ of \d/;
const HOME: Press = ['gl', ANYWHERE];

const repeated = (times: number, presses: readonly Press[]): readonly Press[] =>
	Array.from({length: times}, () => presses).flat();
/** The words letter by letter: each stands in the box before the cursor. */
const typed = (words: string): readonly Press[] =>
	Array.from(words, (letter, i) => [letter, new RegExp(`${words.slice(0, i + 1)}${ESC}\\[`)] as const);

const MOVES = [
	...repeated(5, [
		['j', ANYWHERE],
		['j', ANYWHERE],
		['k', ANYWHERE],
		['k', ANYWHERE],
	]),
	...repeated(5, [
		[' ', ANYWHERE],
		['b', ANYWHERE],
		['G', ANYWHERE],
		['gg', ANYWHERE],
	]),
];

const view = (keys: string, title: RegExp): readonly Press[] => [[keys, title]];
const inView = (name: string, keys: string, title: RegExp, more: readonly Press[] = []): Group => ({
	name,
	before: view(keys, title),
	keys: [...MOVES, ...more],
	after: [HOME],
});
const card = (name: string, keys: string, title: RegExp): Group => ({
	name,
	before: [...view(keys, title), ['\r']],
	keys: MOVES,
	after: [['\x7f'], HOME],
});

const SPEAKERS = /Speakers/;
const NAMES = /Entities|Names|People/;
const TIME = /Timeline|[Tt]ime/;

/** The list, and an article opened from it. */
export const PAGES_OF_ARTICLES: readonly Group[] = [
	{name: 'the list', keys: MOVES},
	{
		name: 'article: open, next quote, other pane',
		keys: [
			...repeated(6, [
				['\r', /quote|finding/],
				['q', at(1)],
			]),
			['\r', /quote|finding/],
			...repeated(6, [[']']]),
			...repeated(8, [
				['\t', at(1)],
				['\t', /quote \d+ of/],
			]),
		],
		after: [['q', at(1)]],
	},
];

export const SEARCH: readonly Group[] = [
	{
		name: 'search: typing',
		before: [['/', /Search: /]],
		keys: typed('the ministers delegation'),
	},
	{
		name: 'search: moving in its results',
		keys: repeated(10, [
			[DOWN, ANYWHERE],
			[UP, ANYWHERE],
		]),
		after: [[ESC], [ESC, ANYWHERE]],
	},
];

export const VIEWS: readonly Group[] = [
	{
		name: 'gq: typing in both boxes',
		before: view('gq', /What did X say/),
		keys: [...typed('serma'), ['\t'], ...typed('germany'), ['\r']],
		after: [HOME],
	},
	{
		name: 'gq: moving, x, o',
		before: [...view('gq', /What did X say/), ['\t'], ...typed('germany'), ['\r']],
		keys: [
			...MOVES,
			...repeated(5, [
				['o', /relevant first/],
				['o', /newest first/],
			]),
			...repeated(4, [['x', /Speaker:/]]),
		],
		after: [HOME],
	},
	inView('gs', 'gs', SPEAKERS),
	card('gs: a card', 'gs', SPEAKERS),
	inView('ge', 'ge', NAMES),
	card('ge: a card', 'ge', NAMES),
	inView('gt, with zoom', 'gt', TIME, repeated(4, [['+'], ['-']])),
	{
		name: 'Ctrl-P: typing',
		before: [['\x10']],
		keys: typed('ministers germany'),
		after: [[ESC], HOME],
	},
];

const ANY_FRAME = /(?:)/;
/** How long a frame is waited for, in ms. */
const PATIENCE = 2000;

/** Strikes the keys at any moments, up to a tenth of a second after the frame before. */
export async function measureKeys(terminal: Terminal, group: Group, random: () => number): Promise<Measured> {
	const press = ([keys, words = ANY_FRAME]: Press) => terminal.frameWith(keys, words, PATIENCE);
	// A key that changes nothing has no frame.
	const pressOnTheWay = (each: Press) => press(each).catch(() => {});
	for (const each of group.before ?? []) await pressOnTheWay(each);
	const times: number[] = [];
	for (const each of group.keys) {
		await new Promise(resolve => setTimeout(resolve, 100 * random()));
		try {
			times.push(await press(each));
		} catch {
			// What was read meanwhile has moved the choice to an end, where the key moves nothing.
		}
	}
	if (times.length < group.keys.length / 2) throw new Error(`${group.name}: few keys were answered`);
	for (const each of group.after ?? []) await pressOnTheWay(each);
	return {name: group.name, times};
}

/** `the slowest key took 41 ms`, for the report. */
export function slowest({times}: Measured): string {
	return `slowest ${quantile(times, 1).toFixed(0)} ms, ${times.length} keys`;
}
