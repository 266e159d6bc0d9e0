import type {LibrarySpeaker} from '../library/speakers.js';
import type {Span} from '../text/span.js';
import {bar, cell, counted, dateSpan, inThousands, yearSpan} from './cells.js';
import {cursorPart, GAP, headPart, namedSpeaker, nameParts, ONE_ROW_FROM, TABLE_FROM} from './name-parts.js';
import {type Part, part} from './parts.js';
import type {ItemOptions} from './view.js';

/** Columns of numbers in a table, and of numbers with their nouns. */
const QUOTES = 6;
const WORDS = 8;
const QUOTES_WORDED = 12;
const WORDS_WORDED = 13;
const DATES = 24;
const WIDEST_NAME = 40;
const WIDEST_ROLE = 48;

type Plan = {readonly name: number; readonly role: number; readonly bar: number};

/** One row: name, role, quotes, words, bar, dates. */
function widePlan(columns: number): Plan {
	const bar = Math.min(40, Math.floor(columns / 8));
	const left = columns - 2 - 2 - QUOTES - WORDS - 2 - bar - 2 - DATES - 2;
	const name = Math.min(WIDEST_NAME, Math.floor(left / 2));
	return {name, role: Math.min(WIDEST_ROLE, left - name), bar};
}

/** Rows of a speaker in the list. */
export const speakerHeight = (columns: number): number => (columns >= ONE_ROW_FROM ? 1 : 2);

/** What the columns of the list are. */
export function speakerHeads(columns: number): readonly Part[] {
	const plan = widePlan(columns);
	return [
		part('  '),
		...cell(headPart('Speaker'), plan.name),
		GAP,
		...cell(headPart('Role'), plan.role),
		...cell(headPart('Quotes'), QUOTES, 'right'),
		...cell(headPart('Words'), WORDS, 'right'),
		GAP,
		...cell([], plan.bar),
		GAP,
		...headPart('First and last'),
	];
}

/** A speaker in the list: name, role, quotes, a bar and the number of words said, dates. `most`: words of who said most. */
export function speakerRows(
	speaker: LibrarySpeaker,
	{spans, most}: {readonly spans: readonly Span[]; readonly most: number},
	options: ItemOptions,
): ReadonlyArray<readonly Part[]> {
	const {columns} = options;
	if (columns >= ONE_ROW_FROM) return [wideRow(speaker, {spans, most}, options)];
	return (columns >= TABLE_FROM ? tableRows : narrowRows)(speaker, {spans, most}, options);
}

type Shown = {readonly spans: readonly Span[]; readonly most: number};

function wideRow(speaker: LibrarySpeaker, {spans, most}: Shown, {columns, isChosen}: ItemOptions): readonly Part[] {
	const plan = widePlan(columns);
	const {name, role} = nameParts(namedSpeaker(speaker), spans, isChosen);
	return [
		cursorPart(isChosen),
		...cell(name, plan.name),
		GAP,
		...cell(role, plan.role),
		...cell([part(inThousands(speaker.quotes.length))], QUOTES, 'right'),
		...cell([part(inThousands(speaker.words))], WORDS, 'right'),
		GAP,
		...cell([part(bar(speaker.words, most, plan.bar), 'speaker')], plan.bar),
		GAP,
		part(dateSpan(speaker.first, speaker.last), 'date'),
	];
}

/** Name and numbers, under them role and dates. */
function tableRows(speaker: LibrarySpeaker, {spans, most}: Shown, {columns, isChosen}: ItemOptions) {
	const bars = Math.floor(columns / 5);
	const numbers = QUOTES_WORDED + WORDS_WORDED + 2 + bars;
	const {name, role} = nameParts(namedSpeaker(speaker), spans, isChosen);
	const cursor = cursorPart(isChosen);
	return [
		[
			cursor,
			...cell(name, columns - 2 - numbers - 1),
			...cell([part(counted(speaker.quotes.length, 'quote'))], QUOTES_WORDED, 'right'),
			...cell([part(counted(speaker.words, 'word'))], WORDS_WORDED, 'right'),
			GAP,
			part(bar(speaker.words, most, bars), 'speaker'),
		],
		[
			cursor,
			part('  '),
			...cell(role, columns - 4 - DATES - 3),
			GAP,
			...cell([part(dateSpan(speaker.first, speaker.last), 'date')], DATES, 'right'),
		],
	];
}

/** Name and role, under them numbers and bar. */
function narrowRows(speaker: LibrarySpeaker, {spans, most}: Shown, {columns, isChosen}: ItemOptions) {
	const {name, role} = nameParts(namedSpeaker(speaker), spans, isChosen);
	const cursor = cursorPart(isChosen);
	const years = yearSpan(speaker.first, speaker.last);
	const numbers = `${counted(speaker.quotes.length, 'quote')}, ${counted(speaker.words, 'word')}  `;
	const left = columns - 4 - numbers.length - (years === '' ? 0 : years.length + 2);
	return [
		[cursor, ...name, ...(role.length === 0 ? [] : [part(', ', 'meta'), ...role])],
		[
			cursor,
			part('  '),
			part(numbers),
			part(years === '' ? '' : `${years}  `, 'date'),
			part(bar(speaker.words, most, Math.max(1, left)), 'speaker'),
		],
	];
}
