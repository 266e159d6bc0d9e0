/** A value of front matter; `other` stands for what no field can use: a mapping, a nested list, an alias. */
export type Value = string | number | boolean | null | readonly (string | number | boolean | null | Other)[] | Other;
export type Other = {readonly kind: 'other'};

export type Entry = {
	readonly key: string;
	readonly value: Value;
	/** Index of the key’s line, from 0 in the whole file: the opening fence is line 0. */
	readonly line: number;
};

/** Reads the YAML between the fences. Never throws; an error says the line as `Entry` does. */
export type YamlReader = (source: string) => {
	readonly entries: readonly Entry[];
	readonly errors: ReadonlyArray<{readonly line: number; readonly message: string}>;
};

const KEY = /^([A-Za-z][A-Za-z0-9_-]{0,60}):(?: +(.*))?$/;
/** A plain scalar that YAML reads as the string it looks like: no indicator first, no ` #`, no `: `. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?=[^\s])|(?<=[^\s])#)*$/;
/** Words that YAML reads as something else than text. */
const NOT_TEXT = /^(?:~|null|true|false|[-+.]?(?:\d|\.inf|\.nan).*)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DOUBLE = /^"([^"\\]*)"$/;
const SINGLE = /^'((?:[^']|'')*)'$/;
const FOLDED = /^>[-+]?$/;

/** Tabs, control characters, line separators, surrogates: left to the full reader. */
const ODD = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/**
 * Reads the YAML that journalists write, a flat list of `field: value` and `- item` lines, exactly as a YAML reader
 * would; `undefined` when the source is more than that. It spares the start of the program the loading of one.
 */
export function readFlatMapping(source: string): Entry[] | undefined {
	if (ODD.test(source)) return undefined;
	const entries: Entry[] = [];
	const rows = source.split('\n');
	const seen = new Set<string>();
	for (let i = 0; i < rows.length; i++) {
		const row = (rows[i] as string).trimEnd();
		if (row === '' || row.startsWith('#')) continue;
		const match = KEY.exec(row);
		if (match === null) return undefined;
		const key = match[1] as string;
		const line = i + 1;
		if (seen.has(key) || NOT_TEXT.test(key)) return undefined;
		seen.add(key);
		const rest = match[2] ?? '';
		const next = rows[i + 1] ?? '';
		if (FOLDED.test(rest)) {
			const indent = /^ +/.exec(next)?.[0] ?? '';
			const words: string[] = [];
			while (indent !== '' && (rows[i + 1] ?? '').startsWith(indent)) {
				const part = (rows[++i] as string).slice(indent.length);
				if (part.startsWith(' ') || part.trim() === '') return undefined;
				words.push(part.trimEnd());
			}
			if (words.length === 0 || /^\s*$/.test(rows[i + 1] ?? 'x') || /^ /.test(rows[i + 1] ?? '')) return undefined;
			entries.push({key, value: words.join(' '), line});
			continue;
		}
		if (rest === '') {
			const dash = /^ *- +/.exec(next)?.[0];
			if (dash === undefined) {
				if (/^ /.test(next)) return undefined;
				entries.push({key, value: null, line});
				continue;
			}
			const indent = dash.slice(0, dash.indexOf('-') + 2);
			const items: string[] = [];
			while ((rows[i + 1] ?? '').startsWith(indent)) {
				const item = readScalar((rows[++i] as string).slice(indent.length).trim());
				if (item === undefined) return undefined;
				items.push(item);
			}
			if (/^(?: |-)/.test(rows[i + 1] ?? '')) return undefined;
			entries.push({key, value: items, line});
			continue;
		}
		if (/^ /.test(next)) return undefined;
		const value = readScalar(rest);
		if (value === undefined) return undefined;
		entries.push({key, value, line});
	}
	return entries.length === 0 ? undefined : entries;
}

function readScalar(source: string): string | undefined {
	const double = DOUBLE.exec(source);
	if (double !== null) return double[1];
	const single = SINGLE.exec(source);
	if (single !== null) return (single[1] as string).replaceAll("''", "'");
	if (!PLAIN.test(source) || source.endsWith(':')) return undefined;
	return NOT_TEXT.test(source) && !DATE.test(source) ? undefined : source;
}
