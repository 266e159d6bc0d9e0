/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like (Unicode, Bidi_Class R and AL). */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const HAS_RTL = new RegExp(`[${RTL}]`, 'u');
/** Such letters and the spaces between two of them. */
const RUN = new RegExp(`[${RTL}]+(?: +[${RTL}]+)*`, 'gu');
const CODES = new RegExp(`(${'\x1b'}(?:\\[[0-9;?]*[A-Za-z]|\\][^${'\x07\x1b'}]*(?:\\x07|${'\x1b'}\\\\)))`);
/** First strong isolate and its end: what is between them is ordered by itself (Unicode Standard Annex 9). */
const OPEN = '\u2068';
const CLOSE = '\u2069';

/**
 * A row of the screen with each run of words from right to left set apart, for terminals that put such words in order and
 * would draw a name, a colon and a number around them out of place. The marks fill no column.
 */
export function isolateRow(row: string): string {
	if (!HAS_RTL.test(row)) return row;
	return row
		.split(CODES)
		.map((piece, i) => (i % 2 === 1 ? piece : piece.replace(RUN, run => OPEN + run + CLOSE)))
		.join('');
}
