import {describe, expect, it} from 'vitest';
import {growAll} from '../../src/library/growing.js';
import {buildLibrary} from '../../src/library/library.js';
import {readNames} from '../../src/library/name-index.js';
import {findTimelineEntries, fittingZoom, type TimelineEntry, toTimeline} from '../../src/library/timeline.js';
import {annotated, sampleArticle, sampleLibrary} from './sample-library.js';

const names = readNames(sampleLibrary());
const ids = (entries: readonly TimelineEntry[]) => entries.map(({doc}) => doc.article.id);

describe('what stands on a timeline', () => {
	it('is everything, with all quotes, when nothing is asked', () => {
		const entries = growAll(findTimelineEntries(names, {by: ' '}));
		expect(ids(entries)).toEqual(['accession', 'istanbul', 'brussels']);
		expect(entries.map(({quotes}) => quotes.length)).toEqual([2, 2, 3]);
	});

	it('is what a speaker said, and where', () => {
		const entries = growAll(findTimelineEntries(names, {by: 'stoltenberg'}));
		expect(ids(entries)).toEqual(['accession', 'brussels']);
		expect(entries.map(({quotes}) => quotes.length)).toEqual([1, 3]);
	});

	it('is what is said of a subject, and the articles that only name it', () => {
		expect(ids(growAll(findTimelineEntries(names, {about: 'finland'})))).toEqual(['accession']);
		const entries = growAll(findTimelineEntries(names, {about: 'erdogan'}));
		expect(entries.map(({doc, quotes}) => [doc.article.id, quotes.length])).toEqual([['istanbul', 0]]);
	});

	it('has no article without a quote where a speaker is asked for', () => {
		expect(growAll(findTimelineEntries(names, {by: 'stoltenberg', about: 'turkey'}))).toEqual([]);
	});
});

/** One article a date. */
function entriesOn(...dates: ReadonlyArray<string | undefined>): readonly TimelineEntry[] {
	const docs = dates.map((date, i) => annotated(sampleArticle(`a${i}`, `A ${i}`, date, ['Nothing.']), [], []));
	const library = buildLibrary(
		docs.map(({article}) => article),
		{annotate: article => docs.find(doc => doc.article === article) as never},
	);
	return growAll(findTimelineEntries(readNames(library), {}));
}

/** `2021-03: a1 a0`, `(5 months)`. */
function rowsOf(entries: readonly TimelineEntry[], zoom: Parameters<typeof toTimeline>[1]): readonly string[] {
	return toTimeline(entries, zoom).rows.map(row =>
		row.kind === 'gap' ? `(${row.label})` : `${row.label}: ${ids(row.entries).join(' ')}`,
	);
}

describe('a timeline', () => {
	const entries = entriesOn('2021-03-22', '2021-09-01', '2021-03-24', '2024-01-31');

	it('goes from the oldest to the newest, with a row for what is empty', () => {
		expect(rowsOf(entries, 'month')).toEqual([
			'2021-03: a0 a2',
			'(5 months)',
			'2021-09: a1',
			'(2 years and 3 months)',
			'2024-01: a3',
		]);
		expect(rowsOf(entries, 'year')).toEqual(['2021: a0 a2 a1', '(2 years)', '2024: a3']);
		expect(rowsOf(entries, 'day').slice(0, 3)).toEqual(['2021-03-22: a0', '(1 day)', '2021-03-24: a2']);
	});

	it('has no gap between neighbours', () => {
		expect(rowsOf(entriesOn('2021-12-31', '2022-01-01'), 'month')).toEqual(['2021-12: a0', '2022-01: a1']);
	});

	it('keeps what is undated apart and counts it', () => {
		const timeline = toTimeline(entriesOn('2021-03-22', undefined), 'year');
		expect(ids(timeline.undated)).toEqual(['a1']);
		expect(timeline.articles).toBe(2);
		expect(timeline.rows).toHaveLength(1);
	});

	it('is empty when there is nothing', () => {
		expect(toTimeline([], 'day')).toMatchObject({rows: [], undated: [], articles: 0, quotes: 0});
	});
});

it.each([
	[['1945-06-26', '2024-03-11'], 'year'],
	[['1900-06-26', '2024-03-11'], 'year'],
	[['2010-06-26', '2024-03-11'], 'quarter'],
	[['2019-06-26', '2024-03-11'], 'month'],
	[['2023-06-26', '2024-03-11'], 'week'],
	[['2024-01-26', '2024-03-11'], 'day'],
	[['2024-01-26'], 'day'],
	[[undefined], 'day'],
] as const)('the zoom that fits %j is by %s', (dates, zoom) => {
	expect(fittingZoom(entriesOn(...dates))).toBe(zoom);
});
