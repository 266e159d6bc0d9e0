import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {deflateRawSync} from 'node:zlib';
import {readBlocks} from '../../src/annotate/reading.js';
import type {CueCandidate} from '../../src/annotate/said-clause-cues.js';
import * as Cues from '../../src/annotate/said-clause-cues.js';
import {
	groupCues,
	type Hypothesis,
	hypothesisFeatures,
	nullFeatures,
	type Part,
	readGroup,
} from '../../src/annotate/said-clause-decode.js';
import * as Spans from '../../src/annotate/said-clause-spans.js';
import {type ClauseWords, readClauseWords, type WordClusters} from '../../src/annotate/said-clause-words.js';
import {findCueCandidates} from '../../src/annotate/said-clauses.js';
import {encodeWeights} from '../../src/annotate/weights.js';
import {parseArticle} from '../../src/article/parse-article.js';
import type {Tokens} from '../../src/text/segment.js';
import type {Span} from '../../src/text/span.js';
import {clusterWords} from './word-clusters.js';

const args = process.argv.slice(2);
const opt = (name: string, fallback: string): string => {
	const i = args.indexOf(`--${name}`);
	return i >= 0 ? (args[i + 1] ?? fallback) : fallback;
};
const data = opt('data', '../shared/eval');
const out = opt('out', '/tmp/ind/model');
const only = opt('only', '').split(',');
mkdirSync(out, {recursive: true});

type Pairs = ReadonlyArray<readonly [number, number]>;
type Gold = {source: Pairs; cue: Pairs; content: Pairs};
export type Doc = {
	article: string;
	text: string;
	attributions: Gold[];
	tokens: Tokens;
	quoted: Span[];
	words: ClauseWords;
};

