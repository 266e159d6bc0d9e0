import type {Problem} from './article.js';
import {parseDate} from './date.js';
import {type Entry, readFlatMapping, type YamlReader} from './flat-yaml.js';
import {decodedText, type SourceLines, splitLines} from './source-lines.js';

/** What the head of a Markdown file says. */
export type FrontMatter = {
	readonly title?: string;
	/** ISO date */
	readonly date?: string;
	readonly place?: string;
	readonly byline?: string;
	readonly outlet?: string;
	readonly summary?: string;
	readonly sources?: readonly string[];
};

export type FrontMatterResult = {
	readonly fields: FrontMatter;
	readonly problems: readonly Omit<Problem, 'path'>[];
	/** Index of the first line of the body. */
	readonly body: number;
	readonly found: boolean;
};

/** Largest front matter that is read, in UTF-16 code units. */
export const FRONT_MATTER_CAP = 64 * 1024;
/** A title longer than this is cut, in UTF-16 code units. */
const LONGEST_FIELD = 1024;
const LONGEST_SUMMARY = 4096;
const MOST_PROBLEMS = 20;

const TEXT_FIELDS = ['title', 'place', 'byline', 'outlet', 'summary'] as const;
type TextField = (typeof TEXT_FIELDS)[number];
const FIELDS: readonly string[] = [...TEXT_FIELDS, 'date', 'sources'];
const KEY =
	/^(?:"[^"]{1,60}"|'[^']{1,60}'|[\p{L}_][\p{L}\p{N}_ -]{0,60}|\{.{0,200}|\?.{0,60})\s{0,4}(?::(?:\s|$)|\}$)/u;

/** Where the front matter stands, or `undefined` when the text has none. Line numbers are indexes, from 0. */
export type FrontMatterPlace = {
	/** Offsets of the lines between the fences. */
	readonly start: number;
	readonly end: number;
	/** The line of the closing fence; -1 when there is none. */
	readonly closing: number;
	/** The language the opening fence names: `yaml` when it names none. */
	readonly language: string;
};

/** Finds the front matter: a first line of `---`, and a field on the next. A mere rule at the top is not one. */
export function findFrontMatter(lines: SourceLines): FrontMatterPlace | undefined {
	const {text} = lines;
	const opening = lineAt(lines, 0);
	const fence = /^(---|\+\+\+)\s{0,4}([a-z]{0,12})$/i.exec(opening);
	if (fence === null || lines.from[0] !== lines.start[0]) return undefined;
	const mark = fence[1] as string;
	const language = mark === '+++' ? 'toml' : (fence[2] as string).toLowerCase() || 'yaml';
	let first = 1;
	while (
		first < lines.count &&
		(lines.from[first] === lines.to[first] || text.charAt(lines.from[first] as number) === '#')
	)
		first++;
	if (first >= lines.count) return undefined;
	const isField = KEY.test(lineAt(lines, first));
	const start = lines.start[1] as number;
	for (let line = 1; line < lines.count; line++) {
		if (lines.from[line] !== lines.start[line] || (lines.to[line] as number) - (lines.from[line] as number) !== 3)
			continue;
		const words = lineAt(lines, line);
		if (words !== mark && !(words === '...' && mark === '---')) continue;
		const end = lines.start[line] as number;
		const known = language === 'yaml' ? isField || line === first : true;
		return known ? {start, end, closing: line, language} : undefined;
	}
	return isField && language === 'yaml' && mark === '---' ? {start, end: start, closing: -1, language} : undefined;
}

/** True when only a full YAML reader can read the front matter of this text; `parseArticle` must then be given one. */
export function needsYaml(source: string): boolean {
	if (!/^\ufeff?---/.test(source.slice(0, 4))) return false;
	const lines = splitLines(decodedText(source.slice(0, FRONT_MATTER_CAP * 2)));
	const place = findFrontMatter(lines);
	if (place === undefined || place.closing < 0 || place.end - place.start > FRONT_MATTER_CAP) return false;
	return readFlatMapping(lines.text.slice(place.start, place.end)) === undefined;
}

