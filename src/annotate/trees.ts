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

/** The sum of what the trees say of the row of numbers that begins at `row[from]`. */
export function sumOfTrees({nodes, column, value}: Trees, row: Float32Array, from = 0): number {
	let sum = 0;
	for (let root = 0; root < column.length; root += nodes) {
		let n = 0;
		for (let c = column[root] as number; c >= 0; c = column[root + n] as number)
			n = 2 * n + ((row[from + c] as number) <= (value[root + n] as number) ? 1 : 2);
		sum += value[root + n] as number;
	}
	return sum;
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
	const value = Float32Array.from({length: count}, (_, i) => bytes.readFloatLE(8 + count + 4 * i));
	return {nodes, column, value};
}
