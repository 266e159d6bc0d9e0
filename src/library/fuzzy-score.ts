import {foldWithOffsets} from '../text/fold.js';
import type {Span} from '../text/span.js';
import {foldCased, LONGEST_FUZZY, type Term} from './fuzzy-terms.js';

/** A text made ready to be matched many times. */
export type FuzzyText = {
	readonly text: string;
	readonly folded: string;
	/** The same, unit for unit, with its capitals. */
	readonly cased: string;
	/** As in `Folded`; `undefined`: every unit stands where it stood. */
	readonly at: Int32Array | undefined;
	/** What each unit that fuzzy terms look at adds to a score for where it stands. */
	readonly bonus: Uint8Array;
};

/** Units of a text that fuzzy terms look at; what is longer is prose. Other terms see all of it. */
const FUZZY_REACH = 512;
/** Places of a piece that are compared. */
const MOST_PLACES = 64;

/** For each letter found; for a letter that follows the one before it. */
const MATCH = 16;
const RUN = 6;
/** Less for the first unit of a gap, for each further one, at most: initials may stand far apart. */
const GAP = 3;
const GAP_ON = 1;
const GAP_MOST = 8;
/** For a letter where a text, a word or a part of a word begins; twice for the first letter of a term. */
const TEXT_START = 10;
const WORD_START = 9;
const PART_START = 6;
/** For a term that ends with the text, with a word. */
const TEXT_END = 3;
const WORD_END = 1;
/** Less for a place further back, by so many units a point, up to so many points. */
const LATE_UNITS = 8;
const LATE_MOST = 4;

export function toFuzzyText(text: string): FuzzyText {
	if (PLAIN.test(text)) return {text, folded: text.toLowerCase(), cased: text, at: undefined, bonus: findBonuses(text)};
	const {folded, at} = foldWithOffsets(text);
	const cased = foldCased(text);
	return {text, folded, cased, at, bonus: findBonuses(cased)};
}

