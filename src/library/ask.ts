import {type AnnotatedArticle, isSure, type Quote} from '../annotate/annotation.js';
import {overlaps, type Span} from '../text/span.js';
import type {LibraryEntity} from './entities.js';
import type {Growing} from './growing.js';
import type {LibrarySpeaker, SpokenQuote} from './speakers.js';
import {createSubject, createTopic, createTopicOf, type Subject, subjectSequences} from './subject.js';

/** Words as a reader types them, or somebody or something chosen from a list. */
export type Asked = string | {readonly id: string};

export type AskSort = 'date' | 'relevance';

/** “What did X say about Y?”; `undefined` or a blank: anyone, anything. */
export type Ask = {
	readonly by?: Asked | undefined;
	readonly about?: Asked | undefined;
	/** `date`: newest first. `relevance`: those that name the subject themselves first, then by how often and how sure. */
	readonly sort: AskSort;
	/**
	 * With a speaker and a subject: also what the speaker said in articles whose title or summary names the subject, though
	 * the words themselves do not; after everything else.
	 */
	readonly isWide?: boolean;
};

export type AskedQuote = SpokenQuote & {
	/** The words that speak of the subject, in text order; none when nothing was asked about. */
	readonly about: readonly Span[];
	/** Whether they stand in the quote or in the words of its sentence that say what it is about, or what the article is about. */
	readonly where: 'quote' | 'beside' | 'article' | undefined;
	/** The words by which the title or the summary of the article names the subject, where no words of the text do. */
	readonly topic?: string;
};

/** What an answer is looked for in. */
export type AskedOf = {
	/** All quotes by their numbers, newest first. */
	readonly quotes: readonly SpokenQuote[];
	readonly numberOf: (quote: Quote) => number;
	/** As in `QuoteTerms`; may hold numbers beyond those of `quotes`. */
	readonly candidates: (sequences: ReadonlyArray<readonly string[]>) => readonly number[];
	readonly speakersNamed: (name: string) => readonly LibrarySpeaker[];
	readonly speaker: (id: string) => LibrarySpeaker | undefined;
	readonly entity: (id: string) => LibraryEntity | undefined;
};

/** Quotes looked at in one step. */
const STEP = 48;
/** Answers kept. */
const MOST_ANSWERS = 64;

/** Answers questions, and keeps the answers, since each letter typed asks anew. */
export function createAsking(of: AskedOf): (ask: Ask) => Growing<AskedQuote> {
	const answers = createCache<Growing<AskedQuote>>();
	const spoken = createCache<Numbers>();
	return ({by, about, sort, isWide = false}) => {
		const speaker = given(by);
		const subject = given(about);
		return answers(JSON.stringify([speaker, subject, sort, isWide]), () => {
			const numbers = speaker === undefined ? undefined : spoken(JSON.stringify(speaker), () => spokenBy(speaker, of));
			return find({spoken: numbers, about: subject, sort, isWide}, of);
		});
	};
}

/** Keeps the answers that were wanted last. */
function createCache<T>(): (key: string, make: () => T) => T {
	const kept = new Map<string, T>();
	return (key, make) => {
		const answer = kept.get(key) ?? make();
		kept.delete(key);
		kept.set(key, answer);
		for (const oldest of kept.keys()) {
			if (kept.size <= MOST_ANSWERS) break;
			kept.delete(oldest);
		}
		return answer;
	};
}

/** `undefined` for a blank; without the spaces around it. */
function given(asked: Asked | undefined): Asked | undefined {
	if (typeof asked !== 'string') return asked;
	return asked.trim() === '' ? undefined : asked.trim();
}

type Question = {
	readonly spoken: Numbers | undefined;
	readonly about: Asked | undefined;
	readonly sort: AskSort;
	readonly isWide: boolean;
};

function find({spoken, about, sort, isWide}: Question, of: AskedOf): Growing<AskedQuote> {
	const subject = about === undefined ? undefined : subjectOf(about, of);
	const everywhere = isWide && spoken !== undefined && subject !== undefined;
	const candidates = everywhere ? new Set(subject.numbers) : undefined;
	const numbers = everywhere ? among(of, undefined, spoken) : among(of, spoken, subject?.numbers);
	const total = numbers === undefined ? of.quotes.length : numbers.length;
	const ranks: AskedQuote[][] = [];
	let sorted: readonly AskedQuote[] | undefined = [];
	let next = 0;
	return {
		get items() {
			sorted ??= ranks.length <= 1 ? (ranks[0] ?? []) : ranks.flat();
			return sorted;
		},
		get isDone() {
			return next >= total;
		},
		step: () => {
			for (const end = Math.min(total, next + STEP); next < end; next++) {
				const number = numbers === undefined ? next : (numbers[next] as number);
				const spokenQuote = of.quotes[number] as SpokenQuote;
				const named = candidates?.has(number) === false ? undefined : answerOf(spokenQuote, subject?.find);
				const quote = named ?? (everywhere ? inArticleOn(spokenQuote, subject) : undefined);
				if (quote === undefined) continue;
				const rank = sort === 'relevance' ? rankOf(quote) : quote.where === 'article' ? 1 : 0;
				while (ranks.length <= rank) ranks.push([]);
				ranks[rank]?.push(quote);
				sorted = undefined;
			}
			return next < total;
		},
	};
}

