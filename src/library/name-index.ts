import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {createAsking} from './ask.js';
import {type Candidate, speakerCandidate, subjectCandidate} from './candidates.js';
import {bodyKey, type DocNames, type KnownKeys, readDocNames} from './doc-names.js';
import {gatherEntities} from './entities.js';
import {createMatcher} from './fuzzy.js';
import {linkPeopleInSteps, type ParsedNames} from './identity.js';
import {inOneGo} from './in-one-go.js';
import type {Library} from './library.js';
import {matchesKey, nameKey} from './name-match.js';
import type {AskField, Names} from './names.js';
import {createQuoteTerms, type QuoteTerms} from './quote-terms.js';
import {termsOf} from './search-index.js';
import {gatherSpeakers, type SpokenQuote} from './speakers.js';
import {namedBy, subjectBeginning} from './subject.js';

/** Reads a library article by article, the newest first, and says who speaks in it and whom and what it names. */
export type NameIndex = {
	/** Articles read, and in all. */
	readonly done: number;
	readonly total: number;
	/** `names` rests on every article. */
	readonly isComplete: boolean;
	/** What has been found out so far: another object whenever that has grown. */
	readonly names: Names;
	/** Reads one more article, or does a little of the joining; false when nothing is left. */
	readonly step: () => boolean;
	/** The article that the next step reads; `undefined` when it reads none. */
	readonly next: Article | undefined;
	/** The first of those that are not read yet. */
	readonly ahead: (count: number) => readonly Article[];
};

/** Articles read before persons are first joined, and how many times as many before the next time. */
const FIRST_JOIN = 16;
const NEXT_JOIN = 2;
/** Articles gathered, and names made ready to be completed, in one step. */
const GATHERED = 16;
const PREPARED = 128;

/**
 * Who somebody is only all articles together can tell: a name that one gives in full may stand short in another. So
 * persons are joined anew whenever twice as many articles have been read, and in the end; `names` is as of the last time.
 */
export function createNameIndex(library: Library): NameIndex {
	const articles = newestFirst(library.articles);
	const read = nothingRead();
	let joining: Generator<undefined, Names> | undefined;
	let joinAt = FIRST_JOIN;
	let names = inOneGo(join(read));
	return {
		get done() {
			return read.docs.length;
		},
		total: articles.length,
		get isComplete() {
			return names.articles === articles.length;
		},
		get names() {
			return names;
		},
		step: () => {
			const next = articles[read.docs.length];
			if (joining !== undefined) {
				const {done, value} = joining.next();
				if (done === true) {
					names = value;
					joining = undefined;
				}
			} else if (next !== undefined) {
				take(read, library.doc(next));
				const count = read.docs.length;
				if (count === articles.length || count >= joinAt) {
					joinAt = Math.ceil(count * NEXT_JOIN);
					joining = join(read);
				}
			}
			return names.articles < articles.length;
		},
		get next() {
			return joining === undefined ? articles[read.docs.length] : undefined;
		},
		ahead: count => articles.slice(read.docs.length, read.docs.length + count),
	};
}

/** Reads everything, for a command. */
export function readNames(library: Library): Names {
	const read = nothingRead();
	for (const article of newestFirst(library.articles)) take(read, library.doc(article));
	return inOneGo(join(read));
}

/** What has been read, newest first; only grows. */
type Read = {
	readonly docs: DocNames[];
	/** All quotes, by their numbers. */
	readonly quotes: SpokenQuote[];
	readonly numbers: Map<Quote, number>;
	readonly terms: QuoteTerms;
	readonly parsed: ParsedNames;
	readonly keys: KnownKeys;
};

function nothingRead(): Read {
	return {docs: [], quotes: [], numbers: new Map(), terms: createQuoteTerms(), parsed: new Map(), keys: new Map()};
}

