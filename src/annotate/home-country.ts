import type {Tokens} from '../text/segment.js';
import {readCountries} from './lexicon/countries.js';
import type {EntityFacts} from './linked.js';
import {isPossessiveEnding, lowerAt} from './token-words.js';

/** Offices of a state: whoever holds one of another state is somebody else. */
const STATE_OFFICES: ReadonlySet<string> = new Set(
	`president premier chancellor minister king queen emperor monarch sultan emir leader ambassador envoy parliament taoiseach
	vice-president dictator`.split(/\s+/),
);
/** What newspapers write beside the names of the table. */
const SHORT: ReadonlyArray<readonly [form: string, name: string]> = [
	['us', 'United States'],
	['u s', 'United States'],
	['america', 'United States'],
	['uk', 'United Kingdom'],
	['u k', 'United Kingdom'],
];
const LONGEST = 4;

type States = {
	/** The state by each lower-case form of its name and of the name of its people, full stops left out. */
	readonly byForm: ReadonlyMap<string, string>;
	/** The first words of these forms: few words of a text are one, and only from those is a name read. */
	readonly openers: ReadonlySet<string>;
};

let known: States | undefined;

function loadStates(): States {
	if (known !== undefined) return known;
	const forms = new Map<string, string>();
	for (const {name, otherNames, demonyms} of readCountries())
		for (const form of [name, ...otherNames, ...demonyms]) {
			const plain = plainForm(form);
			if (!forms.has(plain)) forms.set(plain, name);
		}
	for (const [form, name] of SHORT) forms.set(form, name);
	known = {byForm: forms, openers: new Set([...forms.keys()].map(firstWord))};
	return known;
}

const firstWord = (form: string): string => form.split(' ', 1)[0] as string;

function plainForm(words: string): string {
	const lower = words.toLowerCase();
	return PLAIN.test(lower) ? lower : lower.replaceAll('.', ' ').replace(/\s+/g, ' ').trim();
}

const PLAIN = /^[a-z'’-]*$/;

/** The states that the words name, the longest name first: `south`, `korean` is no other Korea. */
function statesIn(words: readonly string[]): ReadonlySet<string> {
	const {byForm, openers} = loadStates();
	const found = new Set<string>();
	for (let i = 0; i < words.length; ) {
		const opener = firstWord(plainForm(words[i] as string));
		if (opener !== '' && !openers.has(opener)) {
			i++;
			continue;
		}
		let length = Math.min(LONGEST, words.length - i);
		while (length > 0) {
			const state = byForm.get(plainForm(words.slice(i, i + length).join(' ')));
			if (state !== undefined) {
				found.add(state);
				break;
			}
			length--;
		}
		i += Math.max(1, length);
	}
	return found;
}

/** The states that the tokens from `from` to `to` name, when their noun is an office of a state; none else. */
export function statesOfOffice(tokens: Tokens, from: number, to: number, headWord: string): ReadonlySet<string> {
	if (!STATE_OFFICES.has(headWord)) return NONE;
	const words: string[] = [];
	for (let i = from; i < to; i++) if (!isPossessiveEnding(tokens, i)) words.push(lowerAt(tokens, i));
	return statesIn(words);
}

const NONE: ReadonlySet<string> = new Set();
const homes = new WeakMap<EntityFacts, ReadonlySet<string>>();

/** Whether the article tells of the person that he or she belongs to other states: “the Russian president”, “Natano of Tuvalu”. */
export function isOfOtherState(states: ReadonlySet<string>, facts: EntityFacts): boolean {
	if (states.size === 0) return false;
	let home = homes.get(facts);
	if (home === undefined) {
		home = new Set([
			...statesIn([...facts.roleWords]),
			...[...new Set(facts.roles)].flatMap(role => [...statesIn(role.split(/[\s’']+/))]),
		]);
		homes.set(facts, home);
	}
	for (const state of states) if (home.has(state)) return false;
	return home.size > 0;
}
