import type {CueView} from './said-clause-candidates.js';
import {EDGE} from './said-clause-gaps.js';
import {pair} from './said-clause-hash.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';

/** Features of what follows a right edge: the next word past any punctuation, and the first verb after it. */
export function aheadFeatures(
	words: ClauseWords,
	cue: CueView,
	e: number,
	T: number,
	x: number,
	out: Int32Array,
	start: number,
): number {
	const {wordClass, trimmed, word, cluster, count, verbs, tokens} = words;
	let n = start;
	const stop = tokens.sentenceStart[(tokens.sentence[e - 1] as number) + 1] as number;
	let next = e;
	while (next < stop && next < e + 3 && trimmed[next] === 1) next++;
	const skipped = next - e;
	const c = next < stop ? (wordClass[next] as number) : EDGE;
	const c1 = next + 1 < stop ? (wordClass[next + 1] as number) : EDGE;
	const c2 = next + 2 < stop ? (wordClass[next + 2] as number) : EDGE;
	const w = next < stop ? (word[next] as number) : EDGE;
	const p = e < stop ? (wordClass[e] as number) : EDGE;
	let verb = next;
	while (verb < stop && verb < next + 6 && (verbs[verb + 1] as number) === (verbs[verb] as number)) verb++;
	const v = verb < stop && verb < next + 6 ? (wordClass[verb] as number) * 8 + (verb - next) : EDGE;
	const rest = Math.min((verbs[stop] as number) - (verbs[Math.min(e, stop)] as number), 3);
	out[n++] = pair(pair(pair(pair(T, p), skipped), w), 1);
	out[n++] = pair(pair(pair(T + 1, p), c), c1);
	out[n++] = pair(pair(pair(pair(T + 2, p), c), c1), c2);
	out[n++] = pair(pair(pair(T + 3, p), c), v);
	out[n++] = pair(pair(pair(T + 4, p), w), v);
	out[n++] = pair(pair(pair(pair(T + 5, x), p), c), v);
	out[n++] = pair(pair(pair(T + 6, x), p), w);
	out[n++] = pair(pair(pair(T + 7, rest), p), c);
	out[n++] = pair(
		pair(pair(pair(T + 8, e > 1 ? (wordClass[e - 2] as number) : EDGE), wordClass[e - 1] as number), p),
		c,
	);
	out[n++] = pair(pair(T + 9, w), next + 1 < stop ? (word[next + 1] as number) : EDGE);
	out[n++] = pair(pair(pair(T + 11, cue.stem), p), w);
	out[n++] = pair(pair(pair(pair(T + 12, cue.stem), p), c), v);
	out[n++] = pair(pair(pair(pair(T + 13, cue.wordClass), p), c), v);
	let cueAt = next;
	while (cueAt < stop && cueAt < next + 7 && (words.chance[cueAt] as number) < 80) cueAt++;
	const said = cueAt < stop && cueAt < next + 7 ? cueAt - next + ((words.chance[cueAt] as number) > 180 ? 8 : 0) : 20;
	out[n++] = pair(pair(pair(T + 14, said), p), c);
	out[n++] = pair(pair(pair(T + 15, said), p), w);
	out[n++] = pair(pair(pair(pair(T + 16, said), p), c), cue.wordClass);
	out[n++] = pair(pair(pair(T + 10, next < count ? (cluster[next] as number) : EDGE), p), c1);
	return n;
}

const SEPARATES = new Uint8Array(64);
for (const c of [
	WordClass.comma,
	WordClass.dash,
	WordClass.semicolon,
	WordClass.colon,
	WordClass.and,
	WordClass.but,
	WordClass.that,
	WordClass.who,
	WordClass.which,
	WordClass.wh,
	WordClass.subordinator,
	WordClass.closeQuote,
	WordClass.as,
	WordClass.to,
])
	SEPARATES[c] = 1;

/** How many words back the separators are looked for, so that a sentence without any costs no more than others. */
const REACH = 120;

/** Features of the separators that a span runs over. */
export function crossFeatures(
	words: ClauseWords,
	from: number,
	to: number,
	T: number,
	x: number,
	out: Int32Array,
	start: number,
): number {
	const {wordClass, word, count} = words;
	let n = start;
	for (let j = to - 1, seen = 0; j > from && j > to - REACH && seen < 8; j--) {
		const c = wordClass[j] as number;
		if (SEPARATES[c] === 0) continue;
		seen++;
		const c1 = j + 1 < count ? (wordClass[j + 1] as number) : EDGE;
		out[n++] = pair(pair(T, c), c1);
		out[n++] = pair(pair(pair(T + 1, word[j] as number), wordClass[j - 1] as number), c1);
		out[n++] = pair(pair(pair(T + 2, c), c1), x);
	}
	return n;
}
