/** One line of the report. */
export type Figure = {
	readonly measure: string;
	readonly value: number;
	readonly unit: string;
	/** What it has to reach; `most` unless `least` is said. */
	readonly most?: number;
	readonly least?: number;
	readonly detail?: string;
};

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** `share` of the values are at most the answer. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function toTable(figures: readonly Figure[]): string {
	const lines = figures.map(({measure, value, unit, most, least, detail = ''}) => {
		const aim = most !== undefined ? `<= ${most}` : least !== undefined ? `>= ${least}` : '';
		const met = (most === undefined || value <= most) && (least === undefined || value >= least);
		const verdict = aim === '' ? '' : met ? 'reached' : 'MISSED';
		const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
		return `${measure.padEnd(56)} ${shown.padStart(8)} ${unit.padEnd(5)} ${aim.padEnd(8)} ${verdict.padEnd(8)} ${detail}`.trimEnd();
	});
	return [`${'measure'.padEnd(56)} ${'now'.padStart(8)}       reach`, ...lines].join('\n');
}

/** Runs each task in turn, so many rounds, so that what else the machine does falls on all of them alike. Times in ms. */
export async function interleave<Name extends string>(
	tasks: Readonly<Record<Name, () => Promise<number>>>,
	rounds: number,
): Promise<Record<Name, number[]>> {
	const names = Object.keys(tasks) as Name[];
	const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(await tasks[name]());
	return times;
}

/** Median over the rounds of the ratio within a round. */
export function ratio(times: readonly number[], base: readonly number[]): number {
	return median(times.map((time, round) => time / (base[round] ?? Number.NaN)));
}
