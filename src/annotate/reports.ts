import {firstEndingAfter, type Span} from '../text/span.js';
import type {Linked} from './linked.js';
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
const MONTHS = new Set(
	'january february march april may june july august september october november december'.split(' '),
);
/** A noun that no list knows for one that speaks has to be surer than others. */
const SURE_OF_NOUN = 0.85;
/** Words looked at: a longer report is never empty. */
const LOOKED_AT = 12;

/** Tells of each said clause outside quotation marks whether it reports what somebody said. */
export function readReports({words: {tokens}, clauses, candidates, clausesBy}: Scene, {mentions}: Linked) {
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

	return (clause: SaidClause, k: number): boolean => {
		const {cue, source, content, confidence} = clause;
		if (content.every(span => isEmpty(span) || isName(span)) || isEmpty(cue) || isPassive(cue)) return false;
		if (someWord(cue, word => DEEDS.has(word))) return false;
		if (source !== undefined && (isDate(source) || NOBODY.has(lowerAt(tokens, tokenAt(tokens, source.start)))))
			return false;
		return confidence >= SURE_OF_NOUN || known[k] === 1 || unknown[k] === 0;
	};
}
