import {TokenKind, type Tokens} from '../text/segment.js';
import type {Candidates} from './entity-candidates.js';
import {EVIDENCE_BITS} from './entity-evidence.js';
import {KNOWN_BITS} from './entity-lexicon.js';
import {SLOTS, Slot, Sort, Trait, type Words} from './entity-words.js';
import {mix} from './weights.js';

/** Room for the features of one token. */
export const MOST_FEATURES = 128;

/** All that features are drawn from. */
export type Scene = {
	readonly tokens: Tokens;
	readonly words: Words;
	readonly candidates: Candidates;
};

/** Names of feature templates, mixed into the hash so that two templates do not meet. */
const T = {
	bias: 1,
	word: 2,
	exact: 3,
	prefix3: 4,
	prefix4: 5,
	suffix2: 6,
	suffix3: 7,
	suffix4: 8,
	length: 9,
	known: 10,
	evidence: 11,
	evidences: 12,
	evidenceShape: 13,
	before: 14,
	after: 15,
	pairBefore: 16,
	pairAfter: 17,
	beforePair: 18,
	afterPair: 19,
	shapes: 20,
	phrase: 21,
	sort: 22,
	common: 23,
	sorts: 24,
	run: 25,
	runHead: 26,
	runStartSort: 27,
	runBefore: 28,
	runAfter: 29,
	runBeforeSort: 30,
	runAfterSort: 31,
	wide: 32,
	wideHead: 33,
	wideHeadSort: 34,
	wideLast: 35,
	tieBefore: 36,
	tieSorts: 37,
	tieStart: 38,
	tieEnd: 39,
} as const;

/** Where `wordFeatures` puts those that name the word itself: training hides them now and then, as if the word were new. */
export const IDENTITY: ReadonlySet<number> = new Set([1, 2, 4, 7]);

/** Stands for a neighbour beyond the sentence. */
const EDGE = 0x5eed;

/**
 * Writes the hashes of the features that a word has wherever it stands in this text, and returns how many there are:
 * itself, its endings, what the lexicon knows of it and what the text shows of it.
 */
export function wordFeatures({words}: Scene, word: number, out: Int32Array): number {
	const {slots} = words;
	const at = word * SLOTS;
	const get = (field: number): number => slots[at + field] as number;
	let n = 0;
	const put = (template: number, value: number): void => {
		out[n++] = mix(template * 0x1000193, value);
	};
	put(T.bias, 1);
	put(T.word, get(Slot.fold));
	put(T.exact, get(Slot.exact));
	put(T.prefix3, get(Slot.prefix3));
	put(T.prefix4, get(Slot.prefix4));
	put(T.suffix2, get(Slot.suffix2));
	put(T.suffix3, get(Slot.suffix3));
	put(T.suffix4, get(Slot.suffix4));
	put(T.length, Math.min(get(Slot.length), 12) * 4 + (get(Slot.traits) & (Trait.allCapitals | Trait.capital)));
	const known = get(Slot.known);
	for (let bit = 0; bit < KNOWN_BITS; bit++) if (known & (1 << bit)) put(T.known, bit);
	const evidence = slots[get(Slot.same) * SLOTS + Slot.evidence] as number;
	if (evidence !== 0) {
		for (let bit = 0; bit < EVIDENCE_BITS; bit++) if (evidence & (1 << bit)) put(T.evidence, bit);
		put(T.evidences, evidence);
		put(T.evidenceShape, mix(evidence & 3, get(Slot.shape)));
	}
	return n;
}

