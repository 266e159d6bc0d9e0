import {fold} from '../text/fold.js';
import {contains, firstEndingAfter, type Span} from '../text/span.js';
import {type Attribution, INDIRECT_RULE, type Quote, type QuoteKind, type Speaker} from './annotation.js';
import {findCue} from './lexicon/cues.js';
import type {Linked} from './linked.js';
import type {QuotedSegment} from './quotes.js';
import {draftInside, innerQuotes, isToldOfAnother, partsInMarks} from './quotes-inside.js';
import {readReports} from './reports.js';
import {type ResolvedSpeaker, resolveSpeaker, type SpeakerContext} from './resolve-speaker.js';
import {WordClass} from './said-clause-words.js';
import type {SaidClause} from './said-clauses.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import {clauseOf, findCueSpan} from './speaker-evidence.js';
import {type Choice, RULE_CONFIDENCE} from './speaker-ranker.js';
import type {CandidateView, Scene} from './speaker-scene.js';
import type {Draft} from './statement-draft.js';
import {findUnmarkedQuotes} from './unmarked-quotes.js';

/** Below this confidence a speaker is not named: of the names then shown 97 in 100 are right on the development data. */
export const SHOWN_CONFIDENCE = 0.62;
/** The same for reported speech, where the words themselves may be the writer's. */
export const SHOWN_INDIRECT = 0.5;
/** Two candidates are about equally likely when the second has this share of the confidence of the first. */
const AMBIGUOUS = 0.6;

/** How sure it is that “I” in a quote is who speaks there. */
const OWN_VOICE = 0.95;

/** Words that stand where a speaker might and name none. */
const NOBODY = new Set('there here it this that what which who sir madam sirs'.split(' '));
/** “There is an old saying.” */
const NOBODY_OPENS = /^(?:there|here|it) (?:is|was|are|were|has|have) /i;

/** Makes the quotes of an article: those in marks with the speaker chosen for each, and the indirect ones. */
export function buildQuotes(
	scene: Scene,
	choices: readonly Choice[],
	context: SpeakerContext,
): {quotes: Quote[]; nonSpeech: Span[]} {
	const {text} = scene.article;
	const nonSpeech = scene.segments.filter((_, s) => choices[s]?.speech !== true).map(segment => segment.span);
	const inner = innerQuotes(context.reading.segments);
	const used = new Set<SaidClause>();
	const unmarked = draftUnmarked(scene);
	const marked = draftQuoted(scene, choices, used);
	const inside = draftInside(context.reading, marked, inner);
	const own = new Set(inside.flatMap(draft => draft.segments));
	const accounts = new Set(inside.flatMap(draft => (isToldOfAnother(text, draft) ? [draft.inside as Draft] : [])));
	const drafts = [...marked, ...inside, ...unmarked, ...draftIndirect(scene, context.linked, used, {marked, unmarked})];
	drafts.sort((a, b) => (a.content[0] as Span).start - (b.content[0] as Span).start);
	let previous: Speaker | undefined;
	const speakers = new Map<Draft, Speaker>();
	const quotes = drafts.flatMap((draft): readonly Quote[] => {
		const attribution = attribute(draft, context, draft.inside === undefined ? previous : speakers.get(draft.inside));
		// Nothing but the speaker tells reported words from the writer's own.
		if (attribution === undefined && draft.rule === INDIRECT_RULE) return [];
		if (accounts.has(draft) && !isBefore(attribution?.speaker, draft)) {
			nonSpeech.push(...draft.segments.flatMap(segment => partsInMarks(segment, inner.get(segment) ?? [], own)));
			return [];
		}
		if (attribution !== undefined && draft.rule !== INDIRECT_RULE && draft.inside === undefined) {
			previous = attribution.speaker;
			speakers.set(draft, previous);
		}
		const quote: Quote = {
			kind: kindOf(text, draft),
			content: draft.content,
			quoted: draft.segments.flatMap(segment =>
				segment.primary ? partsInMarks(segment, inner.get(segment) ?? [], own) : [],
			),
			closed: draft.segments.at(-1)?.closed ?? true,
			attribution,
			ambiguous: attribution === undefined && draft.second >= draft.confidence * AMBIGUOUS && draft.second > 0,
			...(attribution === undefined && draft.mention !== undefined ? {likeliest: draft.mention} : {}),
		};
		return [quote];
	});
	return {quotes, nonSpeech: nonSpeech.sort((a, b) => a.start - b.start)};
}

