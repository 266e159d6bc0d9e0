import {cellWidth, cellWidths} from '../text/cell-width.js';
import type {Address} from '../text/web-address.js';
import type {Line, RunStyle} from './line.js';
import {ownRow, type Page} from './page.js';
import {ownRun} from './runs.js';
import {wrapText} from './wrap.js';

type OwnRowsOptions = {
	/** Before the first row; the others hang. */
	readonly bullet?: string;
	readonly addresses?: readonly Address[];
};

/** Words that are not in the article’s text, wrapped behind a hanging bullet. */
export function ownRows(page: Page, text: string, style: RunStyle, options: OwnRowsOptions = {}): Line[] {
	const {bullet = '', addresses = []} = options;
	const hangs = bullet !== '' && cellWidth(bullet) === page.geometry.indent;
	const lead = hangs ? 0 : bullet.length;
	const words = hangs ? text : bullet + text;
	const indent = hangs ? page.geometry.indent : 0;
	const width = Math.max(1, page.geometry.width - indent);
	const rows = wrapText(words, cellWidths(words), width);
	const lines: Line[] = [];
	for (let i = 0; i < rows.length; i += 2) {
		const from = rows[i] as number;
		const to = rows[i + 1] as number;
		const columns = cellWidth(words.slice(from, to));
		const runs = columns > width ? [ownRun(page.signs.tooWide, style)] : [];
		if (runs.length === 0) {
			let start = from;
			const put = (end: number, link?: string) => {
				const run = ownRun(words.slice(start, end), style);
				if (end > start) runs.push(link === undefined ? run : {...run, link});
				start = Math.max(start, end);
			};
			for (const {span, url} of addresses) {
				put(Math.min(to, lead + span.start));
				put(Math.min(to, lead + span.end), url);
			}
			put(to);
		}
		if (indent > 0) runs.unshift(ownRun(i === 0 ? bullet : ' '.repeat(indent), style));
		lines.push(ownRow(page, runs, Math.min(columns, width) + indent, -1));
	}
	return lines;
}
