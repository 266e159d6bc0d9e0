import {WORK_NOUNS} from './lexicon/speaking-nouns.js';
import type {QuotedSegment} from './quotes.js';
import {join} from './said-clause-hash.js';
import {type ClauseWords, WordClass} from './said-clause-words.js';
import type {SaidClause} from './said-clauses.js';
import {bucket} from './speaker-features.js';
import type {Scene, SegmentView} from './speaker-scene.js';
import {lowerAt} from './token-words.js';

export const MAX_SPEECH_FEATURES = 56;

const EDGE = 0x5bd1e995;
/** How far before a quote its verb of saying is looked for, in tokens. */
const REACH = 40;
const LENGTHS = Float64Array.of(0, 1, 2, 3, 4, 5, 7, 10, 16, 30);
const LEADS = Float64Array.of(0, 1, 2, 3, 5, 8, 13, 21);
const GAPS = Float64Array.of(0, 2, 3, 5, 9, 20, 60);
const SURE = Float64Array.of(0, 0.3, 0.5, 0.7, 0.85, 0.95);

/**
 * Writes the hashed features by which words in quotation marks are told to be speech or not: scare quotes, titles of
 * works, coined terms. `code` says which clear attributions stand beside them, as `rivalsOf` has it. Returns how many it
 * wrote.
 */
export function speechFeatures(scene: Scene, s: number, code: number, out: Int32Array): number {
	const {words, article} = scene;
	const {tokens, wordClass, word, stem, cueKind, cluster, verbs} = words;
	const view = scene.views[s] as SegmentView;
	const segment = scene.segments[s] as QuotedSegment;
	const {first, last} = view;
	const inBlock = (i: number): boolean => i >= 0 && i < tokens.count && tokens.region[i] === view.block;
	const classAt = (i: number): number => (inBlock(i) ? (wordClass[i] as number) : 63);
	const wordAt = (i: number): number => (inBlock(i) ? (word[i] as number) : EDGE);
	let n = 0;
	const emit = (template: number, hash: number) => {
		out[n++] = join(template + 100, hash);
	};

	const count = Math.max(0, last - first - 1);
	const length = bucket(count, LENGTHS);
	const shape = shapeOf(words, first + 1, last);
	const verbal = Math.min(2, (verbs[last] as number) - (verbs[Math.min(first + 1, last)] as number));
	const kind = article.blocks[view.block]?.kind === 'heading' ? 1 : 0;
	emit(0, 0);
	emit(1, length);
	emit(2, join(length, shape));
	emit(3, join(length, view.ending));
	emit(4, join(join(length, verbal), shape));
	emit(5, join(join(view.capital ? 1 : 0, view.ending), join(length, verbal)));
	emit(6, join(kind, length));
	emit(7, join(view.firstPerson, length));
	emit(8, segment.opener.charCodeAt(0));

	const p1 = classAt(first - 1);
	const p2 = classAt(first - 2);
	const n1 = classAt(last + 1);
	const n2 = classAt(last + 2);
	emit(9, wordAt(first - 1));
	emit(10, join(wordAt(first - 1), wordAt(first - 2)));
	emit(11, wordAt(last + 1));
	emit(12, join(wordAt(last + 1), wordAt(last + 2)));
	emit(13, join(p1, n1));
	emit(14, join(join(p1, p2), length));
	emit(15, join(join(n1, n2), length));
	emit(16, join(join(p1, n1), join(shape, view.ending)));
	emit(17, join(wordAt(first - 1), join(shape, length)));
	emit(18, join(wordAt(last + 1), shape));
	emit(19, join(wordAt(first - 1), n1));
	emit(20, wordAt(first + 1));
	emit(21, join(wordAt(first + 1), wordAt(first + 2)));
	emit(22, wordAt(last - 1));
	emit(23, join(p1, join(shape, length)));
	emit(24, join(n1, join(shape, length)));
	emit(25, inBlock(first - 1) ? (cluster[first - 1] as number) : 0);
	emit(26, inBlock(last + 1) ? (cluster[last + 1] as number) : 0);
	emit(27, join(inBlock(first - 1) ? (stem[first - 1] as number) : 0, shape));

	// The last verb of saying before it in the sentence, and whether words stand between.
	let cue = -1;
	for (let i = first - 1; i >= first - REACH && inBlock(i) && tokens.sentence[i] === tokens.sentence[first]; i--) {
		if (words.quote[i] !== -1) continue;
		if ((cueKind[i] as number) > 0 && wordClass[i] !== WordClass.cueNoun) {
			cue = i;
			break;
		}
	}
	const far = cue < 0 ? 9 : bucket(first - cue, LEADS);
	emit(28, far);
	emit(29, join(far, cue < 0 ? 0 : (cueKind[cue] as number)));
	emit(30, join(cue < 0 ? 0 : (stem[cue] as number), Math.min(far, 4)));
	emit(31, join(join(far, cue < 0 ? 0 : (cueKind[cue] as number)), join(shape, length)));
	emit(32, join(join(far, p1), length));

	// Said clauses over it, attributions beside it.
	let over = 0;
	for (const k of scene.clausesOver[s] as readonly number[])
		over = Math.max(over, (scene.clauses[k] as SaidClause).confidence);
	const sure = bucket(over, SURE);
	emit(33, sure);
	emit(34, join(sure, length));
	emit(35, join(sure, shape));
	emit(36, join(sure, code));
	emit(37, join(code, length));
	emit(38, join(code, join(view.ending, shape)));
	emit(39, join(sure, p1));
	emit(40, join(view.fills ? 1 : 0, join(length, code)));

	// A title: the noun of what is titled before it, a broadcast that somebody speaks on.
	const {work, after} = worksBeside(words, view);
	emit(45, join(Math.min(work, 6), shape));
	emit(46, join(Math.min(work, 3), join(shape, join(p1, length))));
	emit(47, join(after === 0 ? 1 : 0, join(shape, length)));
	emit(48, join(join(p1, p2), join(n1, join(shape, Math.min(length, 4)))));
	const clausal = clausalOf(words, first + 1, last);
	emit(49, join(clausal, shape));
	emit(50, join(clausal, join(length, view.ending)));
	emit(51, join(clausal, join(sure, code)));
	emit(52, join(shape, join(view.ending, n1)));
	emit(53, join(wordAt(first - 1), join(shape, sure)));
	emit(54, join(far, join(shape, sure)));

	// Its neighbours: a list of titles, a run of quotes.
	const previous = scene.views[s - 1];
	const next = scene.views[s + 1];
	const near = previous?.block === view.block ? bucket(first - previous.last, GAPS) : 9;
	const ahead = next?.block === view.block ? bucket(next.first - last, GAPS) : 9;
	emit(41, join(near, ahead));
	emit(42, join(near, shape));
	emit(43, join(near, join(p1, view.ending)));
	emit(44, join(sure, near));
	return n;
}