function findBonuses(cased: string): Uint8Array {
	const bonus = new Uint8Array(Math.min(FUZZY_REACH, cased.length));
	let before = Class.gap;
	for (let at = 0; at < bonus.length; at++) {
		const here = classOf(cased.charCodeAt(at));
		bonus[at] = bonusOf(before, here);
		before = here;
	}
	if ((bonus[0] ?? 0) > 0) bonus[0] = TEXT_START;
	return bonus;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** What a term adds to the score of the text; `undefined`: the text does not hold it. `isNot` is not looked at. */
export function scoreTerm(term: Term, text: FuzzyText): number | undefined {
	const {kind} = term;
	if (kind === 'fuzzy') return scoreFuzzy(term, text);
	const start = placeOf(term, text);
	return start < 0 ? undefined : scorePiece(text, start, start + term.text.length);
}

/** The units of the folded text that a term takes there, in order; none when it is not there. */
export function unitsOfTerm(term: Term, text: FuzzyText): readonly number[] {
	if (term.kind !== 'fuzzy') {
		const start = placeOf(term, text);
		return start < 0 ? [] : Array.from({length: term.text.length}, (_, i) => start + i);
	}
	if (scoreFuzzy(term, text) === undefined) return [];
	return traceFuzzy(term.text.length);
}

/** Spans of the original text: whole characters, with their marks. `units` in order. */
export function spansOfUnits({text, at}: FuzzyText, units: readonly number[]): readonly Span[] {
	const spans: Span[] = [];
	for (const unit of units) {
		const start = at === undefined ? unit : (at[unit] as number);
		let next = unit + 1;
		if (at !== undefined) while (next < at.length - 1 && at[next] === start) next++;
		const end = at === undefined ? next : Math.min(text.length, at[next] ?? text.length);
		const last = spans.at(-1);
		if (last !== undefined && start <= last.end) spans[spans.length - 1] = {start: last.start, end};
		else spans.push({start, end});
	}
	return spans;
}

const inText = ({isCased}: Term, {folded, cased}: FuzzyText): string => (isCased ? cased : folded);

/** Where a piece stands: of several places the one that scores best, the first of those; -1 for none. */
function placeOf(term: Term, fuzzy: FuzzyText): number {
	const {kind, text} = term;
	const hay = inText(term, fuzzy);
	if (kind === 'prefix') return hay.startsWith(text) ? 0 : -1;
	if (kind === 'suffix') return hay.endsWith(text) ? hay.length - text.length : -1;
	if (kind === 'equal') return hay === text ? 0 : -1;
	let best = -1;
	let most = Number.NEGATIVE_INFINITY;
	let places = 0;
	for (let at = hay.indexOf(text); at >= 0; at = hay.indexOf(text, at + 1)) {
		if (kind === 'word' && !(isWordStart(fuzzy.cased, at) && isWordEnd(fuzzy.cased, at + text.length))) continue;
		const score = scorePiece(fuzzy, at, at + text.length);
		if (score > most) {
			most = score;
			best = at;
		}
		if (++places === MOST_PLACES) break;
	}
	return best;
}

function scorePiece({cased}: FuzzyText, start: number, end: number): number {
	let score = bonusAt(cased, start) * 2 - lateness(start) + endBonus(cased, end) + MATCH;
	for (let at = start + 1; at < end; at++) score += MATCH + Math.max(RUN, bonusAt(cased, at));
	return score;
}

// One row a letter of the term; a cell says where the letter before it stands. Scratch, so that a key allocates nothing.
const from = new Int16Array(LONGEST_FUZZY * FUZZY_REACH);
let above = new Int32Array(FUZZY_REACH);
let row = new Int32Array(FUZZY_REACH);
const NEVER = -1_000_000;
let lastUnit = 0;
let firstUnit = 0;

/**
 * The best of all ways in which the letters stand in the text, by the recurrence of Smith and Waterman with gaps that cost
 * less as they go on, and in the end nothing more. Leaves in `from` how to trace it back.
 */
function scoreFuzzy(term: Term, fuzzy: FuzzyText): number | undefined {
	const pattern = term.text;
	const hay = inText(term, fuzzy);
	const {cased, bonus} = fuzzy;
	const reach = Math.min(hay.length, FUZZY_REACH);
	const letters = pattern.length;
	// Most texts are out after a look for each letter.
	let at = -1;
	let first = 0;
	for (let i = 0; i < letters; i++) {
		at = hay.indexOf(pattern.charAt(i), at + 1);
		if (at < 0 || at >= reach) return undefined;
		if (i === 0) first = at;
	}
	const last = hay.lastIndexOf(pattern.charAt(letters - 1), reach - 1);
	firstUnit = first;
	if (letters === 1) return scoreLetter(pattern, hay, fuzzy);
	let code = pattern.charCodeAt(0);
	for (let j = first; j <= last; j++)
		row[j] = hay.charCodeAt(j) === code ? MATCH + (bonus[j] as number) * 2 - lateness(j) : NEVER;
	for (let i = 1; i < letters; i++) {
		const swap = above;
		above = row;
		row = swap;
		code = pattern.charCodeAt(i);
		let gapped = NEVER;
		let gappedFrom = -1;
		let far = NEVER;
		let farFrom = -1;
		row[first] = NEVER;
		for (let j = first + 1; j <= last; j++) {
			gapped -= GAP_ON;
			if (j >= first + 2) {
				const left = above[j - 2] as number;
				if (left - GAP > gapped) {
					gapped = left - GAP;
					gappedFrom = j - 2;
				}
				if (left - GAP_MOST > far) {
					far = left - GAP_MOST;
					farFrom = j - 2;
				}
				if (far > gapped) {
					gapped = far;
					gappedFrom = farFrom;
				}
			}
			if (hay.charCodeAt(j) !== code) {
				row[j] = NEVER;
				continue;
			}
			const here = bonus[j] as number;
			const inRun = (above[j - 1] as number) + Math.max(RUN, here);
			const afterGap = gapped + here;
			row[j] = MATCH + Math.max(inRun, afterGap);
			from[i * FUZZY_REACH + j] = inRun >= afterGap ? j - 1 : gappedFrom;
		}
	}
	let most = NEVER;
	for (let j = first; j <= last; j++) {
		if ((row[j] as number) <= NEVER / 2) continue;
		const score = (row[j] as number) + endBonus(cased, j + 1);
		if (score > most) {
			most = score;
			lastUnit = j;
		}
	}
	return most;
}

/** A term of one letter, which nearly every text holds. */
function scoreLetter(letter: string, hay: string, {cased, bonus}: FuzzyText): number {
	let most = NEVER;
	for (let j = firstUnit; j >= 0 && j < bonus.length; j = hay.indexOf(letter, j + 1)) {
		const score = MATCH + (bonus[j] as number) * 2 - lateness(j) + endBonus(cased, j + 1);
		if (score > most) {
			most = score;
			lastUnit = j;
		}
	}
	return most;
}

/** The units of the match that `scoreFuzzy` found last. */
function traceFuzzy(letters: number): number[] {
	const units = new Array<number>(letters);
	let j = lastUnit;
	for (let i = letters - 1; i >= 0 && j >= firstUnit; i--) {
		units[i] = j;
		j = from[i * FUZZY_REACH + j] as number;
	}
	return units;
}

function lateness(unit: number): number {
	return Math.min(LATE_MOST, Math.floor(unit / LATE_UNITS));
}

function bonusAt(cased: string, at: number): number {
	const here = classOf(cased.charCodeAt(at));
	if (at > 0) return bonusOf(classOf(cased.charCodeAt(at - 1)), here);
	return here === Class.gap ? 0 : TEXT_START;
}

function bonusOf(before: Class, here: Class): number {
	if (here === Class.gap) return 0;
	if (before === Class.gap) return WORD_START;
	// `McGill`, `G20`.
	return (before === Class.small && here === Class.capital) || (before !== Class.digit && here === Class.digit)
		? PART_START
		: 0;
}

function endBonus(cased: string, end: number): number {
	return end >= cased.length ? TEXT_END : isWordEnd(cased, end) ? WORD_END : 0;
}

function isWordStart(cased: string, at: number): boolean {
	return at === 0 || classOf(cased.charCodeAt(at - 1)) === Class.gap;
}

function isWordEnd(cased: string, end: number): boolean {
	return end >= cased.length || classOf(cased.charCodeAt(end)) === Class.gap;
}

enum Class {
	unknown,
	gap,
	small,
	capital,
	digit,
}

const classes = new Uint8Array(0x10000);

function classOf(code: number): Class {
	const known = classes[code] as Class;
	if (known !== Class.unknown) return known;
	const char = String.fromCharCode(code);
	// Half of a pair is a letter or a sign; the difference does not matter here.
	const found = /\p{Lu}/u.test(char)
		? Class.capital
		: /[\p{L}\p{M}\p{Cs}]/u.test(char)
			? Class.small
			: /\p{N}/u.test(char)
				? Class.digit
				: Class.gap;
	classes[code] = found;
	return found;
}
