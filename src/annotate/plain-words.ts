import {TokenKind} from '../text/segment.js';
import {placeForms} from './lexicon/place-forms.js';
import {mentionBefore, type SpeakerContext} from './speaker-context.js';
import {isPossessiveEnding, lowerAt, phrase, sameSentence, wordAt} from './token-words.js';

const ENDS_WORDS = new Set(['who', 'which', 'that', 'whose', 'whom', 'himself', 'herself', 'itself', 'themselves']);

/**
 * The words of a description that names nobody, up to the first comma, dash, bracket or relative clause; a common noun loses
 * the capital of its sentence.
 */
export function plainWords(
	{from, to: limit}: {readonly from: number; readonly to: number},
	{reading, linked}: Pick<SpeakerContext, 'reading' | 'linked'>,
): string {
	const {tokens} = reading;
	let to = from + 1;
	while (to < limit && !isBreak(to)) to++;
	// “Aung San Suu Kyi’s lawyer”, by the words after the name.
	if (isPossessiveEnding(tokens, from)) {
		const owner = mentionBefore(linked, from);
		const name = linked.last[owner] === from - 1 ? linked.entities[linked.entityOf[owner] as number]?.name : undefined;
		const rest = phrase(tokens, from + 1, to);
		return name === undefined ? rest : `${name}${name.endsWith('s') ? '’' : '’s'} ${rest}`;
	}
	const words = phrase(tokens, from, to);
	const isLabel = to === limit && wordAt(tokens, to) === ':';
	const opens = from === 0 || !sameSentence(tokens, from - 1, from);
	const named = mentionBefore(linked, from + 1);
	const isName = named >= 0 && (linked.last[named] as number) >= from;
	const isProper = isName || words === words.toUpperCase() || placeForms(words.split(' ', 1)[0] ?? '').length > 0;
	return opens && !isProper && !isLabel ? words.charAt(0).toLowerCase() + words.slice(1) : words;

	function isBreak(i: number): boolean {
		if (ENDS_WORDS.has(lowerAt(tokens, i))) return true;
		return tokens.kind[i] === TokenKind.punctuation && !'/&$%#'.includes(lowerAt(tokens, i));
	}
}
