import type {Attribution} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import {divideColumns} from '../layout/geometry.js';
import {layoutCandidates, layoutVerdict} from '../layout/layout-evidence.js';
import type {Line} from '../layout/line.js';
import {flow, type Styled} from '../layout/own-lines.js';
import {type Lit, toAnsi} from '../output/ansi.js';
import {shownStretch, shownWords} from '../output/shown-words.js';
import {truncateToWidth} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import type {ArticleState} from './article-state.js';
import {MEASURE, type Size} from './geometry.js';
import {withKeys} from './key-words.js';
import {paneSize} from './panes.js';
import {type Part, part, partsWidth, toRow} from './parts.js';
import type {State} from './state.js';
import {lineTheme, type Theme} from './theme.js';

/** Below so many rows the panel takes the whole screen, since no words of the article would be left beside it. */
const SHARED_FROM = 14;
/** Most of a mention, a cue or a quote that the panel repeats, in UTF-16 code units. */
const LONGEST = 300;
/** Most of the sentence that decided, which a screen without the article repeats. */
const LONGEST_SENTENCE = 2000;
const LIT: readonly Lit[] = ['mention', 'cue'];

export type WhyGeometry = {
	/** First row of the panel. */
	readonly top: number;
	/** Rows of the panel: its heading and its body. */
	readonly rows: number;
	readonly heading: number;
	readonly body: number;
	/** The screen without the panel: what the article has. The whole screen where the panel takes that. */
	readonly article: Size;
};

/** Where the panel stands that says why a quote has its speaker; `undefined` while it is not up. */
export function whyGeometry(state: State): WhyGeometry | undefined {
	const {why, screen, article} = state;
	const size = paneSize(state);
	if (why === undefined || screen !== 'article' || article === undefined) return undefined;
	const status = size.rows >= 3 ? 1 : 0;
	if (size.rows < SHARED_FROM) {
		const heading = size.rows >= 4 ? 1 : 0;
		const rows = Math.max(1, size.rows - status);
		return {top: 0, rows, heading, body: rows - heading, article: size};
	}
	const rows = Math.min(size.rows >> 1, 1 + whyLines(state).length);
	return {
		top: size.rows - status - rows,
		rows,
		heading: 1,
		body: rows - 1,
		article: {...size, rows: size.rows - rows},
	};
}

/** The room of the article's words. */
export function articleSize(state: State): Size {
	return whyGeometry(state)?.article ?? paneSize(state);
}

/** The words by which the quote was attributed, in text order, each with what it is. */
export function litWords({attribution}: {readonly attribution: Attribution | undefined}): {
	readonly spans: readonly Span[];
	readonly lit: readonly Lit[];
} {
	if (attribution === undefined) return {spans: [], lit: []};
	const {speaker, cue} = attribution;
	const words: Array<readonly [Span, Lit]> = [[speaker.span, 'mention']];
	// A cue inside the mention ("the statement of the ministry") is lit as part of it.
	if (cue !== undefined && (cue.start >= speaker.span.end || cue.end <= speaker.span.start)) words.push([cue, 'cue']);
	words.sort(([a], [b]) => a.start - b.start);
	return {spans: words.map(([span]) => span), lit: words.map(([, lit]) => lit)};
}

/** All the panel has to say, without its heading. */
export function whyLines(state: State): readonly Line[] {
	const {why, article} = state;
	const {columns, rows, measure = MEASURE} = paneSize(state);
	const {pad, margin, gutter, width} = divideColumns(columns, measure);
	const lead = pad + margin + gutter;
	const options = {columns: lead + width, lead: ' '.repeat(lead)};
	if (why === undefined || article === undefined) return [];
	const evidence = article.evidence?.[why.quote];
	if (evidence === undefined) return flow([['working…', 'meta']], options);
	const {quote, candidates} = evidence;
	return [
		...layoutVerdict(evidence, options),
		...flow(rows < SHARED_FROM ? sentenceParts(article, evidence) : legendParts(article, quote), options),
		...(candidates.length > 0
			? layoutCandidates(candidates, options)
			: flow([[quote.attribution === undefined ? 'No candidates.' : NONE_NEEDED, 'meta']], options)),
	];
}

const NONE_NEEDED = 'No candidates were weighed: the form of the text says who speaks.';

/** What is lit in the article above, lit alike. */
function legendParts({article}: ArticleState, {attribution}: QuoteEvidence['quote']): Styled[] {
	if (attribution === undefined) return [];
	const words = (span: Span) => shownWords(article, {start: span.start, end: Math.min(span.end, span.start + LONGEST)});
	return litWords({attribution}).spans.flatMap((span, i): Styled[] => {
		const isMention = span === attribution.speaker.span;
		return [
			[i === 0 ? '' : ' · ', 'meta'],
			[isMention ? 'speaker: ' : 'words of saying: ', 'meta'],
			[words(span), 'text', LIT.indexOf(isMention ? 'mention' : 'cue')],
		];
	});
}

/** The sentence that decided, lit as the article would be. */
function sentenceParts({article}: ArticleState, {quote, sentence}: QuoteEvidence): Styled[] {
	if (sentence === undefined) return [];
	const {spans, lit} = litWords(quote);
	const last = Math.min(sentence.end, sentence.start + LONGEST_SENTENCE);
	const parts: Styled[] = [];
	let from = sentence.start;
	const add = (to: number, hit: number) => {
		const end = Math.min(to, last);
		if (end > from) parts.push([shownStretch(article, {start: from, end}), 'text', hit]);
		from = Math.max(from, end);
	};
	for (const [i, span] of spans.entries()) {
		add(span.start, -1);
		add(span.end, LIT.indexOf(lit[i] ?? 'mention'));
	}
	add(sentence.end, -1);
	return parts;
}

/** The rows of the panel: a heading that says of which quote, then as much as fits from `why.top` on. */
export function whyRows(state: State, theme: Theme): readonly string[] {
	const geometry = whyGeometry(state);
	if (geometry === undefined || state.why === undefined) return [];
	const {columns} = paneSize(state);
	const all = whyLines(state);
	const {top} = state.why;
	const rows = all.slice(top, top + geometry.body).map(line => toAnsi(line, lineTheme(theme), {lit: LIT}));
	while (rows.length < geometry.body) rows.push('');
	if (geometry.heading === 0) return rows;
	return [toRow(headingParts(state, all.length > top + geometry.body), columns, theme), ...rows];
}

function headingParts(state: State, hasMore: boolean): readonly Part[] {
	const {why, article} = state;
	const size = paneSize(state);
	const quote = article?.page.doc.quotes[why?.quote ?? -1];
	const left = [part('── ', 'rule'), part('Why this speaker', 'heading')];
	const right = hasMore
		? [part(` ${withKeys('{lineDown} more', state.keys, 'why')} `, 'meta'), part('──', 'rule')]
		: [];
	if (article !== undefined && quote !== undefined) {
		const first = quote.content[0] ?? {start: 0, end: 0};
		const end = Math.min(first.end, first.start + LONGEST);
		const room = size.columns - partsWidth(left) - partsWidth(right) - 4;
		const words = truncateToWidth(shownWords(article.article, {start: first.start, end}), Math.max(0, room));
		if (room >= LEAST_WORDS) left.push(part('  ', 'rule'), part(words, 'meta'), part(' ', 'rule'));
		else left.push(part(' ', 'rule'));
	}
	const rule = '─'.repeat(Math.max(0, size.columns - partsWidth(left) - partsWidth(right)));
	return [...left, part(rule, 'rule'), ...right];
}

/** Columns of a quote that are worth showing. */
const LEAST_WORDS = 16;
