import {TokenKind, type Tokens} from '../text/segment.js';
import {findCue} from './lexicon/cues.js';
import {STATE_ABBREVIATIONS} from './lexicon/role-kinds.js';
import {COURTESY_TITLES, isRoleNoun, ROLE_MODIFIERS, TITLES} from './lexicon/roles.js';
import {isCapitalized, isPossessiveEnding, lowerAt, phrase, sameSentence, wordAt} from './token-words.js';

/** What the words around a name say of the person. */
export type RoleEvidence = {
	/** A form of address before the name, lower case without full stop: `mrs`; empty for none. */
	readonly courtesy: string;
	/** `NATO Secretary General`, `head of the Tax Policy Center`; as written, without article. In order of trust. */
	readonly roles: readonly string[];
	/** Every word of those roles, lower case. */
	readonly roleWords: readonly string[];
	/** What “(D-Mass.)” after the name tells: `democrat`, `massachusetts`. */
	readonly party: readonly string[];
	/** First token of the title or role before the name; the name's own first token when there is none. */
	readonly from: number;
};

const MAX_ROLE_TOKENS = 18;
const STOPS_BEFORE = new Set(
	(
		'the a an this that these those he she it they we i you who which in on at but and or if when while after before as for by with ' +
		'from since however so then not no yes to of like than until because where what why how also says said told asked monday tuesday ' +
		'wednesday thursday friday saturday sunday january february march april may june july august september october november ' +
		'december is was are were be been has had have do does did will would can could should might must'
	).split(' '),
);
const PREPOSITIONS = new Set('of for at in on from to with under over by against about during near who'.split(' '));
const VERB_ENDS = new Set(
	'said says told tells asked asks is was are were has had have will would did does tweeted wrote added argued called announced'.split(
		' ',
	),
);
const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where', 'that']);
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'its', 'our', 'my', 'now', 'currently']);
/** “Stoltenberg, who heads NATO”. */
const OFFICE_VERBS: Readonly<Record<string, string>> = {
	heads: 'head of',
	leads: 'leader of',
	chairs: 'chair of',
	runs: 'head of',
	directs: 'director of',
	edits: 'editor of',
	commands: 'commander of',
	represents: 'representative of',
	headed: 'former head of',
	led: 'former leader of',
	chaired: 'former chair of',
	helmed: 'former head of',
};

