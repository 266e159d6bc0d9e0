import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {deflateRawSync} from 'node:zlib';
import * as Cues from '../../src/annotate/said-clause-cues.js';
import * as Spans from '../../src/annotate/said-clause-spans.js';
import {type ClauseWords, readClauseWords, type WordClusters} from '../../src/annotate/said-clause-words.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {segment, type Tokens} from '../../src/text/segment.js';
import type {Span} from '../../src/text/span.js';
import {clusterWords} from './word-clusters.js';

const args = process.argv.slice(2);
const opt = (name: string, fallback: string): string => {
	const i = args.indexOf(`--${name}`);
	return i >= 0 ? (args[i + 1] ?? fallback) : fallback;
};
const data = opt('data', '../shared/eval');
const out = opt('out', '/tmp/ind/model');
const only = opt('only', 'clusters,cues,spans').split(',');
mkdirSync(out, {recursive: true});

type Pairs = ReadonlyArray<readonly [number, number]>;
type Gold = {source: Pairs; cue: Pairs; content: Pairs};
export type Doc = {article: string; text: string; attributions: Gold[]; tokens: Tokens; words: ClauseWords};

export function regionsOf(text: string): {span: Span; hidden: Span[]}[] {
	const regions: {span: Span; hidden: Span[]}[] = [];
	let from = 0;
	for (const m of text.matchAll(/\n[ \t]*\n\s*|$/g)) {
		if (m.index > from) regions.push({span: {start: from, end: m.index}, hidden: []});
		from = m.index + m[0].length;
	}
	return regions;
}

/** Stand-in for the quote scanner. */
export function marksOf(tokens: Tokens): Span[] {
	const {text, count, start, end, kind, region} = tokens;
	const spans: Span[] = [];
	let open = -1;
	for (let i = 0; i < count; i++) {
		if (open >= 0 && region[i] !== region[open]) {
			spans.push({start: start[open]!, end: end[i - 1]!});
			open = -1;
		}
		if (kind[i] !== 3) continue;
		const m = text.slice(start[i], end[i]);
		const double = m === '"' || m === '“' || m === '”' || m === "''" || m === '``' || m === '„';
		if (!double) continue;
		if (open < 0 && m !== '”') open = i;
		else if (open >= 0 && m !== '“' && m !== '``') {
			spans.push({start: start[open]!, end: end[i]!});
			open = -1;
		}
	}
	return spans;
}

export function readDocs(path: string, clusters: WordClusters): Doc[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => {
			const d = JSON.parse(line);
			const tokens = segment(d.text, regionsOf(d.text));
			return {
				article: d.article,
				text: d.text,
				attributions: d.attributions,
				tokens,
				words: readClauseWords(tokens, marksOf(tokens), clusters),
			};
		});
}

/** Token range of a span of characters, [first, end); undefined when no token is in it. */
export function rangeOf(tokens: Tokens, [s, e]: readonly [number, number]): [number, number] | undefined {
	let lo = 0;
	let hi = tokens.count;
	while (lo < hi) {
		const mid = (lo + hi) >> 1;
		if (tokens.end[mid]! <= s) lo = mid + 1;
		else hi = mid;
	}
	const first = lo;
	let last = first;
	while (last < tokens.count && tokens.start[last]! < e) last++;
	return last > first ? [first, last] : undefined;
}

/** The same without commas, stops and quotation marks at its edges. */
export function trimmedRange(words: ClauseWords, span: readonly [number, number]): [number, number] | undefined {
	const r = rangeOf(words.tokens, span);
	if (!r) return undefined;
	let [a, b] = r;
	while (a < b && Spans.isTrimmed(words, a)) a++;
	while (b > a && Spans.isTrimmed(words, b - 1)) b--;
	return b > a ? [a, b] : undefined;
}

