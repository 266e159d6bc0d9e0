import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import {contains, type Span} from '../text/span.js';
import {blockAt, sentencesOf} from './sentences.js';

/** How far from the word of saying its sentence is looked at, and how long the words for a topic are, in UTF-16 code units. */
const REACH = 160;
const LONGEST = 80;

/** “asked about Iran”, “he said, regarding the treaty”. */
const ABOUT = /\b(?:about|regarding|concerning|on the (?:subject|question|issue|topic) of)\s+/gi;
/** “On Iran, he said”, at the beginning of a sentence. */
const OPENING = /(?<![\p{L}\p{N}])(?:On|As for|As to)\s+/gu;
/** “he said of Iran”, directly behind the word of saying. */
const SAID_OF = /^\s+(?:of|on|over)\s+/i;
const CLAUSE_END = /[,;:.!?—–“”"()]/;

/**
 * The words around a quote by which its sentence says what it is about: “Asked about the nuclear programme of Iran, he said”
 * has one, “the nuclear programme of Iran”. Only such words: “the president of Iran said” tells who speaks. In text order.
 */
export function findTopics({article}: AnnotatedArticle, {content, attribution}: Quote): readonly Span[] {
	const cue = attribution?.cue;
	const block = cue === undefined ? undefined : blockAt(article, cue.start);
	if (cue === undefined || block === undefined) return [];
	const {text} = article;
	const from = Math.max(block.span.start, cue.start - REACH);
	const to = Math.min(block.span.end, cue.end + REACH);
	const starts = new Set<number>();
	const said = SAID_OF.exec(text.slice(cue.end, Math.min(to, cue.end + 8)));
	if (said !== null) starts.add(cue.end + said[0].length);
	const around = text.slice(from, to);
	for (const {index, 0: words} of around.matchAll(ABOUT)) starts.add(from + index + words.length);
	const openings: number[] = [];
	for (const {index, 0: words} of around.matchAll(OPENING)) openings.push(from + index, from + index + words.length);
	if (starts.size === 0 && openings.length === 0) return [];
	const sentence = sentencesOf(article, block).find(span => contains(span, cue));
	if (sentence === undefined) return [];
	for (let i = 0; i < openings.length; i += 2)
		if (openings[i] === sentence.start) starts.add(openings[i + 1] as number);
	const topics: Span[] = [];
	for (const start of [...starts].sort((a, b) => a - b)) {
		const limit = Math.min(sentence.end, start + LONGEST);
		const stop = text.slice(start, limit).search(CLAUSE_END);
		const end = stop < 0 ? limit : start + stop;
		const isOutside = content.every(span => span.end <= start || end <= span.start);
		if (start >= sentence.start && end > start && isOutside) topics.push({start, end});
	}
	return topics;
}
