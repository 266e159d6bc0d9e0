import {fold} from '../text/fold.js';
import type {Tokens} from '../text/segment.js';
import type {Entity, EntityKind, Mention} from './annotation.js';
import {givenNameGender} from './lexicon/given-names.js';
import type {Gender} from './lexicon/roles.js';
import {linkNames, type NameMention, nameKey} from './link-names.js';
import {linkPeople, type PersonMention} from './link-people.js';
import type {EntityFacts, Linked} from './linked.js';
import {settleKinds} from './mention-kinds.js';
import {parsePersonName} from './person-name.js';
import type {RawMention} from './raw-mention.js';
import type {Reading} from './reading.js';
import {type RoleEvidence, roleEvidence} from './role-phrases.js';
import {wordAt} from './token-words.js';

/**
 * Traces every name in the article to the person, body or place that it names, so that `Borissov` and `Boyko Borissov`
 * are one entity. Goes by the article alone, save for listed other names (`EU`, `European Union`).
 */
export function linkEntities(reading: Reading, raw: readonly RawMention[]): Linked {
	const {article, tokens} = reading;
	const kept = inOrder(raw, tokens);
	const evidence = kept.map(mention => roleEvidence(tokens, mention.first, mention.last));
	const kinds = settleKinds(tokens, kept, evidence);
	const groups: Array<{kind: EntityKind; written: string; mentions: readonly number[]; gender: EntityFacts['gender']}> =
		[];
	const written = (m: number) => article.text.slice(kept[m]?.span.start, kept[m]?.span.end).replace(/\s+/g, ' ');

	const people = indexesOf(kinds, 'person');
	const title = article.titleSpan;
	const personMentions: PersonMention[] = people.map(m => {
		const mention = kept[m] as RawMention;
		return {
			written: written(m),
			name: parsePersonName(written(m)),
			evidence: evidence[m] as RoleEvidence,
			first: mention.first,
			inTitle: title !== undefined && mention.span.start >= title.start && mention.span.end <= title.end,
		};
	});
	for (const person of linkPeople(personMentions, tokens, genderOfGiven))
		groups.push({
			kind: 'person',
			written: person.written,
			mentions: person.mentions.map(p => people[p] as number),
			gender: person.gender,
		});
	for (const kind of ['organization', 'place'] as const) {
		const own = indexesOf(kinds, kind);
		const names: NameMention[] = own.map((m, n) => ({
			written: written(m),
			expands: n > 0 && isParenthesisAfter(tokens, kept[own[n - 1] as number], kept[m]) ? n - 1 : -1,
		}));
		for (const named of linkNames(names, {shortForms: kind === 'organization'}))
			groups.push({
				kind,
				written: named.written,
				mentions: named.mentions.map(n => own[n] as number),
				gender: undefined,
			});
	}
	groups.sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));

	const entities: Entity[] = [];
	const facts: EntityFacts[] = [];
	const entityOf = new Int32Array(kept.length);
	const taken = new Set<string>();
	groups.forEach((group, index) => {
		const roles: string[] = [];
		const roleWords = new Set<string>();
		for (const m of group.mentions) {
			entityOf[m] = index;
			if (group.kind !== 'person') continue;
			roles.push(...(evidence[m] as RoleEvidence).roles);
			for (const word of (evidence[m] as RoleEvidence).roleWords) roleWords.add(word);
			for (const word of (evidence[m] as RoleEvidence).party) roleWords.add(word);
		}
		const base = `${group.kind}:${group.kind === 'person' ? fold(group.written).replace(/\s+/g, ' ') : nameKey(group.written)}`;
		let id = base;
		for (let n = 2; taken.has(id); n++) id = `${base} ${n}`;
		taken.add(id);
		entities.push({
			id,
			kind: group.kind,
			name: group.written,
			aliases: aliasesOf(group.mentions.map(written), group.written),
			role: fullestRole(roles),
		});
		facts.push({gender: group.gender, roles, roleWords, mentions: group.mentions});
	});
	return {
		entities,
		facts,
		mentions: kept.map(
			(mention, m): Mention => ({
				span: mention.span,
				entity: (entities[entityOf[m] as number] as Entity).id,
			}),
		),
		entityOf,
		first: Int32Array.from(kept, mention => mention.first),
		last: Int32Array.from(kept, mention => mention.last),
		titleFirst: Int32Array.from(kept, (mention, m) =>
			kinds[m] === 'person' ? (evidence[m] as RoleEvidence).from : mention.first,
		),
	};
}

function genderOfGiven(name: string): Gender | undefined {
	const gender = givenNameGender(name);
	return gender === 'either' ? undefined : gender;
}

/** Drops what overlaps, so that mentions stand in text order. */
function inOrder(raw: readonly RawMention[], tokens: Tokens): RawMention[] {
	const kept: RawMention[] = [];
	let end = -1;
	for (const mention of raw) {
		const {first, last, span} = mention;
		if (span.start < end || span.end <= span.start || first < 0 || last < first || last >= tokens.count) continue;
		kept.push(mention);
		end = span.end;
	}
	return kept;
}

function indexesOf(kinds: readonly EntityKind[], kind: EntityKind): number[] {
	const own: number[] = [];
	kinds.forEach((other, m) => {
		if (other === kind) own.push(m);
	});
	return own;
}

function isParenthesisAfter(tokens: Tokens, name: RawMention | undefined, acronym: RawMention | undefined): boolean {
	if (name === undefined || acronym === undefined) return false;
	return (
		acronym.first === name.last + 2 && wordAt(tokens, name.last + 1) === '(' && wordAt(tokens, acronym.last + 1) === ')'
	);
}

function aliasesOf(forms: readonly string[], name: string): string[] {
	const seen = new Set<string>([name]);
	const aliases: string[] = [];
	for (const form of forms) {
		if (seen.has(form)) continue;
		seen.add(form);
		aliases.push(form);
	}
	return aliases;
}

/** The role with the most words, up to a dozen; the first of equals. */
function fullestRole(roles: readonly string[]): string | undefined {
	let best: string | undefined;
	let most = 0;
	for (const role of roles) {
		const count = role.split(' ').length;
		if (count > most && count <= 12) {
			best = role;
			most = count;
		}
	}
	return best ?? roles[0];
}
