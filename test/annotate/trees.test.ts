import {deflateRawSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {type BoostOptions, boost} from '../../scripts/train/trees.js';
import {decodeTrees, encodeTrees, sumOfTrees} from '../../src/annotate/trees.js';

const OPTIONS: BoostOptions = {
	trees: 40,
	depth: 2,
	rate: 0.3,
	l2: 1,
	least: 0.5,
	rows: 1,
	cols: 1,
	seed: 7,
};

/** Four corners of a square, ten times each; right where exactly one number is 1. */
const CORNERS = Array.from({length: 40}, (_, i): readonly [number, number] => [i & 1, (i >> 1) & 1]);

function learnCorners() {
	return boost(
		{
			columns: 2,
			// A little unequal, so that the first question gains something.
			values: Float32Array.from([...CORNERS, [1, 0], [1, 0]].flat()),
			groups: Int32Array.from({length: 43}, (_, i) => i),
			right: Uint8Array.from([...CORNERS, [1, 0], [1, 0]], ([a, b]) => (a === b ? 0 : 1)),
			base: new Float32Array(42),
		},
		OPTIONS,
	);
}

it('learns what no sum of single numbers tells', () => {
	const trees = learnCorners();
	const answers = [
		[0, 0],
		[0, 1],
		[1, 0],
		[1, 1],
	].map(row => sumOfTrees(trees, Float32Array.from(row)) > 0);
	expect(answers).toEqual([false, true, true, false]);
});

it('chooses within a group, however the scores of groups differ', () => {
	// The right row is the larger of its two; the pairs lie far apart.
	const pairs = Array.from({length: 40}, (_, i) => [i % 4, (i % 4) + 1]);
	const trees = boost(
		{
			columns: 1,
			values: Float32Array.from(pairs.flat()),
			groups: Int32Array.from({length: 41}, (_, i) => 2 * i),
			right: Uint8Array.from(pairs.flatMap(() => [0, 1])),
			base: new Float32Array(80),
		},
		OPTIONS,
	);
	const scores = [0, 1, 2, 3, 4].map(value => sumOfTrees(trees, Float32Array.of(value)));
	expect(scores).toEqual([...scores].sort((a, b) => a - b));
	expect(new Set(scores).size).toBe(5);
});

it('comes out of its line of text as it went in', () => {
	const trees = learnCorners();
	expect(decodeTrees(encodeTrees(trees))).toEqual(trees);
	expect(() => decodeTrees(deflateRawSync(Buffer.alloc(13)).toString('base64'))).toThrow('damaged');
});
