import {type Binding, GROUPS, type Group, KEYMAP, type Where} from './keymap.js';

/** What a key does: a command, perhaps with the character struck after it; the beginning of two keys; nothing. */
export type Meaning =
	| {readonly kind: 'command'; readonly binding: Binding; readonly letter: string | undefined}
	| {readonly kind: 'prefix'}
	| {readonly kind: 'none'};

/** The keys as they are bound now. */
export type Keys = {
	readonly bindings: readonly Binding[];
	/** What `key` does in a place, after `pending` was struck there; `pending` is empty at first. */
	readonly meaning: (key: string, where: Where, pending: string) => Meaning;
	/** What may follow a first key in a place, in the order of the table. */
	readonly after: (pending: string, where: Where) => ReadonlyArray<{readonly key: string; readonly help: string}>;
};

const NOTHING: Meaning = {kind: 'none'};
const PREFIX: Meaning = {kind: 'prefix'};
const ANY = '*';

/** Names of single keys that are two letters long, and so look like two keys. */
const SHORT_NAMES: ReadonlySet<string> = new Set(['up']);

/** The two keys of a sequence; `undefined` for a single key. `*` as the second stands for any character. */
export function sequenceOf(key: string): readonly [first: string, second: string] | undefined {
	const [first, second, more] = Array.from(key);
	if (first === undefined || second === undefined || more !== undefined || SHORT_NAMES.has(key)) return undefined;
	return [first, second];
}

export function createKeys(bindings: readonly Binding[]): Keys {
	const tables = new Map<Where, Map<string, Meaning>>();
	const tableOf = (where: Where): Map<string, Meaning> => {
		let table = tables.get(where);
		if (table !== undefined) return table;
		table = new Map();
		tables.set(where, table);
		for (const binding of bindings) {
			if (!binding.where.includes(where)) continue;
			for (const name of binding.keys) {
				const sequence = sequenceOf(name);
				if (sequence !== undefined && !table.has(sequence[0])) table.set(sequence[0], PREFIX);
				if (!table.has(name)) table.set(name, {kind: 'command', binding, letter: undefined});
			}
		}
		return table;
	};
	return {
		bindings,
		meaning: (key, where, pending) => {
			const table = tableOf(where);
			if (pending === '') return table.get(key) ?? NOTHING;
			if (Array.from(key).length !== 1) return NOTHING;
			const exact = table.get(pending + key);
			if (exact !== undefined) return exact;
			const any = table.get(pending + ANY);
			return any?.kind === 'command' ? {...any, letter: key} : NOTHING;
		},
		after: (pending, where) =>
			bindings
				.filter(binding => binding.where.includes(where))
				.flatMap(({keys, help, brief}) =>
					keys.flatMap(key => {
						const sequence = sequenceOf(key);
						if (sequence?.[0] !== pending) return [];
						return [{key: sequence[1] === ANY ? 'a-z' : sequence[1], help: brief ?? help}];
					}),
				),
	};
}

/** The keys unless the reader has bound others. */
export const DEFAULT_KEYS: Keys = createKeys(KEYMAP);

const LABELS: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	space: 'Space',
	enter: 'Enter',
	esc: 'Esc',
	backspace: 'Backspace',
	tab: 'Tab',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	'm*': 'm a-z',
	"'*": "' a-z",
};

/** A key as it is printed for a reader: `ctrl-l` is `Ctrl-L`, `down` is an arrow. */
export function keyLabel(key: string): string {
	const label = LABELS[key];
	if (label !== undefined) return label;
	if (key.startsWith('ctrl-')) return `Ctrl-${key.slice(5).toUpperCase()}`;
	const sequence = sequenceOf(key);
	return sequence?.[1] === ANY ? `${sequence[0]} a-z` : key;
}

/** One line of a key table: the keys as printed, what they do, where they work. */
export type KeyRow = {readonly keys: string; readonly help: string; readonly where: readonly Where[]};

/** The table in the order a reader wants it, under the headings of `GROUPS`; headings without keys are left out. */
export function keyRows(
	bindings: readonly Binding[] = KEYMAP,
): ReadonlyArray<{readonly group: Group; readonly rows: readonly KeyRow[]}> {
	return GROUPS.map(group => ({
		group,
		rows: bindings
			.filter(binding => binding.group === group && binding.keys.length > 0)
			.map(({keys, help, where}) => ({keys: keys.map(keyLabel).join(' '), help, where})),
	})).filter(({rows}) => rows.length > 0);
}
