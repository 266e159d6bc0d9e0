import {toBibtex} from './bibtex.js';
import {type Citation, type CitationOptions, type CitationSubject, readCitation} from './citation-facts.js';
import {toMarkdownCitationText, toPlainCitation} from './citation-text.js';
import {cslItem} from './csl-json.js';
import {toJson} from './json.js';
import {toRis} from './ris.js';

export type CitationStyle = 'plain' | 'markdown' | 'bibtex' | 'ris' | 'csl';
export const CITATION_STYLES: readonly CitationStyle[] = ['plain', 'markdown', 'bibtex', 'ris', 'csl'];

const WRITERS: Readonly<Record<Exclude<CitationStyle, 'csl'>, (citation: Citation) => string>> = {
	plain: toPlainCitation,
	markdown: toMarkdownCitationText,
	bibtex: toBibtex,
	ris: toRis,
};

/** One citation, ready to print and to paste; ends with a line feed. For `csl` a JSON array of one item. */
export function toCitation(subject: CitationSubject, style: CitationStyle, options: CitationOptions = {}): string {
	return [...toCitations([subject], style, options)].join('');
}

/** Citations as one file of the style, a piece at a time. */
export function* toCitations(
	subjects: Iterable<CitationSubject>,
	style: CitationStyle,
	options: CitationOptions = {},
): Generator<string> {
	let isFirst = true;
	if (style === 'csl') yield '[';
	for (const subject of subjects) {
		const citation = readCitation(subject, options);
		if (style === 'csl') yield `${isFirst ? '' : ','}\n${toJson(cslItem(citation))}`;
		else {
			// Plain citations of articles are a line each.
			const isLine = style === 'plain' && citation.quote === undefined;
			yield `${isFirst || isLine ? '' : '\n'}${WRITERS[style](citation)}`;
		}
		isFirst = false;
	}
	if (style === 'csl') yield isFirst ? ']\n' : '\n]\n';
}
