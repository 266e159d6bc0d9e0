import {isOutlet} from './byline.js';
import {findDate, parseDate} from './date.js';
import type {HeadLine} from './head-line.js';
import {isCapital, isCapitalsWord, isCapitalWord} from './letters.js';

const STAMP = /^(?:(?:First |Last )?(?:Published|Posted|Updated|Issued|Created|Modified|Date)(?: on| at)?:?)\s+(?=\S)/i;
const AGENCY = /\s?\(([^()\d]{2,31})\)\s?/;
const MONTH =
	'(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
/** The day at the end of a dateline, with or without its year. */
const DAY = new RegExp(`,? ((?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2})$`);
const DASH = /\s?(?:[—–―]|--?)\s/;
/** Longest dateline before its dash, in UTF-16 code units. */
const LONGEST_PREFIX = 100;

const LINKS = new Set('of and the de la del upon am an der'.split(' '));
const NOT_A_PLACE = new Set(
	'NATO OTAN UNESCO UNICEF OSCE ASEAN OPEC IAEA BRICS COVID COVID-19 BREAKING UPDATE EXCLUSIVE OPINION ANALYSIS WATCH VIDEO NOTE CORRECTION'.split(
		' ',
	),
);
/** Words for an occasion or a body, which a headline may set before a date as a dateline sets a place. */
const OCCASION =
	/\b(?:Assembly|Briefing|Commission|Committee|Conference|Council|Court|Department|Interview|Letters?|Meeting|Minutes|Ministry|News|Parliament|Posted|Press|Published|Remarks|Report|Session|Speech|Statement|Summit|Transcript|Treaty|Updated?)\b/i;
/** A lead paragraph is longer than a headline, in UTF-16 code units. */
const SHORTEST_LEAD = 110;

/** Reads a line that gives a place, a date or both and nothing else: `BUCHAREST 1996-08-30`, `Published: 22 March 2021`. */
export function readDatelineLine(line: string): HeadLine | undefined {
	if (line.length > 100) return undefined;
	const whole = parseDate(line);
	if (whole !== undefined) return {date: whole};
	const parenthesis = AGENCY.exec(line);
	const agency = parenthesis?.[1];
	const rest =
		parenthesis === null
			? line
			: `${line.slice(0, parenthesis.index)} ${line.slice(parenthesis.index + parenthesis[0].length)}`;
	const found = findDate(rest);
	if (found === undefined) {
		if (agency === undefined || !line.endsWith(')') || !isOutlet(agency)) return undefined;
		const place = readPlaceLine(rest.trim());
		return place === undefined ? undefined : {place, outlet: agency};
	}
	const stamp = STAMP.exec(line);
	if (stamp !== null) return found.span.start - stamp[0].length <= 12 ? {date: found.iso} : undefined;
	if (rest.slice(found.span.end).replace(/[\s.,|–—-]|\d{1,2}:\d{2}|[A-Z]{3}|[ap]\.?m\.?/g, '') !== '') return undefined;
	const before = rest
		.slice(0, found.span.start)
		.replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$/, '')
		.trim();
	const place = readPlaceLine(before);
	return place === undefined ? undefined : {place, outlet: agency, date: found.iso};
}

/** The place that the whole line names, as a reader writes it: `FARMINGTON HILLS, Mich.`; `undefined` for another line. */
export function readPlaceLine(line: string): string | undefined {
	const place = line.replace(/(?:[,:]| [-–—])$/, '');
	return isPlace(place) && !OCCASION.test(place) ? placeName(place) : undefined;
}

export type DatelinePrefix = HeadLine & {
	/** Length in UTF-16 code units, the dash and the space after it included. */
	readonly length: number;
};

/** Reads the dateline that opens a paragraph: `BRUSSELS, 22 March 2021 (Reuters) — NATO is …`. */
export function readDatelinePrefix(paragraph: string): DatelinePrefix | undefined {
	if (!isCapital(paragraph.charAt(0))) return undefined;
	const dash = DASH.exec(paragraph.slice(0, LONGEST_PREFIX + 4));
	if (dash === null) return undefined;
	const length = dash.index + dash[0].length;
	let place = paragraph.slice(0, dash.index);
	let agency: string | undefined;
	const bracket = place.endsWith(')') ? place.lastIndexOf('(') : -1;
	if (bracket > 0) {
		agency = place.slice(bracket + 1, -1);
		place = place.slice(0, bracket).trimEnd();
	}
	const day = /\d$|[a-z.]$/.test(place) ? DAY.exec(place) : null;
	if (day !== null) place = place.slice(0, day.index);
	if (!isPlace(place)) return undefined;
	if (day === null && agency === undefined) {
		// `NATO — which …` is a sentence, `RESEARCH ALERT - Fund cut` a headline; `NEW YORK — The …` is a dateline.
		const city = place.split(', ')[0] as string;
		if (NOT_A_PLACE.has(city) || !city.split(' ').every(isCapitalsWord)) return undefined;
		if (paragraph.length < SHORTEST_LEAD || !opensSentence(paragraph.charAt(length))) return undefined;
	}
	return {
		place: placeName(place),
		date: day === null ? undefined : parseDate(day[1] as string),
		outlet: agency !== undefined && isCapital(agency.charAt(0)) ? agency : undefined,
		length,
	};
}

function opensSentence(char: string): boolean {
	return isCapital(char) || /["'“‘«„\d]/.test(char);
}

/** `Addis Ababa`, `KYIV, Ukraine`, `Rio de Janeiro`: at most two names of four words. */
function isPlace(words: string): boolean {
	const names = words.split(', ');
	return (
		names.length <= 2 &&
		names.every(name => {
			const parts = name.split(' ');
			return (
				parts.length <= 4 &&
				isCapitalWord(parts[0] as string) &&
				parts.every(part => LINKS.has(part) || isCapitalWord(part))
			);
		})
	);
}

/** `NEW YORK` as a reader writes it: `New York`. What is not all capitals stays, and so do initials. */
function placeName(place: string): string {
	const words = place.split(' ');
	return words
		.map((word, i) => {
			const initials = /^(?:.\.)+,?$/.test(word) || (word.length <= 2 && i === words.length - 1);
			return initials || word !== word.toUpperCase()
				? word
				: word.toLowerCase().replace(/(?:^|[-'’.])./g, start => start.toUpperCase());
		})
		.join(' ');
}