/** Reads the words before and after the name that covers tokens `first` to `last`; `nameAt` marks the tokens of persons’ names. Looks at most a few dozen tokens away. */
export function roleEvidence(tokens: Tokens, first: number, last: number, nameAt: Uint8Array): RoleEvidence {
	const before = roleBefore(tokens, first, nameAt);
	const roles: string[] = [];
	const words: string[] = [];
	const add = (role: string) => {
		if (role === '') return;
		roles.push(role);
		for (const word of role.toLowerCase().split(/[\s’']+/)) {
			const plain = /^[a-z-]+$/.test(word) ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
			if (plain === '') continue;
			// `Secretary General` and `Secretary-General` are one office.
			if (plain === 'general' && words.at(-1) === 'secretary') words.push('secretary-general');
			if (plain.includes('-')) words.push(...plain.split('-'));
			words.push(plain);
		}
	};
	// “Qatar’s emir, Sheikh Tamim bin Hamad Al Thani,”: one word before a name is no more than his title.
	const inverted = before.role.includes(' ') ? '' : roleInverted(tokens, before.from, last, nameAt);
	add(inverted);
	add(before.role);
	add(roleAfter(tokens, last, nameAt));
	return {courtesy: before.courtesy, roles, roleWords: words, party: partyAfter(tokens, last), from: before.from};
}

/** True for a word that may close a role: `spokesman`, `Sen.`. */
export function isRoleHead(tokens: Tokens, i: number): boolean {
	if (i < 0 || i >= tokens.count || tokens.kind[i] !== TokenKind.word) return false;
	const word = lowerAt(tokens, i);
	return isRoleNoun(word) || (TITLES.has(word) && isCapitalized(tokens, i));
}

function roleBefore(tokens: Tokens, first: number, nameAt: Uint8Array): {courtesy: string; role: string; from: number} {
	let courtesy = '';
	let at = first;
	while (
		sameSentence(tokens, at - 1, first) &&
		isCapitalized(tokens, at - 1) &&
		COURTESY_TITLES.has(lowerAt(tokens, at - 1))
	) {
		courtesy = lowerAt(tokens, at - 1);
		at--;
	}
	const to = at;
	const from = nameAt[to - 1] === 1 ? to : roleStart(tokens, to);
	if (from >= to) return {courtesy, role: '', from: to};
	return {courtesy, role: phrase(tokens, from, to), from};
}

/** First token of the role that ends right before token `to`; `to` when none does. */
export function roleStart(tokens: Tokens, to: number): number {
	let at = to;
	let from = to;
	const least = Math.max(0, to - MAX_ROLE_TOKENS);
	while (at - 1 >= least && sameSentence(tokens, at - 1, to)) {
		const i = at - 1;
		const word = lowerAt(tokens, i);
		if (tokens.kind[i] === TokenKind.number) {
			if (at === to) break;
			at = i;
			continue;
		}
		if (tokens.kind[i] !== TokenKind.word) break;
		if (isPossessiveEnding(tokens, i)) {
			// “Hillary Clinton’s campaign manager”, but not “the country’s foreign minister”.
			if (at === to || !isCapitalized(tokens, i - 1)) break;
			at = i;
			continue;
		}
		const isHead = isRoleHead(tokens, i);
		// “Secretary of State John F. Kerry”: the words after `of` are not roles themselves.
		if (at === to && !isHead) {
			const office = officeOf(tokens, i, least);
			if (office < 0) break;
			at = office;
			from = office;
			continue;
		}
		if (isHead || ROLE_MODIFIERS.has(word) || word.endsWith('-based') || word.endsWith('-born')) {
			at = i;
			from = i;
			continue;
		}
		if (STOPS_BEFORE.has(word)) {
			if (word === 'and' && isRoleHead(tokens, i - 1) && !isCapitalized(tokens, i - 1)) {
				at = i;
				continue;
			}
			const office = word === 'of' || word === 'for' ? officeOf(tokens, at, least) : -1;
			if (office >= 0) {
				at = office;
				from = office;
				continue;
			}
			break;
		}
		if (!isCapitalized(tokens, i)) break;
		at = i;
		from = i;
	}
	while (from < to && (ARTICLES.has(lowerAt(tokens, from)) || isPossessiveEnding(tokens, from))) from++;
	return from;
}

/** Token of the role noun in `Secretary of State`, `Speaker of the House`, when token `i` is the end of such words; -1 else. */
function officeOf(tokens: Tokens, i: number, least: number): number {
	let at = i;
	while (at >= least && sameSentence(tokens, at, i) && isCapitalized(tokens, at)) at--;
	if (at === i || i - at > 5) {
		if (!(lowerAt(tokens, at) === 'of' || lowerAt(tokens, at) === 'for')) return -1;
	}
	if (lowerAt(tokens, at) === 'the') at--;
	const word = lowerAt(tokens, at);
	if (word !== 'of' && word !== 'for') return -1;
	return at - 1 >= least &&
		sameSentence(tokens, at - 1, i) &&
		isRoleHead(tokens, at - 1) &&
		isCapitalized(tokens, at - 1)
		? at - 1
		: -1;
}

/** Past “(D-N.C.)”, “, R-Ky.,” and “, 25,”: the token after them, the comma before the role not yet read. */
export function skipPartyAndAge(tokens: Tokens, from: number): number {
	let at = from;
	for (let n = 0; n < 3; n++) {
		const mark = wordAt(tokens, at);
		if (mark === '(') {
			let close = at + 1;
			while (close < at + 9 && sameSentence(tokens, close, at) && wordAt(tokens, close) !== ')') close++;
			if (wordAt(tokens, close) !== ')') return at;
			at = close + 1;
			continue;
		}
		if (mark === ',') {
			const inner = wordAt(tokens, at + 1);
			const isParty = /^[RDI]-[A-Z]/.test(inner) || inner === 'R' || inner === 'D';
			const isAge = tokens.kind[at + 1] === TokenKind.number && inner.length <= 3;
			if (!isParty && !isAge) return at;
			let next = at + 2;
			if (isParty)
				while (next < at + 4 && /^[A-Z.]/.test(wordAt(tokens, next)) && sameSentence(tokens, next, at)) next++;
			if (wordAt(tokens, next) !== ',') return at;
			at = next;
			continue;
		}
		return at;
	}
	return at;
}

const PARTIES: Readonly<Record<string, string>> = {R: 'republican', D: 'democrat', I: 'independent'};

/** The party and the state in “(D-Mass.)”, “, R-Ky.,” and the state in “of New York”. */
function partyAfter(tokens: Tokens, last: number): readonly string[] {
	const mark = wordAt(tokens, last + 1);
	if (!sameSentence(tokens, last + 1, last)) return [];
	if (mark === 'of' && isCapitalized(tokens, last + 2)) {
		const two = isCapitalized(tokens, last + 3) ? `${lowerAt(tokens, last + 2)} ${lowerAt(tokens, last + 3)}` : '';
		return two === '' ? [lowerAt(tokens, last + 2)] : two.split(' ');
	}
	if (mark !== '(' && mark !== ',') return [];
	const inner = wordAt(tokens, last + 2);
	const party = PARTIES[inner.charAt(0)];
	if (party === undefined || !(inner.length === 1 || inner.charAt(1) === '-')) return [];
	const next = wordAt(tokens, last + 3);
	const state = inner.length > 2 ? inner.slice(2) : next === '-' ? wordAt(tokens, last + 4) : '';
	const known = STATE_ABBREVIATIONS[state.toLowerCase().replaceAll('.', '')];
	return known === undefined ? [party] : [party, ...known.split('-')];
}

function roleAfter(tokens: Tokens, last: number, nameAt: Uint8Array): string {
	let at = last + 1;
	if (!sameSentence(tokens, at, last) || isPossessiveEnding(tokens, at)) return '';
	at = skipPartyAndAge(tokens, at);
	const mark = wordAt(tokens, at);
	if (mark !== ',' && mark !== '—' && mark !== '–' && mark !== '--' && mark !== '(') {
		// “Fallon is the campaign’s press secretary.”
		const verb = lowerAt(tokens, at);
		if ((verb === 'is' || verb === 'was') && ARTICLES.has(lowerAt(tokens, at + 1)))
			return describing(tokens, at + 1, nameAt);
		return '';
	}
	if (!sameSentence(tokens, at, last)) return '';
	at++;
	if (lowerAt(tokens, at) === 'who') {
		const office = OFFICE_VERBS[lowerAt(tokens, at + 1)];
		if (office !== undefined) {
			const to = phraseEnd(tokens, at + 2, false);
			return to > at + 2 ? `${office} ${phrase(tokens, at + 2, to)}` : '';
		}
		const verb = lowerAt(tokens, at + 1);
		if ((verb === 'is' || verb === 'was') && ARTICLES.has(lowerAt(tokens, at + 2)))
			return describing(tokens, at + 2, nameAt);
		return '';
	}
	return describing(tokens, at, nameAt);
}

/** The role that starts at token `at`, its article aside; empty when the words there name no role. */
function describing(tokens: Tokens, from: number, nameAt: Uint8Array): string {
	let at = from;
	while (at < from + 2 && ARTICLES.has(lowerAt(tokens, at))) at++;
	const to = phraseEnd(tokens, at, true);
	if (to <= at || to - at > MAX_ROLE_TOKENS) return '';
	// “Danny Danon, accused the secretary-general of bias”
	const cue = at === from ? findCue(lowerAt(tokens, at)) : undefined;
	if (cue !== undefined && cue.class !== 'noun' && (cue.form === 'past' || cue.form === 'third')) return '';
	const head = headEnd(tokens, at, to);
	return head > at && nameAt[head - 1] === 0 ? phrase(tokens, at, to) : '';
}

/** One past the noun that the phrase is about when that is a role; `from` when it is not. */
export function headEnd(tokens: Tokens, from: number, to: number): number {
	if (lowerAt(tokens, from) === 'one' && lowerAt(tokens, from + 1) === 'of') return from + 1;
	let head = from;
	while (head < to && !PREPOSITIONS.has(lowerAt(tokens, head))) head++;
	if (head === from) return from;
	return isRoleHead(tokens, head - 1) ? head : from;
}

/** Where the appositive that starts at `from` ends; `from` when it runs into a verb, so that it was no appositive. */
function phraseEnd(tokens: Tokens, from: number, strict: boolean): number {
	let at = from;
	const limit = Math.min(tokens.count, from + MAX_ROLE_TOKENS + 1);
	while (at < limit && sameSentence(tokens, at, from)) {
		if (tokens.kind[at] === TokenKind.quoteMark) return at;
		if (tokens.kind[at] === TokenKind.punctuation) {
			const mark = wordAt(tokens, at);
			if (mark === '&' || mark === '/' || mark === '-') {
				at++;
				continue;
			}
			return at;
		}
		const word = lowerAt(tokens, at);
		if (RELATIVE.has(word)) return at;
		if (VERB_ENDS.has(word)) return strict ? from : at;
		at++;
	}
	return at - from > MAX_ROLE_TOKENS ? from : at;
}

const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our']);
/** Most words of a name that owns a role: “the European Union’s”. */
const LONGEST_OWNER = 4;

/** “the NATO secretary general, Jens Stoltenberg,”. */
function roleInverted(tokens: Tokens, first: number, last: number, nameAt: Uint8Array): string {
	if (wordAt(tokens, first - 1) !== ',' || !sameSentence(tokens, first - 1, first)) return '';
	const after = skipPartyAndAge(tokens, last + 1);
	if (sameSentence(tokens, after, last) && tokens.kind[after] !== TokenKind.punctuation) return '';
	const to = first - 1;
	for (let at = to - 1; at >= Math.max(0, to - MAX_ROLE_TOKENS) && sameSentence(tokens, at, to); at--) {
		if (tokens.kind[at] === TokenKind.punctuation || tokens.kind[at] === TokenKind.quoteMark) return '';
		const word = lowerAt(tokens, at);
		if (OWNERS.has(word) || isPossessiveEnding(tokens, at)) {
			// “Qatar’s foreign minister, Mohammed Al Thani,”, “His finance minister, Christian Lindner,”
			let owner = at + 1;
			if (!OWNERS.has(word))
				for (
					owner = at;
					owner > at - LONGEST_OWNER && isCapitalized(tokens, owner - 1) && sameSentence(tokens, owner - 1, at);
				)
					owner--;
			if (owner === at) return '';
			const head = headEnd(tokens, at + 1, to);
			return head > at + 1 && nameAt[head - 1] === 0 ? phrase(tokens, owner, to) : '';
		}
		if (!ARTICLES.has(word) && word !== 'another') continue;
		if (PREPOSITIONS.has(lowerAt(tokens, at - 1))) continue;
		const head = headEnd(tokens, at + 1, to);
		return head > at + 1 && nameAt[head - 1] === 0 ? phrase(tokens, at + 1, to) : '';
	}
	return '';
}
