import {TokenKind, type Tokens} from '../text/segment.js';
import type {Candidates} from './entity-candidates.js';
import {EVIDENCE_BITS} from './entity-evidence.js';
import {KNOWN_BITS} from './entity-lexicon.js';
import {SLOTS, Slot, Sort, Trait, type Words} from './entity-words.js';
import {mix} from './weights.js';

/** Room for the features of one token. */
export const MOST_FEATURES = 192;

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
	before: 4,
	after: 5,
	before2: 6,
	after2: 7,
	pairBefore: 8,
	pairAfter: 9,
	around: 10,
	shape: 11,
	shapeBefore: 12,
	shapeAfter: 13,
	shapes: 14,
	prefix2: 15,
	prefix3: 16,
	prefix4: 17,
	suffix1: 18,
	suffix2: 19,
	suffix3: 20,
	suffix4: 21,
	known: 22,
	knownBefore: 23,
	knownAfter: 24,
	sort: 25,
	sortBefore: 26,
	sortAfter: 27,
	sorts: 28,
	sortsBefore: 29,
	sortsAfter: 30,
	opens: 31,
	style: 32,
	region: 33,
	run: 34,
	runHead: 35,
	runHeadSort: 36,
	runStart: 37,
	runStartSort: 38,
	runBefore: 39,
	runAfter: 40,
	runBeforeSort: 41,
	runAfterSort: 42,
	wide: 43,
	wideHead: 44,
	wideHeadSort: 45,
	evidence: 46,
	phrase: 47,
	evidenceShape: 48,
	suffixBefore: 49,
	suffixAfter: 50,
	sortsWide: 51,
	runSorts: 52,
	headOutside: 53,
	length: 54,
	sortStyle: 55,
	evidenceSort: 56,
	wordStyle: 57,
	wideLast: 58,
	runPair: 59,
	context: 60,
	beforePair: 61,
	afterPair: 62,
	bracket: 63,
	evidences: 64,
	common: 65,
} as const;

const EDGE = 0x5eed;