/** Traces the words that say who spoke to a name; `undefined` when the way from the quote to the name is not sure enough. */
function attribute(draft: Draft, context: SpeakerContext, previous: Speaker | undefined): Attribution | undefined {
	if (draft.mention === undefined) return undefined;
	let resolved = resolveSpeaker(draft.mention, context, previous);
	// The words around the candidate may be too many to lead to a name that the candidate alone leads to.
	if (
		draft.candidate !== undefined &&
		resolved.trace !== 'names' &&
		isLoose(draft.candidate, draft.mention, resolved)
	) {
		const closer = resolveSpeaker(draft.candidate, context, previous);
		if (closer.entity !== resolved.entity && (closer.entity !== undefined || closer.sureness > resolved.sureness))
			resolved = closer;
	}
	if (resolved.entity === undefined) {
		const named = nameBeside(resolved.span, context);
		if (named !== undefined) resolved = resolveSpeaker(named, context, previous);
	}
	const {span, name, role, entity, sureness} = resolved;
	if (entity === undefined && (NOBODY.has(fold(name)) || NOBODY_OPENS.test(name))) return undefined;
	// A place speaks for its government, and then a verb of its sentence says so; elsewhere it is where something happened.
	if (entity?.startsWith('place:') && (draft.cue === undefined || draft.rule.startsWith('said-in-'))) return undefined;
	const isOwnVoice = draft.inside !== undefined && previous !== undefined && name === previous.name;
	const confidence = draft.confidence * (isOwnVoice ? Math.max(sureness, OWN_VOICE) : sureness);
	if (confidence < (draft.rule === INDIRECT_RULE ? SHOWN_INDIRECT : SHOWN_CONFIDENCE)) return undefined;
	return {speaker: {span, name, role, entity}, cue: draft.cue, rule: draft.rule, confidence};
}

/** Words beside a candidate that run on so far are a clause, and no part of who is meant. */
const LONG = 40;

/** Whether the words around the candidate lead to no name, or to that of another: “Obama met McConnell, who in 2010 said”. */
function isLoose(candidate: Span, mention: Span, {entity}: ResolvedSpeaker): boolean {
	// “said Boutros-Ghali, and Gore agreed”: of several names the last.
	if (candidate.start - mention.start > LONG || (candidate.start > mention.start && candidate.end === mention.end))
		return true;
	return entity === undefined && (candidate.start !== mention.start || mention.end - candidate.end > LONG);
}

/** What may stand between a description and the name it stands beside: `their host, Emperor Haile Selassie I`. */
const BESIDE = /^, (?:[\p{L}.-]{1,24} ){0,3}$/u;

/** The name that stands in apposition behind the words. */
function nameBeside({end}: Span, {reading, linked}: SpeakerContext): Span | undefined {
	const {mentions, entities, entityOf} = linked;
	const m = firstEndingAfter(mentions, end);
	const next = mentions[m]?.span;
	if (next === undefined || next.start - end > 80 || entities[entityOf[m] as number]?.kind !== 'person')
		return undefined;
	const between = reading.article.text.slice(end, next.start);
	// Not `the minister, told El País`.
	return BESIDE.test(between) && !between.split(/[ ,]+/).some(word => findCue(word) !== undefined) ? next : undefined;
}

