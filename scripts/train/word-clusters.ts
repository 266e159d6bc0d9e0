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
			const h = wordHash(t.text, t.start[i]!, t.end[i]!);
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
			const id = idOf.get(wordHash(t.text, t.start[i]!, t.end[i]!)) ?? 0;
			if (i === 0 || t.sentence[i] !== t.sentence[i - 1]) previous = 0;
			const key = previous * V + id;
			pairs.set(key, (pairs.get(key) ?? 0) + 1);
			freq[id] = freq[id]! + 1;
			previous = id;
		}
	}
	const right: number[][] = Array.from({length: V}, () => []);
	const left: number[][] = Array.from({length: V}, () => []);
	for (const [key, n] of pairs) {
		const a = Math.floor(key / V);
		const b = key % V;
		right[a]!.push(b, n);
		left[b]!.push(a, n);
	}
	const K = classes + 1;
	const cls = new Int32Array(V);
	for (let i = 1; i < V; i++) cls[i] = 1 + ((i - 1) % classes);
	const N = new Float64Array(K * K);
	const L = new Float64Array(K);
	const R = new Float64Array(K);
	for (const [key, n] of pairs) {
		const a = cls[Math.floor(key / V)]!;
		const b = cls[key % V]!;
		N[a * K + b] = N[a * K + b]! + n;
		L[a] = L[a]! + n;
		R[b] = R[b]! + n;
	}
	const xlogx = (n: number) => (n > 0 ? n * Math.log(n) : 0);
	const outTo = new Float64Array(K);
	const inFrom = new Float64Array(K);
	for (let round = 0; round < rounds; round++) {
		let moved = 0;
		for (let w = 1; w < V; w++) {
			outTo.fill(0);
			inFrom.fill(0);
			let self = 0;
			let outs = 0;
			let ins = 0;
			for (let j = 0; j < right[w]!.length; j += 2) {
				const b = right[w]![j]!;
				const n = right[w]![j + 1]!;
				outs += n;
				if (b === w) self += n;
				else outTo[cls[b]!] = outTo[cls[b]!]! + n;
			}
			for (let j = 0; j < left[w]!.length; j += 2) {
				const a = left[w]![j]!;
				const n = left[w]![j + 1]!;
				ins += n;
				if (a !== w) inFrom[cls[a]!] = inFrom[cls[a]!]! + n;
			}
			const touchOut: number[] = [];
			const touchIn: number[] = [];
			for (let c = 0; c < K; c++) {
				if (outTo[c]) touchOut.push(c);
				if (inFrom[c]) touchIn.push(c);
			}
			const change = (c: number, sign: number) => {
				for (const b of touchOut) N[c * K + b] = N[c * K + b]! + sign * outTo[b]!;
				for (const a of touchIn) N[a * K + c] = N[a * K + c]! + sign * inFrom[a]!;
				N[c * K + c] = N[c * K + c]! + sign * self;
				L[c] = L[c]! + sign * outs;
				R[c] = R[c]! + sign * ins;
			};
			const old = cls[w]!;
			change(old, -1);
			let best = old;
			let bestGain = -Infinity;
			for (let c = 1; c < K; c++) {
				let gain = 0;
				for (const b of touchOut) {
					if (b === c) continue;
					const n = N[c * K + b]!;
					gain += xlogx(n + outTo[b]!) - xlogx(n);
				}
				for (const a of touchIn) {
					if (a === c) continue;
					const n = N[a * K + c]!;
					gain += xlogx(n + inFrom[a]!) - xlogx(n);
				}
				const n = N[c * K + c]!;
				gain += xlogx(n + outTo[c]! + inFrom[c]! + self) - xlogx(n);
				gain -= xlogx(L[c]! + outs) - xlogx(L[c]!) + xlogx(R[c]! + ins) - xlogx(R[c]!);
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
		console.log(`clusters round ${round} moved ${moved}`);
		if (moved < V / 200) break;
	}
	const cluster = new Uint8Array(65536);
	const check = new Uint8Array(65536);
	for (let i = 1; i < V; i++) {
		const h = words[i - 1]![0];
		const slot = h & 0xffff;
		if (cluster[slot] !== 0) continue;
		cluster[slot] = cls[i]!;
		check[slot] = (h >>> 16) & 0xff;
	}
	return {cluster, check};
}
