import {TokenKind} from '../text/segment.js';
import type {Span} from '../text/span.js';
import type {Entity, Speaker} from './annotation.js';
import {describe, roleFit} from './descriptions.js';
import {type Antecedent, type Discourse, readDiscourse} from './discourse.js';
import {ISSUED_DOCUMENTS, WIDE_BODY_NOUNS, wordsOfBody} from './lexicon/body-nouns.js';
import {isRoleNoun, KIN_NOUNS, ROLE_MODIFIERS, UNNAMED_NOUNS} from './lexicon/roles.js';
import type {Linked} from './linked.js';
import type {Reading} from './reading.js';
import {skipPartyAndAge} from './role-phrases.js';
import {readSpeakerPhrase, type SpeakerPhrase} from './speaker-phrase.js';
import {isPossessiveEnding, lowerAt, phrase, sameSentence, wordAt} from './token-words.js';

/** What tracing a speaker needs to know of the article; made once, then asked for every quote. */
export type SpeakerContext = {
	readonly reading: Reading;
	readonly linked: Linked;
	readonly discourse: Discourse;
};

/** How a speaker’s words led to a name. */
export type Trace = 'name' | 'names' | 'pronoun' | 'description' | 'body' | 'owner' | 'words';

export type ResolvedSpeaker = Speaker & {
	readonly trace: Trace;
	/** 0 to 1: how sure the step from the words to the name is; 1 for a name that is written there. */
	readonly sureness: number;
};

export function speakerContext(reading: Reading, linked: Linked): SpeakerContext {
	return {reading, linked, discourse: readDiscourse(reading, linked)};
}

/**
 * Traces the words that say who spoke to a name: the fullest in the article, else the words themselves without their
 * article. `previous` is the speaker of the quote before, when there is one; “I” and “we” inside a quote lead to it.
 */
