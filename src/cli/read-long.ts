import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import type {LongReading} from '../tui/long-reading.js';
import {packageRoot} from './package-root.js';

/** Finds the quotes of a long article on another thread and hands them over; needs the build. */
export function readOnThread(article: Article, take: (doc: AnnotatedArticle) => void): LongReading {
	const worker = new Worker(fileURLToPath(new URL('dist/annotate-worker.cjs', packageRoot)), {workerData: article});
	const done = new Promise<boolean>(resolve => {
		worker.once('message', (found: Omit<AnnotatedArticle, 'article'>) => {
			take({article, ...found});
			resolve(true);
		});
		// Stopped, or out of memory.
		worker.once('error', () => resolve(false));
		worker.once('exit', () => resolve(false));
	});
	worker.unref();
	return {done, stop: () => void worker.terminate()};
}
