import {aheadFeatures, crossFeatures} from './said-clause-ahead.js';
import {type CueView, NONE, Question} from './said-clause-candidates.js';
import {bucket, classesBetween, EDGE, gapContext} from './said-clause-gaps.js';
import {pair, scramble} from './said-clause-hash.js';
import {noneFeatures} from './said-clause-none.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';

export function rightStartFeatures(words: ClauseWords, cue: CueView, p: number, out: Int32Array): number {
	const q = Question.rightStart;
	if (p === NONE) return noneFeatures(words, cue, q, out);
	const {wordClass, word, commas, verbs, capitals} = words;
	const T = q * 64 + 20;
	let n = gapContext(words, p, q, cue.kind * 64 + cue.wordClass, out);
	const d = bucket(p - cue.end);
	const c = wordClass[p] as number;
	const cross = p >= cue.to ? (words.tokens.region[p] === words.tokens.region[cue.first] ? 1 : 2) : 0;
	const relation = (at: number) => (at === cue.reach ? 0 : p < at ? 1 : p === at ? 2 : p === at + 1 ? 3 : 4);
	out[n++] = pair(T, d);
	out[n++] = pair(pair(T + 1, d), c);
	out[n++] = pair(pair(T + 2, cue.stem), c);
	out[n++] = pair(pair(T + 3, cue.stem), d);
	out[n++] = pair(pair(T + 4, cue.last), c);
	out[n++] = pair(pair(T + 5, cue.last), d);
	out[n++] = pair(pair(T + 6, cue.last), word[p] as number);
	out[n++] = pair(pair(T + 7, classesBetween(words, cue.end, p)), c);
	out[n++] = pair(pair(T + 8, cross), c);
	out[n++] = pair(pair(pair(T + 9, cross), cue.stem), wordClass[Math.max(0, p - 1)] as number);
	out[n++] = pair(pair(pair(T + 10, relation(cue.that)), d), cue.kind);
	out[n++] = pair(pair(pair(T + 11, relation(cue.mark)), d), cue.kind);
	out[n++] = pair(pair(pair(T + 12, relation(cue.infinitive)), d), cue.stem);
	out[n++] = pair(pair(pair(T + 13, relation(cue.that)), d), cue.stem);
	const k = Math.min((commas[p] as number) - (commas[cue.end] as number), 3);
	const v = Math.min((verbs[p] as number) - (verbs[cue.end] as number), 3);
	const s = Math.min((capitals[p] as number) - (capitals[cue.end] as number), 3);
	out[n++] = pair(pair(T + 14, k * 16 + v * 4 + s), cross);
	out[n++] = pair(pair(T + 15, k * 16 + v * 4 + s), c);
	out[n++] = pair(pair(pair(T + 16, wordClass[cue.end] as number), d), c);
	const said = Math.min((words.cues[p] as number) - (words.cues[cue.end] as number), 2);
	const c1 = p + 1 < words.count ? (wordClass[p + 1] as number) : EDGE;
	const c2 = p + 2 < words.count ? (wordClass[p + 2] as number) : EDGE;
	const b = p > 0 ? (wordClass[p - 1] as number) : EDGE;
	out[n++] = pair(pair(pair(T + 1000, said), d), c);
	out[n++] = pair(pair(pair(T + 1001, cue.stem), b), c);
	out[n++] = pair(pair(pair(pair(pair(T + 1002, cue.wordClass), b), c), c1), c2);
	out[n++] = pair(pair(pair(pair(T + 1003, cue.last), c), d), c1);
	out[n++] = pair(pair(pair(T + 1004, words.cluster[p] as number), d), cue.kind);
	return n;
}

export function rightEndFeatures(words: ClauseWords, cue: CueView, start: number, e: number, out: Int32Array): number {
	const q = Question.rightEnd;
	const {wordClass} = words;
	const T = q * 64 + 20;
	const sc = wordClass[start] as number;
	let n = gapContext(words, e, q, sc, out);
	n = aheadFeatures(words, cue, e, T + 1000, sc * 64 + cue.wordClass, out, n);
	n = crossFeatures(words, start, e, T + 1020, sc, out, n);
	return spanFeatures(words, cue, start, e, true, T, out, n);
}

export function leftStartFeatures(words: ClauseWords, cue: CueView, p: number, end: number, out: Int32Array): number {
	const q = Question.leftStart;
	const {wordClass} = words;
	const T = q * 64 + 20;
	const ec = wordClass[end] as number;
	const n = gapContext(words, p, q, ec, out);
	return spanFeatures(words, cue, p, end, false, T, out, n);
}

