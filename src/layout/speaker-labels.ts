import {type AnnotatedArticle, isSure, type Quote} from '../annotate/annotation.js';
import type {Block} from '../article/article.js';
import {truncateToWidth} from '../text/cell-width.js';
import {visible} from '../text/visible.js';

/** Which quotes get a label: all, those with quotation marks, or none. */
export type LabelChoice = 'all' | 'quoted' | 'none';

/** What a label says. Both parts are safe to print. */
export type SpeakerLabel = {
	/** `Jens Stoltenberg`, `unattributed`. */
	readonly name: string;
	/** `NATO Secretary General`; empty when there is none or it was said before. */
	readonly role: string;
	/** ` (?)` behind a name that is likely and not sure; else empty. */
	readonly doubt: string;
};

/** Columns after which a name or a role is cut: nobody’s is as long. */
const LONGEST = 160;

/** The speaker of a quote in full. */
export function speakerLabel(quote: Quote): SpeakerLabel {
	const {attribution} = quote;
	if (attribution === undefined)
		return {name: quote.ambiguous ? 'unattributed (ambiguous)' : 'unattributed', role: '', doubt: ''};
	const {name, role} = attribution.speaker;
	return {name: asLabel(name), role: role === undefined ? '' : asLabel(role), doubt: doubtOf(quote)};
}

/** ` (?)` when the speaker is likely and not sure. */
function doubtOf({attribution}: Quote): string {
	return attribution !== undefined && !isSure(attribution) ? ' (?)' : '';
}

/** `Jens Stoltenberg, NATO Secretary General`; `Jens Stoltenberg (?)`. */
export function labelText({name, role, doubt}: SpeakerLabel): string {
	return role === '' ? `${name}${doubt}` : `${name}${doubt}, ${role}`;
}

function asLabel(text: string): string {
	return truncateToWidth(visible(text.replace(/\s+/g, ' ').trim()), LONGEST);
}

/** Two quotes with the same key have the same speaker, or are both without one. */
export function speakerKey({attribution, ambiguous}: Quote): string {
	if (attribution === undefined) return ambiguous ? '?' : '';
	const {entity, name} = attribution.speaker;
	return entity ?? `name ${name.toLowerCase()}`;
}

/** How a quote is labelled where it starts. */
export const LabelForm = {
	/** No label. */
	none: 0,
	/** The label of the quote before it in its block stands for it too. */
	same: 1,
	name: 2,
	/** Name and role. */
	full: 3,
} as const;

/**
 * Decides, in one walk, how each quote of the article is labelled: by the label before it when that is of the same speaker
 * and in the same block; with the role the first time the speaker appears. Quotes in a skipped block (the title) get none.
 */
export function findLabelForms(
	doc: AnnotatedArticle,
	choice: LabelChoice,
	isSkipped: (block: Block) => boolean,
): Uint8Array {
	const forms = new Uint8Array(doc.quotes.length);
	const known = new Set<string>();
	const {blocks} = doc.article;
	let block = 0;
	let before: string | undefined;
	for (let q = 0; q < doc.quotes.length; q++) {
		const quote = doc.quotes[q] as Quote;
		const start = quote.content[0]?.start ?? 0;
		while (block < blocks.length && (blocks[block] as Block).span.end <= start) {
			block++;
			before = undefined;
		}
		const holder = blocks[block];
		if (holder === undefined || isSkipped(holder)) continue;
		if (choice === 'none' || (choice === 'quoted' && quote.kind === 'indirect')) continue;
		const key = speakerKey(quote);
		const sureKey = `${key}${doubtOf(quote)}`;
		forms[q] = sureKey === before ? LabelForm.same : known.has(key) ? LabelForm.name : LabelForm.full;
		known.add(key);
		before = sureKey;
	}
	return forms;
}

/** The number of each quote’s speaker, in order of first appearance; -1 for an unattributed quote. For colours. */
export function numberSpeakers(quotes: readonly Quote[]): Int32Array {
	const numbers = new Map<string, number>();
	return Int32Array.from(quotes, quote => {
		if (quote.attribution === undefined) return -1;
		const key = speakerKey(quote);
		const known = numbers.get(key) ?? numbers.size;
		numbers.set(key, known);
		return known;
	});
}
