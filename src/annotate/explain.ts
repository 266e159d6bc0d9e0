import type {Article} from '../article/article.js';
import {contains, firstEndingAfter, type Span} from '../text/span.js';
import {type Analysis, analyse} from './analysis.js';
import type {AnnotatedArticle, Quote} from './annotation.js';
import {resolveSpeaker} from './resolve-speaker.js';
import {type Candidate, CandidateKind, isPronounKind} from './speaker-candidates.js';
import type {CandidateView, Scene} from './speaker-scene.js';
import {type Ranked, Relation, type Standing} from './speaker-standings.js';

/** Words that might have named the speaker of a quote. */
export type CandidateEvidence = {
	readonly span: Span;
	/** To whom the words lead. */
	readonly name: string;
	/** 0 to 1: its share of probability among the candidates. */
	readonly share: number;
	/** What speaks for or against it, in plain words. */
	readonly reasons: readonly string[];
	readonly isChosen: boolean;
};

export type QuoteEvidence = {
	readonly quote: Quote;
	/** Why the speaker was chosen, or why there is none. */
	readonly decided: string;
	/** The sentences that hold the words of saying and the mention; `undefined` without a speaker. */
	readonly sentence: Span | undefined;
	/** Likeliest first; none for indirect speech, whose clause names its source, and where the form of the page decides. */
	readonly candidates: readonly CandidateEvidence[];
};

/** What each rule goes by. */
const RULES: Readonly<Record<string, string>> = {
	'verb-after-quote': 'a verb of saying and its subject stand after the quote',
	'verb-before-quote': 'a verb of saying and its subject lead to the quote',
	'name-after-quote': 'the name stands right after the quote',
	'name-before-quote': 'the name stands before the quote in its sentence',
	'noun-of-saying': 'a noun such as statement or warning, with its owner, leads to the quote',
	'in-the-words-of': '“in the words of” or the like names whose words they are',
	'according-to': 'the words “according to” name the source',
	'same-speaker-continues': 'the speaker of the quote before goes on',
	'same-words-in-quote': 'the same words stand in a quote of this speaker elsewhere in the article',
	'said-in-sentence-before': 'the sentence before names the speaker',
	'said-in-paragraph-before': 'the paragraph before names the speaker',
	'said-in-next-paragraph': 'the next paragraph names the speaker',
	'pronoun-chain': 'a pronoun leads back to the speaker',
	'transcript-label': 'a label opens the turn',
	'said-inside-quote': 'the words around it inside the outer quote name the speaker',
	'source-line': 'a line under the quote names the speaker',
	'indirect-speech': 'the sentence reports what its source said',
};

const RELATIONS: Readonly<Record<number, string>> = {
	[Relation.before]: 'before the quote in its paragraph',
	[Relation.after]: 'after the quote in its paragraph',
	[Relation.label]: 'the label of the paragraph',
	[Relation.inside]: 'inside the quote',
	[Relation.earlier]: 'in an earlier paragraph',
	[Relation.long]: 'far back in the article',
	[Relation.next]: 'in the next paragraph',
};

/** Most candidates shown of one quote. */
const MOST = 5;

/**
 * Runs the passes over the article once more and says for each of its quotes which words might have named the speaker and
 * what decided. In the order of `doc.quotes`.
 */
export function explainQuotes(doc: AnnotatedArticle): QuoteEvidence[] {
	const analysis = analyse(doc.article);
	const {context, scene, speakers} = analysis;
	const {segments} = scene;
	return doc.quotes.map(quote => {
		const first = quote.quoted[0];
		const next = first === undefined ? -1 : firstEndingAfter(segments, first.start);
		// A quote inside another is judged by the words of the outer one alone.
		const at = first !== undefined && segments[next]?.span.start === first.start ? next : -1;
		const chosen = quote.attribution?.speaker.span;
		const rule = quote.attribution?.rule;
		const isByForm = rule === 'source-line' || rule === 'transcript-label' || rule === 'same-words-in-quote';
		const candidates =
			at < 0 || isByForm
				? []
				: shown(speakers.rankings[at]).map(({standing, share}): CandidateEvidence => {
						const {span} = scene.candidates[standing.candidate] as Candidate;
						return {
							span,
							name: resolveSpeaker(span, context).name,
							share,
							reasons: reasonsFor(scene, standing),
							isChosen: chosen !== undefined && (contains(chosen, span) || contains(span, chosen)),
						};
					});
		return {quote, decided: decidedBy(quote), sentence: sentenceOf(doc.article, analysis, quote), candidates};
	});
}

function decidedBy({attribution, ambiguous}: Quote): string {
	if (attribution !== undefined) return RULES[attribution.rule] ?? attribution.rule;
	return ambiguous ? 'two candidates are about equally likely' : 'no candidate is likely enough';
}

type Share = {readonly standing: Standing; readonly share: number};

function shown(ranked: Ranked | undefined): Share[] {
	if (ranked === undefined) return [];
	return ranked.standings.slice(0, MOST).map((standing, i) => ({standing, share: ranked.probabilities[i] as number}));
}

function reasonsFor(scene: Scene, {candidate, relation, distance, quotesBetween}: Standing): string[] {
	const {tokens} = scene.words;
	const {kind} = scene.candidates[candidate] as Candidate;
	const {cueAfter, cueBefore, opens} = scene.candidateViews[candidate] as CandidateView;
	const word = (i: number) => tokens.text.slice(tokens.start[i], tokens.end[i]);
	const reasons = [RELATIONS[relation] ?? ''];
	if (cueAfter >= 0) reasons.push(`subject of “${word(cueAfter)}”`);
	else if (cueBefore >= 0) reasons.push(`follows “${word(cueBefore)}”`);
	else reasons.push('no verb of saying beside it');
	if (opens) reasons.push('opens its sentence');
	if (distance > 0) reasons.push(distance === 1 ? 'one word away' : `${distance} words away`);
	if (quotesBetween > 0) reasons.push(quotesBetween === 1 ? 'one quote between' : `${quotesBetween} quotes between`);
	if (kind === CandidateKind.place) reasons.push('a place');
	else if (isPronounKind(kind)) reasons.push('a pronoun');
	return reasons.filter(reason => reason !== '');
}

/** From the start of the first to the end of the last sentence that holds the mention or the words of saying. */
function sentenceOf({text}: Article, {reading: {tokens}}: Analysis, {attribution}: Quote): Span | undefined {
	if (attribution === undefined) return undefined;
	const spans = [attribution.speaker.span, ...(attribution.cue === undefined ? [] : [attribution.cue])];
	let start = text.length;
	let end = 0;
	for (const span of spans) {
		let low = 0;
		let high = tokens.count;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((tokens.end[middle] as number) <= span.start) low = middle + 1;
			else high = middle;
		}
		const sentence = tokens.sentence[low];
		if (sentence === undefined) continue;
		const first = tokens.sentenceStart[sentence] as number;
		const last = (tokens.sentenceStart[sentence + 1] as number) - 1;
		start = Math.min(start, tokens.start[first] as number);
		end = Math.max(end, tokens.end[last] as number, span.end);
	}
	return start < end ? {start, end} : undefined;
}
