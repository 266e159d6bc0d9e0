import type {AnnotatedArticle, Entity, EntityId, EntityKind} from '../annotate/annotation.js';
import type {DocNames} from './doc-names.js';
import type {People, Person} from './identity.js';
import type {SpokenQuote} from './speakers.js';

/** An article that names an entity. */
export type Appearance = {
	readonly doc: AnnotatedArticle;
	/** As the article knows it; more than one where the article did not see that two names are one person's. */
	readonly entities: readonly EntityId[];
	readonly mentions: number;
};

/** A person, a body or a place through all the articles of a library. */
export type LibraryEntity = {
	/** Unique among the entities of the library; a speaker of the same id is the same person or body. */
	readonly id: string;
	readonly kind: EntityKind;
	readonly name: string;
	/** The role that the newest article gives which gives one. */
	readonly role: string | undefined;
	/** Every form of the name, the fullest first. */
	readonly forms: readonly string[];
	readonly mentions: number;
	/** One an article, in the order in which the articles were gathered. */
	readonly appearances: readonly Appearance[];
	/** The quotes, anybody's, that mention it, in the same order. */
	readonly about: readonly SpokenQuote[];
	/** The person, with the grounds on which the articles were joined; `undefined` for bodies and places. */
	readonly person: Person | undefined;
};

/** Gathers the entities of one article after another. */
export type EntityGathering = {
	readonly add: (names: DocNames) => void;
	/** Those gathered so far, the most mentioned first; called once. */
	readonly entities: () => readonly LibraryEntity[];
};

type Draft = {-readonly [K in keyof LibraryEntity]: LibraryEntity[K]} & {
	forms: string[];
	appearances: Appearance[];
	about: SpokenQuote[];
	roleOf: string;
};

export function gatherEntities(people: People): EntityGathering {
	const drafts = new Map<string, Draft>();
	return {
		add: ({doc, named}) => {
			const {id, published = ''} = doc.article;
			for (const {entity, key, appearance, about} of named) {
				const person = entity.kind === 'person' ? people.personOf(id, entity.id) : undefined;
				const draft = draftFor(drafts, entity, {person, key});
				draft.mentions += appearance.mentions;
				const last = draft.appearances.at(-1);
				if (last?.doc === doc) {
					draft.appearances[draft.appearances.length - 1] = joined(last, appearance);
					for (const quote of about) if (!draft.about.includes(quote)) draft.about.push(quote);
				} else {
					draft.appearances.push(appearance);
					for (const quote of about) draft.about.push(quote);
				}
				if (entity.role !== undefined && (draft.role === undefined || published > draft.roleOf)) {
					draft.role = entity.role;
					draft.roleOf = published;
				}
			}
		},
		entities: () =>
			[...drafts.values()].sort((a, b) => b.mentions - a.mentions || b.appearances.length - a.appearances.length),
	};
}

function joined(a: Appearance, b: Appearance): Appearance {
	return {doc: a.doc, entities: [...a.entities, ...b.entities], mentions: a.mentions + b.mentions};
}

type Identity = {readonly person: Person | undefined; readonly key: string};

function draftFor(drafts: Map<string, Draft>, entity: Entity, {person, key}: Identity): Draft {
	const id = person?.id ?? key;
	let draft = drafts.get(id);
	if (draft === undefined) {
		draft = {
			id,
			kind: entity.kind,
			name: person?.name ?? entity.name,
			role: undefined,
			roleOf: '',
			forms: [...(person?.forms ?? [])],
			mentions: 0,
			appearances: [],
			about: [],
			person,
		};
		drafts.set(id, draft);
	}
	// A person has all forms from the start.
	if (person === undefined)
		for (const form of [entity.name, ...entity.aliases]) if (!draft.forms.includes(form)) draft.forms.push(form);
	return draft;
}
