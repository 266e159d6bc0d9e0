import type {QuotedSegment} from '../quotes.js';
import {WordClass} from '../said-clause-words.js';
import {type Candidate, CandidateKind} from '../speaker-candidates.js';
import type {Scene, SegmentView} from '../speaker-scene.js';
import type {Rule} from './rule.js';

/** `“Our greatest shame.” — Sonya Herridge`: a dash and a name close the line that the quote opens. */
export const dashName: Rule = {name: 'source-line', find: findByDash};

/** Most words between the dash and the end of its line. */
const LINE = 16;

function findByDash(scene: Scene): Int32Array {
	const {tokens, wordClass} = scene.words;
	const found = new Int32Array(scene.segments.length).fill(-1);
	let c = 0;
	for (let s = 0; s < scene.segments.length; s++) {
		const {first, last, block, fills} = scene.views[s] as SegmentView;
		const segment = scene.segments[s] as QuotedSegment;
		if (fills || wordClass[last + 1] !== WordClass.dash || tokens.region[last + 1] !== block || !segment.closed)
			continue;
		if (!opensLine(scene, first)) continue;
		while (c < scene.candidates.length && (scene.candidates[c] as Candidate).first < last + 2) c++;
		const candidate = scene.candidates[c];
		if (candidate === undefined || candidate.block !== block || candidate.kind > CandidateKind.capitals) continue;
		// A title may stand before the name, a role after it; a sentence is no source line.
		if (candidate.first > last + 6 || hasVerb(scene, last + 2, block)) continue;
		found[s] = c;
	}
	return found;
}

function opensLine({words: {tokens}}: Scene, i: number): boolean {
	return (
		i === 0 ||
		tokens.region[i - 1] !== tokens.region[i] ||
		tokens.text.slice(tokens.end[i - 1], tokens.start[i]).includes('\n')
	);
}

/** Whether a verb or a mark comes before the line ends; also true when the line is too long to be a source line. */
function hasVerb(scene: Scene, from: number, block: number): boolean {
	const {tokens, wordClass, quote} = scene.words;
	for (let i = from; i < tokens.count && tokens.region[i] === block; i++) {
		if (tokens.text.slice(tokens.end[i - 1], tokens.start[i]).includes('\n')) return false;
		if (quote[i] !== -1 || i > from + LINE) return true;
		switch (wordClass[i]) {
			case WordClass.be:
			case WordClass.have:
			case WordClass.modal:
			case WordClass.cuePast:
			case WordClass.cueThird:
			case WordClass.subject:
				return true;
			case WordClass.stop:
				return (
					i + 1 < tokens.count &&
					tokens.region[i + 1] === block &&
					tokens.text.charCodeAt(tokens.start[i] as number) !== 46
				);
		}
	}
	return false;
}
