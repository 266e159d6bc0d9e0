import type {EntityKind} from '../annotate/annotation.js';
import {fold} from '../text/fold.js';
import type {LibraryEntity} from './entities.js';
import type {LibrarySpeaker} from './speakers.js';

/** Somebody or something that a field may be filled in with. */
export type Candidate = {
	/** Of a speaker or an entity; the same for both when they are one. */
	readonly id: string;
	/** `undefined` for a speaker without a name: “a senior diplomat”. */
	readonly kind: EntityKind | undefined;
	readonly name: string;
	/** The name with other forms that it is found by: `European Union (EU)`. Not yet visible(). */
	readonly label: string;
	readonly role: string | undefined;
	/** Quotes by a speaker; quotes that mention an entity. */
	readonly count: number;
};

/** Other forms in a label, and its length with them, in UTF-16 code units. */
const MOST_FORMS = 3;
const LONGEST = 80;

export function speakerCandidate({id, kind, name, forms, role, quotes}: LibrarySpeaker): Candidate {
	return {id, kind, name, label: labelOf(name, forms), role, count: quotes.length};
}

export function subjectCandidate({id, kind, name, forms, role, about}: LibraryEntity): Candidate {
	return {id, kind, name, label: labelOf(name, forms), role, count: about.length};
}

/** Forms that are whole words of the name say nothing new. */
function labelOf(name: string, forms: readonly string[]): string {
	let seen = ` ${fold(name)} `;
	let size = name.length;
	const others: string[] = [];
	for (const form of forms) {
		const folded = fold(form);
		if (seen.includes(` ${folded} `)) continue;
		size += form.length + 2;
		if (others.length === MOST_FORMS || size > LONGEST) break;
		others.push(form);
		seen += `${folded} `;
	}
	return others.length === 0 ? name : `${name} (${others.join(', ')})`;
}
