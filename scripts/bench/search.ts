import {annotate} from '../../src/annotate/annotate.js';
import type {Article} from '../../src/article/article.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {parseBundled} from '../../src/cli/bundled.js';
import {buildLibrary} from '../../src/library/library.js';
import {createSearch, indexAll} from '../../src/library/search.js';
import {type Figure, median} from './figures.js';

const QUERIES = [
	'stoltenburg',
	'erdogan',
	'spy ring',
	'nato russia',
	'berlin wall',
	'peace',
	'zzzzzz',
	'secretary general of the united nations',
];
const ROUNDS = 9;

/** How long a search takes once the articles are indexed, and the indexing. */
export async function benchSearch(): Promise<readonly Figure[]> {
	const bundled = await parseBundled();
	return [...bench(`${bundled.length} articles`, bundled), ...bench('1,000 articles', await shuffled(bundled, 1000))];
}

function bench(name: string, articles: readonly Article[]): Figure[] {
	const library = buildLibrary(articles, {annotate});
	for (const article of library.articles) library.doc(article);
	const started = performance.now();
	const index = indexAll(createSearch(library));
	const indexing = performance.now() - started;
	const times: number[] = [];
	let hits = 0;
	for (let round = 0; round < ROUNDS; round++) {
		for (const query of QUERIES) {
			const asked = performance.now();
			hits += index.search(query, {perArticle: true}).hits.length;
			times.push(performance.now() - asked);
		}
	}
	return [
		{
			measure: `search: ${name}, a query`,
			value: median(times),
			unit: 'ms',
			detail: `slowest ${Math.max(...times).toFixed(1)} ms; ${hits / ROUNDS} hits in ${QUERIES.length} queries`,
		},
		{measure: `search: ${name}, indexing`, value: indexing, unit: 'ms', detail: 'annotated before'},
	];
}

/** So many articles, each a run of paragraphs of the bundled ones, none like another. */
async function shuffled(bundled: readonly Article[], count: number): Promise<Article[]> {
	const paragraphs = bundled.flatMap(({text, blocks}) => blocks.map(({span}) => text.slice(span.start, span.end)));
	return Array.from({length: count}, (_, i) => {
		const body = Array.from({length: 8}, (_, j) => paragraphs[(i * 31 + j * 17) % paragraphs.length]);
		return parseArticle(`# Report ${i}\n\n${body.join('\n\n')}\n`, {path: `report-${i}.md`}).article;
	});
}
