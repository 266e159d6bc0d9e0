import type {Line, Run, RunStyle} from '../layout/line.js';
import {ownRun} from '../layout/runs.js';
import {wrapString, wrapText} from '../layout/wrap.js';
import {cellWidth, cellWidths} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import {visible, visibleWithOffsets} from '../text/visible.js';

/** Words from outside and how they look. */
export type Styled = readonly [text: string, style: RunStyle];

/** A line of words that stand in no article; every run is safe to print. */
export function ownLine(runs: readonly Run[]): Line {
	return {runs, columns: runs.reduce((sum, {text}) => sum + cellWidth(text), 0), start: -1, end: -1, quote: -1};
}

export const BLANK: Line = ownLine([]);

/** One line, wrapped or cut at nothing. */
export function styledLine(...parts: readonly Styled[]): Line {
	return ownLine(parts.filter(([text]) => text !== '').map(([text, style]) => ownRun(visible(text), style, 0)));
}

/** Wraps words to so many columns, each row behind a lead (a bar, an indent) that counts. */
export function wrappedLines([text, style]: Styled, columns: number, lead = ''): Line[] {
	const rows = wrapString(visible(text), columns - cellWidth(lead));
	return rows.map(row => ownLine([ownRun(lead, 'gutter', 0), ownRun(row, style, 0)]));
}

/** Wraps words in which some matched, behind a lead. `matches`: in UTF-16 code units of the text, in text order. */
export function matchedLines(text: string, matches: readonly Span[], columns: number, lead = ''): Line[] {
	const {shown, at} = visibleWithOffsets(text);
	const rows = wrapText(shown, cellWidths(shown), columns - cellWidth(lead));
	const lines: Line[] = [];
	for (let r = 0; r < rows.length; r += 2) {
		const runs = [ownRun(lead, 'gutter')];
		const end = rows[r + 1] as number;
		let from = rows[r] as number;
		while (from < end) {
			const hit = matchAt(at?.[from] ?? from);
			let to = from + 1;
			while (to < end && matchAt(at?.[to] ?? to) === hit) to++;
			runs.push({...ownRun(shown.slice(from, to), 'text'), hit});
			from = to;
		}
		lines.push(ownLine(runs));
	}
	return lines;

	function matchAt(offset: number): number {
		return matches.findIndex(({start, end}) => start <= offset && offset < end);
	}
}
