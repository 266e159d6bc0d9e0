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
const FENCE = /^(?:(---)\s{0,4}(yaml|yml|toml|json|js|javascript|coffee|coffeescript)?|(\+\+\+))$/i;
/** A field the schema knows, at the start of a line: what tells front matter from an article that opens with a rule. */
const KNOWN = /^[{\s"']{0,4}(?:title|date|place|byline|outlet|sources|summary)["']?\s{0,4}:(?:\s|$)/;
/** A line such as front matter has: a field in small letters, an item, a comment, the next line of a value. */
const FIELD_LIKE = /^(?:[a-z_][a-z0-9_-]{0,40}:(?:\s|$)|-\s|#|\s)/;

/** Where the front matter stands. Line numbers are indexes, from 0. */
export type FrontMatterPlace = {
	/** Offsets of the lines between the fences. */
	readonly start: number;
	readonly end: number;
	/** The first line of the body. */
	readonly body: number;
	/** False when no closing fence was found, and the fields are taken to end at the first blank line. */
	readonly closed: boolean;
	/** The language the opening fence names: `yaml` when it names none. */
	readonly language: string;
};

/** The lines up to the first one that may close the front matter, where that is all of them that matter; else all lines. */
function frontLines(text: string): {readonly lines: SourceLines; readonly place: FrontMatterPlace | undefined} {
	const closing = CLOSING.exec(text);
	if (closing !== null) {
		const lines = splitLines(text.slice(0, closing.index + closing[0].length));
		const place = findFrontMatter(lines);
		if (place?.closed === true) return {lines, place};
	}
	const lines = splitLines(text);
	return {lines, place: findFrontMatter(lines)};
}

const CLOSING = /\n(?:---|\+\+\+|\.\.\.)[^\n]{0,8}(?:\n|$)/;

/**
 * Finds the front matter: a first line of `---`, fields, and a closing `---`. An article that only opens with a rule has
 * none: prose follows the rule, or no field that the schema knows.
 */
export function findFrontMatter(lines: SourceLines): FrontMatterPlace | undefined {
	const fence = FENCE.exec(lineAt(lines, 0));
	if (fence === null || lines.from[0] !== lines.start[0] || lines.count < 2) return undefined;
	const language = fence[3] !== undefined ? 'toml' : (fence[2]?.toLowerCase().replace('yml', 'yaml') ?? 'yaml');
	const closing = fence[3] !== undefined ? /^\+\+\+\s{0,4}$/ : /^(?:---|\.\.\.)\s{0,4}$/;
	const start = lines.start[1] as number;
	let known = language !== 'yaml';
	let like = true;
	let fields = 0;
	let blank = -1;
	for (let line = 1; line < lines.count; line++) {
		const from = lines.start[line] as number;
		const row = lines.text.slice(from, Math.min(lines.end[line] as number, from + 80));
		if (closing.test(row)) {
			return known || (like && fields > 0) ? {start, end: from, body: line + 1, closed: true, language} : undefined;
		}
		if (row.trim() === '') {
			if (blank < 0) blank = line;
			continue;
		}
		known ||= KNOWN.test(row);
		const fits = FIELD_LIKE.test(row);
		like &&= fits;
		if (/^[a-z_]/.test(row)) fields++;
		// Prose at the top: this is an article that opens with a rule.
		if (!known && !like) return undefined;
		// Prose after a blank line: the closing fence was forgotten, and a later `---` is a rule of the body.
		if (language === 'yaml' && blank >= 0 && !fits && !/^[^:]{1,60}:(?:\s|$)/.test(row)) break;
	}
	if (!known || language !== 'yaml') return undefined;
	const body = blank < 0 ? lines.count : blank;
	return {start, end: lines.start[body] ?? lines.text.length, body, closed: false, language};
}

/** True when only a full YAML reader can read the front matter of this text; `parseArticle` must then be given one. */
export function needsYaml(source: string): boolean {
	if (!/^\ufeff?---/.test(source.slice(0, 4))) return false;
	const {lines, place} = frontLines(decodedText(source.slice(0, FRONT_MATTER_CAP * 2)));
	if (place === undefined || !place.closed || place.language !== 'yaml' || place.end - place.start > FRONT_MATTER_CAP)
		return false;
	return readFlat(lines.text.slice(place.start, place.end)) === undefined;
}

let lastFlat: {readonly source: string; readonly entries: readonly Entry[] | undefined} | undefined;

/** Keeps the last: who asks whether a source needs the full reader reads the same source next. */
function readFlat(source: string): readonly Entry[] | undefined {
	if (lastFlat?.source !== source) lastFlat = {source, entries: readFlatMapping(source)};
	return lastFlat.entries;
}

/** Reads and checks the front matter. A wrong field gives a problem with its line, and the rest is still read. */
export function readFrontMatter(text: string, yaml: YamlReader | undefined): FrontMatterResult {
	// Most plain text, which a whole look for a fence would only find to have none.
	if (!text.startsWith('---') && !text.startsWith('+++')) return {fields: {}, problems: [], body: 0, found: false};
	const {lines, place} = frontLines(text);
	const nothing = {fields: {}, problems: [], body: 0, found: false};
	if (place === undefined) return nothing;
	const problems: Omit<Problem, 'path'>[] = [];
	const complain = (line: number, message: string) => {
		if (problems.length < MOST_PROBLEMS) problems.push({line, message});
	};
	const {body, language} = place;
	if (language !== 'yaml') {
		complain(1, `front matter in ${language} is not read; use YAML between two “---” lines`);
		return {fields: {}, problems, body, found: true};
	}
	if (place.end - place.start > FRONT_MATTER_CAP) {
		complain(1, `front matter is longer than ${FRONT_MATTER_CAP / 1024} KB; not read`);
		return place.closed ? {fields: {}, problems, body, found: true} : {...nothing, problems, body: 1};
	}
	const source = lines.text.slice(place.start, place.end);
	if (!place.closed) {
		const entries = readFlatMapping(source);
		if (entries === undefined) {
			complain(1, 'front matter has no closing “---”; read as part of the article');
			return {...nothing, problems, body: 1};
		}
		complain(1, `front matter has no closing “---”; taken to end at line ${body}`);
		return {fields: checkFields(entries, complain), problems, body, found: true};
	}
	return {fields: checkFields(readEntries(source, yaml, complain), complain), problems, body, found: true};
}

type Complain = (line: number, message: string) => void;

/** Fields read one by one after the whole could not be: more than these are not tried with the full reader. */
const MOST_RETRIES = 40;

/** Reads the fields of the whole, or where that is not well-formed each by itself, so that one bad line spoils one field. */
function readEntries(source: string, yaml: YamlReader | undefined, complain: Complain): readonly Entry[] {
	const flat = readFlat(source);
	if (flat !== undefined) return flat;
	if (yaml === undefined) complain(1, 'front matter is more than “field: value” lines; the rest of it is not read');
	const whole = yaml?.(source);
	if (whole !== undefined && whole.errors.length === 0) return whole.entries;
	const entries: Entry[] = [];
	let retries = 0;
	for (const {words, line} of splitFields(source)) {
		const own = readFlatMapping(words) ?? (retries++ < MOST_RETRIES ? readOne(words, yaml, line, complain) : []);
		for (const entry of own) entries.push({...entry, line: entry.line + line});
	}
	if (entries.length === 0) for (const {line, message} of whole?.errors ?? []) complain(line + 1, message);
	return entries;
}

/** Reads a single field that is more than flat. One line that is no YAML is read as it stands. */
function readOne(words: string, yaml: YamlReader | undefined, line: number, complain: Complain): readonly Entry[] {
	const read = yaml?.(words);
	if (read !== undefined && read.errors.length === 0) return read.entries;
	const bare = /^([a-z]{1,20}): {1,40}(["'\p{L}\p{N}][^\n]*)\n*$/u.exec(words);
	const error = read?.errors[0];
	if (bare !== null && error !== undefined && FIELDS.includes(bare[1] as string)) {
		complain(line + 2, `${bare[1]} is not well-formed YAML; read as it stands, put it in quotes`);
		return [{key: bare[1] as string, value: (bare[2] as string).replace(/^["']|["']$/g, ''), line: 1}];
	}
	if (error !== undefined) complain(line + error.line + 1, error.message);
	return read?.entries ?? [];
}

/** Parts the source at each line that starts a field. `line` is the index of a part’s first line. */
function splitFields(source: string): {words: string; line: number}[] {
	const parts: {words: string; line: number}[] = [];
	source.split('\n').forEach((row, line) => {
		const last = parts.at(-1);
		if (last === undefined || /^[^\s#-]/.test(row)) parts.push({words: row, line});
		else last.words += `\n${row}`;
	});
	return parts;
}

function lineAt(lines: SourceLines, line: number): string {
	const from = lines.from[line] as number;
	return lines.text.slice(from, Math.min(lines.to[line] as number, from + 400));
}

function checkFields(entries: readonly Entry[], complain: (line: number, message: string) => void): FrontMatter {
	const fields: {-readonly [Key in keyof FrontMatter]: FrontMatter[Key]} = {};
	const seen = new Set<string>();
	for (const {key, value, line: index} of entries) {
		const line = index + 1;
		if (seen.has(key)) {
			complain(line, `field “${clip(key)}” is given twice; the first one counts`);
			continue;
		}
		seen.add(key);
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
				if (good.length < list.length)
					complain(line, 'sources has an item that is not a line of text; put it in quotes');
				fields.sources = good.map(item => item.trim().slice(0, LONGEST_FIELD)).filter(item => item !== '');
			}
			continue;
		}
		if (typeof value !== 'string') {
			const what =
				typeof value === 'number' || typeof value === 'boolean' ? `“${String(value)}”` : 'a list or a mapping';
			complain(
				line,
				`${key} is ${what}, not a line of text; ${key === 'date' ? 'left undated' : 'left out, put it in quotes'}`,
			);
			continue;
		}
		const words = value.replace(/\s+/g, ' ').trim();
		if (words === '') continue;
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
