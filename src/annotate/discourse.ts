import type {Block} from '../article/article.js';
import {TokenKind, type Tokens} from '../text/segment.js';
import {type Description, readDescription, roleFit} from './descriptions.js';
import {type Pronoun, pronounOf} from './lexicon/pronouns.js';
import {EPITHETS} from './lexicon/role-kinds.js';
import {type Gender, genderOfRole, KIN_NOUNS, UNNAMED_NOUNS} from './lexicon/roles.js';
import type {EntityFacts, Linked} from './linked.js';
import {placeOf} from './mention-place.js';
import {ANTECEDENT_WEIGHTS} from './model/antecedent-weights.js';
import {personsInMind, type StoryPoint} from './persons-in-mind.js';
import type {QuotedSegment} from './quotes.js';
import type {Reading} from './reading.js';
import {bearersOfRoles, personByRole, type RoleBearers} from './role-bearers.js';
import type {PersonTrace, PronounSite} from './salience.js';
import {isPossessiveEnding, lowerAt} from './token-words.js';

/** Whom a pronoun or a description means, and how sure that is. */
export type Antecedent = {
	/** Index into `Linked.entities`; from its length on, `Discourse.unnamed[person - entities.length]`. */
	readonly person: number;
	/** How far the next best person was behind; `Infinity` when there was no other. */
	readonly margin: number;
};

/** Whom the pronouns and descriptions of an article mean, outside quotation marks. */
export type Discourse = {
	/** By token: “he”, “her”. */
	readonly pronouns: ReadonlyMap<number, Antecedent>;
	/** By token of the noun: “the senator”. */
	readonly descriptions: ReadonlyMap<number, Antecedent>;
	/** Persons without a name who spoke: “a senior diplomat”. */
	readonly unnamed: readonly Description[];
	readonly genderOf: (person: number) => Gender | undefined;
};

/** Sees every choice that the pass makes for a pronoun; the trainer listens here. */
export type ChoiceListener = (choice: {
	readonly token: number;
	readonly wanted: Gender;
	readonly site: PronounSite;
	readonly traces: readonly PersonTrace[];
}) => void;

/** How far the subject before a colon and its quote stands before others. */
const ANNOUNCED = 3;
/** A person whose gender is not known stands behind one whose gender fits. */
const UNKNOWN_GENDER = 1.1;
/** “…,” he said, after somebody’s question, is the answer; too rare in the training texts to be learnt there. */
const ASKED = 2;
/** One word of a role that agrees, against the weights of salience. */
const ROLE_WEIGHT = 1.5;
/** As long as a bearer of the office was named so few sentences ago he is meant. */
const RULER_REACH = 6;
/** Whose words, in a story, are there for the answer that follows, whatever the verb. */
const ASKERS = new Set(['questioner', 'interviewer', 'heckler', 'caller']);
const ANSWERED = 8;
const RULERS = new Set(['president', 'premier', 'chancellor', 'king', 'queen', 'pope', 'emperor']);
/** Sentences of the story after which an epithet no longer means a person. */
const EPITHET_REACH = 4;

