import {readByline} from './byline.js';
import {parseDate} from './date.js';
import {readDatelineLine, readDatelinePrefix, readPlaceLine} from './dateline.js';
import {isAllCapitals, isTitleCase} from './headline.js';
import {isCapital, isFullName, isWordChar} from './letters.js';
import {endsWithStop} from './wrapping.js';

/** What a line says that only tells who wrote the article, for whom, where or when. */
export type HeadLine = {
	readonly byline?: string | undefined;
	readonly outlet?: string | undefined;
	readonly place?: string | undefined;
	/** ISO date */
	readonly date?: string | undefined;
};

/** Longest headline of a plain text, in UTF-16 code units. */
const LONGEST_HEADLINE = 160;
const TIME = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** What stands over headlines: the sections of a site. */
const SECTIONS = new Set([
	...[
		'home',
		'news',
		'world',
		'europe',
		'africa',
		'asia',
		'americas',
		'middle east',
		'politics',
		'opinion',
		'analysis',
	],
	...[
		'live',
		'exclusive',
		'breaking',
		'breaking news',
		'top stories',
		'latest',
		'international',
		'national',
		'diplomacy',
	],
	...['feature', 'features', 'comment', 'business', 'press release', 'for immediate release'],
]);
/** `SC/15000`, `S/PV.1025` */
const DOCUMENT = /^[A-Z]{1,6}\/[\w./()-]{1,24}$/;
/** What a page has for its reader’s fingers and not for the eyes. */
const FURNITURE = new Set([
	...[
		'advertisement',
		'share',
		'share this article',
		'share this story',
		'save',
		'listen',
		'print',
		'comment',
		'comments',
	],
	...['published', 'updated', 'read more', 'related', 'related:', 'related articles', 'related stories'],
	...['more on this story', 'skip to content', 'story continues below advertisement'],
]);

/** Whether a line before the headline only names a section or a document. */
export function isKicker(line: string, following: readonly string[]): boolean {
	if (line.length > 40 || !(SECTIONS.has(line.toLowerCase()) || DOCUMENT.test(line))) return false;
	return following.some(isPlainHeadline);
}

/** Whether a line is a button or a label of the page that the text was copied from. */
export function isFurniture(line: string): boolean {
	return line.length <= 40 && FURNITURE.has(line.toLowerCase());
}

function isPlainHeadline(line: string): boolean {
	return (
		line.length >= 20 &&
		line.length <= LONGEST_HEADLINE &&
		line.split(' ').length >= 4 &&
		!endsWithStop(line, 0, line.length)
	);
}

/** Reads a line of an article’s head; `following` is the line after it, which may settle what a bare name is. */
export function readHeadLine(line: string, following: string | undefined): HeadLine | undefined {
	const found = readByline(line) ?? readDatelineLine(line) ?? (TIME.test(line) ? {} : undefined);
	if (found !== undefined || following === undefined || line.length > 60) return found;
	const place = parseDate(following) !== undefined ? readPlaceLine(line) : undefined;
	if (place !== undefined) return {place};
	if (isFullName(line) && !isAllCapitals(line) && readDatelineLine(following) !== undefined) return {byline: line};
	return undefined;
}

/**
 * Whether the first line of a plain text is its headline and not a paragraph: it has no full stop, or it is set in
 * capitals, or what follows is a byline, a dateline or the same news told at length.
 */
export function isHeadline(line: string, following: readonly string[]): boolean {
	const next = following[0];
	if (next === undefined || line.length > LONGEST_HEADLINE || line.length < 3) return false;
	if (!Array.from(line).some(isWordChar)) return false;
	if (/[:,–—-]$/.test(line) || readDatelinePrefix(line) !== undefined) return false;
	if (/^[QA][:.]\s/.test(line) || (isTurn(line) && isTurn(next))) return false;
	if (!endsWithStop(line, 0, line.length) || isAllCapitals(line) || isTitleCase(line)) return true;
	if (!line.includes(' ')) return false;
	if (next.length <= 40 && isAllCapitals(next)) return true;
	const isHead = (words: string, i: number) =>
		readHeadLine(words, following[i + 1]) !== undefined || readDatelinePrefix(words) !== undefined;
	return following.slice(0, 2).some(isHead) || isToldAgain(line, next);
}

/** A headline as a title: without the full stop that wires and databases set after it. */
export function headlineTitle(line: string): string {
	if (line.endsWith(';')) return line.slice(0, -1).trimEnd();
	if (!line.endsWith('.') || line.endsWith('..')) return line;
	const word = /\S+$/.exec(line)?.[0] ?? '';
	return /^[^.]{2,}\.$/.test(word) ? line.slice(0, -1) : line;
}

/** Whether the line is a speaker’s turn in a transcript: `Q: …`, `STEVENSON: …`. */
function isTurn(line: string): boolean {
	const label = line.slice(0, Math.max(0, line.slice(0, 44).indexOf(': ')));
	return label !== '' && isCapital(label.charAt(0)) && label === label.toUpperCase() && !/[,;“”"]/.test(label);
}

/** Words that a lead paragraph has and a headline avoids. */
const LEAD_WORDS =
	/^(?:The|A|An|It|He|She|They|We|I|In|On|At|After|When|While|As|This|That|There|But|And)\b|\b(?:said|says|told|added|yesterday|today|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** Whether a short sentence and the longer paragraph after it share three words of weight. */
function isToldAgain(line: string, next: string): boolean {
	if (line.length > 110 || next.length < line.length * 1.3 || LEAD_WORDS.test(line)) return false;
	if (/[.!?]["”’]?\s+[^\sa-z]/.test(line.replace(/\b(?:[A-Z]\.)+/g, ''))) return false;
	const stems = new Set(stemsOf(line));
	const shared = new Set(stemsOf(next.slice(0, 600)).filter(stem => stems.has(stem)));
	return shared.size >= 3;
}

function stemsOf(words: string): string[] {
	return words
		.toLowerCase()
		.split(/[\s!-@[-`{-~“”‘’…—–«»]+/)
		.filter(word => word.length >= 4)
		.map(word => word.slice(0, 5));
}
