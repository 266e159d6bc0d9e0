import type {CueView} from './said-clause-candidates.js';
import {bucket, EDGE} from './said-clause-gaps.js';
import {pair} from './said-clause-hash.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';

/** What stands around the cue: the features by which a side is said to have nothing. */
export function noneFeatures(words: ClauseWords, cue: CueView, q: number, out: Int32Array): number {
	const {word, wordClass, quote, quoteLast, count} = words;
	const T = q * 64 + 40;
	let n = 0;
	const n1 = cue.end < count ? (wordClass[cue.end] as number) : EDGE;
	const n2 = cue.end + 1 < count ? (wordClass[cue.end + 1] as number) : EDGE;
	const p1 = cue.first > 0 ? (wordClass[cue.first - 1] as number) : EDGE;
	const p2 = cue.first > 1 ? (wordClass[cue.first - 2] as number) : EDGE;
	const left = cue.first === cue.from ? 0 : bucket(cue.first - cue.from);
	const right = cue.to - cue.end < 3 ? cue.to - cue.end : 3;
	const opener = words.wordClass[cue.from] as number;
	let closed = 0;
	for (let i = cue.first - 1; i >= cue.from && i > cue.first - 25; i--)
		if (quote[i] !== -1 && quoteLast[quote[i] as number] === i) {
			closed = cue.first - i < 8 ? 1 : 2;
			break;
		}
	const nextOpens = cue.to < count && wordClass[cue.to] === WordClass.openQuote ? 1 : 0;
	out[n++] = pair(T, 0);
	out[n++] = pair(T + 1, cue.stem);
	out[n++] = pair(T + 2, cue.last);
	out[n++] = pair(T + 3, cue.wordClass);
	out[n++] = pair(pair(T + 4, n1), cue.last);
	out[n++] = pair(pair(T + 5, n1), n2);
	out[n++] = pair(pair(T + 6, p1), p2);
	out[n++] = pair(pair(T + 7, p1), cue.stem);
	out[n++] = pair(pair(pair(T + 8, left), right), closed);
	out[n++] = pair(pair(pair(pair(T + 9, closed), nextOpens), n1), cue.kind);
	out[n++] = pair(pair(T + 10, opener), closed);
	out[n++] = pair(pair(T + 11, right), cue.stem);
	out[n++] = pair(pair(pair(pair(T + 12, nextOpens), right), closed), cue.wordClass);
	out[n++] = pair(pair(T + 13, cue.end < count ? (word[cue.end] as number) : EDGE), cue.wordClass);
	out[n++] = pair(pair(pair(T + 14, p1), n1), cue.kind);
	out[n++] = pair(pair(pair(T + 15, p1), n1), cue.wordClass);
	const c = cue.end < count ? (wordClass[cue.end] as number) : EDGE;
	const ahead = Math.min(2, (words.cues[Math.min(count, cue.end + 8)] as number) - (words.cues[cue.end] as number));
	const behind = Math.min(2, (words.cues[cue.first] as number) - (words.cues[Math.max(0, cue.first - 8)] as number));
	const verbsLeft = Math.min(3, (words.verbs[cue.first] as number) - (words.verbs[cue.from] as number));
	out[n++] = pair(pair(pair(T + 1016, ahead), behind), c);
	out[n++] = pair(pair(pair(T + 1017, verbsLeft), p1), n1);
	out[n++] = pair(pair(pair(T + 1018, verbsLeft), cue.stem), n1);
	out[n++] = pair(pair(pair(pair(T + 1019, p1), p2), n1), n2);
	out[n++] = pair(pair(pair(T + 1020, cue.stem), p1), n1);
	out[n++] = pair(pair(pair(T + 1021, cue.stem), closed), right);
	out[n++] = pair(pair(pair(T + 1022, (words.quote[cue.first] as number) < 0 ? 0 : 1), cue.stem), closed);
	return n;
}