/** Goes through the article once, from its first word to its last, with the persons it has named in mind. */
export function readDiscourse(
	reading: Reading,
	linked: Linked,
	options: {
		readonly bearers?: RoleBearers;
		/** In the order of `ANTECEDENT_FEATURES`; the trained ones when not given. */
		readonly weights?: ArrayLike<number>;
		readonly listener?: ChoiceListener;
	} = {},
): Discourse {
	const {bearers = bearersOfRoles(linked), weights = ANTECEDENT_WEIGHTS, listener} = options;
	const {tokens} = reading;
	const named = linked.entities.length;
	const pronouns = new Map<number, Antecedent>();
	const descriptions = new Map<number, Antecedent>();
	const unnamed: Description[] = [];
	const guessed = new Map<number, Gender>();
	const genderOf = (person: number): Gender | undefined => linked.facts[person]?.gender ?? guessed.get(person);
	const mind = personsInMind(tokens, weights);
	const point: StoryPoint = {sentence: -1, region: -1};

	const meetDescription = (description: Description, owner = -1) => {
		const gender = genderOfRole(description.headWord);
		const isEpithet =
			description.definite &&
			!UNNAMED_NOUNS.has(description.headWord) &&
			(EPITHETS.has(description.headWord) || EPITHETS.has(description.second));
		// “The president” after “Clinton said”: the office of somebody so well known may stand nowhere in the article.
		const isRuler =
			RULERS.has(description.headWord) &&
			description.words.length === 0 &&
			mind.traces.some(trace => linked.facts[trace.person]?.roleWords.has(description.headWord)) &&
			!mind.traces.some(
				trace =>
					trace.token >= 0 &&
					point.sentence - trace.sentence <= RULER_REACH &&
					linked.facts[trace.person]?.roleWords.has(description.headWord),
			);
		const site = mind.site(description.from, description.to - 1, point, 'subject');
		const choice = description.definite
			? mind.choose(site, trace => {
					if (trace.person === owner) return undefined;
					const known = genderOf(trace.person);
					if (known !== undefined && gender !== undefined && known !== gender) return undefined;
					const fit =
						trace.person < named
							? roleFit(description, linked.facts[trace.person] as EntityFacts, known)
							: sameNoun(description, unnamed[trace.person - named] as Description);
					if (fit > 0) return ROLE_WEIGHT * fit;
					return (isEpithet || (isRuler && linked.facts[trace.person]?.roleWords.size === 0)) &&
						trace.person < named &&
						trace.token >= 0 &&
						point.sentence - trace.sentence <= EPITHET_REACH
						? 0
						: undefined;
				})
			: undefined;
		const at = {
			from: description.from,
			token: description.head,
			last: description.to - 1,
			quoted: false,
			byPronoun: false,
			owns: false,
		};
		if (choice !== undefined) {
			descriptions.set(description.head, choice);
			if (gender !== undefined && genderOf(choice.person) === undefined) guessed.set(choice.person, gender);
			if (choice.bonus > 0) mind.mention(choice.person, at, point);
			return;
		}
		// “The American president spoke no German”, whose name comes in the next paragraph.
		const later = opensWithThe(tokens, description.from)
			? personByRole(description, linked, bearers, genderOf)
			: undefined;
		if (later !== undefined) {
			descriptions.set(description.head, {person: later, margin: 1});
			mind.mention(later, at, point);
			return;
		}
		// “A French diplomat shrugged. “It is Tuesday,” she said.”
		// “His Polish colleague laughed” opens with the pronoun.
		const from =
			personalPronoun(tokens, description.from - 1)?.case === 'own' ? description.from - 1 : description.from;
		const opens = site.opensSentence || from === 0 || tokens.sentence[from - 1] !== tokens.sentence[from];
		const acts = opens && tokens.kind[description.to] === TokenKind.word;
		if (!site.says && !(acts && placeOf(tokens, from, description.to - 1) === 'subject')) return;
		const newcomer = owner < 0 ? undefined : subjectBefore(owner, gender);
		if (newcomer !== undefined) {
			descriptions.set(description.head, {person: newcomer, margin: 1});
			mind.mention(newcomer, at, point);
			return;
		}
		// “A senior diplomat said … He added”: a person of the story though no name is given.
		const person = named + unnamed.length;
		unnamed.push(description);
		if (gender !== undefined) guessed.set(person, gender);
		mind.mention(person, at, point);
	};

	/**
	 * “Axelrod called for an apology. “That was outrageous,” Obama’s former strategist said”: whoever the sentence before
	 * is about, as long as the article tells no other role of him.
	 */
	const subjectBefore = (owner: number, gender: Gender | undefined): number | undefined => {
		const subjects = mind.traces.filter(
			({person, place, token, sentence}) =>
				place === 'subject' && token >= 0 && sentence === point.sentence - 1 && person !== owner,
		);
		const [subject] = subjects;
		if (subject === undefined || subjects.length > 1 || subject.person >= named) return undefined;
		const known = genderOf(subject.person);
		const agrees = known === undefined || gender === undefined || known === gender;
		return agrees && linked.facts[subject.person]?.roleWords.size === 0 ? subject.person : undefined;
	};

	const isAsker = ({person}: PersonTrace): boolean => ASKERS.has(unnamed[person - named]?.headWord ?? '');

	/** “Christian Lindner was cooler: “…,” he said”: `announces` for a pronoun after a quote that a colon led to. */
	const meetPronoun = (
		i: number,
		pronoun: Pronoun,
		{introduces, announces}: {introduces: boolean; announces: boolean},
	) => {
		const wanted: Gender = pronoun.kind === 'she' ? 'female' : 'male';
		const site = mind.site(i, i, point, pronoun.case);
		listener?.({token: i, wanted, site, traces: mind.traces});
		const choice = mind.choose(site, trace => {
			const gender = genderOf(trace.person);
			if (gender !== undefined && gender !== wanted) return undefined;
			if (isOwnObject(tokens, trace, i, site, point)) return undefined;
			const isAnswer = site.afterQuote && point.sentence - trace.sentence === 1;
			const asked = trace.asked && isAnswer;
			const announced = announces && trace.place === 'subject' && trace.sentence === point.sentence;
			return (
				(announced ? ANNOUNCED : 0) +
				(gender === undefined ? -UNKNOWN_GENDER : 0) -
				(asked ? ASKED : 0) -
				(isAnswer && isAsker(trace) ? ANSWERED : 0)
			);
		});
		if (choice === undefined) return;
		pronouns.set(i, choice);
		if (genderOf(choice.person) === undefined) guessed.set(choice.person, wanted);
		// “His finance minister, Christian Lindner, was cooler”: the sentence is about the minister.
		if (introduces) return;
		mind.pronounMeant(choice.person);
		mind.mention(
			choice.person,
			{from: i, token: i, last: i, quoted: false, byPronoun: true, owns: pronoun.case === 'own'},
			point,
		);
	};

	const titleEnd = reading.article.titleSpan?.end ?? -1;
	const outermost = quotations(reading);
	let segmentAt = 0;
	let mentionAt = 0;
	let lastSentence = -1;
	let lastRegion = -1;
	for (let i = 0; i < tokens.count; i++) {
		const start = tokens.start[i] as number;
		while (segmentAt < outermost.length && (outermost[segmentAt]?.span.end as number) <= start) segmentAt++;
		const quoted = segmentAt < outermost.length && (outermost[segmentAt]?.span.start as number) <= start;
		// What stands in quotation marks is no part of the story: a long quote does not put its speaker out of mind.
		if (!quoted && tokens.kind[i] === TokenKind.word) {
			if (tokens.sentence[i] !== lastSentence) point.sentence++;
			if (tokens.region[i] !== lastRegion) {
				point.region++;
				if (lastRegion >= 0 && isDivided(reading, lastRegion, tokens.region[i] as number)) mind.forget();
			}
			lastSentence = tokens.sentence[i] as number;
			lastRegion = tokens.region[i] as number;
		}
		while (mentionAt < linked.mentions.length && (linked.first[mentionAt] as number) < i) mentionAt++;
		if (mentionAt < linked.mentions.length && linked.first[mentionAt] === i) {
			const person = linked.entityOf[mentionAt] as number;
			const last = linked.last[mentionAt] as number;
			if (linked.entities[person]?.kind === 'person') {
				const from = linked.titleFirst[mentionAt] as number;
				mind.mention(person, {from, token: i, last, quoted, byPronoun: false, owns: false}, point);
				if (start < titleEnd) mind.headline(person);
			}
			const owned = !quoted && isPossessiveEnding(tokens, last + 1) ? readDescription(tokens, last + 1) : undefined;
			mentionAt++;
			// “Obama’s former strategist”, and not “Obama’s strategist David Axelrod”.
			if (owned !== undefined && !KIN_NOUNS.has(owned.headWord) && !isTitle(linked, mentionAt, owned))
				meetDescription({...owned, definite: true}, person);
			i = last;
			continue;
		}
		if (quoted) continue;
		const pronoun = personalPronoun(tokens, i);
		let introduces = false;
		if (pronoun?.case === 'own' || opensDescription(tokens, i)) {
			const description = readDescription(tokens, i);
			const isOfName = description !== undefined && isTitle(linked, mentionAt, description);
			if (description !== undefined && !isOfName) meetDescription(description);
			introduces = isOfName;
		}
		if (pronoun !== undefined)
			meetPronoun(i, pronoun, {
				introduces,
				announces: isAnnounced(reading.article.text, outermost[segmentAt - 1], start),
			});
	}
	return {pronouns, descriptions, unnamed, genderOf};
}

