import type {Tokens} from '../text/segment.js';
import type {EntityKind} from './annotation.js';
import {entityLexicon, foldedHash, Known, lookUp} from './entity-lexicon.js';
import {nameKeys} from './name-key.js';
import type {PersonName} from './person-name.js';
import type {RawMention} from './raw-mention.js';
import type {RoleEvidence} from './role-phrases.js';
import {lowerAt} from './token-words.js';

const LOCATIVE = new Set(
	'in at near from to across throughout around outside inside into toward towards via'.split(' '),
);

/**
 * One kind for each mention, after all of them have been heard: a name is the same kind throughout the article, and a lone
 * word that is the surname of a person named in full is that person, unless it stands where only a place can (“in Sofia”).
 */
export function settleKinds(
	tokens: Tokens,
	mentions: readonly RawMention[],
	evidence: readonly RoleEvidence[],
	names: {readonly forms: readonly string[]; readonly parse: (form: string) => PersonName},
): EntityKind[] {
	const keys = nameKeys(names.forms);
	const votes = new Map<string, Record<EntityKind, number>>();
	const surnames = new Set<string>();
	const lone = new Set<string>();
	mentions.forEach((mention, m) => {
		const key = keys[m] as string;
		let vote = votes.get(key);
		if (vote === undefined) {
			vote = {person: 0, organization: 0, place: 0};
			votes.set(key, vote);
		}
		vote[mention.kind] += 0.2 + mention.confidence;
		const told = evidence[m] as RoleEvidence;
		if (told.courtesy !== '') vote.person += 3;
		if (mention.kind === 'person' && !key.includes(' ')) lone.add(key);
		if (mention.kind === 'person' && key.includes(' ')) {
			const {surname, words} = names.parse(names.forms[m] as string);
			if (words.length > 1) surnames.add(surname);
		}
	});
	// “Valerian Zorin” tagged as a body beside “Zorin said”: the article knows Zorin for a person.
	mentions.forEach((mention, m) => {
		const key = keys[m] as string;
		if (mention.kind !== 'organization' || !key.includes(' ') || !mayBePerson(key)) return;
		const last = key.slice(key.lastIndexOf(' ') + 1);
		if (!lone.has(last) && !isNameWord(last) && (evidence[m] as RoleEvidence).roles.length === 0) return;
		(votes.get(key) as Record<EntityKind, number>).person += 2;
		surnames.add(last);
	});
	return mentions.map((mention, m) => {
		const key = keys[m] as string;
		const vote = votes.get(key) as Record<EntityKind, number>;
		if (surnames.has(key)) {
			if (mention.kind !== 'place') return 'person';
			if (LOCATIVE.has(lowerAt(tokens, mention.first - 1))) return 'place';
			return isKnownPlace(key) && vote.place > vote.person ? 'place' : 'person';
		}
		const {person, organization, place} = vote;
		if (person >= organization && person >= place) return 'person';
		return organization > place ? 'organization' : 'place';
	});
}

const PLACES = Known.country | Known.city | Known.region | Known.site;

function isKnownPlace(key: string): boolean {
	return (lookUp(entityLexicon(), foldedHash(key)) & PLACES) !== 0;
}

const BODY_WORDS =
	Known.body | Known.organizationWord | Known.companySuffix | Known.media | Known.company | Known.acronym | PLACES;

function isNameWord(word: string): boolean {
	return (lookUp(entityLexicon(), foldedHash(word)) & (Known.statesman | Known.surname)) !== 0;
}

/** Two or three words of which none is the word of a body or a place. */
function mayBePerson(key: string): boolean {
	const words = key.split(' ');
	return words.length <= 3 && words.every(word => (lookUp(entityLexicon(), foldedHash(word)) & BODY_WORDS) === 0);
}
