import type {Article} from '../article/article.js';
import {TokenKind} from '../text/segment.js';
import {firstEndingAfter} from '../text/span.js';
import type {QuotedSegment} from './quotes.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';
import {LEAST_CONFIDENCE, type SaidClause} from './said-clauses.js';
import {type Candidate, phraseStart} from './speaker-candidates.js';
import {tokenAt} from './token-words.js';

/** How the words beside a candidate hold it: where its verb of saying stands, and what comes before and after. */
export type CandidateView = {
	/** First token of the noun phrase around it, titles and adjectives included. */
	readonly from: number;
	/** First token after it, its apposition or brackets (“Kerry, a Democrat, …”) passed over. */
	readonly after: number;
	/** True when an apposition, a relative clause or brackets were passed over. */
	readonly apposed: boolean;
	/** Token of the verb whose subject it may be, after it; -1 for none. */
	readonly cueAfter: number;
	/** Token of a verb of saying just before it (“said Kerry”); -1 for none. */
	readonly cueBefore: number;
	/** Whether it opens its sentence, perhaps after an adverb, a conjunction or a quote. */
	readonly opens: boolean;
};

/** The surroundings of one quoted segment. */
export type SegmentView = {
	/** First and last token, marks included. */
	readonly first: number;
	readonly last: number;
	readonly block: number;
	/** Segments of the same block: the first of them, and one past the last. */
	readonly from: number;
	readonly to: number;
	/** The punctuation before the closing mark; a value of `Ending`. */
	readonly ending: number;
	/** Whether nothing but punctuation stands outside marks in the block. */
	readonly fills: boolean;
	readonly capital: boolean;
	/** The nearest verb of saying before it in its sentence, outside marks; -1 for none. */
	readonly governor: number;
	/** First person in it: 1 I, 2 we, 3 both, 0 neither. */
	readonly firstPerson: number;
};

export const Ending = {none: 0, comma: 1, stop: 2, question: 3, exclamation: 4, dash: 5, unclosed: 6} as const;

/** All that the choice of speakers reads of one article. */
export type Scene = {
	readonly article: Article;
	readonly words: ClauseWords;
	/** Outermost segments in text order. */
	readonly segments: readonly QuotedSegment[];
	readonly views: readonly SegmentView[];
	readonly candidates: readonly Candidate[];
	readonly candidateViews: readonly CandidateView[];
	/** Index of the first candidate of each block; one slot more than there are blocks. */
	readonly blockCandidates: Int32Array;
	/** Words outside quotation marks before each token. */
	readonly outside: Int32Array;
	/** The said clauses, those too faint to be reported among them. */
	readonly clauses: readonly SaidClause[];
	/** For each segment, the clauses whose content holds a good part of it. Indexes into `clauses`. */
	readonly claimsOver: ReadonlyArray<readonly number[]>;
	/** Of those the ones that are sure enough to be reported. */
	readonly clausesOver: ReadonlyArray<readonly number[]>;
	/** For each candidate, the clauses whose source it is or belongs to. */
	readonly clausesBy: ReadonlyArray<readonly number[]>;
};

/**
 * Clauses less likely than this are not read. A clause too faint to be reported still tells for or against a candidate: with
 * 0.15 in place of 0.4 four more mentions in a thousand are right.
 */
export const FAINTEST_CLAUSE = 0.15;

export type SceneParts = Pick<Scene, 'article' | 'words' | 'segments' | 'candidates' | 'clauses'>;

export function readScene({article, words, segments, candidates, clauses}: SceneParts): Scene {
	const outside = new Int32Array(words.count + 1);
	for (let i = 0; i < words.count; i++)
		outside[i + 1] =
			(outside[i] as number) + (words.quote[i] === -1 && words.tokens.kind[i] !== TokenKind.punctuation ? 1 : 0);
	const blockCandidates = new Int32Array(article.blocks.length + 1).fill(candidates.length);
	for (let c = candidates.length - 1; c >= 0; c--) blockCandidates[(candidates[c] as Candidate).block] = c;
	for (let b = article.blocks.length - 1; b >= 0; b--)
		blockCandidates[b] = Math.min(blockCandidates[b] as number, blockCandidates[b + 1] as number);
	// Spelt out: V8 lays out what `...` copies anew each time, and everything that reads the scene would pay for it.
	const {claimsOver, clausesOver, clausesBy} = linkClauses(segments, candidates, clauses);
	return {
		article,
		words,
		segments,
		views: viewSegments(words, segments, outside),
		candidates,
		candidateViews: candidates.map(candidate => viewCandidate(words, candidate)),
		blockCandidates,
		outside,
		clauses,
		claimsOver,
		clausesOver,
		clausesBy,
	};
}

