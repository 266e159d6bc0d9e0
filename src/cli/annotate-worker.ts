import {parentPort, workerData} from 'node:worker_threads';
import type {Article} from '../article/article.js';

/** An article to be read, under the number it is to come back under. */
export type AskedOfWorker = {readonly number: number; readonly article: Article};

/** Annotates on a thread of its own, so that the keys go on working meanwhile: one long article, or those that are sent. */
async function run(): Promise<void> {
	const {annotate} = await import('../annotate/annotate.js');
	const only = workerData as Article | null | undefined;
	if (only) {
		const {article: _, ...found} = annotate(only);
		parentPort?.postMessage(found);
		return;
	}
	parentPort?.on('message', ({number, article}: AskedOfWorker) => {
		const {article: _, ...found} = annotate(article);
		parentPort?.postMessage({number, found});
	});
}

run();
