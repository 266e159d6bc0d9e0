import {TokenKind, type Tokens} from '../text/segment.js';
import type {Span} from '../text/span.js';
import {GROUP_NOUNS, isRoleNoun} from './lexicon/roles.js';
import {BODY_NOUNS, DOCUMENT_NOUNS, PERSON_NOUNS, QUANTIFIERS} from './lexicon/speaking-nouns.js';
import type {RawMention} from './raw-mention.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';
import {isPossessiveEnding, lowerAt} from './token-words.js';

/** What kind of words may name a speaker. */
export const CandidateKind = {
	person: 1,
	organization: 2,
	place: 3,
	/** Capitalized words that the tagger did not take for a name. */
	capitals: 4,
	he: 5,
	she: 6,
	they: 7,
	it: 8,
	i: 9,
	we: 10,
	you: 11,
	who: 12,
	/** “the senator”, “a spokesman” */
	role: 13,
	/** “officials”, “the campaign” */
	group: 14,
	/** “the report” */
	document: 15,
	/** “some”, “one” */
	quantifier: 16,
	/** A noun before or after a verb of saying that no list knows. */
	noun: 17,
	/** `WALLACE:` */
	label: 18,
	/** `@NATO` */
	handle: 19,
	/** “his warning that …” */
	own: 20,
	/** “a sign that said …” */
	that: 21,
} as const;

/** Whether a kind of candidate is a pronoun: from `he` to `who`. */
export const isPronounKind = (kind: number): boolean => kind >= CandidateKind.he && kind <= CandidateKind.who;

/** Words that may say who spoke. */
export type Candidate = {
	readonly span: Span;
	/** First token of the name, pronoun or noun phrase. */
	readonly first: number;
	/** Of a phrase, its noun. */
	readonly last: number;
	/** A value of `CandidateKind`. */
	readonly kind: number;
	readonly block: number;
	/** Followed by a possessive ending: `Trump’s`. */
	readonly possessive: boolean;
	/** Index into the raw mentions, -1 for words that are not a tagged name. */
	readonly mention: number;
};

const NAME_KIND = {person: CandidateKind.person, organization: CandidateKind.organization, place: CandidateKind.place};

/** Longest noun phrase before its head, and longest label, in tokens. */
const MAX_PHRASE = 8;
const MAX_LABEL = 6;

/**
 * Every word or phrase outside quotation marks that may name a speaker, in text order of its head. A phrase may hold a
 * name (“Trump’s lawyer”): then both are candidates.
 */
export function findCandidates(words: ClauseWords, mentions: readonly RawMention[]): readonly Candidate[] {
	const {tokens} = words;
	const found: Candidate[] = [];
	let m = 0;
	const push = (first: number, last: number, kind: number, mention: number) => {
		const previous = found.at(-1);
		// “campaign officials” is one phrase: its last noun is the head.
		if (
			kind >= CandidateKind.role &&
			previous !== undefined &&
			previous.kind >= CandidateKind.role &&
			previous.last >= first
		)
			found.pop();
		found.push({
			span: {start: tokens.start[first] as number, end: tokens.end[last] as number},
			first,
			last,
			kind,
			block: tokens.region[first] as number,
			possessive: isPossessiveEnding(tokens, last + 1),
			mention,
		});
	};
	for (let i = 0; i < tokens.count; i++) {
		while (m < mentions.length && (mentions[m] as RawMention).first < i) m++;
		const quote = words.quote[i] as number;
		if (quote >= 0) {
			// A label may stand inside the marks, as in a quoted transcript; nothing else in a quote names its speaker.
			if (i === words.quoteFirst[quote]) {
				const label = findLabel(words, i + 1);
				if (label > i) push(i + 1, label, CandidateKind.label, -1);
			}
			i = words.quoteLast[quote] as number;
			continue;
		}
		if (opensBlock(tokens, i)) {
			const label = findLabel(words, i);
			if (label >= i) {
				push(i, label, CandidateKind.label, -1);
				i = label;
				continue;
			}
		}
		const mention = mentions[m];
		if (mention !== undefined && mention.first === i) {
			push(i, mention.last, NAME_KIND[mention.kind], m);
			i = mention.last;
			continue;
		}
		const nextMention = mention?.first ?? -1;
		const kind = candidateKind(words, i, nextMention);
		if (kind === 0) continue;
		if (kind === CandidateKind.capitals) {
			let last = i;
			while (last + 1 !== nextMention && isCapital(words, last + 1) && tokens.sentence[last + 1] === tokens.sentence[i])
				last++;
			push(i, last, kind, -1);
			i = last;
		} else if (kind === CandidateKind.handle) {
			push(i, i + 1, kind, -1);
			i++;
		} else push(isPhrase(kind) ? phraseStart(words, i) : i, i, kind, -1);
	}
	return found.filter(({first}) => !isOnlooker(words, first));
}

