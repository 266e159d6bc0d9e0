import {readByline} from './byline.js';
import {isDateOnly, readDatelineLine, readDatelinePrefix, readPlaceLine} from './dateline.js';
import {isAllCapitals, isTitleCase} from './headline.js';
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
const BARE_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|bin|al|da|di)){1,3}$/u;
const TURN = /^(?:[QA][:.]|\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}:)\s/u;

const TIME = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** What stands over headlines: the section of a site, the number of a document. */
const KICKER =
	/^(?:Home|News|World|Europe|Africa|Asia|Americas|Middle East|Politics|Opinion|Analysis|Live|Exclusive|Breaking(?: News)?|Top Stories|Latest|International|National|Diplomacy|Features?|Comment|Business|Press Release|For Immediate Release|[A-Z]{1,6}\/[\w./()-]{1,24})$/i;
/** What a page has for its reader’s fingers and not for the eyes. */
const FURNITURE =
	/^(?:Advertisement|Share(?: this (?:article|story))?|Save|Listen|Print|Comments?|Published|Updated|Read more|Related(?: (?:articles|stories))?:?|More on this story|Skip to content|Story continues below advertisement)$/i;

/** Whether a line before the headline only names a section or a document. */
export function isKicker(line: string, following: readonly string[]): boolean {
	return line.length <= 40 && KICKER.test(line) && following.some(isPlainHeadline);
}

/** Whether a line is a button or a label of the page that the text was copied from. */
export function isFurniture(line: string): boolean {
	return line.length <= 40 && FURNITURE.test(line);
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
	const place = isDateOnly(following) ? readPlaceLine(line) : undefined;
	if (place !== undefined) return {place};
	if (BARE_NAME.test(line) && !isAllCapitals(line) && readDatelineLine(following) !== undefined) return {byline: line};
	return undefined;
}

/**
 * Whether the first line of a plain text is its headline and not a paragraph: it has no full stop, or it is set in
 * capitals, or what follows is a byline, a dateline or the same news told at length.
 */
export function isHeadline(line: string, following: readonly string[]): boolean {
	const next = following[0];
	if (next === undefined || line.length > LONGEST_HEADLINE || line.length < 3 || !/\p{L}/u.test(line)) return false;
	if (/[:,–—-]$/.test(line) || readDatelinePrefix(line) !== undefined) return false;
	if (/^[QA][:.]\s/.test(line) || (TURN.test(line) && TURN.test(next))) return false;
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

/** Words that a lead paragraph has and a headline avoids. */
const LEAD_WORDS =
	/^(?:The|A|An|It|He|She|They|We|I|In|On|At|After|When|While|As|This|That|There|But|And)\b|\b(?:said|says|told|added|yesterday|today|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** Whether a short sentence and the longer paragraph after it share three words of weight. */
function isToldAgain(line: string, next: string): boolean {
	if (line.length > 110 || next.length < line.length * 1.3 || LEAD_WORDS.test(line)) return false;
	if (/[.!?]["”’]?\s+\p{Lu}/u.test(line.replace(/\b(?:\p{Lu}\.)+/gu, ''))) return false;
	const stems = new Set(stemsOf(line));
	const shared = new Set(stemsOf(next.slice(0, 600)).filter(stem => stems.has(stem)));
	return shared.size >= 3;
}

function stemsOf(words: string): string[] {
	return (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.slice(0, 5));
}
