import {TokenKind} from '../text/segment.js';
import type {Span} from '../text/span.js';
import type {Entity, Speaker} from './annotation.js';
import type {Antecedent} from './discourse.js';
import {wordsOfBody} from './lexicon/body-nouns.js';
import {GROUP_NOUNS, ROLE_MODIFIERS} from './lexicon/roles.js';
import {sayingOf} from './mention-place.js';
import {plainWords} from './plain-words.js';
import type {QuotedSegment} from './quotes.js';
import {skipPartyAndAge} from './role-phrases.js';
import {
	inOwnWords,
	joinNames,
	mentionBefore,
	type ResolvedSpeaker,
	resolvedTo,
	type SpeakerContext,
	surenessOf,
	type Trace,
} from './speaker-context.js';
import type {SpeakerPhrase} from './speaker-phrase.js';
import {isPossessiveEnding, lowerAt, phrase, sameSentence, wordAt} from './token-words.js';

/** How many sentences back “it” and “they” look. */
const REACH = 2;
/** Mentions that “it added” looks back over for a body that spoke. */
const SPEAKER_REACH = 40;

export function resolvePronoun(
	span: Span,
	read: SpeakerPhrase & {kind: 'pronoun'},
	context: SpeakerContext,
	previous: Speaker | undefined,
): ResolvedSpeaker {
	const {reading, discourse} = context;
	const traced = () => {
		switch (read.pronoun.kind) {
			case 'he':
			case 'she': {
				const antecedent = discourse.pronouns.get(read.token);
				return antecedent === undefined ? undefined : meant(span, antecedent, 'pronoun', context);
			}
			case 'who':
				return beforeRelative(span, read.token, context);
			case 'they':
				return pluralBefore(span, read.token, context) ?? bodyBefore(span, read.token, context);
			case 'it':
				return bodyBefore(span, read.token, context);
			case 'i':
			case 'we':
				return whoeverWrites(span, read.token, context, previous);
			case 'you':
				return undefined;
			default:
				return read.pronoun.kind satisfies never;
		}
	};
	// A bare pronoun is no name: the caller had better leave the quote unattributed.
	return (
		traced() ?? inOwnWords(span, reading.article.text.slice(span.start, span.end), {trace: 'words', sureness: 0.1})
	);
}

/** The person named, or the words of a person whom the article does not name. */
export function meant(
	span: Span,
	antecedent: Antecedent,
	trace: Trace,
	context: SpeakerContext,
): ResolvedSpeaker | undefined {
	const {linked, discourse} = context;
	const {person} = antecedent;
	const step = {trace, sureness: surenessOf(antecedent)};
	if (person < linked.entities.length) return resolvedTo(span, context, person, step);
	const description = discourse.unnamed[person - linked.entities.length];
	return description === undefined ? undefined : inOwnWords(span, plainWords(description, context), step);
}

/** Inside quotation marks “I” is the speaker of the quote; outside it is the author. */
function whoeverWrites(
	span: Span,
	token: number,
	{reading}: SpeakerContext,
	previous: Speaker | undefined,
): ResolvedSpeaker | undefined {
	const offset = reading.tokens.start[token] as number;
	if (isQuoted(reading.segments, offset))
		return previous === undefined ? undefined : {...previous, span, trace: 'pronoun', sureness: 0.7};
	const name = reading.article.byline ?? 'author';
	return {span, name, role: undefined, entity: undefined, trace: 'pronoun', sureness: 0.7};
}

/** Whether the offset lies between marks: in the last segment that begins before it, or in one around that. */
function isQuoted(segments: readonly QuotedSegment[], offset: number): boolean {
	let from = 0;
	let to = segments.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((segments[middle] as QuotedSegment).span.start <= offset) from = middle + 1;
		else to = middle;
	}
	for (let s = from - 1; s >= 0; s = (segments[s] as QuotedSegment).parent)
		if (offset < (segments[s] as QuotedSegment).span.end) return true;
	return false;
}

/** “Mitch McConnell, who said”, “29 others who asked”: the name before the relative pronoun, or the words. */
function beforeRelative(span: Span, token: number, context: SpeakerContext): ResolvedSpeaker | undefined {
	const {reading, linked} = context;
	const {tokens} = reading;
	const isComma = wordAt(tokens, token - 1) === ',';
	for (let m = mentionBefore(linked, token); m >= 0; m--) {
		const end = linked.last[m] as number;
		if (!sameSentence(tokens, end, token)) break;
		const after = skipPartyAndAge(tokens, end + 1);
		// Right before, or with an apposition between: “McConnell, now the Senate majority leader, who”.
		if (after === token || (wordAt(tokens, after) === ',' && (after === token - 1 || isComma)))
			return resolvedTo(span, context, linked.entityOf[m] as number, {trace: 'pronoun', sureness: 0.85});
	}
	const head = isComma ? token - 2 : token - 1;
	if (tokens.kind[head] !== TokenKind.word || !sameSentence(tokens, head, token)) return undefined;
	let from = head;
	while (
		from > head - 4 &&
		sameSentence(tokens, from - 1, token) &&
		(tokens.kind[from - 1] === TokenKind.number || ROLE_MODIFIERS.has(lowerAt(tokens, from - 1)))
	)
		from--;
	return inOwnWords(span, phrase(tokens, from, head + 1), {trace: 'pronoun', sureness: 0.6});
}