export function random(seed: number): () => number {
	let s = seed | 0;
	return () => {
		s = (s + 0x6d2b79f5) | 0;
		let t = Math.imul(s ^ (s >>> 15), 1 | s);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
function shuffle<T>(list: T[], rand: () => number): T[] {
	for (let i = list.length - 1; i > 0; i--) {
		const j = Math.floor(rand() * (i + 1));
		[list[i], list[j]] = [list[j]!, list[i]!];
	}
	return list;
}

export type Trained = {mask: number; labels: number; scale: 1; values: Float32Array};

function newModel(bits: number, labels: number): Trained & {sq: Float32Array} {
	const size = (1 << bits) * labels;
	return {mask: (1 << bits) - 1, labels, scale: 1, values: new Float32Array(size), sq: new Float32Array(size)};
}

/** Leaves out a share of the features at random, so that none learns to lean on another. */
let thinFeatures = new Int32Array(1 << 16);
let thinAt = new Int32Array(1024);
function thin(features: Int32Array, at: Int32Array, drop: number, rand: () => number) {
	if (thinFeatures.length < features.length) thinFeatures = new Int32Array(features.length * 2);
	if (thinAt.length < at.length) thinAt = new Int32Array(at.length * 2);
	let n = 0;
	for (let i = 0; i + 1 < at.length; i++) {
		thinAt[i] = n;
		for (let f = at[i]!; f < at[i + 1]!; f++) if (rand() >= drop) thinFeatures[n++] = features[f]!;
	}
	thinAt[at.length - 1] = n;
	return {features: thinFeatures, at: thinAt.subarray(0, at.length)};
}

// ---------------------------------------------------------------- cues
type CueChain = {features: Int32Array; at: Int32Array; labels: Uint8Array};

export function cueChains(docs: readonly Doc[], withGold = true): CueChain[] {
	const chains: CueChain[] = [];
	const buffer = new Int32Array(Cues.MAX_FEATURES);
	for (const d of docs) {
		const {tokens, words} = d;
		const label = new Uint8Array(tokens.count);
		if (withGold)
			for (const a of d.attributions)
				for (const s of a.cue) {
					const r = rangeOf(tokens, s);
					if (!r) continue;
					let [x, y] = r;
					while (y - 1 > x && Spans.isTrimmed(words, y - 1)) y--;
					label[x] = 1;
					for (let i = x + 1; i < y; i++) if (label[i] === 0) label[i] = 2;
				}
		for (let s = 0; s < tokens.sentenceCount; s++) {
			for (let from = tokens.sentenceStart[s]!; from < tokens.sentenceStart[s + 1]!; from += Cues.LONGEST_CHAIN) {
				const to = Math.min(tokens.sentenceStart[s + 1]!, from + Cues.LONGEST_CHAIN);
				const list: number[] = [];
				const at = new Int32Array(to - from + 1);
				for (let i = from; i < to; i++) {
					const n = Cues.cueFeatures(words, i, from, to, buffer);
					for (let f = 0; f < n; f++) list.push(buffer[f]!);
					at[i - from + 1] = list.length;
				}
				chains.push({features: Int32Array.from(list), at, labels: label.slice(from, to)});
			}
		}
	}
	return chains;
}

export function transitionsOf(model: Cues.LinearModel): Float64Array {
	const t = new Float64Array(12);
	for (let p = 0; p < 4; p++)
		for (let l = 0; l < 3; l++)
			t[p * 3 + l] =
				l === 2 && (p === 0 || p === 3)
					? 0
					: Math.exp(model.values[(Cues.transitionFeature(p) & model.mask) * 3 + l]! * model.scale);
	return t;
}

export function trainCues(
	docs: readonly Doc[],
	{bits = 17, epochs = 8, rate = 0.08, l2 = 2e-6, seed = 1, log = true, drop = 0, init = 1} = {},
): Trained {
	const model = newModel(bits, 3);
	const {mask, values, sq} = model;
	sq.fill(init);
	const chains = cueChains(docs);
	const rand = random(seed);
	const scores = new Float64Array(Cues.LONGEST_CHAIN * 3);
	const order = chains.map((_, i) => i);
	const {emit, alpha, beta, norm} = Cues.chainSums;
	const step = (slot: number, g: number) => {
		const w = values[slot]!;
		const grad = g - l2 * w;
		const q = sq[slot]! + grad * grad;
		sq[slot] = q;
		values[slot] = w + (rate * grad) / Math.sqrt(q + 1e-6);
	};
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, rand);
		let ll = 0;
		for (const c of order) {
			const {features: all, at: ends, labels} = chains[c]!;
			const {features, at} = drop > 0 ? thin(all, ends, drop, rand) : {features: all, at: ends};
			const length = labels.length;
			scores.fill(0, 0, length * 3);
			for (let i = 0; i < length; i++) Cues.addScores(model, features, at[i]!, at[i + 1]!, scores, i * 3);
			const transition = transitionsOf(model);
			const z = Cues.sumForward(scores, length, transition);
			Cues.sumBackward(length, transition);
			let gold = 0;
			for (let i = 0; i < length; i++) {
				const y = labels[i]!;
				gold += scores[i * 3 + y]!;
				const p = i === 0 ? 3 : labels[i - 1]!;
				gold += Math.log(transition[p * 3 + y]! || 1e-9);
				// transitions
				const tf = (Cues.transitionFeature(p) & mask) * 3;
				step(tf + y, 0.2);
				if (i === 0)
					for (let l = 0; l < 2; l++) step((Cues.transitionFeature(3) & mask) * 3 + l, -0.2 * alpha[l]! * beta[l]!);
				else
					for (let q = 0; q < 3; q++)
						for (let l = 0; l < 3; l++) {
							const e =
								(alpha[(i - 1) * 3 + q]! * transition[q * 3 + l]! * emit[i * 3 + l]! * beta[i * 3 + l]!) / norm[i]!;
							if (e > 1e-6) step((Cues.transitionFeature(q) & mask) * 3 + l, -0.2 * e);
						}
			}
			ll += gold - z;
			for (let i = 0; i < length; i++) {
				const y = labels[i]!;
				for (let l = 0; l < 3; l++) {
					const g = (y === l ? 1 : 0) - alpha[i * 3 + l]! * beta[i * 3 + l]!;
					if (Math.abs(g) < 1e-4) continue;
					for (let f = at[i]!; f < at[i + 1]!; f++) step((features[f]! & mask) * 3 + l, g);
				}
			}
		}
		if (log) console.log(`cues epoch ${epoch} log likelihood ${(ll / chains.length).toFixed(4)}`);
	}
	return model;
}

