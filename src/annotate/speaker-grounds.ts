import {TokenKind} from '../text/segment.js';
import {findCue} from './lexicon/cues.js';
import {lineOwner} from './owned-words.js';
import {WordClass} from './said-clause-words.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {Identities} from './speaker-identity.js';
import type {Choice} from './speaker-ranker.js';
import type {CandidateView, Scene, SegmentView} from './speaker-scene.js';
import {Beside, type Ranked, type Standing} from './speaker-standings.js';
import {lowerAt} from './token-words.js';

/** A construction that names its speaker; what it is called, which candidate it names, and how far it can be trusted. */
export type Ground = {readonly rule: string; readonly candidate: number; readonly trust: number};

/** Least confidence in a speaker where nobody else can be meant, by what shows it. */
const SAID_AFTER = 0.95;
const ANNOUNCED = 0.85;
const TOLD = 0.9;
const ALONE = 0.8;

/**
 * Trust learnt from campaign news is low for ways of writing that are rare there. Where a construction names the speaker
 * outright it decides, and where the page leaves nobody else the choice is trusted at least so far. Changes `choices`.
 */
export function settleGrounds(
	scene: Scene,
	identities: Identities,
	rankings: ReadonlyArray<Ranked | undefined>,
	choices: Choice[],
): void {
	const people = peopleOf(scene, identities);
	for (let s = 0; s < choices.length; s++) {
		const choice = choices[s] as Choice;
		const ground = lineOwner(scene, s);
		if (ground !== undefined && (choice.speech || ground.rule === 'in-the-words-of')) {
			const {rule, candidate, trust} = ground;
			if (choice.confidence < trust || choice.candidate !== candidate)
				choices[s] = {speech: true, candidate, rule, confidence: trust, second: 0};
			continue;
		}
		if (!choice.speech || choice.candidate < 0) continue;
		if (isAskedAbout(scene, s, choice.candidate) || deniesSaying(scene, choice.candidate)) {
			choices[s] = {speech: true, candidate: -1, rule: '', confidence: 0, second: 0};
			continue;
		}
		const teller = tellerOf(scene, choice.candidate);
		if (teller >= 0) {
			choices[s] = {...choice, candidate: teller, confidence: Math.max(choice.confidence, TOLD), second: 0};
			continue;
		}
		const ranked = rankings[s];
		if (ranked === undefined) continue;
		const floor = leastTrust(scene, identities, people, s, choice, ranked);
		if (floor > choice.confidence)
			choices[s] = {
				speech: true,
				candidate: choice.candidate,
				rule: choice.rule,
				confidence: floor,
				second: Math.min(choice.second, 1 - floor),
			};
	}
}

const ASKED = new Set(['asked', 'pressed', 'questioned', 'quizzed']);

/** “Asked about “a ceasefire first”, Peskov replied”: the words are of whoever asked, and not of the one who answers. */
function isAskedAbout({candidates, views, words: {tokens, wordClass}}: Scene, s: number, c: number): boolean {
	const {first} = views[s] as SegmentView;
	const start = tokens.sentenceStart[tokens.sentence[first] as number] as number;
	if ((candidates[c] as Candidate).first < first || start === first || !ASKED.has(lowerAt(tokens, start))) return false;
	for (let i = start; i < first && i < start + LONGEST_QUESTION; i++)
		if (wordClass[i] === WordClass.comma) return false;
	return first < start + LONGEST_QUESTION;
}

const LONGEST_QUESTION = 40;

const SAYING_SO = new Set('saying said calling called telling told promising promised using used'.split(' '));

/** “Tiani denied having said that he would “hand over power””: words that others put into somebody's mouth. */
function deniesSaying({candidateViews, words: {tokens}}: Scene, c: number): boolean {
	const {cueAfter} = candidateViews[c] as CandidateView;
	if (cueAfter < 0 || findCue(lowerAt(tokens, cueAfter))?.lemma !== 'deny') return false;
	for (let i = cueAfter + 1; i <= cueAfter + DENIED; i++) if (SAYING_SO.has(lowerAt(tokens, i))) return true;
	return false;
}

/** Tokens from `denied` to the verb: “denied ever having said”. */
const DENIED = 3;

/** Verbs that need somebody who is told, so that what follows them is never their subject. */
const TO_SOMEBODY = new Set(
	'tell inform notify assure remind brief thank persuade convince instruct greet congratulate'.split(' '),
);

