import type {Span} from '../text/span.js';
import {type FuzzyText, scoreTerm, spansOfUnits, toFuzzyText, unitsOfTerm} from './fuzzy-score.js';
import {parseTerms, type Term, type TermOptions, type Terms} from './fuzzy-terms.js';

/** How well a text answers: word starts, letters side by side and early places score more. Only for comparing. */
export type TermMatch = {
	readonly score: number;
	/** What was found, in UTF-16 code units of the text, in order, not overlapping. */
	readonly spans: readonly Span[];
};

/** `undefined`: the text does not answer. Linear in the text. */
export function matchTerms(terms: Terms, text: string): TermMatch | undefined {
	const fuzzy = toFuzzyText(text);
	const score = scoreTerms(terms, fuzzy);
	return score === undefined ? undefined : {score, spans: findSpans(terms, fuzzy)};
}

function scoreTerms(terms: Terms, text: FuzzyText): number | undefined {
	let sum = 0;
	for (const group of terms) {
		let best: number | undefined;
		for (const term of group) {
			const found = scoreTerm(term, text);
			const score = term.isNot ? (found === undefined ? 0 : undefined) : found;
			if (score !== undefined && (best === undefined || score > best)) best = score;
		}
		if (best === undefined) return undefined;
		sum += best;
	}
	return sum;
}

function findSpans(terms: Terms, text: FuzzyText): readonly Span[] {
	const units = new Set<number>();
	for (const group of terms)
		for (const term of group) if (!term.isNot) for (const unit of unitsOfTerm(term, text)) units.add(unit);
	return spansOfUnits(
		text,
		[...units].sort((a, b) => a - b),
	);
}

/** An item that answers, with its place among the items. */
export type Found<T> = TermMatch & {readonly item: T; readonly index: number};

export type FoundList<T> = {
	/** Best first; of those that score alike, in the order of the items. */
	readonly found: ReadonlyArray<Found<T>>;
	/** How many answer, shown or not. */
	readonly total: number;
};

export type Matcher<T> = {
	/** Folds the next `count` texts ahead of the first search; false when all are. */
	readonly prepare: (count: number) => boolean;
	/** The best `limit` items; all, in their order, for a query without words. */
	readonly search: (query: string, limit: number) => FoundList<T>;
};

/** An earlier query and the items that answer it. */
type Step = {readonly terms: Terms; readonly indices: Int32Array; readonly scores: Int32Array};

/** Queries remembered: as many letters may be deleted without a search over all items. */
const MOST_STEPS = 48;

/**
 * Searches the same items again and again, as a query is typed: each text is folded once, and a query that only goes on
 * looks at what answered before. Put the items that matter most first, since order settles a draw.
 */
export function createMatcher<T>(
	items: readonly T[],
	textOf: (item: T) => string,
	options: TermOptions = {},
): Matcher<T> {
	const texts: FuzzyText[] = [];
	const steps: Step[] = [];
	const prepare = (count: number) => {
		for (const end = Math.min(items.length, texts.length + count); texts.length < end; )
			texts.push(toFuzzyText(textOf(items[texts.length] as T)));
		return texts.length < items.length;
	};
	return {
		prepare,
		search: (query, limit) => {
			const terms = parseTerms(query, options);
			if (terms.length === 0) {
				const found = items.slice(0, limit).map((item, index) => ({item, index, score: 0, spans: []}));
				return {found, total: items.length};
			}
			prepare(items.length);
			while (steps.length > 0 && !narrows(terms, (steps.at(-1) as Step).terms)) steps.pop();
			const before = steps.at(-1);
			const step = before !== undefined && isSame(terms, before.terms) ? before : take(terms, texts, before?.indices);
			if (step !== before) {
				if (steps.length === MOST_STEPS) steps.shift();
				steps.push(step);
			}
			const found = bestOf(step, limit).map(at => {
				const index = step.indices[at] as number;
				let spans: readonly Span[] | undefined;
				return {
					item: items[index] as T,
					index,
					score: step.scores[at] as number,
					// Of a long list only what is on the screen is asked for its places.
					get spans() {
						spans ??= findSpans(terms, texts[index] as FuzzyText);
						return spans;
					},
				};
			});
			return {found, total: step.indices.length};
		},
	};
}

function take(terms: Terms, texts: readonly FuzzyText[], among: Int32Array | undefined): Step {
	const count = among?.length ?? texts.length;
	const indices = new Int32Array(count);
	const scores = new Int32Array(count);
	let size = 0;
	for (let i = 0; i < count; i++) {
		const index = among === undefined ? i : (among[i] as number);
		const score = scoreTerms(terms, texts[index] as FuzzyText);
		if (score === undefined) continue;
		indices[size] = index;
		scores[size++] = score;
	}
	return {terms, indices: indices.slice(0, size), scores: scores.slice(0, size)};
}

/** Places in the step of its best items, best first. */
function bestOf({scores}: Step, limit: number): number[] {
	// One number an item, score before order: typed arrays sort numbers many times faster than arrays of records.
	const keys = Float64Array.from(scores, (score, at) => at - score * 0x1000000);
	keys.sort();
	const best: number[] = [];
	for (let i = 0; i < keys.length && i < limit; i++) {
		const key = keys[i] as number;
		best.push(((key % 0x1000000) + 0x1000000) % 0x1000000);
	}
	return best;
}

/** Whether what answers `terms` can only be among what answers `before`. */
function narrows(terms: Terms, before: Terms): boolean {
	return before.every((group, i) => {
		const next = terms[i];
		if (next === undefined || next.length !== group.length) return false;
		return group.every((term, k) => isMore(next[k] as Term, term));
	});
}

function isMore(next: Term, before: Term): boolean {
	if (next.kind !== before.kind || next.isNot !== before.isNot) return false;
	if (next.text === before.text) return true;
	const mayGrow = !next.isNot && (next.kind === 'fuzzy' || next.kind === 'exact' || next.kind === 'prefix');
	const text = before.isCased ? next.text : next.text.toLowerCase();
	return mayGrow && text.startsWith(before.text);
}

function isSame(a: Terms, b: Terms): boolean {
	return a.length === b.length && narrows(a, b) && narrows(b, a);
}