// ---------------------------------------------------------------- spans
type Group = {features: Int32Array; at: Int32Array; gold: number};

export type TokenGold = {
	cue: [number, number];
	source: [number, number] | undefined;
	left: [number, number] | undefined;
	right: [number, number] | undefined;
};

export function tokenGold(d: Doc): TokenGold[] {
	const list: TokenGold[] = [];
	for (const a of d.attributions) {
		if (!a.cue[0]) continue;
		const cue = rangeOf(d.tokens, a.cue[0]);
		if (!cue) continue;
		while (cue[1] - 1 > cue[0] && Spans.isTrimmed(d.words, cue[1] - 1)) cue[1]--;
		const source = a.source[0] && trimmedRange(d.words, a.source[0]);
		const contents = a.content.map(c => trimmedRange(d.words, c)).filter(c => c !== undefined);
		const lefts = contents.filter(c => c[1] <= cue[0]);
		const rights = contents.filter(c => c[0] >= cue[1]);
		list.push({cue, source, left: lefts.at(-1), right: rights[0]});
	}
	return list;
}

export function spanGroups(docs: readonly Doc[]): {groups: Group[]; missed: Record<number, [number, number]>} {
	const groups: Group[] = [];
	const missed: Record<number, [number, number]> = {};
	const candidates = new Int32Array(Spans.MAX_CANDIDATES);
	const buffer = new Int32Array(Cues.MAX_FEATURES);
	for (const d of docs) {
		const w = d.words;
		for (const g of tokenGold(d)) {
			const cue = Spans.viewCue(w, g.cue[0], g.cue[1]);
			const ask = (q: number, n: number, gold: number, features: (c: number) => number) => {
				missed[q] ??= [0, 0];
				missed[q][0]++;
				let right = -1;
				for (let i = 0; i < n; i++) if (candidates[i] === gold) right = i;
				if (right < 0) {
					missed[q][1]++;
					return;
				}
				const list: number[] = [];
				const at = new Int32Array(n + 1);
				for (let i = 0; i < n; i++) {
					const k = features(candidates[i]!);
					for (let f = 0; f < k; f++) list.push(buffer[f]!);
					at[i + 1] = list.length;
				}
				groups.push({features: Int32Array.from(list), at, gold: right});
			};
			ask(0, Spans.rightStarts(w, cue, candidates), g.right ? g.right[0] : Spans.NONE, c =>
				Spans.rightStartFeatures(w, cue, c, buffer),
			);
			if (g.right) {
				const [p, e] = g.right;
				ask(1, Spans.rightEnds(w, p, candidates), e, c => Spans.rightEndFeatures(w, cue, p, c, buffer));
			}
			ask(2, Spans.leftEnds(w, cue, candidates), g.left ? g.left[1] : Spans.NONE, c =>
				Spans.leftEndFeatures(w, cue, c, buffer),
			);
			if (g.left) {
				const [p, e] = g.left;
				ask(3, Spans.leftStarts(w, e, candidates), p, c => Spans.leftStartFeatures(w, cue, c, e, buffer));
			}
			const near = !g.source
				? Spans.NONE
				: g.source[1] <= g.cue[0]
					? g.source[1]
					: g.source[0] >= g.cue[1]
						? -2 - g.source[0]
						: 1e9;
			ask(4, Spans.sourceNears(w, cue, candidates), near, c => Spans.sourceNearFeatures(w, cue, c, buffer));
			if (g.source && near !== 1e9)
				ask(5, Spans.sourceFars(w, cue, near, candidates), near >= 0 ? g.source[0] : g.source[1], c =>
					Spans.sourceFarFeatures(w, cue, near, c, buffer),
				);
		}
	}
	return {groups, missed};
}

