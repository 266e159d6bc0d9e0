import type {Span} from '../text/span.js';
import {foldForSearch} from './find.js';
import type {Hit} from './hit.js';
import type {SearchRecord} from './search-index.js';

/** Longest passage shown, in folded units. */
const WINDOW = 240;

const TERM = /[\p{L}\p{N}]+/gu;

type Shown = Pick<Hit, 'shown' | 'matches' | 'target'>;

/** A hit whose words are looked for when they are first asked for: of a thousand hits a screen shows a few. */
export function toHit(record: SearchRecord, spellings: ReadonlySet<string>, score: number): Hit {
	let found: Shown | undefined;
	const find = () => {
		found ??= showMatches(record, spellings);
		return found;
	};
	return {
		article: record.article,
		field: record.field,
		score,
		get shown() {
			return find().shown;
		},
		get matches() {
			return find().matches;
		},
		get target() {
			return find().target;
		},
	};
}

function showMatches(record: SearchRecord, spellings: ReadonlySet<string>): Shown {
	const {article} = record;
	if (record.words !== undefined) {
		const {folded, at} = foldForSearch(record.words, {start: 0, end: record.words.length}, []);
		const matches: Span[] = [];
		for (const match of folded.matchAll(TERM)) {
			if (!spellings.has(match[0])) continue;
			matches.push({start: at[match.index] as number, end: at[match.index + match[0].length] as number});
		}
		return {shown: record.words, matches, target: record.span};
	}
	const span = record.span as Span;
	const {folded, at} = foldForSearch(article.text, span, record.hidden);
	const found: Span[] = [];
	for (const match of folded.matchAll(TERM)) {
		if (spellings.has(match[0])) found.push({start: match.index, end: match.index + match[0].length});
	}
	const {from, to} = densest(found, folded);
	// The shown words are the article's own, with markup out and each run of white space as one space.
	let shown = '';
	const place = new Map<number, number>();
	let last = -1;
	for (let i = from; i < to; i++) {
		const start = at[i] as number;
		place.set(i, shown.length);
		if (start === last) continue;
		last = start;
		const end = Math.max(at[i + 1] as number, start + 1);
		const piece = folded[i] === ' ' ? ' ' : visibleUnits(article.text, start, end, record.hidden);
		shown += piece;
	}
	const before = from > 0 ? '…' : '';
	const matches = found
		.filter(m => m.start >= from && m.end <= to)
		.map(m => ({
			start: before.length + (place.get(m.start) ?? 0),
			end: before.length + (place.get(m.end) ?? shown.length),
		}));
	const first = found.find(m => m.start >= from) ?? found[0];
	const target = first === undefined ? span : {start: at[first.start] as number, end: at[first.end] as number};
	return {shown: `${before}${shown}${to < folded.length ? '…' : ''}`, matches, target};
}

function visibleUnits(text: string, start: number, end: number, hidden: readonly Span[]): string {
	let out = '';
	let from = start;
	for (const part of hidden) {
		if (part.end <= from || part.start >= end) continue;
		out += text.slice(from, Math.max(from, part.start));
		from = part.end;
	}
	return from < end ? out + text.slice(from, end) : out;
}

/** The stretch of about `WINDOW` folded units, cut at spaces, that holds the most matches. */
function densest(found: readonly Span[], folded: string): {readonly from: number; readonly to: number} {
	if (folded.length <= WINDOW) return {from: 0, to: folded.length};
	let best = 0;
	let bestCount = 0;
	for (let i = 0, j = 0; i < found.length; i++) {
		while (j < found.length && (found[j] as Span).end - (found[i] as Span).start <= WINDOW * 0.7) j++;
		if (j - i > bestCount) {
			bestCount = j - i;
			best = i;
		}
	}
	let from = Math.max(0, (found[best]?.start ?? 0) - Math.floor(WINDOW * 0.2));
	if (from > 0) {
		const space = folded.indexOf(' ', from);
		if (space >= 0 && space < (found[best]?.start ?? folded.length)) from = space + 1;
	}
	let to = Math.min(folded.length, from + WINDOW);
	if (to < folded.length) {
		const space = folded.lastIndexOf(' ', to);
		if (space > from) to = space;
	}
	return {from, to};
}
