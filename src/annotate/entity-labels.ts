import type {EntityKind} from './annotation.js';

/** What the tagger tells apart. `other` (peoples, faiths, events, works) is learnt so that the three kinds do not swallow it. */
export const TAGS = ['person', 'organization', 'place', 'other'] as const satisfies ReadonlyArray<EntityKind | 'other'>;
const OTHER = TAGS.indexOf('other');

/**
 * Label 0 is “outside a name”; then each kind has four: first word of several, inner word, last word, only word. `other`
 * has the first two alone (a word that goes on, or not), since nobody asks where it ends.
 */
export const OUTSIDE = 0;
export const LABEL_COUNT = 15;
/** Weights of one feature: one a label and one to spare, so that a row is 16 bytes. */
export const ROW = 16;
export const Place = {first: 0, inner: 1, last: 2, only: 3} as const;

/** The label of a tag (its index in `TAGS`) at a place in the name. */
export function labelOf(tag: number, place: number): number {
	if (tag < OTHER) return 1 + tag * 4 + place;
	return 1 + OTHER * 4 + (place === Place.first || place === Place.only ? 0 : 1);
}
/** Index in `TAGS` of a label other than `OUTSIDE`. */
export function tagOf(label: number): number {
	return (label - 1) >> 2;
}
/** Place in the name of a label other than `OUTSIDE`; for `other`, `first` or `inner`. */
export function placeOf(label: number): number {
	return (label - 1) & 3;
}

/** All pairs of labels that may stand one after the other, pair by pair, by the second label. A name that begins must end. */
export const PAIRS: {readonly before: Uint8Array; readonly label: Uint8Array} = (() => {
	const before: number[] = [];
	const label: number[] = [];
	for (let l = 0; l < LABEL_COUNT; l++)
		for (let b = 0; b < LABEL_COUNT; b++) {
			if (!mayFollow(b, l)) continue;
			before.push(b);
			label.push(l);
		}
	return {before: Uint8Array.from(before), label: Uint8Array.from(label)};
})();

/** Whether a run of words may end with the label. */
export function mayEnd(label: number): boolean {
	return label === OUTSIDE || tagOf(label) === OTHER || placeOf(label) >= Place.last;
}

/** Whether a run of words may start with the label. */
export function mayStart(label: number): boolean {
	return label === OUTSIDE || placeOf(label) === Place.first || placeOf(label) === Place.only;
}

function mayFollow(before: number, label: number): boolean {
	if (mayStart(label)) return mayEnd(before);
	return (
		before !== OUTSIDE &&
		tagOf(before) === tagOf(label) &&
		(placeOf(before) === Place.first || placeOf(before) === Place.inner)
	);
}
