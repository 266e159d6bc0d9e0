import {join} from './said-clause-hash.js';
import type {Candidate} from './speaker-candidates.js';
import {claimsOn} from './speaker-evidence.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import {rivalsOf, type Standing} from './speaker-standings.js';

/** What the segments before this one were decided to be. */
export type History = {
	/** The speaker chosen for the segment before, -1 for none. */
	readonly previous: number;
	/** The one chosen for the last segment of somebody else, -1 for none. */
	readonly other: number;
	/** Identity of each candidate: candidates with one number name one person or body; -1 is unknown. */
	readonly identity: Int32Array;
	/** How many candidates share each identity. */
	readonly counts: Int32Array;
};

/** Most features of one candidate. */
export const MAX_SPEAKER_FEATURES = 128;

const DISTANCES = Float64Array.of(0, 1, 2, 3, 4, 6, 9, 14, 21, 35);
const LENGTHS = Float64Array.of(0, 2, 4, 7, 13, 25, 60);
const LEADS = Float64Array.of(0, 1, 2, 3, 5, 8, 14);
const GAPS = Float64Array.of(0, 1, 2, 4, 8, 16);
const SPLITS = Float64Array.of(0, 1, 2, 4, 8);
const COUNTS = Float64Array.of(0, 1, 2, 3, 5, 9);
const SURE = Float64Array.of(0, 0.3, 0.5, 0.7, 0.85, 0.95);

/** The step of a value among rising limits, of which the first is 0. */
export function bucket(value: number, limits: Float64Array = DISTANCES): number {
	let b = 0;
	while (b + 1 < limits.length && value >= (limits[b + 1] as number)) b++;
	return b;
}

const EDGE = 0x5bd1e995;

/**
 * Writes the hashed features of one candidate of segment `s`; returns how many. `templates` gets the kind of each. Of the
 * other `standings` only those count that stand beside the segment.
 */
