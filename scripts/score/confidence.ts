import {SHOWN_CONFIDENCE} from '../../src/annotate/statements.js';
import {hasKnownSpeaker, type Outcome, type QuoteRecord} from './outcomes.js';

/** From the confidence on from which a name is shown at all. */
export const LEVELS: readonly number[] = [SHOWN_CONFIDENCE, 0.75, 0.85, 0.9, 0.95];

/** The records with the names left out that are less sure than the level. */
export function atConfidence<Quote extends QuoteRecord>(records: readonly Quote[], level: number): Quote[] {
	return records.map(record =>
		record.speaker !== null && (record.confidence ?? 0) < level
			? {...record, speaker: {...record.speaker, name: null}, cue: null, confidence: null}
			: record,
	);
}

/** What of the scorer's answer goes into a line. */
export type NameScores = {
	/** Of all names shown, those on segments that nobody said included. */
	readonly endToEndName: {readonly precision: number; readonly recall: number};
	readonly speakerName: {readonly right: number; readonly of: number};
};

/** Names shown from one level on. Shares. */
export type LevelLine = {
	readonly level: number;
	/** Right among all that carry a name. */
	readonly precision: number;
	/** Right among those with a name that the annotators know a speaker of. */
	readonly precisionOfKnown: number;
	/** Right among all that the annotators know a speaker of. */
	readonly recall: number;
	/** With a name, right or wrong, among all that the annotators know a speaker of. */
	readonly coverage: number;
	/** Found and without a name, among the same; the rest was not found. */
	readonly unattributed: number;
};

export function levelLine(level: number, scores: NameScores, outcomes: readonly Outcome[]): LevelLine {
	const known = outcomes.filter(hasKnownSpeaker);
	const found = known.filter(({verdict}) => verdict !== 'segment not found' && verdict !== 'segment with other bounds');
	const shown = found.filter(({got, confidence}) => got !== undefined && confidence >= level);
	return {
		level,
		precision: scores.endToEndName.precision,
		precisionOfKnown: scores.speakerName.right / Math.max(1, shown.length),
		recall: scores.endToEndName.recall,
		coverage: shown.length / Math.max(1, known.length),
		unattributed: (found.length - shown.length) / Math.max(1, known.length),
	};
}

export function toLevelTable(lines: readonly LevelLine[]): string {
	const cell = (share: number, width: number) => (100 * share).toFixed(1).padStart(width);
	const rows = lines.map(
		({level, precision, precisionOfKnown, recall, coverage, unattributed}) =>
			`${level.toFixed(2).padEnd(12)}${cell(precision, 10)}${cell(precisionOfKnown, 17)}${cell(recall, 8)}${cell(coverage, 10)}${cell(unattributed, 14)}`,
	);
	return ['confidence   precision  of known speaker  recall  coverage  unattributed', ...rows].join('\n');
}
