import {annotate} from '../../src/annotate/annotate.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {type Figure, median} from './figures.js';
import {articleOf} from './texts.js';

const ROUNDS = 7;

/** How much text is annotated in a second on one core, and whether twice the text takes twice the time. */
export async function benchAnnotate(): Promise<readonly Figure[]> {
	const [half, whole] = [await prepare(500_000), await prepare(1_000_000)];
	const times = {half: [] as number[], whole: [] as number[]};
	annotate(half.article);
	for (let round = 0; round < ROUNDS; round++) {
		times.half.push(timed(() => annotate(half.article)));
		times.whole.push(timed(() => annotate(whole.article)));
	}
	const speed = whole.bytes / 1e6 / (median(times.whole) / 1000);
	return [
		{measure: 'annotate: an article of 1 MB', value: speed, unit: 'MB/s', least: 1},
		{
			measure: 'annotate: 1 MB to 0.5 MB',
			value: (median(times.whole) / median(times.half) / whole.bytes) * half.bytes * 2,
			unit: 'x',
			most: 2.2,
		},
	];
}

async function prepare(bytes: number) {
	const source = await articleOf(bytes);
	return {article: parseArticle(source, {path: 'long.md'}).article, bytes: Buffer.byteLength(source)};
}

function timed(work: () => unknown): number {
	const started = performance.now();
	work();
	return performance.now() - started;
}