export function resolveSpeaker(mention: Span, context: SpeakerContext, previous?: Speaker): ResolvedSpeaker {
	const {reading, linked} = context;
	const read = readSpeakerPhrase(mention, reading.tokens, linked);
	if (read === undefined) return unresolved(mention, reading.article.text.slice(mention.start, mention.end));
	switch (read.kind) {
		case 'name':
			return resolved(mention, linked, linked.entityOf[read.mention] as number, 'name', 1);
		case 'names': {
			const names = read.mentions.map(m => (linked.entities[linked.entityOf[m] as number] as Entity).name);
			return {
				span: mention,
				name: joinNames(names),
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

function resolved(span: Span, linked: Linked, entity: number, trace: Trace, sureness: number): ResolvedSpeaker {
	const {id, name, role} = linked.entities[entity] as Entity;
	return {span, name, role, entity: id, trace, sureness};
}

function unresolved(span: Span, words: string): ResolvedSpeaker {
	const name = words
		.replace(/\s+/g, ' ')
		.replace(/^(?:the|an?) /i, '')
		.trim();
	return {span, name: name === '' ? words : name, role: undefined, entity: undefined, trace: 'words', sureness: 0.9};
}

const ENDS_WORDS = new Set(['who', 'which', 'that', 'whose', 'whom']);

function joinNames(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** From the lead of the best person over the next to a share of one; the scale is the one of the weights. */
function surenessOf({margin}: Antecedent): number {
	return margin === Number.POSITIVE_INFINITY ? 0.97 : 1 / (1 + Math.exp(-margin - 0.4));
}

/** The person named, or the words of a person whom the article does not name. */
function meant(span: Span, antecedent: Antecedent, trace: Trace, context: SpeakerContext): ResolvedSpeaker {
	const {linked, discourse} = context;
	const {person} = antecedent;
	if (person < linked.entities.length) return resolved(span, linked, person, trace, surenessOf(antecedent));
	const description = discourse.unnamed[person - linked.entities.length];
	const words = description === undefined ? '' : plainWords(description, context);
	return {...unresolved(span, words), trace, sureness: surenessOf(antecedent)};
}

function resolvePronoun(
	span: Span,
	read: SpeakerPhrase & {kind: 'pronoun'},
	context: SpeakerContext,
	previous: Speaker | undefined,
): ResolvedSpeaker {
	const {linked, discourse, reading} = context;
	const {tokens} = reading;
	const {kind} = read.pronoun;
	if (kind === 'he' || kind === 'she') {
		const antecedent = discourse.pronouns.get(read.token);
		if (antecedent !== undefined) return meant(span, antecedent, 'pronoun', context);
	} else if (kind === 'who') {
		const before = antecedentBefore(read.token, context);
		if (before !== undefined)
			return before.entity === undefined
				? unresolved(span, before.words)
				: resolved(span, linked, before.entity, 'pronoun', 0.85);
	} else if (kind === 'it' || kind === 'they') {
		const body = bodyBefore(read.token, context);
		if (body !== undefined) return resolved(span, linked, body, 'pronoun', 0.6);
	} else if (kind === 'i' || kind === 'we') {
		const quoted = isQuoted(reading, tokens.start[read.token] as number);
		if (quoted && previous !== undefined) return {...previous, span, trace: 'pronoun', sureness: 0.7};
		const {byline} = reading.article;
		if (!quoted && byline !== undefined)
			return {span, name: byline, role: undefined, entity: undefined, trace: 'pronoun', sureness: 0.8};
	}
	// A bare pronoun is no name: the caller had better leave the quote unattributed.
	return {...unresolved(span, reading.article.text.slice(span.start, span.end)), sureness: 0.1};
}

function isQuoted(reading: Reading, offset: number): boolean {
	return reading.segments.some(segment => segment.span.start <= offset && offset < segment.span.end);
}

/** “Mitch McConnell, who said”, “29 others who asked”: the name before the relative pronoun, or the words. */
function antecedentBefore(
	token: number,
	{reading, linked}: SpeakerContext,
): {readonly entity: number} | {readonly entity: undefined; readonly words: string} | undefined {
	const {tokens} = reading;
	const isComma = wordAt(tokens, token - 1) === ',';
	for (let m = mentionBefore(linked, token); m >= 0; m--) {
		const end = linked.last[m] as number;
		if (!sameSentence(tokens, end, token)) break;
		const after = skipPartyAndAge(tokens, end + 1);
		const next = wordAt(tokens, after);
		// Right before, or with an apposition between: “McConnell, now the Senate majority leader, who”.
		if (after === token || (next === ',' && (after === token - 1 || isComma)))
			return {entity: linked.entityOf[m] as number};
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
	return {entity: undefined, words: phrase(tokens, from, head + 1)};
}

/** Index of the last mention that ends before the token; -1 for none. */
function mentionBefore(linked: Linked, token: number): number {
	let low = 0;
	let high = linked.mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((linked.last[middle] as number) < token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The body that “it” or “they” means: the latest one named outside quotation marks in this sentence or the two before. */
function bodyBefore(token: number, {reading, linked}: SpeakerContext): number | undefined {
	const {tokens} = reading;
	const sentence = tokens.sentence[token] as number;
	let fallback: number | undefined;
	for (let m = mentionBefore(linked, token); m >= 0; m--) {
		const first = linked.first[m] as number;
		const distance = sentence - (tokens.sentence[first] as number);
		if (distance > 2) break;
		const entity = linked.entityOf[m] as number;
		if (linked.entities[entity]?.kind !== 'organization') continue;
		if (isPossessiveEnding(tokens, (linked.last[m] as number) + 1)) continue;
		// The first name of a sentence is its subject more often than not.
		if (first - (tokens.sentenceStart[tokens.sentence[first] as number] as number) <= 1) return entity;
		fallback ??= entity;
	}
	return fallback;
}

function resolveDescription(
	span: Span,
	read: SpeakerPhrase & {kind: 'description'},
	context: SpeakerContext,
): ResolvedSpeaker {
	const {reading, linked, discourse} = context;
	const {tokens} = reading;
	const head = lowerAt(tokens, read.head);
	const opener = lowerAt(tokens, read.from);
	const antecedent = discourse.descriptions.get(read.head);
	const isIndefinite =
		opener === 'a' || opener === 'an' || opener === 'one' || opener === 'another' || opener === 'some';
	if (KIN_NOUNS.has(head) || read.owner !== undefined || read.ownerPronoun !== undefined) {
		const owned = resolveOwned(span, read, head, context);
		if (owned !== undefined) return owned;
	}
	if (!isIndefinite && antecedent !== undefined) return meant(span, antecedent, 'description', context);
	if (!isIndefinite && !UNNAMED_NOUNS.has(head)) {
		const person = isRoleNoun(head) ? personByRole(read, context) : undefined;
		if (person !== undefined) return resolved(span, linked, person, 'description', 0.7);
		const body = bodyByNoun(read, head, context);
		if (body !== undefined) return resolved(span, linked, body, 'body', 0.7);
	}
	if (ISSUED_DOCUMENTS.has(head)) {
		const issuer = issuerOf(read, head, context);
		if (issuer !== undefined) return resolved(span, linked, issuer, 'owner', 0.7);
	}
	return unresolved(span, plainWords(read, context));
}

/** The words up to the first comma, dash, bracket or relative clause; a common noun loses the capital of its sentence. */
function plainWords(read: {readonly from: number; readonly to: number}, {reading, linked}: SpeakerContext): string {
	const {tokens} = reading;
	let to = read.from + 1;
	while (to < read.to && tokens.kind[to] !== TokenKind.punctuation && !ENDS_WORDS.has(lowerAt(tokens, to))) to++;
	const words = phrase(tokens, read.from, to);
	const opens = read.from === 0 || !sameSentence(tokens, read.from - 1, read.from);
	const named = mentionBefore(linked, read.from + 1);
	const isName = named >= 0 && (linked.last[named] as number) >= read.from;
	return opens && !isName && words !== words.toUpperCase() ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Who issued a document: “a Homeland Security memo”, “a letter from the union”, “… issued a statement. The statement said”. */
function issuerOf(
	read: {readonly from: number; readonly to: number; readonly head: number},
	head: string,
	{reading, linked}: SpeakerContext,
): number | undefined {
	const {tokens} = reading;
	const before = mentionBefore(linked, read.head);
	if (before >= 0 && (linked.first[before] as number) >= read.from) return linked.entityOf[before];
	for (let at = read.head + 1; at < Math.min(read.to, read.head + 5); at++) {
		const word = lowerAt(tokens, at);
		if (word !== 'by' && word !== 'from') continue;
		const next = before + 1;
		return (linked.first[next] ?? tokens.count) < read.to ? linked.entityOf[next] : undefined;
	}
	if (lowerAt(tokens, read.from) !== 'the') return undefined;
	// The sentence that brought the document up: its first name is who did.
	const sentence = tokens.sentence[read.from] as number;
	for (let back = 1; back <= 4 && sentence - back >= 0; back++) {
		const from = tokens.sentenceStart[sentence - back] as number;
		const to = tokens.sentenceStart[sentence - back + 1] as number;
		for (let at = from; at < to; at++) {
			if (lowerAt(tokens, at) !== head) continue;
			const first = mentionBefore(linked, from) + 1;
			return (linked.last[first] ?? tokens.count) < at ? linked.entityOf[first] : undefined;
		}
	}
	return undefined;
}

/** “Ivana Trump’s brief” speaks for her; “his wife” and “Gary Johnson’s doctor” are persons of their own. */
function resolveOwned(
	span: Span,
	read: SpeakerPhrase & {kind: 'description'},
	head: string,
	{reading, linked, discourse}: SpeakerContext,
): ResolvedSpeaker | undefined {
	const {tokens} = reading;
	const owner =
		read.owner !== undefined
			? (linked.entityOf[read.owner] as number)
			: read.ownerPronoun !== undefined
				? discourse.pronouns.get(read.ownerPronoun)?.person
				: undefined;
	if (owner === undefined || owner >= linked.entities.length) return undefined;
	const ownerName = (linked.entities[owner] as Entity).name;
	if (ISSUED_DOCUMENTS.has(head)) return resolved(span, linked, owner, 'owner', 0.75);
	if (KIN_NOUNS.has(head)) {
		const kin: number[] = [];
		linked.facts.forEach((facts, entity) => {
			if (entity !== owner && facts.roleWords.has(head)) kin.push(entity);
		});
		if (kin.length === 1) return resolved(span, linked, kin[0] as number, 'description', 0.8);
	}
	const from = read.owner !== undefined ? (linked.last[read.owner] as number) + 2 : (read.ownerPronoun as number) + 1;
	if (from > read.head) return undefined;
	const rest = phrase(tokens, from, read.to);
	const mark = ownerName.endsWith('s') ? '’' : '’s';
	return {
		span,
		name: `${ownerName}${mark} ${rest}`,
		role: undefined,
		entity: undefined,
		trace: 'owner',
		sureness: 0.85,
	};
}

/** The one person whose role fits, wherever the article gave it; `undefined` when none or several fit as well. */
function personByRole(
	read: {readonly from: number; readonly head: number},
	{reading, linked, discourse}: SpeakerContext,
): number | undefined {
	const description = describe(reading.tokens, read.from, read.head);
	let best: number | undefined;
	let bestFit = 1.8;
	let second = 0;
	linked.facts.forEach((facts, entity) => {
		if (linked.entities[entity]?.kind !== 'person' || facts.roleWords.size === 0) return;
		const fit = roleFit(description, facts, discourse.genderOf(entity));
		if (fit > bestFit) {
			second = best === undefined ? 0 : bestFit;
			bestFit = fit;
			best = entity;
		} else if (fit > second) second = fit;
	});
	return bestFit - second >= 0.5 ? best : undefined;
}

/** “the union”, “the newspaper”: the latest body whose name goes with the noun; for wide nouns the latest body at all. */
function bodyByNoun(
	read: {readonly from: number; readonly head: number},
	head: string,
	{reading, linked}: SpeakerContext,
): number | undefined {
	const words = wordsOfBody(head);
	if (words === undefined) return undefined;
	const {tokens} = reading;
	const sentence = tokens.sentence[read.from] as number;
	let wide: number | undefined;
	let seen = 0;
	for (let m = mentionBefore(linked, read.from); m >= 0 && seen < 200; m--, seen++) {
		const entity = linked.entityOf[m] as number;
		const {kind, name, aliases} = linked.entities[entity] as Entity;
		if (kind !== 'organization') continue;
		const forms = [name, ...aliases.slice(0, 8)]
			.join(' ')
			.toLowerCase()
			.split(/[\s.]+/);
		if (forms.some(word => words.has(word))) return entity;
		if (sentence - (tokens.sentence[linked.first[m] as number] as number) <= 3) wide ??= entity;
	}
	return WIDE_BODY_NOUNS.has(head) ? wide : undefined;
}
