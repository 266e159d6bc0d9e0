/** A list that is found a little at a time, so that a screen shows what there is and never waits. */
export type Growing<T> = {
	/** What has been found so far. */
	readonly items: readonly T[];
	readonly isDone: boolean;
	/** Looks a little further; false when nothing is left to look at. */
	readonly step: () => boolean;
};

/** Finds everything, for a command and for a list that is known to be short. */
export function growAll<T>(growing: Growing<T>): readonly T[] {
	while (growing.step());
	return growing.items;
}

/** The list, and others that grow after it. */
export function inTurn<T>(list: Growing<T>, ...others: ReadonlyArray<Growing<unknown>>): Growing<T> {
	const next = () => [list, ...others].find(({isDone}) => !isDone);
	return {
		get items() {
			return list.items;
		},
		get isDone() {
			return next() === undefined;
		},
		step: () => {
			next()?.step();
			return next() !== undefined;
		},
	};
}
