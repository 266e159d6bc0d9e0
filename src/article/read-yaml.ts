import {isAlias, isMap, isScalar, isSeq, type Node} from 'yaml';
import type {Entry, Other, Value, YamlReader} from './flat-yaml.js';
import {parseShallowYaml} from './shallow-yaml.js';

const OTHER: Other = {kind: 'other'};

/** Reads front matter with a full YAML reader. Aliases are refused. */
export const readYaml: YamlReader = source => {
	const errors: {line: number; message: string}[] = [];
	try {
		const parsed = parseShallowYaml(source);
		if (parsed === undefined)
			return {entries: [], errors: [{line: 0, message: 'front matter is nested too deep; not read'}]};
		const {document, lineOf} = parsed;
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