/** The persons named side by side, or the group that opens a sentence, in this sentence or the two before: “Grassley and Leahy”. */
function pluralBefore(span: Span, token: number, context: SpeakerContext): ResolvedSpeaker | undefined {
	const {reading, linked} = context;
	const {tokens} = reading;
	const sentence = tokens.sentence[token] as number;
	const isPerson = (m: number) => linked.entities[linked.entityOf[m] as number]?.kind === 'person';
	for (let back = 0; back <= REACH && sentence - back >= 0; back++) {
		const from = tokens.sentenceStart[sentence - back] as number;
		const to = Math.min(token, tokens.sentenceStart[sentence - back + 1] as number);
		for (let m = mentionBefore(linked, from) + 1; m + 1 < linked.mentions.length; m++) {
			if ((linked.last[m + 1] as number) >= to) break;
			if (!isPerson(m) || !isPerson(m + 1)) continue;
			const link = skipPartyAndAge(tokens, (linked.last[m] as number) + 1);
			if (lowerAt(tokens, link) !== 'and' || (linked.titleFirst[m + 1] as number) !== link + 1) continue;
			const names = [m, m + 1].map(at => (linked.entities[linked.entityOf[at] as number] as Entity).name);
			return {
				span,
				name: joinNames(names),
				role: undefined,
				entity: undefined,
				trace: 'names',
				sureness: 0.7,
			};
		}
		for (let at = from; at < Math.min(to, from + 5); at++) {
			const word = lowerAt(tokens, at);
			if (!GROUP_NOUNS.has(word) || !word.endsWith('s')) continue;
			return inOwnWords(span, plainWords({from, to: at + 1}, context), {trace: 'pronoun', sureness: 0.6});
		}
	}
	return undefined;
}

/** The body that “it” or “they” means: “Trump’s campaign”, or the one named last; in this sentence or the two before. */
function bodyBefore(span: Span, token: number, context: SpeakerContext): ResolvedSpeaker | undefined {
	const {reading, linked} = context;
	const {tokens} = reading;
	const sentence = tokens.sentence[token] as number;
	if (sayingOf(tokens, token, token) === 'says') {
		// “…,” it added: whichever body spoke last, however long it was quoted.
		const latest = mentionBefore(linked, token);
		for (let m = latest; m >= Math.max(0, latest - SPEAKER_REACH); m--) {
			const entity = linked.entityOf[m] as number;
			if (linked.entities[entity]?.kind !== 'organization') continue;
			if (sayingOf(tokens, linked.first[m] as number, linked.last[m] as number) !== 'says') continue;
			return resolvedTo(span, context, entity, {trace: 'pronoun', sureness: 0.75});
		}
	}
	let fallback: number | undefined;
	for (let back = 0; back <= REACH && sentence - back >= 0; back++) {
		const from = tokens.sentenceStart[sentence - back] as number;
		const to = Math.min(token, tokens.sentenceStart[sentence - back + 1] as number);
		for (let m = mentionBefore(linked, from) + 1; m < linked.mentions.length; m++) {
			const first = linked.first[m] as number;
			if (first >= to) break;
			const entity = linked.entityOf[m] as number;
			const end = (linked.last[m] as number) + 1;
			const isSubject = first - from <= 1;
			if (isPossessiveEnding(tokens, end)) {
				// “Donald Trump’s campaign”.
				if (!isSubject || wordsOfBody(lowerAt(tokens, end + 1)) === undefined) continue;
				const owner = (linked.entities[entity] as Entity).name;
				// Right after the sentence that it opened, nothing else can be meant.
				const sureness = back === 1 ? 0.75 : 0.6;
				return inOwnWords(span, `${owner}’s ${lowerAt(tokens, end + 1)}`, {trace: 'owner', sureness});
			}
			if (linked.entities[entity]?.kind !== 'organization') continue;
			if (isSubject) return resolvedTo(span, context, entity, {trace: 'pronoun', sureness: 0.65});
			fallback ??= entity;
		}
	}
	return fallback === undefined ? undefined : resolvedTo(span, context, fallback, {trace: 'pronoun', sureness: 0.5});
}
