import {fold} from '../text/fold.js';
import type {Span} from '../text/span.js';
import type {Entity} from './annotation.js';
import {describe} from './descriptions.js';
import {ISSUED_DOCUMENTS, WIDE_BODY_NOUNS, wordsOfBody} from './lexicon/body-nouns.js';
import {findCue} from './lexicon/cues.js';
import {COURTESY_TITLES, isRoleNoun, KIN_NOUNS, UNNAMED_NOUNS} from './lexicon/roles.js';
import {plainWords} from './plain-words.js';
import {meant} from './resolve-pronoun.js';
import {personByRole} from './role-bearers.js';
import {inOwnWords, mentionBefore, type ResolvedSpeaker, resolvedTo, type SpeakerContext} from './speaker-context.js';
import type {SpeakerPhrase} from './speaker-phrase.js';
import {isCapitalized, lowerAt, phrase, wordAt} from './token-words.js';

type DescribedSpeaker = SpeakerPhrase & {kind: 'description'};

const INDEFINITE = new Set(['a', 'an', 'one', 'another', 'some', 'several', 'many']);
/** Mentions that “the union” looks back over. */
const BODY_REACH = 120;

/** Traces words that name nobody themselves: “the NATO chief”, “his wife”, “the union”, “a Homeland Security memo”. */
export function resolveDescription(span: Span, read: DescribedSpeaker, context: SpeakerContext): ResolvedSpeaker {
	const {reading, linked, discourse, byRole} = context;
	const {tokens} = reading;
	const head = lowerAt(tokens, read.head);
	const isIndefinite = INDEFINITE.has(lowerAt(tokens, read.from));
	// “The prize was shared by Hume and by Trimble, whose letter said”: a sentence, and who speaks is not told apart in it.
	if (runsIntoVerb(read, context)) return inOwnWords(span, plainWords(read, context), {trace: 'words', sureness: 0.3});
	const apposed = nameBeforeOwn(read, context);
	if (apposed !== undefined) return resolvedTo(span, context, apposed, {trace: 'description', sureness: 0.9});
	const owned = resolveOwned(span, read, head, context);
	if (owned !== undefined) return owned;
	if (!isIndefinite) {
		const antecedent = discourse.descriptions.get(read.head);
		const person = antecedent === undefined ? undefined : meant(span, antecedent, 'description', context);
		if (person !== undefined) return person;
		if (!UNNAMED_NOUNS.has(head)) {
			const bearer = isRoleNoun(head)
				? personByRole(describe(tokens, read.from, read.head), linked, byRole, discourse.genderOf)
				: undefined;
			if (bearer !== undefined) return resolvedTo(span, context, bearer, {trace: 'description', sureness: 0.7});
			const body = bodyByNoun(read, head, context);
			// “The commission” after the Commission on Presidential Debates is surer than “the agency” after any body that is one.
			if (body !== undefined) {
				const sureness = context.bodyWords(body).includes(head) ? 0.85 : 0.7;
				return resolvedTo(span, context, body, {trace: 'body', sureness});
			}
		}
	}
	const issuer = ISSUED_DOCUMENTS.has(head) ? issuerOf(read, head, context) : undefined;
	if (issuer !== undefined) return resolvedTo(span, context, issuer, {trace: 'owner', sureness: 0.8});
	return missedName(span, read, context) ?? inOwnWords(span, plainWords(read, context));
}

/** “Bruno Rodríguez, his foreign minister, told”: the person whom “his …” describes. */
function nameBeforeOwn({from, ownerPronoun}: DescribedSpeaker, {reading, linked}: SpeakerContext): number | undefined {
	if (ownerPronoun !== from || wordAt(reading.tokens, from - 1) !== ',') return undefined;
	const m = mentionBefore(linked, from);
	const entity = linked.last[m] === from - 2 ? linked.entityOf[m] : undefined;
	return entity !== undefined && linked.entities[entity]?.kind === 'person' ? entity : undefined;
}

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that']);
const FINITE = new Set(
	'is are was were has have had do does did will would shall should can could may might must'.split(' '),
);

/** Whether a verb of the sentence stands among the words, and not in a relative clause. */
function runsIntoVerb({from, to}: DescribedSpeaker, {reading: {tokens}}: SpeakerContext): boolean {
	for (let i = from + 1; i < to; i++) {
		const word = lowerAt(tokens, i);
		if (RELATIVE.has(word)) return false;
		if (FINITE.has(word) && !isCapitalized(tokens, i)) return true;
	}
	return false;
}

