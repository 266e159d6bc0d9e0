import type {AnnotatedArticle, EntityId, Quote} from '../annotate/annotation.js';
import {placeForms} from '../annotate/lexicon/place-forms.js';
import {fold} from '../text/fold.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import {foldForSearch} from './find.js';
import {termsOf} from './search-index.js';
import {findTopics} from './topic.js';

/**
 * Finds the words that speak of a subject, in a quote or, where it has none, in the words beside it that say what it is about;
 * none: the quote is about something else. In text order.
 */
export type Subject = (doc: AnnotatedArticle, quote: Quote) => readonly Span[];

/** A subject that is known for one person, body or place. */
export type KnownSubject = {
	/** Words that stand for it too; `undefined` for a person, whose name may be another's. */
	readonly words: string | undefined;
	/** As the article knows it: one id, or the few that are one person's. */
	readonly entitiesOf: (doc: AnnotatedArticle) => readonly EntityId[];
};

const TERM = /[\p{L}\p{N}]+/gu;

/**
 * A quote is about a subject when its content holds the subject's words (singular or plural), the other names and the
 * adjectives of a country (`Russian` for Russia), or a mention of an entity that goes by that name: a quote that says
 * “the EU” is about the European Union. “Of Russia he said” makes it so too.
 */
export function createSubject(about: string | KnownSubject): Subject {
	const words = typeof about === 'string' ? about : about.words;
	const sequences = words === undefined ? [] : subjectSequences(words);
	const entitiesOf = typeof about === 'string' ? entitiesNamed(sequences[0] ?? []) : about.entitiesOf;
	return (doc, quote) => {
		if (typeof about === 'string' && sequences.length === 0) return [];
		const entities = entitiesOf(doc);
		const find = (spans: readonly Span[]) =>
			mergeSpans(spans.flatMap(span => [...findSequences(doc, span, sequences), ...findMentions(doc, span, entities)]));
		const found = find(quote.content);
		return found.length > 0 ? found : find(findTopics(doc, quote));
	};
}

/**
 * Finds the words by which the title or the summary of an article names a subject, which all of the article is then about;
 * `undefined`: they do not.
 */
export function createTopic(
	sequences: ReadonlyArray<readonly string[]>,
): (doc: AnnotatedArticle) => string | undefined {
	const known = new WeakMap<AnnotatedArticle, {readonly words: string | undefined}>();
	return doc => {
		let answer = known.get(doc);
		if (answer === undefined) {
			const {title, summary} = doc.article;
			answer = {words: wordsOf(title, sequences) ?? wordsOf(summary ?? '', sequences)};
			known.set(doc, answer);
		}
		return answer.words;
	};
}

/** The same for a quote: none of somebody who is the subject, and so does not speak of it by speaking. */
export function createTopicOf(about: string): (doc: AnnotatedArticle, quote: Quote) => string | undefined {
	const topic = createTopic(subjectSequences(about));
	const isSubject = namedBy(about);
	return (doc, {attribution}) =>
		attribution !== undefined && isSubject({name: attribution.speaker.name, forms: []}) ? undefined : topic(doc);
}

function wordsOf(text: string, sequences: ReadonlyArray<readonly string[]>): string | undefined {
	const words = [...text.matchAll(TERM)].map(({0: word, index}) => ({
		term: stem(fold(word)),
		start: index,
		end: index + word.length,
	}));
	for (let i = 0; i < words.length; i++)
		for (const sequence of sequences)
			if (sequence.every((term, k) => words[i + k]?.term === term))
				return text.slice(words[i]?.start, words[i + sequence.length - 1]?.end);
	return undefined;
}

/** The words by which a subject is found, as the terms of its name and of the other names and adjectives of a country. */
export function subjectSequences(about: string): ReadonlyArray<readonly string[]> {
	const wanted = subjectTerms(about);
	if (wanted.length === 0) return [];
	return [wanted, ...placeForms(about).map(subjectTerms)].filter(terms => terms.length > 0);
}

/** The terms of a text, those in the plural as in the singular. Only for comparing. */
export function subjectTerms(text: string): string[] {
	return termsOf(text).map(stem);
}

/** Whether a name with its other forms holds the words of a subject, in their order. */
export function namedBy(
	about: string,
): (entity: {readonly name: string; readonly forms: readonly string[]}) => boolean {
	const fits = formFits(subjectTerms(about));
	return ({name, forms}) => fits(name) || forms.some(fits);
}

/** What a key of `nameKey` holds for every name that `namedBy` takes: most names are out after a look. */
export function subjectBeginning(about: string): string {
	return ` ${beginningOf(subjectTerms(about))}`;
}

/** A stem is the beginning of its word, but for a last y. */
const beginningOf = ([first = '']: readonly string[]): string => first.replace(/y$/, '');

function formFits(wanted: readonly string[]): (form: string) => boolean {
	const beginning = beginningOf(wanted);
	return form => wanted.length > 0 && fold(form).includes(beginning) && holdsAll(subjectTerms(form), wanted);
}

function entitiesNamed(wanted: readonly string[]): KnownSubject['entitiesOf'] {
	const known = new WeakMap<AnnotatedArticle, readonly EntityId[]>();
	const fits = formFits(wanted);
	return doc => {
		let entities = known.get(doc);
		if (entities === undefined) {
			const fitting = doc.entities.filter(({name, aliases}) => fits(name) || aliases.some(fits));
			entities = fitting.map(({id}) => id);
			known.set(doc, entities);
		}
		return entities;
	};
}

function findSequences(
	{article}: AnnotatedArticle,
	span: Span,
	sequences: ReadonlyArray<readonly string[]>,
): readonly Span[] {
	if (sequences.length === 0) return [];
	const {folded, at} = foldForSearch(article.text, span, []);
	const terms = [...folded.matchAll(TERM)].map(match => ({
		term: stem(match[0]),
		at: match.index,
		size: match[0].length,
	}));
	const found: Span[] = [];
	for (let i = 0; i < terms.length; i++) {
		for (const sequence of sequences) {
			if (!sequence.every((term, k) => terms[i + k]?.term === term)) continue;
			const last = terms[i + sequence.length - 1];
			if (last === undefined) continue;
			found.push({start: at[terms[i]?.at ?? 0] as number, end: at[last.at + last.size] as number});
		}
	}
	return found;
}

function findMentions({mentions}: AnnotatedArticle, {start, end}: Span, entities: readonly EntityId[]): Span[] {
	const found: Span[] = [];
	if (entities.length === 0) return found;
	for (let i = firstEndingAfter(mentions, start); i < mentions.length; i++) {
		const mention = mentions[i];
		if (mention === undefined || mention.span.start >= end) break;
		if (entities.includes(mention.entity)) found.push(mention.span);
	}
	return found;
}

/** `sanctions` and `sanction`, `treaties` and `treaty` alike. */
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
