import {TokenKind, type Tokens} from '../text/segment.js';
import {findCue} from './lexicon/cues.js';
import {givenNameGender} from './lexicon/given-names.js';
import {FAMILY_NAMES_FIRST} from './lexicon/name-parts.js';
import {COURTESY_TITLES, TITLES} from './lexicon/roles.js';
import type {RawMention} from './raw-mention.js';
import {isCapitalized, lowerAt, wordAt} from './token-words.js';

/**
 * Mends what a tagger gets wrong at the edges of a name (a title inside it, a “Jr.” or a nickname outside) and drops what
 * overlaps, so that mentions stand in text order.
 */
export function mendMentions(raw: readonly RawMention[], tokens: Tokens): RawMention[] {
	const kept: RawMention[] = [];
	let end = -1;
	for (const given of raw) {
		const mention =
			given.kind === 'person' || isTitledPerson(given, tokens)
				? withFamilyName(
						withNickname(withSuffix({...withoutTitle(given, tokens), kind: 'person'}, tokens), tokens),
						tokens,
					)
				: given;
		const {first, last, span} = mention;
		if (span.start < end || span.end <= span.start || first < 0 || last < first || last >= tokens.count) continue;
		end = span.end;
		kept.push(mention);
	}
	return kept;
}

/** “Vermont Sen. Bernie Sanders”: what stands before the last abbreviated title is no part of the name. */
function withoutTitle(mention: RawMention, tokens: Tokens): RawMention {
	for (let i = mention.last - 1; i >= mention.first; i--) {
		const written = wordAt(tokens, i);
		if (!written.endsWith('.')) continue;
		const word = lowerAt(tokens, i);
		// `M.` is an initial, unless it stands first.
		if (!TITLES.has(word) && !(COURTESY_TITLES.has(word) && (word.length > 1 || i === mention.first))) continue;
		return {...mention, first: i + 1, span: {start: tokens.start[i + 1] as number, end: mention.span.end}};
	}
	const {first, last} = mention;
	if (last - first >= 2 && SPELT_TITLES.has(lowerAt(tokens, first)))
		return {...mention, first: first + 1, span: {start: tokens.start[first + 1] as number, end: mention.span.end}};
	return mention;
}

/** Titles that no one bears as a given name. */
const SPELT_TITLES = new Set(
	'pope emperor empress president senator congressman congresswoman chancellor premier ambassador minister secretary governor mayor professor archbishop ayatollah chairman colonel admiral'.split(
		' ',
	),
);

/** “Del. Marcia”, which the tagger took for a body. */
function isTitledPerson({first, last}: RawMention, tokens: Tokens): boolean {
	if (last === first || !wordAt(tokens, first).endsWith('.')) return false;
	return TITLES.has(lowerAt(tokens, first)) && givenNameGender(wordAt(tokens, first + 1)) !== undefined;
}

/** “Haile Selassie I said”, where the pronoun would want a comma: after a monarch’s title, or as the subject of its clause. */
function isNumeral({first, last}: RawMention, tokens: Tokens): boolean {
	if (MONARCHS.has(lowerAt(tokens, first - 1))) return true;
	const opens =
		first === 0 ||
		tokens.sentence[first - 1] !== tokens.sentence[first] ||
		tokens.kind[first - 1] === TokenKind.quoteMark;
	const cue = findCue(lowerAt(tokens, last + 2));
	return last > first && opens && cue !== undefined && (cue.form === 'past' || cue.form === 'third');
}

/** Before “Haile Selassie I” these keep the numeral from being the pronoun. */
// Made once: the build writes an expression with `\p` as a call of `RegExp` where it stands.
const HYPHENATED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
const INITIAL = /^\p{Lu}\.$/u;
const MONARCHS = new Set('emperor empress king queen pope tsar czar sultan shah prince'.split(' '));

/** “Ki-moon” after “Ban”, which opens the sentence and looks like a word. */
function withFamilyName(mention: RawMention, tokens: Tokens): RawMention {
	const {first, last} = mention;
	const before = first - 1;
	if (first !== last || !HYPHENATED.test(wordAt(tokens, first))) return mention;
	if (before < 0 || tokens.sentence[before] !== tokens.sentence[first]) return mention;
	if (!isCapitalized(tokens, before) || !FAMILY_NAMES_FIRST.has(lowerAt(tokens, before))) return mention;
	return {...mention, first: before, span: {start: tokens.start[before] as number, end: mention.span.end}};
}

/** “Marcia” followed by “"Cia" Price”: the rest belongs to the name even where no tagger saw it. */
function withNickname(mention: RawMention, tokens: Tokens): RawMention {
	const {last} = mention;
	const end = last + 4;
	if (end >= tokens.count || tokens.sentence[end] !== tokens.sentence[last]) return mention;
	if (tokens.kind[last + 1] !== TokenKind.quoteMark || tokens.kind[last + 3] !== TokenKind.quoteMark) return mention;
	if (!isCapitalized(tokens, last + 2) || !isCapitalized(tokens, end)) return mention;
	const isGiven = givenNameGender(wordAt(tokens, last)) !== undefined || INITIAL.test(wordAt(tokens, last));
	if (!isGiven || tokens.start[last + 3] !== tokens.end[last + 2]) return mention;
	return {...mention, last: end, span: {start: mention.span.start, end: tokens.end[end] as number}};
}

/** “John Paul” followed by “II”: the number belongs to the name. */
function withSuffix(mention: RawMention, tokens: Tokens): RawMention {
	const next = mention.last + 1;
	if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[mention.last]) return mention;
	const suffix = wordAt(tokens, next);
	const isFirst = suffix === 'I' && isNumeral(mention, tokens);
	if (!isFirst && !/^(?:[IVX]{2,6}|V|[JS]r\.?)$/.test(suffix)) return mention;
	return {...mention, last: next, span: {start: mention.span.start, end: tokens.end[next] as number}};
}