/** Whether a quote that ends right before the offset follows a colon. */
function isAnnounced(text: string, quote: QuotedSegment | undefined, offset: number): boolean {
	if (quote === undefined || offset - quote.span.end > 2) return false;
	let before = quote.span.start - 1;
	while (before > 0 && text.charAt(before) === ' ') before--;
	return text.charAt(before) === ':';
}

/** The outermost quotes, without those that neither close nor go on in the next block: their marks set a passage apart. */
function quotations({segments}: Reading): readonly QuotedSegment[] {
	const outermost = segments.filter(segment => segment.level === 0);
	return outermost.filter(({closed, opener}, s) => {
		const next = outermost[s + 1];
		return closed || (next?.continues === true && next.opener === opener);
	});
}

/** A line of dashes or stars stands between the two blocks, as between the items of a live report. */
function isDivided({article: {text, blocks}}: Reading, before: number, after: number): boolean {
	for (let b = before + 1; b < after; b++) {
		const {start, end} = (blocks[b] as Block).span;
		if (end - start <= LONGEST_DIVIDER && DIVIDER.test(text.slice(start, end))) return true;
	}
	const from = (blocks[before] as Block).span.end;
	const to = (blocks[after] as Block).span.start;
	return to - from <= LONGEST_DIVIDER && DIVIDER.test(text.slice(from, to));
}

