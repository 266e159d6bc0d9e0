import type {Article} from '../article/article.js';
import type {ReadingAside} from './long-reading.js';

/** Something that goes through the library article by article: see `NameIndex` and `SearchIndex`. */
export type Going = {
	readonly next: Article | undefined;
	readonly ahead: (count: number) => readonly Article[];
	readonly step: () => boolean;
};

export type ReadAhead = {
	/** Goes on until `end` (ms, of `performance.now()`), or until an article is not read yet; false when nothing is left. */
	readonly goOn: (going: Going, end: number) => boolean;
	/** The next step has to wait for an article: who is told when it has been read need not ask before. */
	readonly isWaiting: (going: Going) => boolean;
	/** Has an article read on the side; false where that cannot be done. */
	readonly ask: (article: Article) => boolean;
	readonly stop: () => void;
};

/** Articles in the queue of the other thread: enough for it never to wait, few enough to be stopped soon. */
const QUEUE = 8;

/**
 * Goes through a large library with the articles read on the side, as far as `needsReading` says so of them; where that cannot
 * be done, with each read when its turn comes.
 */
export function createReadAhead(
	needsReading: (article: Article) => boolean,
	begin: () => ReadingAside | undefined,
): ReadAhead {
	let aside: ReadingAside | 'none' | undefined;
	const ask = (article: Article): boolean => {
		aside ??= begin() ?? 'none';
		if (aside === 'none' || aside.isOver()) return false;
		aside.ask(article);
		return true;
	};
	const isWaiting = ({next, ahead}: Going): boolean => {
		for (const article of ahead(QUEUE)) if (needsReading(article) && !ask(article)) return false;
		return next !== undefined && needsReading(next);
	};
	return {
		isWaiting,
		ask,
		goOn: (going, end) => {
			let hasMore = true;
			while (hasMore && performance.now() < end && !isWaiting(going)) hasMore = going.step();
			return hasMore;
		},
		stop: () => {
			if (aside !== undefined && aside !== 'none') aside.stop();
		},
	};
}
