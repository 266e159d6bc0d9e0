import type {Article} from '../article/article.js';

/** A long article that is being read for its quotes while the reader goes on. */
export type LongReading = {
	/** Resolves with true once the library has its quotes, with false when they will not come. Never rejects. */
	readonly done: Promise<boolean>;
	readonly stop: () => void;
};

/** Begins to read a long article; `undefined` where that cannot be done on the side. */
export type ReadLong = (article: Article) => LongReading | undefined;
