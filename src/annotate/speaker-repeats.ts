import {TokenKind} from '../text/segment.js';
import type {QuotedSegment} from './quotes.js';
import type {ClauseWords} from './said-clause-words.js';
import type {Choice} from './speaker-ranker.js';
import type {Scene, SegmentView} from './speaker-scene.js';

/** Longest words of a heading that are looked for, in tokens; how many headings may share their first two words. */
const LONGEST = 24;
const ALIKE = 8;

/** What repeats the words of a quote is less sure than the quote. */
const TRUST = 0.97;

/**
 * Words in marks in a heading that return in a quote of the article are that speaker’s: `Putin “ultimately responsible”
 * for all actions` over “Putin is, of course, ultimately responsible …”. Changes `choices`.
 */
export function settleRepeats(scene: Scene, choices: Choice[]): void {
	const {words, views, segments} = scene;
	const isHeading = (s: number) => scene.article.blocks[(segments[s] as QuotedSegment).block]?.kind === 'heading';
	const wanted = new Map<number, number[]>();
	for (let s = 0; s < segments.length; s++) {
		if (!isHeading(s)) continue;
		const {first, last} = views[s] as SegmentView;
		if (last - first < 3 || last - first > LONGEST) continue;
		const key = keyOf(words, first + 1);
		const list = wanted.get(key);
		if (list === undefined) wanted.set(key, [s]);
		else if (list.length < ALIKE) list.push(s);
	}
	if (wanted.size === 0) return;
	for (let s = 0; s < segments.length; s++) {
		const choice = choices[s] as Choice;
		if (!choice.speech || choice.candidate < 0 || isHeading(s)) continue;
		const {first, last} = views[s] as SegmentView;
		const confidence = choice.confidence * TRUST;
		for (let i = first; i < last; i++)
			for (const heading of wanted.get(keyOf(words, i)) ?? []) {
				const old = choices[heading] as Choice;
				if (old.speech && old.confidence >= confidence) continue;
				if (repeats(words, views[heading] as SegmentView, i))
					choices[heading] = {...choice, rule: 'same-words-in-quote', confidence, second: 0};
			}
	}
}

/** The same for two places that begin with the same two words. */
function keyOf({word}: ClauseWords, i: number): number {
	return (Math.imul(word[i] as number, 31) + (word[i + 1] as number)) | 0;
}

/** Whether the words between the marks of a heading, less the stop at their end, stand at token `at` too. */
function repeats({word, tokens}: ClauseWords, {first, last}: SegmentView, at: number): boolean {
	const end = tokens.kind[last - 1] === TokenKind.punctuation ? last - 1 : last;
	for (let i = first + 1; i < end; i++) if (word[i] !== word[at + i - first - 1]) return false;
	return end - first > 2;
}
