import {WordClass} from './said-clause-words.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import {claimsOn} from './speaker-evidence.js';
import type {Identities} from './speaker-identity.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import {type Ranked, rivalsOf, type Standing} from './speaker-standings.js';

/** What the first look made of all segments of an article; `undefined` for one that is no speech or has no candidate. */
export type FirstLook = {
	readonly scene: Scene;
	readonly identities: Identities;
	readonly rankings: ReadonlyArray<Ranked | undefined>;
};

/** A segment with its neighbours that have a ranking; -1 for none. */
export type Reviewed = {
	readonly segment: number;
	readonly before: number;
	readonly after: number;
	/** Identity of the last speaker before it who was not the speaker just before; -1 for none. */
	readonly other: number;
};

/** Candidates of a segment that are looked at twice: those that the first look found likeliest. */
export const MOST_REVIEWED = 6;
export const REVIEW_COLUMNS = 69;
/** Where some of the numbers of a row stand. */
export const ReviewColumn = {kind: 5, relation: 9, beside: 14, gap: 16, turned: 17, own: 22} as const;

/** Classes of words beyond the edge of a block. */
const EDGE_CLASS = 63;

/** Indexes into the standings of a ranking, likeliest first. */
export function likeliestOf({probabilities}: Ranked): number[] {
	const order: number[] = [];
	for (let i = 0; i < probabilities.length; i++) {
		const share = probabilities[i] as number;
		let at = order.length;
		while (at > 0 && (probabilities[order[at - 1] as number] as number) < share) at--;
		if (at === MOST_REVIEWED) continue;
		if (order.length === MOST_REVIEWED) order.pop();
		order.splice(at, 0, i);
	}
	return order;
}

/** The first of `likeliestOf`. */
export function likeliest({probabilities}: Ranked): number {
	let best = 0;
	for (let i = 1; i < probabilities.length; i++)
		if ((probabilities[i] as number) > (probabilities[best] as number)) best = i;
	return best;
}

/** The probability that the segment has of going to whoever the candidate is, and to these very words; -1 without a ranking. */
function shareOf(
	{identities: {identity}, rankings}: FirstLook,
	s: number,
	candidate: number,
): {readonly who: number; readonly words: number} {
	const ranked = rankings[s];
	if (ranked === undefined) return {who: -1, words: -1};
	const wanted = identity[candidate] as number;
	let who = 0;
	let words = 0;
	for (let i = 0; i < ranked.standings.length; i++) {
		const share = ranked.probabilities[i] as number;
		const c = (ranked.standings[i] as Standing).candidate;
		if (c === candidate) words += share;
		if (c === candidate || (wanted >= 0 && identity[c] === wanted)) who += share;
	}
	return {who, words};
}

/** The candidates of a segment that are looked at twice, likeliest first, and how sure the first look is of its neighbours. */
export type Shortlist = {
	readonly order: readonly number[];
	readonly surestBefore: number;
	readonly surestAfter: number;
};

export function shortlistOf({rankings}: FirstLook, {segment, before, after}: Reviewed): Shortlist {
	return {
		order: likeliestOf(rankings[segment] as Ranked),
		surestBefore: surestOf(rankings[before]),
		surestAfter: surestOf(rankings[after]),
	};
}

/**
 * Writes a row of numbers on one candidate of a segment, from `at` on. `i` is the place of the candidate in the
 * shortlist.
 */
