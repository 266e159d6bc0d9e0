import {truncateToWidth} from '../text/cell-width.js';
import {visibleWithOffsets} from '../text/visible.js';
import {type Address, findAddresses} from '../text/web-address.js';
import type {Line} from './line.js';
import {ownRows} from './own-rows.js';
import {ownRow, type Page} from './page.js';

/** Columns after which a note is cut. */
const LONGEST_NOTE = 1000;

/** The notes on where the article comes from, which stand in no block. */
export function layoutSources(page: Page): Line[] {
	const lines = [ownRow(page, [], 0, -1), ...ownRows(page, 'Sources', 'heading')];
	for (const source of page.doc.article.sources) {
		const {text, addresses} = showNote(source);
		lines.push(...ownRows(page, text, 'meta', {bullet: `${page.signs.bullet} `, addresses}));
	}
	return lines;
}

/** A note as it is printed, and the addresses in it, where they stand in the printed words. */
function showNote(note: string): {readonly text: string; readonly addresses: readonly Address[]} {
	const {shown, at} = visibleWithOffsets(note);
	const text = truncateToWidth(shown, LONGEST_NOTE);
	// What stands for the rest of a note that was cut belongs to no address.
	const length = text === shown ? text.length : text.length - 1;
	const place = (offset: number) => Math.min(length, at === undefined ? offset : at.findIndex(each => each >= offset));
	const addresses = findAddresses(note).map(({span, url}) => ({
		span: {start: place(span.start), end: place(span.end)},
		url,
	}));
	return {text, addresses};
}
