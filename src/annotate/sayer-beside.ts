import {TokenKind, type Tokens} from '../text/segment.js';
import {firstFrom, isNamed, MODIFIERS, REACH, SPOKE} from './candidate-search.js';
import {findCue} from './lexicon/cues.js';
import {WordClass} from './said-clause-words.js';
import {type Candidate, CandidateKind, isPronounKind} from './speaker-candidates.js';
import type {Ground} from './speaker-grounds.js';
import {type CandidateView, Ending, type Scene, type SegmentView} from './speaker-scene.js';
import {lowerAt} from './token-words.js';

const TRUST = 0.9;
/** Most tokens from a verb of saying to the colon: “wrote on X on Friday evening:”. */
const ANNOUNCED = 9;

/**
 * Whoever says segment `s` where the words beside it leave no doubt, whatever else the sentence is about: “…,” said X;
 * what X called “…”; a paper quoted X as saying “…”; according to a paper, X said “…”; while X wrote: “…”.
 */
export function sayerBeside(scene: Scene, s: number): Ground | undefined {
	const view = scene.views[s] as SegmentView;
	const next = saidRightAfter(scene, view);
	if (next >= 0) return {rule: 'verb-after-quote', candidate: next, trust: TRUST};
	for (const find of [inOwnClause, callerOf, quotedAsSaying, quotedBySource, announcer, inWhoseEyes]) {
		const candidate = find(scene, view, s);
		const stands = scene.candidates[candidate];
		if (stands !== undefined)
			return {rule: stands.first > view.last ? 'verb-after-quote' : 'verb-before-quote', candidate, trust: TRUST};
	}
	return undefined;
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
		if (cueAfter === cue && !isPronounKind(kind) && quote[start] === -1 && followsWhat(scene, from)) return c;
	}
	return -1;
}

/** ““…,” said X”: whoever stands behind a verb of saying right after the quote; -1 for none. */
function saidRightAfter(scene: Scene, {last, ending}: SegmentView): number {
	const {tokens, wordClass, cueKind} = scene.words;
	// `those who call themselves “liberals” said they`
	if (ending === Ending.none) return -1;
	const verb = wordClass[last + 1] === WordClass.comma ? last + 2 : last + 1;
	const c = wordClass[verb];
	if (tokens.sentence[verb] !== tokens.sentence[last] || cueKind[verb] !== 1) return -1;
	if (c !== WordClass.cuePast && c !== WordClass.cueThird) return -1;
	for (let i = firstFrom(scene, verb + 1); i < scene.candidates.length; i++) {
		const {first, possessive} = scene.candidates[i] as Candidate;
		if (first > verb + REACH) return -1;
		const {from, cueBefore} = scene.candidateViews[i] as CandidateView;
		if (cueBefore === verb && from === verb + 1 && !possessive) return i;
	}
	return -1;
}

/** “X called it “…”, and Y said he was “…””: the one named subject of the clause between two quotes of a sentence; -1 for none. */
function inOwnClause(scene: Scene, {first, block}: SegmentView, s: number): number {
	const {tokens, wordClass, cueKind} = scene.words;
	const before = scene.views[s - 1];
	if (before?.block !== block || tokens.sentence[before.last] !== tokens.sentence[first]) return -1;
	let found = -1;
	for (let c = firstFrom(scene, before.last + 1); c < scene.candidates.length; c++) {
		const {first: at, kind, possessive} = scene.candidates[c] as Candidate;
		if (at >= first) break;
		const {from, cueAfter} = scene.candidateViews[c] as CandidateView;
		if (cueAfter < 0 || cueAfter >= first || possessive || !SPEAKS.has(cueKind[cueAfter] as number)) continue;
		if (isPronounKind(kind) || found >= 0 || !opensClause(tokens, wordClass, from)) return -1;
		found = c;
	}
	return found;
}

/** Classes of cues that go with words in marks: say, tell, ask, write, judge. */
const SPEAKS: ReadonlySet<number> = new Set([1, 2, 3, 4, 6]);

function opensClause(tokens: Tokens, wordClass: Uint8Array, from: number): boolean {
	const c = wordClass[from - 1];
	if (c === WordClass.and || c === WordClass.but || c === WordClass.comma || c === WordClass.semicolon) return true;
	const word = lowerAt(tokens, from - 1);
	return word === 'while' || word === 'whereas';
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

/** Most tokens from the start of a sentence to the quote, so that a sentence without an end costs no more. */
const LONGEST_LEAD = 80;

/** The named subject that opens the words from token `from` on and has a verb of saying before token `to`; -1 for none. */
function sayerFrom(scene: Scene, from: number, to: number): number {
	const {quote, cueKind} = scene.words;
	if (to - from > LONGEST_LEAD) return -1;
	for (let i = from; i < to; i++) if (quote[i] !== -1) return -1;
	for (let c = firstFrom(scene, from); c < scene.candidates.length; c++) {
		const {kind, first} = scene.candidates[c] as Candidate;
		const {from: phrase, cueAfter} = scene.candidateViews[c] as CandidateView;
		if (first >= to || phrase > from + MODIFIERS) return -1;
		if (cueAfter >= 0 && cueAfter < to && !isPronounKind(kind) && SPOKE.has(cueKind[cueAfter] as number)) return c;
	}
	return -1;
}

/** “… urged both to act, while X wrote on Friday: “…””: the named subject of the last verb of saying before a colon; -1 for none. */
function announcer(scene: Scene, {first}: SegmentView): number {
	const {tokens, quote, cueKind, wordClass} = scene.words;
	const colon = first - 1;
	if (wordClass[colon] !== WordClass.colon) return -1;
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

/** Most tokens from the name to the quote: “For Kamto, the announcement is “an insult””. */
const SEEN_SO = 8;

/** “For Jean-Noël Barrot, “the hour of truth has come””: the person in whose eyes it is so; -1 for none. */
function inWhoseEyes(scene: Scene, {first}: SegmentView): number {
	const {tokens, wordClass, cueKind, quote} = scene.words;
	const start = tokens.sentenceStart[tokens.sentence[first] as number] as number;
	if (start >= first || lowerAt(tokens, start) !== 'for') return -1;
	for (let c = firstFrom(scene, start + 1); c < scene.candidates.length; c++) {
		const {first: at, last, kind} = scene.candidates[c] as Candidate;
		if (at > start + DESCRIBED || at >= first) return -1;
		if (kind !== CandidateKind.person || wordClass[last + 1] !== WordClass.comma || first - last > SEEN_SO) continue;
		for (let i = last + 1; i < first; i++) if (SPOKE.has(cueKind[i] as number) || quote[i] !== -1) return -1;
		return c;
	}
	return -1;
}
