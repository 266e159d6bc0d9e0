import {join} from './said-clause-words.js';
import type {Candidate} from './speaker-candidates.js';
import {nameRule} from './speaker-evidence.js';
import {bucket, claimOn, type History} from './speaker-features.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import type {Ranked, Standing} from './speaker-standings.js';
import {hashText} from './weights.js';

export const MAX_TRUST_FEATURES = 48;

const SHARES = [0, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94, 0.97, 0.985, 0.995];
const MARGINS = [-9, 0.2, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6];

/**
 * Writes the hashed features by which a choice is told to be right or wrong: by how far it leads, and in what place. The
 * share of probability alone is too sure of itself in rare places. `best` is an index into `standings`.
 */
export function trustFeatures(
	scene: Scene,
	s: number,
	{standings, probabilities}: Ranked,
	best: number,
	history: History,
	out: Int32Array,
): number {
	const top = standings[best] as Standing;
	const candidate = scene.candidates[top.candidate] as Candidate;
	const seen = scene.candidateViews[top.candidate] as CandidateView;
	const view = scene.views[s] as SegmentView;
	let second = -1;
	for (let i = 0; i < standings.length; i++)
		if (i !== best && (second < 0 || (probabilities[i] as number) > (probabilities[second] as number))) second = i;
	const share = probabilities[best] as number;
	const rest = second < 0 ? 1e-6 : Math.max(1e-6, probabilities[second] as number);
	const p = bucket(share, SHARES);
	const lead = bucket(Math.log(share / rest), MARGINS);
	const other = second < 0 ? undefined : (standings[second] as Standing);
	const alike =
		other !== undefined &&
		(history.identity[other.candidate] as number) >= 0 &&
		history.identity[other.candidate] === history.identity[top.candidate];
	const rule = hashText(nameRule(scene, s, top, history.previous));
	const claim = claimOn(scene, s, top.candidate);
	const turned = (seen.cueAfter >= 0 ? 1 : 0) + (seen.cueBefore >= 0 ? 2 : 0);
	const cue = seen.cueAfter >= 0 ? seen.cueAfter : seen.cueBefore;
	const verb = cue < 0 ? 0 : join(scene.words.cueKind[cue] as number, scene.words.wordClass[cue] as number);
	const distance = bucket(top.distance, [0, 1, 2, 4, 7, 12, 20]);
	const between = Math.min(3, top.quotesBetween);
	const length = bucket(view.last - view.first - 1, [0, 2, 4, 7, 13, 25]);
	const told = history.previous < 0 ? 0 : history.previous === top.candidate ? 3 : 1;
	const place = view.fills ? 1 : 0;
	let n = 0;
	const emit = (template: number, hash: number) => {
		out[n++] = join(template + 200, hash);
	};
	emit(0, 0);
	emit(1, p);
	emit(2, lead);
	emit(3, join(p, lead));
	emit(4, join(rule, 0));
	emit(5, join(rule, p));
	emit(6, join(rule, lead));
	emit(7, claim);
	emit(8, join(claim, lead));
	emit(9, join(top.relation, join(turned, distance)));
	emit(10, join(join(top.relation, turned), join(lead, between)));
	emit(11, join(candidate.kind, rule));
	emit(12, join(candidate.kind, lead));
	emit(13, join(verb, join(turned, top.relation)));
	emit(14, join(view.ending, join(top.relation, length)));
	emit(15, join(length, join(view.capital ? 1 : 0, view.ending)));
	emit(16, join(length, lead));
	emit(17, other === undefined ? 99 : join(other.relation, join(top.relation, alike ? 1 : 0)));
	emit(18, other === undefined ? 99 : join((scene.candidates[other.candidate] as Candidate).kind, candidate.kind));
	emit(19, join(alike ? 1 : 0, lead));
	emit(20, join(told, join(place, top.relation)));
	emit(21, join(told, lead));
	emit(22, join(place, lead));
	emit(23, bucket(standings.length, [0, 3, 6, 10, 15, 22]));
	emit(24, join(Math.min(top.rank, 4), join(Math.min(top.verbRank, 3), top.relation)));
	emit(25, join(candidate.possessive ? 1 : 0, seen.apposed ? 1 : 0));
	emit(26, join(view.to - view.from > 3 ? 3 : view.to - view.from, lead));
	emit(27, join(between, join(view.ending, told)));
	return n;
}
