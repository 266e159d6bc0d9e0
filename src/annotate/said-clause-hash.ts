import type {LinearModel} from './said-clause-cues.js';

const {imul} = Math;

/**
 * Joins one more number to the hash of those before it; the order counts. Kept this short so that V8 puts it in place
 * of every call: features are hashed some ten million times a megabyte. `bucketOf` scrambles what comes out.
 */
export function pair(hash: number, value: number): number {
	return (imul(hash, 0x9e3779b1) + value) | 0;
}

/** Makes a hash of several numbers fit to be joined to others as one of them. */
export function scramble(hash: number): number {
	const h = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return h ^ (h >>> 13);
}

/**
 * Mixes two numbers, small or hashed, into one hash fit to be joined again; `join(a, b)` is not `join(b, a)`. In steps
 * each so short that V8 puts them in place of the call.
 */
export function join(a: number, b: number): number {
	return stir(pair(a, b));
}

function stir(hash: number): number {
	return fold13(times(fold16(hash)));
}

function times(hash: number): number {
	return imul(hash, 0x85ebca6b);
}

function fold16(hash: number): number {
	return hash ^ (hash >>> 16);
}

function fold13(hash: number): number {
	return hash ^ (hash >>> 13);
}

/** The bucket of a feature among `mask + 1`. */
export function bucketOf(hash: number, mask: number): number {
	const h = imul(hash ^ (hash >>> 15), 0x85ebca6b);
	return (h ^ (h >>> 13)) & mask;
}

/** Sum of the weights of the first `count` features, before scaling, of a model with one label. */
export function sumWeights({mask, values}: LinearModel, features: Int32Array, count: number): number {
	let sum = 0;
	let f = 0;
	for (; f + 3 < count; f += 4)
		sum +=
			(values[bucketOf(features[f] as number, mask)] as number) +
			(values[bucketOf(features[f + 1] as number, mask)] as number) +
			(values[bucketOf(features[f + 2] as number, mask)] as number) +
			(values[bucketOf(features[f + 3] as number, mask)] as number);
	for (; f < count; f++) sum += values[bucketOf(features[f] as number, mask)] as number;
	return sum;
}
