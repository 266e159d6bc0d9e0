import type {AnnotatedArticle, EntityId, Quote} from '../annotate/annotation.js';
import type {Ask, Asked, AskedQuote} from './ask.js';
import type {Candidate} from './candidates.js';
import type {LibraryEntity} from './entities.js';
import type {FoundList} from './fuzzy.js';
import type {Growing} from './growing.js';
import type {LibrarySpeaker} from './speakers.js';

/** The fields of “What did X say about Y?”. */
export type AskField = 'speaker' | 'subject';

/** Who speaks in a library and whom and what it names, as far as it has been read. Nothing in it changes. */
export type Names = {
	/** How many articles it rests on, the newest of the library. */
	readonly articles: number;
	/** Newest first, undated ones last. */
	readonly docs: readonly AnnotatedArticle[];
	/** How many quotes they have, attributed or not. */
	readonly quotes: number;
	/** ISO dates of the oldest and the newest of them that is dated. */
	readonly first: string | undefined;
	readonly last: string | undefined;
	/** Most quoted first; each one's quotes are newest first. */
	readonly speakers: readonly LibrarySpeaker[];
	/** Most mentioned first; appearances and quotes newest first. */
	readonly entities: readonly LibraryEntity[];
	readonly speaker: (id: string) => LibrarySpeaker | undefined;
	readonly entity: (id: string) => LibraryEntity | undefined;
	/** Those that a name as typed fits, or the one that was chosen. */
	readonly entitiesCalled: (asked: Asked) => readonly LibraryEntity[];
	readonly speakerOf: (quote: Quote) => LibrarySpeaker | undefined;
	readonly entityOf: (doc: AnnotatedArticle, entity: EntityId) => LibraryEntity | undefined;
	/** What a field may be filled in with, by what has been typed; the most quoted first while nothing has. */
	readonly complete: (field: AskField, typed: string, limit: number) => FoundList<Candidate>;
	/** What somebody said about something. The same question has the same answer, as far as it has grown. */
	readonly ask: (ask: Ask) => Growing<AskedQuote>;
};