function answerOf({doc, quote}: SpokenQuote, find: Subject | undefined): AskedQuote | undefined {
	if (find === undefined) return {doc, quote, about: [], where: undefined};
	const about = find(doc, quote);
	if (about.length === 0) return undefined;
	const isInside = quote.content.some(span => about.some(words => overlaps(span, words)));
	return {doc, quote, about, where: isInside ? 'quote' : 'beside'};
}

function inArticleOn({doc, quote}: SpokenQuote, {topic}: SubjectOf): AskedQuote | undefined {
	const words = topic(doc, quote);
	return words === undefined ? undefined : {doc, quote, about: [], where: 'article', topic: words};
}

const LAST_RANK = 16;

/** 0 is best. A quote that names the subject more often is more about it, up to a point. */
function rankOf({quote: {attribution}, about, where}: AskedQuote): number {
	if (where === 'article') return LAST_RANK;
	const place = where === 'beside' ? 1 : 0;
	const hits = Math.min(4, about.length);
	const isDoubtful = attribution === undefined || !isSure(attribution);
	return (place * 4 + 4 - hits) * 2 + (isDoubtful ? 1 : 0);
}

/** Numbers of quotes, in order. */
type Numbers = readonly number[];

type SubjectOf = {
	readonly find: Subject;
	/** Numbers of the quotes that it may be found in. */
	readonly numbers: Numbers;
	/** The words that make the article one on the subject, for a quote of somebody who is not the subject. */
	readonly topic: (doc: AnnotatedArticle, quote: Quote) => string | undefined;
};

function subjectOf(about: Asked, of: AskedOf): SubjectOf {
	if (typeof about === 'string') {
		return {
			find: createSubject(about),
			numbers: of.candidates(subjectSequences(about)),
			topic: createTopicOf(about),
		};
	}
	const entity = of.entity(about.id);
	if (entity === undefined) return {find: () => [], numbers: [], topic: () => undefined};
	const ids = new Map(entity.appearances.map(({doc, entities}) => [doc, entities]));
	// The name of a person may be another's too; who is meant was found out by the article.
	const words = entity.kind === 'person' ? undefined : entity.name;
	const sequences = words === undefined ? [] : subjectSequences(words);
	const forms = formSequences(entity);
	const named = entity.about.map(({quote}) => of.numberOf(quote));
	const topic = createTopic([...sequences, ...forms]);
	return {
		find: createSubject({words, entitiesOf: doc => ids.get(doc) ?? []}),
		numbers: inOrder([...named, ...of.candidates([...sequences, ...forms])]),
		topic: (doc, {attribution}) => {
			const known = ids.get(doc);
			const speaker = attribution?.speaker.entity;
			return known === undefined || (speaker !== undefined && known.includes(speaker)) ? undefined : topic(doc);
		},
	};
}

/** A mention in the words beside a quote is found by any form of the name. */
function formSequences({forms}: LibraryEntity): ReadonlyArray<readonly string[]> {
	return forms.flatMap(form => subjectSequences(form).slice(0, 1));
}

function spokenBy(by: Asked, {speakersNamed, speaker, numberOf}: AskedOf): Numbers {
	const chosen = typeof by === 'string' ? undefined : speaker(by.id);
	const speakers = typeof by === 'string' ? speakersNamed(by) : chosen === undefined ? [] : [chosen];
	return inOrder(speakers.flatMap(({quotes}) => quotes.map(({quote}) => numberOf(quote))));
}

/** `undefined`: all quotes. */
function among({quotes}: AskedOf, spoken: Numbers | undefined, about: Numbers | undefined): Numbers | undefined {
	if (about === undefined) return spoken;
	const known = about.filter(number => number < quotes.length);
	if (spoken === undefined) return known;
	const both: number[] = [];
	let next = 0;
	for (const number of known) {
		while (next < spoken.length && (spoken[next] as number) < number) next++;
		if (spoken[next] === number) both.push(number);
	}
	return both;
}

function inOrder(numbers: readonly number[]): Numbers {
	return [...Int32Array.from(new Set(numbers)).sort()];
}