export function reviewFeatures(
	look: FirstLook,
	reviewed: Reviewed,
	{order, surestBefore, surestAfter}: Shortlist,
	i: number,
	out: Float32Array,
	at: number,
): void {
	const {scene, identities, rankings} = look;
	const {words, views, candidates, candidateViews, outside} = scene;
	const {tokens, wordClass, cueKind} = words;
	const {segment: s, before, after, other} = reviewed;
	const ranked = rankings[s] as Ranked;
	const {probabilities} = ranked;
	const standing = ranked.standings[order[i] as number] as Standing;
	const candidate = candidates[standing.candidate] as Candidate;
	const seen = candidateViews[standing.candidate] as CandidateView;
	const view = views[s] as SegmentView;
	const last = views[before];
	const next = views[after];
	const who = identities.identity[standing.candidate] as number;
	const isBefore = candidate.last < view.first;
	const sentences = isBefore
		? (tokens.sentence[view.first] as number) - (tokens.sentence[candidate.last] as number)
		: Math.max(0, (tokens.sentence[candidate.first] as number) - (tokens.sentence[view.last] as number));
	const cue = seen.cueAfter >= 0 ? seen.cueAfter : seen.cueBefore;
	const turned = seen.cueAfter >= 0 ? (seen.cueBefore >= 0 ? 2 : 0) : seen.cueBefore >= 0 ? 1 : 3;
	const classOf = (t: number): number => (t >= 0 && t < tokens.count ? (wordClass[t] as number) : EDGE_CLASS);
	const classIn = (t: number): number => (tokens.region[t] === view.block ? classOf(t) : EDGE_CLASS);
	const wordsFrom = (from: number, to: number): number => (outside[to] as number) - (outside[from] as number);
	let n = at;
	// Up to five at a time: a list of them would be made for every call.
	const put = (a: number, b?: number, c?: number, d?: number, e?: number) => {
		out[n++] = a;
		if (b !== undefined) out[n++] = b;
		if (c !== undefined) out[n++] = c;
		if (d !== undefined) out[n++] = d;
		if (e !== undefined) out[n++] = e;
	};

	// What the first look made of it, and of others who are somebody else.
	const share = probabilities[order[i] as number] as number;
	const {who: own} = shareOf(look, s, standing.candidate);
	let rest = 0;
	ranked.standings.forEach(({candidate: c}, j) => {
		const alike = c === standing.candidate || (who >= 0 && identities.identity[c] === who);
		if (!alike) rest = Math.max(rest, probabilities[j] as number);
	});
	const top = probabilities[order[0] as number] as number;
	put(Math.log(share + 1e-6), Math.log((share + 1e-6) / (top + 1e-6)), i, own, Math.log((own + 1e-4) / (rest + 1e-4)));

	// Its kind and place.
	const {kind} = candidate;
	put(kind, kind <= CandidateKind.place ? 1 : 0, kind >= CandidateKind.he && kind <= CandidateKind.who ? 1 : 0);
	put(candidate.possessive ? 1 : 0, standing.relation, Math.min(60, standing.distance), standing.quotesBetween);
	put(standing.rank, standing.verbRank, standing.beside, Math.min(6, sentences));

	// The verb of saying.
	const edge = isBefore
		? cue > candidate.last
			? cue
			: seen.after - 1
		: cue >= 0 && cue < candidate.first
			? cue
			: seen.from;
	const gap = isBefore ? wordsFrom(Math.min(edge + 1, view.first), view.first) : wordsFrom(view.last + 1, edge);
	put(Math.min(40, Math.max(0, gap)), turned, cue >= 0 ? (cueKind[cue] as number) : -1);
	put(cue < 0 ? -1 : Math.min(15, turned === 1 ? seen.from - cue : cue - seen.after));
	put(seen.opens ? 1 : 0, seen.apposed ? 1 : 0);
	const claims = claimsOn(scene, s, standing.candidate);
	put(claims.own, claims.other, claims.none, claims.elsewhere);
	const lead = view.governor;
	const isLed = isBefore && sentences === 0 && lead >= 0;
	put(!isLed ? -1 : seen.cueAfter === lead ? 3 : candidate.first > lead ? 1 : seen.cueAfter >= 0 ? 2 : 0);
	put(
		isLed && candidate.first < lead
			? Math.min(5, (words.verbs[lead] as number) - (words.verbs[candidate.last + 1] as number))
			: -1,
	);

	// How often it is named, and whether the quotes beside this one are its own.
	put(ranked.standings.length, who < 0 ? 0 : Math.min(30, identities.counts[who] as number));
	const ofLast = shareOf(look, before, standing.candidate);
	const ofNext = shareOf(look, after, standing.candidate);
	put(ofLast.who, ofLast.words, ofNext.who, ofNext.words);
	put(surestBefore, surestAfter);
	put(last === undefined ? -1 : Math.min(4, view.block - last.block));
	put(next === undefined ? -1 : Math.min(4, next.block - view.block));
	put(last === undefined ? -1 : Math.min(60, wordsFrom(last.last + 1, view.first)));
	put(next === undefined ? -1 : Math.min(60, wordsFrom(view.last + 1, next.first)));

	// The segment.
	put(view.ending, last?.ending ?? -1, next?.ending ?? -1);
	put(view.fills ? 1 : 0, last === undefined ? -1 : last.fills ? 1 : 0, next === undefined ? -1 : next.fills ? 1 : 0);
	put(view.capital ? 1 : 0, Math.min(80, view.last - view.first - 1));
	const previous = classIn(view.first - 1);
	const following = classIn(view.last + 1);
	put(placeOf(BEFORE, previous), placeOf(AFTER, following), previous, following);
	put(view.firstPerson, rivalsOf(ranked.standings, standing), s - view.from, view.to - view.from);
	put(last !== undefined && candidate.first > last.last && isBefore ? 1 : 0, who >= 0 && who === other ? 1 : 0);
	put(Math.max(-2, Math.min(6, view.block - candidate.block)), identities.margin[standing.candidate] as number);
	put(lead >= 0 ? Math.min(20, view.first - lead) : -1, lead >= 0 ? (cueKind[lead] as number) : -1);
	put(classIn(seen.from - 1), classIn(seen.after));
	put(standing.candidate - (scene.blockCandidates[candidate.block] as number));
}

/** Words that tell most where they stand right before or after the marks. */
const BEFORE = [EDGE_CLASS, WordClass.comma, WordClass.colon, WordClass.that];
const AFTER = [EDGE_CLASS, WordClass.comma, WordClass.stop, WordClass.cuePast, WordClass.subject];

function placeOf(classes: readonly number[], wordClass: number): number {
	const place = classes.indexOf(wordClass);
	return place < 0 ? classes.length : place;
}

function surestOf(ranked: Ranked | undefined): number {
	return ranked === undefined ? -1 : (ranked.probabilities[likeliest(ranked)] as number);
}
