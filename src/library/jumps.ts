/**
 * Where the reader came from and, after going back, where he or she was: as in a web browser, for `Ctrl-o`, `Ctrl-n` and `''`.
 * Lasts as long as the program runs. `P` is whatever tells a place to the caller.
 */
export type Jumps<P> = {
	/** The last place is the one to go back to. */
	readonly past: readonly P[];
	/** The last place is the one to go forward to. */
	readonly future: readonly P[];
};

/** Where a step leads; `place` is `undefined` when there is none that way. */
export type JumpStep<P> = {readonly jumps: Jumps<P>; readonly place: P | undefined};

/** Places kept; the oldest are forgotten. */
const MOST = 100;

export function createJumps<P>(): Jumps<P> {
	return {past: [], future: []};
}

/** Before a jump: remembers where it leaves from. Going forward to what lay ahead is no longer possible. */
export function recordJump<P>(jumps: Jumps<P>, from: P, isSame: (a: P, b: P) => boolean): Jumps<P> {
	const last = jumps.past.at(-1);
	if (last !== undefined && isSame(last, from)) return {past: jumps.past, future: []};
	return {past: [...jumps.past, from].slice(-MOST), future: []};
}

/** Steps back to where the last jump left from; `here` becomes the place to go forward to. Places equal to `here` are passed over. */
export function jumpBack<P>({past, future}: Jumps<P>, here: P, isSame: (a: P, b: P) => boolean): JumpStep<P> {
	let left = past.length;
	while (left > 0 && isSame(past[left - 1] as P, here)) left--;
	if (left === 0) return {jumps: {past: [], future}, place: undefined};
	return {
		jumps: {past: past.slice(0, left - 1), future: [...future, here].slice(-MOST)},
		place: past[left - 1] as P,
	};
}

/** Steps forward again; `here` becomes the place to go back to. */
export function jumpForward<P>({past, future}: Jumps<P>, here: P, isSame: (a: P, b: P) => boolean): JumpStep<P> {
	const {jumps, place} = jumpBack({past: future, future: past}, here, isSame);
	return {jumps: {past: jumps.future, future: jumps.past}, place};
}

/** To the last place and, called again, back: the two quote marks of less and vi. */
export function jumpToLast<P>({past, future}: Jumps<P>, here: P, isSame: (a: P, b: P) => boolean): JumpStep<P> {
	let left = past.length;
	while (left > 0 && isSame(past[left - 1] as P, here)) left--;
	if (left === 0) return {jumps: {past, future}, place: undefined};
	return {jumps: {past: [...past.slice(0, left - 1), here], future}, place: past[left - 1] as P};
}
