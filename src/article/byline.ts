import {findDate} from './date.js';
import type {HeadLine} from './head-line.js';

const PARTICLES = 'de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|al|el|bin|ibn|ben|bint|abu|y|e|and|&';
const NAME_WORD = `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?:al|el|d|l|ad|as)[-'’]\\p{Lu}[\\p{L}\\p{M}'’-]*|${PARTICLES})`;
const NAME = new RegExp(`^${NAME_WORD}(?: ${NAME_WORD}){0,11}$`, 'u');
const BY = /^(?:(?:(?:Written|Reported|Story|Words|Text) )?by[: ]|byline: |author: )\s{0,3}(?=\S)/i;
const CAPITALS = /^[\p{Lu}][\p{Lu}\p{N}.&’'-]+$/u;
const NOT_A_NAME =
	/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const OUTLET_WORD =
	/\b(?:Reuters|AP|AFP|DPA|UPI|TASS|Xinhua|ANSA|EFE|Kyodo|BBC|CNN|NPR|VOA|RFE\/RL|Bloomberg|Politico|POLITICO|Euronews|Al Jazeera|Associated Press|Agence France-Presse|Guardian|Times|Post|News|Press|Agency|Herald|Tribune|Journal|Gazette|Chronicle|Daily|Weekly|Telegraph|Observer|Standard|Magazine|Review|Independent|Newsroom|Newswire|Mirror|Globe|Economist|Monitor|Correspondent|Bureau|Courier|Examiner|Mail)\b/;
const SEPARATOR = / \| | [•·] | [–—-] |, | for | \/ /;

/** Reads `By NAME`, `By NAME OUTLET`, `NAME, OUTLET` or an agency’s name; `undefined` for any other line. */
export function readByline(line: string): HeadLine | undefined {
	if (line.length > 120 || line.length < 2) return undefined;
	const by = BY.exec(line);
	const found = findDate(line);
	let rest = found === undefined ? line : `${line.slice(0, found.span.start)} ${line.slice(found.span.end)}`;
	rest = rest
		.slice(by?.[0].length ?? 0)
		.replace(/\b(?:Published|Updated|Posted)(?: on| at)?:?\s*$/, '')
		.trim();
	if (rest.endsWith('.') && !/(?:\b\p{Lu}|[JS]r|[A-Z]\.[A-Z])\.$/u.test(rest)) rest = rest.slice(0, -1);
	const date = found?.iso;
	if (by === null) return readBare(rest, date);
	const pieces = rest
		.split(SEPARATOR)
		.map(trimMarks)
		.filter(piece => piece !== '');
	const first = pieces[0];
	if (first === undefined) return undefined;
	const place = / in (\p{Lu}[\p{L} .'’-]{1,40})$/u.exec(first);
	const name = (place === null ? first : first.slice(0, place.index)).replace(/^(?:the|our|a) /i, '');
	if (!NAME.test(name) || NOT_A_NAME.test(name)) return undefined;
	const words = name.split(' ');
	let names = words.length;
	while (names > 0 && CAPITALS.test(words[names - 1] as string)) names--;
	const mixed = names >= 2 && names < words.length && !/^(?:and|&)$/.test(words[names - 1] as string);
	const outlet = mixed
		? words.slice(names).join(' ')
		: pieces.slice(1).find(piece => isOutlet(piece) && !/@/.test(piece));
	return {byline: mixed ? words.slice(0, names).join(' ') : name, outlet, place: place?.[1], date};
}

const NAME_IN_PLACE = /^((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){2,4})in (\p{Lu}[\p{L} .'’-]{1,40}?)(?: and agencies)?$/u;

/** A line without `By`: a full name and a known kind of outlet, a full name and a place, or an agency alone. */
function readBare(line: string, date: string | undefined): HeadLine | undefined {
	const correspondent = line.length > 80 ? null : NAME_IN_PLACE.exec(line);
	if (correspondent !== null && / and agencies$/.test(line))
		return {byline: (correspondent[1] as string).trim(), place: correspondent[2], date};
	if (/^(?:Reuters|AP|AFP|Associated Press|The Associated Press|Agence France-Presse|Xinhua|TASS|dpa|UPI)$/.test(line))
		return {outlet: line, date};
	const comma = line.search(/, | \| /);
	if (comma < 0 || line.length > 80) return undefined;
	const name = line.slice(0, comma);
	const outlet = trimMarks(line.slice(comma + 2));
	const words = name.split(' ').length;
	if (words < 2 || words > 4 || !NAME.test(name) || CAPITALS.test(name.replaceAll(' ', ''))) return undefined;
	if (outlet.split(' ').length > 5 || !NAME.test(outlet.replace(/^[Tt]he /, '')) || !isOutlet(outlet)) return undefined;
	return {byline: name, outlet, date};
}

/** `BBC News`, `The Daily Telegraph, London`: the line under a name. */
export function readOutletLine(line: string): HeadLine | undefined {
	if (line.length > 60) return undefined;
	const [outlet, place, rest] = line.split(', ');
	if (outlet === undefined || rest !== undefined || outlet.split(' ').length > 5) return undefined;
	if (!OUTLET_WORD.test(outlet) || !NAME.test(outlet.replace(/^[Tt]he /, ''))) return undefined;
	return place === undefined || NAME.test(place) ? {outlet, place} : undefined;
}

/** Whether the words name a newspaper, an agency or the like, or are set in capitals as an outlet’s name is. */
export function isOutlet(words: string): boolean {
	return OUTLET_WORD.test(words) || words.split(' ').every(word => CAPITALS.test(word));
}

function trimMarks(words: string): string {
	return words.replace(/^[\s,|•·–—-]+|[\s,|•·–—-]+$/g, '');
}

const DESK =
	/^(?:[—–]|--?)\s{0,2}(\p{Lu}[^!?“”"]{2,100}(?:(?:[Nn]ewsroom|[Bb]ureau|[Nn]ewsdesk|[Dd]esk)\b.{0,60}|[+(]?\d[\d ()+/-]{6,40}))$/u;
const CREDITS =
	/^[([]?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ww]ritten) by .{2,300}$|^[([]?(?:©|\(c\)|\(C\)|Copyright) .{2,200}$/;

/**
 * Reads the line that signs an article off: `-- Luli Popescu, Bucharest Newsroom 40-1 3120264`, `(Reporting by A; Editing
 * by B)`, `© Reuters`.
 */
export function readSignOff(line: string): HeadLine | undefined {
	if (line.length > 320) return undefined;
	const desk = DESK.exec(line);
	if (desk !== null) {
		const name = (desk[1] as string).split(',')[0] as string;
		const words = name.split(' ').length;
		return words >= 2 && words <= 4 && NAME.test(name) && !isOutlet(name) && !/desk|newsroom|bureau/i.test(name)
			? {byline: name}
			: {};
	}
	return CREDITS.test(line) ? {} : undefined;
}
