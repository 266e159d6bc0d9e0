import {fold} from '../text/fold.js';
import {TokenKind, type Tokens} from '../text/segment.js';
import type {Entity, EntityKind, Mention} from './annotation.js';
import {trimHeadlineNames} from './headline-names.js';
import {givenNameGender} from './lexicon/given-names.js';
import {type Gender, OFFICE_NOUNS, TITLES} from './lexicon/roles.js';
import {linkNames, type NameMention} from './link-names.js';
import {linkPeople, type PersonMention} from './link-people.js';
import type {EntityFacts, Linked} from './linked.js';
import {mendMentions} from './mend-mentions.js';
import {settleKinds} from './mention-kinds.js';
import {findMisspelt} from './misspelt-names.js';
import {nameKey} from './name-key.js';
import {type PersonName, parsePersonName} from './person-name.js';
import type {RawMention} from './raw-mention.js';
import type {Reading} from './reading.js';
import {type RoleEvidence, roleEvidence} from './role-phrases.js';
import {lowerAt, phrase, wordAt} from './token-words.js';

/**
 * Traces every name in the article to the person, body or place that it names, so that `Borissov` and `Boyko Borissov`
 * are one entity. Goes by the article alone, save for listed other names (`EU`, `European Union`).
 */
export function linkEntities(reading: Reading, raw: readonly RawMention[]): Linked {
	const {article, tokens} = reading;
	const kept = trimHeadlineNames(mendMentions(raw, tokens), reading);
	const forms = kept.map(({span}) => oneLine(article.text.slice(span.start, span.end)));
	const written = (m: number) => forms[m] as string;
	const parsed = new Map<string, PersonName>();
	const parse = (form: string): PersonName => {
		let name = parsed.get(form);
		if (name === undefined) {
			name = parsePersonName(form);
			parsed.set(form, name);
		}
		return name;
	};
	const nameAt = personTokens(kept, tokens);
	const evidence = kept.map(mention => roleEvidence(tokens, mention.first, mention.last, nameAt));
	// “Mikhail Gorbachev (Михаил Горбачёв)”: the second is the first again.
	const repeats = kept.map((mention, m) => m > 0 && isOwnScriptAfter(tokens, kept[m - 1] as RawMention, mention));
	const misspelt = findMisspelt(kept, tokens, evidence, {forms, parse});
	const mended = forms.map((form, m) => misspelt.get(m) ?? form);
	const asPersons = kept.map((mention, m): RawMention => (misspelt.has(m) ? {...mention, kind: 'person'} : mention));
	const kinds = settleKinds(tokens, asPersons, evidence, {forms: mended, parse});
	const groups: Array<{kind: EntityKind; written: string; mentions: readonly number[]; gender: EntityFacts['gender']}> =
		[];

	const people = indexesOf(kinds, repeats, 'person');
	const title = article.titleSpan;
	const personMentions: PersonMention[] = people.map(m => {
		const mention = kept[m] as RawMention;
		return {
			written: written(m),
			name: parse(mended[m] as string),
			evidence: evidence[m] as RoleEvidence,
			first: mention.first,
			hint: pronounAfter(tokens, mention.last, kept[m + 1]?.first ?? tokens.count),
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
		const own = indexesOf(kinds, repeats, kind);
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
	const groupOf = new Array<(typeof groups)[number] | undefined>(kept.length).fill(undefined);
	for (const group of groups) for (const m of group.mentions) groupOf[m] = group;
	repeats.forEach((repeat, m) => {
		const group = repeat ? groupOf[m - 1] : undefined;
		if (group === undefined) return;
		group.mentions = [...group.mentions, m].sort((a, b) => a - b);
		groupOf[m] = group;
	});
	// “Rodrigo Londoño, known as Timochenko”: two names, one person.
	for (let m = 1; m < kept.length; m++) {
		const before = otherNameOf(tokens, kept, kinds, m);
		const main = before < 0 ? undefined : groupOf[before];
		const other = groupOf[m];
		if (main === undefined || other === undefined || main === other || other.mentions[0] !== m) continue;
		main.mentions = [...main.mentions, ...other.mentions].sort((a, b) => a - b);
		main.gender ??= other.gender;
		for (const moved of other.mentions) groupOf[moved] = main;
		other.mentions = [];
	}
	groups.sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));

	const entities: Entity[] = [];
	const facts: EntityFacts[] = [];
	const entityOf = new Int32Array(kept.length);
	const taken = new Set<string>();
	groups
		.filter(group => group.mentions.length > 0)
		.forEach((group, index) => {
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
				aliases: aliasesOf(group.written, add => {
					for (const m of group.mentions) {
						add(written(m));
						const own = ownScriptAfter(tokens, kept[m] as RawMention);
						if (own !== undefined) add(own);
					}
				}),
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
		first: Int32Array.from(kept.map(mention => mention.first)),
		last: Int32Array.from(kept.map(mention => mention.last)),
		titleFirst: Int32Array.from(
			kept.map((mention, m) => (kinds[m] === 'person' ? (evidence[m] as RoleEvidence).from : mention.first)),
		),
	};
}

function genderOfGiven(name: string): Gender | undefined {
	const gender = givenNameGender(name);
	return gender === 'either' ? undefined : gender;
}

/** The gender of the first “he” or “she” after a name and before the next, in its sentence or opening the one after. */
function pronounAfter(tokens: Tokens, last: number, next: number): Gender | undefined {
	const to = Math.min(next, last + 16, tokens.count);
	for (let i = last + 1; i < to; i++) {
		const start = tokens.start[i] as number;
		const length = (tokens.end[i] as number) - start;
		const elsewhere = tokens.sentence[i] !== tokens.sentence[last];
		if (tokens.kind[i] === TokenKind.quoteMark || (elsewhere && (length < 2 || length > 3))) return undefined;
		if (length < 2 || length > 3) continue;
		const word = elsewhere
			? tokens.text.slice(start, start + length).toLowerCase()
			: tokens.text.slice(start, start + length);
		if (elsewhere && word !== 'he' && word !== 'she' && word !== 'his' && word !== 'her') return undefined;
		if (word === 'he' || word === 'his' || word === 'him') return 'male';
		if (word === 'she' || word === 'her') return 'female';
	}
	return undefined;
}

/** By token: 1 where a person’s name stands, so that “Major” in “John Major” is no role. */
function personTokens(mentions: readonly RawMention[], tokens: Tokens): Uint8Array {
	const marked = new Uint8Array(tokens.count);
	for (const {kind, first, last} of mentions) if (kind === 'person') marked.fill(1, first, last + 1);
	return marked;
}

function indexesOf(kinds: readonly EntityKind[], repeats: readonly boolean[], kind: EntityKind): number[] {
	const own: number[] = [];
	kinds.forEach((other, m) => {
		if (other === kind && repeats[m] === false) own.push(m);
	});
	return own;
}

const NAMING = new Set(['known', 'spelt', 'spelled', 'written', 'called', 'nicknamed', 'alias', 'born']);
/** How far “known” may stand from the other name: “known to older newspapers as Chou En-lai”. */
const NAMING_REACH = 6;

/** The person’s name right before mention `m` in its sentence whose other name `m` is said to be; -1 for none. */
function otherNameOf(tokens: Tokens, mentions: readonly RawMention[], kinds: readonly EntityKind[], m: number): number {
	const {first} = mentions[m] as RawMention;
	if (kinds[m] !== 'person') return -1;
	const link = lowerAt(tokens, first - 1);
	let naming = NAMING.has(link) ? first - 1 : -1;
	for (let at = first - 2; link === 'as' && naming < 0 && at >= first - NAMING_REACH; at--)
		if (NAMING.has(lowerAt(tokens, at))) naming = at;
	if (naming < 0) return -1;
	let before = m - 1;
	while (before >= 0 && kinds[before] !== 'person') before--;
	const last = mentions[before]?.last;
	if (last === undefined || tokens.sentence[last] !== tokens.sentence[first]) return -1;
	// “Biden called Netanyahu”, “Trump has called Kim Jong Un”: one person does it to another.
	const isActive = naming === last + 1 ? link !== 'alias' : DOERS.has(lowerAt(tokens, naming - 1));
	return isActive ? -1 : before;
}

const DOERS = new Set(['has', 'have', 'had', 'he', 'she', 'they', 'who', 'never', 'just', 'then', 'later', 'even']);

function isOwnScriptAfter(tokens: Tokens, name: RawMention, own: RawMention): boolean {
	return (
		own.first === name.last + 2 && wordAt(tokens, name.last + 1) === '(' && ownScriptAfter(tokens, name) !== undefined
	);
}

function isParenthesisAfter(tokens: Tokens, name: RawMention | undefined, acronym: RawMention | undefined): boolean {
	if (name === undefined || acronym === undefined) return false;
	return (
		acronym.first === name.last + 2 && wordAt(tokens, name.last + 1) === '(' && wordAt(tokens, acronym.last + 1) === ')'
	);
}

/** “António Guterres (安东尼奥)”: the name in its own script, in brackets after it. */
function ownScriptAfter(tokens: Tokens, {last}: RawMention): string | undefined {
	if (wordAt(tokens, last + 1) !== '(' || tokens.text.charCodeAt(tokens.start[last + 2] as number) < 0x370)
		return undefined;
	let at = last + 2;
	while (at < last + 8 && at < tokens.count && wordAt(tokens, at) !== ')') at++;
	if (wordAt(tokens, at) !== ')') return undefined;
	const form = phrase(tokens, last + 2, at);
	return /\p{L}/u.test(form) && !/\p{Script=Latin}/u.test(form) ? form : undefined;
}

function oneLine(words: string): string {
	return words.includes('\n') || words.includes('  ') || words.includes('\t') ? words.replace(/\s+/g, ' ') : words;
}

/** The forms other than the name that `forms` adds, in order, each once. */
function aliasesOf(name: string, forms: (add: (form: string) => void) => void): string[] {
	const aliases = new Set<string>();
	forms(form => {
		if (form !== name) aliases.add(form);
	});
	return [...aliases];
}

/** An office before a trade, then the most words up to a dozen, then the first; in the spelling that the article prefers. */
function fullestRole(roles: readonly string[]): string | undefined {
	let best: string | undefined;
	let most = 0;
	for (const role of roles) {
		const words = wordsOfRole(role);
		if (words.length > 12) continue;
		const office = words.some(word => OFFICE_NOUNS.has(word) || TITLES.has(word.replace('.', '')));
		const weight = (office ? 20 : 0) + words.length;
		if (weight > most) {
			best = role;
			most = weight;
		}
	}
	return best === undefined ? roles[0] : commonSpelling(best, roles);
}

const wordsOfRole = (role: string): string[] => role.toLowerCase().split(/[\s-]+/);

/** “Secretary General” and “Secretary-General” are one role: the spelling that occurs more often. */
function commonSpelling(role: string, roles: readonly string[]): string {
	const key = wordsOfRole(role).join(' ');
	const counts = new Map<string, number>();
	for (const other of roles) if (wordsOfRole(other).join(' ') === key) counts.set(other, (counts.get(other) ?? 0) + 1);
	let best = role;
	for (const [spelling, count] of counts) if (count > (counts.get(best) ?? 0)) best = spelling;
	return best;
}
