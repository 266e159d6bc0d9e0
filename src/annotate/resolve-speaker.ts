import type {Span} from '../text/span.js';
import type {Entity, Speaker} from './annotation.js';
import {resolveDescription} from './resolve-description.js';
import {resolvePronoun} from './resolve-pronoun.js';
import {inOwnWords, joinNames, type ResolvedSpeaker, resolvedTo, type SpeakerContext} from './speaker-context.js';
import {readSpeakerPhrase} from './speaker-phrase.js';
import {wordAt} from './token-words.js';

const QUESTION_LABELS = new Set(['Q', 'Q.', 'QUESTION', 'Question', 'QUESTIONER', 'REPORTER']);

/**
 * Traces the words that say who spoke to a name: the fullest in the article, else the words themselves without their
 * article. `previous` is the speaker of the quote before, when there is one; “I” and “we” inside a quote lead to it.
 * Where `sureness` is below a half the words led to no name, or hardly: better to show no speaker.
 */
export function resolveSpeaker(mention: Span, context: SpeakerContext, previous?: Speaker): ResolvedSpeaker {
	const {reading, linked} = context;
	const read = readSpeakerPhrase(mention, reading.tokens, linked);
	if (read === undefined) {
		const words = reading.article.text.slice(mention.start, mention.end);
		return inOwnWords(mention, words, {trace: 'words', sureness: 0.1});
	}
	// “Q:” in a press conference.
	if (
		read.kind === 'description' &&
		QUESTION_LABELS.has(wordAt(reading.tokens, read.from)) &&
		read.to === read.from + 1
	)
		return inOwnWords(mention, 'questioner');
	switch (read.kind) {
		case 'name':
			return resolvedTo(mention, context, linked.entityOf[read.mention] as number, {trace: 'name', sureness: 1});
		case 'names': {
			const names = read.mentions.map(m => (linked.entities[linked.entityOf[m] as number] as Entity).name);
			return {
				span: mention,
				name: joinNames([...new Set(names)]),
				role: undefined,
				entity: undefined,
				trace: 'names',
				sureness: 0.95,
			};
		}
		case 'pronoun':
			return resolvePronoun(mention, read, context, previous);
		case 'description':
			return resolveDescription(mention, read, context);
		default:
			return read satisfies never;
	}
}

export {type ResolvedSpeaker, type SpeakerContext, speakerContext, type Trace} from './speaker-context.js';
