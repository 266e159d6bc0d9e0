import type {EntityKind} from './annotation.js';

/** What the tagger tells apart. `other` (peoples, faiths, events, works) is learnt so that the three kinds do not swallow it. */
export const TAGS = ['person', 'organization', 'place', 'other'] as const satisfies ReadonlyArray<EntityKind | 'other'>;

/** Label 0 is “outside a name”; then each tag has four: first word of several, inner word, last word, only word. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + TAGS.length * 4;
export const Place = {first: 0, inner: 1, last: 2, only: 3} as const;

/** The label of a tag (its index in `TAGS`) at a place in the name. */
export const labelOf = (tag: number, place: number): number => 1 + tag * 4 + place;
/** Index in `TAGS` of a label other than `OUTSIDE`. */
export const tagOf = (label: number): number => (label - 1) >> 2;
/** Place in the name of a label other than `OUTSIDE`. */
export const placeOf = (label: number): number => (label - 1) & 3;

/** `follows[l]`: the labels that may come right before label `l`. A name that begins must end. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({length: LABEL_COUNT}, (_, label) => {
	const allowed: number[] = [];
	for (let before = 0; before < LABEL_COUNT; before++) if (mayFollow(before, label)) allowed.push(before);
	return Uint8Array.from(allowed);
});

/** Whether a run of words may end with the label. */
export const mayEnd = (label: number): boolean => label === OUTSIDE || placeOf(label) >= Place.last;

/** Whether a run of words may start with the label. */
export const mayStart = (label: number): boolean =>
	label === OUTSIDE || placeOf(label) === Place.first || placeOf(label) === Place.only;

function mayFollow(before: number, label: number): boolean {
	const open = before !== OUTSIDE && placeOf(before) < Place.last;
	const goesOn = label !== OUTSIDE && (placeOf(label) === Place.inner || placeOf(label) === Place.last);
	if (open !== goesOn) return false;
	return !open || tagOf(before) === tagOf(label);
}
