import type {Article} from '../article/article.js';
import type {Library} from '../library/library.js';
import type {Outcome} from './state.js';
import {inThousands, plural} from './words.js';

/** Code units from which on an article takes long enough to be read that it is said. */
const LONG = 400_000;

/** Answers once every article has been read for its quotes. */
export function withAllDocs(library: Library, answer: () => Outcome): Outcome {
	const left = library.articles.filter(article => !library.isAnnotated(article));
	if (left.length === 0) return answer();
	let next = 0;
	return {
		kind: 'work',
		notice: `Reading ${plural(left.length, 'article')} for ${left.length === 1 ? 'its' : 'their'} quotes`,
		progress: () => `${inThousands(next)} of ${inThousands(left.length)}`,
		step: () => {
			const article = left[next++];
			if (article !== undefined) library.doc(article);
			return next < left.length;
		},
	};
}

/** Answers once one article has been read for its quotes. */
export function withDoc(library: Library, article: Article, answer: () => Outcome): Outcome {
	if (library.isAnnotated(article) || article.text.length < LONG) return answer();
	return {
		kind: 'work',
		notice: 'Reading a long article for its quotes',
		progress: () => '',
		step: () => {
			library.doc(article);
			return false;
		},
	};
}