export function readDocs(path: string, clusters: WordClusters): Doc[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => {
			const d = JSON.parse(line) as Pick<Doc, 'article' | 'text' | 'attributions'>;
			const {tokens, segments} = readBlocks(parseArticle(d.text, {path: `${d.article}.txt`}).article);
			const quoted = segments.filter(s => s.level === 0).map(s => s.span);
			return {...d, tokens, quoted, words: readClauseWords(tokens, quoted, clusters)};
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

/** Mean of snapshots of the weights: steadier than the last one. */
function averager(values: Float32Array) {
	const sum = new Float64Array(values.length);
	let taken = 0;
	return {
		take() {
			for (let i = 0; i < values.length; i++) sum[i] = sum[i]! + values[i]!;
			taken++;
		},
		finish() {
			if (taken > 0) for (let i = 0; i < values.length; i++) values[i] = sum[i]! / taken;
		},
	};
}

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
	{bits = 17, epochs = 8, rate = 0.05, l2 = 2e-6, seed = 1, log = true, drop = 0.3, init = 1, average = true} = {},
): Trained {
	const model = newModel(bits, 3);
	const {mask, values, sq} = model;
	sq.fill(init);
	const chains = cueChains(docs);
	const rand = random(seed);
	const scores = new Float64Array(Cues.LONGEST_CHAIN * 3);
	const mean = averager(values);
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
		let done = 0;
		for (const c of order) {
			if (average && epoch >= 1 && done++ % 4000 === 0) mean.take();
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
	mean.finish();
	return model;
}

export const FOLDS = 5;

/** What the cue tagger says of an article that it did not see. */
const candidatesOf = new WeakMap<Doc, CueCandidate[]>();

/** Cue candidates of every article by a tagger that did not see it; also leaves the chances of cues in its words. */
export function fillCandidates(docs: readonly Doc[]): void {
	const lacking = docs.filter(d => !candidatesOf.has(d));
	if (lacking.length === 0) return;
	const fill = (some: readonly Doc[], rest: readonly Doc[]) => {
		const model = trainCues(rest, {log: false});
		for (const d of some) candidatesOf.set(d, findCueCandidates(d.words, model, 0.05));
	};
	if (lacking.length < docs.length)
		fill(
			lacking,
			docs.filter(d => candidatesOf.has(d)),
		);
	else
		for (let fold = 0; fold < FOLDS; fold++)
			fill(
				docs.filter((_, i) => i % FOLDS === fold),
				docs.filter((_, i) => i % FOLDS !== fold),
			);
}

// ---------------------------------------------------------------- spans
type Group = {q: number; features: Int32Array; at: Int32Array; gold: number};

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

export function spanGroups(
	docs: readonly Doc[],
	only?: readonly number[],
): {groups: Group[]; missed: Record<number, [number, number]>} {
	const groups: Group[] = [];
	const missed: Record<number, [number, number]> = {};
	const candidates = new Int32Array(Spans.MAX_CANDIDATES);
	const buffer = new Int32Array(Cues.MAX_FEATURES);
	for (const d of docs) {
		const w = d.words;
		for (const g of tokenGold(d)) {
			const cue = Spans.viewCue(w, g.cue[0], g.cue[1]);
			const ask = (q: number, n: number, gold: number, features: (c: number) => number) => {
				if (only !== undefined && !only.includes(q)) return;
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
				groups.push({q, features: Int32Array.from(list), at, gold: right});
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

export function trainGroups(
	groups: Group[],
	{bits = 18, epochs = 5, rate = 0.1, l2 = 1e-6, seed = 2, drop = 0, init = 10, average = true} = {},
): Trained {
	const model = newModel(bits, 1);
	const {mask, values, sq} = model;
	sq.fill(init);
	const mean = averager(values);
	const rand = random(seed);
	const p = new Float64Array(Spans.MAX_CANDIDATES);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(groups, rand);
		let ll = 0;
		let right = 0;
		let done = 0;
		for (const {features: all, at: ends, gold} of groups) {
			if (average && epoch >= 1 && done++ % 4000 === 0) mean.take();
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
	}
	mean.finish();
	return model;
}

export function trainSpans(docs: readonly Doc[], options: Parameters<typeof trainGroups>[1] = {}): Trained {
	fillCandidates(docs);
	const {groups, missed} = spanGroups(docs);
	console.log('span groups', groups.length, 'asked, missed', JSON.stringify(missed));
	return trainGroups(groups, options);
}

// ---------------------------------------------------------------- readings
const overlapOf = (a: readonly [number, number] | undefined, p: Part): number => {
	if (!a) return p.first < 0 ? 1 : 0;
	if (p.first < 0) return 0;
	const shared = Math.max(0, Math.min(a[1], p.end) - Math.max(a[0], p.first));
	return shared / (a[1] - a[0] + (p.end - p.first) - shared);
};

/** How good a reading is of what was annotated: most for the exact cue and exact spans, something for an overlap. */
function worth(gold: TokenGold, h: Hypothesis): number {
	if (Math.min(gold.cue[1], h.cue.end) <= Math.max(gold.cue[0], h.cue.first)) return 0;
	const exact = h.cue.first === gold.cue[0] && h.cue.end === gold.cue[1];
	const s = overlapOf(gold.source, h.source);
	const l = overlapOf(gold.left, h.left);
	const r = overlapOf(gold.right, h.right);
	return (
		(exact ? 2 : 0.5) +
		(s === 1 ? 1.5 : s * 0.5) +
		(l === 1 ? 1 : l * 0.6) +
		(r === 1 ? 1 : r * 0.6) +
		(s === 1 && l === 1 && r === 1 ? 1 : 0)
	);
}

function readingGroups(docs: readonly Doc[], spans: Trained): Group[] {
	const groups: Group[] = [];
	const buffer = new Int32Array(Cues.MAX_FEATURES);
	for (const d of docs) {
		const gold = tokenGold(d);
		const found = new Set<TokenGold>();
		for (const cues of groupCues(candidatesOf.get(d)!, 0.1)) {
			const hypotheses = readGroup(d.words, cues, spans);
			if (hypotheses.length === 0) continue;
			let pick = -1;
			let most = 0;
			let which: TokenGold | undefined;
			for (const g of gold) {
				if (found.has(g)) continue;
				hypotheses.forEach((h, k) => {
					const w = worth(g, h);
					if (w > most) [most, pick, which] = [w, k, g];
				});
			}
			if (which) found.add(which);
			const best = Math.max(...hypotheses.map(h => h.weight));
			const list: number[] = [];
			const at = new Int32Array(hypotheses.length + 2);
			const push = (n: number, i: number) => {
				for (let f = 0; f < n; f++) list.push(buffer[f]!);
				at[i] = list.length;
			};
			push(nullFeatures(cues, buffer), 1);
			hypotheses.forEach((h, k) => {
				push(hypothesisFeatures(d.words, h, cues, best, buffer), k + 2);
			});
			groups.push({q: 9, features: Int32Array.from(list), at, gold: pick + 1});
		}
	}
	return groups;
}

/** Trains on readings by span models that did not see the article. */
export function trainReadings(docs: readonly Doc[]): Trained {
	fillCandidates(docs);
	const groups: Group[] = [];
	for (let fold = 0; fold < FOLDS; fold++) {
		const spans = trainSpans(docs.filter((_, i) => i % FOLDS !== fold));
		groups.push(
			...readingGroups(
				docs.filter((_, i) => i % FOLDS === fold),
				spans,
			),
		);
	}
	return trainGroups(groups, {bits: 16, epochs: 5, rate: 0.05, init: 1, drop: 0.2});
}

/** The whole model of said clauses from these articles. */
export function trainSaidClauseModel(docs: readonly Doc[], clusters: WordClusters) {
	return {clusters, cues: trainCues(docs), spans: trainSpans(docs), readings: trainReadings(docs)};
}

if (process.argv[1]?.endsWith('said-clauses.ts')) {
	const clusterPath = `${out}/clusters.bin`;
	if (only.includes('clusters')) {
		const texts: Tokens[] = [];
		for (const f of ['polnear/train.jsonl', 'entities/news-train.jsonl', 'entities/politics-train.jsonl'])
			for (const l of readFileSync(`${data}/${f}`, 'utf8').split('\n').filter(Boolean))
				texts.push(readBlocks(parseArticle((JSON.parse(l) as {text: string}).text, {path: 'a.txt'}).article).tokens);
		const c = clusterWords(texts);
		writeFileSync(clusterPath, Buffer.concat([c.cluster, c.check]));
	}
	const buf = readFileSync(clusterPath);
	const clusters = {cluster: new Uint8Array(buf.subarray(0, 65536)), check: new Uint8Array(buf.subarray(65536))};
	const docs = readDocs(`${data}/polnear/train.jsonl`, clusters);
	const train = opt('split', 'all') === 'fifth' ? docs.filter((_, i) => i % 5 !== 4) : docs;
	const model = trainSaidClauseModel(train, clusters);
	for (const name of ['cues', 'spans', 'readings'] as const) {
		const m = model[name];
		writeFileSync(
			`${out}/${name}.bin`,
			Buffer.concat([Buffer.from(Int32Array.of(m.mask, m.labels).buffer), Buffer.from(m.values.buffer)]),
		);
	}
	if (args.includes('--write'))
		writeFileSync(
			'src/annotate/model/said-clauses-weights.ts',
			`// Written by scripts/train/said-clauses.ts; see said-clauses.md.\n${[
				['CLUSTERS', deflateRawSync(buf, {level: 9}).toString('base64')],
				...(['cues', 'spans', 'readings'] as const).map(n => [
					n.toUpperCase(),
					encodeWeights(model[n].values, model[n].labels),
				]),
			]
				.map(([name, value]) => `export const SAID_CLAUSE_${name} =\n\t'${value}';\n`)
				.join('')}`,
		);
}