/** How the words inside are written: 0 all small, 1 only the first capital, 2 as a title, 3 capitals throughout, 4 a number, 5 a handle. */
function shapeOf(words: ClauseWords, from: number, to: number): number {
	const {tokens, wordClass} = words;
	let small = 0;
	let capital = 0;
	let upper = 0;
	let opening = 0;
	for (let i = from; i < to && i < from + 24; i++) {
		if (tokens.kind[i] !== 0) {
			if (i === from) opening = tokens.kind[i] === 1 ? 4 : 5;
			continue;
		}
		const start = tokens.start[i] as number;
		const code = tokens.text.charCodeAt(start);
		const isUpper =
			code < 128 ? code >= 65 && code <= 90 : tokens.text.charAt(start) !== tokens.text.charAt(start).toLowerCase();
		if (isUpper) {
			if (i === from) opening = 1;
			else capital++;
			if (wordClass[i] === WordClass.capitals) upper++;
		} else if ((tokens.end[i] as number) - start > 3) small++;
	}
	if (opening >= 4) return opening;
	if (upper > 0 && small === 0) return 3;
	if (capital > 0 && small === 0) return 2;
	if (opening === 1) return capital > small ? 6 : 1;
	return 0;
}

/** Whether the words inside make a clause: 1 a verb that agrees, 2 a pronoun as subject, 3 both. */
function clausalOf(words: ClauseWords, from: number, to: number): number {
	let code = 0;
	for (let i = from; i < to && i < from + 40; i++) {
		switch (words.wordClass[i]) {
			case WordClass.be:
			case WordClass.have:
			case WordClass.doing:
			case WordClass.modal:
			case WordClass.contraction:
				code |= 1;
				break;
			case WordClass.subject:
			case WordClass.it:
				code |= 2;
				break;
		}
	}
	return code;
}

/** Places between the marks and a noun for what is titled or broadcast, before them and after; 9 for none. */
export function worksBeside(words: ClauseWords, {first, last, block}: SegmentView): {work: number; after: number} {
	const {tokens} = words;
	const isNear = (i: number, as: number): boolean =>
		i >= 0 && i < tokens.count && tokens.region[i] === block && tokens.sentence[i] === tokens.sentence[as];
	let work = 9;
	for (let i = first - 1; i >= first - 8 && isNear(i, first); i--)
		if (words.quote[i] === -1 && isWorkNoun(words, i)) {
			work = first - 1 - i;
			break;
		}
	let after = 9;
	for (let i = last + 1; i <= last + 3 && isNear(i, last) && words.quote[i] === -1; i++)
		if (isWorkNoun(words, i)) {
			after = i - last - 1;
			break;
		}
	return {work, after};
}

const known = new Map<number, boolean>();
const MEMORY = 1 << 15;

function isWorkNoun(words: ClauseWords, i: number): boolean {
	const hash = words.word[i] as number;
	let is = known.get(hash);
	if (is === undefined) {
		const word = lowerAt(words.tokens, i);
		is = WORK_NOUNS.has(word) || (word.endsWith('s') && WORK_NOUNS.has(word.slice(0, -1)));
		if (known.size >= MEMORY) known.clear();
		known.set(hash, is);
	}
	return is;
}
