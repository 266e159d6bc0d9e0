import {CONTINUED, cellWidths} from '../text/cell-width.js';

/**
 * Pictures: terminals do not agree on the columns of those that came after Unicode 6, of sequences of several characters,
 * and of the signs that newer versions of Unicode made wide. On letters of all scripts they agree well enough.
 */
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\ufe0f\u20e3\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff]/u;
/** An escape code (CSI, OSC or another), or words. */
const PIECE = /\x1b\[[\x20-\x3f]*[\x40-\x7e]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?|[^\x1b]+/gsu;
/** To a column, counted from 1. */
const TO_COLUMN = /^\x1b\[(\d+)G$/;

/**
 * The row with the cursor put, behind each picture, where the next words have to stand: what follows is in its column also
 * on a terminal that draws the picture wider or narrower than is reckoned here. A row without pictures stays as it is.
 */
export function anchorRow(row: string): string {
	if (!PICTURE.test(row)) return row;
	let out = '';
	let column = 0;
	let isUnsure = false;
	for (const [piece] of row.matchAll(PIECE)) {
		if (piece.startsWith('\x1b')) {
			const [, target] = TO_COLUMN.exec(piece) ?? [];
			if (target !== undefined) {
				column = Number(target) - 1;
				isUnsure = false;
			}
			out += piece;
			continue;
		}
		const cells = cellWidths(piece);
		for (let at = 0; at < piece.length; ) {
			let end = at + 1;
			while (end < piece.length && cells?.[end] === CONTINUED) end++;
			const cluster = piece.slice(at, end);
			const width = cells?.[at] ?? 1;
			if (isUnsure) out += `\x1b[${column + 1}G`;
			out += cluster;
			column += width;
			isUnsure = (width > 1 || cluster.length > 1) && PICTURE.test(cluster);
			at = end;
		}
	}
	return out;
}
