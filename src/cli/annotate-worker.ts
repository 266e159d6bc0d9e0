import {parentPort, workerData} from 'node:worker_threads';
import type {Article} from '../article/article.js';

/** Annotates one long article on a thread of its own, so that the keys go on working meanwhile. */
async function run(): Promise<void> {
	const {annotate} = await import('../annotate/annotate.js');
	const {article: _, ...found} = annotate(workerData as Article);
	parentPort?.postMessage(found);
}

run();
