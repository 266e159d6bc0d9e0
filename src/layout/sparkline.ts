const BARS = '▁▂▃▄▅▆▇█';
/** For terminals without Unicode. */
const ASCII_BARS = '.:-=+*%#';

/** A row of bars, one a count and a column, the highest full; a space where there is nothing. */
export function sparkline(counts: readonly number[], {ascii = false}: {readonly ascii?: boolean} = {}): string {
	const bars = ascii ? ASCII_BARS : BARS;
	const most = Math.max(1, ...counts);
	return counts
		.map(count => (count <= 0 ? ' ' : bars.charAt(Math.max(0, Math.ceil((count / most) * bars.length) - 1))))
		.join('');
}
