import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Article, Block} from '../article/article.js';
import {blockLead} from '../layout/block-lead.js';
import {findTitleBlock, headlineFacts} from '../layout/headline.js';
import {indexOfOffset, showText} from '../layout/shown-text.js';
import {speakerKey} from '../layout/speaker-labels.js';
import {firstEndingAfter, type Span} from '../text/span.js';
import {closed, type Known, spellKind, spellSpeaker, withSpeaker} from './spell-quote.js';
import {plural, sentence, shown, spokenDate} from './words.js';

/** The paragraphs of an article as they are counted: its blocks without the title line, then its sources. */
export type Paragraphs = {
	readonly count: number;
	/** Index into `article.blocks` of each; those behind them are sources. */
	readonly blocks: Int32Array;
};

const SIGNS = {bullet: '-', dash: '-'};
const paragraphsOf = new WeakMap<Article, Paragraphs>();

export function findParagraphs(article: Article): Paragraphs {
	let found = paragraphsOf.get(article);
	if (found === undefined) {
		const title = findTitleBlock(article);
		const shownBlocks = article.blocks.map((_, b) => b).filter(b => b !== title);
		found = {count: shownBlocks.length + article.sources.length, blocks: Int32Array.from(shownBlocks)};
		paragraphsOf.set(article, found);
	}
	return found;
}

/** The paragraph that holds the offset, or the next one behind it. */
export function paragraphAt(article: Article, offset: number): number {
	const {blocks} = findParagraphs(article);
	const block = firstEndingAfter(article.blocks, offset);
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle] as number) < block) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, Math.min(low, blocks.length - 1));
}

/** Where a paragraph starts in the article's text; the end of the text for a source. */
export function offsetOf(article: Article, paragraph: number): number {
	const block = findParagraphs(article).blocks[paragraph];
	return block === undefined ? article.text.length : (article.blocks[block] as Block).span.start;
}

/** The opening lines: title, date, place, author, and what there is to read. */
export function spellHeadline(doc: AnnotatedArticle): string[] {
	const {article, quotes} = doc;
	const facts = headlineFacts(article).map(fact => shown(fact === article.published ? spokenDate(fact) || fact : fact));
	const speakers = new Set(quotes.filter(quote => quote.attribution !== undefined).map(speakerKey)).size;
	const by = quotes.length === 0 ? '' : ` by ${plural(speakers, 'speaker')}`;
	const {blocks} = findParagraphs(article);
	const size = `${plural(blocks.length, 'paragraph')}, ${plural(quotes.length, 'quote')}${by}.`;
	return [
		sentence(`Article: ${shown(article.title === '' ? article.id : article.title)}`),
		...(facts.length === 0 ? [] : [sentence(facts.join(', '))]),
		size,
	];
}

export type SpellOptions = {
	/** Speakers whose role has been said. */
	readonly known: Known;
	/** Reported speech is announced too. */
	readonly isReportTold: boolean;
};

/** A paragraph with its quotes spelled out, safe to print, and whose role has been said with it. */
export type Spelled = {readonly line: string; readonly known: Known};

export function spellParagraph(doc: AnnotatedArticle, paragraph: number, options: SpellOptions): Spelled {
	const {article} = doc;
	const {blocks} = findParagraphs(article);
	const b = blocks[paragraph];
	if (b === undefined) {
		const source = paragraph - blocks.length;
		const of = article.sources.length === 1 ? 'Source' : `Source ${source + 1} of ${article.sources.length}`;
		return {line: `${of}: ${shown(article.sources[source] ?? '')}`, known: options.known};
	}
	const block = article.blocks[b] as Block;
	const {line, known, hasQuote} = spellBlock(doc, b, options);
	return {line: `${leadOf(article, block, hasQuote)}${line}`, known};
}

function leadOf(article: Article, block: Block, hasQuote: boolean): string {
	if (block.kind === 'heading') return 'Heading: ';
	if (block.kind === 'blockquote' && !hasQuote) return 'Block quote: ';
	return blockLead(article, block, SIGNS);
}

/** A stretch of a quote in one block. */
type Stretch = Span & {
	readonly quote: number;
	/** Where the quote was last: nowhere, in this block, in one before it. */
	readonly goesOn: 'no' | 'here' | 'from before';
	/** The quote goes on where the next block begins. */
	readonly isOpen: boolean;
};

