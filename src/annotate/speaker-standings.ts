import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';

/** Where a candidate stands as seen from a quoted segment. */
export const Relation = {before: 0, after: 1, label: 2, inside: 3, earlier: 4, long: 5, next: 6} as const;

/** Clear signs that a candidate is the speaker: a verb of saying with its subject right after or before the marks, a label. */
export const Beside = {none: 0, after: 1, before: 2, label: 4} as const;

/** What is known of a candidate among all those of one segment. */
export type Standing = {
	/** Index into `Scene.candidates`. */
	readonly candidate: number;
	/** A value of `Relation`. */
	readonly relation: number;
	/** Words outside quotation marks between it and the segment. */
	readonly distance: number;
	/** Segments between it and this one, at most 4. */
	readonly quotesBetween: number;
	/** 0 for the nearest on its side. */
	readonly rank: number;
	/** As `rank`, counting only those beside a verb. */
	readonly verbRank: number;
	/** A value of `Beside`. */
	readonly beside: number;
};

/** The candidates of a segment and what the model makes of them. */
export type Ranked = {
	readonly standings: readonly Standing[];
	/** The share of probability of each. */
	readonly probabilities: Float64Array;
};

/** How many candidates are looked at in the block of the segment, in the blocks before it and in the next. */
const SAME_BLOCK_BEFORE = 14;
const SAME_BLOCK_AFTER = 10;
const EARLIER = 6;
const EARLIER_BLOCKS = 3;
const NEXT = 3;

/**
 * The candidates of segment `s`, nearest first on each side: those before it, then those after it. `previous` is the
 * speaker of the segment before, who is always one of them; -1 for none.
 */
export function findStandings(scene: Scene, s: number, previous: number): Standing[] {
	const {views, candidates, blockCandidates, words} = scene;
	const view = views[s] as SegmentView;
	const found: Standing[] = [];
	const start = blockCandidates[view.block] as number;
	const end = blockCandidates[view.block + 1] as number;
	const middle = firstAfter(candidates, start, end, view);
	let rank = 0;
	let verbRank = 0;
	const add = (c: number, relation: number) => {
		const {kind} = candidates[c] as Candidate;
		const isLabel = kind === CandidateKind.label;
		found.push(
			stand(scene, s, c, isLabel && relation === Relation.before ? Relation.label : relation, rank++, verbRank),
		);
		const {cueAfter, cueBefore} = scene.candidateViews[c] as CandidateView;
		if (cueAfter >= 0 || cueBefore >= 0 || isLabel) verbRank++;
	};
	for (let c = middle - 1; c >= start && c >= middle - SAME_BLOCK_BEFORE; c--) add(c, Relation.before);
	let blocks = 0;
	for (let c = start - 1; c >= 0 && c >= start - EARLIER; c--) {
		if (c + 1 === start || (candidates[c] as Candidate).block !== (candidates[c + 1] as Candidate).block) blocks++;
		if (blocks > EARLIER_BLOCKS) break;
		add(c, blocks === 1 ? Relation.earlier : Relation.long);
	}
	if (previous >= 0 && !found.some(standing => standing.candidate === previous) && previous < middle)
		add(previous, Relation.long);
	rank = 0;
	verbRank = 0;
	for (let c = middle; c < end && c < middle + SAME_BLOCK_AFTER; c++)
		add(c, words.quote[(candidates[c] as Candidate).first] === -1 ? Relation.after : Relation.inside);
	for (let c = end, n = 0; c < (blockCandidates[view.block + 2] ?? 0) && n < NEXT; c++, n++) add(c, Relation.next);
	return found;
}

/** Index of the first candidate from `start` to `end` that stands after the opening mark; `end` when none does. */
function firstAfter(candidates: readonly Candidate[], start: number, end: number, {first}: SegmentView): number {
	let low = start;
	let high = end;
	while (low < high) {
		const at = (low + high) >> 1;
		if ((candidates[at] as Candidate).last < first) low = at + 1;
		else high = at;
	}
	return low;
}

/** The clear attributions of a segment, values of `Beside` added up: `rivalsOf` its standings, without laying these out. */
export function attributionsOf(scene: Scene, s: number): number {
	const {candidates, blockCandidates, words} = scene;
	const view = scene.views[s] as SegmentView;
	const start = blockCandidates[view.block] as number;
	const end = blockCandidates[view.block + 1] as number;
	const middle = firstAfter(candidates, start, end, view);
	let code = 0;
	let verbRank = 0;
	const look = (c: number, relation: number, isLabel: boolean) => {
		const seen = scene.candidateViews[c] as CandidateView;
		code |= besideOf(scene, view, seen, relation, verbRank);
		if (seen.cueAfter >= 0 || seen.cueBefore >= 0 || isLabel) verbRank++;
	};
	for (let c = middle - 1; c >= start && c >= middle - SAME_BLOCK_BEFORE; c--) {
		const isLabel = (candidates[c] as Candidate).kind === CandidateKind.label;
		look(c, isLabel ? Relation.label : Relation.before, isLabel);
	}
	verbRank = 0;
	for (let c = middle; c < end && c < middle + SAME_BLOCK_AFTER; c++) {
		const {first, kind} = candidates[c] as Candidate;
		look(c, words.quote[first] === -1 ? Relation.after : Relation.inside, kind === CandidateKind.label);
	}
	return code;
}

function stand(scene: Scene, s: number, c: number, relation: number, rank: number, verbRank: number): Standing {
	const {outside, views} = scene;
	const view = views[s] as SegmentView;
	const candidate = scene.candidates[c] as Candidate;
	const before = candidate.last < view.first;
	const distance = before
		? (outside[view.first] as number) - (outside[candidate.last + 1] as number)
		: Math.max(0, (outside[candidate.first] as number) - (outside[view.last + 1] as number));
	let between = 0;
	if (before)
		for (let q = s - 1; q >= 0 && between < 4 && (views[q] as SegmentView).first > candidate.last; q--) between++;
	else
		for (let q = s + 1; q < views.length && between < 4 && (views[q] as SegmentView).last < candidate.first; q++)
			between++;
	const beside = besideOf(scene, view, scene.candidateViews[c] as CandidateView, relation, verbRank);
	return {candidate: c, relation, distance, quotesBetween: between, rank, verbRank, beside};
}

function besideOf(
	{outside}: Scene,
	view: SegmentView,
	seen: CandidateView,
	relation: number,
	verbRank: number,
): number {
	if (relation === Relation.label) return Beside.label;
	if (verbRank > 0 || relation > Relation.after || (seen.cueAfter < 0 && seen.cueBefore < 0)) return Beside.none;
	if (relation === Relation.after) {
		const start = seen.cueBefore >= 0 ? Math.min(seen.cueBefore, seen.from) : seen.from;
		const near = (outside[start] as number) - (outside[view.last + 1] as number) <= 1 && start <= view.last + 3;
		return near ? Beside.after : Beside.none;
	}
	const end = seen.cueAfter >= 0 ? seen.cueAfter : seen.after - 1;
	const near = (outside[view.first] as number) - (outside[Math.min(end + 1, view.first)] as number) <= 2;
	return near ? Beside.before : Beside.none;
}

/** The clear attributions of a segment, values of `Beside` added up; those of `own` count eightfold. */
export function rivalsOf(standings: readonly Standing[], own: Standing | undefined): number {
	let code = 0;
	for (const standing of standings) code |= standing === own ? standing.beside << 3 : standing.beside;
	return code;
}
