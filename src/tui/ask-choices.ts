import type {EntityKind} from '../annotate/annotation.js';
import type {Asked} from '../library/ask.js';
import {type Candidate, speakerCandidate, subjectCandidate} from '../library/candidates.js';
import {findSpokenOf} from '../library/cards.js';
import type {Found} from '../library/fuzzy.js';
import type {Growing} from '../library/growing.js';
import type {AskField, Names} from '../library/names.js';
import type {LibrarySpeaker, SpokenQuote} from '../library/speakers.js';
import {fold} from '../text/fold.js';
import type {Span} from '../text/span.js';

/** What a box stands for: somebody or something that the library names, or (without an id) words as typed. */
export type Taken = {readonly id: string | undefined; readonly text: string};

/** Something that may be put into a box. */
export type Choice = {
	readonly taken: Taken;
	/** Not yet visible(). */
	readonly label: string;
	/** What was typed, in the label. */
	readonly spans: readonly Span[];
};

/** Choices offered at once. */
const MOST = 12;

/** What a question is asked with; words where the library does not know the id (any more). */
export function askedOf(names: Names, field: AskField, taken: Taken | undefined): Asked | undefined {
	if (taken?.id === undefined) return taken?.text;
	const isKnown = (field === 'speaker' ? names.speaker(taken.id) : names.entity(taken.id)) !== undefined;
	return isKnown ? {id: taken.id} : taken.text;
}

/** A speaker whose name was taken before it was known who that is. */
export function knownSpeaker({speakers}: Names, taken: Taken | undefined): Taken | undefined {
	if (taken === undefined || taken.id !== undefined) return taken;
	const speaker = speakers.find(({forms}) => forms.includes(taken.text));
	return speaker === undefined ? taken : {id: speaker.id, text: speaker.name};
}

/** `pending`: what is to be found out before there are better ones. */
export type Choices = {readonly items: readonly Choice[]; readonly pending: Growing<unknown> | undefined};

/** What may be put into a box in which this was typed, the most likely first. `other`: what the other box stands for. */
export function choicesFor(
	names: Names,
	field: AskField,
	{typed, other}: {readonly typed: string; readonly other: Taken | undefined},
): Choices {
	const words = typed.trim();
	return words === ''
		? firstChoices(names, field, other)
		: {items: typedChoices(names, field, words), pending: undefined};
}

function typedChoices(names: Names, field: AskField, words: string): readonly Choice[] {
	const {found} = names.complete(field, words, MOST);
	const starting = found.filter(each => startsWords(each, words));
	// Letters strewn over a name are what was meant only where nothing better is there.
	const named = starting.length === 0 ? found : [...starting.filter(isMentioned), ...starting.filter(not(isMentioned))];
	const choices = named.map(toChoice);
	if (field === 'speaker' || !areSaid(names, words)) return choices;
	const best = starting.length === 0 ? undefined : named[0];
	const choice: Choice = {taken: {id: undefined, text: words}, label: words, spans: []};
	return best === undefined || !isMentioned(best) || isPartOf(names, best.item, words)
		? [choice, ...choices]
		: [...choices, choice];
}

type FoundCandidate = Pick<Found<Candidate>, 'item' | 'spans'>;

const isMentioned = ({item}: FoundCandidate): boolean => item.count > 0;

const not =
	<T>(test: (item: T) => boolean) =>
	(item: T): boolean =>
		!test(item);

const toChoice = ({item: {id, name, label}, spans}: FoundCandidate): Choice => ({
	taken: {id, text: name},
	label,
	spans,
});

/** Every word typed is the beginning of a word of the name. */
function startsWords({item: {label}, spans}: FoundCandidate, words: string): boolean {
	return (
		spans.length <= words.split(/\s+/).length &&
		spans.every(({start}) => start === 0 || !/[\p{L}\p{N}]/u.test(label.charAt(start - 1)))
	);
}

/** Whether any quote may hold the words. */
function areSaid(names: Names, words: string): boolean {
	const {isDone, items} = names.ask({about: words, sort: 'date'});
	return !isDone || items.length > 0;
}

/** Fewest letters of a word that is taken for itself, not for the beginning of a name. */
const WORD = 3;

/**
 * Whether the words are whole words of a longer name, `treaty` of one treaty: then they ask about every treaty, that one too.
 * A person is called by a part of the name.
 */
function isPartOf(names: Names, {id, kind, label}: Candidate, words: string): boolean {
	const folded = fold(words);
	if (kind === ('person' satisfies EntityKind) || folded.length < WORD) return false;
	if (names.entity(id)?.forms.some(form => fold(form) === folded) === true) return false;
	const parts = fold(label).split(/[^\p{L}\p{N}]+/u);
	return folded.split(/[^\p{L}\p{N}]+/u).every(word => parts.includes(word));
}

/** What an empty box offers: whom or what the other box leads to, else the most quoted. */
function firstChoices(names: Names, field: AskField, other: Taken | undefined): Choices {
	const pending = other === undefined ? undefined : ledTo(names, field, other);
	const candidates =
		pending?.growing.isDone === true
			? pending.candidates()
			: names.complete(field, '', MOST).found.map(({item}) => item);
	const items = candidates.slice(0, MOST).map(item => toChoice({item, spans: []}));
	return {items, pending: pending?.growing.isDone === false ? pending.growing : undefined};
}

type LedTo = {readonly growing: Growing<unknown>; readonly candidates: () => readonly Candidate[]};

function ledTo(names: Names, field: AskField, other: Taken): LedTo | undefined {
	if (field === 'speaker') {
		const growing = names.ask({about: askedOf(names, 'subject', other), sort: 'date'});
		return {growing, candidates: () => speakersOf(names, growing).map(speakerCandidate)};
	}
	const speaker = other.id === undefined ? undefined : names.speaker(other.id);
	if (speaker === undefined) return undefined;
	const growing = findSpokenOf(names, speaker);
	return {growing, candidates: () => growing.items.map(({entity}) => subjectCandidate(entity))};
}

const known = new WeakMap<Growing<SpokenQuote>, readonly LibrarySpeaker[]>();

/** Who speaks in an answer, the one with most quotes first. */
function speakersOf(names: Names, answer: Growing<SpokenQuote>): readonly LibrarySpeaker[] {
	let speakers = known.get(answer);
	if (speakers === undefined) {
		const counts = new Map<LibrarySpeaker, number>();
		for (const {quote} of answer.items) {
			const speaker = names.speakerOf(quote);
			if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
		}
		speakers = [...counts].sort(([, a], [, b]) => b - a).map(([speaker]) => speaker);
		known.set(answer, speakers);
	}
	return speakers;
}
