import type {Article} from '../article/article.js';
import type {AnnotatedArticle} from './annotation.js';
import {readBlocks} from './reading.js';

/** Finds who said what in an article, and whom and what it names. */
// The passes and the order in which they are wired in, each in its own file:
//   reading = readBlocks(article)                                  words, sentences, stretches in marks
//   raw = findEntityMentions(reading.article, reading.tokens)      entity-tagger.ts  -> readonly RawMention[]
//   {entities, mentions} = linkEntities(reading, raw)              entity-linking.ts
//   clauses = findSaidClauses(reading, raw)                        said-clauses.ts   -> readonly SaidClause[]
//   chosen = rank candidates for each group of quoted segments     speaker-*.ts
//   {name, role, entity} = resolveSpeaker(span, context)           resolve-speaker.ts
export function annotate(article: Article): AnnotatedArticle {
	const reading = readBlocks(article);
	return {article: reading.article, entities: [], mentions: [], quotes: [], nonSpeech: []};
}
