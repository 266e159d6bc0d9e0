import type {Article} from '../article/article.js';
import {linkEntities} from './entity-linking.js';
import {findEntityMentions} from './entity-tagger.js';
import type {Linked} from './linked.js';
import type {QuotedSegment} from './quotes.js';
import {type Reading, readBlocks} from './reading.js';
import {readClauseWords} from './said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses} from './said-clauses.js';
import {type Candidate, findCandidates} from './speaker-candidates.js';
import {type SpeakerContext, speakerContext} from './speaker-context.js';
import {identifyCandidates} from './speaker-identity.js';
import {chooseSpeakers, type Speakers} from './speaker-ranker.js';
import {FAINTEST_CLAUSE, readScene, type Scene} from './speaker-scene.js';

/** What the passes found in an article, before quotes are made of it. */
export type Analysis = {
	readonly reading: Reading;
	readonly linked: Linked;
	readonly scene: Scene;
	/** How words lead to names; made once for the choice and for the quotes. */
	readonly context: SpeakerContext;
	readonly speakers: Speakers;
};

/** Runs the passes over an article in the order in which each needs what those before it found. */
export function analyse(article: Article): Analysis {
	const reading = readBlocks(article);
	const {tokens} = reading;
	const raw = findEntityMentions(tokens, {regionKinds: article.blocks.map(block => block.kind)});
	const linked = linkEntities(reading, raw);
	const segments = reading.segments.filter(segment => segment.level === 0);
	const quoted = segments.map(segment => segment.span);
	const words = readClauseWords(tokens, quoted, loadSaidClauseModel().clusters);
	const clauses = readSaidClauses(words, loadSaidClauseModel(), FAINTEST_CLAUSE);
	const candidates = withoutCaptions(article, segments, findCandidates(words, raw));
	const scene = readScene({article, words, segments, candidates, clauses});
	const context = speakerContext(reading, linked);
	const identities = identifyCandidates(candidates, context);
	return {reading, linked, scene, context, speakers: chooseSpeakers(scene, identities)};
}

/** Whom a caption names, or who made the picture, speaks no quote outside of it: `Getty/Instagram.` */
export function withoutCaptions(
	{blocks}: Article,
	segments: readonly QuotedSegment[],
	candidates: readonly Candidate[],
): readonly Candidate[] {
	if (!blocks.some(({kind}) => kind === 'caption')) return candidates;
	const quoting = new Set(segments.map(({block}) => block));
	return candidates.filter(({block}) => blocks[block]?.kind !== 'caption' || quoting.has(block));
}
