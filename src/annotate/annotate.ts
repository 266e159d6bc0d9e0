import type {Article} from '../article/article.js';
import type {AnnotatedArticle} from './annotation.js';
import {linkEntities} from './entity-linking.js';
import {findEntityMentions} from './entity-tagger.js';
import {readBlocks} from './reading.js';
import {speakerContext} from './resolve-speaker.js';
import {readClauseWords} from './said-clause-words.js';
import {loadSaidClauseModel} from './said-clauses.js';
import {findCandidates} from './speaker-candidates.js';
import {nearestSpeakers} from './speaker-nearest.js';
import {buildQuotes} from './statements.js';

/** Finds who said what in an article, and whom and what it names. */
export function annotate(article: Article): AnnotatedArticle {
	const reading = readBlocks(article);
	const {tokens, segments} = reading;
	const raw = findEntityMentions(tokens, {regionKinds: article.blocks.map(block => block.kind)});
	const linked = linkEntities(reading, raw);
	const outer = segments.filter(segment => segment.level === 0);
	const words = readClauseWords(
		tokens,
		outer.map(segment => segment.span),
		loadSaidClauseModel().clusters,
	);
	const choices = nearestSpeakers(reading, words, outer, findCandidates(words, raw));
	const {quotes, nonSpeech} = buildQuotes(reading, outer, choices, speakerContext(reading, linked));
	return {article, entities: linked.entities, mentions: linked.mentions, quotes, nonSpeech};
}
