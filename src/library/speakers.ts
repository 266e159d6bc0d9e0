import type {AnnotatedArticle, EntityKind, Quote, Speaker} from '../annotate/annotation.js';
import type {ArticleId} from '../article/article.js';
import {fold} from '../text/fold.js';
import {linkPeople, type People, type Person} from './identity.js';
import type {Library} from './library.js';
import {termsOf} from './search-index.js';

export type SpokenQuote = {readonly doc: AnnotatedArticle; readonly quote: Quote};

/** Who speaks in a library: one person, body or unnamed voice through all the articles. */
export type LibrarySpeaker = {
	/** Unique among the speakers of the library. */
	readonly id: string;
	readonly name: string;
	/** The first role that an article gives. */
	readonly role: string | undefined;
	/** Every role given, each once. */
	readonly roles: readonly string[];
	/** Every form of the name, the fullest first. */
	readonly forms: readonly string[];
	/** `undefined` for a speaker without a name: “a senior diplomat”. */
	readonly kind: EntityKind | undefined;
	/** In the library's order, each article's in text order. */
	readonly quotes: readonly SpokenQuote[];
	/** Words attributed, in quotation marks or not. */
	readonly words: number;
	/** In the library's order. */
	readonly articles: readonly ArticleId[];
	/** The person, with the grounds on which the articles were joined; `undefined` for bodies and unnamed voices. */
	readonly person: Person | undefined;
};

export type Speakers = {
	/** Most quoted first. */
	readonly all: readonly LibrarySpeaker[];
	/** Who said it; `undefined` for an unattributed quote. */
	readonly of: (quote: Quote) => LibrarySpeaker | undefined;
};

type Draft = {
	-readonly [K in keyof LibrarySpeaker]: LibrarySpeaker[K];
} & {roles: string[]; forms: string[]; quotes: SpokenQuote[]; articles: ArticleId[]};

/** Words that many bodies share: the Foreign Ministry of one article is not that of another. */
const COMMON_BODY_WORDS = new Set(
	(
		'a an the of for and its foreign affairs interior defence defense finance justice health trade state federal national ' +
		'prime ministers minister ministry government office department council committee commission court supreme high ' +
		'constitutional parliament senate house congress assembly cabinet embassy consulate police army navy air force ' +
		'military prosecutor prosecutors general party opposition central bank bureau agency authority authorities ' +
		'administration presidency palace press service newspaper daily times post union team campaign delegation mission'
	).split(' '),
);

const known = new WeakMap<Library, {readonly people: People; readonly speakers: Speakers}>();

/** Who speaks in the library. Annotates every article at the first call, and keeps the answer. */
export function findSpeakers(library: Library): Speakers {
	return read(library).speakers;
}

/** The persons of the library, speakers or not. Annotates every article at the first call, and keeps the answer. */
export function findPeople(library: Library): People {
	return read(library).people;
}

function read(library: Library): {readonly people: People; readonly speakers: Speakers} {
	let answer = known.get(library);
	if (answer === undefined) {
		const docs = library.articles.map(article => library.doc(article));
		const people = linkPeople(docs);
		answer = {people, speakers: gatherSpeakers(docs, people)};
		known.set(library, answer);
	}
	return answer;
}

function gatherSpeakers(docs: readonly AnnotatedArticle[], people: People): Speakers {
	const drafts = new Map<string, Draft>();
	const byQuote = new WeakMap<Quote, Draft>();
	for (const doc of docs) {
		for (const quote of doc.quotes) {
			if (quote.attribution === undefined) continue;
			const {speaker} = quote.attribution;
			const draft = draftFor(drafts, doc, speaker, people);
			byQuote.set(quote, draft);
			draft.quotes.push({doc, quote});
			for (const span of quote.content) draft.words += termsOf(doc.article.text.slice(span.start, span.end)).length;
			if (draft.articles.at(-1) !== doc.article.id) draft.articles.push(doc.article.id);
			if (speaker.role !== undefined && !draft.roles.includes(speaker.role)) draft.roles.push(speaker.role);
			if (!draft.forms.includes(speaker.name)) draft.forms.push(speaker.name);
			draft.role ??= speaker.role;
		}
	}
	const all = [...drafts.values()].sort((a, b) => b.quotes.length - a.quotes.length || b.words - a.words);
	return {all, of: quote => byQuote.get(quote)};
}

function draftFor(drafts: Map<string, Draft>, doc: AnnotatedArticle, speaker: Speaker, people: People): Draft {
	const {article, entities} = doc;
	const entity = speaker.entity === undefined ? undefined : entities.find(({id}) => id === speaker.entity);
	const person = entity === undefined ? undefined : people.personOf(article.id, entity.id);
	const key = person?.id ?? bodyKey(speaker.name, entity?.kind, article.id);
	let draft = drafts.get(key);
	if (draft === undefined) {
		draft = {
			id: key,
			name: person?.name ?? speaker.name,
			role: undefined,
			roles: [],
			forms: [...(person?.forms ?? [speaker.name])],
			kind: entity?.kind,
			quotes: [],
			words: 0,
			articles: [],
			person,
		};
		drafts.set(key, draft);
	}
	for (const form of entity === undefined ? [] : [entity.name, ...entity.aliases]) {
		if (!draft.forms.includes(form)) draft.forms.push(form);
	}
	return draft;
}

/** Bodies of one name are one, unless the name is one that every country has; unnamed voices stay in their article. */
function bodyKey(name: string, kind: EntityKind | undefined, article: ArticleId): string {
	const words = fold(name);
	const isShared = kind !== undefined && termsOf(name).some(term => !COMMON_BODY_WORDS.has(term));
	return isShared ? `${kind}:${words}` : `${article}:${words}`;
}
