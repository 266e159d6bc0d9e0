/**
 * How many single-letter changes turn `a` into `b`: insertion, deletion, substitution, and the swap of two neighbours
 * (optimal string alignment). Answers `limit + 1` as soon as it is certain to be more than `limit`. In UTF-16 code units.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let older: number[] = [];
	let previous = Array.from({length: b.length + 1}, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let smallest = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = Math.min(
				(previous[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(previous[j - 1] as number) + (same ? 0 : 1),
			);
			const swapped =
				i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
			if (swapped) cost = Math.min(cost, (older[j - 2] as number) + 1);
			row.push(cost);
			smallest = Math.min(smallest, cost);
		}
		if (smallest > limit) return limit + 1;
		older = previous;
		previous = row;
	}
	return Math.min(previous[b.length] as number, limit + 1);
}
