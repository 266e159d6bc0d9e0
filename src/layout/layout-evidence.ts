import type {Quote} from '../annotate/annotation.js';
import type {CandidateEvidence, QuoteEvidence} from '../annotate/explain.js';
import type {Line} from './line.js';
import {type Flow, flow, type Styled} from './own-lines.js';

/** 0 to 1 as hundredths: `97 %`. */
export const percentOf = (share: number): string => `${Math.round(100 * share)} %`;

/** Whose words they are and how sure that is, and below it why. */
export function layoutVerdict({quote, decided}: QuoteEvidence, options: Flow): Line[] {
	return [...flow(speakerParts(quote), options), ...flow([[decided, 'text']], options)];
}

function speakerParts({attribution, ambiguous}: Quote): Styled[] {
	if (attribution === undefined)
		return [
			['unattributed', 'label'],
			[ambiguous ? ' (ambiguous)' : '', 'note'],
		];
	const {name, role} = attribution.speaker;
	return [
		[name, 'label'],
		[role === undefined ? '' : `, ${role}`, 'note'],
		[`  ${percentOf(attribution.confidence)} sure`, 'meta'],
	];
}

/** Columns before the name of a candidate. */
const SHARE_COLUMNS = 9;

/** Each candidate with its share and what was seen of it; `>` stands before the one that was chosen. */
export function layoutCandidates(candidates: readonly CandidateEvidence[], {columns, lead = ''}: Flow): Line[] {
	return candidates.flatMap(({name, share, reasons, isChosen}) =>
		flow(
			[
				[`${isChosen ? '>' : '-'} ${percentOf(share).padStart(5)}  `, 'meta'],
				[name, isChosen ? 'label' : 'text'],
				[`: ${reasons.join(', ')}`, 'note'],
			],
			{columns, lead, hang: SHARE_COLUMNS},
		),
	);
}
