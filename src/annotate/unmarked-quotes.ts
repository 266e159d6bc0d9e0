import type {Span} from '../text/span.js';
import {speakerInBlock} from './rules/source-line.js';
import {type Candidate, CandidateKind} from './speaker-candidates.js';
import type {Scene, SegmentView} from './speaker-scene.js';

/** Words that the page itself sets apart as somebody's, without quotation marks. */
export type UnmarkedQuote = {
	/** One span a block, in text order. */
	readonly content: readonly Span[];
	/** The words that name the speaker. */
	readonly mention: Span;
	/** `source-line` for a block quote over `— Ban Ki-moon`, `transcript-label` for a turn `STEVENSON: …`. */
	readonly rule: string;
};

/** Labelled turns that make a transcript; a single one may be a crosshead or a list. */
const TURNS = 2;

/** Finds block quotes with a source line and the turns of a transcript that have no marks of their own. In text order. */
export function findUnmarkedQuotes(scene: Scene): UnmarkedQuote[] {
	const {blocks} = scene.article;
	const marked = new Set<number>();
	(scene.views as readonly SegmentView[]).forEach(({block, fills, from}, s) => {
		const c = scene.blockCandidates[block] as number;
		// In `STEVENSON: “…”` the label alone stands outside the marks; in `STEVENSON: I call it “a threat”` it does not.
		const isTurn = s === from && isLabel(scene, block, c);
		const opens = isTurn && opensTurn(scene, s, scene.candidates[c] as Candidate);
		if (fills || opens) marked.add(block);
	});
	const turns: UnmarkedQuote[] = [];
	const quotes: UnmarkedQuote[] = [];
	for (let b = 0; b < blocks.length; b++) {
		const block = blocks[b];
		if (block?.kind === 'blockquote') {
			const content: Span[] = [];
			let end = b;
			for (; blocks[end]?.kind === 'blockquote'; end++)
				if (!marked.has(end)) content.push(shownSpan(blocks[end] as typeof block));
			const named = blocks[end]?.kind === 'source' ? speakerInBlock(scene, end) : -1;
			const mention = scene.candidates[named]?.span;
			if (mention !== undefined && content.length > 0) quotes.push({content, mention, rule: 'source-line'});
			b = end - 1;
		} else if (block?.kind === 'paragraph') {
			const first = scene.blockCandidates[b] as number;
			if (!isLabel(scene, b, first)) continue;
			const {span} = scene.candidates[first] as Candidate;
			const rest = {start: afterColon(scene.article.text, span.end), end: block.span.end};
			if (rest.start < rest.end)
				turns.push({content: marked.has(b) ? [] : [rest], mention: span, rule: 'transcript-label'});
		}
	}
	if (turns.length >= TURNS) quotes.push(...turns.filter(({content}) => content.length > 0));
	return quotes.sort((a, b) => (a.content[0] as Span).start - (b.content[0] as Span).start);
}

/** Whether the candidate is a label that opens the block. */
function isLabel(scene: Scene, block: number, c: number): boolean {
	const candidate = scene.candidates[c];
	if (candidate === undefined || candidate.block !== block || candidate.kind !== CandidateKind.label) return false;
	const {first} = candidate;
	return first === 0 || scene.words.tokens.region[first - 1] !== block;
}

/** Whether the segment opens what stands after the label. */
function opensTurn({article: {text}, segments}: Scene, s: number, {span}: Candidate): boolean {
	return afterColon(text, span.end) === segments[s]?.span.start;
}

function afterColon(text: string, from: number): number {
	let at = from;
	while (text.charAt(at) === ':' || text.charAt(at) === '*' || /\s/.test(text.charAt(at))) at++;
	return at;
}

/** The block without the markup at its ends. */
function shownSpan({span, hidden}: {readonly span: Span; readonly hidden: readonly Span[]}): Span {
	let {start, end} = span;
	for (const part of hidden) if (part.start <= start) start = Math.max(start, part.end);
	for (let i = hidden.length - 1; i >= 0; i--) {
		const part = hidden[i] as Span;
		if (part.end >= end) end = Math.min(end, part.start);
	}
	return start < end ? {start, end} : span;
}
