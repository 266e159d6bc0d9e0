/**
 * How many times longer `work` takes on a text four times as long: about 4 when it is linear, 16 when it is quadratic.
 * The least of several runs on both sides, so that a busy machine does not decide.
 */
export function growth(text: string, work: (text: string) => unknown, runs = 5): number {
	const long = text.repeat(4);
	work(text);
	let short = Number.POSITIVE_INFINITY;
	let longer = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run++) {
		short = Math.min(
			short,
			cpu(() => work(text)),
		);
		longer = Math.min(
			longer,
			cpu(() => work(long)),
		);
	}
	return longer / Math.max(short, 50);
}

/** Microseconds of processor time: what other programs do meanwhile does not count. */
function cpu(run: () => unknown): number {
	const before = process.cpuUsage();
	run();
	const spent = process.cpuUsage(before);
	return spent.user + spent.system;
}
