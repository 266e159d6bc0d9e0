import {firstFrom, isNamed, MODIFIERS, REACH, SPOKE} from './candidate-search.js';
import {SPOKEN_NOUNS} from './lexicon/speaking-nouns.js';
import {WordClass} from './said-clause-words.js';
import {sayerBeside} from './sayer-beside.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {Ground} from './speaker-grounds.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import {lowerAt} from './token-words.js';

const IN_THE_WORDS_OF = 0.95;
const NOUN_OF_SAYING = 0.9;

/** Whoever owns the words of segment `s` as its sentence has it: “in the words of X”, “X’s answer: “…””, “the verdict of X: “…””. */
export function lineOwner(scene: Scene, s: number): Ground | undefined {
	const view = scene.views[s] as SegmentView;
	const named = inWordsOf(scene, view);
	if (named >= 0) return {rule: 'in-the-words-of', candidate: named, trust: IN_THE_WORDS_OF};
	const beside = sayerBeside(scene, s);
	if (beside !== undefined) return beside;
	const link = scene.words.wordClass[view.first - 1];
	const owner =
		link === WordClass.colon ? ownerBefore(scene, view) : link === WordClass.that ? ownerOfThat(scene, view) : -1;
	return owner < 0 ? undefined : {rule: 'noun-of-saying', candidate: owner, trust: NOUN_OF_SAYING};
}

/** “in the words of X, “…””, ““…”, in the words of X”, “to borrow X’s phrase”: the candidate named; -1 for none. */
function inWordsOf(scene: Scene, {first, last}: SegmentView): number {
	const {tokens, quote} = scene.words;
	for (const [from, step] of [
		[first - 1, -1],
		[last + 1, 1],
	] as const)
		for (let i = from; i >= 0 && i < tokens.count && Math.abs(i - from) < REACH; i += step) {
			if (tokens.sentence[i] !== tokens.sentence[step < 0 ? first : last]) break;
			if (quote[i] !== -1) break;
			// After the quote a comma at most comes before; the words before it lead to the next quote of the sentence.
			if (step > 0 && i > from + 1) break;
			const at = readInWords(scene, i);
			if (at >= 0) return at;
		}
	return -1;
}

/** Classes of cues that say how a thing was put: say, announce, judge. */
const NAMES_SO: ReadonlySet<number> = new Set([1, 5, 6]);
const BORROW = new Set(['borrow', 'use', 'quote', 'repeat', 'echo', 'adopt', 'recall', 'cite']);

/** The candidate that the words from token `i` on name: “in the words of X”, “in X’s words”, “to borrow X’s phrase”. */
function readInWords(scene: Scene, i: number): number {
	const {tokens, wordClass, cueKind} = scene.words;
	const word = lowerAt(tokens, i);
	if (word === 'in') {
		if (lowerAt(tokens, i + 1) === 'the' && lowerAt(tokens, i + 2) === 'words' && lowerAt(tokens, i + 3) === 'of')
			return candidateFrom(scene, i + 4);
		return ownerOf(scene, i + 1, WORDS);
	}
	// “…” was how X described it.
	if (word === 'how' && wordClass[i - 1] === WordClass.be) {
		const c = candidateFrom(scene, i + 1);
		const {cueAfter} = scene.candidateViews[c] ?? {cueAfter: -1};
		return cueAfter >= 0 && NAMES_SO.has(cueKind[cueAfter] as number) ? c : -1;
	}
	if (word === 'to' && BORROW.has(lowerAt(tokens, i + 1))) return ownerOf(scene, i + 2, PHRASES);
	return -1;
}

const WORDS: ReadonlySet<string> = new Set(['words']);
const PHRASES: ReadonlySet<string> = new Set([
	'words',
	'word',
	'phrase',
	'expression',
	'term',
	'formula',
	'line',
	'image',
]);

/** The possessive name at token `i` when one of the nouns comes after it. */
function ownerOf(scene: Scene, i: number, nouns: ReadonlySet<string>): number {
	const c = candidateFrom(scene, i);
	if (c < 0) return -1;
	const {last, possessive} = scene.candidates[c] as Candidate;
	return possessive && nounAfter(scene, last + 2, nouns) >= 0 ? c : -1;
}

/** Token of the noun within a few words from `i` on; -1 for none. */
function nounAfter({words: {tokens, quote}}: Scene, i: number, nouns: ReadonlySet<string>): number {
	for (let j = i; j <= i + MODIFIERS && j < tokens.count && quote[j] === -1; j++)
		if (tokens.sentence[j] === tokens.sentence[i] && nouns.has(lowerAt(tokens, j))) return j;
	return -1;
}