function draftQuoted(scene: Scene, choices: readonly Choice[], used: Set<SaidClause>): Draft[] {
	const drafts: Draft[] = [];
	let last: {draft: Draft; candidate: number; block: number} | undefined;
	for (let s = 0; s < scene.segments.length; s++) {
		const choice = choices[s] as Choice;
		if (!choice.speech) continue;
		const segment = scene.segments[s] as QuotedSegment;
		const {candidate} = choice;
		const clause = candidate < 0 ? undefined : clauseOf(scene, s, candidate);
		if (clause !== undefined) used.add(clause);
		const cue = candidate < 0 ? undefined : findCueSpan(scene, s, candidate);
		const content = contentOf(segment, clause).flatMap(part => ownPart(scene, choices, s, part));
		// One statement: the paragraphs of a long quote, and “A,” she said, “B.”
		if (
			last !== undefined &&
			candidate === last.candidate &&
			(segment.continues || (candidate >= 0 && segment.block === last.block && cue?.start === last.draft.cue?.start))
		) {
			last.draft.segments.push(segment);
			last.draft.content.push(...content);
			last.block = segment.block;
			continue;
		}
		const draft: Draft = {
			content,
			segments: [segment],
			mention: candidate < 0 ? undefined : withPartner(scene, candidate, clause?.source),
			candidate: candidate < 0 ? undefined : (scene.candidates[candidate] as Candidate).span,
			cue,
			rule: choice.rule,
			confidence: choice.confidence,
			second: choice.second,
		};
		drafts.push(draft);
		last = {draft, candidate, block: segment.block};
	}
	for (const draft of drafts) if (draft.segments.length > 1) draft.content = mergeSpans(draft.content);
	return drafts;
}

/**
 * Of a part of the said clause around segment `s` what is not given to another: “…,” X told her. “…,” Y warned. Nothing,
 * or one span.
 */
function ownPart({segments}: Scene, choices: readonly Choice[], s: number, part: Span): Span[] {
	const {span} = segments[s] as QuotedSegment;
	const isOwn = part.start < span.end && span.start < part.end;
	const own = (choices[s] as Choice).candidate;
	let {start, end} = part;
	for (let t = firstEndingAfter(segments, part.start); t < segments.length; t++) {
		const other = (segments[t] as QuotedSegment).span;
		if (other.start >= part.end) break;
		const {speech, candidate} = choices[t] as Choice;
		if (!speech || candidate === own) continue;
		if (!isOwn) return [];
		if (other.start >= span.end) end = Math.min(end, span.end);
		else if (other.end <= span.start) start = span.start;
	}
	return [{start, end}];
}

function isBefore(speaker: Speaker | undefined, {content}: Draft): boolean {
	return speaker !== undefined && speaker.span.start < (content[0] as Span).start;
}

/** Of a source or else of a candidate the words, with those of another who speaks with it: “India and China had agreed on”. */
function withPartner(
	{candidates, candidateViews, words: {tokens, wordClass, quote}}: Scene,
	c: number,
	source: Span | undefined,
): Span {
	const {span: own, kind} = candidates[c] as Candidate;
	const span = source ?? own;
	if (span.start < own.start) return span;
	let {from} = candidateViews[c] as CandidateView;
	if (
		(candidateViews[c] as CandidateView).cueAfter < 0 ||
		wordClass[from - 1] !== WordClass.and ||
		kind > CandidateKind.place
	)
		return span;
	// “France, Germany and Britain”
	let first = -1;
	for (let p = c - 1; p >= 0 && candidates[p]?.kind === kind; p--) {
		const seen = candidateViews[p] as CandidateView;
		if (seen.after !== from - 1) break;
		first = p;
		from = seen.from;
		if (wordClass[from - 1] !== WordClass.comma || candidateViews[p - 1]?.after !== from - 1) break;
	}
	if (first < 0) return span;
	const before = wordClass[from - 1];
	// Not “met Nixon and Kissinger said”.
	const isSubject =
		first < c - 1 ||
		candidateViews[first]?.opens === true ||
		wordClass[from] === WordClass.number ||
		quote[from - 1] !== -1 ||
		before === WordClass.comma ||
		before === WordClass.that ||
		before === WordClass.number;
	return isSubject ? {start: tokens.start[from] as number, end: span.end} : span;
}