function take({docs, quotes, numbers, terms, keys}: Read, doc: AnnotatedArticle): void {
	const names = readDocNames(doc, keys);
	docs.push(names);
	for (const {spoken} of names.spoken) {
		numbers.set(spoken.quote, quotes.length);
		quotes.push(spoken);
	}
	terms.add(doc);
}

/** Undated ones last. */
function newestFirst(articles: readonly Article[]): readonly Article[] {
	return [...articles].sort(({published: a = ''}, {published: b = ''}) => (a === b ? 0 : a < b ? 1 : -1));
}

function* join({docs: allDocs, quotes: allQuotes, numbers, terms, parsed}: Read): Generator<undefined, Names> {
	const docs = [...allDocs];
	const quotes = [...allQuotes];
	const people = yield* linkPeopleInSteps(
		docs.map(({doc}) => doc),
		parsed,
	);
	const speaking = gatherSpeakers(people);
	const naming = gatherEntities(people);
	for (const [at, names] of docs.entries()) {
		if (at % GATHERED === GATHERED - 1) yield;
		speaking.add(names);
		naming.add(names);
	}
	yield;
	const speakers = speaking.speakers();
	yield;
	const entities = naming.entities();
	yield;
	const speakerById = new Map(speakers.all.map(speaker => [speaker.id, speaker]));
	const entityById = new Map(entities.map(entity => [entity.id, entity]));
	const keys = yield* inSteps(speakers.all, ({forms}) => nameKey(forms));
	const entityKeys = yield* inSteps(entities, ({forms}) => nameKey(forms));
	const matchers = {
		speaker: yield* candidateMatcher(yield* inSteps(speakers.all, speakerCandidate)),
		subject: yield* candidateMatcher(byCount(yield* inSteps(entities, subjectCandidate))),
	};
	const dates = docs.flatMap(({doc: {article}}) => article.published ?? []);
	return {
		articles: docs.length,
		docs: docs.map(({doc}) => doc),
		quotes: quotes.length,
		first: dates.at(-1),
		last: dates[0],
		speakers: speakers.all,
		entities,
		speaker: id => speakerById.get(id),
		entity: id => entityById.get(id),
		entitiesCalled: asked => {
			if (typeof asked === 'string') {
				const [beginning, fits] = [subjectBeginning(asked), namedBy(asked)];
				return entities.filter((entity, at) => entityKeys[at]?.includes(beginning) && fits(entity));
			}
			const entity = entityById.get(asked.id);
			return entity === undefined ? [] : [entity];
		},
		speakerOf: speakers.of,
		entityOf: (doc, id) => {
			const named = doc.entities.find(entity => entity.id === id);
			const person = people.personOf(doc.article.id, id);
			return named && entityById.get(person?.id ?? bodyKey(named.name, named.kind, doc.article.id));
		},
		complete: (field: AskField, typed, limit) => matchers[field].search(typed, limit),
		ask: createAsking({
			quotes,
			numberOf: quote => numbers.get(quote) as number,
			candidates: terms.candidates,
			speakersNamed: name => {
				const wanted = termsOf(name);
				return speakers.all.filter((_, at) => matchesKey(wanted, keys[at] as string));
			},
			speaker: id => speakerById.get(id),
			entity: id => entityById.get(id),
		}),
	};
}

function* inSteps<A, B>(items: readonly A[], make: (item: A) => B): Generator<undefined, B[]> {
	const made: B[] = [];
	for (const item of items) {
		if (made.length % PREPARED === PREPARED - 1) yield;
		made.push(make(item));
	}
	return made;
}

function* candidateMatcher(candidates: readonly Candidate[]) {
	const matcher = createMatcher(candidates, ({label}) => label);
	while (matcher.prepare(PREPARED)) yield;
	return matcher;
}

/** The most quoted about first; those that no quote mentions keep their order. */
function byCount(candidates: readonly Candidate[]): readonly Candidate[] {
	return [...candidates].sort((a, b) => b.count - a.count);
}
