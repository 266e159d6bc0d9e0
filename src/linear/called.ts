import type {LibraryEntity} from '../library/entities.js';
import {matchesName} from '../library/name-match.js';
import type {Names} from '../library/names.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import {nearest} from '../text/nearest.js';
import {shown} from './words.js';

type Named = {readonly name: string; readonly forms: readonly string[]};

/**
 * Those that go by a name as typed. Where there is nobody, words are left out from the front, as a title is: `President
 * Kennedy` finds Kennedy.
 */
export function called<T extends Named>(all: readonly T[], typed: string): readonly T[] {
	for (let words = typed.trim(); words !== ''; words = words.replace(/^\S+\s*/, '')) {
		const found = all.filter(({forms}) => matchesName(words, forms));
		if (found.length > 0) return found;
	}
	return [];
}

/** That nobody of the name speaks, and who was perhaps meant. */
export function nobodyCalled({speakers}: Names, typed: string): string {
	const near = nearestCalled(speakers, typed);
	const remedy = near === undefined ? 'Type "speakers all" for who is.' : `Did you mean ${shown(near.name)}?`;
	return `Nobody called ${shown(typed)} is quoted. ${remedy}`;
}

/** That nothing of the name is named. */
export function nothingCalled({entities}: Names, typed: string): string {
	const near = nearestCalled(entities, typed);
	const remedy = near === undefined ? 'Type "entities all" for what is.' : `Did you mean ${shown(near.name)}?`;
	return `Nothing called ${shown(typed)} is named. ${remedy}`;
}

/** By a single word of the name, for a slip. */
function nearestCalled<T extends Named>(all: readonly T[], typed: string): T | undefined {
	const words = new Map<string, T>();
	for (const each of all)
		for (const word of each.name.toLowerCase().split(/\s+/)) if (!words.has(word)) words.set(word, each);
	const near = nearest(typed.split(/\s+/).at(-1) ?? typed, [...words.keys()]);
	return near === undefined ? undefined : words.get(near);
}

/** `Jens Stoltenberg, NATO Secretary General`. Safe to print. */
export function nameAndRole({name, role}: Pick<LibrarySpeaker | LibraryEntity, 'name' | 'role'>): string {
	return shown(role === undefined ? name : `${name}, ${role}`);
}

/** ` by Jens Stoltenberg, NATO Secretary General, about Russia`, either part alone. `who`: safe to print. */
export function askedWords(who: string, about: string): string {
	const by = who === '' ? '' : ` by ${who}`;
	if (about === '') return by;
	// A role stands between commas.
	return `${by}${by.includes(',') ? ',' : ''} about ${shown(about)}`;
}
