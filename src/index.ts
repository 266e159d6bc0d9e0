export {annotate} from './annotate/annotate.js';
export type {
	AnnotatedArticle,
	Attribution,
	Entity,
	EntityId,
	EntityKind,
	Mention,
	Quote,
	QuoteKind,
	Speaker,
} from './annotate/annotation.js';
export type {Article, ArticleId, Block, Problem, SourceNote} from './article/article.js';
export {parseArticle} from './article/parse-article.js';
export type {Hit, HitField} from './library/hit.js';
export type {People, Person, PersonMember} from './library/identity.js';
export {buildLibrary, type Library, type LibraryOptions} from './library/library.js';
export {type FoundQuote, findQuotes, type QuoteQuery} from './library/query.js';
export {createSearch, indexAll, type SearchIndex, type SearchOptions, type SearchResult} from './library/search.js';
export {findPeople, findSpeakers, type LibrarySpeaker, type Speakers, type SpokenQuote} from './library/speakers.js';
export type {Span} from './text/span.js';