/** Writes the hashes of the features that token `i` has where it stands, and returns how many there are. */
export function placeFeatures(scene: Scene, i: number, out: Int32Array): number {
	const {tokens, words, candidates} = scene;
	const {slots, of} = words;
	const {named, runFirst, runLast} = candidates;
	const sentence = tokens.sentence[i] as number;
	const from = tokens.sentenceStart[sentence] as number;
	const to = tokens.sentenceStart[sentence + 1] as number;
	const get = (j: number, field: number): number =>
		j < from || j >= to ? EDGE : (slots[(of[j] as number) * SLOTS + field] as number);
	const sortOf = (j: number): number =>
		j < from || j >= to ? Sort.edge : get(j, named[j] === 1 ? Slot.sort : Slot.smallSort);
	let n = 0;
	const put = (template: number, value: number): void => {
		out[n++] = mix(template * 0x1000193, value);
	};

	const word = get(i, Slot.fold);
	const before = get(i - 1, Slot.fold);
	const after = get(i + 1, Slot.fold);
	const sort = sortOf(i);
	const sortBefore = sortOf(i - 1);
	const sortAfter = sortOf(i + 1);
	put(T.before, before);
	put(T.after, after);
	put(T.pairBefore, mix(before, word));
	put(T.pairAfter, mix(word, after));
	put(T.beforePair, mix(get(i - 2, Slot.fold), before));
	put(T.afterPair, mix(after, get(i + 2, Slot.fold)));
	put(T.shapes, mix(mix(get(i - 1, Slot.shape), get(i, Slot.shape)), get(i + 1, Slot.shape)));
	put(T.sort, sort);
	put(T.sorts, (sortBefore * 128 + sort) * 128 + sortAfter);
	const common = (get(i, Slot.traits) & Trait.common) !== 0 ? 4 : 0;
	put(T.common, common + opensAt(tokens, i, from) + 8 * (candidates.style[sentence] as number));
	const phrase = candidates.phrase[i] as number;
	if (phrase !== 0) put(T.phrase, mix(phrase, candidates.phrasePlace[i] as number));

	const first = runFirst[i] as number;
	if (first >= 0) {
		// The run of capitalised words around: its last word tells most often what it is, and so do the words outside.
		const last = runLast[i] as number;
		const fromStart = Math.min(i - first, 4);
		const fromEnd = Math.min(last - i, 4);
		put(T.run, (fromStart * 8 + fromEnd) * 128 + sort);
		put(T.runHead, mix(get(last, Slot.fold), fromEnd));
		put(T.runStartSort, (sortOf(first) * 8 + fromStart) * 128 + sort);
		put(T.runBefore, mix(get(first - 1, Slot.fold), fromStart));
		put(T.runAfter, mix(get(last + 1, Slot.fold), fromEnd));
		put(T.runBeforeSort, (sortOf(first - 1) * 8 + fromStart) * 128 + sort);
		put(T.runAfterSort, (sortOf(last + 1) * 8 + fromEnd) * 128 + sort);
		const wideLast = candidates.wideLast[i] as number;
		const wideFirst = candidates.wideFirst[i] as number;
		if (wideLast > last || wideFirst < first) {
			// `Ministry of Foreign Affairs`: the head is the last word of the first run.
			const head = runLast[wideFirst] as number;
			const isFirst = first === wideFirst ? 1 : 2;
			put(T.wideHead, mix(get(head, Slot.fold), isFirst));
			put(T.wideHeadSort, (sortOf(head) * 4 + isFirst) * 128 + sort);
			put(T.wideLast, mix(get(wideLast, Slot.fold), wideLast === last ? 1 : 2));
			const tie = wideFirst < first ? sortBefore : sortAfter;
			put(T.wide, mix(mix(sortOf(head), last < wideLast ? 1 : 0), tie * 128 + sort));
		}
		return n;
	}
	// A small word or a mark between two names: what do they look like together?
	let left = i - 1;
	while (left >= from && (runFirst[left] as number) < 0 && i - left < 4) left--;
	let right = i + 1;
	while (right < to && (runFirst[right] as number) < 0 && right - i < 4) right++;
	const start = left >= from && (runFirst[left] as number) >= 0 ? (runFirst[left] as number) : from - 1;
	const end = right < to && (runLast[right] as number) >= 0 ? (runLast[right] as number) : to;
	put(T.tieBefore, mix(start < from ? EDGE : get(left, Slot.fold), word));
	put(T.tieSorts, mix((sortOf(start) * 128 + sortOf(end)) * 128 + sort, 5));
	put(T.tieStart, mix(get(start, Slot.fold), word));
	put(T.tieEnd, mix(word, get(end, Slot.fold)));
	return n;
}

/** 1 for the first word of a sentence, 2 for one after an opening quotation mark, a colon or a dash, else 0. */
function opensAt(tokens: Tokens, i: number, from: number): number {
	if (i === from) return 1;
	if (tokens.kind[i - 1] === TokenKind.quoteMark) return i - 1 === from ? 1 : 2;
	const code = tokens.text.charCodeAt(tokens.start[i - 1] as number);
	return code === 58 || code === 45 || code === 0x2014 || code === 0x2013 ? 2 : 0;
}

/** All features of token `i`: of its word and of its place. */
export function featuresOf(scene: Scene, i: number): Int32Array {
	const out = new Int32Array(MOST_FEATURES);
	const count = wordFeatures(scene, scene.words.of[i] as number, out);
	return out.slice(0, count + placeFeatures(scene, i, out.subarray(count)));
}
