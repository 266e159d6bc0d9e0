import {isAlias, isMap, isScalar, isSeq, type Node} from 'yaml';
import {parseShallowYaml, type ShallowYaml} from '../../article/shallow-yaml.js';

/** A value in a configuration file. `line`: of the value, from 1. */
export type Value =
	| {
			readonly kind: 'scalar';
			readonly value: string | number | boolean | null;
			/** As it was written, without quotation marks. */
			readonly source: string;
			readonly line: number;
	  }
	| {readonly kind: 'list'; readonly items: readonly Value[]; readonly line: number}
	| {readonly kind: 'map'; readonly entries: readonly Entry[]; readonly line: number}
	| {readonly kind: 'alias'; readonly line: number};

export type Entry = {readonly key: string; readonly line: number; readonly value: Value};

export type Mistake = {readonly line: number; readonly message: string};

export type ConfigYaml = {readonly entries: readonly Entry[]; readonly mistakes: readonly Mistake[]};

/** With so many mistakes the rest is not looked into. */
const ENOUGH = 100;

/** Reads the `name: value` lines of a configuration. One that is not well-formed spoils itself alone. Never throws. */
export function readConfigYaml(text: string): ConfigYaml {
	const mistakes: Mistake[] = [];
	const source = firstDocument(text, mistakes);
	return {entries: readMapping(source, 0, {mistakes}), mistakes};
}

/** What stands before a second document. */
function firstDocument(text: string, mistakes: Mistake[]): string {
	const rows = text.split('\n');
	const begun = rows.findIndex(row => !/^(?:#|%|---(?:\s|$)|\s*$)/.test(row));
	const end = rows.findIndex((row, i) => begun >= 0 && i > begun && /^(?:---|\.\.\.)(?:\s|$)/.test(row));
	if (end < 0) return text;
	const rest = rows.slice(end + 1).some(row => !/^\s*(?:#|$)/.test(row));
	if (rest)
		mistakes.push({line: end + 1, message: 'what stands after this line is not read; settings are one document'});
	return rows.slice(0, end).join('\n');
}

/** Reads a mapping that begins so many lines into the file; where it is not well-formed, each of its entries by itself. */
function readMapping(source: string, before: number, {mistakes, isInner = false}: Reading): readonly Entry[] {
	const yaml = tryYaml(source, before);
	const wrong = yaml === undefined ? undefined : mistakesIn(yaml, source, before);
	if (yaml !== undefined && wrong?.length === 0) {
		const {contents} = yaml.document;
		if (isMap(contents)) return entriesOf(contents.items, yaml);
		const isNothing = contents === null || (isScalar(contents) && contents.value === null);
		if (!isNothing) mistakes.push({line: before + 1, message: 'is not a list of “setting: value” lines'});
		return [];
	}
	if (mistakes.length > ENOUGH) return [];
	const parts = partsOf(source);
	if (parts.length > 1) return parts.flatMap(({rows, line}) => readMapping(rows, before + line, {mistakes, isInner}));
	const part = parts[0];
	const block = part === undefined || isInner ? undefined : blockOf(part.rows);
	if (part !== undefined && block !== undefined) {
		const line = before + part.line + 1;
		const entries = readMapping(block.rows, line, {mistakes, isInner: true});
		return [{key: block.key, line, value: {kind: 'map', entries, line: line + 1}}];
	}
	mistakes.push(wrong?.[0] ?? {line: before + 1, message: 'cannot be read as YAML, or is nested too deep'});
	return [];
}

/** `isInner`: inside a setting, whose lines are not parted further. */
type Reading = {readonly mistakes: Mistake[]; readonly isInner?: boolean};

function tryYaml(source: string, before: number): ShallowYaml | undefined {
	try {
		const yaml = parseShallowYaml(source);
		return yaml && {...yaml, lineOf: offset => before + yaml.lineOf(offset)};
	} catch {
		return undefined;
	}
}

function mistakesIn({document, lineOf}: ShallowYaml, source: string, before: number): readonly Mistake[] {
	const rows = source.split('\n');
	return [...document.errors, ...document.warnings].map(({code, pos}) => {
		const line = Math.min(lineOf(pos[0]), before + rows.length);
		return {line, message: inWords(code, rows[line - before - 1] ?? '')};
	});
}

function inWords(code: string, row: string): string {
	if (code === 'TAB_AS_INDENT') return 'is indented with a tab; use spaces';
	if (code === 'MISSING_CHAR') return 'a quotation mark or a bracket is not closed';
	if (code === 'TAG_RESOLVE_FAILED') return 'tags (!…) are not read; take it away';
	const [, name, value] = /^\s*([\w-]{1,40}):\s+(\S.{0,40}?)\s*$/.exec(row) ?? [];
	return name === undefined || value === undefined
		? 'is not well-formed YAML'
		: `is not well-formed YAML; put the value in quotes: ${name}: ${/["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`}`;
}

/** Parts the source at each line that starts an entry. `line`: index of a part's first line. */
function partsOf(source: string): ReadonlyArray<{readonly rows: string; readonly line: number}> {
	const starts: number[] = [];
	const rows = source.split('\n');
	for (const [i, row] of rows.entries()) if (/^[^\s#\-\]}]/.test(row)) starts.push(i);
	return starts.map((start, i) => ({rows: rows.slice(start, starts[i + 1]).join('\n'), line: start}));
}

/** The indented lines under a first line that says no more than a name, without their indent. */
function blockOf(part: string): {readonly key: string; readonly rows: string} | undefined {
	const [first = '', ...rest] = part.split('\n');
	const key = /^([\w-]{1,40}):\s*(?:#.*)?$/.exec(first)?.[1];
	const indent = /^ +/.exec(rest.find(row => /^\s*[^\s#]/.test(row)) ?? '')?.[0];
	if (key === undefined || indent === undefined) return undefined;
	return {key, rows: rest.map(row => (row.startsWith(indent) ? row.slice(indent.length) : row.trimStart())).join('\n')};
}

type Pairs = ReadonlyArray<{readonly key: unknown; readonly value: unknown}>;

function entriesOf(pairs: Pairs, yaml: ShallowYaml): readonly Entry[] {
	return pairs.map(({key, value}) => {
		const at = key as Node | null;
		const line = yaml.lineOf(at?.range?.[0] ?? 0);
		const name = isScalar(at) ? (typeof at.value === 'string' ? at.value : (at.source ?? String(at.value))) : '?';
		return {key: name, line, value: readValue(value as Node | null, yaml, line)};
	});
}

/** `line`: where the value is to be looked for if it is nothing. */
function readValue(node: Node | null, yaml: ShallowYaml, line: number): Value {
	if (node === null) return {kind: 'scalar', value: null, source: '', line};
	const own = node.range == null ? line : yaml.lineOf(node.range[0]);
	if (isAlias(node)) return {kind: 'alias', line: own};
	if (isSeq(node))
		return {kind: 'list', items: node.items.map(item => readValue(item as Node | null, yaml, own)), line: own};
	if (isMap(node)) return {kind: 'map', entries: entriesOf(node.items, yaml), line: own};
	if (!isScalar(node)) return {kind: 'alias', line: own};
	const {value} = node;
	const isPlain = typeof value === 'number' || typeof value === 'boolean';
	if (isPlain) return {kind: 'scalar', value, source: node.source ?? String(value), line: own};
	if (value === null || value === undefined) return {kind: 'scalar', value: null, source: node.source ?? '', line};
	return {kind: 'scalar', value: String(value), source: String(value), line: own};
}
