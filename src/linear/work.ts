import type {Article} from '../article/article.js';
import type {Growing} from '../library/growing.js';
import type {Library} from '../library/library.js';
import {createNameIndex, type NameIndex} from '../library/name-index.js';
import type {Names} from '../library/names.js';
import type {Outcome} from './state.js';
import {inThousands, plural} from './words.js';

/** Code units from which on an article takes long enough to be read that it is said. */
const LONG = 400_000;

const indexes = new WeakMap<Library, NameIndex>();

/** Answers once every article has been read for who speaks in it and what it names. */
export function withNames(library: Library, answer: (names: Names) => Outcome): Outcome {
	const index = indexes.get(library) ?? createNameIndex(library);
	indexes.set(library, index);
	if (index.isComplete) return answer(index.names);
	const {total} = index;
	return {
		kind: 'work',
		notice: `Reading ${plural(total, 'article')} for ${total === 1 ? 'its' : 'their'} quotes`,
		progress: () => `${inThousands(index.done)} of ${inThousands(total)}`,
		step: index.step,
	};
}

/** Answers once a list has been found to its end. */
export function withGrown<T>(growing: Growing<T>, notice: string, answer: (items: readonly T[]) => Outcome): Outcome {
	if (growing.isDone) return answer(growing.items);
	return {
		kind: 'work',
		notice,
		progress: () => `${plural(growing.items.length, 'one', 'of them')} found`,
		step: growing.step,
	};
}

/** Answers once one article has been read for its quotes. */
export function withDoc(library: Library, article: Article, answer: () => Outcome): Outcome {
	if (library.isAnnotated(article) || article.text.length < LONG) return answer();
	return {
		kind: 'work',
		notice: 'Reading a long article for its quotes',
		progress: () => '',
		long: article,
		step: () => {
			library.doc(article);
			return false;
		},
	};
}
