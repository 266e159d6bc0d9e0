import {readFileSync} from 'node:fs';
import {readBlocks} from '../../src/annotate/reading.js';
import {type ClauseWords, readClauseWords, type WordClusters} from '../../src/annotate/said-clause-words.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {type Region, segment, type Tokens} from '../../src/text/segment.js';

type Pairs = ReadonlyArray<readonly [start: number, end: number]>;

/** An annotated article as the program reads it. */
export type Doc = {
	readonly article: string;
	readonly text: string;
	readonly attributions: ReadonlyArray<{readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs}>;
	readonly tokens: Tokens;
	readonly words: ClauseWords;
};

const readLines = <T>(path: string): T[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line) as T);

export function readDocs(path: string, clusters: WordClusters): Doc[] {
	return readLines<Pick<Doc, 'article' | 'text' | 'attributions'>>(path).map(doc => {
		const {tokens, segments} = readBlocks(parseArticle(doc.text, {path: `${doc.article}.txt`}).article);
		const quoted = segments.filter(({level}) => level === 0).map(({span}) => span);
		return {...doc, tokens, words: readClauseWords(tokens, quoted, clusters)};
	});
}

/** The words of the texts that classes of words are drawn from, cut at blank lines. */
export function readPlainTexts(paths: readonly string[]): Tokens[] {
	return paths.flatMap(path => readLines<{text: string}>(path).map(({text}) => segment(text, paragraphsOf(text))));
}

function paragraphsOf(text: string): Region[] {
	const regions: Region[] = [];
	let from = 0;
	for (const blank of text.matchAll(/\n[ \t]*\n\s*|$/g)) {
		if (blank.index > from) regions.push({span: {start: from, end: blank.index}, hidden: []});
		from = blank.index + blank[0].length;
	}
	return regions;
}

/** Tokens [first, end) of a span; `undefined` when no token lies in it. */
type Range = readonly [first: number, end: number];

function rangeOf({start, end, count}: Tokens, [from, to]: readonly [number, number]): Range | undefined {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((end[middle] as number) <= from) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < count && (start[last] as number) < to) last++;
	return last > low ? [low, last] : undefined;
}

/** The same without commas, stops and quotation marks at its edges. */
function trimmedRange(words: ClauseWords, span: readonly [number, number]): Range | undefined {
	let [first, end] = rangeOf(words.tokens, span) ?? [0, 0];
	while (first < end && words.trimmed[first] === 1) first++;
	while (end > first && words.trimmed[end - 1] === 1) end--;
	return end > first ? [first, end] : undefined;
}

/** One annotated attribution in tokens: of the content the part nearest the cue on either side. */
export type TokenGold = {
	readonly cue: Range;
	readonly source: Range | undefined;
	readonly left: Range | undefined;
	readonly right: Range | undefined;
};

export function tokenGold({tokens, words, attributions}: Doc): TokenGold[] {
	const list: TokenGold[] = [];
	for (const a of attributions) {
		const cue = a.cue[0] && rangeOf(tokens, a.cue[0]);
		if (cue === undefined) continue;
		let [first, end] = cue;
		while (end - 1 > first && words.trimmed[end - 1] === 1) end--;
		const contents = a.content.map(span => trimmedRange(words, span)).filter(range => range !== undefined);
		list.push({
			cue: [first, end],
			source: a.source[0] && trimmedRange(words, a.source[0]),
			left: contents.filter(range => range[1] <= first).at(-1),
			right: contents.filter(range => range[0] >= end)[0],
		});
	}
	return list;
}
