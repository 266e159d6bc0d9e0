import {TokenKind} from '../text/segment.js';
import type {QuotedSegment} from './quotes.js';
import {type ClauseWords, WordClass, wordHash} from './said-clause-words.js';
import type {SaidClause} from './said-clauses.js';
import type {SegmentView} from './speaker-scene.js';
import {Beside} from './speaker-standings.js';
import type {SpeechEvidence} from './speech.js';
import {worksBeside} from './speech-features.js';

/** Columns of a row of `speechNumbers`. */
export const SPEECH_COLUMNS = 70;

/** Words looked at inside the marks, and on each side of them. */
const INSIDE = 60;
const AROUND = 60;
/** Distances are told apart up to this; one more stands for nothing found. */
const FAR = 98;
const NONE = 99;
/** Of 255: from here on a word is likelier than not to be one of saying. */
const LIKELY_CUE = 100;
/** The class of a place outside the block. */
const OUTSIDE = 63;

const OWN_VOICE = new Set(['i', 'my', 'we', 'our', 'you', 'your'].map(word => wordHash(word, 0, word.length)));

type Row = {readonly out: Float32Array; at: number};

/**
 * Writes what the trees ask about segment `s`: what stands in the marks and around them, and how likely the linear model
 * took its neighbours to be speech.
 */
export function speechNumbers(evidence: SpeechEvidence, s: number, out: Float32Array): void {
	const row: Row = {out, at: 0};
	putInside(row, evidence, s);
	putAround(row, evidence, s);
	putCues(row, evidence, s);
	putClauses(row, evidence, s);
	putNeighbours(row, evidence, s);
}

function put(row: Row, ...values: ReadonlyArray<number | boolean>): void {
	for (const value of values) row.out[row.at++] = Number(value);
}

function putInside(row: Row, {scene, openers}: SpeechEvidence, s: number): void {
	const {tokens, wordClass} = scene.words;
	const view = scene.views[s] as SegmentView;
	const segment = scene.segments[s] as QuotedSegment;
	const {first, last} = view;
	let capitals = 0;
	let small = 0;
	let upper = 0;
	let verbs = 0;
	let pronouns = 0;
	let modals = 0;
	let determiners = 0;
	let commas = 0;
	for (let i = first + 1; i < last && i < first + INSIDE; i++) {
		const c = wordClass[i] as number;
		if (tokens.kind[i] === TokenKind.word) {
			if (isCapital(tokens.text, tokens.start[i] as number)) capitals++;
			else if ((tokens.end[i] as number) - (tokens.start[i] as number) > 3) small++;
			if (c === WordClass.capitals) upper++;
		}
		if (isVerb(c)) verbs++;
		else if (c === WordClass.subject || c === WordClass.it) pronouns++;
		else if (c === WordClass.modal) modals++;
		else if (c === WordClass.determiner) determiners++;
		else if (c === WordClass.comma) commas++;
	}
	put(row, last - first - 1, capitals, small, upper, verbs, pronouns, modals, determiners, commas);
	const closing = segment.inner.end > segment.inner.start ? tokens.text.charAt(segment.inner.end - 1) : '';
	put(row, view.capital, view.ending, 1 + ',.?!'.indexOf(closing || ' '), segment.closed, view.fills);
	put(row, segment.opener === '"' ? 0 : segment.opener === '“' ? 1 : 2, openers.get(segment.opener) ?? 0);
}

const isVerb = (c: number): boolean =>
	c === WordClass.be ||
	c === WordClass.have ||
	c === WordClass.doing ||
	c === WordClass.cuePast ||
	c === WordClass.cueThird ||
	c === WordClass.cueBase;

export function isCapital(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128 ? code >= 65 && code <= 90 : text.charAt(at) !== text.charAt(at).toLowerCase();
}

function putAround(row: Row, {scene}: SpeechEvidence, s: number): void {
	const {words} = scene;
	const {tokens, wordClass, cueKind} = words;
	const view = scene.views[s] as SegmentView;
	const {first, last, block} = view;
	const inBlock = (i: number): boolean => i >= 0 && i < tokens.count && tokens.region[i] === block;
	const p = inBlock(first - 1) ? (wordClass[first - 1] as number) : OUTSIDE;
	const n = inBlock(last + 1) ? (wordClass[last + 1] as number) : OUTSIDE;
	put(row, p === WordClass.determiner, p === WordClass.possessive || p === WordClass.genitive);
	put(row, p === WordClass.preposition || p === WordClass.by, p === WordClass.be || p === WordClass.have);
	put(row, p !== OUTSIDE && (cueKind[first - 1] as number) > 0);
	put(row, p === OUTSIDE || tokens.sentence[first - 1] !== tokens.sentence[first], p === OUTSIDE);
	put(row, p === WordClass.noun || p === WordClass.plural || p === WordClass.cueNoun, p === WordClass.dash);
	put(row, n === WordClass.other || n === WordClass.noun || n === WordClass.plural);
	put(row, n === OUTSIDE || tokens.sentence[last + 1] !== tokens.sentence[last], n === OUTSIDE);
	put(row, n === WordClass.preposition || n === WordClass.of || n === WordClass.to || n === WordClass.by);
	put(row, n !== OUTSIDE && (cueKind[last + 1] as number) > 0);
	put(row, n === WordClass.openBracket || n === WordClass.closeBracket, n === WordClass.dash);
	const {work, after} = worksBeside(words, view);
	put(row, work, after);
}