/** “The minister told El País the plan was “dead””: who told the candidate; -1 when it was not told. */
function tellerOf({candidates, candidateViews, words: {tokens}}: Scene, c: number): number {
	const {cueBefore, cueAfter} = candidateViews[c] as CandidateView;
	if (cueBefore < 0 || cueAfter >= 0 || !TO_SOMEBODY.has(findCue(lowerAt(tokens, cueBefore))?.lemma ?? '')) return -1;
	for (let d = c - 1; d >= 0 && d >= c - TELLER_REACH; d--)
		if (candidateViews[d]?.cueAfter === cueBefore && !(candidates[d] as Candidate).possessive) return d;
	return -1;
}

/** How many candidates may stand between somebody who tells and somebody who is told. */
const TELLER_REACH = 6;

/** Identities of the persons that the article names. */
function peopleOf({candidates}: Scene, {identity}: Identities): ReadonlySet<number> {
	const people = new Set<number>();
	candidates.forEach(({kind}, c) => {
		if (kind === CandidateKind.person) people.add(identity[c] as number);
	});
	return people;
}

function leastTrust(
	scene: Scene,
	identities: Identities,
	people: ReadonlySet<number>,
	s: number,
	{candidate: c, rule}: Choice,
	{standings}: Ranked,
): number {
	const {words, views} = scene;
	const {wordClass, cueKind} = words;
	const candidate = scene.candidates[c] as Candidate;
	const seen = scene.candidateViews[c] as CandidateView;
	const view = views[s] as SegmentView;
	const standing = standings.find(one => one.candidate === c);
	if (standing === undefined) return 0;
	// “…,” the minister told reporters.
	const cue = seen.cueAfter >= 0 ? seen.cueAfter : seen.cueBefore;
	if (standing.beside === Beside.after && cue >= 0 && SAYS.has(cueKind[cue] as number) && view.last - view.first > 3)
		return SAID_AFTER;
	const named = apposedTo(scene, c);
	const who = identities.identity[named] as number;
	if (!people.has(who)) return 0;
	const isRival = ({candidate: o}: Standing) => {
		const {kind} = scene.candidates[o] as Candidate;
		return kind <= CandidateKind.capitals && kind !== CandidateKind.place && identities.identity[o] !== who;
	};
	// The chairman, Laurent Fabius, looked at the hall: “…”
	if (
		scene.candidates[named]?.kind === CandidateKind.person &&
		wordClass[view.first - 1] === WordClass.colon &&
		candidate.last < view.first &&
		sharesSentence(scene, c, view.first - 1) &&
		!standings.some(one => isRival(one) && sharesSentence(scene, one.candidate, view.first - 1))
	)
		return ANNOUNCED;
	const hasRival = standings.some(one => isRival(one) && hasCue(scene, one.candidate));
	// Not “confided an adviser to Emmanuel Macron”.
	const link = wordClass[seen.from - 1];
	const isOblique = link === WordClass.preposition || link === WordClass.to || link === WordClass.of;
	return people.size === 1 && !hasRival && !isOblique && BESIDE.test(rule) ? ALONE : 0;
}

/** The person whose name stands in apposition to a role: “the chairman, Laurent Fabius,”; else the candidate itself. */
function apposedTo({candidates, candidateViews, words: {tokens, wordClass}}: Scene, c: number): number {
	const {kind, last} = candidates[c] as Candidate;
	const named = candidates[c + 1];
	if (kind !== CandidateKind.role || named?.kind !== CandidateKind.person) return c;
	const {from} = candidateViews[c + 1] as CandidateView;
	const isBeside = from === last + 2 && wordClass[from - 1] === WordClass.comma;
	return isBeside && tokens.kind[named.last + 1] !== TokenKind.word ? c + 1 : c;
}

/** Rules by which the speaker stands in the sentence of the quote or in one beside it. */
const BESIDE = /^(?:said-in|name|verb)-/;

function hasCue({candidateViews}: Scene, c: number): boolean {
	const {cueAfter, cueBefore} = candidateViews[c] as CandidateView;
	return cueAfter >= 0 || cueBefore >= 0;
}

/** Classes of cues that go with words in marks: say, tell, ask, write, announce. */
const SAYS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

function sharesSentence({candidates, words: {tokens}}: Scene, c: number, token: number): boolean {
	const {first} = candidates[c] as Candidate;
	return first < token && tokens.sentence[first] === tokens.sentence[token];
}
