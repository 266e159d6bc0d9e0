import type {AnnotatedArticle, EntityId, Quote} from '../annotate/annotation.js';
import {placeForms} from '../annotate/lexicon/place-forms.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import {foldForSearch} from './find.js';
import {termsOf} from './search-index.js';

/** Finds the words of a quote that speak of a subject; none: the quote is about something else. In text order. */
export type Subject = (doc: AnnotatedArticle, quote: Quote) => readonly Span[];

const TERM = /[\p{L}\p{N}]+/gu;

/**
 * A quote is about a subject when its content holds the subject's words (singular or plural), the other names and the
 * adjectives of a country (`Russian` for Russia), or a mention of an entity that goes by that name: a quote that says
 * “the EU” is about the European Union.
 */
export function createSubject(about: string): Subject {
	const wanted = termsOf(about).map(stem);
	const sequences = [wanted, ...placeForms(about).map(form => termsOf(form).map(stem))].filter(
		terms => terms.length > 0,
	);
	const entitiesOf = new WeakMap<AnnotatedArticle, ReadonlySet<EntityId>>();
	return (doc, quote) => {
		if (wanted.length === 0) return [];
		let entities = entitiesOf.get(doc);
		if (entities === undefined) {
			entities = new Set(
				doc.entities
					.filter(entity => [entity.name, ...entity.aliases].some(name => holdsAll(termsOf(name).map(stem), wanted)))
					.map(entity => entity.id),
			);
			entitiesOf.set(doc, entities);
		}
		const found: Span[] = [];
		for (const content of quote.content) {
			const {folded, at} = foldForSearch(doc.article.text, content, []);
			const terms = [...folded.matchAll(TERM)].map(match => ({
				term: stem(match[0]),
				at: match.index,
				size: match[0].length,
			}));
			for (let i = 0; i < terms.length; i++) {
				for (const sequence of sequences) {
					if (!sequence.every((term, k) => terms[i + k]?.term === term)) continue;
					const last = terms[i + sequence.length - 1];
					if (last === undefined) continue;
					found.push({start: at[terms[i]?.at ?? 0] as number, end: at[last.at + last.size] as number});
				}
			}
			for (let i = firstEndingAfter(doc.mentions, content.start); i < doc.mentions.length; i++) {
				const mention = doc.mentions[i];
				if (mention === undefined || mention.span.start >= content.end) break;
				if (entities.has(mention.entity)) found.push(mention.span);
			}
		}
		return mergeSpans(found);
	};
}

/** Singular and plural alike: `sanctions` and `sanction`, `treaties` and `treaty`. Only for comparing. */
function stem(term: string): string {
	if (term.length > 4 && term.endsWith('ies')) return `${term.slice(0, -3)}y`;
	if (term.length > 3 && term.endsWith('s') && !term.endsWith('ss') && !term.endsWith('us') && !term.endsWith('is')) {
		return term.slice(0, -1);
	}
	return term;
}

/** Whether every wanted term stands among the terms, in that order. */
function holdsAll(terms: readonly string[], wanted: readonly string[]): boolean {
	let next = 0;
	for (const term of terms) if (term === wanted[next]) next++;
	return next === wanted.length;
}

/** Sorts the spans and joins those that overlap. */
function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && span.start < last.end)
			merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
		else merged.push(span);
	}
	return merged;
}
