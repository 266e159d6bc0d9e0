import type {AnnotatedArticle, Entity, EntityId, EntityKind} from '../annotate/annotation.js';
import type {ArticleId} from '../article/article.js';
import {fold} from '../text/fold.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import type {Appearance} from './entities.js';
import {termsOf} from './search-index.js';
import type {SpokenQuote} from './speakers.js';

/** What an article adds to the speakers and the entities of a library: found once, however often persons are joined. */
export type DocNames = {
	readonly doc: AnnotatedArticle;
	/** One for each quote. */
	readonly spoken: ReadonlyArray<{
		readonly spoken: SpokenQuote;
		/** Words attributed. */
		readonly words: number;
		/** The speaker's, when it has one. */
		readonly entity: Entity | undefined;
		/** Stands for the speaker; empty for a person, who is joined by name, and for nobody. */
		readonly key: string;
	}>;
	/** One for each entity. */
	readonly named: ReadonlyArray<{
		readonly entity: Entity;
		/** Stands for the entity; empty for a person. */
		readonly key: string;
		readonly appearance: Appearance;
		/** The quotes that mention it. */
		readonly about: readonly SpokenQuote[];
	}>;
};

/** Keys met before, so that one that comes again and again is kept once. */
export type KnownKeys = Map<string, string>;

const NO_QUOTES: readonly SpokenQuote[] = [];

export function readDocNames(doc: AnnotatedArticle, known: KnownKeys = new Map()): DocNames {
	const {article, entities, mentions, quotes} = doc;
	const keyOf = (name: string, kind: EntityKind | undefined): string => {
		const key = bodyKey(name, kind, article.id);
		const same = known.get(key) ?? key;
		known.set(same, same);
		return same;
	};
	const byId = new Map(entities.map(entity => [entity.id, entity]));
	const counts = new Map<EntityId, number>();
	for (const {entity} of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
	const about = new Map<EntityId, SpokenQuote[]>();
	const spoken = quotes.map(quote => {
		const here: SpokenQuote = {doc, quote};
		for (const id of new Set(mentionedIn(doc, quote.content))) {
			const others = about.get(id);
			if (others === undefined) about.set(id, [here]);
			else others.push(here);
		}
		const speaker = quote.attribution?.speaker;
		const entity = speaker?.entity === undefined ? undefined : byId.get(speaker.entity);
		const key = speaker === undefined || entity?.kind === 'person' ? '' : keyOf(speaker.name, entity?.kind);
		const words = quote.content.reduce((sum, {start, end}) => sum + termsOf(article.text.slice(start, end)).length, 0);
		return {spoken: here, words, entity, key};
	});
	const named = entities.map(entity => ({
		entity,
		key: entity.kind === 'person' ? '' : keyOf(entity.name, entity.kind),
		appearance: {doc, entities: [entity.id], mentions: counts.get(entity.id) ?? 0},
		about: about.get(entity.id) ?? NO_QUOTES,
	}));
	return {doc, spoken, named};
}

/** The entities that stretches of an article mention, each as often as they do. */
export function* mentionedIn({mentions}: AnnotatedArticle, spans: readonly Span[]): Generator<EntityId> {
	for (const {start, end} of spans) {
		for (let i = firstEndingAfter(mentions, start); i < mentions.length; i++) {
			const mention = mentions[i];
			if (mention === undefined || mention.span.start >= end) break;
			yield mention.entity;
		}
	}
}

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

/** Bodies of one name are one, unless the name is one that every country has; unnamed voices stay in their article. */
export function bodyKey(name: string, kind: EntityKind | undefined, article: ArticleId): string {
	const words = fold(name);
	const isShared = kind !== undefined && termsOf(name).some(term => !COMMON_BODY_WORDS.has(term));
	return isShared ? `${kind}:${words}` : `${article}:${words}`;
}