/** Writes the hashes of the features of token `i` to `out` and returns how many there are. */
export function featuresOf(scene: Scene, i: number, out: Int32Array): number {
	const {tokens, words, candidates} = scene;
	const {slots, of} = words;
	const sentence = tokens.sentence[i] as number;
	const from = tokens.sentenceStart[sentence] as number;
	const to = tokens.sentenceStart[sentence + 1] as number;
	const w0 = (of[i] as number) * SLOTS;
	const p1 = i - 1 >= from ? (of[i - 1] as number) * SLOTS : -1;
	const p2 = i - 2 >= from ? (of[i - 2] as number) * SLOTS : -1;
	const n1 = i + 1 < to ? (of[i + 1] as number) * SLOTS : -1;
	const n2 = i + 2 < to ? (of[i + 2] as number) * SLOTS : -1;
	const get = (at: number, field: number): number => (at < 0 ? EDGE : (slots[at + field] as number));
	const {named} = candidates;
	const sortAt = (j: number): number =>
		slots[(of[j] as number) * SLOTS + (named[j] === 1 ? Slot.sort : Slot.smallSort)] as number;
	const sortIn = (j: number): number => (j < from || j >= to ? Sort.edge : sortAt(j));
	let n = 0;
	const put = (template: number, value: number): void => {
		out[n++] = mix(template * 0x1000193, value);
	};

	const word = get(w0, Slot.fold);
	const before = get(p1, Slot.fold);
	const after = get(n1, Slot.fold);
	const shape = get(w0, Slot.shape);
	const sort = sortAt(i);
	const sortP1 = sortIn(i - 1);
	const sortP2 = sortIn(i - 2);
	const sortN1 = sortIn(i + 1);
	const sortN2 = sortIn(i + 2);
	const known = get(w0, Slot.known);
	const style = candidates.style[sentence] as number;
	const opens = opensAt(tokens, i, from);

	put(T.bias, 1);
	put(T.word, word);
	put(T.exact, get(w0, Slot.exact));
	put(T.before, before);
	put(T.after, after);
	put(T.before2, get(p2, Slot.fold));
	put(T.after2, get(n2, Slot.fold));
	put(T.pairBefore, mix(before, word));
	put(T.pairAfter, mix(word, after));
	put(T.around, mix(before, after));
	put(T.beforePair, mix(get(p2, Slot.fold), before));
	put(T.afterPair, mix(after, get(n2, Slot.fold)));
	put(T.shape, shape);
	put(T.shapeBefore, mix(get(p1, Slot.shape), shape));
	put(T.shapeAfter, mix(shape, get(n1, Slot.shape)));
	put(T.shapes, mix(mix(get(p1, Slot.shape), shape), get(n1, Slot.shape)));
	put(T.prefix2, get(w0, Slot.prefix2));
	put(T.prefix3, get(w0, Slot.prefix3));
	put(T.prefix4, get(w0, Slot.prefix4));
	put(T.suffix1, get(w0, Slot.suffix1));
	put(T.suffix2, get(w0, Slot.suffix2));
	put(T.suffix3, get(w0, Slot.suffix3));
	put(T.suffix4, get(w0, Slot.suffix4));
	put(T.suffixBefore, get(p1, Slot.suffix3));
	put(T.suffixAfter, get(n1, Slot.suffix3));

	// What the lexicon knows.
	for (let bit = 0; bit < KNOWN_BITS; bit++) if (known & (1 << bit)) put(T.known, bit * 4 + opens);
	if (p1 >= 0) {
		const bits = get(p1, Slot.known) & LEXICON;
		if (bits !== 0) put(T.knownBefore, bits);
	}
	if (n1 >= 0) {
		const bits = get(n1, Slot.known) & LEXICON;
		if (bits !== 0) put(T.knownAfter, bits);
	}
	const phrase = candidates.phrase[i] as number;
	if (phrase !== 0) put(T.phrase, mix(phrase, candidates.phrasePlace[i] as number));

	// Sorts of the words around.
	put(T.sort, sort);
	put(T.common, ((get(w0, Slot.traits) & Trait.common) !== 0 ? 4 : 0) + opens + 8 * style);
	put(T.sortBefore, sortP1 * 128 + sort);
	put(T.sortAfter, sort * 128 + sortN1);
	put(T.sorts, (sortP1 * 128 + sort) * 128 + sortN1);
	put(T.sortsBefore, (sortP2 * 128 + sortP1) * 128 + sort);
	put(T.sortsAfter, (sort * 128 + sortN1) * 128 + sortN2);
	put(T.sortsWide, mix((sortP2 * 128 + sortP1) * 128 + sort, sortN1 * 128 + sortN2));
	put(T.context, (sortP1 * 128 + sortN1) * 4 + opens);
	put(T.opens, opens * 128 + sort);
	put(T.style, style * 4 + opens);
	put(T.sortStyle, style * 128 + sort);
	put(T.wordStyle, mix(word, style));
	put(T.length, Math.min(get(w0, Slot.length), 12) * 4 + (get(w0, Slot.traits) & (Trait.allCapitals | Trait.capital)));

	// The run of capitalised words.
	const first = candidates.runFirst[i] as number;
	if (first >= 0) {
		const last = candidates.runLast[i] as number;
		const fromStart = Math.min(i - first, 4);
		const fromEnd = Math.min(last - i, 4);
		put(T.run, (fromStart * 8 + fromEnd) * 128 + sort);
		const head = (of[last] as number) * SLOTS;
		const start = (of[first] as number) * SLOTS;
		const outsideBefore = first > from ? (of[first - 1] as number) * SLOTS : -1;
		const outsideAfter = last + 1 < to ? (of[last + 1] as number) * SLOTS : -1;
		const headSort = sortAt(last);
		const startSort = sortAt(first);
		const sortOutBefore = sortIn(first - 1);
		const sortOutAfter = sortIn(last + 1);
		put(T.runHead, mix(get(head, Slot.fold), fromEnd));
		put(T.runHeadSort, (headSort * 8 + fromEnd) * 128 + sort);
		put(T.runStart, mix(get(start, Slot.fold), fromStart));
		put(T.runStartSort, (startSort * 8 + fromStart) * 128 + sort);
		put(T.runPair, mix(get(start, Slot.fold), get(head, Slot.fold)));
		put(T.runSorts, ((startSort * 128 + headSort) * 8 + fromStart) * 8 + fromEnd);
		put(T.runBefore, mix(get(outsideBefore, Slot.fold), fromStart));
		put(T.runAfter, mix(get(outsideAfter, Slot.fold), fromEnd));
		put(T.runBeforeSort, (sortOutBefore * 8 + fromStart) * 128 + sort);
		put(T.runAfterSort, (sortOutAfter * 8 + fromEnd) * 128 + sort);
		put(T.headOutside, mix(sortOutBefore * 128 + sortOutAfter, Math.min(last - first, 4) * 128 + sort));
		const wideLast = candidates.wideLast[i] as number;
		const wideFirst = candidates.wideFirst[i] as number;
		if (wideLast > last || wideFirst < first) {
			const outerAt = candidates.runLast[wideFirst] as number;
			const outer = (of[outerAt] as number) * SLOTS;
			const inner = (of[wideLast] as number) * SLOTS;
			put(T.wideHead, mix(get(outer, Slot.fold), first === wideFirst ? 1 : 2));
			put(T.wideHeadSort, (sortAt(outerAt) * 2 + (first === wideFirst ? 1 : 0)) * 128 + sort);
			put(T.wideLast, mix(get(inner, Slot.fold), wideLast === last ? 1 : 2));
			put(
				T.wide,
				mix(mix(sortAt(outerAt), last < wideLast ? 1 : 0), (wideFirst < first ? sortP1 : sortN1) * 128 + sort),
			);
		}
	} else {
		// A small word or a mark between two names: what do they look like together?
		let left = i - 1;
		while (left >= from && (candidates.runFirst[left] as number) < 0 && i - left < 4) left--;
		let right = i + 1;
		while (right < to && (candidates.runFirst[right] as number) < 0 && right - i < 4) right++;
		const leftRun = left >= from ? (candidates.runFirst[left] as number) : -1;
		const rightRun = right < to ? (candidates.runLast[right] as number) : -1;
		const leftStart = leftRun >= 0 ? (of[leftRun] as number) * SLOTS : -1;
		const leftEnd = leftRun >= 0 ? (of[left] as number) * SLOTS : -1;
		const rightEnd = rightRun >= 0 ? (of[rightRun] as number) * SLOTS : -1;
		const rightStart = rightRun >= 0 ? (of[right] as number) * SLOTS : -1;
		put(T.runHead, mix(get(leftEnd, Slot.fold), word));
		put(T.runStart, mix(word, get(rightStart, Slot.fold)));
		put(
			T.runSorts,
			mix(
				((leftRun < 0 ? Sort.edge : sortAt(left)) * 128 + (rightRun < 0 ? Sort.edge : sortAt(right))) * 128 + sort,
				3,
			),
		);
		put(
			T.wide,
			mix(
				((leftRun < 0 ? Sort.edge : sortAt(leftRun)) * 128 + (rightRun < 0 ? Sort.edge : sortAt(rightRun))) * 128 +
					sort,
				5,
			),
		);
		put(T.wideHead, mix(get(leftStart, Slot.fold), word));
		put(T.wideLast, mix(word, get(rightEnd, Slot.fold)));
	}

	// What the whole text shows of the word.
	const same = (slots[w0 + Slot.same] as number) * SLOTS;
	const evidence = slots[same + Slot.evidence] as number;
	if (evidence !== 0) {
		for (let bit = 0; bit < EVIDENCE_BITS; bit++)
			if (evidence & (1 << bit)) {
				put(T.evidence, bit);
				put(T.evidenceSort, bit * 128 + sort);
			}
		put(T.evidenceShape, mix(evidence & 3, shape));
		put(T.evidences, evidence);
	}
	return n;
}

/** All bits but the mark that a phrase goes on. */
const LEXICON = (1 << KNOWN_BITS) - 1;

/** 1 for the first word of a sentence, 2 for one after an opening quotation mark, a colon or a dash, else 0. */
function opensAt(tokens: Tokens, i: number, from: number): number {
	if (i === from) return 1;
	if (tokens.kind[i - 1] === TokenKind.quoteMark) return i - 1 === from ? 1 : 2;
	const code = tokens.text.charCodeAt(tokens.start[i - 1] as number);
	return code === 58 || code === 45 || code === 0x2014 || code === 0x2013 ? 2 : 0;
}
