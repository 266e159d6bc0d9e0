import type {Span} from '../text/span.js';
import {WordClass} from './said-clause-words.js';
import type {SaidClause} from './said-clauses.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import {Relation, type Standing} from './speaker-standings.js';
import {lowerAt} from './token-words.js';

/** Names the kind of place in which the speaker of segment `s` was found. */
export function nameRule(scene: Scene, s: number, standing: Standing, previous: number): string {
	const {candidate: c, relation} = standing;
	const {words} = scene;
	const view = scene.views[s] as SegmentView;
	const candidate = scene.candidates[c] as Candidate;
	const seen = scene.candidateViews[c] as CandidateView;
	if (candidate.kind === CandidateKind.label) return 'transcript-label';
	if (accordingTo(scene, c) !== undefined) return 'according-to';
	const last = s > 0 ? scene.views[s - 1] : undefined;
	if (
		c === previous &&
		last !== undefined &&
		(last.block !== view.block || candidate.last < last.first || relation !== Relation.after)
	)
		if (relation !== Relation.after) return 'same-speaker-continues';
	const hasCue = seen.cueAfter >= 0 || seen.cueBefore >= 0;
	if (relation === Relation.after) return hasCue ? 'verb-after-quote' : 'name-after-quote';
	if (relation === Relation.next) return 'said-in-next-paragraph';
	if (relation === Relation.before) {
		if (words.tokens.sentence[candidate.last] !== words.tokens.sentence[view.first]) return 'said-in-sentence-before';
		return hasCue
			? 'verb-before-quote'
			: candidate.possessive || candidate.kind === CandidateKind.own
				? 'noun-of-saying'
				: 'name-before-quote';
	}
	return candidate.kind >= CandidateKind.he && candidate.kind <= CandidateKind.we
		? 'pronoun-chain'
		: 'said-in-paragraph-before';
}

/** The words “according to” or their like just before the candidate. */
function accordingTo(scene: Scene, c: number): Span | undefined {
	const {tokens, wordClass} = scene.words;
	const at = (scene.candidateViews[c] as CandidateView).from - 1;
	if (at < 0) return undefined;
	const word = lowerAt(tokens, at);
	if (word === 'per' && wordClass[at] === WordClass.preposition)
		return {start: tokens.start[at] as number, end: tokens.end[at] as number};
	if (word !== 'to' || at < 1 || lowerAt(tokens, at - 1) !== 'according') return undefined;
	return {start: tokens.start[at - 1] as number, end: tokens.end[at] as number};
}

/** The said clause over segment `s` whose source is the candidate, the surest one. */
export function clauseOf(scene: Scene, s: number, c: number): SaidClause | undefined {
	let best: SaidClause | undefined;
	const by = scene.clausesBy[c] as readonly number[];
	for (const k of scene.claimsOver[s] as readonly number[]) {
		const clause = scene.clauses[k] as SaidClause;
		if (by.includes(k) && (best === undefined || clause.confidence > best.confidence)) best = clause;
	}
	return best;
}

/** How sure the said clauses are, 0 for none: those over a segment, and those elsewhere that have the candidate for a source. */
export type Claims = {
	/** That the candidate says the segment. */
	readonly own: number;
	/** That another does. */
	readonly other: number;
	/** That somebody does who is not named. */
	readonly none: number;
	/** That the candidate says something else. */
	readonly elsewhere: number;
};

const NO_CLAIMS: Claims = {own: 0, other: 0, none: 0, elsewhere: 0};

export function claimsOn(scene: Scene, s: number, c: number): Claims {
	const over = scene.claimsOver[s] as readonly number[];
	const by = scene.clausesBy[c] as readonly number[];
	if (over.length === 0 && by.length === 0) return NO_CLAIMS;
	let own = 0;
	let other = 0;
	let none = 0;
	for (const k of over) {
		const clause = scene.clauses[k] as SaidClause;
		if (by.includes(k)) own = Math.max(own, clause.confidence);
		else if (clause.source !== undefined) other = Math.max(other, clause.confidence);
		else none = Math.max(none, clause.confidence);
	}
	let elsewhere = 0;
	for (const k of by)
		if (!over.includes(k)) elsewhere = Math.max(elsewhere, (scene.clauses[k] as SaidClause).confidence);
	return {own, other, none, elsewhere};
}

/** The words of saying that tie the candidate to segment `s`, when there are any. */
export function findCueSpan(scene: Scene, s: number, c: number): Span | undefined {
	const clause = clauseOf(scene, s, c);
	if (clause !== undefined) return clause.cue;
	const according = accordingTo(scene, c);
	if (according !== undefined) return according;
	const {tokens} = scene.words;
	const seen = scene.candidateViews[c] as CandidateView;
	const cue = seen.cueAfter >= 0 ? seen.cueAfter : seen.cueBefore;
	return cue < 0 ? undefined : {start: tokens.start[cue] as number, end: tokens.end[cue] as number};
}