function linkClauses(
	segments: readonly QuotedSegment[],
	candidates: readonly Candidate[],
	clauses: readonly SaidClause[],
): Pick<Scene, 'claimsOver' | 'clausesOver' | 'clausesBy'> {
	const claimsOver: number[][] = segments.map(() => []);
	const clausesBy: number[][] = candidates.map(() => []);
	clauses.forEach((clause, k) => {
		for (const part of clause.content)
			for (let s = firstEndingAfter(segments, part.start); s < segments.length; s++) {
				const {span} = segments[s] as QuotedSegment;
				const shared = Math.min(span.end, part.end) - Math.max(span.start, part.start);
				if (shared <= 0) break;
				if (shared * 2 >= span.end - span.start && claimsOver[s]?.at(-1) !== k) claimsOver[s]?.push(k);
			}
		const {source} = clause;
		if (source === undefined) return;
		for (let c = firstEndingAfter(candidates, source.start); c < candidates.length; c++) {
			if ((candidates[c] as Candidate).span.start >= source.end) break;
			clausesBy[c]?.push(k);
		}
	});
	const isSure = (k: number) => (clauses[k] as SaidClause).confidence >= LEAST_CONFIDENCE;
	return {claimsOver, clausesOver: claimsOver.map(over => over.filter(isSure)), clausesBy};
}

function viewSegments(words: ClauseWords, segments: readonly QuotedSegment[], outside: Int32Array): SegmentView[] {
	const {tokens} = words;
	const views: SegmentView[] = [];
	for (let from = 0; from < segments.length; ) {
		const {block} = segments[from] as QuotedSegment;
		let to = from + 1;
		while (to < segments.length && (segments[to] as QuotedSegment).block === block) to++;
		const first = tokenAt(tokens, (segments[from] as QuotedSegment).span.start);
		let low = first;
		while (low > 0 && tokens.region[low - 1] === block) low--;
		const final = tokenAt(tokens, (segments[to - 1] as QuotedSegment).span.end - 1);
		let high = final;
		while (high < tokens.count && tokens.region[high] === block) high++;
		const fills = (outside[high] as number) - (outside[low] as number) === 0;
		for (let s = from; s < to; s++)
			views.push(viewSegment(words, segments[s] as QuotedSegment, {block, from, to, fills}));
		from = to;
	}
	return views;
}

function viewSegment(
	words: ClauseWords,
	segment: QuotedSegment,
	{block, from, to, fills}: Pick<SegmentView, 'block' | 'from' | 'to' | 'fills'>,
): SegmentView {
	const {tokens, wordClass} = words;
	const first = tokenAt(tokens, segment.span.start);
	const last = Math.max(first, tokenAt(tokens, segment.span.end - 1));
	let firstPerson = 0;
	// The first words tell enough, and a quote may be as long as the text.
	for (let i = first; i <= last && i < first + 200; i++) {
		if (wordClass[i] !== WordClass.subject) continue;
		const code = tokens.text.charCodeAt(tokens.start[i] as number) | 32;
		if (code === 105) firstPerson |= 1;
		else if (code === 119) firstPerson |= 2;
	}
	const opening = tokens.text.charAt(segment.inner.start);
	return {
		first,
		last,
		block,
		from,
		to,
		ending: endingOf(tokens.text, segment),
		fills,
		capital: opening !== opening.toLowerCase(),
		governor: findGovernor(words, first),
		firstPerson,
	};
}

/** How far before a quote the verb that leads to it is looked for, in tokens. */
const MAX_LEAD = 60;

function findGovernor({tokens, quote, cueKind, wordClass}: ClauseWords, first: number): number {
	for (let i = first - 1; i >= 0 && i >= first - MAX_LEAD && tokens.sentence[i] === tokens.sentence[first]; i--)
		if (quote[i] === -1 && (cueKind[i] as number) > 0 && wordClass[i] !== WordClass.cueNoun) return i;
	return -1;
}

