import type {AnnotatedArticle, EntityId} from '../annotate/annotation.js';
import {mentionedIn} from './doc-names.js';
import {subjectTerms} from './subject.js';
import {findTopics} from './topic.js';

/** Which quotes may be about a subject, without reading them: each term to the numbers of the quotes that hold it. */
export type QuoteTerms = {
	/** Takes the quotes of an article, which are numbered on from those before. */
	readonly add: (doc: AnnotatedArticle) => void;
	/** Every quote that `createSubject` may find to be about the words, and perhaps a few more; numbers in order. */
	readonly candidates: (sequences: ReadonlyArray<readonly string[]>) => readonly number[];
};

export function createQuoteTerms(): QuoteTerms {
	const postings = new Map<string, number[]>();
	let count = 0;
	const hold = (terms: Iterable<string>) => {
		for (const term of terms) {
			const list = postings.get(term);
			if (list === undefined) postings.set(term, [count]);
			else if (list.at(-1) !== count) list.push(count);
		}
	};
	return {
		add: doc => {
			const termsOfName = nameTerms(doc);
			for (const quote of doc.quotes) {
				const {text} = doc.article;
				const spans = [...quote.content, ...findTopics(doc, quote)];
				for (const {start, end} of spans) hold(subjectTerms(text.slice(start, end)));
				// A quote that says “the EU” is about the European Union.
				for (const entity of mentionedIn(doc, spans)) hold(termsOfName(entity));
				count++;
			}
		},
		candidates: sequences => {
			const found = new Set<number>();
			for (const sequence of sequences) for (const id of holdingAll(sequence, postings)) found.add(id);
			return [...Int32Array.from(found).sort()];
		},
	};
}

function nameTerms(doc: AnnotatedArticle): (entity: EntityId) => readonly string[] {
	const names = new Map(doc.entities.map(entity => [entity.id, entity]));
	const known = new Map<EntityId, readonly string[]>();
	return id => {
		let terms = known.get(id);
		if (terms === undefined) {
			const entity = names.get(id);
			terms = entity === undefined ? [] : [entity.name, ...entity.aliases].flatMap(subjectTerms);
			known.set(id, terms);
		}
		return terms;
	};
}

function holdingAll(terms: readonly string[], postings: ReadonlyMap<string, readonly number[]>): readonly number[] {
	const lists = terms.map(term => postings.get(term) ?? []).sort((a, b) => a.length - b.length);
	const [rarest = [], ...others] = lists;
	return others.reduce((left, list) => left.filter(id => includesSorted(list, id)), rarest);
}

function includesSorted(list: readonly number[], wanted: number): boolean {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] as number) < wanted) low = middle + 1;
		else high = middle;
	}
	return list[low] === wanted;
}
