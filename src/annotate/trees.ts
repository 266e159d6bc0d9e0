import {deflateRawSync, inflateRawSync} from 'node:zlib';

/**
 * Decision trees whose answers add up to a score. Node `n` of a tree has the children `2n + 1` and `2n + 2`; all trees lie
 * one after the other, each with the same number of nodes.
 */
export type Trees = {
	/** Nodes of one tree: a power of two less one. */
	readonly nodes: number;
	/** The column that a node asks for, -1 where the tree ends. */
	readonly column: Int8Array;
	/** Up to this value of its column to the left; where the tree ends, what it adds. */
	readonly value: Float32Array;
};

/**
 * Trees all of whose leaves lie at the same depth, so that a walk has no end to look out for. Of each tree the slots 1 to
 * `size - 1` hold its nodes; the children of node `n` are `2n` and `2n + 1`, and from `size` on these are leaves.
 */
type Grown = {
	readonly size: number;
	readonly column: Uint8Array;
	readonly value: Float32Array;
	readonly leaf: Float32Array;
};

const grown = new WeakMap<Trees, Grown>();

/** The sum of what the trees say of the row of numbers that begins at `row[from]`. */
export function sumOfTrees(trees: Trees, row: Float32Array, from = 0): number {
	let known = grown.get(trees);
	if (known === undefined) {
		known = grow(trees);
		grown.set(trees, known);
	}
	const {size, column, value, leaf} = known;
	let sum = 0;
	// Which way a number sends the walk is added rather than branched on, since no processor can guess it, and two trees
	// are walked at once, so that neither waits for memory alone.
	for (let root = 0; root < column.length; root += 2 * size) {
		const other = root + size;
		let n = 1;
		let m = 1;
		while (n < size) {
			n = 2 * n + 1 - Number((row[from + (column[root + n] as number)] as number) <= (value[root + n] as number));
			m = 2 * m + 1 - Number((row[from + (column[other + m] as number)] as number) <= (value[other + m] as number));
		}
		sum += leaf[root + n - size] as number;
		sum += leaf[other + m - size] as number;
	}
	return sum;
}

/** Grows trees that end early: below such an end every leaf adds the same. An odd number of trees gets one that adds 0. */
function grow({nodes, column, value}: Trees): Grown {
	const size = (nodes + 1) / 2;
	const count = column.length / nodes;
	const slots = (count + (count & 1)) * size;
	const full = {size, column: new Uint8Array(slots), value: new Float32Array(slots), leaf: new Float32Array(slots)};
	// By node: the column it asks for and its value, those of the end above it once the tree has ended.
	const asked = new Int8Array(2 * size);
	const values = new Float32Array(2 * size);
	for (let root = 0, slot = 0; root < column.length; root += nodes, slot += size) {
		for (let n = 1; n < 2 * size; n++) {
			const hasEnded = n > 1 && (asked[n >> 1] as number) < 0;
			asked[n] = hasEnded ? -1 : (column[root + n - 1] as number);
			values[n] = hasEnded ? (values[n >> 1] as number) : (value[root + n - 1] as number);
			if (n >= size) full.leaf[slot + n - size] = values[n] as number;
			else if ((asked[n] as number) >= 0) {
				full.column[slot + n] = asked[n] as number;
				full.value[slot + n] = values[n] as number;
			}
		}
	}
	return full;
}

/** Packs trees into one line of Base64: the number of nodes, the columns, the values, deflated. */
export function encodeTrees({nodes, column, value}: Trees): string {
	const bytes = Buffer.alloc(8 + column.length * 5);
	bytes.writeUInt32LE(nodes, 0);
	bytes.writeUInt32LE(column.length, 4);
	column.forEach((c, i) => {
		bytes.writeInt8(c, 8 + i);
	});
	value.forEach((v, i) => {
		bytes.writeFloatLE(v, 8 + column.length + 4 * i);
	});
	return deflateRawSync(bytes, {level: 9}).toString('base64');
}

/** Reads what `encodeTrees` wrote. Throws when the string is not such a file: the package is damaged. */
export function decodeTrees(encoded: string): Trees {
	const bytes = inflateRawSync(Buffer.from(encoded, 'base64'));
	const nodes = bytes.readUInt32LE(0);
	const count = bytes.readUInt32LE(4);
	if (bytes.length !== 8 + count * 5) throw new Error('a weight file of the package is damaged; install it again');
	const column = new Int8Array(bytes.subarray(8, 8 + count));
	const values = new DataView(bytes.buffer, bytes.byteOffset + 8 + count);
	const value = new Float32Array(count);
	for (let i = 0; i < count; i++) value[i] = values.getFloat32(4 * i, true);
	return {nodes, column, value};
}