/** Reads and checks the front matter. A wrong field gives a problem with its line, and the rest is still read. */
export function readFrontMatter(lines: SourceLines, yaml: YamlReader | undefined): FrontMatterResult {
	const place = findFrontMatter(lines);
	const nothing = {fields: {}, problems: [], body: 0, found: false};
	if (place === undefined) return nothing;
	const problems: Omit<Problem, 'path'>[] = [];
	const complain = (line: number, message: string) => {
		if (problems.length < MOST_PROBLEMS) problems.push({line, message});
	};
	if (place.closing < 0) {
		complain(1, 'front matter has no closing “---”; read as part of the article');
		return {...nothing, problems, body: 1};
	}
	const body = place.closing + 1;
	if (place.language !== 'yaml' && place.language !== 'yml') {
		complain(1, `front matter in ${place.language} is not read; use YAML between two “---” lines`);
		return {fields: {}, problems, body, found: true};
	}
	if (place.end - place.start > FRONT_MATTER_CAP) {
		complain(1, `front matter is longer than ${FRONT_MATTER_CAP / 1024} KB; not read`);
		return {fields: {}, problems, body, found: true};
	}
	const source = lines.text.slice(place.start, place.end);
	let entries: readonly Entry[] | undefined = readFlatMapping(source);
	if (entries === undefined) {
		if (yaml === undefined) {
			complain(1, 'front matter is more than “field: value” lines; not read');
			return {fields: {}, problems, body, found: true};
		}
		const read = yaml(source);
		entries = read.entries;
		for (const error of read.errors) complain(error.line + 1, error.message);
	}
	return {fields: checkFields(entries, complain), problems, body, found: true};
}

function lineAt(lines: SourceLines, line: number): string {
	const from = lines.from[line] as number;
	return lines.text.slice(from, Math.min(lines.to[line] as number, from + 400));
}

function checkFields(entries: readonly Entry[], complain: (line: number, message: string) => void): FrontMatter {
	const fields: {-readonly [Key in keyof FrontMatter]: FrontMatter[Key]} = {};
	for (const {key, value, line: index} of entries) {
		const line = index + 1;
		if (!FIELDS.includes(key)) {
			complain(line, `field “${clip(key)}” is not known; left out (known are ${FIELDS.join(', ')})`);
			continue;
		}
		if (value === null || value === '') continue;
		if (key === 'sources') {
			const list = typeof value === 'string' ? [value] : value;
			if (!Array.isArray(list)) complain(line, 'sources is not a list of lines; left out');
			else {
				const good = list.filter((item): item is string => typeof item === 'string');
				if (good.length < list.length) complain(line, 'sources has an item that is not a line of text; left out');
				fields.sources = good.map(item => item.trim().slice(0, LONGEST_FIELD)).filter(item => item !== '');
			}
			continue;
		}
		if (typeof value !== 'string') {
			const what =
				typeof value === 'number' || typeof value === 'boolean' ? `“${String(value)}”` : 'a list or a mapping';
			complain(line, `${key} is ${what}, not a line of text; ${key === 'date' ? 'left undated' : 'left out'}`);
			continue;
		}
		const words = value.replace(/\s+/g, ' ').trim();
		if (key === 'date') {
			const date = parseDate(words);
			if (date === undefined) complain(line, `date “${clip(words)}” is not a date; left undated`);
			else fields.date = date;
			continue;
		}
		const longest = key === 'summary' ? LONGEST_SUMMARY : LONGEST_FIELD;
		if (words.length > longest) complain(line, `${key} is longer than ${longest} characters; cut`);
		fields[key as TextField] = words.slice(0, longest);
	}
	return fields;
}

function clip(words: string): string {
	return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
