import {cellWidth} from '../text/cell-width.js';
import {inThousands} from './cells.js';
import {type Part, part, partsWidth} from './parts.js';
import type {State} from './state.js';

/** How far the library has been read for its names: `reading 120 of 10,000 …`; empty once all of it is. */
export function readingWords({names}: State): string {
	if (names === undefined) return 'reading …';
	const {done, total} = names;
	if (done >= total && names.names.articles >= total) return '';
	return `reading ${inThousands(done)} of ${inThousands(total)} …`;
}

/** What a list is not told of: very long articles that nobody has opened; empty for none. */
export function skippedWords({names}: State): string {
	const skipped = names?.skipped ?? 0;
	if (skipped === 0) return '';
	return skipped === 1
		? 'A very long article is left out.'
		: `${inThousands(skipped)} very long articles are left out.`;
}

/**
 * A title and, on the right, those of the facts that there are and that have room; the last ones matter most.
 */
export function titleParts(
	title: readonly Part[],
	facts: readonly string[],
	columns: number,
): readonly [left: readonly Part[], right: readonly Part[]] {
	const told = facts.filter(fact => fact !== '');
	const room = columns - partsWidth(title) - MARGINS;
	while (told.length > 1 && cellWidth(told.join(' · ')) > room) told.shift();
	return [title, [part(told.join(' · '), 'meta')]];
}

/** Columns at both ends of a title, and between it and the facts. */
const MARGINS = 4;
