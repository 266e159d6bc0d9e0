import {cellWidth} from '../text/cell-width.js';

/** Code units without which no row has a picture: a quick answer for most rows. */
const MAYBE =
	/[\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u21ff\u2300-\u23ff\u24c2\u25aa-\u2bff\u3030\u303d\u3297\u3299\u4dc0-\u4dff\ud83c-\ud83e]|\u20e3/;
/**
 * Pictures: terminals do not agree on the columns of those that came after Unicode 6, of sequences of several characters,
 * and of the signs that newer versions of Unicode made wide. On letters of all scripts they agree well enough.
 */
const PICTURE =
	/\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{Regional_Indicator}\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff](?:[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu;
const ESCAPE = '\x1b';
/** To a column, counted from 1. */
const TO_COLUMN = new RegExp(`^${ESCAPE}\\[(\\d+)G$`);

/**
 * The row with the cursor put, behind each picture, where the next words have to stand: what follows is in its column also
 * on a terminal that draws the picture wider or narrower than is reckoned here. A row without pictures stays as it is.
 * The row begins in column `from`, counted from 0.
 */
export function anchorRow(row: string, from = 0): string {
	if (!MAYBE.test(row)) return row;
	let out = '';
	let column = from;
	let isUnsure = false;
	const write = (words: string, width: number) => {
		if (words === '') return;
		if (isUnsure) out += `${ESCAPE}[${column + 1}G`;
		out += words;
		column += width;
		isUnsure = false;
	};
	for (let at = 0; at < row.length; ) {
		if (row[at] === ESCAPE) {
			const code = row.slice(at, escapeEnd(row, at));
			const [, target] = TO_COLUMN.exec(code) ?? [];
			if (target !== undefined) {
				column = Number(target) - 1;
				isUnsure = false;
			}
			out += code;
			at += code.length;
			continue;
		}
		const next = row.indexOf(ESCAPE, at);
		const words = row.slice(at, next < 0 ? row.length : next);
		let done = 0;
		for (const {0: picture, index} of words.matchAll(PICTURE)) {
			const before = words.slice(done, index);
			write(before, cellWidth(before));
			const width = pictureWidth(picture);
			write(picture, width);
			// One character of one column is a sign as old as the hills: ©, ☎.
			isUnsure = width > 1 || picture.length > 1;
			done = index + picture.length;
		}
		const rest = words.slice(done);
		write(rest, cellWidth(rest));
		at += words.length;
	}
	return out;
}

/** Measuring one takes twenty microseconds, and the pictures of an article are mostly the same few. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 1000;

function pictureWidth(picture: string): number {
	let width = widths.get(picture);
	if (width === undefined) {
		width = cellWidth(picture);
		if (widths.size >= MOST_WIDTHS) widths.clear();
		widths.set(picture, width);
	}
	return width;
}

/** Where the escape code that starts there ends: a control sequence (CSI), a command with a text (OSC), or two characters. */
function escapeEnd(row: string, start: number): number {
	const kind = row[start + 1];
	let at = start + 2;
	if (kind === '[') while (at < row.length && (row[at] as string) < '@') at++;
	else if (kind === ']') while (at < row.length && row[at] !== '\x07' && row[at] !== ESCAPE) at++;
	else return at;
	return row[at] === ESCAPE ? at + 2 : at + 1;
}
