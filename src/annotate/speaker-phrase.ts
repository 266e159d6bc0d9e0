import {TokenKind, type Tokens} from '../text/segment.js';
import type {Span} from '../text/span.js';
import {firstEndingAfter} from '../text/span.js';
import {ISSUED_DOCUMENTS, wordsOfBody} from './lexicon/body-nouns.js';
import {findCue} from './lexicon/cues.js';
import {type Pronoun, pronounOf} from './lexicon/pronouns.js';
import type {Linked} from './linked.js';
import {isRoleHead, skipPartyAndAge} from './role-phrases.js';
import {isCapitalized, isPossessiveEnding, lowerAt, sameSentence, tokenAt, wordAt} from './token-words.js';

/** What the words for a speaker are about. Numbers are token indexes, or indexes into `Linked.mentions`. */
export type SpeakerPhrase =
	| {readonly kind: 'pronoun'; readonly pronoun: Pronoun; readonly token: number}
	| {readonly kind: 'name'; readonly mention: number}
	/** “Grassley and Leahy”. */
	| {readonly kind: 'names'; readonly mentions: readonly number[]}
	/** “the NATO chief”: the words from `from` to `to` (left out), of which `head` is the noun. */
	| {
			readonly kind: 'description';
			readonly from: number;
			readonly to: number;
			readonly head: number;
			/** “Gary Johnson’s doctor”, “his wife”: whose. */
			readonly owner: number | undefined;
			readonly ownerPronoun: number | undefined;
	  };

const ENDS_HEAD = new Set(
	(
		'of for at in on from to with under over by against about during near between among who which that whose whom where ' +
		'said says told asked is was are were has had have and or but himself herself itself themselves'
	).split(' '),
);
const ARTICLES = new Set(['the', 'a', 'an']);

