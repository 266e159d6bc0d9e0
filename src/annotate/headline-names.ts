import {givenNameGender} from './lexicon/given-names.js';
import type {RawMention} from './raw-mention.js';
import type {Reading} from './reading.js';
import {lowerAt, wordAt} from './token-words.js';

/**
 * Cuts names of persons that swallowed their neighbours where every word has a capital: “Hillary Clinton Speaks” in a
 * headline, “Said Ellis:” at the start of a sentence. The names of the body decide: the longest part of the words that the
 * body has as a name, else the part that is a surname there.
 */
export function trimHeadlineNames(mentions: readonly RawMention[], {article, tokens}: Reading): readonly RawMention[] {
	const isGiven = (i: number) => givenNameGender(wordAt(tokens, i)) !== undefined || INITIAL.test(wordAt(tokens, i));
	const isHeading = (m: RawMention) => article.blocks[tokens.region[m.first] as number]?.kind === 'heading';
	const opens = (m: RawMention) => m.first === 0 || tokens.sentence[m.first - 1] !== tokens.sentence[m.first];
	const wordsOf = (from: number, to: number): string => {
		let words = '';
		for (let i = from; i <= to; i++) words += ` ${lowerAt(tokens, i)}`;
		return words;
	};
	const full = new Set<string>();
	const surnames = new Map<string, number>();
	const bare = new Set<string>();
	/** Names of one word, of any kind: the tagger may have erred on the kind alone. */
	const lone = new Set<string>();
	const count = (word: string) => {
		surnames.set(word, (surnames.get(word) ?? 0) + 1);
	};
	const times = new Map<string, number>();
	for (const mention of mentions) {
		const words = wordsOf(mention.first, mention.last);
		if (mention.first === mention.last && !isHeading(mention)) lone.add(words);
		if (mention.kind !== 'person') continue;
		times.set(words, (times.get(words) ?? 0) + 1);
		if (isHeading(mention)) continue;
		if (mention.last > mention.first) {
			if (!opens(mention)) full.add(words);
			count(wordsOf(mention.last, mention.last));
		} else {
			count(words);
			bare.add(words);
		}
	}
	return mentions.map(mention => {
		const {first, last} = mention;
		const isOpened = last === first + 1 && OPENERS.has(lowerAt(tokens, first));
		if (last === first || last - first > 8) return mention;
		if (mention.kind !== 'person' && !(isOpened && mention.kind === 'organization')) return mention;
		if (!isHeading(mention) && !opens(mention)) return trimTail(mention);
		const words = wordsOf(first, last);
		if (full.has(words) || (!isHeading(mention) && (times.get(words) ?? 0) > 1)) return mention;
		for (let length = last - first; length >= 2; length--)
			for (let from = first; from + length - 1 <= last; from++)
				if (full.has(wordsOf(from, from + length - 1))) return cut(mention, from, from + length - 1);
		if (!isHeading(mention)) {
			const rest = wordsOf(last, last);
			return isOpened && (lone.has(rest) || (surnames.get(rest) ?? 0) > 1) ? cut(mention, last, last) : mention;
		}
		for (let i = last; i >= first; i--) {
			if (!surnames.has(wordsOf(i, i))) continue;
			// The headline may be the only place for the full name.
			let from = i;
			while (from > first && isGiven(from - 1) && !OPENERS.has(lowerAt(tokens, from - 1))) from--;
			return cut(mention, from, i);
		}
		return mention;
	});

	/** “Barack Obama Election Day” where the article speaks of Obama, and not “Teresa Ribera Rodríguez” where it speaks of Ribera. */
	function trimTail(mention: RawMention): RawMention {
		const {first, last} = mention;
		if (last - first < 2 || surnames.get(wordsOf(last, last)) !== 1 || !isGiven(first)) return mention;
		const most = EVENTS.has(lowerAt(tokens, last)) ? last : last - 1;
		for (let i = first + 1; i < most; i++) if (bare.has(wordsOf(i, i)) && !isGiven(i)) return cut(mention, first, i);
		return mention;
	}

	function cut(mention: RawMention, first: number, last: number): RawMention {
		return {...mention, first, last, span: {start: tokens.start[first] as number, end: tokens.end[last] as number}};
	}
}

// Made once: the build writes an expression with `\p` as a call of `RegExp` where it stands.
const INITIAL = /^\p{Lu}\.$/u;

const EVENTS = new Set('day week year night show act plan tour rally foundation campaign'.split(' '));

const OPENERS = new Set(
	(
		'said says asked added wrote tweeted replied explained noted recalled even if when while but and for as like meanwhile though ' +
		'although after before since unlike only yet now then still with that why how will can did does is was has'
	).split(' '),
);