/** Features of a content [from, to) of which one edge is settled and the far one is asked for. */
function spanFeatures(
	words: ClauseWords,
	cue: CueView,
	from: number,
	to: number,
	rightward: boolean,
	T: number,
	out: Int32Array,
	start: number,
): number {
	const {wordClass, word, quote, quoteFirst, quoteLast, tokens, count, commas, verbs} = words;
	const near = rightward ? from : to;
	const far = rightward ? to : from;
	const nearClass = near < count ? (wordClass[near] as number) : EDGE;
	const sentence = tokens.sentence[rightward ? to - 1 : from] as number;
	const sentenceEdge = tokens.sentenceStart[rightward ? sentence + 1 : sentence] as number;
	let n = start;
	const length = bucket(to - from);
	const nearQuote = near < count ? (quote[near === from ? from : to - 1] as number) : -1;
	const farQuote = quote[far === from ? from : to - 1] as number;
	const inFirst = from > 0 && wordClass[from - 1] === WordClass.openQuote ? 1 : 0;
	let closes = 0;
	if (farQuote >= 0) {
		closes =
			far === to
				? (quoteLast[farQuote] as number) - to < 2
					? 2
					: 1
				: from - (quoteFirst[farQuote] as number) < 2
					? 2
					: 1;
	}
	const quotes = (nearQuote < 0 ? 0 : nearQuote === farQuote ? 1 : 2) * 8 + closes * 2 + inFirst;
	const sentences = Math.min((tokens.sentence[to - 1] as number) - (tokens.sentence[from] as number), 4);
	const far1 = far < count ? (wordClass[far] as number) : EDGE;
	const far0 = far > 0 ? (wordClass[far - 1] as number) : EDGE;
	const k = Math.min((commas[to] as number) - (commas[from] as number), 4);
	const v = Math.min((verbs[to] as number) - (verbs[from] as number), 4);
	const toEdge = Math.abs(sentenceEdge - far);
	const atEdge = toEdge < 3 ? toEdge : 3;
	const regions = Math.min((tokens.region[to - 1] as number) - (tokens.region[from] as number), 2);
	const cc = scramble(pair(far0, far1));
	out[n++] = pair(T, length);
	out[n++] = pair(pair(T + 1, length), far1);
	out[n++] = pair(pair(T + 2, length), nearClass);
	out[n++] = pair(pair(T + 3, quotes), sentences);
	out[n++] = pair(pair(T + 4, quotes), cc);
	out[n++] = pair(pair(pair(pair(T + 5, quotes), sentences), atEdge), regions);
	out[n++] = pair(pair(T + 6, cue.stem), cc);
	out[n++] = pair(pair(T + 7, cue.kind * 8 + v), cc);
	out[n++] = pair(pair(T + 8, k), cc);
	out[n++] = pair(pair(T + 9, v), cc);
	out[n++] = pair(pair(pair(pair(T + 10, v), k), nearClass), far1);
	out[n++] = pair(pair(T + 11, cue.wordClass), cc);
	out[n++] = pair(pair(T + 12, bucket(toEdge)), far1);
	out[n++] = pair(pair(pair(T + 13, atEdge), quotes), nearClass);
	out[n++] = pair(pair(pair(T + 14, atEdge), cue.stem), sentences);
	out[n++] = pair(
		pair(pair(pair(T + 15, cue.wordClass), nearClass), far < count ? (word[far] as number) : EDGE),
		atEdge,
	);
	out[n++] = pair(pair(pair(pair(T + 16, quotes), v), length), far1);
	const said = Math.min((words.cues[to] as number) - (words.cues[from] as number), 3);
	out[n++] = pair(pair(T + 18, said), cc);
	out[n++] = pair(pair(pair(T + 19, said), nearClass), far1);
	out[n++] = pair(pair(pair(T + 17, wordClass[Math.min(cue.end, count - 1)] as number), quotes), far1);
	return n;
}

export function leftEndFeatures(words: ClauseWords, cue: CueView, e: number, out: Int32Array): number {
	const q = Question.leftEnd;
	if (e === NONE) return noneFeatures(words, cue, q, out);
	const {wordClass, commas, verbs, capitals, quote, word, count} = words;
	const T = q * 64 + 20;
	let n = gapContext(words, e, q, cue.kind * 64 + cue.wordClass, out);
	const d = bucket(cue.first - e);
	const c = wordClass[e - 1] as number;
	const c1 = wordClass[e] as number;
	const after = cue.end < count ? (wordClass[cue.end] as number) : EDGE;
	const cross = e <= cue.from ? 1 : 0;
	const inQuote = quote[e - 1] !== -1 ? 1 : 0;
	const k = Math.min((commas[cue.first] as number) - (commas[e] as number), 3);
	const v = Math.min((verbs[cue.first] as number) - (verbs[e] as number), 3);
	const s = Math.min((capitals[cue.first] as number) - (capitals[e] as number), 3);
	const right = Math.min(cue.to - cue.end, 2);
	const between = classesBetween(words, e, cue.first);
	out[n++] = pair(T, d);
	out[n++] = pair(pair(T + 1, d), c1);
	out[n++] = pair(pair(pair(T + 2, cue.stem), c), c1);
	out[n++] = pair(pair(T + 3, cue.stem), d);
	out[n++] = pair(pair(T + 4, cue.last), c1);
	out[n++] = pair(pair(pair(T + 5, after), d), c1);
	out[n++] = pair(pair(T + 6, between), after);
	out[n++] = pair(pair(T + 7, between), cue.stem);
	out[n++] = pair(pair(pair(T + 8, cross), c1), inQuote);
	out[n++] = pair(pair(T + 9, k * 16 + v * 4 + s), c1);
	out[n++] = pair(pair(pair(T + 10, k * 16 + v * 4 + s), cross), inQuote);
	out[n++] = pair(pair(pair(T + 11, inQuote), d), cue.kind);
	out[n++] = pair(pair(pair(T + 12, right), d), c1);
	out[n++] = pair(pair(pair(T + 13, after), cue.stem), c1);
	out[n++] = pair(pair(pair(T + 14, word[e] as number), v), k);
	out[n++] = pair(pair(pair(pair(T + 15, inQuote), cross), cue.stem), d);
	const said = Math.min((words.cues[cue.first] as number) - (words.cues[e] as number), 2);
	const c2 = e + 1 < count ? (wordClass[e + 1] as number) : EDGE;
	const before = cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE;
	out[n++] = pair(pair(pair(T + 1000, said), d), c1);
	out[n++] = pair(pair(pair(pair(T + 1001, c1), c2), before), d);
	out[n++] = pair(pair(pair(pair(T + 1002, c1), c2), before), after);
	out[n++] = pair(pair(pair(T + 1003, between), inQuote), c);
	out[n++] = pair(pair(pair(T + 1004, word[cue.first] as number), c1), d);
	return n;
}
