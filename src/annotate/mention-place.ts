import {TokenKind, type Tokens} from '../text/segment.js';
import {WEEKDAYS} from './lexicon/calendar.js';
import {type Cue, findCue, isSpeechCue} from './lexicon/cues.js';
import type {Place} from './salience.js';
import {isCapitalized, isPossessiveEnding, lowerAt, sameSentence, wordAt} from './token-words.js';

const PREPOSITIONS = new Set(
	(
		'of for at in on from to with under over by against about during near between among through toward towards like than behind ' +
		'beyond into onto upon without within including despite via across around before after since regarding concerning unlike'
	).split(' '),
);
const CONJUNCTIONS = new Set(
	'and but or that as when while if because though although whereas so yet then since until where whether after before once'.split(
		' ',
	),
);
const BETWEEN = new Set(
	'also then later further has have had would will not never still even once again often since just already himself herself'.split(
		' ',
	),
);
/** How far the end of an apposition may lie: “Brian Fallon, the campaign’s press secretary, said”. */
const APPOSITION = 28;

/** The part that the words from token `from` (title included) to token `last` play, by the words beside them. */
export function placeOf(tokens: Tokens, from: number, last: number): Place {
	if (isPossessiveEnding(tokens, last + 1) && sameSentence(tokens, last, last + 1)) return 'owner';
	let at = affiliationStart(tokens, from) - 1;
	if (!sameSentence(tokens, at, from)) return 'subject';
	const article = lowerAt(tokens, at);
	if (article === 'the' || article === 'a' || article === 'an') at--;
	if (!sameSentence(tokens, at, from) || tokens.kind[at] === TokenKind.quoteMark) return 'subject';
	const before = lowerAt(tokens, at);
	if (PREPOSITIONS.has(before) && !(CONJUNCTIONS.has(before) && startsClause(tokens, last))) return 'oblique';
	if (tokens.kind[at] === TokenKind.punctuation) return 'subject';
	if (CONJUNCTIONS.has(before)) return startsClause(tokens, last) ? 'subject' : 'object';
	if (isInverted(tokens, at)) return 'subject';
	return startsClause(tokens, last) ? 'subject' : 'object';
}

/** “NBC’s Dante Chinni”: the first token of whom the name belongs to. */
function affiliationStart(tokens: Tokens, from: number): number {
	if (!isPossessiveEnding(tokens, from - 1) || !sameSentence(tokens, from - 1, from)) return from;
	let at = from - 1;
	while (at > from - 6 && sameSentence(tokens, at - 1, from) && isCapitalized(tokens, at - 1)) at--;
	return lowerAt(tokens, at - 1) === 'the' ? at - 1 : at;
}

/** A verb follows, as far as its ending shows. */
function startsClause(tokens: Tokens, last: number): boolean {
	const next = lowerAt(tokens, last + 1);
	if (!sameSentence(tokens, last, last + 1) || isCapitalized(tokens, last + 1)) return false;
	if (findCue(next) !== undefined || BETWEEN.has(next)) return true;
	return (
		/(?:ed|es|s|has|had|is|was|are|were|did|does|do|will|would|could|can|may|might|must|should)$/.test(next) &&
		next.length > 1
	);
}

/** Token `at` is a verb of saying after a quotation or a comma: “…,” said X. */
function isInverted(tokens: Tokens, at: number): boolean {
	const cue = findCue(lowerAt(tokens, at));
	if (cue === undefined || !isSpeechCue(cue) || (cue.form !== 'past' && cue.form !== 'third')) return false;
	if (!sameSentence(tokens, at - 1, at)) return false;
	const before = tokens.kind[at - 1];
	if (before === TokenKind.quoteMark) return true;
	return cue.class === 'say' && wordAt(tokens, at - 1) === ',';
}

