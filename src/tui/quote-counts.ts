import type {AnnotatedArticle} from '../annotate/annotation.js';
import {speakerKey, speakerLabel} from '../layout/speaker-labels.js';

/** One speaker of an article. */
export type SpeakerCount = {
	/** Safe to print. */
	readonly name: string;
	readonly role: string;
	readonly quotes: number;
	/** Index of the speaker's first quote. */
	readonly first: number;
};

const counts = new WeakMap<AnnotatedArticle, readonly SpeakerCount[]>();

/** The named speakers of an article, the one with the most quotes first. */
export function countSpeakers(doc: AnnotatedArticle): readonly SpeakerCount[] {
	const known = counts.get(doc);
	if (known !== undefined) return known;
	const byKey = new Map<string, SpeakerCount>();
	for (const [first, quote] of doc.quotes.entries()) {
		if (quote.attribution === undefined) continue;
		const key = speakerKey(quote);
		const before = byKey.get(key);
		const {name, role} = speakerLabel(quote);
		byKey.set(
			key,
			before === undefined
				? {name, role, quotes: 1, first}
				: {...before, role: before.role || role, quotes: before.quotes + 1},
		);
	}
	const speakers = [...byKey.values()].sort((a, b) => b.quotes - a.quotes || a.first - b.first);
	counts.set(doc, speakers);
	return speakers;
}
