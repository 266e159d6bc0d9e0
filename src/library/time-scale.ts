import {plural} from '../text/plural.js';
import {binOf, type Zoom} from './calendar.js';

/** Time cut into stretches of the calendar of one length, side by side. */
export type TimeScale = {
	/** How long each is: `month`, `5 years`. */
	readonly step: string;
	readonly bins: number;
	/** Which one an ISO date lies in; `undefined` for no date and for one that lies in none. */
	readonly binOf: (iso: string | undefined) => number | undefined;
};

type Step = readonly [zoom: Zoom, count: number];

const COARSEST: Step = ['year', 1000];
const STEPS: readonly Step[] = [
	['day', 1],
	['week', 1],
	['month', 1],
	['quarter', 1],
	['year', 1],
	['year', 2],
	['year', 5],
	['year', 10],
	['year', 20],
	['year', 50],
	['year', 100],
	COARSEST,
];

/** From the one ISO date to the other in the shortest stretches of which no more than `most` are needed. */
export function timeScale({first, last}: {readonly first: string; readonly last: string}, most: number): TimeScale {
	const stretch = (iso: string, [zoom, count]: Step) => Math.floor(binOf(iso, zoom) / count);
	const binsIn = (step: Step) => stretch(last, step) - stretch(first, step) + 1;
	const step = STEPS.find(each => binsIn(each) <= most) ?? COARSEST;
	const [zoom, count] = step;
	const start = stretch(first, step);
	// Many articles have the same dates.
	const known = new Map<string, number>();
	const binAt = (iso: string): number => {
		const bin = known.get(iso) ?? stretch(iso, step) - start;
		known.set(iso, bin);
		return bin;
	};
	return {
		step: count === 1 ? zoom : plural(count, zoom),
		bins: binsIn(step),
		binOf: iso => (iso === undefined || iso < first || iso > last ? undefined : binAt(iso)),
	};
}

/** How much lies in each stretch. */
export function countOnScale(
	{bins, binOf}: TimeScale,
	dated: Iterable<{readonly date: string | undefined; readonly count: number}>,
): readonly number[] {
	const counts = new Array<number>(bins).fill(0);
	for (const {date, count} of dated) {
		const bin = binOf(date);
		if (bin !== undefined) counts[bin] = (counts[bin] ?? 0) + count;
	}
	return counts;
}
