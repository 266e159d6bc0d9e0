import {visible} from '../../src/text/visible.js';
import type {Outcome, Verdict} from './outcomes.js';

/** How many segments each cause cost, most first; those that are right left out. */
export function countVerdicts(outcomes: readonly Outcome[]): ReadonlyArray<readonly [verdict: Verdict, count: number]> {
	const counts = new Map<Verdict, number>();
	for (const {verdict} of outcomes) if (verdict !== 'right') counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Wrong names, the surest first: nothing does more harm. */
export function worstErrors(outcomes: readonly Outcome[], limit: number): Outcome[] {
	return outcomes
		.filter(({verdict, got}) => got !== undefined && verdict !== 'right' && verdict !== 'unattributed')
		.sort((a, b) => b.confidence - a.confidence)
		.slice(0, limit);
}

/** The errors under their causes, the cause with the most first. */
export function toErrorReport(errors: readonly Outcome[]): string {
	return countVerdicts(errors)
		.flatMap(([cause, count]) => [
			`${cause} (${count})`,
			...errors.filter(({verdict}) => verdict === cause).flatMap(errorLines),
		])
		.join('\n');
}

function errorLines({article, span, quote, got, mention, confidence, gold}: Outcome): string[] {
	const meant =
		gold === undefined
			? 'nobody'
			: `${gold.name ?? 'no name'}${gold.type === 'person' ? '' : ` (${gold.type ?? 'no kind'})`}`;
	const from = mention === undefined || mention === got ? '' : ` from “${visible(cut(mention, 30))}”`;
	return [
		`  ${confidence.toFixed(2)}  ${visible(article)} at ${span.start}: ${visible(cut(quote, 50))}`,
		`        got ${visible(got ?? 'no name')}${from}, gold ${visible(meant)}`,
	];
}

function cut(words: string, units: number): string {
	return words.length > units ? `${words.slice(0, units)}…` : words;
}
