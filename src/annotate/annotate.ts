import type {Article} from '../article/article.js';
import {analyse} from './analysis.js';
import type {AnnotatedArticle} from './annotation.js';
import {buildQuotes} from './statements.js';

// In one bundle with the passes, so that the weights ship once.
export {explainQuotes} from './explain.js';

/** Finds who said what in an article, and whom and what it names. */
export function annotate(article: Article): AnnotatedArticle {
	const {linked, scene, context, speakers} = analyse(article);
	const {quotes, nonSpeech} = buildQuotes(scene, speakers.choices, context);
	return {article, entities: linked.entities, mentions: linked.mentions, quotes, nonSpeech};
}
