import {
	type FirstLook,
	likeliest,
	MOST_REVIEWED,
	REVIEW_COLUMNS,
	type Reviewed,
	reviewFeatures,
	shortlistOf,
} from './speaker-review.js';
import type {Ranked, Standing} from './speaker-standings.js';
import {TRUST_COLUMNS, trustFeatures} from './speaker-trust.js';
import {sumOfTrees, type Trees} from './trees.js';

export type ReviewModel = {
	/** Adds to the score of a candidate. */
	readonly review: Trees;
	/** Weighs whether the choice made is right. */
	readonly trust: Trees;
	/** Probability that `trust` gives a choice, rising, and the share of choices that were right there. */
	readonly calibration: ReadonlyArray<readonly [probability: number, right: number]>;
};

/** What the second look makes of a segment: its likeliest candidates, likeliest first. */
export type SecondLook = {readonly ranked: Ranked; readonly confidence: number};

/** So far behind at first sight, as the logarithm of a ratio, nobody catches up. */
const HOPELESS = -8;

const rows = new Float32Array(MOST_REVIEWED * REVIEW_COLUMNS);
const trustRow = new Float32Array(TRUST_COLUMNS);

/** The segments that have a ranking, each with its neighbours. The speakers before are those of the first look. */
export function neighbourhoods({rankings, identities: {identity}}: FirstLook): Reviewed[] {
	const found: Array<{-readonly [K in keyof Reviewed]: Reviewed[K]}> = [];
	let before = -1;
	let speaker = -1;
	let other = -1;
	rankings.forEach((ranked, segment) => {
		if (ranked === undefined) return;
		const previous = found.at(-1);
		if (previous !== undefined) previous.after = segment;
		found.push({segment, before, after: -1, other});
		const best = ranked.standings[likeliest(ranked)] as Standing;
		const who = identity[best.candidate] as number;
		if (who >= 0 && who !== speaker) {
			if (speaker >= 0) other = speaker;
			speaker = who;
		}
		before = segment;
	});
	return found;
}

/** Scores the likeliest candidates of a segment again, now that all others have had their first look. */
export function lookAgain(look: FirstLook, reviewed: Reviewed, model: ReviewModel): SecondLook {
	const ranked = review(look, reviewed, model.review, rows);
	const {probabilities} = ranked;
	const best = likeliest(ranked);
	trustFeatures(ranked, rows, best, look.identities, trustRow);
	const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number));
	return {
		ranked: {
			standings: order.map(i => ranked.standings[i] as Standing),
			probabilities: Float64Array.from(order, i => probabilities[i] as number),
		},
		confidence: calibrate(model.calibration, sigmoid(sumOfTrees(model.trust, trustRow))),
	};
}

/** The candidates of a segment that are looked at twice, in the order of the first look; `into` gets the row of each. */
export function review(look: FirstLook, reviewed: Reviewed, trees: Trees, into: Float32Array): Ranked {
	const first = look.rankings[reviewed.segment] as Ranked;
	const shortlist = shortlistOf(look, reviewed);
	const {order} = shortlist;
	const scores = order.map((_, i) => {
		const at = i * REVIEW_COLUMNS;
		reviewFeatures(look, reviewed, shortlist, i, into, at);
		// The first number of a row is the score of the first look, the second how far that is behind the best.
		const isHopeless = (into[at + 1] as number) < HOPELESS;
		return (into[at] as number) + (isHopeless ? 0 : sumOfTrees(trees, into, at));
	});
	const top = Math.max(...scores);
	const shares = scores.map(score => Math.exp(score - top));
	const total = shares.reduce((sum, share) => sum + share, 0);
	return {
		standings: order.map(i => first.standings[i] as Standing),
		probabilities: Float64Array.from(shares, share => share / total),
	};
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Reads a rising table between its points. */
export function calibrate(table: ReviewModel['calibration'], probability: number): number {
	let low: readonly [number, number] = [0, 0];
	for (const point of table) {
		if (probability <= point[0]) {
			const share = point[0] === low[0] ? 1 : (probability - low[0]) / (point[0] - low[0]);
			return low[1] + share * (point[1] - low[1]);
		}
		low = point;
	}
	return low[1];
}
