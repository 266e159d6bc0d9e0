import {Composer, type Document, LineCounter, Parser} from 'yaml';

/** Lists and mappings nested deeper than this are in no file that people write by hand. */
const DEEPEST = 32;

/** A YAML file, read as far as its errors allow. */
export type ShallowYaml = {
	readonly document: Document.Parsed;
	/** The line of an offset, from 1. */
	readonly lineOf: (offset: number) => number;
};

/**
 * Reads the first document of a YAML source: the core schema, no custom tags, no merge keys, so that nothing is run;
 * aliases are left as they are, so that nothing is multiplied. `undefined` when it is nested too deep: the reader calls
 * itself for each level, and where the stack ends while V8 compiles a regular expression the whole process ends. How deep a
 * source is, its tokens tell; its brackets do not (`["]"["]"`, `a: a: a:`, a dash and a tab).
 */
export function parseShallowYaml(source: string): ShallowYaml | undefined {
	const counter = new LineCounter();
	const tokens = [...new Parser(counter.addNewLine).parse(source)];
	if (nestsTooDeep(tokens)) return undefined;
	const composer = new Composer({
		version: '1.2',
		schema: 'core',
		merge: false,
		// Found out by comparing every two keys. Who reads the entries sees it at less cost.
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
		lineCounter: counter,
	});
	for (const document of composer.compose(tokens, true, source.length))
		return {document: document as Document.Parsed, lineOf: offset => counter.linePos(offset).line};
	return undefined;
}

/** A token of the concrete syntax, as far as nesting goes. */
type Nested = {
	readonly value?: unknown;
	readonly items?: ReadonlyArray<{readonly key?: unknown; readonly value?: unknown}>;
};

function nestsTooDeep(tokens: readonly unknown[]): boolean {
	let level = tokens.filter(isNested);
	for (let depth = 0; level.length > 0; depth++) {
		// A document and the value in it are the first two.
		if (depth > DEEPEST + 2) return true;
		level = level.flatMap(({value, items = []}) =>
			[value, ...items.flatMap(item => [item.key, item.value])].filter(isNested),
		);
	}
	return false;
}

function isNested(token: unknown): token is Nested {
	return typeof token === 'object' && token !== null;
}
