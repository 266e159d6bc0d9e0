import {type WordClusters, wordHash} from '../../src/annotate/said-clause-words.js';
import type {Tokens} from '../../src/text/segment.js';

/**
 * Classes of words from their neighbours alone: the exchange algorithm (Martin, Liermann, Ney 1998; Uszkoreit and
 * Brants 2008) on the bigrams of the texts. Each word moves to the class that makes its left and right neighbours'
 * classes likeliest, until few move.
 */
export function clusterWords(
	texts: readonly Tokens[],
	{classes = 190, vocabulary = 9000, rounds = 12} = {},
): WordClusters {
	const counts = new Map<number, number>();
	for (const t of texts)
		for (let i = 0; i < t.count; i++) {
			const h = wordHash(t.text, t.start[i] as number, t.end[i] as number);
			counts.set(h, (counts.get(h) ?? 0) + 1);
		}
	const words = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, vocabulary);
	const V = words.length + 1;
	const idOf = new Map(words.map(([h], i) => [h, i + 1]));
	// bigrams; id 0 is any rare word or the edge of a sentence, a class of its own.
	const pairs = new Map<number, number>();
	const freq = new Float64Array(V);
	for (const t of texts) {
		let previous = 0;
		for (let i = 0; i < t.count; i++) {
			const id = idOf.get(wordHash(t.text, t.start[i] as number, t.end[i] as number)) ?? 0;
			if (i === 0 || t.sentence[i] !== t.sentence[i - 1]) previous = 0;
			const key = previous * V + id;
			pairs.set(key, (pairs.get(key) ?? 0) + 1);
			freq[id] = (freq[id] as number) + 1;
			previous = id;
		}
	}
	const right: number[][] = Array.from({length: V}, () => []);
	const left: number[][] = Array.from({length: V}, () => []);
	for (const [key, n] of pairs) {
		const a = Math.floor(key / V);
		const b = key % V;
		(right[a] as number[]).push(b, n);
		(left[b] as number[]).push(a, n);
	}
	const K = classes + 1;
	const cls = new Int32Array(V);
	for (let i = 1; i < V; i++) cls[i] = 1 + ((i - 1) % classes);
	const N = new Float64Array(K * K);
	const L = new Float64Array(K);
	const R = new Float64Array(K);
	for (const [key, n] of pairs) {
		const a = cls[Math.floor(key / V)] as number;
		const b = cls[key % V] as number;
		N[a * K + b] = (N[a * K + b] as number) + n;
		L[a] = (L[a] as number) + n;
		R[b] = (R[b] as number) + n;
	}
	const xlogx = (n: number) => (n > 0 ? n * Math.log(n) : 0);
	const outTo = new Float64Array(K);
	const inFrom = new Float64Array(K);
	for (let round = 0; round < rounds; round++) {
		let moved = 0;
		for (let w = 1; w < V; w++) {
			const rights = right[w] as number[];
			const lefts = left[w] as number[];
			outTo.fill(0);
			inFrom.fill(0);
			let self = 0;
			let outs = 0;
			let ins = 0;
			for (let j = 0; j < rights.length; j += 2) {
				const b = rights[j] as number;
				const n = rights[j + 1] as number;
				outs += n;
				if (b === w) self += n;
				else outTo[cls[b] as number] = (outTo[cls[b] as number] as number) + n;
			}
			for (let j = 0; j < lefts.length; j += 2) {
				const a = lefts[j] as number;
				const n = lefts[j + 1] as number;
				ins += n;
				if (a !== w) inFrom[cls[a] as number] = (inFrom[cls[a] as number] as number) + n;
			}
			const touchOut: number[] = [];
			const touchIn: number[] = [];
			for (let c = 0; c < K; c++) {
				if (outTo[c]) touchOut.push(c);
				if (inFrom[c]) touchIn.push(c);
			}
			const change = (c: number, sign: number) => {
				for (const b of touchOut) N[c * K + b] = (N[c * K + b] as number) + sign * (outTo[b] as number);
				for (const a of touchIn) N[a * K + c] = (N[a * K + c] as number) + sign * (inFrom[a] as number);
				N[c * K + c] = (N[c * K + c] as number) + sign * self;
				L[c] = (L[c] as number) + sign * outs;
				R[c] = (R[c] as number) + sign * ins;
			};
			const old = cls[w] as number;
			change(old, -1);
			let best = old;
			let bestGain = -Infinity;
			for (let c = 1; c < K; c++) {
				let gain = 0;
				for (const b of touchOut) {
					if (b === c) continue;
					const n = N[c * K + b] as number;
					gain += xlogx(n + (outTo[b] as number)) - xlogx(n);
				}
				for (const a of touchIn) {
					if (a === c) continue;
					const n = N[a * K + c] as number;
					gain += xlogx(n + (inFrom[a] as number)) - xlogx(n);
				}
				const n = N[c * K + c] as number;
				gain += xlogx(n + (outTo[c] as number) + (inFrom[c] as number) + self) - xlogx(n);
				gain -=
					xlogx((L[c] as number) + outs) -
					xlogx(L[c] as number) +
					xlogx((R[c] as number) + ins) -
					xlogx(R[c] as number);
				if (gain > bestGain) {
					bestGain = gain;
					best = c;
				}
			}
			change(best, 1);
			if (best !== old) {
				cls[w] = best;
				moved++;
			}
		}
		if (moved < V / 200) break;
	}
	const cluster = new Uint8Array(65536);
	const check = new Uint8Array(65536);
	for (let i = 1; i < V; i++) {
		const h = (words[i - 1] as readonly [number, number])[0];
		const slot = h & 0xffff;
		if (cluster[slot] !== 0) continue;
		cluster[slot] = cls[i] as number;
		check[slot] = (h >>> 16) & 0xff;
	}
	return {cluster, check};
}
