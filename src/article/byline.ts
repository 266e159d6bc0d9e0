import {findDate} from './date.js';
import type {HeadLine} from './head-line.js';
import {isCapital, isCapitalsWord, isFullName, isName} from './letters.js';

const BY = /^(?:(?:(?:Written|Reported|Story|Words|Text) )?by[: ]|byline: |author: )\s{0,3}(?=\S)/i;
const NOT_A_NAME =
	/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const OUTLET_WORD =
	/\b(?:Reuters|AP|AFP|DPA|UPI|TASS|Xinhua|ANSA|EFE|Kyodo|BBC|CNN|NPR|VOA|RFE\/RL|Bloomberg|Politico|POLITICO|Euronews|Al Jazeera|Associated Press|Agence France-Presse|Guardian|Times|Post|News|Press|Agency|Herald|Tribune|Journal|Gazette|Chronicle|Daily|Weekly|Telegraph|Observer|Standard|Magazine|Review|Independent|Newsroom|Newswire|Mirror|Globe|Economist|Monitor|Correspondent|Bureau|Courier|Examiner|Mail)\b/;
const AGENCY_ALONE = /^(?:Reuters|AP|AFP|(?:The )?Associated Press|Agence France-Presse|Xinhua|TASS|dpa|UPI)$/;
const SEPARATOR = / \| | [•·] | [–—-] |, | for | \/ /;

/** Reads `By NAME`, `By NAME OUTLET`, `NAME, OUTLET` or an agency’s name; `undefined` for any other line. */
export function readByline(line: string): HeadLine | undefined {
	if (line.length > 120 || line.length < 2) return undefined;
	const by = BY.exec(line);
	const found = findDate(line);
	let rest = found === undefined ? line : `${line.slice(0, found.span.start)} ${line.slice(found.span.end)}`;
	rest = rest.slice(by?.[0].length ?? 0).trim();
	if (found !== undefined) rest = rest.replace(/\b(?:Published|Updated|Posted)(?: on| at)?:?$/, '').trim();
	if (rest.endsWith('.') && !/\b(?:[A-Z]|[JS]r)\.$/.test(rest)) rest = rest.slice(0, -1);
	const date = found?.iso;
	return by === null ? readBare(rest, date) : readNames(rest, date);
}

/** What stands after `By`. */
function readNames(line: string, date: string | undefined): HeadLine | undefined {
	const pieces = line
		.split(SEPARATOR)
		.map(trimMarks)
		.filter(piece => piece !== '');
	const first = pieces[0];
	if (first === undefined) return undefined;
	const [whole, place] = splitPlace(first);
	const name = whole.replace(/^(?:the|our|a) /i, '');
	if (!isName(name) || NOT_A_NAME.test(name)) return undefined;
	const words = name.split(' ');
	let names = words.length;
	while (names > 0 && isCapitalsWord(words[names - 1] as string)) names--;
	// `Gary Raynaldo DIPLOMATIC TIMES`: capitals after a name in small letters are the outlet’s.
	const mixed = names >= 2 && names < words.length && !/^(?:and|&)$/.test(words[names - 1] as string);
	const outlet = mixed
		? words.slice(names).join(' ')
		: pieces.slice(1).find(piece => isOutlet(piece) && !piece.includes('@'));
	return {byline: mixed ? words.slice(0, names).join(' ') : name, outlet, place, date};
}

/** Parts `NAME in PLACE`. */
function splitPlace(words: string): readonly [name: string, place: string | undefined] {
	const at = words.indexOf(' in ');
	const place = words.slice(at + 4);
	return at > 0 && isCapital(place.charAt(0)) && !/\d/.test(place) ? [words.slice(0, at), place] : [words, undefined];
}

/** A line without `By`: a full name and a known kind of outlet, a full name and a place, or an agency alone. */
function readBare(line: string, date: string | undefined): HeadLine | undefined {
	if (line.length > 80) return undefined;
	if (AGENCY_ALONE.test(line)) return {outlet: line, date};
	if (line.endsWith(' and agencies')) {
		const [name, place] = splitPlace(line.slice(0, -13));
		return place !== undefined && isFullName(name) ? {byline: name, place, date} : undefined;
	}
	const mark = line.indexOf(' | ');
	const comma = mark < 0 ? line.indexOf(', ') : mark;
	if (comma < 0) return undefined;
	const name = line.slice(0, comma);
	const outlet = trimMarks(line.slice(comma + 2));
	if (!isFullName(name) || name === name.toUpperCase() || outlet.split(' ').length > 5) return undefined;
	return isName(withoutThe(outlet)) && isOutlet(outlet) ? {byline: name, outlet, date} : undefined;
}

/** `BBC News`, `The Daily Telegraph, London`: the line under a name. */
export function readOutletLine(line: string): HeadLine | undefined {
	if (line.length > 60) return undefined;
	const [outlet, place, rest] = line.split(', ');
	if (outlet === undefined || rest !== undefined || outlet.split(' ').length > 5) return undefined;
	if (!OUTLET_WORD.test(outlet) || !isName(withoutThe(outlet))) return undefined;
	return place === undefined || isName(place) ? {outlet, place} : undefined;
}

/** Whether the words name a newspaper, an agency or the like, or are set in capitals as an outlet’s name is. */
export function isOutlet(words: string): boolean {
	return OUTLET_WORD.test(words) || words.split(' ').every(isCapitalsWord);
}

function withoutThe(words: string): string {
	return words.replace(/^[Tt]he /, '');
}

function trimMarks(words: string): string {
	return words.replace(/^[\s,|•·–—-]+|[\s,|•·–—-]+$/g, '');
}

const DESK =
	/^(?:[—–]|--?)\s{0,2}([^!?“”"]{3,101}(?:(?:[Nn]ewsroom|[Bb]ureau|[Nn]ewsdesk|[Dd]esk)\b.{0,60}|[+(]?\d[\d ()+/-]{6,40}))$/;
const CREDITS =
	/^[([]?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ww]ritten) by .{2,300}$|^[([]?(?:©|\(c\)|\(C\)|Copyright) .{2,200}$/;

/**
 * Reads the line that signs an article off: `-- Luli Popescu, Bucharest Newsroom 40-1 3120264`, `(Reporting by A; Editing
 * by B)`, `© Reuters`.
 */
export function readSignOff(line: string): HeadLine | undefined {
	if (line.length > 320) return undefined;
	const desk = DESK.exec(line)?.[1];
	if (desk !== undefined && isCapital(desk.charAt(0))) {
		const name = desk.split(',')[0] as string;
		return isFullName(name) && !isOutlet(name) && !/desk|newsroom|bureau/i.test(name) ? {byline: name} : {};
	}
	return CREDITS.test(line) ? {} : undefined;
}