/** The candidate whose noun phrase starts at token `i`, a named one before others; -1 for none. */
function candidateFrom(scene: Scene, i: number): number {
	let found = -1;
	for (let c = firstFrom(scene, i); c < scene.candidates.length; c++) {
		const {first} = scene.candidates[c] as Candidate;
		if (first > i + MODIFIERS + 1) break;
		const {from} = scene.candidateViews[c] as CandidateView;
		if (from > i && first > i) continue;
		if (isNamed(scene.candidates[c])) return c;
		if (found < 0) found = c;
	}
	return found;
}

/** “Wilson’s demand that “…””: the named owner of the noun right before “that”; -1 for none. */
function ownerOfThat(scene: Scene, {first}: SegmentView): number {
	const noun = first - 2;
	const {tokens} = scene.words;
	if (noun < 0 || !SPOKEN_NOUNS.has(lowerAt(tokens, noun))) return -1;
	for (let c = firstFrom(scene, noun - MODIFIERS - 2); c < scene.candidates.length; c++) {
		const candidate = scene.candidates[c] as Candidate;
		if (candidate.first > noun) break;
		if (candidate.possessive && isNamed(candidate) && nounAfter(scene, candidate.last + 2, SPOKEN_NOUNS) === noun)
			return c;
	}
	return -1;
}

/** The one named owner of a noun of speech in the sentence that a colon ends before the quote; -1 for none, or for two. */
function ownerBefore(scene: Scene, {first}: SegmentView): number {
	const {words, candidates} = scene;
	const {tokens, wordClass} = words;
	const colon = first - 1;
	const sentence = tokens.sentence[colon];
	let owner = -1;
	let hasSpoken = false;
	for (let c = firstFrom(scene, colon - REACH); c < candidates.length; c++) {
		const candidate = candidates[c] as Candidate;
		if (candidate.first >= colon) break;
		if (tokens.sentence[candidate.first] !== sentence || words.quote[candidate.first] !== -1) continue;
		if (isNamed(candidate) && ownsNoun(scene, c, colon)) {
			if (owner >= 0 || (hasSpoken && candidate.possessive)) return -1;
			owner = c;
			continue;
		}
		const {from, cueAfter} = scene.candidateViews[c] as CandidateView;
		if (!speaks(candidate)) continue;
		// “Begin’s words made Sadat say: “…””; an object as in “his answer to Sadat:” does not speak.
		const before = wordClass[from - 1];
		if (owner >= 0 && before !== WordClass.preposition && before !== WordClass.to) return -1;
		// “Begin said of Sadat’s answer: “…””
		hasSpoken ||= cueAfter >= 0;
	}
	return owner;
}

const speaks = ({kind}: Candidate): boolean =>
	(kind <= CandidateKind.capitals && kind !== CandidateKind.place) ||
	(kind >= CandidateKind.he && kind <= CandidateKind.role && kind !== CandidateKind.it) ||
	kind === CandidateKind.own;

function ownsNoun(scene: Scene, c: number, colon: number): boolean {
	const {tokens, wordClass, cueKind} = scene.words;
	const {last, possessive} = scene.candidates[c] as Candidate;
	// Clinton recalled what the Pope had told him: “…”
	const {from: start, cueAfter} = scene.candidateViews[c] as CandidateView;
	if (cueAfter >= 0 && SPOKE.has(cueKind[cueAfter] as number) && lowerAt(tokens, start - 1) === 'what') return true;
	if (possessive) {
		if (nounAfter(scene, last + 2, SPOKEN_NOUNS) >= 0) return true;
		// The line most often cited is Eisenhower’s: “…”
		return last + 2 === colon && hasNounBefore(scene, last);
	}
	const link = wordClass[start - 1];
	if (link !== WordClass.of && lowerAt(tokens, start - 1) !== 'from') return false;
	return start >= 2 && SPOKEN_NOUNS.has(lowerAt(tokens, start - 2));
}

function hasNounBefore({words: {tokens, quote}}: Scene, i: number): boolean {
	for (let j = i - 1; j >= 0 && j > i - REACH && tokens.sentence[j] === tokens.sentence[i] && quote[j] === -1; j--)
		if (SPOKEN_NOUNS.has(lowerAt(tokens, j))) return true;
	return false;
}
