import {TokenKind, type Tokens} from '../text/segment.js';
import {type Description, readDescription, roleFit} from './descriptions.js';
import {type Pronoun, pronounOf} from './lexicon/pronouns.js';
import {EPITHETS} from './lexicon/role-kinds.js';
import {type Gender, genderOfRole, UNNAMED_NOUNS} from './lexicon/roles.js';
import type {EntityFacts, Linked} from './linked.js';
import {isSayer, placeOf} from './mention-place.js';
import type {Reading} from './reading.js';
import {antecedentFeatures, antecedentScore, type PersonTrace, type PronounSite} from './salience.js';

/** Whom a pronoun or a description means, and how sure that is. */
export type Antecedent = {
	/** Index into `Linked.entities`. */
	readonly entity: number;
	/** How far the next best person was behind; `Infinity` when there was no other. */
	readonly margin: number;
};

/** The persons of the article as a reader has them in mind, from its first word to its last. */
export type Discourse = {
	/** By token: whom the pronoun there means. Pronouns inside quotation marks are not traced. */
	readonly pronouns: ReadonlyMap<number, Antecedent>;
	/** By token of the noun: whom a description means, “the senator”. */
	readonly descriptions: ReadonlyMap<number, Antecedent>;
	readonly genderOf: (entity: number) => Gender | undefined;
};

/** Sees every choice that the pass makes; the trainer listens here. */
export type ChoiceListener = (choice: {
	readonly token: number;
	readonly wanted: Gender;
	readonly site: PronounSite;
	readonly traces: readonly PersonTrace[];
}) => void;

/** Persons that are kept in mind; those named longest ago are forgotten. */
const KEPT = 24;
/** A person whose gender is not known stands behind one whose gender fits. */
const UNKNOWN_GENDER = 1.2;
/** One word of a role that agrees, against the weights of salience. */
const ROLE_WEIGHT = 1.5;

export function readDiscourse(reading: Reading, linked: Linked, listener?: ChoiceListener): Discourse {
	const {tokens} = reading;
	const pronouns = new Map<number, Antecedent>();
	const descriptions = new Map<number, Antecedent>();
	const traces: PersonTrace[] = [];
	const guessed = new Map<number, Gender>();
	const genderOf = (entity: number): Gender | undefined => linked.facts[entity]?.gender ?? guessed.get(entity);
	let lastPronoun = -1;
	let lastSpeaker = -1;
	const counts = new Int32Array(linked.entities.length);
	let leading = -1;
	const titleEnd = reading.article.titleSpan?.end ?? -1;
	const inTitle = new Set<number>();
	const outermost = reading.segments.filter(segment => segment.level === 0);
	let segmentAt = 0;
	let mentionAt = 0;
	let region = -1;
	let sentence = -1;
	let regionPersons = 0;
	let sentencePersons = 0;
	const features = new Int32Array(48);

	const touch = (
		entity: number,
		at: {token: number; last: number; from: number; quoted: boolean; byPronoun: boolean},
	) => {
		const found = traces.findIndex(trace => trace.entity === entity);
		let trace = found >= 0 ? (traces[found] as PersonTrace) : undefined;
		if (trace === undefined) {
			trace = {
				entity,
				token: -1,
				sentence: -1,
				region: -1,
				place: 'oblique',
				order: 9,
				byPronoun: false,
				spoke: false,
				quotedSentence: -1,
				count: 0,
				opensRegion: false,
			};
			if (traces.length >= KEPT) traces.pop();
		} else if (!at.quoted) traces.splice(found, 1);
		trace.count = counts[entity] = (counts[entity] as number) + 1;
		if (leading < 0 || trace.count > (counts[leading] as number)) leading = entity;
		if (at.quoted) {
			trace.quotedSentence = sentence;
			if (found < 0) traces.push(trace);
			return;
		}
		trace.token = at.token;
		trace.opensRegion = trace.region === region ? trace.opensRegion || regionPersons === 0 : regionPersons === 0;
		trace.order = trace.sentence === sentence ? Math.min(trace.order, sentencePersons) : sentencePersons;
		const sameSentenceSubject = trace.sentence === sentence && trace.place === 'subject';
		trace.sentence = sentence;
		trace.region = region;
		// The subject of a sentence stays its subject when a later word names him again.
		if (!sameSentenceSubject) trace.place = placeOf(tokens, at.from, at.last);
		trace.byPronoun = at.byPronoun;
		trace.spoke = isSayer(tokens, at.from, at.last);
		if (trace.spoke) lastSpeaker = entity;
		traces.unshift(trace);
		regionPersons++;
		sentencePersons++;
	};

	const meet = (description: Description) => {
		const told = genderOfRole(description.headWord);
		const site: PronounSite = {
			sentence,
			region,
			case: 'subject',
			says: isSayer(tokens, description.from, description.to - 1),
			opensSentence: opensSentence(tokens, description.from),
			opensRegion: description.from === 0 || tokens.region[description.from - 1] !== region,
			lastPronoun,
			lastSpeaker,
			leading,
		};
		let best: PersonTrace | undefined;
		let bestScore = Number.NEGATIVE_INFINITY;
		let second = Number.NEGATIVE_INFINITY;
		const isEpithet =
			description.definite && !UNNAMED_NOUNS.has(description.headWord) && EPITHETS.has(description.headWord);
		for (let rank = 0; rank < traces.length; rank++) {
			const trace = traces[rank] as PersonTrace;
			const gender = genderOf(trace.entity);
			if (gender !== undefined && told !== undefined && gender !== told) continue;
			const fit = roleFit(description, linked.facts[trace.entity] as EntityFacts, gender);
			if (fit <= 0 && !(isEpithet && trace.token >= 0 && site.sentence - trace.sentence <= 4)) continue;
			const count = antecedentFeatures(site, trace, rank, inTitle.has(trace.entity), features);
			const score = ROLE_WEIGHT * fit + antecedentScore(features, count);
			if (score > bestScore) {
				second = bestScore;
				bestScore = score;
				best = trace;
			} else if (score > second) second = score;
		}
		if (best === undefined) return;
		descriptions.set(description.head, {entity: best.entity, margin: bestScore - second});
		if (told !== undefined && genderOf(best.entity) === undefined) guessed.set(best.entity, told);
		touch(best.entity, {
			token: description.head,
			last: description.to - 1,
			from: description.from,
			quoted: false,
			byPronoun: false,
		});
	};

	for (let i = 0; i < tokens.count; i++) {
		if (tokens.region[i] !== region) {
			region = tokens.region[i] as number;
			regionPersons = 0;
		}
		if (tokens.sentence[i] !== sentence) {
			sentence = tokens.sentence[i] as number;
			sentencePersons = 0;
		}
		const start = tokens.start[i] as number;
		while (segmentAt < outermost.length && (outermost[segmentAt]?.span.end as number) <= start) segmentAt++;
		const quoted = segmentAt < outermost.length && (outermost[segmentAt]?.span.start as number) <= start;
		while (mentionAt < linked.mentions.length && (linked.first[mentionAt] as number) < i) mentionAt++;
		if (mentionAt < linked.mentions.length && linked.first[mentionAt] === i) {
			const entity = linked.entityOf[mentionAt] as number;
			const end = linked.last[mentionAt] as number;
			if (linked.entities[entity]?.kind === 'person') {
				touch(entity, {token: i, last: end, from: linked.titleFirst[mentionAt] as number, quoted, byPronoun: false});
				if (start < titleEnd) inTitle.add(entity);
			}
			i = end;
			mentionAt++;
			continue;
		}
		if (quoted) continue;
		const pronoun = personalPronoun(tokens, i);
		if (isThe(tokens, i) || pronoun?.case === 'own') {
			const description = readDescription(tokens, i);
			const next = mentionAt < linked.mentions.length ? (linked.titleFirst[mentionAt] as number) : tokens.count;
			if (description !== undefined && next > description.head) meet(description);
		}
		if (pronoun === undefined) continue;
		const wanted: Gender = pronoun.kind === 'she' ? 'female' : 'male';
		const site: PronounSite = {
			sentence,
			region,
			case: pronoun.case,
			says: pronoun.case === 'subject' && isSayer(tokens, i, i),
			opensSentence: opensSentence(tokens, i),
			opensRegion: i === 0 || tokens.region[i - 1] !== region,
			lastPronoun,
			lastSpeaker,
			leading,
		};
		listener?.({token: i, wanted, site, traces});
		let best: PersonTrace | undefined;
		let bestScore = Number.NEGATIVE_INFINITY;
		let second = Number.NEGATIVE_INFINITY;
		for (let rank = 0; rank < traces.length; rank++) {
			const trace = traces[rank] as PersonTrace;
			const gender = genderOf(trace.entity);
			if (gender !== undefined && gender !== wanted) continue;
			const count = antecedentFeatures(site, trace, rank, inTitle.has(trace.entity), features);
			const score = antecedentScore(features, count) - (gender === undefined ? UNKNOWN_GENDER : 0);
			if (score > bestScore) {
				second = bestScore;
				bestScore = score;
				best = trace;
			} else if (score > second) second = score;
		}
		if (best === undefined) continue;
		const {entity} = best;
		pronouns.set(i, {entity, margin: bestScore - second});
		if (genderOf(entity) === undefined) guessed.set(entity, wanted);
		lastPronoun = entity;
		touch(entity, {token: i, last: i, from: i, quoted: false, byPronoun: true});
	}
	return {pronouns, descriptions, genderOf};
}