const LONGEST_DIVIDER = 100;
const DIVIDER = /[_*=~•·—–-](?: ?[_*=~•·—–-]){2}/u;

/** “Petrov asked him”: the subject of a clause is not the object of the same clause. */
function isOwnObject(tokens: Tokens, trace: PersonTrace, i: number, site: PronounSite, point: StoryPoint): boolean {
	if (site.case !== 'object' || trace.place !== 'subject' || trace.sentence !== point.sentence) return false;
	if (i - trace.token > CLAUSE) return false;
	for (let at = trace.token + 1; at < i; at++)
		if (tokens.kind[at] !== TokenKind.word || CLAUSE_WORDS.has(lowerAt(tokens, at))) return false;
	return true;
}

const CLAUSE = 8;
const CLAUSE_WORDS = new Set(
	'that who which whom and but or because when while as if where after before since so than what how why'.split(' '),
);

/** “The diplomat” after “a senior diplomat”. */
function sameNoun(description: Description, unnamed: Description): number {
	if (description.headWord !== unnamed.headWord) return 0;
	return description.words.every(word => unnamed.words.includes(word)) ? 1 : 0;
}

/** The description is the title of a name, part of one, or stands in apposition to it: “the NATO chief, Jens Stoltenberg”. */
function isTitle(linked: Linked, next: number, {head, to}: Description): boolean {
	for (let m = next; m < linked.mentions.length && (linked.titleFirst[m] as number) <= to + 1; m++) {
		if ((linked.titleFirst[m] as number) <= head && (linked.last[m] as number) >= head) return true;
		if ((linked.titleFirst[m] as number) === to + 1 && linked.entities[linked.entityOf[m] as number]?.kind === 'person')
			return true;
	}
	return false;
}

/** `he`, `her`, `himself`; nothing else has a person’s gender. */
function personalPronoun(tokens: Tokens, i: number): Pronoun | undefined {
	if (tokens.kind[i] !== TokenKind.word) return undefined;
	const start = tokens.start[i] as number;
	const length = (tokens.end[i] as number) - start;
	if (length < 2 || length > 7) return undefined;
	const first = tokens.text.charCodeAt(start) | 32;
	if (first !== 104 && first !== 115) return undefined;
	const word = tokens.text.slice(start, start + length).toLowerCase();
	// `he’d` and `she’ll` are one token.
	const pronoun = pronounOf(length > 3 ? word.replace(/['’](?:s|d|ll)$/, '') : word);
	if (pronoun?.kind !== 'he' && pronoun?.kind !== 'she') return undefined;
	// “told her that”, against “her speech”.
	return word === 'her' && !isNounNext(tokens, i) ? {kind: 'she', case: 'object'} : pronoun;
}

const AFTER_OBJECT = new Set(
	'that to in on at and but or for of from with as when if how what why who he she it they the a an'.split(' '),
);

function isNounNext(tokens: Tokens, i: number): boolean {
	const next = i + 1;
	if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[i]) return false;
	if (tokens.kind[next] !== TokenKind.word) return false;
	return !AFTER_OBJECT.has(tokens.text.slice(tokens.start[next], tokens.end[next]).toLowerCase());
}

function opensWithThe(tokens: Tokens, i: number): boolean {
	return (tokens.end[i] as number) - (tokens.start[i] as number) === 3 && lowerAt(tokens, i) === 'the';
}

/** `the`, `a`, `an`, `one`, `another`. */
function opensDescription(tokens: Tokens, i: number): boolean {
	if (tokens.kind[i] !== TokenKind.word) return false;
	const start = tokens.start[i] as number;
	const length = (tokens.end[i] as number) - start;
	const first = tokens.text.charCodeAt(start) | 32;
	if (first === 97 && length === 1) return true;
	if (length !== 2 && length !== 3 && length !== 7) return false;
	if (first !== 116 && first !== 97 && first !== 111) return false;
	const word = tokens.text.slice(start, start + length).toLowerCase();
	return word === 'the' || word === 'an' || word === 'one' || word === 'another';
}
