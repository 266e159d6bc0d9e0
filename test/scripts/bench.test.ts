import {expect, test} from 'vitest';
import {loadFigures, memoryFigures, STAGES, speedFigures} from '../../scripts/bench/annotate-report.js';

test('speed is megabytes in the median time, for all and for each stage', () => {
	const stages = STAGES.map((_, i) => [100 * (i + 1), 9000, 1]);
	const run = {half: [250, 9000, 1], whole: [500, 9000, 1], stages};
	const figures = speedFigures(run, {half: 500_000, whole: 1_000_000});
	expect(figures.map(({value}) => value)).toEqual([2, 10, 5, expect.closeTo(10 / 3), 2.5, 2, 2]);
	expect(figures[5]?.detail).toBe('500 ms, 33 in 100');
});

test('twice the time for twice the text is a growth of 2, whatever the texts come to exactly', () => {
	const run = {half: [300], whole: [500], stages: []};
	expect(speedFigures(run, {half: 600_000, whole: 1_000_000}).at(-1)?.value).toBeCloseTo(2);
});

test('model load is what the first article takes over a warm one, its code included', () => {
	const run = {required: 20, first: 180, second: 90, warm: 5};
	expect(loadFigures([run, {...run, first: 9000}, {...run, first: 1}])[0]?.value).toBe(195);
});

test('memory is that of the whole process, in MB', () => {
	const [figure] = memoryFigures([{before: 60e6, after: 187e6, quotes: 3}]);
	expect(figure).toMatchObject({value: 187, unit: 'MB', detail: '60 MB with the text parsed; 3 quotes'});
});
