import {TokenKind} from '../text/segment.js';
import {findCue} from './lexicon/cues.js';
import {SPOKEN_NOUNS} from './lexicon/speaking-nouns.js';
import {WordClass} from './said-clause-words.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {Ground} from './speaker-grounds.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import {lowerAt} from './token-words.js';

/** How far from a quote the words that own it are looked for, in tokens. */
const REACH = 30;
/** Most words between an owner and the noun, as in “Begin’s last public answer”. */
const MODIFIERS = 3;

const IN_THE_WORDS_OF = 0.95;
const NOUN_OF_SAYING = 0.9;
const CALLED = 0.9;
/** Most tokens from a verb of saying to the colon: “wrote on X on Friday evening:”. */
const ANNOUNCED = 9;

/** Whoever owns the words of segment `s` as its sentence has it: “in the words of X”, “X’s answer: “…””, “the verdict of X: “…””, “what X called “…””. */
export function lineOwner(scene: Scene, s: number): Ground | undefined {
	const view = scene.views[s] as SegmentView;
	const named = inWordsOf(scene, view);
	if (named >= 0) return {rule: 'in-the-words-of', candidate: named, trust: IN_THE_WORDS_OF};
	const caller = callerOf(scene, view);
	if (caller >= 0) return {rule: 'verb-before-quote', candidate: caller, trust: CALLED};
	const quoted = quotedAsSaying(scene, view);
	if (quoted >= 0) return {rule: 'verb-before-quote', candidate: quoted, trust: CALLED};
	const told = quotedBySource(scene, view);
	if (told >= 0) return {rule: 'verb-before-quote', candidate: told, trust: CALLED};
	const link = scene.words.wordClass[view.first - 1];
	const speaker = link === WordClass.colon ? announcer(scene, view) : -1;
	if (speaker >= 0) return {rule: 'verb-before-quote', candidate: speaker, trust: CALLED};
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

const isNamed = (candidate: Candidate | undefined): boolean =>
	candidate !== undefined && candidate.kind <= CandidateKind.capitals;

/** Index of the first candidate that ends at token `i` or after. */
function firstFrom({candidates}: Scene, i: number): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((candidates[middle] as Candidate).last < i) low = middle + 1;
		else high = middle;
	}
	return low;
}

const CALLS = new Set('call describe characterize characterise brand label dub term deem'.split(' '));
/** Most tokens between such a cue and the quote: “called North Korea’s “reckless” actions”. */
const CALLED_SO = 6;

/** “they denounced what X called an “…””: whoever is named between “what” and the verb; -1 for none. A pronoun may be the subject again. */
function callerOf(scene: Scene, {first}: SegmentView): number {
	const {tokens, quote} = scene.words;
	const isCall = (i: number) => CALLS.has(findCue(lowerAt(tokens, i))?.lemma ?? '');
	let cue = first - 1;
	while (cue > first - CALLED_SO && cue > 0 && !isCall(cue)) cue--;
	if (!isCall(cue) || quote[cue] !== -1 || tokens.sentence[cue] !== tokens.sentence[first]) return -1;
	for (let c = firstFrom(scene, cue - REACH); c < scene.candidates.length; c++) {
		const {kind, first: start} = scene.candidates[c] as Candidate;
		if (start >= cue) break;
		const {from, cueAfter} = scene.candidateViews[c] as CandidateView;
		const isPronoun = kind >= CandidateKind.he && kind <= CandidateKind.who;
		if (cueAfter === cue && !isPronoun && quote[start] === -1 && followsWhat(scene, from)) return c;
	}
	return -1;
}

const QUOTES = new Set('quote cite'.split(' '));
const SAYING = new Set(
	'saying telling describing writing stating warning noting adding declaring calling promising'.split(' '),
);

/** “Interfax quoted X as saying “…””, ““…,” the agency quoted X as saying”: whoever is quoted; -1 for none. */
function quotedAsSaying(scene: Scene, {first, last}: SegmentView): number {
	const {tokens, quote, wordClass} = scene.words;
	for (const [from, step] of [
		[first - 1, -1],
		[last + 1, 1],
	] as const)
		for (let i = from; i >= 0 && i < tokens.count && Math.abs(i - from) < REACH && quote[i] === -1; i += step) {
			if (tokens.sentence[i] !== tokens.sentence[step < 0 ? first : last]) break;
			const isQuote = (t: number) => QUOTES.has(findCue(lowerAt(tokens, t))?.lemma ?? '');
			if (lowerAt(tokens, i) !== 'as' || !SAYING.has(lowerAt(tokens, i + 1))) continue;
			let verb = i - 1;
			while (verb > i - REACH && verb > 0 && quote[verb] === -1 && !isQuote(verb)) verb--;
			if (!isQuote(verb) || wordClass[verb - 1] === WordClass.be || verb === i - 1) return -1;
			let named = -1;
			for (let c = firstFrom(scene, verb + 1); c < scene.candidates.length; c++) {
				const candidate = scene.candidates[c] as Candidate;
				if (candidate.first >= i) break;
				if (candidate.possessive) continue;
				if (candidate.kind === CandidateKind.person || named < 0) named = c;
			}
			return named;
		}
	return -1;
}

