import type {Span} from '../text/span.js';

const MONTHS: Readonly<Record<string, number>> = {
	jan: 1,
	feb: 2,
	mar: 3,
	apr: 4,
	may: 5,
	jun: 6,
	jul: 7,
	aug: 8,
	sep: 9,
	oct: 10,
	nov: 11,
	dec: 12,
};
const MONTH =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '([12]\\d{3})';
/** One pass over the ways in which news writes a full date; `22/03/2021` is left out, since it may be read two ways. */
const DATE = new RegExp(
	`(?<![\\w/.-])(?:${DAY}[ \\u00a0-](?:of )?${MONTH}\\.?,?[ \\u00a0-]${YEAR}` +
		`|${MONTH}\\.? ${DAY},? ${YEAR}` +
		`|${YEAR}-(\\d{2})-(\\d{2})(?:T[\\d:.]{4,12}(?:Z|[+-]\\d{2}:?\\d{2})?)?` +
		`|${YEAR}/(\\d{2})/(\\d{2}))(?![\\w/-])`,
	'gi',
);

export type FoundDate = {
	/** `2021-03-22` */
	readonly iso: string;
	/** In UTF-16 code units of the string that was searched. */
	readonly span: Span;
};

/** The first full and possible date in a short string (a caption, a byline, a dateline). */
export function findDate(text: string): FoundDate | undefined {
	if (!/\d{4}/.test(text)) return undefined;
	for (const match of text.matchAll(DATE)) {
		const [whole, day1, month1, year1, month2, day2, year2, year3, month3, day3, year4, month4, day4] = match;
		const month = month1 ?? month2;
		const iso = isoDate(
			Number(year1 ?? year2 ?? year3 ?? year4),
			month === undefined ? Number(month3 ?? month4) : (MONTHS[month.slice(0, 3).toLowerCase()] ?? 0),
			Number(day1 ?? day2 ?? day3 ?? day4),
		);
		if (iso !== undefined) return {iso, span: {start: match.index, end: match.index + whole.length}};
	}
	return undefined;
}

/** The date that the whole string states, a weekday before it and a time after it aside. */
export function parseDate(text: string): string | undefined {
	if (text.length > 80) return undefined;
	const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (plain !== null) return isoDate(Number(plain[1]), Number(plain[2]), Number(plain[3]));
	const found = findDate(text);
	if (found === undefined) return undefined;
	const rest = `${text.slice(0, found.span.start)} ${text.slice(found.span.end)}`;
	return REST_OF_DATE.test(rest) ? found.iso : undefined;
}

/** What may stand around a date: a weekday, a time of day with its zone. */
const REST_OF_DATE =
	/^[\s,.]*(?:(?:[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?|[Tt]hu(?:rs)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un)(?:day)?\.?)?[\s,]*(?:(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[APap]\.?[Mm]\.?)?[\s,]*(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?[\s,.]*$/;

/** `undefined` when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
	if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const last = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
	if (day > last) return undefined;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
