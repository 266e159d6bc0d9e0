import {type CueView, NONE, Question} from './said-clause-candidates.js';
import {bucket, classesBetween, EDGE, gapContext, gapVariant} from './said-clause-gaps.js';
import {pair, scramble} from './said-clause-hash.js';
import {noneFeatures} from './said-clause-none.js';
import type {ClauseWords} from './said-clause-words.js';

export function sourceNearFeatures(words: ClauseWords, cue: CueView, near: number, out: Int32Array): number {
	const q = Question.sourceNear;
	if (near === NONE) return noneFeatures(words, cue, q, out);
	const {wordClass, commas, verbs, capitals, cluster, quote, word, count} = words;
	const side = near >= 0 ? 0 : 1;
	const p = near >= 0 ? near : -2 - near;
	const T = q * 64 + 20;
	const head = side === 0 ? p - 1 : p;
	let n = gapContext(words, p, gapVariant(q, 0, near), cue.kind * 64 + cue.wordClass, out);
	const from = side === 0 ? p : cue.end;
	const to = side === 0 ? cue.first : p;
	const d = bucket(to - from) * 2 + side;
	const c = wordClass[head] as number;
	const k = Math.min((commas[to] as number) - (commas[from] as number), 3);
	const v = Math.min((verbs[to] as number) - (verbs[from] as number), 3);
	const s = Math.min((capitals[to] as number) - (capitals[from] as number), 3);
	const sameQuote = quote[head] === quote[cue.first] ? 1 : 0;
	const between = classesBetween(words, from, to);
	const around = scramble(
		pair(
			cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE,
			cue.end < count ? (wordClass[cue.end] as number) : EDGE,
		),
	);
	out[n++] = pair(T, d);
	out[n++] = pair(pair(T + 1, d), c);
	out[n++] = pair(pair(T + 2, cue.stem), d);
	out[n++] = pair(pair(pair(T + 3, cue.wordClass), d), c);
	out[n++] = pair(pair(pair(T + 4, between), c), side);
	out[n++] = pair(pair(pair(T + 5, between), cue.stem), side);
	out[n++] = pair(pair(pair(T + 6, k * 16 + v * 4 + s), c), side);
	out[n++] = pair(pair(pair(T + 7, k * 16 + v * 4 + s), cue.wordClass), side);
	out[n++] = pair(pair(pair(T + 8, sameQuote), d), c);
	out[n++] = pair(pair(T + 9, cluster[head] as number), d);
	out[n++] = pair(pair(pair(T + 10, around), c), d);
	out[n++] = pair(pair(pair(T + 11, around), cue.stem), side);
	out[n++] = pair(pair(pair(T + 12, cue.stem), c), side);
	out[n++] = pair(pair(pair(T + 13, word[head] as number), cue.wordClass), side);
	out[n++] = pair(pair(T + 14, cue.last), d);
	out[n++] = pair(pair(pair(pair(T + 15, k), sameQuote), cue.stem), d);
	out[n++] = pair(pair(pair(pair(pair(T + 16, v), s), cue.wordClass), d), c);
	const said = Math.min((words.cues[to] as number) - (words.cues[from] as number), 3) * 2 + side;
	const inCue = (words.chance[head] as number) > 100 ? 1 : 0;
	const beyond = side === 0 ? p - 2 : p + 1;
	const c1 = beyond >= 0 && beyond < count ? (wordClass[beyond] as number) : EDGE;
	const w1 = beyond >= 0 && beyond < count ? (word[beyond] as number) : EDGE;
	const gap = side === 0 ? p : p - 1;
	const g = gap < count ? (wordClass[gap] as number) : EDGE;
	const before = cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE;
	out[n++] = pair(pair(pair(T + 1017, said), inCue), c);
	out[n++] = pair(pair(pair(pair(T + 1018, said), v), cue.wordClass), c);
	out[n++] = pair(pair(T + 1019, said), d);
	out[n++] = pair(pair(pair(T + 1020, said), k), cue.stem);
	out[n++] = pair(pair(pair(pair(T + 1021, c), c1), d), g);
	out[n++] = pair(pair(pair(T + 1022, w1), c), side);
	out[n++] = pair(pair(pair(pair(pair(T + 1023, v), k), c), g), before);
	out[n++] = pair(pair(pair(pair(pair(T + 1024, s), said), c), c1), before);
	out[n++] = pair(pair(pair(T + 1025, word[head] as number), cue.stem), side);
	out[n++] = pair(pair(pair(pair(T + 1026, cluster[head] as number), cue.wordClass), v), side);
	out[n++] = pair(pair(pair(T + 1027, cue.last), c), side);
	out[n++] = pair(pair(pair(T + 1028, word[cue.first] as number), c), d);
	// “The report found that sanctions had failed, adding …”: a subject after an earlier cue is likely part of what was said.
	const earlier = Math.min(2, (words.cues[head] as number) - (words.cues[cue.from] as number)) * 2 + side;
	out[n++] = pair(pair(pair(T + 1029, earlier), cue.wordClass), said);
	out[n++] = pair(pair(pair(T + 1030, earlier), cue.stem), before);
	out[n++] = pair(pair(pair(pair(T + 1031, earlier), cue.wordClass), c), d);
	out[n++] = pair(pair(pair(pair(T + 1032, earlier), cue.wordClass), k), before);
	return n;
}

