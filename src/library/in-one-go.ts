/** Takes all steps of what can be done with pauses, and gives its answer. */
export function inOneGo<T>(steps: Generator<undefined, T>): T {
	for (;;) {
		const {done, value} = steps.next();
		if (done === true) return value;
	}
}
