import type {Article} from '../article/article.js';
import type {AnnotatedArticle} from './annotation.js';
import {linkEntities} from './entity-linking.js';
import {findEntityMentions} from './entity-tagger.js';
import {readBlocks} from './reading.js';
import {speakerContext} from './resolve-speaker.js';
import {readClauseWords} from './said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses} from './said-clauses.js';
import {findCandidates} from './speaker-candidates.js';
import {identifyCandidates} from './speaker-identity.js';
import {chooseSpeakers} from './speaker-ranker.js';
import {readScene} from './speaker-scene.js';
import {buildQuotes} from './statements.js';

/** Finds who said what in an article, and whom and what it names. */
export function annotate(article: Article): AnnotatedArticle {
	const reading = readBlocks(article);
	const {tokens} = reading;
	const raw = findEntityMentions(tokens, {regionKinds: article.blocks.map(block => block.kind)});
	const linked = linkEntities(reading, raw);
	const segments = reading.segments.filter(segment => segment.level === 0);
	const quoted = segments.map(segment => segment.span);
	const words = readClauseWords(tokens, quoted, loadSaidClauseModel().clusters);
	const clauses = readSaidClauses(words);
	const candidates = findCandidates(words, raw);
	const scene = readScene({article, words, segments, candidates, clauses});
	const choices = chooseSpeakers(scene, identifyCandidates(article.text, candidates, linked));
	const {quotes, nonSpeech} = buildQuotes(scene, choices, speakerContext(reading, linked));
	return {article, entities: linked.entities, mentions: linked.mentions, quotes, nonSpeech};
}
