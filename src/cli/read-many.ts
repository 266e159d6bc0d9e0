import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import type {ReadingAside} from '../tui/long-reading.js';
import type {AskedOfWorker} from './annotate-worker.js';
import {packageRoot} from './package-root.js';

type Answer = {readonly number: number; readonly found: Omit<AnnotatedArticle, 'article'>};

/** Finds the quotes of one article after the other on another thread and hands them over; needs the build. */
export function readManyOnThread(take: (doc: AnnotatedArticle) => void, onEnd: () => void): ReadingAside {
	const worker = new Worker(fileURLToPath(new URL('dist/annotate-worker.cjs', packageRoot)));
	const waiting: Array<Article | undefined> = [];
	const asked = new Set<Article>();
	let isOver = false;
	const end = () => {
		if (isOver) return;
		isOver = true;
		onEnd();
	};
	worker.on('message', ({number, found}: Answer) => {
		const article = waiting[number];
		waiting[number] = undefined;
		if (article !== undefined && !isOver) take({article, ...found});
	});
	// Out of memory, or an article that cannot be read: the reader reads it itself, and says so.
	worker.once('error', end);
	worker.once('exit', end);
	worker.unref();
	return {
		ask: article => {
			if (asked.has(article) || isOver) return;
			asked.add(article);
			worker.postMessage({number: waiting.length, article} satisfies AskedOfWorker);
			waiting.push(article);
		},
		isOver: () => isOver,
		stop: () => {
			isOver = true;
			void worker.terminate();
		},
	};
}
