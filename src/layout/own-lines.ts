import {cellWidth, cellWidths, truncateToWidth} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import type {Line, Run, RunStyle} from './line.js';
import {ownRun} from './runs.js';
import {wrapText} from './wrap.js';

/** Words from outside and how they look; `hit`: index of what was searched for, or is lit otherwise, when they are that. */
export type Styled = readonly [text: string, style: RunStyle, hit?: number];

export type Flow = {
	readonly columns: number;
	/** Stands before each row (a bar, an indent) and counts. */
	readonly lead?: string;
	/** Columns that the rows after the first stand further in; fewer where that would leave no room for words. */
	readonly hang?: number;
};

/** Columns that words need beside an indent. */
const NARROWEST = 20;

export const BLANK: Line = ownLine([]);

/** Wraps words that stand in no article of the library's, each part in its own style. The answer is safe to print. */
export function flow(parts: readonly Styled[], {columns, lead = '', hang = 0}: Flow): Line[] {
	const shown = parts.map(([text]) => visible(text));
	const text = shown.join('');
	const room = columns - cellWidth(lead);
	const indent = room - hang >= NARROWEST ? hang : Math.min(hang, 2, room - 1);
	const rows = wrapText(text, cellWidths(text), room);
	if (indent > 0 && rows.length > 2) rows.splice(2, rows.length, ...wrapFrom(text, rows[1] as number, room - indent));
	const lines: Line[] = [];
	for (let r = 0; r < rows.length; r += 2) {
		const before = r === 0 ? lead : lead + ' '.repeat(indent);
		lines.push(ownLine([ownRun(before, 'gutter', 0), ...runsBetween(rows[r] as number, rows[r + 1] as number)]));
	}
	return lines;

	function runsBetween(from: number, to: number): Run[] {
		const runs: Run[] = [];
		let start = 0;
		for (const [i, [, style, hit]] of parts.entries()) {
			const end = start + (shown[i] as string).length;
			const words = text.slice(Math.max(start, from), Math.min(end, to));
			if (start < to && end > from) runs.push({...ownRun(words, style, 0), hit: hit ?? -1});
			start = end;
		}
		return runs;
	}
}

function wrapFrom(text: string, from: number, columns: number): number[] {
	const rest = text.slice(from);
	return wrapText(rest, cellWidths(rest), columns).map(at => at + from);
}

/** Words of which some matched. `matches`: in UTF-16 code units of the text, in text order. */
export function matchedParts(text: string, matches: readonly Span[], style: RunStyle): Styled[] {
	const parts: Styled[] = [];
	let from = 0;
	for (const {start, end} of matches) {
		parts.push([text.slice(from, start), style], [text.slice(start, end), style, 0]);
		from = end;
	}
	return [...parts, [text.slice(from), style]];
}

/** Cuts words that stand in no article to one row, with `…` where some are left out. The answer is safe to print. */
export function oneRow(parts: readonly Styled[], columns: number): readonly Run[] {
	const shown = parts.map(([text]) => visible(text));
	const text = shown.join('');
	const cut = truncateToWidth(text, columns);
	// The ellipsis stands in place of what is left out.
	const kept = cut === text ? text.length : cut.length - 1;
	const runs: Run[] = [];
	let start = 0;
	for (const [i, [, style, hit]] of parts.entries()) {
		const words = (shown[i] as string).slice(0, Math.max(0, kept - start));
		start += (shown[i] as string).length;
		const isLast = cut !== text && words !== '' && start >= kept;
		if (words !== '') runs.push({...ownRun(isLast ? `${words}…` : words, style), hit: hit ?? -1});
		if (isLast) break;
	}
	return runs.length === 0 && cut !== '' ? [ownRun(cut, 'text')] : runs;
}

export function ownLine(runs: readonly Run[]): Line {
	return {runs, columns: runs.reduce((sum, {text}) => sum + cellWidth(text), 0), start: -1, end: -1, quote: -1};
}