const stretchesOf = new WeakMap<AnnotatedArticle, ReadonlyMap<number, readonly Stretch[]>>();

function findStretches(doc: AnnotatedArticle): ReadonlyMap<number, readonly Stretch[]> {
	const known = stretchesOf.get(doc);
	if (known !== undefined) return known;
	const {blocks} = doc.article;
	const found = new Map<number, Stretch[]>();
	doc.quotes.forEach((quote, q) => {
		const pieces: Array<Span & {readonly block: number}> = [];
		for (const span of announced(quote)) {
			for (let b = firstEndingAfter(blocks, span.start); b < blocks.length; b++) {
				const block = (blocks[b] as Block).span;
				if (block.start >= span.end) break;
				pieces.push({block: b, start: Math.max(span.start, block.start), end: Math.min(span.end, block.end)});
			}
		}
		pieces.forEach(({block, start, end}, i) => {
			const before = pieces[i - 1];
			const next = pieces[i + 1];
			const goesOn = before === undefined ? 'no' : before.block === block ? 'here' : 'from before';
			const list = found.get(block) ?? [];
			list.push({start, end, quote: q, goesOn, isOpen: next !== undefined && next.block > block});
			found.set(block, list);
		});
	});
	for (const list of found.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
	stretchesOf.set(doc, found);
	return found;
}

/** The parts of a quote that are announced where they stand: those in marks; all of a block quotation or of reported speech. */
function announced({kind, quoted, content}: Quote): readonly Span[] {
	return kind === 'indirect' || quoted.length === 0 ? content : quoted;
}

/** Punctuation that closes a sentence stays with the words before it. */
const CLOSING = /^[.,;:!?)\]…’”"']+/;

function spellBlock(doc: AnnotatedArticle, b: number, {known: before, isReportTold}: SpellOptions) {
	const block = doc.article.blocks[b] as Block;
	const words = showText(doc.article.text, block.span, {hidden: block.hidden});
	const {text} = words;
	let known = before;
	let out = '';
	let at = 0;
	let hasQuote = false;
	/** The quote told of last, so that “she said” in the middle of one costs no more than two words. */
	let last = -1;
	const open: Array<{readonly end: number; readonly closing: string}> = [];
	const upTo = (to: number) => {
		if (to <= at) return;
		out = join(out, text.slice(at, to));
		at = to;
	};
	const closeUpTo = (index: number) => {
		for (let top = open.at(-1); top !== undefined && top.end <= index; top = open.at(-1)) {
			upTo(top.end);
			open.pop();
			if (top.closing === '') continue;
			const rest = CLOSING.exec(text.slice(at, at + 8))?.[0] ?? '';
			out += rest;
			at += rest.length;
			out = `${closed(out.trimEnd())} ${top.closing}`;
		}
	};
	for (const {start, end, quote: q, goesOn, isOpen} of findStretches(doc).get(b) ?? []) {
		const quote = doc.quotes[q] as Quote;
		if (quote.kind === 'indirect' && !isReportTold) continue;
		const from = indexOfOffset(words, start);
		const to = indexOfOffset(words, end);
		if (to <= from || from < at) continue;
		closeUpTo(from);
		upTo(from);
		const {opening, closing} = spellKind(quote);
		const isSaid = known.has(speakerKey(quote));
		const told =
			goesOn === 'here' && last === q
				? `${opening} continues:`
				: `${opening}, ${spellSpeaker(quote, {hasRole: !isSaid})}${goesOn === 'no' ? '' : ', continued'}:`;
		out = `${join(out, told)} `;
		known = withSpeaker(known, quote);
		last = q;
		hasQuote = true;
		// A statement that runs on over paragraphs ends once.
		const runsOn = isOpen && to >= text.length - 1;
		open.push({end: to, closing: runsOn ? '' : closing});
	}
	closeUpTo(text.length);
	upTo(text.length);
	return {line: out.trim(), known, hasQuote};
}

/** Two pieces of a line with one space between them. */
function join(before: string, after: string): string {
	return before === '' || before.endsWith(' ') || after.startsWith(' ') ? before + after : `${before} ${after}`;
}