/** `he`, `her`, `himself`; nothing else has a person's gender. */
function personalPronoun(tokens: Tokens, i: number): Pronoun | undefined {
	if (tokens.kind[i] !== TokenKind.word) return undefined;
	const start = tokens.start[i] as number;
	const length = (tokens.end[i] as number) - start;
	if (length < 2 || length > 7) return undefined;
	const first = tokens.text.charCodeAt(start) | 32;
	if (first !== 104 && first !== 115) return undefined;
	const word = tokens.text.slice(start, start + length).toLowerCase();
	// `he’s` and `she’d` are one token.
	const pronoun = pronounOf(word.length > 3 ? word.replace(/['’](?:s|d|ll)$/, '') : word);
	if (pronoun?.kind !== 'he' && pronoun?.kind !== 'she') return undefined;
	// “told her that”, against “her speech”.
	return word === 'her' && !isWordNext(tokens, i) ? {kind: 'she', case: 'object'} : pronoun;
}

function isThe(tokens: Tokens, i: number): boolean {
	const start = tokens.start[i] as number;
	if ((tokens.end[i] as number) - start !== 3) return false;
	const first = tokens.text.charCodeAt(start) | 32;
	return first === 116 && tokens.text.slice(start + 1, start + 3).toLowerCase() === 'he';
}

const AFTER_OBJECT = new Set(
	'that to in on at and but or for of from with as when if how what why who he she it they the a an'.split(' '),
);

function isWordNext(tokens: Tokens, i: number): boolean {
	const next = i + 1;
	if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[i] || tokens.kind[next] !== TokenKind.word)
		return false;
	return !AFTER_OBJECT.has(tokens.text.slice(tokens.start[next], tokens.end[next]).toLowerCase());
}

function opensSentence(tokens: Tokens, i: number): boolean {
	return i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i] || tokens.kind[i - 1] === TokenKind.quoteMark;
}
