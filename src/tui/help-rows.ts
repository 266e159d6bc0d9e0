import type {Size} from './geometry.js';
import {withRemedy} from './key-words.js';
import {DEFAULT_KEYS, type Keys, keyRows} from './keys-table.js';
import {type Part, part, partsWidth} from './parts.js';

const KEY_COLUMNS = 20;

/** The key list as rows of parts, in one column or two. */
export function helpRows({columns}: Size, keys: Keys = DEFAULT_KEYS): readonly (readonly Part[])[] {
	const sections = keyRows(keys.bindings).map(({group, rows}) => [
		[part(group, 'heading')],
		...rows.map(({keys, help}) => [part('  '), part(keys.padEnd(KEY_COLUMNS), 'key'), part(` ${help}`)]),
		[],
	]);
	const repeat = withRemedy('A number before a key repeats it', '5{lineDown} goes down five lines', {
		keys,
		where: 'article',
	});
	const intro = [[part(repeat, 'meta')], []];
	const half = Math.floor(columns / 2) - 1;
	const widest = Math.max(...sections.flat().map(partsWidth));
	if (widest >= half) return [...intro, ...sections.flat()];
	const [left, right] = balance(sections);
	const rows: (readonly Part[])[] = [];
	for (let i = 0; i < Math.max(left.length, right.length); i++) {
		const first = left[i] ?? [];
		rows.push([...first, part(' '.repeat(half - partsWidth(first))), ...(right[i] ?? [])]);
	}
	return [...intro, ...rows];
}

/** Sections into two columns of about the same height, in order. */
function balance<T>(sections: readonly (readonly T[])[]): readonly [readonly T[], readonly T[]] {
	const total = sections.reduce((sum, section) => sum + section.length, 0);
	const left: T[] = [];
	let at = 0;
	while (at < sections.length && left.length + (sections[at]?.length ?? 0) / 2 <= total / 2)
		left.push(...(sections[at++] ?? []));
	return [left, sections.slice(at).flat()];
}
