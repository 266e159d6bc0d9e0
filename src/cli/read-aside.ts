import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import type {ReadingAside, ReadLong, ReadMany} from '../tui/long-reading.js';
import {isBuilt} from './package-root.js';

/** Finds the quotes of a long article on a thread of its own, and hands them over; not in sources that run unbuilt. */
export function createReadLong(take: (doc: AnnotatedArticle) => void): ReadLong {
	return article => {
		if (!isBuilt) return undefined;
		let stop = () => {};
		let isStopped = false;
		const begun = import('./read-long.js').then(({readOnThread}) => {
			if (isStopped) return false;
			const reading = readOnThread(article, take);
			stop = reading.stop;
			return reading.done;
		});
		return {
			done: begun,
			stop: () => {
				isStopped = true;
				stop();
			},
		};
	};
}

/** The same for one article after the other. */
export function createReadMany(take: (doc: AnnotatedArticle) => void): ReadMany {
	return onRead => {
		if (!isBuilt) return undefined;
		let reading: ReadingAside | undefined;
		let isOver = false;
		const waiting: Article[] = [];
		const begin = async () => {
			const {readManyOnThread} = await import('./read-many.js');
			if (isOver) return;
			const takeOne = (doc: AnnotatedArticle) => {
				take(doc);
				onRead();
			};
			reading = readManyOnThread(takeOne, onRead);
			for (const article of waiting) reading.ask(article);
		};
		begin().catch(() => {
			isOver = true;
			onRead();
		});
		return {
			ask: article => {
				if (reading === undefined) waiting.push(article);
				else reading.ask(article);
			},
			isOver: () => isOver || reading?.isOver() === true,
			stop: () => {
				isOver = true;
				reading?.stop();
			},
		};
	};
}
