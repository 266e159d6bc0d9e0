/** The first `most` of the ids as `isBefore` orders them, in order, without sorting the rest. */
export function bestOf(
	ids: readonly number[] | Int32Array,
	most: number,
	isBefore: (a: number, b: number) => boolean,
): readonly number[] {
	const compare = (a: number, b: number) => (isBefore(a, b) ? -1 : 1);
	if (ids.length <= most) return [...ids].sort(compare);
	if (most <= 0) return [];
	// A heap with the last one of the best on top.
	const heap = [...ids.slice(0, most)];
	for (let i = (most >> 1) - 1; i >= 0; i--) sink(heap, i, isBefore);
	for (let i = most; i < ids.length; i++) {
		const id = ids[i] as number;
		if (!isBefore(id, heap[0] as number)) continue;
		heap[0] = id;
		sink(heap, 0, isBefore);
	}
	return heap.sort(compare);
}

function sink(heap: number[], from: number, isBefore: (a: number, b: number) => boolean): void {
	const item = heap[from] as number;
	let at = from;
	for (;;) {
		let child = 2 * at + 1;
		if (child >= heap.length) break;
		if (child + 1 < heap.length && isBefore(heap[child] as number, heap[child + 1] as number)) child++;
		if (!isBefore(item, heap[child] as number)) break;
		heap[at] = heap[child] as number;
		at = child;
	}
	heap[at] = item;
}