/** The words of a segment with those of the said clause around it: “that the deal was “dead on arrival””. */
function contentOf({span}: QuotedSegment, clause: SaidClause | undefined): Span[] {
	const parts = (clause?.content ?? []).map(part =>
		part.start < span.end && span.start < part.end
			? {start: Math.min(part.start, span.start), end: Math.max(part.end, span.end)}
			: part,
	);
	return mergeSpans([...parts, span]);
}

function draftUnmarked(scene: Scene): Draft[] {
	return findUnmarkedQuotes(scene).map(({content, mention, rule}) => ({
		content: [...content],
		segments: [],
		mention,
		candidate: undefined,
		cue: undefined,
		rule,
		confidence: RULE_CONFIDENCE,
		second: 0,
	}));
}

/** Clauses that no quote in marks took up are indirect speech, unless somebody says them in words set apart as a quote. */
function draftIndirect(
	scene: Scene,
	linked: Linked,
	used: ReadonlySet<SaidClause>,
	{marked, unmarked}: {readonly marked: readonly Draft[]; readonly unmarked: readonly Draft[]},
): Draft[] {
	const segments = marked.flatMap(draft => draft.segments).sort((a, b) => a.span.start - b.span.start);
	/** Most of the words are somebody's in marks already, of whom the clause knows less. */
	const isQuoted = ({content}: SaidClause) => {
		let inside = 0;
		let all = 0;
		for (const {start, end} of content) {
			all += end - start;
			for (let s = firstEndingAfter(segments, start); s < segments.length; s++) {
				const {span} = segments[s] as QuotedSegment;
				if (span.start >= end) break;
				inside += Math.min(end, span.end) - Math.max(start, span.start);
			}
		}
		return inside > all / 2;
	};
	const isReport = readReports(scene, linked);
	/** Words of saying that lead to words in marks report nothing else: “… urged both to act, while X wrote: “…””. */
	const cues = new Set(marked.flatMap(({cue}) => (cue === undefined ? [] : [cue.start])));
	const apart = unmarked.flatMap(({content}) => content.map(span => ({span})));
	const standsApart = ({start}: Span) => {
		const next = apart[firstEndingAfter(apart, start)];
		return next !== undefined && next.span.start <= start;
	};
	// Its words of saying may be the label itself, outside the words set apart.
	const isApart = ({cue, content}: SaidClause) => standsApart(cue) || content.some(standsApart);
	return scene.clauses
		.filter(
			(clause, k) =>
				!used.has(clause) &&
				!cues.has(clause.cue.start) &&
				!isApart(clause) &&
				!isQuoted(clause) &&
				isReport(clause, k),
		)
		.map(clause => ({
			content: mergeSpans([...clause.content]),
			segments: [],
			mention: clause.source,
			candidate: undefined,
			cue: clause.cue,
			rule: INDIRECT_RULE,
			confidence: clause.confidence,
			second: 0,
		}));
}

/** Spans in text order, those that touch or overlap joined. */
function mergeSpans(spans: readonly Span[]): Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start);
	const merged: Span[] = [];
	for (const span of sorted) {
		const last = merged.at(-1);
		if (last !== undefined && span.start <= last.end)
			merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
		else merged.push(span);
	}
	return merged;
}

function kindOf(text: string, {segments, content, rule}: Draft): QuoteKind {
	const first = segments[0];
	if (first === undefined) return rule === INDIRECT_RULE ? 'indirect' : 'direct';
	const inMarks = content.every(part => {
		const segment = segments[firstEndingAfter(segments, part.start)];
		return segment !== undefined && contains(segment.span, part);
	});
	return inMarks && isWhole(text, first) ? 'direct' : 'mixed';
}

/** Whether the marks hold a whole statement rather than some words of one. */
function isWhole(text: string, segment: QuotedSegment): boolean {
	const first = text.charAt(segment.inner.start);
	return (
		first !== first.toLowerCase() &&
		/[.,!?…—-]["”»’']*$/u.test(text.slice(Math.max(segment.inner.start, segment.span.end - 4), segment.span.end))
	);
}