/** “ZORIN:”, “Mr. Ban:”: a name that no tagger saw, by the surname of a person of the article. */
function missedName(span: Span, read: DescribedSpeaker, context: SpeakerContext): ResolvedSpeaker | undefined {
	const {tokens} = context.reading;
	if (!isCapitalized(tokens, read.head) || read.head !== read.to - 1) return undefined;
	let from = read.from;
	while (from < read.head && COURTESY_TITLES.has(lowerAt(tokens, from))) from++;
	if (from !== read.head) return undefined;
	const label = wordAt(tokens, read.head);
	const isLabel = label === label.toUpperCase() && wordAt(tokens, read.to) === ':';
	const bearers = (context.bySurname().get(fold(lowerAt(tokens, read.head))) ?? []).filter(
		entity => isLabel || context.linked.entities[entity]?.kind === 'person',
	);
	if (bearers.length === 1) return resolvedTo(span, context, bearers[0] as number, {trace: 'name', sureness: 0.85});
	return from > read.from ? inOwnWords(span, phrase(tokens, from, read.to)) : undefined;
}

/** “Stumpf’s repeated claim”. */
function isNounOfSpeech(word: string): boolean {
	if (isRoleNoun(word) || wordsOfBody(word) !== undefined) return false;
	const cue = findCue(word);
	return cue !== undefined && (cue.class === 'noun' || cue.form === 'base');
}

/** “Ivana Trump’s brief” speaks for her; “his wife” and “Gary Johnson’s doctor” are persons of their own. */
function resolveOwned(
	span: Span,
	read: DescribedSpeaker,
	head: string,
	context: SpeakerContext,
): ResolvedSpeaker | undefined {
	const {linked, discourse, byRole} = context;
	const owner =
		read.owner !== undefined
			? (linked.entityOf[read.owner] as number)
			: read.ownerPronoun !== undefined
				? discourse.pronouns.get(read.ownerPronoun)?.person
				: undefined;
	if (owner === undefined || owner >= linked.entities.length) return undefined;
	if (ISSUED_DOCUMENTS.has(head) || isNounOfSpeech(head))
		return resolvedTo(span, context, owner, {trace: 'owner', sureness: 0.75});
	if (KIN_NOUNS.has(head)) {
		const kin = (byRole.get(head) ?? []).filter(entity => entity !== owner);
		if (kin.length === 1) return resolvedTo(span, context, kin[0] as number, {trace: 'description', sureness: 0.8});
	}
	const antecedent = discourse.descriptions.get(read.head);
	if (antecedent !== undefined && antecedent.person !== owner && !KIN_NOUNS.has(head)) {
		const person = meant(span, antecedent, 'description', context);
		if (person?.entity !== undefined) return person;
	}
	const from = read.owner !== undefined ? (linked.last[read.owner] as number) + 2 : (read.ownerPronoun as number) + 1;
	if (from > read.head) return undefined;
	const {name} = linked.entities[owner] as Entity;
	const words = `${name}${name.endsWith('s') ? '’' : '’s'} ${plainWords({from, to: read.to}, context)}`;
	return {span, name: words, role: undefined, entity: undefined, trace: 'owner', sureness: 0.85};
}

/** Who issued a document: “a Homeland Security memo”, “a letter from the union”, “… issued a statement. The statement said”. */
function issuerOf(read: DescribedSpeaker, head: string, {reading, linked}: SpeakerContext): number | undefined {
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
			const end = linked.last[first] ?? tokens.count;
			// “France and Germany issued a statement”: it is not that of one of them.
			const isOneOfTwo = lowerAt(tokens, end + 1) === 'and' || wordAt(tokens, end + 1) === ',';
			return end < at && !isOneOfTwo ? linked.entityOf[first] : undefined;
		}
	}
	return undefined;
}

/** “the union”, “the newspaper”: the latest body whose name goes with the noun; for wide nouns the latest body at all. */
function bodyByNoun(
	read: DescribedSpeaker,
	head: string,
	{reading, linked, bodyWords}: SpeakerContext,
): number | undefined {
	const words = wordsOfBody(head);
	if (words === undefined) return undefined;
	const {tokens} = reading;
	const sentence = tokens.sentence[read.from] as number;
	let wide: number | undefined;
	const latest = mentionBefore(linked, read.from);
	for (let m = latest; m >= Math.max(0, latest - BODY_REACH); m--) {
		const entity = linked.entityOf[m] as number;
		if (linked.entities[entity]?.kind !== 'organization') continue;
		if (bodyWords(entity).some(word => words.has(word))) return entity;
		if (sentence - (tokens.sentence[linked.first[m] as number] as number) <= 3) wide ??= entity;
	}
	return WIDE_BODY_NOUNS.has(head) ? wide : undefined;
}
