import {firstEndingAfter, type Span} from '../text/span.js';
import {findCue} from './lexicon/cues.js';
import type {Linked} from './linked.js';
import {WordClass} from './said-clause-words.js';
import type {SaidClause} from './said-clauses.js';
import {CandidateKind} from './speaker-candidates.js';
import type {Scene} from './speaker-scene.js';
import {lowerAt, tokenAt, wordAt} from './token-words.js';

/** Words that alone report nothing: “she criticised it”, “the numbers said the rest”. */
const EMPTY = new Set(
	`a an the it this that these those them him her us me you they he she we i so such same rest other others another one ones
	his hers its their theirs own each more most much many some all both either neither none nothing something everything
	someone somebody and or of to in on at for with by from about as again too also then there here twice once himself herself
	itself themselves not is was`.split(/\s+/),
);
// Made once: the build writes an expression with `\p` as a call of `RegExp` where it stands.
const SAYS_SOMETHING = /\p{L}|\d/u;
/** “was asked”: what follows was said to the source and not by it. */
const BEING = new Set('is was are were been being be'.split(' '));
/** “was quoted as saying”, “was heard to say”: the source spoke all the same. */
const ALL_THE_SAME = new Set('quoted cited heard recorded overheard reported saying telling say calling'.split(' '));
/** Deeds that newspapers tell in the place of words. */
const DEEDS = new Set('signed sign signs signing'.split(' '));
/** “No one argued the case.” */
const NOBODY = new Set('no nobody none'.split(' '));
/** Words that only count those who were named before: “both have announced it”. */
const COUNTED = new Set('both one each another last first second third latter former them us'.split(' '));
const MONTHS = new Set(
	'january february march april may june july august september october november december'.split(' '),
);
/** Verbs that tell that somebody spoke, of what the words after them do not tell: “told the house”, “read the letter”. */
const PLAIN = new Set(
	'say tell address quote cite discuss read recite put report mention name begin open describe call'.split(' '),
);
const QUOTING = new Set(['quote', 'cite']);
/** Most words of a thing that is only named. */
const A_THING = 5;
/** What a report opens with, or has in it; a bare name of a thing has none of these. */
const STATES: ReadonlySet<number> = new Set([
	WordClass.be,
	WordClass.have,
	WordClass.doing,
	WordClass.modal,
	WordClass.contraction,
	WordClass.not,
	WordClass.to,
	WordClass.that,
	WordClass.wh,
	WordClass.subordinator,
	WordClass.past,
	WordClass.gerund,
	WordClass.cuePast,
	WordClass.cueThird,
	WordClass.cueBase,
	WordClass.cueGerund,
]);
/** A noun that no list knows for one that speaks has to be surer than others. */
const SURE_OF_NOUN = 0.85;
/** Words looked at: a longer report is never empty. */
const LOOKED_AT = 12;

/** Tells of each said clause outside quotation marks whether it reports what somebody said. */
export function readReports({words: {tokens, wordClass}, clauses, candidates, clausesBy}: Scene, {mentions}: Linked) {
	// Of each clause the kinds of its candidates, where all are nouns that no list knows.
	const known = new Uint8Array(clauses.length);
	const unknown = new Uint8Array(clauses.length);
	clausesBy.forEach((list, c) => {
		const kinds = candidates[c]?.kind === CandidateKind.noun ? unknown : known;
		for (const k of list) kinds[k] = 1;
	});

	/** Whether one of the words of a span, asked in turn, is as wanted. */
	const someWord = ({start, end}: Span, isWanted: (word: string) => boolean): boolean => {
		for (let i = tokenAt(tokens, start); i < tokens.count && (tokens.start[i] as number) < end; i++)
			if (isWanted(lowerAt(tokens, i))) return true;
		return false;
	};
	const isEmpty = (span: Span): boolean => {
		let looked = 0;
		return !someWord(span, word => ++looked > LOOKED_AT || (SAYS_SOMETHING.test(word) && !EMPTY.has(word)));
	};
	/** “he quoted José Martí”: a name, and nothing of what was said. */
	const isName = ({start, end}: Span): boolean => {
		const mention = mentions[firstEndingAfter(mentions, start)]?.span;
		return mention !== undefined && mention.start <= start && end <= mention.end + 1;
	};
	const isPassive = (cue: Span): boolean => {
		if (someWord(cue, word => ALL_THE_SAME.has(word))) return false;
		let isBeing = false;
		return someWord(cue, word => {
			if (isBeing && (word.endsWith('ed') || word === 'told')) return true;
			isBeing ||= BEING.has(word);
			return false;
		});
	};
	const isDate = ({start}: Span): boolean => {
		const first = tokenAt(tokens, start);
		return /^\d/.test(wordAt(tokens, first)) && MONTHS.has(lowerAt(tokens, first + 1));
	};

	/** “told his audience”, “told a story”: somebody spoke, and it is not said what. */
	const isThing = ({start, end}: Span): boolean => {
		const first = tokenAt(tokens, start);
		for (let i = first; i < tokens.count && (tokens.start[i] as number) < end; i++)
			if (i - first >= A_THING || STATES.has(wordClass[i] as number)) return false;
		return true;
	};
	const isSaying = (span: Span): boolean => {
		let isAs = false;
		return someWord(span, word => {
			const says = isAs && word.endsWith('ing');
			isAs = word === 'as';
			return says;
		});
	};
	const isPlain = (cue: Span) => someWord(cue, word => PLAIN.has(findCue(word)?.lemma ?? ''));

	return (clause: SaidClause, k: number): boolean => {
		const {cue, source, content, confidence} = clause;
		if (content.every(span => isEmpty(span) || isName(span)) || isEmpty(cue) || isPassive(cue)) return false;
		// “TASS quoted Peskov as saying”: it is he who says it.
		if (someWord(cue, word => QUOTING.has(findCue(word)?.lemma ?? '')) && content.some(isSaying)) return false;
		// “made no mention of the sale”
		if (someWord(cue, word => word === 'no')) return false;
		if (someWord(cue, word => DEEDS.has(word)) || (isPlain(cue) && content.every(isThing))) return false;
		if (source !== undefined && (isDate(source) || NOBODY.has(lowerAt(tokens, tokenAt(tokens, source.start)))))
			return false;
		if (source !== undefined && !someWord(source, word => word !== 'of' && word !== 'the' && !COUNTED.has(word)))
			return false;
		return confidence >= SURE_OF_NOUN || known[k] === 1 || unknown[k] === 0;
	};
}
