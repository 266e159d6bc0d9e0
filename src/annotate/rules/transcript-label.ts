import type {QuotedSegment} from '../quotes.js';
import {type Candidate, CandidateKind} from '../speaker-candidates.js';
import type {Scene, SegmentView} from '../speaker-scene.js';
import type {Rule} from './rule.js';

/** `“WALLACE: Will she be there?”`: the speaker is named inside the marks, as in a quoted transcript. */
export const transcriptLabel: Rule = {name: 'transcript-label', find: findByLabel};

function findByLabel(scene: Scene): Int32Array {
	const found = new Int32Array(scene.segments.length).fill(-1);
	let c = 0;
	for (let s = 0; s < scene.segments.length; s++) {
		const {first, last} = scene.views[s] as SegmentView;
		while (c < scene.candidates.length && (scene.candidates[c] as Candidate).first <= first) c++;
		const candidate = scene.candidates[c];
		if (candidate?.kind === CandidateKind.label && candidate.first === first + 1 && candidate.last < last) found[s] = c;
		// The next paragraphs of a turn open with a mark and no label.
		else if (s > 0 && (scene.segments[s] as QuotedSegment).continues) found[s] = found[s - 1] as number;
	}
	return found;
}