const LOOKED = new Set('seen viewed obtained reviewed quoted cited relayed'.split(' '));

/** “In the draft, seen by Reuters, the leaders “reaffirm” …”: whoever passes words on has not said them. */
function isOnlooker(words: ClauseWords, first: number): boolean {
	const {tokens} = words;
	const from = phraseStart(words, first);
	const by = lowerAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
	return lowerAt(tokens, by) === 'by' && LOOKED.has(lowerAt(tokens, by - 1));
}

const isPhrase = (kind: number): boolean => kind >= CandidateKind.role && kind <= CandidateKind.noun;

function opensBlock(tokens: Tokens, i: number): boolean {
	return i === 0 || tokens.region[i] !== tokens.region[i - 1];
}

/** Last token of the label that starts at `i` (`WALLACE:`, `Mr. Dujarric:`), -1 when there is none. */
function findLabel(words: ClauseWords, i: number): number {
	const {tokens, wordClass} = words;
	for (let j = i; j < tokens.count && j <= i + MAX_LABEL && tokens.region[j] === tokens.region[i]; j++) {
		if (wordClass[j] === WordClass.colon) return j > i && tokens.start[j] === tokens.end[j - 1] ? j - 1 : -1;
		if (!isLabelWord(words, j)) return -1;
	}
	return -1;
}

function isLabelWord(words: ClauseWords, j: number): boolean {
	const {tokens, wordClass} = words;
	const c = wordClass[j] as number;
	if (tokens.kind[j] === TokenKind.word) {
		const code = tokens.text.charCodeAt(tokens.start[j] as number);
		if (code < 128) return code >= 65 && code <= 90;
		const char = tokens.text.charAt(tokens.start[j] as number);
		return char !== char.toLowerCase();
	}
	return c === WordClass.openBracket || c === WordClass.closeBracket || c === WordClass.number || c === WordClass.dash;
}

function isCapital(words: ClauseWords, i: number): boolean {
	const c = i < words.count ? (words.wordClass[i] as number) : -1;
	return c === WordClass.capital || c === WordClass.capitals;
}

const SUBJECTS: Readonly<Record<string, number>> = {
	he: CandidateKind.he,
	she: CandidateKind.she,
	they: CandidateKind.they,
	it: CandidateKind.it,
	i: CandidateKind.i,
	we: CandidateKind.we,
	you: CandidateKind.you,
	who: CandidateKind.who,
	which: CandidateKind.who,
};

function candidateKind(words: ClauseWords, i: number, nextMention: number): number {
	const {tokens, wordClass} = words;
	const c = wordClass[i] as number;
	switch (c) {
		case WordClass.subject:
		case WordClass.it:
		case WordClass.who:
		case WordClass.which: {
			const word = lowerAt(tokens, i);
			const mark = word.indexOf("'");
			return SUBJECTS[mark < 0 ? word : word.slice(0, mark)] ?? 0;
		}
		case WordClass.possessive:
			return CandidateKind.own;
		case WordClass.object:
			return lowerAt(tokens, i) === 'her' ? CandidateKind.own : 0;
		case WordClass.that:
			return wordClass[i + 1] === WordClass.cuePast || wordClass[i + 1] === WordClass.cueThird ? CandidateKind.that : 0;
		case WordClass.mark:
			return i + 1 < tokens.count &&
				tokens.text.charCodeAt(tokens.start[i] as number) === 64 &&
				tokens.start[i + 1] === tokens.end[i] &&
				tokens.kind[i + 1] === TokenKind.word
				? CandidateKind.handle
				: 0;
		case WordClass.capital:
		case WordClass.capitals:
		case WordClass.firstCapital:
		case WordClass.title: {
			const noun = nounKind(words, i);
			// `President Obama`: the title belongs to the name.
			if (noun !== 0) return i + 1 === nextMention || isCapital(words, i + 1) ? 0 : noun;
			return c === WordClass.capital ||
				c === WordClass.capitals ||
				(c === WordClass.firstCapital && verbFollows(words, i))
				? CandidateKind.capitals
				: 0;
		}
		case WordClass.determiner:
		case WordClass.number: {
			// “the 46-year-old said”, “the two write”
			if (c === WordClass.number && verbFollows(words, i) && wordClass[i - 1] === WordClass.determiner)
				return CandidateKind.noun;
			if (nounKind(words, i) !== CandidateKind.quantifier) return 0;
			const next = wordClass[i + 1];
			const before = wordClass[i - 1];
			if ((before === WordClass.cuePast || before === WordClass.cueThird) && next === WordClass.stop)
				return CandidateKind.quantifier;
			return next === WordClass.of || next === WordClass.who || next === WordClass.preposition || verbFollows(words, i)
				? CandidateKind.quantifier
				: 0;
		}
		case WordClass.cueGerund:
			// “said the ruling”, and not “ruling that …”
			return wordClass[i - 1] === WordClass.determiner && !isNoun(words, i + 1) ? nounKind(words, i) : 0;
		case WordClass.other:
		case WordClass.noun:
		case WordClass.plural:
		case WordClass.cueNoun:
		case WordClass.cueBase:
		case WordClass.cueThird:
		case WordClass.past:
		case WordClass.gerund: {
			const noun = nounKind(words, i);
			if (noun !== 0) return isNoun(words, i + 1) || i + 1 === nextMention ? 0 : noun;
			return (c === WordClass.other || c === WordClass.noun || c === WordClass.plural) && standsBesideCue(words, i)
				? CandidateKind.noun
				: 0;
		}
		default:
			return 0;
	}
}