function endingOf(text: string, segment: QuotedSegment): number {
	if (!segment.closed) return Ending.unclosed;
	let at = segment.inner.end - 1;
	while (at > segment.inner.start && /[\s’'"”)\]]/.test(text.charAt(at))) at--;
	let mark = text.charAt(at);
	// Some papers set the comma after the mark.
	if (!/[.,?!…—–-]/.test(mark)) mark = text.charAt(segment.span.end);
	switch (mark) {
		case ',':
			return Ending.comma;
		case '.':
		case '…':
		case '。':
			return Ending.stop;
		case '?':
			return Ending.question;
		case '!':
			return Ending.exclamation;
		case '—':
		case '–':
		case '-':
			return Ending.dash;
		default:
			return Ending.none;
	}
}

/** How many tokens an apposition may have, and how far from its subject a verb may stand. */
const MAX_APPOSITION = 24;
const MAX_REACH = 6;

const isVerb = (c: number): boolean =>
	c === WordClass.cuePast || c === WordClass.cueThird || c === WordClass.cueBase || c === WordClass.cueGerund;

function viewCandidate(words: ClauseWords, candidate: Candidate): CandidateView {
	const {tokens, wordClass, quote} = words;
	const {first, last} = candidate;
	const sentence = tokens.sentence[last] as number;
	const inSentence = (i: number): boolean => i >= 0 && i < tokens.count && tokens.sentence[i] === sentence;
	const from = phraseStart(words, first);

	let after = last + 1;
	let apposed = false;
	if (candidate.possessive) after++;
	if (inSentence(after) && wordClass[after] === WordClass.openBracket) {
		const end = findClass(words, after + 1, WordClass.closeBracket, MAX_APPOSITION);
		if (end > 0) {
			after = end + 1;
			apposed = true;
		}
	}
	if (
		inSentence(after + 1) &&
		wordClass[after] === WordClass.comma &&
		quote[after + 1] === -1 &&
		!isVerb(wordClass[after + 1] as number)
	) {
		// The comma that ends the apposition is the last one before a verb.
		for (let i = after + 2; i < after + MAX_APPOSITION && inSentence(i) && quote[i] === -1; i++) {
			if (wordClass[i] !== WordClass.comma) continue;
			const verb = findVerb(words, i + 1, sentence);
			if (verb >= 0 && verb <= i + 3) {
				after = i + 1;
				apposed = true;
				break;
			}
		}
	}
	const before = from - 1;
	let cueBefore = -1;
	for (let i = before; i >= before - 2 && inSentence(i) && quote[i] === -1; i--) {
		const c = wordClass[i] as number;
		if (c === WordClass.cuePast || c === WordClass.cueThird || c === WordClass.past) {
			cueBefore = i;
			break;
		}
		if (
			c !== WordClass.adverb &&
			c !== WordClass.ly &&
			c !== WordClass.preposition &&
			c !== WordClass.to &&
			c !== WordClass.by
		)
			break;
	}
	let lead = before;
	while (
		inSentence(lead) &&
		quote[lead] === -1 &&
		(wordClass[lead] === WordClass.adverb ||
			wordClass[lead] === WordClass.ly ||
			wordClass[lead] === WordClass.and ||
			wordClass[lead] === WordClass.but ||
			wordClass[lead] === WordClass.subordinator)
	)
		lead--;
	return {
		from,
		after,
		apposed,
		cueAfter: findVerb(words, after, sentence),
		cueBefore,
		opens: !inSentence(lead) || quote[lead] !== -1,
	};
}

/** The verb whose subject ends before `from`: the first one, past auxiliaries and adverbs; -1 when other words come first. */
function findVerb(words: ClauseWords, from: number, sentence: number): number {
	const {tokens, wordClass, quote} = words;
	for (
		let i = from;
		i < from + MAX_REACH && i < tokens.count && tokens.sentence[i] === sentence && quote[i] === -1;
		i++
	) {
		const c = wordClass[i] as number;
		if (isVerb(c) || c === WordClass.past || c === WordClass.gerund) return i;
		switch (c) {
			case WordClass.have:
			case WordClass.be:
			case WordClass.modal:
			case WordClass.doing:
			case WordClass.not:
			case WordClass.adverb:
			case WordClass.ly:
			case WordClass.to:
			case WordClass.time:
				continue;
			default:
				return -1;
		}
	}
	return -1;
}

function findClass(words: ClauseWords, from: number, wanted: number, reach: number): number {
	for (let i = from; i < from + reach && i < words.count; i++) if (words.wordClass[i] === wanted) return i;
	return -1;
}