/** “According to the Gazette, X said “…””, “X said “…”, according to the Gazette”: whoever spoke, and not who tells of it; -1 for none. */
function quotedBySource(scene: Scene, {first, last}: SegmentView): number {
	const {tokens, wordClass} = scene.words;
	const sentence = tokens.sentence[first] as number;
	const start = tokens.sentenceStart[sentence] as number;
	if (isAccordingTo(scene, start)) {
		let comma = start + 2;
		while (comma < first && wordClass[comma] !== WordClass.comma && comma < start + REACH) comma++;
		return wordClass[comma] === WordClass.comma ? sayerFrom(scene, comma + 1, first) : -1;
	}
	const after = wordClass[last + 1] === WordClass.comma ? last + 2 : last + 1;
	return tokens.sentence[after] === sentence && isAccordingTo(scene, after) ? sayerFrom(scene, start, first) : -1;
}

function isAccordingTo({words: {tokens}}: Scene, i: number): boolean {
	return lowerAt(tokens, i) === 'according' && lowerAt(tokens, i + 1) === 'to';
}

/** The named subject that opens the words from token `from` on and has a verb of saying before token `to`; -1 for none. */
function sayerFrom(scene: Scene, from: number, to: number): number {
	const {quote, cueKind} = scene.words;
	for (let i = from; i < to; i++) if (quote[i] !== -1) return -1;
	for (let c = firstFrom(scene, from); c < scene.candidates.length; c++) {
		const {kind, first} = scene.candidates[c] as Candidate;
		const {from: phrase, cueAfter} = scene.candidateViews[c] as CandidateView;
		if (first >= to || phrase > from + MODIFIERS) return -1;
		const isPronoun = kind >= CandidateKind.he && kind <= CandidateKind.who;
		if (cueAfter >= 0 && cueAfter < to && !isPronoun && SPOKE.has(cueKind[cueAfter] as number)) return c;
	}
	return -1;
}

/** “… urged both to act, while X wrote on Friday: “…””: the named subject of the last verb of saying before a colon; -1 for none. */
function announcer(scene: Scene, {first}: SegmentView): number {
	const {tokens, quote, cueKind, wordClass} = scene.words;
	const colon = first - 1;
	let cue = colon - 1;
	while (cue > colon - ANNOUNCED && cue >= 0 && tokens.sentence[cue] === tokens.sentence[first] && quote[cue] === -1) {
		const c = wordClass[cue] as number;
		if (c === WordClass.cuePast || c === WordClass.cueThird) break;
		if (c === WordClass.comma || c === WordClass.and || c === WordClass.cueNoun || c === WordClass.cueGerund) return -1;
		cue--;
	}
	if (tokens.sentence[cue] !== tokens.sentence[first] || quote[cue] !== -1 || !SPOKE.has(cueKind[cue] as number))
		return -1;
	for (let c = firstFrom(scene, cue - REACH); c < scene.candidates.length; c++) {
		const candidate = scene.candidates[c] as Candidate;
		if (candidate.first >= cue) return -1;
		const {cueAfter} = scene.candidateViews[c] as CandidateView;
		if (cueAfter === cue && isNamed(candidate) && candidate.last === cue - 1) return c;
	}
	return -1;
}

/** Most words of a description before the candidate: “what Australian Prime Minister Malcolm Turnbull called”. */
const DESCRIBED = 5;

function followsWhat({words: {tokens, wordClass}}: Scene, from: number): boolean {
	for (let i = from - 1; i >= from - DESCRIBED && tokens.sentence[i] === tokens.sentence[from]; i--) {
		if (lowerAt(tokens, i) === 'what') return true;
		const c = wordClass[i] as number;
		if (tokens.kind[i] !== TokenKind.word || (c >= WordClass.cuePast && c <= WordClass.cueGerund)) return false;
	}
	return false;
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

/** Classes of cues after “what X”: say, tell, ask, write. */
const SPOKE: ReadonlySet<number> = new Set([1, 2, 3, 4]);

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