/** Whether the words stand beside a verb of saying as the one who says, or who asks; `undefined`: neither. */
export function sayingOf(tokens: Tokens, from: number, last: number): 'says' | 'asks' | undefined {
	const before = affiliationStart(tokens, from) - 1;
	if (sameSentence(tokens, before, from)) {
		if (isInverted(tokens, before)) return sortOf(findCue(lowerAt(tokens, before)));
		if (lowerAt(tokens, before) === 'to' && lowerAt(tokens, before - 1) === 'according') return 'says';
	}
	if (isPossessiveEnding(tokens, last + 1)) return ownsSpeech(tokens, last) ? 'says' : undefined;
	let at = last + 1;
	const mark = wordAt(tokens, at);
	if ((mark === ',' || mark === '(') && sameSentence(tokens, at, last)) {
		const close = mark === ',' ? ',' : ')';
		let end = at + 1;
		while (end < at + APPOSITION && sameSentence(tokens, end, last) && wordAt(tokens, end) !== close) {
			if (tokens.kind[end] === TokenKind.quoteMark) return undefined;
			end++;
		}
		if (wordAt(tokens, end) !== close) return undefined;
		at = end + 1;
	}
	at = pastAffiliation(tokens, at);
	for (let n = 0; n < 3; n++) {
		if (!sameSentence(tokens, at, last)) return undefined;
		const word = lowerAt(tokens, at);
		if (word === ':') return 'says';
		const cue = findCue(word);
		if (cue !== undefined && cue.class !== 'noun' && (cue.form === 'past' || cue.form === 'third'))
			return isSpeechCue(cue) || cue.class === 'believe' ? sortOf(cue) : undefined;
		if (!BETWEEN.has(word) && !(word.length > 4 && word.endsWith('ly')) && !isWeekday(tokens, at)) return undefined;
		at += word === 'on' ? 2 : 1;
	}
	return undefined;
}

/** “Dan McLaughlin at the National Review agreed”: past the body that the name belongs to. */
function pastAffiliation(tokens: Tokens, from: number): number {
	const link = lowerAt(tokens, from);
	if (link !== 'at' && link !== 'of' && link !== 'from') return from;
	let at = from + 1;
	while (
		at < from + 8 &&
		sameSentence(tokens, at, from) &&
		(isCapitalized(tokens, at) || isPossessiveEnding(tokens, at) || NAME_LINKS.has(lowerAt(tokens, at)))
	)
		at++;
	return at;
}

const NAME_LINKS = new Set(['the', 'of', 'and', 'for', '&']);

const DAYS = new Set(WEEKDAYS);

/** “The Times on Saturday wrote”, “Kerry Friday said”. */
function isWeekday(tokens: Tokens, i: number): boolean {
	return DAYS.has(lowerAt(tokens, lowerAt(tokens, i) === 'on' ? i + 1 : i));
}

/** “Nixon’s reply”, “her televised speech”: the owner is who speaks. */
function ownsSpeech(tokens: Tokens, last: number): boolean {
	const from = last + 2;
	for (let at = from; at < from + 3 && sameSentence(tokens, at, last); at++) {
		const cue = findCue(lowerAt(tokens, at));
		if (cue !== undefined && (cue.class === 'noun' || SPEECH_NOUNS.has(cue.lemma))) return true;
		if (isCapitalized(tokens, at)) return false;
	}
	return false;
}

/** Nouns of speech that the list of cues gives as verbs. */
const SPEECH_NOUNS = new Set([
	'reply',
	'answer',
	'comment',
	'remark',
	'claim',
	'response',
	'demand',
	'promise',
	'warning',
]);

/** Of the verbs of asking and demanding those that want an answer. */
const ASKING = new Set(['ask', 'inquire', 'enquire', 'query', 'question', 'quiz', 'interview', 'grill']);

function sortOf(cue: Cue | undefined): 'says' | 'asks' {
	return cue !== undefined && ASKING.has(cue.lemma) ? 'asks' : 'says';
}
