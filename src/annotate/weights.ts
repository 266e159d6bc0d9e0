import {deflateRawSync, inflateRawSync} from 'node:zlib';

/**
 * Weights of a linear model whose features are hashed: feature `h` of label `l` weighs
 * `values[(h & mask) * labels + l] * scale`. Two features may share a bucket; training sees the same collisions.
 */
export type Weights = {
	/** Buckets - 1; the number of buckets is a power of two. */
	readonly mask: number;
	readonly labels: number;
	readonly values: Int8Array;
	readonly scale: number;
};

/** Mixes a value into a 32-bit hash. The order of calls matters, so `mix(mix(1, a), b)` names a pair of features. */
export function mix(hash: number, value: number): number {
	let h = Math.imul(hash ^ value, 0x9e3779b1);
	h ^= h >>> 15;
	h = Math.imul(h, 0x85ebca6b);
	return (h ^ (h >>> 13)) | 0;
}

/** Hash of `text.slice(start, end)`, case kept. */
export function hashText(text: string, start = 0, end = text.length): number {
	let h = 0x811c9dc5;
	for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return mix(h, end - start);
}

/** Packs trained weights into one line of Base64: a header, then the values as 8-bit steps, deflated. */
export function encodeWeights(values: Float32Array, labels: number): string {
	const buckets = values.length / labels;
	if (!Number.isInteger(Math.log2(buckets))) throw new Error(`${buckets} buckets is not a power of two`);
	let largest = 0;
	for (const value of values) largest = Math.max(largest, Math.abs(value));
	const scale = largest / 127 || 1;
	const bytes = Buffer.alloc(12 + values.length);
	bytes.writeUInt32LE(buckets, 0);
	bytes.writeUInt32LE(labels, 4);
	bytes.writeFloatLE(scale, 8);
	for (let i = 0; i < values.length; i++) bytes.writeInt8(Math.round((values[i] as number) / scale), 12 + i);
	return deflateRawSync(bytes, {level: 9}).toString('base64');
}

/** Reads what `encodeWeights` wrote. Throws when the string is not such a file: the package is damaged. */
export function decodeWeights(encoded: string): Weights {
	const bytes = inflateRawSync(Buffer.from(encoded, 'base64'));
	const buckets = bytes.readUInt32LE(0);
	const labels = bytes.readUInt32LE(4);
	if (bytes.length !== 12 + buckets * labels)
		throw new Error('a weight file of the package is damaged; install it again');
	return {
		mask: buckets - 1,
		labels,
		scale: bytes.readFloatLE(8),
		values: new Int8Array(bytes.buffer, bytes.byteOffset + 12, buckets * labels),
	};
}
