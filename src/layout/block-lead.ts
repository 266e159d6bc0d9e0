import type {Article, Block} from '../article/article.js';

/** What stands before the words of a block to say what they are: a bullet, `Photo: `, a dash; empty for most. */
export function blockLead(
	{text}: Article,
	{kind, span, hidden}: Block,
	signs: {readonly bullet: string; readonly dash: string},
): string {
	const opening = text.slice(span.start, span.start + 40);
	// Whether the article’s own bullet or dash is left out as markup.
	const unmarked = hidden[0]?.start === span.start;
	if (kind === 'listItem') {
		const number = /^\s*(\d{1,3}[.)])/.exec(opening)?.[1];
		return number === undefined ? `${signs.bullet} ` : unmarked ? `${number} ` : '';
	}
	if (kind === 'caption') return /^\W*(?:photo|picture|image)\b/i.test(opening) ? '' : 'Photo: ';
	if (kind === 'source') {
		// Behind the `> ` of a Markdown block quote the article’s own dash may stand, shown or left out as markup.
		let from = span.start;
		for (const part of hidden) if (part.start === from) from = part.end;
		const shown = text.slice(from, from + 40);
		return /^\s*[-–—―]/.test(shown) ? '' : `${signs.dash} `;
	}
	return '';
}
