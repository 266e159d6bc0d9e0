import type {EntityKind} from '../annotate/annotation.js';
import {speakerCandidate, subjectCandidate} from '../library/candidates.js';
import type {LibraryEntity} from '../library/entities.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import type {Span} from '../text/span.js';
import {markMatches} from './list-rows.js';
import {type Part, part} from './parts.js';

/** Columns from which all that is told of a name stands on one row, and from which numbers stand in columns of their own. */
export const ONE_ROW_FROM = 110;
export const TABLE_FROM = 60;

export const GAP: Part = part('  ');
export const cursorPart = (isChosen: boolean): Part => part(isChosen ? '▌ ' : '  ', 'cursor');

/** What each kind of entity is called. */
export const KINDS: Readonly<Record<EntityKind, string>> = {
	person: 'person',
	organization: 'organization',
	place: 'place',
};

/** A name as a list shows it, with other forms of it, and its role. Neither is visible() yet. */
export type Named = {readonly label: string; readonly role: string | undefined};

export function namedSpeaker(speaker: LibrarySpeaker): Named {
	return {label: speakerCandidate(speaker).label, role: speaker.role};
}

export function namedEntity(entity: LibraryEntity): Named {
	return {label: subjectCandidate(entity).label, role: entity.role};
}

/** What a query is matched with. */
export const searchedText = ({label, role}: Named): string => (role === undefined ? label : `${label}\n${role}`);

/** Name and role, with the places lit that answer a query in `searchedText`. */
export function nameParts(
	{label, role}: Named,
	spans: readonly Span[],
	isChosen: boolean,
): {readonly name: readonly Part[]; readonly role: readonly Part[]} {
	const start = label.length + 1;
	const inLabel = spans.filter(span => span.start < label.length);
	const inRole = spans
		.filter(span => span.end > start)
		.map(span => ({start: Math.max(0, span.start - start), end: span.end - start}));
	return {
		name: markMatches(label, inLabel, isChosen ? 'chosenTitle' : 'title'),
		role: role === undefined ? [] : markMatches(role, inRole, 'meta'),
	};
}

/** Heads of the columns of a table. */
export const headPart = (text: string): readonly Part[] => [part(text, 'meta')];
