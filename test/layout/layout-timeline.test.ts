import {describe, expect, it} from 'vitest';
import {
	ASCII_TIMELINE,
	layoutTimeline,
	layoutTimelineRow,
	timelineRowHeight,
	timelineRows,
} from '../../src/layout/layout-timeline.js';
import {growAll} from '../../src/library/growing.js';
import {buildLibrary} from '../../src/library/library.js';
import {readNames} from '../../src/library/name-index.js';
import {findTimelineEntries, type Timeline, toTimeline} from '../../src/library/timeline.js';
import {toPlain} from '../../src/output/plain.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {annotated, sampleArticle, sampleLibrary} from '../library/sample-library.js';

const names = readNames(sampleLibrary());
const timelineOf = (ask: {by?: string; about?: string}, zoom: Timeline['zoom'] = 'year') =>
	toTimeline(growAll(findTimelineEntries(names, ask)), zoom);
const picture = (timeline: Timeline, options: Parameters<typeof layoutTimeline>[1]) =>
	[...layoutTimeline(timeline, options)].map(({line}) => toPlain(line));

describe('the picture of a timeline', () => {
	it('at 80 columns', () => {
		expect(picture(timelineOf({}), {columns: 80})).toEqual([
			'3 articles and 7 quotes, 2021-03-22 to 2023-04-04, by year.',
			'█ articles  ▒ quotes',
			'2021 ├█▒▒▒ 1 article, 3 quotes',
			'     │ 2021-03-22  NATO watches a spy case',
			'     │   Jens Stoltenberg: “We follow the Bulgarian case,”',
			'     │   Jens Stoltenberg: Russian officials had been warned',
			'     │   Jens Stoltenberg: “Russia is responsible,”',
			'2022 ├█▒▒ 1 article, 2 quotes',
			'     │ 2022-07-22  Grain leaves the Black Sea',
			'     │   António Guterres: “A beacon on the Black Sea,”',
			'     │   Recep Tayyip Erdoğan: “Turkey will do its part,”',
			'2023 ├█▒▒ 1 article, 2 quotes',
			'     │ 2023-04-04  Finland joins the Alliance',
			'     │   Jens Stoltenberg: “Finland is safer,”',
			'     │   Sauli Niinistö: “This is a great day for Finland,”',
		]);
	});

	it('at 40 columns, numbers behind the signs of the bar', () => {
		expect(picture(timelineOf({by: 'stoltenberg'}), {columns: 40, detail: 2})).toEqual([
			'2 articles and 4 quotes, 2021-03-22 to',
			'2023-04-04, by year.',
			'█ articles  ▒ quotes',
			'2021 ├█▒▒▒ █1 ▒3',
			'     │ NATO watches a spy case',
			'     │   Jens Stoltenberg: “We follow t…',
			'     │ and 2 more quotes',
			'     ┊ 1 year',
			'2023 ├█▒ █1 ▒1',
			'     │ Finland joins the Alliance',
			'     │   Jens Stoltenberg: “Finland is …',
		]);
	});

	it('at 120 columns, titles and quotes beside the bars', () => {
		expect(picture(timelineOf({about: 'russia'}, 'month'), {columns: 120})).toEqual([
			'1 article and 2 quotes, 2021-03-22, by month.  █ articles  ▒ quotes',
			'2021-03 ├█▒▒ 1 article, 2 quotes   2021-03-22  NATO watches a spy case',
			'        │                            Jens Stoltenberg: Russian officials had been warned',
			'        │                            Jens Stoltenberg: “Russia is responsible,”',
		]);
	});

	it('in the signs of ASCII', () => {
		const lines = picture(timelineOf({by: 'stoltenberg'}), {columns: 60, detail: 0, signs: ASCII_TIMELINE});
		expect(lines.slice(-3)).toEqual(['2021 +#=== 1 article, 3 quotes', '     : 1 year', '2023 +#= 1 article, 1 quote']);
	});

	it('lights the words that speak of the subject', () => {
		const lit = [...layoutTimeline(timelineOf({about: 'russia'}), {columns: 80})].flatMap(({line}) =>
			line.runs.filter(({hit}) => hit >= 0).map(({text}) => text),
		);
		expect(lit).toEqual(['Russian', 'Russia']);
	});

	it('says which article and which quote a row tells of', () => {
		const rows = [...layoutTimeline(timelineOf({by: 'erdogan'}), {columns: 80})].slice(-3);
		expect(rows.map(({entry, quote}) => [entry?.doc.article.id, quote !== undefined])).toEqual([
			['istanbul', false],
			['istanbul', false],
			['istanbul', true],
		]);
	});
});

/** So many articles on one day and one undated, with what a terminal must not see in a title. */
function crowd(count: number): Timeline {
	const docs = Array.from({length: count}, (_, i) =>
		annotated(
			sampleArticle(
				`a${i}`,
				i === 0 ? 'A \u001b[31mred\u001b[0m 和平 title' : `Title ${i}`,
				i === 1 ? undefined : '2021-03-22',
				['“Yes,” Ada Berg said.'],
			),
			[{words: '“Yes,”', by: 'Ada Berg'}],
			[['person', 'Ada Berg']],
		),
	);
	const library = buildLibrary(
		docs.map(({article}) => article),
		{annotate: article => docs.find(doc => doc.article === article) as never},
	);
	return toTimeline(growAll(findTimelineEntries(readNames(library), {})), 'day');
}

describe('a crowded day', () => {
	const timeline = crowd(50);

	it('says how much it leaves out', () => {
		const lines = picture(timeline, {columns: 80, detail: 3});
		expect(lines).toContain('           │ and 46 more articles, 49 more quotes');
	});

	it('has a bar that fits, and shows the undated apart', () => {
		const lines = picture(timeline, {columns: 80, detail: 0});
		expect(lines).toContain('2021-03-22 ├████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 49 articles, 49 quotes');
		expect(lines.at(-1)).toBe('undated    ├█▒ 1 article, 1 quote');
	});

	it.each([1, 12, 20, 39, 40, 80, 99, 100, 120, 200])(
		'is never wider than %i columns, nor higher than reckoned',
		columns => {
			for (const row of timelineRows(timeline)) {
				const lines = layoutTimelineRow(timeline, row, {columns, detail: 5});
				expect(timelineRowHeight(row, {columns, detail: 5})).toBe(lines.length);
				for (const {line} of lines) {
					const text = line.runs.map(run => run.text).join('');
					expect(line.columns).toBe(cellWidth(text));
					expect(line.columns).toBeLessThanOrEqual(columns);
					expect(text).not.toContain('\u001b');
				}
			}
		},
	);
});