export function sourceFarFeatures(
	words: ClauseWords,
	cue: CueView,
	near: number,
	far: number,
	out: Int32Array,
): number {
	const q = Question.sourceFar;
	const {wordClass, commas, verbs, word, cluster, quote} = words;
	const side = near >= 0 ? 0 : 1;
	const from = side === 0 ? far : -2 - near;
	const to = side === 0 ? near : far;
	const T = q * 64 + 20;
	const nearToken = side === 0 ? to - 1 : from;
	const nc = wordClass[nearToken] as number;
	let n = gapContext(words, far, gapVariant(q, near, far), nc, out);
	const length = bucket(to - from);
	const k = Math.min((commas[to] as number) - (commas[from] as number), 4);
	const v = Math.min((verbs[to] as number) - (verbs[from] as number), 3);
	const fc = scramble(
		pair(far > 0 ? (wordClass[far - 1] as number) : EDGE, (wordClass[far] as number | undefined) ?? EDGE),
	);
	const same = quote[from] === quote[to - 1] ? 1 : 0;
	const edge = far === cue.from ? 1 : far === cue.to ? 2 : far === cue.from + 1 ? 3 : 0;
	out[n++] = pair(T, length * 2 + side);
	out[n++] = pair(pair(T + 1, length * 2 + side), nc);
	out[n++] = pair(pair(pair(T + 2, fc), length), side);
	out[n++] = pair(pair(pair(T + 3, fc), nc), side);
	out[n++] = pair(pair(pair(T + 4, k * 8 + v), fc), side);
	out[n++] = pair(pair(pair(T + 5, k * 8 + v), length), side);
	out[n++] = pair(pair(pair(T + 6, word[nearToken] as number), length), side);
	out[n++] = pair(pair(pair(T + 7, cluster[nearToken] as number), cluster[from] as number), length);
	out[n++] = pair(pair(pair(T + 8, same), edge), fc);
	out[n++] = pair(pair(pair(T + 9, edge), length), side);
	out[n++] = pair(pair(T + 10, classesBetween(words, from, to)), side);
	out[n++] = pair(pair(pair(T + 11, cue.wordClass), fc), side);
	out[n++] = pair(pair(pair(T + 12, cue.stem), length), side);
	out[n++] = pair(pair(pair(T + 13, side === 0 ? cue.first - to : from - cue.end), fc), k);
	const said = Math.min((words.cues[to] as number) - (words.cues[from] as number), 3);
	const f0 = far > 0 ? (wordClass[far - 1] as number) : EDGE;
	const f1 = far < words.count ? (wordClass[far] as number) : EDGE;
	const f2 = far + 1 < words.count ? (wordClass[far + 1] as number) : EDGE;
	const f00 = far > 1 ? (wordClass[far - 2] as number) : EDGE;
	const gapClass = side === 0 ? (wordClass[to] as number) : from > 0 ? (wordClass[from - 1] as number) : EDGE;
	out[n++] = pair(pair(pair(T + 1000, said), fc), side);
	out[n++] = pair(pair(pair(T + 1001, gapClass), fc), side);
	out[n++] = pair(pair(pair(pair(pair(T + 1002, gapClass), k), f1), f0), length);
	out[n++] = pair(pair(pair(pair(pair(T + 1003, f00), f0), f1), f2), nc);
	out[n++] = pair(pair(pair(pair(T + 1004, gapClass), v), k), fc);
	return n;
}
