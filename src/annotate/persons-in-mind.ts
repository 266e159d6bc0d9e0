import {TokenKind, type Tokens} from '../text/segment.js';
import {placeOf, sayingOf} from './mention-place.js';
import {antecedentFeatures, antecedentScore, type PersonTrace, type PronounSite} from './salience.js';
import {wordAt} from './token-words.js';

/** Where in the story the pass stands: counted over sentences and blocks that hold words outside quotation marks. */
export type StoryPoint = {sentence: number; region: number};

export type Mentioned = {
	readonly from: number;
	readonly token: number;
	readonly last: number;
	readonly quoted: boolean;
	readonly byPronoun: boolean;
	/** “his speech”: the words stand for an owner. */
	readonly owns: boolean;
};

export type Choice = {readonly person: number; readonly margin: number; readonly bonus: number};

/** The persons that a reader has in mind at a point of the story, the one named last first. */
export type PersonsInMind = {
	readonly traces: readonly PersonTrace[];
	readonly mention: (person: number, at: Mentioned, point: StoryPoint) => void;
	/** The best person for a site by salience and `bonus`; `bonus` gives `undefined` for a person who cannot be meant. */
	readonly choose: (site: PronounSite, bonus: (trace: PersonTrace) => number | undefined) => Choice | undefined;
	/** The site of the words from token `from` to `last`. */
	readonly site: (from: number, last: number, point: StoryPoint, part: PronounSite['case']) => PronounSite;
	readonly headline: (person: number) => void;
	readonly pronounMeant: (person: number) => void;
	/** A new story begins: nobody was named lately. */
	readonly forget: () => void;
};

/** Persons that are kept in mind; those named longest ago are forgotten. */
const KEPT = 24;
/** Whoever a story has not named yet is meant only where nobody else can be. */
const FORGOTTEN = 5;

export function personsInMind(tokens: Tokens, weights: ArrayLike<number>): PersonsInMind {
	const traces: PersonTrace[] = [];
	const counts = new Map<number, number>();
	const inTitle = new Set<number>();
	const slots = new Int32Array(64);
	let leading = -1;
	let lastSpeaker = -1;
	let lastPronoun = -1;
	const counted: StoryPoint = {sentence: -1, region: -1};
	let inSentence = 0;
	let inRegion = 0;

	const mention = (person: number, at: Mentioned, point: StoryPoint) => {
		const found = traces.findIndex(trace => trace.person === person);
		const known = traces[found];
		const trace = known ?? freshTrace(person);
		trace.count = (counts.get(person) ?? 0) + 1;
		counts.set(person, trace.count);
		if (leading < 0 || trace.count > (counts.get(leading) as number)) leading = person;
		if (known === undefined && traces.length >= KEPT) traces.pop();
		if (at.quoted) {
			trace.quotedSentence = point.sentence;
			if (known === undefined) traces.push(trace);
			return;
		}
		if (known !== undefined) traces.splice(found, 1);
		if (counted.sentence !== point.sentence) inSentence = 0;
		if (counted.region !== point.region) inRegion = 0;
		counted.sentence = point.sentence;
		counted.region = point.region;
		const again = trace.sentence === point.sentence;
		trace.token = at.token;
		trace.opensRegion = (trace.region === point.region && trace.opensRegion) || inRegion === 0;
		trace.order = again ? Math.min(trace.order, inSentence) : inSentence;
		// The subject of a sentence stays its subject when a later word names him again.
		if (!again || trace.place !== 'subject') trace.place = at.owns ? 'owner' : placeOf(tokens, at.from, at.last);
		trace.sentence = point.sentence;
		trace.region = point.region;
		trace.byPronoun = at.byPronoun;
		trace.introduced = trace.count === 1 && (at.from < at.token || wordAt(tokens, at.last + 1) === ',');
		const saying = at.owns ? undefined : sayingOf(tokens, at.from, at.last);
		trace.spoke = saying === 'says';
		trace.asked = saying === 'asks';
		if (trace.spoke) lastSpeaker = person;
		traces.unshift(trace);
		inSentence++;
		inRegion++;
	};

	const choose: PersonsInMind['choose'] = (site, bonus) => {
		let person = -1;
		let best = Number.NEGATIVE_INFINITY;
		let second = Number.NEGATIVE_INFINITY;
		let given = 0;
		for (let rank = 0; rank < traces.length; rank++) {
			const trace = traces[rank] as PersonTrace;
			const extra = bonus(trace);
			if (extra === undefined) continue;
			const count = antecedentFeatures(site, trace, rank, inTitle.has(trace.person), slots);
			const isForgotten = trace.token < 0 && trace.quotedSentence < 0;
			const score = antecedentScore(slots, count, weights) + extra - (isForgotten ? FORGOTTEN : 0);
			if (score > best) {
				second = best;
				best = score;
				person = trace.person;
				given = extra;
			} else if (score > second) second = score;
		}
		return person < 0 ? undefined : {person, margin: best - second, bonus: given};
	};

	const site: PersonsInMind['site'] = (from, last, {sentence, region}, part) => ({
		sentence,
		region,
		case: part,
		says: part === 'subject' && sayingOf(tokens, from, last) !== undefined,
		afterQuote: isQuoteMark(tokens, from - 1) || isQuoteMark(tokens, from - 2),
		opensSentence: from === 0 || tokens.sentence[from - 1] !== tokens.sentence[from] || isQuoteMark(tokens, from - 1),
		opensRegion: from === 0 || tokens.region[from - 1] !== tokens.region[from],
		lastPronoun,
		lastSpeaker,
		leading,
	});

	return {
		traces,
		mention,
		choose,
		site,
		headline: person => {
			inTitle.add(person);
		},
		pronounMeant: person => {
			lastPronoun = person;
		},
		forget: () => {
			traces.forEach((trace, i) => {
				traces[i] = {...freshTrace(trace.person), count: trace.count};
			});
			lastPronoun = -1;
			lastSpeaker = -1;
		},
	};
}

function freshTrace(person: number): PersonTrace {
	return {
		person,
		token: -1,
		sentence: -1,
		region: -1,
		place: 'oblique',
		order: 9,
		byPronoun: false,
		spoke: false,
		asked: false,
		quotedSentence: -1,
		count: 0,
		introduced: false,
		opensRegion: false,
	};
}

function isQuoteMark(tokens: Tokens, i: number): boolean {
	return i >= 0 && tokens.kind[i] === TokenKind.quoteMark;
}
