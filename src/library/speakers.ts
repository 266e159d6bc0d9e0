import type {AnnotatedArticle, Entity, EntityKind, Quote, Speaker} from '../annotate/annotation.js';
import type {ArticleId} from '../article/article.js';
import {type DocNames, readDocNames} from './doc-names.js';
import {linkPeople, type People, type Person} from './identity.js';
import type {Library} from './library.js';

export type SpokenQuote = {readonly doc: AnnotatedArticle; readonly quote: Quote};

/** Who speaks in a library: one person, body or unnamed voice through all the articles. */
export type LibrarySpeaker = {
	/** Unique among the speakers of the library. */
	readonly id: string;
	readonly name: string;
	/** The role that the newest article gives which gives one. */
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
	/** ISO dates of the oldest and the newest dated article that quotes the speaker; `undefined` when none is dated. */
	readonly first: string | undefined;
	readonly last: string | undefined;
	/** The person, with the grounds on which the articles were joined; `undefined` for bodies and unnamed voices. */
	readonly person: Person | undefined;
};

export type Speakers = {
	/** Most quoted first. */
	readonly all: readonly LibrarySpeaker[];
	/** Who said it; `undefined` for an unattributed quote. */
	readonly of: (quote: Quote) => LibrarySpeaker | undefined;
};

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
		const gathering = gatherSpeakers(people);
		for (const doc of docs) gathering.add(readDocNames(doc));
		answer = {people, speakers: gathering.speakers()};
		known.set(library, answer);
	}
	return answer;
}

type Draft = {
	-readonly [K in keyof LibrarySpeaker]: LibrarySpeaker[K];
} & {roles: string[]; forms: string[]; quotes: SpokenQuote[]; articles: ArticleId[]; roleOf: string};

/** Gathers the speakers of one article after another. */
export type SpeakerGathering = {
	readonly add: (names: DocNames) => void;
	/** Those gathered so far; called once. */
	readonly speakers: () => Speakers;
};

export function gatherSpeakers(people: People): SpeakerGathering {
	const drafts = new Map<string, Draft>();
	const byQuote = new Map<Quote, Draft>();
	return {
		add: ({doc: {article}, spoken}) => {
			const {id, published} = article;
			for (const {spoken: here, words, entity, key} of spoken) {
				const speaker = here.quote.attribution?.speaker;
				if (speaker === undefined) continue;
				const person = entity?.kind === 'person' ? people.personOf(id, entity.id) : undefined;
				const draft = draftFor(drafts, speaker, {person, entity, key});
				byQuote.set(here.quote, draft);
				draft.quotes.push(here);
				draft.words += words;
				if (draft.articles.at(-1) !== id) draft.articles.push(id);
				if (speaker.role !== undefined && !draft.roles.includes(speaker.role)) draft.roles.push(speaker.role);
				if (speaker.role !== undefined && (draft.role === undefined || (published ?? '') > draft.roleOf)) {
					draft.role = speaker.role;
					draft.roleOf = published ?? '';
				}
				if (published === undefined) continue;
				if (draft.first === undefined || published < draft.first) draft.first = published;
				if (draft.last === undefined || published > draft.last) draft.last = published;
			}
		},
		speakers: () => ({
			all: [...drafts.values()].sort((a, b) => b.quotes.length - a.quotes.length || b.words - a.words),
			of: quote => byQuote.get(quote),
		}),
	};
}

type Identity = {readonly person: Person | undefined; readonly entity: Entity | undefined; readonly key: string};

function draftFor(drafts: Map<string, Draft>, speaker: Speaker, {person, entity, key}: Identity): Draft {
	const id = person?.id ?? key;
	let draft = drafts.get(id);
	if (draft === undefined) {
		draft = {
			id,
			name: person?.name ?? speaker.name,
			role: undefined,
			roleOf: '',
			roles: [],
			forms: [...(person?.forms ?? [speaker.name])],
			kind: entity?.kind,
			quotes: [],
			words: 0,
			articles: [],
			first: undefined,
			last: undefined,
			person,
		};
		drafts.set(id, draft);
	}
	if (!draft.forms.includes(speaker.name)) draft.forms.push(speaker.name);
	// A person has all forms from the start.
	if (person === undefined && entity !== undefined)
		for (const form of [entity.name, ...entity.aliases]) if (!draft.forms.includes(form)) draft.forms.push(form);
	return draft;
}
