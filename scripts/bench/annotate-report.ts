import {type Figure, median} from './figures.js';

/** The passes of `annotate`, in order, those too short to time put together. */
export const STAGES = [
	'segments and quotes',
	'entities',
	'linking',
	'said clauses',
	'speakers and statements',
] as const;
export type Stage = (typeof STAGES)[number];

/** Times in ms, one a round; of each stage over the whole text. */
export type SpeedRun = {
	readonly half: readonly number[];
	readonly whole: readonly number[];
	readonly stages: ReadonlyArray<readonly number[]>;
};
/** Times in ms: of reading the code with its weights, of the first two articles, and of one when all is warm. */
export type LoadRun = {
	readonly required: number;
	readonly first: number;
	readonly second: number;
	readonly warm: number;
};
/** Resident set in bytes, with the text parsed and with it annotated. */
export type MemoryRun = {readonly before: number; readonly after: number; readonly quotes: number};

/** UTF-8 bytes of the two texts. */
export type Sizes = {readonly half: number; readonly whole: number};

/** MB of UTF-8 a second. */
export function speedOf(bytes: number, times: readonly number[]): number {
	return bytes / 1e6 / (median(times) / 1000);
}

export function speedFigures({half, whole, stages}: SpeedRun, bytes: Sizes): Figure[] {
	const total = stages.reduce((sum, times) => sum + median(times), 0);
	return [
		{measure: 'annotate: an article of 1 MB', value: speedOf(bytes.whole, whole), unit: 'MB/s', least: 1},
		...STAGES.map((stage, i): Figure => {
			const times = stages[i] ?? [];
			const share = (100 * median(times)) / total;
			return {
				measure: `annotate: 1 MB, ${stage}`,
				value: speedOf(bytes.whole, times),
				unit: 'MB/s',
				detail: `${median(times).toFixed(0)} ms, ${share.toFixed(0)} in 100`,
			};
		}),
		{
			measure: 'annotate: 1 MB to 0.5 MB',
			value: (median(whole) / bytes.whole / median(half)) * bytes.half * 2,
			unit: 'x',
			most: 2.2,
		},
	];
}

export function loadFigures(runs: readonly LoadRun[]): Figure[] {
	const middle = (pick: (run: LoadRun) => number) => median(runs.map(pick));
	const ms = (pick: (run: LoadRun) => number) => `${middle(pick).toFixed(1)} ms`;
	return [
		{
			measure: 'annotate: model load (first article less a warm one)',
			value: middle(({required, first, warm}) => required + first - warm),
			unit: 'ms',
			detail: `code ${ms(run => run.required)}, first article ${ms(run => run.first)}, second ${ms(run => run.second)}, warm ${ms(run => run.warm)}`,
		},
	];
}

export function memoryFigures(runs: readonly MemoryRun[]): Figure[] {
	const before = median(runs.map(run => run.before)) / 1e6;
	return [
		{
			measure: 'annotate: memory (RSS) after 1 MB',
			value: median(runs.map(run => run.after)) / 1e6,
			unit: 'MB',
			detail: `${before.toFixed(0)} MB with the text parsed; ${runs[0]?.quotes ?? 0} quotes`,
		},
	];
}