/** What the lexicons say of the words met so far, by their hash. */
const known = new Map<number, number>();
const MEMORY = 1 << 15;

function nounKind(words: ClauseWords, i: number): number {
	const hash = words.word[i] as number;
	let kind = known.get(hash);
	if (kind === undefined) {
		const word = lowerAt(words.tokens, i);
		kind = QUANTIFIERS.has(word)
			? CandidateKind.quantifier
			: GROUP_NOUNS.has(word) || BODY_NOUNS.has(word)
				? CandidateKind.group
				: isRoleNoun(word) || PERSON_NOUNS.has(word)
					? CandidateKind.role
					: DOCUMENT_NOUNS.has(word)
						? CandidateKind.document
						: word.length > 4 &&
								word.endsWith('s') &&
								isRoleNoun(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1))
							? CandidateKind.group
							: 0;
		if (known.size >= MEMORY) known.clear();
		known.set(hash, kind);
	}
	return kind;
}

function isNoun(words: ClauseWords, i: number): boolean {
	if (i >= words.count) return false;
	const c = words.wordClass[i];
	return (
		c === WordClass.noun ||
		(nounKind(words, i) !== 0 && nounKind(words, i) !== CandidateKind.quantifier && c !== WordClass.cueThird)
	);
}

/** Whether a verb comes next, perhaps after an adverb: “the actor reportedly said”. */
function verbFollows(words: ClauseWords, i: number): boolean {
	for (let j = i + 1; j < words.count && j <= i + 3; j++) {
		const c = words.wordClass[j] as number;
		if (
			c === WordClass.cuePast ||
			c === WordClass.cueThird ||
			c === WordClass.have ||
			c === WordClass.be ||
			c === WordClass.modal ||
			c === WordClass.past
		)
			return true;
		if (c !== WordClass.adverb && c !== WordClass.ly) return false;
	}
	return false;
}

/** Whether an unknown noun is the subject of a verb of saying: “the thief said”, “…,” said the thief. */
function standsBesideCue(words: ClauseWords, i: number): boolean {
	const {wordClass} = words;
	const next = wordClass[i + 1];
	if (next === WordClass.cuePast || next === WordClass.cueThird) return true;
	if (next === WordClass.other || next === WordClass.noun || next === WordClass.plural) return false;
	const cue = phraseStart(words, i) - 1;
	return (
		cue > 0 &&
		(wordClass[cue] === WordClass.cuePast || wordClass[cue] === WordClass.cueThird) &&
		wordClass[cue - 1] === WordClass.closeQuote
	);
}

/** First token of the noun phrase whose noun is token `head`. */
export function phraseStart(words: ClauseWords, head: number): number {
	const {tokens, wordClass} = words;
	let first = head;
	for (let i = head - 1; i >= 0 && head - i <= MAX_PHRASE; i--) {
		if (tokens.sentence[i] !== tokens.sentence[head] || words.quote[i] !== -1) break;
		const c = wordClass[i] as number;
		if (c === WordClass.determiner || c === WordClass.possessive) return i;
		if (!MODIFIERS.has(c)) break;
		first = i;
	}
	return wordClass[first] === WordClass.genitive && first < head ? ownerStart(words, first, head) : first;
}

/** “Obama's strategist” at the head of a sentence, where the capital tells nothing; of “his wife's aide” the wife. */
function ownerStart({tokens, wordClass, quote}: ClauseWords, genitive: number, head: number): number {
	const owner = genitive - 1;
	return owner >= 0 &&
		quote[owner] === -1 &&
		tokens.sentence[owner] === tokens.sentence[head] &&
		tokens.kind[owner] === TokenKind.word &&
		wordClass[owner] !== WordClass.it
		? owner
		: genitive + 1;
}

const MODIFIERS: ReadonlySet<number> = new Set([
	WordClass.other,
	WordClass.noun,
	WordClass.plural,
	WordClass.number,
	WordClass.capital,
	WordClass.capitals,
	WordClass.title,
	WordClass.genitive,
	WordClass.cueNoun,
	WordClass.gerund,
	WordClass.past,
]);
