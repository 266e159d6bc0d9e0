import {isOutlet} from './byline.js';
import {findDate, parseDate} from './date.js';
import type {HeadLine} from './head-line.js';

const PLACE_WORD = `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|of|and|the|de|la|del|upon|am|an|der)`;
const PLACE = `\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${PLACE_WORD}){0,3}(?:, \\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${PLACE_WORD}){0,3})?`;
const ONLY_PLACE = new RegExp(`^(${PLACE})(?:[,:]| [-–—])?$`, 'u');
const STAMP = /^(?:(?:First |Last )?(?:Published|Posted|Updated|Issued|Created|Modified|Date)(?: on| at)?:?)\s+(?=\S)/i;
const AGENCY = /\s?\(([\p{Lu}][\p{L} /.&-]{1,30})\)\s?/u;
const MONTH =
	'(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = `(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}`;
const CAPITAL_PLACE = `\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?: [\\p{Lu}][\\p{Lu}\\p{M}.'’-]*){0,3}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})?`;
/** `BRUSSELS, 22 March 2021 (Reuters) — ` at the start of a paragraph. */
const PREFIX = new RegExp(
	`^(?:(${CAPITAL_PLACE})(?:,? (${DAY}))?(?: \\(([^()]{2,40})\\))?|(${PLACE}),? (?:(${DAY})(?: \\(([^()]{2,40})\\))?|\\(([^()]{2,40})\\)))\\s?(?:[—–―]|--?)\\s`,
	'u',
);

const NOT_A_PLACE =
	/^(?:NATO|OTAN|UNESCO|UNICEF|OSCE|ASEAN|OPEC|IAEA|BRICS|COVID|COVID-19|BREAKING|UPDATE|EXCLUSIVE|OPINION|ANALYSIS|WATCH|VIDEO|NOTE|CORRECTION)$/;
/** Words for an occasion or a body, which a headline may set before a date as a dateline sets a place. */
const OCCASION =
	/\b(?:Assembly|Briefing|Commission|Committee|Conference|Council|Court|Department|Interview|Letters?|Meeting|Minutes|Ministry|News|Parliament|Posted|Press|Published|Remarks|Report|Session|Speech|Statement|Summit|Transcript|Treaty|Updated?)\b/i;
/** A lead paragraph is longer than a headline, in UTF-16 code units. */
const SHORTEST_LEAD = 110;
const OPENS_SENTENCE = /^(?:\p{Lu}|\p{N}|["'“‘«„])/u;

/** Reads a line that gives a place, a date or both and nothing else: `BUCHAREST 1996-08-30`, `Published: 22 March 2021`. */
export function readDatelineLine(line: string): HeadLine | undefined {
	if (line.length > 100) return undefined;
	const whole = parseDate(line);
	if (whole !== undefined) return {date: whole};
	const stamp = STAMP.exec(line);
	if (stamp !== null) {
		const found = findDate(line);
		return found !== undefined && found.span.start - stamp[0].length <= 12 ? {date: found.iso} : undefined;
	}
	const agency = AGENCY.exec(line);
	const rest = agency === null ? line : `${line.slice(0, agency.index)} ${line.slice(agency.index + agency[0].length)}`;
	const found = findDate(rest);
	if (found === undefined) {
		if (agency === null || agency.index + agency[0].length < line.length) return undefined;
		const place = isOutlet(agency[1] as string) ? readPlaceLine(rest.trim()) : undefined;
		return place === undefined ? undefined : {place, outlet: agency[1]};
	}
	if (rest.slice(found.span.end).replace(/[\s.,|–—-]|\d{1,2}:\d{2}|[A-Z]{3}|[ap]\.?m\.?/g, '') !== '') return undefined;
	const before = rest
		.slice(0, found.span.start)
		.replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$/, '')
		.trim();
	const place = readPlaceLine(before);
	return place === undefined ? undefined : {place, outlet: agency?.[1], date: found.iso};
}

export function isDateOnly(line: string): boolean {
	return parseDate(line) !== undefined;
}

/** The place that the whole line names, as a reader writes it: `FARMINGTON HILLS, Mich.`; `undefined` for another line. */
export function readPlaceLine(line: string): string | undefined {
	const place = ONLY_PLACE.exec(line)?.[1];
	return place === undefined || OCCASION.test(place) ? undefined : placeName(place);
}

export type DatelinePrefix = HeadLine & {
	/** Length in UTF-16 code units, the dash and the space after it included. */
	readonly length: number;
};

/** Reads the dateline that opens a paragraph: `BRUSSELS, 22 March — NATO is …`. */
export function readDatelinePrefix(paragraph: string): DatelinePrefix | undefined {
	const match = PREFIX.exec(paragraph.slice(0, 160));
	if (match === null) return undefined;
	const place = match[1] ?? match[4] ?? '';
	const day = match[2] ?? match[5];
	const agency = match[3] ?? match[6] ?? match[7];
	if (day === undefined && agency === undefined) {
		// `NATO — which …` is a sentence, `RESEARCH ALERT - Fund cut` a headline; `NEW YORK — The …` is a dateline.
		if (paragraph.length < SHORTEST_LEAD) return undefined;
		if (NOT_A_PLACE.test(place) || !OPENS_SENTENCE.test(paragraph.slice(match[0].length, match[0].length + 2)))
			return undefined;
	}
	return {
		place: placeName(place),
		date: day === undefined ? undefined : parseDate(day),
		outlet: agency !== undefined && /^\p{Lu}/u.test(agency) ? agency : undefined,
		length: match[0].length,
	};
}

/** `NEW YORK` as a reader writes it: `New York`. What is not all capitals stays, and so do initials. */
function placeName(place: string): string {
	const words = place.split(' ');
	return words
		.map((word, i) => {
			const initials = /^(?:\p{Lu}\.)+,?$/u.test(word) || (word.length <= 2 && i === words.length - 1);
			return initials || word !== word.toUpperCase()
				? word
				: word.replace(/[\p{L}\p{M}]+/gu, part => part.charAt(0) + part.slice(1).toLowerCase());
		})
		.join(' ');
}
