import {TokenKind, type Tokens} from '../text/segment.js';
import {isOfOtherState, statesOfOffice} from './home-country.js';
import {findCue} from './lexicon/cues.js';
import {sameRoleKind} from './lexicon/role-kinds.js';
import {type Gender, genderOfRole, isRoleNoun, ROLE_MODIFIERS} from './lexicon/roles.js';
import type {EntityFacts} from './linked.js';
import {isRoleHead} from './role-phrases.js';
import {isCapitalized, isPossessiveEnding, lowerAt, sameSentence} from './token-words.js';

/** “the former secretary of state”: words that stand for one person without naming him or her. */
export type Description = {
	/** First word, article included. */
	readonly from: number;
	/** The noun. */
	readonly head: number;
	/** One past the last word. */
	readonly to: number;
	readonly definite: boolean;
	readonly headWord: string;
	/** A second noun, joined by `and`; empty for none. */
	readonly second: string;
	/** The other words that describe, lower case: `former`, `state`. */
	readonly words: readonly string[];
	/** Those of them that are written with a capital. */
	readonly proper: ReadonlySet<string>;
	/** The states whose office it is: of “the President of the United States” one; none of “the senator”. */
	readonly states: ReadonlySet<string>;
};

const STOPS = new Set(
	(
		'of for at in on from to with under over by against about during near between among who which that whose whom where and or but as if ' +
		'is was are were has had have will would did does do can could may might must should not also then'
	).split(' '),
);
const DEFINITE = new Set(['the', 'his', 'her', 'their', 'its', 'our', 'my', 'this', 'that']);
/** Say nothing of who is meant. */
const EMPTY = new Set(
	'the a an his her their its our my this that former ex then late current new old longtime veteran of for in at on to and us u.s american retired'.split(
		' ',
	),
);
const LONGEST = 12;
/** A noun that agrees, less one name that the roles do not hold. */
const LEAST_FIT = 1;

/** The description that opens at token `from`, an article or a possessive pronoun; `undefined` when none does. */
export function readDescription(tokens: Tokens, from: number): Description | undefined {
	let head = -1;
	let at = from + 1;
	let unknown = 0;
	while (at < from + LONGEST && sameSentence(tokens, at, from)) {
		if (isPossessiveEnding(tokens, at)) {
			head = -1;
			at++;
			continue;
		}
		if (tokens.kind[at] !== TokenKind.word && tokens.kind[at] !== TokenKind.number) break;
		const word = lowerAt(tokens, at);
		if (isRoleHead(tokens, at)) head = at;
		else if (STOPS.has(word)) break;
		else if (
			!isCapitalized(tokens, at) &&
			!ROLE_MODIFIERS.has(word) &&
			!word.includes('-') &&
			tokens.kind[at] === TokenKind.word
		) {
			if (head >= 0 || isVerb(word) || ++unknown > 2) break;
		}
		at++;
	}
	// A noun that goes on is no head: “the senator aide” has one, “the president Obama” is a name.
	if (head < 0) return undefined;
	return describe(tokens, from, head);
}

/** The description with the given bounds, when the words are known to be one. */
export function describe(tokens: Tokens, from: number, head: number): Description {
	const words: string[] = [];
	const proper = new Set<string>();
	const add = (i: number) => {
		if (tokens.kind[i] !== TokenKind.word && tokens.kind[i] !== TokenKind.number) return;
		const word = lowerAt(tokens, i);
		if (EMPTY.has(word) || isPossessiveEnding(tokens, i)) return;
		words.push(word);
		if (isCapitalized(tokens, i)) proper.add(word);
		if (word.includes('-')) for (const part of word.split('-')) if (!EMPTY.has(part)) words.push(part);
	};
	for (let i = from; i < head; i++) add(i);
	let to = head + 1;
	let second = '';
	const link = lowerAt(tokens, to);
	if ((link === 'of' || link === 'for' || link === 'from') && sameSentence(tokens, to, head)) {
		let at = to + 1;
		if (lowerAt(tokens, at) === 'the') at++;
		const start = at;
		while (
			at < to + 7 &&
			sameSentence(tokens, at, head) &&
			tokens.kind[at] === TokenKind.word &&
			(isCapitalized(tokens, at) ||
				(at === start && !isVerb(lowerAt(tokens, at))) ||
				(lowerAt(tokens, at) === 'of' && isCapitalized(tokens, at + 1)))
		) {
			add(at);
			at++;
		}
		if (at > start) to = at;
	}
	// “the former secretary of state and current presidential nominee”.
	if (lowerAt(tokens, to) === 'and' && sameSentence(tokens, to, head)) {
		let at = to + 1;
		while (
			at < to + 6 &&
			sameSentence(tokens, at, head) &&
			!isRoleHead(tokens, at) &&
			(ROLE_MODIFIERS.has(lowerAt(tokens, at)) || isCapitalized(tokens, at))
		)
			at++;
		if (isRoleHead(tokens, at) && sameSentence(tokens, at, head)) {
			second = lowerAt(tokens, at);
			to = at + 1;
		}
	}
	return {
		from,
		head,
		to,
		definite: DEFINITE.has(lowerAt(tokens, from)),
		headWord: lowerAt(tokens, head),
		second,
		words,
		proper,
		states: statesOfOffice(tokens, from, to, lowerAt(tokens, head)),
	};
}

function isVerb(word: string): boolean {
	const cue = findCue(word);
	return cue !== undefined && (cue.form === 'past' || cue.form === 'third');
}

/**
 * How well the description goes with what the article says of a person: above 0 when the noun agrees, more for each word
 * that the roles hold, less for each that they do not; -Infinity when the gender is wrong, 0 when no role tells.
 */
export function roleFit(description: Description, facts: EntityFacts, gender: Gender | undefined): number {
	const told = genderOfRole(description.headWord);
	if (told !== undefined && gender !== undefined && told !== gender) return Number.NEGATIVE_INFINITY;
	const {roleWords} = facts;
	if (roleWords.size === 0) return 0;
	if (isOfOtherState(description.states, facts)) return Number.NEGATIVE_INFINITY;
	let fit = roleWords.has(description.headWord) || roleWords.has(description.second) ? 2 : 0;
	if (fit === 0) {
		for (const word of roleWords) {
			if (!sameRoleKind(description.headWord, word)) continue;
			fit = 1.4;
			break;
		}
	}
	if (fit === 0) return 0;
	for (const word of description.words) {
		if (roleWords.has(word)) fit += 1;
		else if (isRoleNoun(word)) {
			// “attorney general” is no “general”.
			let agrees = false;
			for (const other of roleWords) agrees ||= sameRoleKind(word, other);
			fit -= agrees ? 0 : 0.8;
		} else fit -= description.proper.has(word) ? 0.3 : 0.7;
	}
	return fit >= LEAST_FIT ? fit : 0;
}
