/**
 * How many times longer `work` takes on a text eight times as long: about 8 when it is linear, 64 when it is quadratic.
 * The least processor time of several runs on both sides, so that a busy machine does not decide.
 */
export function growth(text: string, work: (text: string) => unknown): number {
	const long = text.repeat(8);
	work(text);
	let short = Number.POSITIVE_INFINITY;
	let longer = Number.POSITIVE_INFINITY;
	for (let run = 0; run < 4; run++) {
		short = Math.min(
			short,
			cpu(() => work(text)),
		);
		longer = Math.min(
			longer,
			cpu(() => work(long)),
		);
	}
	return longer / Math.max(short, 200);
}

/** The most that a linear pass shows, with its collector of garbage. */
export const LINEAR = 40;

/** Microseconds of processor time: what other programs do meanwhile does not count. */
function cpu(run: () => unknown): number {
	const before = process.cpuUsage();
	run();
	const spent = process.cpuUsage(before);
	return spent.user + spent.system;
}