/** Where words of saying stand in the sentence, and what else does. */
function putCues(row: Row, {scene}: SpeechEvidence, s: number): void {
	const {words} = scene;
	const {wordClass, chance, quote} = words;
	const {first, last, block, governor} = scene.views[s] as SegmentView;
	const before = sideOf(words, first, -1, block);
	const after = sideOf(words, last, 1, block);
	put(row, before.most, before.mostAt, before.cues, before.nearest, after.most, after.mostAt, after.nearest);
	put(row, before.words > 0 ? (chance[first - 1] as number) : 0, after.words > 0 ? (chance[last + 1] as number) : 0);
	put(row, chanceBefore(words, first, block));
	put(row, governor < 0 ? NONE : first - governor, governor < 0 ? 0 : (words.cueKind[governor] as number));
	let subjects = 0;
	let capitals = 0;
	let own = 0;
	for (let i = first - 1; i >= first - AROUND && isSameSentence(words, i, first, block); i--) {
		if (quote[i] !== -1) continue;
		const c = wordClass[i] as number;
		if (c === WordClass.subject) subjects++;
		if (c >= WordClass.capital && c <= WordClass.capitals) capitals++;
		if (OWN_VOICE.has(words.word[i] as number)) own++;
	}
	put(row, before.words, subjects, capitals, own, after.words);
}

const isSameSentence = ({tokens}: ClauseWords, i: number, as: number, block: number): boolean =>
	i >= 0 && i < tokens.count && tokens.region[i] === block && tokens.sentence[i] === tokens.sentence[as];

/** The words of saying on one side of a mark in its sentence: how likely the likeliest is and how far, how many, the nearest. */
function sideOf(words: ClauseWords, edge: number, step: 1 | -1, block: number) {
	let most = 0;
	let mostAt = NONE;
	let cues = 0;
	let nearest = NONE;
	let count = 0;
	for (let n = 1, i = edge + step; n <= AROUND && isSameSentence(words, i, edge, block); n++, i += step) {
		if (words.quote[i] !== -1) continue;
		count++;
		const chance = words.chance[i] as number;
		if (chance > most) {
			most = chance;
			mostAt = count;
		}
		if (chance <= LIKELY_CUE) continue;
		cues++;
		if (nearest === NONE) nearest = count;
	}
	return {most, mostAt, cues, nearest, words: count};
}

/** How likely the end of the sentence before has a word of saying, negative in another block. */
function chanceBefore({tokens, chance}: ClauseWords, first: number, block: number): number {
	const end = tokens.sentenceStart[tokens.sentence[first] as number] as number;
	let most = 0;
	for (let i = end - 1; i >= 0 && i >= end - AROUND && tokens.sentence[i] === tokens.sentence[end - 1]; i--)
		most = Math.max(most, chance[i] as number);
	return end > 0 && tokens.region[end - 1] !== block ? -most : most;
}

/** The said clauses over the segment: how sure they are, and how far the likeliest reaches beyond the marks. */
function putClauses(row: Row, {scene, rivals}: SpeechEvidence, s: number): void {
	const {span} = scene.segments[s] as QuotedSegment;
	const over = scene.clausesOver[s] as readonly number[];
	let none = 1;
	let best: SaidClause | undefined;
	for (const k of over) {
		const clause = scene.clauses[k] as SaidClause;
		none *= 1 - clause.confidence;
		if (best === undefined || clause.confidence > best.confidence) best = clause;
	}
	const part = best?.content.find(({start, end}) => start < span.end && span.start < end);
	const reach = (units: number): number => (part === undefined ? NONE : Math.max(-1, Math.min(FAR, units)));
	put(row, 1 - none, best?.confidence ?? 0, over.length, best?.source !== undefined);
	put(row, reach(span.start - (part?.start ?? 0)), reach((part?.end ?? 0) - span.end));
	const code = rivals[s] as number;
	put(row, (code & Beside.after) > 0, (code & Beside.before) > 0);
}

function putNeighbours(row: Row, evidence: SpeechEvidence, s: number): void {
	const {scene, logit, inSentence} = evidence;
	const {tokens} = scene.words;
	const view = scene.views[s] as SegmentView;
	const {first, last, block, from, to} = view;
	const previous = s > 0 ? scene.views[s - 1] : undefined;
	const next = scene.views[s + 1];
	const before = previous?.block === block ? previous : undefined;
	const after = next?.block === block ? next : undefined;
	put(row, before ? Math.min(FAR, first - before.last) : NONE, after ? Math.min(FAR, after.first - last) : NONE);
	put(row, before !== undefined && tokens.sentence[before.last] === tokens.sentence[first]);
	put(row, after !== undefined && tokens.sentence[after.first] === tokens.sentence[last]);
	put(row, before ? before.last - before.first : 0, after ? after.last - after.first : 0, to - from, s - from);
	const likely = (i: number): number => 1 / (1 + Math.exp(-(logit[i] as number)));
	put(row, before ? likely(s - 1) : -1, after ? likely(s + 1) : -1);
	put(row, previous ? likely(s - 1) : -1, next ? likely(s + 1) : -1);
	const {sum, count} = inSentence[s] as {sum: number; count: number};
	put(row, count > 1 ? (sum - likely(s)) / (count - 1) : -1);
}
