import type {Article} from '../article/article.js';

/** A long article that is being read for its quotes while the reader goes on. */
export type LongReading = {
	/** Resolves with true once the library has its quotes, with false when they will not come. Never rejects. */
	readonly done: Promise<boolean>;
	readonly stop: () => void;
};

/** Begins to read a long article; `undefined` where that cannot be done on the side. */
export type ReadLong = (article: Article) => LongReading | undefined;

/** Reads many articles for their quotes, one after the other, while the reader goes on. */
export type ReadingAside = {
	/** Puts an article in the queue, if it is not there; the library has its quotes once it has been read. */
	readonly ask: (article: Article) => void;
	/** It reads no more: it was stopped, or has failed. */
	readonly isOver: () => boolean;
	readonly stop: () => void;
};

/** Begins to read many articles; `onRead` hears of each, and of the end. `undefined` where that cannot be done on the side. */
export type ReadMany = (onRead: () => void) => ReadingAside | undefined;
