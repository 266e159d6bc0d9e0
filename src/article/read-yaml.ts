import {isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml';
import type {Entry, Other, Value, YamlReader} from './flat-yaml.js';

const OTHER: Other = {kind: 'other'};
/** Brackets or dashes nested deeper than this are no front matter. */
const DEEPEST = 32;

/**
 * Reads front matter with a full YAML reader: the core schema, no custom tags, no merge keys, and aliases refused, so that
 * nothing is run and nothing is multiplied.
 */
export const readYaml: YamlReader = source => {
	const counter = new LineCounter();
	const errors: {line: number; message: string}[] = [];
	if (nestsTooDeep(source)) {
		return {entries: [], errors: [{line: 0, message: 'front matter is nested too deep; not read'}]};
	}
	const lineOf = (offset: number) => counter.linePos(offset).line;
	try {
		const document = parseDocument(source, {
			version: '1.2',
			schema: 'core',
			merge: false,
			uniqueKeys: true,
			prettyErrors: false,
			logLevel: 'silent',
			lineCounter: counter,
		});
		for (const problem of [...document.errors, ...document.warnings]) {
			errors.push({
				line: lineOf(problem.pos[0]),
				message: explain(problem.code),
			});
		}
		const {contents} = document;
		if (!isMap(contents)) {
			if (errors.length === 0)
				errors.push({line: 1, message: 'front matter is not a list of “field: value” lines; not read'});
			return {entries: [], errors};
		}
		const entries: Entry[] = [];
		for (const pair of contents.items) {
			const key = pair.key;
			if (!isScalar(key)) continue;
			const line = lineOf(key.range?.[0] ?? 0);
			entries.push({key: String(key.value), value: readValue(pair.value as Node | null), line});
		}
		return {entries, errors};
	} catch {
		return {entries: [], errors: [{line: 0, message: 'front matter could not be read as YAML'}]};
	}
};

/** The code of a YAML error in words. */
function explain(code: string): string {
	switch (code) {
		case 'TAG_RESOLVE_FAILED':
			return 'front matter has a YAML tag (!…); read without it';
		case 'TAB_AS_INDENT':
			return 'front matter is indented with a tab; use spaces';
		case 'MISSING_CHAR':
			return 'front matter is not well-formed YAML: a quotation mark or bracket is not closed';
		default:
			return 'front matter is not well-formed YAML; put the value in quotes';
	}
}

function readValue(node: Node | null): Value {
	if (node === null) return null;
	if (isSeq(node)) return node.items.map(item => scalarOf(item as Node | null));
	return scalarOf(node);
}

function scalarOf(node: Node | null): string | number | boolean | null | Other {
	if (node === null || isAlias(node) || !isScalar(node)) return node === null ? null : OTHER;
	const {value} = node;
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
		? value
		: OTHER;
}

function nestsTooDeep(source: string): boolean {
	let depth = 0;
	let dashes = 0;
	for (let at = 0; at < source.length; at++) {
		const char = source.charAt(at);
		if (char === '[' || char === '{') depth++;
		else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
		if (char === '-' || char === '?') dashes++;
		else if (char !== ' ') dashes = 0;
		if (depth > DEEPEST || dashes > DEEPEST) return true;
	}
	return false;
}
