import type {Article} from '../article/article.js';
import type {AnnotatedArticle} from './annotation.js';

/** Finds who said what in an article, and whom and what it names. */
export function annotate(article: Article): AnnotatedArticle {
	return {article, entities: [], mentions: [], quotes: [], nonSpeech: []};
}