/** Takes apart the words of `span`. `undefined`: there is no word in it. */
export function readSpeakerPhrase(span: Span, tokens: Tokens, linked: Linked): SpeakerPhrase | undefined {
	let from = tokenAt(tokens, span.start);
	let to = from;
	while (to < tokens.count && (tokens.start[to] as number) < span.end) to++;
	while (from < to && !isWordLike(tokens, from)) from++;
	while (to > from && !isWordLike(tokens, to - 1)) to--;
	// “The United States watched: officials feared”: who speaks stands after the colon.
	for (let i = to - 1; i > from; i--)
		if (wordAt(tokens, i) === ':') {
			from = i + 1;
			break;
		}
	if (from >= to) return undefined;
	if (to - from === 1 && !isInName(linked, from)) {
		const pronoun = pronounOf(lowerAt(tokens, from).replace(/'(?:s|d|ll|re|ve|m)$/, ''));
		if (pronoun !== undefined) return {kind: 'pronoun', pronoun, token: from};
	}
	// “I hope”: words that run past a pronoun are a clause, and the pronoun speaks.
	const opener = pronounOf(lowerAt(tokens, from));
	if (opener?.case === 'subject' && !isInName(linked, from) && opener.kind !== 'who' && opener.kind !== 'you')
		return {kind: 'pronoun', pronoun: opener, token: from};
	const firstMention = firstEndingAfter(linked.mentions, tokens.start[from] as number);
	const mentions: number[] = [];
	for (let m = firstMention; m < linked.mentions.length && (linked.first[m] as number) < to; m++) mentions.push(m);

	const headTo = headOf(tokens, linked, mentions, from, to);
	const inHead = mentions.filter(m => (linked.first[m] as number) < headTo);
	const lastMention = inHead.at(-1);
	if (lastMention !== undefined) {
		const end = (linked.last[lastMention] as number) + 1;
		const rest = isPossessiveEnding(tokens, end) ? end + 1 : end;
		if (rest >= headTo) {
			const joint = jointNames(tokens, linked, mentions, lastMention, to);
			return joint.length > 1 ? {kind: 'names', mentions: joint} : {kind: 'name', mention: lastMention};
		}
	}
	// “Secretary” alone, of “Secretary General Ban Ki-moon”: the words are the title of a name.
	const next = firstEndingAfter(linked.mentions, tokens.end[headTo - 1] as number);
	if (isRoleHead(tokens, headTo - 1) || inHead.length === 0) {
		const title = linked.titleFirst[next] ?? tokens.count;
		if (title <= headTo - 1 && headTo <= (linked.first[next] as number) && title >= from - 1)
			return {kind: 'name', mention: next};
	}
	const apposed = apposedName(tokens, linked, mentions, headTo, to);
	if (apposed !== undefined) return {kind: 'name', mention: apposed};
	let owner: number | undefined;
	let ownerPronoun: number | undefined;
	for (const m of inHead) if (isPossessiveEnding(tokens, (linked.last[m] as number) + 1)) owner = m;
	if (owner === undefined) {
		const first = pronounOf(lowerAt(tokens, from));
		if (lowerAt(tokens, from) === 'whose') owner = ownerBefore(tokens, linked, from);
		else if (first?.case === 'own') ownerPronoun = from;
	}
	return {kind: 'description', from, to, head: headTo - 1, owner, ownerPronoun};
}

/** The “I” of “Haile Selassie I”. */
function isInName(linked: Linked, token: number): boolean {
	const m = firstNotBefore(linked, token);
	return m < linked.mentions.length && (linked.first[m] as number) <= token;
}

/** Index of the first mention that ends at the token or after it. */
function firstNotBefore(linked: Linked, token: number): number {
	let low = 0;
	let high = linked.mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((linked.last[middle] as number) < token) low = middle + 1;
		else high = middle;
	}
	return low;
}

function isWordLike(tokens: Tokens, i: number): boolean {
	return tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number;
}

/** One past the noun that the words from `from` are about: before the first preposition, comma, bracket or verb. */
function headOf(tokens: Tokens, linked: Linked, mentions: readonly number[], from: number, to: number): number {
	let at = from;
	let next = 0;
	while (at < to) {
		while (next < mentions.length && (linked.last[mentions[next] as number] as number) < at) next++;
		const mention = mentions[next];
		if (mention !== undefined && (linked.first[mention] as number) <= at) {
			at = (linked.last[mention] as number) + 1;
			continue;
		}
		if (isPossessiveEnding(tokens, at)) {
			at++;
			continue;
		}
		if (!isWordLike(tokens, at)) {
			// “9/11 widow Terry Strada”.
			const mark = wordAt(tokens, at);
			if ((mark !== '/' && mark !== '&' && mark !== '#') || at === from) break;
			at++;
			continue;
		}
		if (at > from && (ENDS_HEAD.has(lowerAt(tokens, at)) || isParticiple(tokens, at))) break;
		if (mention === undefined && isVerbAfterName(tokens, linked, mentions[next - 1], at)) break;
		at++;
	}
	return Math.max(from + 1, Math.min(at, to));
}

/** “a report released last year”: the noun before is the one that speaks. */
function isParticiple(tokens: Tokens, i: number): boolean {
	const word = lowerAt(tokens, i);
	if (!word.endsWith('ed') && !word.endsWith('ing')) return false;
	const before = lowerAt(tokens, i - 1);
	return ISSUED_DOCUMENTS.has(before) || isRoleHead(tokens, i - 1) || wordsOfBody(before) !== undefined;
}

/** “PolitiFact rated 22%”: the words run on past the one who speaks. */
function isVerbAfterName(tokens: Tokens, linked: Linked, before: number | undefined, at: number): boolean {
	if (before === undefined || (linked.last[before] as number) !== at - 1) return false;
	const word = lowerAt(tokens, at);
	if (isRoleHead(tokens, at) || isCapitalized(tokens, at)) return false;
	const cue = findCue(word);
	return cue === undefined ? word.endsWith('ed') && !word.includes('-') : cue.form === 'past' || cue.form === 'third';
}

/** `Grassley and Leahy`, `Mogherini, Zarif and Kerry`: names side by side, joined by `and`. */
function jointNames(
	tokens: Tokens,
	linked: Linked,
	mentions: readonly number[],
	first: number,
	to: number,
): readonly number[] {
	const joint = [first];
	let sawAnd = false;
	for (const m of mentions) {
		if (m <= first) continue;
		let at = (linked.last[joint.at(-1) as number] as number) + 1;
		at = skipPartyAndAge(tokens, at);
		const mark = wordAt(tokens, at);
		const isAnd = mark === 'and' || mark === '&';
		if (mark !== ',' && !isAnd) break;
		// “…, said Boutros-Ghali, and Gore agreed”: a comma before `and` joins clauses, not two names.
		if (joint.length === 1 && !isAnd && lowerAt(tokens, at + 1) === 'and') break;
		if (isAnd) sawAnd = true;
		at++;
		if (!isAnd && lowerAt(tokens, at) === 'and') {
			sawAnd = true;
			at++;
		}
		while (ARTICLES.has(lowerAt(tokens, at))) at++;
		if (at !== (linked.titleFirst[m] as number) && at !== (linked.first[m] as number)) break;
		joint.push(m);
		if (sawAnd) break;
	}
	const end = (linked.last[joint.at(-1) as number] as number) + 1;
	// “Trump and his aides”: the last name must close its part.
	return sawAnd && !(end < to && isPossessiveEnding(tokens, end)) ? joint : [first];
}

/** “David Trimble, whose letter”: the name right before. */
function ownerBefore(tokens: Tokens, linked: Linked, whose: number): number | undefined {
	const m = firstNotBefore(linked, whose) - 1;
	const last = linked.last[m];
	if (last === undefined || !sameSentence(tokens, last, whose)) return undefined;
	const after = skipPartyAndAge(tokens, last + 1);
	return after === whose || (after === whose - 1 && wordAt(tokens, after) === ',') ? m : undefined;
}

/** “His former partner at Lenox, Lawrence B. Cummings,”: the name that follows the description. */
function apposedName(
	tokens: Tokens,
	linked: Linked,
	mentions: readonly number[],
	headTo: number,
	to: number,
): number | undefined {
	if (!isRoleHead(tokens, headTo - 1)) return undefined;
	for (const m of mentions) {
		const title = linked.titleFirst[m] as number;
		if (title < headTo) continue;
		let before = title - 1;
		if (ARTICLES.has(lowerAt(tokens, before))) before--;
		const mark = wordAt(tokens, before);
		if (mark !== ',' && mark !== ':' && mark !== '—' && mark !== '–' && mark !== '--') continue;
		const after = skipPartyAndAge(tokens, (linked.last[m] as number) + 1);
		if (after < to && sameSentence(tokens, after, title) && tokens.kind[after] !== TokenKind.punctuation) continue;
		if (linked.entities[linked.entityOf[m] as number]?.kind === 'person') return m;
	}
	return undefined;
}