export function speakerFeatures(
	scene: Scene,
	s: number,
	standing: Standing,
	standings: readonly Standing[],
	history: History,
	out: Int32Array,
	templates: Uint8Array,
): number {
	const {words, candidates, candidateViews, views, outside} = scene;
	const {tokens, wordClass, word, stem, cueKind, cluster} = words;
	const view = views[s] as SegmentView;
	const candidate = candidates[standing.candidate] as Candidate;
	const seen = candidateViews[standing.candidate] as CandidateView;
	const {relation} = standing;
	let n = 0;
	// The template is joined in at the end, for all features in one loop.
	const emit = (template: number, hash: number) => {
		templates[n] = template;
		out[n++] = hash;
	};
	const inBlock = (i: number): boolean => i >= 0 && i < tokens.count && tokens.region[i] === view.block;
	const classAt = (i: number): number => (inBlock(i) ? (wordClass[i] as number) : 63);
	const wordNear = (i: number): number =>
		i >= 0 && i < tokens.count && tokens.region[i] === candidate.block ? (word[i] as number) : EDGE;
	const classNear = (i: number): number =>
		i >= 0 && i < tokens.count && tokens.region[i] === candidate.block ? (wordClass[i] as number) : 63;

	const kind = candidate.kind * 2 + (candidate.possessive ? 1 : 0);
	const distance = bucket(standing.distance);
	const between = Math.min(standing.quotesBetween, 3);
	const isBefore = candidate.last < view.first;
	const sentences = Math.min(
		4,
		isBefore
			? (tokens.sentence[view.first] as number) - (tokens.sentence[candidate.last] as number)
			: Math.max(0, (tokens.sentence[candidate.first] as number) - (tokens.sentence[view.last] as number)),
	);
	const where = join(relation, between);
	const rank = Math.min(standing.rank, 5);
	const verbRank = Math.min(standing.verbRank, 4);
	const endsWith = view.ending;
	const next = classAt(view.last + 1);
	const previous = classAt(view.first - 1);
	const length = bucket(view.last - view.first - 1, LENGTHS);

	// Its place. Pairs that come back further down are joined once.
	const relationKind = join(relation, kind);
	const relationDistance = join(relation, distance);
	const ranks = join(rank, verbRank);
	const endsNext = join(endsWith, next);
	emit(1, kind);
	emit(2, relationKind);
	emit(3, relationDistance);
	emit(4, join(relationDistance, kind));
	emit(5, join(where, sentences));
	emit(6, join(join(where, rank), sentences));
	emit(7, join(join(relation, rank), kind));
	emit(8, join(join(where, distance), endsWith));
	emit(9, join(join(where, verbRank), rank === 0 ? 1 : 0));
	emit(10, join(join(relation, ranks), endsNext));

	// The verb of saying.
	const cue = seen.cueAfter >= 0 ? seen.cueAfter : seen.cueBefore;
	const turned = seen.cueAfter >= 0 ? (seen.cueBefore >= 0 ? 2 : 0) : seen.cueBefore >= 0 ? 1 : 3;
	const cueStem = cue >= 0 ? (stem[cue] as number) : 0;
	const verb = cue >= 0 ? join(cueKind[cue] as number, wordClass[cue] as number) : 0;
	const reach = cue < 0 ? 0 : turned === 1 ? seen.from - cue : cue - seen.after + (seen.apposed ? 8 : 0);
	const edge = isBefore
		? cue > candidate.last
			? cue
			: seen.after - 1
		: cue >= 0 && cue < candidate.first
			? cue
			: seen.from;
	const gap = isBefore
		? bucket(Math.max(0, (outside[view.first] as number) - (outside[Math.min(edge + 1, view.first)] as number)))
		: bucket(Math.max(0, (outside[edge] as number) - (outside[view.last + 1] as number)));
	const relationTurned = join(relation, turned);
	const turnedGap = join(relationTurned, gap);
	const turnedStem = join(relationTurned, cueStem);
	const link = join(relationTurned, verb);
	const linkGap = join(link, gap);
	emit(11, link);
	emit(12, linkGap);
	emit(13, turnedStem);
	emit(14, join(turnedStem, gap));
	emit(15, join(join(link, Math.min(reach, 12)), between));
	emit(16, join(linkGap, join(between, sentences)));
	emit(17, join(linkGap, endsNext));
	emit(18, join(linkGap, previous));
	emit(19, join(turnedGap, join(kind, between)));
	emit(20, join(turnedGap, ranks));
	if (cue >= 0) {
		emit(21, join(join(relation, cluster[cue] as number), gap));
		// What the verb takes: a quote, a clause, an object.
		const object = turned === 1 ? seen.after : cue + 1;
		emit(22, join(link, classNear(object)));
		emit(23, join(join(relation, cueStem), classNear(object)));
	}

	// The words beside it.
	const beforeClass = classNear(seen.from - 1);
	const afterClass = classNear(seen.after);
	const beforeWord = join(relation, wordNear(seen.from - 1));
	const opens = join(relation, seen.opens ? 1 : 0);
	const lastWord = word[candidate.last] as number;
	emit(24, beforeWord);
	emit(25, join(relationKind, beforeClass));
	emit(26, join(relation, wordNear(candidate.last + 1)));
	emit(27, join(relationKind, classNear(candidate.last + 1)));
	emit(28, join(join(relation, beforeClass), join(afterClass, turned)));
	emit(29, join(beforeWord, wordNear(seen.from - 2)));
	emit(30, join(opens, join(kind, rank)));
	emit(31, join(opens, join(turned, gap)));
	emit(32, join(join(seen.apposed ? 1 : 0, relation), turned));
	emit(33, join(lastWord, candidate.kind));
	emit(34, join(join(relation, lastWord), distance));

	// The segment.
	const fills = view.fills ? 1 : 0;
	const capital = view.capital ? 1 : 0;
	const gapTurned = join(gap, turned);
	const distanceTurned = join(distance, turned);
	const relationPrevious = join(relation, previous);
	emit(35, join(join(relation, fills), join(kind, rank)));
	emit(36, join(relationPrevious, join(distance, kind)));
	emit(37, join(join(relation, inBlock(view.first - 1) ? (word[view.first - 1] as number) : EDGE), distanceTurned));
	emit(38, join(join(relation, inBlock(view.last + 1) ? (word[view.last + 1] as number) : EDGE), distanceTurned));
	emit(39, join(join(relation, length), join(distance, capital)));
	emit(40, join(join(where, endsWith), join(capital, verbRank)));
	emit(41, join(join(view.firstPerson, candidate.kind), relation));
	const position = s === view.from ? 0 : 1;
	emit(42, join(join(relation, position), join(s + 1 < view.to ? 1 : 0, join(distance, fills))));
	emit(43, join(join(relationPrevious, next), join(endsWith, turned)));
	emit(44, join(join(where, previous), gapTurned));
	emit(45, join(join(where, next), gapTurned));

	// Who else is there.
	const rival = rivalsOf(standings, standing);
	emit(46, join(rival, relationTurned));
	emit(47, join(rival, join(where, gap)));
	emit(48, join(rival, join(endsWith, relation)));

	// The verb that leads to the segment, and whose it is.
	if (isBefore && sentences === 0) {
		const lead = view.governor;
		if (lead >= 0) {
			const form = join(wordClass[lead] as number, cueKind[lead] as number);
			const owns = seen.cueAfter === lead ? 2 : candidate.first > lead ? 1 : seen.cueAfter >= 0 ? 3 : 0;
			const led = classNear(lead - 1);
			const away = bucket(view.first - lead, LEADS);
			const verbsTo =
				candidate.first < lead
					? Math.min(3, (words.verbs[lead] as number) - (words.verbs[candidate.last + 1] as number))
					: 4;
			const place = join(owns, join(seen.opens ? 1 : 0, verbsTo));
			const ownsStem = join(owns, stem[lead] as number);
			const ownsAway = join(owns, away);
			emit(70, join(owns, form));
			emit(71, join(place, form));
			emit(72, join(place, join(wordClass[lead] as number, led)));
			emit(73, ownsStem);
			emit(74, join(ownsStem, seen.opens ? 1 : 0));
			emit(75, join(ownsAway, join(kind, rank)));
			emit(76, join(place, join(verbRank, led)));
			emit(77, join(ownsAway, join(wordClass[lead] as number, join(classNear(lead + 1), previous))));
			emit(78, join(place, join(led, classNear(lead - 2))));
			emit(79, join(owns, join(cluster[lead] as number, afterClass)));
		} else {
			emit(80, join(kind, join(rank, seen.opens ? 1 : 0)));
			emit(81, join(turned, join(rank, seen.opens ? 1 : 0)));
		}
	}

	// What was said before.
	const told = history.previous;
	if (s > 0) {
		const last = views[s - 1] as SegmentView;
		const near = last.block === view.block ? 0 : view.block - last.block === 1 ? 1 : 2;
		const gapWords = bucket((outside[view.first] as number) - (outside[last.last + 1] as number), GAPS);
		const sameWords =
			told === standing.candidate
				? 3
				: told >= 0 && identical(history, told, standing.candidate)
					? 2
					: told < 0
						? 0
						: 1;
		const other = history.other >= 0 && identical(history, history.other, standing.candidate) ? 1 : 0;
		const sameNear = join(sameWords, near);
		emit(49, sameNear);
		emit(50, join(sameNear, join(relation, between)));
		emit(51, join(sameNear, join(fills, gapWords)));
		emit(52, join(sameNear, join(last.ending, join(gapWords, previous))));
		emit(53, join(join(sameWords, other), relationTurned));
		emit(54, join(join(sameWords, relation), join(last.ending, join(capital, endsWith))));
		emit(55, join(join(sameWords, rival), near));
		emit(56, join(join(sameWords, verbRank), relationDistance));
		// “A,” she said. “B.”: the words between two quotes belong to the first.
		const splits = candidate.first > last.last && candidate.last < view.first ? 1 : 0;
		if (splits) {
			const led = bucket((outside[Math.min(edge, seen.from)] as number) - (outside[last.last + 1] as number), SPLITS);
			const ledEnding = join(led, last.ending);
			emit(57, join(ledEnding, join(previous, gap)));
			emit(58, join(ledEnding, join(turned, capital)));
			emit(59, join(join(led, verb), join(previous, sameWords)));
		}
	} else emit(60, relationKind);
	// What the reading of said clauses makes of it.
	const claim = claimOn(scene, s, standing.candidate);
	emit(62, claim);
	emit(63, join(claim, relation));
	emit(64, join(claim, kind));
	emit(65, join(claim, rival));
	emit(66, join(claim, ranks));
	emit(67, join(claim, join(relation, join(turned, gap))));
	emit(68, join(claim, join(endsWith, fills)));
	emit(69, join(claim, join(where, sentences)));
	const identity = history.identity[standing.candidate] as number;
	const count = identity < 0 ? 0 : bucket(history.counts[identity] as number, COUNTS);
	emit(61, join(count, join(relation, candidate.kind)));
	for (let i = 0; i < n; i++) out[i] = join(templates[i] as number, out[i] as number);
	return n;
}

/** The claims of the said clauses on the candidate in one number: how sure each of the four is. */
export function claimOn(scene: Scene, s: number, c: number): number {
	const {own, other, none, elsewhere} = claimsOn(scene, s, c);
	return ((bucket(own, SURE) * 8 + bucket(other, SURE)) * 8 + bucket(none, SURE)) * 8 + bucket(elsewhere, SURE);
}

const identical = (history: History, a: number, b: number): boolean =>
	(history.identity[a] as number) >= 0 && history.identity[a] === history.identity[b];
