import type {QuotedSegment} from '../quotes.js';
import {type Candidate, CandidateKind} from '../speaker-candidates.js';
import type {Scene} from '../speaker-scene.js';
import type {Rule} from './rule.js';

/** `“We are following closely …”` over a line `— Jens Stoltenberg, NATO Secretary General`. */
export const sourceLine: Rule = {name: 'source-line', find: findBySourceLine};

function findBySourceLine(scene: Scene): Int32Array {
	const {blocks} = scene.article;
	const found = new Int32Array(scene.segments.length).fill(-1);
	let speaker = -1;
	let from = blocks.length;
	for (let s = scene.segments.length - 1; s >= 0; s--) {
		const {block} = scene.segments[s] as QuotedSegment;
		// Up from the block below the last segment looked at; the line stands under the last paragraph of the quote.
		for (let b = Math.min(from, blocks.length) - 1; b >= block; b--) {
			const kind = blocks[b]?.kind;
			if (kind === 'source') speaker = speakerInBlock(scene, b);
			else if (kind !== 'blockquote') speaker = -1;
			else if (blocks[b + 1]?.kind !== 'blockquote' && blocks[b + 1]?.kind !== 'source') speaker = -1;
		}
		from = block;
		// One quoted paragraph above the line need not be marked as a block quote.
		if (speaker < 0 && blocks[block + 1]?.kind === 'source' && (scene.views[s]?.fills ?? false))
			found[s] = speakerInBlock(scene, block + 1);
		else found[s] = blocks[block]?.kind === 'blockquote' ? speaker : -1;
	}
	return found;
}

/** The first person that the block names, else the first body, else its first candidate; -1 when there is none. */
export function speakerInBlock(scene: Scene, block: number): number {
	let best = -1;
	let rank = 9;
	for (let c = scene.blockCandidates[block] as number; c < (scene.blockCandidates[block + 1] as number); c++) {
		const {kind} = scene.candidates[c] as Candidate;
		const own =
			kind === CandidateKind.person
				? 0
				: kind === CandidateKind.capitals
					? 1
					: kind === CandidateKind.organization
						? 2
						: 3;
		if (own < rank) {
			rank = own;
			best = c;
		}
	}
	return best;
}
