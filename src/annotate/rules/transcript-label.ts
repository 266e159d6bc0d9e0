import type {QuotedSegment} from '../quotes.js';
import {type Candidate, CandidateKind} from '../speaker-candidates.js';
import type {Scene, SegmentView} from '../speaker-scene.js';
import type {Rule} from './rule.js';

/** `“WALLACE: Will she be there?”`: the speaker is named inside the marks, as in a quoted transcript. */
export const transcriptLabel: Rule = {name: 'transcript-label', find: findByLabel};

function findByLabel(scene: Scene): Int32Array {
	const found = new Int32Array(scene.segments.length).fill(-1);
	let c = 0;
	let turns = 0;
	for (let s = 0; s < scene.segments.length; s++) {
		const {first, last} = scene.views[s] as SegmentView;
		while (c < scene.candidates.length && (scene.candidates[c] as Candidate).first <= first) c++;
		const candidate = scene.candidates[c];
		if (candidate !== undefined && candidate.first === first + 1 && candidate.last < last && isTurn(scene, candidate)) {
			found[s] = c;
			turns++;
		}
		// The next paragraphs of a turn open with a mark and no label.
		else if (s > 0 && (scene.segments[s] as QuotedSegment).continues) found[s] = found[s - 1] as number;
	}
	// “VOTE: …” alone is a slogan.
	return turns > 1 ? found : found.fill(-1);
}

/** Labels in capitals: “Crippled America: How to …” is a title. */
function isTurn({article}: Scene, {kind, span}: Candidate): boolean {
	if (kind !== CandidateKind.label) return false;
	const words = article.text.slice(span.start, span.end);
	return words === words.toUpperCase();
}
