import {type Draft, hiddenAtLineEnds, mergeSpans} from './draft.js';
import {startsWithDashAndCapital} from './letters.js';
import {findInlineMarks} from './markdown-inline.js';
import {isRuleLine, isTableRule, isUnderline} from './rule-line.js';
import type {SourceLines} from './source-lines.js';
import {endsWithStop} from './wrapping.js';

const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const ITEM = /^(?:[*+-]|(\d{1,3})[.)])[ \t]+(?=\S)/;
const DEFINITION = /^\[([^\]^][^\]]{0,199})\]:[ \t]*\S/;
const IMAGE =
	/^(?:\[)?!\[([^\]]{0,2000})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)(?:\]\([^()\s]{0,2000}\))?$/;
const CLOSES_QUOTE = /[”"’'»“][.,]?$/;
/** Longest title that a line of dashes under it may underline; under anything longer the dashes are a rule. */
const LONGEST_SETEXT = 160;
/** Nobody wraps lines this wide by hand: such lines are paragraphs even without a blank line between them. */
const UNWRAPPED = 200;

/** A paragraph in the making. */
type Open = {
	readonly kind: 'text' | 'blockquote' | 'listItem';
	readonly line: number;
	readonly afterBlank: boolean;
	/** Where the words of each of its lines start. */
	readonly content: number[];
	/** Length of a bullet, which belongs to the item but is not shown. */
	readonly bullet: number;
};

/** Splits Markdown, from line `first` on, into drafts. Reads what journalists write; what it does not know stays text. */
export function findMarkdownBlocks(lines: SourceLines, first: number): Draft[] {
	const {text} = lines;
	const drafts: Draft[] = [];
	const labels = findLabels(lines, first);
	let open: Open | undefined;
	let afterBlank = true;
	const unclosedFence = new Set<string>();
	let unclosedComment = false;

	const add = (kind: Draft['kind'], start: number, end: number, line: number, level: 1 | 2 | 3 = 1) => {
		if (end > start)
			drafts.push({
				kind,
				level,
				span: {start, end},
				hidden: findInlineMarks(text, start, end, labels),
				line,
				afterBlank,
			});
		afterBlank = false;
	};
	const close = (kind?: 'heading', level: 1 | 2 | 3 = 1) => {
		if (open === undefined) return;
		const {content, line, bullet} = open;
		const start = content[0] as number;
		const end = lines.to[line + content.length - 1] as number;
		const marks = findInlineMarks(text, start + bullet, end, labels);
		if (bullet > 0) marks.unshift({start, end: start + bullet});
		drafts.push({
			kind: kind ?? open.kind,
			level,
			span: {start, end},
			hidden: mergeSpans(hiddenAtLineEnds(lines, line, content), marks),
			line,
			afterBlank: open.afterBlank,
		});
		open = undefined;
	};
	const begin = (kind: Open['kind'], line: number, at: number, bullet = 0) => {
		close();
		open = {kind, line, afterBlank, content: [at], bullet};
		afterBlank = false;
	};

	for (let line = first; line < lines.count; line++) {
		const from = lines.from[line] as number;
		const to = lines.to[line] as number;
		if (from === to) {
			close();
			afterBlank = true;
			continue;
		}
		const char = text.charAt(from);
		if (!MARKERS.includes(char) && !isDigit(char)) {
			if (open === undefined || startsAnew(lines, line)) begin('text', line, from);
			else open.content.push(from);
			continue;
		}
		// Marks are short: no need to look at a whole line of a megabyte.
		const row = text.slice(from, Math.min(to, from + 8000));
		if (char === '>') {
			let at = from;
			while (at < to && (text.charAt(at) === '>' || text.charAt(at) === ' ')) at++;
			const words = text.slice(at, Math.min(to, at + 80));
			if (words === '') {
				close();
				afterBlank = true;
			} else if (open?.kind === 'blockquote' && !startsWithDashAndCapital(text, at)) open.content.push(at);
			else begin('blockquote', line, at);
			continue;
		}
		if ((char === '`' || char === '~') && row.startsWith(char.repeat(3)) && !unclosedFence.has(char)) {
			const last = closingFence(lines, line + 1, char.repeat(3));
			if (last < 0) unclosedFence.add(char);
			else {
				close();
				const content: number[] = [];
				for (let inner = line + 1; inner < last; inner++) content.push(lines.from[inner] as number);
				const start = content[0] ?? 0;
				const end = lines.to[last - 1] as number;
				if (content.length > 0 && end > start) {
					const hidden = hiddenAtLineEnds(lines, line + 1, content);
					drafts.push({kind: 'text', level: 1, span: {start, end}, hidden, line: line + 1, afterBlank});
					afterBlank = false;
				}
				line = last;
				continue;
			}
		}
		if (char === '<' && row.startsWith('<!--') && !unclosedComment) {
			const end = text.indexOf('-->', from + 4);
			if (end < 0) unclosedComment = true;
			else {
				let last = line;
				while (last < lines.count - 1 && (lines.end[last] as number) < end) last++;
				if (end + 3 >= (lines.to[last] as number)) {
					close();
					line = last;
					continue;
				}
			}
		}
		const atx = char === '#' ? ATX.exec(row) : null;
		if (atx !== null) {
			close();
			const size = (atx[1] as string).length;
			const start = from + atx[0].length;
			add('heading', start, start + trimClosingMarks(text, start, to), line, size === 1 ? 1 : size === 2 ? 2 : 3);
			continue;
		}
		if (open?.kind === 'text' && isUnderline(text, from, to)) {
			const length = (lines.to[line - 1] as number) - (open.content[0] as number);
			// Dashes under a sentence are a rule that the blank line was forgotten before.
			const sentence = endsWithStop(text, open.content[0] as number, lines.to[line - 1] as number);
			if (char === '=' || (length <= LONGEST_SETEXT && !sentence)) {
				close('heading', char === '=' ? 1 : 2);
				continue;
			}
		}
		if (isRuleLine(text, from, to, '*-_')) {
			close();
			afterBlank = true;
			continue;
		}
		if (char === '|' && isTableRule(row)) {
			close();
			continue;
		}
		const item = ITEM.exec(row);
		if (item !== null && (open?.kind !== 'text' || item[1] === undefined || item[1] === '1')) {
			begin('listItem', line, from, item[1] === undefined ? item[0].length : 0);
			continue;
		}
		const image = char === '!' || char === '[' ? IMAGE.exec(row) : null;
		if (image !== null) {
			close();
			const start = from + row.indexOf('![') + 2;
			add('image', start, start + (image[1] as string).length, line);
			continue;
		}
		if (open === undefined && char === '[' && DEFINITION.test(row)) continue;
		const names = startsWithDashAndCapital(text, from) && open !== undefined && closesQuote(lines, line - 1, open.kind);
		if (open === undefined || names || char === '|' || startsAnew(lines, line)) begin('text', line, from);
		else open.content.push(from);
	}
	close();
	return drafts;
}

/** What a line may start with that makes it other than running text. */
const MARKERS = '#>`~<=-–—―_*+|![';

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** A line so long that it is a paragraph of its own, after another such line. */
function startsAnew(lines: SourceLines, line: number): boolean {
	return line > 0 && (lines.to[line - 1] as number) - (lines.from[line - 1] as number) > UNWRAPPED;
}

function closesQuote(lines: SourceLines, line: number, kind: Open['kind']): boolean {
	if (kind === 'blockquote') return true;
	const to = lines.to[line] as number;
	return CLOSES_QUOTE.test(lines.text.slice(Math.max(0, to - 4), to));
}

function closingFence(lines: SourceLines, from: number, fence: string): number {
	for (let line = from; line < lines.count; line++) {
		const start = lines.from[line] as number;
		if (!lines.text.startsWith(fence, start)) continue;
		const rest = lines.text.slice(start, Math.min(lines.to[line] as number, start + 200));
		if (rest === (fence[0] as string).repeat(rest.length)) return line;
	}
	return -1;
}

/** Length of a heading's words when the closing `##` is left off. */
function trimClosingMarks(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && text.charAt(at - 1) === '#') at--;
	if (at === end || (at > start && !/\s/.test(text.charAt(at - 1)))) return end - start;
	while (at > start && /\s/.test(text.charAt(at - 1))) at--;
	return at - start;
}

/** Labels of `[label]: https://…` lines, in lower case. */
function findLabels(lines: SourceLines, first: number): ReadonlySet<string> {
	const labels = new Set<string>();
	for (let line = first; line < lines.count; line++) {
		const from = lines.from[line] as number;
		if (lines.text.charCodeAt(from) !== 91) continue;
		const match = DEFINITION.exec(lines.text.slice(from, Math.min(lines.to[line] as number, from + 400)));
		if (match !== null) labels.add((match[1] as string).toLowerCase());
	}
	return labels;
}
