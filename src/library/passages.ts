import type {AnnotatedArticle, Mention} from '../annotate/annotation.js';
import type {Span} from '../text/span.js';
import type {Appearance, LibraryEntity} from './entities.js';
import type {Growing} from './growing.js';
import {blockAt, sentencesOf} from './sentences.js';

/** A sentence that names an entity. */
export type Passage = {
	readonly doc: AnnotatedArticle;
	readonly sentence: Span;
	/** Where it does, in text order; at least one. */
	readonly mentions: readonly Span[];
};

/** The sentences that name an entity, article by article, newest first; one article a step. */
export function findPassages({appearances}: Pick<LibraryEntity, 'appearances'>): Growing<Passage> {
	const items: Passage[] = [];
	let next = 0;
	return {
		items,
		get isDone() {
			return next >= appearances.length;
		},
		step: () => {
			const appearance = appearances[next++];
			if (appearance !== undefined) items.push(...passagesIn(appearance));
			return next < appearances.length;
		},
	};
}

function passagesIn({doc, entities}: Appearance): readonly Passage[] {
	const passages: Array<{readonly doc: AnnotatedArticle; readonly sentence: Span; readonly mentions: Span[]}> = [];
	let sentences: readonly Span[] = [];
	let end = 0;
	let at = 0;
	for (const {span} of doc.mentions.filter(({entity}: Mention) => entities.includes(entity))) {
		if (span.start >= end) {
			const block = blockAt(doc.article, span.start);
			if (block === undefined) continue;
			sentences = sentencesOf(doc.article, block);
			end = block.span.end;
			at = 0;
		}
		while (at < sentences.length && (sentences[at] as Span).end <= span.start) at++;
		const sentence = sentences[at];
		if (sentence === undefined || sentence.start > span.start) continue;
		const last = passages.at(-1);
		if (last?.sentence === sentence) last.mentions.push(span);
		else passages.push({doc, sentence, mentions: [span]});
	}
	return passages;
}
