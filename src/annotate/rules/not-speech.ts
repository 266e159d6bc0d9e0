import {TokenKind} from '../../text/segment.js';
import type {QuotedSegment} from '../quotes.js';
import type {SaidClause} from '../said-clauses.js';
import {Ending, type Scene, type SegmentView} from '../speaker-scene.js';
import {lowerAt} from '../token-words.js';

/** Most words of a term, a name or a title in quotation marks. */
const A_FEW = 8;

const NAMING = new Set('known called dubbed nicknamed named christened baptised codenamed code-named'.split(' '));
const BE = new Set('is are was were be been being , – — ('.split(' '));
const ARTICLES = new Set('a an the as simply also better popularly formally to'.split(' '));
const WORDS_FOR_WORDS = new Set('word words term terms phrase expression acronym adjective noun verb name'.split(' '));
const TITLING = new Set('titled entitled headed headlined captioned'.split(' '));
const TAKING_IN = new Set('read reads watched saw played sang performed reread'.split(' '));
const RELATIVE = new Set(['that', 'which']);
/** The writer holds the words at arm’s length: an alleged “spy ring”. */
const DOUBTING = new Set('alleged so-called soi-disant'.split(' '));
/** `to his “Keeping It Real” radio programme`: what is shown, sung or read under a title. */
const WORKS = new Set(
	(
		'show program programme series podcast film movie documentary miniseries musical play album song anthem book novel memoir ' +
		'sketch newsletter column blog comedy sitcom episode'
	).split(' '),
);
/** What a name of an occasion ends with: `during a “Commander-in-Chief Forum”`. */
const OCCASIONS = new Set(
	'forum summit conference convention congress festival gala symposium seminar webinar workshop expo dialogue'.split(
		' ',
	),
);
const AT = new Set('a an the at during in of for to from by on this last our his her their its'.split(' '));
const DEFINING = new Set('means meaning meant translates'.split(' '));
/** A said clause as sure as this makes a name or a title inside it a part of what is said. */
const SAID = 0.5;
/** Tokens before the mark among which the naming word stands. */
const NEAR = 4;
/** Tokens from `known` to its `as`. */
const KNOWN_FOR = 7;

/**
 * Words in quotation marks that the sentence itself says are a name, a term or a title and no speech: “known as
 * “Timochenko””, “The word “blockade” was avoided”, “She had read “The Guns of August””. One flag a segment.
 */
export function findNonSpeech(scene: Scene): Uint8Array {
	const found = new Uint8Array(scene.segments.length);
	for (let s = 0; s < scene.segments.length; s++) found[s] = isNonSpeech(scene, s) ? 1 : 0;
	return found;
}

function isNonSpeech(scene: Scene, s: number): boolean {
	const {first, last, ending} = scene.views[s] as SegmentView;
	const {tokens} = scene.words;
	const size = last - first - 1;
	if (!(scene.segments[s] as QuotedSegment).closed || size < 1 || size > A_FEW) return false;
	const sentence = tokens.sentence[first];
	const at = (i: number) => (i >= 0 && i < tokens.count && tokens.sentence[i] === sentence ? lowerAt(tokens, i) : '');
	const before = at(first - 1);
	const after = at(last + 1);
	// Not `immunity was only “partial,” meaning it only protected them`.
	if ((DEFINING.has(after) && ending !== Ending.comma) || DOUBTING.has(before)) return true;
	// `The word “blockade” was avoided`, as the subject of its sentence; `he used the word “racist”` may be speech.
	if (WORDS_FOR_WORDS.has(before) && at(first - 2) === 'the' && at(first - 3) === '') return true;
	const isTitle = writtenAsTitle(scene, first + 1, last);
	if (isTitle && (WORKS.has(after) || WORKS.has(at(last + 2))) && tokens.kind[last + 1] === TokenKind.word) return true;
	let final = last - 1;
	while (final > first && tokens.kind[final] !== TokenKind.word) final--;
	if (isTitle && final > first + 1 && AT.has(before) && OCCASIONS.has(at(final))) return true;
	// `an “employment area,” which is defined as …`
	const defined = after === ',' ? last + 2 : last + 1;
	if (RELATIVE.has(at(defined)) && BE.has(at(defined + 1)) && at(defined + 2) === 'defined') return true;
	if (isSaid(scene, s)) return false;
	// Not `a sign that read “Fair Tax Now”`.
	if (isTitle && (TITLING.has(before) || (TAKING_IN.has(before) && !RELATIVE.has(at(first - 2))))) return true;
	if (isKnownAs(scene, first)) return true;
	// `, called the “Hotline”,` and `known as “Timochenko”`: nobody is named who calls it so.
	let i = first - 1;
	while (i > first - 4 && ARTICLES.has(at(i))) i--;
	return i < first - 1 || NAMING.has(before) ? NAMING.has(at(i)) && (BE.has(at(i - 1)) || isParticiple(at(i))) : false;
}

/** `Clinton says the player nicknamed “King James” is an advocate`: the whole of it is what somebody said. */
function isSaid(scene: Scene, s: number): boolean {
	const {tokens} = scene.words;
	const {first} = scene.views[s] as SegmentView;
	// The naming word itself is no word of saying.
	const naming = tokens.start[Math.max(0, first - NEAR)] as number;
	const {end} = (scene.segments[s] as QuotedSegment).span;
	return (scene.clausesOver[s] as readonly number[]).some(k => {
		const {cue, confidence} = scene.clauses[k] as SaidClause;
		return confidence >= SAID && (cue.end <= naming || cue.start >= end);
	});
}

/** `whom Colombians had known for years as “Timochenko”`. */
function isKnownAs({words: {tokens}}: Scene, first: number): boolean {
	let as = first - 1;
	if (lowerAt(tokens, as) === 'the') as--;
	if (lowerAt(tokens, as) !== 'as') return false;
	for (let i = as - 1; i >= as - KNOWN_FOR && tokens.sentence[i] === tokens.sentence[first]; i--) {
		if (lowerAt(tokens, i) === 'known') return true;
		if (tokens.kind[i] !== TokenKind.word) return false;
	}
	return false;
}

/** Hardly ever an active past tense before words in marks. */
const isParticiple = (word: string): boolean => word === 'known' || word === 'nicknamed' || word.startsWith('code');

/** A capital in every word but the little ones. */
function writtenAsTitle({words: {tokens}}: Scene, from: number, to: number): boolean {
	let capitals = 0;
	for (let i = from; i < to; i++) {
		if (tokens.kind[i] !== 0) continue;
		const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
		if (word !== word.toLowerCase()) capitals++;
		else if (i === from || word.length > 4) return false;
	}
	return capitals > 0;
}
