import {type Description, roleFit} from './descriptions.js';
import type {Gender} from './lexicon/roles.js';
import type {EntityFacts, Linked} from './linked.js';

/** Persons by each word of their roles. */
export type RoleBearers = ReadonlyMap<string, readonly number[]>;

/** A role word that more people than this share tells nobody apart. */
const MOST_BEARERS = 40;
/** From this fit on a role alone decides: the same noun, or one of its kind and another word. */
const SURE_FIT = 1.8;
const LEAD = 0.5;

export function bearersOfRoles(linked: Linked): RoleBearers {
	const bearers = new Map<string, number[]>();
	linked.facts.forEach(({roleWords}, entity) => {
		for (const word of roleWords) {
			const known = bearers.get(word);
			if (known === undefined) bearers.set(word, [entity]);
			else if (known.length < MOST_BEARERS) known.push(entity);
		}
	});
	return bearers;
}

/** The one person whose role fits, wherever the article gave it; `undefined` when none or several fit as well. */
export function personByRole(
	description: Description,
	linked: Linked,
	bearers: RoleBearers,
	genderOf: (person: number) => Gender | undefined,
): number | undefined {
	const candidates = new Set<number>();
	for (const word of [description.headWord, ...description.words])
		for (const entity of bearers.get(word) ?? []) candidates.add(entity);
	let best: number | undefined;
	let bestFit = SURE_FIT;
	let second = 0;
	for (const entity of candidates) {
		if (linked.entities[entity]?.kind !== 'person') continue;
		const fit = roleFit(description, linked.facts[entity] as EntityFacts, genderOf(entity));
		if (fit >= bestFit) {
			second = best === undefined ? 0 : bestFit;
			bestFit = fit;
			best = entity;
		} else if (fit > second) second = fit;
	}
	return bestFit - second >= LEAD ? best : undefined;
}
