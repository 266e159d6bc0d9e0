import type {Quote} from '../annotate/annotation.js';
import {cellWidth, cellWidths} from '../text/cell-width.js';
import type {Line, Run} from './line.js';
import {type MarginLabel, ownRow, type Page} from './page.js';
import {ownRun} from './runs.js';
import {LabelForm, labelText, type SpeakerLabel, speakerLabel} from './speaker-labels.js';
import {wrapText} from './wrap.js';

/** The label of a quote as the page shows it: without the role once the speaker is known. */
function shownLabel({doc, labels}: Page, quote: number): SpeakerLabel {
	const label = speakerLabel(doc.quotes[quote] as Quote);
	return labels[quote] === LabelForm.full ? label : {...label, role: ''};
}

/**
 * The rows above a row in which quotes start: `[Jens Stoltenberg, NATO Secretary General]`, in the square brackets of an
 * editor’s insertion; `[…] then […]` when quotes of several speakers start in it.
 */
export function labelRows(page: Page, quotes: readonly number[], at: number): Line[] {
	const parts = quotes.flatMap((quote, i) => {
		const {name, role, doubt} = shownLabel(page, quote);
		return [
			ownRun(i === 0 ? '[' : ' then [', 'note', quote),
			ownRun(`${name}${doubt}`, 'label', quote),
			ownRun(role === '' ? ']' : `, ${role}]`, 'note', quote),
		];
	});
	const bar = quotes[0] ?? -1;
	return wrapRuns(page, parts, page.geometry.width).map(({runs, columns}) => ownRow(page, runs, columns, at, bar));
}

/** Labels in the margin: what stands beside each row, by its number; rows behind the last word row hold the rest of a label. */
export type MarginRows = {readonly beside: readonly (MarginLabel | undefined)[]; readonly placed: ReadonlySet<number>};

/**
 * Places the labels beside the rows in which their quotes start. A label that would run into the next one is left out of
 * `placed`, and gets rows of its own.
 */
export function marginRows(page: Page, labelled: ReadonlyMap<number, readonly number[]>): MarginRows {
	const beside: (MarginLabel | undefined)[] = [];
	const placed = new Set<number>();
	const rows = [...labelled.keys()];
	rows.forEach((row, i) => {
		const quotes = labelled.get(row) ?? [];
		const parts = quotes.flatMap((quote, n) => {
			const label = shownLabel(page, quote);
			const lead = n === 0 ? [] : [ownRun(' then ', 'note', quote)];
			const role = label.role === '' ? [] : [ownRun(`, ${label.role}`, 'note', quote)];
			return [...lead, ownRun(`${label.name}${label.doubt}`, 'label', quote), ...role];
		});
		const labels = wrapRuns(page, parts, page.geometry.margin - 1);
		const next = rows[i + 1];
		if (next !== undefined && row + labels.length > next) return;
		placed.add(row);
		labels.forEach((label, k) => {
			beside[row + k] = label;
		});
	});
	return {beside, placed};
}

/** Wraps words of our own, keeping their runs. */
function wrapRuns({signs}: Page, parts: readonly Run[], width: number): MarginLabel[] {
	const text = parts.map(part => part.text).join('');
	const rows = wrapText(text, cellWidths(text), width);
	const out: MarginLabel[] = [];
	for (let i = 0; i < rows.length; i += 2) {
		const from = rows[i] as number;
		const to = rows[i + 1] as number;
		const runs: Run[] = [];
		let at = 0;
		for (const part of parts) {
			const words = part.text.slice(Math.max(0, from - at), Math.max(0, to - at));
			if (words !== '') runs.push({...part, text: words});
			at += part.text.length;
		}
		const columns = cellWidth(text.slice(from, to));
		const first = runs[0];
		// A cell wider than a row of one to three columns.
		if (columns > width && first !== undefined) out.push({runs: [{...first, text: signs.tooWide}], columns: width});
		else out.push({runs, columns});
	}
	return out;
}

/** The label of a speaker in one line: what a screen pins above a quote that began out of sight. */
export function pinnedLabel(page: Page, quote: number): string {
	return labelText(speakerLabel(page.doc.quotes[quote] as Quote));
}