export function trainSpans(
	docs: readonly Doc[],
	{bits = 18, epochs = 6, rate = 0.1, l2 = 1e-6, seed = 2, drop = 0, init = 1} = {},
): Trained {
	const model = newModel(bits, 1);
	const {mask, values, sq} = model;
	sq.fill(init);
	const {groups, missed} = spanGroups(docs);
	console.log('span groups', groups.length, 'asked, missed', JSON.stringify(missed));
	const rand = random(seed);
	const p = new Float64Array(Spans.MAX_CANDIDATES);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(groups, rand);
		let ll = 0;
		let right = 0;
		for (const {features: all, at: ends, gold} of groups) {
			const {features, at} = drop > 0 ? thin(all, ends, drop, rand) : {features: all, at: ends};
			const n = at.length - 1;
			let top = -Infinity;
			let best = 0;
			for (let i = 0; i < n; i++) {
				let s = 0;
				for (let f = at[i]!; f < at[i + 1]!; f++) s += values[features[f]! & mask]!;
				p[i] = s;
				if (s > top) {
					top = s;
					best = i;
				}
			}
			if (best === gold) right++;
			let z = 0;
			for (let i = 0; i < n; i++) {
				p[i] = Math.exp(p[i]! - top);
				z += p[i]!;
			}
			ll += Math.log(p[gold]! / z);
			for (let i = 0; i < n; i++) {
				const g = (i === gold ? 1 : 0) - p[i]! / z;
				if (Math.abs(g) < 1e-4) continue;
				for (let f = at[i]!; f < at[i + 1]!; f++) {
					const slot = features[f]! & mask;
					const w = values[slot]!;
					const grad = g - l2 * w;
					const q = sq[slot]! + grad * grad;
					sq[slot] = q;
					values[slot] = w + (rate * grad) / Math.sqrt(q + 1e-6);
				}
			}
		}
		console.log(
			`spans epoch ${epoch} log likelihood ${(ll / groups.length).toFixed(4)} right ${((100 * right) / groups.length).toFixed(2)}`,
		);
	}
	return model;
}

if (process.argv[1]?.endsWith('said-clauses.ts')) {
	const clusterPath = `${out}/clusters.bin`;
	if (only.includes('clusters')) {
		const texts: string[] = [];
		for (const f of ['polnear/train.jsonl', 'entities/news-train.jsonl', 'entities/politics-train.jsonl'])
			for (const l of readFileSync(`${data}/${f}`, 'utf8').split('\n').filter(Boolean)) texts.push(JSON.parse(l).text);
		const t0 = Date.now();
		const c = clusterWords(texts.map(t => segment(t, regionsOf(t))));
		console.log('clusters', Date.now() - t0, 'ms');
		writeFileSync(clusterPath, Buffer.concat([c.cluster, c.check]));
	}
	const buf = readFileSync(clusterPath);
	const clusters = {cluster: new Uint8Array(buf.subarray(0, 65536)), check: new Uint8Array(buf.subarray(65536))};
	const docs = readDocs(`${data}/polnear/train.jsonl`, clusters);
	const split = opt('split', 'all');
	const train = split === 'dev' ? docs.filter((_, i) => i % 5 !== 4) : docs;
	const save = (name: string, m: Trained) =>
		writeFileSync(
			`${out}/${name}.bin`,
			Buffer.concat([Buffer.from(Int32Array.of(m.mask, m.labels).buffer), Buffer.from(m.values.buffer)]),
		);
	if (only.includes('cues')) save('cues', trainCues(train));
	if (only.includes('spans')) save('spans', trainSpans(train));
	if (args.includes('--write')) {
		const load = (name: string) => {
			const b = readFileSync(`${out}/${name}.bin`);
			return encodeWeights(
				new Float32Array(b.buffer.slice(b.byteOffset + 8, b.byteOffset + b.length)),
				b.readInt32LE(4),
			);
		};
		writeFileSync(
			'src/annotate/model/said-clauses-weights.ts',
			`// Written by scripts/train/said-clauses.ts; see said-clauses.md.\nexport const SAID_CLAUSE_CLUSTERS =\n\t'${deflateRawSync(readFileSync(clusterPath), {level: 9}).toString('base64')}';\nexport const SAID_CLAUSE_CUES =\n\t'${load('cues')}';\nexport const SAID_CLAUSE_SPANS =\n\t'${load('spans')}';\n`,
		);
	}
}
