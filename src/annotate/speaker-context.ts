import type {Span} from '../text/span.js';
import type {Entity, Speaker} from './annotation.js';
import {type Antecedent, type Discourse, readDiscourse} from './discourse.js';
import type {Linked} from './linked.js';
import {parsePersonName} from './person-name.js';
import type {Reading} from './reading.js';
import {bearersOfRoles, type RoleBearers} from './role-bearers.js';

/** What tracing a speaker needs to know of the article; made once, then asked for every quote. */
export type SpeakerContext = {
	readonly reading: Reading;
	readonly linked: Linked;
	readonly discourse: Discourse;
	/** Persons by each word of their roles, for “the secretary of state”. */
	readonly byRole: RoleBearers;
	/** Persons, and bodies of two words, by the last word of their names and by their surnames, folded. */
	readonly bySurname: () => ReadonlyMap<string, readonly number[]>;
	/** The words of all names of a body, lower case: `association`, `flight`, `attendants`, `afa`. */
	readonly bodyWords: (entity: number) => readonly string[];
};

/**
 * How a speaker’s words led to a name: `name` is written there, `names` are several, `pronoun` and `description` stand for a
 * person, `body` for a body (“the union”), `owner` for whoever issued a document or for somebody’s aide or wife, `words`
 * led to nobody and are shown themselves.
 */
export type Trace = 'name' | 'names' | 'pronoun' | 'description' | 'body' | 'owner' | 'words';

export type ResolvedSpeaker = Speaker & {
	readonly trace: Trace;
	/** 0 to 1: how sure the step from the words to the name is; 1 for a name that is written there. */
	readonly sureness: number;
};

/** Forms of a name that are looked at. */
const MOST_FORMS = 8;

export function speakerContext(reading: Reading, linked: Linked): SpeakerContext {
	const byRole = bearersOfRoles(linked);
	const known = new Map<number, readonly string[]>();
	const bodyWords = (entity: number): readonly string[] => {
		let words = known.get(entity);
		if (words === undefined) {
			const {name, aliases} = linked.entities[entity] as Entity;
			words = [name, ...aliases.slice(0, MOST_FORMS)]
				.join(' ')
				.toLowerCase()
				.split(/[\s.]+/);
			known.set(entity, words);
		}
		return words;
	};
	let surnames: Map<string, number[]> | undefined;
	const bySurname = () => {
		if (surnames !== undefined) return surnames;
		const found = new Map<string, number[]>();
		linked.entities.forEach(({kind, name}, entity) => {
			// A tagger may take “Valerian Zorin” for a body; a label “ZORIN:” is his all the same.
			if (kind === 'place' || (kind === 'organization' && !/^\S+ \S+$/.test(name))) return;
			const parsed = parsePersonName(name);
			for (const word of new Set([parsed.surname, parsed.words.at(-1) ?? ''])) {
				const known = found.get(word);
				if (known === undefined) found.set(word, [entity]);
				else known.push(entity);
			}
		});
		surnames = found;
		return found;
	};
	const discourse = readDiscourse(reading, linked, {bearers: byRole});
	return {reading, linked, discourse, byRole, bySurname, bodyWords};
}

export function resolvedTo(
	span: Span,
	{linked}: SpeakerContext,
	entity: number,
	step: {readonly trace: Trace; readonly sureness: number},
): ResolvedSpeaker {
	const {id, name, role} = linked.entities[entity] as Entity;
	return {span, name, role, entity: id, ...step};
}

/** The words stand for themselves, without their article. */
export function inOwnWords(
	span: Span,
	words: string,
	step: {readonly trace: Trace; readonly sureness: number} = {trace: 'words', sureness: 0.9},
): ResolvedSpeaker {
	const name = words
		.replace(/\s+/g, ' ')
		.replace(/^(?:the|an?) /i, '')
		.trim();
	return {span, name: name === '' ? words : name, role: undefined, entity: undefined, ...step};
}

/** From the lead of the best person over the next to a share of one; the scale is the one of the weights. */
export function surenessOf({margin}: Antecedent): number {
	return margin === Number.POSITIVE_INFINITY ? 0.97 : 1 / (1 + Math.exp(-margin - 0.4));
}

export function joinNames(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Index of the last mention that ends before the token; -1 for none. */
export function mentionBefore(linked: Linked, token: number): number {
	let low = 0;
	let high = linked.mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((linked.last[middle] as number) < token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
