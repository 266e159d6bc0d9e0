import type {Hit} from '../library/hit.js';
import type {Library} from '../library/library.js';
import {createSearch, type SearchIndex} from '../library/search.js';
import {openListing} from './listing-view.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {articleName, inThousands, plural, sentence, sentenceStart, shown} from './words.js';

/** Passages listed at most. */
const MOST = 500;
/** A library of more articles is searched by its words; its names too once every article has been read. */
const SMALL = 200;

const indexes = new WeakMap<Library, SearchIndex>();

/** Searches all articles; the first time it takes them into an index. */
export function searchAll({library}: Context, state: LinearState, query: string): Outcome {
	if (!/[\p{L}\p{N}]/u.test(query)) return reply(state, 'Type a word to look for: /iran');
	let index = indexes.get(library);
	if (index === undefined) {
		index = createSearch(library);
		indexes.set(library, index);
	}
	const growing = index;
	if (wantsStep(library, growing)) {
		return {
			kind: 'work',
			notice: `Taking ${plural(library.articles.length, 'article')} into the index`,
			progress: () => `${inThousands(growing.done)} of ${inThousands(growing.total)} steps`,
			step: () => growing.step() && wantsStep(library, growing),
		};
	}
	const {hits, articles, corrected} = growing.search(query, {typing: false, limit: MOST + 1});
	const said = corrected.map(({asked, used}) =>
		used.length === 0
			? `"${shown(asked)}" is in no article and was left out.`
			: `"${shown(asked)}" is in no article; searched for ${used.map(word => `"${shown(word)}"`).join(', ')}.`,
	);
	if (hits.length === 0) return reply(state, ...said, `Nothing found for "${shown(query)}".`);
	const listed = hits.slice(0, MOST);
	const count = hits.length > MOST ? `The best ${MOST} passages` : plural(hits.length, 'passage');
	return openListing(state, {
		heading: [...said, `${count} in ${plural(articles, 'article')} for "${shown(query)}", best first.`],
		name: 'Passages',
		count: listed.length,
		line: i => hitLine(listed[i] as Hit),
		target: i => {
			const {article, target} = listed[i] as Hit;
			return {kind: 'article', article, offset: target?.start ?? 0, query};
		},
	});
}

/** Words first; names as far as they need no long reading. */
function wantsStep(library: Library, index: SearchIndex): boolean {
	const {length} = library.articles;
	if (index.done >= index.total) return false;
	if (index.done < length || length <= SMALL) return true;
	const next = library.articles[index.done - length];
	return next !== undefined && library.isAnnotated(next);
}

function hitLine({article, field, shown: words}: Hit): string {
	if (field === 'title') return `Title: ${articleName(article)}.`;
	const what = field === 'passage' ? '' : `${sentenceStart(field)}: `;
	return `${what}${sentence(shown(words))} In: ${articleName(article)}.`;
}
