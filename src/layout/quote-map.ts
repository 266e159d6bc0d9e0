import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {numberSpeakers, speakerLabel} from './speaker-labels.js';

/** One row of the map of an article. */
export type MapRow = {
	/** Number of the speaker who has most of the words said there, as `numberSpeakers` counts; -1 for one without a name. */
	readonly speaker: number;
	/** The speaker’s letter; a space where nobody is quoted. */
	readonly letter: string;
};

const NOBODY: MapRow = {speaker: -1, letter: ' '};
/** For words that nobody could be named for. */
const UNNAMED = '?';
const SPARE = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The article as a column of so many rows, each with the letter of whoever speaks most in its part of the text: the shape of a
 * debate. Linear in the quotes and the rows.
 */
export function layoutQuoteMap(doc: AnnotatedArticle, rows: number): readonly MapRow[] {
	const {begin, length} = extentOf(doc.article);
	const numbers = numberSpeakers(doc.quotes);
	const letters = speakerLetters(doc);
	const words = Array.from({length: rows}, () => new Map<number, number>());
	for (const [i, quote] of doc.quotes.entries()) {
		const speaker = numbers[i] ?? -1;
		for (const {start, end} of quote.content) {
			const from = rowAt(start - begin, length, rows);
			const to = rowAt(Math.max(start, end - 1) - begin, length, rows);
			for (let row = from; row <= to; row++) {
				const rowStart = (row * length) / rows;
				const share = Math.min(end - begin, rowStart + length / rows) - Math.max(start - begin, rowStart);
				const said = words[row];
				said?.set(speaker, (said.get(speaker) ?? 0) + Math.max(1, share));
			}
		}
	}
	return words.map(said => {
		let best = NOBODY;
		let most = 0;
		for (const [speaker, share] of said) {
			if (share <= most) continue;
			most = share;
			best = {speaker, letter: letters.get(speaker) ?? UNNAMED};
		}
		return best;
	});
}

/** Where the words of the article begin, and how long they are. */
function extentOf({blocks}: Article): {readonly begin: number; readonly length: number} {
	const begin = blocks[0]?.span.start ?? 0;
	return {begin, length: Math.max(1, (blocks.at(-1)?.span.end ?? begin) - begin)};
}

/** The row of a map that an offset into the text lies in, `begin` being where the text begins. */
function rowAt(offset: number, length: number, rows: number): number {
	return Math.max(0, Math.min(rows - 1, Math.floor((offset * rows) / length)));
}

/** Where the part of the text begins that a row of a map of so many stands for. */
export function offsetOfMapRow({article}: AnnotatedArticle, row: number, rows: number): number {
	const {begin, length} = extentOf(article);
	return begin + Math.ceil((row * length) / rows);
}

/** The first and the last row of a map of the part of the text between two offsets. */
export function mapRowsOf(
	doc: AnnotatedArticle,
	{start, end}: {readonly start: number; readonly end: number},
	rows: number,
): readonly [first: number, last: number] {
	const {begin, length} = extentOf(doc.article);
	return [rowAt(start - begin, length, rows), rowAt(Math.max(start, end - 1) - begin, length, rows)];
}

const kept = new WeakMap<AnnotatedArticle, ReadonlyMap<number, string>>();

/**
 * A letter for each speaker of the article, by number: the first of the last name, or another of the name where that is taken, so
 * that no two speakers share one as long as there are letters. Who has no name has none.
 */
export function speakerLetters(doc: AnnotatedArticle): ReadonlyMap<number, string> {
	const known = kept.get(doc);
	if (known !== undefined) return known;
	const numbers = numberSpeakers(doc.quotes);
	const counts = new Map<number, {quotes: number; readonly name: string}>();
	for (const [i, quote] of doc.quotes.entries()) {
		const number = numbers[i] ?? -1;
		if (number < 0) continue;
		const count = counts.get(number);
		if (count === undefined) counts.set(number, {quotes: 1, name: speakerLabel(quote).name});
		else count.quotes++;
	}
	const letters = new Map<number, string>();
	const taken = new Set<string>();
	for (const [number, {name}] of [...counts].sort((a, b) => b[1].quotes - a[1].quotes || a[0] - b[0])) {
		const letter = lettersOf(name).find(each => !taken.has(each)) ?? Array.from(SPARE).find(each => !taken.has(each));
		taken.add(letter ?? UNNAMED);
		letters.set(number, letter ?? UNNAMED);
	}
	kept.set(doc, letters);
	return letters;
}

/** Letters a name offers: the first of its last word, the first of each other, then the rest. Only ones that fill one column. */
function lettersOf(name: string): readonly string[] {
	const words = name.split(/[\s,]+/).filter(Boolean);
	const first = [...words.slice(-1), ...words.slice(0, -1)].map(word => Array.from(word)[0] ?? '');
	return [...first, ...Array.from(words.at(-1) ?? '')]
		.map(letter => letter.toUpperCase())
		.filter(letter => /^[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я]$/u.test(letter));
}
