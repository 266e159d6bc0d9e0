import {readByline} from './byline.js';
import {type Draft, hiddenAtLineEnds, mergeSpans} from './draft.js';
import {isCapital, startsWithDashAndCapital} from './letters.js';
import {findInlineMarks} from './markdown-inline.js';
import {isRuleLine, isUnderline} from './rule-line.js';
import {isBlank, type SourceLines} from './source-lines.js';
import {endsSentence, findWrapping, isFull, isIndented, lengthOf, runsOn, type Wrapping} from './wrapping.js';

const BULLET = /^(?:[•◦▪‣·*]|-)[ \t]+(?=\S)/;
const NUMBER = /^\d{1,2}[.)][ \t]+\S/;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Amb|Sen|Rep|Gen|Gov)\.? /;
const NOT_IN_A_LABEL = /[.!?,;“”"()]/;
/** Only the head of an article has a byline. */
const HEAD_LINES = 16;

export type PlainOptions = {
	/** Take `**`, links and the like out of sight, as in Markdown. */
	readonly emphasis: boolean;
};

/** Splits plain text, as people paste it, into drafts. */
export function findPlainBlocks(lines: SourceLines, first: number, {emphasis}: PlainOptions): Draft[] {
	const {text} = lines;
	const wrapping = findWrapping(lines);
	const labels = wrapping.wrapped ? findLabels(lines, first) : new Set<string>();
	const drafts: Draft[] = [];
	let afterBlank = true;
	for (let line = first; line < lines.count; line++) {
		if (isBlank(lines, line)) {
			afterBlank = true;
			continue;
		}
		const from = lines.from[line] as number;
		if (isRule(lines, line)) {
			afterBlank = true;
			continue;
		}
		const quoted = text.charAt(from) === '>';
		const content = [quoted ? afterAngles(lines, line) : from];
		let last = line;
		while (last + 1 < lines.count && !isBlank(lines, last + 1)) {
			const nextQuoted = text.charAt(lines.from[last + 1] as number) === '>';
			if (quoted !== nextQuoted) break;
			const next = quoted ? afterAngles(lines, last + 1) : (lines.from[last + 1] as number);
			if (quoted) {
				if (next >= (lines.to[last + 1] as number) || startsWithDashAndCapital(text, next)) break;
			} else if (isRule(lines, last + 1) || !joins(lines, last, wrapping, labels, last === line, first)) break;
			last++;
			content.push(next);
		}
		const start = content[0] as number;
		const end = lines.to[last] as number;
		if (end <= start) {
			afterBlank = true;
			continue;
		}
		const row = text.slice(start, Math.min(end, start + 20));
		const bullet = quoted ? null : BULLET.exec(row);
		const isItem = bullet !== null || (!quoted && NUMBER.test(row));
		const joints = hiddenAtLineEnds(lines, line, content);
		const words = start + (bullet?.[0].length ?? 0);
		if (words > start) joints.unshift({start, end: words});
		const hidden = emphasis ? mergeSpans(joints, findInlineMarks(text, words, end, NO_LABELS)) : joints;
		const underlined =
			last === line &&
			!quoted &&
			line + 1 < lines.count &&
			isRule(lines, line + 1) &&
			isUnderline(text, lines.from[line + 1] as number, lines.to[line + 1] as number);
		const kind = underlined ? 'heading' : quoted ? 'blockquote' : isItem ? 'listItem' : 'text';
		const level = underlined && text.charAt(lines.from[line + 1] as number) !== '=' ? 2 : 1;
		drafts.push({kind, level, span: {start, end}, hidden, line, afterBlank});
		afterBlank = false;
		line = last;
	}
	return drafts;
}

const NO_LABELS: ReadonlySet<string> = new Set();

/** A line of marks that parts sections and has no words. */
function isRule(lines: SourceLines, line: number): boolean {
	return isRuleLine(lines.text, lines.from[line] as number, lines.to[line] as number, '*_=~#•·—–-');
}

function afterAngles(lines: SourceLines, line: number): number {
	let at = lines.from[line] as number;
	const to = lines.to[line] as number;
	while (at < to && (lines.text.charAt(at) === '>' || lines.text.charAt(at) === ' ')) at++;
	return at;
}

/** Whether the next line goes on with the paragraph of this one. Neither is blank. */
function joins(
	lines: SourceLines,
	line: number,
	wrapping: Wrapping,
	labels: ReadonlySet<string>,
	opening: boolean,
	first: number,
): boolean {
	const {text} = lines;
	const next = lines.from[line + 1] as number;
	if (!wrapping.wrapped) return runsOn(lines, line);
	const row = text.slice(next, Math.min(lines.to[line + 1] as number, next + 60));
	if (BULLET.test(row) || startsWithDashAndCapital(text, next)) return false;
	if (NUMBER.test(row) && endsSentence(lines, line)) return false;
	if (labels.size > 0) {
		if (labels.has(labelOf(row))) return false;
		const from = lines.from[line] as number;
		if (opening && labels.has(text.slice(from, Math.min(lines.to[line] as number, from + 60)))) return true;
	}
	if (line - first < HEAD_LINES) {
		if (isBylineAt(lines, line + 1) || (opening && isBylineAt(lines, line))) return false;
	}
	if (isIndented(lines, line + 1) && !isIndented(lines, line)) return false;
	if (isFull(lines, line, wrapping.width) || runsOn(lines, line)) return true;
	if (endsSentence(lines, line)) return wrapping.spaced;
	return lengthOf(lines, line) >= wrapping.width * 0.7;
}

function isBylineAt(lines: SourceLines, line: number): boolean {
	const from = lines.from[line] as number;
	const to = lines.to[line] as number;
	return to - from <= 120 && readByline(lines.text.slice(from, to)) !== undefined;
}

/** Labels at the start of lines that the text uses as a transcript does: in capitals, or more than once. */
function findLabels(lines: SourceLines, first: number): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (let line = first; line < lines.count; line++) {
		const from = lines.from[line] as number;
		const label = labelOf(lines.text.slice(from, Math.min(lines.to[line] as number, from + 60)));
		if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	const labels = new Set<string>();
	for (const [label, count] of counts) if (count > 1 || label === label.toUpperCase()) labels.add(label);
	return labels;
}

/** Who speaks in a transcript’s turn, `Q:`, `SECRETARY-GENERAL:`, `Mr. Dujarric:`, with the colon; '' when nobody is named. */
function labelOf(row: string): string {
	if (!isCapital(row.charAt(0))) return '';
	if (/^[QA][:.](?: |$)/.test(row)) return row.slice(0, 2);
	const colon = row.indexOf(':');
	if (colon < 2 || colon > 46 || (colon + 1 < row.length && row.charAt(colon + 1) !== ' ')) return '';
	const label = row.slice(0, colon);
	return NOT_IN_A_LABEL.test(label.replace(HONORIFIC, '')) ? '' : `${label}:`;
}
