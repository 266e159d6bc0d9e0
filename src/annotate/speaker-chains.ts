import type {QuotedSegment} from './quotes.js';
import type {Candidate} from './speaker-candidates.js';
import type {Choice} from './speaker-ranker.js';
import type {Scene} from './speaker-scene.js';

/**
 * A quote over several paragraphs has one speaker, who is mostly named in its first or its last one: the paragraphs that
 * do not name theirs themselves take the surest choice of the chain. Changes `choices`.
 */
export function settleChains(scene: Scene, choices: Choice[]): void {
	for (let from = 0; from < choices.length; ) {
		let to = from + 1;
		while (to < choices.length && (scene.segments[to] as QuotedSegment).continues && choices[to]?.speech === true) to++;
		if (to - from > 1 && choices[from]?.speech === true) settle(scene, choices, from, to);
		from = to;
	}
}

function settle(scene: Scene, choices: Choice[], from: number, to: number): void {
	let best = from;
	for (let s = from; s < to; s++)
		if ((choices[s] as Choice).confidence > (choices[best] as Choice).confidence) best = s;
	const surest = choices[best] as Choice;
	for (let s = from; s < to; s++) {
		const choice = choices[s] as Choice;
		const named = scene.candidates[choice.candidate] as Candidate | undefined;
		if (
			s === best ||
			choice.candidate === surest.candidate ||
			named?.block === (scene.segments[s] as QuotedSegment).block
		)
			continue;
		choices[s] = {...surest, rule: 'same-speaker-continues'};
	}
}
